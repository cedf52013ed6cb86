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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::clock::HistoryDates;

    #[test]
    fn every_row_of_the_file_is_taken() {
        let date = NaiveDate::from_ymd_opt(2024, 3, 1);
        let row = |title: &str, date, line| HistoryRow { title: title.to_owned(), date, line };
        let table = ShortHistoryTable {
            path: "NetflixViewingHistory.csv".to_owned(),
            rows: vec![row("Salt", date, 2), row("Tide", None, 3)],
            dates: HistoryDates::decide(&["3/1/24"]),
            repairs: Vec::new(),
            problems: Vec::new(),
            unknown_columns: Vec::new(),
        };
        let history = ShortHistory::from(table);
        let of = |title: &str, date| TitleOnDay { title: title.to_owned(), date };
        assert_eq!(
            (&*history.path, history.rows),
            ("NetflixViewingHistory.csv", vec![of("Salt", date), of("Tide", None)])
        );
    }
}
