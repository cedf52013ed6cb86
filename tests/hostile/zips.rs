//! Zips that end too early, begin too late, or list more than there is.

use crate::{HEADER, Place, Told, VIEWING, table, zipped};
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SUMMARY: [&str; 3] = ["summary", "--json", "e.zip"];

/// Exit code and how many rows count, which must be some of those that were written.
#[track_caller]
fn part(told: &Told, of: u64) -> u64 {
    let (code, rows) = told.summary();
    assert!(code == Some(1) && (1..of).contains(&rows), "{code:?} {rows}: {}", told.err);
    rows
}

#[test]
fn a_file_in_which_the_zip_ends_gives_its_beginning() {
    let viewing = table(2_000);
    let utf_16: Vec<u8> = viewing.replace('\n', "\r").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [viewing.as_bytes(), &utf_16] {
        let whole = zipped(&[("ACCOUNT/x.csv", b"a,b\n"), (VIEWING, bytes)]);
        let end = memchr::memmem::find(&whole, b"PK\x01\x02").unwrap();
        let place = Place::new(&[("e.zip", &whole[..end * 2 / 3])]);
        let told = place.run(&SUMMARY);
        part(&told, 2_000);
        let only = format!("only its first file and the beginning of {VIEWING} are read; download it again");
        told.says(&[&only, "the file breaks off here (the zip ends inside it, so download the zip again)"]);
        // Each command says the same.
        for command in ["check", "inventory"] {
            let told = place.run(&[command, "e.zip"]);
            assert!(told.code == Some(1) && (told.out + &told.err).contains("beginning of"), "{command}");
        }
    }
}

/// Written without going back, so that sizes follow the data.
#[test]
fn a_streamed_file_in_which_the_zip_ends_gives_its_beginning() {
    let mut writer = ZipWriter::new_stream(Vec::new());
    writer.start_file(VIEWING, SimpleFileOptions::default()).unwrap();
    writer.write_all(table(2_000).as_bytes()).unwrap();
    let whole = writer.finish().unwrap().into_inner();
    let told = Place::new(&[("e.zip", &whole[..whole.len() / 2])]).run(&SUMMARY);
    part(&told, 2_000);
    told.says(&["only the beginning of CONTENT_INTERACTION/ViewingActivity.csv is read; download it again"]);
}

#[test]
fn what_stands_before_a_zip_is_passed_over() {
    let mut bytes = b"#!/bin/sh\nexit\n".repeat(9);
    bytes.extend(zipped(&[(VIEWING, table(9).as_bytes())]));
    assert_eq!(Place::new(&[("e.zip", &bytes)]).run(&SUMMARY).summary(), (Some(0), 9));
}

/// What is kept of a line takes more memory than the line has bytes, so the whole table is not read.
#[test]
fn a_table_of_contents_that_lists_too_much_is_not_read() {
    let whole = zipped(&[(VIEWING, table(9).as_bytes())]);
    let find = |magic: &[u8]| memchr::memmem::find(&whole, magic).unwrap();
    let (start, end) = (find(b"PK\x01\x02"), find(b"PK\x05\x06"));
    let mut bytes = whole[..start].to_vec();
    let count = 100_001_u64;
    for number in 0..count {
        // All are the one file that is there, under a name of five letters.
        let mut line = whole[start..start + 46].to_vec();
        line[28..34].copy_from_slice(&[5, 0, 0, 0, 0, 0]);
        bytes.extend(line);
        bytes.extend(format!("{number:05}").bytes().take(5));
    }
    let (size, long) = ((bytes.len() - start) as u64, bytes.len() as u64);
    bytes.extend(b"PK\x06\x06\x2c\0\0\0\0\0\0\0\x2d\0\x2d\0\0\0\0\0\0\0\0\0");
    [count, count, size, start as u64].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(long.to_le_bytes());
    bytes.extend(b"\x01\0\0\0");
    bytes.extend(&whole[end..end + 8]);
    bytes.extend([0xff; 12]);
    bytes.extend(b"\0\0");
    let told = Place::new(&[("e.zip", &bytes)]).run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 9));
    told.says(&[
        "e.zip: the zip is cut off or damaged, only its first file is read",
        "its table of contents is too long",
    ]);
}

#[test]
fn a_name_never_begins_a_line_of_its_own() {
    let evil = "x\nNot understood\n  V.csv\u{202e}\u{2066}";
    let zip = zipped(&[(VIEWING, table(9).as_bytes()), (evil, b"a,b\n"), ("../\nDone", b"x")]);
    let place = Place::new(&[("a\nb.zip", &zip)]);
    for command in
        [&["check"][..], &["summary"], &["inventory"], &["report", "-o", "r.html"], &["summary", "--json"]]
    {
        let told = place.run(&[command, &["a\nb.zip"]].concat());
        assert_eq!(told.code, Some(1), "{command:?}: {}", told.err);
        for line in told.out.lines().chain(told.err.lines()) {
            let begins = ["b.zip", "Done", "  V.csv"].iter().any(|name| line.starts_with(name));
            assert!(!begins && !line.contains(['\u{202e}', '\u{2066}']), "{command:?}: {line}");
        }
    }
    let told = place.run(&["summary", "a\nc.zip"]);
    assert_eq!(told.err.lines().count(), 1, "{}", told.err);
}

#[test]
fn of_several_exports_the_one_without_a_record_is_named() {
    let broken = zipped(&[("inner.zip", &zipped(&[(VIEWING, table(9).as_bytes())]))]);
    let cut = zipped(&[(VIEWING, table(9).as_bytes())]);
    let place = Place::new(&[
        ("whole/V.csv", table(9).as_bytes()),
        ("broken.zip", &broken),
        ("cut.zip", &cut[..80]),
        ("text.csv", HEADER.as_bytes()),
    ]);
    for arguments in
        [&["summary", "--json", "whole"][..], &["summary", "whole"], &["report", "whole", "-o", "r.html"]]
    {
        let told = place.run(&[arguments, &["broken.zip", "cut.zip", "--force"]].concat());
        assert_eq!(told.code, Some(1), "{arguments:?}: {}", told.err);
        told.says(&["not read: broken.zip has no viewing record", "inner.zip is a zip", "not read: cut.zip"]);
    }
    let told = place.run(&["export", "whole", "broken.zip", "-o", "tables"]);
    assert_eq!(told.code, Some(1), "{}", told.err);
    told.says(&["not read: broken.zip has no viewing record"]);
    assert_eq!(place.run(&["summary", "--json", "whole", "text.csv", "--force"]).summary(), (Some(0), 9));
}
