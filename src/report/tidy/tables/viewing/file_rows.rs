//! Every data row of ViewingActivity, or of several as one record, before any are left out.

use crate::model::history::{History, Segment};
use crate::model::merged::RowSource;
use crate::source::netflix::viewing::Unreadable;

/// Every data row of ViewingActivity, in the order of the file; of several exports those that can be read by start, then the others.
#[derive(Default)]
pub struct FileRows {
    pub(super) rows: Vec<Option<Segment>>,
    /// For each row that cannot be read its place in the list of those.
    pub(super) unreadable: Vec<u32>,
    /// Line on which each row begins; empty when that is not known.
    lines: Vec<u64>,
    /// The export each row comes from, if there are several.
    origins: Vec<RowOrigin>,
    names: Vec<String>,
}

/// Where a row of several exports comes from.
struct RowOrigin {
    source: RowSource,
    /// Its place among the data rows of that export's file, from 0.
    place: u32,
    line: Option<u64>,
}

/// One of several exports.
pub struct ExportRows {
    name: String,
    file: FileRows,
    /// Where its readable rows stood in the file, by start.
    places: Vec<u32>,
}

impl ExportRows {
    /// The rows of an export, none without a viewing record; its history was built with places, and nothing was left out of it.
    #[must_use]
    pub fn of(name: &str, history: Option<&History>, lines: Vec<u64>) -> Self {
        let file = history.map_or_else(FileRows::default, |history| FileRows::of(history, lines));
        let rows = history.map_or(0, |history| history.rows().len());
        let places = (0..rows).filter_map(|index| history?.place(index)).collect();
        Self { name: name.to_owned(), file, places }
    }

    fn origin(&self, source: RowSource, place: u32) -> RowOrigin {
        RowOrigin { source, place, line: self.file.lines.get(place as usize).copied() }
    }
}

impl FileRows {
    /// The rows of a history that was built with places; `lines` of all of them, if they are known.
    #[must_use]
    pub fn of(history: &History, lines: Vec<u64>) -> Self {
        let mut rows = vec![None; history.ledger.rows as usize];
        for (index, segment) in history.rows().iter().enumerate() {
            if let Some(row) = history.place(index).and_then(|place| rows.get_mut(place as usize)) {
                *row = Some(*segment);
            }
        }
        let unreadable = numbers_of_unreadable(&rows);
        let agrees = |(row, number): (usize, &Unreadable)| lines.get(row) == Some(&number.line);
        let places = rows.iter().enumerate().filter(|(_, row)| row.is_none()).map(|(place, _)| place);
        let are_known = lines.len() == rows.len() && places.zip(&history.ledger.unreadable).all(agrees);
        let lines = if are_known { lines } else { Vec::new() };
        Self { rows, unreadable, lines, origins: Vec::new(), names: Vec::new() }
    }

    /// The rows of a merged history whose rows are numbered, with those of the exports it was made of, in its order.
    #[must_use]
    pub fn of_merged(history: &History, exports: Vec<ExportRows>) -> Self {
        let readable = history.rows().iter().copied().map(Some);
        let unreadable = history.unreadable_rows().iter().map(|_| None);
        let rows: Vec<Option<Segment>> = readable.chain(unreadable).collect();
        let mut origins = Vec::new();
        if let Some(merged) = history.merged.as_deref() {
            let export = |source: &RowSource| exports.get(source.export as usize);
            origins.extend(merged.rows_in.iter().filter_map(|source| {
                let export = export(source)?;
                Some(export.origin(*source, *export.places.get(source.row as usize)?))
            }));
            let gaps: Vec<Vec<u32>> = exports.iter().map(|export| export.file.gaps()).collect();
            origins.extend(merged.unreadable_in.iter().filter_map(|source| {
                let place = gaps.get(source.export as usize)?.get(source.row as usize)?;
                Some(export(source)?.origin(*source, *place))
            }));
        }
        let names = exports.into_iter().map(|export| export.name).collect();
        Self { unreadable: numbers_of_unreadable(&rows), rows, lines: Vec::new(), origins, names }
    }

    /// Places of the rows that cannot be read.
    fn gaps(&self) -> Vec<u32> {
        (0..).zip(&self.rows).filter(|(_, row)| row.is_none()).map(|(place, _)| place).collect()
    }

    /// Places of the rows that were chosen, in the order of the file; of all, if none was left out.
    #[must_use]
    pub fn chosen(&self, history: &History) -> Vec<u32> {
        let readable = self.rows.iter().flatten().count();
        if history.rows().len() == readable {
            return (0..self.rows.len() as u32).collect();
        }
        let mut places: Vec<u32> =
            (0..history.rows().len()).filter_map(|index| history.place(index)).collect();
        places.sort_unstable();
        places
    }

    /// Whether the rows come from several exports.
    pub(super) fn are_merged(&self) -> bool {
        !self.names.is_empty()
    }

    /// Number of a row among the data rows of its file, from 0.
    pub(super) fn number(&self, place: u32) -> u32 {
        self.origins.get(place as usize).map_or(place, |origin| origin.place)
    }

    /// The line on which a row begins, if that is known.
    pub(super) fn line(&self, place: usize) -> Option<u64> {
        match self.origins.get(place) {
            Some(origin) => origin.line,
            None => self.lines.get(place).copied(),
        }
    }

    /// The name of the export a row comes from, of several.
    pub(super) fn export(&self, place: usize) -> Option<&str> {
        let origin = self.origins.get(place)?;
        self.names.get(origin.source.export as usize).map(String::as_str)
    }

    /// In how many exports a row stands.
    pub(super) fn exports(&self, place: usize) -> Option<u64> {
        self.origins.get(place).map(|origin| u64::from(origin.source.exports))
    }
}

fn numbers_of_unreadable(rows: &[Option<Segment>]) -> Vec<u32> {
    let numbers = rows.iter().scan(0, |before, row| {
        let number = *before;
        *before += u32::from(row.is_none());
        Some(number)
    });
    numbers.collect()
}
