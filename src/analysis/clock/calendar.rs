//! Streamed seconds by logical day and by calendar month; runs of days with and without viewing.

use super::local_time::{DAY, LocalPiece};
use chrono::{DateTime, Datelike, NaiveDate};
use std::collections::BTreeMap;

/// An active day has at least this many streamed seconds.
pub const ACTIVE_DAY_SECONDS: u64 = 600;

/// Seconds by logical day, numbered from 1970-01-01, and by local calendar month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Streamed seconds of each logical day with any.
    pub days: BTreeMap<i64, u64>,
    /// Streamed seconds of each month with any, as year × 12 + month − 1.
    pub months: BTreeMap<i64, u64>,
}

/// Adds pieces to a calendar. Rows come in the order of time, so the day is mostly the last one.
pub struct CalendarBuilder {
    day_start: i64,
    day: Bucket,
    month: Bucket,
    calendar: Calendar,
}

#[derive(Default)]
struct Bucket {
    key: i64,
    from: i64,
    until: i64,
    seconds: u64,
}

impl CalendarBuilder {
    /// A logical day begins `day_start` seconds after local midnight.
    #[must_use]
    pub fn new(day_start: i64) -> Self {
        Self { day_start, day: Bucket::default(), month: Bucket::default(), calendar: Calendar::default() }
    }

    /// Spreads a piece over the days and months it covers.
    pub fn add(&mut self, piece: LocalPiece) {
        let day_start = self.day_start;
        self.day.spread(piece, &mut self.calendar.days, |local| {
            let day = (local - day_start).div_euclid(DAY);
            (day, day * DAY + day_start, (day + 1) * DAY + day_start)
        });
        self.month.spread(piece, &mut self.calendar.months, |local| {
            let month = month_of_day(local.div_euclid(DAY));
            (month, first_day_of_month(month) * DAY, first_day_of_month(month + 1) * DAY)
        });
    }

    /// The calendar of all pieces added.
    #[must_use]
    pub fn finish(mut self) -> Calendar {
        self.day.flush(&mut self.calendar.days);
        self.month.flush(&mut self.calendar.months);
        self.calendar
    }
}

impl Bucket {
    fn spread(
        &mut self,
        piece: LocalPiece,
        sums: &mut BTreeMap<i64, u64>,
        bucket_at: impl Fn(i64) -> (i64, i64, i64),
    ) {
        let mut start = piece.start;
        while start < piece.end {
            if start < self.from || start >= self.until {
                self.flush(sums);
                (self.key, self.from, self.until) = bucket_at(start);
            }
            let end = piece.end.min(self.until);
            self.seconds += (end - start) as u64;
            start = end;
        }
    }

    fn flush(&mut self, sums: &mut BTreeMap<i64, u64>) {
        if self.seconds > 0 {
            *sums.entry(self.key).or_insert(0) += self.seconds;
            self.seconds = 0;
        }
    }
}

impl Calendar {
    /// Pools the seconds of `other`.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in [(&mut self.days, &other.days), (&mut self.months, &other.months)] {
            for (key, seconds) in theirs {
                *mine.entry(*key).or_insert(0) += seconds;
            }
        }
    }

    /// Logical days from the first to the last with a streamed second, both included.
    #[must_use]
    pub fn observed_days(&self) -> u64 {
        match (self.days.first_key_value(), self.days.last_key_value()) {
            (Some((first, _)), Some((last, _))) => (last - first + 1) as u64,
            _ => 0,
        }
    }

    /// The last logical day with a streamed second.
    #[must_use]
    pub fn last_day(&self) -> Option<i64> {
        self.days.last_key_value().map(|(day, _)| *day)
    }

    /// Active days, in order.
    pub fn active_days(&self) -> impl Iterator<Item = i64> {
        let active = self.days.iter().filter(|(_, seconds)| **seconds >= ACTIVE_DAY_SECONDS);
        active.map(|(day, _)| *day)
    }

    /// The longest run of active days, and of days without one between two active days.
    #[must_use]
    pub fn runs(&self) -> Runs {
        let mut runs = Runs::default();
        let mut run = DayRun::default();
        let mut before: Option<i64> = None;
        for day in self.active_days() {
            match before {
                Some(last) if last + 1 == day => run.days += 1,
                last => {
                    run = DayRun { first: day, days: 1 };
                    if let Some(last) = last {
                        let dry = DayRun { first: last + 1, days: (day - last - 1) as u64 };
                        runs.dry_spell = runs.dry_spell.longer(dry);
                    }
                }
            }
            runs.streak = runs.streak.longer(run);
            before = Some(day);
        }
        runs
    }
}

/// A run of logical days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayRun {
    /// Its first day, from 1970-01-01.
    pub first: i64,
    /// Its length; 0 when there is no such run.
    pub days: u64,
}

impl DayRun {
    /// The longer run; the earlier of two equally long.
    fn longer(self, other: Self) -> Self {
        if other.days > self.days { other } else { self }
    }
}

/// The longest runs of a calendar; the earliest of equally long ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Runs {
    /// Longest run of active days.
    pub streak: DayRun,
    /// Longest run of days without an active one, between two active days.
    pub dry_spell: DayRun,
}

/// The date of a day numbered from 1970-01-01; dates outside the calendar's range are clamped.
#[must_use]
pub fn date_of_day(day: i64) -> NaiveDate {
    let furthest = if day < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    DateTime::from_timestamp(day.saturating_mul(DAY), 0).map_or(furthest, |time| time.date_naive())
}

pub(in crate::analysis) fn month_of_day(day: i64) -> i64 {
    let date = date_of_day(day);
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

fn first_day_of_month(month: i64) -> i64 {
    let year = i32::try_from(month.div_euclid(12)).unwrap_or(i32::MAX);
    let first = NaiveDate::from_ymd_opt(year, month.rem_euclid(12) as u32 + 1, 1);
    first.map_or(i64::MAX / DAY, |date| date.signed_duration_since(NaiveDate::default()).num_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    fn calendar(pieces: &[(i64, i64)]) -> Calendar {
        let mut builder = CalendarBuilder::new(4 * HOUR);
        for &(start, end) in pieces {
            builder.add(LocalPiece { start, end });
        }
        builder.finish()
    }

    #[test]
    fn half_past_one_belongs_to_the_evening_before() {
        let day = calendar(&[(10 * DAY + HOUR, 10 * DAY + 2 * HOUR)]);
        assert_eq!(day.days, BTreeMap::from([(9, 3_600)]));
        assert_eq!(day.months, BTreeMap::from([(1970 * 12, 3_600)]));
    }

    #[test]
    fn a_piece_is_spread_over_days_and_months() {
        // 1970-01-31 23:00 to 1970-02-01 05:00.
        let spread = calendar(&[(30 * DAY + 23 * HOUR, 31 * DAY + 5 * HOUR)]);
        assert_eq!(spread.days, BTreeMap::from([(30, 5 * 3_600), (31, 3_600)]));
        assert_eq!(spread.months, BTreeMap::from([(1970 * 12, 3_600), (1970 * 12 + 1, 5 * 3_600)]));
        assert_eq!(spread.observed_days(), 2);
    }

    #[test]
    fn streaks_and_dry_spells() {
        let watched = |day: i64| (day * DAY + 20 * HOUR, day * DAY + 21 * HOUR);
        let pieces: Vec<_> = [1, 2, 3, 10, 11, 13].map(watched).into();
        let runs = calendar(&pieces).runs();
        assert_eq!(runs.streak, DayRun { first: 1, days: 3 });
        assert_eq!(runs.dry_spell, DayRun { first: 4, days: 6 });
        assert_eq!(calendar(&[watched(5)]).runs().dry_spell.days, 0);
        assert_eq!(calendar(&[]).runs(), Runs::default());
    }

    #[test]
    fn nine_minutes_make_no_active_day() {
        let short = calendar(&[(DAY + 20 * HOUR, DAY + 20 * HOUR + 599)]);
        assert_eq!((short.active_days().count(), short.observed_days()), (0, 1));
    }

    #[test]
    fn dates_far_out_do_not_panic() {
        assert_eq!(date_of_day(i64::MAX), NaiveDate::MAX);
        let far = 253_402_300_799;
        assert_eq!(calendar(&[(far, far + 100)]).days.values().sum::<u64>(), 100);
    }

    #[test]
    fn a_clock_set_back_returns_to_the_day_and_the_month_before() {
        // Half past four of the tenth of February, by a clock that then shows three: still the day before.
        let day = 40 * DAY;
        let back = calendar(&[(day + 5 * HOUR, day + 5 * HOUR + 60), (day + 3 * HOUR, day + 3 * HOUR + 60)]);
        assert_eq!(back.days, BTreeMap::from([(39, 60), (40, 60)]));
        let earlier = calendar(&[(day + 5 * HOUR, day + 5 * HOUR + 60), (25 * DAY, 25 * DAY + 60)]);
        assert_eq!(earlier.days, BTreeMap::from([(24, 60), (40, 60)]));
        assert_eq!(earlier.months, BTreeMap::from([(1970 * 12, 60), (1970 * 12 + 1, 60)]));
        // With days that begin at midnight.
        let mut builder = CalendarBuilder::new(0);
        for start in [day, day - 60, day + 60] {
            builder.add(LocalPiece { start, end: start + 60 });
        }
        assert_eq!(builder.finish().days, BTreeMap::from([(39, 60), (40, 120)]));
    }

    #[test]
    fn of_equally_long_runs_the_earlier_counts() {
        let run = |first, days| DayRun { first, days };
        assert_eq!([run(1, 3).longer(run(9, 3)), run(1, 3).longer(run(9, 4))], [run(1, 3), run(9, 4)]);
        assert_eq!([date_of_day(i64::MIN), date_of_day(-1)].map(|date| date < date_of_day(0)), [true; 2]);
        assert_eq!(date_of_day(i64::MIN), NaiveDate::MIN);
    }

    #[test]
    fn the_last_day_is_that_of_the_last_second() {
        let late =
            calendar(&[(2 * DAY + 5 * HOUR, 2 * DAY + 6 * HOUR), (9 * DAY + HOUR, 9 * DAY + 2 * HOUR)]);
        assert_eq!((late.last_day(), calendar(&[]).last_day()), (Some(8), None));
        // A month outside of the calendar begins on no day there is.
        assert_eq!(first_day_of_month(12 * 300_000), i64::MAX / DAY);
    }
}
