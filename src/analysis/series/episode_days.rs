//! Episodes of one series on one logical day: the variant of a binge that needs neither lengths nor hours.

use super::binges::{Binges, SeriesDay};
use std::cmp::Reverse;
use std::sync::Arc;

/// Different episodes of a series from which on a day counts.
const EPISODES_OF_A_BINGE: u64 = 3;

/// An episode that was on on a logical day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EpisodeDay {
    /// The logical day, from 1970-01-01.
    pub day: i64,
    /// Number of the series.
    pub series: u32,
    /// Number of the title.
    pub title: u32,
}

/// Adds to `binges` the days with at least three different episodes of a series. The episodes may come in any order
/// and more than once, and are left in order; `names` are those of the series.
pub fn count_days(episodes: &mut Vec<EpisodeDay>, names: &[Arc<str>], binges: &mut Binges<u32>) {
    // Viewing comes in the order of time, so sorting mostly means sorting inside each day.
    if episodes.is_sorted_by_key(|episode| episode.day) {
        episodes.chunk_by_mut(|a, b| a.day == b.day).for_each(<[EpisodeDay]>::sort_unstable);
    } else {
        // Stable, since it is quick on lists that are sorted already and were put one behind the other.
        episodes.sort();
    }
    episodes.dedup();
    for group in episodes.chunk_by(|a, b| (a.day, a.series) == (b.day, b.series)) {
        let EpisodeDay { day, series, .. } = group[0];
        let found = SeriesDay { series, episodes: group.len() as u64, day };
        if found.episodes >= EPISODES_OF_A_BINGE {
            binges.three_a_day += 1;
            let rank = |found: &SeriesDay<u32>| {
                (Reverse(found.episodes), found.day, names.get(found.series as usize))
            };
            if binges.fullest_day.is_none_or(|fullest| rank(&found) < rank(&fullest)) {
                binges.fullest_day = Some(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(episodes: &[(i64, u32, u32)]) -> (u64, Option<(i64, u64)>) {
        let list = episodes.iter().map(|&(day, series, title)| EpisodeDay { day, series, title });
        let mut binges = Binges::<u32>::default();
        count_days(&mut list.collect(), &[], &mut binges);
        (binges.three_a_day, binges.fullest_day.map(|day| (day.day, day.episodes)))
    }

    #[test]
    fn three_different_episodes_of_one_series_on_one_day() {
        assert_eq!(counted(&[(5, 1, 1), (5, 1, 2), (5, 1, 2)]), (0, None));
        assert_eq!(counted(&[(5, 1, 1), (5, 1, 2), (6, 1, 3)]), (0, None));
        assert_eq!(counted(&[(5, 1, 1), (5, 2, 9), (5, 1, 2), (5, 1, 3)]), (1, Some((5, 3))));
    }

    #[test]
    fn a_series_counts_once_a_day_and_days_may_come_back() {
        let four = [(5, 1, 1), (5, 1, 2), (5, 1, 3), (5, 1, 4)];
        assert_eq!(counted(&four), (1, Some((5, 4))));
        // A flight to the west makes the day before come again.
        assert_eq!(counted(&[(5, 1, 1), (5, 1, 2), (4, 1, 7), (5, 1, 3)]), (1, Some((5, 3))));
    }

    #[test]
    fn the_fullest_day_has_most_episodes() {
        let day = |day, count: u32| (0..count).map(move |title| (day, 1, title));
        let both = |first, second| counted(&day(5, first).chain(day(6, second)).collect::<Vec<_>>());
        assert_eq!((both(3, 4), both(4, 3)), ((2, Some((6, 4))), (2, Some((5, 4)))));
        // The earlier of equal ones.
        assert_eq!(both(3, 3), (2, Some((5, 3))));
    }
}
