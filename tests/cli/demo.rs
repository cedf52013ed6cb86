//! `demo` and `generate`.

use crate::{names, run_in};
use std::fs;
use std::path::Path;

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for name in names(folder) {
        let path = folder.join(&name);
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.push((name, fs::read(path).unwrap()));
        }
    }
    found
}

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for layout in ["2021", "2026", "history"] {
        let demo = |name: &str, more: &[&str]| {
            let output = format!("{layout}-{name}");
            let usual = ["demo", "--layout", layout, "--rows", "180", "-o", output.as_str()];
            assert_eq!(run_in(folder.path(), &[&usual, more].concat()).code, Some(0));
            files(&folder.path().join(output))
        };
        let first = demo("one", &[]);
        assert!(first.iter().any(|(name, _)| name == "truth.json"));
        assert!(first == demo("two", &[]), "{layout}");
        assert!(first != demo("three", &["--seed", "2"]), "{layout}");
        let zipped = demo("four", &["--zip"]);
        assert!(zipped == demo("five", &["--zip"]), "{layout}");
        assert_eq!(
            zipped.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["export.zip", "truth.json"]
        );
    }
}

#[test]
fn a_pair_is_written_as_folders_or_zips_in_two_forms() {
    let folder = tempfile::tempdir().unwrap();
    let pair = |more: &[&str]| run_in(folder.path(), &[&["demo", "--pair", "--rows", "600"], more].concat());
    assert_eq!(pair(&["-o", "folders", "--layout", "2023", "--after-layout", "2026"]).code, Some(0));
    assert_eq!(names(&folder.path().join("folders")), ["after", "before", "truth.json"]);
    assert_eq!(names(&folder.path().join("folders/after")), ["4071928365"]);
    assert!(folder.path().join("folders/before/CONTENT_INTERACTION/ViewingActivity.csv").is_file());
    assert_eq!(pair(&["-o", "zips", "--zip"]).code, Some(0));
    assert_eq!(names(&folder.path().join("zips")), ["after.zip", "before.zip", "truth.json"]);
    assert_eq!(pair(&["-o", "zips"]).code, Some(2), "nothing is overwritten");
    assert_eq!(pair(&["-o", "other", "--after-layout", "1999"]).code, Some(2));
    assert_eq!(pair(&["-o", "other", "--report"]).code, Some(2));
}

#[test]
fn nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let again = |more: &[&str]| run_in(folder.path(), &[&["demo", "--rows", "180"], more].concat());
    for more in [&[][..], &["--zip", "-o", "zipped"]] {
        assert_eq!(again(more).code, Some(0));
        let before = files(folder.path());
        let told = again(more);
        assert_eq!(told.code, Some(2), "{}", told.err);
        assert!(told.err.contains("exists already"), "{}", told.err);
        assert!(files(folder.path()) == before);
    }
}

#[test]
fn a_report_may_come_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let told = run_in(folder.path(), &["demo", "--rows", "180", "--report"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(
        names(&folder.path().join("watchprint-demo")),
        ["export", "truth.json", "watchprint-report.html"]
    );
}

#[test]
fn man_page_and_completions() {
    let folder = tempfile::tempdir().unwrap();
    let told = run_in(folder.path(), &["generate", "man"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    assert!(told.out.contains(".TH watchprint 1") && told.out.contains("Exit codes"));
    for (shell, mark) in
        [("bash", "complete -F"), ("zsh", "#compdef watchprint"), ("fish", "complete -c watchprint")]
    {
        let told = run_in(folder.path(), &["generate", "completions", shell]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
        assert!(told.out.contains(mark) && told.out.contains("summary"), "{shell}");
    }
    assert_eq!(run_in(folder.path(), &["generate", "completions", "cmd"]).code, Some(2));
}
