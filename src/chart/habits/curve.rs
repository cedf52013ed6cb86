//! A curve over a range of choices, with the usual choices marked on it.

use super::super::axes::axis::{Amounts, places};
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, fit, room};
use crate::chart::canvas::{colour, number, units};
use crate::chart::theme::Role;

/// One point of the curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CurvePoint {
    /// Along the axis, from zero.
    pub at: f64,
    /// The amount.
    pub value: f64,
    /// What stands at a marked point; a point without is part of the line only.
    pub mark: Option<String>,
    /// The choice made for this report: its mark is filled.
    pub chosen: bool,
    /// What hovering or focusing the point says.
    pub hover: String,
}

/// The chart.
pub struct CurveChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// From left to right.
    pub points: Vec<CurvePoint>,
    /// What stands below the axis.
    pub axis_labels: Vec<(f64, String)>,
    /// What the axis measures, on its own line below.
    pub axis_name: String,
    /// Words an amount.
    pub tick: &'a dyn Fn(f64) -> String,
}

impl CurveChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let (top, bottom) = (size, size + if phone { 170.0 } else { 220.0 });
        let sheet = Sheet::new(width, bottom + 46.0);
        let largest = self.points.iter().map(|point| sane(point.value)).fold(0.0, f64::max);
        // A quarter more, so that the marks have room above the curve.
        let amounts = Amounts::new(&ticks(largest * 1.1, if phone { 3 } else { 5 }, true), size, self.tick);
        let left = amounts.gutter(right / 3.0);
        amounts.draw(&sheet, (0.0, left, right), (bottom, top));
        let furthest = self.points.iter().map(|point| sane(point.at)).fold(0.0, f64::max).max(1e-9);
        let inner = right - 10.0;
        let place = |point: &CurvePoint| {
            let x = left + sane(point.at) / furthest * (inner - left);
            (x, bottom - sane(point.value) / amounts.highest() * (bottom - top))
        };
        let reach = [
            ("data-base", number(units(bottom))),
            ("data-top", number(units(top))),
            ("data-left", number(units(left))),
            ("data-right", number(units(inner))),
            ("data-reach", format!("{furthest}")),
        ];
        let line =
            self.points.iter().map(place).map(|(x, y)| format!("{} {}", number(units(x)), number(units(y))));
        let line = line.collect::<Vec<_>>().join("L");
        sheet.open("wp-plot", &reach);
        if !line.is_empty() {
            let attributes = [
                ("class", "wp-curve".to_owned()),
                ("d", format!("M{line}")),
                ("fill", "none".to_owned()),
                ("stroke", colour(Role::Accent)),
                ("stroke-width", "2.5".to_owned()),
                ("stroke-linejoin", "round".to_owned()),
            ];
            sheet.mark("path", &attributes, "");
        }
        self.draw_points(&sheet, &place, (left, right, bottom), size);
        sheet.close();
        let labels = self
            .axis_labels
            .iter()
            .map(|(value, words)| (left + sane(*value) / furthest * (inner - left), words.as_str()));
        places(&sheet, labels, (left, right, bottom), size);
        let shown = fit(&self.axis_name, right - left, size, Weight::Regular);
        let name = Label::new("axis-name", at(right, bottom + 40.0), &shown, size).full(&self.axis_name);
        sheet.draw(&name.role(Role::Muted).anchor(Anchor::End));
        sheet.finish(&self.words)
    }

    fn draw_points(
        &self,
        sheet: &Sheet,
        place: &dyn Fn(&CurvePoint) -> (f64, f64),
        (left, right, bottom): (f64, f64, f64),
        size: f64,
    ) {
        let half = (right - left) / self.points.len().max(1) as f64 / 2.0;
        for point in &self.points {
            let (x, y) = place(point);
            let key = [("data-key", format!("{}", sane(point.at)))];
            sheet.titled_group("wp-point", &key, &point.hover, || {
                // A stripe is easier to point at than a dot.
                let (from, top) = ((x - half).max(left), y.min(bottom - 1.0) - 6.0);
                sheet.draw(&Mark::new("hit", corners(from, top, 2.0 * half, bottom - top)).hit());
                if point.mark.is_some() {
                    draw_dot(sheet, (x, y), point.chosen);
                }
            });
        }
        // The choice of this report first, the others where they leave it in peace.
        let mut taken: Vec<(f64, f64, bool, f64)> = Vec::new();
        let mut marked: Vec<&CurvePoint> = self.points.iter().filter(|point| point.mark.is_some()).collect();
        marked.sort_by_key(|point| !point.chosen);
        for point in marked {
            let words = point.mark.as_deref().unwrap_or_default();
            let (x, y) = place(point);
            let long = room(words, size, if point.chosen { Weight::Bold } else { Weight::Regular });
            let start = (x - 4.0).min(right - long).max(left + 2.0);
            let end = start + long + 8.0;
            let baseline = |below: bool| if below { y + 11.0 + size } else { y - 12.0 };
            let free = |below: bool| {
                let far = |other: f64| (baseline(below) - other).abs() >= 1.3 * size;
                taken.iter().all(|(from, to, is_below, other)| {
                    end <= *from || start >= *to || *is_below != below && far(*other)
                })
            };
            // Below, it must not lie on the mark of another point.
            let dots = self.points.iter().filter(|other| other.mark.is_some()).map(place);
            let clear = dots.filter(|dot| dot.0 != x).all(|dot| dot.0 + 8.0 <= start || dot.0 - 8.0 >= end);
            let fits = |below: &bool| free(*below) && (!below || clear);
            let Some(below) = [false, true].into_iter().find(fits) else { continue };
            let baseline = baseline(below);
            if long <= right - left - 2.0 && baseline < bottom - 2.0 {
                let label = Label::new("mark", at(start, baseline), words, size);
                sheet.draw(&if point.chosen { label.bold() } else { label });
                taken.push((start, end, below, baseline));
            }
        }
    }
}

fn draw_dot(sheet: &Sheet, (x, y): (f64, f64), filled: bool) {
    let dot = [
        ("class", "wp-dot".to_owned()),
        ("cx", number(units(x))),
        ("cy", number(units(y))),
        ("r", "5".to_owned()),
        ("fill", colour(if filled { Role::Accent } else { Role::Surface })),
        ("stroke", colour(Role::Accent)),
        ("stroke-width", "2.5".to_owned()),
    ];
    sheet.mark("circle", &dot, "");
}
