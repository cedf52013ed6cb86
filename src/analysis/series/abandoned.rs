//! Series that were begun and then not gone on with.

use crate::analysis::titles::TitleIndex;
use crate::analysis::views::tally::TitleTally;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A series is left off when nothing of it was seen in so many seconds before the profile's last activity.
pub const ABANDONED_AFTER: i64 = 60 * 86_400;

/// A series of which a profile saw episodes, but none in its last 60 days, while it watched other things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbandonedSeries {
    /// Name of the series.
    pub series: Arc<str>,
    /// Different episodes seen.
    pub seen_episodes: u64,
    /// End of the last view that saw one, UTC seconds.
    pub last_seen: i64,
    /// Logical day of the last start of that view, from 1970-01-01.
    pub last_day: i64,
}

/// The abandoned series of one profile, by last time seen, newest first, then name.
#[must_use]
pub fn abandoned(tallies: &[TitleTally], index: &TitleIndex) -> Vec<AbandonedSeries> {
    let Some(last_end) = tallies.iter().map(|tally| tally.last_end).max() else {
        return Vec::new();
    };
    let from = last_end.saturating_sub(ABANDONED_AFTER);
    // The series or film of recent activity; two different ones are other things for every series.
    let mut recent =
        tallies.iter().filter(|tally| tally.last_end > from).map(|tally| index.entry(tally.title).work);
    let first_recent = recent.next();
    let many_recent = recent.any(|work| Some(work) != first_recent);

    let mut seen: BTreeMap<u32, (u64, (i64, i64), u32)> = BTreeMap::new();
    for tally in tallies {
        let entry = index.entry(tally.title);
        if let (Some(series), Some(last_seen)) = (entry.series, tally.last_seen) {
            let (episodes, latest, _) = seen.entry(series).or_insert((0, (i64::MIN, i64::MIN), entry.work));
            *episodes += 1;
            *latest = (last_seen, tally.last_seen_day).max(*latest);
        }
    }
    let mut abandoned: Vec<AbandonedSeries> = seen
        .into_iter()
        .filter(|(_, (_, (last_seen, _), work))| {
            *last_seen <= from && (many_recent || first_recent.is_some_and(|recent| recent != *work))
        })
        .map(|(series, (seen_episodes, (last_seen, last_day), _))| AbandonedSeries {
            series: index.series[series as usize].clone(),
            seen_episodes,
            last_seen,
            last_day,
        })
        .collect();
    sort(&mut abandoned);
    abandoned
}

/// Newest first, then by name.
pub fn sort(abandoned: &mut [AbandonedSeries]) {
    abandoned.sort_by(|a, b| b.last_seen.cmp(&a.last_seen).then_with(|| a.series.cmp(&b.series)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::{TitleSource, parse_titles};

    const DAY: i64 = 86_400;

    /// Title, latest end, last seen, in days.
    fn found(views: &[(&str, i64, Option<i64>)]) -> Vec<(String, u64)> {
        let texts: Vec<&str> = views.iter().map(|(title, ..)| *title).collect();
        let index =
            TitleIndex::new(texts.iter().copied(), &parse_titles(&texts, TitleSource::ViewingActivity));
        let tallies: Vec<TitleTally> = views
            .iter()
            .enumerate()
            .map(|(title, (_, end, seen))| TitleTally {
                last_end: end * DAY,
                first_seen: seen.map(|day| day * DAY),
                last_seen: seen.map(|day| day * DAY),
                ..TitleTally::new(title as u32)
            })
            .collect();
        abandoned(&tallies, &index)
            .into_iter()
            .map(|one| (one.series.to_string(), one.seen_episodes))
            .collect()
    }

    const ONE: &str = "Blue Harbour: Season 1: Dawn (Episode 1)";
    const TWO: &str = "Blue Harbour: Season 1: Dusk (Episode 2)";
    const FILM: &str = "A Quiet Film";

    #[test]
    fn none_seen_in_the_last_sixty_days() {
        let left = [("Blue Harbour".to_owned(), 2)];
        assert_eq!(found(&[(ONE, 8, Some(8)), (TWO, 40, Some(40)), (FILM, 100, Some(100))]), left);
        assert_eq!(found(&[(ONE, 8, Some(8)), (TWO, 41, Some(41)), (FILM, 100, Some(100))]), []);
        // Looking in without seeing an episode is not going on.
        assert_eq!(found(&[(ONE, 8, Some(8)), (TWO, 99, None), (FILM, 100, None)]).len(), 1);
    }

    #[test]
    fn only_while_other_things_were_watched() {
        assert_eq!(found(&[(ONE, 8, Some(8)), (TWO, 100, None)]), []);
        assert_eq!(found(&[(ONE, 8, None), (FILM, 100, Some(100))]), []);
        assert_eq!(found(&[]), []);
    }

    #[test]
    fn sixty_days_ago_is_no_longer_recent() {
        let other = |day: i64| found(&[(ONE, 8, Some(8)), (TWO, 100, None), (FILM, day, None)]).len();
        assert_eq!([other(40), other(41)], [0, 1]);
    }

    #[test]
    fn the_one_left_off_last_comes_first() {
        let salt = "Salt Road: Season 1: Far (Episode 1)";
        let left = found(&[(ONE, 8, Some(8)), (salt, 20, Some(20)), (FILM, 100, Some(100))]);
        assert_eq!(left, [("Salt Road".to_owned(), 1), ("Blue Harbour".to_owned(), 1)]);
    }
}
