//! Of two exports it is always said of which of them something could not be read.

use crate::support::json;
use crate::{Told, run_in};
use serde_json::json;
use std::fs;
use std::path::Path;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";

fn row(day: u32) -> String {
    format!("Ada,2024-01-{day:02} 20:00:00,00:30:00,,Saltwind,,Samsung Smart TV,,,FR (France)\n")
}

/// Two exports of one name; rows without a start in both, a table without an end in the later one.
fn exports(folder: &Path) {
    let bad = "Ada,,00:30:00,,Ostinato,,Samsung Smart TV,,,FR (France)\n";
    let other = bad.replace("Ada", "Ben").replace("Ostinato", "Paper Boats");
    let earlier: String = (1..20).map(row).collect();
    let later: String = (1..28).map(row).collect();
    for (place, text) in
        [("one", format!("{HEADER}{earlier}{other}")), ("two", format!("{HEADER}{bad}{bad}{later}"))]
    {
        let export = folder.join(place).join("export");
        fs::create_dir_all(&export).unwrap();
        fs::write(export.join("ViewingActivity.csv"), text).unwrap();
    }
    fs::write(folder.join("two/export/ViewingActivity (1).csv"), format!("{HEADER}{}", row(1))).unwrap();
}

fn told(folder: &Path, arguments: &[&str]) -> Told {
    let told = run_in(folder, arguments);
    assert_eq!(told.code, Some(1), "{}", told.err);
    told
}

#[test]
fn a_comparison_says_which_of_the_two_could_not_be_read() {
    let folder = tempfile::tempdir().unwrap();
    exports(folder.path());
    for order in [["one/export", "two/export"], ["two/export", "one/export"]] {
        let text = told(folder.path(), &["compare", order[0], order[1], "--lang", "en"]);
        let lines: Vec<&str> = text.err.lines().filter(|line| line.contains("not read")).collect();
        let file = "ViewingActivity.csv";
        assert_eq!(
            lines,
            [
                format!(
                    "watchprint: not read in the earlier export (export): {file}:21: Start Time: the cell is empty"
                ),
                format!(
                    "watchprint: not read in the later export (export): {file}:2: Start Time: the cell is empty"
                ),
                format!(
                    "watchprint: not read in the later export (export): {file}:3: Start Time: the cell is empty"
                ),
            ]
        );
        let note = "watchprint: in the later export (export), 2 files are ViewingActivity";
        assert!(text.err.contains(note), "{}", text.err);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [
            "Of the earlier export, export, could not be read: ViewingActivity.csv (1 place).",
            "Of the later export, export, could not be read: ViewingActivity.csv (2 places).",
        ] {
            assert!(plain(&text.out).contains(said), "{}", text.out);
        }
    }
    let absolute = |place: &str| folder.path().join(place).display().to_string();
    let numbers = json(&["compare", &absolute("one/export"), &absolute("two/export"), "--json", "--quiet"]);
    let wanted = json!({"before": [{"path": "ViewingActivity.csv", "places": 1}], "after": [{"path": "ViewingActivity.csv", "places": 2}]});
    assert_eq!(numbers["not_read"], wanted);
    let split = json(&["compare", &absolute("two/export"), "--split", "2024-01-15", "--json", "--quiet"]);
    assert_eq!(split["not_read"], json!({"before": wanted["after"], "after": null}));
}

#[test]
fn so_does_its_page_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    exports(folder.path());
    for (lang, said) in [
        (
            "en",
            [
                "What could not be read",
                "Of the earlier export, export, could not be read: ViewingActivity.csv (1 place).",
                "Of the later export, export, could not be read: ViewingActivity.csv (2 places).",
                "Files read of the earlier export, export",
                "Files read of the later export, export",
            ],
        ),
        (
            "fr",
            [
                "Ce qui n’a pas pu être lu",
                "De l’export ancien, export, n’a pas pu être lu\u{a0}: ViewingActivity.csv (1 endroit).",
                "De l’export récent, export, n’a pas pu être lu\u{a0}: ViewingActivity.csv (2 endroits).",
                "Fichiers lus de l’export ancien, export",
                "Fichiers lus de l’export récent, export",
            ],
        ),
    ] {
        let page = format!("{lang}.html");
        told(folder.path(), &["compare", "one/export", "two/export", "-o", &page, "--lang", lang, "--quiet"]);
        let page = fs::read_to_string(folder.path().join(page)).unwrap();
        for words in said {
            assert!(page.contains(words), "{words}");
        }
    }
}

#[test]
fn several_as_one_record_say_it_too() {
    let folder = tempfile::tempdir().unwrap();
    exports(folder.path());
    for command in ["summary", "report"] {
        let told = told(folder.path(), &[command, "one/export", "two/export", "--lang", "en"]);
        for line in [
            "watchprint: not read: export/ViewingActivity.csv:21: ",
            "watchprint: not read: export (2)/ViewingActivity.csv:2: ",
            "watchprint: export (2): 2 files are ViewingActivity",
        ] {
            assert!(told.err.contains(line), "{command}: {}", told.err);
        }
    }
    let page = fs::read_to_string(folder.path().join("watchprint-report.html")).unwrap();
    let rows = page
        .split("<tr>")
        .filter_map(|row| row.split("</tbody>").next())
        .filter(|row| row.contains("Start Time"));
    let exports: Vec<bool> = rows.map(|row| row.contains("export (2)")).collect();
    assert!(exports.contains(&true) && exports.contains(&false), "{exports:?}");
}

#[test]
fn exports_without_anything_to_watch_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    for (place, day) in [("one", "yesterday"), ("two", "2024-01-01 00:00:00")] {
        let export = folder.path().join(place).join("export");
        fs::create_dir_all(&export).unwrap();
        let ratings = format!("Title Name,Thumbs Value,Event Utc Ts\nSaltwind,2,{day}\n");
        fs::write(export.join("Ratings.csv"), ratings).unwrap();
    }
    let told = run_in(folder.path(), &["summary", "two/export", "one/export"]);
    assert_eq!(told.code, Some(3));
    for words in [
        "not read in export: Ratings.csv:2: Event Utc Ts",
        "export has no viewing record",
        "export (2) has no viewing record",
    ] {
        assert!(told.err.contains(words), "{}", told.err);
    }
}
