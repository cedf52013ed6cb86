//! Trips: runs of days away from the country a profile mostly watches in.

use super::usual::{Around, Day, most};
use crate::model::place::CountryCode;

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

    /// Whether both were in one country on one day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.country == other.country && self.first_day <= other.last_day && other.first_day <= self.last_day
    }
}

/// Streamed seconds by logical day and country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountryDays {
    entries: Vec<(i64, CountryCode, u64)>,
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
        let days: Vec<Day> = self.entries.chunk_by(|a, b| a.0 == b.0).map(Day::of).collect();
        let mut around = Around::new(&days);
        let mut found: Vec<Trip> = Vec::new();
        let mut current: Option<Trip> = None;
        for day in &days {
            let away = around.usual_on(day.day).and_then(|usual| away_from(day, usual));
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
    fn rows_of_one_day_add_up() {
        let mut days = home(0..50);
        days.extend([(50, "US", 1), (50, "US", 2)]);
        days.extend(home(51..90));
        assert_eq!(trips(&days), [("US".to_owned(), 50, 50, 1, 3)]);
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
        // Of the 46 days up to the last one 26 are abroad, of the last 91 only those.
        let mut days = home(0..70);
        days.extend((70..96).map(|day| (day, "US", 2)));
        days.extend(home(96..100));
        assert_eq!(trips(&days), [("US".to_owned(), 70, 95, 26, 52)]);
    }

    #[test]
    fn where_hardly_anything_is_watched_the_whole_record_decides() {
        // Of the 91 days around the stay, five evenings are at home and nine abroad.
        let mut days: Vec<_> = (0..400).step_by(15).map(|day| (day, "FR", 1)).collect();
        days.retain(|(day, ..)| !(200..209).contains(day));
        days.extend((200..209).map(|day| (day, "US", 9)));
        assert_eq!(trips(&days), [("US".to_owned(), 200, 208, 9, 81)]);
    }

    #[test]
    fn long_evenings_in_a_hotel_are_no_home() {
        let mut days: Vec<_> = (0..100).step_by(3).map(|day| (day, "FR", 1)).collect();
        days.retain(|(day, ..)| !(50..59).contains(day));
        days.extend((50..59).map(|day| (day, "US", 9)));
        assert_eq!(trips(&days), [("US".to_owned(), 50, 58, 9, 81)]);
    }

    #[test]
    fn trips_overlap_in_one_country_on_one_day() {
        let trip = |country: &str, first_day, last_day| Trip {
            country: country_code(country),
            first_day,
            last_day,
            active_days: 1,
            seconds: 1,
        };
        let here = trip("US", 10, 20);
        let others = [(8, 9), (8, 10), (20, 22), (21, 22), (12, 13), (1, 30)];
        let found = others.map(|(first, last)| here.overlaps(&trip("US", first, last)));
        assert_eq!(found, [false, true, true, false, true, true]);
        assert!(!here.overlaps(&trip("CA", 10, 20)));
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
