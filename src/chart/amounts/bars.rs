//! Ranked horizontal bars: series, films, devices, countries.

use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, fit, room};
use super::super::canvas::{number, units};
use super::super::theme::Role;

/// The colour of a bar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// The accent colour.
    #[default]
    Plain,
    /// Grey: "others", "not recorded".
    Muted,
    /// A profile's colour slot.
    Profile(usize),
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// Identifies the row to the page's script.
    pub key: String,
    /// What the bar stands for; shortened with an ellipsis where there is no room.
    pub label: String,
    /// The length.
    pub value: f64,
    /// The value in words.
    pub value_label: String,
    /// Its share of the whole in words.
    pub share_label: Option<String>,
    /// What hovering or focusing the row says.
    pub hover: String,
    /// The colour.
    pub tone: Tone,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From the top down.
    pub rows: Vec<Bar>,
}

impl BarsChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        if width < PHONE { self.draw_narrow(width) } else { self.draw_wide(width) }
    }

    /// The share of the longest bar, 0 to 1.
    fn share(&self, bar: &Bar) -> f64 {
        let longest = self.rows.iter().map(|bar| sane(bar.value)).fold(0.0, f64::max);
        if longest > 0.0 { sane(bar.value) / longest } else { 0.0 }
    }

    /// Label, bar and value in one line.
    fn draw_wide(&self, width: u32) -> Drawing {
        const ROW: f64 = 27.0;
        const THICK: f64 = 17.0;
        const SIZE: f64 = 13.0;
        let right = f64::from(width);
        let widest = |words: &dyn Fn(&Bar) -> &str, size| {
            self.rows.iter().map(|bar| room(words(bar), size, Weight::Regular)).fold(0.0, f64::max)
        };
        let labels = widest(&|bar| &bar.label, SIZE).min(right * 0.34).ceil();
        let values = widest(&|bar| &bar.value_label, SIZE).min(right * 0.2);
        let shares = widest(&|bar| bar.share_label.as_deref().unwrap_or_default(), 12.0).min(right * 0.15);
        let left = labels + 10.0;
        let longest = right - left - 8.0 - values - if shares > 0.0 { shares + 10.0 } else { 0.0 };
        let sheet = Sheet::new(width, self.height(ROW));
        sheet.line((left - 0.5, 0.0), (left - 0.5, self.height(ROW)), Role::Axis, 1.0);
        // What a script needs to draw other rows in these places.
        let geometry = [
            ("data-left", number(units(left))),
            ("data-longest", format!("{longest:.3}")),
            ("data-labels", number(units(labels))),
            ("data-row", number(units(ROW))),
        ];
        sheet.open("wp-rows", &geometry);
        for (index, bar) in self.rows.iter().enumerate() {
            let top = index as f64 * ROW + 4.0;
            let middle = top + (ROW - 8.0) / 2.0;
            let baseline = middle + SIZE * 0.36;
            sheet.titled_group("wp-row", &Self::keys(bar), &bar.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, top - 4.0, right, ROW)).hit());
                let shown = fit(&bar.label, labels, SIZE, Weight::Regular);
                let label = Label::new("label", at(labels, baseline), &shown, SIZE).full(&bar.label);
                sheet.draw(&label.anchor(Anchor::End));
                let length = self.share(bar) * longest;
                sheet.draw(&Self::mark(bar, left, middle - THICK / 2.0, length, THICK));
                let shown = fit(&bar.value_label, values, SIZE, Weight::Regular);
                let label = Label::new("value", at(left + length + 8.0, baseline), &shown, SIZE);
                sheet.draw(&label.full(&bar.value_label));
                if let Some(share) = &bar.share_label {
                    let x = left + length + 18.0 + room(&shown, SIZE, Weight::Regular);
                    let shown = fit(share, shares, 12.0, Weight::Regular);
                    sheet.draw(
                        &Label::new("share", at(x, baseline), &shown, 12.0).full(share).role(Role::Muted),
                    );
                }
            });
        }
        sheet.close();
        sheet.finish(&self.words)
    }

    /// Label and value in a line of their own, the bar below them.
    fn draw_narrow(&self, width: u32) -> Drawing {
        const ROW: f64 = 40.0;
        const THICK: f64 = 9.0;
        const SIZE: f64 = 13.0;
        let right = f64::from(width);
        let sheet = Sheet::new(width, self.height(ROW));
        let geometry = [("data-longest", number(units(right))), ("data-row", number(units(ROW)))];
        sheet.open("wp-rows", &geometry);
        for (index, bar) in self.rows.iter().enumerate() {
            let top = index as f64 * ROW + 4.0;
            let baseline = top + SIZE;
            sheet.titled_group("wp-row", &Self::keys(bar), &bar.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, top - 4.0, right, ROW)).hit());
                let mut free = right;
                if let Some(share) = &bar.share_label {
                    let shown = fit(share, right * 0.2, 12.0, Weight::Regular);
                    let label = Label::new("share", at(right, baseline), &shown, 12.0).full(share);
                    sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
                    free -= room(&shown, 12.0, Weight::Regular) + 8.0;
                }
                let shown = fit(&bar.value_label, right * 0.3, SIZE, Weight::Regular);
                let label = Label::new("value", at(free, baseline), &shown, SIZE).full(&bar.value_label);
                sheet.draw(&label.anchor(Anchor::End));
                free -= room(&shown, SIZE, Weight::Regular) + 12.0;
                let shown = fit(&bar.label, free, SIZE, Weight::Regular);
                sheet.draw(&Label::new("label", at(0.0, baseline), &shown, SIZE).full(&bar.label));
                sheet.draw(&Self::mark(bar, 0.0, baseline + 6.0, self.share(bar) * right, THICK));
            });
        }
        sheet.close();
        sheet.finish(&self.words)
    }

    fn height(&self, row: f64) -> f64 {
        self.rows.len().max(1) as f64 * row
    }

    fn keys(bar: &Bar) -> Vec<(&'static str, String)> {
        let key = super::super::canvas::text::escape(&bar.key);
        if key.is_empty() { Vec::new() } else { vec![("data-key", key)] }
    }

    /// At least a hair wide wherever there is something.
    fn mark(bar: &Bar, x: f64, y: f64, length: f64, thick: f64) -> Mark<(i32, i32)> {
        let length = if sane(bar.value) > 0.0 { length.max(1.0) } else { 0.0 };
        let role = match bar.tone {
            Tone::Plain => Role::Accent,
            Tone::Muted => Role::Others,
            Tone::Profile(slot) => Role::profile(slot),
        };
        Mark::new("bar", corners(x, y, length, thick)).fill(role)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::chart::tests::samples;

    /// The lengths of the bars, read back from the drawing.
    fn lengths(svg: &str) -> Vec<f64> {
        (svg.split("<rect class=\"wp-bar\"").skip(1))
            .map(|bar| bar.split_once("width=\"").and_then(|(_, rest)| rest.split_once('"')).unwrap().0)
            .map(|width| width.parse().unwrap())
            .collect()
    }

    #[test]
    fn bars_are_as_long_as_their_values_and_something_is_never_nothing() {
        let mut chart = samples::bars();
        chart.rows.truncate(4);
        for (row, value) in chart.rows.iter_mut().zip([100.0, 25.0, 0.000_1, 0.0]) {
            row.value = value;
        }
        for width in [960, 360] {
            let lengths = lengths(&chart.draw(width).inline("b"));
            assert!((lengths[0] / lengths[1] - 4.0).abs() < 0.01, "{lengths:?}");
            assert_eq!(lengths[2..], [1.0, 0.0]);
        }
    }
}
