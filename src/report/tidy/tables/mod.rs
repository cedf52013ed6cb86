//! The tables of an export: of the viewing ([`viewing`]), of a short history ([`short_history`]), and what the files
//! hold as it is ([`raw`]).

mod days;
pub mod exports;
mod file_rows;
mod ledger;
pub mod raw;
mod segments;
mod sessions;
pub mod short_history;
mod title_columns;
mod titles;
mod views;

use super::Table;
use crate::analysis::Analysis;
use crate::analysis::listing::Listing;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use crate::model::title::Title;
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
    /// Its figures.
    pub analysis: &'a Analysis,
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

/// Numbers of views, sessions and rows are counted from 1 in tables.
fn from_one(index: impl Into<u64>) -> Option<u64> {
    Some(index.into() + 1)
}
