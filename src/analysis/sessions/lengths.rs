//! How long sessions are: quantiles, and counts in fixed bins.

/// Limits of the bins in minutes; the first bin begins at 0, the last has no end.
pub const LIMITS_MINUTES: [u64; 7] = [15, 30, 60, 120, 180, 240, 360];
/// The quantiles that are given, in percent.
pub const PERCENTS: [u64; 5] = [10, 25, 50, 75, 90];

/// The distribution of session lengths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SessionLengths {
    /// Seconds at each of [`PERCENTS`]; none without a session.
    pub quantiles: Option<[u64; PERCENTS.len()]>,
    /// Sessions in each bin: at least the limit before, below the limit of its own.
    pub bins: [u64; LIMITS_MINUTES.len() + 1],
}

impl SessionLengths {
    /// Of the lengths of all sessions in seconds, in any order.
    ///
    /// A quantile is the nearest rank: the smallest length that at least so many percent of the sessions do not exceed.
    #[must_use]
    pub fn of(mut lengths: Vec<u64>) -> Self {
        let mut bins = [0; LIMITS_MINUTES.len() + 1];
        for length in &lengths {
            bins[LIMITS_MINUTES.partition_point(|limit| limit * 60 <= *length)] += 1;
        }
        let quantiles = (!lengths.is_empty()).then(|| {
            let count = lengths.len() as u64;
            PERCENTS.map(|percent| {
                let rank = (count * percent).div_ceil(100).max(1);
                *lengths.select_nth_unstable(rank as usize - 1).1
            })
        });
        Self { quantiles, bins }
    }

    /// The median in seconds.
    #[must_use]
    pub fn median(&self) -> Option<u64> {
        self.quantiles.map(|quantiles| quantiles[2])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_belong_to_the_longer_bin() {
        let lengths = [0, 899, 900, 1_800, 3_599, 3_600, 21_599, 21_600, 99_999];
        assert_eq!(SessionLengths::of(lengths.to_vec()).bins, [2, 1, 2, 1, 0, 0, 1, 2]);
    }

    #[test]
    fn quantiles_are_nearest_ranks() {
        // Of ten sessions: ranks 1, 3, 5, 8, 9.
        let lengths: Vec<u64> = (1..=10).rev().map(|number| number * 100).collect();
        assert_eq!(SessionLengths::of(lengths).quantiles, Some([100, 300, 500, 800, 900]));
        assert_eq!(SessionLengths::of(vec![30, 10, 20]).median(), Some(20));
        assert_eq!(SessionLengths::default().median(), None);
        assert_eq!(SessionLengths::of(vec![7]).quantiles, Some([7; 5]));
        assert_eq!(SessionLengths::of(Vec::new()), SessionLengths::default());
    }
}
