//! Which row came from which of several exports.

use super::super::parts::{Block, Cell, Column, Table};
use crate::locale::Locale;
use crate::model::merged::Merged;
use crate::report::merged::Said;

pub(in crate::report::page) fn blocks(
    merged: Option<&Merged>,
    has_lengths: bool,
    locale: &Locale,
) -> Vec<Block> {
    let Some(merged) = merged else { return Vec::new() };
    let Said { lead, columns, rows, notes } = Said::of(merged, has_lengths, locale);
    let column = |(name, is_number)| if is_number { Column::number(name) } else { Column::text(name) };
    let cells = |row: Vec<String>| row.into_iter().map(Cell::from).collect::<Vec<Cell>>();
    let table = Table {
        caption: locale.text("merged-heading"),
        columns: columns.into_iter().map(column).collect(),
        rows: rows.into_iter().map(cells).collect(),
        more: None,
    };
    let mut blocks =
        vec![Block::Heading(locale.text("merged-heading")), Block::Paragraph(lead), Block::Table(table)];
    if !notes.is_empty() {
        blocks.push(Block::List(notes));
    }
    blocks
}
