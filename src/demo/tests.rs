//! The written files against the truth, by a scan of its own.

#![allow(clippy::unwrap_used)]

use super::{Demo, DemoOptions, Layout, household};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

fn demo(layout: Layout, seed: u64, rows: Option<usize>) -> Demo {
    household(&DemoOptions { seed, layout, rows })
}

fn with_viewing() -> impl Iterator<Item = Layout> {
    Layout::ALL.into_iter().filter(|&layout| layout != Layout::History)
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
    for layout in Layout::ALL {
        let (first, again) = (demo(layout, 7, Some(200)), demo(layout, 7, Some(200)));
        assert!(first == again);
        let other = demo(layout, 8, Some(200));
        let viewing = |demo: &Demo| {
            let file = demo.file("ViewingActivity.csv").or(demo.file("NetflixViewingHistory.csv"));
            file.unwrap().bytes.clone()
        };
        assert!(viewing(&first) != viewing(&other));
    }
}

#[test]
fn every_table_is_as_wide_as_its_header() {
    for layout in Layout::ALL {
        let demo = demo(layout, 1, Some(200));
        let mut tables = 0;
        for file in demo.files.iter().filter(|file| file.path.ends_with(".csv")) {
            let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
            let rows = reader.records().map(Result::unwrap).count();
            assert!(rows > 0, "{layout:?} {}", file.path);
            if let Some(list) = demo.truth["tables"].as_array() {
                let told = list.iter().find(|table| table["path"] == file.path.as_str()).unwrap();
                assert_eq!(told["rows"], rows, "{layout:?} {}", file.path);
            }
            assert!(!file.bytes.starts_with(b"\xEF\xBB\xBF"));
            tables += 1;
        }
        assert!(tables >= if layout == Layout::History { 1 } else { 18 }, "{layout:?} {tables}");
        for file in demo.files.iter().filter(|file| file.path.ends_with(".txt")) {
            assert_eq!(file.bytes, b"We found no information for this table.");
        }
    }
}

#[test]
fn dialects_are_those_of_the_year() {
    let text = |demo: &Demo, name: &str| String::from_utf8(demo.file(name).unwrap().bytes.clone()).unwrap();
    let older = demo(Layout::Y2023, 1, Some(200));
    assert!(text(&older, "ViewingActivity.csv").starts_with("Profile Name,Start Time,Duration,Attributes,"));
    assert!(
        text(&older, "Profiles.csv")
            .starts_with("\"Profile Name\",\"Email Address\",\"Profile Creation Time\"")
    );
    assert!(text(&older, "AccountDetails.csv").ends_with("\r\n"));
    assert!(!text(&older, "MyList.csv").contains('\r'));
    let newer = demo(Layout::Y2026, 1, Some(200));
    assert!(newer.files.iter().all(|file| file.path.starts_with("4071928365/")));
    let viewing = text(&newer, "ViewingActivity.csv");
    assert!(viewing.starts_with("\"Duration\",\"Start Time\",\"Profile Name\",\"Country\",\"Bookmark\","));
    assert!(!viewing.contains("Unspecified"));
    let oldest = demo(Layout::Y2021, 1, Some(200));
    assert!(oldest.files.iter().any(|file| file.path == "ip_Addresses/ipAddresses.csv"));
    assert!(text(&oldest, "Devices.csv").starts_with("profileName,esn,deviceType,"));
    let short = demo(Layout::History, 1, Some(200));
    assert_eq!(short.files.len(), 1);
    assert!(text(&short, "NetflixViewingHistory.csv").starts_with("Title,Date\n\""));
}

/// A row as a reader with no knowledge of the generator sees it.
struct Seen {
    line: u64,
    cells: HashMap<String, String>,
    fate: &'static str,
    seconds: u64,
}

impl Seen {
    fn cell(&self, name: &str) -> &str {
        &self.cells[name]
    }
}

fn clock(text: &str) -> Option<u64> {
    let parts: Vec<u64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (parts.len() == 3).then(|| parts[0] * 3_600 + parts[1] * 60 + parts[2])
}

fn scan(demo: &Demo) -> Vec<Seen> {
    let bytes = &demo.file("ViewingActivity.csv").unwrap().bytes;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let mut earlier = HashSet::new();
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        let line = record.position().unwrap().line();
        let cells: HashMap<String, String> =
            header.iter().zip(&record).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect();
        let start = chrono::NaiveDateTime::parse_from_str(&cells["Start Time"], "%Y-%m-%d %H:%M:%S");
        let seconds = clock(&cells["Duration"]);
        let title = &cells["Title"];
        let raw = ["_hook_", "_CLIP_", "_backfill"].iter().any(|part| title.contains(part));
        let attributes = &cells["Attributes"];
        let quiet = attributes.contains("user action: None") || attributes.contains("Visibility_Timeout");
        let again = !earlier.insert(record.iter().map(str::to_owned).collect::<Vec<_>>());
        let fate = match (start.is_err() || seconds.is_none(), again) {
            (true, _) => "unreadable",
            (false, true) => "duplicate",
            _ if !cells["Supplemental Video Type"].is_empty() || raw => "supplemental",
            _ if quiet && seconds <= Some(120) => "preview",
            _ => "kept",
        };
        let seconds = if fate == "unreadable" { 0 } else { seconds.unwrap_or(0) };
        Seen { line, cells, fate, seconds }
    });
    records.collect()
}

fn check_ledger(demo: &Demo, rows: &[Seen]) {
    let ledger = &demo.truth["ledger"];
    assert_eq!(ledger["rows"], rows.len());
    for fate in ["unreadable", "duplicate", "supplemental", "preview", "kept"] {
        let of: Vec<&Seen> = rows.iter().filter(|row| row.fate == fate).collect();
        assert_eq!(ledger["fates"][fate]["rows"], of.len(), "{fate}");
        assert_eq!(ledger["fates"][fate]["seconds"], of.iter().map(|row| row.seconds).sum::<u64>(), "{fate}");
        assert!(!of.is_empty(), "{fate}");
    }
    let kept = || rows.iter().filter(|row| row.fate == "kept");
    let sum = |pleases: &dyn Fn(&Seen) -> bool| {
        kept().filter(|row| pleases(row)).map(|row| row.seconds).sum::<u64>()
    };
    let shortcuts = &ledger["shortcuts"];
    let none = sum(&|row| !row.cell("Attributes").contains("user action: None"));
    assert_eq!(shortcuts["without_autoplay_none_seconds"], none);
    let latest = sum(&|row| row.cell("Latest Bookmark") != "Not latest view");
    assert_eq!(shortcuts["without_not_latest_seconds"], latest);
    assert_eq!(ledger["touched_rows"], kept().filter(|row| row.seconds < 60).count());
    let lines: Vec<u64> = rows.iter().filter(|row| row.fate == "unreadable").map(|row| row.line).collect();
    let told = demo.truth["planted"]["unreadable_rows"].as_array().unwrap();
    assert_eq!(told.iter().map(|row| row["line"].as_u64().unwrap()).collect::<Vec<_>>(), lines);
}

fn check_profiles(demo: &Demo, rows: &[Seen]) {
    let mut sums: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.fate == "kept") {
        let sum = sums.entry(row.cell("Profile Name").trim()).or_default();
        *sum = (sum.0 + 1, sum.1 + row.seconds);
    }
    let profiles = demo.truth["profiles"].as_array().unwrap();
    assert_eq!(profiles.len(), sums.len());
    for profile in profiles {
        let (segments, seconds) = sums[profile["name"].as_str().unwrap()];
        assert_eq!((&profile["segments"], &profile["seconds"]), (&segments.into(), &seconds.into()));
        let months: u64 = profile["by_month"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
        assert_eq!(months, seconds);
    }
}

/// Planted facts that take a look at the neighbourhood.
fn check_planted(demo: &Demo, rows: &[Seen]) {
    let planted = &demo.truth["planted"];
    let profile = |name: &str| {
        let list = demo.truth["profiles"].as_array().unwrap();
        list.iter().find(|profile| profile["name"] == planted[name]["profile"]).unwrap()
    };
    assert_eq!(profile("streak")["longest_streak_days"], planted["streak"]["days"]);
    assert_eq!(profile("dry_spell")["longest_dry_spell_days"], planted["dry_spell"]["days"]);
    let binge = &planted["binge"];
    let begin = |text: &Value| text.as_str().unwrap().replace('T', " ").replace('Z', "");
    let (from, to) = (begin(&binge["first_start"]), begin(&binge["last_end"]));
    let inside: Vec<&Seen> = rows
        .iter()
        .filter(|row| row.cell("Start Time") >= from.as_str() && row.cell("Start Time") < to.as_str())
        .filter(|row| !matches!(row.fate, "unreadable" | "duplicate"))
        .collect();
    let episodes = binge["episodes"].as_array().unwrap();
    assert!(episodes.len() >= 6);
    assert_eq!(inside.len(), episodes.len(), "nobody else watches meanwhile");
    let trip: Vec<&Seen> =
        rows.iter().filter(|row| row.fate == "kept" && row.cell("Country").starts_with("US ")).collect();
    assert_eq!(planted["trip"]["segments"], trip.len());
    assert_eq!(planted["trip"]["seconds"], trip.iter().map(|row| row.seconds).sum::<u64>());
    let hidden =
        rows.iter().filter(|row| row.cell("Attributes").contains("View was hidden") && row.fate == "kept");
    assert_eq!(planted["hidden_views"]["rows"], hidden.count());
    for kind in ["preview", "kept"] {
        let edge = &planted["preview_limit"][kind];
        let row = rows.iter().find(|row| row.cell("Start Time") == begin(&edge["start"])).unwrap();
        assert_eq!(row.fate, kind);
        assert_eq!(row.seconds, if kind == "kept" { 121 } else { 120 });
    }
    let search = &planted["search_then_watch"];
    let bytes = &demo.file("SearchHistory.csv").unwrap().bytes;
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(&begin(&search["searched_at"])), "the last state of the search is written");
    assert!(rows.iter().any(|row| row.cell("Start Time") == begin(&search["watched_at"])));
}

#[test]
fn the_truth_is_what_a_plain_scan_finds() {
    for layout in with_viewing() {
        for (seed, rows) in [(1, None), (2, Some(220)), (99, Some(220)), (5, Some(2_000))] {
            let demo = demo(layout, seed, rows);
            let seen = scan(&demo);
            check_ledger(&demo, &seen);
            check_profiles(&demo, &seen);
            check_planted(&demo, &seen);
        }
    }
}

#[test]
fn the_habit_changes_and_the_numbers_are_near_those_asked_for() {
    for layout in with_viewing() {
        let usual = demo(layout, 1, None);
        let change = &usual.truth["planted"]["habit_change"];
        let [before, after] =
            ["weekly_seconds_before", "weekly_seconds_after"].map(|name| change[name].as_u64().unwrap());
        assert!(after > before * 3 / 2, "{layout:?} {before} {after}");
    }
    for rows in [3_000, 10_000, 40_000] {
        let found = demo(Layout::Y2025, 1, Some(rows)).truth["ledger"]["rows"].as_u64().unwrap() as usize;
        assert!(found.abs_diff(rows) < rows * 15 / 100, "{rows} {found}");
    }
}

#[test]
fn a_short_history_has_each_title_once_newest_first() {
    let demo = demo(Layout::History, 1, None);
    let mut reader = csv::Reader::from_reader(demo.files[0].bytes.as_slice());
    let rows: Vec<(String, chrono::NaiveDate)> = reader
        .deserialize()
        .map(|row: Result<(String, String), _>| row.unwrap())
        .map(|(title, date)| (title, chrono::NaiveDate::parse_from_str(&date, "%m/%d/%y").unwrap()))
        .collect();
    assert_eq!(demo.truth["rows"], rows.len());
    assert!(rows.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    let titles: HashSet<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(titles.len(), rows.len());
    let binge = &demo.truth["planted"]["binge"];
    let series = format!("{}: ", binge["series"].as_str().unwrap());
    let of: Vec<_> = rows.iter().filter(|row| row.0.starts_with(&series)).collect();
    assert_eq!(binge["episodes"], of.len());
    assert!(of.iter().all(|row| binge["day"] == row.1.to_string()));
}

#[test]
fn billing_adds_up_by_the_recipe() {
    let demo = demo(Layout::Y2025, 1, None);
    let mut reader = csv::Reader::from_reader(demo.file("BillingHistory.csv").unwrap().bytes.as_slice());
    let mut invoices = HashSet::new();
    for row in reader.deserialize::<HashMap<String, String>>() {
        let row = row.unwrap();
        if row["Description"] == "SUBSCRIPTION" && row["Final Invoice Result"] == "SETTLED" {
            let cents = (row["Gross Sale Amt"].parse::<f64>().unwrap() * 100.0).round() as u64;
            invoices.insert((row["Service Period Start Date"].clone(), cents));
        }
    }
    let told = &demo.truth["planted"]["billing"];
    assert_eq!(told["settled_invoices"], invoices.len());
    assert_eq!(told["settled_cents"], invoices.iter().map(|invoice| invoice.1).sum::<u64>());
}
