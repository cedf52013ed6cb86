#![allow(clippy::unwrap_used)]
use super::*;
use crate::analysis::inferences::{
    Confidence, Evidence, Found, Hidden, HouseholdSize, Level, Measure, Reason, Topic, Unit,
};
use crate::source::netflix::TableKind;

fn card(n: u64, conclusion: Conclusion) -> Card {
    let measure = Measure { n, least: 14, unit: Unit::Days };
    let confidence = Confidence::of(Level::High, Reason::AtTheSameTime, measure);
    Card {
        topic: Topic::HouseholdSize,
        evidence: vec![
            Evidence { table: TableKind::ViewingActivity, rows: 1_204 },
            Evidence { table: TableKind::Profiles, rows: 1 },
        ],
        measure,
        found: (n >= 14).then_some(Found { conclusion, confidence }),
    }
}

fn size() -> Conclusion {
    let size = HouseholdSize {
        at_least: 2,
        together_seconds: 7_200,
        most_at_once: 3,
        profiles: 2,
        ..Default::default()
    };
    Conclusion::HouseholdSize(size)
}

#[test]
fn a_card_says_what_it_rests_on_and_how_sure_it_is() {
    let told = tell(&card(100, size()), &Locale::from_tag("en"));
    assert_eq!((told.id.as_str(), told.figure.as_str()), ("card-household-size", "At least 2"));
    assert_eq!(told.basis, "Rests on 1,204 rows of ViewingActivity and 1 row of Profiles.");
    let sure = told.confidence.unwrap();
    assert_eq!((sure.level, sure.sentence.as_str()), ("high", "Confidence: high"));
    assert!(told.sentences[0].contains("allow one to conclude that at least 2 people"));
    let thin = tell(&card(20, size()), &Locale::from_tag("en")).confidence.unwrap();
    assert!(thin.level == "medium" && thin.reason.contains("little data"), "{thin:?}");
}

#[test]
fn too_little_data_is_said_instead() {
    for tag in ["en", "fr"] {
        let told = tell(&card(3, size()), &Locale::from_tag(tag));
        assert!(told.figure.is_empty() && told.confidence.is_none() && told.evidence.is_empty());
        assert!(told.sentences[0].contains('3') && told.sentences[0].contains("14"), "{:?}", told.sentences);
    }
}

#[test]
fn hidden_titles_are_counted_and_have_no_list() {
    let hidden = deeds::hidden(Hidden { rows: 3, titles: 2 }, &Locale::from_tag("en"));
    assert!(hidden.evidence.is_empty() && hidden.figure == "2 titles");
    assert!(hidden.sentences[0].starts_with("3 rows of viewing were hidden"));
}

#[test]
fn values_do_not_depend_on_the_language() {
    let of = |tag: &str| json::json(&Inferences { cards: vec![card(100, size())] }, &Locale::from_tag(tag));
    let (english, french) = (of("en"), of("fr"));
    assert_eq!(english[0]["values"], french[0]["values"]);
    assert_ne!(english[0]["conclusion"], french[0]["conclusion"]);
    assert_eq!(english[0]["values"]["at_least"], 2);
}
