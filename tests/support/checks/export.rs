//! Any bytes as files of an export: every file has its account, every row its fate.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use watchprint::model::history::History;
use watchprint::model::ledger::Fate;
use watchprint::model::place::{RegionCounts, ZoneSettings};
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::export::{ExportTables, Recognised, Selection, read_export};
use watchprint::source::netflix::viewing::ViewingTable;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of files, each with its name.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A file in a folder of its own, which lives as long as the first of both.
pub fn on_disk(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Reads what lies at a path and checks that all of it is accounted for; none if it is no export.
pub fn read(path: &Path, selection: Selection) -> Option<ExportTables> {
    let export = Export::open(path, &Limits::default()).ok()?;
    let tables = read_export(&export, selection);
    assert_eq!(tables.files.len(), export.entries().len());
    for file in &tables.files {
        let problems = file.problems.iter().filter(|problem| problem.line > 0);
        assert!(problems.is_sorted_by_key(|problem| problem.line), "{:?}", file.problems);
        assert!(file.recognised != Recognised::Unreadable || !file.problems.is_empty(), "{}", file.path);
        if let Some(viewing) = tables.viewing.as_ref().filter(|viewing| viewing.path == file.path) {
            assert_eq!(file.rows, viewing.rows.len() as u64);
        }
        if let Some(short) = tables.short_histories.iter().find(|short| short.path == file.path) {
            assert_eq!(file.rows, short.rows.len() as u64);
        }
    }
    Some(tables)
}

/// Every row has one fate, and each unreadable one is listed.
pub fn has_a_whole_ledger(viewing: ViewingTable) -> History {
    let rows = viewing.rows.len() as u64;
    let history = History::build(viewing, &RegionCounts::default(), &ZoneSettings::default());
    let ledger = &history.ledger;
    assert_eq!(Fate::ALL.iter().map(|fate| ledger.amount(*fate).rows).sum::<u64>(), rows);
    assert_eq!(ledger.unreadable.len() as u64, ledger.amount(Fate::Unreadable).rows);
    assert_eq!(history.rows().len() as u64 + ledger.amount(Fate::Unreadable).rows, rows);
    history
}
