//! What an export holds: every file, table and column, how full it is, how far it reaches, and what is
//! missing between its tables.

mod columns;
mod gaps;
mod joined;

#[cfg(test)]
mod tests;

pub use columns::ColumnFound;
pub use gaps::Gap;

use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, FileReport, Recognised};
use chrono::NaiveDate;

/// Rows a month are told of tables that reach over this many days and more.
pub const RATE_DAYS: i64 = 30;
/// And of tables with this many rows and more.
pub const RATE_ROWS: u64 = 12;
/// Average length of a month in days.
const MONTH: f64 = 365.25 / 12.0;

/// Everything that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Inventory {
    /// Tables with a file, in order of kind, then path.
    pub tables: Vec<TableFound>,
    /// Tables of which the export says that it has no information.
    pub empty: Vec<TableKind>,
    /// Files that are no tables.
    pub files: Vec<FileFound>,
    /// The newest day of any table that is written as things happen.
    pub newest: Option<NaiveDate>,
    /// Days on which one table speaks of streaming and the viewing record does not.
    pub gaps: Vec<Gap>,
}

/// A table that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct TableFound {
    /// Which.
    pub kind: TableKind,
    /// Its file.
    pub path: String,
    /// Data rows.
    pub rows: u64,
    /// First day of the main time column.
    pub first: Option<NaiveDate>,
    /// Last day of the main time column.
    pub last: Option<NaiveDate>,
    /// Rows a month between them; none under [`RATE_DAYS`] days or [`RATE_ROWS`] rows.
    pub rows_per_month: Option<f64>,
    /// Its columns as the file has them.
    pub columns: Vec<ColumnFound>,
}

/// A file that is no table, or no table that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct FileFound {
    /// Its path.
    pub path: String,
    /// What it was taken for.
    pub recognised: Recognised,
}

impl Inventory {
    /// Takes stock of an export. `with_values` also collects what stands in columns that identify
    /// somebody; otherwise only their number is counted.
    #[must_use]
    pub fn of(tables: &ExportTables, with_values: bool) -> Self {
        let mut found: Vec<TableFound> =
            tables.files.iter().filter_map(|file| table(file, tables, with_values)).collect();
        found.sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
        let mut empty: Vec<TableKind> = (tables.files.iter())
            .filter_map(|file| match file.recognised {
                Recognised::EmptyTable(kind) => kind,
                _ => None,
            })
            .filter(|kind| found.iter().all(|table| table.kind != *kind))
            .collect();
        empty.sort_unstable();
        empty.dedup();
        let is_else = |file: &&FileReport| {
            !matches!(file.recognised, Recognised::Table(_) | Recognised::EmptyTable(Some(_)))
        };
        let files = tables.files.iter().filter(is_else);
        let files = files.map(|file| FileFound { path: file.path.clone(), recognised: file.recognised });
        Self {
            newest: found.iter().filter(|table| is_diary(table.kind)).filter_map(|table| table.last).max(),
            empty,
            files: files.collect(),
            gaps: gaps::gaps(tables),
            tables: found,
        }
    }

    /// Whether the export has a table, be it without rows.
    #[must_use]
    pub fn mentions(&self, kind: TableKind) -> bool {
        self.empty.contains(&kind) || self.tables.iter().any(|table| table.kind == kind)
    }
}

/// Tables written as things happen; others may name days to come.
fn is_diary(kind: TableKind) -> bool {
    !matches!(kind, TableKind::BillingHistory | TableKind::GiftSubscriptions | TableKind::SubscriptionHistory)
}

fn table(file: &FileReport, tables: &ExportTables, with_values: bool) -> Option<TableFound> {
    let Recognised::Table(kind) = file.recognised else { return None };
    let day = |time: &Option<String>| time.as_deref()?.get(..10)?.parse::<NaiveDate>().ok();
    let (first, last) = (day(&file.first), day(&file.last));
    let days = first.zip(last).map(|(first, last)| last.signed_duration_since(first).num_days() + 1);
    let enough = days.filter(|days| *days >= RATE_DAYS && file.rows >= RATE_ROWS);
    Some(TableFound {
        kind,
        path: file.path.clone(),
        rows: file.rows,
        first,
        last,
        rows_per_month: enough.map(|days| file.rows as f64 * MONTH / days as f64),
        columns: columns::columns(kind, file, tables, with_values),
    })
}
