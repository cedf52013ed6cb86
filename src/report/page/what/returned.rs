//! Series taken up again after two months or more.

use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::{and_more, name_cell, profile_name};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::series::returned::ReturnedSeries;
use crate::locale::Locale;

/// Rows of the table before "and so many more".
const ROWS: usize = 10;

/// How often, and the table; an empty one is not shown, but filled when a reader filters.
pub(super) fn blocks(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let mut list: Vec<(&str, &ReturnedSeries)> = analysis
        .profiles
        .iter()
        .flat_map(|profile| profile.metrics.returned.iter().map(move |item| (profile.name.as_str(), item)))
        .collect();
    let gap = |item: &ReturnedSeries| item.returned_at.abs_diff(item.left_at);
    list.sort_by(|a, b| {
        (gap(b.1), b.1.returned_at, &a.1.series).cmp(&(gap(a.1), a.1.returned_at, &b.1.series))
    });
    let row = |(profile, item): &(&str, &ReturnedSeries)| -> Vec<Cell> {
        vec![
            name_cell(&item.series),
            profile_name(profile, locale).into(),
            locale.short_date(date_of_day(item.left_day)).into(),
            locale.short_date(date_of_day(item.returned_day)).into(),
            locale.number(item.days()).into(),
        ]
    };
    let more = list.len().saturating_sub(ROWS);
    let table = Table {
        caption: locale.text("returned-caption"),
        columns: vec![
            Column::text(locale.text("series-column")),
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("returned-column-left")),
            Column::text(locale.text("returned-column-back")),
            Column::number(locale.text("returned-column-days")),
        ],
        rows: list.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    };
    vec![
        Block::Heading(locale.text("returned-heading")),
        Block::Paragraph(locale.text("returned-lead")),
        Block::Filtered(locale.text("history-filtered")),
        Block::Live("returned-count"),
        Block::Paragraph(locale.text_with("returned-count", &[("times", (list.len() as u64).into())])),
        Block::Live("returned"),
        Block::Table(table),
    ]
}
