//! Change points: weeks from which on a household streams clearly more, or less, than before.

use super::super::clock::calendar::Calendar;
use super::super::stats::pelt::{level_changes, noise_variance, range_of_change};

/// A level lasts at least this many weeks.
pub const LEAST_WEEKS_OF_A_LEVEL: usize = 4;
/// Fewer complete weeks than this hold no two levels.
pub const LEAST_WEEKS: u64 = 2 * LEAST_WEEKS_OF_A_LEVEL as u64;
/// A change counts from this share of the level before it.
pub const LEAST_MOVE: f64 = 0.2;
/// A damaged file may claim any year; of a span longer than a life only the last weeks are searched.
const MOST_WEEKS: i64 = 60 * 52;
/// 1970-01-01 was a Thursday: three days after a Monday.
const EPOCH_IN_WEEK: i64 = 3;

/// The lasting changes of a series of weeks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Complete weeks searched.
    pub weeks: u64,
    /// Streamed seconds of each of these weeks.
    pub weekly: Vec<u64>,
    /// The Monday of the first of them, as a logical day from 1970-01-01.
    pub first: i64,
    /// The changes, in order; `None` with fewer than [`LEAST_WEEKS`] weeks.
    pub points: Option<Vec<ChangePoint>>,
}

/// A change of level. It lies in the range, which holds at least the last week before and the first after, and every
/// week at which the change may lie with a confidence of 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChangePoint {
    /// A Monday, as a logical day from 1970-01-01.
    pub from: i64,
    /// A Sunday.
    pub to: i64,
    /// Mean streamed seconds of a week, back to the change before or the first week.
    pub before: f64,
    /// The same up to the next change or the last week.
    pub after: f64,
}

impl Changes {
    /// Searches the complete weeks, Monday to Sunday, from the first logical day of `calendar` to `last`, which for a
    /// profile is the last of its account.
    #[must_use]
    pub fn of(calendar: &Calendar, last: Option<i64>) -> Self {
        let first = calendar.days.first_key_value().map(|(day, _)| *day);
        first.zip(last).map_or_else(Self::default, |(first, last)| Self::between(calendar, first, last))
    }

    fn between(calendar: &Calendar, first: i64, last: i64) -> Self {
        let end = (last + 1 + EPOCH_IN_WEEK).div_euclid(7);
        let begin = (first + EPOCH_IN_WEEK + 6).div_euclid(7).max(end - MOST_WEEKS);
        if end <= begin {
            return Self::default();
        }
        let monday = |week: i64| week * 7 - EPOCH_IN_WEEK;
        let mut weeks = vec![0u64; (end - begin) as usize];
        for (day, seconds) in calendar.days.range(monday(begin)..monday(end)) {
            weeks[((day - monday(begin)) / 7) as usize] += seconds;
        }
        let enough = weeks.len() as u64 >= LEAST_WEEKS;
        let point = |change: Change| ChangePoint {
            from: monday(begin + change.first as i64 - 1),
            to: monday(begin + change.last as i64 + 1) - 1,
            before: change.before,
            after: change.after,
        };
        let points = enough.then(|| changes(&weeks).into_iter().map(point).collect());
        Self { weeks: weeks.len() as u64, weekly: weeks, first: monday(begin), points }
    }
}

/// A change between two weeks, by their numbers.
struct Change {
    /// First and last week that may be the first of the new level.
    first: usize,
    last: usize,
    /// Mean weekly seconds.
    before: f64,
    after: f64,
}

/// The changes of weekly seconds, each by at least [`LEAST_MOVE`].
fn changes(weeks: &[u64]) -> Vec<Change> {
    // The square root makes the noise of small and of large weeks alike.
    let roots: Vec<f64> = weeks.iter().map(|&seconds| (seconds as f64 / 3_600.0).sqrt()).collect();
    let noise = noise_variance(&roots).unwrap_or(0.0);
    let penalty = 3.0 * (weeks.len() as f64).ln() * noise;
    let levels = levels(weeks, &level_changes(&roots, LEAST_WEEKS_OF_A_LEVEL, penalty));
    let change = |pair: &[Level]| {
        let (level, next) = (&pair[0], &pair[1]);
        let both = &roots[level.begin..next.begin + next.weeks as usize];
        let range = range_of_change(both, LEAST_WEEKS_OF_A_LEVEL, noise);
        let (first, last) =
            range.map_or((next.begin, next.begin), |(first, last)| (level.begin + first, level.begin + last));
        Change {
            first: first.min(next.begin),
            last: last.max(next.begin),
            before: level.mean(),
            after: next.mean(),
        }
    };
    levels.windows(2).map(change).collect()
}

/// Weeks of one level.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Level {
    begin: usize,
    weeks: u64,
    seconds: u64,
}

impl Level {
    fn mean(&self) -> f64 {
        self.seconds as f64 / self.weeks as f64
    }
}

/// The levels between changes, each at least [`LEAST_MOVE`] away from the one before.
fn levels(weeks: &[u64], changes: &[usize]) -> Vec<Level> {
    let begins = [0].into_iter().chain(changes.iter().copied());
    let ends = changes.iter().copied().chain([weeks.len()]);
    let mut levels: Vec<Level> = begins
        .zip(ends)
        .map(|(begin, end)| Level {
            begin,
            weeks: (end - begin) as u64,
            seconds: weeks[begin..end].iter().sum(),
        })
        .collect();
    // The smallest move goes first: without it, the levels beside it may differ enough, or no longer.
    while let Some((at, smallest)) = smallest_move(&levels)
        && smallest < LEAST_MOVE
    {
        let next = levels.remove(at + 1);
        levels[at].weeks += next.weeks;
        levels[at].seconds += next.seconds;
    }
    levels
}

/// The smallest move from one level to the next, as a share of the former.
fn smallest_move(levels: &[Level]) -> Option<(usize, f64)> {
    let moves = levels.windows(2).map(|pair| (pair[1].mean() - pair[0].mean()).abs() / pair[0].mean());
    // From nothing to nothing is no move, and from nothing to something a large one.
    let moves = moves.map(|share| if share.is_nan() { 0.0 } else { share });
    moves.enumerate().min_by(|a, b| a.1.total_cmp(&b.1))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// 1970-01-05, a Monday.
    const MONDAY: i64 = 4;

    /// All of a week's seconds on its Wednesday.
    fn calendar(weeks: &[u64]) -> Calendar {
        let days = weeks.iter().enumerate().map(|(week, &seconds)| (MONDAY + 7 * week as i64 + 2, seconds));
        Calendar { days: days.collect(), ..Calendar::default() }
    }

    fn changes(weeks: &[u64]) -> Changes {
        Changes::between(&calendar(weeks), MONDAY, MONDAY + 7 * weeks.len() as i64 - 1)
    }

    /// `hours` a week for some weeks, by turns a little more and a little less.
    fn level(hours: u64, weeks: usize) -> Vec<u64> {
        (0..weeks).map(|week| hours * 3_600 + if week % 2 == 0 { 600 } else { 0 }).collect()
    }

    #[test]
    fn three_hours_become_seven() {
        let weeks = [level(3, 10), level(7, 12)].concat();
        let found = changes(&weeks);
        assert_eq!(found.weeks, 22);
        let points = found.points.unwrap();
        assert_eq!(points.len(), 1);
        let [point] = points[..] else { unreachable!() };
        // The tenth week begins on day 4 + 63, the eleventh ends before day 4 + 77.
        assert_eq!((point.from, point.to), (67, 80));
        assert_eq!((point.before, point.after), (3.0 * 3_600.0 + 300.0, 7.0 * 3_600.0 + 300.0));
    }

    #[test]
    fn a_tenth_more_is_no_change_and_a_quarter_is() {
        assert_eq!(changes(&[level(30, 20), level(33, 20)].concat()).points.unwrap(), []);
        assert_eq!(changes(&[level(32, 20), level(40, 20)].concat()).points.unwrap().len(), 1);
        // Down by 19 % and then by 5 %: neither counts alone, and their sum comes in one step.
        assert_eq!(
            changes(&[level(100, 20), level(81, 20), level(77, 20)].concat()).points.unwrap().len(),
            1
        );
    }

    #[test]
    fn minutes_change_as_hours_do() {
        assert_eq!(changes(&[[600; 10], [1_200; 10]].concat()).points.unwrap().len(), 1);
    }

    #[test]
    fn to_nothing_and_back() {
        let found = changes(&[level(5, 8), vec![0; 8], level(5, 8)].concat()).points.unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].after, found[1].before), (0.0, 0.0));
    }

    #[test]
    fn only_complete_weeks_count() {
        let full = calendar(&level(5, 12));
        // From a Tuesday to a Saturday: the first and the last week fall away.
        assert_eq!(Changes::between(&full, MONDAY + 1, MONDAY + 7 * 12 - 2).weeks, 10);
        let few = Changes::between(&full, MONDAY + 1, MONDAY + 7 * 9 - 2);
        assert_eq!((few.weeks, few.points), (7, None));
        assert_eq!((few.first, few.weekly), (MONDAY + 7, level(5, 8)[1..].to_vec()));
        assert_eq!(Changes::between(&full, MONDAY, MONDAY + 3), Changes::default());
        // The record begins on a Wednesday.
        assert_eq!(Changes::of(&full, Some(MONDAY + 7 * 12 - 1)).weeks, 11);
        assert_eq!(Changes::of(&Calendar::default(), None), Changes::default());
    }

    #[test]
    fn weeks_all_alike_do_not_change() {
        assert_eq!(changes(&[7_200; 30]).points.unwrap(), []);
        assert_eq!(changes(&[0; 30]).points.unwrap(), []);
    }

    #[test]
    fn a_span_of_ages_is_cut() {
        let mut weeks = calendar(&level(5, 20));
        weeks.days.insert(-700_000, 3_600);
        assert_eq!(Changes::between(&weeks, -700_000, MONDAY + 7 * 20 - 1).weeks, 3_120);
    }

    #[test]
    fn a_fifth_is_just_a_change() {
        let count = |after: u64| levels(&[[18_000; 3], [after; 3]].concat(), &[3]).len();
        assert_eq!([count(21_600), count(21_599), count(14_400), count(14_401)], [2, 1, 2, 1]);
    }

    /// By turns three hours more than `hours` a week, or none.
    fn by_turns(hours: u64, more: u64, weeks: usize) -> Vec<u64> {
        (0..weeks).map(|week| 3_600 * (hours + if week % 2 == 0 { more } else { 0 })).collect()
    }

    #[test]
    fn weeks_as_far_apart_as_the_levels_hide_a_change() {
        // 40 % more. In roots of hours the split gains 0.343, and three times ln 16 times the noise is 0.431.
        let hidden = changes(&[by_turns(2, 1, 8), by_turns(3, 1, 8)].concat());
        assert_eq!(hidden.points.unwrap(), []);
        // One week more before the change costs 6.4 times the noise, which is within 7.35; one less, or two more, is beyond.
        let unsure = changes(&[by_turns(2, 3, 6), by_turns(10, 3, 6)].concat()).points.unwrap();
        let range: Vec<_> = unsure.iter().map(|point| (point.from, point.to)).collect();
        assert_eq!(range, [(MONDAY + 7 * 5, MONDAY + 7 * 8 - 1)]);
    }
}
