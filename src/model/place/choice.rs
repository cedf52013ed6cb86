//! One time zone for each country of a history, and the rule it was chosen by.

use super::code::CountryCode;
use super::countries;
use super::regions::RegionCounts;
use super::settings::ZoneSettings;
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::BTreeMap;

/// Why a zone was chosen; in JSON `{"rule": "only_zone"}` or `{"rule": "region", "region": "Ohio"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum ZoneRule {
    /// The user gave it.
    Given,
    /// All clocks of the country have shown the same time since 2007.
    OnlyZone,
    /// The zone of the region the account streams from most often.
    Region {
        /// The region as the export names it.
        region: String,
    },
    /// Assumed: where most people of the country live.
    MostPopulous,
    /// Assumed, the country being unknown: the zone with most seconds of the file.
    MostUsed,
    /// Assumed, nothing being known.
    Utc,
}

impl ZoneRule {
    /// Whether the zone is a guess a reader must be told of.
    #[must_use]
    pub fn is_assumption(&self) -> bool {
        matches!(self, Self::MostPopulous | Self::MostUsed | Self::Utc)
    }
}

/// A zone and why it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneChoice {
    /// The zone.
    pub zone: Tz,
    /// The rule that led to it.
    pub rule: ZoneRule,
}

/// Chooses the zone of every country in `kept_seconds` (country and kept seconds, in any order).
#[must_use]
pub fn choose_zones(
    kept_seconds: &[(CountryCode, u64)],
    regions: &RegionCounts,
    settings: &ZoneSettings,
) -> BTreeMap<CountryCode, ZoneChoice> {
    let mut seconds_of_zone: BTreeMap<&'static str, (u64, Tz)> = BTreeMap::new();
    let mut choices = BTreeMap::new();
    for &(country, seconds) in kept_seconds {
        if let Some(choice) = choice_by_country(country, regions, settings) {
            seconds_of_zone.entry(choice.zone.name()).or_insert((0, choice.zone)).0 += seconds;
            choices.insert(country, choice);
        }
    }
    let most_used = most_seconds(seconds_of_zone);
    let fallback = most_used.map_or(ZoneChoice { zone: Tz::UTC, rule: ZoneRule::Utc }, |zone| ZoneChoice {
        zone,
        rule: ZoneRule::MostUsed,
    });
    for (country, _) in kept_seconds {
        choices.entry(*country).or_insert_with(|| fallback.clone());
    }
    choices
}

/// The zone with most kept seconds, ties by name: the clock for what has no country of its own. UTC without any.
#[must_use]
pub fn most_used_zone(kept_seconds: &[(CountryCode, u64)], zones: &BTreeMap<CountryCode, ZoneChoice>) -> Tz {
    let mut by_name: BTreeMap<&'static str, (u64, Tz)> = BTreeMap::new();
    for (country, seconds) in kept_seconds {
        if let Some(choice) = zones.get(country) {
            by_name.entry(choice.zone.name()).or_insert((0, choice.zone)).0 += seconds;
        }
    }
    most_seconds(by_name).unwrap_or(Tz::UTC)
}

fn most_seconds(by_name: BTreeMap<&'static str, (u64, Tz)>) -> Option<Tz> {
    // The map is in the order of names, and `max_by_key` takes the last of equals.
    by_name.into_values().rev().max_by_key(|(seconds, _)| *seconds).map(|(_, zone)| zone)
}

/// The zone that settings or the country itself give; none for an unknown country.
fn choice_by_country(
    country: CountryCode,
    regions: &RegionCounts,
    settings: &ZoneSettings,
) -> Option<ZoneChoice> {
    if let Some(zone) = settings.all.or_else(|| settings.by_country.get(&country).copied()) {
        return Some(ZoneChoice { zone, rule: ZoneRule::Given });
    }
    let known = countries::find(country)?;
    if known.one_clock {
        return Some(ZoneChoice { zone: known.main_zone()?, rule: ZoneRule::OnlyZone });
    }
    if let Some((region, zone)) = regions.most_frequent(country) {
        return Some(ZoneChoice { zone, rule: ZoneRule::Region { region: region.to_owned() } });
    }
    Some(ZoneChoice { zone: known.main_zone()?, rule: ZoneRule::MostPopulous })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::place::country_code;

    fn choose(seconds: &[(&str, u64)], regions: &[(&str, &str)], tz: &[&str]) -> Vec<String> {
        let seconds: Vec<_> = seconds.iter().map(|(code, n)| (country_code(code), *n)).collect();
        let regions: BTreeMap<_, _> =
            regions.iter().map(|(country, region)| (((*country).into(), (*region).into()), 1)).collect();
        let choices = choose_zones(&seconds, &RegionCounts::from(regions), &ZoneSettings::parse(tz).unwrap());
        let line = |(code, choice): (&CountryCode, &ZoneChoice)| {
            format!("{code} {} {}", choice.zone.name(), serde_json::to_string(&choice.rule).unwrap())
        };
        choices.iter().map(line).collect()
    }

    #[test]
    fn a_country_with_one_clock_needs_no_more() {
        assert_eq!(
            choose(&[("FR", 5), ("DE", 1)], &[], &[]),
            [r#"DE Europe/Berlin {"rule":"only_zone"}"#, r#"FR Europe/Paris {"rule":"only_zone"}"#]
        );
    }

    #[test]
    fn settings_come_before_regions_and_regions_before_population() {
        let rows = [("US", 5)];
        let regions = [("US", "Ohio"), ("CA", "Alberta")];
        assert_eq!(choose(&rows, &[], &[]), [r#"US America/New_York {"rule":"most_populous"}"#]);
        assert_eq!(
            choose(&rows, &[("US", "Utah")], &[]),
            [r#"US America/Denver {"rule":"region","region":"Utah"}"#]
        );
        assert_eq!(choose(&rows, &regions, &["US=US/Hawaii"]), [r#"US US/Hawaii {"rule":"given"}"#]);
        assert_eq!(
            choose(&rows, &regions, &["US=US/Hawaii", "Asia/Tokyo"]),
            [r#"US Asia/Tokyo {"rule":"given"}"#]
        );
        assert_eq!(choose(&[("FR", 1)], &[], &["FR=Asia/Tokyo"]), [r#"FR Asia/Tokyo {"rule":"given"}"#]);
    }

    #[test]
    fn an_unknown_country_takes_the_zone_used_most() {
        // Berlin has 6 + 0, Paris 5, and Brussels ties with Berlin but comes after it by name.
        let rows = [("ZZ", 100), ("FR", 5), ("DE", 6), ("BE", 6), ("", 7)];
        let choices = choose(&rows, &[], &[]);
        assert!(choices.contains(&r#"ZZ Europe/Berlin {"rule":"most_used"}"#.to_owned()), "{choices:?}");
        assert!(choices.contains(&r#"?? Europe/Berlin {"rule":"most_used"}"#.to_owned()), "{choices:?}");
    }

    #[test]
    fn seconds_of_countries_in_the_same_zone_add_up() {
        let rows = [("ZZ", 1), ("US", 4), ("CA", 4), ("FR", 7)];
        let choices = choose(&rows, &[], &["CA=America/New_York"]);
        assert!(choices.contains(&r#"ZZ America/New_York {"rule":"most_used"}"#.to_owned()), "{choices:?}");
    }

    #[test]
    fn without_any_known_country_it_is_utc() {
        assert_eq!(choose(&[("ZZ", 9)], &[], &[]), [r#"ZZ UTC {"rule":"utc"}"#]);
        assert_eq!(choose(&[("", 9)], &[], &["Asia/Tokyo"]), [r#"?? Asia/Tokyo {"rule":"given"}"#]);
        assert!(choose(&[], &[], &[]).is_empty());
    }

    #[test]
    fn only_guesses_are_assumptions() {
        assert!(!ZoneRule::OnlyZone.is_assumption() && !ZoneRule::Given.is_assumption());
        assert!(ZoneRule::MostPopulous.is_assumption() && ZoneRule::Utc.is_assumption());
    }

    #[test]
    fn the_zone_of_the_account_is_that_of_most_seconds() {
        let zone = |seconds: &[(&str, u64)]| {
            let seconds: Vec<_> = seconds.iter().map(|(code, n)| (country_code(code), *n)).collect();
            let zones = choose_zones(&seconds, &RegionCounts::default(), &ZoneSettings::default());
            most_used_zone(&seconds, &zones).name()
        };
        // A row without a country takes the zone used most; of equals the first by name is taken.
        assert_eq!(zone(&[("FR", 5), ("NP", 6), ("??", 2)]), "Asia/Kathmandu");
        assert_eq!(zone(&[("FR", 5), ("NP", 5)]), "Asia/Kathmandu");
        assert_eq!(zone(&[("FR", 6), ("NP", 5)]), "Europe/Paris");
        assert_eq!(zone(&[]), "UTC");
    }
}
