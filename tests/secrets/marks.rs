//! What identifies somebody stands in no page, text or JSON unless it was asked for: a mark in every such cell.

use crate::support::{fixture, watchprint};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use watchprint::report::record::base85;
use watchprint::source::detect::kind_by_name;
use watchprint::source::netflix::ColumnType;
use watchprint::source::text::normalise_header;

/// Begins every mark; no word of the program holds it.
const MARK: &str = "Zqx";

/// A copy of an export in which every cell of a column that identifies somebody holds a mark of its own; the marks.
fn marked(from: &Path, to: &Path) -> Vec<String> {
    let mut marks = Vec::new();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&place).unwrap();
            marks.extend(marked(&path, &place));
        } else if path.extension().is_some_and(|end| end == "csv") {
            marks.extend(marked_table(&path, &place));
        } else {
            fs::copy(&path, &place).unwrap();
        }
    }
    marks
}

fn marked_table(path: &Path, place: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let kind = kind_by_name(name).unwrap();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    // A day of birth stays a day, or it would be no cell of its column; none other is of that century.
    let of = |written: &str| {
        let known = kind.spec().columns.iter().find(|column| {
            column.sensitive && column.headers().any(|one| normalise_header(one) == normalise_header(written))
        });
        known.map(|column| column.kind)
    };
    let columns: Vec<Option<ColumnType>> = header.iter().map(of).collect();
    let mut writer = csv::Writer::from_path(place).unwrap();
    writer.write_record(&header).unwrap();
    let mut marks = Vec::new();
    for (row, record) in reader.records().enumerate() {
        let record = record.unwrap();
        let cells = record.iter().zip(&columns).enumerate().map(|(at, (cell, kind))| match kind {
            None => cell.to_owned(),
            Some(ColumnType::Date) => "18710203".to_owned(),
            Some(_) => {
                let stem: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
                let mark = format!("{MARK}{stem}{at}x{row}q");
                marks.push(mark.clone());
                mark
            }
        });
        writer.write_record(cells.collect::<Vec<_>>()).unwrap();
    }
    writer.flush().unwrap();
    marks
}

fn printed(arguments: &[&str]) -> String {
    let output = watchprint().args(arguments).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {:?}", output.status);
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// A file of a report with what is folded inside it.
fn readable(path: &Path) -> String {
    let mut text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let folded: Vec<String> =
        text.split('"').filter(|part| part.len() > 1_000).filter_map(unfolded).collect();
    text.push_str(&folded.concat());
    text
}

fn unfolded(part: &str) -> Option<String> {
    let bytes = base85::decode(part)?;
    let mut inner = Vec::new();
    flate2::read::DeflateDecoder::new(bytes.as_slice()).read_to_end(&mut inner).ok()?;
    Some(String::from_utf8_lossy(&inner).into_owned())
}

/// Every file of a report, readable.
fn report(export: &str, folder: &Path, more: &[&str]) -> String {
    let output = folder.join(format!("report{}", more.len()));
    let fixed = ["report", export, "--output", output.to_str().unwrap(), "--format", "html,json,svg"];
    printed(&[&fixed[..], &["--quiet"], more].concat());
    let files = fs::read_dir(&output).unwrap().map(|entry| readable(&entry.unwrap().path()));
    files.collect()
}

#[test]
fn no_mark_is_shown_unless_asked_for() {
    for year in ["2021", "2025"] {
        let folder = tempfile::tempdir().unwrap();
        let copy: PathBuf = folder.path().join("export");
        fs::create_dir_all(&copy).unwrap();
        let marks = marked(&fixture(&format!("{year}/export")), &copy);
        assert!(marks.len() > 100, "{year}: {} marks", marks.len());
        let export = copy.to_str().unwrap();
        let split = if year == "2021" { "2021-01-01" } else { "2025-01-01" };
        let mut quiet: Vec<(String, String)> = Vec::new();
        for more in [
            &["inventory", export][..],
            &["inventory", export, "--json"],
            &["inventory", export, "--lang", "fr"],
            &["inventory", export, "--letter", "uk", "--show-identifiers"],
            &["summary", export],
            &["summary", export, "--json"],
            &["check", export],
            &["check", export, "--json"],
            &["compare", export, "--split", split],
        ] {
            quiet.push((format!("{more:?}"), printed(more)));
        }
        quiet.push(("report".to_owned(), report(export, folder.path(), &[])));
        for (name, text) in &quiet {
            // What is folded holds any three letters by chance; a whole mark it does not.
            let places = text.match_indices(MARK).map(|(at, _)| &text[at..]);
            let shown =
                places.flat_map(|rest| marks.iter().find(|mark| rest.starts_with(mark.as_str()))).next();
            assert_eq!(shown, None, "{year}: {name}");
            let born = ["1871-02-03", "18710203", "February 1871"].iter().find(|day| text.contains(**day));
            assert_eq!(born, None, "{year}: {name} shows a day of birth");
        }
        let page = &quiet.last().unwrap().1;
        assert!(
            page.contains("id=\"held\"") && page.contains("card-wakefulness"),
            "the section is not there"
        );

        let open = printed(&["inventory", export, "--json", "--show-identifiers"]);
        let page = report(export, folder.path(), &["--show-identifiers"]);
        for mark in &marks {
            assert!(open.contains(mark.as_str()), "{year}: {mark} is not in the JSON");
            assert!(page.contains(mark.as_str()), "{year}: {mark} is not in the page");
        }
    }
}
