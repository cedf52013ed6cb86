//! Several exports as tables: one record, and for each row where it stands.

use super::{Row, rows};
use crate::support::json;
use crate::{Told, names, run_in};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use watchprint::demo::{DemoOptions, Layout, PairOptions, pair, stranger, write_folder, write_pair};

/// A planted pair in `pair/before` and `pair/after`, and what is true of it.
fn planted(folder: &Path, layouts: [Layout; 2]) -> Value {
    let pair = pair(&PairOptions { seed: 4, layouts, rows: Some(1_500) });
    write_pair(&pair, &folder.join("pair"), false).unwrap();
    pair.truth
}

const BOTH: [&str; 2] = ["pair/before", "pair/after"];

fn exported(folder: &Path, exports: &[&str], more: &[&str]) -> Told {
    let told = run_in(folder, &[&["export", "-o", "out", "--format", "json"], exports, more].concat());
    assert!(matches!(told.code, Some(0 | 1)), "{}", told.err);
    told
}

fn summary(folder: &Path, more: &[&str]) -> Value {
    let paths = BOTH.map(|path| folder.join(path).display().to_string());
    json(&[&["summary", &paths[0], &paths[1], "--json", "--quiet"], more].concat())
}

fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row[column].as_str().unwrap_or_else(|| panic!("{column} of {row:?}"))
}

fn whole(row: &Row, column: &str) -> u64 {
    row[column].as_u64().unwrap_or_else(|| panic!("{column} of {row:?}"))
}

/// The lines of an export's ViewingActivity; no cell of it holds a line break.
fn lines(folder: &Path, export: &str) -> Vec<String> {
    let folder = folder.join("pair").join(export);
    let place = ["CONTENT_INTERACTION/ViewingActivity.csv", "ViewingActivity.csv"];
    let file = place.iter().map(|path| folder.join(path)).find(|path| path.is_file()).unwrap();
    fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn the_tables_are_those_of_the_merged_record_and_say_where_each_row_stands() {
    for layouts in [[Layout::Y2025, Layout::Y2025], [Layout::Y2023, Layout::Y2025]] {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        let truth = planted(folder, layouts);
        let told = exported(folder, &BOTH, &[]);
        for side in ["before", "after"] {
            assert!(told.err.contains(&format!("not read: {side}/")), "{}", told.err);
        }
        let wanted = summary(folder, &[]);
        let ledger = rows(folder, "ledger");
        assert_eq!(json!(ledger.len()), truth["merged"]["rows"]);
        let mut fates: BTreeMap<&str, u64> = BTreeMap::new();
        ledger.iter().for_each(|row| *fates.entry(text(row, "fate")).or_default() += 1);
        for (fate, amount) in wanted["ledger"]["fates"].as_object().unwrap() {
            assert_eq!(json!(fates.get(fate.as_str()).copied().unwrap_or(0)), amount["rows"], "{fate}");
        }
        // What each export gave is what the summary says of it.
        for (export, of) in
            wanted["merged"]["exports"].as_array().unwrap().iter().zip(rows(folder, "exports"))
        {
            let name = export["name"].as_str().unwrap();
            assert_eq!(text(&of, "export"), name);
            for column in ["rows", "shared_rows", "only_here_rows", "counted_rows"] {
                assert_eq!(of[column], export[column], "{name}: {column}");
            }
            let counted = ledger.iter().filter(|row| text(row, "export") == name).count() as u64;
            assert_eq!(counted, whole(&of, "counted_rows"), "{name}");
            let alone = ledger.iter().filter(|row| text(row, "export") == name && whole(row, "exports") == 1);
            assert_eq!(alone.count() as u64, whole(&of, "only_here_rows"), "{name}");
        }
        // Each stands where the ledger says, once.
        let files: BTreeMap<&str, Vec<String>> =
            ["before", "after"].into_iter().map(|name| (name, lines(folder, name))).collect();
        let mut places = BTreeSet::new();
        for row in &ledger {
            let export = text(row, "export");
            assert!(places.insert((export, whole(row, "row"))), "{row:?} is there twice");
            let line = &files[export][whole(row, "line") as usize - 1];
            if text(row, "fate") == "unreadable" {
                assert!(row["problem"].is_string());
            } else {
                let start = text(row, "start_utc").replace('T', " ").replace('Z', "");
                assert!(line.contains(&start), "{row:?} is not in {line}");
            }
        }
        // Segments are rows of the ledger, and add up.
        let known: BTreeMap<(&str, u64), &Row> =
            ledger.iter().map(|row| ((text(row, "export"), whole(row, "row")), row)).collect();
        let segments = rows(folder, "segments");
        for segment in &segments {
            let row = known[&(text(segment, "export"), whole(segment, "row"))];
            for column in ["profile", "title", "start_utc", "duration_seconds"] {
                assert_eq!(row[column], segment[column]);
            }
        }
        let seconds: u64 = segments.iter().map(|row| whole(row, "duration_seconds")).sum();
        assert_eq!(json!(seconds), wanted["account"]["seconds"]);
        // Each export's own tables stand beside one another.
        assert_eq!(names(&folder.join("out/raw")), ["after", "before"]);
        for export in files.keys() {
            let of = |row: &&Value| row["name"] == *export;
            let wanted = wanted["merged"]["exports"].as_array().unwrap().iter().find(of).unwrap();
            assert_eq!(json!(rows(folder, &format!("raw/{export}/ViewingActivity")).len()), wanted["rows"]);
        }
        let dictionary = fs::read_to_string(folder.join("out/README.md")).unwrap();
        for words in ["## exports\n", "## raw/before/ViewingActivity\n", "| export | text |"] {
            assert!(dictionary.contains(words), "{words}");
        }
    }
}

#[test]
fn the_order_of_exports_does_not_matter_and_choices_hold() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    let truth = planted(folder, [Layout::Y2025; 2]);
    let renamed = &truth["profiles"]["renamed"][0];
    let [old, new] = ["from", "to"].map(|key| renamed[key].as_str().unwrap());
    let choice = ["--profile", new, "--from", "2020-01-01"];
    exported(folder, &BOTH, &choice);
    let tables = ["exports", "ledger", "segments", "views", "sessions", "titles", "days"];
    let first = tables.map(|table| rows(folder, table));
    let wanted = summary(folder, &choice);
    let seconds: u64 = first[2].iter().map(|row| whole(row, "duration_seconds")).sum();
    assert!(seconds > 0);
    assert_eq!(json!(seconds), wanted["account"]["seconds"]);
    // As it was called then.
    for (export, name) in [("before", old), ("after", new)] {
        let raw = rows(folder, &format!("raw/{export}/ViewingActivity"));
        assert!(!raw.is_empty() && raw.iter().all(|row| text(row, "profile") == name), "{export}");
    }
    fs::remove_dir_all(folder.join("out")).unwrap();
    exported(folder, &[BOTH[1], BOTH[0]], &choice);
    assert_eq!(first, tables.map(|table| rows(folder, table)));
}

#[test]
fn one_export_twice_is_the_export() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    planted(folder, [Layout::Y2025; 2]);
    exported(folder, &[BOTH[0]], &[]);
    let alone = rows(folder, "ledger");
    assert!(!alone[0].contains_key("export"));
    fs::remove_dir_all(folder.join("out")).unwrap();
    exported(folder, &[BOTH[0], BOTH[0]], &[]);
    let twice = rows(folder, "ledger");
    assert_eq!(names(&folder.join("out/raw")), ["before", "before (2)"]);
    assert!(twice.iter().all(|row| text(row, "export") == "before (2)" && whole(row, "exports") == 2));
    let key = |row: &Row| (whole(row, "row"), whole(row, "line"), text(row, "fate").to_owned());
    let sorted = |rows: &[Row]| rows.iter().map(key).collect::<BTreeSet<_>>();
    assert_eq!((sorted(&alone), alone.len()), (sorted(&twice), twice.len()));
}

#[test]
fn strangers_are_refused_and_no_export_is_written_into() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    planted(folder, [Layout::Y2025; 2]);
    write_folder(
        &stranger(&DemoOptions { seed: 9, layout: Layout::Y2025, rows: Some(400) }),
        &folder.join("other"),
    )
    .unwrap();
    let refused = run_in(folder, &["export", BOTH[0], "other", "-o", "out"]);
    assert_eq!(refused.code, Some(2), "{}", refused.err);
    assert!(refused.err.contains("--force merges them") && !folder.join("out").exists());
    exported(folder, &[BOTH[0], "other"], &["--force"]);
    let into = run_in(folder, &["export", BOTH[0], BOTH[1], "-o", "pair/after/tables"]);
    assert_eq!(into.code, Some(2), "{}", into.err);
}

#[test]
fn short_histories_are_merged_too() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    for (name, rows) in [
        ("old.csv", "Saltwind,01/02/2023\nOstinato,03/02/2023\n"),
        ("new.csv", "Saltwind,01/05/2023\nOstinato,03/02/2023\nPaper Boats,14/02/2023\n"),
    ] {
        fs::write(folder.join(name), format!("Title,Date\n{rows}")).unwrap();
    }
    exported(folder, &["new.csv", "old.csv"], &["--from", "2023-02-02"]);
    let found: BTreeSet<(String, String, String)> = rows(folder, "short_history")
        .iter()
        .map(|row| {
            (text(row, "title").to_owned(), text(row, "date").to_owned(), text(row, "export").to_owned())
        })
        .collect();
    let wanted = [
        ("Saltwind", "2023-05-01", "new.csv"),
        ("Ostinato", "2023-02-03", "new.csv"),
        ("Paper Boats", "2023-02-14", "new.csv"),
    ];
    assert_eq!(
        found,
        wanted.map(|(title, date, export)| (title.to_owned(), date.to_owned(), export.to_owned())).into()
    );
    exported(folder, &["old.csv", "new.csv"], &[]);
    assert!(rows(folder, "short_history").iter().any(|row| text(row, "export") == "old.csv"));
}
