//! `watchprint redact`: nothing leaks, and the copy gives the same amounts.

#![allow(clippy::unwrap_used)]

mod amounts;
mod leaks;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use support::watchprint;

/// Makes a copy; the run may end with losses, for damaged rows stay damaged.
fn redact(export: &Path, output: &Path, more: &[&str]) {
    let usual =
        ["redact", export.to_str().unwrap(), "-o", output.to_str().unwrap(), "--quiet", "--seed", "5"];
    let told = watchprint().args(usual).args(more).output().unwrap();
    assert!(matches!(told.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&told.stderr));
}

/// Every file below a folder: its path inside, and its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let inner = files(&entry.path());
            found.extend(inner.into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            found.push((name, fs::read(entry.path()).unwrap()));
        }
    }
    found.sort();
    found
}
