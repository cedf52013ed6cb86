//! Streamed seconds by second of the local week, exactly, at two additions a segment.

use super::local_time::{DAY, LocalPiece};
use super::stats::circular::Resultant;

/// Seconds of a week.
const WEEK: i64 = 7 * DAY;
/// 1970-01-01 was a Thursday: three days after a Monday.
const EPOCH_IN_WEEK: i64 = 3 * DAY;

/// Where streaming began and ended in the local week, Monday 00:00 first.
pub struct WeekClock {
    /// At each second of the week, pieces begun less pieces ended.
    changes: Vec<i32>,
    /// Pieces that lasted a whole week or more, once for each week.
    whole_weeks: u64,
    /// Streams at each second of the day, on logical Friday and Saturday; used while folding.
    weekend: Vec<u64>,
    /// The same on the other days.
    weekdays: Vec<u64>,
}

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

impl Default for WeekClock {
    fn default() -> Self {
        Self {
            changes: vec![0; WEEK as usize],
            whole_weeks: 0,
            weekend: vec![0; DAY as usize],
            weekdays: vec![0; DAY as usize],
        }
    }
}

impl WeekClock {
    /// Adds a piece of local time.
    pub fn add(&mut self, piece: LocalPiece) {
        let length = piece.end - piece.start;
        self.whole_weeks += (length / WEEK) as u64;
        let rest = length % WEEK;
        if rest == 0 {
            return;
        }
        let start = (piece.start + EPOCH_IN_WEEK).rem_euclid(WEEK);
        let end = start + rest;
        self.changes[start as usize] += 1;
        if end < WEEK {
            self.changes[end as usize] -= 1;
        } else if end > WEEK {
            // Over the end of Sunday: the rest runs from Monday 00:00.
            self.changes[0] += 1;
            self.changes[(end - WEEK) as usize] -= 1;
        }
    }

    /// Adds up hours and directions, and empties the clock, so that it serves for another profile
    /// without new memory. A logical day begins `day_start` seconds after midnight.
    #[must_use]
    pub fn fold(&mut self, day_start: i64) -> WeekFold {
        let mut fold = WeekFold::default();
        let mut running = 0i64;
        for (weekday, day) in self.changes.chunks_exact_mut(DAY as usize).enumerate() {
            for (second, change) in day.iter_mut().enumerate() {
                running += i64::from(std::mem::take(change));
                let count = running.unsigned_abs() + self.whole_weeks;
                if count == 0 {
                    continue;
                }
                fold.by_weekday_hour[weekday][second / 3_600] += count;
                let logical_weekday = if (second as i64) < day_start { (weekday + 6) % 7 } else { weekday };
                let weekend = matches!(logical_weekday, 4 | 5);
                let side = if weekend { &mut self.weekend } else { &mut self.weekdays };
                side[second] += count;
            }
        }
        fold.weekend = Resultant::of_seconds_of_day(&self.weekend);
        fold.weekdays = Resultant::of_seconds_of_day(&self.weekdays);
        self.whole_weeks = 0;
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

    const HOUR: i64 = 3_600;

    fn folded(pieces: &[(i64, i64)]) -> WeekFold {
        let mut clock = WeekClock::default();
        for &(start, end) in pieces {
            clock.add(LocalPiece { start, end });
        }
        clock.fold(4 * HOUR)
    }

    #[test]
    fn a_folded_clock_is_empty_again() {
        let mut clock = WeekClock::default();
        clock.add(LocalPiece { start: 0, end: 3 * WEEK + HOUR });
        assert_ne!(clock.fold(4 * HOUR), WeekFold::default());
        assert_eq!(clock.fold(4 * HOUR), WeekFold::default());
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
}
