//! Every input the fuzzers found worth keeping (`fuzz/corpus-kept/`) is replayed by the checks they use.
//!
//! `WATCHPRINT_CORPUS=FOLDER cargo test --test fuzz_corpus` replays FOLDER/<target>/* instead.

#![allow(clippy::unwrap_used)]

#[path = "support/checks/mod.rs"]
mod checks;

use std::fs;
use std::path::{Path, PathBuf};

fn fuzz(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(path)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn replay(target: &str) {
    let (_, check) = checks::CHECKS.into_iter().find(|(name, _)| *name == target).unwrap();
    let other = std::env::var_os("WATCHPRINT_CORPUS").map(PathBuf::from);
    let folder = other.unwrap_or_else(|| fuzz("corpus-kept")).join(target);
    let kept = names(&folder);
    assert!(kept.len() >= 5, "{} inputs of {target}", kept.len());
    let fails = |name: &String| {
        let bytes = fs::read(folder.join(name)).unwrap();
        std::panic::catch_unwind(|| check(&bytes)).is_err()
    };
    let failing: Vec<String> = kept.into_iter().filter(fails).collect();
    assert!(failing.is_empty(), "the check of {target} fails for {failing:?}");
}

#[test]
fn every_target_has_a_check_and_a_corpus() {
    let checks = checks::CHECKS.map(|(name, _)| name.to_owned());
    assert_eq!(names(&fuzz("corpus-kept")), checks);
    assert_eq!(names(&fuzz("targets")), checks.map(|name| name + ".rs"));
}

#[test]
fn the_kept_archives() {
    replay("archive");
}

#[test]
fn the_kept_cells() {
    replay("clock");
}

#[test]
fn the_kept_pages() {
    replay("page");
}

#[test]
fn the_kept_tables() {
    replay("table");
}

#[test]
fn the_kept_texts() {
    replay("text");
}

#[test]
fn the_kept_titles() {
    replay("titles");
}

#[test]
fn the_kept_viewing() {
    replay("viewing");
}
