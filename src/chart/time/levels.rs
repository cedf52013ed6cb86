//! Weekly amounts with the levels between lasting changes, and the weeks in which each change lies.

use std::fmt::Write as _;

use super::super::axes::axis::{Amounts, places};
use super::super::axes::legend::entry;
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room};
use crate::chart::canvas::{colour, number, units};
use crate::chart::theme::Role;

/// One week.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LevelWeek {
    /// Its Monday: `2022-03-07`.
    pub key: String,
    /// The amount.
    pub value: f64,
    /// What hovering or focusing it says. A row of weeks that say nothing is one light outline, and so is one on a
    /// phone.
    pub hover: String,
}

/// A level between two changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Level {
    /// First week, and the first week after it, as places on the axis.
    pub weeks: (usize, usize),
    /// The mean.
    pub value: f64,
    /// The mean in words.
    pub label: String,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// The weeks in which a change lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeRange {
    /// Its first Monday.
    pub key: String,
    /// First week, and the first week after it, as places on the axis.
    pub weeks: (usize, usize),
    /// What hovering or focusing it says.
    pub hover: String,
}

/// One curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LevelsRow {
    /// Identifies the row to the page's script.
    pub key: String,
    /// Its name; empty where there is only one.
    pub name: String,
    /// What else is said of it.
    pub detail: String,
    /// A profile's colour slot; none for the account.
    pub slot: Option<usize>,
    /// The place of its first week on the axis.
    pub first: usize,
    /// From there on.
    pub weeks: Vec<LevelWeek>,
    /// From left to right.
    pub levels: Vec<Level>,
    /// From left to right.
    pub changes: Vec<ChangeRange>,
}

/// The chart. All rows have the same scales.
pub struct LevelsChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// The legend's words for a level and for the range of a change.
    pub names: [String; 2],
    /// Places on the axis.
    pub weeks: usize,
    /// The Monday of the first, for the page's script: `2022-03-07`.
    pub first: String,
    /// Words below it, by place.
    pub axis_labels: Vec<(usize, String)>,
    /// From the top down.
    pub rows: Vec<LevelsRow>,
    /// Words an amount.
    pub tick: &'a dyn Fn(f64) -> String,
}

/// Where the curve of a row lies.
struct Plot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    weeks: f64,
    highest: f64,
    size: f64,
}

impl Plot {
    /// What the page's script needs to draw the row anew.
    fn attributes(&self, first: &str) -> [(&'static str, String); 6] {
        let pixels = |pixels: f64| number(units(pixels));
        [
            ("data-left", pixels(self.left)),
            ("data-right", pixels(self.right)),
            ("data-top", pixels(self.top)),
            ("data-base", pixels(self.bottom)),
            ("data-weeks", format!("{}", self.weeks)),
            ("data-first", escape(first)),
        ]
    }

    fn x(&self, week: usize) -> f64 {
        self.left + (week as f64).min(self.weeks) / self.weeks * (self.right - self.left)
    }

    fn y(&self, value: f64) -> f64 {
        self.bottom - (sane(value) / self.highest).min(1.0) * (self.bottom - self.top)
    }
}

impl LevelsChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let tall = match (self.rows.len(), phone) {
            (0 | 1, false) => 240.0,
            (0 | 1, true) => 180.0,
            (_, false) => 92.0,
            (_, true) => 72.0,
        };
        let legend = self.legend(right);
        let legend_height = legend.1 + 30.0;
        let head = if self.rows.iter().all(|row| row.name.is_empty()) { size } else { 38.0 };
        let row_height = head + tall + 18.0;
        let rows = self.rows.len().max(1) as f64;
        let sheet = Sheet::new(width, legend_height + rows * row_height + 10.0);
        self.draw_legend(&sheet, &legend.0, legend.1);
        let largest =
            self.rows.iter().flat_map(|row| &row.weeks).map(|week| sane(week.value)).fold(0.0, f64::max);
        let count = match (self.rows.len() > 1, phone) {
            (true, _) => 3,
            (false, true) => 4,
            (false, false) => 5,
        };
        let amounts = Amounts::new(&ticks(largest, count, false), size, self.tick);
        let left = amounts.gutter(right / 3.0);
        for (index, row) in self.rows.iter().enumerate() {
            let y = legend_height + index as f64 * row_height;
            let plot = Plot {
                left,
                right,
                top: y + head,
                bottom: y + head + tall,
                weeks: self.weeks.max(1) as f64,
                highest: amounts.highest(),
                size,
            };
            let attributes = [("data-key", escape(&row.key))].into_iter().chain(plot.attributes(&self.first));
            sheet.group("wp-row", &attributes.collect::<Vec<_>>(), || {
                if !row.name.is_empty() {
                    draw_head(&sheet, row, y, right);
                }
                amounts.draw(&sheet, (0.0, left, right), (plot.bottom, plot.top));
                draw_row(&sheet, row, &plot);
            });
        }
        let bottom = legend_height + rows * row_height - 18.0;
        let place = |week: usize| left + week as f64 / self.weeks.max(1) as f64 * (right - left);
        let labels = self.axis_labels.iter().map(|(week, words)| (place(*week), words.as_str()));
        places(&sheet, labels, (left, right, bottom), size);
        sheet.finish(&self.words)
    }

    /// Its words, each as they fit, and how far the second entry stands below the first.
    fn legend(&self, right: f64) -> ([String; 2], f64) {
        let words = [0, 1].map(|entry| fit(&self.names[entry], right - 24.0, 12.0, Weight::Regular));
        let needed: f64 = words.iter().map(|words| room(words, 12.0, Weight::Regular)).sum();
        (words, if needed + 66.0 <= right { 0.0 } else { 22.0 })
    }

    fn draw_legend(&self, sheet: &Sheet, words: &[String; 2], below: f64) {
        sheet.group("wp-legend", &[], || {
            sheet.line((0.0, 8.0), (18.0, 8.0), Role::Ink, 2.5);
            sheet.draw(&Label::new("name", at(24.0, 12.3), &words[0], 12.0).full(&self.names[0]));
            let beside = 24.0 + room(&words[0], 12.0, Weight::Regular) + 18.0;
            let x = if below > 0.0 { 2.0 } else { beside };
            sheet.mark("rect", &range_attributes((x, below + 1.0), (14.0, 14.0)), "");
            let range = Label::new("name", at(x + 22.0, below + 12.3), &words[1], 12.0);
            sheet.draw(&range.full(&self.names[1]));
        });
    }
}

fn draw_head(sheet: &Sheet, row: &LevelsRow, y: f64, right: f64) {
    let role = row.slot.map_or(Role::Accent, Role::profile);
    let detail = fit(&row.detail, right * 0.6, 12.0, Weight::Regular);
    let label = Label::new("detail", at(right, y + 15.0), &detail, 12.0).full(&row.detail);
    sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
    let free = right - 18.0 - room(&detail, 12.0, Weight::Regular) - 12.0;
    let shown = fit(&row.name, free, 13.0, Weight::Bold);
    let long = 18.0 + room(&shown, 13.0, Weight::Bold);
    entry(sheet, row.slot, corners(-4.0, y - 2.0, long + 8.0, 24.0), || {
        sheet.draw(&Mark::new("swatch", corners(0.0, y + 4.0, 12.0, 12.0)).round(2.0).fill(role));
        sheet.draw(&Label::new("label", at(18.0, y + 15.0), &shown, 13.0).full(&row.name).bold());
    });
}

/// A range is a veil with an edge, so that it is more than a colour.
fn range_attributes((x, y): (f64, f64), (wide, tall): (f64, f64)) -> Vec<(&'static str, String)> {
    let [x, y, wide, tall] = [x, y, wide, tall].map(|pixels| number(units(pixels)));
    vec![
        ("class", "wp-range".to_owned()),
        ("x", x),
        ("y", y),
        ("width", wide),
        ("height", tall),
        ("fill", colour(Role::Lost)),
        ("fill-opacity", "0.16".to_owned()),
        ("stroke", colour(Role::Lost)),
        ("stroke-width", "1".to_owned()),
        ("stroke-dasharray", "3 2".to_owned()),
    ]
}

fn draw_row(sheet: &Sheet, row: &LevelsRow, plot: &Plot) {
    let role = row.slot.map_or(Role::Amount(4), Role::profile);
    let band = (plot.right - plot.left) / plot.weeks;
    // On a phone no finger could point at a single week.
    if band < 2.5 || row.weeks.iter().all(|week| week.hover.is_empty()) {
        draw_outline(sheet, row, plot, role);
    } else {
        sheet.group("wp-bars", &[("fill", colour(role))], || {
            for (index, week) in row.weeks.iter().enumerate().filter(|(_, week)| sane(week.value) > 0.0) {
                let (x, y) = (plot.x(row.first + index) + band * 0.09, plot.y(week.value));
                let mark = Mark::new("", corners(x, y, (band * 0.82).max(0.3), plot.bottom - y));
                sheet.draw(&mark.data("data-key", &week.key).hover(&week.hover));
            }
        });
    }
    for change in &row.changes {
        let (from, to) = (plot.x(change.weeks.0), plot.x(change.weeks.1.max(change.weeks.0)));
        let place = ((from, plot.top), ((to - from).max(2.0), plot.bottom - plot.top));
        let mut attributes = range_attributes(place.0, place.1);
        attributes.push(("data-key", escape(&change.key)));
        sheet.mark("rect", &attributes, &change.hover);
    }
    draw_levels(sheet, row, plot);
}

/// All weeks as one stepped area, in weeks and tenths of a pixel.
fn draw_outline(sheet: &Sheet, row: &LevelsRow, plot: &Plot, role: Role) {
    let mut path = String::new();
    let height = |week: &LevelWeek| ((plot.bottom - plot.y(week.value)) * 10.0).round() as i64;
    for weeks in row.weeks.chunk_by(|a, b| height(a) == height(b)) {
        let _ = write!(path, "V{}h{}", weeks.first().map_or(0, height), weeks.len());
    }
    if path.is_empty() {
        return;
    }
    let band = (plot.right - plot.left) / plot.weeks;
    let place = (number(units(plot.x(row.first))), number(units(plot.bottom)));
    let attributes = [
        ("class", "wp-weeks".to_owned()),
        ("d", format!("M0 0{path}V0z")),
        ("transform", format!("translate({} {}) scale({band:.4} -.1)", place.0, place.1)),
        ("fill", colour(role)),
    ];
    sheet.mark("path", &attributes, "");
}

fn draw_levels(sheet: &Sheet, row: &LevelsRow, plot: &Plot) {
    let mut free_from = f64::NEG_INFINITY;
    for level in &row.levels {
        let (from, to) = (plot.x(level.weeks.0), plot.x(level.weeks.1.max(level.weeks.0)));
        let y = plot.y(level.value);
        let path = format!("M{} {}H{}", number(units(from)), number(units(y)), number(units(to)));
        // Ground on either side, or the line would drown between the weeks.
        let line = |role, wide: &str| {
            let class = ("class", "wp-level".to_owned());
            vec![class, ("d", path.clone()), ("stroke", colour(role)), ("stroke-width", wide.to_owned())]
        };
        sheet.mark("path", &line(Role::Surface, "4.5"), "");
        sheet.mark("path", &line(Role::Ink, "2.5"), &level.hover);
        let long = room(&level.label, plot.size, Weight::Bold);
        let start = from.min(plot.right - long - 4.0).max(plot.left) + 4.0;
        // Above the line; a label that would lie on the one before it is left to the table.
        if start >= free_from
            && start + long <= plot.right
            && y - plot.top >= plot.size + 8.0
            && to - from >= long * 0.5
        {
            let label = Label::new("mark", at(start, y - 7.5), &level.label, plot.size).bold().halo();
            sheet.draw(&label);
            free_from = start + long + 8.0;
        }
    }
}
