//! "What they hold", of the 2025 fixture.

use super::*;
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::Inventory;
use crate::analysis::joins::Joins;
use crate::analysis::{Settings, analyse};
use crate::model::records::Records;
use crate::report::page::{Cards, Held};
use crate::source::archive::{Export, Limits as ArchiveLimits};
use crate::source::netflix::export::{Selection, read_export};

fn fixture_page(tag: &str, limits: &Limits, shows_identifiers: bool) -> Page {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/2025/export");
    let export = Export::open(&path, &ArchiveLimits::default()).unwrap();
    let tables = read_export(&export, Selection::Everything);
    let inventory = Inventory::of(&tables, shows_identifiers);
    let records = Records::with_account(&tables.frames);
    let history = History::build(tables.viewing.unwrap(), &Default::default(), &Default::default());
    let (index, settings) = (TitleIndex::of(&history), Settings::default());
    let mut analysis = analyse(&history, &index, &settings);
    analysis.joins = Joins::of(&history, &index, &records, &settings);
    let inferences = Inferences::of(&history, &analysis, &records, &settings);
    let locale = Locale::from_tag(tag);
    let subject = Subject { name: "export", inputs: &[], limits, settings: &settings, locale: &locale };
    let held =
        Held { inventory: &inventory, inferences: Some(&inferences), shows_identifiers, are_several: false };
    Page::of(&subject, &history, &analysis).with_held(&held, &subject)
}

fn cards(page: &Page) -> &Cards {
    let held = page.sections.iter().find(|section| section.id == "held").unwrap();
    let cards = held.blocks.iter().find_map(|block| match block {
        Block::Cards(cards) => Some(cards.as_ref()),
        _ => None,
    });
    cards.unwrap()
}

#[test]
fn the_section_stands_before_the_method_and_is_closed() {
    for tag in ["en", "fr"] {
        let page = fixture_page(tag, &Limits::default(), false);
        let ids: Vec<&str> = page.sections.iter().map(|section| section.id).collect();
        assert_eq!(ids[ids.len() - 2..], ["held", "method"]);
        let html = html(&page).unwrap();
        assert_closed(&html);
        assert_eq!(html.matches("<article").count(), 15);
        // A table a file with rows, each with its columns behind it.
        assert_eq!(html.matches("<li><details><summary><strong>").count(), 19, "{tag}");
    }
}

#[test]
fn every_card_has_its_parts_or_says_that_there_is_too_little() {
    let page = fixture_page("en", &Limits::default(), false);
    for card in &cards(&page).cards {
        assert!(!card.sentences.is_empty() && !card.counter.is_empty() && !card.lower.is_empty());
        assert_eq!(
            card.confidence.is_none(),
            card.sentences[0].starts_with("Too little data"),
            "{}",
            card.id
        );
        assert!(card.basis.starts_with("Rests on"), "{}: {}", card.id, card.basis);
    }
    let words = format!("{:?}", cards(&page).cards);
    for never in ["disease", "religio", "gay", "depress", "diagnos"] {
        assert!(!words.to_lowercase().contains(never), "{never}");
    }
}

#[test]
fn the_page_says_what_it_does_not_follow_and_what_it_shows() {
    let limits = Limits { profiles: vec!["Zoé".to_owned()], ..Limits::default() };
    let text = |page: &Page| html(page).unwrap();
    let limited = text(&fixture_page("en", &limits, false));
    assert!(limited.contains("whole export, whatever profiles") && limited.contains("The cards follow"));
    let quiet = text(&fixture_page("en", &Limits::default(), false));
    assert!(!quiet.contains("DEMO-TVA-0001") && quiet.contains("counted and not shown"));
    let open = text(&fixture_page("en", &Limits::default(), true));
    assert!(open.contains("DEMO-TVA-0001") && open.contains("Do not pass this page on"));
}
