//! Profiles side by side: for each the same two small column charts, on the same scales.

use super::super::axes::axis::{Amounts, places};
use super::super::axes::legend::entry;
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, escape, fit, room, wrap};
use super::super::time::months::{HATCH, define_hatch};
use crate::chart::canvas::id;
use crate::chart::theme::Role;

/// One column.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PanelColumn {
    /// Identifies the column to the page's script: an hour, a year.
    pub key: String,
    /// Its height.
    pub value: f64,
    /// The record does not cover the whole of it: hatched.
    pub incomplete: bool,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// One profile.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProfilePanels {
    /// Identifies the profile to the page's script.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its colour slot.
    pub slot: usize,
    /// What else is said of it.
    pub detail: String,
    /// The columns of the two charts.
    pub columns: [Vec<PanelColumn>; 2],
}

/// One of the two kinds of small charts.
pub struct PanelKind<'a> {
    /// What it shows.
    pub name: String,
    /// Words below columns, by their place.
    pub labels: Vec<(usize, String)>,
    /// A label stands where its column begins, not below its middle.
    pub labels_at_edges: bool,
    /// Words an amount.
    pub tick: &'a dyn Fn(f64) -> String,
}

/// The chart.
pub struct PanelsChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// The two kinds of small charts, left and right.
    pub kinds: [PanelKind<'a>; 2],
    /// From the top down.
    pub rows: Vec<ProfilePanels>,
}

const SIZE: f64 = 13.0;

/// Where one kind of small chart lies.
struct Place {
    from: f64,
    left: f64,
    right: f64,
    tall: f64,
    amounts: Amounts,
    columns: usize,
}

impl PanelsChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let right = f64::from(width);
        let tall = if phone { 56.0 } else { 74.0 };
        let between = if phone { 14.0 } else { 32.0 };
        let half = (right - between) / 2.0;
        let places =
            [self.place(0, (0.0, half), tall, phone), self.place(1, (half + between, right), tall, phone)];
        let head = 36.0 + if phone { 16.0 } else { 0.0 };
        let row = head + tall + 36.0;
        let names = self.names(&places);
        let name_lines = names.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let top = 8.0 + name_lines as f64 * 16.0;
        let sheet = Sheet::new(width, top + self.rows.len().max(1) as f64 * row - 12.0);
        if self.rows.iter().any(|row| row.columns.iter().flatten().any(|column| column.incomplete)) {
            define_hatch(&sheet);
        }
        sheet.group("wp-heads", &self.keys(), || {
            for (lines, place) in names.iter().zip(&places) {
                for (number, line) in lines.iter().enumerate() {
                    let head = Label::new("head", at(place.from, 12.0 + number as f64 * 16.0), line, 12.0);
                    sheet.draw(&head.role(Role::Muted));
                }
            }
        });
        for (index, profile) in self.rows.iter().enumerate() {
            let y = top + index as f64 * row;
            let attributes = [("data-key", escape(&profile.key)), ("data-profile", index.to_string())];
            sheet.group("wp-row", &attributes, || {
                draw_head(&sheet, profile, y, right, phone);
                for (number, (kind, place)) in self.kinds.iter().zip(&places).enumerate() {
                    draw_columns(&sheet, (profile, &profile.columns[number]), kind, place, y + head + tall);
                }
            });
        }
        sheet.finish(&self.words)
    }

    /// The columns of the right-hand charts, for the page's script: those of no height are not drawn.
    fn keys(&self) -> [(&'static str, String); 1] {
        let columns = self.rows.first().map_or(&[][..], |row| &row.columns[1]);
        let keys: Vec<String> = columns.iter().map(|column| escape(&column.key)).collect();
        [("data-periods", keys.join(" "))]
    }

    /// What the two kinds show, in at most two lines each.
    fn names(&self, places: &[Place; 2]) -> [Vec<String>; 2] {
        [0, 1].map(|kind| {
            let wide = places[kind].right - places[kind].from;
            wrap(&self.kinds[kind].name, wide, 12.0, Weight::Regular, 2)
        })
    }

    fn place(&self, kind: usize, (from, to): (f64, f64), tall: f64, phone: bool) -> Place {
        let columns = || self.rows.iter().map(move |row| &row.columns[kind]);
        let largest = columns().flatten().map(|column| sane(column.value)).fold(0.0, f64::max);
        let size = 12.0;
        let amounts =
            Amounts::new(&ticks(largest, if phone { 2 } else { 3 }, false), size, self.kinds[kind].tick);
        let left = from + amounts.gutter((to - from) / 2.5);
        Place {
            from,
            left,
            right: to,
            tall,
            amounts,
            columns: columns().map(Vec::len).max().unwrap_or(0).max(1),
        }
    }
}

fn draw_head(sheet: &Sheet, profile: &ProfilePanels, y: f64, right: f64, phone: bool) {
    sheet.line((0.0, y), (right, y), Role::Grid, 1.0);
    let detail = fit(&profile.detail, if phone { right } else { right * 0.6 }, 12.0, Weight::Regular);
    let label = if phone {
        Label::new("detail", at(0.0, y + 36.0), &detail, 12.0)
    } else {
        Label::new("detail", at(right, y + 19.0), &detail, 12.0).anchor(Anchor::End)
    };
    sheet.draw(&label.full(&profile.detail).role(Role::Muted));
    let taken = if phone { 0.0 } else { room(&detail, 12.0, Weight::Regular) + 12.0 };
    let shown = fit(&profile.name, right - 18.0 - taken, SIZE, Weight::Bold);
    let long = 18.0 + room(&shown, SIZE, Weight::Bold);
    entry(sheet, Some(profile.slot), corners(-4.0, y + 2.0, long + 8.0, 24.0), || {
        let swatch = Mark::new("swatch", corners(0.0, y + 8.0, 12.0, 12.0)).round(2.0);
        sheet.draw(&swatch.fill(Role::profile(profile.slot)));
        sheet.draw(&Label::new("label", at(18.0, y + 19.0), &shown, SIZE).full(&profile.name).bold());
    });
}

fn draw_columns(
    sheet: &Sheet,
    (profile, columns): (&ProfilePanels, &[PanelColumn]),
    kind: &PanelKind<'_>,
    place: &Place,
    bottom: f64,
) {
    let top = bottom - place.tall;
    place.amounts.draw(sheet, (place.from, place.left, place.right), (bottom, top));
    let band = (place.right - place.left) / place.columns as f64;
    let gap = if band > 6.0 { (band * 0.18).min(band - 4.0) } else { 0.6_f64.min(band * 0.2) };
    let scale = place.tall / place.amounts.highest();
    let wide = (band - gap).min(40.0);
    let attributes = [
        ("fill", crate::chart::canvas::colour(Role::profile(profile.slot))),
        ("data-base", format!("{bottom}")),
        ("data-top", format!("{top}")),
        ("data-left", format!("{}", place.left)),
        ("data-band", format!("{band:.3}")),
        ("data-wide", format!("{wide:.3}")),
    ];
    sheet.group("wp-bars", &attributes, || {
        for (index, column) in columns.iter().enumerate() {
            let height = sane(column.value) * scale;
            if height <= 0.0 {
                continue;
            }
            let x = place.left + (index as f64 + 0.5) * band - wide / 2.0;
            let mark = Mark::new("", corners(x, bottom - height.max(0.5), wide, height.max(0.5)));
            sheet.draw(&mark.data("data-key", &column.key).hover(&column.hover));
            if column.incomplete {
                // The hatch lies over the column but must not keep the pointer from it.
                let hatch = Mark::new("hatch", corners(x, bottom - height, wide, height)).pattern(&id(HATCH));
                sheet.draw(&hatch.unfelt());
            }
        }
    });
    let middle = if kind.labels_at_edges { 0.0 } else { 0.5 };
    let labels = kind.labels.iter();
    let labels = labels.map(|(index, words)| (place.left + (*index as f64 + middle) * band, words.as_str()));
    places(sheet, labels, (place.left, place.right, bottom), 12.0);
}
