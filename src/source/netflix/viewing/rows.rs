//! The compact form of ViewingActivity: one small record a row, texts in dictionaries.

use super::{Dictionary, ViewingColumn};
use crate::source::clock::ClockError;
use crate::source::text::{Damage, Problem, Repair};
use rayon::prelude::*;

/// Stands in [`Row::start`] when no start time could be read.
pub const UNREADABLE_START: i64 = i64::MIN;

/// One data row, in 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Seconds since 1970, UTC; [`UNREADABLE_START`] when it could not be read.
    pub start: i64,
    /// Length in seconds; 0 when it could not be read.
    pub duration: u32,
    bookmark: u32,
    /// Number of the title in [`ViewingTable::titles`].
    pub title: u32,
    /// Number in [`ViewingTable::circumstances`].
    pub circumstances: u32,
    /// A hash of what of the record stands neither here nor in a dictionary, untrimmed: rows that have it and all else in
    /// common are equal.
    pub rest_hash: u32,
    marks: u8,
}

const NOT_LATEST: u8 = 1;
const UNREADABLE: u8 = 2;
const NO_BOOKMARK: u32 = u32::MAX;

impl Row {
    pub(super) fn new(title: u32, circumstances: u32, rest_hash: u32) -> Self {
        Self {
            start: UNREADABLE_START,
            duration: 0,
            bookmark: NO_BOOKMARK,
            title,
            circumstances,
            rest_hash,
            marks: 0,
        }
    }

    pub(super) fn set_bookmark(&mut self, seconds: u32) {
        self.bookmark = seconds;
    }

    pub(super) fn set_not_latest(&mut self) {
        self.marks |= NOT_LATEST;
    }

    pub(super) fn set_unreadable(&mut self) {
        self.marks |= UNREADABLE;
        self.duration = 0;
    }

    /// Position in the title when the row ended, in seconds, if the file says so.
    #[must_use]
    pub fn bookmark(&self) -> Option<u32> {
        (self.bookmark != NO_BOOKMARK).then_some(self.bookmark)
    }

    /// Whether `Latest Bookmark` says "Not latest view".
    #[must_use]
    pub fn is_not_latest(&self) -> bool {
        self.marks & NOT_LATEST != 0
    }

    /// Whether no start time or no duration could be read.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.marks & UNREADABLE != 0
    }

    /// First second after the row, UTC.
    #[must_use]
    pub fn end(&self) -> i64 {
        self.start.saturating_add(i64::from(self.duration))
    }
}

/// What many rows share: numbers into the dictionaries of [`ViewingTable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // one number for each column of that name
pub struct Circumstances {
    pub profile: u32,
    pub device: u32,
    pub country: u32,
    pub attributes: u32,
    pub supplemental: u32,
}

/// Why a row cannot be placed in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableReason {
    /// The record as a whole is damaged.
    #[error("{0}")]
    Damaged(Damage),
    /// The field is no time or no duration.
    #[error(transparent)]
    Clock(#[from] ClockError),
}

impl UnreadableReason {
    /// Whether one cell is to blame, and not the whole record.
    #[must_use]
    pub fn is_of_a_cell(self) -> bool {
        matches!(self, Self::Clock(_))
    }
}

/// A row without a readable start or duration: where it stands and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable {
    /// Line of the file on which the record begins, from 1.
    pub line: u64,
    /// The first column that could not be read.
    pub column: ViewingColumn,
    /// What is wrong with it.
    pub reason: UnreadableReason,
}

/// ViewingActivity as columns; rows in the order of the file.
#[derive(Debug, Default, Clone)]
pub struct ViewingTable {
    /// Path of the file inside the export.
    pub path: String,
    /// Column names as written.
    pub header: Vec<String>,
    /// Every data row, readable or not.
    pub rows: Vec<Row>,
    /// Titles as written.
    pub titles: Dictionary,
    /// Profile names as written; one empty name if the file has no such column.
    pub profiles: Dictionary,
    /// Device strings as written.
    pub devices: Dictionary,
    /// Country fields as written.
    pub countries: Dictionary,
    /// `Attributes` fields as written.
    pub attributes: Dictionary,
    /// `Supplemental Video Type` fields as written.
    pub supplementals: Dictionary,
    /// The distinct circumstances rows refer to.
    pub circumstances: Vec<Circumstances>,
    /// Rows without a readable start or duration, by line.
    pub unreadable: Vec<Unreadable>,
    /// What was repaired while reading.
    pub repairs: Vec<Repair>,
    /// What could not be read, beside the unreadable rows.
    pub problems: Vec<Problem>,
    /// Header names that mean nothing here.
    pub unknown_columns: Vec<String>,
}

impl ViewingTable {
    /// The circumstances of a row.
    #[must_use]
    pub fn circumstances_of(&self, row: &Row) -> Circumstances {
        self.circumstances[row.circumstances as usize]
    }

    /// Whether the titles of each profile, added up, are more than `most`.
    #[must_use]
    pub fn has_more_titles(&self, most: usize) -> bool {
        let (titles, profiles) = (self.titles.len(), self.profiles.len());
        if titles * profiles <= most {
            return false;
        }
        let part = self.rows.len().div_ceil(rayon::current_num_threads()).max(1);
        let met = self.rows.par_chunks(part).map(|rows| {
            let mut met = vec![false; titles * profiles];
            for row in rows {
                met[self.circumstances_of(row).profile as usize * titles + row.title as usize] = true;
            }
            met
        });
        let met = met.reduce_with(|mut one, other| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one |= other);
            one
        });
        met.is_some_and(|met| met.into_iter().filter(|has| *has).count() > most)
    }

    /// The earliest and the latest readable start, in seconds since 1970.
    #[must_use]
    pub fn reach(&self) -> Option<(i64, i64)> {
        let readable = self.rows.par_iter().map(|row| row.start).filter(|start| *start != UNREADABLE_START);
        readable
            .map(|start| (start, start))
            .reduce_with(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }
}
