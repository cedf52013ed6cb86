//! Axes shared by charts: amounts beside lines across the plot, places below it.

use super::super::canvas::marks::{Anchor, Label};
use super::super::canvas::sheet::{Sheet, at};
use super::super::canvas::text::{Weight, fit, room, width as text_width};
use super::super::theme::Role;

/// An axis of amounts from zero, its words written.
pub(in crate::chart) struct Amounts {
    ticks: Vec<(f64, String)>,
    size: f64,
}

impl Amounts {
    /// At these ticks, worded by `tick`.
    pub(in crate::chart) fn new(ticks: &[f64], size: f64, tick: &dyn Fn(f64) -> String) -> Self {
        Self { ticks: ticks.iter().map(|&value| (value, tick(value))).collect(), size }
    }

    /// The amount at the upper end; never zero.
    pub(in crate::chart) fn highest(&self) -> f64 {
        self.ticks.last().map_or(1.0, |(value, _)| *value)
    }

    /// Room for the words on the left of the plot, at most `most`.
    pub(in crate::chart) fn gutter(&self, most: f64) -> f64 {
        let widest = self.ticks.iter().map(|(_, words)| room(words, self.size, Weight::Regular));
        (widest.fold(0.0, f64::max) + 8.0).min(most).ceil()
    }

    /// Lines from `left` to `right`, zero at `bottom` and the highest amount at `top`; words between `from` and `left`.
    pub(in crate::chart) fn draw(
        &self,
        sheet: &Sheet,
        (from, left, right): (f64, f64, f64),
        (bottom, top): (f64, f64),
    ) {
        sheet.group("wp-grid", &[], || {
            for (tick, words) in &self.ticks {
                let y = bottom - (bottom - top) * tick / self.highest();
                let role = if *tick > 0.0 { Role::Grid } else { Role::Axis };
                sheet.line((left, y), (right, y), role, 1.0);
                let shown = fit(words, left - from - 8.0, self.size, Weight::Regular);
                let label = Label::new("tick", at(left - 8.0, y + self.size * 0.36), &shown, self.size);
                sheet.draw(&label.full(words).role(Role::Muted).anchor(Anchor::End));
            }
        });
    }
}

/// Words below a plot, each at its place, from the left, and only where it leaves the one before it in peace.
pub(in crate::chart) fn places<'a>(
    sheet: &Sheet,
    labels: impl IntoIterator<Item = (f64, &'a str)>,
    (left, right, bottom): (f64, f64, f64),
    size: f64,
) {
    sheet.group("wp-axis", &[], || {
        let mut free_from = f64::NEG_INFINITY;
        for (place, words) in labels {
            let reserved = room(words, size, Weight::Regular);
            let half = text_width(words, size, Weight::Regular) / 2.0;
            let middle = place.min(right - half).max(left + half);
            if middle - reserved / 2.0 < free_from || 2.0 * half > right - left {
                continue;
            }
            free_from = middle + reserved / 2.0 + 6.0;
            sheet.line((place, bottom), (place, bottom + 4.0), Role::Axis, 1.0);
            let label = Label::new("tick", at(middle, bottom + 6.0 + size), words, size);
            sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
        }
    });
}
