//! Weeks of two periods on one axis, the level of each, and dates that stand out.

use super::super::axes::axis::Amounts;
use super::super::axes::legend::{Names, Swatch};
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, room};
use super::pairs::{AFTER, BEFORE};
use crate::chart::theme::Role;

/// Which of the two periods a week belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The first.
    Before,
    /// The second.
    After,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveWeek {
    /// `2022-03-07`, its Monday.
    pub key: String,
    /// Its place on the axis, counted in weeks from the first.
    pub place: usize,
    /// The period.
    pub period: Period,
    /// The amount.
    pub value: f64,
    /// What hovering or focusing the bar says.
    pub hover: String,
}

/// A date on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveMark {
    /// Its place on the axis, in weeks.
    pub place: f64,
    /// What stands beside it; dropped where there is no room.
    pub label: String,
    /// What hovering it says.
    pub hover: String,
    /// The date at which the periods part, and not one that is only of note.
    pub is_split: bool,
}

/// Bars by week, on an axis from zero.
pub struct CurveChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// What the two periods are called.
    pub names: [String; 2],
    /// Weeks of both periods; weeks of neither are gaps.
    pub weeks: Vec<CurveWeek>,
    /// The level of each period, and its words.
    pub levels: [Option<(f64, String)>; 2],
    /// Dates.
    pub marks: Vec<CurveMark>,
    /// Words under the axis, by place; those without room are dropped.
    pub axis: Vec<(usize, String)>,
    /// Words a value of the axis.
    pub tick: &'a dyn Fn(f64) -> String,
}

impl CurveChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let is_narrow = width < PHONE;
        let size = if is_narrow { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let swatches = [BEFORE, AFTER].map(Swatch::Colour).into_iter();
        let legend = Names::place(right, swatches.zip(self.names.iter().map(String::as_str)));
        let above = legend.height() + if self.marks.is_empty() { 12.0 } else { 16.0 + size };
        let (top, bottom) = (above + size, above + size + if is_narrow { 180.0 } else { 240.0 });
        let sheet = Sheet::new(width, bottom + 24.0);
        legend.draw(&sheet);
        let largest = self.weeks.iter().map(|week| sane(week.value)).fold(0.0, f64::max);
        let amounts = Amounts::new(&ticks(largest, if is_narrow { 3 } else { 4 }, false), size, self.tick);
        let left = amounts.gutter(right / 3.0);
        let count = self.weeks.iter().map(|week| week.place + 1).max().unwrap_or(1).min(10_000) as f64;
        let highest = amounts.highest();
        let plot = sheet.plot(left..right, bottom..top, (0.0..count, 0.0..highest));
        amounts.draw(&sheet, (0.0, left, right), (bottom, top));
        let band = (right - left) / count;
        let filled = if band < 3.0 { 1.0 } else { 0.84 };
        let geometry = [("base", bottom), ("top", top), ("left", left), ("band", band)];
        let geometry = geometry.map(|(name, value)| (["data-", name].concat(), value.to_string()));
        let geometry = geometry.each_ref().map(|(name, value)| (name.as_str(), value.clone()));
        sheet.group("wp-plot", &geometry, || {
            for (period, role) in [(Period::Before, BEFORE), (Period::After, AFTER)] {
                sheet.group("wp-bars", &[("fill", crate::chart::canvas::colour(role))], || {
                    let weeks = self.weeks.iter().filter(|week| week.period == period);
                    for week in weeks.filter(|week| (week.place as f64) < count) {
                        let from = week.place as f64 + (1.0 - filled) / 2.0;
                        let corners = [(from, 0.0), (from + filled, sane(week.value))];
                        let mark = Mark::new("", corners).data("data-key", &week.key);
                        Sheet::draw_on(&plot, &mark.hover(&week.hover));
                    }
                });
            }
        });
        let frame = Frame { left, right, top, bottom, band, size };
        self.draw_levels(&sheet, &frame, highest);
        self.draw_marks(&sheet, &frame, legend.height() + 10.0);
        self.draw_axis(&sheet, &frame);
        sheet.finish(&self.words)
    }

    /// A line across each period at its level, in the ground's colour under the ink, so that it shows on bars.
    fn draw_levels(&self, sheet: &Sheet, frame: &Frame, highest: f64) {
        for (period, level) in [Period::Before, Period::After].into_iter().zip(&self.levels) {
            let places = self.weeks.iter().filter(|week| week.period == period).map(|week| week.place as f64);
            let (first, last) = places
                .fold((f64::INFINITY, 0.0_f64), |(first, last), place| (first.min(place), last.max(place)));
            let Some((value, words)) = level.as_ref().filter(|_| first <= last) else { continue };
            let y = frame.bottom - (sane(*value) / highest).min(1.0) * (frame.bottom - frame.top);
            let (from, to) = (frame.x(first), frame.x(last + 1.0).min(frame.right));
            let side = [("data-side", (period as u8).to_string())];
            sheet.titled_group("wp-level", &side, words, || {
                sheet.line((from, y), (to, y), Role::Surface, 4.0);
                sheet.line((from, y), (to, y), Role::Ink, 2.0);
            });
        }
    }

    /// Dates as lines from top to bottom; labels above the plot, the split's first, others where there is room.
    fn draw_marks(&self, sheet: &Sheet, frame: &Frame, top: f64) {
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let (split, others): (Vec<_>, Vec<_>) =
            self.marks.iter().filter(|mark| mark.place.is_finite()).partition(|mark| mark.is_split);
        for mark in split.into_iter().chain(others) {
            let x = frame.x(mark.place).clamp(frame.left, frame.right);
            // The words stay where the script words the rest.
            let said = [("data-said", escape(&mark.hover))];
            sheet.titled_group("wp-mark", &said, &mark.hover, || {
                let role = if mark.is_split { Role::Ink } else { Role::Muted };
                sheet.line(
                    (x, frame.top - 6.0),
                    (x, frame.bottom),
                    role,
                    if mark.is_split { 1.5 } else { 1.0 },
                );
                sheet.draw(&Mark::new("hit", corners(x - 5.0, top, 10.0, frame.bottom - top)).hit());
                let width = room(&mark.label, frame.size, Weight::Regular);
                let middle = x.min(frame.right - width / 2.0).max(width / 2.0);
                let (from, until) = (middle - width / 2.0 - 4.0, middle + width / 2.0 + 4.0);
                if width <= frame.right && taken.iter().all(|(begin, end)| until <= *begin || *end <= from) {
                    taken.push((from, until));
                    let place = at(middle, frame.top - 10.0);
                    let label = Label::new("name", place, &mark.label, frame.size).anchor(Anchor::Middle);
                    sheet.draw(&label.role(role));
                }
            });
        }
    }

    fn draw_axis(&self, sheet: &Sheet, frame: &Frame) {
        sheet.group("wp-axis", &[], || {
            let mut free_from = f64::NEG_INFINITY;
            for (place, words) in &self.axis {
                let x = frame.x(*place as f64);
                let width = room(words, frame.size, Weight::Regular);
                if x > frame.right || x < free_from || width > frame.right {
                    continue;
                }
                let shown = x.min(frame.right - width);
                if shown < free_from {
                    continue;
                }
                free_from = shown + width + 6.0;
                sheet.line((x, frame.bottom), (x, frame.bottom + 4.0), Role::Axis, 1.0);
                let label = Label::new("tick", at(shown, frame.bottom + 6.0 + frame.size), words, frame.size);
                sheet.draw(&label.role(Role::Muted));
            }
        });
    }
}

/// Where the plot lies, and how wide a week is.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    band: f64,
    size: f64,
}

impl Frame {
    fn x(&self, place: f64) -> f64 {
        self.left + place * self.band
    }
}
