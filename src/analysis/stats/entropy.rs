//! Shannon entropy and what is made of it.

/// Shannon entropy in nats of the shares behind `amounts`; `None` if they sum to 0.
///
/// Source: Shannon 1948, "A Mathematical Theory of Communication".
#[must_use]
pub fn entropy(amounts: &[u64]) -> Option<f64> {
    let total: u64 = amounts.iter().sum();
    let terms = amounts.iter().filter(|&&amount| amount > 0).map(|&amount| {
        let share = amount as f64 / total as f64;
        -share * share.ln()
    });
    (total > 0).then(|| terms.sum::<f64>().max(0.0))
}

/// Evenness (Pielou 1966): entropy over the entropy of equal shares; 0 when all is in one place.
#[must_use]
pub fn evenness(amounts: &[u64]) -> Option<f64> {
    let equal = (amounts.len() as f64).ln();
    entropy(amounts).map(|entropy| if equal > 0.0 { entropy / equal } else { 0.0 })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(evenness(&[0; 24]), None);
        let mut one = [0; 24];
        one[7] = 99;
        assert_eq!(evenness(&one), Some(0.0));
        assert!((evenness(&[5; 24]).unwrap() - 1.0).abs() < 1e-12);
        // Two equal shares of 24: ln 2 / ln 24.
        let mut two = [0; 24];
        (two[3], two[4]) = (10, 10);
        assert!((evenness(&two).unwrap() - 0.218_104_291_985_531_55).abs() < 1e-12);
    }

    #[test]
    fn one_place_alone_is_not_even() {
        assert_eq!((evenness(&[5]), evenness(&[0]), evenness(&[5, 5])), (Some(0.0), None, Some(1.0)));
    }
}
