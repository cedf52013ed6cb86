//! Why some of the page stays as it is when a reader filters: a sentence each, seen only then.

use super::parts::{Block, Section};
use crate::locale::Locale;

/// Sections that are about the whole file, and why.
const SECTIONS: [(&str, &str); 4] = [
    ("trust", "whole-file"),
    ("method", "whole-file"),
    ("different", "compare-whole-exports"),
    ("rows", "compare-whole-exports"),
];

/// Headings of what has no meaning for a part of the record, or whose rows the page does not carry, and why.
const HEADINGS: [(&str, &str); 10] = [
    ("playing-heading", "whole-tables"),
    ("games-heading", "whole-tables"),
    ("searches-heading", "whole-tables"),
    ("my-list-heading", "whole-tables"),
    ("ratings-heading", "whole-tables"),
    ("messages-heading", "whole-tables"),
    ("shared-heading", "whole-hypothesis"),
    ("plans-heading", "whole-plans"),
    ("compare-year", "whole-year"),
    ("compare-marks-heading", "whole-plans"),
];

/// The sections with the sentences at their places.
pub(super) fn explained(sections: Vec<Section>, locale: &Locale) -> Vec<Section> {
    let of_section = |section: Section| {
        let said = SECTIONS.iter().find(|(id, _)| *id == section.id);
        let said = said.map(|(_, key)| Block::Filtered(locale.text(key)));
        let blocks = said.into_iter().chain(with_reasons(section.blocks, locale)).collect();
        Section { blocks, ..section }
    };
    sections.into_iter().map(of_section).collect()
}

/// The blocks, with a sentence below each heading that needs one.
pub(super) fn with_reasons(blocks: Vec<Block>, locale: &Locale) -> impl Iterator<Item = Block> {
    let headings = HEADINGS.map(|(heading, key)| (locale.text(heading), locale.text(key)));
    blocks.into_iter().flat_map(move |block| {
        let said = match &block {
            Block::Heading(text) => headings.iter().find(|(heading, _)| heading == text),
            _ => None,
        };
        let said = said.map(|(_, why)| Block::Filtered(why.clone()));
        std::iter::once(block).chain(said)
    })
}
