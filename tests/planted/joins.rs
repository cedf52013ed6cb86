//! What the demo household searched for, listed, rated and was sent is found beside what it watched.

use crate::support::summary;
use serde_json::{Value, json};
use std::path::PathBuf;
use watchprint::demo::{Demo, DemoOptions, Layout, household, write_folder};

/// An export on disk, what is true of it, and its summary.
struct Case {
    _folder: tempfile::TempDir,
    export: PathBuf,
    planted: Value,
    found: Value,
}

fn case(seed: u64, layout: Layout, rows: usize) -> Case {
    let demo: Demo = household(&DemoOptions { seed, layout, rows: Some(rows) });
    let folder = tempfile::tempdir().unwrap();
    let export = write_folder(&demo, &folder.path().join("demo")).unwrap();
    let found = summary(&export, &[]);
    Case { _folder: folder, export, planted: demo.truth["planted"].clone(), found }
}

fn check(case: &Case) {
    every_search_is_found_once_and_typed_ones_lead_to_their_title(case);
    the_search_followed_by_watching_is_alone_on_its_day(case);
    titles_waited_in_my_list_as_long_as_they_did(case);
    the_film_disliked_and_the_one_never_watched_are_found(case);
    messages_are_counted_and_the_one_before_a_view_is_found(case);
}

#[test]
fn in_the_layout_of_2021() {
    check(&case(5, Layout::Y2021, 1_200));
}

#[test]
fn in_the_layout_of_2023() {
    check(&case(6, Layout::Y2023, 1_200));
}

#[test]
fn in_the_layout_of_2025() {
    check(&case(7, Layout::Y2025, 1_200));
}

#[test]
fn in_the_layout_of_2026_with_more_rows() {
    check(&case(8, Layout::Y2026, 6_000));
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn every_search_is_found_once_and_typed_ones_lead_to_their_title(case: &Case) {
    let (planted, found) = (&case.planted["searches"], &case.found["searches"]);
    for name in ["rows", "rows_without_time", "duplicate_rows", "typed"] {
        assert_eq!(found[name], planted[name], "{name}");
    }
    let typed = number(&planted["typed"]);
    assert_eq!(number(&found["searches"]), typed + number(&planted["picked_before_typing"]));
    let outcomes = found["outcomes"].as_object().unwrap();
    assert_eq!(outcomes.values().map(number).sum::<u64>(), number(&found["searches"]));
    assert!(number(&outcomes["within_60_minutes"]) >= number(&planted["typed_and_followed"]), "{outcomes:?}");
    let fruitless = list(&case.planted["fruitless_searches"]);
    for outcome in ["later", "only_before", "nothing_to_match"] {
        let count = fruitless.iter().filter(|one| one["outcome"] == outcome).count() as u64;
        assert_eq!((outcome, number(&outcomes[outcome])), (outcome, count));
    }
    assert!(number(&outcomes["no_such_title"]) > 0);
    let wait = &found["median_wait_minutes"];
    assert_eq!(wait["n"], outcomes["within_60_minutes"]);
    assert!((1.0..=40.0).contains(&wait["value"].as_f64().unwrap()), "{wait}");
}

fn the_search_followed_by_watching_is_alone_on_its_day(case: &Case) {
    let fact = &case.planted["search_then_watch"];
    let day = text(&fact["day"]);
    let found = summary(&case.export, &["--profile", text(&fact["profile"]), "--from", day, "--to", day]);
    let searches = &found["searches"];
    let picked = list(&searches["picked_titles"]);
    assert_eq!(picked.len(), 1);
    assert_eq!(picked[0]["title"], fact["displayed_name"]);
    assert_eq!(picked[0]["within_60_minutes"], picked[0]["searches"]);
    assert_eq!(searches["rows_without_time"], 0, "a row without a time belongs to no day");
    assert_eq!(found["ratings"]["down_yet_completed"], 0, "its ratings are of other days");
    let other =
        summary(&case.export, &["--exclude-profile", text(&fact["profile"]), "--from", day, "--to", day]);
    assert!(
        list(&other["searches"]["picked_titles"]).iter().all(|one| one["title"] != fact["displayed_name"])
    );
}

fn titles_waited_in_my_list_as_long_as_they_did(case: &Case) {
    let (planted, found) = (&case.planted["my_list"], &case.found["my_list"]);
    let key = |one: &Value| {
        let text = |name: &str| text(&one[name]).trim().to_owned();
        (text("profile"), text("title"), text("added"))
    };
    let mut expected: Vec<_> =
        list(&planted["waited"]).iter().map(|one| (key(one), number(&one["waiting_days"]))).collect();
    let mut waited: Vec<_> =
        list(&found["waited"]).iter().map(|one| (key(one), number(&one["days"]))).collect();
    expected.sort();
    waited.sort();
    assert!(!expected.is_empty());
    assert_eq!(waited, expected);
    assert_eq!(found["titles"], planted["rows"]);
    let planted_before = &case.planted["listed_though_watched"];
    assert_eq!(found["watched_before"], json!([planted_before]));
    let never = list(&found["never_watched"]).len() as u64;
    assert_eq!(never + waited.len() as u64 + 1, number(&planted["rows"]));
    let bins: u64 = list(&found["wait_bins"]).iter().map(|bin| number(&bin["titles"])).sum();
    assert_eq!(bins, waited.len() as u64);
}

fn the_film_disliked_and_the_one_never_watched_are_found(case: &Case) {
    let (planted, found) = (&case.planted["ratings"], &case.found["ratings"]);
    for name in ["rows", "titles", "without_verdict"] {
        assert_eq!(found[name], planted[name], "{name}");
    }
    for verdict in ["down", "up", "twice_up"] {
        assert_eq!(found[verdict]["titles"], planted[verdict], "{verdict}");
    }
    let disliked = &case.planted["rated_down_yet_completed"];
    assert!(list(&found["down_yet_seen"]).iter().any(|one| {
        one["title"] == disliked["title"] && one["profile"] == disliked["profile"] && one["completed"] == true
    }));
    // All other ratings were given right after a view.
    let unwatched = &case.planted["rated_without_watching"];
    let expected = json!([{"profile": unwatched["profile"], "title": unwatched["title"], "verdict": "up"}]);
    assert_eq!(found["rated_without_watching"], expected);
    assert_eq!(case.found["preferences"], case.planted["preferences"]);
}

fn messages_are_counted_and_the_one_before_a_view_is_found(case: &Case) {
    let (planted, found) = (&case.planted["messages"], &case.found["messages"]);
    for name in ["sent", "clicked", "with_title", "compared", "watched"] {
        assert_eq!(found[name], planted[name], "{name}");
    }
    let channels = planted["by_channel"].as_object().unwrap();
    assert_eq!(list(&found["by_channel"]).len(), channels.len());
    for channel in list(&found["by_channel"]) {
        let expected = &channels[text(&channel["name"])];
        assert_eq!((&channel["sent"], &channel["clicked"]), (&expected["sent"], &expected["clicked"]));
        assert_eq!(channel["click_rate"]["value"].is_null(), number(&channel["sent"]) < 5);
    }
    let kinds: u64 = list(&found["by_kind"]).iter().map(|kind| number(&kind["sent"])).sum();
    assert_eq!(kinds, number(&found["sent"]));
    let fact = &case.planted["message_then_watch"];
    let message = json!({
        "profile": fact["profile"],
        "title": fact["title"],
        "sent": fact["sent"],
        "first_watched": fact["first_watched"],
        "clicked": true,
    });
    assert!(list(&found["first_watched_titles"]).contains(&message), "{message}");
    assert!(number(&found["first_watched"]["24_hours_after"]) >= 1);
}

#[test]
fn an_export_without_the_tables_says_null() {
    let demo = household(&DemoOptions { seed: 5, layout: Layout::Y2025, rows: Some(300) });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(&path, &demo.file("ViewingActivity.csv").unwrap().bytes).unwrap();
    let found = summary(&path, &[]);
    for name in ["searches", "my_list", "ratings", "preferences", "messages"] {
        assert_eq!(found.get(name), Some(&Value::Null), "{name}");
    }
}
