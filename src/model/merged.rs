//! The account of several exports that became one record: which row came from which.

use super::ledger::Amount;
use std::collections::BTreeMap;

/// One of the exports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergedExport {
    /// Its name: a file or folder name, never a whole path.
    pub name: String,
    /// First and last start in it, seconds since 1970, UTC; of a short history midnight of its first and last day.
    pub reach: Option<(i64, i64)>,
    /// Rows of its viewing record, unreadable ones included.
    pub rows: u64,
    /// Of these, rows no other export has.
    pub only_here: u64,
    /// Of those, what counts as viewing.
    pub only_here_kept: Amount,
    /// Rows of the merged record that stand in it as this export has them. Over all exports they add up to the record.
    pub counted: u64,
}

impl MergedExport {
    /// Rows that another export has as well.
    #[must_use]
    pub fn shared(&self) -> u64 {
        self.rows - self.only_here
    }
}

/// Where a row of a merged record stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowSource {
    /// Number of the export whose row it is, of those that have it the latest.
    pub export: u32,
    /// Its number among the rows of that export alone, in the order of its history.
    pub row: u32,
    /// How many exports have it.
    pub exports: u32,
}

/// A table beside the viewing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergedTable {
    /// Its name, as in `SearchHistory`.
    pub name: &'static str,
    /// Rows of the merged table that can be placed.
    pub rows: u64,
    /// Of these, rows the latest export that has the table does not hold.
    pub from_earlier: u64,
}

/// Several exports of one account as one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The exports, the earliest first.
    pub exports: Vec<MergedExport>,
    /// Rows of several exports that do not say the same in all of them: the latest counts.
    pub changed_rows: u64,
    /// Of these, rows of which new viewing of the title explains the change.
    pub expected_changes: u64,
    /// Changed rows by what changed; a row may differ in several things.
    pub changed_fields: BTreeMap<&'static str, u64>,
    /// Rows no later export holds that count under the title the later one has for it, in another language.
    pub retitled_rows: u64,
    /// Profiles under another name in a later export: the earlier and the later name.
    pub renamed: Vec<(String, String)>,
    /// The tables beside the viewing.
    pub tables: Vec<MergedTable>,
    /// Where each row of the record comes from, before any are left out; of short histories in the order of their rows.
    pub rows_in: Vec<RowSource>,
    /// Where each unreadable row of the ledger stands.
    pub unreadable_in: Vec<RowSource>,
    /// Whether nothing shows that all exports are of one account.
    pub is_forced: bool,
}
