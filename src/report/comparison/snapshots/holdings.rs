//! Tables, columns, reach and files in plain words.

use super::tables::what;
use crate::catalogue;
use crate::compare::snapshots::holdings::{
    Bound, Change, ColumnChange, FileChange, Holdings, ReachChange, TableChange,
};
use crate::locale::{Locale, isolate};
use chrono::Datelike;

/// What appeared, vanished, was emptied or reaches less far.
pub(super) fn sentences(holdings: &Holdings, locale: &Locale) -> Vec<String> {
    let mut said: Vec<String> = holdings.reach.iter().map(|change| reach(change, locale)).collect();
    said.extend(holdings.tables.iter().map(|change| table(change, locale)));
    said.extend(holdings.columns.iter().map(|change| column(change, locale)));
    said.extend(holdings.files.iter().map(|change| file(change, locale)));
    if holdings.is_partial {
        said.push(locale.text("snapshots-say-partial"));
    } else if holdings.is_empty() {
        said.push(locale.text("snapshots-say-same-holdings"));
    }
    said
}

fn reach(change: &ReachChange, locale: &Locale) -> String {
    let month = |date: chrono::NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    let (key, bound) = match change.bound {
        Bound::Shortened => ("snapshots-say-shortened", change.after.0),
        Bound::Lengthened => ("snapshots-say-lengthened", change.before.0),
    };
    let arguments = [
        ("what", what(change.kind, locale).into()),
        ("table", change.kind.name().into()),
        ("month", locale.month_and_year(month(bound)).into()),
        ("before", locale.date(change.before.0).into()),
        ("after", locale.date(change.after.0).into()),
    ];
    locale.text_with(key, &arguments)
}

fn table(change: &TableChange, locale: &Locale) -> String {
    let tables: Vec<&str> = change.replaced_by.iter().map(|kind| kind.name()).collect();
    let rows = locale.text_with("snapshots-count-rows", &[("count", change.rows.into())]);
    let key = match change.change {
        Change::Vanished if !tables.is_empty() => "snapshots-say-table-replaced",
        Change::Appeared if change.rows == 0 => "snapshots-say-table-mentioned",
        Change::Appeared => "snapshots-say-table-appeared",
        Change::Vanished => "snapshots-say-table-vanished",
        Change::Emptied => "snapshots-say-table-emptied",
        Change::Filled => "snapshots-say-table-filled",
    };
    let arguments = [
        ("what", what(change.kind, locale).into()),
        ("table", change.kind.name().into()),
        ("rows", rows.into()),
        ("tables", tables.join(", ").into()),
    ];
    locale.text_with(key, &arguments)
}

fn column(change: &ColumnChange, locale: &Locale) -> String {
    let facts = catalogue::column(change.kind, &change.header);
    let meaning = facts.map(|facts| locale.choose(facts.what.english, facts.what.french).to_owned());
    let key = match (change.change, meaning.is_some()) {
        (Change::Appeared, true) => "snapshots-say-column-appeared",
        (Change::Appeared, false) => "snapshots-say-column-unknown",
        (Change::Vanished, _) => "snapshots-say-column-vanished",
        (Change::Emptied, _) => "snapshots-say-column-emptied",
        (Change::Filled, _) => "snapshots-say-column-filled",
    };
    let arguments = [
        ("what", what(change.kind, locale).into()),
        ("table", change.kind.name().into()),
        ("column", isolate(change.header.trim()).into_owned().into()),
        ("meaning", meaning.unwrap_or_default().into()),
        (
            "rows",
            locale.text_with("snapshots-count-rows", &[("count", change.filled.unwrap_or(0).into())]).into(),
        ),
    ];
    locale.text_with(key, &arguments)
}

fn file(change: &FileChange, locale: &Locale) -> String {
    let name = [("name", isolate(&change.name).into_owned().into())];
    match change.change {
        Change::Vanished => locale.text_with("snapshots-say-file-vanished", &name),
        _ => locale.text_with("snapshots-say-file-appeared", &name),
    }
}
