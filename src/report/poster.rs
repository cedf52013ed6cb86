//! The overview of a page on one sheet.

use super::page::{Block, Page};
use crate::chart::poster::{Number, Panel, Poster};

/// The chart across the sheet, and those its three columns may hold, the first that has room first.
const HERO: &str = "months";
const COLUMNS: [&[&str]; 3] = [
    &["series", "films", "devices", "countries", "completion"],
    &["calendar", "completion", "novelty", "weekdays"],
    &["week", "lengths", "kinds", "weekdays", "novelty"],
];

/// The numbers and charts of `page` on one sheet; nothing for a page without the chart across it.
#[must_use]
pub fn poster(page: &Page) -> Option<Poster<'_>> {
    let panel = |id: &&str, is_wide: bool| {
        let figure = page.figures().find(|figure| figure.id == *id)?;
        let drawing = if is_wide { &figure.wide } else { &figure.narrow };
        Some(Panel { id: figure.id, words: &figure.words, drawing })
    };
    let sentences =
        page.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Sentences(sentences) => Some(sentences),
            _ => None,
        });
    let number = |sentence: &super::page::Sentence| Number {
        before: sentence.before.clone(),
        figure: sentence.figure.clone(),
        after: sentence.after.clone(),
    };
    let hero = panel(&HERO, true)?;
    Some(Poster {
        title: page.masthead.heading.clone(),
        subtitle: page.poster.subtitle.clone(),
        numbers: sentences.flatten().map(number).collect(),
        hero: Some(hero),
        columns: COLUMNS.map(|ids| ids.iter().filter_map(|id| panel(id, false)).collect()),
        colophon: page.poster.colophon.clone(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::report::page::tests::household_page;

    #[test]
    fn the_sheet_has_the_first_sentences_and_the_charts_of_the_page() {
        let page = household_page("en");
        let sheet = poster(&page).unwrap();
        assert_eq!(sheet.hero.map(|panel| panel.id), Some("months"));
        assert!(!sheet.numbers.is_empty() && sheet.columns.iter().all(|column| !column.is_empty()));
        assert!(sheet.subtitle.contains("n = "), "{}", sheet.subtitle);
        assert!(sheet.colophon.starts_with("Made offline with watchprint from "));
    }
}
