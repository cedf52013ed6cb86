//! Two bars a row, before and after, on one scale.

use super::super::axes::legend::{Names, Swatch};
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, fit, room};
use crate::chart::theme::Role;

/// The colour of what was before: quiet, as it is what one looks from.
pub(in crate::chart) const BEFORE: Role = Role::Others;
/// The colour of what came after.
pub(in crate::chart) const AFTER: Role = Role::Accent;

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pair {
    /// Identifies the row to the page's script.
    pub key: String,
    /// What the bars stand for.
    pub label: String,
    /// Lengths, before and after.
    pub values: [f64; 2],
    /// The values in words.
    pub value_labels: [String; 2],
    /// What hovering or focusing the row says.
    pub hover: String,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct PairsChart {
    /// Title, unit, definition.
    pub words: Words,
    /// What the two bars are called.
    pub names: [String; 2],
    /// From the top down.
    pub rows: Vec<Pair>,
}

const SIZE: f64 = 13.0;
const VALUE: f64 = 12.0;

impl PairsChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let is_narrow = width < PHONE;
        let right = f64::from(width);
        let swatches = [BEFORE, AFTER].map(Swatch::Colour).into_iter();
        let legend = Names::place(right, swatches.zip(self.names.iter().map(String::as_str)));
        // In the narrow drawing the label has a line of its own.
        let (thick, above) = if is_narrow { (12.0, 19.0) } else { (13.0, 0.0) };
        let row = above + 2.0 * thick + if is_narrow { 12.0 } else { 14.0 };
        let top = legend.height() + 10.0;
        let widest = |words: &mut dyn Iterator<Item = &String>, size| {
            words.map(|words| room(words, size, Weight::Regular)).fold(0.0, f64::max)
        };
        let labels = widest(&mut self.rows.iter().map(|pair| &pair.label), SIZE).min(right * 0.34).ceil();
        let values =
            widest(&mut self.rows.iter().flat_map(|pair| &pair.value_labels), VALUE).min(right * 0.25);
        let left = if is_narrow { 0.5 } else { labels + 10.0 };
        let longest = (right - left - 8.0 - values).max(10.0);
        let height = top + self.rows.len().max(1) as f64 * row;
        let largest = self.rows.iter().flat_map(|pair| pair.values).map(sane).fold(0.0, f64::max);
        let sheet = Sheet::new(width, height);
        legend.draw(&sheet);
        if !is_narrow {
            sheet.line((left - 0.5, top), (left - 0.5, height), Role::Axis, 1.0);
        }
        let geometry = [("data-longest", format!("{longest:.1}")), ("data-labels", labels.to_string())];
        sheet.open("wp-pairs", &geometry);
        for (index, pair) in self.rows.iter().enumerate() {
            let begin = top + index as f64 * row;
            sheet.titled_group("wp-row", &keys(pair), &pair.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, begin, right, row)).hit());
                let bars = begin + above + if is_narrow { 0.0 } else { 7.0 };
                let shown = fit(&pair.label, if is_narrow { right } else { labels }, SIZE, Weight::Regular);
                let label = if is_narrow {
                    Label::new("label", at(0.0, begin + SIZE), &shown, SIZE)
                } else {
                    Label::new("label", at(labels, bars + thick + SIZE * 0.36), &shown, SIZE)
                        .anchor(Anchor::End)
                };
                sheet.draw(&label.full(&pair.label));
                for (side, role) in [BEFORE, AFTER].into_iter().enumerate() {
                    let share = if largest > 0.0 { sane(pair.values[side]) / largest } else { 0.0 };
                    let (y, length) = (bars + side as f64 * thick, share * longest);
                    let mark = Mark::new("bar", corners(left, y + 0.5, length, thick - 1.0));
                    sheet.draw(&mark.fill(role).round(1.0));
                    let words = &pair.value_labels[side];
                    let shown = fit(words, values, VALUE, Weight::Regular);
                    let place = at(left + length + 7.0, y + thick / 2.0 + VALUE * 0.36);
                    sheet.draw(&Label::new("value", place, &shown, VALUE).role(Role::Muted).full(words));
                }
            });
        }
        sheet.close();
        sheet.finish(&self.words)
    }
}

fn keys(pair: &Pair) -> Vec<(&'static str, String)> {
    if pair.key.is_empty() {
        Vec::new()
    } else {
        vec![("data-key", super::super::canvas::text::escape(&pair.key))]
    }
}
