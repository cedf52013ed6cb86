//! The gap between sittings that the record itself suggests: the valley between pauses and other days.

use super::super::stats::valley::{Bounds, LogHistogram};

/// Fewer gaps than this say nothing.
pub const LEAST_GAPS: u64 = 200;
/// So many gaps must lie on each side of the valley.
pub const LEAST_BESIDE: u64 = 50;
/// The valley must lie at least so far below the lower of the two hills.
pub const LEAST_DEPTH: f64 = 0.5;

const HOUR: u64 = 3_600;
/// What is shorter than ten minutes is mostly the service's own (the next episode, the same one again), and nobody
/// takes it for the end of a sitting.
const BOUNDS: Bounds = Bounds { near_below: HOUR, valley_from: 600, far_from: 4 * HOUR };

/// Where the density of the gaps between segments has its valley.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SessionValley {
    /// Gaps of a second or more from the latest end so far to the next start.
    pub gaps: u64,
    /// The valley, if it is clear.
    pub found: Option<ClearValley>,
}

/// A valley deep enough, with enough gaps on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClearValley {
    /// The gap, in seconds.
    pub seconds: u64,
    /// How far the density lies below the lower of the hills, up to 1.
    pub depth: f64,
    /// Sessions with this as their longest gap.
    pub sessions: u64,
}

impl SessionValley {
    /// Of the gaps of one profile, or of the account, in seconds and in any order; overlaps are no gaps.
    #[must_use]
    pub fn of(gaps: &[u32]) -> Self {
        let count = gaps.len() as u64;
        if count < LEAST_GAPS {
            return Self { gaps: count, found: None };
        }
        let found = LogHistogram::of(gaps).valley(BOUNDS).and_then(|valley| {
            let longer = gaps.iter().filter(|gap| u64::from(**gap) > valley.seconds).count() as u64;
            let is_clear = valley.depth >= LEAST_DEPTH && longer.min(count - longer) >= LEAST_BESIDE;
            is_clear.then_some(ClearValley {
                seconds: valley.seconds,
                depth: valley.depth,
                sessions: longer + 1,
            })
        });
        Self { gaps: count, found }
    }

    /// Whether there are too few gaps to look for a valley.
    #[must_use]
    pub fn is_too_little(&self) -> bool {
        self.gaps < LEAST_GAPS
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Pauses of about ten minutes and of about a day, spread by a tenth.
    fn evenings(pauses: u32, days: u32) -> Vec<u32> {
        let spread =
            |around: u32, count: u32| (0..count).map(move |turn| around + around / 100 * (turn % 20));
        spread(600, pauses).chain(spread(80_000, days)).collect()
    }

    #[test]
    fn pauses_and_days_are_told_apart() {
        let valley = SessionValley::of(&evenings(110, 90));
        let found = valley.found.unwrap();
        assert!((2_000..30_000).contains(&found.seconds), "{found:?}");
        // Ninety longer gaps make ninety-one sittings.
        assert_eq!((valley.gaps, found.sessions), (200, 91));
        assert!(found.depth > 0.99);
    }

    #[test]
    fn too_few_gaps_or_too_few_beside_say_nothing() {
        assert!(SessionValley::of(&evenings(100, 99)).is_too_little());
        assert!(!SessionValley::of(&evenings(100, 100)).is_too_little());
        assert_eq!(SessionValley::of(&evenings(200, 49)).found, None);
        assert!(SessionValley::of(&evenings(200, 50)).found.is_some());
        assert_eq!(SessionValley::of(&evenings(49, 200)).found, None);
        assert!(SessionValley::of(&evenings(50, 200)).found.is_some());
    }

    #[test]
    fn one_hill_has_no_clear_valley() {
        assert_eq!(SessionValley::of(&evenings(0, 200)).found, None);
        assert_eq!(SessionValley::of(&[]), SessionValley::default());
    }

    #[test]
    fn a_gap_as_long_as_the_valley_joins() {
        // Hills three doublings apart, half way between them a gap more.
        let hills = [vec![3_000; 10_000], vec![24_000; 10_000]].concat();
        let found = SessionValley::of(&hills).found.unwrap();
        let joined = SessionValley::of(&[&hills[..], &[found.seconds as u32]].concat()).found.unwrap();
        assert_eq!((joined.seconds, joined.sessions, found.sessions), (found.seconds, 10_001, 10_001));
    }

    #[test]
    fn pauses_of_two_hours_are_no_other_evening() {
        // The widest empty stretch lies between two hours and ten days, not between a minute and two hours.
        let gaps = [vec![60; 100], vec![7_200; 120], vec![864_000; 60]].concat();
        let found = SessionValley::of(&gaps).found.unwrap();
        assert!((50_000..120_000).contains(&found.seconds), "{found:?}");
    }
}
