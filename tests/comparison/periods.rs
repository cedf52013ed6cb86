//! `compare` finds the habit change planted in the demo household, and claims none where none was planted.

use crate::support::json;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use watchprint::demo::{DemoOptions, Layout, household, write_folder};

/// An export of a generated household, with what is true of it.
struct Export {
    _folder: TempDir,
    path: PathBuf,
    truth: Value,
}

impl Export {
    fn of(seed: u64, layout: Layout) -> Self {
        let demo = household(&DemoOptions { seed, layout, rows: None });
        let folder = tempfile::tempdir().unwrap();
        let path = write_folder(&demo, &folder.path().join("demo")).unwrap();
        Self { _folder: folder, path, truth: demo.truth.clone() }
    }

    fn compared(&self, more: &[&str]) -> Value {
        compare(&self.path, more)
    }

    fn planted(&self) -> &Value {
        &self.truth["planted"]
    }
}

fn compare(path: &Path, more: &[&str]) -> Value {
    json(&[&["compare", path.to_str().unwrap(), "--json", "--quiet"], more].concat())
}

fn profile<'a>(compared: &'a Value, name: &Value) -> &'a Value {
    let profiles = compared["periods"]["profiles"].as_array().unwrap();
    profiles.iter().find(|profile| profile["name"] == *name).unwrap()
}

fn minutes(scope: &Value) -> &Value {
    &scope["figures"]["minutes_per_day"]
}

/// Verdicts that claim nothing.
const QUIET: [&str; 3] = ["no clear change", "too little data", "cannot be said"];

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn the_planted_change_is_found_by_splitting_at_its_day() {
    for (seed, layout) in [(1, Layout::Y2025), (2, Layout::Y2023), (3, Layout::Y2026)] {
        let export = Export::of(seed, layout);
        let fact = &export.planted()["habit_change"];
        let compared = export.compared(&["--split", fact["day"].as_str().unwrap()]);
        let changed = profile(&compared, &fact["profile"]);
        let found = minutes(changed);
        assert_eq!(found["verdict"], "more", "seed {seed}");
        let (low, high) = (number(&found["interval"][0]), number(&found["interval"][1]));
        assert!(low > 0.0, "seed {seed}: {low} to {high}");
        // The truth's weeks and these are of nearly the same days.
        for (found, planted) in [("before", "weekly_seconds_before"), ("after", "weekly_seconds_after")] {
            let weekly = number(&minutes(changed)[found]) * 7.0 * 60.0;
            let planted = number(&fact[planted]);
            assert!((weekly / planted - 1.0).abs() < 0.03, "seed {seed}: {weekly} instead of {planted}");
        }
        let truth = (number(&fact["weekly_seconds_after"]) - number(&fact["weekly_seconds_before"])) / 420.0;
        assert!(low < truth && truth < high, "seed {seed}: {truth} is not in {low} to {high}");
        assert_eq!(changed["weekly_minutes"]["verdict"], "more");
        assert_eq!(changed["weekly_minutes"]["size"], "large");
        // Sittings are half as long again, and there are more of them.
        assert_eq!(changed["figures"]["sitting_minutes"]["verdict"], "more");
        assert_eq!(changed["figures"]["sittings_per_week"]["verdict"], "more");
        let factors = changed["factors"].as_object().unwrap().values();
        let sum: f64 = factors.map(|factor| number(&factor["contribution_minutes"])).sum();
        assert!((sum - number(&found["difference"])).abs() < 1e-9);
    }
}

#[test]
fn no_change_is_claimed_where_none_was_planted() {
    for (seed, layout) in [(1, Layout::Y2025), (2, Layout::Y2023), (3, Layout::Y2026)] {
        let export = Export::of(seed, layout);
        let fact = &export.planted()["habit_change"];
        let day = fact["day"].as_str().unwrap();
        let compared = export.compared(&["--split", day]);
        // The night owl and the teenager keep their habits, the night owl to the devices.
        let owl = profile(&compared, &export.planted()["hidden_views"]["profile"]);
        let figures = owl["figures"].as_object().unwrap().iter().chain(owl["devices"].as_object().unwrap());
        for (name, figure) in figures {
            let verdict = figure["verdict"].as_str().unwrap();
            assert!(QUIET.contains(&verdict), "seed {seed}: {name} is {verdict}");
        }
        assert_eq!(
            minutes(profile(&compared, &export.planted()["dry_spell"]["profile"]))["verdict"],
            "no clear change"
        );
    }
}

#[test]
fn an_export_against_itself_shows_nothing() {
    let export = Export::of(1, Layout::Y2025);
    let path = export.path.to_str().unwrap();
    let since = export.compared(&[path]);
    assert_eq!((&since["way"], &since["periods"]["after"]), (&Value::from("exports"), &Value::Null));
    assert_eq!(since["periods"]["method"]["tests"], 0);
    let year = "2023-01-01..2023-12-31";
    let same = export.compared(&[path, "--periods", &format!("{year},{year}")]);
    assert!(same["periods"]["method"]["tests"].as_u64().unwrap() > 60);
    let profiles = same["periods"]["profiles"].as_array().unwrap();
    for scope in std::iter::once(&same["periods"]["account"]).chain(profiles) {
        let figures = scope["figures"]
            .as_object()
            .unwrap()
            .values()
            .chain(scope["devices"].as_object().unwrap().values());
        for figure in figures.chain([&scope["weekly_minutes"], &scope["hours_of_week"]]) {
            assert!(QUIET.contains(&figure["verdict"].as_str().unwrap()), "{figure}");
        }
        assert_eq!(scope["titles"]["gained"].as_array().unwrap().len(), 0);
    }
}

#[test]
fn a_later_export_is_compared_by_what_came_since() {
    let later = Export::of(1, Layout::Y2025);
    let earlier = later._folder.path().join("earlier");
    // The same export as it would have been downloaded a year before.
    std::fs::create_dir(&earlier).unwrap();
    let text = std::fs::read_to_string(later.path.join("CONTENT_INTERACTION/ViewingActivity.csv")).unwrap();
    let old: Vec<&str> = text
        .lines()
        .filter(|line| !line.contains(",2024-0") && !line.contains(",2024-1") && !line.contains(",2025-"))
        .collect();
    std::fs::write(earlier.join("ViewingActivity.csv"), old.join("\n") + "\n").unwrap();
    let (one, other) = (earlier.to_str().unwrap(), later.path.to_str().unwrap());
    let compared = compare(&earlier, &[other]);
    let after = &compared["periods"]["after"];
    assert_eq!(compared["periods"]["before"]["from"].as_str().unwrap()[..4], *"2021");
    assert!(after["from"].as_str().unwrap() >= "2023-12-2" && after["to"].as_str().unwrap() > "2025");
    // Given the other way round, the earlier one still comes first.
    let turned = compare(&later.path, &[one]);
    assert_eq!(turned["periods"], compared["periods"]);
}
