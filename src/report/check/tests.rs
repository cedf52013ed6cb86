#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::archive::Limits;
use crate::source::netflix::export::{Selection, read_export};
use unicode_width::UnicodeWidthStr;

const HEADER: &str = "Profile Name;Start Time;Duration;Title;Mood\n";

fn account(files: &[(&str, &str)]) -> (String, Value) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    let files = read_export(&export, Selection::Everything).files;
    let text = text(&export, &files);
    // The name of the temporary folder is another each time.
    (text.split_once('\n').unwrap().1.to_owned(), json(&export, &files))
}

#[test]
fn a_folder_with_many_problems_is_told_in_few_lines() {
    let never = "Ada;never;0:21:09;Saltwind;calm\n".repeat(300);
    let viewing = format!("{HEADER}{never}Ada;5/9/2022 2:01;0:21:09;Saltwind;calm\n");
    let (text, json) = account(&[
        ("netflix-report/CONTENT_INTERACTION/ViewingActivity.csv", &viewing),
        ("netflix-report/CONTENT_INTERACTION/ViewingActivity (1).csv", HEADER),
        (
            "netflix-report/PROFILES/ParentalControlsRestrictedTitles.txt",
            "We found no information for this table.",
        ),
        ("netflix-report/list.csv", "Profile Name,Title Name,Utc Title Add Date\nAda,Saltwind,2022-05-09\n"),
        ("netflix-report/export.zip", "PK\u{3}\u{4}"),
        ("notes.csv", "a,b\n1,2\n"),
        ("Ratings.csv", "a,b\n1,2\n"),
    ]);
    let expected = "
 File                                    Recognised as        Rows  First       Last
 Ratings.csv                             unknown
 notes.csv                               unknown
 netflix-report/
   export.zip                            zip, not opened
   list.csv                              MyList                  1  2022-05-09  2022-05-09
 netflix-report/CONTENT_INTERACTION/
   ViewingActivity (1).csv               copy, not used
   ViewingActivity.csv                   table of that name    301  2022-05-09  2022-05-09
 netflix-report/PROFILES/
   ParentalControlsRestrictedTitles.txt  no information held     0

Several files of one table: only one is used
  netflix-report/CONTENT_INTERACTION/ViewingActivity.csv
    used, as the largest; not used: netflix-report/CONTENT_INTERACTION/ViewingActivity (1).csv

Repaired
  netflix-report/CONTENT_INTERACTION/ViewingActivity.csv
    line 1: fields separated by ';'
    line 302: times in a spreadsheet's spelling read back
    line 302: dates read with the month before the day; no number over 12 proves it

Columns that are missing (read as if empty)
  netflix-report/CONTENT_INTERACTION/ViewingActivity.csv
    \"Attributes\", \"Supplemental Video Type\", \"Device Type\", \"Bookmark\", \"Latest Bookmark\", \"Country\"

Columns that mean nothing here (kept as text)
  netflix-report/CONTENT_INTERACTION/ViewingActivity.csv
    \"Mood\"

Not understood
  Ratings.csv
    named like Ratings, but its first line does not name the columns of that table (Title Name,
      Thumbs Value)
  netflix-report/CONTENT_INTERACTION/ViewingActivity.csv
    lines 2–301 (300 times): Start Time: not a known way to write a date or time
  netflix-report/export.zip
    a zip inside the export is not opened; give it by its own path
  notes.csv
    no table of an export
";
    assert_eq!(text, expected);
    assert!(text.lines().all(|line| line.width() <= 100), "{text}");
    assert_eq!(json["files"].as_array().unwrap().len(), 7);
    assert_eq!(json["files"][0]["problems"][0]["line"], Value::Null, "a problem of the whole file");
    let mut files = json["files"].as_array().unwrap().iter();
    let viewing = files.find(|file| file["rows"] == 301).unwrap();
    assert_eq!(viewing["problems"][0]["line"], 2);
}

#[test]
fn nothing_to_say_is_nothing_said() {
    let (text, _) = account(&[("History.csv", "Title,Date\nSaltwind,13/05/2022\n")]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[2].contains("NetflixViewingHistory"), "{text}");
    assert_eq!(account(&[]).0.trim(), "");
}
