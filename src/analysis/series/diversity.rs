//! Diversity: over how many series and films the seconds are spread.

use crate::analysis::stats::entropy::entropy;

/// How streamed seconds are spread over series and films.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Diversity {
    /// Series and films with streamed seconds.
    pub titles: u64,
    /// How many equally watched ones would be as diverse.
    pub effective_titles: Option<f64>,
    /// Share of the one with most seconds.
    pub top_1_share: Option<f64>,
    /// Share of the five with most seconds.
    pub top_5_share: Option<f64>,
}

impl Diversity {
    /// Of the seconds of each series and film, in any order.
    ///
    /// The effective number is the exponential of Shannon's entropy (Hill 1973, "Diversity and Evenness", order 1).
    #[must_use]
    pub fn of(mut seconds: Vec<u64>) -> Self {
        seconds.retain(|seconds| *seconds > 0);
        seconds.sort_unstable_by(|a, b| b.cmp(a));
        let total: u64 = seconds.iter().sum();
        let share = |first: usize| {
            let most: u64 = seconds.iter().take(first).sum();
            (total > 0).then(|| most as f64 / total as f64)
        };
        Self {
            titles: seconds.len() as u64,
            effective_titles: entropy(&seconds).map(f64::exp),
            top_1_share: share(1),
            top_5_share: share(5),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn equal_shares_count_whole() {
        let eight = Diversity::of(vec![10; 8]);
        assert!((eight.effective_titles.unwrap() - 8.0).abs() < 1e-12);
        assert_eq!((eight.titles, eight.top_1_share, eight.top_5_share), (8, Some(0.125), Some(0.625)));
    }

    #[test]
    fn half_a_quarter_and_a_quarter() {
        // H = ½ ln 2 + 2 · ¼ ln 4 = 1.5 ln 2, so 2^1.5 titles.
        let three = Diversity::of(vec![1, 0, 2, 1]);
        assert!((three.effective_titles.unwrap() - 2f64.powf(1.5)).abs() < 1e-12);
        assert_eq!((three.titles, three.top_1_share, three.top_5_share), (3, Some(0.5), Some(1.0)));
    }

    #[test]
    fn nothing_watched_has_no_diversity() {
        assert_eq!(Diversity::of(vec![0, 0]), Diversity::default());
    }
}
