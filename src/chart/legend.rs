//! Legends of names: a swatch, and what it stands for.

use super::{
    marks::{Label, Mark},
    sheet::{Sheet, at, corners},
    text::{Weight, fit, room},
    theme::Role,
};

const SWATCH: f64 = 12.0;
const ROW: f64 = 22.0;
const SIZE: f64 = 12.0;

/// What a swatch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Swatch {
    Colour(Role),
    /// The hatch of incomplete periods; the sheet must hold [`super::months::HATCH`].
    Hatch,
    /// The stripes of what was hardly used; the sheet must hold [`super::prices::STRIPES`].
    Stripes,
}

/// One entry, placed.
struct Entry<'a> {
    x: f64,
    row: f64,
    shown: String,
    full: &'a str,
    swatch: Swatch,
}

/// A row (or a few) of named swatches.
pub(super) struct Names<'a> {
    entries: Vec<Entry<'a>>,
    height: f64,
}

impl<'a> Names<'a> {
    /// Places the entries in rows of `width` pixels.
    pub(super) fn place(width: f64, names: impl IntoIterator<Item = (Swatch, &'a str)>) -> Self {
        let widest = (width * 0.8).clamp(90.0, 240.0);
        let (mut x, mut row, mut entries) = (0.0, 0.0, Vec::new());
        for (swatch, full) in names {
            let shown = fit(full, widest - SWATCH - 6.0, SIZE, Weight::Regular);
            let needed = SWATCH + 6.0 + room(&shown, SIZE, Weight::Regular);
            if x > 0.0 && x + needed > width {
                (x, row) = (0.0, row + 1.0);
            }
            entries.push(Entry { x, row, shown, full, swatch });
            x += needed + 18.0;
        }
        let height = if entries.is_empty() { 0.0 } else { (row + 1.0) * ROW };
        Self { entries, height }
    }

    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Draws them at the top of the sheet.
    pub(super) fn draw(&self, sheet: &Sheet) {
        if self.entries.is_empty() {
            return;
        }
        sheet.group("wp-legend", &[], || {
            for entry in &self.entries {
                let top = entry.row * ROW;
                let mark = |class| Mark::new(class, corners(entry.x, top + 2.0, SWATCH, SWATCH)).round(2.0);
                match entry.swatch {
                    Swatch::Colour(role) => sheet.draw(&mark("swatch").fill(role)),
                    Swatch::Hatch => {
                        sheet.draw(&mark("swatch").fill(Role::Others));
                        sheet.draw(&mark("hatch").pattern(&super::canvas::id(super::months::HATCH)));
                    }
                    Swatch::Stripes => {
                        sheet.draw(&mark("swatch").fill(Role::Nothing));
                        sheet.draw(&mark("hatch").pattern(&super::canvas::id(super::prices::STRIPES)));
                    }
                }
                let label = Label::new("name", at(entry.x + SWATCH + 6.0, top + 12.3), &entry.shown, SIZE);
                sheet.draw(&label.full(entry.full));
            }
        });
    }
}
