//! A heat map of the week: hour by weekday.

use super::super::axes::bins::Bins;
use super::super::axes::steps::Steps;
use super::super::canvas::colour;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at};
use super::super::canvas::text::{Weight, fit, room};
use super::super::theme::Role;

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
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let widest =
            (self.weekday_labels.iter()).map(|label| room(label, size, Weight::Regular)).fold(0.0, f64::max);
        let left = (widest + 10.0).min(right * 0.25).ceil();
        let top = size + 8.0;
        let row = if phone { 20.0 } else { 26.0 };
        let bottom = top + 7.0 * row;
        let legend = Steps::place(&self.bins, left, right);
        let sheet = Sheet::new(width, bottom + 16.0 + legend.height());
        let column = (right - left) / 24.0;
        draw_hours(&sheet, &self.hour_labels, (left, column, top), size);
        sheet.group("wp-axis", &[], || {
            for (label, y) in self.weekday_labels.iter().zip([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]) {
                let shown = fit(label, left - 8.0, size, Weight::Regular);
                let label = Label::new("tick", at(left - 8.0, top + y * row + size * 0.36), &shown, size)
                    .full(label)
                    .role(Role::Muted);
                sheet.draw(&label.anchor(Anchor::End));
            }
        });
        // Half a pixel of the ground around every cell.
        let plot = sheet.plot(left..right, top..bottom, (0.0..24.0, 0.0..7.0));
        let (gap_x, gap_y) = (0.75 / column, 0.75 / row);
        for (step, fill) in (0..=7).map(|step| (step, Role::step(step))) {
            sheet.group("wp-cells", &[("data-step", step.to_string()), ("fill", colour(fill))], || {
                for (weekday, hours) in (0_u8..).zip(&self.cells) {
                    for (hour, cell) in (0_u8..).zip(hours) {
                        if self.bins.step(cell.amount) != step {
                            continue;
                        }
                        let (x, y) = (f64::from(hour), f64::from(weekday));
                        let corners = [(x + gap_x, y + gap_y), (x + 1.0 - gap_x, y + 1.0 - gap_y)];
                        let mark = Mark::new("", corners).round(1.5);
                        let key = format!("{weekday}-{hour}");
                        Sheet::draw_on(&plot, &mark.data("data-key", &key).hover(&cell.hover));
                    }
                }
            });
        }
        legend.draw(&sheet, bottom + 16.0);
        sheet.finish(&self.words)
    }
}

/// Written at the left edge of their column, where the hour begins.
pub(in crate::chart) fn draw_hours(
    sheet: &Sheet,
    hour_labels: &[String; 24],
    (left, column, top): (f64, f64, f64),
    size: f64,
) {
    let widest = hour_labels.iter().map(|label| room(label, size, Weight::Regular)).fold(0.0, f64::max);
    let every = [1, 2, 3, 4, 6, 12].into_iter().find(|&every| widest + 10.0 <= column * f64::from(every));
    sheet.group("wp-axis", &[], || {
        for (hour, label) in (0_u32..).zip(hour_labels) {
            if !hour.is_multiple_of(every.unwrap_or(12)) {
                continue;
            }
            let x = left + f64::from(hour) * column + 0.5;
            let shown = fit(label, column * 12.0 - 4.0, size, Weight::Regular);
            sheet.draw(&Label::new("tick", at(x, top - 8.0), &shown, size).full(label).role(Role::Muted));
        }
    });
}
