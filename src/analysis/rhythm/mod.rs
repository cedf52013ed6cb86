//! Rhythm: when in the day and in the week a household streams; how regularly, and since when otherwise.

pub mod change;
pub mod regularity;

use super::clock::week::WeekFold;
use super::stats::circular::{Resultant, shortest_turn};
use super::stats::entropy::evenness;

/// Under this mean resultant length no time of day stands out, and no midpoint is given.
pub const LEAST_RESULTANT: f64 = 0.3;

/// Figures of the local clock, all from streamed seconds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rhythm {
    /// Seconds between 00:00 and 05:00.
    pub late_night_seconds: u64,
    /// Seconds between 20:00 and 23:00.
    pub prime_time_seconds: u64,
    /// H / ln 24 over the 24 hourly shares; `None` without seconds.
    pub evenness: Option<f64>,
    /// Circular mean in minutes after midnight; `None` when no time stands out.
    pub midpoint_minutes: Option<f64>,
    /// Mean resultant length behind the midpoint.
    pub midpoint_r: Option<f64>,
    /// Midpoint of logical Friday and Saturday less that of the other days, in minutes.
    pub weekend_shift_minutes: Option<f64>,
}

impl Rhythm {
    /// Reads the figures off the folded week.
    #[must_use]
    pub fn of(fold: &WeekFold) -> Self {
        let hours = fold.by_hour();
        let mut all = fold.weekend;
        all.merge(fold.weekdays);
        let shift = midpoint(&fold.weekdays).zip(midpoint(&fold.weekend));
        Self {
            late_night_seconds: hours[..5].iter().sum(),
            prime_time_seconds: hours[20..23].iter().sum(),
            evenness: evenness(&hours),
            midpoint_minutes: midpoint(&all),
            midpoint_r: all.length(),
            weekend_shift_minutes: shift.map(|(weekdays, weekend)| shortest_turn(weekdays, weekend)),
        }
    }
}

fn midpoint(resultant: &Resultant) -> Option<f64> {
    resultant.mean_minutes().filter(|_| resultant.length().is_some_and(|length| length >= LEAST_RESULTANT))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::clock::local_time::LocalPiece;
    use super::super::clock::week::WeekClock;
    use super::*;

    const HOUR: i64 = 3_600;

    #[test]
    fn friday_later_than_monday() {
        let mut clock = WeekClock::new(4 * HOUR);
        let (friday, monday) = (86_400, 4 * 86_400);
        clock.add(LocalPiece { start: monday + 20 * HOUR, end: monday + 21 * HOUR });
        clock.add(LocalPiece { start: friday + 23 * HOUR, end: friday + 24 * HOUR });
        let rhythm = Rhythm::of(&clock.fold());
        assert!((rhythm.weekend_shift_minutes.unwrap() - 180.0).abs() < 1e-9);
        assert!((rhythm.midpoint_minutes.unwrap() - 22.0 * 60.0).abs() < 1e-9);
        assert_eq!((rhythm.prime_time_seconds, rhythm.late_night_seconds), (3_600, 0));
    }

    #[test]
    fn nothing_says_nothing() {
        assert_eq!(Rhythm::of(&WeekFold::default()), Rhythm::default());
    }
}
