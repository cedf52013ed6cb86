//! Legends of names: a swatch, and what it stands for.

use super::super::canvas::marks::{Label, Mark};
use super::super::canvas::sheet::{Sheet, at, corners};
use super::super::canvas::text::{Weight, fit, room};
use super::super::theme::Role;

const SWATCH: f64 = 12.0;
const ROW: f64 = 22.0;
const SIZE: f64 = 12.0;
/// Profiles with a colour of their own.
const PROFILES: usize = 8;

/// What a swatch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::chart) enum Swatch {
    Colour(Role),
    /// The hatch of incomplete periods; the sheet must hold [`super::super::time::months::HATCH`].
    Hatch,
    /// The stripes of what was hardly used; the sheet must hold [`super::super::amounts::prices::STRIPES`].
    Stripes,
}

/// One entry, placed.
struct Entry<'a> {
    x: f64,
    row: f64,
    shown: String,
    full: &'a str,
    swatch: Swatch,
    profile: Option<usize>,
}

/// What names a profile, drawn by `draw` inside `corners`: the page's script filters by it. Others than the profiles with a
/// colour of their own stand for several and filter by none.
pub(in crate::chart) fn entry(
    sheet: &Sheet,
    profile: Option<usize>,
    corners: [(i32, i32); 2],
    draw: impl FnOnce(),
) {
    match profile.filter(|profile| *profile < PROFILES) {
        Some(profile) => sheet.group("wp-entry", &[("data-key", format!("profile-{profile}"))], || {
            sheet.draw(&Mark::new("hit", corners).hit());
            draw();
        }),
        None => draw(),
    }
}

/// A row (or a few) of named swatches.
pub(in crate::chart) struct Names<'a> {
    entries: Vec<Entry<'a>>,
    height: f64,
}

impl<'a> Names<'a> {
    /// Places the entries in rows of `width` pixels.
    pub(in crate::chart) fn place(width: f64, names: impl IntoIterator<Item = (Swatch, &'a str)>) -> Self {
        Self::place_profiles(width, names.into_iter().map(|(swatch, name)| (swatch, name, None)))
    }

    /// The same, where some of them name profiles, given by their slots.
    pub(in crate::chart) fn place_profiles(
        width: f64,
        names: impl IntoIterator<Item = (Swatch, &'a str, Option<usize>)>,
    ) -> Self {
        let widest = (width * 0.8).clamp(90.0, 240.0);
        let (mut x, mut row, mut entries) = (0.0, 0.0, Vec::new());
        for (swatch, full, profile) in names {
            let shown = fit(full, widest - SWATCH - 6.0, SIZE, Weight::Regular);
            let needed = SWATCH + 6.0 + room(&shown, SIZE, Weight::Regular);
            if x > 0.0 && x + needed > width {
                (x, row) = (0.0, row + 1.0);
            }
            entries.push(Entry { x, row, shown, full, swatch, profile });
            x += needed + 18.0;
        }
        let height = if entries.is_empty() { 0.0 } else { (row + 1.0) * ROW };
        Self { entries, height }
    }

    pub(in crate::chart) fn height(&self) -> f64 {
        self.height
    }

    /// Draws them at the top of the sheet.
    pub(in crate::chart) fn draw(&self, sheet: &Sheet) {
        if self.entries.is_empty() {
            return;
        }
        sheet.group("wp-legend", &[], || {
            for entry in &self.entries {
                let top = entry.row * ROW;
                let long = SWATCH + 6.0 + room(&entry.shown, SIZE, Weight::Regular);
                let place = corners(entry.x - 4.0, top - 3.0, long + 8.0, ROW);
                self::entry(sheet, entry.profile, place, || {
                    let mark =
                        |class| Mark::new(class, corners(entry.x, top + 2.0, SWATCH, SWATCH)).round(2.0);
                    match entry.swatch {
                        Swatch::Colour(role) => sheet.draw(&mark("swatch").fill(role)),
                        Swatch::Hatch => {
                            sheet.draw(&mark("swatch").fill(Role::Others));
                            sheet.draw(
                                &mark("hatch")
                                    .pattern(&super::super::canvas::id(super::super::time::months::HATCH)),
                            );
                        }
                        Swatch::Stripes => {
                            sheet.draw(&mark("swatch").fill(Role::Nothing));
                            sheet.draw(
                                &mark("hatch").pattern(&super::super::canvas::id(
                                    super::super::amounts::prices::STRIPES,
                                )),
                            );
                        }
                    }
                    let label =
                        Label::new("name", at(entry.x + SWATCH + 6.0, top + 12.3), &entry.shown, SIZE);
                    sheet.draw(&label.full(entry.full));
                });
            }
        });
    }
}
