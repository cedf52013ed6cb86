//! What `watchprint check` says: each file, what it was recognised as, and what went wrong with it.

mod lines;

#[cfg(test)]
mod tests;

use crate::source::archive::Export;
use crate::source::netflix::export::{FileReport, Recognised};
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use lines::{counted, problem_lines, repair_lines, wrapped};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Names of columns listed for one file.
const NAMES: usize = 20;

/// The account of all files as text, within 100 columns unless names are long.
#[must_use]
pub fn text(export: &Export, files: &[FileReport]) -> String {
    let mut text = format!("{}: {}\n\n", export.name(), counted(files.len(), "file"));
    if !files.is_empty() {
        text.push_str(&table_of_files(files));
        text.push('\n');
    }
    let of_files = |lines: fn(&FileReport) -> Vec<String>| {
        files
            .iter()
            .map(|file| (file.path.clone(), lines(file)))
            .filter(|(_, lines)| !lines.is_empty())
            .collect()
    };
    section(&mut text, "Several files of one table: only one is used", copies(files));
    section(&mut text, "Repaired", of_files(repair_lines));
    section(&mut text, "Columns that are missing (read as if empty)", of_files(missing_columns));
    section(&mut text, "Columns that mean nothing here (kept as text)", of_files(unknown_columns));
    section(&mut text, "Not understood", of_files(not_understood));
    let refused = export.refused().iter();
    let refused = refused.map(|refused| (refused.path.clone(), vec![refused.reason.clone()])).collect();
    section(&mut text, "Not taken from the export", refused);
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// The same account as JSON, schema `watchprint.check/1`.
#[must_use]
pub fn json(export: &Export, files: &[FileReport]) -> Value {
    let file = |file: &FileReport| {
        json!({
            "path": file.path,
            "bytes": file.size,
            "recognised": word(&file.recognised),
            "table": file.recognised.table().map(|kind| kind.name()),
            "rows": file.rows,
            "first": file.first,
            "last": file.last,
            "repairs": file.repairs.iter().map(|repair| json!({
                "what": repair.what.to_string(), "line": repair.line, "count": repair.count,
            })).collect::<Vec<_>>(),
            "missing_columns": file.missing_columns,
            "unknown_columns": file.unknown_columns,
            "problems": file.problems.iter().map(|problem| json!({
                "line": (problem.line > 0).then_some(problem.line),
                "column": problem.column,
                "what": problem.what,
            })).collect::<Vec<_>>(),
        })
    };
    let refused =
        export.refused().iter().map(|refused| json!({"path": refused.path, "reason": refused.reason}));
    json!({
        "schema": "watchprint.check/1",
        "export": export.name(),
        "files": files.iter().map(file).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
    })
}

/// The files, folder by folder.
fn table_of_files(files: &[FileReport]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(["File", "Recognised as", "Rows", "First", "Last"]);
    let mut by_folder: BTreeMap<&str, Vec<(&str, &FileReport)>> = BTreeMap::new();
    for file in files {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        by_folder.entry(folder).or_default().push((name, file));
    }
    for (folder, files) in by_folder {
        let indent = if folder.is_empty() { "" } else { "  " };
        if !folder.is_empty() {
            table.add_row([format!("{folder}/")].map(Cell::new));
        }
        for (name, file) in files {
            let is_table = matches!(file.recognised, Recognised::Table(_) | Recognised::EmptyTable(_));
            let rows = if is_table { file.rows.to_string() } else { String::new() };
            let day = |time: &Option<String>| time.as_deref().map(day_of).unwrap_or_default();
            let cells =
                [format!("{indent}{name}"), recognised(name, file), rows, day(&file.first), day(&file.last)];
            table.add_row(cells.map(Cell::new));
        }
    }
    if let Some(rows) = table.column_mut(2) {
        rows.set_cell_alignment(CellAlignment::Right);
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// What a file was recognised as; the name of a table is not said twice.
fn recognised(name: &str, file: &FileReport) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let table = file.recognised.table().map(|kind| kind.name()).unwrap_or_default();
    let as_named = stem.eq_ignore_ascii_case(table);
    match (&file.recognised, as_named) {
        (Recognised::EmptyTable(_), _) if file.size == 0 => "empty file".to_owned(),
        (Recognised::Table(_), true) => "table of that name".to_owned(),
        (Recognised::Table(_), false) => table.to_owned(),
        (Recognised::EmptyTable(Some(_)), true) => "no information held".to_owned(),
        (Recognised::EmptyTable(Some(_)), false) => format!("{table}, empty"),
        (Recognised::EmptyTable(None), _) => "empty file".to_owned(),
        (Recognised::AnotherCopy(_), _) => "copy, not used".to_owned(),
        (Recognised::Document, _) => "document".to_owned(),
        (Recognised::Zip, _) => "zip, not opened".to_owned(),
        (Recognised::Workbook, _) => "workbook, not read".to_owned(),
        (Recognised::Unknown, _) => "unknown".to_owned(),
        (Recognised::Unreadable, _) => "cannot be read".to_owned(),
    }
}

/// `2022-05-09T02:01:32Z` as `2022-05-09`.
fn day_of(time: &str) -> String {
    time.get(..10).unwrap_or(time).to_owned()
}

/// A heading, and for each file what is to be said of it.
fn section(text: &mut String, heading: &str, files: Vec<(String, Vec<String>)>) {
    if files.is_empty() {
        return;
    }
    let _ = writeln!(text, "{heading}");
    for (path, lines) in files {
        let _ = writeln!(text, "  {path}");
        for line in lines {
            text.push_str(&wrapped(&line, 4));
        }
    }
    text.push('\n');
}

/// The file that is used of each table of which there are several, and the others.
fn copies(files: &[FileReport]) -> Vec<(String, Vec<String>)> {
    let used = |file: &&FileReport| matches!(file.recognised, Recognised::Table(_));
    files
        .iter()
        .filter(used)
        .filter_map(|file| {
            let kind = file.recognised.table()?;
            let others = files.iter().filter(|other| other.recognised == Recognised::AnotherCopy(kind));
            let others: Vec<&str> = others.map(|other| other.path.as_str()).collect();
            (!others.is_empty()).then(|| {
                (file.path.clone(), vec![format!("used, as the largest; not used: {}", others.join(", "))])
            })
        })
        .collect()
}

fn missing_columns(file: &FileReport) -> Vec<String> {
    names(&file.missing_columns)
}

fn unknown_columns(file: &FileReport) -> Vec<String> {
    names(&file.unknown_columns)
}

/// The first names on one line, and how many more there are.
fn names<S: std::fmt::Debug>(columns: &[S]) -> Vec<String> {
    let listed: Vec<String> = columns.iter().take(NAMES).map(|name| format!("{name:?}")).collect();
    if listed.is_empty() {
        return Vec::new();
    }
    let more = columns.len() - listed.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    vec![listed.join(", ") + &more]
}

fn not_understood(file: &FileReport) -> Vec<String> {
    let mut lines = problem_lines(&file.problems);
    match file.recognised {
        Recognised::Unknown if lines.is_empty() => lines.push("no table of an export".to_owned()),
        Recognised::Zip => {
            lines.push("a zip inside the export is not opened; give it by its own path".to_owned());
        }
        Recognised::Workbook => lines.push(
            "a workbook of a spreadsheet program is not read; use the file as downloaded, or save the sheet \
             as CSV (UTF-8)"
                .to_owned(),
        ),
        _ => {}
    }
    lines
}

fn word(recognised: &Recognised) -> &'static str {
    match recognised {
        Recognised::Table(_) => "table",
        Recognised::EmptyTable(_) => "empty_table",
        Recognised::Document => "document",
        Recognised::Zip => "zip",
        Recognised::Workbook => "workbook",
        Recognised::AnotherCopy(_) => "another_copy",
        Recognised::Unknown => "unknown",
        Recognised::Unreadable => "unreadable",
    }
}
