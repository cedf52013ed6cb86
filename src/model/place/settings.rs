//! Time zones as the user gives them: `ZONE` for everything, `CC=ZONE` for one country.

use super::code::CountryCode;
use chrono_tz::{TZ_VARIANTS, Tz};
use std::collections::BTreeMap;

/// How many similar names an error offers.
const SUGGESTIONS: usize = 3;

/// What the user said about time zones; empty when nothing was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ZoneSettings {
    /// The zone for all rows; overrules everything else.
    pub all: Option<Tz>,
    /// Zones for the rows of single countries.
    pub by_country: BTreeMap<CountryCode, Tz>,
}

/// A time zone setting that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// No zone of the IANA database has this name.
    #[error("there is no time zone \"{given}\"; {}", advice(near))]
    UnknownZone {
        /// What was given as a zone.
        given: String,
        /// Existing zones with a similar name, the nearest first.
        near: Vec<&'static str>,
    },
    /// What stands before `=` is not a country code.
    #[error("\"{given}\" is not a country code; write two letters as in US=America/Denver{}", hint(given))]
    NoCountry {
        /// What was given as a country.
        given: String,
    },
    /// The same setting was given twice, with different zones.
    #[error("two time zones are given for {what}: {first} and {second}; give one of them")]
    Contradiction {
        /// A country code, or "all rows".
        what: String,
        /// The zone given first.
        first: &'static str,
        /// The zone given later.
        second: &'static str,
    },
}

fn advice(near: &[&str]) -> String {
    if near.is_empty() {
        "write an IANA name such as Europe/Paris or America/New_York".to_owned()
    } else {
        format!("did you mean {}?", near.join(" or "))
    }
}

fn hint(country: &str) -> &'static str {
    if country.eq_ignore_ascii_case("UK") { "; the code of the United Kingdom is GB" } else { "" }
}

impl ZoneSettings {
    /// Reads the values of all `--tz` options.
    ///
    /// # Errors
    /// When a zone or a country is not understood, or two values contradict each other.
    pub fn parse<S: AsRef<str>>(values: &[S]) -> Result<Self, ZoneError> {
        let mut settings = Self::default();
        for value in values {
            settings.add(value.as_ref())?;
        }
        Ok(settings)
    }

    fn add(&mut self, value: &str) -> Result<(), ZoneError> {
        let (before, what) = match value.split_once('=') {
            None => (self.all.replace(zone_named(value)?), None),
            Some((country, zone)) => {
                let no_country = || ZoneError::NoCountry { given: country.trim().to_owned() };
                let code = CountryCode::from_letters(country.trim()).ok_or_else(no_country)?;
                if code.as_str() == "UK" {
                    return Err(no_country());
                }
                (self.by_country.insert(code, zone_named(zone)?), Some(code))
            }
        };
        let now = what.map_or(self.all, |code| self.by_country.get(&code).copied());
        match (before, now) {
            (Some(first), Some(second)) if first != second => Err(ZoneError::Contradiction {
                what: what.map_or_else(|| "all rows".to_owned(), |code| code.to_string()),
                first: first.name(),
                second: second.name(),
            }),
            _ => Ok(()),
        }
    }
}

/// Finds a zone by name, whatever the case, with blanks for underscores if need be.
fn zone_named(given: &str) -> Result<Tz, ZoneError> {
    let name = given.trim().replace(' ', "_");
    if let Ok(zone) = name.parse() {
        return Ok(zone);
    }
    TZ_VARIANTS
        .iter()
        .find(|zone| zone.name().eq_ignore_ascii_case(&name))
        .copied()
        .ok_or_else(|| ZoneError::UnknownZone { given: given.trim().to_owned(), near: near_names(&name) })
}

/// Names of zones, or of their cities, that differ from `given` in few letters.
fn near_names(given: &str) -> Vec<&'static str> {
    let given = given.to_lowercase();
    let length = given.chars().count();
    if !(3..=64).contains(&length) {
        return Vec::new();
    }
    let mut near: Vec<(usize, &'static str)> = TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter_map(|name| {
            let full = name.to_lowercase();
            let city = full.rsplit('/').next().unwrap_or(&full);
            let given_city = given.rsplit('/').next().unwrap_or(&given);
            // A right city on the wrong continent comes just behind a slip in the whole name.
            let distance =
                distance(&given, &full).min(distance(given_city, city) + usize::from(full != city));
            let allowed = if city == full { length / 4 } else { given_city.chars().count() / 4 + 1 };
            (distance <= allowed).then_some((distance, name))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, name)| name).take(SUGGESTIONS).collect()
}

/// Letters to insert, delete or replace to get from one word to the other (Levenshtein 1966).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn error(value: &str) -> String {
        ZoneSettings::parse(&[value]).unwrap_err().to_string()
    }

    #[test]
    fn reads_zones_for_all_and_for_countries() {
        let settings =
            ZoneSettings::parse(&["Europe/Paris", "us=America/Denver", " CA = america/vancouver"]).unwrap();
        assert_eq!(settings.all, Some(Tz::Europe__Paris));
        let by_country: Vec<_> =
            settings.by_country.iter().map(|(code, zone)| (code.as_str(), zone.name())).collect();
        assert_eq!(by_country, [("CA", "America/Vancouver"), ("US", "America/Denver")]);
        assert_eq!(ZoneSettings::parse(&["America/New York"]).unwrap().all, Some(Tz::America__New_York));
        assert_eq!(ZoneSettings::parse::<&str>(&[]).unwrap(), ZoneSettings::default());
    }

    #[test]
    fn offers_similar_names() {
        assert_eq!(
            error("Europe/Pariss"),
            "there is no time zone \"Europe/Pariss\"; did you mean Europe/Paris?"
        );
        assert!(error("Paris").contains("Europe/Paris"), "{}", error("Paris"));
        assert!(error("America/Sao Paolo").contains("America/Sao_Paulo"), "{}", error("America/Sao Paolo"));
        assert!(error("Asia/Istambul").contains("Asia/Istanbul"), "{}", error("Asia/Istambul"));
        assert!(error("US=Denver").contains("America/Denver"), "{}", error("US=Denver"));
        assert!(error("nowhere at all").contains("such as Europe/Paris"), "{}", error("nowhere at all"));
        assert!(error("").contains("such as Europe/Paris"));
        assert!(error(&"x".repeat(10_000)).contains("such as Europe/Paris"));
    }

    #[test]
    fn refuses_what_is_not_a_country() {
        assert!(error("USA=America/Denver").contains("\"USA\" is not a country code"));
        assert!(error("uk=Europe/London").contains("GB"));
        assert!(error("=Europe/London").contains("not a country code"));
    }

    #[test]
    fn refuses_contradictions_but_not_repetitions() {
        assert!(ZoneSettings::parse(&["Asia/Tokyo", "Asia/Tokyo"]).is_ok());
        assert!(ZoneSettings::parse(&["FR=Asia/Tokyo", "FR=Asia/Tokyo"]).is_ok());
        let error = ZoneSettings::parse(&["FR=Asia/Tokyo", "FR=Asia/Seoul"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "two time zones are given for FR: Asia/Tokyo and Asia/Seoul; give one of them"
        );
        assert!(ZoneSettings::parse(&["Asia/Tokyo", "Asia/Seoul"]).is_err());
    }
}
