//! What became of one file.

use crate::source::archive::Entry;
use crate::source::netflix::TableKind;
use crate::source::text::{Problem, Repair};

/// What a file was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognised {
    /// A table, and it was read.
    Table(TableKind),
    /// A table without rows: an empty file, or the text file that stands in place of a table about
    /// which there is no information. The kind is told by the name alone.
    EmptyTable(Option<TableKind>),
    /// A cover sheet, a picture: a file meant for people.
    Document,
    /// A zip inside the export; it is not opened.
    Zip,
    /// A workbook of a spreadsheet program; it is not opened.
    Workbook,
    /// A further file of a table; another is read, because it is larger or is the same.
    AnotherCopy(TableKind),
    /// No table of an export.
    Unknown,
    /// It cannot be opened or read; the problems say why.
    Unreadable,
}

impl Recognised {
    /// The table, if the file is one, be it empty or not used.
    #[must_use]
    pub fn table(self) -> Option<TableKind> {
        match self {
            Self::Table(kind) | Self::AnotherCopy(kind) => Some(kind),
            Self::EmptyTable(kind) => kind,
            Self::Document | Self::Zip | Self::Workbook | Self::Unknown | Self::Unreadable => None,
        }
    }
}

/// The account of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReport {
    /// Its path inside the export.
    pub path: String,
    /// Its size in bytes, unpacked.
    pub size: u64,
    /// What it was taken for.
    pub recognised: Recognised,
    /// Data rows, unreadable ones included for ViewingActivity and the short history.
    pub rows: u64,
    /// The earliest time of the main time column: `YYYY-MM-DDTHH:MM:SSZ`, or `YYYY-MM-DD` for dates.
    pub first: Option<String>,
    /// The latest time of the main time column.
    pub last: Option<String>,
    /// The column names as written.
    pub columns: Vec<String>,
    /// What was repaired.
    pub repairs: Vec<Repair>,
    /// What could not be read, by line. Never holds what a cell holds.
    pub problems: Vec<Problem>,
    /// Columns that mean nothing here; they are kept in the frame as text.
    pub unknown_columns: Vec<String>,
    /// Columns of ViewingActivity that the file does not have; their cells are taken for empty.
    pub missing_columns: Vec<&'static str>,
}

impl FileReport {
    /// Whether it is a viewing record, in full or short, that was read.
    #[must_use]
    pub fn is_viewing(&self) -> bool {
        matches!(self.recognised, Recognised::Table(TableKind::ViewingActivity | TableKind::ViewingHistory))
    }

    pub(super) fn new(entry: &Entry, recognised: Recognised) -> Self {
        Self {
            path: entry.path.clone(),
            size: entry.size,
            recognised,
            rows: 0,
            first: None,
            last: None,
            columns: Vec::new(),
            repairs: Vec::new(),
            problems: Vec::new(),
            unknown_columns: Vec::new(),
            missing_columns: Vec::new(),
        }
    }

    /// Whether something of the file was lost.
    #[must_use]
    pub fn has_losses(&self) -> bool {
        !self.problems.is_empty() || self.recognised == Recognised::Unreadable
    }
}
