//! A heat map of the week: hour by weekday.

use super::{
    bins::Bins,
    drawing::{Drawing, Words},
};

/// One hour of one weekday.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// The amount, in the unit of the bins.
    pub amount: f64,
    /// What hovering or focusing the cell says.
    pub hover: String,
}

/// The heat map.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekChart {
    /// Title, unit, definition.
    pub words: Words,
    /// Monday to Sunday.
    pub weekday_labels: [String; 7],
    /// Midnight to eleven at night; every third or sixth is written.
    pub hour_labels: [String; 24],
    /// `cells[weekday][hour]`, Monday first.
    pub cells: [[Cell; 24]; 7],
    /// Steps of the colour, and the legend.
    pub bins: Bins,
}

impl WeekChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::empty(&self.words, width)
    }
}
