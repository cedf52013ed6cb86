//! Tables whose text is damaged.

use crate::{HEADER, Place, SECONDS, rows, table};
use serde_json::Value;

const ROWS: u64 = 12;

/// The summary of a table alone, without the account of its file.
fn figures(place: &Place, bytes: &[u8]) -> (Option<i32>, String, Value) {
    place.write("V.csv", bytes);
    let told = place.run(&["summary", "--json", "V.csv"]);
    let mut json = told.json();
    json["inputs"] = Value::Null;
    (told.code, told.err, json)
}

fn utf_16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

/// Every spelling of the same table gives the same figures.
#[test]
fn the_encoding_of_a_table_changes_no_figure() {
    let place = Place::new(&[]);
    let text = table(ROWS);
    let wanted = figures(&place, text.as_bytes());
    assert_eq!(wanted.2["account"]["seconds"], ROWS * SECONDS);
    let western: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (name, bytes) in [
        ("UTF-8 with a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("UTF-16 with a mark", [b"\xff\xfe", utf_16(&text, true).as_slice()].concat()),
        ("UTF-16 the other way", [b"\xfe\xff", utf_16(&text, false).as_slice()].concat()),
        ("UTF-16 without a mark", utf_16(&text, true)),
        ("UTF-16 the other way without a mark", utf_16(&text, false)),
        ("Windows-1252", western),
        ("CR alone", text.replace('\n', "\r").into_bytes()),
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("NUL bytes", text.replace("Saison", "Sai\0son").into_bytes()),
        ("NUL bytes everywhere", text.replace(',', "\0,\0").into_bytes()),
    ] {
        assert_eq!(figures(&place, &bytes), wanted, "{name}");
    }
    // What was done is told by `check`.
    place.write("V.csv", &utf_16(&text, true));
    assert!(place.run(&["check", "V.csv"]).out.contains("read as UTF-16LE"));
}

#[test]
fn damaged_characters_cost_no_row() {
    let place = Place::new(&[]);
    let mut bytes = table(ROWS).into_bytes();
    let at = memchr::memmem::find(&bytes, "Été 5".as_bytes()).unwrap();
    bytes[at] = 0xff;
    let (code, _, json) = figures(&place, &bytes);
    assert_eq!((code, &json["account"]["seconds"]), (Some(0), &Value::from(ROWS * SECONDS)));
    let told = place.run(&["check", "V.csv"]).out;
    assert!(told.contains("damaged characters replaced"), "{told}");
    // A file of nothing but such bytes is no table.
    place.write("V.csv", &[0xff; 5_000]);
    assert_eq!(place.run(&["summary", "V.csv"]).code, Some(3));
}

#[test]
fn a_file_of_two_dialects_gives_the_rows_of_the_first_and_names_the_others() {
    let place = Place::new(&[]);
    let (commas, semicolons) = (rows(6), rows(3).join("\n").replace(',', ";"));
    let text = format!("{HEADER}\n{}\n{semicolons}\n", commas.join("\n"));
    place.write("V.csv", text.as_bytes());
    let told = place.run(&["summary", "--json", "V.csv"]);
    assert_eq!(told.summary(), (Some(1), 6));
    told.says(&["V.csv:8: ", "V.csv:9: ", "V.csv:10: "]);
    assert_eq!(told.json()["ledger"]["fates"]["unreadable"]["rows"], 3);
}

#[test]
fn a_column_that_stands_twice_is_read_once() {
    let place = Place::new(&[]);
    let twice = |line: String| line + ",Other,09:00:00";
    let text = [format!("{HEADER},Title,Duration")].into_iter().chain(rows(ROWS).into_iter().map(twice));
    let text = text.collect::<Vec<_>>().join("\n");
    let (code, _, json) = figures(&place, text.as_bytes());
    assert_eq!((code, &json["account"]["seconds"]), (Some(0), &Value::from(ROWS * SECONDS)));
    assert!(place.run(&["check", "V.csv"]).out.contains("Title"));
}

#[test]
fn a_million_columns_are_no_reason_to_stop() {
    let place = Place::new(&[]);
    let text = format!("{HEADER}{}\n{}\n", ",x".repeat(1_000_000), rows(3).join("\n"));
    let (code, err, json) = figures(&place, text.as_bytes());
    assert_eq!(json["account"]["seconds"], 3 * SECONDS, "{err}");
    assert_eq!(code, Some(1));
    assert!(err.contains("columns more than 10000; they are not read"), "{err}");
    // Among the rows, what is too much is said and nothing else.
    let text = format!("{HEADER}\n{}{}\n{}\n", rows(1)[0], ",x".repeat(1_000_000), rows(4)[1..].join("\n"));
    let (code, err, json) = figures(&place, text.as_bytes());
    assert_eq!((code, &json["account"]["seconds"]), (Some(1), &Value::from(4 * SECONDS)));
    assert!(err.contains("V.csv:2: "), "{err}");
}

#[test]
fn a_field_longer_than_any_costs_its_row() {
    let place = Place::new(&[]);
    let long = "x".repeat(20_000_000);
    for quote in ["", "\""] {
        let text =
            format!("{HEADER}\n{}\nZoé,{quote}{long}{quote}\n{}\n", rows(1)[0], rows(4)[1..].join("\n"));
        // The fast way with one, the patient way with the other.
        let text = if quote.is_empty() { text.replace(',', ";") } else { text };
        let (code, err, json) = figures(&place, text.as_bytes());
        assert_eq!((code, &json["account"]["seconds"]), (Some(1), &Value::from(4 * SECONDS)));
        assert!(err.contains("V.csv:3: ") && err.contains("longer than 1 MB"), "{err}");
    }
    // A quotation mark that is never closed, in a file of which only a part is held.
    let title = "x".repeat(1_000);
    let lines = rows(19_900).join("\n").replace("Été", &title);
    let text = format!("{HEADER}\n\"open,{}\n{lines}\n", &rows(1)[0]).replace(',', ";");
    let (code, err, json) = figures(&place, text.as_bytes());
    assert_eq!(json["account"]["seconds"], 19_900 * SECONDS);
    assert!(code == Some(1) && err.contains("V.csv:2: ") && err.lines().count() == 1, "{err}");
}

#[test]
fn a_table_without_rows_says_so() {
    let place = Place::new(&[("V.csv", HEADER.as_bytes())]);
    for text in [HEADER.to_owned(), format!("{HEADER}\n"), format!("{HEADER}\n,,,,,,,,,\n\n")] {
        place.write("V.csv", text.as_bytes());
        for command in
            [&["summary", "V.csv"][..], &["report", "V.csv"], &["export", "V.csv"], &["check", "V.csv"]]
        {
            let told = place.run(command);
            assert_eq!(told.code, Some(0), "{command:?}: {}", told.err);
        }
        let told = place.run(&["compare", "V.csv", "--split", "2022-01-05"]);
        assert_eq!(told.code, Some(2));
        told.says(&["has no complete day to compare"]);
        place.run(&["redact", "V.csv", "-o", "copy.zip"]);
        std::fs::remove_file(place.path("copy.zip")).ok();
    }
    place.write("V.csv", b"");
    let told = place.run(&["report", "V.csv"]);
    assert_eq!(told.code, Some(3));
    told.says(&["V.csv is an empty file; download the export again"]);
}

/// Years no streaming service has seen, at both ends of what can be written.
#[test]
fn dates_at_the_ends_of_the_calendar_stop_nothing() {
    let place = Place::new(&[]);
    for (first, last) in
        [("0000-01-01 00:00:00", "9999-12-31 23:59:59"), ("1969-12-31 23:59:59", "1970-01-01 00:00:00")]
    {
        let row = |start: &str| {
            format!("Zoé,{start},00:30:00,,Été: Saison 1: Fin,,Smart TV,00:30:00,00:30:00,FR (France)\n")
        };
        let text = format!("{HEADER}\n{}{}{}\n", row(first), row(last), rows(4).join("\n"));
        place.write("e/V.csv", text.as_bytes());
        let told = place.run(&["summary", "e"]);
        told.says(&["dated before 2007 or after 2099 (", "--from and --to leave them out"]);
        let told = place.run(&["summary", "e", "--json", "--from", "2022-01-01", "--to", "2022-12-31"]);
        assert_eq!(told.summary().1, 4);
        assert!(!told.err.contains("2099"), "{}", told.err);
        let short = "Title,Date\nA,9999-12-31\nB,0000-01-01\nC,2022-05-05\n";
        place.write("s.csv", short.as_bytes());
        for export in ["e", "s.csv"] {
            for command in [
                &["summary", export, "--json"][..],
                &["summary", export, "--tz", "Pacific/Kiritimati"],
                &["summary", export, "--tz", "America/Los_Angeles", "--day-start", "12:00"],
                &["report", export, "--format", "html,svg,json", "-o", "out"],
                &["export", export, "-o", "tables", "--format", "csv,json,parquet"],
                &["inventory", export],
                &["check", export],
                &["redact", export, "-o", "copy"],
                &["compare", export, "--split", "2022-01-02", "--json"],
                &["compare", export, export, "--json"],
                &["summary", export, export, "--json"],
                &["summary", export, "--from", "9999-12-31"],
            ] {
                let told = place.run(command);
                assert!(
                    matches!(told.code, Some(0..=3)),
                    "{first} {command:?}: {:?} {}",
                    told.code,
                    told.err
                );
                assert!(!told.err.contains("has a bug"), "{first} {command:?}: {}", told.err);
                std::fs::remove_dir_all(place.path("copy")).ok();
            }
        }
        let told = place.run(&["summary", "e", "--json"]);
        assert!(matches!(told.code, Some(0 | 1)), "{}", told.err);
        assert!(told.json()["account"]["seconds"].as_u64().unwrap() >= 4 * SECONDS, "{first}");
    }
}

#[test]
fn a_file_that_ends_inside_a_line_says_so() {
    let whole = table(9);
    let places = whole.char_indices().map(|(at, _)| at);
    let last = whole.trim_end().rfind('\n').unwrap() + 1;
    for at in places.filter(|at| *at > last + 5 && *at < whole.rfind(',').unwrap()).step_by(9) {
        for bytes in [whole.as_bytes()[..at].to_vec(), utf_16(&whole[..at], true)] {
            let (code, told, _) = figures(&Place::new(&[]), &bytes);
            assert_eq!(code, Some(1), "{}", &whole[last..at]);
            assert!(told.contains("V.csv:10: the file breaks off here, in the middle of a line"), "{told}");
        }
    }
    // A last line without an end is whole, and where all lines are short none is cut.
    assert_eq!(figures(&Place::new(&[]), whole.trim_end().as_bytes()).0, Some(0));
    let short = whole.replace(",FR (France)", "");
    assert_eq!(figures(&Place::new(&[]), short.trim_end().as_bytes()).0, Some(0));
    // So of the other tables.
    let place = Place::new(&[
        ("e/V.csv", whole.as_bytes()),
        ("e/Ratings.csv", b"Profile Name,Title Name,Thumbs Value\nZo\xc3\xa9,A,2\nZo"),
    ]);
    let told = place.run(&["summary", "--json", "e"]);
    assert_eq!(told.summary(), (Some(1), 9));
    told.says(&["Ratings.csv:3: the file breaks off here, in the middle of a line"]);
}
