//! Files, tables and columns that appeared, vanished or were emptied, and how far back tables reach.

mod columns;
mod reach;

#[cfg(test)]
mod tests;

pub use columns::ColumnChange;
pub use reach::{Bound, ReachChange};

use crate::analysis::inventory::{Inventory, TableFound};
use crate::source::netflix::TableKind;
use crate::source::netflix::export::Recognised;
use std::collections::BTreeSet;

/// What became of a table, a column or a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only the later export has it.
    Appeared,
    /// Only the earlier export has it.
    Vanished,
    /// It is still there, and there is nothing in it any more.
    Emptied,
    /// It was there without anything in it, and now there is something.
    Filled,
}

impl Change {
    /// The word for it in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Appeared => "appeared",
            Self::Vanished => "vanished",
            Self::Emptied => "emptied",
            Self::Filled => "filled",
        }
    }

    /// From how much there was and is; `None` where there is no such thing at all.
    fn of(before: Option<u64>, after: Option<u64>) -> Option<Self> {
        match (before, after) {
            (None, Some(_)) => Some(Self::Appeared),
            (Some(_), None) => Some(Self::Vanished),
            (Some(before), Some(0)) if before > 0 => Some(Self::Emptied),
            (Some(0), Some(after)) if after > 0 => Some(Self::Filled),
            _ => None,
        }
    }
}

/// A table that came, went, was emptied or filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableChange {
    /// Which.
    pub kind: TableKind,
    /// What became of it.
    pub change: Change,
    /// The rows it has in the export that has more.
    pub rows: u64,
    /// The tables that took its place.
    pub replaced_by: Vec<TableKind>,
}

/// A file nobody has explained that came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Its name, without folders.
    pub name: String,
    /// What became of it.
    pub change: Change,
}

/// What two exports hold, side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Whether one of them is a single table, so that nothing can be said of the others.
    pub is_partial: bool,
    /// Tables, by kind.
    pub tables: Vec<TableChange>,
    /// Columns of tables both have, by kind, then in the order of the file.
    pub columns: Vec<ColumnChange>,
    /// Tables that reach further back or less far.
    pub reach: Vec<ReachChange>,
    /// Files that are no table.
    pub files: Vec<FileChange>,
}

/// Tables that were split into others.
const REPLACED: [(TableKind, &[TableKind]); 1] = [(
    TableKind::IpAddresses,
    &[TableKind::IpAddressesStreaming, TableKind::IpAddressesLogin, TableKind::IpAddressesAccountCreation],
)];

impl Holdings {
    /// Compares what an earlier export holds with what a later one does.
    #[must_use]
    pub fn of(before: &Inventory, after: &Inventory) -> Self {
        let is_partial = [before, after].iter().any(|inventory| kinds(inventory).len() < 2);
        let mut found = Self { is_partial, ..Self::default() };
        let all: BTreeSet<TableKind> = kinds(before).union(&kinds(after)).copied().collect();
        for kind in all {
            let (one, other) = (table(before, kind), table(after, kind));
            let rows = |inventory: &Inventory, table: Option<&TableFound>| {
                table.map(|table| table.rows).or(inventory.mentions(kind).then_some(0))
            };
            let (rows_before, rows_after) = (rows(before, one), rows(after, other));
            let is_told = !is_partial || rows_before.is_some() && rows_after.is_some();
            if let Some(change) = Change::of(rows_before, rows_after).filter(|_| is_told) {
                let rows = rows_before.max(rows_after).unwrap_or(0);
                let replaced_by = replaced_by(kind, change, after);
                found.tables.push(TableChange { kind, change, rows, replaced_by });
            }
            if let (Some(one), Some(other)) = (one, other)
                && one.rows > 0
                && other.rows > 0
            {
                found.columns.extend(columns::changes(one, other));
                found.reach.extend(reach::change(one, other));
            }
        }
        if !is_partial {
            found.files = files(before, after);
        }
        found
    }

    /// Whether both hold the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.columns.is_empty() && self.reach.is_empty() && self.files.is_empty()
    }
}

fn kinds(inventory: &Inventory) -> BTreeSet<TableKind> {
    inventory.tables.iter().map(|table| table.kind).chain(inventory.empty.iter().copied()).collect()
}

fn table(inventory: &Inventory, kind: TableKind) -> Option<&TableFound> {
    inventory.tables.iter().find(|table| table.kind == kind)
}

fn replaced_by(kind: TableKind, change: Change, after: &Inventory) -> Vec<TableKind> {
    let others = REPLACED.iter().find(|(old, _)| *old == kind && change == Change::Vanished);
    let others = others.into_iter().flat_map(|(_, others)| others.iter().copied());
    others.filter(|other| after.mentions(*other)).collect()
}

/// Files that are neither a table nor meant for people.
fn files(before: &Inventory, after: &Inventory) -> Vec<FileChange> {
    let names = |inventory: &Inventory| -> BTreeSet<String> {
        let unknown = inventory.files.iter().filter(|file| file.recognised == Recognised::Unknown);
        let name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        unknown.map(|file| name(&file.path)).collect()
    };
    let (before, after) = (names(before), names(after));
    let come = after.difference(&before).map(|name| (name, Change::Appeared));
    let gone = before.difference(&after).map(|name| (name, Change::Vanished));
    come.chain(gone).map(|(name, change)| FileChange { name: name.clone(), change }).collect()
}
