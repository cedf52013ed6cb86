//! Two shares of each pair, on one axis: a dot and a square.

use super::super::axes::axis::places;
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room};
use crate::chart::canvas::{colour, number, units};
use crate::chart::theme::Role;

/// One of the two shares of a pair.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PairShare {
    /// From 0 to 1; none when it cannot be said.
    pub value: Option<f64>,
    /// The share in words, or why there is none.
    pub label: String,
}

/// One pair.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PairRow {
    /// Identifies the pair to the page's script.
    pub key: String,
    /// Their names.
    pub names: [String; 2],
    /// The first is drawn as a dot, the second as a square.
    pub shares: [PairShare; 2],
    /// What hovering or focusing the row says.
    pub hover: String,
}

/// The chart.
pub struct PairsChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// What the dot and the square stand for.
    pub names: [String; 2],
    /// From the top down.
    pub rows: Vec<PairRow>,
    /// Words a share.
    pub tick: &'a dyn Fn(f64) -> String,
    /// Names two together.
    pub both: &'a dyn Fn(&str, &str) -> String,
}

const SIZE: f64 = 13.0;
const RADIUS: f64 = 6.0;
const ROLES: [Role; 2] = [Role::Amount(6), Role::Amount(4)];

impl PairsChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let right = f64::from(width);
        let row = if phone { 44.0 } else { 30.0 };
        let full = |pair: &PairRow| (self.both)(&pair.names[0], &pair.names[1]);
        let widest =
            self.rows.iter().map(|pair| room(&full(pair), SIZE, Weight::Regular)).fold(0.0, f64::max);
        let left = if phone { RADIUS } else { widest.min(right * 0.36).ceil() + 18.0 };
        let end = right - 24.0;
        let (legend, legend_height) = self.legend(right);
        let top = legend_height + 12.0;
        let bottom = top + self.rows.len().max(1) as f64 * row;
        let sheet = Sheet::new(width, bottom + 26.0);
        self.draw_legend(&sheet, &legend);
        let shares = self.rows.iter().flat_map(|pair| &pair.shares).filter_map(|share| share.value);
        let largest = shares.map(sane).fold(0.0, f64::max).min(1.0);
        let ticks = ticks(largest.max(0.1), if phone { 3 } else { 5 }, false);
        let highest = ticks.last().copied().unwrap_or(1.0);
        let place = |share: f64| left + (sane(share) / highest).min(1.0) * (end - left);
        sheet.group("wp-grid", &[], || {
            for &tick in &ticks {
                let role = if tick > 0.0 { Role::Grid } else { Role::Axis };
                sheet.line((place(tick), top), (place(tick), bottom), role, 1.0);
            }
        });
        // Where a script draws other shares.
        sheet.open("wp-pairs", &[("data-left", number(units(left)))]);
        for (index, pair) in self.rows.iter().enumerate() {
            let y = top + index as f64 * row;
            sheet.titled_group("wp-row", &[("data-key", escape(&pair.key))], &pair.hover, || {
                sheet.draw(&Mark::new("hit", corners(0.0, y, right, row)).hit());
                let (baseline, middle) = if phone { (y + 15.0, y + 31.0) } else { (y + 19.5, y + 15.0) };
                let most = if phone { right } else { left - 18.0 };
                let shown = self.shown(&pair.names, most);
                sheet.draw(&Label::new("label", at(0.0, baseline), &shown, SIZE).full(&full(pair)));
                draw_shares(&sheet, pair, middle, &place);
            });
        }
        sheet.close();
        let words: Vec<String> = ticks.iter().map(|&tick| (self.tick)(tick)).collect();
        let labels = ticks.iter().zip(&words).map(|(&tick, words)| (place(tick), words.as_str()));
        places(&sheet, labels, (0.0, right, bottom), if phone { 11.0 } else { 12.0 });
        sheet.finish(&self.words)
    }

    /// Both names in `most` pixels. Each is shortened by itself: pairs often differ in the second only.
    fn shown(&self, [first, second]: &[String; 2], most: f64) -> String {
        let wide = |text: &str| room(text, SIZE, Weight::Regular);
        if wide(&(self.both)(first, second)) <= most {
            return (self.both)(first, second);
        }
        let free = most - wide(&(self.both)("", ""));
        let half = (free / 2.0).max(free - wide(first).min(wide(second)));
        let cut = |name: &str| fit(name, half, SIZE, Weight::Regular);
        fit(&(self.both)(&cut(first), &cut(second)), most, SIZE, Weight::Regular)
    }

    fn legend(&self, right: f64) -> (Vec<(f64, f64, String)>, f64) {
        let (mut x, mut y, mut placed) = (0.0, 0.0, Vec::new());
        for name in &self.names {
            let shown = fit(name, right - 24.0, 12.0, Weight::Regular);
            let needed = 18.0 + room(&shown, 12.0, Weight::Regular);
            if x > 0.0 && x + needed > right {
                (x, y) = (0.0, y + 22.0);
            }
            placed.push((x, y, shown));
            x += needed + 18.0;
        }
        (placed, y + 22.0)
    }

    fn draw_legend(&self, sheet: &Sheet, legend: &[(f64, f64, String)]) {
        sheet.group("wp-legend", &[], || {
            for (kind, ((x, y, shown), full)) in legend.iter().zip(&self.names).enumerate() {
                draw_mark(sheet, kind, (x + RADIUS, y + 8.0));
                sheet.draw(&Label::new("name", at(x + 18.0, y + 12.3), shown, 12.0).full(full));
            }
        });
    }
}

/// The two marks and the line between them.
fn draw_shares(sheet: &Sheet, pair: &PairRow, middle: f64, place: &dyn Fn(f64) -> f64) {
    let known: Vec<f64> = pair.shares.iter().filter_map(|share| share.value).map(place).collect();
    if let [one, other] = known[..] {
        sheet.line((one.min(other), middle), (one.max(other), middle), Role::Axis, 2.0);
    }
    for (kind, share) in pair.shares.iter().enumerate() {
        if let Some(value) = share.value {
            draw_mark(sheet, kind, (place(value), middle));
        }
    }
}

fn draw_mark(sheet: &Sheet, kind: usize, (x, y): (f64, f64)) {
    let pixels = |pixels: f64| number(units(pixels));
    let ring = [("stroke", colour(Role::Surface)), ("stroke-width", "1.5".to_owned())];
    let fill = ("fill", colour(ROLES[kind.min(1)]));
    let class = ("class", "wp-dot".to_owned());
    if kind == 0 {
        let mut attributes = vec![class, ("cx", pixels(x)), ("cy", pixels(y)), ("r", pixels(RADIUS)), fill];
        attributes.extend(ring);
        sheet.mark("circle", &attributes, "");
    } else {
        let half = RADIUS - 0.5;
        let path = format!(
            "M{} {}h{}v{}h-{2}z",
            pixels(x - half),
            pixels(y - half),
            pixels(2.0 * half),
            pixels(2.0 * half)
        );
        let mut attributes = vec![class, ("d", path), fill];
        attributes.extend(ring);
        sheet.mark("path", &attributes, "");
    }
}
