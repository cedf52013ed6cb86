//! Series left off, and titles seen again.

use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::{and_more, kind_name, name_cell, profile_name};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::locale::Locale;

/// Rows of these tables before "and so many more".
const ROWS: usize = 10;

/// How many, and the tables; an empty one is not shown, but filled when a reader filters.
pub(super) fn blocks(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let account = &analysis.account;
    let again = [("titles", (account.rewatched.len() as u64).into()), ("times", account.rewatches().into())];
    let left = [("series", (account.abandoned.len() as u64).into())];
    vec![
        Block::Heading(locale.text("again-heading")),
        Block::Paragraph(locale.text("again-lead")),
        Block::Filtered(locale.text("history-filtered")),
        Block::Live("again-count"),
        Block::Paragraph(locale.text_with("again-count", &again)),
        Block::Live("again"),
        Block::Table(rewatched(account, locale)),
        Block::Heading(locale.text("left-heading")),
        Block::Paragraph(locale.text("left-lead")),
        Block::Filtered(locale.text("history-filtered")),
        Block::Live("left-count"),
        Block::Paragraph(locale.text_with("left-count", &left)),
        Block::Live("left"),
        Block::Table(abandoned(analysis, locale)),
    ]
}

fn rewatched(account: &Metrics, locale: &Locale) -> Table {
    let row = |item: &crate::analysis::metrics::Rewatched| -> Vec<Cell> {
        vec![name_cell(&item.title), kind_name(item.kind, locale).into(), locale.number(item.times).into()]
    };
    let more = account.rewatched.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("again-caption"),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("films-column-kind")),
            Column::number(locale.text("again-column-times")),
        ],
        rows: account.rewatched.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

fn abandoned(analysis: &Analysis, locale: &Locale) -> Table {
    let mut left: Vec<_> = analysis
        .profiles
        .iter()
        .flat_map(|profile| profile.metrics.abandoned.iter().map(move |item| (profile.name.as_str(), item)))
        .collect();
    left.sort_by(|a, b| (b.1.last_seen, &a.1.series, a.0).cmp(&(a.1.last_seen, &b.1.series, b.0)));
    let row = |(profile, item): &(&str, &crate::analysis::series::abandoned::AbandonedSeries)| -> Vec<Cell> {
        vec![
            name_cell(&item.series),
            profile_name(profile, locale).into(),
            locale.number(item.seen_episodes).into(),
            locale.short_date(date_of_day(item.last_day)).into(),
        ]
    };
    let more = left.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("left-caption"),
        columns: vec![
            Column::text(locale.text("series-column")),
            Column::text(locale.text("left-column-profile")),
            Column::number(locale.text("left-column-seen")),
            Column::text(locale.text("left-column-last")),
        ],
        rows: left.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
