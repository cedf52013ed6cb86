//! My List: how long titles waited.

use super::super::parts::ranking::{Entry, ranking};
use super::{listed, nothing};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::my_list::{LIMITS_DAYS, Listed, MyList, Waited};
use crate::chart::Words;
use crate::locale::Locale;
use crate::report::page::parts::{Block, Cell, Column, Figure, Table};
use crate::report::page::words::{name_cell, profile_name};

pub(super) fn blocks(list: Option<&MyList>, locale: &Locale) -> Vec<Block> {
    let Some(list) = list.filter(|list| list.titles > 0) else {
        return nothing("my-list-heading", "my-list-missing", locale);
    };
    let counts = [
        ("titles", list.titles.into()),
        ("waited", (list.waited.len() as u64).into()),
        ("before", (list.watched_before.len() as u64).into()),
        ("never", (list.never_watched.len() as u64).into()),
    ];
    let mut blocks = vec![
        Block::Heading(locale.text("my-list-heading")),
        Block::Paragraph(locale.text_with("my-list-lead", &counts)),
    ];
    if !list.waited.is_empty() {
        blocks.push(Block::Figure(Box::new(waits(list, locale))));
    }
    blocks.extend(longest_waits(list, locale));
    let table = |caption: &str| Table {
        caption: locale.text(caption),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("my-list-column-added")),
        ],
        ..Table::default()
    };
    let row = |one: &Listed| -> Vec<Cell> {
        let profile = profile_name(&one.profile, locale);
        vec![name_cell(&one.title), profile.into(), locale.short_date(date_of_day(one.added)).into()]
    };
    blocks.extend(listed(&list.never_watched, || table("my-list-never"), row, locale));
    blocks.extend(listed(&list.watched_before, || table("my-list-before"), row, locale));
    blocks
}

fn waits(list: &MyList, locale: &Locale) -> Figure {
    let total = list.waited.len() as u64;
    let entry = |(bin, titles): (usize, &u64)| Entry {
        key: format!("wait-{bin}"),
        name: class_name(bin, locale),
        is_title: false,
        value: *titles as f64,
        value_label: locale.number(*titles),
        share: locale.percent_of(*titles, total),
        cells: vec![locale.number(*titles), locale.percent_of(*titles, total)],
        muted: false,
    };
    let entries: Vec<Entry> = list.bins.iter().enumerate().map(entry).collect();
    let title = match list.wait_days.value {
        Some(days) => locale.text_with("my-list-title", &[("days", (days.ceil() as u64).into())]),
        None => locale.text("my-list-title-too-little"),
    };
    let words = Words {
        title: title.clone(),
        subtitle: locale.text_with("my-list-subtitle", &[("titles", total.into())]),
        caption: locale.text("my-list-caption"),
        description: title,
    };
    let columns = vec![
        Column::text(locale.text("my-list-column-wait")),
        Column::number(locale.text("my-list-column-titles")),
        Column::number(locale.text("column-share")),
    ];
    ranking("my-list", words, columns, entries, locale)
}

fn class_name(bin: usize, locale: &Locale) -> String {
    let from = bin.checked_sub(1).map(|bin| LIMITS_DAYS[bin]);
    match (from, LIMITS_DAYS.get(bin)) {
        (None, _) => locale.text("my-list-same-day"),
        (Some(from), Some(to)) => {
            locale.text_with("my-list-days-between", &[("from", from.into()), ("to", (to - 1).into())])
        }
        (Some(from), None) => locale.text_with("my-list-days-from", &[("from", from.into())]),
    }
}

/// The titles that waited, the longest wait first.
fn longest_waits(list: &MyList, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("my-list-waited"),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("my-list-column-added")),
            Column::text(locale.text("my-list-column-watched")),
            Column::number(locale.text("my-list-column-days")),
        ],
        ..Table::default()
    };
    let row = |one: &&Waited| -> Vec<Cell> {
        vec![
            name_cell(&one.title),
            profile_name(&one.profile, locale).into(),
            locale.short_date(date_of_day(one.added)).into(),
            locale.short_date(date_of_day(one.first_watched)).into(),
            locale.number(one.days).into(),
        ]
    };
    let longest: Vec<&Waited> = list.waited.iter().rev().collect();
    listed(&longest, table, row, locale)
}
