//! Whether events come in bursts.

/// Gaps between events, as far as their burstiness needs them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gaps {
    /// How many gaps.
    pub count: u64,
    sum: u128,
    squares: u128,
}

impl Gaps {
    /// Adds a gap.
    pub fn add(&mut self, gap: u64) {
        self.count += 1;
        self.sum += u128::from(gap);
        self.squares += u128::from(gap) * u128::from(gap);
    }

    /// Burstiness in [−1, 1]: −1 for events at equal distances, 0 for events at random, towards 1 for bursts
    /// with long pauses between. Corrected for the number of gaps. `None` for fewer than two gaps, or gaps of no length.
    ///
    /// Source: Kim & Jo 2016, "Measuring burstiness for finite event sequences".
    #[must_use]
    pub fn burstiness(&self) -> Option<f64> {
        if self.count < 2 || self.sum == 0 {
            return None;
        }
        let (gaps, sum) = (self.count as f64, self.sum as f64);
        let spread = u128::from(self.count) * self.squares - self.sum * self.sum;
        // Standard deviation over mean.
        let variation = (spread as f64).sqrt() / sum;
        let (more, less) = ((gaps + 1.0).sqrt(), (gaps - 1.0).sqrt());
        Some((more * variation - less) / ((more - 2.0) * variation + less))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn burstiness(gaps: &[u64]) -> Option<f64> {
        let mut sums = Gaps::default();
        gaps.iter().for_each(|&gap| sums.add(gap));
        sums.burstiness()
    }

    #[test]
    fn the_three_fixed_points_of_the_measure() {
        assert_eq!(burstiness(&[7; 40]), Some(-1.0));
        // All the time in one gap: the standard deviation is √(n − 1) means, the largest there can be.
        assert!((burstiness(&[0, 0, 0, 0, 0, 0, 0, 0, 900]).unwrap() - 1.0).abs() < 1e-12);
        // Random events have a variation of √((n − 1) / (n + 1)): for three gaps √(1/2), as 2, 2, 2 ± d with
        // d² · 2/3 = 4 · 1/2.
        let d = 3f64.sqrt();
        let scale = 1e9;
        let gaps = [2.0 - d, 2.0, 2.0 + d].map(|gap: f64| (gap * scale).round() as u64);
        assert!(burstiness(&gaps).unwrap().abs() < 1e-8);
    }

    #[test]
    fn value_of_numpy() {
        // g = np.array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 80], float); n = len(g); r = g.std() / g.mean()
        // ((n + 1) ** .5 * r - (n - 1) ** .5) / (((n + 1) ** .5 - 2) * r + (n - 1) ** .5)
        let found = burstiness(&[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 80]).unwrap();
        assert!((found - 0.614_059_164_118_302_7).abs() < 1e-12, "{found}");
    }

    #[test]
    fn too_few_gaps_and_gaps_of_no_length() {
        assert_eq!(burstiness(&[]), None);
        assert_eq!(burstiness(&[5]), None);
        // Two are enough: a variation of 1/2 in (√3 r − 1) / ((√3 − 2) r + 1).
        assert!((burstiness(&[1, 3]).unwrap() + 0.154_700_538_379_251_5).abs() < 1e-12);
        assert_eq!(burstiness(&[0, 0, 0]), None);
    }
}
