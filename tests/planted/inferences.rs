//! What the demo household's rows allow one to conclude is concluded, card by card.

use crate::support::{fixture, json, watchprint};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A household of the usual size: its folder, its export and its truth.
struct Household {
    _folder: TempDir,
    export: PathBuf,
    truth: Value,
}

fn household(layout: &str) -> Household {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo");
    let written = watchprint().args(["demo", "--layout", layout, "-o", path.to_str().unwrap()]).output();
    assert!(written.unwrap().status.success());
    let truth = serde_json::from_str(&fs::read_to_string(path.join("truth.json")).unwrap()).unwrap();
    Household { _folder: folder, export: path.join("export"), truth }
}

/// The cards of an export, by name.
struct Cards(Value);

impl Cards {
    fn of(export: &Path) -> Self {
        let found = json(&["inventory", export.to_str().unwrap(), "--json", "--quiet", "--lang", "en"]);
        Self(found["inferences"].clone())
    }

    fn card(&self, name: &str) -> &Value {
        let cards = self.0.as_array().unwrap();
        cards.iter().find(|card| card["card"] == name).unwrap_or_else(|| panic!("there is no card {name}"))
    }

    fn values(&self, name: &str) -> &Value {
        let card = self.card(name);
        assert_eq!(card["too_little_data"], false, "{name}");
        &card["values"]
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn of_profile<'a>(profiles: &'a Value, name: &Value) -> &'a Value {
    list(profiles).iter().find(|one| one["profile"] == *name).unwrap()
}

#[test]
fn every_planted_conclusion_is_drawn() {
    let household = household("2025");
    let (planted, cards) = (&household.truth["planted"], Cards::of(&household.export));

    // The hour that comes twice ends at 03:44:08 local on the day after the logical one: no later stop was planted.
    let change = &planted["clock_change"];
    let latest = &cards.values("wakefulness")["account"]["latest"][0];
    assert_eq!(latest["day"], change["logical_day"]);
    assert_eq!(latest["last_minutes"], 24 * 60 + 3 * 60 + 45);

    // Twice as much a week from a planted day on.
    let habit = &planted["habit_change"];
    let changes = list(&cards.values("life-rhythm")["changes"]);
    let day = habit["day"].as_str().unwrap();
    let is_it = |one: &&Value| {
        one["profile"] == habit["profile"]
            && one["of"] == "weekly_seconds"
            && one["from"].as_str().unwrap() <= day
            && day <= one["to"].as_str().unwrap()
    };
    let found = changes.iter().find(is_it).unwrap();
    assert!(found["after"].as_f64().unwrap() > found["before"].as_f64().unwrap());

    let habits = &planted["weekday_habits"];
    let patterns = &cards.values("working-pattern")["profiles"];
    assert_eq!(of_profile(patterns, &habits["busy_on_weekdays"])["habit"], "busy");
    assert!(of_profile(patterns, &habits["on_the_way"])["on_the_way"]["phone_rows"].as_u64() > Some(500));
    assert_eq!(of_profile(patterns, &habits["free_weekday"]["profile"])["free_weekday"], 2, "Wednesday");

    // The fortnight in which hardly anybody is there.
    let empty = &planted["billing"]["hardly_used"];
    let absences = list(&cards.values("away")["absences"]);
    let (first, last) = (empty["first_day"].as_str().unwrap(), empty["last_day"].as_str().unwrap());
    assert_eq!(absences.len(), 1, "{absences:?}");
    assert!(absences[0]["first"].as_str().unwrap() >= first && absences[0]["last"].as_str().unwrap() <= last);

    let trip = &planted["trip"];
    let trips = list(&cards.values("travel")["trips"]);
    assert_eq!(trips.len(), 1);
    for (told, truth) in [
        ("profile", "profile"),
        ("country", "country"),
        ("first", "first_day"),
        ("last", "last_day"),
        ("days", "days"),
        ("rows", "segments"),
    ] {
        assert_eq!(trips[0][told], trip[truth], "{told}");
    }

    let moved = &planted["move"];
    let moves = list(&cards.values("moves")["moves"]);
    assert_eq!(moves.len(), 1);
    assert_eq!((&moves[0]["from"], &moves[0]["to"]), (&moved["from"], &moved["to"]));
    assert_eq!(moves[0]["earliest"], moved["last_day_before"]);
    assert_eq!(moves[0]["latest"], moved["first_day_after"]);

    let size = cards.values("household-size");
    assert_eq!(size["at_least"], 2);
    assert_eq!(size["two_profiles_seconds"], household.truth["concurrency"]["two_profiles_seconds"]);
    assert_eq!(size["most_profiles"], household.truth["concurrency"]["max_profiles"]);

    let children = list(&cards.values("children")["profiles"]);
    let names: Vec<&Value> = children.iter().map(|signs| &signs["profile"]).collect();
    assert_eq!(names, list(&planted["children"]).iter().collect::<Vec<_>>());
    assert_eq!(cards.card("children")["confidence"], "high");

    let shared = cards.values("shared-account");
    assert_eq!(shared["two_patterns"][0]["profile"], planted["shared_profile"]["profile"]);
    assert_eq!(shared["devices_outside"], planted["devices_with_access"]["outside"]);
    assert_eq!(shared["devices_with_access"], planted["devices_with_access"]["with_access"]);
    assert!((1..=trip["days"].as_u64().unwrap()).contains(&shared["days_in_two_places"].as_u64().unwrap()));

    let languages = household.truth["languages"].as_object().unwrap();
    let told = list(&cards.values("languages")["profiles"]);
    assert_eq!(told.len(), languages.len());
    assert!(told.iter().all(|one| languages[one["profile"].as_str().unwrap()] == one["language"]));

    let devices = list(&cards.values("devices")["devices"]);
    let samsung = devices.iter().find(|one| one["device"] == "Samsung 2017 Kant-M UHD TV Smart TV").unwrap();
    assert_eq!((&samsung["year"], &samsung["brand"]), (&2017.into(), &"Samsung".into()));

    let searched = cards.values("searched");
    let fruitless = list(&planted["fruitless_searches"]);
    let lost = fruitless.iter().filter(|one| one["outcome"] == "no_such_title").count() as u64;
    assert!(lost > 0 && searched["unwatched"].as_u64() >= Some(lost));
    let found = planted["search_then_watch"]["displayed_name"].clone();
    assert!(list(&searched["titles"]).iter().all(|one| one["title"] != found), "it was watched");

    let messages = cards.values("messages");
    assert_eq!(
        (&messages["sent"], &messages["clicked"]),
        (&planted["messages"]["sent"], &planted["messages"]["clicked"])
    );
    assert_eq!(messages["watched_week_after"], planted["messages"]["watched"]["7_days_after"]);
    assert_eq!(messages["watched_week_before"], planted["messages"]["watched"]["7_days_before"]);

    assert_eq!(cards.values("hidden")["rows"], planted["hidden_views"]["rows"]);

    let payment = cards.values("payment");
    let spending = &payment["spending"][0];
    let cents = (spending["paid"].as_f64().unwrap() * 100.0).round() as u64;
    assert_eq!(Some(cents), planted["billing"]["settled_cents"].as_u64());
    assert_eq!(spending["invoices"], planted["billing"]["settled_invoices"]);
    let changes: Vec<&Value> = list(&planted["plan_changes"]).iter().map(|one| &one["date"]).collect();
    assert_eq!(list(&payment["plan_changes"]).iter().collect::<Vec<_>>(), changes);
}

#[test]
fn every_card_counts_its_rows_and_gives_its_reasons() {
    let household = household("2023");
    let rows = |table: &str| -> u64 {
        let tables = list(&household.truth["tables"]);
        let is_it = |one: &&Value| one["path"].as_str().unwrap().contains(&format!("/{table}."));
        tables.iter().find(is_it).unwrap()["rows"].as_u64().unwrap()
    };
    let cards = Cards::of(&household.export);
    let all = list(&cards.0);
    assert_eq!(all.len(), 15);
    for card in all {
        let name = &card["card"];
        let evidence = list(&card["evidence"]);
        assert!(!evidence.is_empty(), "{name} rests on nothing");
        for one in evidence {
            let (table, counted) = (one["table"].as_str().unwrap(), one["rows"].as_u64().unwrap());
            assert!(counted > 0 && counted <= rows(table), "{name}: {counted} rows of {table}");
        }
        for text in ["heading", "confidence_reason", "counter_explanation", "to_lower"] {
            assert!(card[text].as_str().unwrap().len() > 3, "{name} has no {text}");
        }
        assert!(["low", "medium", "high"].contains(&card["confidence"].as_str().unwrap()), "{name}");
        assert!(card["n"].as_u64() >= card["least"].as_u64(), "{name}");
        assert!(!list(&card["conclusion"]).is_empty(), "{name}");
    }
}

#[test]
fn a_short_history_has_no_cards_and_a_lone_table_few() {
    let short = json(&["inventory", fixture("history/export").to_str().unwrap(), "--json", "--quiet"]);
    assert_eq!(short["inferences"], Value::Null);
    let lone = Cards::of(&fixture("2025/export/CONTENT_INTERACTION/ViewingActivity.csv"));
    for name in ["moves", "children", "languages", "searched", "messages", "payment"] {
        let card = lone.card(name);
        assert_eq!((&card["too_little_data"], &card["values"]), (&true.into(), &Value::Null), "{name}");
    }
    assert_eq!(lone.card("devices")["too_little_data"], false);
}
