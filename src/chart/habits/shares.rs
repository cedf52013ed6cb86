//! Parts of a whole: bars of equal length, each divided into ordered shares.

use super::super::axes::legend::{Names, Swatch};
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room};
use super::super::time::months::{HATCH, define_hatch};
use crate::chart::canvas::id;
use crate::chart::theme::Role;

/// How a part is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartTone {
    /// Step 1 (little) to 7 (much) of the ramp.
    Step(u8),
    /// The accent colour: what stands for itself, not for more or less.
    Plain,
    /// Grey: not recorded, unknown.
    Muted,
    /// Grey and hatched: an estimate within what is not recorded.
    Estimated,
}

/// A part as the legend names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharePart {
    /// Identifies the part to the page's script.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub tone: PartTone,
}

/// One part of one bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Share {
    /// Decides the length.
    pub value: f64,
    /// The share in words.
    pub label: String,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// One bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ShareRow {
    /// Identifies the row to the page's script.
    pub key: String,
    /// What the bar stands for.
    pub label: String,
    /// The whole in words: its n.
    pub whole: String,
    /// One for each of [`SharesChart::parts`], in their order.
    pub shares: Vec<Share>,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct SharesChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From left to right, and in the legend.
    pub parts: Vec<SharePart>,
    /// From the top down.
    pub rows: Vec<ShareRow>,
}

const SIZE: f64 = 13.0;
const ROW: f64 = 66.0;
const THICK: f64 = 20.0;
/// Between two parts.
const GAP: f64 = 1.0;

impl PartTone {
    fn role(self) -> Role {
        match self {
            Self::Step(step) => Role::step(step.max(1)),
            Self::Plain => Role::Accent,
            Self::Muted | Self::Estimated => Role::Others,
        }
    }

    fn swatch(self) -> Swatch {
        if self == Self::Estimated { Swatch::Hatch } else { Swatch::Colour(self.role()) }
    }
}

impl SharesChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let right = f64::from(width);
        let names = self.parts.iter().map(|part| (part.tone.swatch(), part.name.as_str()));
        let legend = Names::place(right, names);
        let top = if legend.height() > 0.0 { legend.height() + 10.0 } else { 0.0 };
        let sheet = Sheet::new(width, top + self.rows.len().max(1) as f64 * ROW - 6.0);
        if self.parts.iter().any(|part| part.tone == PartTone::Estimated) {
            define_hatch(&sheet);
        }
        legend.draw(&sheet);
        for (index, row) in self.rows.iter().enumerate() {
            let y = top + index as f64 * ROW;
            sheet.group("wp-row", &[("data-key", escape(&row.key))], || self.draw_row(&sheet, row, y, right));
        }
        sheet.finish(&self.words)
    }

    fn draw_row(&self, sheet: &Sheet, row: &ShareRow, y: f64, right: f64) {
        let baseline = y + SIZE;
        let whole = fit(&row.whole, right * 0.45, 12.0, Weight::Regular);
        let label = Label::new("whole", at(right, baseline), &whole, 12.0).full(&row.whole);
        sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
        let free = right - room(&whole, 12.0, Weight::Regular) - 12.0;
        let shown = fit(&row.label, free, SIZE, Weight::Regular);
        sheet.draw(&Label::new("label", at(0.0, baseline), &shown, SIZE).full(&row.label));

        let bar = y + SIZE + 7.0;
        let total: f64 = row.shares.iter().map(|share| sane(share.value)).sum();
        if total <= 0.0 {
            sheet.draw(&Mark::new("part", corners(0.0, bar, right, THICK)).fill(Role::Nothing));
            return;
        }
        let mut x = 0.0;
        let mut labels: Vec<(f64, f64, &str)> = Vec::new();
        for (part, share) in self.parts.iter().zip(&row.shares) {
            let long = sane(share.value) / total * right;
            if long <= 0.0 {
                continue;
            }
            let wide = (long - GAP).max(0.5);
            let mark = Mark::new("part", corners(x, bar, wide, THICK)).fill(part.tone.role());
            sheet.draw(&mark.data("data-key", &part.key).hover(&share.hover));
            if part.tone == PartTone::Estimated {
                // The hatch lies over the part but must not keep the pointer from it.
                let hatch = Mark::new("hatch", corners(x, bar, wide, THICK)).pattern(&id(HATCH));
                sheet.draw(&hatch.unfelt());
            }
            labels.push((long, x, &share.label));
            x += long;
        }
        write_shares(sheet, labels, bar + THICK + 14.0, right);
    }
}

/// Writes the shares below their parts, the largest first, and a smaller one where it leaves them in peace: the mark
/// itself and the table say the others.
fn write_shares(sheet: &Sheet, mut labels: Vec<(f64, f64, &str)>, baseline: f64, right: f64) {
    labels.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (_, x, words) in labels {
        let needed = room(words, 12.0, Weight::Regular);
        let start = x.min(right - needed);
        let end = start + needed + 7.0;
        if start >= 0.0 && taken.iter().all(|other| end <= other.0 || start >= other.1) {
            sheet.draw(&Label::new("share", at(start, baseline), words, 12.0).role(Role::Muted));
            taken.push((start, end));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::tests::samples;

    fn widths(svg: &str) -> Vec<f64> {
        let parts = svg.split("<rect class=\"wp-part\"").skip(1);
        let width = |part: &str| part.split_once("width=\"")?.1.split_once('"')?.0.parse().ok();
        parts.map(|part| width(part).unwrap()).collect()
    }

    #[test]
    fn parts_of_a_row_fill_it_in_proportion() {
        let mut chart = samples::shares();
        chart.rows.truncate(1);
        for (share, value) in chart.rows[0].shares.iter_mut().zip([30.0, 10.0, 0.0, f64::NAN, 60.0, 0.0]) {
            share.value = value;
        }
        for width in [1_000, 400] {
            let unit = f64::from(width) / 100.0;
            let expected = [30.0, 10.0, 60.0].map(|share| share * unit - GAP);
            assert_eq!(widths(&chart.draw(width).inline("s")), expected);
        }
    }
}
