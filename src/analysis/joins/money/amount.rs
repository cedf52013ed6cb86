//! Sums of money without rounding.

use std::iter::Sum;

/// Ten-thousandths of a unit: no currency has more decimals, so an amount needs no table of minor units.
const PARTS: f64 = 10_000.0;
/// Beyond this many units a cell is damage, not a price.
const MOST: f64 = 1e10;

/// An amount in some currency, as a whole number of ten-thousandths of its unit: adding is exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

impl Amount {
    /// The amount of a cell; `None` for what is no price.
    #[must_use]
    pub fn of(written: f64) -> Option<Self> {
        (written.is_finite() && written.abs() <= MOST).then(|| Self((written * PARTS).round() as i64))
    }

    /// In units of the currency.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0 as f64 / PARTS
    }

    /// In ten-thousandths of the unit.
    #[must_use]
    pub fn parts(self) -> i64 {
        self.0
    }

    /// Whether it is more than nothing.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |sum, amount| sum.saturating_add(amount.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_added_a_thousand_times_is_a_hundred() {
        let sum: Amount = std::iter::repeat_n(0.1, 1_000).filter_map(Amount::of).sum();
        assert_eq!(sum.value().to_string(), "100");
        assert_eq!(Amount::of(37.9).map(|amount| amount.value().to_string()).as_deref(), Some("37.9"));
    }

    #[test]
    fn three_decimals_and_none_are_kept() {
        assert_eq!(Amount::of(2.405).map(Amount::value), Some(2.405));
        assert_eq!(Amount::of(1_490.0).map(Amount::value), Some(1_490.0));
        assert_eq!((Amount::of(f64::NAN), Amount::of(1e300)), (None, None));
    }

    #[test]
    fn parts_are_ten_thousandths() {
        let parts = |written: f64| Amount::of(written).map(Amount::parts);
        assert_eq!([parts(2.405), parts(-0.5), parts(0.0)], [Some(24_050), Some(-5_000), Some(0)]);
    }
}
