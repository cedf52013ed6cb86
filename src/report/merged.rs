//! Several exports as one record, in words: what page and terminal both say.

use super::comparison::snapshots::fields_with_counts;
use crate::compare::snapshots::Field;
use crate::locale::{Locale, isolate};
use crate::model::merged::{Merged, MergedExport};
use chrono::DateTime;

/// What is said.
pub(super) struct Said {
    pub lead: String,
    /// Names of the columns, and whether each is of numbers.
    pub columns: Vec<(String, bool)>,
    /// One row an export, and their sum.
    pub rows: Vec<Vec<String>>,
    pub notes: Vec<String>,
}

impl Said {
    /// `has_lengths` is false of short histories, which have no hours.
    pub fn of(merged: &Merged, has_lengths: bool, locale: &Locale) -> Self {
        let number = |key: &str| (locale.text(key), true);
        let mut columns = vec![
            (locale.text("merged-column-export"), false),
            number("merged-column-rows"),
            number("merged-column-shared"),
            number("merged-column-only"),
            number("merged-column-hours"),
            number("merged-column-counted"),
            (locale.text("merged-column-range"), false),
        ];
        let counted = merged.exports.iter().map(|export| export.counted).sum();
        let mut rows: Vec<Vec<String>> = merged.exports.iter().map(|export| row(export, locale)).collect();
        rows.push(
            std::iter::once(locale.text("column-total"))
                .chain(std::iter::repeat_n(String::new(), COUNTED - 1))
                .chain([locale.number(counted), String::new()])
                .collect(),
        );
        if !has_lengths {
            columns.remove(HOURS);
            rows.iter_mut().for_each(|row| drop(row.remove(HOURS)));
        }
        let exports = merged.exports.len() as u64;
        let lead = locale.text_with("merged-lead", &[("exports", exports.into())]);
        Self { lead, columns, rows, notes: notes(merged, locale) }
    }
}

/// Places of the columns with hours and with what counts.
const HOURS: usize = 4;
const COUNTED: usize = 5;

fn row(export: &MergedExport, locale: &Locale) -> Vec<String> {
    let date = |second: i64| DateTime::from_timestamp(second, 0).unwrap_or_default().date_naive();
    let range = export.reach.map(|(first, last)| locale.date_range(date(first), date(last)));
    vec![
        isolate(&export.name).into_owned(),
        locale.number(export.rows),
        locale.number(export.shared()),
        locale.number(export.only_here),
        locale.duration(export.only_here_kept.seconds),
        locale.number(export.counted),
        range.unwrap_or_else(|| locale.text("merged-no-viewing")),
    ]
}

fn notes(merged: &Merged, locale: &Locale) -> Vec<String> {
    let mut notes = Vec::new();
    if merged.is_forced {
        notes.push(locale.text("merged-forced"));
    }
    if merged.changed_rows > 0 {
        let mut fields: Vec<(Field, u64)> = Field::ALL
            .into_iter()
            .filter_map(|field| Some((field, *merged.changed_fields.get(field.name())?)))
            .collect();
        fields.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        let arguments =
            [("rows", merged.changed_rows.into()), ("fields", fields_with_counts(&fields, locale).into())];
        notes.push(locale.text_with("merged-changed", &arguments));
    }
    if merged.expected_changes > 0 {
        notes.push(locale.text_with("merged-expected", &[("rows", merged.expected_changes.into())]));
    }
    for (from, to) in &merged.renamed {
        let arguments =
            [("from", isolate(from).into_owned().into()), ("to", isolate(to).into_owned().into())];
        notes.push(locale.text_with("merged-renamed", &arguments));
    }
    if merged.retitled_rows > 0 {
        notes.push(locale.text_with("merged-retitled", &[("rows", merged.retitled_rows.into())]));
    }
    let filled = merged.tables.iter().filter(|table| table.from_earlier > 0).map(|table| {
        let arguments = [("table", table.name.into()), ("rows", table.from_earlier.into())];
        locale.text_with("merged-table", &arguments)
    });
    let filled: Vec<String> = filled.collect();
    if !filled.is_empty() {
        notes.push(locale.text_with("merged-tables", &[("tables", filled.join(", ").into())]));
    }
    if merged.tables.iter().any(|table| table.name == "MyList" && table.from_earlier > 0) {
        notes.push(locale.text("merged-my-list"));
    }
    notes
}
