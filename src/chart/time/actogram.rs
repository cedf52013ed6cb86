//! The actogram: a line a day, from noon to noon, with a stroke for every minute something streamed.
//!
//! Thousands of days stay light because a month of a profile is one path, in minutes and lines, which a
//! transformation brings to its place and size.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::axes::legend::{Names, Swatch};
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use super::months::ProfileKey;
use crate::chart::canvas::{colour, number, units};
use crate::chart::theme::Role;

/// Width of the widest drawing of a page.
const PAGE: u32 = 860;
/// Minutes of a line.
const MINUTES: f64 = 1_440.0;

/// Minutes of one line during which a profile streamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActogramStroke {
    /// The line, from 0 at the top of its panel.
    pub line: u32,
    /// First minute after noon.
    pub from: u16,
    /// First minute after it, at most 1,440.
    pub to: u16,
}

/// The strokes of one profile in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthStrokes {
    /// Index into [`ActogramChart::profiles`].
    pub profile: usize,
    /// By line and minute.
    pub strokes: Vec<ActogramStroke>,
}

/// A month of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelMonth {
    /// `2022-03`.
    pub key: String,
    /// Its short name, written at the left of the panels.
    pub label: String,
    /// Its first line, and the first line after it.
    pub lines: (u32, u32),
    /// What hovering or focusing the month says.
    pub hover: String,
    /// What was on, profile by profile.
    pub strokes: Vec<MonthStrokes>,
}

/// Days below one another: a year, or a short record as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActogramPanel {
    /// What stands above it.
    pub label: String,
    /// The local day of its line 0, from 1970-01-01: by it the page's script finds a day.
    pub first_day: i32,
    /// How many lines it has room for.
    pub lines: u32,
    /// The first line of the record, and the first line after it.
    pub recorded: (u32, u32),
    /// Its months with a day of the record.
    pub months: Vec<PanelMonth>,
}

/// The chart. With one profile there is no legend, and the strokes wear the accent colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActogramChart {
    /// Title, unit, definition.
    pub words: Words,
    /// In the legend's order; at most eight, and "others".
    pub profiles: Vec<ProfileKey>,
    /// From the first year to the last.
    pub panels: Vec<ActogramPanel>,
    /// Noon, six in the evening, midnight, six in the morning, noon.
    pub hour_labels: [String; 5],
}

/// Where the panels lie.
struct Grid {
    size: f64,
    /// Room for the names of months.
    left: f64,
    panel: f64,
    gap: f64,
    per_row: usize,
    /// Pixels a line.
    line: f64,
    /// From the top of a row of panels to its first line.
    head: f64,
    /// The top of each row of panels, and the bottom of the last.
    tops: Vec<f64>,
}

impl Grid {
    fn new(width: u32, chart: &ActogramChart, top: f64) -> Self {
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let months = chart.panels.iter().flat_map(|panel| &panel.months);
        let widest = months.map(|month| room(&month.label, size, Weight::Regular)).fold(0.0, f64::max);
        let right = f64::from(width);
        let left = (widest + 10.0).min(right * 0.2).ceil();
        let count = chart.panels.len().max(1);
        let per_row = match (phone, count) {
            (true, _) => count.min(2),
            (false, ..=5) => count,
            (false, _) => count.div_ceil(count.div_ceil(5)),
        };
        let gap = if phone { 10.0 } else { 16.0 };
        let panel = (right - left - gap * (per_row - 1) as f64) / per_row as f64;
        let most = chart.panels.iter().map(|panel| panel.lines).max().unwrap_or(0).max(1);
        let (tallest, least) = if phone { (340.0, 0.9) } else { (430.0, 1.15) };
        let line = (tallest / f64::from(most)).clamp(least, 9.0);
        let head = 2.0 * size + 12.0;
        let mut tops = vec![top];
        for row in chart.panels.chunks(per_row.max(1)) {
            let lines = row.iter().map(|panel| panel.recorded.1.min(panel.lines)).max().unwrap_or(0);
            tops.push(tops.last().copied().unwrap_or(top) + head + line * f64::from(lines) + 20.0);
        }
        Self { size, left, panel, gap, per_row, line, head, tops }
    }

    fn height(&self) -> f64 {
        self.tops.last().map_or(0.0, |bottom| (bottom - 16.0).max(20.0))
    }

    /// Left edge and first line of a panel.
    fn place(&self, index: usize) -> (f64, f64) {
        let (row, column) = (index / self.per_row, index % self.per_row);
        let x = self.left + column as f64 * (self.panel + self.gap);
        (x, self.tops.get(row).copied().unwrap_or(0.0) + self.head)
    }
}

impl ActogramChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let named = self.profiles.iter().enumerate().filter(|_| self.profiles.len() > 1);
        let named =
            named.map(|(index, key)| (Swatch::Colour(self.role(index)), key.name.as_str(), Some(key.slot)));
        let legend = Names::place_profiles(f64::from(width), named);
        let top = if legend.height() > 0.0 { legend.height() + 10.0 } else { 0.0 };
        let grid = Grid::new(width, self, top);
        let sheet = Sheet::new(width, grid.height());
        legend.draw(&sheet);
        for row in 0..self.panels.len().div_ceil(grid.per_row.max(1)) {
            self.draw_months(&sheet, &grid, row);
        }
        for (index, panel) in self.panels.iter().enumerate() {
            let geometry = self.geometry(&grid, (index, panel));
            sheet.group("wp-panel", &geometry, || self.draw_panel(&sheet, &grid, (index, panel)));
        }
        sheet.finish(&self.words)
    }

    /// Width of a panel in the drawing for a page: by it the strokes are simplified at any width, so that a page can have
    /// one set of them for all its drawings.
    fn finest_panel(&self) -> f64 {
        Grid::new(PAGE, self, 0.0).panel.max(1.0)
    }

    /// Where a panel lies and what its lines are, for a script that draws its strokes anew.
    fn geometry(&self, grid: &Grid, (index, panel): (usize, &ActogramPanel)) -> [(&'static str, String); 9] {
        let (x, y) = grid.place(index);
        let (from, to) = panel.recorded;
        [
            ("data-first", panel.first_day.to_string()),
            ("data-from", from.to_string()),
            ("data-to", to.min(panel.lines).to_string()),
            ("data-left", number(units(x))),
            ("data-top", number(units(y))),
            ("data-width", number(units(grid.panel))),
            ("data-line", format!("{:.4}", grid.line)),
            ("data-thick", thickness(grid.line).to_owned()),
            ("data-hair", format!("{:.3}", self.hair())),
        ]
    }

    /// Gaps of fewer minutes than this are too fine to see.
    fn hair(&self) -> f64 {
        0.5 * MINUTES / self.finest_panel()
    }

    fn role(&self, profile: usize) -> Role {
        match self.profiles.get(profile) {
            _ if self.profiles.len() <= 1 => Role::Accent,
            Some(key) => Role::profile(key.slot),
            None => Role::Others,
        }
    }

    fn draw_panel(&self, sheet: &Sheet, grid: &Grid, (index, panel): (usize, &ActogramPanel)) {
        let (x, y) = grid.place(index);
        let at_line = |line: u32| y + f64::from(line.min(panel.lines)) * grid.line;
        let shown = fit(&panel.label, grid.panel, grid.size, Weight::Bold);
        sheet.draw(
            &Label::new("name", at(x, y - grid.size - 10.0), &shown, grid.size).full(&panel.label).bold(),
        );
        self.draw_hours(sheet, grid, (x, y));
        let (from, to) = panel.recorded;
        let (top, bottom) = (at_line(from), at_line(to.max(from)));
        sheet.group("wp-under", &[], || {
            sheet.draw(&Mark::new("ground", corners(x, top, grid.panel, bottom - top)).fill(Role::Nothing));
            for quarter in [0.25, 0.5, 0.75] {
                let across = x + grid.panel * quarter;
                let role = if quarter == 0.5 { Role::Axis } else { Role::Grid };
                sheet.line((across, top), (across, bottom), role, if quarter == 0.5 { 0.8 } else { 1.0 });
            }
        });
        let scale = (grid.panel / MINUTES, grid.line);
        let transform = format!(
            "translate({} {}) scale({:.5} {:.4})",
            number(units(x)),
            number(units(y)),
            scale.0,
            scale.1
        );
        let (thick, hair) = (thickness(grid.line), self.hair());
        for profile in 0..self.profiles.len() {
            let mut of_profile = panel.months.iter().flat_map(|month| {
                month.strokes.iter().filter(|part| part.profile == profile).map(move |part| (month, part))
            });
            let Some(first) = of_profile.next() else { continue };
            let attributes = [
                ("data-profile", profile.to_string()),
                ("transform", transform.clone()),
                ("stroke", colour(self.role(profile))),
                ("stroke-width", thick.to_owned()),
                ("stroke-opacity", if self.profiles.len() > 1 { "0.9" } else { "1" }.to_owned()),
            ];
            sheet.group("wp-strokes", &attributes, || {
                for (month, part) in std::iter::once(first).chain(of_profile) {
                    let path = path(&part.strokes, panel.lines, hair);
                    let key = super::super::canvas::text::escape(&month.key);
                    sheet.raw(&format!("<path data-key=\"{key}\" d=\"{path}\"/>"));
                }
            });
        }
        draw_hovers(sheet, grid, panel, (x, y));
    }

    fn draw_hours(&self, sheet: &Sheet, grid: &Grid, (x, y): (f64, f64)) {
        let size = grid.size;
        let widest = self.hour_labels.iter().map(|label| room(label, size, Weight::Regular));
        let widest = widest.fold(0.0, f64::max);
        // The first stands beside its line, the second in the middle of its own.
        let all = widest * 1.5 + 6.0 <= grid.panel / 4.0;
        sheet.group("wp-axis", &[], || {
            for (quarter, label) in (0_u8..).zip(&self.hour_labels) {
                let anchor = match quarter {
                    0 => Anchor::Start,
                    4 => Anchor::End,
                    _ => Anchor::Middle,
                };
                // Three words fit where five do not: noon, midnight, noon.
                if !all && quarter % 2 == 1 {
                    continue;
                }
                let across = x + grid.panel * f64::from(quarter) / 4.0;
                let shown = fit(label, grid.panel / 4.0, size, Weight::Regular);
                let label = Label::new("tick", at(across, y - 5.0), &shown, size).full(label);
                sheet.draw(&label.role(Role::Muted).anchor(anchor));
            }
        });
    }

    /// The names of the months of a row of panels, on its left.
    fn draw_months(&self, sheet: &Sheet, grid: &Grid, row: usize) {
        let panels = self.panels.iter().skip(row * grid.per_row).take(grid.per_row);
        // A month that one panel has only a part of begins where it begins in another.
        let mut begins: BTreeMap<&str, (u32, &str)> = BTreeMap::new();
        for month in panels.flat_map(|panel| &panel.months) {
            // In a single panel of more than a year a month may come twice.
            let name = if self.panels.len() == 1 { &month.key } else { &month.label };
            let place = begins.entry(name).or_insert((u32::MAX, &month.label));
            place.0 = place.0.min(month.lines.0);
        }
        let mut months: Vec<(u32, &str)> = begins.into_values().collect();
        months.sort_unstable();
        let (_, y) = grid.place(row * grid.per_row);
        let bottom = grid.tops.get(row + 1).map_or(f64::INFINITY, |next| next - 16.0);
        sheet.group("wp-axis", &[], || {
            let mut free_from = f64::NEG_INFINITY;
            for (line, words) in months {
                let baseline = y + f64::from(line) * grid.line + grid.size * 0.85;
                if baseline < free_from || baseline > bottom {
                    continue;
                }
                free_from = baseline + grid.size * 1.15;
                let shown = fit(words, grid.left - 8.0, grid.size, Weight::Regular);
                let label = Label::new("tick", at(grid.left - 8.0, baseline), &shown, grid.size);
                sheet.draw(&label.full(words).role(Role::Muted).anchor(Anchor::End));
            }
        });
    }
}

/// Thickness of a stroke in lines: contiguous where lines are fine, apart where each can be told from the next.
fn thickness(line: f64) -> &'static str {
    match line {
        line if line >= 3.0 => "0.8",
        line if line < 1.0 => "1.25",
        _ => "1.1",
    }
}

/// A fine line between months, and what each month says.
fn draw_hovers(sheet: &Sheet, grid: &Grid, panel: &ActogramPanel, (x, y): (f64, f64)) {
    let pixels = |pixels: f64| number(units(pixels));
    let at_line = |line: u32| y + f64::from(line.min(panel.lines)) * grid.line;
    let borders: String = (panel.months.iter().filter(|month| month.lines.0 > panel.recorded.0))
        .map(|month| format!("M{} {}h{}", pixels(x), pixels(at_line(month.lines.0)), pixels(grid.panel)))
        .collect();
    if !borders.is_empty() {
        let [class, path] = [("class", "wp-borders".to_owned()), ("d", borders)];
        let stroke = [("stroke", colour(Role::Surface)), ("stroke-width", "0.7".to_owned())];
        let [role, width] = stroke;
        sheet.mark("path", &[class, path, role, width], "");
    }
    let felt = [("fill", "none".to_owned()), ("pointer-events", "all".to_owned())];
    sheet.group("wp-months", &felt, || {
        for month in &panel.months {
            let (top, bottom) = (at_line(month.lines.0), at_line(month.lines.1.max(month.lines.0)));
            let mark = Mark::new("", corners(x, top, grid.panel, bottom - top));
            sheet.draw(&mark.data("data-key", &month.key).hover(&month.hover));
        }
    });
}

/// Strokes as one path in minutes and lines; a gap narrower than `hair` minutes, which no eye could see, is closed.
fn path(strokes: &[ActogramStroke], lines: u32, hair: f64) -> String {
    let mut path = String::with_capacity(strokes.len() * 10);
    let mut joined: Option<ActogramStroke> = None;
    let mut pen = (0_i64, 0_i64);
    let mut draw = |stroke: ActogramStroke| {
        let (line, from) = (i64::from(stroke.line), i64::from(stroke.from));
        let long = i64::from(stroke.to) - from;
        if path.is_empty() {
            // The middle of the line: a stroke lies to both sides of its path.
            let _ = write!(path, "M{from} {line}.5h{long}");
        } else {
            let _ = write!(path, "m{} {}h{long}", from - pen.0, line - pen.1);
        }
        pen = (from + long, line);
    };
    for &stroke in
        strokes.iter().filter(|stroke| stroke.line < lines && stroke.from < stroke.to && stroke.to <= 1_440)
    {
        match &mut joined {
            Some(last)
                if last.line == stroke.line
                    && f64::from(stroke.from) - f64::from(last.to) <= hair
                    && stroke.from >= last.from =>
            {
                last.to = last.to.max(stroke.to);
            }
            _ => {
                if let Some(last) = joined.replace(stroke) {
                    draw(last);
                }
            }
        }
    }
    if let Some(last) = joined {
        draw(last);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(strokes: &[(u32, u16, u16)], hair: f64) -> String {
        let strokes: Vec<_> =
            strokes.iter().map(|&(line, from, to)| ActogramStroke { line, from, to }).collect();
        path(&strokes, 10, hair)
    }

    #[test]
    fn strokes_are_one_path_of_minutes_and_lines() {
        assert_eq!(
            drawn(&[(2, 480, 540), (2, 600, 610), (3, 470, 500)], 3.0),
            "M480 2.5h60m60 0h10m-140 1h30"
        );
    }

    #[test]
    fn only_gaps_too_fine_to_see_are_closed() {
        assert_eq!(drawn(&[(0, 10, 20), (0, 23, 30)], 3.0), "M10 0.5h20");
        assert_eq!(drawn(&[(0, 10, 20), (0, 24, 30)], 3.0), "M10 0.5h10m4 0h6");
        assert_eq!(drawn(&[(0, 10, 20), (1, 20, 30)], 3.0), "M10 0.5h10m0 1h10");
    }

    #[test]
    fn what_lies_outside_the_panel_is_left_out() {
        assert_eq!(drawn(&[(10, 0, 5), (9, 5, 5), (9, 7, 1_441)], 1.0), "");
    }
}
