//! What became of every row: one stacked bar with a line of text for each part.

use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use super::super::theme::Role;

/// How a part is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Counted as watching.
    Kept,
    /// Real, but set aside (previews, trailers, other accounts' …); `shade` tells them apart.
    SetAside {
        /// 0 to 4; neighbours in the bar should differ.
        shade: u8,
    },
    /// Could not be read.
    Unreadable,
}

/// One part of the bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Identifies the part to the page's script.
    pub key: String,
    /// What it is.
    pub label: String,
    /// Decides the length; a part with at least one row is always visible.
    pub rows: u64,
    /// The rows (and hours) in words.
    pub value_label: String,
    /// The share in words.
    pub share_label: String,
    /// What hovering or focusing the part says.
    pub hover: String,
    /// The colour.
    pub kind: PartKind,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From left to right.
    pub parts: Vec<Part>,
}

/// The least a part with rows takes of the bar, in pixels; the widest parts give it up.
const LEAST: f64 = 3.0;
const GAP: f64 = 1.0;
const ROW: f64 = 25.0;
const ROW_ON_PHONE: f64 = 42.0;
const SIZE: f64 = 13.0;

impl PartKind {
    fn role(self) -> Role {
        match self {
            Self::Kept => Role::Accent,
            Self::SetAside { shade } => Role::Aside(shade),
            Self::Unreadable => Role::Lost,
        }
    }
}

impl LedgerChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let thick = if width < PHONE { 28.0 } else { 36.0 };
        let first_row = thick + 14.0;
        let row = if width < PHONE { ROW_ON_PHONE } else { ROW };
        let height = first_row + self.parts.len() as f64 * row;
        let sheet = Sheet::new(width, height);
        let widths = lengths(&self.parts, f64::from(width));
        let mut x = 0.0;
        sheet.group("wp-parts", &[], || {
            for (part, &length) in self.parts.iter().zip(&widths) {
                if length > 0.0 {
                    let wide = (length - GAP).max(1.0);
                    let mark = Mark::new("part", corners(x, 0.0, wide, thick)).fill(part.kind.role());
                    sheet.draw(&mark.data("data-key", &part.key).hover(&part.hover));
                    write_inside(&sheet, part, (x, wide, thick));
                }
                x += length;
            }
            if x <= 0.0 {
                let mark = Mark::new("part", corners(0.0, 0.0, f64::from(width), thick));
                sheet.draw(&mark.fill(Role::Nothing));
            }
        });
        if width < PHONE {
            self.draw_narrow_list(&sheet, f64::from(width), first_row);
        } else {
            self.draw_list(&sheet, f64::from(width).min(640.0), first_row);
        }
        sheet.finish(&self.words)
    }

    /// A line a part, its values in columns.
    fn draw_list(&self, sheet: &Sheet, right: f64, top: f64) {
        let widest = |words: &dyn Fn(&Part) -> &str, most: f64| {
            let rooms = self.parts.iter().map(|part| room(words(part), SIZE, Weight::Regular));
            rooms.fold(0.0, f64::max).min(right * most)
        };
        let shares = widest(&|part| &part.share_label, 0.2);
        let values = widest(&|part| &part.value_label, 0.42);
        let values_end = right - if shares > 0.0 { shares + 14.0 } else { 0.0 };
        for (index, part) in self.parts.iter().enumerate() {
            let y = top + index as f64 * ROW;
            let baseline = y + ROW / 2.0 + SIZE * 0.36;
            if index > 0 {
                sheet.line((0.0, y), (right, y), Role::Grid, 1.0);
            }
            sheet.titled_group("wp-row", &[], &part.hover, || {
                let swatch = Mark::new("swatch", corners(0.0, y + ROW / 2.0 - 6.0, 12.0, 12.0)).round(2.0);
                sheet.draw(&swatch.fill(part.kind.role()));
                let shown = fit(&part.label, values_end - values - 14.0 - 20.0, SIZE, Weight::Regular);
                sheet.draw(&Label::new("label", at(20.0, baseline), &shown, SIZE).full(&part.label));
                let shown = fit(&part.value_label, values, SIZE, Weight::Regular);
                let label =
                    Label::new("value", at(values_end, baseline), &shown, SIZE).full(&part.value_label);
                sheet.draw(&label.anchor(Anchor::End));
                let shown = fit(&part.share_label, shares, SIZE, Weight::Regular);
                let label = Label::new("share", at(right, baseline), &shown, SIZE).full(&part.share_label);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
            });
        }
    }
}

impl LedgerChart {
    /// Two lines a part: its name and share, and below them its values.
    fn draw_narrow_list(&self, sheet: &Sheet, right: f64, top: f64) {
        for (index, part) in self.parts.iter().enumerate() {
            let y = top + index as f64 * ROW_ON_PHONE;
            if index > 0 {
                sheet.line((0.0, y), (right, y), Role::Grid, 1.0);
            }
            sheet.titled_group("wp-row", &[], &part.hover, || {
                let swatch = Mark::new("swatch", corners(0.0, y + 7.0, 12.0, 12.0)).round(2.0);
                sheet.draw(&swatch.fill(part.kind.role()));
                let share = fit(&part.share_label, right * 0.25, SIZE, Weight::Regular);
                let label = Label::new("share", at(right, y + 17.5), &share, SIZE).full(&part.share_label);
                sheet.draw(&label.anchor(Anchor::End));
                let left_over = right - 20.0 - room(&share, SIZE, Weight::Regular) - 12.0;
                let shown = fit(&part.label, left_over, SIZE, Weight::Regular);
                sheet.draw(&Label::new("label", at(20.0, y + 17.5), &shown, SIZE).full(&part.label));
                let shown = fit(&part.value_label, right - 20.0, 12.0, Weight::Regular);
                let label = Label::new("value", at(20.0, y + 34.0), &shown, 12.0).full(&part.value_label);
                sheet.draw(&label.role(Role::Muted));
            });
        }
    }
}

/// What was kept says so in the bar, if there is room. (Only its colour carries text.)
fn write_inside(sheet: &Sheet, part: &Part, (x, wide, thick): (f64, f64, f64)) {
    if part.kind != PartKind::Kept {
        return;
    }
    let both = format!("{}  {}", part.label, part.share_label);
    let words = [both.as_str(), &part.share_label];
    let fitting = words.into_iter().find(|words| room(words, SIZE, Weight::Bold) + 24.0 <= wide);
    if let Some(words) = fitting {
        let label = Label::new("inside", at(x + 12.0, thick / 2.0 + SIZE * 0.36), words, SIZE);
        sheet.draw(&label.bold().role(Role::Surface));
    }
}

/// The pixels each part takes: in proportion, but never less than [`LEAST`] where there are rows.
fn lengths(parts: &[Part], width: f64) -> Vec<f64> {
    let present = parts.iter().filter(|part| part.rows > 0).count();
    let least = LEAST.min(width / present.max(1) as f64);
    let mut small = vec![false; parts.len()];
    // Raising the smallest parts leaves less for the others, which may make one of them small too.
    loop {
        let raised = small.iter().filter(|&&small| small).count() as f64 * least;
        let rest: f64 =
            parts.iter().zip(&small).filter(|(_, small)| !**small).map(|(part, _)| part.rows as f64).sum();
        let length =
            |part: &Part| if rest > 0.0 { part.rows as f64 / rest * (width - raised) } else { least };
        let found = parts
            .iter()
            .zip(&small)
            .position(|(part, small)| part.rows > 0 && !small && length(part) < least);
        match found {
            Some(index) => small[index] = true,
            None => {
                let all = parts.iter().zip(&small);
                return all
                    .map(|(part, &small)| {
                        if small {
                            least
                        } else if part.rows == 0 {
                            0.0
                        } else {
                            length(part)
                        }
                    })
                    .collect();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(rows: &[u64]) -> Vec<Part> {
        let part = |&rows| Part {
            key: String::new(),
            label: String::new(),
            rows,
            value_label: String::new(),
            share_label: String::new(),
            hover: String::new(),
            kind: PartKind::Kept,
        };
        rows.iter().map(part).collect()
    }

    #[test]
    fn lengths_are_in_proportion() {
        assert_eq!(lengths(&parts(&[3, 1, 0]), 400.0), [300.0, 100.0, 0.0]);
    }

    #[test]
    fn a_tiny_part_stays_visible_and_the_bar_its_length() {
        let lengths = lengths(&parts(&[1_000_000, 1, 400]), 400.0);
        assert_eq!(lengths[1..], [LEAST, LEAST]);
        assert!((lengths.iter().sum::<f64>() - 400.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_and_too_many_are_harmless() {
        assert!(lengths(&[], 400.0).is_empty());
        assert_eq!(lengths(&parts(&[0, 0]), 400.0), [0.0, 0.0]);
        let many = lengths(&parts(&[u64::MAX; 500]), 400.0);
        assert!((many.iter().sum::<f64>() - 400.0).abs() < 1e-6);
    }
}
