//! What each factor adds to a change, to the right, or takes from it, to the left; and their sum.

use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, escape, fit, room};
use crate::chart::theme::Role;

/// One factor, or the whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contribution {
    /// Identifies the row to the page's script.
    pub key: String,
    /// The factor.
    pub label: String,
    /// What it adds; below 0 what it takes.
    pub value: f64,
    /// The value in words, with its sign.
    pub value_label: String,
    /// The factor itself, before and after, in words.
    pub detail: String,
    /// What hovering or focusing the row says.
    pub hover: String,
    /// Whether it is the sum of those before.
    pub is_sum: bool,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ContributionsChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From the top down.
    pub rows: Vec<Contribution>,
}

const SIZE: f64 = 13.0;
const DETAIL: f64 = 12.0;
const THICK: f64 = 18.0;

impl ContributionsChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let is_narrow = width < PHONE;
        let right = f64::from(width);
        let row = if is_narrow { 62.0 } else { 46.0 };
        let height = self.rows.len().max(1) as f64 * row;
        // What no pixel could show is nothing: a scale for it would leave the range of numbers.
        let value = |size: f64| {
            if size.is_finite() && size.abs() > 1e-9 { size.clamp(-1e12, 1e12) } else { 0.0 }
        };
        let labels = (self.rows.iter())
            .flat_map(|row| {
                [room(&row.label, SIZE, Weight::Regular), room(&row.detail, DETAIL, Weight::Regular)]
            })
            .fold(0.0, f64::max);
        let left = if is_narrow { 0.0 } else { labels.min(right * 0.4).ceil() + 16.0 };
        let words =
            self.rows.iter().map(|row| room(&row.value_label, SIZE, Weight::Bold)).fold(0.0, f64::max);
        let words = words.min((right - left) * 0.3) + 8.0;
        let least = self.rows.iter().map(|row| value(row.value)).fold(0.0, f64::min);
        let most = self.rows.iter().map(|row| value(row.value)).fold(0.0, f64::max);
        // Room for the words at the end of a bar on either side that has any.
        let has_right = self.rows.iter().any(|row| value(row.value) >= 0.0);
        let (before, after) = (if least < 0.0 { words } else { 0.0 }, if has_right { words } else { 0.0 });
        let scale = (right - left - before - after).max(10.0) / (most - least).max(f64::MIN_POSITIVE);
        let scale = if most > least { scale } else { 0.0 };
        let zero = left + before - least * scale;
        let sheet = Sheet::new(width, height);
        sheet.open("wp-parts", &[("data-left", left.to_string()), ("data-words", format!("{words:.2}"))]);
        for (index, part) in self.rows.iter().enumerate() {
            let top = index as f64 * row;
            let bar = if is_narrow { top + 36.0 } else { top + (row - THICK) / 2.0 };
            let key = [("data-key", escape(&part.key))];
            sheet.titled_group("wp-row", &key, &part.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, top, right, row)).hit());
                let room_left = if is_narrow { right } else { left - 16.0 };
                let weight = if part.is_sum { Weight::Bold } else { Weight::Regular };
                let name = fit(&part.label, room_left, SIZE, weight);
                let label =
                    Label::new("label", at(0.0, top + if is_narrow { 14.0 } else { 20.0 }), &name, SIZE);
                sheet.draw(&if part.is_sum { label.bold() } else { label }.full(&part.label));
                let detail = fit(&part.detail, room_left, DETAIL, Weight::Regular);
                let y = top + if is_narrow { 29.0 } else { 36.0 };
                sheet.draw(
                    &Label::new("detail", at(0.0, y), &detail, DETAIL).role(Role::Muted).full(&part.detail),
                );
                let length = value(part.value) * scale;
                let role = match (part.is_sum, part.value < 0.0) {
                    (true, _) => Role::Ink,
                    (false, true) => Role::Less(3),
                    (false, false) => Role::More(3),
                };
                let mark = Mark::new("bar", corners(zero + length.min(0.0), bar, length.abs(), THICK));
                sheet.draw(&mark.fill(role).round(1.0));
                let shown = fit(&part.value_label, words - 8.0, SIZE, Weight::Bold);
                let (x, anchor) = if length < 0.0 {
                    (zero + length - 7.0, Anchor::End)
                } else {
                    (zero + length + 7.0, Anchor::Start)
                };
                let label = Label::new("value", at(x, bar + THICK / 2.0 + SIZE * 0.36), &shown, SIZE);
                sheet.draw(
                    &if part.is_sum { label.bold() } else { label }.anchor(anchor).full(&part.value_label),
                );
            });
            if part.is_sum {
                sheet.line((0.0, top), (right, top), Role::Axis, 1.0);
            }
        }
        sheet.close();
        sheet.open("wp-zero", &[]);
        for index in 0..self.rows.len() {
            // On a phone the labels stand above the bars, and the line must not cross them.
            let top = index as f64 * row;
            let from = if is_narrow { top + 33.0 } else { top };
            let until = if is_narrow { from + THICK + 6.0 } else { top + row };
            sheet.line((zero, from), (zero, until), Role::Axis, 1.0);
        }
        sheet.close();
        sheet.finish(&self.words)
    }
}
