//! Agreement of two series of yes and no, beyond what chance would give.

/// How often two series said yes and no to the same thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Both said yes.
    pub both: u64,
    /// The first alone said yes.
    pub first_only: u64,
    /// The second alone said yes.
    pub second_only: u64,
    /// Neither said yes.
    pub neither: u64,
}

impl Agreement {
    /// Cohen's kappa: 1 for perfect agreement, 0 for what chance gives, below 0 for less. `None` without
    /// data, and when one answer is all there is: chance alone then agrees everywhere.
    ///
    /// Source: Cohen 1960, "A Coefficient of Agreement for Nominal Scales".
    #[must_use]
    pub fn kappa(&self) -> Option<f64> {
        let [both, first_only, second_only, neither] =
            [self.both, self.first_only, self.second_only, self.neither].map(u128::from);
        let all = both + first_only + second_only + neither;
        // Both shares over all², so that nothing is rounded before the last division.
        let observed = (both + neither) * all;
        let by_chance =
            (both + first_only) * (both + second_only) + (neither + first_only) * (neither + second_only);
        let beyond = observed as f64 - by_chance as f64;
        let possible = all * all - by_chance;
        (possible > 0).then(|| beyond / possible as f64)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn kappa(both: u64, first_only: u64, second_only: u64, neither: u64) -> Option<f64> {
        Agreement { both, first_only, second_only, neither }.kappa()
    }

    #[test]
    fn textbook_tables() {
        // Fifty grant proposals read by two people, an example found in many textbooks: (0.7 − 0.5) / (1 − 0.5).
        assert!((kappa(20, 5, 10, 15).unwrap() - 0.4).abs() < 1e-12);
        // The same agreement of 60 in 100 with other margins: 0.06 / 0.46 and 0.14 / 0.54.
        assert!((kappa(45, 15, 25, 15).unwrap() - 0.06 / 0.46).abs() < 1e-12);
        assert!((kappa(25, 35, 5, 35).unwrap() - 0.14 / 0.54).abs() < 1e-12);
    }

    #[test]
    fn the_ends_of_the_scale() {
        assert_eq!(kappa(3, 0, 0, 7), Some(1.0));
        assert_eq!(kappa(0, 5, 5, 0), Some(-1.0));
        // Independent: 0.2 × 0.5 of 100 yes in both.
        assert_eq!(kappa(10, 10, 40, 40), Some(0.0));
    }

    #[test]
    fn one_answer_alone_says_nothing() {
        assert_eq!(kappa(0, 0, 0, 0), None);
        assert_eq!(kappa(0, 0, 0, 96), None);
        assert_eq!(kappa(96, 0, 0, 0), None);
    }
}
