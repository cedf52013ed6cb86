//! What a reader should know about the files that were chosen, though nothing is lost.

use crate::model::history::{History, Segment};
use crate::source::archive::one_line;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{FileReport, Recognised};
use chrono::{DateTime, TimeZone, Utc};

/// Netflix began to stream in January 2007; of the end no more is said than that it is far.
const FIRST_YEAR: i32 = 2007;
const LAST_YEAR: i32 = 2099;

/// Says which of several files the figures rest on; `used` is the file of the viewing record.
pub(in crate::commands) fn of(files: &[FileReport], used: &str) -> Option<String> {
    let others =
        |recognised| files.iter().filter(|file| file.recognised == recognised && file.path != used).count();
    match files.iter().find(|file| file.path == used)?.recognised {
        Recognised::Table(TableKind::ViewingActivity) => {
            let copies = others(Recognised::AnotherCopy(TableKind::ViewingActivity));
            (copies > 0)
                .then(|| format!("{} files are ViewingActivity; {used}, the largest, is read", copies + 1))
        }
        Recognised::Table(TableKind::ViewingHistory) => {
            let others = others(Recognised::Table(TableKind::ViewingHistory));
            (others > 0).then(|| {
                format!(
                    "{} files are short histories, each of one profile; {used}, the longest, is read. \
                     Give another one by its own path to see it",
                    others + 1
                )
            })
        }
        _ => None,
    }
}

/// Says which rows are dated when nothing was streamed: they count as they stand, and figures by day reach as far.
fn of_dates(history: &History) -> Option<String> {
    let year = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).earliest().map(|at| at.timestamp());
    let (first, end) = (year(FIRST_YEAR)?, year(LAST_YEAR + 1)?);
    let rows = history.rows();
    let early = &rows[..rows.partition_point(|row| row.start < first)];
    let late = &rows[rows.partition_point(|row| row.start < end)..];
    let odd = early.len() + late.len();
    let day = |row: &Segment| Some(DateTime::from_timestamp(row.start, 0)?.format("%Y-%m-%d").to_string());
    let earliest = day(early.first().or(late.first())?)?;
    let latest = day(late.last().or(early.last())?)?;
    let days = if earliest == latest { earliest } else { format!("{earliest} and {latest} among them") };
    let are = if odd == 1 { "row is" } else { "rows are" };
    Some(format!(
        "{odd} {are} dated before {FIRST_YEAR} or after {LAST_YEAR} ({days}), when nothing was streamed. They count like all \
         others, and what is told by day reaches as far; --from and --to leave them out"
    ))
}

/// Tells [`of_dates`], unless nothing is to be told.
pub(in crate::commands) fn tell_of_dates(history: &History, quiet: bool) {
    if !quiet {
        of_dates(history).iter().for_each(|note| tell(note));
    }
}

/// Tells a note on standard error.
pub(in crate::commands) fn tell(note: &str) {
    eprintln!("watchprint: {}", one_line(note));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::samples::history_of;
    use crate::source::archive::{Export, Limits};
    use crate::source::netflix::export::{Selection, read_export};

    fn note(files: &[(&str, &str)], used: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let export = Export::open(folder.path(), &Limits::default()).unwrap();
        of(&read_export(&export, Selection::Summary).files, used)
    }

    const VIEWING: &str = "Start Time,Duration,Title\n2022-05-09 02:01:32,00:21:09,Saltwind\n";
    const HISTORY: &str = "Title,Date\nSaltwind,13/05/2022\n";
    const OTHER: &str = "Title,Date\nPaper Boats,13/05/2022\n";

    #[test]
    fn one_file_needs_no_word() {
        assert_eq!(note(&[("a.csv", VIEWING), ("h.csv", HISTORY)], "a.csv"), None);
        assert_eq!(note(&[("h.csv", HISTORY), ("same.csv", HISTORY)], "h.csv"), None);
    }

    #[test]
    fn rows_of_other_centuries_are_told_of() {
        let told = |starts: &[&str]| {
            let rows = starts.iter().map(|start| format!("{start},00:21:09,Saltwind\n"));
            of_dates(&history_of(format!("Start Time,Duration,Title\n{}", rows.collect::<String>())))
        };
        assert_eq!(told(&["2007-01-01 00:00:00", "2099-12-31 23:59:59"]), None);
        let one = told(&["2006-12-31 23:59:59", "2022-05-09 02:01:32"]).unwrap();
        assert!(one.starts_with("1 row is dated before 2007 or after 2099 (2006-12-31), when"), "{one}");
        let two = told(&["1970-01-01 00:00:00", "2100-01-01 00:00:00"]).unwrap();
        assert!(
            two.starts_with("2 rows are") && two.contains("(1970-01-01 and 2100-01-01 among them)"),
            "{two}"
        );
    }

    #[test]
    fn of_several_files_the_one_that_is_used_is_named() {
        let copies = note(&[("a.csv", VIEWING), ("b.csv", VIEWING)], "a.csv").unwrap();
        assert_eq!(copies, "2 files are ViewingActivity; a.csv, the largest, is read");
        let profiles = note(&[("h.csv", HISTORY), ("i.csv", OTHER)], "i.csv").unwrap();
        assert!(profiles.starts_with("2 files are short histories") && profiles.contains("i.csv"));
    }
}
