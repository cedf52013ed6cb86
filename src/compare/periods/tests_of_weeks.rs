//! Whole weeks as samples: how much a week holds, and on which hours.

use super::estimate::{Level, Verdict};
use super::{DRAWS, Side};
use crate::analysis::stats::quantile::median;
use crate::analysis::stats::two_samples::cliff::{Size, delta, size};
use crate::analysis::stats::two_samples::jensen_shannon::distance;
use crate::analysis::stats::two_samples::mann_whitney::mann_whitney;
use crate::analysis::stats::two_samples::permutation::permutation_p;
use crate::compare::diary::Daily;
use crate::compare::span::Span;

const SEED: u64 = 0x77_6565_6b73;
const HOURS: usize = 168;
/// Fewer weeks with viewing than this on a side have no shape to compare.
const LEAST_WEEKS_WITH_VIEWING: usize = 4;

/// Weekly minutes of both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct WeeklyFinding {
    /// Complete weeks before and after.
    pub weeks: (u64, u64),
    /// Median minutes of a week before and after.
    pub medians: (Option<f64>, Option<f64>),
    /// Cliff's delta: above 0 when weeks after hold more.
    pub delta: Option<f64>,
    /// The test of Mann and Whitney.
    pub level: Option<Level>,
}

impl WeeklyFinding {
    pub(super) fn of(before: &[f64], after: &[f64], is_tested: bool) -> Self {
        let test = mann_whitney(after, before).filter(|_| is_tested);
        Self {
            weeks: (before.len() as u64, after.len() as u64),
            medians: (median(before.to_vec()), median(after.to_vec())),
            delta: test.map(|test| delta(test.u, before.len(), after.len())),
            level: test.map(|test| Level::of(test.p)),
        }
    }

    /// What to make of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self.level, self.delta.unwrap_or_default())
    }

    /// How large the difference is in words.
    #[must_use]
    pub fn size(&self) -> Option<Size> {
        self.delta.map(size)
    }
}

/// Hours of the week of both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct HoursFinding {
    /// Minutes of each hour in a mean complete week before, Monday 00:00 first.
    pub before: Vec<f64>,
    /// The same after.
    pub after: Vec<f64>,
    /// Jensen–Shannon distance of the shares of the hours, 0 to 1.
    pub distance: Option<f64>,
    /// The permutation of whole weeks.
    pub level: Option<Level>,
}

impl HoursFinding {
    pub(super) fn of(before: &[[f64; HOURS]], after: &[[f64; HOURS]], is_tested: bool) -> Self {
        let (one, other) = (sum(before.iter()), sum(after.iter()));
        let with_viewing =
            |weeks: &[[f64; HOURS]]| weeks.iter().filter(|week| week.iter().any(|hour| *hour > 0.0)).count();
        let least = with_viewing(before).min(with_viewing(after));
        let distance = distance(&one, &other).filter(|_| is_tested && least >= LEAST_WEEKS_WITH_VIEWING);
        let level = distance.map(|distance| Level::of(permuted(before, after, distance)));
        let mean = |sums: &[f64; HOURS], weeks: usize| {
            sums.iter().map(|seconds| seconds / 60.0 / weeks.max(1) as f64).collect()
        };
        Self { before: mean(&one, before.len()), after: mean(&other, after.len()), distance, level }
    }

    /// What to make of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.level {
            None => Verdict::TooLittle,
            Some(level) if level.counts() => Verdict::Different,
            Some(_) => Verdict::NoClearChange,
        }
    }
}

/// The p of a distance when the weeks are dealt out anew.
fn permuted(before: &[[f64; HOURS]], after: &[[f64; HOURS]], observed: f64) -> f64 {
    let weeks: Vec<&[f64; HOURS]> = before.iter().chain(after).collect();
    let all = sum(weeks.iter().copied());
    // The smaller side is drawn, the other is what remains.
    let chosen = before.len().min(after.len());
    permutation_p((weeks.len(), chosen), observed, DRAWS, SEED, |numbers| {
        let one = sum(numbers.iter().map(|number| weeks[*number as usize]));
        let other: [f64; HOURS] = std::array::from_fn(|hour| all[hour] - one[hour]);
        distance(&one, &other).unwrap_or(0.0)
    })
}

fn sum<'a>(weeks: impl Iterator<Item = &'a [f64; HOURS]>) -> [f64; HOURS] {
    let mut sums = [0.0; HOURS];
    for week in weeks {
        for (sum, seconds) in sums.iter_mut().zip(week) {
            *sum += seconds;
        }
    }
    sums
}

/// The hours of each complete week of a span.
pub(super) fn hours_of(daily: &Daily, span: Option<Span>) -> Vec<[f64; HOURS]> {
    let weeks = span.map_or(0..0, |span| span.weeks());
    weeks.map(|week| daily.week_hours.get(&week).map_or([0.0; HOURS], |hours| **hours)).collect()
}

/// The minutes of each complete week of a span.
pub(super) fn minutes_of(daily: &Daily, span: Option<Span>) -> Vec<f64> {
    let weeks = span.map_or(0..0, |span| span.weeks());
    weeks.map(|week| daily.seconds_of_week(week) / 60.0).collect()
}

/// The days of one scope on one side.
pub(super) fn side_of<'a>(name: Option<&str>, side: Side<'a>) -> (Option<&'a Daily>, Option<Span>) {
    let daily = side.diary.scope(name);
    (daily, daily.zip(side.span).and_then(|(daily, span)| daily.complete(span)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A week with an hour of viewing in one hour of it, or with none.
    fn week(hour: Option<usize>) -> [f64; HOURS] {
        std::array::from_fn(|at| if Some(at) == hour { 3_600.0 } else { 0.0 })
    }

    #[test]
    fn four_weeks_with_viewing_are_enough_to_compare_hours() {
        let weeks = |viewed: usize| -> Vec<[f64; HOURS]> {
            (0..6).map(|number| week((number < viewed).then_some(20))).collect()
        };
        let tested = |before: usize, after: usize, is_tested| {
            let found = HoursFinding::of(&weeks(before), &weeks(after), is_tested);
            (found.distance, found.level.is_some())
        };
        assert_eq!(
            [tested(4, 4, true), tested(3, 6, true), tested(6, 3, true)],
            [(Some(0.0), true), (None, false), (None, false)]
        );
        assert_eq!(tested(6, 6, false), (None, false));
    }

    #[test]
    fn two_weeks_against_two_others_are_dealt_out_so_once_in_three() {
        let (one, other) = ([week(Some(20)); 2], [week(Some(8)); 2]);
        let observed = distance(&sum(one.iter()), &sum(other.iter()));
        assert_eq!(observed, Some(1.0));
        // Two of six ways to choose two weeks of four put both of a kind together.
        let p = permuted(&one, &other, 1.0);
        assert!((p - 1.0 / 3.0).abs() < 0.04, "{p}");
    }

    #[test]
    fn a_mean_week_has_the_minutes_of_each_hour() {
        let found = HoursFinding::of(&[week(Some(20)), week(None)], &[week(Some(8)); 3], false);
        assert_eq!((found.before[20], found.before[8]), (30.0, 0.0));
        assert_eq!((found.after[20], found.after[8]), (0.0, 60.0));
        let verdict = |level| HoursFinding { level, ..found.clone() }.verdict();
        let levels = [None, Some(Level::of(0.001)), Some(Level::of(0.9))];
        assert_eq!(levels.map(verdict), [Verdict::TooLittle, Verdict::Different, Verdict::NoClearChange]);
    }
}
