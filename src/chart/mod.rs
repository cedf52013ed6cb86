//! Charts drawn as semantic SVG, and their PNG pictures.
//!
//! Every chart is drawn once, by plotters on a canvas of our own, and serves three places: inlined into the
//! page ([`Drawing::inline`]), written as a file ([`Drawing::file`]) and rasterised ([`canvas::png::render`]).
//! A chart gets words already worded and numbers already formatted; it computes geometry only.

pub mod amounts;
pub mod axes;
pub mod canvas;
pub mod compared;
pub mod habits;
pub(crate) mod markup;
pub mod people;
pub mod poster;
pub mod theme;
pub mod time;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use amounts::bars::{Bar, BarsChart, Tone};
pub use amounts::ledger::{LedgerChart, Part, PartKind};
pub use amounts::prices::{Price, PricePeriod, PricesChart, Stage};
pub use axes::bins::Bins;
pub use canvas::drawing::{Drawing, STYLE, Words};
pub use canvas::fonts::Fonts;
pub use canvas::png::ChartError;
pub use theme::{Role, Theme};
pub use time::calendar::{CalendarChart, Day, Year};
pub use time::months::{Month, MonthPart, MonthsChart, ProfileKey};
pub use time::timeline::{Lane, Stretch, TimelineChart};
pub use time::week::{Cell, WeekChart};
