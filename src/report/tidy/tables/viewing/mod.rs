//! The tables of the viewing, one a file, and the rows of the file they refer to.

mod days;
mod file_rows;
mod ledger;
mod segments;
mod sessions;
mod titles;
mod views;

use super::{from_one, title_columns};
use crate::analysis::ProfileMetrics;
use crate::analysis::listing::Listing;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use crate::model::title::Title;
use crate::report::tidy::Table;
pub use file_rows::{ExportRows, FileRows};

/// What the tables of the viewing are made from.
#[derive(Clone, Copy)]
pub struct Viewing<'a> {
    /// The rows that were chosen, built with places.
    pub history: &'a History,
    /// The reading of each title of the history.
    pub titles: &'a [Title<&'a str>],
    /// The same, numbered.
    pub index: &'a TitleIndex,
    /// The lists of the history.
    pub lists: &'a Listing,
    /// The figures of each profile, as many as a screen has room for.
    pub profiles: &'a [ProfileMetrics],
    /// Every row of the file.
    pub file: &'a FileRows,
}

/// The tables of the viewing.
#[must_use]
pub fn viewing(viewing: Viewing<'_>) -> Vec<Table<'_>> {
    vec![
        segments::table(viewing),
        views::table(viewing),
        sessions::table(viewing),
        titles::table(viewing),
        days::table(viewing),
        ledger::table(viewing),
    ]
}
