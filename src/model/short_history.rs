//! `NetflixViewingHistory.csv`: titles and local dates, nothing else.

use crate::source::netflix::history::{HistoryRow, ShortHistoryTable};
use chrono::NaiveDate;

/// One row of the short history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleOnDay {
    /// The title as written; may be empty.
    pub title: String,
    /// The local date, if it could be read.
    pub date: Option<NaiveDate>,
}

/// The short history: at most one row per title, the most recent day it was watched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortHistory {
    /// Path of the file inside the export.
    pub path: String,
    /// Rows in the order of the file, also those without a readable date.
    pub rows: Vec<TitleOnDay>,
}

impl From<ShortHistoryTable> for ShortHistory {
    fn from(table: ShortHistoryTable) -> Self {
        let rows = table.rows.into_iter().map(|HistoryRow { title, date, .. }| TitleOnDay { title, date });
        Self { path: table.path, rows: rows.collect() }
    }
}

impl ShortHistory {
    /// The first and the last date of the file.
    #[must_use]
    pub fn reach(&self) -> Option<(NaiveDate, NaiveDate)> {
        let dates = || self.rows.iter().filter_map(|row| row.date);
        Some((dates().min()?, dates().max()?))
    }
}
