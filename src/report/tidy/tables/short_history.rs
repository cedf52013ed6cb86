//! `short_history`: what an export says that has the short history alone.

use super::title_columns;
use crate::analysis::titles::TitleIndex;
use crate::model::short_history::ShortHistory;
use crate::model::title::Title;
use crate::report::tidy::{Column, Table};
use chrono::NaiveDate;

/// The rows of a short history with what their titles tell; titles stand in the order of the rows, and so do the names of
/// the exports they come from, if there are several.
#[must_use]
pub fn table<'a>(
    history: &'a ShortHistory,
    index: &'a TitleIndex,
    titles: &'a [Title],
    exports: Option<&'a [&'a str]>,
) -> Table<'a> {
    let entry = move |row: usize| &history.rows[row];
    let mut columns = vec![
        Column::date("date", "Local date", move |row| {
            entry(row).date.map(|date| date.signed_duration_since(NaiveDate::default()).num_days())
        }),
        Column::text("title", "Title, as written in the file", move |row| {
            Some(entry(row).title.as_str()).filter(|title| !title.is_empty())
        }),
    ];
    columns.extend(title_columns::of(index, titles, |row| row as u32));
    if let Some(exports) = exports {
        let about = "Export whose row it is: of those that have it, the latest";
        columns.insert(0, Column::text("export", about, move |row| exports.get(row).copied()));
    }
    let about = "One row for each row of the short history: a title and the day it was last watched.";
    Table { name: "short_history".to_owned(), about: about.into(), rows: history.rows.len(), columns }
}
