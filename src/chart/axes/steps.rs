//! The legend of a heat map: the ramp, with its thresholds at the borders between the steps.

use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{Sheet, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use super::super::theme::Role;
use super::bins::Bins;

const THICK: f64 = 12.0;
/// From the top of the ramp to the baseline of what is written below it.
const BELOW: f64 = 28.0;
/// From the baseline of what is written above the ramp to its top.
const ABOVE: f64 = 6.0;
/// Between two words in a line.
const LEAST_APART: f64 = 6.0;

/// The legend, laid out.
pub(in crate::chart) struct Steps<'a> {
    bins: &'a Bins,
    left: f64,
    size: f64,
    nothing: String,
    words: Vec<String>,
    start: f64,
    swatch: f64,
    /// Where each threshold is written, if there is room for it.
    lines: Vec<Option<Line>>,
}

/// The line a threshold is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Above,
    Below,
}

impl<'a> Steps<'a> {
    /// Lays the legend out between `left` and `right`.
    pub(in crate::chart) fn place(bins: &'a Bins, left: f64, right: f64) -> Self {
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
        let widths: Vec<f64> = words.iter().map(|word| regular(word)).collect();
        let lines = share_out(&widths, start, swatch, left + regular(&nothing) + LEAST_APART);
        Self { bins, left, size, nothing, words, start, swatch, lines }
    }

    /// Where there is no room for all in one line, some thresholds stand above the ramp.
    fn staggered(&self) -> bool {
        self.lines.contains(&Some(Line::Above))
    }

    fn above(&self) -> f64 {
        if self.staggered() { self.size + ABOVE } else { 0.0 }
    }

    pub(in crate::chart) fn height(&self) -> f64 {
        self.above() + BELOW + 6.0
    }

    /// Draws it, its upper edge at `top`.
    pub(in crate::chart) fn draw(&self, sheet: &Sheet, top: f64) {
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
        for ((step, word), line) in steps.iter().zip(&self.words).zip(&self.lines) {
            let mark = Mark::new("swatch", corners(right, top, self.swatch - 1.0, THICK));
            sheet.draw(&mark.fill(Role::step(*step)));
            right += self.swatch;
            if let Some(line) = line {
                let y = if *line == Line::Above { top - ABOVE } else { top + BELOW };
                let label = Label::new("threshold", at(right - 0.5, y), word, self.size);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
            }
        }
    }
}

/// Puts each threshold below the ramp where it leaves the next in peace, else above, else nowhere.
/// From the end, so that the largest amount is always written.
fn share_out(widths: &[f64], start: f64, swatch: f64, free_from: f64) -> Vec<Option<Line>> {
    let (mut above, mut below) = (f64::INFINITY, f64::INFINITY);
    let mut lines: Vec<Option<Line>> = Vec::new();
    for (index, width) in widths.iter().enumerate().rev() {
        let middle = start + swatch * (index as f64 + 1.0);
        let (left, right) = (middle - width / 2.0, middle + width / 2.0 + LEAST_APART);
        lines.push(if right <= below && left >= free_from {
            below = left;
            Some(Line::Below)
        } else if right <= above {
            above = left;
            Some(Line::Above)
        } else {
            None
        });
    }
    lines.reverse();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_take_a_second_line_only_where_they_must() {
        // Right edges of the steps at 30, 60, 90, 120; six pixels between words.
        let lines = |widths: &[f64]| share_out(widths, 0.0, 30.0, 0.0);
        assert_eq!(lines(&[20.0; 4]), [Some(Line::Below); 4]);
        let two = [Some(Line::Above), Some(Line::Below), Some(Line::Above), Some(Line::Below)];
        assert_eq!(lines(&[30.0; 4]), two);
        // The last word reaches from 90 to 150: above there is room for the one at 90, below for that at 60.
        assert_eq!(
            lines(&[20.0, 20.0, 20.0, 60.0]),
            [Some(Line::Below), Some(Line::Below), Some(Line::Above), Some(Line::Below)]
        );
        // Words of 70 overlap the next but one in either line, and the first would reach out on the left.
        assert_eq!(lines(&[70.0; 4]), [None, None, Some(Line::Above), Some(Line::Below)]);
    }
}
