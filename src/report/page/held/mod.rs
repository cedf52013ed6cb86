//! "What they hold": every table in plain words, what is missing, and the cards of what it all reveals.

mod tables;

pub use tables::Holding;

use super::parts::{Block, Section};
use super::{Page, Subject};
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::Inventory;
use crate::locale::Locale;
use crate::report::cards::{Told, told};
use crate::report::document;
use crate::report::inventory::findings::Findings;
use crate::report::inventory::{missing, purposes};

/// What the section is about.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The tables of the whole export.
    pub inventory: &'a Inventory,
    /// What they reveal; nothing for a short history.
    pub inferences: Option<&'a Inferences>,
    /// Whether the reader asked to see what identifies somebody.
    pub shows_identifiers: bool,
    /// Whether the tables are those of several exports.
    pub are_several: bool,
}

/// The tables, and the words they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// In order of kind.
    pub tables: Vec<Holding>,
    /// Before the columns of a table.
    pub columns: String,
}

/// The cards, and the words they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// In the order of the page.
    pub cards: Vec<Told>,
    /// Before the other explanation.
    pub counter: String,
    /// Before the remedy.
    pub lower: String,
    /// Opens the evidence.
    pub evidence: String,
}

impl Page {
    /// Adds the section, before the one on how all was computed.
    #[must_use]
    pub fn with_held(mut self, held: &Held<'_>, subject: &Subject<'_>) -> Self {
        let place = self.sections.iter().position(|section| section.id == "method");
        let place = place.unwrap_or(self.sections.len());
        self.sections.insert(place, section(held, subject));
        self
    }
}

fn section(held: &Held<'_>, subject: &Subject<'_>) -> Section {
    let locale = subject.locale;
    let limits = subject.limits;
    let is_limited = !limits.profiles.is_empty()
        || !limits.excluded_profiles.is_empty()
        || limits.from.is_some()
        || limits.to.is_some();
    let mut blocks =
        vec![Block::Filtered(locale.text("whole-held")), Block::Paragraph(lead(held.inventory, locale))];
    if held.are_several {
        blocks.push(Block::Note(locale.text("held-several")));
    }
    if is_limited {
        blocks.push(Block::Note(locale.text("held-whole")));
    }
    if held.shows_identifiers {
        blocks.push(Block::Note(locale.text("held-shown")));
    } else {
        blocks.push(Block::Paragraph(locale.text("held-secrets")));
    }
    blocks.push(Block::Heading(locale.text("held-tables")));
    blocks.push(Block::Holdings(Box::new(Holdings {
        tables: tables::holdings(held.inventory, locale),
        columns: locale.text("held-columns"),
    })));
    blocks.push(Block::Heading(locale.text("inventory-missing-heading")));
    blocks.extend(missing(&Findings::of(held.inventory), locale).into_iter().filter_map(of_document));
    blocks.push(Block::Heading(locale.text("inventory-purposes")));
    blocks.push(Block::List(purposes(locale)));
    blocks.push(Block::Paragraph(locale.text("held-letter")));
    blocks.push(Block::Heading(locale.text("cards-heading")));
    match held.inferences {
        Some(inferences) => {
            blocks.push(Block::Paragraph(locale.text("cards-lead")));
            if is_limited {
                blocks.push(Block::Paragraph(locale.text("cards-limited")));
            }
            blocks.push(Block::Note(locale.text("cards-not")));
            blocks.push(Block::Cards(Box::new(Cards {
                cards: told(inferences, locale),
                counter: locale.text("cards-counter"),
                lower: locale.text("cards-lower"),
                evidence: locale.text("cards-evidence"),
            })));
        }
        None => blocks.push(Block::Paragraph(locale.text("cards-short"))),
    }
    Section { id: "held", heading: locale.text("held-heading"), blocks }
}

fn lead(inventory: &Inventory, locale: &Locale) -> String {
    let rows = inventory.tables.iter().map(|table| table.rows).sum::<u64>();
    let tables = ("tables", (inventory.tables.len() as u64).into());
    let rows = ("rows", locale.text_with("rows", &[("rows", rows.into())]).into());
    match inventory.newest {
        Some(day) => locale.text_with("held-lead", &[tables, rows, ("newest", locale.date(day).into())]),
        None => locale.text_with("held-lead-undated", &[tables, rows]),
    }
}

/// What the text of the inventory says, as blocks of the page.
fn of_document(block: document::Block) -> Option<Block> {
    match block {
        document::Block::Text(text) => Some(Block::Paragraph(text)),
        document::Block::Items(items) => Some(Block::List(items)),
        _ => None,
    }
}
