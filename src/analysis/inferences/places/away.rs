//! Days away from home: everybody abroad, or silence where there mostly is none.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::model::place::CountryCode;
use crate::source::netflix::TableKind;

/// Fewer active days say nothing of how long silence usually lasts.
const LEAST_DAYS: u64 = 60;
/// If every day were like the others, chance would make a silence that counts in one record of twenty at most.
const CHANCE: f64 = 0.05;
/// The shortest silence that is told.
const SHORTEST: i64 = 3;
/// A longer one, in days, is a pause in watching rather than a journey.
const LONGEST: i64 = 60;

/// Days on which nobody seems to have been at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Absence {
    /// First logical day, from 1970-01-01.
    pub first: i64,
    /// Last day.
    pub last: i64,
    /// Where everybody was, when all watched there; `None` for silence.
    pub country: Option<CountryCode>,
}

impl Absence {
    /// Days, both ends included.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.last.abs_diff(self.first) + 1
    }
}

/// The absences of the household.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Away {
    /// In order.
    pub absences: Vec<Absence>,
    /// Days from which on a silence counts.
    pub silence_days: u64,
    /// Share of days with viewing.
    pub active_share: f64,
}

pub(in crate::analysis::inferences) fn away(basis: &Basis<'_>) -> Card {
    let account = &basis.analysis.account;
    let active: Vec<i64> = account.calendar.active_days().collect();
    let measure = Measure { n: active.len() as u64, least: LEAST_DAYS, unit: Unit::Days };
    Card::new(Topic::Away, &[(TableKind::ViewingActivity, account.segments)], measure, || {
        let (mut absences, silence_days, active_share) = silences(&active);
        let trips = account.trips.iter();
        absences.extend(trips.map(|trip| Absence {
            first: trip.first_day,
            last: trip.last_day,
            country: Some(trip.country),
        }));
        absences.sort_unstable();
        let away = Away { absences, silence_days: silence_days.unsigned_abs(), active_share };
        (Conclusion::Away(away), Level::Medium, Reason::SilenceNotAbsence)
    })
}

/// Runs of days without an active one, long enough for the share of active days; from which length on; that share.
fn silences(active: &[i64]) -> (Vec<Absence>, i64, f64) {
    let span = active.first().zip(active.last()).map_or(1, |(first, last)| last - first + 1);
    let share = active.len() as f64 / span as f64;
    // Each active day may be followed by one: so many chances, each of (1 - share) to the power of its length.
    let chance = CHANCE / active.len().max(1) as f64;
    let least = if share < 1.0 { (chance.ln() / (1.0 - share).ln()).ceil() as i64 } else { SHORTEST };
    let least = least.max(SHORTEST);
    let gaps = active.windows(2).map(|pair| Absence { first: pair[0] + 1, last: pair[1] - 1, country: None });
    let counts = |gap: &Absence| {
        let days = gap.last - gap.first + 1;
        (least..=LONGEST).contains(&days)
    };
    (gaps.filter(counts).collect(), least, share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_counts_when_chance_hardly_makes_one() {
        // 120 days but for ten: 110 of 120 active, 0.05 / 110 = (1 / 12)^3.1, so four days and more count.
        let active: Vec<i64> = (0..120).filter(|day| !(40..50).contains(day)).collect();
        let (found, least, share) = silences(&active);
        assert_eq!(found, [Absence { first: 40, last: 49, country: None }]);
        assert_eq!((found[0].days(), least), (10, 4));
        assert!((share - 110.0 / 120.0).abs() < 1e-12);
        let with_short: Vec<i64> = (0..50).chain(53..90).chain(92..100).chain(200..300).collect();
        assert_eq!(silences(&with_short).0, [], "three days are too short, a hundred too long");
        assert_eq!(silences(&[]).0, []);
    }

    #[test]
    fn a_silence_begins_to_count_at_its_shortest() {
        // 115 of 120 days: 0.05 / 115 = (1 / 24)^2.4, so three days and more count, and two do not.
        let active: Vec<i64> = (300..340).chain(343..380).chain(382..420).collect();
        let (found, least, share) = silences(&active);
        assert_eq!((found, least), (vec![Absence { first: 340, last: 342, country: None }], 3));
        assert!((share - 115.0 / 120.0).abs() < 1e-12);
    }
}
