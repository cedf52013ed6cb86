//! An export is found at whatever level it is given, and gives the same figures.

use crate::support::{fixture, summary};
use serde_json::Value;
use std::fs;
use std::path::Path;
use watchprint::demo::{DemoOptions, Layout, household, write_folder, write_zip};

/// A summary without the paths of its files.
fn figures(export: &Path, more: &[&str]) -> Value {
    let mut summary = summary(export, more);
    for input in summary["inputs"].as_array_mut().unwrap() {
        input["path"] = Value::Null;
    }
    summary
}

#[test]
fn every_level_of_a_folder_and_the_zip_give_the_same() {
    for (layout, inner) in [(Layout::Y2021, ""), (Layout::Y2026, "4071928365")] {
        let demo = household(&DemoOptions { seed: 2, layout, rows: Some(180) });
        let folder = tempfile::tempdir().unwrap();
        let root = write_folder(&demo, &folder.path().join("demo")).unwrap();
        let zip = folder.path().join("netflix-report.zip");
        write_zip(&demo, &zip).unwrap();
        let flat = folder.path().join("flat");
        fs::create_dir(&flat).unwrap();
        for file in &demo.files {
            fs::write(flat.join(file.path.rsplit('/').next().unwrap()), &file.bytes).unwrap();
        }
        let nested = folder.path().join("Downloads/netflix-report");
        fs::create_dir_all(nested.parent().unwrap()).unwrap();
        fs::rename(&root, &nested).unwrap();

        let wanted = figures(&nested, &[]);
        assert!(wanted["account"]["seconds"].as_u64() > Some(0));
        for place in [nested.join(inner), nested.parent().unwrap().to_owned(), zip.clone()] {
            assert_eq!(figures(&place, &[]), wanted, "{layout:?} {}", place.display());
        }
        // Without folders, the files stand in another order.
        let (mut found, mut same) = (figures(&flat, &[]), wanted.clone());
        for summary in [&mut found, &mut same] {
            let inputs = summary["inputs"].as_array_mut().unwrap();
            inputs.sort_by_key(|input| input["table"].as_str().unwrap().to_owned());
        }
        assert_eq!(found, same, "{layout:?}, flattened");
        // Two exports in a zip beside a folder are one: the paths, at least, are told.
        let inputs = summary(&zip, &[])["inputs"].clone();
        assert!(
            inputs.as_array().unwrap().iter().all(|input| !input["path"].as_str().unwrap().starts_with('/'))
        );
    }
}

#[test]
fn one_csv_is_enough() {
    // The region of the trip stands in another file, so its zone is given.
    let zone = ["--tz", "US=America/Denver"];
    let export = fixture("2025/export");
    let folder = tempfile::tempdir().unwrap();
    let renamed = folder.path().join("my views (2).CSV");
    fs::copy(export.join("CONTENT_INTERACTION/ViewingActivity.csv"), &renamed).unwrap();
    let mut wanted = figures(&export, &zone);
    // What other tables tell is not known to one file.
    for name in
        ["inputs", "searches", "my_list", "ratings", "preferences", "messages", "money", "playbacks", "games"]
    {
        wanted[name] = Value::Null;
    }
    for path in [export.join("CONTENT_INTERACTION/ViewingActivity.csv"), renamed] {
        let mut found = figures(&path, &zone);
        assert_eq!(found["inputs"].as_array().unwrap().len(), 1);
        found["inputs"] = Value::Null;
        assert_eq!(found, wanted, "{}", path.display());
    }
    let short = fixture("history/export");
    assert_eq!(figures(&short.join("NetflixViewingHistory.csv"), &[]), figures(&short, &[]));
}
