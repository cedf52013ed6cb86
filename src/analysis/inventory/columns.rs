//! The columns of a table: how many rows fill each, and how many values identify somebody.

use crate::model::records::Columns;
use crate::source::netflix::export::{ExportTables, FileReport};
use crate::source::netflix::viewing::{Dictionary, Row, UNREADABLE_START, ViewingTable};
use crate::source::netflix::{Column, TableKind};
use crate::source::text::normalise_header;
use std::collections::BTreeSet;

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFound {
    /// The header as written.
    pub header: String,
    /// Rows in which something readable stands; none for a column that is not kept.
    pub filled: Option<u64>,
    /// Different values, of columns that identify somebody.
    pub different: Option<u64>,
    /// Those values, when they were asked for.
    pub values: Vec<String>,
}

pub(super) fn columns(
    kind: TableKind,
    file: &FileReport,
    tables: &ExportTables,
    with_values: bool,
) -> Vec<ColumnFound> {
    let source = match kind {
        TableKind::ViewingActivity => tables.viewing.as_ref().map(Source::Viewing),
        TableKind::ViewingHistory => None,
        _ => tables.frames.get(&kind).map(|frames| Source::Frame(Columns::of(&frames.table))),
    };
    // Columns nobody knows stand in the frame in their order, under names of their own.
    let mut unknown = file.unknown_columns.iter();
    let spec = kind.spec();
    let mut taken: Vec<&str> = Vec::new();
    let found = |header: &String| {
        let reduced = normalise_header(header);
        let known = spec.columns.iter().find(|column| {
            let is_it = column.headers().any(|header| normalise_header(header) == reduced);
            is_it && !taken.contains(&column.header)
        });
        taken.extend(known.map(|column| column.header));
        let of_family = spec.families.iter().any(|family| family.holds(&reduced));
        let name = match known {
            Some(column) => column.name(),
            None if of_family => family_name(header),
            None => unknown.next().cloned().unwrap_or_default(),
        };
        let sensitive = known.is_some_and(|column| column.sensitive);
        let filled = match (&source, known) {
            (Some(Source::Frame(columns)), _) => columns.filled(&name),
            (Some(Source::Viewing(table)), Some(column)) => filled_viewing(table, column),
            _ => None,
        };
        let values: BTreeSet<String> = match &source {
            Some(Source::Frame(columns)) if sensitive => {
                columns.texts(&name).iter().flatten().map(|text| text.to_string()).collect()
            }
            _ => BTreeSet::new(),
        };
        ColumnFound {
            header: header.clone(),
            filled,
            different: sensitive.then_some(values.len() as u64),
            values: if with_values { values.into_iter().collect() } else { Vec::new() },
        }
    };
    let mut columns: Vec<ColumnFound> = file.columns.iter().map(found).collect();
    if kind == TableKind::ViewingHistory {
        fill_short(&mut columns, file, tables);
    }
    columns
}

/// Where the cells of a table are.
enum Source<'a> {
    Viewing(&'a ViewingTable),
    Frame(Columns<'a>),
}

/// The name of a family's column in the frame.
fn family_name(header: &str) -> String {
    let words = header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

fn filled_viewing(table: &ViewingTable, column: &Column) -> Option<u64> {
    let count =
        |filled: &dyn Fn(&Row) -> bool| Some(table.rows.iter().filter(|row| filled(row)).count() as u64);
    let shared = |texts: &Dictionary, number: &dyn Fn(&Row) -> u32| {
        let filled: Vec<bool> = texts.texts().map(|text| !text.trim().is_empty()).collect();
        count(&|row| filled.get(number(row) as usize).copied().unwrap_or(false))
    };
    let of = |row: &Row| table.circumstances_of(row);
    match column.header {
        "Profile Name" => shared(&table.profiles, &|row| of(row).profile),
        "Start Time" => count(&|row| row.start != UNREADABLE_START),
        "Duration" => count(&|row| !row.is_unreadable()),
        "Attributes" => shared(&table.attributes, &|row| of(row).attributes),
        "Title" => shared(&table.titles, &|row| row.title),
        "Supplemental Video Type" => shared(&table.supplementals, &|row| of(row).supplemental),
        "Device Type" => shared(&table.devices, &|row| of(row).device),
        "Bookmark" => count(&|row| row.bookmark().is_some()),
        "Latest Bookmark" => count(&|row| row.is_not_latest() || row.bookmark().is_some()),
        "Country" => shared(&table.countries, &|row| of(row).country),
        _ => None,
    }
}

/// The two columns of a short history; several files may be ones, so the path tells which is meant.
fn fill_short(columns: &mut [ColumnFound], file: &FileReport, tables: &ExportTables) {
    let Some(history) = tables.short_histories.iter().find(|history| history.path == file.path) else {
        return;
    };
    let titles = history.rows.iter().filter(|row| !row.title.trim().is_empty()).count() as u64;
    let dates = history.rows.iter().filter(|row| row.date.is_some()).count() as u64;
    for (known, filled) in TableKind::ViewingHistory.spec().columns.iter().zip([titles, dates]) {
        let is_it = |column: &&mut ColumnFound| {
            known.headers().any(|header| normalise_header(header) == normalise_header(&column.header))
        };
        if let Some(column) = columns.iter_mut().find(is_it) {
            column.filled = Some(filled);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::family_name;

    #[test]
    fn a_column_of_a_family_is_called_by_its_words() {
        assert_eq!(family_name("Data Used - Month_1 (GB)"), "data_used_month_1_gb");
        assert_eq!(family_name(" -- "), "");
    }
}
