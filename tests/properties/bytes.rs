//! No bytes whatever make the reading panic, and every record of a file is accounted for.
//!
//! `PROPTEST_CASES=20000 cargo test --test properties bytes` tries many more cases than usual.

use crate::checks::export::{has_a_whole_ledger, on_disk, read, zipped};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use watchprint::source::netflix::export::{ExportTables, Recognised, Selection};
use watchprint::source::netflix::{TABLES, TableKind};

/// Lines taken of each genuine file, so that a case stays quick.
const LINES: usize = 24;

/// The beginnings of all genuine and damaged tables in `fixtures/`: name and bytes.
static GENUINE: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut files);
    files.sort();
    assert!(files.len() > 60, "{} fixtures", files.len());
    files
});

fn collect(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            let bytes = fs::read(&path).unwrap();
            let end = memchr::memchr_iter(b'\n', &bytes).nth(LINES).map_or(bytes.len(), |at| at + 1);
            files.push((path.file_name().unwrap().to_string_lossy().into_owned(), bytes[..end].to_vec()));
        }
    }
}

/// One wound: where, as a part of the whole, and what.
#[derive(Debug, Clone)]
enum Wound {
    Put(f64, Vec<u8>),
    Cut(f64, usize),
    Repeat(f64, usize),
    End(f64),
}

fn wounded(bytes: &[u8], wounds: &[Wound]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for wound in wounds {
        let at = |part: f64| (part * bytes.len() as f64) as usize;
        let to = |from: usize, length: usize| (from + length).min(bytes.len());
        match wound {
            Wound::Put(part, what) => {
                let at = at(*part);
                bytes.splice(at..at, what.iter().copied());
            }
            Wound::Cut(part, length) => {
                let at = at(*part);
                bytes.drain(at..to(at, *length));
            }
            Wound::Repeat(part, length) => {
                let at = at(*part);
                let piece = bytes[at..to(at, *length)].to_vec();
                bytes.splice(at..at, piece);
            }
            Wound::End(part) => bytes.truncate(at(*part)),
        }
    }
    bytes
}

fn place() -> impl Strategy<Value = f64> {
    0.0..1.0f64
}

fn wound() -> impl Strategy<Value = Wound> {
    let special = prop::sample::select(vec![
        &b"\""[..],
        b"\"\"",
        b";",
        b";;",
        b",",
        b"\n",
        b"\r\n",
        b"\r",
        b"\0",
        b"\t",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\n\n",
        b"\n,,,\n",
        b"\"\n",
        b",\"",
        b"31/12/2022 2:01",
        b"9999-12-31 23:59:59",
        b"99999999:00:00",
        "г.".as_bytes(),
        "\u{a0}".as_bytes(),
        "：".as_bytes(),
        b"{\"a\":",
        b"sep=;\n",
    ]);
    prop_oneof![
        4 => (place(), special).prop_map(|(at, what)| Wound::Put(at, what.to_vec())),
        2 => (place(), prop::collection::vec(any::<u8>(), 1..20)).prop_map(|(at, what)| Wound::Put(at, what)),
        2 => (place(), 1..300usize).prop_map(|(at, length)| Wound::Cut(at, length)),
        2 => (place(), 1..300usize).prop_map(|(at, length)| Wound::Repeat(at, length)),
        1 => place().prop_map(Wound::End),
    ]
}

/// Wounds after which a line is still a record: neither quotation marks nor other separators.
fn plain_wound() -> impl Strategy<Value = Wound> {
    let text = "[a-zé0-9 :/.\n,-]{1,20}";
    prop_oneof![
        (place(), text).prop_map(|(at, what)| Wound::Put(at, what.into_bytes())),
        place().prop_map(|at| Wound::Put(at, b"\n".to_vec())),
        place().prop_map(|at| Wound::Put(at, b"\n,, ,\n\n".to_vec())),
    ]
}

/// The same rows and problems from the file in a folder and from the zip of it.
fn read_both_ways(name: &str, bytes: &[u8], selection: Selection) -> Option<ExportTables> {
    let (_folder, path) = on_disk(name, bytes);
    let (_other, zip) = on_disk("export.zip", &zipped(&[(name, bytes)]));
    let from_folder = read(path.parent().unwrap(), selection);
    let from_zip = read(&zip, selection).map(|tables| tables.files);
    assert_eq!(from_folder.as_ref().map(|tables| &tables.files), from_zip.as_ref());
    from_folder
}

/// Lines after the first with something other than commas and blanks on them.
fn lines_with_data(text: &str) -> u64 {
    let data = |line: &&str| line.split(',').any(|cell| !cell.trim().is_empty());
    (text.lines().filter(data).count() as u64).saturating_sub(1)
}

fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let failure_persistence = None;
    ProptestConfig { cases: asked.unwrap_or(usual), failure_persistence, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_bytes_under_any_name(
        table in 0..TABLES.len(),
        headed: bool,
        noise in prop::collection::vec(any::<u8>(), 0..400),
        text in "[0-9A-Za-z,;\"/:. \n\r\t-]{0,400}",
    ) {
        let spec = TABLES[table];
        let header = spec.columns.iter().map(|column| column.header).collect::<Vec<_>>().join(",");
        let header = if headed { header + "\n" } else { String::new() };
        let bytes = [header.as_bytes(), text.as_bytes(), b"\n", &noise].concat();
        let name = format!("{}.csv", spec.file);
        if let Some(tables) = read_both_ways(&name, &bytes, Selection::Everything) {
            tables.viewing.map(has_a_whole_ledger);
        }
    }

    #[test]
    fn genuine_files_with_wounds(
        file in any::<prop::sample::Index>(),
        wounds in prop::collection::vec(wound(), 1..6),
        summary: bool,
    ) {
        let (name, bytes) = file.get(&GENUINE);
        let selection = if summary { Selection::Summary } else { Selection::Everything };
        if let Some(tables) = read_both_ways(name, &wounded(bytes, &wounds), selection) {
            tables.viewing.map(has_a_whole_ledger);
        }
    }

    #[test]
    fn every_line_of_a_plain_file_is_a_row(
        file in any::<prop::sample::Index>(),
        wounds in prop::collection::vec(plain_wound(), 0..6),
    ) {
        let plain: Vec<&(String, Vec<u8>)> = GENUINE
            .iter()
            .filter(|(_, bytes)| bytes.iter().all(|byte| !b"\";\r\0\t".contains(byte)) && bytes.is_ascii())
            .collect();
        prop_assert!(plain.len() > 10);
        let (name, bytes) = *file.get(&plain);
        let header = memchr::memchr(b'\n', bytes).unwrap() + 1;
        let (header, rows) = bytes.split_at(header);
        // Wounds may split characters that were put in before.
        let rows = String::from_utf8_lossy(&wounded(rows, &wounds)).into_owned();
        let text = String::from_utf8_lossy(header) + rows.as_str();
        let tables = read_both_ways(name, text.as_bytes(), Selection::Everything).unwrap();
        let report = &tables.files[0];
        prop_assert!(matches!(report.recognised, Recognised::Table(_)), "{:?}", report.recognised);
        let left_out = report.problems.iter().filter(|problem| problem.what.contains("left out")).count();
        let left_out = match report.recognised.table() {
            Some(TableKind::ViewingActivity | TableKind::ViewingHistory) => 0,
            _ => left_out as u64,
        };
        prop_assert_eq!(report.rows + left_out, lines_with_data(&text));
        tables.viewing.map(has_a_whole_ledger);
    }

    #[test]
    fn a_zip_with_wounds(
        files in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        wounds in prop::collection::vec(wound(), 1..5),
    ) {
        let files: Vec<_> = files.iter().map(|file| file.get(&GENUINE)).collect();
        let named: Vec<(String, &[u8])> = files
            .iter()
            .enumerate()
            .map(|(number, (name, bytes))| (format!("{number}/{name}"), bytes.as_slice()))
            .collect();
        let named: Vec<(&str, &[u8])> = named.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        let (_folder, path) = on_disk("export.zip", &wounded(&zipped(&named), &wounds));
        if let Some(tables) = read(&path, Selection::Everything) {
            tables.viewing.map(has_a_whole_ledger);
        }
    }
}
