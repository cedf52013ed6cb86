//! What each factor of a product adds to its change.

/// The contributions of `K` factors to the change of their product, which they add up to; `None` unless every
/// factor is above 0 on both sides.
///
/// The logarithmic mean Divisia index, in its additive form: `L(V₁, V₀) · ln(x₁ / x₀)` for each factor, where
/// `L(a, b) = (a − b) / ln(a / b)` and `L(a, a) = a` (Ang 2005, "The LMDI Approach to Decomposition Analysis").
/// No factor goes first, and nothing is left over.
#[must_use]
pub fn contributions<const K: usize>(before: [f64; K], after: [f64; K]) -> Option<[f64; K]> {
    let positive = |factors: &[f64; K]| factors.iter().all(|factor| *factor > 0.0 && factor.is_finite());
    if !positive(&before) || !positive(&after) {
        return None;
    }
    let mean = logarithmic_mean(after.iter().product(), before.iter().product());
    Some(std::array::from_fn(|factor| mean * (after[factor] / before[factor]).ln()))
}

fn logarithmic_mean(a: f64, b: f64) -> f64 {
    let ratio = (a / b).ln();
    if ratio.abs() < 1e-9 { f64::midpoint(a, b) } else { (a - b) / ratio }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn they_add_up_to_the_change() {
        // 0.5 · 1.2 · 60 = 36 to 0.75 · 1.2 · 80 = 72: L = 36 / ln 2, and the two moves are ln 1.5 and ln 4/3.
        let parts = contributions([0.5, 1.2, 60.0], [0.75, 1.2, 80.0]).unwrap();
        let mean = 36.0 / 2f64.ln();
        assert!((parts[0] - mean * 1.5f64.ln()).abs() < 1e-12);
        assert_eq!(parts[1], 0.0);
        assert!((parts[2] - mean * (4.0f64 / 3.0).ln()).abs() < 1e-12);
        assert!((parts.iter().sum::<f64>() - 36.0).abs() < 1e-12);
    }

    #[test]
    fn moves_that_cancel_out_still_show() {
        let parts = contributions([2.0, 5.0], [4.0, 2.5]).unwrap();
        assert!((parts[0] - 10.0 * 2f64.ln()).abs() < 1e-9 && (parts[0] + parts[1]).abs() < 1e-12);
        assert_eq!(contributions([2.0, 5.0], [2.0, 5.0]), Some([0.0, 0.0]));
    }

    #[test]
    fn from_nothing_there_is_no_ratio() {
        assert_eq!(contributions([0.0, 1.0], [1.0, 1.0]), None);
        assert_eq!(contributions([1.0, 1.0], [1.0, f64::NAN]), None);
    }
}
