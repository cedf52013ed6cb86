//! Surroundings that are not as usual: interrupts, closed pipes, no home, odd languages, odd clocks.

use crate::{Place, Told, bare, ends_well_unread, table, tool};
use chrono::{DateTime, NaiveDate};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use watchprint::locale::Locale;
use watchprint::report::guide::{Law, events, reminder};

/// A run that stands still with a file half written is interrupted.
#[test]
fn an_interrupt_leaves_nothing() {
    let place = Place::new(&[("e/V.csv", table(40).as_bytes())]);
    // The numbers go to a pipe that nobody reads, so the run waits there, after the page was written.
    std::fs::create_dir(place.path("out")).unwrap();
    tool("mkfifo", &[place.path("out/watchprint-report.json").to_str().unwrap()]);
    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        // Whoever runs the tests may have its programs ignore interrupts.
        let mut command = Command::new("env");
        command.arg(format!("--default-signal={name}")).arg(env!("CARGO_BIN_EXE_watchprint"));
        command.args(["report", "e", "--format", "html,json", "-o", "out"]).current_dir(place.0.path());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        while !place.names("out").iter().any(|name| name.starts_with(".watchprint-")) {
            assert!(child.try_wait().unwrap().is_none(), "{name}: it ended before it wrote anything");
            std::thread::yield_now();
        }
        tool("kill", &[&format!("-{name}"), &child.id().to_string()]);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.signal(), Some(number), "{:?}", output.status);
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert_eq!(place.names("out"), ["watchprint-report.json"], "{name}");
    }
    assert_eq!(place.names("."), ["e", "out"]);
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let place = Place::new(&[("V.csv", table(40).as_bytes())]);
    for arguments in [
        &["inventory", "V.csv"][..],
        &["inventory", "V.csv", "--json"],
        &["compare", "V.csv", "--split", "2022-01-20"],
        &["compare", "V.csv", "V.csv", "--json"],
        &["guide"],
        &["report", "V.csv", "--format", "json", "-o", "/dev/stdout", "--quiet"],
    ] {
        ends_well_unread(bare().args(arguments).current_dir(place.0.path()));
    }
}

#[test]
fn neither_home_nor_terminal_nor_open_streams_are_needed() {
    let place = Place::new(&[("V.csv", table(9).as_bytes())]);
    for arguments in [
        &["summary", "V.csv"][..],
        &["report", "V.csv", "--format", "html,png"],
        &["check", "V.csv"],
        &["guide"],
    ] {
        let run = |command: &mut Command| command.current_dir(place.0.path()).status().unwrap().code();
        let mut command = bare();
        command.args(arguments).env_clear().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        assert_eq!(run(&mut command), Some(0), "{arguments:?}");
        let mut command = Command::new("sh");
        command
            .args(["-c", "exec \"$0\" \"$@\" <&- >&- 2>&-", env!("CARGO_BIN_EXE_watchprint")])
            .args(arguments);
        assert_eq!(run(&mut command), Some(0), "{arguments:?}");
    }
}

#[test]
fn no_language_of_the_system_stops_anything() {
    let place = Place::new(&[("V.csv", table(9).as_bytes())]);
    let summary = |lang: &OsStr| -> Told {
        let mut command = bare();
        command.args(["summary", "V.csv"]).current_dir(place.0.path()).env_clear();
        command.env("LC_ALL", lang).env("LANG", lang).env("LANGUAGE", lang);
        command.output().unwrap().into()
    };
    let english = summary(OsStr::new("en_GB.UTF-8"));
    let french = summary(OsStr::new("fr_CA.UTF-8"));
    assert!(english.out != french.out && french.out.contains("Zoé"));
    for lang in [
        "C",
        "POSIX",
        "",
        "xx_YY",
        "tr_TR.UTF-8",
        "tr_TR@euro",
        "en",
        "zz-ZZ-ZZ-ZZ",
        "é",
        "_",
        "en_US.utf8:fr",
        "C.UTF-8",
        "ar_EG",
    ] {
        let told = summary(OsStr::new(lang));
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{lang}");
        assert!(told.out.contains("Été") && told.out.contains("Zoé"), "{lang}: {}", told.out);
    }
    let told = summary(OsStr::from_bytes(b"\xff\xfe_\x80.UTF-8"));
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    // Turkish has two letters i; names of columns and commands know one.
    let lower = table(9).replace("Title", "TITLE").replace("Device Type", "DEVICE TYPE");
    place.write("V.csv", lower.as_bytes());
    assert_eq!(summary(OsStr::new("tr_TR.UTF-8")).code, Some(0));
    // A language that is asked for by name is another matter.
    let told = place.run(&["summary", "V.csv", "--lang", "\u{1b}[2J"]);
    assert!(!told.err.contains('\u{1b}'), "{}", told.err);
}

/// The clock is asked for one thing only: when a calendar file was written.
#[test]
fn the_clock_may_say_anything() {
    let requested = NaiveDate::from_ymd_opt(2024, 5, 9).unwrap();
    let events = events(Law::Gdpr, requested, &Locale::from_tag("en"));
    let stamps = [
        (DateTime::UNIX_EPOCH, "DTSTAMP:19700101T000000Z"),
        (DateTime::from_timestamp(253_402_300_799, 0).unwrap(), "DTSTAMP:99991231T235959Z"),
    ];
    let calendars = stamps.map(|(now, stamp)| {
        let calendar = reminder::calendar(&events, now);
        assert!(calendar.contains(stamp), "{calendar}");
        calendar.replace(stamp, "")
    });
    assert!(calendars[0] == calendars[1] && calendars[0].contains("BEGIN:VEVENT"));
    let place = Place::new(&[]);
    for requested in
        ["1970-01-01", "9999-12-31", "0000-01-01", "0001-01-01", "+262142-12-31", "-262143-01-01"]
    {
        let option = format!("--requested={requested}");
        let told = place.run(&["guide", &option, "-o", "dates.ics"]);
        assert!(
            matches!(told.code, Some(0 | 2)) && !told.err.contains("has a bug"),
            "{requested}: {}",
            told.err
        );
    }
}

#[test]
fn a_folder_for_passing_files_that_is_not_there_is_named() {
    let place = Place::new(&[("V.csv", table(9).as_bytes())]);
    let run = |arguments: &[&str]| -> Told {
        let mut command = bare();
        command.args(arguments).current_dir(place.0.path()).env("TMPDIR", "/nowhere/at/all");
        command.output().unwrap().into()
    };
    let told = run(&["report", "--demo"]);
    assert_eq!(told.code, Some(3));
    told.says(&["the demo cannot be kept in /nowhere/at/all: set TMPDIR"]);
    // Nothing else needs it.
    assert_eq!(run(&["report", "V.csv", "--quiet"]).code, Some(0));
    assert_eq!(run(&["redact", "V.csv", "-o", "copy"]).code, Some(0));
}

/// Where no thread can be started, that is no fault of the program.
#[test]
fn a_system_without_threads_is_told_of() {
    let place = Place::new(&[("V.csv", table(9).as_bytes())]);
    // Only who may be anybody can become somebody to whom the limit applies.
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "prlimit", "--nproc=1"];
    let program = place.path("program");
    std::fs::copy(env!("CARGO_BIN_EXE_watchprint"), &program).unwrap();
    tool("chmod", &["-R", "a+rX", place.0.path().to_str().unwrap()]);
    let mut command = Command::new("setpriv");
    command.args(nobody).args(["./program", "summary", "V.csv"]).current_dir(place.0.path());
    let Ok(output) = command.output() else { return };
    let told = Told::from(output);
    if told.err.contains("setpriv") || told.err.contains("prlimit") {
        return;
    }
    assert_eq!(told.code, Some(3), "{}", told.err);
    told.says(&["cannot start a thread: the system allows too few processes (`ulimit -u`)"]);
}
