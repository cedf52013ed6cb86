//! Hostile and damaged input, as the program's users meet it: a clear message, the right exit code, and a right
//! result for all that is whole.
//!
//! What is tested elsewhere is not repeated here: every damage of a spreadsheet (`fixtures/damage`,
//! `tests/fixtures/summary.rs`), any bytes under any name (`tests/properties/bytes.rs`), records and fields beyond the most
//! (`source/text/cutter.rs`, `source/netflix/viewing/tests.rs`), what a reader that ends early or late does
//! (`source/archive/stream.rs`), a full standard output and a reader that stops reading (`tests/cli/streams.rs`), an
//! export that would be written into (`tests/cli/export`, `tests/redact`), formulas in the files of the page
//! (`tests/browser/reader/files.test.mjs`), and the bound on memory (`tests/memory/run.py`).
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod archives;
mod injection;
mod limits;
mod many;
mod outputs;
mod process;
#[path = "../support/mod.rs"]
mod support;
mod text;
#[path = "../support/told.rs"]
mod told;
mod zips;

use serde_json::Value;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::watchprint;
use tempfile::TempDir;
use told::{Told, ends_well_unread, names};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The columns of ViewingActivity.
const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country";
/// Where it lies.
const VIEWING: &str = "CONTENT_INTERACTION/ViewingActivity.csv";
/// Seconds of each row of [`rows`].
const SECONDS: u64 = 1_800;

/// Rows of ViewingActivity, a day apart, with letters that every encoding writes otherwise.
fn rows(count: u64) -> Vec<String> {
    let row = |number| {
        let date = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + chrono::Days::new(number);
        format!(
            "Zoé,{date} 19:00:00,00:30:00,,Été {number}: Saison 1: Fin,,Smart TV,00:30:00,00:30:00,FR (France)"
        )
    };
    (0..count).map(row).collect()
}

/// A whole table of so many rows.
fn table(count: u64) -> String {
    format!("{HEADER}\n{}\n", rows(count).join("\n"))
}

/// A folder with files; it vanishes with the value.
struct Place(TempDir);

impl Place {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(name, bytes)| place.write(name, bytes));
        place
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the program in the folder.
    fn run(&self, arguments: &[&str]) -> Told {
        watchprint().current_dir(self.0.path()).args(arguments).output().unwrap().into()
    }

    /// The names in a folder of it, sorted.
    fn names(&self, folder: &str) -> Vec<String> {
        names(&self.path(folder))
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for name in names(folder) {
        let path = folder.join(name);
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

impl Told {
    /// The summary as JSON.
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// How a run of `summary --json` ended: its exit code and how many rows of [`rows`] count.
    fn summary(&self) -> (Option<i32>, u64) {
        let seconds = self.json()["account"]["seconds"].as_u64().unwrap();
        assert_eq!(seconds % SECONDS, 0, "{}", self.err);
        (self.code, seconds / SECONDS)
    }

    /// That standard error says all of these.
    #[track_caller]
    fn says(&self, words: &[&str]) -> &Self {
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not said: {}", self.err);
        }
        self
    }
}

/// A zip of files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Puts other bytes of the same length in all places of some bytes.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut changed = bytes.to_vec();
    for at in memchr::memmem::find_iter(bytes, from) {
        changed[at..at + to.len()].copy_from_slice(to);
    }
    changed
}

/// Runs a tool of the system.
fn tool(program: &str, arguments: &[&str]) {
    let status = Command::new(program).args(arguments).status().unwrap();
    assert!(status.success(), "{program} {arguments:?}");
}

/// The program, to be started with surroundings of its own.
fn bare() -> Command {
    Command::new(env!("CARGO_BIN_EXE_watchprint"))
}
