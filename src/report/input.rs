//! The files a result was computed from.

use serde::Serialize;

/// A file of which something could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Path relative to the export, never absolute.
    pub path: String,
    /// Cells or rows that could not be read; nothing when it is the whole file.
    pub places: Option<u64>,
}

/// One file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Input {
    /// Path relative to the export, never absolute.
    pub path: String,
    /// The table it was recognised as.
    pub table: String,
    /// Data rows.
    pub rows: u64,
    /// First time or date of its main time column.
    pub first: Option<String>,
    /// Last time or date of its main time column.
    pub last: Option<String>,
}
