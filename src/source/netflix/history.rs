//! The short history of one profile: `NetflixViewingHistory.csv`, a title and a local date in each row.

use chrono::NaiveDate;

use super::frames::Notes;
use super::tables::viewing::VIEWING_HISTORY;
use crate::source::SourceError;
use crate::source::clock::{self, HistoryDates};
use crate::source::text::{Problem, RawTable, Record, Repair, normalise_header};

/// One row of a short history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// The title as written; may be empty.
    pub title: String,
    /// The local date; none if it cannot be read.
    pub date: Option<NaiveDate>,
    /// The line of the file the row begins on.
    pub line: u64,
}

/// A short history, rows in the order of the file.
#[derive(Debug, Clone)]
pub struct ShortHistoryTable {
    /// Path of the file inside the export.
    pub path: String,
    /// Every data row, also those without a readable date.
    pub rows: Vec<HistoryRow>,
    /// How day and month were told apart.
    pub dates: HistoryDates,
    /// What was repaired while reading.
    pub repairs: Vec<Repair>,
    /// What could not be read, by line.
    pub problems: Vec<Problem>,
    /// Columns that mean nothing here.
    pub unknown_columns: Vec<String>,
}

impl ShortHistoryTable {
    /// The first and the last date of the file.
    #[must_use]
    pub fn reach(&self) -> Option<(NaiveDate, NaiveDate)> {
        let dates = || self.rows.iter().filter_map(|row| row.date);
        Some((dates().min()?, dates().max()?))
    }
}

/// Reads a short history from its records.
///
/// # Errors
/// If the header has no title or no date.
pub fn read_history(path: &str, raw: &RawTable) -> Result<ShortHistoryTable, SourceError> {
    let [title, date] = VIEWING_HISTORY.columns else {
        unreachable!("the short history has two columns");
    };
    let reduced: Vec<String> = raw.header.iter().map(|name| normalise_header(name)).collect();
    let position = |column: &super::Column| {
        let wanted: Vec<String> = column.headers().map(normalise_header).collect();
        reduced.iter().position(|name| wanted.contains(name))
    };
    let (Some(title), Some(date)) = (position(title), position(date)) else {
        let cause = "the header has no \"Title\" and \"Date\": this is no short viewing history";
        return Err(SourceError::WrongColumns { file: path.into(), cause });
    };
    let mut notes = Notes::of(raw);
    let cells: Vec<&str> =
        raw.records.iter().filter(|record| record.damage.is_none()).map(|record| record.cell(date)).collect();
    let dates = HistoryDates::decide(&cells);
    let header = raw.header.get(date).map(String::as_str);
    let read = |record: Record<'_>| {
        // A line that is no row by itself still counts, so that no record of the file is lost.
        if let Some(damage) = record.damage {
            notes.problem(record.line, None, || damage.to_string());
            return HistoryRow { title: String::new(), date: None, line: record.line };
        }
        let read = clock::date(record.cell(date).as_bytes(), dates.order);
        if let Err(why) = read {
            notes.problem(record.line, header, || why.to_string());
        }
        HistoryRow { title: record.cell(title).to_owned(), date: read.ok(), line: record.line }
    };
    let rows = raw.records.iter().map(read).collect();
    let (repairs, problems) = notes.into_lists();
    let unknown = raw.header.iter().enumerate().filter(|(at, _)| *at != title && *at != date);
    let unknown_columns = unknown
        .map(|(at, name)| if name.is_empty() { format!("column {}", at + 1) } else { name.clone() })
        .take(1_000)
        .collect();
    Ok(ShortHistoryTable { path: path.into(), rows, dates, repairs, problems, unknown_columns })
}

#[cfg(test)]
mod tests;
