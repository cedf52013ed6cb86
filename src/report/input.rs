//! The files a result was computed from.

use serde::Serialize;

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
