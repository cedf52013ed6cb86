//! Which time zones a country has, and whether their clocks differ.

use super::code::CountryCode;
use chrono_tz::Tz;

/// The table in `assets/countries.tsv`, read line by line when asked: nothing happens at start-up.
const TABLE: &str = include_str!("../../../assets/countries.tsv");

/// The time zones of one country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Country {
    /// Code of the country.
    pub code: CountryCode,
    /// Whether all its zones have shown the same time since 2007.
    pub one_clock: bool,
    /// Names of its zones, the most populous first.
    zones: &'static str,
    /// English name; empty for countries with one clock.
    pub name: &'static str,
}

impl Country {
    /// Names of its zones in the IANA table, the most populous first.
    pub fn zone_names(&self) -> impl Iterator<Item = &'static str> {
        self.zones.split(' ')
    }

    /// The zone most of its inhabitants live in.
    pub fn main_zone(&self) -> Option<Tz> {
        self.zone_names().next().and_then(|name| name.parse().ok())
    }
}

/// Every country of the table, by code.
pub(super) fn all() -> impl Iterator<Item = Country> {
    TABLE.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let code = CountryCode::from_letters(fields.next()?)?;
        let (clocks, zones) = (fields.next()?, fields.next()?);
        Some(Country { code, one_clock: clocks == "one", zones, name: fields.next().unwrap_or_default() })
    })
}

/// The country of that code, if it has an entry.
pub(super) fn find(code: CountryCode) -> Option<Country> {
    all().find(|country| country.code == code)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::place::ZoneClock;
    use std::collections::{BTreeMap, BTreeSet};

    /// The changes of a clock from 2007 to 2037, each with the offset that begins.
    fn clock_since_2007(zone: Tz) -> Vec<(i64, i32)> {
        let (mut t, until) = (1_167_609_600, 2_145_916_800);
        let mut clock = ZoneClock::new(zone);
        let mut changes: Vec<(i64, i32)> = Vec::new();
        while t < until {
            let span = clock.span_at(t);
            if changes.last().is_none_or(|last| last.1 != span.offset_seconds) {
                changes.push((t, span.offset_seconds));
            }
            t = span.until;
        }
        changes
    }

    #[test]
    fn every_line_is_read_and_every_zone_exists() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(all().count(), lines);
        assert_eq!(all().map(|country| country.code).collect::<BTreeSet<_>>().len(), lines);
        assert!(all().map(|country| country.code).is_sorted());
        for country in all() {
            for name in country.zone_names() {
                assert_eq!(name.parse::<Tz>().unwrap().name(), name);
            }
            assert_eq!(country.name.is_empty(), country.one_clock, "{}", country.code);
        }
    }

    #[test]
    fn countries_with_one_clock_are_those_whose_zones_agree_since_2007() {
        for country in all() {
            let names: Vec<_> = country.zone_names().collect();
            let differing = names.windows(2).any(|pair| {
                clock_since_2007(pair[0].parse().unwrap()) != clock_since_2007(pair[1].parse().unwrap())
            });
            assert_eq!(country.one_clock, !differing, "{}", country.code);
        }
    }

    #[test]
    fn the_most_populous_zones_come_first() {
        let expected: BTreeMap<&str, &str> = [
            ("US", "America/New_York"),
            ("CA", "America/Toronto"),
            ("BR", "America/Sao_Paulo"),
            ("MX", "America/Mexico_City"),
            ("AR", "America/Argentina/Buenos_Aires"),
            ("CL", "America/Santiago"),
            ("EC", "America/Guayaquil"),
            ("AU", "Australia/Sydney"),
            ("NZ", "Pacific/Auckland"),
            ("ID", "Asia/Jakarta"),
            ("RU", "Europe/Moscow"),
            ("KZ", "Asia/Almaty"),
            ("MN", "Asia/Ulaanbaatar"),
            ("CN", "Asia/Shanghai"),
            ("CD", "Africa/Kinshasa"),
            ("ES", "Europe/Madrid"),
            ("PT", "Europe/Lisbon"),
            ("UA", "Europe/Kyiv"),
            ("CY", "Asia/Nicosia"),
            ("UZ", "Asia/Tashkent"),
            ("MY", "Asia/Kuala_Lumpur"),
            ("DE", "Europe/Berlin"),
            ("TR", "Europe/Istanbul"),
            ("FR", "Europe/Paris"),
        ]
        .into();
        for (code, zone) in expected {
            let country = find(CountryCode::from_letters(code).unwrap()).unwrap();
            assert_eq!(country.main_zone().unwrap().name(), zone);
        }
        assert!(find(CountryCode::from_letters("ZZ").unwrap()).is_none());
    }
}
