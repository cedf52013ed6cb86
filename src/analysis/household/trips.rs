//! Trips: runs of days away from the country a profile mostly watches in.

use crate::model::place::CountryCode;
use std::collections::BTreeMap;

/// Days before and after a day that decide what the usual country is; with the day itself, 91. At the ends of the
/// record the first and the last 91 days do.
pub const DAYS_AROUND: i64 = 45;
/// More quiet days in a row than this end a trip: nobody knows where they were spent.
pub const QUIET_DAYS: i64 = 7;

/// A run of logical days on which everything was watched in a country other than the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip {
    /// Where.
    pub country: CountryCode,
    /// First logical day with viewing there, from 1970-01-01.
    pub first_day: i64,
    /// Last logical day with viewing there.
    pub last_day: i64,
    /// Days with viewing.
    pub active_days: u64,
    /// Streamed seconds of the segments that began on these days.
    pub seconds: u64,
}

impl Trip {
    /// Days from the first to the last, both included.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.last_day.abs_diff(self.first_day) + 1
    }
}

/// Streamed seconds by logical day and country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountryDays {
    entries: Vec<(i64, CountryCode, u64)>,
}

/// What one day says.
struct Day {
    day: i64,
    countries: Vec<(CountryCode, u64)>,
}

impl CountryDays {
    /// Adds a segment that began on logical day `day`. An unknown country says nothing of a trip.
    pub fn add(&mut self, day: i64, country: CountryCode, seconds: u64) {
        if !country.is_known() {
            return;
        }
        // Segments come in the order of time, so both are mostly those of the one before.
        match self.entries.last_mut() {
            Some((last_day, last_country, sum)) if (*last_day, *last_country) == (day, country) => {
                *sum += seconds
            }
            _ => self.entries.push((day, country, seconds)),
        }
    }

    /// Adds the days of another profile.
    pub fn merge(&mut self, other: &Self) {
        self.entries.extend_from_slice(&other.entries);
    }

    /// The trips, in order.
    ///
    /// One walk over the days with a window of countries that moves along, so the cost does not depend on its width.
    #[must_use]
    pub fn trips(mut self) -> Vec<Trip> {
        self.entries.sort_unstable();
        let first_country = self.entries.first().map(|(_, country, _)| *country);
        if self.entries.iter().all(|(_, country, _)| Some(*country) == first_country) {
            return Vec::new();
        }
        let days: Vec<Day> = self.entries.chunk_by(|a, b| a.0 == b.0).map(day_of).collect();
        let mut window = Window { days: &days, from: 0, until: 0, seconds: BTreeMap::new() };
        let mut found: Vec<Trip> = Vec::new();
        let mut current: Option<Trip> = None;
        for day in &days {
            window.move_to(day.day);
            let away = window.usual().and_then(|usual| away_from(day, usual));
            let Some((country, seconds)) = away else {
                found.extend(current.take());
                continue;
            };
            match &mut current {
                Some(trip) if trip.country == country && day.day - trip.last_day <= QUIET_DAYS + 1 => {
                    trip.last_day = day.day;
                    trip.active_days += 1;
                    trip.seconds += seconds;
                }
                _ => {
                    found.extend(current.take());
                    let (first_day, last_day) = (day.day, day.day);
                    current = Some(Trip { country, first_day, last_day, active_days: 1, seconds });
                }
            }
        }
        found.extend(current);
        found
    }
}

/// The country with most seconds of a day on which none are in the usual one, and all seconds of the day.
fn away_from(day: &Day, usual: CountryCode) -> Option<(CountryCode, u64)> {
    let is_away = day.countries.iter().all(|(country, _)| *country != usual);
    let all = day.countries.iter().map(|(_, seconds)| seconds).sum();
    most(day.countries.iter().copied()).filter(|_| is_away).map(|country| (country, all))
}

/// The entries of one day, by country, added up.
fn day_of(entries: &[(i64, CountryCode, u64)]) -> Day {
    let add_up = |group: &[(i64, CountryCode, u64)]| (group[0].1, group.iter().map(|entry| entry.2).sum());
    Day { day: entries[0].0, countries: entries.chunk_by(|a, b| a.1 == b.1).map(add_up).collect() }
}

/// The country with most seconds; the first in the alphabet of equal ones.
fn most(countries: impl Iterator<Item = (CountryCode, u64)>) -> Option<CountryCode> {
    let larger =
        |best: (CountryCode, u64), next: (CountryCode, u64)| if next.1 > best.1 { next } else { best };
    countries.reduce(larger).map(|(country, _)| country)
}

/// Seconds by country over the days around one.
struct Window<'a> {
    days: &'a [Day],
    from: usize,
    until: usize,
    seconds: BTreeMap<CountryCode, u64>,
}

impl Window<'_> {
    /// Moves on to a later day.
    fn move_to(&mut self, day: i64) {
        let ends = self.days.first().zip(self.days.last());
        let (first, last) = ends.map_or((day, day), |(first, last)| (first.day, last.day));
        let from = (day - DAYS_AROUND).min(last - 2 * DAYS_AROUND).max(first);
        let until = from + 2 * DAYS_AROUND;
        while let Some(next) = self.days.get(self.until).filter(|next| next.day <= until) {
            for (country, seconds) in &next.countries {
                *self.seconds.entry(*country).or_insert(0) += seconds;
            }
            self.until += 1;
        }
        while let Some(gone) = self.days.get(self.from).filter(|gone| gone.day < from) {
            for (country, seconds) in &gone.countries {
                *self.seconds.entry(*country).or_insert(0) -= seconds;
            }
            self.from += 1;
        }
    }

    /// The country with most seconds, if there are any.
    fn usual(&self) -> Option<CountryCode> {
        most(
            self.seconds
                .iter()
                .map(|(country, seconds)| (*country, *seconds))
                .filter(|(_, seconds)| *seconds > 0),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::place::country_code;

    const HOUR: u64 = 3_600;

    fn trips(days: &[(i64, &str, u64)]) -> Vec<(String, i64, i64, u64, u64)> {
        let mut list = CountryDays::default();
        for (day, country, hours) in days {
            list.add(*day, country_code(country), hours * HOUR);
        }
        list.trips()
            .into_iter()
            .map(|trip| {
                let country = trip.country.as_str().to_owned();
                (country, trip.first_day, trip.last_day, trip.active_days, trip.seconds / HOUR)
            })
            .collect()
    }

    /// Two hours at home on every day of a range.
    fn home(days: std::ops::Range<i64>) -> Vec<(i64, &'static str, u64)> {
        days.map(|day| (day, "FR", 2)).collect()
    }

    #[test]
    fn a_week_elsewhere_is_a_trip() {
        let mut days = home(0..50);
        days.extend([(50, "US", 3), (51, "US", 3), (54, "US", 1)]);
        days.extend(home(55..90));
        assert_eq!(trips(&days), [("US".to_owned(), 50, 54, 3, 7)]);
    }

    #[test]
    fn a_day_in_both_countries_is_no_day_of_a_trip() {
        let mut days = home(0..51);
        days.extend([(50, "US", 9), (51, "US", 1)]);
        days.extend(home(52..60));
        assert_eq!(trips(&days), [("US".to_owned(), 51, 51, 1, 1)]);
        // A segment without seconds is one all the same.
        days.push((51, "FR", 0));
        assert_eq!(trips(&days), []);
    }

    #[test]
    fn another_country_and_a_long_silence_are_another_trip() {
        let mut days = home(0..50);
        days.extend([(50, "US", 1), (51, "CA", 1), (52, "CA", 1), (61, "CA", 1)]);
        let us = ("US".to_owned(), 50, 50, 1, 1);
        let ca = |first, last, active| ("CA".to_owned(), first, last, active, active);
        assert_eq!(trips(&days), [us.clone(), ca(51, 52, 2), ca(61, 61, 1)]);
        days.pop();
        days.push((60, "CA", 1));
        assert_eq!(trips(&days), [us, ca(51, 60, 3)]);
    }

    #[test]
    fn whoever_moves_has_a_new_home() {
        // A hundred days in each: around the move both are away for as long as the other has more hours.
        let mut days = home(0..100);
        days.extend((100..200).map(|day| (day, "DE", 2)));
        let found = trips(&days);
        assert!(found.iter().all(|trip| trip.2 - trip.1 < 2), "{found:?}");
        assert_eq!(trips(&home(0..100)), []);
        assert_eq!(trips(&[]), []);
    }

    #[test]
    fn the_last_days_of_a_record_are_judged_by_the_last_ninety_one() {
        // Eleven long evenings abroad outweigh the 45 days before the last one, but not the 91.
        let mut days = home(0..60);
        days.extend((60..71).map(|day| (day, "US", 10)));
        days.extend(home(71..100));
        let all = (9..60).chain(71..100).count() as u64;
        assert_eq!((all * 2, 11 * 10), (160, 110));
        assert_eq!(trips(&days), [("US".to_owned(), 60, 70, 11, 110)]);
    }

    #[test]
    fn an_unknown_country_says_nothing() {
        let mut days = home(0..50);
        days.extend([(50, "", 5), (51, "ZZ", 5)]);
        days.extend(home(52..60));
        assert_eq!(trips(&days), []);
    }

    #[test]
    fn the_order_does_not_matter() {
        let mut days = home(0..50);
        days.extend([(50, "US", 3), (51, "US", 3)]);
        days.extend(home(52..60));
        let forward = trips(&days);
        days.reverse();
        assert_eq!(trips(&days), forward);
    }
}
