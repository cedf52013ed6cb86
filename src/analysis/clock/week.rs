//! Streamed seconds by hour of the local week, and by second of the day, exactly.

use super::super::stats::circular::Resultant;
use super::local_time::{DAY, HOUR, LocalPiece, seconds_by_hour};

/// Seconds of a week.
const WEEK: i64 = 7 * DAY;
/// 1970-01-01 was a Thursday: three days after a Monday.
const EPOCH_IN_WEEK: i64 = 3 * DAY;

/// What streamed when in the local week, Monday 00:00 first.
pub struct WeekClock {
    /// Seconds after midnight at which a logical day begins.
    day_start: i64,
    by_weekday_hour: [[u64; 24]; 7],
    /// Pieces that lasted a whole week or more, once for each week.
    whole_weeks: u64,
    weekend: DayChanges,
    weekdays: DayChanges,
}

/// At each second of the day, streams begun less streams ended; one more for midnight, where the last ones end.
type DayChanges = Vec<i32>;

/// What the local clock says about streamed seconds. Adding two is the same as pooling their rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeekFold {
    /// Seconds by weekday (Monday first) and hour.
    pub by_weekday_hour: [[u64; 24]; 7],
    /// Seconds of logical Friday and Saturday on the 24-h clock.
    pub weekend: Resultant,
    /// Seconds of logical Sunday to Thursday on the 24-h clock.
    pub weekdays: Resultant,
}

impl WeekClock {
    /// An empty clock; a logical day begins `day_start` seconds after midnight.
    #[must_use]
    pub fn new(day_start: i64) -> Self {
        let day = || vec![0; DAY as usize + 1];
        Self { day_start, by_weekday_hour: [[0; 24]; 7], whole_weeks: 0, weekend: day(), weekdays: day() }
    }

    /// Adds a piece of local time.
    pub fn add(&mut self, piece: LocalPiece) {
        let length = piece.end - piece.start;
        self.whole_weeks += (length / WEEK) as u64;
        let mut start = (piece.start + EPOCH_IN_WEEK).rem_euclid(WEEK);
        let mut left = length % WEEK;
        while left > 0 {
            let (weekday, second) = ((start / DAY) as usize, start % DAY);
            // Up to where the logical or the calendar day ends.
            let is_night = second < self.day_start;
            let bound = if is_night { self.day_start } else { DAY };
            let until = (second + left).min(bound);
            self.cover(weekday, second, until, is_night);
            left -= until - second;
            start = (start + until - second) % WEEK;
        }
    }

    /// Adds `[from, until)`, seconds of one weekday of the calendar and of one logical day.
    fn cover(&mut self, weekday: usize, from: i64, until: i64, is_night: bool) {
        let hours = &mut self.by_weekday_hour[weekday];
        for (hour, seconds) in seconds_by_hour(from, until) {
            hours[hour] += seconds;
        }
        let logical_weekday = if is_night { (weekday + 6) % 7 } else { weekday };
        let weekend = matches!(logical_weekday, 4 | 5);
        let changes = if weekend { &mut self.weekend } else { &mut self.weekdays };
        changes[from as usize] += 1;
        changes[until as usize] -= 1;
    }

    /// Adds up hours and directions, and empties the clock, so that it serves for another profile without new memory.
    #[must_use]
    pub fn fold(&mut self) -> WeekFold {
        let weeks = std::mem::take(&mut self.whole_weeks);
        let mut by_weekday_hour = std::mem::take(&mut self.by_weekday_hour);
        by_weekday_hour.iter_mut().flatten().for_each(|seconds| *seconds += weeks * HOUR as u64);
        let fold = WeekFold {
            by_weekday_hour,
            weekend: Resultant::of_day(&self.weekend, 2 * weeks),
            weekdays: Resultant::of_day(&self.weekdays, 5 * weeks),
        };
        self.weekend.fill(0);
        self.weekdays.fill(0);
        fold
    }
}

impl WeekFold {
    /// Pools the seconds of `other`.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in
            self.by_weekday_hour.iter_mut().flatten().zip(other.by_weekday_hour.iter().flatten())
        {
            *mine += theirs;
        }
        self.weekend.merge(other.weekend);
        self.weekdays.merge(other.weekdays);
    }

    /// Seconds by hour of the day.
    #[must_use]
    pub fn by_hour(&self) -> [u64; 24] {
        let mut hours = [0; 24];
        for day in &self.by_weekday_hour {
            for (sum, seconds) in hours.iter_mut().zip(day) {
                *sum += seconds;
            }
        }
        hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(pieces: &[(i64, i64)]) -> WeekFold {
        let mut clock = WeekClock::new(4 * HOUR);
        for &(start, end) in pieces {
            clock.add(LocalPiece { start, end });
        }
        clock.fold()
    }

    #[test]
    fn a_folded_clock_is_empty_again() {
        let mut clock = WeekClock::new(4 * HOUR);
        clock.add(LocalPiece { start: 0, end: 3 * WEEK + HOUR });
        assert_ne!(clock.fold(), WeekFold::default());
        assert_eq!(clock.fold(), WeekFold::default());
    }

    #[test]
    fn a_piece_covers_the_hours_it_really_covers() {
        // Thursday 1970-01-01, 21:40 to 23:10.
        let fold = folded(&[(21 * HOUR + 2_400, 23 * HOUR + 600)]);
        assert_eq!(fold.by_weekday_hour[3][21..24], [1_200, 3_600, 600]);
        assert_eq!(fold.by_hour().iter().sum::<u64>(), 5_400);
    }

    #[test]
    fn sunday_night_runs_into_monday() {
        // 1970-01-04 was a Sunday.
        let sunday = 3 * DAY;
        let fold = folded(&[(sunday + 23 * HOUR, sunday + 25 * HOUR)]);
        assert_eq!((fold.by_weekday_hour[6][23], fold.by_weekday_hour[0][0]), (3_600, 3_600));
        assert_eq!(fold.by_hour().iter().sum::<u64>(), 7_200);
    }

    #[test]
    fn exactly_to_the_end_of_sunday_and_whole_weeks() {
        let sunday = 3 * DAY;
        let fold = folded(&[(sunday, sunday + DAY), (0, 2 * WEEK + HOUR)]);
        assert_eq!(fold.by_weekday_hour[6][5], 3_600 + 2 * 3_600);
        assert_eq!(fold.by_weekday_hour[3][0], 3 * 3_600);
        assert_eq!(fold.by_hour().iter().sum::<u64>() as i64, DAY + 2 * WEEK + HOUR);
    }

    #[test]
    fn the_weekend_is_logical_friday_and_saturday() {
        // Friday 03:00 is still Thursday evening; Sunday 03:00 still Saturday evening.
        let friday = DAY;
        let before = folded(&[(friday + 3 * HOUR, friday + 4 * HOUR)]);
        assert_eq!((before.weekend.weight(), before.weekdays.weight()), (0, 3_600));
        let sunday = 3 * DAY;
        let after = folded(&[(sunday + 3 * HOUR, sunday + 5 * HOUR)]);
        assert_eq!((after.weekend.weight(), after.weekdays.weight()), (3_600, 3_600));
    }

    #[test]
    fn two_profiles_add_up() {
        let (one, other) = ((21 * HOUR, 22 * HOUR), (21 * HOUR + 1_800, 23 * HOUR));
        let mut both = folded(&[one]);
        both.merge(&folded(&[other]));
        assert_eq!(both.by_weekday_hour[3][21..24], [5_400, 3_600, 0]);
        assert_eq!((both.weekdays.weight(), both.weekend.weight()), (9_000, 0));
    }
}
