//! Figures that say how much they rest on, and when that is too little.

/// A figure, or that there is too little to say.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Estimate {
    /// The figure; `None` with too little data, and where the figure has no meaning.
    pub value: Option<f64>,
    /// What it rests on: days, pairs of days, gaps.
    pub n: u64,
    /// The least `n` for which it is given.
    pub least: u64,
}

impl Estimate {
    /// `value` if `n` is not below `least`.
    #[must_use]
    pub fn of(value: Option<f64>, n: u64, least: u64) -> Self {
        Self { value: value.filter(|_| n >= least), n, least }
    }

    /// Whether there is too little data, which is not the same as a figure without meaning.
    #[must_use]
    pub fn is_too_little(&self) -> bool {
        self.n < self.least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_is_enough() {
        let of = |n| Estimate::of(Some(0.5), n, 5);
        assert_eq!(
            [of(4), of(5)].map(|one| (one.value, one.is_too_little())),
            [(None, true), (Some(0.5), false)]
        );
        // A figure without meaning is not one of too little data.
        assert!(!Estimate::of(None, 5, 5).is_too_little());
    }
}
