//! "How this was computed": definitions, parameters, files.

use super::Subject;
use super::parts::{Block, Cell, Column, Fact, Section, Table};
use super::words::name_cell;
use crate::locale::Locale;
use crate::report::input::Input;
use chrono::{DateTime, NaiveDate};

/// Definitions, the files read, the version.
pub(super) fn section(subject: &Subject<'_>) -> Section {
    let locale = subject.locale;
    let mut blocks =
        vec![Block::Heading(locale.text("method-definitions")), Block::Definitions(definitions(subject))];
    blocks.extend(files(subject));
    Section { id: "method", heading: locale.text("method"), blocks }
}

/// The files read, and the version.
pub(super) fn files(subject: &Subject<'_>) -> Vec<Block> {
    let locale = subject.locale;
    let row = |input: &Input| -> Vec<Cell> {
        vec![
            name_cell(&input.path),
            input.table.clone().into(),
            locale.number(input.rows).into(),
            reach(input, locale).into(),
        ]
    };
    let table = Table {
        caption: locale.text("method-files"),
        columns: vec![
            Column::text(locale.text("files-column-path")),
            Column::text(locale.text("files-column-table")),
            Column::number(locale.text("column-rows")),
            Column::text(locale.text("files-column-range")),
        ],
        rows: subject.inputs.iter().map(row).collect(),
        more: None,
    };
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    vec![
        Block::Heading(locale.text("method-files")),
        Block::Table(table),
        Block::Heading(locale.text("method-version")),
        Block::Paragraph(locale.text_with("method-version-text", &version)),
    ]
}

fn definitions(subject: &Subject<'_>) -> Vec<Fact> {
    let locale = subject.locale;
    let fact = |name: String, value: String| Fact { name, value };
    let time = locale.time_of_day((subject.settings.day_start / 60) as u32);
    let minutes = (subject.settings.session_gap / 60).unsigned_abs();
    vec![
        fact(locale.text("term-hours"), locale.text("definition-hours")),
        fact(locale.text("term-awake"), locale.text("definition-awake")),
        fact(locale.text("term-day"), locale.text_with("definition-day", &[("time", time.into())])),
        fact(locale.text("term-observed"), locale.text("definition-observed")),
        fact(locale.text("term-active"), locale.text("definition-active")),
        fact(
            locale.text("term-sitting"),
            locale.text_with("definition-sitting", &[("minutes", minutes.into())]),
        ),
        fact(locale.text("term-midpoint"), locale.text("definition-midpoint")),
        fact(locale.text("term-evenness"), locale.text("definition-evenness")),
    ]
}

/// First and last date of a file, as dates when they can be read as such.
fn reach(input: &Input, locale: &Locale) -> String {
    match (&input.first, &input.last) {
        (Some(first), Some(last)) => match (date(first), date(last)) {
            (Some(first), Some(last)) => locale.date_range(first, last),
            _ => format!("{first} – {last}"),
        },
        _ => "–".to_owned(),
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    let moment = DateTime::parse_from_rfc3339(text).map(|moment| moment.date_naive());
    moment.ok().or_else(|| NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok())
}
