//! The Jensen–Shannon distance of two distributions.

/// The distance of the shares behind two lists of amounts, in base 2: 0 for the same shares, 1 when nothing is shared.
/// `None` when one side is nothing at all.
///
/// The square root of the divergence of Lin (1991, "Divergence Measures Based on the Shannon Entropy"), which is a
/// metric (Endres & Schindelin 2003).
#[must_use]
pub fn distance(first: &[f64], second: &[f64]) -> Option<f64> {
    let (one, other): (f64, f64) = (first.iter().sum(), second.iter().sum());
    if one <= 0.0 || other <= 0.0 {
        return None;
    }
    // With p and q the shares and m their mean, the sum of p log(p / m) / 2 + q log(q / m) / 2.
    let part = |share: f64, mean: f64| if share > 0.0 { share * (share / mean).log2() } else { 0.0 };
    let divergence = first.iter().zip(second).map(|(p, q)| {
        let (p, q) = (p / one, q / other);
        let mean = f64::midpoint(p, q);
        part(p, mean) + part(q, mean)
    });
    Some((divergence.sum::<f64>() / 2.0).clamp(0.0, 1.0).sqrt())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// `scipy.spatial.distance.jensenshannon([1, 2, 3, 0], [3, 2, 0, 1], 2)`, SciPy 1.17.1.
    #[test]
    fn distances_are_those_of_scipy() {
        let found = distance(&[1.0, 2.0, 3.0, 0.0], &[3.0, 2.0, 0.0, 1.0]).unwrap();
        assert!((found - 0.629_476_469_123_579_8).abs() < 1e-14, "{found}");
    }

    #[test]
    fn the_same_shares_and_nothing_in_common() {
        assert_eq!(distance(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]), Some(0.0));
        assert_eq!(distance(&[5.0, 0.0], &[0.0, 1.0]), Some(1.0));
        assert_eq!((distance(&[0.0], &[1.0]), distance(&[1.0], &[0.0])), (None, None));
    }
}
