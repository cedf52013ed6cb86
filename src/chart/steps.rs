//! The legend of a heat map: the ramp, with its thresholds at the borders between the steps.

use super::{
    bins::Bins,
    marks::{Anchor, Label, Mark},
    sheet::{Sheet, at, corners},
    text::{Weight, fit, room},
    theme::Role,
};

const THICK: f64 = 12.0;
/// From the top of the ramp to the baseline of what is written below it.
const BELOW: f64 = 28.0;
/// From the baseline of what is written above the ramp to its top.
const ABOVE: f64 = 6.0;

/// The legend, laid out.
pub(super) struct Steps<'a> {
    bins: &'a Bins,
    left: f64,
    size: f64,
    nothing: String,
    words: Vec<String>,
    start: f64,
    swatch: f64,
    /// Every how many steps a label has room, if all were in one line.
    every: usize,
}

impl<'a> Steps<'a> {
    /// Lays the legend out between `left` and `right`.
    pub(super) fn place(bins: &'a Bins, left: f64, right: f64) -> Self {
        let width = right - left;
        let size = if width < 420.0 { 11.0 } else { 12.0 };
        let regular = |words: &str| room(words, size, Weight::Regular);
        let nothing = fit(bins.nothing(), width * 0.3, size, Weight::Regular);
        let words: Vec<String> = (bins.labels().iter().map(String::as_str))
            .chain([bins.max_label()])
            .map(|word| fit(word, width * 0.25, size, Weight::Regular))
            .collect();
        let widest = words.iter().map(|word| regular(word)).fold(0.0, f64::max);
        let start = left + regular(&nothing).max(20.0) + 16.0;
        let count = words.len() as f64;
        let available = (right - start - widest / 2.0).max(count);
        let swatch = (widest + 10.0).max(26.0).min(available / count);
        let every = ((widest + 8.0) / swatch).ceil().clamp(1.0, 100.0) as usize;
        Self { bins, left, size, nothing, words, start, swatch, every }
    }

    /// Where there is no room for all in one line, every second threshold stands above the ramp.
    fn staggered(&self) -> bool {
        self.every > 1
    }

    fn above(&self) -> f64 {
        if self.staggered() { self.size + ABOVE } else { 0.0 }
    }

    pub(super) fn height(&self) -> f64 {
        self.above() + BELOW + 6.0
    }

    /// Draws it, its upper edge at `top`.
    pub(super) fn draw(&self, sheet: &Sheet, top: f64) {
        let top = top + self.above();
        let join = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join(" ");
        // What a script needs to recolour cells: where one step ends, and which steps there are.
        let attributes = [
            ("data-thresholds", join(&mut self.bins.thresholds().iter().map(f64::to_string))),
            ("data-steps", join(&mut self.bins.steps().iter().map(u8::to_string))),
        ];
        sheet.group("wp-legend", &attributes, || {
            sheet.draw(
                &Mark::new("swatch", corners(self.left, top, 20.0, THICK)).fill(Role::Nothing).round(2.0),
            );
            let label = Label::new("name", at(self.left, top + BELOW), &self.nothing, self.size);
            sheet.draw(&label.role(Role::Muted).full(self.bins.nothing()));
            if !self.bins.max_label().is_empty() {
                self.draw_ramp(sheet, top);
            }
        });
    }

    fn draw_ramp(&self, sheet: &Sheet, top: f64) {
        let mut right = self.start;
        let steps = self.bins.steps();
        for (index, (step, word)) in steps.iter().zip(&self.words).enumerate() {
            let mark = Mark::new("swatch", corners(right, top, self.swatch - 1.0, THICK));
            sheet.draw(&mark.fill(Role::step(*step)));
            right += self.swatch;
            // Counted from the end, so that the largest amount is always written, below the ramp.
            let from_the_end = steps.len() - 1 - index;
            let (above, written) = if self.staggered() {
                // Each line has every second threshold, or fewer.
                let stride = self.every.next_multiple_of(2);
                let above = from_the_end % 2 == 1;
                (above, (from_the_end - usize::from(above)).is_multiple_of(stride))
            } else {
                (false, true)
            };
            if written {
                let y = if above { top - ABOVE } else { top + BELOW };
                let label = Label::new("threshold", at(right - 0.5, y), word, self.size);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
            }
        }
    }
}
