//! The usual country of a day: where the days around it were spent.
//!
//! It is the country with viewing on most days, not the one with most hours: nine long evenings in a hotel outweigh a
//! month of short ones at home, and would turn the home into the journey.

use crate::model::place::CountryCode;
use std::collections::BTreeMap;

/// Days before and after a day that decide what the usual country is; with the day itself, 91. At the ends of the
/// record the first and the last 91 days do.
pub const DAYS_AROUND: i64 = 45;
/// With viewing on fewer days than this in its usual country, a window says nothing, and the whole record decides.
pub const LEAST_USUAL_DAYS: u64 = 14;
/// What one day says.
pub(super) struct Day {
    /// The logical day, from 1970-01-01.
    pub day: i64,
    /// Seconds by country.
    pub countries: Vec<(CountryCode, u64)>,
}

impl Day {
    /// Of its entries, by country.
    pub fn of(entries: &[(i64, CountryCode, u64)]) -> Self {
        let add_up =
            |group: &[(i64, CountryCode, u64)]| (group[0].1, group.iter().map(|entry| entry.2).sum());
        Self { day: entries[0].0, countries: entries.chunk_by(|a, b| a.1 == b.1).map(add_up).collect() }
    }
}

/// The country with the largest amount; the first in the alphabet of equal ones.
pub(super) fn most<A: Ord>(countries: impl Iterator<Item = (CountryCode, A)>) -> Option<CountryCode> {
    let larger = |best: (CountryCode, A), next: (CountryCode, A)| if next.1 > best.1 { next } else { best };
    countries.reduce(larger).map(|(country, _)| country)
}

/// Days with viewing and seconds by country.
type Amounts = BTreeMap<CountryCode, (u64, u64)>;

/// The countries of the days around one that moves along.
pub(super) struct Around<'a> {
    days: &'a [Day],
    from: usize,
    until: usize,
    amounts: Amounts,
    of_all: Option<CountryCode>,
}

impl<'a> Around<'a> {
    /// `days` stand in order.
    pub fn new(days: &'a [Day]) -> Self {
        let mut around = Self { days, from: 0, until: 0, amounts: Amounts::new(), of_all: None };
        around.enter_until(i64::MAX);
        let of_all = usual(&around.amounts).map(|(country, _)| country);
        Self { until: 0, amounts: Amounts::new(), of_all, ..around }
    }

    /// The usual country on a day, which is not before the one asked for last.
    pub fn usual_on(&mut self, day: i64) -> Option<CountryCode> {
        self.move_to(day);
        let around = usual(&self.amounts).filter(|(_, days)| *days >= LEAST_USUAL_DAYS);
        around.map(|(country, _)| country).or(self.of_all)
    }

    /// Takes in the days up to `until`.
    fn enter_until(&mut self, until: i64) {
        while let Some(next) = self.days.get(self.until).filter(|next| next.day <= until) {
            for (country, seconds) in &next.countries {
                let (days, sum) = self.amounts.entry(*country).or_insert((0, 0));
                (*days, *sum) = (*days + 1, *sum + seconds);
            }
            self.until += 1;
        }
    }

    /// Moves on to a later day.
    fn move_to(&mut self, day: i64) {
        let ends = self.days.first().zip(self.days.last());
        let (first, last) = ends.map_or((day, day), |(first, last)| (first.day, last.day));
        let from = (day - DAYS_AROUND).min(last - 2 * DAYS_AROUND).max(first);
        self.enter_until(from + 2 * DAYS_AROUND);
        while let Some(gone) = self.days.get(self.from).filter(|gone| gone.day < from) {
            for (country, seconds) in &gone.countries {
                let (days, sum) = self.amounts.entry(*country).or_insert((0, 0));
                (*days, *sum) = (*days - 1, *sum - seconds);
            }
            self.from += 1;
        }
    }
}

/// The country with most days, of equal ones that with most seconds; and how many days.
fn usual(amounts: &Amounts) -> Option<(CountryCode, u64)> {
    let some = amounts.iter().filter(|(_, (days, _))| *days > 0);
    most(some.map(|(country, amounts)| (*country, *amounts))).map(|country| (country, amounts[&country].0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::place::country_code;

    /// Days of one country each, with so many seconds.
    fn days(list: &[(i64, &str, u64)]) -> Vec<Day> {
        list.iter()
            .map(|(day, country, seconds)| Day {
                day: *day,
                countries: vec![(country_code(country), *seconds)],
            })
            .collect()
    }

    fn run(from: i64, until: i64, country: &'static str, seconds: u64) -> Vec<(i64, &'static str, u64)> {
        (from..until).map(|day| (day, country, seconds)).collect()
    }

    #[test]
    fn days_left_behind_no_longer_count() {
        // The last 91 days begin with day 30: one of 31 days in France is left, and 21 in Germany.
        let list = days(&[run(0, 31, "FR", 60), run(100, 121, "DE", 60)].concat());
        let mut around = Around::new(&list);
        assert_eq!(
            [0, 120].map(|day| around.usual_on(day)),
            [Some(country_code("FR")), Some(country_code("DE"))]
        );
    }

    #[test]
    fn nor_do_their_seconds() {
        // Fourteen days each are left; one long day in France lies before them.
        let usual = |seconds: u64| {
            let list = [
                vec![(0, "FR", 1_000_000)],
                run(41, 55, "FR", seconds),
                run(60, 74, "DE", 100),
                vec![(120, "IT", 10)],
            ];
            Around::new(&days(&list.concat())).usual_on(100)
        };
        assert_eq!([60, 200].map(usual), [Some(country_code("DE")), Some(country_code("FR"))]);
    }

    #[test]
    fn the_first_day_of_the_window_counts() {
        // Around day 100 are days 55 to 145: fourteen in Germany, or thirteen.
        let usual = |first: i64| {
            let list = [run(0, 40, "FR", 60), run(first, 69, "DE", 60), vec![(200, "FR", 60)]];
            Around::new(&days(&list.concat())).usual_on(100)
        };
        assert_eq!([55, 56].map(usual), [Some(country_code("DE")), Some(country_code("FR"))]);
    }

    #[test]
    fn a_day_adds_up_its_countries_and_the_first_of_equal_ones_is_most() {
        let [germany, france] = ["DE", "FR"].map(country_code);
        let day = Day::of(&[(7, germany, 10), (7, germany, 20), (7, france, 5)]);
        assert_eq!((day.day, day.countries), (7, vec![(germany, 30), (france, 5)]));
        assert_eq!(most([(germany, 1), (france, 1)].into_iter()), Some(germany));
        assert_eq!(most([(germany, 1), (france, 2)].into_iter()), Some(france));
        assert_eq!(most(std::iter::empty::<(CountryCode, u64)>()), None);
    }
}
