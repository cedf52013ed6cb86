//! A price by period over time: columns as wide as their days, and what was bought then above them.

use std::ops::Range;

use super::super::axes::axis::{Amounts, places};
use super::super::axes::legend::{Names, Swatch};
use super::super::axes::scale::ticks;
use super::super::canvas::drawing::{Drawing, Words};
use super::super::canvas::marks::{Anchor, Label, Mark};
use super::super::canvas::sheet::{NARROWEST, PHONE, Sheet, WIDEST, at, corners, sane};
use super::super::canvas::text::{Weight, room, width as text_width};
use super::super::canvas::{colour, id};
use super::super::theme::Role;

/// The id of the stripes that mark what was hardly used.
pub(in crate::chart) const STRIPES: &str = "stripes";

/// What a period cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Price {
    /// A price.
    Known(f64),
    /// Hardly anything was had for the money: striped over the whole height, and no part of the scale.
    HardlyUsed,
    /// There is no telling.
    Unknown,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct PricePeriod {
    /// Its first day, `2022-03-09`.
    pub key: String,
    /// The days it covers, on the chart's own count.
    pub days: Range<f64>,
    /// Its price.
    pub price: Price,
    /// What stands above a period hardly used, if there is room.
    pub label: String,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// What was bought for a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Identifies it to the page's script: its first day.
    pub key: String,
    /// The days it lasted.
    pub days: Range<f64>,
    /// Its name.
    pub label: String,
    /// A shorter name, for where the other has no room.
    pub short: String,
    /// What hovering or focusing it says.
    pub hover: String,
}

/// Prices on an axis from zero, over the days they were paid for.
pub struct PricesChart<'a> {
    /// Title, unit, definition.
    pub words: Words,
    /// In order; days without a period stay empty.
    pub periods: Vec<PricePeriod>,
    /// In order; each begins at a line through the chart.
    pub stages: Vec<Stage>,
    /// Days of the axis with what stands under them; labels that would run into one another are left out.
    pub axis: Vec<(f64, String)>,
    /// The legend's word for a period hardly used.
    pub hardly_used_label: String,
    /// The legend's word for a period without a price.
    pub unknown_label: String,
    /// Words a value of the axis.
    pub tick: &'a dyn Fn(f64) -> String,
}

/// Height of the band that names the stages.
const BAND: f64 = 22.0;

/// Where things lie, in pixels.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Top of the stages' band.
    band: f64,
    size: f64,
    days: Range<f64>,
}

impl Frame {
    fn x(&self, day: f64) -> f64 {
        let day = day.clamp(self.days.start, self.days.end);
        self.left + (day - self.days.start) / (self.days.end - self.days.start) * (self.right - self.left)
    }

    /// Begin and end of some days in pixels; nothing where they lie outside or make no sense.
    fn across(&self, days: &Range<f64>) -> Option<(f64, f64)> {
        let (from, until) = (self.x(days.start), self.x(days.end));
        (days.start.is_finite() && days.end.is_finite() && from < until).then_some((from, until))
    }
}

impl PricesChart<'_> {
    /// Lays the chart out for `width` CSS pixels (at least 240).
    #[must_use]
    pub fn draw(&self, width: u32) -> Drawing {
        let width = width.clamp(NARROWEST, WIDEST);
        let phone = width < PHONE;
        let size = if phone { 11.0 } else { 12.0 };
        let right = f64::from(width);
        let legend = Names::place(right, self.legend());
        let band = legend.height() + if legend.height() > 0.0 { 12.0 } else { 0.0 };
        let above = if self.stages.is_empty() { 0.0 } else { BAND + 6.0 };
        let labels: f64 = if self.has(Price::HardlyUsed) { size + 6.0 } else { 0.0 };
        let top = band + above + labels.max(size);
        let bottom = top + if phone { 170.0 } else { 240.0 };
        let sheet = Sheet::new(width, bottom + 24.0);
        if self.has(Price::HardlyUsed) {
            define_stripes(&sheet);
        }
        legend.draw(&sheet);

        let largest = self.periods.iter().map(PricePeriod::value).fold(0.0, f64::max);
        let amounts = Amounts::new(&ticks(largest, if phone { 3 } else { 4 }, false), size, self.tick);
        let left = amounts.gutter(right / 3.0);
        let frame = Frame { left, right, top, bottom, band, size, days: self.days() };
        amounts.draw(&sheet, (0.0, left, right), (bottom, top));
        let scale = (bottom - top) / amounts.highest();
        sheet.group(
            "wp-plot",
            &[
                ("data-base", format!("{bottom}")),
                ("data-top", format!("{top}")),
                ("data-left", format!("{left}")),
                ("data-right", format!("{right}")),
                ("data-from", format!("{}", frame.days.start)),
                ("data-until", format!("{}", frame.days.end)),
            ],
            || {
                self.draw_periods(&sheet, &frame, scale);
            },
        );
        self.draw_stages(&sheet, &frame);
        self.draw_labels(&sheet, &frame);
        let days = self.axis.iter().filter(|(day, _)| frame.days.contains(day));
        let labels = days.map(|(day, words)| (frame.x(*day), words.as_str()));
        places(&sheet, labels, (0.0, right, bottom), size);
        sheet.finish(&self.words)
    }

    fn has(&self, price: Price) -> bool {
        self.periods.iter().any(|period| period.price == price)
    }

    fn legend(&self) -> Vec<(Swatch, &str)> {
        let mut names = Vec::new();
        if self.has(Price::HardlyUsed) {
            names.push((Swatch::Stripes, self.hardly_used_label.as_str()));
        }
        if self.has(Price::Unknown) {
            names.push((Swatch::Colour(Role::Nothing), self.unknown_label.as_str()));
        }
        names.retain(|(_, name)| !name.is_empty());
        names
    }

    /// From the first period's begin to the last one's end; never empty.
    fn days(&self) -> Range<f64> {
        let sound = || self.periods.iter().map(|period| &period.days);
        let finite = |day: &f64| day.is_finite() && day.abs() < 1e9;
        let from = sound().map(|days| days.start).filter(finite).fold(f64::INFINITY, f64::min);
        let until = sound().map(|days| days.end).filter(finite).fold(f64::NEG_INFINITY, f64::max);
        if from < until { from..until } else { 0.0..1.0 }
    }

    fn draw_periods(&self, sheet: &Sheet, frame: &Frame, scale: f64) {
        let height = frame.bottom - frame.top;
        for period in &self.periods {
            let Some((from, until)) = frame.across(&period.days) else { continue };
            // A hair of ground between two columns, where there is room for it.
            let wide = (until - from - if until - from > 4.0 { 1.2 } else { 0.0 }).max(0.3);
            let whole = || corners(from, frame.top, wide, height);
            let key = super::super::canvas::text::escape(&period.key);
            let keys = if key.is_empty() { Vec::new() } else { vec![("data-key", key)] };
            sheet.titled_group("wp-period", &keys, &period.hover, || match period.price {
                Price::Known(_) => {
                    sheet.draw(&Mark::new("hit", whole()).hit());
                    let tall = (period.value() * scale).max(if period.value() > 0.0 { 1.0 } else { 0.0 });
                    let column = corners(from, frame.bottom - tall, wide, tall);
                    sheet.draw(&Mark::new("column", column).fill(Role::Accent));
                }
                Price::HardlyUsed => {
                    sheet.draw(&Mark::new("unused", whole()).fill(Role::Nothing));
                    sheet.draw(&Mark::new("stripes", whole()).pattern(&id(STRIPES)));
                }
                Price::Unknown => sheet.draw(&Mark::new("unknown", whole()).fill(Role::Nothing)),
            });
        }
    }

    /// The band of stages, and a line where each but the first begins.
    fn draw_stages(&self, sheet: &Sheet, frame: &Frame) {
        sheet.group("wp-stages", &[], || {
            let mut free_from = f64::NEG_INFINITY;
            for stage in &self.stages {
                let Some((from, until)) = frame.across(&stage.days) else { continue };
                let key = [("data-key", super::super::canvas::text::escape(&stage.key))];
                sheet.titled_group("wp-stage", &key, &stage.hover, || {
                    if stage.days.start > frame.days.start {
                        let line = format!(
                            r#"<path d="M{from:.1} {:.1}L{from:.1} {:.1}" fill="none" stroke="{}" stroke-dasharray="3 3"/>"#,
                            frame.band,
                            frame.bottom,
                            colour(Role::Ink),
                        );
                        sheet.raw(&line);
                    }
                    let wide = (until - from - 1.5).max(0.5);
                    let band = corners(from, frame.band, wide, BAND);
                    sheet.draw(&Mark::new("band", band).fill(Role::Nothing).round(2.0));
                    let fits = |words: &&String| {
                        !words.is_empty() && room(words, frame.size, Weight::Regular) <= wide - 10.0
                    };
                    let words = [&stage.label, &stage.short].into_iter().find(fits);
                    if let Some(words) = words.filter(|_| from >= free_from) {
                        free_from = from + wide;
                        let place = at(from + 6.0, frame.band + BAND / 2.0 + frame.size * 0.36);
                        sheet.draw(&Label::new("stage", place, words, frame.size).full(&stage.label));
                    }
                });
            }
        });
    }

    /// What stands above periods hardly used, from the left, each only where it leaves the one before in peace.
    fn draw_labels(&self, sheet: &Sheet, frame: &Frame) {
        let mut free_from = f64::NEG_INFINITY;
        for period in self.periods.iter().filter(|period| period.price == Price::HardlyUsed) {
            let Some((from, until)) = frame.across(&period.days) else { continue };
            let half = text_width(&period.label, frame.size, Weight::Regular) / 2.0;
            let reserved = room(&period.label, frame.size, Weight::Regular) / 2.0;
            let middle = f64::midpoint(from, until).min(frame.right - half).max(frame.left + half);
            if middle - reserved < free_from || 2.0 * half > frame.right - frame.left {
                continue;
            }
            free_from = middle + reserved + 6.0;
            let label = Label::new("value", at(middle, frame.top - 5.0), &period.label, frame.size);
            sheet.draw(&label.anchor(Anchor::Middle));
        }
    }
}

impl PricePeriod {
    fn value(&self) -> f64 {
        match self.price {
            Price::Known(price) => sane(price),
            Price::HardlyUsed | Price::Unknown => 0.0,
        }
    }
}

/// Stripes that read as "hardly anything here" in any colour.
fn define_stripes(sheet: &Sheet) {
    sheet.raw(&format!(
        r#"<defs><pattern id="{}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.2" height="6" fill="{}"/></pattern></defs>"#,
        id(STRIPES),
        colour(Role::Lost),
    ));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::tests::samples;

    fn columns(svg: &str) -> Vec<f64> {
        (svg.split("<rect class=\"wp-column\"").skip(1))
            .map(|column| {
                column.split_once("height=\"").and_then(|(_, rest)| rest.split_once('"')).unwrap().0
            })
            .map(|height| height.parse().unwrap())
            .collect()
    }

    #[test]
    fn columns_are_as_tall_as_their_prices_and_the_unused_set_no_scale() {
        let mut chart = samples::prices(4);
        let prices = [Price::Known(2.0), Price::Known(0.5), Price::HardlyUsed, Price::Unknown];
        for (period, price) in chart.periods.iter_mut().zip(prices) {
            period.price = price;
        }
        for width in [960, 360] {
            let svg = chart.draw(width).inline("p");
            let columns = columns(&svg);
            assert_eq!(columns.len(), 2);
            assert!((columns[0] / columns[1] - 4.0).abs() < 0.02, "{columns:?}");
            assert_eq!(
                (svg.matches("wp-stripes").count(), svg.matches("class=\"wp-unknown\"").count()),
                (1, 1)
            );
            // The tallest of two reaches the top of the axis.
            assert_eq!(columns[0], if width < PHONE { 170.0 } else { 240.0 });
        }
    }

    #[test]
    fn each_stage_but_the_first_begins_at_a_line() {
        let chart = samples::prices(40);
        let svg = chart.draw(960).inline("p");
        assert_eq!(svg.matches("stroke-dasharray").count(), chart.stages.len() - 1);
        assert!(svg.contains("4 streams, UHD") && svg.contains("data-key=\"2019-01\""));
    }
}
