//! A heat map of days: one block of seven rows a year, one cell a day.

use super::{
    bins::Bins,
    drawing::{Drawing, Words},
};

/// What a day's cell shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// The amount, in the unit of the bins.
    pub amount: f64,
    /// What hovering or focusing the cell says. Where it is empty and the amount is zero, the cell
    /// is drawn together with its like, which keeps a page of many years small.
    pub hover: String,
}

/// One block.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// The calendar year; it decides on which weekday January begins.
    pub year: i32,
    /// What stands before the block.
    pub label: String,
    /// From 1 January on. `None`: outside the record, no cell. May end early.
    pub days: Vec<Option<Day>>,
}

/// The calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarChart {
    /// Title, unit, definition.
    pub words: Words,
    /// One block each, in the order given.
    pub years: Vec<Year>,
    /// January to December, short.
    pub month_labels: [String; 12],
    /// Monday to Sunday, short.
    pub weekday_labels: [String; 7],
    /// Steps of the colour, and the legend.
    pub bins: Bins,
}

impl CalendarChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::empty(&self.words, width)
    }
}
