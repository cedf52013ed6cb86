#![allow(clippy::unwrap_used)]

use super::messages::all;
use super::*;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn english() -> Locale {
    Locale::from_tag("en")
}

fn french() -> Locale {
    Locale::from_tag("fr")
}

/// Each message with the names of its variables.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let mut rest = line;
        if !line.starts_with([' ', '}']) {
            let (key, value) = line.split_once(" =").unwrap();
            current = key.to_owned();
            assert!(!found.contains_key(key), "{key} stands twice");
            found.insert(current.clone(), BTreeSet::new());
            rest = value;
        }
        let variables = rest.split('$').skip(1).map(|after| {
            after
                .chars()
                .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
                .collect::<String>()
        });
        found.get_mut(&current).unwrap().extend(variables);
    }
    found
}

/// Every source file of the crate but this one.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("locale/tests.rs")
        {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

fn all_sources() -> Vec<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// Keys written out in calls of `text` and `text_with`.
fn used_keys(files: &[String]) -> BTreeSet<&str> {
    let mut keys = BTreeSet::new();
    for file in files.iter().filter(|file| file.contains("Locale")) {
        for call in [".text(", ".text_with("] {
            let arguments = file.split(call).skip(1);
            let literals = arguments.filter_map(|after| after.trim_start().strip_prefix('"'));
            keys.extend(literals.map(|literal| literal.split('"').next().unwrap()));
        }
    }
    keys
}

#[test]
fn both_files_are_read_to_the_end() {
    for text in [all(Language::English), all(Language::French)] {
        let resource = fluent_bundle::FluentResource::try_new(text);
        assert!(resource.is_ok(), "{:?}", resource.err().map(|(_, errors)| errors));
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (english, french) = (messages(&all(Language::English)), messages(&all(Language::French)));
    let keys = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&english), keys(&french));
    for (key, variables) in &english {
        assert_eq!(variables, &french[key], "variables of {key}");
    }
}

#[test]
fn every_key_in_the_source_is_a_message() {
    let messages = messages(&all(Language::English));
    let files = all_sources();
    let used = used_keys(&files);
    assert!(used.contains("date-range"));
    let unknown: Vec<_> = used.iter().filter(|key| !messages.contains_key(**key)).collect();
    assert!(unknown.is_empty(), "no such messages: {unknown:?}");
}

#[test]
fn every_message_is_used() {
    let files = all_sources();
    let unused: Vec<_> = messages(&all(Language::English))
        .into_keys()
        .filter(|key| !files.iter().any(|file| file.contains(&format!("\"{key}\""))))
        .collect();
    assert!(unused.is_empty(), "no one says: {unused:?}");
}

#[test]
fn french_has_its_spaces() {
    for line in all(Language::French).lines().filter(|line| !line.starts_with('#')) {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        // Quoted from the file, as it stands there.
        let text = text.replace("user action: None", "");
        for mark in [':', ';', '!', '?', '%', '»'] {
            for (at, _) in text.match_indices(mark) {
                let before = text[..at].chars().next_back();
                assert!(matches!(before, Some('\u{a0}' | '\u{202f}')), "{line}");
            }
        }
        for (at, _) in text.match_indices('«') {
            assert!(text[at..].chars().nth(1) == Some('\u{a0}'), "{line}");
        }
        assert!(!text.contains('\''), "a straight apostrophe: {line}");
    }
}

#[test]
fn tags_of_every_form() {
    for (tag, lang) in [
        ("en", "en-GB"),
        ("en_US.UTF-8", "en-US"),
        ("fr-CA", "fr-CA"),
        ("fr_FR@euro", "fr-FR"),
        ("de-DE", "en-GB"),
        ("C", "en-GB"),
        ("", "en-GB"),
        ("not a tag", "en-GB"),
    ] {
        assert_eq!(Locale::from_tag(tag).lang(), lang, "{tag}");
    }
    assert!(Locale::speaks("fr") && !Locale::speaks("de"));
}

#[test]
fn numbers() {
    assert_eq!(english().number(1_284_000), "1,284,000");
    assert_eq!(french().number(1_284), "1\u{202f}284");
    assert_eq!(french().decimal(-12.345, 2), "−12,35");
    assert_eq!(english().decimal(0.5, 1), "0.5");
    assert_eq!(english().decimal(3.0, 1), "3.0");
    assert_eq!(english().decimal(f64::NAN, 1), "0.0");
}

#[test]
fn percentages() {
    assert_eq!(english().percent(0.5), "50%");
    assert_eq!(french().percent(0.034), "3,4\u{a0}%");
    assert_eq!(english().percent(0.0), "0%");
    assert_eq!(english().percent(0.000_1), "<0.1%");
    assert_eq!(english().percent_of(1, 0), "0%");
}

#[test]
fn durations() {
    let french = french();
    assert_eq!(french.duration(1_284 * 3_600), "1\u{202f}284\u{a0}h");
    assert_eq!(french.duration(21 * 3_600 + 40 * 60), "21\u{a0}h\u{a0}40");
    assert_eq!(french.duration(3_900), "1\u{a0}h\u{a0}05");
    assert_eq!(english().duration(3_900), "1\u{a0}h\u{a0}05\u{a0}min");
    assert_eq!(english().duration(2_399), "40\u{a0}min");
    assert_eq!(english().duration(3_599), "1\u{a0}h");
    assert_eq!(french.duration(2 * 3_600), "2\u{a0}h");
    assert_eq!(english().exact_duration(2 * 3_600), "2\u{a0}h\u{a0}00\u{a0}min");
    assert_eq!(french.hours_in_words(1_284 * 3_600), "1\u{202f}284\u{a0}heures");
    assert_eq!(english().hours_in_words(3_900), "1\u{a0}h\u{a0}05\u{a0}min");
    assert_eq!(english().duration(35), "35\u{a0}s");
    assert_eq!(english().duration(0), "0\u{a0}min");
    assert_eq!(english().exact_duration(1_284 * 3_600 + 425), "1,284\u{a0}h\u{a0}07\u{a0}min");
    assert_eq!(english().hours(1_284 * 3_600), "1,284\u{a0}h");
    assert_eq!(french.hours(1_440), "0,4\u{a0}h");
    assert_eq!(english().duration(u64::MAX), "5,124,095,576,030,431\u{a0}h");
    let round = [0.0, 0.8, 1.5, 50.0].map(|hours| french.round_duration(hours));
    assert_eq!(round, ["0", "48\u{a0}min", "1\u{a0}h\u{a0}30", "50\u{a0}h"]);
}

#[test]
fn dates_and_times() {
    let date = NaiveDate::from_ymd_opt(2022, 5, 9).unwrap();
    assert_eq!(english().date(date), "9 May 2022");
    assert_eq!(Locale::from_tag("en-US").date(date), "May 9, 2022");
    assert_eq!(french().date(date), "9 mai 2022");
    assert_eq!(french().date_with_weekday(date), "lundi 9 mai 2022");
    let first = NaiveDate::from_ymd_opt(2022, 2, 1).unwrap();
    assert_eq!(french().date_with_weekday(first), "mardi 1er février 2022");
    assert_eq!(english().date(first), "1 February 2022");
    assert_eq!(french().month_and_year(2022 * 12 + 4), "mai 2022");
    assert_eq!((french().month(8).as_str(), english().month_short(8).as_str()), ("août", "Aug"));
    assert_eq!((french().weekday(0).as_str(), english().weekday_short(6).as_str()), ("lundi", "Sun"));
    assert_eq!(french().time_of_day(21 * 60 + 40), "21:40");
    assert_eq!(english().hour_of_day(4), "04");
    assert_eq!(english().date_range(date, date), "9 May 2022");
    assert_eq!(french().date_range(first, date), "1er février\u{a0}– 9 mai 2022");
    assert_eq!(Locale::from_tag("en-US").date_range(first, date), "February 1\u{a0}– May 9, 2022");
    let later = NaiveDate::from_ymd_opt(2023, 6, 3).unwrap();
    assert_eq!(english().date_range(date, later), "9 May 2022\u{a0}– 3 June 2023");
    assert_eq!(NaiveDate::MAX.to_string(), english().date(NaiveDate::MAX));
}

#[test]
fn countries_have_names() {
    assert_eq!(french().country("DE"), "Allemagne");
    assert_eq!(
        (english().country("QQ").as_str(), english().country("??").as_str()),
        ("QQ", "unknown country")
    );
}

#[test]
fn an_exact_number_is_met_before_its_plural_form() {
    for (tag, none) in [("en", "every row has a time."), ("fr", "chaque ligne a une heure.")] {
        let counts = [("rows", 1_200.into()), ("searches", 30.into()), ("timeless", 0.into())];
        let text = Locale::from_tag(tag).text_with("searches-lead", &counts);
        assert!(text.ends_with(none), "{text}");
        assert!(!text.contains(char::is_control), "{text:?}");
    }
}
