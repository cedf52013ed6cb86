//! `raw/…`: the tables of the export as they are, with a type for each column.

use crate::model::records::When;
use crate::report::tidy::{Column, Kind, Table, Value};
use crate::source::netflix::frames::{PlainCells, PlainColumn};
use crate::source::netflix::{ColumnType, TableKind, TableSpec};
use std::rc::Rc;

/// The rows of a table that are asked for; a table that names no profile is shown whole. `holds` is asked for the
/// profile of a row and when it was made; rows of profiles and of devices are of no time.
#[must_use]
pub fn chosen(
    spec: &TableSpec,
    rows: usize,
    columns: &[PlainColumn],
    mut holds: impl FnMut(&str, Option<When>) -> bool,
) -> Vec<u32> {
    let named = |name: &str| columns.iter().find(|column| column.name == name).map(|column| &column.cells);
    let profile = if spec.kind == TableKind::ViewingActivity { "profile" } else { "profile_name" };
    let profiles = named(profile);
    let all = 0..rows as u32;
    if profiles.is_none() && spec.kind != TableKind::ViewingHistory {
        return all.collect();
    }
    let is_timeless = matches!(spec.kind, TableKind::Profiles | TableKind::Devices);
    let times = spec.time.filter(|_| !is_timeless).and_then(named);
    let is_chosen = |row: &u32| {
        let row = *row as usize;
        let profile = match profiles {
            Some(PlainCells::Text(names)) => names.get(row).unwrap_or_default(),
            _ => "",
        };
        holds(profile.trim(), times.map(|times| when(times, row)))
    };
    all.filter(is_chosen).collect()
}

fn when(times: &PlainCells, row: usize) -> When {
    match times {
        PlainCells::Instant(moments) => {
            moments.get(row).map_or(When::Unknown, |moment| When::Second(moment.div_euclid(1_000)))
        }
        PlainCells::Date(days) => days.get(row).map_or(When::Unknown, When::Day),
        _ => When::Unknown,
    }
}

/// A table with the rows that are `kept`, and the one its cells are exploded into, if it has one. It stands in the folder
/// `place`, of one of several exports; the suffix tells apart files of one table. Columns that identify somebody or something are shown only with `identifiers`.
#[must_use]
pub fn tables(
    spec: &'static TableSpec,
    (place, suffix): (&str, &str),
    columns: Vec<PlainColumn>,
    kept: Vec<u32>,
    detail: Option<(usize, Vec<PlainColumn>)>,
    identifiers: bool,
) -> Vec<Table<'static>> {
    let name = format!("{place}{}{suffix}", spec.file);
    let kept = Rc::new(kept);
    let about = format!("{name} as the export has it.");
    let is_shown = |column: &PlainColumn| identifiers || !spec.is_sensitive(&column.name);
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
