//! What `summary --json` prints is what `docs/summary.schema.json` describes, field by field.

use crate::checker::{parts, violations};
use crate::support::{fixture, summary};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use watchprint::demo::{DemoOptions, Layout, household, write_folder};

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)).unwrap()
}

fn stored() -> Value {
    serde_json::from_str(&document("summary.schema.json")).unwrap()
}

/// Every violation, as a message that says what to do.
fn told(export: &Path, list: &[String]) -> String {
    format!(
        "{}:\n  {}\nDescribe new fields in docs/summary.schema.json, with their unit, and in docs/summary.md.",
        export.display(),
        list.join("\n  ")
    )
}

fn exports() -> Vec<PathBuf> {
    let layouts = ["2021", "2023", "2025", "2026", "history"].map(|name| fixture(name).join("export"));
    let damaged = fs::read_dir(fixture("damage")).unwrap().map(|entry| entry.unwrap().path());
    layouts.into_iter().chain(damaged).collect()
}

#[test]
fn every_output_is_as_described() {
    let schema = stored();
    let folder = tempfile::tempdir().unwrap();
    let demo = household(&DemoOptions { seed: 1, layout: Layout::Y2025, rows: None });
    let mut all = exports();
    all.push(write_folder(&demo, folder.path()).unwrap());
    let empty = folder.path().join("ViewingActivity.csv");
    fs::write(&empty, "Profile Name,Start Time,Duration,Title,Country\nAda,never,00:01:00,A,\n").unwrap();
    all.push(empty);
    for export in &all {
        let list = violations(&schema, &summary(export, &[]));
        assert!(list.is_empty(), "{}", told(export, &list));
    }
    for other in [&all[1], &all[4]] {
        let list = violations(&schema, &summary(other, &[other.to_str().unwrap()]));
        assert!(list.is_empty(), "{} twice", told(other, &list));
    }
    let list = violations(&schema, &summary(&all[2], &["--from", "2025-03-20", "--tz", "Asia/Kathmandu"]));
    assert!(list.is_empty(), "{}", told(&all[2], &list));
}

/// The short history names no field that the figures do not have.
#[test]
fn the_short_history_has_no_names_of_its_own_but_two() {
    let schema = stored();
    let short = summary(&fixture("history/export"), &[]);
    let figures = &schema["$defs"]["metrics"]["properties"];
    let own: Vec<&String> = short["account"]
        .as_object()
        .unwrap()
        .keys()
        .filter(|name| figures[name.as_str()].is_null())
        .collect();
    assert_eq!(own, ["by_month_titles", "by_weekday_titles"]);
}

#[test]
fn every_field_has_a_meaning_and_every_number_a_unit() {
    let schema = stored();
    let mut all = Vec::new();
    parts(&schema, "", &mut all);
    let mut wrong = Vec::new();
    for (place, part) in &all {
        let types: Vec<&str> = match &part["type"] {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            one => one.as_str().into_iter().collect(),
        };
        if types.iter().any(|kind| ["integer", "number"].contains(kind)) && !part["unit"].is_string() {
            wrong.push(format!("{place}: a number without a unit"));
        }
        let is_field = place.rsplit('/').nth(1) == Some("properties");
        let in_condition = ["/if", "/then", "/else"].iter().any(|branch| place.starts_with(branch));
        let has_meaning = part["description"].as_str().is_some_and(|text| !text.is_empty());
        if is_field && !in_condition && part["$ref"].is_null() && !has_meaning {
            wrong.push(format!("{place}: a field without a description"));
        }
        // An object that lets anything through would check nothing.
        let is_object = part["properties"].is_object() && !in_condition;
        if is_object && part["additionalProperties"].is_null() {
            wrong.push(format!("{place}: says nothing of further fields"));
        }
    }
    assert!(all.len() > 150 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_fields_stand_in_the_document_too() {
    let (schema, document) = (stored(), document("summary.md"));
    let figures = schema["$defs"]["metrics"]["properties"].as_object().unwrap();
    let fields = figures.keys().chain(schema["properties"].as_object().unwrap().keys());
    let missing: Vec<&String> = fields
        .filter(|name| ["`", ".", "[", "`,"].iter().all(|end| !document.contains(&format!("`{name}{end}"))))
        .collect();
    assert!(missing.is_empty(), "docs/summary.md does not name {missing:?}");
}

#[test]
fn what_is_wrong_is_named() {
    let schema = stored();
    let right = summary(&fixture("2025/export"), &[]);
    let after = |change: &dyn Fn(&mut Value)| {
        let mut changed = right.clone();
        change(&mut changed);
        violations(&schema, &changed)
    };
    let field = |name: &str| format!("$.{name}: the output has the field, the schema does not name it");
    assert_eq!(after(&|all| all["account"]["mood"] = json!(1)), [field("account.mood")]);
    assert_eq!(
        after(&|all| all["profiles"][1]["series"][0]["x"] = json!(1)),
        [field("profiles[1].series[0].x")]
    );
    assert_eq!(after(&|all| all["ledger"]["fates"]["lost"] = json!(null)), [field("ledger.fates.lost")]);
    let lacks = |name: &str| format!("$.{name}: the schema requires the field, the output lacks it");
    let without = |all: &mut Value, name: &str| drop(all.as_object_mut().unwrap().remove(name));
    assert_eq!(after(&|all| without(&mut all["account"], "views")), [lacks("account.views")]);
    assert_eq!(after(&|all| without(&mut all["profiles"][0], "name")), [lacks("profiles[0].name")]);
    let is_not = |path: &str, value: &str, wanted: &str| format!("$.{path}: {value} is not of {wanted}");
    for (change, message) in [
        (("/account/seconds", json!("5")), is_not("account.seconds", "\"5\"", "type \"integer\"")),
        (("/account/seconds", json!(-5)), is_not("account.seconds", "-5", "minimum 0")),
        (("/account/seconds", json!(5.5)), is_not("account.seconds", "5.5", "type \"integer\"")),
        (("/account/evenness", json!(1.5)), is_not("account.evenness", "1.5", "maximum 1")),
        (
            ("/account/midpoint_minutes", json!(1440)),
            is_not("account.midpoint_minutes", "1440", "exclusiveMaximum 1440"),
        ),
        (
            ("/account/first_start", json!("2022-02-30T00:00:00Z")),
            is_not("account.first_start", "\"2022-02-30T00:00:00Z\"", "format \"date-time\""),
        ),
        (
            ("/account/films/0/kind", json!("episode")),
            is_not("account.films[0].kind", "\"episode\"", "enum [\"film\",\"unknown\"]"),
        ),
        (
            ("/schema", json!("watchprint.summary/2")),
            is_not("schema", "\"watchprint.summary/2\"", "const \"watchprint.summary/1\""),
        ),
        (
            ("/account/by_month", json!({"2022-13": 1})),
            is_not("account.by_month.2022-13", "\"2022-13\"", "pattern \"^[0-9]{4}-(0[1-9]|1[0-2])$\""),
        ),
        (
            ("/account/by_weekday_hour/3", json!([])),
            is_not("account.by_weekday_hour[3]", "[]", "minItems 24"),
        ),
    ] {
        let (pointer, value) = change;
        let found = after(&|all| *all.pointer_mut(pointer).unwrap() = value.clone());
        assert_eq!(found, [message]);
    }
    // In a short history a figure that needs a length is null.
    let mut short = summary(&fixture("history/export"), &[]);
    short["account"]["seconds"] = json!(3);
    assert_eq!(violations(&schema, &short), [is_not("account.seconds", "3", "type \"null\"")]);
}
