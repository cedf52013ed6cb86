//! Episode strips: a series a row, an episode a cell, filled as far as the episode was watched.

use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners};
use super::super::canvas::text::{Weight, escape, fit, room};
use crate::chart::canvas::{colour, number, units};
use crate::chart::theme::Role;

/// How far an episode was watched; the cell is filled as high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// How far is not known: an empty cell.
    Unknown,
    /// Looked at.
    Touched,
    /// Less than a fifth.
    Sampled,
    /// Less than the most of it.
    Partial,
    /// Seen.
    Seen,
    /// Seen more than once: with a notch.
    Again,
}

impl Fill {
    const ALL: [Self; 6] =
        [Self::Unknown, Self::Touched, Self::Sampled, Self::Partial, Self::Seen, Self::Again];

    fn share(self) -> f64 {
        match self {
            Self::Unknown => 0.0,
            Self::Touched => 0.12,
            Self::Sampled => 0.28,
            Self::Partial => 0.58,
            Self::Seen | Self::Again => 1.0,
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Unknown => Role::Nothing,
            Self::Touched | Self::Sampled | Self::Partial => Role::Amount(4),
            Self::Seen => Role::Amount(5),
            Self::Again => Role::Amount(7),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Touched => "touched",
            Self::Sampled => "sampled",
            Self::Partial => "partial",
            Self::Seen => "seen",
            Self::Again => "again",
        }
    }
}

/// One episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripCell {
    /// How far.
    pub fill: Fill,
    /// A season begins here: some room before it.
    pub begins_season: bool,
    /// What hovering or focusing the cell says.
    pub hover: String,
}

/// One series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StripRow {
    /// Identifies the series to the page's script.
    pub key: String,
    /// Its name.
    pub label: String,
    /// How much of it was seen, in words.
    pub value: String,
    /// Its episodes, in order.
    pub cells: Vec<StripCell>,
    /// What is said of those beyond [`MOST_CELLS`]; empty when there are none.
    pub more: String,
}

/// The chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripsChart {
    /// Title, unit, definition.
    pub words: Words,
    /// What each fill means, for the legend, in order; those that do not occur may be left out.
    pub legend: Vec<(Fill, String)>,
    /// From the top down.
    pub rows: Vec<StripRow>,
}

/// So many cells of a row are drawn.
pub const MOST_CELLS: usize = 150;

const SIZE: f64 = 13.0;
const CELL: (f64, f64) = (9.0, 18.0);
const COLUMN: f64 = CELL.0 + 2.0;
const LINE: f64 = CELL.1 + 4.0;
const SEASON: f64 = 9.0;
/// From the top of a row to its cells.
const HEAD: f64 = 22.0;
const BELOW: f64 = 16.0;

impl StripsChart {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let right = f64::from(width);
        let legend = self.legend_places(right);
        let legend_height = legend.last().map_or(0.0, |(_, row, _)| (row + 1.0) * 26.0 + 10.0);
        let rows: Vec<(Vec<(f64, f64)>, f64)> =
            self.rows.iter().map(|row| places(&row.cells, right)).collect();
        let more = |row: &StripRow| if row.more.is_empty() { 0.0 } else { 15.0 };
        let tall = self.rows.iter().zip(&rows).map(|(row, (_, cells))| HEAD + cells + more(row) + BELOW);
        let sheet = Sheet::new(width, (legend_height + tall.sum::<f64>() - BELOW + 2.0).max(20.0));
        self.draw_legend(&sheet, &legend);
        let mut y = legend_height;
        for (row, (cells, tall)) in self.rows.iter().zip(&rows) {
            // On a phone the row speaks for its cells, which are too small for a finger.
            let said = if width < PHONE { format!("{}: {}", row.label, row.value) } else { String::new() };
            sheet.titled_group("wp-row", &[("data-key", escape(&row.key))], &said, || {
                Self::draw_head(&sheet, row, y, right);
                draw_cells(&sheet, &row.cells, cells, (y + HEAD, width >= PHONE));
                if !row.more.is_empty() {
                    let shown = fit(&row.more, right, 12.0, Weight::Regular);
                    let label = Label::new("more", at(0.0, y + HEAD + tall + 12.0), &shown, 12.0);
                    sheet.draw(&label.role(Role::Muted).full(&row.more));
                }
            });
            y += HEAD + tall + more(row) + BELOW;
        }
        sheet.finish(&self.words)
    }

    fn draw_head(sheet: &Sheet, row: &StripRow, y: f64, right: f64) {
        let value = fit(&row.value, right * 0.45, 12.0, Weight::Regular);
        let label = Label::new("value", at(right, y + SIZE), &value, 12.0).full(&row.value);
        sheet.draw(&label.role(Role::Muted).anchor(Anchor::End));
        let free = right - room(&value, 12.0, Weight::Regular) - 12.0;
        let shown = fit(&row.label, free, SIZE, Weight::Regular);
        sheet.draw(&Label::new("label", at(0.0, y + SIZE), &shown, SIZE).full(&row.label));
    }

    /// Left edge and row of each entry of the legend, and its shortened words.
    fn legend_places(&self, right: f64) -> Vec<(f64, f64, String)> {
        let (mut x, mut row, mut placed) = (0.0, 0.0, Vec::new());
        let widest = if right < f64::from(PHONE) { right * 0.6 } else { 240.0 };
        for (_, words) in &self.legend {
            let shown = fit(words, widest, 12.0, Weight::Regular);
            let needed = CELL.0 + 6.0 + room(&shown, 12.0, Weight::Regular);
            if x > 0.0 && x + needed > right {
                (x, row) = (0.0, row + 1.0);
            }
            placed.push((x, row, shown));
            x += needed + 18.0;
        }
        placed
    }

    fn draw_legend(&self, sheet: &Sheet, places: &[(f64, f64, String)]) {
        if places.is_empty() {
            return;
        }
        sheet.group("wp-legend", &[], || {
            for ((fill, full), (x, row, shown)) in self.legend.iter().zip(places) {
                let y = row * 26.0;
                sheet.draw(&Mark::new("swatch", corners(*x, y, CELL.0, CELL.1)).fill(Role::Nothing));
                let path = cell_path(*fill, (*x, y));
                if !path.is_empty() {
                    let paint = ("fill", colour(fill.role()));
                    sheet.mark("path", &[("class", "wp-swatch".into()), ("d", path), paint], "");
                }
                let label = Label::new("name", at(x + CELL.0 + 6.0, y + 13.5), shown, 12.0);
                sheet.draw(&label.full(full));
            }
        });
    }
}

/// The corner of each cell below the head of its row, and how tall they are together.
fn places(cells: &[StripCell], right: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut x, mut y, mut places) = (0.0, 0.0, Vec::new());
    for (index, cell) in cells.iter().take(MOST_CELLS).enumerate() {
        if cell.begins_season && index > 0 && x > 0.0 {
            x += SEASON;
        }
        if x + CELL.0 > right {
            (x, y) = (0.0, y + LINE);
        }
        places.push((x, y));
        x += COLUMN;
    }
    (places, y + CELL.1)
}

fn draw_cells(sheet: &Sheet, cells: &[StripCell], places: &[(f64, f64)], (top, speak): (f64, bool)) {
    let place = |(x, y): &(f64, f64)| (*x, top + y);
    let ground: String = places.iter().map(|at| rectangle_path(place(at), CELL)).collect();
    if !ground.is_empty() {
        let paint = ("fill", colour(Role::Nothing));
        sheet.mark("path", &[("class", "wp-ground".into()), ("d", ground), paint], "");
    }
    for fill in Fill::ALL {
        let mut of_fill = cells.iter().zip(places).enumerate().filter(|(_, (cell, _))| cell.fill == fill);
        let Some(first) = of_fill.next() else { continue };
        let attributes = [("data-fill", fill.key().to_owned()), ("fill", colour(fill.role()))];
        if !speak {
            let path: String = std::iter::once(first)
                .chain(of_fill)
                .map(|(_, (_, at))| cell_path(fill, place(at)))
                .collect();
            let [key, paint] = attributes;
            sheet.mark("path", &[("class", "wp-cells".to_owned()), key, paint, ("d", path)], "");
            continue;
        }
        sheet.group("wp-cells", &attributes, || {
            for (index, (cell, at)) in std::iter::once(first).chain(of_fill) {
                let key = ("data-key", index.to_string());
                let path = if fill == Fill::Unknown {
                    rectangle_path(place(at), CELL)
                } else {
                    cell_path(fill, place(at))
                };
                sheet.mark("path", &[key, ("d", path)], if speak { &cell.hover } else { "" });
            }
        });
    }
}

/// A cell filled from below; one seen again has a notch cut out of its upper edge.
fn cell_path(fill: Fill, (x, y): (f64, f64)) -> String {
    let tall = CELL.1 * fill.share();
    if tall <= 0.0 {
        return String::new();
    }
    let pixels = |pixels: f64| number(units(pixels));
    if fill == Fill::Again {
        let (half, deep) = (pixels(CELL.0 / 2.0), pixels(5.0));
        return format!(
            "M{} {}l{half} {deep}l{half} -{deep}v{}h-{}z",
            pixels(x),
            pixels(y),
            pixels(CELL.1),
            pixels(CELL.0)
        );
    }
    rectangle_path((x, y + CELL.1 - tall), (CELL.0, tall))
}

fn rectangle_path((x, y): (f64, f64), (wide, tall): (f64, f64)) -> String {
    let [x, y, wide, tall] = [x, y, wide, tall].map(|pixels| number(units(pixels)));
    format!("M{x} {y}h{wide}v{tall}h-{wide}z")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(count: usize, season: usize) -> Vec<StripCell> {
        let cell = |index: usize| StripCell {
            fill: Fill::Seen,
            begins_season: index.is_multiple_of(season),
            hover: String::new(),
        };
        (0..count).map(cell).collect()
    }

    #[test]
    fn seasons_stand_apart_and_lines_break_at_the_edge() {
        let (found, tall) = places(&cells(4, 2), 200.0);
        assert_eq!(
            found,
            [(0.0, 0.0), (COLUMN, 0.0), (2.0 * COLUMN + SEASON, 0.0), (3.0 * COLUMN + SEASON, 0.0)]
        );
        assert_eq!(tall.to_bits(), CELL.1.to_bits());
        let (found, tall) = places(&cells(4, 9), 3.0 * COLUMN);
        assert_eq!((found[3], tall), ((0.0, LINE), LINE + CELL.1));
        assert_eq!(places(&cells(400, 9), 500.0).0.len(), MOST_CELLS);
    }

    #[test]
    fn a_cell_is_filled_from_below() {
        assert_eq!(cell_path(Fill::Seen, (0.0, 10.0)), "M0 10h9v18h-9z");
        assert_eq!(cell_path(Fill::Sampled, (0.0, 10.0)), "M0 23h9v5h-9z");
        assert_eq!(cell_path(Fill::Unknown, (0.0, 10.0)), "");
    }
}
