//! The rows that cannot be read, where they stand and why.

use super::parts::{Block, Cell, Column, Table};
use super::words::and_more;
use crate::locale::Locale;
use crate::model::ledger::{Fate, Ledger};
use crate::source::clock::ClockError;
use crate::source::netflix::viewing::{Unreadable, UnreadableReason};
use crate::source::text::Damage;

/// How many rows are listed before "and so many more".
const LISTED: usize = 20;

pub(super) fn blocks(ledger: &Ledger, locale: &Locale) -> Vec<Block> {
    let count = ledger.amount(Fate::Unreadable).rows;
    let heading = Block::Heading(locale.text("unreadable-heading"));
    if count == 0 {
        return vec![heading, Block::Paragraph(locale.text("unreadable-none"))];
    }
    let row = |row: &Unreadable| -> Vec<Cell> {
        vec![
            locale.number(row.line).into(),
            row.column.name().to_owned().into(),
            reason(row.reason, locale).into(),
        ]
    };
    let more = ledger.unreadable.len().saturating_sub(LISTED);
    let table = Table {
        caption: locale.text("unreadable-heading"),
        columns: vec![
            Column::number(locale.text("unreadable-column-line")),
            Column::text(locale.text("unreadable-column-field")),
            Column::text(locale.text("unreadable-column-reason")),
        ],
        rows: ledger.unreadable.iter().take(LISTED).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    };
    let lead = locale.text_with("unreadable-lead", &[("rows", count.into())]);
    vec![heading, Block::Paragraph(lead), Block::Table(table)]
}

fn reason(reason: UnreadableReason, locale: &Locale) -> String {
    match reason {
        UnreadableReason::Damaged(Damage::RepeatedHeader) => locale.text("reason-repeated-header"),
        UnreadableReason::Damaged(Damage::UnclosedQuote) => locale.text("reason-unclosed-quote"),
        UnreadableReason::Clock(error) => match error {
            ClockError::Blank => locale.text("reason-blank"),
            ClockError::NoTime => locale.text("reason-no-time"),
            ClockError::TwelveHour => locale.text("reason-twelve-hour"),
            ClockError::MonthName => locale.text("reason-month-name"),
            ClockError::OutOfRange => locale.text("reason-out-of-range"),
            ClockError::NotATime => locale.text("reason-not-a-time"),
        },
    }
}
