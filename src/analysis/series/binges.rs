//! Binges inside sessions: several episodes of one series in a row.

use std::cmp::Reverse;
use std::sync::Arc;

/// So many of the longest runs are kept.
pub const MOST_RUNS: usize = 20;

/// Binges, by variant. A variant is only a way to count. Series have a name, or still a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Binges<Series = String> {
    /// Runs of at least two episodes.
    pub two: u64,
    /// Runs of at least three episodes; each is one of `two` as well.
    pub three: u64,
    /// Series and logical days with at least three episodes.
    pub three_a_day: u64,
    /// The run with most episodes; the earliest of equally long ones.
    pub longest: Option<BingeRun<Series>>,
    /// The runs with most episodes, at most [`MOST_RUNS`], in the order of `longest`.
    pub runs: Vec<BingeRun<Series>>,
    /// The day with most episodes of one series, of those that count; the earliest of equally full ones.
    pub fullest_day: Option<SeriesDay<Series>>,
}

/// A maximal run of different episodes of one series, each seen, in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BingeRun<Series = String> {
    /// The series.
    pub series: Series,
    /// Different episodes.
    pub episodes: u64,
    /// First start, UTC seconds.
    pub start: i64,
    /// Latest end, UTC seconds.
    pub end: i64,
    /// The local time of the first start, in seconds since 1970-01-01 00:00 local.
    pub local_start: i64,
}

/// Different episodes of one series on one logical day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeriesDay<Series = String> {
    /// The series.
    pub series: Series,
    /// Different episodes.
    pub episodes: u64,
    /// The logical day, from 1970-01-01.
    pub day: i64,
}

impl Binges<u32> {
    /// The same with the series called by their names.
    #[must_use]
    pub fn named(self, names: &[Arc<str>]) -> Binges {
        let name = |series: u32| names[series as usize].to_string();
        Binges {
            two: self.two,
            three: self.three,
            three_a_day: self.three_a_day,
            longest: self.longest.map(|run| run.named(name(run.series))),
            runs: self.runs.into_iter().map(|run| run.named(name(run.series))).collect(),
            fullest_day: self.fullest_day.map(|day| SeriesDay {
                series: name(day.series),
                episodes: day.episodes,
                day: day.day,
            }),
        }
    }
}

impl BingeRun<u32> {
    fn named(self, series: String) -> BingeRun {
        let Self { series: _, episodes, start, end, local_start } = self;
        BingeRun { series, episodes, start, end, local_start }
    }
}

impl<Series: Ord> Binges<Series> {
    /// Keeps the longest runs, the earliest of equally long ones.
    fn keep_longest(&mut self) {
        let rank = |run: &BingeRun<Series>| (Reverse(run.episodes), run.start);
        self.runs.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.series.cmp(&b.series)));
        self.runs.truncate(MOST_RUNS);
    }
}

impl Binges {
    /// Adds the binges of another profile.
    pub fn merge(&mut self, other: &Self) {
        self.two += other.two;
        self.three += other.three;
        self.three_a_day += other.three_a_day;
        let runs = [self.longest.take(), other.longest.clone()];
        self.longest = runs.into_iter().flatten().min_by(|a, b| {
            (Reverse(a.episodes), a.start, &a.series).cmp(&(Reverse(b.episodes), b.start, &b.series))
        });
        self.runs.extend_from_slice(&other.runs);
        self.keep_longest();
        let days = [self.fullest_day.take(), other.fullest_day.clone()];
        self.fullest_day = days.into_iter().flatten().min_by(|a, b| {
            (Reverse(a.episodes), a.day, &a.series).cmp(&(Reverse(b.episodes), b.day, &b.series))
        });
    }
}

/// Finds runs while segments come by in the order of their starts.
#[derive(Debug)]
pub struct BingeFinder {
    gap: i64,
    session_end: Option<i64>,
    run: Option<BingeRun<u32>>,
    number: u32,
    found: Binges<u32>,
}

impl BingeFinder {
    /// `gap` is the longest gap in seconds inside a session.
    #[must_use]
    pub fn new(gap: i64) -> Self {
        Self { gap, session_end: None, run: None, number: 0, found: Binges::default() }
    }

    /// Takes the next segment, `[start, end)` with the local time of its start, of a series or of none. `seen` is given when the segment made its
    /// episode seen: the number of the run in which that episode was counted last, 0 at first.
    pub fn add(
        &mut self,
        (start, end, local_start): (i64, i64, i64),
        series: Option<u32>,
        seen: Option<&mut u32>,
    ) {
        if self.session_end.is_none_or(|latest| start > latest.saturating_add(self.gap)) {
            self.close();
            self.session_end = Some(end);
        }
        self.session_end = self.session_end.max(Some(end));
        let Some(series) = series else { return };
        if self.run.is_none_or(|run| run.series != series) {
            self.close();
            self.number += 1;
        }
        let run = self.run.get_or_insert(BingeRun { series, episodes: 0, start, end, local_start });
        run.end = run.end.max(end);
        if let Some(counted) = seen
            && *counted != self.number
        {
            *counted = self.number;
            run.episodes += 1;
        }
    }

    fn close(&mut self) {
        let Some(run) = self.run.take() else { return };
        self.found.two += u64::from(run.episodes >= 2);
        self.found.three += u64::from(run.episodes >= 3);
        if run.episodes >= 2 && self.found.longest.is_none_or(|longest| run.episodes > longest.episodes) {
            self.found.longest = Some(run);
        }
        if run.episodes >= 2 {
            self.found.runs.push(run);
            // Sorted now and then, not with every run.
            if self.found.runs.len() >= 8 * MOST_RUNS {
                self.found.keep_longest();
            }
        }
    }

    /// The binges of all segments; those by day are another matter.
    #[must_use]
    pub fn finish(mut self) -> Binges<u32> {
        self.close();
        self.found.keep_longest();
        self.found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60;

    /// Segments of 20 minutes: start in minutes, series, number of the episode if the segment made it seen.
    fn found(segments: &[(i64, Option<u32>, Option<usize>)]) -> Binges<u32> {
        let mut finder = BingeFinder::new(30 * MINUTE);
        let mut counted = [0; 20];
        for &(start, series, seen) in segments {
            let seen = seen.map(|episode| &mut counted[episode]);
            finder.add((start * MINUTE, (start + 20) * MINUTE, start * MINUTE + 7), series, seen);
        }
        finder.finish()
    }

    fn counts(segments: &[(i64, Option<u32>, Option<usize>)]) -> (u64, u64) {
        let found = found(segments);
        (found.two, found.three)
    }

    #[test]
    fn a_run_of_five_counts_once() {
        let five: Vec<_> = (0..5).map(|episode| (episode as i64 * 20, Some(1), Some(episode))).collect();
        let found = found(&five);
        assert_eq!((found.two, found.three), (1, 1));
        let longest = BingeRun { series: 1, episodes: 5, start: 0, end: 100 * MINUTE, local_start: 7 };
        assert_eq!((found.longest, found.runs), (Some(longest), vec![longest]));
    }

    #[test]
    fn another_series_ends_a_run_and_a_film_does_not() {
        let with = |between| {
            [
                (0, Some(1), Some(0)),
                (20, Some(1), Some(1)),
                (40, between, None),
                (60, Some(1), Some(2)),
                (80, Some(1), Some(3)),
            ]
        };
        assert_eq!(counts(&with(Some(2))), (2, 0));
        assert_eq!(counts(&with(None)), (1, 1));
        // A part of an episode of the same series that made nothing seen.
        assert_eq!(counts(&with(Some(1))), (1, 1));
    }

    #[test]
    fn the_end_of_a_session_ends_a_run() {
        let after = |minute| [(0, Some(1), Some(0)), (20, Some(1), Some(1)), (minute, Some(1), Some(2))];
        assert_eq!(counts(&after(70)), (1, 1));
        assert_eq!(counts(&after(71)), (1, 0));
    }

    #[test]
    fn a_shorter_run_afterwards_is_not_the_longest() {
        let three = (0..3).map(|episode| (episode as i64 * 20, Some(1), Some(episode)));
        let two = [(500, Some(1), Some(3)), (520, Some(1), Some(4))];
        let longest = found(&three.chain(two).collect::<Vec<_>>()).longest.unwrap();
        assert_eq!((longest.start, longest.episodes), (0, 3));
    }

    #[test]
    fn the_same_episode_again_is_no_different_one() {
        assert_eq!(counts(&[(0, Some(1), Some(0)), (20, Some(1), Some(0)), (40, Some(1), Some(1))]), (1, 0));
        assert_eq!(counts(&[(0, Some(1), Some(0)), (20, Some(1), Some(0))]), (0, 0));
        assert_eq!(counts(&[]), (0, 0));
    }

    #[test]
    fn an_episode_counts_again_in_a_later_run() {
        let evening = |from| [(from, Some(1), Some(0)), (from + 20, Some(1), Some(1))];
        let two: Vec<_> = evening(0).into_iter().chain(evening(500)).collect();
        assert_eq!(counts(&two), (2, 0));
        assert_eq!(found(&two).longest.unwrap().start, 0);
    }

    #[test]
    fn profiles_add_up_and_the_longest_stays() {
        let run = |series: &str, episodes, start| {
            let series = series.to_owned();
            Some(BingeRun { series, episodes, start, end: start + 1, local_start: start })
        };
        let mut all = Binges { two: 2, three: 1, longest: run("Tide", 4, 90), ..Binges::default() };
        all.merge(&Binges { two: 1, three: 1, longest: run("Salt", 4, 50), ..Binges::default() });
        all.merge(&Binges { two: 1, longest: run("Dawn", 2, 10), ..Binges::default() });
        assert_eq!((all.two, all.three, all.longest), (4, 2, run("Salt", 4, 50)));
    }

    #[test]
    fn the_longest_runs_are_kept_in_order() {
        // 200 evenings of two episodes, and one of three in between.
        let mut segments = Vec::new();
        for evening in 0..200 {
            let at = evening * 1_000;
            segments.extend([(at, Some(1), Some(0)), (at + 20, Some(1), Some(1))]);
            if evening == 150 {
                segments.push((at + 40, Some(1), Some(2)));
            }
        }
        let found = found(&segments);
        let runs: Vec<_> = found.runs.iter().map(|run| (run.episodes, run.start / 60_000)).collect();
        assert_eq!((found.two, runs.len()), (200, MOST_RUNS));
        assert_eq!(runs[..3], [(3, 150), (2, 0), (2, 1)]);
    }
}
