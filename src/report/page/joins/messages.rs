//! Messages: sent, clicked, and what was watched around them.

use super::super::parts::ranking::{Entry, ranking};
use super::{listed, nothing, share_or_too_little};
use crate::analysis::joins::LEAST_CASES;
use crate::analysis::joins::messages::{FirstWatch, MessageGroup, Messages};
use crate::chart::Words;
use crate::locale::Locale;
use crate::report::page::parts::{Block, Cell, Column, Figure, Table};
use crate::report::page::words::{name_cell, profile_name};

pub(super) fn blocks(messages: Option<&Messages>, locale: &Locale) -> Vec<Block> {
    let Some(messages) = messages.filter(|messages| messages.sent > 0) else {
        return nothing("messages-heading", "messages-missing", locale);
    };
    let counts = [("sent", messages.sent.into()), ("titled", messages.titled.into())];
    let mut blocks = vec![
        Block::Heading(locale.text("messages-heading")),
        Block::Paragraph(locale.text_with("messages-lead", &counts)),
        Block::Figure(Box::new(channels(messages, locale))),
        Block::Table(kinds(messages, locale)),
    ];
    if messages.titled > 0 {
        let compared = ("compared", messages.compared.into());
        if messages.compared < LEAST_CASES {
            blocks.push(Block::Paragraph(locale.text_with("messages-around-too-little", &[compared])));
        } else {
            blocks.push(Block::Paragraph(locale.text_with("messages-around-lead", &[compared])));
            blocks.push(Block::Table(around(messages, locale)));
            blocks.push(Block::Note(locale.text("messages-no-cause")));
        }
        blocks.extend(first_watches(messages, locale));
    }
    blocks
}

fn channels(messages: &Messages, locale: &Locale) -> Figure {
    let entry = |one: &MessageGroup| {
        let rate = share_or_too_little(one.click_rate, locale);
        let fewer = || locale.text_with("fewer-than", &[("least", LEAST_CASES.into())]);
        Entry {
            key: one.name.clone().unwrap_or_default(),
            name: channel_name(one.name.as_deref(), locale),
            is_title: false,
            value: one.sent as f64,
            value_label: locale.number(one.sent),
            share: one.click_rate.value.map_or_else(fewer, |share| locale.percent(share)),
            cells: vec![locale.number(one.sent), locale.number(one.clicked), rate],
            muted: one.name.is_none(),
        }
    };
    let entries: Vec<Entry> = messages.by_channel.iter().map(entry).collect();
    let title = if messages.sent < LEAST_CASES {
        locale.text("messages-title-too-little")
    } else {
        let rate = locale.percent_of(messages.clicked, messages.sent);
        locale.text_with("messages-title", &[("rate", rate.into())])
    };
    let words = Words {
        title: title.clone(),
        subtitle: locale.text_with("messages-subtitle", &[("messages", messages.sent.into())]),
        caption: locale.text("messages-caption"),
        description: title,
    };
    ranking("messages", words, columns("messages-column-channel", locale), entries, locale)
}

fn columns(first: &str, locale: &Locale) -> Vec<Column> {
    vec![
        Column::text(locale.text(first)),
        Column::number(locale.text("messages-column-sent")),
        Column::number(locale.text("messages-column-clicked")),
        Column::number(locale.text("messages-column-rate")),
    ]
}

/// The word for a channel the export is known to name; others as written.
fn channel_name(name: Option<&str>, locale: &Locale) -> String {
    match name {
        Some("NOTIFICATIONS") => locale.text("channel-notifications"),
        Some("PUSH") => locale.text("channel-push"),
        Some("EMAIL") => locale.text("channel-email"),
        Some("ALERTS") => locale.text("channel-alerts"),
        Some("SMS") => locale.text("channel-sms"),
        Some(other) => crate::locale::isolate(other).into_owned(),
        None => locale.text("not-recorded"),
    }
}

fn kinds(messages: &Messages, locale: &Locale) -> Table {
    let row = |one: &MessageGroup| -> Vec<Cell> {
        let name = one.name.as_deref();
        vec![
            name.map_or_else(|| Cell::from(locale.text("not-recorded")), name_cell),
            locale.number(one.sent).into(),
            locale.number(one.clicked).into(),
            share_or_too_little(one.click_rate, locale).into(),
        ]
    };
    let more = messages.by_kind.len().saturating_sub(super::ROWS);
    Table {
        caption: locale.text("messages-kinds"),
        columns: columns("messages-column-kind", locale),
        rows: messages.by_kind.iter().take(super::ROWS).map(row).collect(),
        more: (more > 0).then(|| super::and_more(more, locale)),
    }
}

/// How often the title began before and after.
fn around(messages: &Messages, locale: &Locale) -> Table {
    let (all, first) = (messages.watched, messages.first_watched);
    let row = |key: &str, before: u64, after: u64| -> Vec<Cell> {
        let cell = |count: u64| {
            let share = locale.percent_of(count, messages.compared);
            let arguments = [("count", count.into()), ("share", share.into())];
            Cell::from(locale.text_with("count-and-share", &arguments))
        };
        vec![locale.text(key).into(), cell(before), cell(after)]
    };
    Table {
        caption: locale.text("messages-around-caption"),
        columns: vec![
            Column::text(locale.text("messages-column-around")),
            Column::number(locale.text("messages-column-before")),
            Column::number(locale.text("messages-column-after")),
        ],
        rows: vec![
            row("messages-watched-day", all.day_before, all.day_after),
            row("messages-watched-week", all.week_before, all.week_after),
            row("messages-first-day", first.day_before, first.day_after),
            row("messages-first-week", first.week_before, first.week_after),
        ],
        more: None,
    }
}

fn first_watches(messages: &Messages, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("messages-first-caption"),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("left-column-profile")),
            Column::number(locale.text("messages-column-wait")),
            Column::text(locale.text("messages-column-clicked")),
        ],
        ..Table::default()
    };
    let row = |one: &FirstWatch| -> Vec<Cell> {
        let clicked = if one.is_clicked { locale.text("yes") } else { locale.text("no") };
        vec![
            name_cell(&one.title),
            profile_name(&one.profile, locale).into(),
            locale.duration(one.watched.abs_diff(one.sent)).into(),
            clicked.into(),
        ]
    };
    listed(&messages.first_watches, table, row, locale)
}
