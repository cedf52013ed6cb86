//! A difference map of the week: where there is more than before, and where less.

use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use crate::chart::canvas::colour;
use crate::chart::theme::Role;

/// One hour of one weekday.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DifferenceCell {
    /// After less before, in the unit of the steps.
    pub difference: f64,
    /// What hovering or focusing the cell says.
    pub hover: String,
}

/// The map. Both sides are drawn to one scale, so that a step more looks as strong as a step less.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceChart {
    /// Title, unit, definition.
    pub words: Words,
    /// Monday to Sunday.
    pub weekday_labels: [String; 7],
    /// Midnight to eleven at night.
    pub hour_labels: [String; 24],
    /// `cells[weekday][hour]`, Monday first.
    pub cells: [[DifferenceCell; 24]; 7],
    /// The three limits between the four steps of either side, rising.
    pub limits: [f64; 3],
    /// A difference smaller than this is none.
    pub least: f64,
    /// The legend's words for the limits: those of less, from the largest, then those of more.
    pub limit_labels: [String; 6],
    /// The legend's words for less, none, and more.
    pub names: [String; 3],
}

const SWATCH: f64 = 12.0;

impl DifferenceChart {
    /// The step of a difference: −4 to 4.
    #[must_use]
    pub fn step(&self, difference: f64) -> i8 {
        if !difference.is_finite() || difference.abs() < self.least || difference == 0.0 {
            return 0;
        }
        let above = self.limits.iter().filter(|limit| difference.abs() > **limit).count() as i8;
        if difference < 0.0 { -1 - above } else { 1 + above }
    }

    /// Lays the map out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let is_narrow = width < PHONE;
        let size = if is_narrow { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let widest =
            (self.weekday_labels.iter()).map(|label| room(label, size, Weight::Regular)).fold(0.0, f64::max);
        let left = (widest + 10.0).min(right * 0.25).ceil();
        let top = size + 8.0;
        let row = if is_narrow { 20.0 } else { 26.0 };
        let bottom = top + 7.0 * row;
        let sheet = Sheet::new(width, bottom + 16.0 + 2.0 * size + SWATCH + 18.0);
        let column = (right - left) / 24.0;
        super::super::time::week::draw_hours(&sheet, &self.hour_labels, (left, column, top), size);
        sheet.group("wp-axis", &[], || {
            for (weekday, label) in (0_u8..).zip(&self.weekday_labels) {
                let y = top + (f64::from(weekday) + 0.5) * row + size * 0.36;
                let shown = fit(label, left - 8.0, size, Weight::Regular);
                let label = Label::new("tick", at(left - 8.0, y), &shown, size).full(label);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
            }
        });
        for step in -4..=4 {
            let attributes = [("data-step", step.to_string()), ("fill", colour(role(step)))];
            sheet.group("wp-cells", &attributes, || {
                for (weekday, hours) in (0_u8..).zip(&self.cells) {
                    for (hour, cell) in (0_u8..).zip(hours) {
                        if self.step(cell.difference) != step {
                            continue;
                        }
                        let (x, y) = (left + f64::from(hour) * column, top + f64::from(weekday) * row);
                        let corners = corners(x + 0.75, y + 0.75, column - 1.5, row - 1.5);
                        let key = format!("{weekday}-{hour}");
                        let mark = Mark::new("", corners).round(1.5).data("data-key", &key);
                        sheet.draw(&mark.hover(&cell.hover));
                    }
                }
            });
        }
        self.draw_signs(&sheet, (left, top), (column, row));
        self.draw_legend(&sheet, (left, right), bottom + 16.0, size);
        sheet.finish(&self.words)
    }

    /// A stroke in every cell of less, for eyes and printers without colour.
    fn draw_signs(&self, sheet: &Sheet, (left, top): (f64, f64), (column, row): (f64, f64)) {
        let length = (column * 0.36).min(9.0);
        let attributes = [("fill", colour(Role::Ink)), ("pointer-events", "none".to_owned())];
        sheet.group("wp-signs", &attributes, || {
            for (weekday, hours) in (0_u8..).zip(&self.cells) {
                for (hour, cell) in (0_u8..).zip(hours) {
                    let step = self.step(cell.difference);
                    if step < 0 {
                        let x = left + (f64::from(hour) + 0.5) * column;
                        let y = top + (f64::from(weekday) + 0.5) * row;
                        sheet.draw(&sign(x, y, length, step));
                    }
                }
            }
        });
    }

    fn draw_legend(&self, sheet: &Sheet, (left, right): (f64, f64), top: f64, size: f64) {
        let swatch = ((right - left) / 9.0).min(52.0);
        let bar = top + size + 6.0;
        sheet.group("wp-legend", &[], || {
            for (place, step) in (-4_i8..=4).enumerate() {
                let x = left + place as f64 * swatch;
                sheet.draw(
                    &Mark::new("swatch", corners(x, bar, swatch - 1.0, SWATCH)).fill(role(step)).round(2.0),
                );
                if step < 0 {
                    let length = (swatch * 0.3).min(9.0);
                    sheet.draw(&sign(x + swatch / 2.0, bar + SWATCH / 2.0, length, step));
                }
            }
            let whole = 9.0 * swatch;
            let ends = [(0.0, Anchor::Start), (0.5, Anchor::Middle), (1.0, Anchor::End)];
            for ((share, anchor), name) in ends.into_iter().zip(&self.names) {
                let shown = fit(name, whole / 3.0 - 8.0, size, Weight::Regular);
                let label = Label::new("name", at(left + whole * share, top + size - 2.0), &shown, size);
                sheet.draw(&label.anchor(anchor).full(name));
            }
            // Limits stand at the borders between steps; every second one where there is no room for all.
            let widest =
                self.limit_labels.iter().map(|label| room(label, size, Weight::Regular)).fold(0.0, f64::max);
            let every = if widest + 6.0 <= swatch { 1 } else { 2 };
            for (place, label) in [1.0, 2.0, 3.0, 6.0, 7.0, 8.0].into_iter().zip(&self.limit_labels) {
                let is_outer = place == 1.0 || place == 3.0 || place == 6.0 || place == 8.0;
                if every == 2 && !is_outer {
                    continue;
                }
                let shown = fit(label, swatch * f64::from(every) - 6.0, size, Weight::Regular);
                let label = Label::new(
                    "threshold",
                    at(left + place * swatch, bar + SWATCH + size + 4.0),
                    &shown,
                    size,
                );
                sheet.draw(&label.anchor(Anchor::Middle).role(Role::Muted));
            }
        });
    }
}

fn role(step: i8) -> Role {
    match step {
        0 => Role::Nothing,
        step if step < 0 => Role::Less(step.unsigned_abs()),
        step => Role::More(step.unsigned_abs()),
    }
}

/// A minus in a colour that stands out from its cell.
fn sign(x: f64, y: f64, length: f64, step: i8) -> Mark<(i32, i32)> {
    let role = if step <= -3 { Role::Surface } else { Role::Ink };
    Mark::new("sign", corners(x - length / 2.0, y - 0.7, length, 1.4)).fill(role)
}
