//! What a reader should know about the files that were chosen, though nothing is lost.

use crate::source::archive::one_line;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{FileReport, Recognised};

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

/// Tells a note on standard error.
pub(in crate::commands) fn tell(note: &str) {
    eprintln!("watchprint: {}", one_line(note));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
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
    fn of_several_files_the_one_that_is_used_is_named() {
        let copies = note(&[("a.csv", VIEWING), ("b.csv", VIEWING)], "a.csv").unwrap();
        assert_eq!(copies, "2 files are ViewingActivity; a.csv, the largest, is read");
        let profiles = note(&[("h.csv", HISTORY), ("i.csv", OTHER)], "i.csv").unwrap();
        assert!(profiles.starts_with("2 files are short histories") && profiles.contains("i.csv"));
    }
}
