//! Stretches of time on lanes: one line a profile, trips as bars on it.

use super::super::axes::legend::entry;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room};
use super::super::theme::Role;

/// One stretch.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stretch {
    /// Identifies it to the page's script.
    pub key: String,
    /// Where it begins, in the unit of the axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Stands above it where there is room.
    pub label: String,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// One line with its stretches, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lane {
    /// Identifies it to the page's script.
    pub key: String,
    /// Whose it is.
    pub label: String,
    /// The colour slot of the profile; none for all together.
    pub slot: Option<usize>,
    /// From left to right.
    pub stretches: Vec<Stretch>,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineChart {
    /// Title, unit, definition.
    pub words: Words,
    /// From the top down.
    pub lanes: Vec<Lane>,
    /// The axis begins here, in any unit, such as days.
    pub from: f64,
    /// And ends here.
    pub to: f64,
    /// Where the axis has a tick, and what it says, in order.
    pub ticks: Vec<(f64, String)>,
}

const SIZE: f64 = 13.0;
const SMALL: f64 = 12.0;
const THICK: f64 = 14.0;
/// The least a stretch takes, in pixels: a day of five years is less than one.
const LEAST: f64 = 5.0;

impl TimelineChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let is_phone = width < PHONE;
        let right = f64::from(width);
        let names =
            self.lanes.iter().map(|lane| room(&lane.label, SIZE, Weight::Regular)).fold(0.0, f64::max);
        let names = if is_phone { 0.0 } else { names.min(right * 0.26).ceil() };
        // Half a mark's room on both sides, so that the first and the last day are whole.
        let (left, right) = (names + if is_phone { LEAST } else { 14.0 }, right - LEAST);
        // The name of the lane, on a phone; the names of places; the bar; the ground to the next lane.
        let row = if is_phone { 20.0 } else { 0.0 } + 18.0 + THICK + 14.0;
        let bottom = self.lanes.len().max(1) as f64 * row + 2.0;
        let sheet = Sheet::new(width, bottom + 24.0);
        self.draw_axis(&sheet, (left, right, bottom), (names, row));
        for (number, lane) in self.lanes.iter().enumerate() {
            let base = (number + 1) as f64 * row - 14.0;
            let attributes = lane.slot.map(|slot| ("data-profile", slot.to_string()));
            let attributes: Vec<_> =
                attributes.into_iter().chain([("data-key", escape(&lane.key))]).collect();
            sheet.group("wp-lane", &attributes, || {
                let middle = base - THICK / 2.0;
                sheet.line((left - LEAST, middle), (right + LEAST, middle), Role::Axis, 1.0);
                let (x, baseline, free) = if is_phone {
                    (0.0, base - THICK - 24.0, f64::from(width))
                } else {
                    (0.0, middle + SIZE * 0.36, names)
                };
                let shown = fit(&lane.label, free, SIZE, Weight::Regular);
                let long = room(&shown, SIZE, Weight::Regular) + 4.0;
                entry(&sheet, lane.slot, corners(x, baseline - 17.0, long, 24.0), || {
                    sheet.draw(&Label::new("label", at(x, baseline), &shown, SIZE).full(&lane.label));
                });
                self.draw_stretches(&sheet, lane, (left, right, base));
            });
        }
        sheet.finish(&self.words)
    }

    fn draw_stretches(&self, sheet: &Sheet, lane: &Lane, (left, right, base): (f64, f64, f64)) {
        let role = lane.slot.map_or(Role::Accent, Role::profile);
        let mut free_from = left - LEAST;
        for stretch in &lane.stretches {
            let (from, to) = (self.place(stretch.from, left, right), self.place(stretch.to, left, right));
            let wide = (to - from).max(LEAST);
            let from = from.min(right + LEAST - wide);
            let key = escape(&stretch.key);
            let key: Vec<_> = if key.is_empty() { Vec::new() } else { vec![("data-key", key)] };
            sheet.titled_group("wp-row", &key, &stretch.hover, || {
                let reach = 8.0;
                let hit = corners(from - reach, base - THICK - 16.0, wide + 2.0 * reach, THICK + 20.0);
                sheet.draw(&Mark::new("hit", hit).hit());
                let mark = Mark::new("stretch", corners(from, base - THICK, wide, THICK));
                sheet.draw(&mark.round(2.0).fill(role));
                // Above the stretch, but inside the drawing, and only where the one before leaves room.
                let needed = room(&stretch.label, SMALL, Weight::Regular);
                let start = from.min(right + LEAST - needed);
                if needed > 0.0 && start >= free_from {
                    let label = Label::new("place", at(start, base - THICK - 5.0), &stretch.label, SMALL);
                    sheet.draw(&label.role(Role::Muted));
                    free_from = start + needed + 8.0;
                }
            });
        }
    }

    /// The labels under the lanes, from the left, each only where it leaves the one before it in peace.
    fn draw_axis(&self, sheet: &Sheet, (left, right, bottom): (f64, f64, f64), (names, row): (f64, f64)) {
        let geometry = [
            ("data-left", left),
            ("data-right", right),
            ("data-from", sane(self.from)),
            ("data-to", sane(self.to)),
            ("data-names", names),
            ("data-row", row),
        ];
        sheet.group(
            "wp-axis",
            &geometry.map(|(name, value)| (name, format!("{}", if value.is_finite() { value } else { 0.0 }))),
            || {
                let mut free_from = 0.0;
                for (value, words) in &self.ticks {
                    let x = self.place(*value, left, right);
                    let half = room(words, SMALL, Weight::Regular) / 2.0;
                    let middle = x.min(right + LEAST - half).max(half);
                    if half <= 0.0 || middle - half < free_from || middle + half > right + LEAST {
                        continue;
                    }
                    free_from = middle + half + 10.0;
                    sheet.line((x, 0.0), (x, bottom + 4.0), Role::Grid, 1.0);
                    let label = Label::new("tick", at(middle, bottom + 6.0 + SMALL), words, SMALL);
                    sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
                }
            },
        );
    }

    /// Where a value stands between two pixels; what lies outside stands at the end.
    fn place(&self, value: f64, left: f64, right: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        left + share * (right - left)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn chart(stretches: &[(f64, f64)]) -> TimelineChart {
        let stretch =
            |&(from, to): &(f64, f64)| Stretch { from, to, label: "DE".into(), ..Stretch::default() };
        let lane = Lane {
            key: String::new(),
            label: "Mira".into(),
            slot: Some(0),
            stretches: stretches.iter().map(stretch).collect(),
        };
        TimelineChart { words: Words::default(), lanes: vec![lane], from: 0.0, to: 100.0, ticks: Vec::new() }
    }

    /// Begin and width of the bars, read back from the drawing.
    fn bars(svg: &str) -> Vec<(f64, f64)> {
        let number = |bar: &str, name: &str| -> f64 {
            bar.split_once(name).and_then(|(_, rest)| rest.split_once('"')).unwrap().0.parse().unwrap()
        };
        let bars = svg.split("<rect class=\"wp-stretch\"").skip(1);
        bars.map(|bar| (number(bar, " x=\""), number(bar, " width=\""))).collect()
    }

    #[test]
    fn stretches_stand_in_proportion_and_a_day_is_seen() {
        for width in [960, 360] {
            let bars = bars(
                &chart(&[(0.0, 50.0), (50.0, 50.1), (60.0, 100.0), (100.0, 100.0)]).draw(width).inline("t"),
            );
            let scale = bars[0].1 / 50.0;
            assert!((bars[2].1 / scale - 40.0).abs() < 0.1, "{bars:?}");
            assert_eq!((bars[1].1, bars[3].1), (LEAST, LEAST));
            assert!(((bars[1].0 - bars[0].0) / scale - 50.0).abs() < 0.1);
            assert!(bars[3].0 + bars[3].1 <= f64::from(width) + 0.05, "{bars:?}");
        }
    }

    #[test]
    fn names_of_places_give_way_to_each_other() {
        let close: Vec<_> = (0..30).map(|number| (f64::from(number), f64::from(number) + 0.5)).collect();
        let svg = chart(&close).draw(360).inline("t");
        let names = svg.matches("wp-place").count();
        assert!((2..20).contains(&names), "{names}");
        assert_eq!(svg.matches("wp-stretch").count(), 30);
    }
}
