//! What became of every row: one stacked bar with a line of text for each part.

use super::drawing::{Drawing, Words};

/// How a part is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Counted as watching.
    Kept,
    /// Real, but set aside (previews, trailers, other accounts' …); `shade` 0 to 4 tells them apart.
    SetAside {
        /// 0 is the darkest.
        shade: u8,
    },
    /// Could not be read.
    Unreadable,
}

/// One part of the bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Identifies the part to the page's script.
    pub key: String,
    /// What it is.
    pub label: String,
    /// Decides the length; a part with at least one row is always visible.
    pub rows: u64,
    /// The rows (and hours) in words.
    pub value_label: String,
    /// The share in words.
    pub share_label: String,
    /// What hovering or focusing the part says.
    pub hover: String,
    /// The colour.
    pub kind: PartKind,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From left to right.
    pub parts: Vec<Part>,
}

impl LedgerChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::empty(&self.words, width)
    }
}
