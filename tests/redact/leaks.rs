//! A unique mark in every cell of every table, in names of columns, files and folders: which reach a copy?

use crate::{files, redact};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use watchprint::redact::{Treatment, allowed};
use watchprint::source::netflix::{ColumnType, TABLES, TableKind, TableSpec};

/// Begins every mark; no word of the program holds it.
const MARK: &str = "Zqx";

/// How cells of numbers and times are filled.
#[derive(Clone, Copy, PartialEq)]
enum Fill {
    /// With what belongs there, different in every cell.
    Fitting,
    /// With marks, which cannot be read.
    Marks,
}

/// A mark for one cell.
fn mark(table: usize, column: usize, row: usize) -> String {
    format!("{MARK}{table}c{column}r{row}e")
}

/// A moment no other cell has: year, month, day, minute and second tell table, row and column.
fn moment(table: usize, column: usize, row: usize) -> (String, String) {
    let date = format!("20{:02}-{:02}-{:02}", 16 + table % 8, 1 + row % 12, 1 + column % 28);
    (format!("{date} 19:{table:02}:{column:02}"), date)
}

/// What is planted, and what must not be found.
#[derive(Default)]
struct Planted {
    /// Whole moments, dates and numbers.
    never: Vec<String>,
}

fn cell(spec: &TableSpec, at: (usize, usize, usize), fill: Fill, planted: &mut Planted) -> String {
    let (table, column, row) = at;
    let mark = mark(table, column, row);
    let Some(known) = spec.columns.get(column) else { return mark };
    let viewing = spec.kind == TableKind::ViewingActivity;
    match known.header {
        "Title" if spec.kind != TableKind::ViewingHistory => {
            return format!("{mark}: Season 7: {mark} (Episode {})", row + 1);
        }
        "Device Type" | "Device" | "Devices" => return format!("{mark} Smart TV"),
        "Country" | "Country Iso Code" => return format!("QX ({mark})"),
        "Attributes" => return format!("{mark}; View was hidden; Autoplayed: user action: {mark}; "),
        "Latest Bookmark" => return format!("Not latest view {mark}"),
        "Link Url" | "Webpage Url" | "Referrer Url" => return format!("https://{mark}.example/{mark}"),
        "Playtraces" => {
            let event = format!("{{\"eventType\":\"{mark}\",\"sessionOffsetMs\":1,\"mediaOffsetMs\":2}}");
            return format!("[{event},{{\"eventType\":\"start\",\"{mark}\":\"{mark}\"}}]");
        }
        "Icons" => return format!("[\"{mark}\"]"),
        _ => {}
    }
    // Without a start and a length a row of viewing would say nothing at all.
    if fill == Fill::Marks && !viewing {
        return mark;
    }
    let (moment, date) = moment(table, column, row);
    match known.kind {
        ColumnType::Text | ColumnType::Category => mark,
        ColumnType::Json => format!("{{\"{mark}\":\"{mark}\"}}"),
        ColumnType::Instant => {
            planted.never.push(moment.clone());
            moment
        }
        ColumnType::Date => {
            planted.never.push(format!("{date},"));
            date
        }
        ColumnType::Duration => format!("0{}:{table:02}:{column:02}", row % 3),
        ColumnType::Whole | ColumnType::Decimal => {
            let number = format!("77{table:02}{column:02}{row}");
            planted.never.push(number.clone());
            number
        }
        ColumnType::Boolean => "true".to_owned(),
    }
}

/// Writes an export with every table there is, an unknown column in each, and files that are no tables.
fn plant(folder: &Path, fill: Fill) -> Planted {
    let mut planted = Planted::default();
    let inner = folder.join(format!("{MARK}folder"));
    fs::create_dir_all(&inner).unwrap();
    for (table, spec) in TABLES.iter().enumerate() {
        let mut header: Vec<String> = spec.columns.iter().map(|column| column.header.to_owned()).collect();
        header.extend(["Email Consent Extra".to_owned(), format!("{MARK}column{table}")]);
        let mut text = quoted(&header);
        for row in 0..4 {
            let cells: Vec<String> = (0..header.len())
                .map(|column| cell(spec, (table, column, row), fill, &mut planted))
                .collect();
            text.push_str(&quoted(&cells));
        }
        fs::write(inner.join(format!("{} {MARK}.csv", spec.file)), text).unwrap();
    }
    fs::write(inner.join(format!("{MARK}unknown.csv")), format!("{MARK}a,{MARK}b\n{MARK}c,{MARK}d\n"))
        .unwrap();
    fs::write(inner.join(format!("{MARK}.txt")), format!("{MARK} is all\n")).unwrap();
    fs::write(inner.join(format!("{MARK}.pdf")), format!("%PDF {MARK}")).unwrap();
    fs::write(inner.join(format!("ViewingActivity {MARK} (1).csv")), "Title,Start Time,Duration\n").unwrap();
    planted
}

fn quoted(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    cells.join(",") + "\n"
}

/// Every mark in a text, without case.
fn marks(text: &str) -> BTreeSet<String> {
    let (lower, mark) = (text.to_lowercase(), MARK.to_lowercase());
    let found = lower.match_indices(&mark).map(|(at, _)| {
        let rest = &lower[at..];
        rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())].to_owned()
    });
    found.collect()
}

/// The copy's files as one text, names included.
fn copy_of(fill: Fill, more: &[&str]) -> (Planted, String) {
    let (original, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let planted = plant(original.path(), fill);
    let copy = out.path().join("copy");
    redact(original.path(), &copy, more);
    let files = files(&copy);
    let text = |(path, bytes): &(String, Vec<u8>)| {
        let bytes = String::from_utf8(bytes.clone()).unwrap();
        format!("{path}\n{bytes}\n")
    };
    assert!(files.len() > 10, "{} files", files.len());
    (planted, files.iter().map(text).collect())
}

#[test]
fn no_mark_reaches_a_copy() {
    for fill in [Fill::Fitting, Fill::Marks] {
        for times in ["shift", "coarse"] {
            for titles in ["token", "series"] {
                let (planted, text) = copy_of(fill, &["--titles", titles, "--times", times]);
                assert_eq!(marks(&text), BTreeSet::new(), "{titles} {times}");
                for part in ["View was hidden", "https:", "QX"] {
                    assert!(!text.contains(part), "{part} is in the copy");
                }
                for value in &planted.never {
                    assert!(!text.contains(value.as_str()), "{value} was planted, and is in the copy");
                }
            }
        }
    }
}

#[test]
fn every_table_and_every_column_had_its_mark() {
    let folder = tempfile::tempdir().unwrap();
    plant(folder.path(), Fill::Marks);
    let export = watchprint::source::archive::Export::open(folder.path(), &Default::default()).unwrap();
    let selection = watchprint::source::netflix::export::Selection::Everything;
    let tables = watchprint::source::netflix::export::read_export(&export, selection);
    for spec in TABLES {
        let read =
            tables.files.iter().any(|file| file.recognised.table() == Some(spec.kind) && file.rows == 4);
        assert!(read, "{} was not read", spec.file);
    }
}

/// `--titles keep` keeps titles, and titles only.
#[test]
fn kept_titles_are_all_that_is_kept() {
    let (_, text) = copy_of(Fill::Fitting, &["--titles", "keep"]);
    let mut expected = BTreeSet::new();
    for (table, spec) in TABLES.iter().enumerate() {
        let Some(allowed) = allowed(spec.kind) else { continue };
        for (column, known) in spec.columns.iter().enumerate() {
            let treatment = allowed.columns.iter().find(|(header, _)| *header == known.header);
            let is_title = treatment.is_some_and(|(_, treatment)| {
                matches!(treatment, Treatment::Title | Treatment::Work | Treatment::Game)
            });
            if is_title {
                expected.extend((0..4).map(|row| mark(table, column, row).to_lowercase()));
            }
        }
    }
    assert!(expected.len() > 30);
    assert_eq!(marks(&text), expected);
}
