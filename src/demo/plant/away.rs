//! A fortnight in which nobody is there but the child: paid for, and hardly used.

use crate::demo::calendar::{HOUR, WallClock, shifted};
use crate::demo::household::personas::CHILD;
use crate::demo::household::plan::Plan;
use crate::demo::titles::Titles;
use crate::demo::viewing::{Country, Intent, Row};
use chrono::NaiveDate;

/// What the child watches at most in these days: less than two hours.
const MOST_SECONDS: u32 = 100 * 60;

/// Leaves of the ordinary rows of these days, which stand from `planted` on, only the child's first few.
pub(in crate::demo) fn leave_the_house(
    plan: &Plan,
    home: &WallClock,
    titles: &Titles,
    planted: usize,
    rows: &mut Vec<Row>,
) {
    let Some((begin, length)) = plan.away else { return };
    let days = shifted(plan.first, begin)..shifted(plan.first, begin + length);
    let mut ordinary = rows.split_off(planted);
    ordinary.sort_by_key(|row| (row.start, row.order));
    let mut watched = 0;
    ordinary.retain(|row| {
        if !days.contains(&home.logical_day(row.start)) {
            return true;
        }
        let is_of_child = usize::from(row.profile) == CHILD && row.intent(titles) == Intent::Kept;
        let stays = is_of_child && watched + row.duration <= MOST_SECONDS;
        watched += if stays { row.duration } else { 0 };
        stays
    });
    rows.extend(ordinary);
}

/// Seconds streamed on the logical days from `first` to `last`, both included.
pub(in crate::demo) fn streamed_seconds(
    rows: &[Row],
    titles: &Titles,
    (home, abroad): (&WallClock, &WallClock),
    (first, last): (NaiveDate, NaiveDate),
) -> i64 {
    let seconds = |row: &Row| {
        let clock = match row.country {
            Country::France => home,
            Country::UnitedStates => abroad,
        };
        let (from, until) = (clock.utc(first, 4 * HOUR), clock.utc(shifted(last, 1), 4 * HOUR));
        (row.end().min(until) - row.start.max(from)).max(0)
    };
    rows.iter().filter(|row| row.intent(titles) == Intent::Kept).map(seconds).sum()
}
