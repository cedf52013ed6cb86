//! Two latent classes behind a table of counts, and whether they are better than one.
//!
//! Latent class analysis (Lazarsfeld & Henry 1968; maximum likelihood by Goodman 1974): inside a class the features
//! have nothing to do with each other. Fitted by expectation and maximisation (Dempster, Laird & Rubin 1977) from fixed
//! starting points, so that the same table always gives the same answer.

use std::collections::{BTreeMap, BTreeSet};

/// Features of an observation.
pub const FEATURES: usize = 3;
/// The value of each feature.
pub type Cell = [u8; FEATURES];

/// Values of a feature, each below this.
const VALUES: usize = 8;
const ROUNDS: usize = 100;
/// Rounds end when the log-likelihood of an observation grows by less than this.
const TOLERANCE: f64 = 1e-7;
/// How surely a starting point puts an observation into a class.
const START: f64 = 0.9;

/// A fit of two classes.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoClasses {
    /// For each cell, the probability that its observations belong to the first class.
    pub first_class: Vec<f64>,
    /// Schwarz's criterion (1978) of one class less that of two: positive when two are better.
    pub bic_gain: f64,
    /// Relative entropy (Celeux & Soromenho 1996): 1 when every observation surely belongs to one of them.
    pub separation: f64,
    /// Log-likelihood.
    pub log_likelihood: f64,
}

/// Share of each value of each feature, and of the class itself.
#[derive(Debug, Clone)]
struct Class {
    share: f64,
    values: [[f64; VALUES]; FEATURES],
}

impl Class {
    /// Of cells with a weight each.
    fn of(cells: &[(Cell, f64)], weight: impl Fn(usize) -> f64, total: f64) -> Self {
        let mut values = [[0.0; VALUES]; FEATURES];
        let mut sum = 0.0;
        for (at, (cell, count)) in cells.iter().enumerate() {
            let amount = count * weight(at);
            sum += amount;
            for (shares, value) in values.iter_mut().zip(cell) {
                shares[usize::from(*value) % VALUES] += amount;
            }
        }
        values.iter_mut().flatten().for_each(|value| *value /= f64::max(sum, f64::MIN_POSITIVE));
        Self { share: sum / total, values }
    }

    fn probability(&self, cell: &Cell) -> f64 {
        let values = self.values.iter().zip(cell).map(|(shares, value)| shares[usize::from(*value) % VALUES]);
        self.share * values.product::<f64>()
    }
}

/// Fits two classes to the counts of distinct cells. None when every observation has the same first feature: there is
/// nothing to start from.
#[must_use]
pub fn two_classes(cells: &[(Cell, f64)]) -> Option<TwoClasses> {
    let total: f64 = cells.iter().map(|(_, count)| count).sum();
    let firsts: BTreeSet<u8> = cells.iter().map(|(cell, _)| cell[0]).collect();
    if firsts.len() < 2 {
        return None;
    }
    // One start for each value of the first feature: that value against the rest.
    let fits = firsts.iter().map(|value| fitted(cells, total, *value));
    let best = fits.reduce(|best, fit| if fit.1 > best.1 + 1e-9 * total { fit } else { best });
    let (first_class, log_likelihood) = best?;
    let one = Class::of(cells, |_| 1.0, total);
    let alone: f64 = cells.iter().map(|(cell, count)| count * one.probability(cell).ln()).sum();
    let used: usize =
        one.values.iter().map(|shares| shares.iter().filter(|share| **share > 0.0).count()).sum();
    // Two classes cost the parameters of one once more, and their share.
    let more = (used - FEATURES + 1) as f64;
    let bic_gain = 2.0 * (log_likelihood - alone) - more * total.ln();
    let unsure: f64 =
        cells.iter().zip(&first_class).map(|((_, count), p)| count * (entropy(*p) + entropy(1.0 - p))).sum();
    let separation = 1.0 - unsure / (total * std::f64::consts::LN_2);
    Some(TwoClasses { first_class, bic_gain, separation, log_likelihood })
}

/// Whether the first feature has to do with the others: the likelihood-ratio statistic `G² = 2 Σ n ln(n / e)` against
/// independence is at least twice its degrees of freedom, about which it lies when there is nothing.
#[must_use]
pub fn is_associated(cells: &[(Cell, f64)]) -> bool {
    let total: f64 = cells.iter().map(|(_, count)| count).sum();
    let mut firsts: BTreeMap<u8, f64> = BTreeMap::new();
    let mut others: BTreeMap<&[u8], f64> = BTreeMap::new();
    for (cell, count) in cells {
        *firsts.entry(cell[0]).or_insert(0.0) += count;
        *others.entry(&cell[1..]).or_insert(0.0) += count;
    }
    let expected = |cell: &Cell| firsts[&cell[0]] * others[&cell[1..]] / total;
    let statistic: f64 = cells.iter().map(|(cell, count)| 2.0 * count * (count / expected(cell)).ln()).sum();
    let freedom = firsts.len().saturating_sub(1) * others.len().saturating_sub(1);
    freedom > 0 && statistic >= 2.0 * freedom as f64
}

fn entropy(p: f64) -> f64 {
    if p > 0.0 { -p * p.ln() } else { 0.0 }
}

/// Membership of each cell, and the log-likelihood, from the start that sets one value apart.
fn fitted(cells: &[(Cell, f64)], total: f64, value: u8) -> (Vec<f64>, f64) {
    let start = |cell: &Cell| if cell[0] == value { START } else { 1.0 - START };
    let mut first: Vec<f64> = cells.iter().map(|(cell, _)| start(cell)).collect();
    let mut before = f64::NEG_INFINITY;
    for _ in 0..ROUNDS {
        let one = Class::of(cells, |at| first[at], total);
        let other = Class::of(cells, |at| 1.0 - first[at], total);
        let mut log_likelihood = 0.0;
        for ((cell, count), first) in cells.iter().zip(&mut first) {
            let (a, b) = (one.probability(cell), other.probability(cell));
            let both = f64::max(a + b, f64::MIN_POSITIVE);
            *first = a / both;
            log_likelihood += count * both.ln();
        }
        let gain = log_likelihood - before;
        before = log_likelihood;
        if gain < TOLERANCE * total {
            break;
        }
    }
    (first, before)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_even_chance_is_most_unsure_and_certainty_not_at_all() {
        // Twice −½ ln ½ is ln 2.
        assert!((2.0 * entropy(0.5) - std::f64::consts::LN_2).abs() < 1e-15);
        assert_eq!((entropy(0.0), entropy(1.0)), (0.0, 0.0));
    }

    #[test]
    fn two_blocks_are_two_classes() {
        // 30 of one kind, 20 of another, nothing between: one class has 50 (2/5 ln 2/5 + 3/5 ln 3/5) for each of the two
        // features that differ, two classes once; each class adds two parameters (and the share of it, one).
        let apart = [([0, 1, 0], 20.0), ([5, 4, 0], 30.0)];
        assert!(is_associated(&apart) && !is_associated(&apart[..1]));
        let fit = two_classes(&apart).unwrap();
        let once = 20.0 * 0.4f64.ln() + 30.0 * 0.6f64.ln();
        assert!((fit.log_likelihood - once).abs() < 1e-6, "{}", fit.log_likelihood);
        assert!((fit.bic_gain - (-2.0 * once - 3.0 * 50f64.ln())).abs() < 1e-6, "{}", fit.bic_gain);
        assert!(fit.separation > 0.999_999);
        // Both starts come to the same; the first one names the classes.
        assert!(fit.first_class[0] - fit.first_class[1] > 0.999_999);
    }

    #[test]
    fn the_best_of_all_starts_counts() {
        // Three kinds: what sets the second apart, which is the most frequent, leaves two of 10 for the other class.
        let three = [([0, 0, 0], 10.0), ([1, 1, 0], 30.0), ([2, 2, 0], 10.0)];
        let fit = two_classes(&three).unwrap();
        let expected = 30.0 * 0.6f64.ln() + 20.0 * (0.4 * 0.5 * 0.5f64).ln();
        assert!((fit.log_likelihood - expected).abs() < 1e-6, "{}", fit.log_likelihood);
        assert_eq!(fit.first_class.iter().map(|p| p.round()).collect::<Vec<_>>(), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn independent_features_are_one_class() {
        let even: Vec<(Cell, f64)> = (0..4).flat_map(|a| (0..4).map(move |b| ([a, b, 0], 25.0))).collect();
        let fit = two_classes(&even).unwrap();
        assert!(!is_associated(&even));
        // Nothing is gained but the cost of seven parameters (3 + 3 + the share).
        assert!((fit.bic_gain + 7.0 * 400f64.ln()).abs() < 1e-3, "{}", fit.bic_gain);
        assert!(fit.separation < 0.7);
    }

    #[test]
    fn a_little_more_than_nothing_is_no_association() {
        // Rows of 20 with 10, 10 and 13 on one side: expected are 11 and 9 in each, so G² is
        // 2 (20 ln 10/11 + 20 ln 10/9 + 13 ln 13/11 + 7 ln 7/9) = 1.23, with two degrees of freedom.
        let faint = [
            ([0, 0, 0], 10.0),
            ([0, 1, 0], 10.0),
            ([1, 0, 0], 10.0),
            ([1, 1, 0], 10.0),
            ([2, 0, 0], 13.0),
            ([2, 1, 0], 7.0),
        ];
        assert!(!is_associated(&faint));
    }

    #[test]
    fn separation_is_what_is_sure_of_the_classes() {
        let mixed = [([0, 0, 0], 30.0), ([0, 1, 0], 10.0), ([1, 0, 0], 10.0), ([1, 1, 0], 30.0)];
        let fit = two_classes(&mixed).unwrap();
        let unsure: f64 = mixed
            .iter()
            .zip(&fit.first_class)
            .map(|((_, count), p)| -count * (p * p.log2() + (1.0 - p) * (1.0 - p).log2()))
            .sum();
        // Some 80 observations, of which none is certain; entropy in bits.
        assert!(0.05 < unsure && unsure < 79.0, "{fit:?}");
        assert!((fit.separation - (1.0 - unsure / 80.0)).abs() < 1e-9, "{fit:?}");
    }

    #[test]
    fn one_value_gives_nothing_to_start_from() {
        assert_eq!(two_classes(&[([1, 0, 0], 9.0), ([1, 5, 1], 3.0)]), None);
        assert_eq!(two_classes(&[]), None);
    }

    #[test]
    fn an_association_is_held_against_its_degrees_of_freedom() {
        // G² = 4 (16 ln (16 / 13) + 10 ln (10 / 13)) = 2.79 with one degree of freedom, and 1.54 with 15 and 11.
        let table = |equal: f64, unequal: f64| {
            is_associated(&[
                ([0, 0, 0], equal),
                ([0, 1, 0], unequal),
                ([1, 0, 0], unequal),
                ([1, 1, 0], equal),
            ])
        };
        assert_eq!([table(16.0, 10.0), table(15.0, 11.0)], [true, false]);
    }
}
