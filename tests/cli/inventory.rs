//! `inventory`: streams and exit codes.

use crate::{run, run_in};
use std::fs;

#[test]
fn text_json_and_letters_go_to_standard_output() {
    for (more, word) in [
        (&[][..], "What is missing"),
        (&["--lang", "fr"], "Ce qui manque"),
        (&["--json"], "watchprint.inventory/1"),
        (&["--letter", "uk"], "UK GDPR"),
    ] {
        let told = run(&[&["inventory", "2025/export"], more].concat());
        assert!(matches!(told.code, Some(0 | 1)), "{}", told.err);
        assert!(told.out.contains(word), "{word}");
    }
}

#[test]
fn nonsense_and_nothing_have_their_exit_codes() {
    assert_eq!(run(&["inventory", "2025/export", "--letter", "mars"]).code, Some(2));
    assert_eq!(run(&["inventory", "2025/export", "--letter", "uk", "--json"]).code, Some(2));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.csv"), "a,b\n").unwrap();
    let told = run_in(folder.path(), &["inventory", "."]);
    assert!(told.code == Some(3) && told.err.contains("watchprint check"), "{}", told.err);
}
