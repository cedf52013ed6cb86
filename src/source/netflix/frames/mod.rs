//! From records to typed columns: one polars frame per table.
//!
//! A frame has every column its table had in any year, null where the file lacks it, so that whoever
//! reads a frame need not know the year; columns nobody knows follow as text. A cell that cannot be
//! read becomes null and a [`Problem`], which never repeats what the cell holds.

mod cells;
mod detail;
mod layout;
mod notes;
mod plain;
mod viewing;

#[cfg(test)]
mod tests;

use polars_core::prelude::*;

use super::{TableKind, TableSpec};
use crate::source::SourceError;
use crate::source::text::{Problem, RawTable, Record, Records, Repair};
use layout::Layout;
pub(super) use notes::Notes;
pub use plain::{PlainCells, PlainColumn, plain};
pub use viewing::{history_frame, viewing_frame};

/// A table as typed columns.
#[derive(Debug, Clone)]
pub struct Frames {
    /// One row per record of the file.
    pub table: DataFrame,
    /// What one cell holds many of, exploded; its column `row` counts the rows of `table` from 0.
    ///
    /// PlaybackRelatedEvents: `row`, `event_type`, `session_offset_ms`, `media_offset_ms` (both may be
    /// null or negative). AvatarHistory: `row`, `icon`. Other tables have none.
    pub detail: Option<DataFrame>,
}

/// A column of a frame as another type; none where the frame lacks it or nothing stands in it.
#[must_use]
pub fn filled_as(frame: &DataFrame, name: &str, as_type: &DataType) -> Option<Column> {
    // polars fills 8 MB with zeros, for good, before it casts a column of nothing.
    let column = frame.column(name).ok().filter(|column| column.null_count() < column.len())?;
    column.cast(as_type).ok()
}

/// What was found while building a frame.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// Data rows.
    pub rows: u64,
    /// The earliest and latest time of the main time column: `YYYY-MM-DDTHH:MM:SSZ`, or `YYYY-MM-DD`
    /// for dates.
    pub reach: Option<(String, String)>,
    /// What was repaired, the reading of the text included.
    pub repairs: Vec<Repair>,
    /// What could not be read, the reading of the text included, by line.
    pub problems: Vec<Problem>,
    /// Columns that mean nothing here, as named in the frame.
    pub unknown_columns: Vec<String>,
}

/// Builds the frame of a table.
///
/// # Errors
/// If polars cannot hold the table, for example for more than four billion rows.
pub fn build(file: &str, raw: &RawTable, spec: &TableSpec) -> Result<(Frames, Account), SourceError> {
    let failed = |cause: PolarsError| SourceError::Frame { file: file.into(), cause: cause.to_string() };
    let layout = Layout::new(&raw.header, spec);
    let mut notes = Notes::of(raw);
    let rows = Rows::of(raw, &mut notes);
    let mut reach = None;
    let mut columns = Vec::with_capacity(layout.columns.len());
    for column in &layout.columns {
        let is_time = spec.time == Some(column.name.as_str());
        let read = cells::read(rows, column, &mut notes).map_err(failed)?;
        if is_time {
            reach = read.reach;
        }
        columns.push(read.column);
    }
    let table = DataFrame::new(rows.count, columns).map_err(failed)?;
    let detail = detail::of(spec.kind, &layout, rows, &mut notes).map_err(failed)?;
    Ok((Frames { table, detail }, account(rows.count, reach, notes, layout)))
}

/// Counts the rows of a table and reads its main time column, but builds no frame.
#[must_use]
pub fn survey(raw: &RawTable, spec: &TableSpec) -> Account {
    let layout = Layout::new(&raw.header, spec);
    let mut notes = Notes::of(raw);
    let rows = Rows::of(raw, &mut notes);
    let time = layout.columns.iter().find(|column| spec.time == Some(column.name.as_str()));
    let reach = time.and_then(|column| cells::reach(rows, column, &mut notes));
    account(rows.count, reach, notes, layout)
}

/// The frame of a table without rows.
///
/// # Errors
/// As [`build`].
pub fn empty(kind: TableKind) -> Result<Frames, SourceError> {
    build(kind.name(), &RawTable::default(), kind.spec()).map(|(frames, _)| frames)
}

fn account(rows: usize, reach: Option<(String, String)>, notes: Notes, layout: Layout) -> Account {
    let (repairs, mut problems) = notes.into_lists();
    problems.extend(layout.dropped_problem());
    problems.sort_by_key(|problem| problem.line);
    Account { rows: rows as u64, reach, repairs, problems, unknown_columns: layout.unknown }
}

/// The records that are rows.
#[derive(Debug, Clone, Copy)]
struct Rows<'a> {
    records: &'a Records,
    count: usize,
}

impl<'a> Rows<'a> {
    /// Those of a table; of the other records it is noted what they are.
    fn of(raw: &'a RawTable, notes: &mut Notes) -> Self {
        let mut count = raw.records.len();
        for record in raw.records.iter() {
            if let Some(damage) = record.damage {
                notes.problem(record.line, None, || format!("{damage}; the line is left out"));
                count -= 1;
            }
        }
        Self { records: &raw.records, count }
    }

    fn iter(self) -> impl Iterator<Item = Record<'a>> {
        self.records.iter().filter(|record| record.damage.is_none())
    }
}
