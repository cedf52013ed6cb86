//! Binges of the household: episodes of one series in one household session, whichever profiles watched them.

use crate::analysis::series::binges::{BingeRun, Binges};
use crate::analysis::series::episode_days::{EpisodeDay, count_days};
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::seen::SeenEpisode;

/// Counts household sessions and series with several different episodes seen. `session_starts` are in order; an
/// episode counts in the session in which it was made seen. `seen` and `days` may come in any order.
///
/// What another screen shows meanwhile does not matter: in a household, series run side by side.
#[must_use]
pub fn household_binges(
    seen: impl Iterator<Item = SeenEpisode>,
    mut days: Vec<EpisodeDay>,
    session_starts: &[i64],
    index: &TitleIndex,
) -> Binges {
    let session = |at: i64| session_starts.partition_point(|start| *start <= at) as u32;
    let mut seen: Vec<_> = seen
        .map(|seen| {
            let place = (u64::from(seen.series) << 32) | u64::from(session(seen.seen_at));
            (place, seen.title, (seen.seen_at, seen.seen_local), seen.end)
        })
        .collect();
    // Stable, since the lists of the profiles are nearly in this order already.
    seen.sort();
    let mut found = Binges::<u32>::default();
    for group in seen.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        let (start, local_start) = group.iter().map(|seen| seen.2).min().unwrap_or_default();
        let run = BingeRun {
            series: (group[0].0 >> 32) as u32,
            episodes: group.chunk_by(|a, b| a.1 == b.1).count() as u64,
            // A view may have begun in an earlier session; the binge begins in this one.
            start,
            local_start,
            end: group.iter().map(|seen| seen.3).fold(i64::MIN, i64::max),
        };
        found.two += u64::from(run.episodes >= 2);
        found.three += u64::from(run.episodes >= 3);
        if run.episodes >= 2 {
            found.longest = Some(found.longest.map_or(run, |longest| longer(longest, run, index)));
        }
    }
    count_days(&mut days, &index.series, &mut found);
    found.named(&index.series)
}

/// More episodes, else the earlier, else by name.
fn longer(one: BingeRun<u32>, other: BingeRun<u32>, index: &TitleIndex) -> BingeRun<u32> {
    let rank = |run: &BingeRun<u32>| {
        (std::cmp::Reverse(run.episodes), run.start, &index.series[run.series as usize])
    };
    if rank(&other) < rank(&one) { other } else { one }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::title::{TitleSource, parse_titles};

    const HOUR: i64 = 3_600;
    const TITLES: [&str; 6] = [
        "Blue Harbour: Season 1: Dawn (Episode 1)",
        "Blue Harbour: Season 1: Noon (Episode 2)",
        "Blue Harbour: Season 1: Dusk (Episode 3)",
        "Salt Road: Season 1: One (Episode 1)",
        "Salt Road: Season 1: Two (Episode 2)",
        "Salt Road: Season 1: Three (Episode 3)",
    ];

    /// Episodes of an hour: number of the title, hour of its start; sessions begin at these hours.
    fn found(episodes: &[(u32, i64)], sessions: &[i64]) -> Binges {
        let index = TitleIndex::new(TITLES.into_iter(), &parse_titles(&TITLES, TitleSource::ViewingActivity));
        let seen = |&(title, hour): &(u32, i64)| {
            let start = hour * HOUR;
            let end = start + HOUR;
            let series = index.entry(title).series.unwrap();
            SeenEpisode {
                series,
                title,
                seen_at: start,
                seen_local: start,
                start,
                end,
                first_day: 0,
                last_day: 0,
                watched: 3_600,
                is_first: true,
            }
        };
        let seen: Vec<_> = episodes.iter().map(seen).collect();
        let day = |seen: &SeenEpisode| EpisodeDay { day: 0, series: seen.series, title: seen.title };
        let days = seen.iter().map(day).collect();
        let starts: Vec<i64> = sessions.iter().map(|hour| hour * HOUR).collect();
        household_binges(seen.into_iter(), days, &starts, &index)
    }

    #[test]
    fn two_profiles_make_a_binge_together() {
        // One after the other, with another series on another screen between.
        let binges = found(&[(0, 0), (3, 1), (1, 1), (2, 2)], &[0]);
        assert_eq!((binges.two, binges.three, binges.three_a_day), (1, 1, 1));
        let longest = binges.longest.unwrap();
        assert_eq!((longest.series.as_str(), longest.episodes), ("Blue Harbour", 3));
        assert_eq!((longest.start, longest.end), (0, 3 * HOUR));
    }

    #[test]
    fn another_session_is_another_binge_and_the_same_episode_no_second_one() {
        let binges = found(&[(0, 0), (1, 1), (2, 9)], &[0, 9]);
        assert_eq!((binges.two, binges.three), (1, 0));
        assert_eq!(found(&[(0, 0), (0, 1)], &[0]).two, 0);
        assert_eq!(found(&[(0, 5), (1, 15)], &[0, 5, 15]).two, 0);
        // Two series in one session are two.
        let both = found(&[(0, 0), (1, 1), (3, 0), (4, 1), (5, 2)], &[0]);
        assert_eq!((both.two, both.three), (2, 1));
        assert_eq!(both.longest.unwrap().series, "Salt Road");
        assert_eq!(found(&[], &[]), Binges::default());
    }
}
