//! "What": titles that came and went, and the figures of content.

use super::table::findings;
use crate::compare::periods::{Amount, Family, Scope};
use crate::locale::Locale;
use crate::report::page::parts::{Block, Cell, Column, Table};
use crate::report::page::words::{and_more, name_cell};

/// Titles in a table before "and so many more".
const ROWS: usize = 20;

pub(super) fn blocks(account: &Scope, locale: &Locale) -> Vec<Block> {
    let mut blocks =
        vec![Block::Live("compared-content"), Block::Table(findings(account, Family::Content, locale))];
    blocks.extend(titles(account, locale));
    blocks
}

/// Both tables, and how many titles are in both periods.
pub(super) fn titles(account: &Scope, locale: &Locale) -> Vec<Block> {
    let titles = &account.titles;
    let mut blocks = vec![
        Block::Live("compared-titles"),
        Block::Paragraph(locale.text_with(
            "compare-titles-lead",
            &[
                ("gained", (titles.gained.len() as u64).into()),
                ("lost", (titles.lost.len() as u64).into()),
                ("kept", titles.kept.into()),
            ],
        )),
    ];
    for (key, live, works) in [
        ("compare-titles-gained", "compared-gained", &titles.gained),
        ("compare-titles-lost", "compared-lost", &titles.lost),
    ] {
        // Also without any: a reader's choice may gain or lose some.
        blocks.push(Block::Heading(locale.text(key)));
        blocks.push(Block::Live(live));
        blocks.push(Block::Table(table(locale.text(key), works, locale)));
    }
    blocks
}

fn table(caption: String, works: &[Amount], locale: &Locale) -> Table {
    let row = |amount: &Amount| -> Vec<Cell> {
        let kind = if amount.work.is_series { "compare-kind-series" } else { "compare-kind-film" };
        vec![
            name_cell(&amount.work.name),
            locale.text(kind).into(),
            locale.exact_duration(amount.seconds).into(),
        ]
    };
    let more = works.len().saturating_sub(ROWS);
    let mut rows: Vec<Vec<Cell>> = works.iter().take(ROWS).map(row).collect();
    if rows.is_empty() {
        rows.push(vec![
            locale.text("compare-titles-none").into(),
            String::new().into(),
            String::new().into(),
        ]);
    }
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("compare-column-title")),
            Column::text(locale.text("compare-column-kind")),
            Column::number(locale.text("column-hours")),
        ],
        rows,
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
