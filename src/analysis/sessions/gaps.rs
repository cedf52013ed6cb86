//! How many sessions there are depends on the longest gap they may hold: the count for every gap of minutes.

/// The widest gap, in minutes, for which sessions are counted.
pub const WIDEST_MINUTES: usize = 120;

/// The gaps between segments, sorted into minutes.
#[derive(Debug, Clone)]
pub struct GapCounter {
    latest_end: Option<i64>,
    /// Gaps of more than `m − 1` and at most `m` minutes; the last: of more than all of them.
    gaps: [u64; WIDEST_MINUTES + 2],
}

impl Default for GapCounter {
    fn default() -> Self {
        Self { latest_end: None, gaps: [0; WIDEST_MINUTES + 2] }
    }
}

impl GapCounter {
    /// Adds the next segment, `[start, end)`, in the order of starts.
    pub fn add(&mut self, start: i64, end: i64) {
        if let Some(latest) = self.latest_end {
            let minutes = (start.saturating_sub(latest).max(0).unsigned_abs()).div_ceil(60);
            self.gaps[(minutes as usize).min(WIDEST_MINUTES + 1)] += 1;
        }
        self.latest_end = self.latest_end.max(Some(end));
    }

    /// The sessions at every gap.
    #[must_use]
    pub fn finish(&self) -> SessionsByGap {
        if self.latest_end.is_none() {
            return SessionsByGap::default();
        }
        // A session more than there are gaps too wide to join, whatever the session gap.
        let mut sessions = vec![0; WIDEST_MINUTES + 1];
        let mut wider = 1;
        for (count, gaps) in sessions.iter_mut().zip(&self.gaps[1..]).rev() {
            wider += gaps;
            *count = wider;
        }
        SessionsByGap(sessions)
    }
}

/// Sessions by the longest gap they may hold, in minutes from 0 to [`WIDEST_MINUTES`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionsByGap(Vec<u64>);

impl SessionsByGap {
    /// Sessions with gaps of at most so many minutes; none without a segment or beyond the widest gap.
    #[must_use]
    pub fn at(&self, minutes: usize) -> u64 {
        self.0.get(minutes).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_gaps_leave_fewer_sessions() {
        let mut counter = GapCounter::default();
        // Gaps of exactly 10 min, 10 min and a second, 1 h, and a day; a segment inside another has none.
        for (start, end) in
            [(0, 600), (1_200, 1_800), (2_401, 9_000), (3_000, 3_100), (12_600, 12_700), (99_999, 100_000)]
        {
            counter.add(start, end);
        }
        let sessions = counter.finish();
        assert_eq!([9, 10, 11, 59, 60, 120].map(|gap| sessions.at(gap)), [5, 4, 3, 3, 2, 2]);
        assert_eq!((sessions.at(0), sessions.at(121)), (5, 0));
        assert_eq!(GapCounter::default().finish().at(30), 0);
    }
}
