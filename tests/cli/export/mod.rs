//! What `export` writes: tables that add up to the summary, and nothing that was not asked for.

mod forms;
mod merged;

use crate::support::{fixture, summary};
use crate::{Told, names, run_in};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The tables of a viewing record.
pub const TABLES: [&str; 6] = ["days", "ledger", "segments", "sessions", "titles", "views"];

/// Runs the command in a folder, with results in `out`.
pub fn export(folder: &Path, path: &Path, more: &[&str]) -> Told {
    run_in(folder, &[&["export", path.to_str().unwrap(), "-o", "out"], more].concat())
}

/// A row of a table.
pub type Row = serde_json::Map<String, Value>;

/// The rows of a table, by its JSON.
pub fn rows(folder: &Path, table: &str) -> Vec<Row> {
    serde_json::from_slice(&fs::read(folder.join(format!("out/{table}.json"))).unwrap()).unwrap()
}

fn sum<'a>(rows: impl IntoIterator<Item = &'a Row>, column: &str) -> u64 {
    rows.into_iter().map(|row| row[column].as_u64().unwrap()).sum()
}

fn counts(rows: &[Row], column: &str) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row[column].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    counts
}

#[test]
fn tables_add_up_to_the_summary() {
    for (layout, more) in [
        ("2021", &[][..]),
        ("2023", &["--session-gap", "60", "--tz", "America/Lima", "--day-start", "00:00"]),
        ("2025", &["--from", "2024-10-01", "--to", "2025-01-31"]),
        ("2026", &[]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = fixture(layout).join("export");
        let told = export(folder.path(), &path, &[&["--format", "json"], more].concat());
        assert!(matches!(told.code, Some(0 | 1)), "{}", told.err);
        let wanted = summary(&path, more);
        let tables: BTreeMap<_, _> = TABLES.iter().map(|name| (*name, rows(folder.path(), name))).collect();
        assert!(!tables["segments"].is_empty(), "{layout}");
        for profile in wanted["profiles"].as_array().unwrap() {
            let of = |table: &str| -> Vec<Row> {
                tables[table].iter().filter(|row| row["profile"] == profile["name"]).cloned().collect()
            };
            for (table, column) in [
                ("segments", "duration_seconds"),
                ("views", "watched_seconds"),
                ("sessions", "watched_seconds"),
                ("titles", "watched_seconds"),
                ("days", "streamed_seconds"),
            ] {
                assert_eq!(json!(sum(&of(table), column)), profile["seconds"], "{layout}: {table}");
            }
            let sessions = of("sessions");
            assert_eq!(json!(sum(&sessions, "awake_seconds")), profile["seconds_awake"]);
            let longest = sessions.iter().map(|row| row["length_seconds"].as_u64().unwrap()).max().unwrap();
            assert_eq!(json!(longest), profile["longest_session_seconds"]);
            let gap = if more.contains(&"60") { "60" } else { "30" };
            assert_eq!(json!(sessions.len()), profile["sessions"][gap]);
            let views = of("views");
            assert_eq!(json!(views.len()), profile["views"]);
            assert_eq!(json!(counts(&views, "completion")), profile["completion"]);
            let days: BTreeMap<_, _> = of("days")
                .into_iter()
                .map(|row| (row["day"].as_str().unwrap().to_owned(), row["streamed_seconds"].clone()))
                .collect();
            assert_eq!(json!(days), profile["by_day"]);
            let active = of("days").iter().filter(|row| row["is_active"] == true).count();
            assert_eq!(json!(active), profile["active_days"]);
            assert_eq!(json!(sum(&of("titles"), "rewatches")), profile["rewatches"]);
            assert_eq!(json!(of("segments").len()), profile["segments"]);
        }
        let ledger = &tables["ledger"];
        assert_eq!(json!(ledger.len()), wanted["ledger"]["rows"]);
        for (fate, amount) in wanted["ledger"]["fates"].as_object().unwrap() {
            let rows = ledger.iter().filter(|row| row["fate"] == fate.as_str()).count();
            assert_eq!(json!(rows), amount["rows"], "{layout}: {fate}");
        }
        // Every segment is a row of the ledger, and the other way round.
        for segment in &tables["segments"] {
            let row = &ledger[segment["row"].as_u64().unwrap() as usize - 1];
            for column in ["row", "profile", "title", "start_utc", "duration_seconds"] {
                assert_eq!(row[column], segment[column]);
            }
            assert_eq!(row["fate"], "kept");
        }
        let kept = ledger.iter().filter(|row| row["fate"] == "kept" && row["is_chosen"] == true).count();
        assert_eq!(kept, tables["segments"].len());
    }
}

#[test]
fn every_row_of_the_ledger_has_its_line() {
    let folder = tempfile::tempdir().unwrap();
    for export_of in ["2025/export", "damage/folded-records", "damage/semicolons", "damage/repeated-header"] {
        export(folder.path(), &fixture(export_of), &["--format", "json"]);
        let ledger = rows(folder.path(), "ledger");
        let lines: Vec<u64> = ledger.iter().map(|row| row["line"].as_u64().unwrap()).collect();
        assert!(lines[0] == 2 && lines.is_sorted_by(|a, b| a < b), "{export_of}");
        assert!(ledger.iter().any(|row| row["fate"] == "unreadable" && row["problem"].is_string()));
    }
    // The file itself says the same.
    export(folder.path(), &fixture("2025/export"), &["--format", "json"]);
    let text = fs::read_to_string(fixture("2025/export/CONTENT_INTERACTION/ViewingActivity.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for row in rows(folder.path(), "ledger").iter().filter(|row| row["fate"] == "kept") {
        let line = lines[row["line"].as_u64().unwrap() as usize - 1];
        let start = row["start_utc"].as_str().unwrap().replace('T', " ");
        assert!(line.contains(start.trim_end_matches('Z')), "{line}: {start}");
    }
}

/// A viewing file whose title and profile a spreadsheet program would run.
pub const HOSTILE: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n\
    @Ada,2022-05-02 20:00:00,00:30:00,,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",,-TV,00:30:00,00:30:00,FR (France)\n\
    @Ada,2022-05-03 20:00:00,00:20:00,,\"\tTab, then\ntext\",,TV,,,FR (France)\n";

#[test]
fn identifiers_are_shown_only_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture("2025/export");
    let header = |table: &str| {
        let text = fs::read_to_string(folder.path().join(format!("out/raw/{table}.csv"))).unwrap();
        text.lines().next().unwrap().split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let hidden = [
        ("IpAddressesStreaming", "ip"),
        ("Devices", "esn"),
        ("AccountDetails", "email_address"),
        ("AccountDetails", "first_name"),
        ("BillingHistory", "mop_last_4"),
        ("MessagesSentByNetflix", "link_url"),
        ("Clickstream", "webpage_url"),
    ];
    assert_eq!(export(folder.path(), &path, &[]).code, Some(1));
    for (table, column) in hidden {
        assert!(!header(table).contains(&column.to_owned()), "{table}: {column}");
    }
    assert!(header("IpAddressesStreaming").contains(&"region_code_display_name".to_owned()));
    assert!(header("AccountDetails").contains(&"netflix_offers_email".to_owned()), "of a family of columns");
    export(folder.path(), &path, &["--show-identifiers"]);
    for (table, column) in hidden {
        assert!(header(table).contains(&column.to_owned()), "{table}: {column}");
    }
    // What nobody knows may be anything.
    let list = folder.path().join("MyList.csv");
    fs::write(&list, "Profile Name,Title Name,Country,Utc Title Add Date,=Ip\nAda,A,FR,2024-01-01,1.2.3.4\n")
        .unwrap();
    assert_eq!(export(folder.path(), &list, &[]).code, Some(0));
    assert!(!fs::read_to_string(folder.path().join("out/raw/MyList.csv")).unwrap().contains("1.2.3.4"));
    export(folder.path(), &list, &["--show-identifiers"]);
    let text = fs::read_to_string(folder.path().join("out/raw/MyList.csv")).unwrap();
    assert!(
        text.contains("1.2.3.4")
            && text.starts_with("row,profile_name,title_name,country,utc_title_add_date,'=Ip\r\n")
    );
}

#[test]
fn a_profile_that_is_not_chosen_is_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture("2025/export");
    let all = summary(&path, &[]);
    let name = |place: usize| all["profiles"][place]["name"].as_str().unwrap();
    let told = export(folder.path(), &path, &["--exclude-profile", name(0), "--format", "json"]);
    assert_eq!(told.code, Some(1), "{}", told.err);
    let out = folder.path().join("out");
    let mut tables: Vec<String> =
        names(&out.join("raw")).iter().map(|table| format!("raw/{table}")).collect();
    tables.extend(TABLES.map(|table| format!("{table}.json")));
    let mut rows_with_profiles = 0;
    for table in tables {
        for row in rows(folder.path(), table.strip_suffix(".json").unwrap()) {
            let profile = row.get("profile").or(row.get("profile_name")).and_then(Value::as_str);
            rows_with_profiles += usize::from(profile.is_some());
            assert_ne!(profile.map(str::trim), Some(name(0)), "{table}");
        }
    }
    assert!(rows_with_profiles > 100);
    // The ledger still accounts for the whole file.
    assert_eq!(json!(rows(folder.path(), "ledger").len()), all["ledger"]["rows"]);
    // What a cell holds many of follows its row.
    let parents = rows(folder.path(), "raw/PlaybackRelatedEvents");
    let events = rows(folder.path(), "raw/PlaybackRelatedEvents_detail");
    assert!(!events.is_empty());
    assert!(events.iter().all(|event| parents.iter().any(|parent| parent["row"] == event["row"])));
    let told = export(folder.path(), &path, &["--profile", "Nobody"]);
    assert_eq!(told.code, Some(2), "{}", told.err);
}

#[test]
fn days_that_are_not_chosen_are_in_no_table_of_a_profile() {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture("2025/export");
    let raw = |table: &str| rows(folder.path(), &format!("raw/{table}"));
    export(folder.path(), &path, &["--format", "json"]);
    let tables = ["SearchHistory", "MyList", "Profiles", "BillingHistory", "ViewingActivity"];
    let all = tables.map(|table| raw(table).len());
    let told = export(
        folder.path(),
        &path,
        &[
            "--format",
            "json",
            "--from",
            "2024-12-01",
            "--to",
            "2025-01-31",
            "--tz",
            "UTC",
            "--day-start",
            "00:00",
        ],
    );
    assert_eq!(told.code, Some(1), "{}", told.err);
    let [searches, listed, profiles, bills, viewing] = tables.map(raw);
    assert!((1..all[0]).contains(&searches.len()) && (1..all[1]).contains(&listed.len()));
    for (rows, column) in
        [(searches, "utc_timestamp"), (listed, "utc_title_add_date"), (viewing.clone(), "start_utc")]
    {
        for row in rows {
            let day = &row[column].as_str().unwrap()[..10];
            assert!(("2024-12-01"..="2025-01-31").contains(&day), "{column}: {day}");
        }
    }
    // Profiles, and what belongs to the account, are whole.
    assert_eq!([profiles.len(), bills.len()], [all[2], all[3]]);
    let ledger = rows(folder.path(), "ledger");
    assert_eq!(ledger.len(), all[4]);
    let chosen: Vec<&Value> =
        ledger.iter().filter(|row| row["is_chosen"] == true).map(|row| &row["row"]).collect();
    assert_eq!(chosen, viewing.iter().map(|row| &row["row"]).collect::<Vec<_>>());
}

#[test]
fn a_short_history_has_tables_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture("history/export");
    let told = export(folder.path(), &path, &["--format", "json"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    let rows = rows(folder.path(), "short_history");
    let wanted = summary(&path, &[]);
    assert_eq!(json!(rows.len()), wanted["ledger"]["rows"]);
    let episodes: u64 = wanted["account"]["series"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["episodes"].as_u64().unwrap())
        .sum();
    let listed: std::collections::BTreeSet<_> =
        rows.iter().filter(|row| row["series"].is_string()).map(|row| row["title"].to_string()).collect();
    assert_eq!(listed.len() as u64, episodes);
    assert!(!folder.path().join("out/segments.json").exists());
    let last = wanted["inputs"][0]["last"].as_str().unwrap();
    export(folder.path(), &path, &["--format", "json", "--from", last]);
    let (some, raw) =
        (self::rows(folder.path(), "short_history"), self::rows(folder.path(), "raw/NetflixViewingHistory"));
    assert!(!some.is_empty() && some.len() == raw.len() && some.iter().all(|row| row["date"] == last));
    assert_eq!(export(folder.path(), &path, &["--profile", "Ada"]).code, Some(2));
}

#[test]
fn the_export_is_never_written_into_and_nothing_is_half_written() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::create_dir_all(place("export")).unwrap();
    fs::create_dir_all(place("raw")).unwrap();
    fs::write(place("export/ViewingActivity.csv"), HOSTILE).unwrap();
    fs::write(place("raw/ViewingActivity.csv"), HOSTILE).unwrap();
    for (path, out) in [
        ("export", "export"),
        ("export", "export/tables"),
        ("export", "export/./new/../deeper"),
        ("raw", "."),
        ("raw/ViewingActivity.csv", "."),
    ] {
        let told = run_in(folder.path(), &["export", path, "-o", out]);
        assert_eq!(told.code, Some(2), "{path} {out}: {}", told.err);
        assert!(told.err.contains("the export itself"), "{}", told.err);
    }
    assert_eq!(names(folder.path()), ["export", "raw"]);
    assert_eq!(names(&place("export")), ["ViewingActivity.csv"]);
    assert_eq!(fs::read_to_string(place("raw/ViewingActivity.csv")).unwrap(), HOSTILE);
    // A folder in the way of one file: none is written, and no folder for one is left.
    fs::create_dir_all(place("out/views.csv")).unwrap();
    let told = run_in(folder.path(), &["export", "export", "-o", "out"]);
    assert_eq!(told.code, Some(3), "{}", told.err);
    assert!(told.err.contains("cannot write") && told.err.contains("views.csv"), "{}", told.err);
    assert_eq!(names(&place("out")), ["views.csv"]);
    // Beside the export is fine, and a second run replaces the first.
    fs::remove_dir(place("out/views.csv")).unwrap();
    for _ in 0..2 {
        assert_eq!(run_in(folder.path(), &["export", "export", "-o", "out", "--quiet"]).code, Some(0));
    }
    assert_eq!(names(&place("out")).len(), TABLES.len() + 2);
}

#[test]
fn what_the_program_did_not_write_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let run = |more: &[&str]| run_in(folder.path(), &[&["export", "views.csv", "--quiet"], more].concat());
    fs::write(place("views.csv"), HOSTILE).unwrap();
    fs::write(place("README.md"), "# Tables of mine\n").unwrap();
    let told = run(&["-o", "."]);
    assert_eq!(told.code, Some(2), "{}", told.err);
    assert!(
        told.err.contains("./README.md exists already") && told.err.contains("another folder"),
        "{}",
        told.err
    );
    assert_eq!(names(folder.path()), ["README.md", "views.csv"]);
    assert_eq!(fs::read_to_string(place("README.md")).unwrap(), "# Tables of mine\n");
    // Nor is one beside earlier tables.
    assert_eq!(run(&["-o", "out"]).code, Some(0));
    fs::write(place("out/days.json"), "mine").unwrap();
    let told = run(&["-o", "out", "--format", "json"]);
    assert_eq!(told.code, Some(2), "{}", told.err);
    assert!(told.err.contains("days.json"), "{}", told.err);
    assert_eq!(fs::read_to_string(place("out/days.json")).unwrap(), "mine");
    assert!(!place("out/ledger.json").exists() && !place("out/raw/ViewingActivity.json").exists());
    // What any earlier run wrote is replaced, also when a run between wrote something else.
    fs::remove_file(place("out/days.json")).unwrap();
    for format in ["json", "csv", "csv,json", "json"] {
        assert_eq!(run(&["-o", "out", "--format", format]).code, Some(0), "{format}");
    }
    assert!(fs::read_to_string(place("out/README.md")).unwrap().contains("\n* `days.csv`\n"));
}

#[test]
fn nothing_usable_gives_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bank.csv"), "Date,Amount\n2024-01-01,3\n").unwrap();
    let told = run_in(folder.path(), &["export", "bank.csv"]);
    assert_eq!(told.code, Some(3), "{}", told.err);
    assert_eq!(names(folder.path()), ["bank.csv"]);
}
