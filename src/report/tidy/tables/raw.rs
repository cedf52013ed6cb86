//! `raw/…`: the tables of the export as they are, with a type for each column.

use crate::report::tidy::{Column, Kind, Table, Value};
use crate::source::netflix::frames::{PlainCells, PlainColumn};
use crate::source::netflix::{ColumnType, TableKind, TableSpec};
use std::rc::Rc;

/// Which rows and columns are shown.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// Whether columns that identify somebody or something are.
    pub identifiers: bool,
    /// Whether the rows of a profile are.
    pub profile: &'a dyn Fn(&str) -> bool,
}

/// A table, and the one its cells are exploded into, if it has one. The suffix tells apart files of one table.
#[must_use]
pub fn tables(
    spec: &'static TableSpec,
    suffix: &str,
    rows: usize,
    columns: Vec<PlainColumn>,
    detail: Option<(usize, Vec<PlainColumn>)>,
    shown: Shown<'_>,
) -> Vec<Table<'static>> {
    let name = format!("{}{suffix}", spec.file);
    let kept = Rc::new(kept(rows, &columns, shown));
    let about = format!("{name} as the export has it.");
    // The frames of the two tables of viewing have names of their own, and hold nothing else.
    let is_plain = matches!(spec.kind, TableKind::ViewingActivity | TableKind::ViewingHistory);
    let is_shown = |column: &PlainColumn| shown.identifiers || is_plain || !spec.is_sensitive(&column.name);
    let all = columns.into_iter().filter(is_shown);
    let mut tables = vec![table(format!("raw/{name}"), about, kept.clone(), all, spec)];
    if let Some((rows, columns)) = detail {
        let parent = columns.iter().find_map(|column| match (&column.cells, column.name.as_str()) {
            (PlainCells::Whole(numbers), "row") => Some(numbers),
            _ => None,
        });
        let of_kept = |row: &usize| {
            let number =
                parent.and_then(|numbers| numbers.get(*row)).and_then(|number| u32::try_from(number).ok());
            number.is_some_and(|number| kept.binary_search(&number).is_ok())
        };
        let places: Vec<(u32, i64)> = (0..rows)
            .filter(of_kept)
            .map(|row| (row as u32, parent.and_then(|numbers| numbers.get(row)).unwrap_or(0)))
            .collect();
        let own: Rc<Vec<u32>> = Rc::new(places.iter().map(|(row, _)| *row).collect());
        let about =
            format!("What a cell of {name} holds many of, a row each; \"row\" is that of raw/{name}.");
        let others = columns.into_iter().filter(|column| column.name != "row");
        let mut exploded = table(format!("raw/{name}_detail"), about, own, others, spec);
        exploded.columns[0] =
            Column::whole("row", "", "Row of the table above", move |row| Some(places[row].1 + 1));
        tables.push(exploded);
    }
    tables
}

/// The rows of profiles that are shown; a table that names no profile is shown whole.
fn kept(rows: usize, columns: &[PlainColumn], shown: Shown<'_>) -> Vec<u32> {
    let profiles = columns.iter().find_map(|column| match (&column.cells, column.name.as_str()) {
        (PlainCells::Text(texts), "profile_name" | "profile") => Some(texts),
        _ => None,
    });
    let is_kept = |row: &u32| {
        profiles.is_none_or(|names| (shown.profile)(names.get(*row as usize).unwrap_or_default().trim()))
    };
    (0..rows as u32).filter(is_kept).collect()
}

fn table(
    name: String,
    about: String,
    rows: Rc<Vec<u32>>,
    columns: impl Iterator<Item = PlainColumn>,
    spec: &TableSpec,
) -> Table<'static> {
    let count = rows.len();
    let numbers = rows.clone();
    let row = Column::whole("row", "", "Number of the row in the table", move |row| Some(numbers[row] + 1));
    let columns = columns.map(|column| {
        let known = spec.column(&column.name);
        let about = known.map_or_else(
            || "A column of the file".to_owned(),
            |known| format!("Column \"{}\"", known.header),
        );
        let is_duration = known.is_some_and(|known| known.kind == ColumnType::Duration);
        let unit = match &column.name {
            name if is_duration || name.ends_with("_seconds") => "s",
            name if name.ends_with("_ms") => "ms",
            _ => "",
        };
        self::column(column, unit, about, rows.clone())
    });
    Table { name, about: about.into(), rows: count, columns: std::iter::once(row).chain(columns).collect() }
}

fn column(column: PlainColumn, unit: &'static str, about: String, rows: Rc<Vec<u32>>) -> Column<'static> {
    let kind = match column.cells {
        PlainCells::Text(_) => Kind::Text,
        PlainCells::Instant(_) => Kind::Instant,
        PlainCells::Date(_) => Kind::Date,
        PlainCells::Whole(_) => Kind::Whole,
        PlainCells::Decimal(_) => Kind::Decimal,
        PlainCells::Boolean(_) => Kind::Boolean,
    };
    let PlainColumn { name, cells } = column;
    Column::new(name, (kind, unit), about, move |row| Some(value(&cells, rows[row] as usize)), |value| value)
}

fn value(cells: &PlainCells, row: usize) -> Value<'static> {
    let value = match cells {
        PlainCells::Text(texts) => texts.get(row).map(|text| Value::Text(text.to_owned().into())),
        PlainCells::Instant(moments) => moments.get(row).map(Value::Milliseconds),
        PlainCells::Date(days) => days.get(row).and_then(|day| i32::try_from(day).ok()).map(Value::Days),
        PlainCells::Whole(numbers) => numbers.get(row).map(Value::Whole),
        PlainCells::Decimal(numbers) => numbers.get(row).map(Value::Decimal),
        PlainCells::Boolean(truths) => truths.get(row).map(Value::Boolean),
    };
    value.unwrap_or(Value::Missing)
}
