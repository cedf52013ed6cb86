//! Both sides of a pair against its truth, by a scan of its own.

#![allow(clippy::unwrap_used)]

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// A readable row of a file: profile, start to the second, title, device; seconds, bookmark, attributes, country.
type Cells = ([String; 4], [String; 4]);

fn rows(demo: &Demo) -> Vec<Cells> {
    let file = demo.file("ViewingActivity.csv").unwrap();
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let mut earlier = BTreeSet::new();
    let mut rows = Vec::new();
    for record in reader.records().map(Result::unwrap) {
        let cell = |name: &str| record[header.iter().position(|known| known == name).unwrap()].to_owned();
        let start: String = cell("Start Time").chars().take(19).collect();
        let readable = chrono::NaiveDateTime::parse_from_str(&start, "%Y-%m-%d %H:%M:%S").is_ok();
        let once = earlier.insert(record.iter().map(str::to_owned).collect::<Vec<_>>());
        if readable && cell("Duration").contains(':') && once {
            rows.push((
                [cell("Profile Name").trim().to_owned(), start, cell("Title"), cell("Device Type")],
                ["Duration", "Bookmark", "Attributes", "Country"].map(cell),
            ));
        }
    }
    rows
}

fn small(layouts: [Layout; 2]) -> Pair {
    pair(&PairOptions { seed: 4, layouts, rows: Some(1_400) })
}

#[test]
fn what_is_told_is_what_is_written() {
    let pair = pair(&PairOptions { seed: 1, layouts: [Layout::Y2023, Layout::Y2025], rows: Some(4_000) });
    let (truth, viewing) = (&pair.truth, &pair.truth["viewing"]);
    let [before, after] = [&pair.before, &pair.after].map(rows);
    // Undo what changes a row's identity: the renamed profile, the device, the other language.
    let renamed = &truth["profiles"]["renamed"][0];
    let device = &viewing["changed"]["device"];
    let undone = |(mut key, _): Cells| {
        if key[0] == renamed["to"].as_str().unwrap() {
            key[0] = renamed["from"].as_str().unwrap().to_owned();
        }
        if key[3] == device["to"].as_str().unwrap() {
            key[3] = device["from"].as_str().unwrap().to_owned();
        }
        if key[0] == truth["profiles"]["languages"][0]["profile"].as_str().unwrap() {
            key[2].clear();
        }
        key
    };
    let count = |rows: &[Cells]| {
        let mut counts: BTreeMap<[String; 4], i64> = BTreeMap::new();
        rows.iter().cloned().for_each(|row| *counts.entry(undone(row)).or_default() += 1);
        counts
    };
    let (one, other) = (count(&before), count(&after));
    let missing = |from: &BTreeMap<[String; 4], i64>, to: &BTreeMap<[String; 4], i64>| -> i64 {
        from.iter().map(|(key, count)| (count - to.get(key).unwrap_or(&0)).max(0)).sum()
    };
    let vanished = &viewing["vanished"];
    let told = |value: &Value| value["rows"].as_i64().unwrap();
    let gone =
        ["out_of_reach", "removed", "hidden_then_gone", "deleted_profile"].map(|key| told(&vanished[key]));
    assert!(gone.iter().all(|&rows| rows > 0), "{gone:?}");
    assert_eq!(missing(&one, &other), gone.iter().sum::<i64>());
    assert_eq!(missing(&other, &one), told(&viewing["new"]) + told(&viewing["back_filled"]));
    assert_eq!(before.len() as i64 - gone.iter().sum::<i64>(), told(&viewing["shared"]));
    // Every changed row is found in both files with the values told.
    let find = |rows: &[Cells], row: &Value| {
        let key = |cells: &Cells| {
            let start = cells.0[1].replace(' ', "T") + "Z";
            start == row["start"].as_str().unwrap() && cells.0[2] == row["title"].as_str().unwrap()
        };
        rows.iter().find(|cells| key(cells)).cloned().unwrap()
    };
    for (kind, column) in [("duration", 0), ("bookmark", 1), ("hidden", 2), ("country", 3)] {
        let list = viewing["changed"][kind].as_array().unwrap();
        assert!(list.len() >= 3, "{kind}");
        for one in list {
            let (old, new) = (find(&before, &one["row"]).1, find(&after, &one["row"]).1);
            let differ: Vec<usize> = (0..4).filter(|&at| old[at] != new[at]).collect();
            assert_eq!(differ, [column], "{kind} {old:?} {new:?}");
        }
    }
}

#[test]
fn tables_are_as_told() {
    let pair = small([Layout::Y2025; 2]);
    let find = |name: &str| {
        let tables = pair.truth["tables"].as_array().unwrap();
        tables.iter().find(|table| table["table"] == name).unwrap().clone()
    };
    assert!(
        find("AvatarHistory")["rows"][0].is_null() && find("AvatarHistory")["rows"][1].as_u64() > Some(0)
    );
    assert!(find("TermsOfUse")["rows"][1].is_null());
    assert!(find("GamePlaySession")["rows"][0] == 0 && find("GamePlaySession")["rows"][1].as_u64() > Some(0));
    assert_eq!(find("IndicatedPreferences")["rows"][1], 0);
    assert_eq!(find("Ratings")["columns_appeared"], serde_json::json!(["Is Kids Profile"]));
    let messages = find("MessagesSentByNetflix");
    assert_eq!(messages["columns_vanished"], serde_json::json!(["Email Locale"]));
    assert_eq!(messages["columns_emptied"], serde_json::json!(["Device Model"]));
    let searches = find("SearchHistory");
    let begin = pair.truth["searches_begin"].as_str().unwrap();
    assert!(searches["reach"][0][0].as_str().unwrap() < begin);
    assert!(searches["reach"][1][0].as_str().unwrap() >= begin);
    for (side, demo) in [&pair.before, &pair.after].into_iter().enumerate() {
        for table in pair.truth["tables"].as_array().unwrap() {
            let name = table["table"].as_str().unwrap();
            let file = demo.file(&format!("{name}.csv"));
            let rows =
                file.map(|file| csv::Reader::from_reader(file.bytes.as_slice()).records().count() as u64);
            assert_eq!(rows, table["rows"][side].as_u64().filter(|&rows| rows > 0), "{name}");
        }
    }
}

#[test]
fn what_both_know_of_a_long_table_is_the_same() {
    let pair = small([Layout::Y2023, Layout::Y2026]);
    let cells = |demo: &Demo, name: &str| -> BTreeSet<Vec<String>> {
        let mut reader = csv::Reader::from_reader(demo.file(name).unwrap().bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        let sorted = |record: csv::StringRecord| {
            let mut cells: Vec<_> = header.iter().zip(&record).collect();
            cells.sort_unstable();
            cells.into_iter().map(|(_, cell)| cell.to_owned()).collect()
        };
        reader.records().map(|record| sorted(record.unwrap())).collect()
    };
    for name in ["BillingHistory.csv", "SubscriptionHistory.csv"] {
        let (before, after) = (cells(&pair.before, name), cells(&pair.after, name));
        assert!(before.is_subset(&after) && !before.is_empty(), "{name}");
    }
}

#[test]
fn every_kind_is_planted_whatever_the_size_and_the_years() {
    for layouts in [[Layout::Y2021; 2], [Layout::Y2026, Layout::Y2021], [Layout::Y2025, Layout::Y2026]] {
        for rows in [Some(600), None] {
            let truth = pair(&PairOptions { seed: 2, layouts, rows }).truth;
            let viewing = &truth["viewing"];
            for (name, value) in [
                ("new", &viewing["new"]["rows"]),
                ("back-filled", &viewing["back_filled"]["rows"]),
                ("reach", &viewing["vanished"]["out_of_reach"]["rows"]),
                ("removed", &viewing["vanished"]["removed"]["rows"]),
                ("hidden", &viewing["vanished"]["hidden_then_gone"]["rows"]),
                ("device", &viewing["changed"]["device"]["rows"]),
                ("latest", &viewing["changed"]["latest"]["rows"]),
                ("renamed", &truth["profiles"]["renamed"][0]["shared_rows"]),
                ("newcomer", &truth["profiles"]["new"][0]["rows"]),
                ("guest", &truth["profiles"]["deleted"][0]["rows"]),
                ("language", &truth["profiles"]["languages"][0]["rows"]),
            ] {
                assert!(value.as_u64() > Some(0), "{name} {layouts:?} {rows:?}");
            }
            for kind in ["duration", "bookmark", "country", "hidden"] {
                assert!(
                    !viewing["changed"][kind].as_array().unwrap().is_empty(),
                    "{kind} {layouts:?} {rows:?}"
                );
            }
            let merged = &truth["merged"];
            let sum: u64 = ["only_before", "only_after", "in_both"]
                .map(|key| merged[key].as_u64().unwrap())
                .iter()
                .sum();
            assert_eq!(merged["rows"].as_u64(), Some(sum));
        }
    }
}

#[test]
fn twins_differ_in_form_and_strangers_in_everything() {
    let options = PairOptions { seed: 4, layouts: [Layout::Y2023, Layout::Y2026], rows: Some(400) };
    let [one, other] = twins(&options);
    let keys = |demo: &Demo| -> BTreeSet<[String; 2]> {
        rows(demo).into_iter().map(|([profile, start, ..], _)| [profile, start]).collect()
    };
    assert_eq!(keys(&one), keys(&other));
    assert_ne!(
        one.file("ViewingActivity.csv").unwrap().bytes,
        other.file("ViewingActivity.csv").unwrap().bytes
    );
    let stranger = stranger(&DemoOptions { seed: 5, layout: Layout::Y2023, rows: Some(400) });
    let starts =
        |demo: &Demo| -> BTreeSet<String> { keys(demo).into_iter().map(|[_, start]| start).collect() };
    let names = |demo: &Demo| -> BTreeSet<String> { keys(demo).into_iter().map(|[name, _]| name).collect() };
    assert!(names(&one).is_disjoint(&names(&stranger)));
    assert!(starts(&one).intersection(&starts(&stranger)).count() < 3);
}

#[test]
fn a_short_history_may_be_one_side() {
    let pair = small([Layout::History, Layout::Y2025]);
    assert_eq!(pair.before.files.len(), 1);
    assert!(pair.before.file("NetflixViewingHistory.csv").is_some());
    assert!(pair.after.file("ViewingActivity.csv").is_some());
}
