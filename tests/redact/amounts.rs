//! What a copy must say as the original does.

use crate::support::{Extra, differences, fixture, summary, watchprint};
use crate::{files, redact};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Figures of a profile or the account that neither letters nor tokens nor weeks may change.
const AGREE: [&str; 25] = [
    "segments",
    "seconds",
    "seconds_awake",
    "observed_days",
    "active_days",
    "sessions",
    "longest_session_seconds",
    "longest_streak_days",
    "longest_dry_spell_days",
    "late_night_seconds",
    "prime_time_seconds",
    "evenness",
    "midpoint_minutes",
    "midpoint_r",
    "weekend_shift_minutes",
    "by_weekday_hour",
    "by_country",
    "by_device_class",
    "by_kind",
    "binges",
    "by_weekday_titles",
    "titles",
    "kappa",
    "interdaily_stability",
    "intradaily_variability",
];

/// The figures that must agree, series and films by their amounts alone.
fn figures(metrics: &Value) -> Value {
    let mut kept: serde_json::Map<String, Value> =
        AGREE.iter().filter_map(|field| Some(((*field).to_owned(), metrics.get(*field)?.clone()))).collect();
    for (list, fields) in [("series", ["seconds", "episodes"]), ("films", ["seconds", "kind"])] {
        let amounts = |item: &Value| fields.map(|field| item[field].clone()).to_vec();
        let mut items: Vec<Vec<Value>> =
            metrics[list].as_array().into_iter().flatten().map(amounts).collect();
        items.sort_by_key(|item| json!(item).to_string());
        kept.insert(list.to_owned(), json!(items));
    }
    Value::Object(kept)
}

fn assert_agrees(original: &Value, copy: &Value, what: &str) {
    let account = figures(&original["account"]);
    assert!(account.as_object().unwrap().len() > 5, "{what}");
    let parts = |summary: &Value| {
        let profiles = summary["profiles"].as_array().into_iter().flatten();
        let mut ledger = summary["ledger"].clone();
        // That a view was hidden is left out on purpose.
        ledger.as_object_mut().unwrap().remove("hidden_rows");
        let concurrency = &summary["concurrency"];
        // Devices of one kind are one in the copy, so streams at once are counted by profile only.
        json!({
            "ledger": ledger,
            "concurrency": [concurrency["two_profiles_seconds"], concurrency["max_profiles"]],
            "account": figures(&summary["account"]),
            "profiles": profiles.map(figures).collect::<Vec<_>>(),
        })
    };
    let found = differences(&parts(original), &parts(copy), Extra::Wrong);
    assert!(found.is_empty(), "{what}: {found:#?}");
}

#[test]
fn a_copy_of_any_year_gives_the_same_amounts() {
    let folder = tempfile::tempdir().unwrap();
    for year in ["2021", "2023", "2025", "2026", "history"] {
        let export = fixture(&format!("{year}/export"));
        let copy = folder.path().join(year);
        redact(&export, &copy, &[]);
        let (original, copied) = (summary(&export, &[]), summary(&copy, &[]));
        assert_agrees(&original, &copied, year);
        let letters: Vec<&str> = copied["profiles"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| one["name"].as_str().unwrap())
            .collect();
        assert!(letters.iter().all(|name| name.len() == 1), "{letters:?}");
        let months =
            |summary: &Value| ["by_month", "by_month_titles"].map(|field| summary["account"][field].clone());
        assert_ne!(months(&original), months(&copied), "{year}: not moved");
    }
}

/// Damaged files, whose repairs must not get lost on the way.
#[test]
fn a_copy_of_a_damaged_file_has_its_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut told = 0;
    for entry in fs::read_dir(fixture("damage")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let export = fixture(&format!("damage/{name}"));
        let copy = folder.path().join(&name);
        redact(&export, &copy, &[]);
        let original = summary(&export, &[]);
        // A spreadsheet's minutes may lie on both sides of a change of the clock; the ledger never does.
        assert_agrees(&original, &summary(&copy, &[]), &name);
        told += original["ledger"]["fates"]["unreadable"]["rows"].as_u64().unwrap_or(0);
    }
    assert!(told > 0, "no damage left a row unreadable");
}

const HEADER: &str = "Profile Name,Start Time,Duration,Title,Device Type,Country,Note\n";

fn export_of(rows: &str, folder: &Path) -> std::path::PathBuf {
    let path = folder.join("ViewingActivity.csv");
    fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    path
}

/// What tells two rows apart may be left out; they must not become duplicates, and duplicates must stay.
#[test]
fn rows_that_differ_in_what_is_left_out_stay_two() {
    let folder = tempfile::tempdir().unwrap();
    let export = export_of(
        "Ada,2024-03-01 20:00:00,00:30:00,Saltwind,Samsung 2017 Kant-M UHD TV Smart TV,FR (France),\n\
         Ada,2024-03-01 20:00:00,00:30:00,Saltwind,LG 2015 LG SoC DTV Smart TV,FR (France),\n\
         Ada,2024-03-01 20:00:00,00:30:00,Saltwind,LG 2015 LG SoC DTV Smart TV,FR (France),mine\n\
         Ada,2024-03-01 20:00:00,00:30:00,Saltwind,LG 2015 LG SoC DTV Smart TV,FR (France),\n",
        folder.path(),
    );
    let copy = folder.path().join("copy");
    redact(&export, &copy, &[]);
    let (original, copied) = (summary(&export, &[]), summary(&copy, &[]));
    assert_eq!(original["ledger"]["fates"]["duplicate"]["rows"], 1);
    assert_agrees(&original, &copied, "devices");
}

/// A region tells the zone; the copy has no regions and still shows the hours that were lived.
#[test]
fn local_hours_stay_without_the_region() {
    let folder = tempfile::tempdir().unwrap();
    let rows: String = (1..=28)
        .flat_map(|day| (1..=12).map(move |month| (month, day)))
        .map(|(month, day)| {
            format!("Ada,2023-{month:02}-{day:02} 02:30:00,00:45:00,Saltwind,Sony PS4,US (United States),\n")
        })
        .collect();
    export_of(&rows, folder.path());
    fs::write(
        folder.path().join("IpAddressesStreaming.csv"),
        "Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts\n\
         NFX,US,PS4,PS4,192.0.2.1,Colorado,2023-05-01 02:30:00\n",
    )
    .unwrap();
    let out = tempfile::tempdir().unwrap();
    let copy = out.path().join("copy");
    redact(folder.path(), &copy, &[]);
    let (original, copied) = (summary(folder.path(), &[]), summary(&copy, &[]));
    assert_eq!(original["time"]["zones"]["US"], "America/Denver");
    assert_eq!(copied["time"]["zones"]["US"], "America/New_York");
    assert_agrees(&original, &copied, "Colorado");
    // The user's own choice counts as much.
    let chosen = out.path().join("chosen");
    redact(folder.path(), &chosen, &["--tz", "America/Los_Angeles"]);
    assert_agrees(&summary(folder.path(), &["--tz", "America/Los_Angeles"]), &summary(&chosen, &[]), "--tz");
}

#[test]
fn coarse_times_and_series_tokens_keep_the_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let export = fixture("2025/export");
    let original = summary(&export, &[]);
    let copies = [("coarse", ["--times", "coarse"]), ("series", ["--titles", "series"])];
    for (name, more) in copies {
        let copy = folder.path().join(name);
        redact(&export, &copy, &more);
        let copied = summary(&copy, &[]);
        assert_eq!(original["ledger"]["fates"]["kept"], copied["ledger"]["fates"]["kept"], "{name}");
        for field in ["seconds", "by_country", "by_device_class", "by_kind"] {
            assert_eq!(original["account"][field], copied["account"][field], "{name}: {field}");
        }
        let seconds = |summary: &Value| {
            let series = summary["account"]["series"].as_array().unwrap();
            series.iter().map(|one| one["seconds"].as_u64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(seconds(&original), seconds(&copied), "{name}");
        let viewing = fs::read_to_string(copy.join("CONTENT_INTERACTION/ViewingActivity.csv")).unwrap();
        let cut = viewing.lines().skip(1).all(|line| line.contains(":00:00,") || line.contains(",,"));
        assert_eq!(cut, name == "coarse", "starts at full hours");
        let episodes = viewing.lines().any(|line| line.contains("Episode 2)"));
        assert_eq!(episodes, name == "coarse", "episodes of one series are one");
    }
}

#[test]
fn a_zip_holds_what_the_folder_holds_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let export = fixture("2023/export");
    let (plain, zip) = (folder.path().join("copy"), folder.path().join("copy.zip"));
    redact(&export, &plain, &[]);
    redact(&export, &zip, &[]);
    let mut archive = zip::ZipArchive::new(fs::File::open(&zip).unwrap()).unwrap();
    let mut zipped = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        assert_eq!(entry.last_modified().unwrap().year(), 1980);
        let mut bytes = Vec::new();
        std::io::copy(&mut entry, &mut bytes).unwrap();
        zipped.push((entry.name().unwrap().into_owned(), bytes));
    }
    zipped.sort();
    assert_eq!(zipped, files(&plain));
    let account = String::from_utf8(fs::read(plain.join("REDACTED.txt")).unwrap()).unwrap();
    assert!(account.contains("Pseudonymous is not anonymous"));
    let inside = export.join("copy");
    for taken in [&plain, &zip, &inside] {
        let arguments = ["redact", export.to_str().unwrap(), "-o", taken.to_str().unwrap()];
        let told = watchprint().args(arguments).output().unwrap();
        assert_eq!(told.status.code(), Some(2), "{}", taken.display());
    }
    assert!(!inside.exists());
}

#[test]
fn chance_comes_from_the_system_unless_a_seed_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let export = fixture("2025/export");
    let drawn: std::collections::BTreeSet<Vec<u8>> = (0..6)
        .map(|at| {
            let copy = folder.path().join(at.to_string());
            let arguments = ["redact", export.to_str().unwrap(), "-q", "-o", copy.to_str().unwrap()];
            assert!(watchprint().args(arguments).output().unwrap().status.code().unwrap() < 2);
            fs::read(copy.join("CONTENT_INTERACTION/ViewingActivity.csv")).unwrap()
        })
        .collect();
    assert!(drawn.len() > 1, "six runs drew the same number of weeks");
    let seeded = |name: &str| {
        redact(&export, &folder.path().join(name), &[]);
        files(&folder.path().join(name))
    };
    assert_eq!(seeded("one"), seeded("two"));
    let account = |name: &str| fs::read_to_string(folder.path().join(name).join("REDACTED.txt")).unwrap();
    assert!(account("one").contains("--seed") && !account("0").contains("--seed"));
}
