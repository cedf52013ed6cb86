//! Places that cannot be written to, or must not be.

use crate::{Place, Told, VIEWING, bare, files, table, zipped};
use std::fs;
use std::os::unix::fs::{FileTypeExt, symlink};
use std::process::Command;

/// Runs the program where no file may be longer than a block, as on a disk that becomes full.
fn run_on_a_full_disk(place: &Place, arguments: &[&str]) -> Told {
    // Told by an error, or by a signal that ends whoever does not expect it.
    let script = "ulimit -f 1; exec \"$0\" \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_watchprint")]).args(arguments);
    command.current_dir(place.0.path()).output().unwrap().into()
}

#[test]
fn a_disk_that_becomes_full_leaves_nothing() {
    let place = Place::new(&[("e/V.csv", table(40).as_bytes())]);
    for arguments in [
        &["report", "e", "-o", "out/report.html"][..],
        &["report", "e", "--format", "html,svg,json", "-o", "out"],
        &["report", "e", "--format", "json"],
        &["compare", "e", "--split", "2022-01-20", "-o", "out/compared.html"],
        &["export", "e", "-o", "out/tables", "--format", "csv,json,parquet"],
        &["redact", "e", "-o", "out/copy"],
        &["redact", "e", "-o", "out/copy.zip"],
        &["demo", "--rows", "180", "-o", "out/demo"],
        &["demo", "--rows", "180", "--zip", "-o", "out/zips"],
        &["demo", "--rows", "180", "--pair", "-o", "out/pair"],
        &["guide", "--requested", "2024-01-01", "-o", "out/dates.ics"],
    ] {
        let told = run_on_a_full_disk(&place, arguments);
        assert_eq!(told.code, Some(3), "{arguments:?}: {}", told.err);
        told.says(&["cannot write ", "File too large"]);
        let left = files(place.0.path());
        assert_eq!(left, [place.path("e/V.csv")], "{arguments:?}");
        // Nor any folder that was made for what is not there.
        assert_eq!(place.names("."), ["e"], "{arguments:?}");
    }
    // Where there is room, the same works.
    assert_eq!(place.run(&["report", "e", "--format", "html,svg,json", "-o", "out"]).code, Some(0));
    assert!(place.names("out").len() > 5);
}

#[test]
fn a_place_that_cannot_be_written_to_is_named() {
    let place = Place::new(&[("e/V.csv", table(9).as_bytes())]);
    for arguments in [
        &["report", "e", "-o", "/proc/watchprint/report.html"][..],
        &["export", "e", "-o", "/proc/watchprint"],
        &["redact", "e", "-o", "/proc/watchprint"],
        &["demo", "--rows", "180", "-o", "/proc/watchprint"],
        &["guide", "--requested", "2024-01-01", "-o", "/proc/watchprint.ics"],
    ] {
        let told = place.run(arguments);
        assert_eq!(told.code, Some(3), "{arguments:?}: {}", told.err);
        told.says(&["cannot write /proc/watchprint"]);
    }
    assert_eq!(files(place.0.path()).len(), 1);
}

#[test]
fn an_export_is_never_written_over() {
    let viewing = table(9);
    let zip = zipped(&[(VIEWING, viewing.as_bytes())]);
    let place =
        Place::new(&[("e/V.csv", viewing.as_bytes()), ("e.zip", &zip), ("f/V.csv", viewing.as_bytes())]);
    symlink(place.path("e/V.csv"), place.path("link.csv")).unwrap();
    symlink(place.path("e.zip"), place.path("link")).unwrap();
    symlink(place.path("e"), place.path("inside")).unwrap();
    fs::create_dir(place.path("deep")).unwrap();
    for arguments in [
        &["report", "e/V.csv", "-o", "e/V.csv"][..],
        &["report", "e/V.csv", "-o", "deep/../e/V.csv"],
        &["report", "e/V.csv", "-o", "link.csv"],
        &["report", "link.csv", "-o", "e/V.csv"],
        &["report", "e", "-o", "e/V.csv"],
        &["report", "e", "-o", "inside/V.csv"],
        &["report", "e.zip", "-o", "e.zip", "--format", "json"],
        &["report", "e.zip", "-o", "link"],
        &["report", "f", "e", "-o", "e/V.csv"],
        &["compare", "f", "e", "-o", "f/V.csv"],
        &["compare", "e/V.csv", "--split", "2022-01-05", "-o", "link.csv"],
        &["export", "e", "-o", "e"],
        &["export", "e", "-o", "inside/tables"],
        &["redact", "e", "-o", "e"],
        &["redact", "e", "-o", "e/copy"],
        &["redact", "e", "-o", "inside/copy.zip"],
        &["redact", "e.zip", "-o", "e.zip"],
        &["redact", "e.zip", "-o", "link"],
        &["demo", "--rows", "180", "-o", "e"],
    ] {
        let told = place.run(arguments);
        assert!(matches!(told.code, Some(2 | 3)), "{arguments:?}: {:?} {}", told.code, told.err);
        assert!(told.err.contains("--output") || told.err.contains("exists"), "{arguments:?}: {}", told.err);
        for file in ["e/V.csv", "f/V.csv", "link.csv"] {
            assert!(fs::read(place.path(file)).unwrap() == viewing.as_bytes(), "{arguments:?}: {file}");
        }
        assert!(fs::read(place.path("e.zip")).unwrap() == zip, "{arguments:?}");
        assert_eq!(place.names("e"), ["V.csv"], "{arguments:?}");
    }
    // A page beside the tables, over an earlier one, is what somebody does who works in the folder.
    for _ in 0..2 {
        assert_eq!(place.run(&["report", "e", "-o", "e/page.html", "--quiet"]).code, Some(0));
    }
    assert_eq!(place.names("e"), ["V.csv", "page.html"]);
    assert_eq!(place.run(&["summary", "--json", "e"]).summary(), (Some(0), 9));
}

#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let place = Place::new(&[("V.csv", table(9).as_bytes()), ("real/old.html", b"older")]);
    symlink(place.path("real/old.html"), place.path("page.html")).unwrap();
    assert_eq!(place.run(&["report", "V.csv", "-o", "page.html", "--quiet"]).code, Some(0));
    assert!(place.path("page.html").is_symlink());
    assert!(fs::read_to_string(place.path("real/old.html")).unwrap().to_lowercase().starts_with("<!doctype"));
    assert_eq!(place.names("real"), ["old.html"]);
    let told = place.run(&["report", "V.csv", "--format", "json", "-o", "/dev/stdout", "--quiet"]);
    assert_eq!(told.summary(), (Some(0), 9));
    let told = place.run(&["report", "V.csv", "-o", "/dev/full"]);
    assert_eq!(told.code, Some(3));
    told.says(&["cannot write /dev/full", "No space left"]);
    assert!(fs::metadata("/dev/full").unwrap().file_type().is_char_device());
    // A shell that redirects standard output keeps its file.
    let out = fs::File::create(place.path("numbers.json")).unwrap();
    let mut command = bare();
    command.args(["report", "V.csv", "--format", "json", "-o", "/dev/stdout", "--quiet"]);
    assert!(command.current_dir(place.0.path()).stdout(out).status().unwrap().success());
    assert!(fs::read_to_string(place.path("numbers.json")).unwrap().contains("\"account\""));
}

#[test]
fn a_link_leads_to_what_is_not_there_yet_and_never_round_in_a_circle() {
    let place = Place::new(&[("V.csv", table(9).as_bytes())]);
    symlink("new/page.html", place.path("page.html")).unwrap();
    assert_eq!(place.run(&["report", "V.csv", "-o", "page.html", "--quiet"]).code, Some(0));
    assert!(place.path("page.html").is_symlink() && place.path("new/page.html").is_file());
    symlink("round.html", place.path("round.html")).unwrap();
    let told = place.run(&["report", "V.csv", "-o", "round.html"]);
    assert_eq!(told.code, Some(3));
    told.says(&["cannot write round.html", "a link that leads round in a circle"]);
    assert!(place.path("round.html").is_symlink());
}

#[test]
fn what_stands_in_the_way_is_named() {
    let place = Place::new(&[("V.csv", table(9).as_bytes()), ("file", b"x")]);
    for arguments in
        [&["report", "V.csv", "-o", "file/page.html"][..], &["export", "V.csv", "-o", "file/tables"]]
    {
        let told = place.run(arguments);
        assert_eq!(told.code, Some(3), "{arguments:?}");
        told.says(&["cannot write file/", "file is a file and no folder"]);
    }
    assert_eq!(fs::read(place.path("file")).unwrap(), b"x");
}

/// The system lets a program have only so many files open.
#[test]
fn few_open_files_are_enough() {
    let place =
        Place::new(&[("e/V.csv", table(9).as_bytes()), ("e/Ratings.csv", b"Title Name,Thumbs Value\nA,2\n")]);
    for arguments in [
        &["export", "e", "-o", "tables", "--format", "csv,json,parquet"][..],
        &["report", "e", "-o", "all", "--format", "html,svg,json"],
        &["redact", "e", "-o", "copy"],
        &["summary", "e"],
    ] {
        let mut command = Command::new("sh");
        command
            .args(["-c", "ulimit -n 16; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_watchprint")])
            .args(arguments);
        let told: Told = command.current_dir(place.0.path()).output().unwrap().into();
        assert_eq!(told.code, Some(0), "{arguments:?}: {}", told.err);
    }
}
