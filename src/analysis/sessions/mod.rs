//! Sessions: sittings in front of the screen, told apart by the gaps between segments.

pub mod gaps;
pub mod lengths;
pub mod valley;

use super::Extent;
use super::stats::burstiness::Gaps;
use gaps::{GapCounter, SessionsByGap};
use lengths::SessionLengths;
use valley::SessionValley;

/// The gaps, in minutes, at which sessions are always counted.
pub const GAP_MINUTES: [i64; 3] = [10, 30, 60];

/// One session: a maximal run of segments, each beginning at most a gap after the latest end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// First start, UTC seconds.
    pub start: i64,
    /// Latest end, UTC seconds.
    pub end: i64,
    /// Segments in it.
    pub segments: u64,
}

impl Session {
    /// Seconds from first start to last end.
    #[must_use]
    pub fn length(&self) -> u64 {
        (self.end - self.start).unsigned_abs()
    }
}

/// The union of segments, given in the order of their starts: two at once count once.
#[derive(Debug, Clone, Copy, Default)]
pub struct Awake {
    until: Option<i64>,
}

impl Awake {
    /// Adds the next segment, `[start, end)`; the seconds of it that nothing covered before.
    pub fn add(&mut self, start: i64, end: i64) -> u64 {
        let until = self.until.unwrap_or(i64::MIN);
        self.until = Some(until.max(end));
        (end - start.max(until).min(end)).unsigned_abs()
    }

    /// The latest end so far, UTC seconds; none before the first segment.
    #[must_use]
    pub fn until(&self) -> Option<i64> {
        self.until
    }
}

/// Joins segments, given in the order of their starts, into sessions.
#[derive(Debug, Clone)]
pub struct SessionBuilder {
    gap: i64,
    current: Option<Session>,
    /// Sessions met so far.
    pub count: u64,
    /// The longest; the earliest of equally long ones.
    pub longest: Option<Session>,
    /// From the end of each to the start of the next, in seconds.
    pub gaps: Gaps,
}

impl SessionBuilder {
    /// Sessions end when nothing starts for more than `gap` seconds.
    #[must_use]
    pub fn new(gap: i64) -> Self {
        Self { gap, current: None, count: 0, longest: None, gaps: Gaps::default() }
    }

    /// Adds the next segment, `[start, end)`; the session that it ends by not belonging to it.
    pub fn add(&mut self, start: i64, end: i64) -> Option<Session> {
        match &mut self.current {
            Some(session) if start <= session.end.saturating_add(self.gap) => {
                session.end = session.end.max(end);
                session.segments += 1;
                None
            }
            _ => {
                let ended = self.close();
                if let Some(session) = &ended {
                    self.gaps.add((start - session.end).unsigned_abs());
                }
                self.current = Some(Session { start, end, segments: 1 });
                self.count += 1;
                ended
            }
        }
    }

    /// Ends the last session, if there is one.
    pub fn close(&mut self) -> Option<Session> {
        let session = self.current.take()?;
        if self.longest.is_none_or(|longest| session.length() > longest.length()) {
            self.longest = Some(session);
        }
        Some(session)
    }
}

/// How many sessions there are at each of [`GAP_MINUTES`], and the longest at the chosen gap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SessionCounts {
    /// Sessions at 10, 30 and 60 minutes.
    pub by_gap: [u64; 3],
    /// Sessions at the chosen gap.
    pub count: u64,
    /// The longest at the chosen gap.
    pub longest: Option<Session>,
    /// Gaps between sessions at the chosen gap.
    pub gaps: Gaps,
}

/// What a walk over the segments of a profile, or of the account, says of its sessions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sessions {
    /// How many there are, and the longest.
    pub counts: SessionCounts,
    /// How many there are at every gap.
    pub by_gap: SessionsByGap,
    /// How long those at the chosen gap are.
    pub lengths: SessionLengths,
    /// The gap that the record itself suggests.
    pub valley: SessionValley,
    /// The start of each at the chosen gap, in order.
    pub starts: Vec<i64>,
}

/// Counts sessions in one walk.
#[derive(Debug)]
pub struct SessionCounter {
    chosen: SessionBuilder,
    further: Option<Further>,
}

/// What is gathered for figures beyond those of one screen.
#[derive(Debug, Default)]
struct Further {
    by_gap: GapCounter,
    lengths: Vec<u64>,
    starts: Vec<i64>,
    latest_end: Option<i64>,
    /// Seconds between segments, without overlaps.
    gaps: Vec<u32>,
}

impl Further {
    fn add(&mut self, start: i64, end: i64) {
        self.by_gap.add(start, end);
        if let Some(latest) = self.latest_end
            && start > latest
        {
            self.gaps.push(u32::try_from(start - latest).unwrap_or(u32::MAX));
        }
        self.latest_end = self.latest_end.max(Some(end));
    }
}

impl SessionCounter {
    /// `gap` is the chosen gap in seconds.
    #[must_use]
    pub(super) fn new(gap: i64, extent: Extent) -> Self {
        Self { chosen: SessionBuilder::new(gap), further: extent.is_whole().then(Further::default) }
    }

    /// Adds the next segment, `[start, end)`, in the order of starts.
    pub fn add(&mut self, start: i64, end: i64) {
        let before = self.chosen.count;
        let ended = self.chosen.add(start, end);
        if let Some(further) = &mut self.further {
            further.add(start, end);
            further.lengths.extend(ended.map(|session| session.length()));
            if self.chosen.count > before {
                further.starts.push(start);
            }
        }
    }

    /// What all segments added say.
    #[must_use]
    pub fn finish(mut self) -> Sessions {
        let last = self.chosen.close();
        let SessionBuilder { count, longest, gaps, .. } = self.chosen;
        let counts = SessionCounts { count, longest, gaps, ..SessionCounts::default() };
        let Some(mut further) = self.further else { return Sessions { counts, ..Sessions::default() } };
        further.lengths.extend(last.map(|session| session.length()));
        let by_gap = further.by_gap.finish();
        let counts =
            SessionCounts { by_gap: GAP_MINUTES.map(|minutes| by_gap.at(minutes as usize)), ..counts };
        Sessions {
            counts,
            by_gap,
            lengths: SessionLengths::of(further.lengths),
            valley: SessionValley::of(&further.gaps),
            starts: further.starts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(segments: &[(i64, i64)]) -> SessionCounts {
        let mut counter = SessionCounter::new(1_800, Extent::Whole);
        for &(start, end) in segments {
            counter.add(start, end);
        }
        counter.finish().counts
    }

    #[test]
    fn exactly_thirty_minutes_joins_one_second_more_does_not() {
        assert_eq!(counts(&[(0, 100), (1_900, 2_000)]).by_gap, [2, 1, 1]);
        assert_eq!(counts(&[(0, 100), (1_901, 2_000)]).by_gap, [2, 2, 1]);
    }

    #[test]
    fn the_latest_end_counts_not_the_last() {
        // A short segment inside a long one must not move the end back.
        let inside = counts(&[(0, 5_000), (100, 200), (6_000, 7_000)]);
        assert_eq!(inside.by_gap, [2, 1, 1]);
        assert_eq!(inside.longest, Some(Session { start: 0, end: 7_000, segments: 3 }));
    }

    #[test]
    fn what_was_covered_is_not_added_again() {
        let mut awake = Awake::default();
        assert_eq!(awake.until(), None);
        let added = [(0, 100), (40, 90), (90, 120), (300, 300)].map(|(start, end)| awake.add(start, end));
        assert_eq!((added, awake.until()), ([100, 0, 20, 0], Some(300)));
    }

    #[test]
    fn every_session_has_its_length() {
        let mut counter = SessionCounter::new(60, Extent::Whole);
        for (start, end) in [(0, 100), (150, 200), (300, 1_300)] {
            counter.add(start, end);
        }
        let found = counter.finish();
        assert_eq!((found.counts.count, found.lengths.quantiles), (2, Some([200, 200, 200, 1_000, 1_000])));
        // The gaps are 50 s, inside a session, and 100 s.
        assert_eq!((found.starts, found.valley.gaps), (vec![0, 300], 2));
        // What begins as the one before ends, or inside it, leaves no gap.
        let mut counter = SessionCounter::new(60, Extent::Whole);
        for (start, end) in [(0, 100), (100, 200), (150, 160), (207, 210)] {
            counter.add(start, end);
        }
        assert_eq!(counter.further.as_ref().map(|further| further.gaps.clone()), Some(vec![7]));
        assert_eq!(counter.finish().valley.gaps, 1);
    }

    #[test]
    fn nothing_makes_no_session() {
        assert_eq!(counts(&[]), SessionCounts::default());
    }

    #[test]
    fn the_earliest_of_the_longest_and_the_gaps_between() {
        // Three sessions of 100, 200 and 200 s; 900 s and 100 s between them.
        let segments = [(0, 100), (1_000, 1_200), (1_300, 1_500)];
        for extent in [Extent::Whole, Extent::Main] {
            let mut counter = SessionCounter::new(60, extent);
            segments.iter().for_each(|&(start, end)| counter.add(start, end));
            let counts = counter.finish().counts;
            assert_eq!((counts.count, counts.longest.map(|longest| longest.start)), (3, Some(1_000)));
            let mut gaps = Gaps::default();
            [900, 100].into_iter().for_each(|gap| gaps.add(gap));
            assert_eq!(counts.gaps, gaps);
        }
    }
}
