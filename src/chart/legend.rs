//! Legends: swatches with names, and the steps of the ramp with their thresholds.

use super::{
    bins::Bins,
    marks::{Anchor, Label, Mark},
    sheet::{Sheet, at, corners},
    text::{Weight, fit, room},
    theme::Role,
};

const SWATCH: f64 = 12.0;
const ROW: f64 = 22.0;
const SIZE: f64 = 12.0;

/// What a swatch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Swatch {
    Colour(Role),
    /// The hatch of incomplete periods; the sheet must hold [`super::months::HATCH`].
    Hatch,
}

/// One entry, placed.
struct Entry<'a> {
    x: f64,
    row: f64,
    shown: String,
    full: &'a str,
    swatch: Swatch,
}

/// A row (or a few) of named swatches.
pub(super) struct Names<'a> {
    entries: Vec<Entry<'a>>,
    height: f64,
}

impl<'a> Names<'a> {
    /// Places the entries in rows of `width` pixels.
    pub(super) fn place(width: f64, names: impl IntoIterator<Item = (Swatch, &'a str)>) -> Self {
        let widest = (width * 0.45).clamp(90.0, 220.0);
        let (mut x, mut row, mut entries) = (0.0, 0.0, Vec::new());
        for (swatch, full) in names {
            let shown = fit(full, widest - SWATCH - 6.0, SIZE, Weight::Regular);
            let needed = SWATCH + 6.0 + room(&shown, SIZE, Weight::Regular);
            if x > 0.0 && x + needed > width {
                (x, row) = (0.0, row + 1.0);
            }
            entries.push(Entry { x, row, shown, full, swatch });
            x += needed + 18.0;
        }
        let height = if entries.is_empty() { 0.0 } else { (row + 1.0) * ROW };
        Self { entries, height }
    }

    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Draws them at the top of the sheet.
    pub(super) fn draw(&self, sheet: &Sheet) {
        if self.entries.is_empty() {
            return;
        }
        sheet.group("wp-legend", &[], || {
            for entry in &self.entries {
                let top = entry.row * ROW;
                let mark = |class| Mark::new(class, corners(entry.x, top + 2.0, SWATCH, SWATCH)).round(2.0);
                match entry.swatch {
                    Swatch::Colour(role) => sheet.draw(&mark("swatch").fill(role)),
                    Swatch::Hatch => {
                        sheet.draw(&mark("swatch").fill(Role::Others));
                        sheet.draw(&mark("hatch").pattern(&super::canvas::id(super::months::HATCH)));
                    }
                }
                let label = Label::new("name", at(entry.x + SWATCH + 6.0, top + 12.3), &entry.shown, SIZE);
                sheet.draw(&label.full(entry.full));
            }
        });
    }
}

/// The height of [`draw_steps`].
pub(super) const STEPS_HEIGHT: f64 = 34.0;

/// The ramp with its thresholds written at the borders between the steps, its left edge at `left`.
pub(super) fn draw_steps(sheet: &Sheet, bins: &Bins, left: f64, top: f64, width: f64) {
    let size = if width < 420.0 { 11.0 } else { 12.0 };
    let right = left + width;
    sheet.group("wp-legend", &[], || {
        let nothing = fit(bins.nothing(), width * 0.3, size, Weight::Regular);
        sheet.draw(&Mark::new("swatch", corners(left, top, 20.0, SWATCH)).fill(Role::Nothing).round(2.0));
        sheet.draw(
            &Label::new("name", at(left, top + 28.0), &nothing, size).role(Role::Muted).full(bins.nothing()),
        );
        if bins.max_label().is_empty() {
            return;
        }
        let steps = bins.steps();
        let words: Vec<&str> = bins.labels().iter().map(String::as_str).chain([bins.max_label()]).collect();
        let widest = words.iter().map(|word| room(word, size, Weight::Regular)).fold(0.0, f64::max);
        let start = left + room(&nothing, size, Weight::Regular).max(20.0) + 16.0;
        #[allow(clippy::cast_precision_loss)]
        let count = steps.len() as f64;
        let available = (right - start - widest / 2.0).max(count);
        let swatch = (widest + 10.0).max(26.0).min(available / count);
        // Where the labels would run into one another, every second or third is written.
        let every = ((widest + 8.0) / swatch).ceil().max(1.0);
        let mut x = start;
        for (index, (step, word)) in steps.iter().zip(&words).enumerate() {
            sheet.draw(
                &Mark::new("swatch", corners(x, top, swatch - 1.0, SWATCH))
                    .fill(Role::step(*step))
                    .data("data-step", &step.to_string()),
            );
            x += swatch;
            #[allow(clippy::cast_precision_loss)]
            let from_the_end = (steps.len() - 1 - index) as f64;
            if from_the_end % every < 0.5 {
                let label = Label::new("threshold", at(x - 0.5, top + 28.0), word, size);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
            }
        }
    });
}
