//! A heat map of days: one block of seven rows a year, one cell a day.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::super::axes::bins::Bins;
use super::super::axes::steps::Steps;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use super::super::canvas::{colour, number, units};
use super::super::theme::Role;

/// What a day's cell shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// The amount, in the unit of the bins.
    pub amount: f64,
    /// What hovering or focusing the cell says. Where it is empty and the amount is zero, the cell
    /// is drawn together with its like, which keeps a page of many years small.
    pub hover: String,
}

/// One block.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// The calendar year; it decides on which weekday January begins.
    pub year: i32,
    /// What stands before the block.
    pub label: String,
    /// From 1 January on. `None`: outside the record, no cell. May end early.
    pub days: Vec<Option<Day>>,
}

/// The calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarChart {
    /// Title, unit, definition.
    pub words: Words,
    /// One block each, in the order given.
    pub years: Vec<Year>,
    /// January to December, short.
    pub month_labels: [String; 12],
    /// Monday to Sunday, short.
    pub weekday_labels: [String; 7],
    /// Steps of the colour, and the legend.
    pub bins: Bins,
}

impl CalendarChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let grid = Grid::new(width, self);
        let blocks = self.years.len() as f64;
        let bottom = grid.first_top + blocks * grid.block;
        let legend = Steps::place(&self.bins, grid.left, f64::from(width));
        let sheet = Sheet::new(width, bottom + legend.height());
        self.draw_months(&sheet, &grid);
        let mut top = grid.first_top;
        for year in &self.years {
            // What a script needs to know which day lies where.
            let geometry = [
                ("data-year", year.year.to_string()),
                ("data-left", format!("{:.3}", grid.left)),
                ("data-top", format!("{top:.3}")),
                ("data-column", format!("{:.3}", grid.column)),
                ("data-row", format!("{:.3}", grid.row)),
            ];
            sheet.group("wp-year", &geometry, || {
                self.draw_year(&sheet, &grid, year, top);
            });
            top += grid.block;
        }
        legend.draw(&sheet, bottom);
        sheet.finish(&self.words)
    }

    /// The names of the months, once above the first block.
    fn draw_months(&self, sheet: &Sheet, grid: &Grid) {
        let widest =
            self.month_labels.iter().map(|label| room(label, grid.size, Weight::Regular)).fold(0.0, f64::max);
        let month = grid.column * 52.0 / 12.0;
        let every = [1_u32, 2, 3, 6].into_iter().find(|&every| widest + 6.0 <= month * f64::from(every));
        sheet.group("wp-axis", &[], || {
            for (index, label) in (0_u32..).zip(&self.month_labels) {
                if !index.is_multiple_of(every.unwrap_or(6)) {
                    continue;
                }
                // The middle of the month, in a year that begins in the middle of a week.
                let week = (3.0 + (f64::from(index) + 0.5) * 365.25 / 12.0) / 7.0;
                let shown = fit(label, month * 6.0 - 6.0, grid.size, Weight::Regular);
                let half = room(&shown, grid.size, Weight::Regular) / 2.0;
                let x = (grid.left + week * grid.column).max(half);
                let label = Label::new("tick", at(x, grid.size), &shown, grid.size).full(label);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::Middle));
            }
        });
    }

    fn draw_year(&self, sheet: &Sheet, grid: &Grid, year: &Year, top: f64) {
        let label = fit(&year.label, grid.left - 8.0 - grid.weekdays, grid.size, Weight::Bold);
        sheet.draw(
            &Label::new("year", at(0.0, top + grid.size * 0.86), &label, grid.size).bold().full(&year.label),
        );
        if grid.weekdays > 0.0 {
            // Every second weekday, as there is no room for more.
            for (name, row) in self.weekday_labels.iter().step_by(2).zip([0.0, 2.0, 4.0, 6.0]) {
                let shown = fit(name, grid.weekdays, grid.size, Weight::Regular);
                let y = top + (row + 0.5) * grid.row + 4.0;
                let label = Label::new("tick", at(grid.left - 8.0, y), &shown, grid.size).full(name);
                sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
            }
        }
        let Some(first) = NaiveDate::from_ymd_opt(year.year, 1, 1) else { return };
        let offset = first.weekday().num_days_from_monday() as usize;
        let mut plain = String::new();
        let mut by_step: BTreeMap<u8, Vec<Mark<(i32, i32)>>> = BTreeMap::new();
        let mut date = Some(first);
        for (index, day) in year.days.iter().enumerate() {
            let Some(today) = date.filter(|date| date.year() == year.year) else { break };
            date = today.succ_opt();
            let Some(day) = day else { continue };
            let cell = grid.cell(index + offset, top);
            let step = self.bins.step(day.amount);
            if step == 0 && day.hover.is_empty() {
                let [(x, y), (right, bottom)] = cell;
                plain.push_str(&format!("M{} {}", number(x), number(y)));
                plain.push_str(&format!("H{}V{}H{}Z", number(right), number(bottom), number(x)));
                continue;
            }
            let mark = Mark::new("", cell).data("data-key", &today.to_string()).hover(&day.hover);
            by_step.entry(step).or_default().push(mark);
        }
        if !plain.is_empty() {
            sheet.raw(&format!(
                "<path class=\"wp-nothing\" d=\"{plain}\" fill=\"{}\"/>",
                colour(Role::Nothing)
            ));
        }
        for (step, marks) in &by_step {
            let attributes = [("data-step", step.to_string()), ("fill", colour(Role::step(*step)))];
            sheet.group("wp-cells", &attributes, || {
                for mark in marks {
                    sheet.draw(mark);
                }
            });
        }
        self.draw_borders(sheet, grid, (year, offset), top);
    }

    /// A stepped line between two months, so that they can be told apart without counting.
    fn draw_borders(&self, sheet: &Sheet, grid: &Grid, (year, offset): (&Year, usize), top: f64) {
        let mut path = String::new();
        let begins = |month| NaiveDate::from_ymd_opt(year.year, month, 1).map(|day| day.ordinal0() as usize);
        let recorded = |from: usize, to: usize| (year.days.iter().take(to).skip(from)).any(Option::is_some);
        for month in 2..=12 {
            let (Some(before), Some(day)) = (begins(month - 1), begins(month)) else { continue };
            if !recorded(before, day) || !recorded(day, begins(month + 1).unwrap_or(366)) {
                continue;
            }
            let place = day + offset;
            let half = grid.gap / 2.0;
            let (week, weekday) = Grid::position(place);
            let pixels = |pixels: f64| number(units(pixels));
            let x = pixels(grid.left + week * grid.column - half);
            let y = pixels(top + weekday * grid.row - half);
            let (ceiling, floor) = (pixels(top), pixels(top + 7.0 * grid.row - grid.gap));
            if weekday > 0.0 {
                let next = pixels(grid.left + (week + 1.0) * grid.column - half);
                path.push_str(&format!("M{next} {ceiling}V{y}H{x}V{floor}"));
            } else {
                path.push_str(&format!("M{x} {ceiling}V{floor}"));
            }
        }
        if !path.is_empty() {
            // A line alone would drown between dark cells: it gets some ground on either side.
            let (ground, line) = if grid.gap > 1.0 { ("3.8", "1") } else { ("2.2", "0.7") };
            for (role, width) in [(Role::Surface, ground), (Role::Axis, line)] {
                sheet.raw(&format!(
                    "<path class=\"wp-borders\" d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\" pointer-events=\"none\"/>",
                    colour(role),
                ));
            }
        }
    }
}

/// Where cells lie.
struct Grid {
    size: f64,
    left: f64,
    /// Room for the names of weekdays; 0 where there is none.
    weekdays: f64,
    first_top: f64,
    column: f64,
    row: f64,
    gap: f64,
    /// From the top of one year to the next.
    block: f64,
}

impl Grid {
    fn new(width: u32, chart: &CalendarChart) -> Self {
        let phone = width < PHONE;
        let right = f64::from(width);
        let size = if phone { 11.0 } else { 12.0 };
        let widest = |labels: &mut dyn Iterator<Item = &String>, weight| {
            labels.map(|label| room(label, size, weight)).fold(0.0, f64::max)
        };
        let years = widest(&mut chart.years.iter().map(|year| &year.label), Weight::Bold);
        let weekdays =
            if phone { 0.0 } else { widest(&mut chart.weekday_labels.iter(), Weight::Regular).min(48.0) };
        let left = (years.min(right * 0.2) + weekdays + 16.0).ceil();
        // A leap year that begins on a Sunday touches 54 weeks.
        let column = (right - left) / 54.0;
        let row = column.clamp(8.0, 14.0);
        Self {
            size,
            left,
            weekdays,
            first_top: size + 8.0,
            column,
            row,
            gap: if column > 9.0 { 1.6 } else { 1.0 },
            block: 7.0 * row + if phone { 14.0 } else { 18.0 },
        }
    }

    /// Column and row of the `place`-th cell, counted from the Monday of the first week.
    fn position(place: usize) -> (f64, f64) {
        ((place / 7) as f64, (place % 7) as f64)
    }

    /// Its corners.
    fn cell(&self, place: usize, top: f64) -> [(i32, i32); 2] {
        let (week, weekday) = Self::position(place);
        let (x, y) = (self.left + week * self.column, top + weekday * self.row);
        corners(x, y, self.column - self.gap, self.row - self.gap)
    }
}
