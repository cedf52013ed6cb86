//! Travel: days on which everything a profile watched was in another country.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::clock::local_time::{DAY, LocalTime};
use crate::model::place::CountryCode;
use crate::source::netflix::TableKind;

/// Fewer rows with a country say nothing.
const LEAST_ROWS: u64 = 50;

/// A trip of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TripOf {
    /// The profile.
    pub profile: String,
    /// Where.
    pub country: CountryCode,
    /// First logical day with viewing there, from 1970-01-01.
    pub first: i64,
    /// Last one.
    pub last: i64,
    /// Rows that tell of it.
    pub rows: u64,
}

impl TripOf {
    /// Days, both ends included.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.last.abs_diff(self.first) + 1
    }
}

/// The trips of all profiles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Travel {
    /// By first day, then profile.
    pub trips: Vec<TripOf>,
}

impl Travel {
    /// The countries, each once, in the order of the alphabet of their codes.
    #[must_use]
    pub fn countries(&self) -> Vec<CountryCode> {
        let mut countries: Vec<CountryCode> = self.trips.iter().map(|trip| trip.country).collect();
        countries.sort_unstable();
        countries.dedup();
        countries
    }
}

pub(in crate::analysis::inferences) fn travel(basis: &Basis<'_>) -> Card {
    let history = basis.history;
    let known = |country: CountryCode| country.is_known();
    let rows = history.kept().filter(|segment| known(history.setting(segment).country)).count() as u64;
    let measure = Measure { n: rows, least: LEAST_ROWS, unit: Unit::Rows };
    Card::new(Topic::Travel, &[(TableKind::ViewingActivity, rows)], measure, || {
        let trips = basis.analysis.profiles.iter().flat_map(|profile| {
            let name = &profile.name;
            profile.metrics.trips.iter().map(move |trip| TripOf {
                profile: name.clone(),
                country: trip.country,
                first: trip.first_day,
                last: trip.last_day,
                rows: 0,
            })
        });
        let mut trips: Vec<TripOf> = trips.collect();
        count_rows(basis, &mut trips);
        trips.sort_by(|a, b| (a.first, &a.profile).cmp(&(b.first, &b.profile)));
        (Conclusion::Travel(Travel { trips }), Level::High, Reason::RowsSaySo)
    })
}

/// Counts the rows of each trip, in one walk over those abroad.
fn count_rows(basis: &Basis<'_>, trips: &mut [TripOf]) {
    if trips.is_empty() {
        return;
    }
    let history = basis.history;
    let mut local = LocalTime::new(history);
    for segment in history.kept() {
        let setting = history.setting(segment);
        if trips.iter().all(|trip| trip.country != setting.country) {
            continue;
        }
        let day = (local.start(segment) - basis.settings.day_start).div_euclid(DAY);
        let profile = &history.profiles[setting.profile as usize];
        let is_of = |trip: &&mut TripOf| {
            trip.country == setting.country
                && (trip.first..=trip.last).contains(&day)
                && trip.profile == *profile
        };
        if let Some(trip) = trips.iter_mut().find(is_of) {
            trip.rows += 1;
        }
    }
}
