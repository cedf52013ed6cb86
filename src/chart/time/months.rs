//! Amounts by month, stacked by profile.

use std::collections::BTreeMap;

use super::super::axes::axis::{Amounts, places};
use super::super::axes::legend::{Names, Swatch};
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::Mark;
use super::super::canvas::sheet::{NARROWEST, PHONE, Plot, Sheet, WIDEST, sane};
use super::super::canvas::{id, number, units};
use super::super::theme::Role;

/// The id of the hatch that marks incomplete months.
pub(in crate::chart) const HATCH: &str = "hatch";

/// A profile as the legend names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileKey {
    /// Its name, as the reader knows it.
    pub name: String,
    /// Its colour, 0 to 7, the same in every chart; 8 and above is the grey of "others".
    pub slot: usize,
}

/// One profile's share of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthPart {
    /// Index into [`MonthsChart::profiles`].
    pub profile: usize,
    /// The amount, in the chart's unit.
    pub value: f64,
    /// What hovering or focusing the part says.
    pub hover: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// `2022-03`.
    pub key: String,
    /// What stands under the bar; labels that would run into one another are left out.
    pub axis_label: Option<String>,
    /// The record does not cover the whole month: hatched.
    pub incomplete: bool,
    /// From the bottom up.
    pub parts: Vec<MonthPart>,
}

/// Stacked bars by month, on an axis from zero. With one profile there is no legend and the bars
/// wear the accent colour, so it also draws titles per month.
pub struct MonthsChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// The legend's order is the stacking order. At most eight, and "others".
    pub profiles: Vec<ProfileKey>,
    /// Every month of the range, empty ones too, in order.
    pub months: Vec<Month>,
    /// The legend's word for a hatched bar.
    pub incomplete_label: String,
    /// Words a value of the axis.
    pub tick: &'a dyn Fn(f64) -> String,
    /// The amounts are counts: no tick between two whole numbers.
    pub whole_numbers: bool,
}

/// The share of a month's band its bar fills, and the most pixels a bar is wide.
const FILLED: f64 = 0.82;
const WIDEST_BAR: f64 = 72.0;

impl MonthsChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        self.draw_in(width, &|profile| match self.profiles.get(profile) {
            _ if self.profiles.len() <= 1 => Role::Accent,
            Some(key) => Role::profile(key.slot),
            None => Role::Others,
        })
    }

    /// The same, each part of the stack in the colour `role` gives it.
    pub(super) fn draw_in(&self, width: u32, role: &dyn Fn(usize) -> Role) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let legend = Names::place_profiles(right, self.legend(role));
        let above = if legend.height() > 0.0 { legend.height() + 12.0 } else { 0.0 };
        let (top, bottom) = (above + size, above + size + if phone { 180.0 } else { 260.0 });
        let sheet = Sheet::new(width, bottom + 24.0);
        if self.months.iter().any(|month| month.incomplete) {
            define_hatch(&sheet);
        }
        legend.draw(&sheet);

        let largest = self.months.iter().map(Month::total).fold(0.0, f64::max);
        let ticks = ticks(largest, if phone { 3 } else { 4 }, self.whole_numbers);
        let amounts = Amounts::new(&ticks, size, self.tick);
        let left = amounts.gutter(right / 3.0);
        let months = self.months.len().max(1) as f64;
        let highest = amounts.highest();
        let plot = sheet.plot(left..right, bottom..top, (0.0..months, 0.0..highest));
        amounts.draw(&sheet, (0.0, left, right), (bottom, top));
        let scale = (bottom - top) / highest;
        // What a script needs to lengthen a bar and to brush over months: where they stand, pixels a
        // unit, and the height of the plot.
        let geometry = [
            ("data-base", format!("{bottom}")),
            ("data-scale", format!("{scale}")),
            ("data-left", number(units(left))),
            ("data-right", number(units(right))),
            ("data-top", number(units(top))),
            (
                "data-first",
                self.months
                    .first()
                    .map_or_else(String::new, |month| super::super::canvas::text::escape(&month.key)),
            ),
            ("data-months", self.months.len().to_string()),
        ];
        sheet.group("wp-plot", &geometry, || {
            let gap = if (right - left) / months < 4.0 { 0.0 } else { 0.8 / scale };
            let filled = FILLED.min(WIDEST_BAR * months / (right - left));
            self.draw_bars(&sheet, &plot, (scale, gap, filled), role);
        });
        let band = (right - left) / months;
        let labels = self.months.iter().enumerate().filter_map(|(index, month)| {
            Some((left + (index as f64 + 0.5) * band, month.axis_label.as_deref()?))
        });
        places(&sheet, labels, (0.0, right, bottom), size);
        sheet.finish(&self.words)
    }

    fn legend(&self, role: &dyn Fn(usize) -> Role) -> Vec<(Swatch, &str, Option<usize>)> {
        let mut names: Vec<(Swatch, &str, Option<usize>)> = Vec::new();
        if self.profiles.len() > 1 {
            let named = self.profiles.iter().enumerate();
            names.extend(named.map(|(index, key)| {
                let colour = role(index);
                let profile = (colour == Role::profile(key.slot)).then_some(key.slot);
                (Swatch::Colour(colour), key.name.as_str(), profile)
            }));
        }
        if self.months.iter().any(|month| month.incomplete) && !self.incomplete_label.is_empty() {
            names.push((Swatch::Hatch, &self.incomplete_label, None));
        }
        names
    }

    /// One group a profile, so that a profile's bars share their colour; `scale` is pixels a unit,
    /// `hair` the ground left between two parts where there is room for it, `filled` the share of its
    /// band a bar fills.
    fn draw_bars(
        &self,
        sheet: &Sheet,
        plot: &Plot,
        (scale, hair, filled): (f64, f64, f64),
        role: &dyn Fn(usize) -> Role,
    ) {
        let mut by_profile: BTreeMap<usize, Vec<Mark<(f64, f64)>>> = BTreeMap::new();
        let mut hatched = Vec::new();
        for (index, month) in self.months.iter().enumerate() {
            let left = index as f64 + (1.0 - filled) / 2.0;
            let mut base = 0.0;
            for part in &month.parts {
                let value = sane(part.value);
                if value <= 0.0 {
                    continue;
                }
                let gap = if base > 0.0 && value * scale > 3.0 { hair } else { 0.0 };
                let mark = Mark::new("", [(left, base + gap), (left + filled, base + value)])
                    .data("data-key", &month.key)
                    .hover(&part.hover);
                by_profile.entry(part.profile).or_default().push(mark);
                base += value;
            }
            if month.incomplete && base > 0.0 {
                hatched
                    .push(Mark::new("", [(left, 0.0), (left + filled, base)]).data("data-key", &month.key));
            }
        }
        for (profile, marks) in &by_profile {
            let attributes = [
                ("data-profile", profile.to_string()),
                ("fill", super::super::canvas::colour(role(*profile))),
            ];
            sheet.group("wp-bars", &attributes, || {
                for mark in marks {
                    Sheet::draw_on(plot, mark);
                }
            });
        }
        if !hatched.is_empty() {
            // The hatch lies over the bars but must not keep the pointer from them.
            let attributes = [("fill", format!("url(#{})", id(HATCH))), ("pointer-events", "none".into())];
            sheet.group("wp-incomplete", &attributes, || {
                for mark in &hatched {
                    Sheet::draw_on(plot, mark);
                }
            });
        }
    }
}

impl Month {
    fn total(&self) -> f64 {
        self.parts.iter().map(|part| sane(part.value)).sum()
    }
}

/// Stripes of the ground over a bar: it reads as "not all of it is here" in any colour.
pub(in crate::chart) fn define_hatch(sheet: &Sheet) {
    sheet.raw(&format!(
        r#"<defs><pattern id="{}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.6" height="5" fill="{}"/></pattern></defs>"#,
        id(HATCH),
        super::super::canvas::colour(Role::Surface),
    ));
}
