#![allow(clippy::unwrap_used)]
use super::*;
use crate::report::document::{markdown, plain};
use std::fs;
use std::path::Path;

/// `WATCHPRINT_WRITE_DOCS=1 cargo test --lib guide` writes them anew.
#[test]
fn the_documents_are_the_guide() {
    for (tag, name) in [("en", "guide.md"), ("fr", "guide.fr.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
        let text = markdown(&guide(&Subject::default(), &Locale::from_tag(tag)));
        if std::env::var_os("WATCHPRINT_WRITE_DOCS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        assert!(fs::read_to_string(&path).unwrap() == text, "docs/{name} is not what `guide` says");
    }
}

#[test]
fn a_day_a_law_and_a_country_narrow_it() {
    let requested = NaiveDate::from_ymd_opt(2024, 3, 5);
    let subject = Subject { requested, law: Some(Law::Gdpr), country: Some("fr") };
    let text =
        plain(&guide(&subject, &Locale::from_tag("en"))).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Friday, 5 April 2024; if extended, by Wednesday, 5 June 2024"), "{text}");
    assert!(text.contains("On 5 March 2024 I asked") && text.contains("cnil.fr"));
    assert!(!text.contains("California") && !text.contains("ico.org.uk"));
    let nowhere = Subject { country: Some("pe"), ..subject };
    let text = plain(&guide(&nowhere, &Locale::from_tag("fr"))).replace('\n', " ");
    assert!(text.contains("Pérou"), "{text}");
}

#[test]
fn reminders_stand_on_the_last_days() {
    let requested = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let events = events(Law::California, requested, &Locale::from_tag("fr"));
    let dates: Vec<String> = events.iter().map(|event| event.date.to_string()).collect();
    assert_eq!(dates, ["2024-02-15", "2024-03-31"]);
    assert!(events[0].description.contains("1er janvier 2024"));
}
