//! Where something was watched: country, region, time zone, and the clock of that zone.
//!
//! A row of the export names a country only. [`choose_zones`] turns countries into time zones and
//! says by which rule, so that a reader can see what was known and what was assumed.

mod choice;
mod clock;
mod code;
mod countries;
mod regions;
mod settings;

pub use choice::{ZoneChoice, ZoneRule, choose_zones, most_used_zone};
pub use clock::{OffsetSpan, ZoneClock};
pub use code::{CountryCode, country_code};
pub use regions::RegionCounts;
pub use settings::{ZoneError, ZoneSettings};

/// Whether a code is that of a country, or `ZZ`, by which exports mean none.
#[must_use]
pub fn is_known_country(code: CountryCode) -> bool {
    code.as_str() == "ZZ" || countries::find(code).is_some()
}
