//! What each logical day looks like on the clock: its quarters of an hour and its hours.

use super::local_time::{DAY, LocalPiece, seconds_by_hour};
use std::collections::BTreeMap;

const QUARTER: i64 = 900;

/// Quarters of an hour in a day.
pub const QUARTERS: u64 = 96;

/// One logical day; both fields count from its begin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayHours {
    /// Bit q: something streamed in quarter q.
    pub quarters: u128,
    /// Streamed seconds of each hour.
    pub seconds: [u64; 24],
}

/// The logical days with streamed seconds, numbered from 1970-01-01.
pub type Days = BTreeMap<i64, DayHours>;

/// Adds pieces to days. Rows come in the order of time, so the day is mostly the last one.
pub struct DayClock {
    day_start: i64,
    day: i64,
    current: DayHours,
    days: Days,
}

impl DayClock {
    /// A logical day begins `day_start` seconds after local midnight.
    #[must_use]
    pub fn new(day_start: i64) -> Self {
        Self { day_start, day: 0, current: DayHours::default(), days: Days::new() }
    }

    /// Spreads a piece over the days it covers.
    pub fn add(&mut self, piece: LocalPiece) {
        let (mut start, end) = (piece.start - self.day_start, piece.end - self.day_start);
        while start < end {
            let mut from = self.day * DAY;
            if start < from || start >= from + DAY {
                self.flush();
                self.day = start.div_euclid(DAY);
                from = self.day * DAY;
            }
            let until = end.min(from + DAY);
            self.current.cover(start - from, until - from);
            start = until;
        }
    }

    /// The days of all pieces added.
    #[must_use]
    pub fn finish(mut self) -> Days {
        self.flush();
        self.days
    }

    fn flush(&mut self) {
        if self.current.quarters != 0 {
            self.days.entry(self.day).or_default().merge(&self.current);
            self.current = DayHours::default();
        }
    }
}

impl DayHours {
    /// Adds `[from, until)`, which is not empty, in seconds after the begin of the day.
    fn cover(&mut self, from: i64, until: i64) {
        let (first, last) = (from / QUARTER, (until - 1) / QUARTER);
        self.quarters |= (u128::MAX >> (127 - last)) & (u128::MAX << first);
        for (hour, seconds) in seconds_by_hour(from, until) {
            self.seconds[hour] += seconds;
        }
    }

    fn merge(&mut self, other: &Self) {
        self.quarters |= other.quarters;
        for (mine, theirs) in self.seconds.iter_mut().zip(other.seconds) {
            *mine += theirs;
        }
    }
}

/// Pools days: what streams for one profile streams for the account.
pub fn merge(days: &mut Days, more: &Days) {
    for (day, hours) in more {
        days.entry(*day).or_default().merge(hours);
    }
}

#[cfg(test)]
mod tests {
    use super::super::local_time::HOUR;
    use super::*;

    fn days(pieces: &[(i64, i64)]) -> Days {
        let mut clock = DayClock::new(4 * HOUR);
        for &(start, end) in pieces {
            clock.add(LocalPiece { start, end });
        }
        clock.finish()
    }

    #[test]
    fn a_touched_quarter_counts_and_hours_get_what_they_cover() {
        // 21:44:59 to 22:00:01 on a day that began at 04:00.
        let found = days(&[(DAY + 21 * HOUR + 2_699, DAY + 22 * HOUR + 1)]);
        let day = found[&1];
        assert_eq!(day.quarters, 0b111 << ((21 - 4) * 4 + 2));
        assert_eq!((day.seconds[17], day.seconds[18]), (901, 1));
        assert_eq!(day.seconds.iter().sum::<u64>(), 902);
    }

    #[test]
    fn the_night_is_split_at_the_begin_of_the_day() {
        // 03:30 to 04:30, and a second stream at the same time.
        let found =
            days(&[(DAY + 3 * HOUR + 1_800, DAY + 4 * HOUR + 1_800), (DAY + 4 * HOUR, DAY + 5 * HOUR)]);
        assert_eq!(
            found[&0],
            DayHours {
                quarters: 0b11 << 94,
                seconds: std::array::from_fn(|hour| if hour == 23 { 1_800 } else { 0 })
            }
        );
        assert_eq!((found[&1].quarters, found[&1].seconds[0]), (0b1111, 5_400));
    }

    #[test]
    fn whole_days_and_days_before_1970() {
        let found = days(&[(-3 * DAY + 4 * HOUR, -DAY + 4 * HOUR)]);
        let whole = DayHours { quarters: (1 << 96) - 1, seconds: [3_600; 24] };
        assert_eq!(found, Days::from([(-3, whole), (-2, whole)]));
        assert_eq!(days(&[(5, 5)]), Days::new());
    }

    #[test]
    fn days_of_two_profiles_add_up() {
        let evening = |day: i64, seconds: i64| (day * DAY + 20 * HOUR, day * DAY + 20 * HOUR + seconds);
        let mut all = days(&[evening(1, 3_600)]);
        merge(&mut all, &days(&[evening(1, 1_800), evening(2, 900)]));
        let found: Vec<_> =
            all.iter().map(|(day, hours)| (*day, hours.quarters, hours.seconds[16])).collect();
        assert_eq!(found, [(1, 0b1111 << 64, 5_400), (2, 1 << 64, 900)]);
    }
}
