//! Amounts by month, stacked by profile.

use super::drawing::{Drawing, Words};

/// A profile as the legend names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileKey {
    /// Its name, as the reader knows it.
    pub name: String,
    /// Its colour, 0 to 7, the same in every chart; 8 and above is the grey of "others".
    pub slot: usize,
}

/// One profile's share of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthPart {
    /// Index into [`MonthsChart::profiles`].
    pub profile: usize,
    /// The amount, in the chart's unit.
    pub value: f64,
    /// What hovering or focusing the part says.
    pub hover: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// `2022-03`.
    pub key: String,
    /// What stands under the bar; labels that would run into one another are left out.
    pub axis_label: Option<String>,
    /// The record does not cover the whole month: hatched.
    pub incomplete: bool,
    /// From the bottom up.
    pub parts: Vec<MonthPart>,
}

/// Stacked bars by month, on an axis from zero. With one profile there is no legend and the bars
/// wear the accent colour, so it also draws titles per month.
pub struct MonthsChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// The legend's order is the stacking order. At most eight, and "others".
    pub profiles: Vec<ProfileKey>,
    /// Every month of the range, empty ones too, in order.
    pub months: Vec<Month>,
    /// The legend's word for a hatched bar.
    pub incomplete_label: String,
    /// Words a value of the axis.
    pub tick: &'a dyn Fn(f64) -> String,
    /// The amounts are counts: no tick between two whole numbers.
    pub whole_numbers: bool,
}

impl MonthsChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::empty(&self.words, width)
    }
}
