//! What `watchprint check` says: each file, what it was recognised as, and what went wrong with it.

use crate::source::archive::Export;
use crate::source::netflix::export::{FileReport, Recognised};
use crate::source::text::{Problem, Repair};
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use serde_json::{Value, json};
use std::fmt::Write;

/// Problems listed per file; a file that is no table at all may have as many as it has lines.
const LISTED: usize = 200;

/// The account of all files as text.
#[must_use]
pub fn text(export: &Export, files: &[FileReport]) -> String {
    let mut text = format!("{}: {}\n\n", export.name(), counted(files.len(), "file"));
    text.push_str(&table_of_files(files));
    text.push('\n');
    section(&mut text, "Repaired", files.iter().flat_map(repairs));
    section(
        &mut text,
        "Columns that mean nothing here (kept as text)",
        files.iter().filter_map(unknown_columns),
    );
    section(&mut text, "Not understood", files.iter().flat_map(not_understood));
    let refused = export.refused().iter().map(|refused| format!("{}: {}", refused.path, refused.reason));
    section(&mut text, "Not taken from the export", refused);
    text
}

/// The same account as JSON, schema `watchprint.check/1`.
#[must_use]
pub fn json(export: &Export, files: &[FileReport]) -> Value {
    let file = |file: &FileReport| {
        json!({
            "path": file.path,
            "bytes": file.size,
            "recognised": word(&file.recognised),
            "table": table_name(&file.recognised),
            "rows": file.rows,
            "first": file.first,
            "last": file.last,
            "repairs": file.repairs.iter().map(|repair| json!({
                "what": repair.what.to_string(), "line": repair.line, "count": repair.count,
            })).collect::<Vec<_>>(),
            "unknown_columns": file.unknown_columns,
            "problems": file.problems.iter().map(|problem| json!({
                "line": problem.line, "column": problem.column, "what": problem.what,
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

fn table_of_files(files: &[FileReport]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(["File", "Recognised as", "Rows", "First", "Last"]);
    for file in files {
        let recognised = match &file.recognised {
            Recognised::Table(kind) => kind.name().to_owned(),
            Recognised::EmptyTable(Some(kind)) => format!("{} (no information held)", kind.name()),
            Recognised::EmptyTable(None) => "empty".to_owned(),
            Recognised::Document => "document, no table".to_owned(),
            Recognised::AnotherCopy(kind) => format!("{} again (not used)", kind.name()),
            Recognised::Unknown => "unknown".to_owned(),
            Recognised::Unreadable => "cannot be read".to_owned(),
        };
        let rows = if matches!(file.recognised, Recognised::Document) {
            String::new()
        } else {
            file.rows.to_string()
        };
        let time = |time: &Option<String>| time.as_deref().map(readable_time).unwrap_or_default();
        table.add_row(
            [file.path.clone(), recognised, rows, time(&file.first), time(&file.last)].map(Cell::new),
        );
    }
    if let Some(rows) = table.column_mut(2) {
        rows.set_cell_alignment(CellAlignment::Right);
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// `2022-05-09T02:01:32Z` as `2022-05-09 02:01`.
fn readable_time(time: &str) -> String {
    time.get(..16).unwrap_or(time).replace('T', " ")
}

fn section(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return;
    }
    let _ = write!(text, "{heading}\n  {}\n\n", lines.join("\n  "));
}

fn repairs(file: &FileReport) -> impl Iterator<Item = String> {
    file.repairs.iter().map(|repair| {
        let Repair { what, line, count } = repair;
        let times = if *count > 1 { format!(", {count} times") } else { String::new() };
        format!("{}:{line}: {what}{times}", file.path)
    })
}

fn unknown_columns(file: &FileReport) -> Option<String> {
    let names: Vec<String> = file.unknown_columns.iter().map(|name| format!("{name:?}")).collect();
    (!names.is_empty()).then(|| format!("{}: {}", file.path, names.join(", ")))
}

fn not_understood(file: &FileReport) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    match file.recognised {
        Recognised::Unknown => lines.push(format!("{}: its columns are those of no known table", file.path)),
        Recognised::Unreadable => lines.push(format!("{}: cannot be read", file.path)),
        _ => {}
    }
    lines.extend(file.problems.iter().take(LISTED).map(|problem| {
        let Problem { line, column, what } = problem;
        let column = column.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        format!("{}:{line}: {column}{what}", file.path)
    }));
    if file.problems.len() > LISTED {
        lines.push(format!("{}: and {} more", file.path, file.problems.len() - LISTED));
    }
    lines
}

fn word(recognised: &Recognised) -> &'static str {
    match recognised {
        Recognised::Table(_) => "table",
        Recognised::EmptyTable(_) => "empty_table",
        Recognised::Document => "document",
        Recognised::AnotherCopy(_) => "another_copy",
        Recognised::Unknown => "unknown",
        Recognised::Unreadable => "unreadable",
    }
}

fn table_name(recognised: &Recognised) -> Option<&'static str> {
    match recognised {
        Recognised::Table(kind) | Recognised::EmptyTable(Some(kind)) | Recognised::AnotherCopy(kind) => {
            Some(kind.name())
        }
        _ => None,
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
