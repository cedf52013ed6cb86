//! What `report` writes, and where.

use crate::support::{fixture, summary};
use crate::{names, run_in};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn report(folder: &Path, export: &str, more: &[&str]) -> crate::Told {
    let export = fixture(export);
    run_in(folder, &[&["report", export.to_str().unwrap(), "--lang", "en"], more].concat())
}

/// Text with every blank an ordinary one.
fn plain_blanks(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn one_page_by_default_and_where_it_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(report(folder.path(), "2025/export", &[]).code, Some(1));
    assert_eq!(names(folder.path()), ["watchprint-report.html"]);
    report(folder.path(), "2025/export", &["-o", "new/place/mine.html"]);
    assert_eq!(names(&folder.path().join("new/place")), ["mine.html"]);
    fs::create_dir(folder.path().join("there")).unwrap();
    report(folder.path(), "2025/export", &["--output", "there"]);
    assert_eq!(names(&folder.path().join("there")), ["watchprint-report.html"]);
    let read = |path: &str| fs::read(folder.path().join(path)).unwrap();
    let page = read("watchprint-report.html");
    assert!(page == read("new/place/mine.html") && page == read("there/watchprint-report.html"));
    // A page is written over an older one.
    fs::write(folder.path().join("watchprint-report.html"), "older").unwrap();
    report(folder.path(), "2025/export", &[]);
    assert!(read("watchprint-report.html") == page);
}

#[test]
fn numbers_alone_are_the_summary() {
    let folder = tempfile::tempdir().unwrap();
    report(folder.path(), "2025/export", &["--format", "json", "-o", "numbers.json"]);
    let written: Value =
        serde_json::from_slice(&fs::read(folder.path().join("numbers.json")).unwrap()).unwrap();
    assert_eq!(written, summary(&fixture("2025/export"), &[]));
}

#[test]
fn every_format_goes_to_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let told = report(folder.path(), "history/export", &["--format", "html,png,svg,json"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    let written = folder.path().join("watchprint-report");
    let names = names(&written);
    assert!(told.err.contains(&format!("wrote {} files to watchprint-report", names.len())), "{}", told.err);
    for name in ["watchprint-report.html", "watchprint-report.json", "months.svg", "months-dark.png"] {
        assert!(names.contains(&name.to_owned()), "{names:?}");
    }
    for name in &names {
        let bytes = fs::read(written.join(name)).unwrap();
        let starts = |with: &[u8]| bytes.starts_with(with);
        let fits = match name.rsplit('.').next().unwrap() {
            "png" => starts(b"\x89PNG\r\n\x1a\n"),
            "svg" => starts(b"<svg") || starts(b"<?xml"),
            "html" => starts(b"<!doctype html>") || starts(b"<!DOCTYPE html>"),
            "json" => serde_json::from_slice::<Value>(&bytes).is_ok(),
            _ => false,
        };
        assert!(fits, "{name}");
        // Each drawing comes in both themes and both forms.
        if let Some((stem, _)) = name.split_once(".svg") {
            assert!(names.contains(&format!("{stem}.png")), "{name}");
        }
    }
}

#[test]
fn page_and_numbers_agree_on_the_hours() {
    let folder = tempfile::tempdir().unwrap();
    for layout in ["2021", "2023", "2025", "2026"] {
        let export = format!("{layout}/export");
        report(folder.path(), &export, &[]);
        let page = plain_blanks(&fs::read_to_string(folder.path().join("watchprint-report.html")).unwrap());
        let numbers = summary(&fixture(&export), &[]);
        let text = |seconds: &Value| {
            let minutes = (seconds.as_u64().unwrap() + 30) / 60;
            format!("{} h {:02} min", minutes / 60, minutes % 60)
        };
        let total = text(&numbers["account"]["seconds"]);
        assert!(
            page.contains(&format!("<a class=\"figure\" href=\"#months\">{total}</a> streamed")),
            "{total}"
        );
        assert!(page.contains(&text(&numbers["account"]["longest_session_seconds"])));
        for profile in numbers["profiles"].as_array().unwrap() {
            assert!(page.contains(&text(&profile["seconds"])), "{layout}: {}", profile["name"]);
        }
        let rows = &numbers["ledger"]["rows"];
        assert!(page.contains(&format!("The viewing file holds {rows} rows.")));
    }
}

#[test]
fn a_result_that_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "in the way").unwrap();
    fs::create_dir(folder.path().join("full")).unwrap();
    fs::create_dir(folder.path().join("full/watchprint-report.html")).unwrap();
    for more in [
        &["-o", "file/report.html"][..],
        &["-o", "full"],
        &["--format", "json", "-o", "file/numbers.json"],
        &["--format", "svg,html", "-o", "file/deeper"],
    ] {
        let told = report(folder.path(), "2025/export", more);
        assert_eq!(told.code, Some(3), "{more:?}: {}", told.err);
        assert!(told.err.contains("cannot write"), "{}", told.err);
        assert_eq!(told.out, "");
    }
    let told = report(folder.path(), "2025/export", &["--format", "html,json", "-o", "file"]);
    assert_eq!(told.code, Some(2));
    assert_eq!(names(folder.path()), ["file", "full"]);
    assert_eq!(names(&folder.path().join("full")), ["watchprint-report.html"]);
    assert_eq!(fs::read(folder.path().join("file")).unwrap(), b"in the way");
}

#[test]
fn a_report_on_the_demo_needs_no_export() {
    let folder = tempfile::tempdir().unwrap();
    let told = run_in(folder.path(), &["report", "--demo", "--lang", "en"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(names(folder.path()), ["watchprint-report.html"]);
    let page = fs::read_to_string(folder.path().join("watchprint-report.html")).unwrap();
    assert!(page.contains("Content-Security-Policy") && page.contains("はるか"));
    // A title that is markup stays text.
    assert!(!page.contains("<script>alert(1)</script>"));
}
