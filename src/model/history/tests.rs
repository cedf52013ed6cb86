//! Small files, told row by row.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::samples::history_of;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
                      Bookmark,Latest Bookmark,Country\n";

fn history(rows: &[&str]) -> History {
    history_of(format!("{HEADER}{}\n", rows.join("\n")))
}

#[test]
fn every_row_has_one_fate_and_the_kept_ones_are_told_apart() {
    let by_itself = "Autoplayed: user action: None; ";
    let history = history(&[
        "Ana,2024-03-01 20:00:00,00:00:59,,Touched,,TV,00:00:59,00:00:59,FR (France)",
        "Ana,2024-03-01 21:00:00,00:01:00,View was hidden; ,Hidden,,TV,00:01:00,Not latest view,FR (France)",
        &format!("Ana,2024-03-01 22:00:00,00:02:00,{by_itself},Shown,,TV,,,FR (France)"),
        &format!("Ben,2024-03-01 22:30:00,00:02:00,{by_itself},Shown,,TV,,,FR (France)"),
        &format!("Ana,2024-03-01 23:00:00,00:02:01,{by_itself},Watched,,TV,00:02:01,00:02:01,FR (France)"),
        "Ana,2024-03-02 20:00:00,00:10:00,,Teaser,TRAILER,TV,,,FR (France)",
        "Ana,2024-03-02 20:20:00,00:10:00,,Film_hook_primary_16x9,,TV,,,FR (France)",
        "Ana,2024-03-02 20:20:00,00:10:00,,Film_hook_primary_16x9,,TV,,,FR (France)",
    ]);
    let ledger = &history.ledger;
    assert_eq!(Fate::ALL.map(|fate| ledger.amount(fate).rows), [0, 1, 2, 2, 3]);
    assert_eq!(Fate::ALL.map(|fate| ledger.amount(fate).seconds), [0, 600, 1_200, 240, 59 + 60 + 121]);
    assert_eq!((ledger.rows, ledger.touched_rows, ledger.hidden_rows), (8, 1, 1));
    assert_eq!((ledger.without_autoplay_none_seconds, ledger.without_not_latest_seconds), (119, 180));
    let titles = |rows: &[u32]| -> Vec<&str> {
        rows.iter().map(|at| history.titles.text(history.rows()[*at as usize].title)).collect()
    };
    let previews = history.previews_by_profile();
    assert_eq!(previews.iter().map(|rows| titles(rows)).collect::<Vec<_>>(), [["Shown"], ["Shown"]]);
    assert_eq!(previews, [[2], [3]]);
    assert_eq!(titles(&history.kept_by_profile()[0]), ["Touched", "Hidden", "Watched"]);
}

#[test]
fn a_country_has_the_seconds_of_all_its_devices() {
    let history = history(&[
        "Ana,2024-03-01 20:00:00,00:30:00,,A,,TV,,,FR (France)",
        "Ana,2024-03-01 21:00:00,00:45:00,,B,,TV,,,DE (Germany)",
        "Ana,2024-03-01 22:00:00,00:20:00,,C,,Phone,,,FR (France)",
        "Ana,2024-03-01 23:00:00,02:00:00,,D,TRAILER,TV,,,DE (Germany)",
    ]);
    let found = seconds_by_country(&history.segments, &history.settings);
    let found: Vec<(&str, u64)> =
        found.iter().map(|(country, seconds)| (country.as_str(), *seconds)).collect();
    assert_eq!(found, [("DE", 2_700), ("FR", 3_000)]);
}

#[test]
fn a_file_without_seconds_has_rows_and_none_with_seconds() {
    let at = |start: &str| format!("Ana,{start},00:30:00,,A,,TV,,,FR (France)");
    let is_cut = |starts: &[&str]| {
        let rows: Vec<String> = starts.iter().map(|start| at(start)).collect();
        history(&rows.iter().map(String::as_str).collect::<Vec<_>>()).has_minutes_only()
    };
    assert!(is_cut(&["2024-03-01 20:00:00", "2024-03-01 21:07:00"]));
    assert!(!is_cut(&["2024-03-01 20:00:00", "2024-03-01 21:07:01"]));
    assert!(!history_of(HEADER).has_minutes_only());
}

#[test]
fn rows_of_no_file_are_numbered_in_their_order() {
    let mut history = history(&[
        "Ana,2024-03-01 20:00:00,00:30:00,,A,,TV,,,FR (France)",
        "Ana,2024-03-01 21:00:00,00:45:00,,B,,TV,,,DE (Germany)",
    ]);
    assert_eq!(history.place(0), None);
    history.number_rows();
    assert_eq!([0, 1, 2].map(|row| history.place(row)), [Some(0), Some(1), None]);
}

#[test]
fn the_clock_of_a_record_is_that_of_most_of_its_seconds() {
    let row = |day: u32, length: &str, country: &str| {
        format!("Ana,2024-03-{day:02} 20:00:00,{length},,Film,,TV,,,{country}")
    };
    let rows = [
        row(1, "00:20:00", "FR (France)"),
        row(2, "00:30:00", "GB (United Kingdom)"),
        row(3, "00:05:00", "FR (France)"),
    ];
    let history = history(&rows.each_ref().map(String::as_str));
    assert_eq!(history.most_used_zone().name(), "Europe/London");
}

#[test]
fn places_are_those_of_readable_rows() {
    let rows = [
        "Ana,2024-03-02 20:00:00,00:30:00,,Later,,TV,,,FR (France)",
        "Ana,never,00:30:00,,Unreadable,,TV,,,FR (France)",
        "Ana,2024-03-01 20:00:00,00:30:00,,Earlier,,TV,,,FR (France)",
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(&path, format!("{HEADER}{}\n", rows.join("\n"))).unwrap();
    let export = crate::source::archive::Export::open(&path, &Default::default()).unwrap();
    let table = crate::source::netflix::viewing::read_viewing(&export, &export.entries()[0]).unwrap();
    let history = History::build_with_places(table, &Default::default(), &Default::default());
    assert_eq!([0, 1, 2].map(|row| history.place(row)), [Some(2), Some(0), None]);
}
