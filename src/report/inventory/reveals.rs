//! The cards of what the data reveal, as text.

use crate::analysis::inferences::Inferences;
use crate::locale::{Locale, isolate};
use crate::report::cards::{Told, told};
use crate::report::document::Block;
use crate::report::page::{Cell, Table};

/// Rows of evidence in the text; the page and the JSON have more.
const ROWS: usize = 5;

pub(super) fn blocks(inferences: Option<&Inferences>, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(locale.text("cards-heading"))];
    let Some(inferences) = inferences else {
        blocks.push(Block::Text(locale.text("cards-short")));
        return blocks;
    };
    blocks.push(Block::Text(locale.text("cards-lead")));
    blocks.push(Block::Text(locale.text("cards-not")));
    for card in told(inferences, locale) {
        blocks.extend(card_blocks(&card, locale));
    }
    blocks
}

fn card_blocks(card: &Told, locale: &Locale) -> Vec<Block> {
    let labelled = |label: &str, value: &str| {
        let arguments = [("label", locale.text(label).into()), ("value", value.into())];
        locale.text_with("inventory-fact", &arguments)
    };
    let heading = if card.figure.is_empty() {
        card.heading.clone()
    } else {
        let arguments = [("label", (&card.heading).into()), ("value", (&card.figure).into())];
        locale.text_with("inventory-fact", &arguments)
    };
    let mut blocks = vec![Block::Heading(heading), Block::Text(card.sentences.join(" "))];
    let mut items = Vec::new();
    if let Some(sure) = &card.confidence {
        items.push(format!("{}. {}", sure.sentence, sure.reason));
    }
    items.push(format!("{} {}", card.basis, card.least));
    items.push(labelled("cards-counter", &card.counter));
    items.push(labelled("cards-lower", &card.lower));
    items.extend(card.evidence.iter().map(|table| evidence(table, locale)));
    blocks.push(Block::Items(items));
    blocks
}

/// A table of evidence in one item: its first rows, cell by cell.
fn evidence(table: &Table, locale: &Locale) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Name(name) => isolate(name).into_owned(),
    };
    let row = |cells: &Vec<Cell>| cells.iter().map(cell).collect::<Vec<_>>().join(" · ");
    let mut rows: Vec<String> = table.rows.iter().take(ROWS).map(row).collect();
    if table.rows.len() > ROWS {
        let more = (table.rows.len() - ROWS) as u64;
        rows.push(locale.text_with("and-more", &[("count", more.into())]));
    }
    let arguments = [("label", (&table.caption).into()), ("value", rows.join("; ").into())];
    locale.text_with("inventory-fact", &arguments)
}
