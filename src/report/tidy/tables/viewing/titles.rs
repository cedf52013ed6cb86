//! `titles`: what each profile made of each title.

use super::{Viewing, title_columns};
use crate::report::tidy::{Column, Table};

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let Viewing { history, index, titles, lists, .. } = viewing;
    let listed = move |row: usize| &lists.titles[row];
    let tally = move |row: usize| &listed(row).tally;
    let mut columns = vec![
        Column::text("profile", "Profile", move |row| {
            Some(history.profiles[listed(row).profile as usize].as_str())
        }),
        Column::text("title", "Title, as written in the file", move |row| {
            Some(history.titles.text(tally(row).title))
        }),
    ];
    columns.extend(title_columns::of(index, titles, move |row| tally(row).title));
    columns.extend([
        Column::whole("watched_seconds", "s", "Streamed seconds", move |row| Some(tally(row).seconds)),
        Column::whole("segments", "rows", "Segments of it", move |row| Some(listed(row).segments)),
        Column::whole("views", "views", "Views of it", move |row| Some(listed(row).views)),
        Column::boolean("is_seen", "Whether a view saw it", move |row| tally(row).is_seen()),
        Column::instant("first_seen_utc", "Start of the earliest view that saw it", move |row| {
            tally(row).first_seen
        }),
        Column::instant("last_seen_utc", "Latest end of the views that saw it", move |row| {
            tally(row).last_seen
        }),
        Column::whole("rewatches", "views", "Views that saw it again, at least 24 h later", move |row| {
            Some(tally(row).rewatches)
        }),
        Column::whole("runtime_seconds", "s", "Runtime proxy: a lower bound of its length", move |row| {
            listed(row).runtime
        }),
    ]);
    let about = "One row for each profile and title it streamed.";
    Table { name: "titles".to_owned(), about: about.into(), rows: lists.titles.len(), columns }
}
