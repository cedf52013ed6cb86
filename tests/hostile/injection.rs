//! Cells, columns and files that are written to be run by whatever shows them: by a spreadsheet program, by a
//! browser, by a terminal.

use crate::{Place, Told, files, watchprint};
use std::fs;
use std::path::Path;
use watchprint::source::netflix::{ColumnType, TABLES, TableKind};

/// Each is one row of every table.
const EVIL: [&str; 17] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</script></style></title><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{8}",
    "{{ 1 }} ${alert(1)} `x`",
    "\u{202e}evil\u{2066}",
    "&lt;b&gt; &amp;",
    " =1+1",
    "\u{3000}＝1+1",
    "\"=1+1\"",
];

/// An export with such text in every cell and every name that holds text.
fn evil_export() -> Place {
    let place = Place::new(&[]);
    for spec in TABLES {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let known = spec.columns.iter().map(|column| column.header);
        writer.write_record(known.chain(["=HYPERLINK(1)", "<img src=x onerror=alert(1)>\u{1b}[2J"])).unwrap();
        for (day, evil) in EVIL.iter().enumerate() {
            let cell = |header: &str, kind: ColumnType| match kind {
                _ if header == "Duration" => "00:30:00".to_owned(),
                // What has a kind of extra does not count, and would not be shown.
                _ if header == "Supplemental Video Type" && day % 4 != 3 => String::new(),
                ColumnType::Instant => format!("2022-03-{:02} 19:00:00", day + 1),
                ColumnType::Date => format!("2022-03-{:02}", day + 1),
                ColumnType::Duration | ColumnType::Whole | ColumnType::Decimal => "7".to_owned(),
                ColumnType::Boolean => "true".to_owned(),
                _ if header == "Title" => format!("{evil}: Season 1: {evil} (Episode {day})"),
                _ => (*evil).to_owned(),
            };
            let cells = spec.columns.iter().map(|column| cell(column.header, column.kind));
            writer.write_record(cells.chain([(*evil).to_owned(), (*evil).to_owned()])).unwrap();
        }
        // A short history beside the full one would not be shown.
        let folder = if spec.kind == TableKind::ViewingHistory { "short" } else { "e" };
        place.write(&format!("{folder}/{}.csv", spec.file), &writer.into_inner().unwrap());
    }
    let name = "<img src=x onerror=alert(1)>\u{1b}[2J.csv".replace('/', "_");
    place.write(&format!("e/{name}"), b"a,b\n1,2\n");
    place.write(&format!("e/=cmd{}", name.replace("csv", "zip")), b"PK\x03\x04");
    fs::create_dir(place.path("=evil\u{1b}[2J")).unwrap();
    fs::copy(place.path("e/ViewingActivity.csv"), place.path("=evil\u{1b}[2J/V.csv")).unwrap();
    place
}

/// Runs a command, which takes each text as a profile too, and those are more than a household has.
fn run(place: &Place, arguments: &[&str], output: &[&str]) -> Told {
    let reads = !matches!(arguments[0], "guide" | "demo" | "\u{1b}[2J");
    let limit: &[&str] = if reads { &["--max-profiles", "20"] } else { &[] };
    let told = place.run(&[arguments, output, limit].concat());
    assert!(!told.err.contains("--max-"), "{arguments:?}: {}", told.err);
    told
}

fn ends(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

#[test]
fn no_cell_of_a_table_that_is_written_is_a_formula() {
    let place = evil_export();
    for arguments in [
        &["export", "e", "-o", "out", "--show-identifiers"][..],
        &["export", "short", "-o", "out", "--show-identifiers"],
        &["redact", "e", "-o", "out", "--titles", "keep"],
        &["redact", "e", "-o", "out"],
        &["redact", "short", "-o", "out", "--titles", "keep"],
    ] {
        let told = run(&place, arguments, &[]);
        assert!(matches!(told.code, Some(0 | 1)), "{arguments:?}: {}", told.err);
        let (mut tables, mut apostrophes) = (0, 0);
        for path in files(&place.path("out")).iter().filter(|path| ends(path, "csv")) {
            tables += 1;
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
            for record in reader.records() {
                for cell in record.unwrap().iter() {
                    let shown = cell.trim_start().trim_start_matches('"');
                    let runs = shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
                        || cell.starts_with(['\t', '\r']);
                    assert!(
                        !runs || cell.parse::<f64>().is_ok(),
                        "{arguments:?} {}: {cell:?}",
                        path.display()
                    );
                    apostrophes += usize::from(cell.starts_with("'="));
                }
            }
        }
        let hides = arguments.len() == 4;
        assert!(tables > 0 && (hides || apostrophes > 0), "{arguments:?}: {tables} {apostrophes}");
        fs::remove_dir_all(place.path("out")).unwrap();
    }
}

/// What a page holds that could run: tags and handlers written in cells. What turns the direction of a text ends with
/// the element that isolates it.
fn runs(page: &str) -> Option<&str> {
    ["<script>alert", "<img", "<svg onload", "onmouseover='", "\u{1b}", "\u{7}", "\u{9b}"]
        .into_iter()
        .find(|evil| page.contains(evil))
}

#[test]
fn no_cell_of_a_page_or_a_picture_is_markup() {
    let place = evil_export();
    let evil = "=evil\u{1b}[2J";
    for arguments in [
        &["report", "e", "--show-identifiers", "--format", "html,svg,json"][..],
        &["report", "e", "--lang", "fr"],
        &["report", "e", "--no-titles", "--alias-profiles"],
        &["report", "short"],
        &["report", "e", evil, "--force"],
        &["report", evil],
        &["compare", "e", "--split", "2022-03-07", "--format", "html,svg"],
        &["compare", "e", evil, "--force", "--format", "html"],
    ] {
        let told = run(&place, arguments, &["-o", "out/"]);
        assert!(matches!(told.code, Some(0 | 1)), "{arguments:?}: {}", told.err);
        let mut pages = 0;
        for path in files(&place.path("out")) {
            let text = fs::read_to_string(&path).unwrap();
            // JSON is no markup, and escapes what steers.
            let wanted = if ends(&path, "json") {
                text.chars().find(|c| c.is_control() && *c != '\n').map(|_| "a control")
            } else {
                runs(&text)
            };
            assert_eq!(wanted, None, "{arguments:?}: {}", path.display());
            pages += usize::from(ends(&path, "html"));
        }
        assert_eq!(pages, 1, "{arguments:?}");
        fs::remove_dir_all(place.path("out")).unwrap();
    }
}

fn steers(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c))
}

#[test]
fn nothing_that_is_printed_steers_a_terminal() {
    let place = evil_export();
    let evil = "=evil\u{1b}[2J";
    for arguments in [
        &["summary", "e"][..],
        &["summary", "e", "--lang", "fr"],
        &["summary", "e", "--json"],
        &["summary", "short"],
        &["summary", "e", evil, "--force"],
        &["compare", "e", "--split", "2022-03-07"],
        &["compare", "e", "--split", "2022-03-07", "--json"],
        &["compare", "e", evil, "--force"],
        &["compare", "e", evil],
        &["compare", "e"],
        &["compare", "short", "short", "--force", "--json"],
        &["inventory", "e"],
        &["inventory", "e", "--show-identifiers"],
        &["inventory", "e", "--json", "--show-identifiers"],
        &["inventory", "e", "--letter", "gdpr"],
        &["check", "e"],
        &["check", "e", "--json"],
        &["check", evil],
        &["report", evil, "-o", "\u{1b}[2J.html"],
        &["export", evil, "-o", "\u{1b}[2J"],
        &["redact", "e", "-o", "copy\u{1b}[2J"],
        &["redact", "e", "-o", "e/\u{1b}[2J"],
        &["summary", "e", "--profile", "\u{1b}[2J"],
        &["summary", "\u{1b}[2J"],
        &["summary", "--\u{1b}[2J"],
        &["summary", "e", "--from", "\u{1b}[2J"],
        &["\u{1b}[2J"],
        &["guide", "--country", "\u{1b}["],
        &["summary", "e", "--tz", "\u{1b}[2J"],
        &["demo", "--layout", "\u{1b}[2J"],
        &["demo", "--rows", "180", "-o", "\u{1b}[2J/demo"],
    ] {
        let told = run(&place, arguments, &[]);
        assert!(matches!(told.code, Some(0..=3)), "{arguments:?}: {}", told.err);
        assert_eq!((steers(&told.out), steers(&told.err)), (None, None), "{arguments:?}: {told:?}");
    }
    for path in files(place.0.path()).iter().filter(|path| ends(path, "md") || path.ends_with("REDACTED.txt"))
    {
        assert_eq!(steers(&fs::read_to_string(path).unwrap()), None, "{}", path.display());
    }
    let titles = watchprint().arg("titles").write_stdin(EVIL.join("\n")).output().unwrap();
    let out = Told::from(titles).out;
    assert_eq!(steers(&out.replace('\t', "")), None, "{out:?}");
}
