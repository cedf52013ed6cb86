//! The test of Mann and Whitney: whether the values of one sample tend to be larger than those of another.

use super::distributions::normal_two_sided;

/// The exact distribution is used when the smaller sample has at most this many values, and nothing ties.
const EXACT_UP_TO: usize = 8;
/// With more values in all, counts of arrangements are no longer exact in floating point.
const EXACT_IN_ALL: usize = 100;

/// What the test says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first sample's value is the larger, ties counting half.
    pub u: f64,
    /// Probability, on either side, of a U this far from its middle when both samples come from one distribution.
    pub p: f64,
}

/// Tests two samples; `None` when one is empty.
///
/// Source: Mann & Whitney 1947, "On a Test of Whether one of Two Random Variables is Stochastically Larger than the
/// Other". Exact by counting arrangements with at most 8 values on a side, 100 in all and no ties; otherwise by the
/// normal distribution with a correction for ties and for continuity (Lehmann 1975, "Nonparametrics", ch. 1). Samples
/// that are one single value tell nothing: p is 1.
#[must_use]
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<MannWhitney> {
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let mut all: Vec<(f64, bool)> = first.iter().map(|value| (*value, true)).collect();
    all.extend(second.iter().map(|value| (*value, false)));
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut ranks, mut below, mut ties) = (0.0, 0.0, 0.0);
    for group in all.chunk_by(|a, b| a.0 == b.0) {
        let size = group.len() as f64;
        // Ranks below + 1 to below + size, shared equally.
        ranks += group.iter().filter(|(_, is_first)| *is_first).count() as f64 * (below + (size + 1.0) / 2.0);
        ties += size * size * size - size;
        below += size;
    }
    let (n, m) = (first.len() as f64, second.len() as f64);
    let u = ranks - n * (n + 1.0) / 2.0;
    let further = u.max(n * m - u);
    let small = first.len().min(second.len()) <= EXACT_UP_TO && all.len() <= EXACT_IN_ALL;
    let p = if small && ties == 0.0 {
        exact(first.len(), second.len(), further as usize)
    } else {
        let total = n + m;
        let variance = n * m / 12.0 * (total + 1.0 - ties / (total * (total - 1.0)));
        let off = further - n * m / 2.0 - 0.5;
        if variance > 0.0 && off > 0.0 { normal_two_sided(off / variance.sqrt()) } else { 1.0 }
    };
    Some(MannWhitney { u, p })
}

/// Twice the share of arrangements with at least this U, at most 1.
///
/// The counts of arrangements by U are the coefficients of the Gaussian binomial coefficient, the product over
/// `i = 1 … n` of `(1 − q^(m + i)) / (1 − q^i)`.
fn exact(n: usize, m: usize, u: usize) -> f64 {
    let (n, m) = (n.min(m), n.max(m));
    let mut counts = vec![0.0; n * m + 1];
    counts[0] = 1.0;
    for step in 1..=n {
        for at in (m + step..counts.len()).rev() {
            counts[at] -= counts[at - m - step];
        }
        for at in step..counts.len() {
            counts[at] += counts[at - step];
        }
    }
    let all: f64 = counts.iter().sum();
    let tail: f64 = counts[u.min(n * m)..].iter().sum();
    (2.0 * tail / all).min(1.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn assert_is(found: Option<MannWhitney>, u: f64, p: f64) {
        let found = found.unwrap();
        assert_eq!(found.u, u);
        assert!((found.p / p - 1.0).abs() < 1e-12, "{} instead of {p}", found.p);
    }

    /// The ages at diagnosis in SciPy's documentation: U = 17, p = 1/9.
    ///
    /// All values here: `stats.mannwhitneyu(first, second, method="exact")` or `"asymptotic"`, SciPy 1.17.1.
    #[test]
    fn small_samples_without_ties_are_counted() {
        let (males, females) = ([19.0, 22.0, 16.0, 29.0, 24.0], [20.0, 11.0, 17.0, 12.0]);
        assert_is(mann_whitney(&males, &females), 17.0, 1.0 / 9.0);
        assert_is(mann_whitney(&females, &males), 3.0, 1.0 / 9.0);
        let few = [3.1, 4.7, 2.2, 9.0, 5.5, 1.1, 7.3];
        let many: Vec<f64> = (4..24).map(|number| f64::from(number) + 0.05).collect();
        assert_is(mann_whitney(&few, &many), 12.0, 0.000_554_035_336_644_032_3);
    }

    #[test]
    fn ties_are_put_right() {
        let first = [1.0, 2.0, 2.0, 3.0, 5.0, 8.0, 8.0, 9.0, 12.0];
        let second = [2.0, 3.0, 4.0, 5.0, 5.0, 6.0, 10.0, 11.0, 13.0, 13.0, 14.0];
        assert_is(mann_whitney(&first, &second), 32.5, 0.208_108_851_969_333_04);
    }

    #[test]
    fn every_arrangement_is_counted_once() {
        // C(6, 3) = 20 arrangements, of which one has U = 9 and one U = 0.
        assert_is(mann_whitney(&[4.0, 5.0, 6.0], &[1.0, 2.0, 3.0]), 9.0, 0.1);
        assert!((exact(8, 92, 736) * 186_087_894_300.0 - 2.0).abs() < 1e-9);
    }

    #[test]
    fn what_does_not_differ_is_no_evidence() {
        assert_eq!(mann_whitney(&[2.0; 9], &[2.0; 12]), Some(MannWhitney { u: 54.0, p: 1.0 }));
        // One sample twice: U lies in its middle.
        let ranks: Vec<f64> = (0..12).map(f64::from).collect();
        assert_eq!(mann_whitney(&ranks, &ranks), Some(MannWhitney { u: 72.0, p: 1.0 }));
        assert_eq!(mann_whitney(&[], &[1.0]), None);
    }

    /// Nine values on either side are too many to count arrangements: U is 81, 40 beyond its mean after the
    /// correction, and its variance 9 · 9 · 19 / 12.
    #[test]
    fn nine_on_either_side_go_by_the_normal_distribution() {
        let values = |from: i32| (0..9).map(|value| f64::from(from + value)).collect::<Vec<f64>>();
        let found = mann_whitney(&values(0), &values(100)).unwrap();
        assert_eq!((found.u, found.p), (0.0, normal_two_sided(40.0 / 128.25f64.sqrt())));
        // With eight, the chance is that of one arrangement of 12,870, twice.
        let few = mann_whitney(&values(0)[..8], &values(100)[..8]).unwrap();
        assert!((few.p - 2.0 / 12_870.0).abs() < 1e-15, "{}", few.p);
        // Ties have no table.
        let tied = mann_whitney(&[1.0, 1.0, 2.0], &[3.0, 4.0, 5.0]).unwrap();
        assert!((tied.p - 0.1).abs() > 1e-3, "{}", tied.p);
    }
}
