//! Binges inside sessions: several episodes of one series in a row.

use std::cmp::Reverse;

/// Binges, by variant. A variant is only a way to count. Series have a name, or still a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Binges<Series = String> {
    /// Runs of at least two episodes.
    pub two: u64,
    /// Runs of at least three episodes; each is one of `two` as well.
    pub three: u64,
    /// Series and logical days with at least three episodes.
    pub three_a_day: u64,
    /// The run with most episodes; the earliest of equally long ones.
    pub longest: Option<BingeRun<Series>>,
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
    pub fn named(self, names: &[String]) -> Binges {
        let name = |series: u32| names[series as usize].clone();
        Binges {
            two: self.two,
            three: self.three,
            three_a_day: self.three_a_day,
            longest: self.longest.map(|run| BingeRun {
                series: name(run.series),
                episodes: run.episodes,
                start: run.start,
                end: run.end,
            }),
            fullest_day: self.fullest_day.map(|day| SeriesDay {
                series: name(day.series),
                episodes: day.episodes,
                day: day.day,
            }),
        }
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

    /// Takes the next segment, `[start, end)`, of a series or of none. `seen` is given when the segment made its
    /// episode seen: the number of the run in which that episode was counted last, 0 at first.
    pub fn add(&mut self, start: i64, end: i64, series: Option<u32>, seen: Option<&mut u32>) {
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
        let run = self.run.get_or_insert(BingeRun { series, episodes: 0, start, end });
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
    }

    /// The binges of all segments; those by day are another matter.
    #[must_use]
    pub fn finish(mut self) -> Binges<u32> {
        self.close();
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
            finder.add(start * MINUTE, (start + 20) * MINUTE, series, seen);
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
        let longest = BingeRun { series: 1, episodes: 5, start: 0, end: 100 * MINUTE };
        assert_eq!(found.longest, Some(longest));
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
            Some(BingeRun { series, episodes, start, end: start + 1 })
        };
        let mut all = Binges { two: 2, three: 1, longest: run("Tide", 4, 90), ..Binges::default() };
        all.merge(&Binges { two: 1, three: 1, longest: run("Salt", 4, 50), ..Binges::default() });
        all.merge(&Binges { two: 1, longest: run("Dawn", 2, 10), ..Binges::default() });
        assert_eq!((all.two, all.three, all.longest), (4, 2, run("Salt", 4, 50)));
    }
}
