//! The difference of two figures whose variances are known from a bootstrap of few blocks.

use super::distributions::{student_quantile, student_two_sided};

/// A figure of one sample, and how far the bootstrap throws it about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thrown {
    /// Variance of the figure over the draws.
    pub variance: f64,
    /// Blocks without overlap that the sample is long: what the variance rests on.
    pub blocks: f64,
}

/// The uncertainty of a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertainty {
    /// Standard error.
    pub error: f64,
    /// Degrees of freedom.
    pub degrees: f64,
}

impl Uncertainty {
    /// Of the difference of two independent samples.
    ///
    /// Welch (1947, "The Generalization of Student's Problem when Several Different Population Variances are
    /// Involved"), with blocks in the place of values. A bootstrap of `k` blocks gives `(k − 1) / k` of the variance,
    /// which is put right here. `None` with fewer than two blocks on a side.
    #[must_use]
    pub fn of(first: Thrown, second: Thrown) -> Option<Self> {
        if first.blocks < 2.0 || second.blocks < 2.0 {
            return None;
        }
        let whole = |thrown: Thrown| thrown.variance * thrown.blocks / (thrown.blocks - 1.0);
        let (one, other) = (whole(first), whole(second));
        let both = one + other;
        let degrees =
            both * both / (one * one / (first.blocks - 1.0) + other * other / (second.blocks - 1.0));
        let least = first.blocks.min(second.blocks) - 1.0;
        Some(Self { error: both.sqrt(), degrees: if degrees.is_finite() { degrees } else { least } })
    }

    /// The interval around `difference` that holds the true one with 95 %.
    #[must_use]
    pub fn interval(&self, difference: f64) -> (f64, f64) {
        let half = student_quantile(0.05, self.degrees) * self.error;
        (difference - half, difference + half)
    }

    /// Probability of a difference at least as large, on either side, when there is none. Without any
    /// variance a difference is certain.
    #[must_use]
    pub fn p(&self, difference: f64) -> f64 {
        if difference == 0.0 {
            return 1.0;
        }
        student_two_sided(difference / self.error, self.degrees)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Single values are blocks of one, and the bootstrap's variance of a mean is then `Σ(x − x̄)² / n²`:
    ///
    /// ```python
    /// from scipy import stats                                              # SciPy 1.17.1
    /// a = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4]
    /// b = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4]
    /// r = stats.ttest_ind(b, a, equal_var=False); print(r.pvalue, r.df, r.confidence_interval())
    /// ```
    #[test]
    fn with_blocks_of_one_it_is_the_test_of_welch() {
        let a = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4];
        let b = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4];
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let thrown = |values: &[f64]| {
            let mean = mean(values);
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            Thrown { variance: squares / (values.len() as f64).powi(2), blocks: values.len() as f64 }
        };
        let difference = mean(&b) - mean(&a);
        let found = Uncertainty::of(thrown(&a), thrown(&b)).unwrap();
        assert!((found.degrees - 27.88730398842012).abs() < 1e-9, "{}", found.degrees);
        assert!((found.p(difference) - 0.008071938172194903).abs() < 1e-12, "{}", found.p(difference));
        let (low, high) = found.interval(difference);
        assert!(
            (low - 0.7986439248746979).abs() < 1e-9 && (high - 4.868022741791966).abs() < 1e-9,
            "{low} {high}"
        );
    }

    #[test]
    fn one_block_says_nothing_and_no_variance_leaves_no_doubt() {
        let still = Thrown { variance: 0.0, blocks: 8.0 };
        assert_eq!(Uncertainty::of(Thrown { variance: 1.0, blocks: 1.0 }, still), None);
        let two = Thrown { variance: 1.0, blocks: 2.0 };
        assert!(Uncertainty::of(two, still).is_some() && Uncertainty::of(still, two).is_some());
        let certain = Uncertainty::of(still, still).unwrap();
        let more = Thrown { variance: 0.0, blocks: 12.0 };
        assert_eq!(Uncertainty::of(more, still).unwrap().degrees, 7.0);
        assert_eq!((certain.p(0.0), certain.p(2.0), certain.interval(2.0)), (1.0, 0.0, (2.0, 2.0)));
    }
}
