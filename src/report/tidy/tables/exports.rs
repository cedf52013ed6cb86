//! `exports`: what each of several exports gave to the record they were made into.

use super::from_one;
use crate::model::merged::Merged;
use crate::report::tidy::{Column, Table};

/// One row for each export, the earliest first.
#[must_use]
pub fn table(merged: &Merged) -> Table<'_> {
    let export = move |row: usize| &merged.exports[row];
    let columns = vec![
        Column::whole("export_id", "", "Number of the export, the earliest first", |row| {
            from_one(row as u64)
        }),
        Column::text("export", "Its name; key to ledger, segments and short_history", move |row| {
            Some(export(row).name.as_str())
        }),
        Column::instant("first_start_utc", "First start; of a short history its first day", move |row| {
            export(row).reach.map(|(first, _)| first)
        }),
        Column::instant("last_start_utc", "Last start; of a short history its last day", move |row| {
            export(row).reach.map(|(_, last)| last)
        }),
        Column::whole("rows", "rows", "Rows of its viewing record", move |row| Some(export(row).rows)),
        Column::whole("shared_rows", "rows", "Of these, rows another export has too", move |row| {
            Some(export(row).shared())
        }),
        Column::whole("only_here_rows", "rows", "Of these, rows no other export has", move |row| {
            Some(export(row).only_here)
        }),
        Column::whole(
            "counted_rows",
            "rows",
            "Rows of the record as this export has them; they add up to it",
            move |row| Some(export(row).counted),
        ),
    ];
    let about =
        "One row for each export of which the record was made. A row of several is as the latest has it.";
    Table { name: "exports".to_owned(), about: about.into(), rows: merged.exports.len(), columns }
}
