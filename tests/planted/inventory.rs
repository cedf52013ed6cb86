//! What the demo household's export holds, lacks and hides is told, and no secret of it is shown.

use crate::support::{fixture, json, watchprint};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use watchprint::analysis::inventory::Inventory;
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::TableKind;
use watchprint::source::netflix::export::{Selection, read_export};
use watchprint::source::text::normalise_header;

const YEARS: [&str; 4] = ["2021", "2023", "2025", "2026"];

fn inventory(export: &Path, more: &[&str]) -> Value {
    json(&[&["inventory", export.to_str().unwrap(), "--json", "--quiet"], more].concat())
}

fn printed(export: &Path, more: &[&str]) -> String {
    let arguments = [&["inventory", export.to_str().unwrap(), "--quiet"], more].concat();
    String::from_utf8(watchprint().args(arguments).output().unwrap().stdout).unwrap()
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|value| value.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_planted_table_is_found_with_its_rows() {
    for year in YEARS {
        let truth: Value =
            serde_json::from_str(&fs::read_to_string(fixture(&format!("{year}/truth.json"))).unwrap())
                .unwrap();
        let found = inventory(&fixture(&format!("{year}/export")), &[]);
        let planted: BTreeMap<String, u64> = (truth["tables"].as_array().unwrap().iter())
            .map(|table| (table["path"].as_str().unwrap().to_owned(), table["rows"].as_u64().unwrap()))
            .collect();
        let rows: BTreeMap<String, u64> = (found["tables"].as_array().unwrap().iter())
            .map(|table| (table["path"].as_str().unwrap().to_owned(), table["rows"].as_u64().unwrap()))
            .collect();
        let full: BTreeMap<String, u64> =
            planted.iter().filter(|(_, rows)| **rows > 0).map(|(path, rows)| (path.clone(), *rows)).collect();
        assert_eq!(rows, full, "{year}");
        assert_eq!(found["empty"].as_array().unwrap().len(), planted.len() - full.len(), "{year}");
        for nothing in ["undocumented_columns", "undocumented_files"] {
            assert_eq!(found[nothing].as_array().unwrap().len(), 0, "{year}: {nothing}: {}", found[nothing]);
        }
        for table in found["tables"].as_array().unwrap() {
            let what = table["what"].as_str().unwrap();
            assert!(what.len() > 10 && !table["people"].as_array().unwrap().is_empty(), "{table}");
        }
    }
}

/// Copies a folder.
fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

#[test]
fn what_is_taken_out_is_missed_and_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    copied(&fixture("2025/export"), folder.path());
    let before = inventory(folder.path(), &[]);
    // A day with an address, taken out of the viewing record; nights that end or begin on it go too.
    let addresses = fs::read_to_string(folder.path().join("IP_ADDRESSES/IpAddressesStreaming.csv")).unwrap();
    let day = addresses.lines().nth(1).unwrap().rsplit(',').next().unwrap()[..10].to_owned();
    let path = folder.path().join("CONTENT_INTERACTION/ViewingActivity.csv");
    let before_it = (day.parse::<chrono::NaiveDate>().unwrap() - chrono::Days::new(1)).to_string();
    let viewing = fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> =
        viewing.lines().filter(|line| !line.contains(&day) && !line.contains(&before_it)).collect();
    fs::write(&path, kept.join("\n")).unwrap();
    fs::remove_file(folder.path().join("CONTENT_INTERACTION/Ratings.csv")).unwrap();
    let list = folder.path().join("CONTENT_INTERACTION/MyList.csv");
    let text = fs::read_to_string(&list).unwrap().replace("Title Name", "Mood,Title Name");
    fs::write(&list, text).unwrap();
    fs::write(folder.path().join("Horoscope.csv"), "Sign,Day\nlion,1\n").unwrap();

    let after = inventory(folder.path(), &[]);
    let gap = |found: &Value| {
        let gaps = found["gaps"].as_array().unwrap().clone();
        strings(&gaps.iter().find(|gap| gap["table"] == "IpAddressesStreaming").unwrap()["days"])
    };
    assert!(!gap(&before).contains(&day) && gap(&after).contains(&day), "{day}: {:?}", gap(&after));
    assert!(!strings(&before["absent"]).contains(&"Ratings".to_owned()));
    assert_eq!(strings(&after["absent"]), ["Ratings"]);
    assert_eq!(strings(&after["undocumented_columns"]), ["MyList: Mood"]);
    assert_eq!(strings(&after["undocumented_files"]), ["Horoscope.csv"]);
    for law in ["gdpr", "uk", "california"] {
        for language in ["en", "fr"] {
            let letter = printed(folder.path(), &["--letter", law, "--lang", language]);
            for finding in ["Ratings", "MyList: Mood", "Horoscope.csv", "IpAddressesStreaming"] {
                assert!(letter.contains(finding), "{finding} is not in the letter ({law}, {language})");
            }
        }
    }
}

/// Every value of a column that identifies somebody, in the fixtures.
fn secrets(export: &Path) -> BTreeSet<String> {
    let export = Export::open(export, &Limits::default()).unwrap();
    let found = Inventory::of(&read_export(&export, Selection::Everything), true);
    let sensitive = |kind: TableKind, header: &str| {
        let is_it = |known: &str| normalise_header(known) == normalise_header(header);
        kind.spec().columns.iter().any(|column| is_it(column.header) && column.sensitive)
    };
    let columns = found
        .tables
        .iter()
        .flat_map(|table| table.columns.iter().filter(|column| sensitive(table.kind, &column.header)));
    // Short values, such as four digits of a card, may stand in a text by chance.
    columns.flat_map(|column| column.values.clone()).filter(|value| value.len() > 6).collect()
}

#[test]
fn no_secret_is_shown_unless_asked_for() {
    for year in YEARS {
        let export = fixture(&format!("{year}/export"));
        let secrets = secrets(&export);
        assert!(secrets.len() > 5, "{secrets:?}");
        let quiet = [&["--json"][..], &[], &["--lang", "fr"], &["--letter", "gdpr", "--show-identifiers"]];
        for more in quiet {
            let text = printed(&export, more);
            let shown: Vec<&String> = secrets.iter().filter(|secret| text.contains(*secret)).collect();
            assert!(shown.is_empty(), "{year} {more:?}: {shown:?}");
        }
        let open = inventory(&export, &["--show-identifiers"]);
        let columns = open["tables"].as_array().unwrap().iter().flat_map(|table| table["columns"].as_array());
        let lists = columns.flatten().filter_map(|column| column.get("values"));
        let shown: BTreeSet<String> = lists.flat_map(strings).collect();
        assert!(shown.is_superset(&secrets), "{year}");
    }
}
