//! The rows that cannot be read, where they stand and why.

use super::super::Subject;
use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::and_more;
use crate::locale::{Locale, isolate};
use crate::model::history::History;
use crate::model::ledger::Fate;
use crate::model::merged::RowSource;
use crate::report::input::Input;
use crate::source::clock::ClockError;
use crate::source::netflix::viewing::{Unreadable, UnreadableReason};
use crate::source::text::Damage;

/// How many runs of rows are listed before "and so many more".
const LISTED: usize = 20;

pub(super) fn blocks(subject: &Subject<'_>, history: &History) -> Vec<Block> {
    let (locale, ledger) = (subject.locale, &history.ledger);
    let merged = history.merged.as_deref();
    let count = ledger.amount(Fate::Unreadable).rows;
    let heading = Block::Heading(locale.text("unreadable-heading"));
    if count == 0 {
        return vec![heading, Block::Paragraph(locale.text("unreadable-none"))];
    }
    let runs = runs(&ledger.unreadable, merged.map_or(&[], |merged| &merged.unreadable_in));
    let row = |run: &Run| -> Vec<Cell> {
        let (first, last) = (locale.number(run.first.line), locale.number(run.last));
        let lines = if run.rows == 1 {
            first
        } else {
            locale.text_with("unreadable-lines", &[("first", first.into()), ("last", last.into())])
        };
        let mut cells: Vec<Cell> = vec![
            lines.into(),
            run.first.column.name().to_owned().into(),
            reason(run.first.reason, locale).into(),
        ];
        if let Some(merged) = merged {
            let export = merged.exports.get(run.export as usize).map_or("", |export| &export.name);
            cells.insert(0, isolate(export).into_owned().into());
        }
        cells
    };
    let mut columns = vec![
        Column::number(locale.text("unreadable-column-line")),
        Column::text(locale.text("unreadable-column-field")),
        Column::text(locale.text("unreadable-column-reason")),
    ];
    if merged.is_some() {
        columns.insert(0, Column::text(locale.text("unreadable-column-export")));
    }
    let more: usize = runs.iter().skip(LISTED).map(|run| run.rows).sum();
    let table = Table {
        caption: locale.text("unreadable-heading"),
        columns,
        rows: runs.iter().take(LISTED).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    };
    let is_viewing = |input: &&Input| merged.is_none() && input.table == "ViewingActivity";
    let file = subject.inputs.iter().find(is_viewing);
    let file = isolate(file.map_or("ViewingActivity.csv", |input| &input.path)).into_owned();
    let lead = locale.text_with("unreadable-lead", &[("file", file.into()), ("rows", count.into())]);
    vec![heading, Block::Paragraph(lead), Block::Table(table)]
}

/// Rows on lines that follow one another, with the same thing wrong.
struct Run {
    first: Unreadable,
    last: u64,
    rows: usize,
    /// Number of the export they stand in, if several are merged.
    export: u32,
}

fn runs(rows: &[Unreadable], exports: &[RowSource]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let export = exports.get(at).map_or(0, |source| source.export);
        match runs.last_mut() {
            Some(run)
                if run.last + 1 == row.line
                    && run.export == export
                    && (run.first.column, run.first.reason) == (row.column, row.reason) =>
            {
                run.last = row.line;
                run.rows += 1;
            }
            _ => runs.push(Run { first: *row, last: row.line, rows: 1, export }),
        }
    }
    runs
}

fn reason(reason: UnreadableReason, locale: &Locale) -> String {
    match reason {
        UnreadableReason::Damaged(damage) => match damage {
            Damage::RepeatedHeader => locale.text("reason-repeated-header"),
            Damage::UnclosedQuote => locale.text("reason-unclosed-quote"),
            Damage::Overlong => locale.text("reason-overlong"),
        },
        UnreadableReason::Clock(error) => match error {
            ClockError::Blank => locale.text("reason-blank"),
            ClockError::NoTime => locale.text("reason-no-time"),
            ClockError::TwelveHour => locale.text("reason-twelve-hour"),
            ClockError::MonthName => locale.text("reason-month-name"),
            ClockError::OutOfRange => locale.text("reason-out-of-range"),
            ClockError::NotATime => locale.text("reason-not-a-time"),
            ClockError::NotADuration => locale.text("reason-not-a-duration"),
        },
    }
}
