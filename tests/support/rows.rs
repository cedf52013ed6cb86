//! Viewing rows as exports hold them, drawn at random, and what the program computes from them.

#![allow(dead_code, clippy::unwrap_used)] // every test file uses a part of this one

use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse};
use watchprint::model::history::History;
use watchprint::model::place::{RegionCounts, ZoneSettings};
use watchprint::report::json;
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::export::{Selection, read_export};

/// Drawn at random, rows name more profiles and devices than a household has.
const ROOMY: Limits = Limits { profiles: 10_000, devices: 10_000, ..Limits::USUAL };

/// The columns of 2021.
pub const HEADER: [&str; 10] = [
    "Profile Name",
    "Start Time",
    "Duration",
    "Attributes",
    "Title",
    "Supplemental Video Type",
    "Device Type",
    "Bookmark",
    "Latest Bookmark",
    "Country",
];

/// The cells of a row, by [`HEADER`].
pub type Row = [String; 10];

fn chosen(from: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(from).prop_map(str::to_owned)
}

/// A row as exports hold them, and sometimes one that cannot be read. Few values, so that rows repeat,
/// overlap and touch; days on both sides of a change of clocks in Paris.
pub fn row() -> impl Strategy<Value = Row> {
    let day = prop_oneof![
        Just("2022-03-26"),
        Just("2022-03-27"),
        Just("2022-10-29"),
        Just("2022-10-30"),
        Just("2022-11-01")
    ];
    let start = prop_oneof![
        20 => (day, 0..24u32, prop::sample::select(vec![0, 15, 30, 59]), prop::sample::select(vec![0, 1, 59]))
            .prop_map(|(day, hour, minute, second)| format!("{day} {hour:02}:{minute:02}:{second:02}")),
        1 => chosen(&["", "yesterday", "2022-02-30 10:00:00"]),
    ];
    let duration = prop_oneof![
        20 => prop::sample::select(vec![0u32, 1, 59, 60, 119, 120, 121, 900, 1_800, 3_600, 7_261, 100_000])
            .prop_map(|s| format!("{:02}:{:02}:{:02}", s / 3_600, s / 60 % 60, s % 60)),
        1 => chosen(&["", "soon", "00:61:00"]),
    ];
    let attributes = chosen(&[
        "",
        "",
        "Autoplayed: user action: None; ",
        "Autoplayed: user action: Visibility_Timeout; ",
        "Autoplayed: user action: User_Interaction; ",
        "View was hidden; ",
    ]);
    let title = chosen(&[
        "Saltwind: Season 1: One (Episode 1)",
        "Saltwind: Season 1: Two (Episode 2)",
        "A Film",
        "The \"Other\", one",
        "Saltwind_hook_01",
    ]);
    (
        chosen(&["Ada", " Ada", "Béla", ""]),
        start,
        duration,
        attributes,
        title,
        chosen(&["", "", "", "HOOK", "N/A"]),
        chosen(&["Smart TV", "Some Phone", "Chrome PC \n (Cadmium)"]),
        chosen(&["00:10:00", ""]),
        chosen(&["Not latest view", "00:10:00"]),
        chosen(&["FR (France)", "US (United States)", "ZZ", "", "NP (Nepal)"]),
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i, j)| [a, b, c, d, e, f, g, h, i, j])
}

/// Up to 40 rows.
pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec(row(), 0..40)
}

/// The rows as a file.
pub fn written(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// The history of a file given as bytes, if it is any.
pub fn history(name: &str, bytes: &[u8]) -> Option<History> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let export = Export::open(&path, &ROOMY).ok()?;
    let tables = read_export(&export, Selection::Everything);
    Some(History::build(tables.viewing?, &RegionCounts::default(), &ZoneSettings::default()))
}

/// The history of rows, with time zones as `--tz` takes them.
pub fn history_in(rows: &[Row], zones: &[&str]) -> History {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    fs::write(&path, written(rows)).unwrap();
    let export = Export::open(&path, &ROOMY).unwrap();
    let table = read_export(&export, Selection::Everything).viewing.unwrap();
    History::build(table, &RegionCounts::default(), &ZoneSettings::parse(zones).unwrap())
}

/// The summary of a history.
pub fn figures(history: &History) -> Value {
    figures_with(history, &Settings::default())
}

/// The summary of a history, with days and sessions as chosen.
pub fn figures_with(history: &History, settings: &Settings) -> Value {
    let index = TitleIndex::of(history);
    json::summary(&[], history, &analyse(history, &index, settings)).to_value()
}

/// The summary of rows.
pub fn summary(rows: &[Row]) -> Value {
    figures(&history("ViewingActivity.csv", &written(rows)).unwrap())
}

pub fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// All numbers inside a value.
pub fn sum(part: &Value) -> u64 {
    match part {
        Value::Object(map) => map.values().map(sum).sum(),
        Value::Array(list) => list.iter().map(sum).sum(),
        other => number(other),
    }
}

/// The seconds of all items of a list.
pub fn seconds_of(list: &Value) -> u64 {
    list.as_array().unwrap().iter().map(|item| number(&item["seconds"])).sum()
}
