//! The summary of every fixture is the one stored beside it, and damage that can be repaired is.
//!
//! `WATCHPRINT_WRITE_FIXTURES=1 cargo test --test fixtures_summary` stores the summaries of today.

#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use support::{Extra, differences, fixture, json as run, summary};

const LAYOUTS: [&str; 5] = ["2021", "2023", "2025", "2026", "history"];

fn damaged() -> Vec<String> {
    let folders = fs::read_dir(fixture("damage")).unwrap();
    let mut names: Vec<String> =
        folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

fn damage(name: &str) -> PathBuf {
    fixture("damage").join(name)
}

/// Amounts by series: when each was seen depends on the seconds of starts and on bookmarks.
fn amounts_by_series(summary: &Value) -> Vec<[&Value; 3]> {
    let list = summary["account"]["series"].as_array().unwrap();
    list.iter().map(|item| ["series", "seconds", "episodes"].map(|field| &item[field])).collect()
}

/// A table alone in its folder, without what is stored beside it.
fn table_of(name: &str) -> PathBuf {
    let file = if name.starts_with("history") { "NetflixViewingHistory.csv" } else { "ViewingActivity.csv" };
    damage(name).join(file)
}

fn repairs(name: &str) -> Vec<(String, u64, u64)> {
    let check = run(&["check", table_of(name).to_str().unwrap(), "--json"]);
    let list = check["files"][0]["repairs"].as_array().unwrap();
    let repair = |repair: &Value| {
        let number = |field: &str| repair[field].as_u64().unwrap();
        (repair["what"].as_str().unwrap().to_owned(), number("line"), number("count"))
    };
    list.iter().map(repair).collect()
}

fn problems(name: &str) -> Value {
    let check = run(&["check", table_of(name).to_str().unwrap(), "--json"]);
    check["files"][0]["problems"].clone()
}

#[test]
fn summaries_are_those_stored() {
    let layouts = LAYOUTS.iter().map(|name| (fixture(name), fixture(name).join("export")));
    let all = layouts.chain(damaged().into_iter().map(|name| (damage(&name), table_of(&name))));
    let mut wrong = Vec::new();
    for (folder, export) in all {
        let found = summary(&export, &[]);
        let stored = folder.join("expected.json");
        if std::env::var_os("WATCHPRINT_WRITE_FIXTURES").is_some() {
            fs::write(&stored, format!("{}\n", indented(&found, ""))).unwrap();
        }
        let text = fs::read_to_string(&stored).unwrap_or_else(|_| "null".to_owned());
        let wanted: Value = serde_json::from_str(&text).unwrap();
        let list = differences(&wanted, &found, Extra::Wrong);
        if !list.is_empty() {
            wrong.push(format!("{}:\n  {}", stored.display(), list.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// JSON with a line for each field, and lists of plain values on one line.
fn indented(value: &Value, margin: &str) -> String {
    let inner = format!("{margin}  ");
    let items: Vec<String> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| format!("{}: {}", Value::from(name.as_str()), indented(field, &inner)))
            .collect(),
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            items.iter().map(|item| indented(item, &inner)).collect()
        }
        plain => return plain.to_string(),
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    if items.is_empty() {
        return format!("{open}{close}");
    }
    format!("{open}\n{inner}{}\n{margin}{close}", items.join(&format!(",\n{inner}")))
}

/// All figures of a damaged file, but of `inputs`, equal those of the genuine one.
fn same_figures(genuine: &str, name: &str) {
    let (mut wanted, mut found) = (summary(&table_of(genuine), &[]), summary(&table_of(name), &[]));
    wanted["inputs"] = Value::Null;
    found["inputs"] = Value::Null;
    let list = differences(&wanted, &found, Extra::Wrong);
    assert!(list.is_empty(), "{name}:\n  {}", list.join("\n  "));
}

fn repair(what: &str, line: u64, count: u64) -> (String, u64, u64) {
    (what.to_owned(), line, count)
}

#[test]
fn what_a_program_does_to_the_form_of_a_file_is_undone() {
    for (name, told) in [
        ("carriage-returns", vec![repair("lines end in CR alone", 1, 1)]),
        ("extra-columns", vec![]),
        ("folded-records", vec![repair("records folded into one cell opened", 9, 6)]),
        ("lower-case-header", vec![]),
        ("reordered-columns", vec![]),
        (
            "semicolons",
            vec![repair("byte order mark taken off", 1, 1), repair("fields separated by ';'", 1, 1)],
        ),
        ("utf-16", vec![repair("byte order mark taken off", 1, 1), repair("read as UTF-16LE", 1, 1)]),
    ] {
        same_figures("none", name);
        assert_eq!(repairs(name), told, "{name}");
        assert_eq!(problems(name), problems("none"), "{name}: the same row, on the same line");
    }
    for (name, told) in [
        ("history-folded-records", vec![repair("records folded into one cell opened", 2, 35)]),
        ("history-semicolons", vec![repair("fields separated by ';'", 1, 1)]),
    ] {
        same_figures("history-none", name);
        assert_eq!(repairs(name), told, "{name}");
        assert_eq!(problems(name), json!([]));
    }
}

#[test]
fn columns_too_many_and_too_few_are_named() {
    let check = run(&["check", table_of("extra-columns").to_str().unwrap(), "--json"]);
    assert_eq!(check["files"][0]["unknown_columns"], json!(["column 1", "Remark"]));
    assert_eq!(check["files"][0]["missing_columns"], json!([]));
    let check = run(&["check", table_of("missing-columns").to_str().unwrap(), "--json"]);
    assert_eq!(check["files"][0]["missing_columns"], json!(["Profile Name", "Bookmark", "Latest Bookmark"]));
    // One profile without a name; rows that say whether they are the latest are lost, the rest is not.
    let (genuine, found) = (summary(&table_of("none"), &[]), summary(&table_of("missing-columns"), &[]));
    assert_eq!(found["profiles"].as_array().unwrap().len(), 1);
    assert_eq!(found["profiles"][0]["name"], "");
    assert_eq!(found["ledger"]["fates"], genuine["ledger"]["fates"]);
    for field in ["segments", "seconds", "by_month", "by_weekday_hour", "by_device", "films", "sessions"] {
        assert_eq!(found["account"][field], genuine["account"][field], "{field}");
    }
    assert_eq!(amounts_by_series(&found), amounts_by_series(&genuine));
}

/// A spreadsheet cuts the seconds of start times, and nothing else.
#[test]
fn a_spreadsheet_loses_the_seconds_of_starts_alone() {
    let genuine = summary(&table_of("none"), &[]);
    let month_first = summary(&table_of("spreadsheet-month-first"), &[]);
    for name in ["spreadsheet-month-first", "spreadsheet-day-first"] {
        let found = summary(&table_of(name), &[]);
        assert_eq!(found["ledger"], genuine["ledger"], "{name}");
        for field in [
            "segments",
            "seconds",
            "active_days",
            "observed_days",
            "by_month",
            "by_day",
            "by_country",
            "by_device_class",
            "by_kind",
            "films",
            "longest_streak_days",
        ] {
            assert_eq!(found["account"][field], genuine["account"][field], "{name}: {field}");
        }
        for profile in 0..genuine["profiles"].as_array().unwrap().len() {
            for field in ["name", "seconds", "segments"] {
                assert_eq!(found["profiles"][profile][field], genuine["profiles"][profile][field]);
            }
        }
        assert_eq!(amounts_by_series(&found), amounts_by_series(&genuine), "{name}");
        // Day and month are read in the order of the file, so both files say the same.
        assert_eq!(found["account"], month_first["account"], "{name}");
        let (told, first) =
            (found["account"]["first_start"].as_str().unwrap(), &genuine["account"]["first_start"]);
        assert_eq!(told, format!("{}:00Z", &first.as_str().unwrap()[..16]));
        assert_eq!(repairs(name), [repair("times in a spreadsheet's spelling read back", 2, 44)]);
        assert_eq!(problems(name), problems("none"));
    }
}

#[test]
fn a_file_pasted_twice_counts_once() {
    let (genuine, found) = (summary(&table_of("none"), &[]), summary(&table_of("concatenated"), &[]));
    assert_eq!(found["account"], genuine["account"]);
    assert_eq!(found["profiles"], genuine["profiles"]);
    let rows = |of: &Value, fate: &str| of["ledger"]["fates"][fate]["rows"].as_u64().unwrap();
    for fate in ["supplemental", "preview", "kept"] {
        assert_eq!(rows(&found, fate), rows(&genuine, fate));
    }
    // Each readable row once more; the unreadable one and the second header on top.
    assert_eq!(rows(&found, "unreadable"), 2 * rows(&genuine, "unreadable") + 1);
    let readable = ["duplicate", "supplemental", "preview", "kept"].map(|fate| rows(&genuine, fate));
    assert_eq!(rows(&found, "duplicate"), rows(&genuine, "duplicate") + readable.iter().sum::<u64>());
    let told = problems("concatenated");
    assert_eq!(told[1], json!({"line": 47, "column": null, "what": "the header repeated inside the file"}));

    let found = summary(&table_of("repeated-header"), &[]);
    assert_eq!(found["account"], genuine["account"]);
    assert_eq!(found["ledger"]["rows"], genuine["ledger"]["rows"].as_u64().unwrap() + 1);
    assert_eq!(rows(&found, "unreadable"), rows(&genuine, "unreadable") + 1);
}

/// Lines with a line break inside a cell were dropped by the one who damaged the file, no others.
#[test]
fn semicolons_appended_by_a_spreadsheet_are_taken_off() {
    let genuine = fs::read_to_string(table_of("none")).unwrap();
    let mut reader = csv::Reader::from_reader(genuine.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for record in reader.records().map(Result::unwrap) {
        if record.iter().all(|cell| !cell.contains('\n')) {
            writer.write_record(&record).unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    fs::write(&path, writer.into_inner().unwrap()).unwrap();
    let (mut wanted, mut found) = (summary(&path, &[]), summary(&table_of("trailing-semicolons"), &[]));
    wanted["inputs"] = Value::Null;
    found["inputs"] = Value::Null;
    let list = differences(&wanted, &found, Extra::Wrong);
    assert!(list.is_empty(), "{}", list.join("\n"));
    let told = repairs("trailing-semicolons");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, "separators appended to lines taken off");
}

#[test]
fn a_file_that_breaks_off_keeps_all_rows() {
    let (genuine, found) = (summary(&table_of("none"), &[]), summary(&table_of("truncated-last-line"), &[]));
    assert_eq!(found["ledger"]["rows"], genuine["ledger"]["rows"]);
    let told = repairs("truncated-last-line");
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].0.as_str(), told[0].2), ("short records filled with empty fields", 1));
    // Of the last row, profile, start and duration are left.
    assert_eq!(found["ledger"]["fates"]["kept"], genuine["ledger"]["fates"]["kept"]);
    assert_eq!(found["account"]["seconds"], genuine["account"]["seconds"]);
}

#[test]
fn dates_of_the_short_history() {
    // The day before the month, twice over and half of it once more: each title stands on its days.
    let (genuine, found) =
        (summary(&table_of("history-none"), &[]), summary(&table_of("history-concatenated"), &[]));
    assert_eq!(found["inputs"][0]["first"], genuine["inputs"][0]["first"]);
    assert_eq!(found["inputs"][0]["last"], genuine["inputs"][0]["last"]);
    assert_eq!(found["account"]["series"], genuine["account"]["series"]);
    assert_eq!(problems("history-concatenated"), json!([]));

    // Months as words cannot be read: every row is named, and none is lost from the count.
    let found = summary(&table_of("history-month-names"), &[]);
    assert_eq!(found["ledger"]["rows"], genuine["ledger"]["rows"]);
    assert_eq!(found["account"]["segments"], 0);
    let lines: Vec<u64> = problems("history-month-names")
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, (2..=36).collect::<Vec<u64>>());
}

/// The generator's own count of the full fixtures, which the stored summaries must not contradict.
#[test]
fn stored_summaries_hold_the_truth() {
    for name in LAYOUTS {
        let read = |file: &str| -> Value {
            serde_json::from_str(&fs::read_to_string(fixture(name).join(file)).unwrap()).unwrap()
        };
        let (truth, stored) = (read("truth.json"), read("expected.json"));
        let parts: &[&str] =
            if name == "history" { &[] } else { &["ledger", "account", "profiles", "concurrency"] };
        for part in parts {
            let list = differences(&truth[part], &stored[part], Extra::Allowed);
            assert!(list.is_empty(), "{name}: {part}\n  {}", list.join("\n  "));
        }
        if name == "history" {
            assert_eq!(stored["ledger"]["rows"], truth["rows"]);
            for field in ["by_month_titles", "by_weekday_titles"] {
                assert_eq!(stored["account"][field], truth[field]);
            }
        }
    }
}
