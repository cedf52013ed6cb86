//! Ranked horizontal bars: series, films, devices, countries.

use super::drawing::{Drawing, Words};

/// The colour of a bar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// The accent colour.
    #[default]
    Plain,
    /// Grey: "others", "not recorded".
    Muted,
    /// A profile's colour slot.
    Profile(usize),
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// Identifies the row to the page's script.
    pub key: String,
    /// What the bar stands for; shortened with an ellipsis where there is no room.
    pub label: String,
    /// The length.
    pub value: f64,
    /// The value in words.
    pub value_label: String,
    /// Its share of the whole in words.
    pub share_label: Option<String>,
    /// What hovering or focusing the row says.
    pub hover: String,
    /// The colour.
    pub tone: Tone,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From the top down.
    pub rows: Vec<Bar>,
}

impl BarsChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::empty(&self.words, width)
    }
}
