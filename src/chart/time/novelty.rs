//! New titles and titles known already, by month.

use super::super::canvas::drawing::{Drawing, Words};
use super::months::{Month, MonthPart, MonthsChart, ProfileKey};
use crate::chart::theme::Role;

/// The titles of one month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NoveltyMonth {
    /// `2022-03`.
    pub key: String,
    /// What stands under the column; labels that would run into one another are left out.
    pub axis_label: Option<String>,
    /// The record does not cover the whole month: hatched.
    pub incomplete: bool,
    /// Titles no earlier month has, and what hovering or focusing them says.
    pub new: (f64, String),
    /// The others.
    pub known: (f64, String),
}

/// Stacked columns: the new titles stand on the axis, so that they can be compared.
pub struct NoveltyChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// The legend's words for new titles and for those known already.
    pub names: [String; 2],
    /// Every month of the range, in order.
    pub months: Vec<NoveltyMonth>,
    /// The legend's word for a hatched column.
    pub incomplete_label: String,
    /// Words a number of titles.
    pub tick: &'a dyn Fn(f64) -> String,
}

impl NoveltyChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let part = |(part, (value, hover)): (usize, &(f64, String))| MonthPart {
            profile: part,
            value: *value,
            hover: hover.clone(),
        };
        let month = |month: &NoveltyMonth| Month {
            key: month.key.clone(),
            axis_label: month.axis_label.clone(),
            incomplete: month.incomplete,
            parts: [&month.new, &month.known].into_iter().enumerate().map(part).collect(),
        };
        let keys = self.names.iter().enumerate();
        let chart = MonthsChart {
            words: self.words.clone(),
            profiles: keys.map(|(slot, name)| ProfileKey { name: name.clone(), slot }).collect(),
            months: self.months.iter().map(month).collect(),
            incomplete_label: self.incomplete_label.clone(),
            tick: self.tick,
            whole_numbers: true,
        };
        chart.draw_in(width, &|part| if part == 0 { Role::Accent } else { Role::Amount(2) })
    }
}
