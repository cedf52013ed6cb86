//! Binges on the clock: each a bar from the hour it began to the hour it ended.

use super::super::axes::legend::{Names, Swatch};
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room};
use super::super::time::months::ProfileKey;
use crate::chart::canvas::{number, units};
use crate::chart::theme::Role;

/// One binge.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BingeBar {
    /// Identifies the binge to the page's script.
    pub key: String,
    /// The series.
    pub label: String,
    /// When, in words.
    pub detail: String,
    /// Hours after the begin of the clock at which it began.
    pub from: f64,
    /// Hours it went on.
    pub hours: f64,
    /// How many episodes, in words.
    pub value: String,
    /// Colour slot of its profile.
    pub slot: usize,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// The chart. With one profile there is no legend, and the bars wear the accent colour.
#[derive(Debug, Clone, PartialEq)]
pub struct BingesChart {
    /// Title, unit, definition.
    pub words: Words,
    /// The profiles that occur.
    pub profiles: Vec<ProfileKey>,
    /// Words of every full hour of the clock: the first where it begins, the last where it ends.
    pub hour_labels: Vec<String>,
    /// The longest first.
    pub rows: Vec<BingeBar>,
}

const SIZE: f64 = 13.0;
const SMALL: f64 = 12.0;

impl BingesChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let right = f64::from(width);
        let named = self.profiles.iter().filter(|_| self.profiles.len() > 1);
        let legend = Names::place_profiles(
            right,
            named.map(|key| (Swatch::Colour(Role::profile(key.slot)), key.name.as_str(), Some(key.slot))),
        );
        let legend_height = if legend.height() > 0.0 { legend.height() + 8.0 } else { 0.0 };
        let top = legend_height + 20.0;
        let row = if phone { 58.0 } else { 42.0 };
        let widest = |words: &dyn Fn(&BingeBar) -> &str, size| {
            self.rows.iter().map(|bar| room(words(bar), size, Weight::Regular)).fold(0.0, f64::max)
        };
        let values = widest(&|bar| &bar.value, SIZE).min(right * 0.3).ceil();
        let labels = widest(&|bar| &bar.label, SIZE).max(widest(&|bar| &bar.detail, SMALL));
        let (left, end) = if phone {
            (0.0, right)
        } else {
            (labels.min(right * 0.36).ceil() + 14.0, right - values - 12.0)
        };
        let sheet = Sheet::new(width, top + self.rows.len().max(1) as f64 * row);
        legend.draw(&sheet);
        let bottom = top + self.rows.len() as f64 * row;
        self.draw_clock(&sheet, (left, end), (top, bottom));
        // Where a script draws other binges.
        let geometry = [("data-left", number(units(left))), ("data-end", number(units(end)))];
        sheet.open("wp-runs", &geometry);
        for (index, bar) in self.rows.iter().enumerate() {
            let y = top + index as f64 * row;
            sheet.titled_group("wp-row", &[("data-key", escape(&bar.key))], &bar.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, y, right, row)).hit());
                if phone {
                    self.draw_narrow(&sheet, bar, y, right);
                } else {
                    self.draw_wide(&sheet, bar, y, (left, end, right));
                }
            });
        }
        sheet.close();
        sheet.finish(&self.words)
    }

    fn hours(&self) -> f64 {
        self.hour_labels.len().saturating_sub(1).max(1) as f64
    }

    fn draw_clock(&self, sheet: &Sheet, (left, end): (f64, f64), (top, bottom): (f64, f64)) {
        let size = 12.0;
        let hour = (end - left) / self.hours();
        let widest = self.hour_labels.iter().map(|label| room(label, size, Weight::Regular));
        let widest = widest.fold(0.0, f64::max) + 10.0;
        let every = [1, 2, 3, 4, 6, 12, 24].into_iter().find(|&every| widest <= hour * f64::from(every));
        let every = every.unwrap_or(24) as usize;
        sheet.group("wp-grid", &[], || {
            let mut free_from = f64::NEG_INFINITY;
            for (index, label) in self.hour_labels.iter().enumerate().step_by(every) {
                let x = left + index as f64 * hour;
                sheet.line((x, top), (x, bottom), Role::Grid, 1.0);
                let shown = fit(label, widest.min((end - left) / 3.0), size, Weight::Regular);
                let half = room(&shown, size, Weight::Regular) / 2.0;
                let middle = x.min(end - half).max(half);
                if middle - half < free_from {
                    continue;
                }
                free_from = middle + half + 4.0;
                let label = Label::new("tick", at(middle, top - 7.0), &shown, size).full(label);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
            }
        });
    }

    /// The bar between the ends of the clock, at least two pixels long.
    fn bar(&self, bar: &BingeBar, (left, end): (f64, f64), (y, thick): (f64, f64)) -> Mark<(i32, i32)> {
        let place = |hours: f64| left + (sane(hours) / self.hours()).min(1.0) * (end - left);
        let from = place(bar.from).min(end - 2.0);
        let to = place(sane(bar.from) + sane(bar.hours)).max(from + 2.0);
        let role = if self.profiles.len() > 1 { Role::profile(bar.slot) } else { Role::Accent };
        Mark::new("bar", corners(from, y, to - from, thick)).fill(role).round(2.0)
    }

    fn draw_wide(&self, sheet: &Sheet, bar: &BingeBar, y: f64, (left, end, right): (f64, f64, f64)) {
        let room_left = left - 14.0;
        let shown = fit(&bar.label, room_left, SIZE, Weight::Regular);
        sheet.draw(&Label::new("label", at(0.0, y + 18.0), &shown, SIZE).full(&bar.label));
        let shown = fit(&bar.detail, room_left, SMALL, Weight::Regular);
        let detail = Label::new("detail", at(0.0, y + 34.0), &shown, SMALL).full(&bar.detail);
        sheet.draw(&detail.role(Role::Muted));
        sheet.draw(&self.bar(bar, (left, end), (y + 12.0, 16.0)));
        let shown = fit(&bar.value, right - end - 12.0, SIZE, Weight::Regular);
        sheet.draw(&Label::new("value", at(end + 12.0, y + 25.0), &shown, SIZE).full(&bar.value));
    }

    fn draw_narrow(&self, sheet: &Sheet, bar: &BingeBar, y: f64, right: f64) {
        let value = fit(&bar.value, right * 0.4, SIZE, Weight::Regular);
        let label = Label::new("value", at(right, y + 17.0), &value, SIZE).full(&bar.value);
        sheet.draw(&label.anchor(Anchor::End));
        let free = right - room(&value, SIZE, Weight::Regular) - 12.0;
        let shown = fit(&bar.label, free, SIZE, Weight::Regular);
        sheet.draw(&Label::new("label", at(0.0, y + 17.0), &shown, SIZE).full(&bar.label));
        let shown = fit(&bar.detail, right, SMALL, Weight::Regular);
        let detail = Label::new("detail", at(0.0, y + 33.0), &shown, SMALL).full(&bar.detail);
        sheet.draw(&detail.role(Role::Muted));
        sheet.draw(&self.bar(bar, (0.0, right), (y + 39.0, 10.0)));
    }
}
