//! "How sure is that?": what the verdicts rest on, and what they cannot say.

use crate::compare::periods::{Extent, Periods, Scope};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::parts::{Block, Cell, Column, Reading, Section, Table};

pub(super) fn section(periods: &Periods, locale: &Locale) -> Section {
    let account = &periods.account;
    let mut blocks = vec![Block::Live("compared-sides"), Block::Table(sides(account, locale))];
    if account.is_enough() {
        blocks.push(Block::Live("compared-readings"));
        blocks.push(Block::Readings(readings(account, locale)));
        blocks.push(Block::Live("compared-tests"));
        blocks
            .push(Block::Paragraph(locale.text_with("compare-how-sure", &[("tests", periods.tests.into())])));
        blocks.push(Block::Paragraph(locale.text("compare-no-clear-means")));
        blocks.push(Block::Paragraph(locale.text("compare-caveat")));
    } else {
        blocks.push(Block::Live("compared-amount-said"));
        blocks.push(Block::Note(words::in_a_sentence(account, locale)));
    }
    Section { id: "sure", heading: locale.text("compare-sure"), blocks }
}

fn sides(account: &Scope, locale: &Locale) -> Table {
    let row = |name: String, extent: Extent| -> Vec<Cell> {
        vec![
            name.into(),
            words::days(extent.span, locale).into(),
            locale.number(extent.days).into(),
            locale.number(extent.weeks).into(),
            locale.hours(extent.seconds).into(),
        ]
    };
    Table {
        caption: locale.text("compare-sides"),
        columns: vec![
            Column::text(locale.text("compare-column-period")),
            Column::text(locale.text("compare-column-days")),
            Column::number(locale.text("compare-column-complete-days")),
            Column::number(locale.text("compare-column-complete-weeks")),
            Column::number(locale.text("column-hours")),
        ],
        rows: vec![
            row(locale.text("compare-before"), account.before),
            row(locale.text("compare-after"), account.after),
        ],
        more: None,
    }
}

fn readings(account: &Scope, locale: &Locale) -> Vec<Reading> {
    let (weekly, hours) = (&account.weekly, &account.hours);
    let delta = weekly.delta.zip(weekly.size()).map(|(delta, size)| {
        let arguments =
            [("delta", words::signed(delta, 2, locale).into()), ("size", words::size(size, locale).into())];
        locale.text_with("compare-delta", &arguments)
    });
    let distance = hours.distance.map(|distance| {
        locale.text_with("compare-distance", &[("distance", locale.decimal(distance, 2).into())])
    });
    let detail = |first: Option<String>, level| match first {
        Some(first) => locale
            .text_with("list-comma", &[("first", first.into()), ("last", words::p(level, locale).into())]),
        None => String::new(),
    };
    vec![
        Reading {
            name: locale.text("compare-weekly"),
            value: words::plain_verdict(weekly.verdict(), locale),
            detail: detail(delta, weekly.level),
            meaning: locale.text("compare-weekly-meaning"),
        },
        Reading {
            name: locale.text("compare-hours"),
            value: words::plain_verdict(hours.verdict(), locale),
            detail: detail(distance, hours.level),
            meaning: locale.text("compare-hours-meaning"),
        },
    ]
}
