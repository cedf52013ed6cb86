//! What goes to standard output and what to standard error; exit codes 0, 1 and 3.

use crate::support::{fixture, watchprint};
use crate::{Told, ends_well_unread, run, run_in};
use std::fs::{self, File};
use std::process::Command;

#[test]
fn everything_read_is_exit_code_0_and_silence() {
    let told = run(&["summary", "history/export"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    assert!(told.out.contains("140"));
    assert_eq!(run(&["check", "history/export"]).code, Some(0));
}

#[test]
fn losses_are_exit_code_1_and_named_on_standard_error() {
    let told = run(&["summary", "2025/export"]);
    assert_eq!(told.code, Some(1));
    for line in [27, 113, 159, 183] {
        let place = format!("CONTENT_INTERACTION/ViewingActivity.csv:{line}: ");
        assert!(told.err.contains(&place), "{}", told.err);
    }
    assert!(!told.out.contains("not read:") && told.out.contains("4 unreadable"));
    let quiet = run(&["summary", "2025/export", "--quiet"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (Some(1), ""));
    assert_eq!(quiet.out, told.out);
    // Hundreds of losses take a few lines.
    let many = run(&["summary", "damage/history-month-names"]);
    assert_eq!(many.code, Some(1));
    assert_eq!(many.err.lines().count(), 6);
    assert!(many.err.contains("30 more; `watchprint check` lists them all"));
}

#[test]
fn nothing_usable_is_exit_code_3_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    fs::create_dir(folder.path().join("other")).unwrap();
    write("other/MyList.csv", b"Profile Name,Title Name,Country,Utc Title Add Date\nA,B,FR,2024-01-01\n");
    write("letter.pdf", b"%PDF-1.4\n");
    write("bank.csv", b"Date,Amount\n2024-01-01,3\n");
    write("broken.zip", b"PK\x03\x04 and no more");
    write("nothing.csv", b"");
    for (path, told) in [
        ("absent", "absent does not exist"),
        ("empty", "no table of an export was recognised"),
        ("other", "it holds MyList"),
        ("letter.pdf", "a PDF"),
        ("bank.csv", "ViewingActivity.csv or NetflixViewingHistory.csv"),
        ("broken.zip", "damaged zip"),
        ("nothing.csv", "nothing.csv has no viewing record"),
    ] {
        for command in ["summary", "report"] {
            let found = run_in(folder.path(), &[command, path]);
            assert_eq!(found.code, Some(3), "{command} {path}: {}", found.err);
            assert!(found.err.contains(told), "{command} {path}: {}", found.err);
            assert_eq!(found.out, "");
        }
    }
    assert!(!folder.path().join("watchprint-report.html").exists());
    for path in ["absent", "empty", "letter.pdf", "bank.csv", "broken.zip"] {
        assert_eq!(run_in(folder.path(), &["check", path]).code, Some(3), "{path}");
    }
    assert_eq!(run_in(folder.path(), &["check", "other"]).code, Some(0));
}

#[test]
fn results_alone_go_to_standard_output() {
    let json = run(&["summary", "2025/export", "--json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&json.out).is_ok());
    assert!(json.err.contains("not read"));
    let folder = tempfile::tempdir().unwrap();
    let export = fixture("2025/export");
    let report = run_in(folder.path(), &["report", export.to_str().unwrap()]);
    assert_eq!(report.out, "");
    assert!(report.err.contains("wrote watchprint-report.html"));
    let demo = run_in(folder.path(), &["demo", "--rows", "180"]);
    assert_eq!((demo.code, demo.out.as_str()), (Some(0), ""));
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    for arguments in [
        &["summary", "2025/export", "--json"][..],
        &["summary", "2025/export"],
        &["check", "2025/export"],
        &["generate", "completions", "bash"],
        &["generate", "man"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_watchprint"));
        command.args(arguments).arg(if arguments[0] == "summary" { "--quiet" } else { "--" });
        ends_well_unread(command.current_dir(fixture("")));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_watchprint"))
        .args(["summary", "2025/export", "--quiet"])
        .current_dir(fixture(""))
        .stdout(full)
        .output()
        .unwrap();
    let told = Told::from(output);
    assert_eq!(told.code, Some(3));
    assert!(told.err.contains("No space left"), "{}", told.err);
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let summary = |more: &[&str], no_color: Option<&str>| {
        let mut command = watchprint();
        command.current_dir(fixture("")).args(["summary", "2025/export", "--quiet"]).args(more);
        if let Some(value) = no_color {
            command.env("NO_COLOR", value);
        }
        Told::from(command.output().unwrap()).out
    };
    let plain = summary(&[], None);
    assert!(!plain.contains('\u{1b}'), "this is no terminal");
    assert_eq!(summary(&[], Some("1")), plain);
    assert_eq!(summary(&["--color", "never"], None), plain);
    let coloured = summary(&["--color", "always"], None);
    assert!(coloured.contains("\u{1b}["));
    assert_eq!(summary(&["--color", "always"], Some("1")), coloured, "the option was asked for last");
    // Colour adds escapes and nothing else.
    let mut bare = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    assert_eq!(bare + rest, plain);
    for arguments in [&["check", "2025/export"][..], &["check", "2025/export", "--json"]] {
        assert!(!run(arguments).out.contains('\u{1b}'));
    }
}

#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    // Clear the screen, set the window's title, a C1 control, a bell, a carriage return.
    let evil = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{8}";
    let table = format!(
        "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,\
         Latest Bookmark,Country,{evil}\n\
         {evil}Ada,2022-05-09 02:01:32,00:30:39,,{evil}Show: Season 1: One (Episode 1),,{evil}TV,,,{evil}\n\
         {evil}Ada,2022-05-09 03:01:32,00:30:39,,{evil}Film,,{evil}TV,,,FR {evil}\n\
         {evil}Ada,{evil},00:30:39,,Film,,TV,,,FR\n"
    );
    fs::write(folder.path().join("ViewingActivity.csv"), &table).unwrap();
    fs::write(folder.path().join(format!("{}.csv", evil.replace('/', ""))), "a,b\n1,2\n").unwrap();
    fs::write(folder.path().join("short.csv"), format!("Title,Date\n\"{evil}Show: One\",\"1/2/24\"\n"))
        .unwrap();
    let name = format!("no{evil}where");
    for arguments in [
        &["summary", "."][..],
        &["summary", "short.csv"],
        &["summary", ".", "--lang", "fr"],
        &["summary", ".", "--json"],
        &["check", "."],
        &["check", ".", "--json"],
        &["report", "."],
        &["summary", &name],
        &["check", &name],
        &["summary", ".", "--profile", &name],
        &["report", ".", "-o", &format!("{name}/report.html")],
    ] {
        let told = run_in(folder.path(), arguments);
        for text in [&told.out, &told.err] {
            let steering = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(steering, None, "{arguments:?}: {text:?}");
        }
    }
    let titles =
        watchprint().arg("titles").write_stdin(format!("{evil}Show: Season 1: One\n")).output().unwrap();
    let titles = Told::from(titles);
    assert!(titles.out.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'), "{:?}", titles.out);
    let page = fs::read_to_string(folder.path().join("watchprint-report.html")).unwrap();
    let stray = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    assert_eq!(stray, None, "HTML allows none either");
    assert!(page.contains("Show"));
}
