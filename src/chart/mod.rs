//! Charts drawn as semantic SVG, and their PNG pictures.
//!
//! Every chart is drawn once, by plotters on a canvas of our own, and serves three places: inlined into the
//! page ([`Drawing::inline`]), written as a file ([`Drawing::file`]) and rasterised ([`png::render`]).
//! A chart gets words already worded and numbers already formatted; it computes geometry only.

mod axis;
mod canvas;
mod drawing;
mod legend;
mod marks;
mod scale;
mod sheet;
mod steps;
mod text;

pub mod bars;
pub mod bins;
pub mod calendar;
pub mod compared;
pub mod fonts;
pub mod habits;
pub mod ledger;
pub mod months;
pub mod people;
pub mod png;
pub mod poster;
pub mod prices;
pub mod theme;
pub mod time;
pub mod timeline;
pub mod week;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod labels;
#[cfg(test)]
mod samples;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use bars::{Bar, BarsChart, Tone};
pub use bins::Bins;
pub use calendar::{CalendarChart, Day, Year};
pub use drawing::{Drawing, STYLE, Words};
pub use fonts::Fonts;
pub use ledger::{LedgerChart, Part, PartKind};
pub use months::{Month, MonthPart, MonthsChart, ProfileKey};
pub use png::ChartError;
pub use prices::{Price, PricePeriod, PricesChart, Stage};
pub use theme::{Role, Theme};
pub use timeline::{Lane, Stretch, TimelineChart};
pub use week::{Cell, WeekChart};
