//! Changes of level in a series: optimal partitioning with pruning.
//!
//! Sources: Jackson et al. 2005, "An algorithm for optimal partitioning of data on an interval"; Killick, Fearnhead
//! & Eckley 2012, "Optimal Detection of Changepoints With a Linear Computational Cost" (PELT).

/// The places at which a new level begins: the split of `values` into stretches of at least `least` values with
/// the smallest sum of squared deviations from the mean of each stretch, plus `penalty` for each place.
///
/// Exact, also with a least length: a place is dropped for good only once the better one is old enough to be used.
#[must_use]
pub fn level_changes(values: &[f64], least: usize, penalty: f64) -> Vec<usize> {
    let (count, least) = (values.len(), least.max(1));
    if count < 2 * least {
        return Vec::new();
    }
    let cost = SquaredError::new(values);
    // Cost of the best split of the first `end` values, and where its last stretch begins.
    let mut best = vec![f64::INFINITY; count + 1];
    let mut last_begin = vec![0; count + 1];
    best[0] = -penalty;
    let mut begins = vec![Begin { place: 0, beaten_from: usize::MAX, total: 0.0 }];
    for end in least..=count {
        if end >= 2 * least {
            begins.push(Begin { place: end - least, beaten_from: usize::MAX, total: 0.0 });
        }
        begins.retain(|begin| end < begin.beaten_from);
        for begin in &mut begins {
            begin.total = best[begin.place] + cost.of(begin.place, end);
            if begin.total + penalty < best[end] {
                (best[end], last_begin[end]) = (begin.total + penalty, begin.place);
            }
        }
        for begin in &mut begins {
            if begin.beaten_from == usize::MAX && begin.total >= best[end] {
                begin.beaten_from = end + least;
            }
        }
    }
    let mut changes = Vec::new();
    let mut end = last_begin[count];
    while end > 0 {
        changes.push(end);
        end = last_begin[end];
    }
    changes.reverse();
    changes
}

/// A place at which the last stretch may begin.
struct Begin {
    place: usize,
    /// The end from which on another place is better for good.
    beaten_from: usize,
    /// Cost up to the current end, without the penalty.
    total: f64,
}

/// The first and the last place at which the one change of level in `values` may lie, with a confidence of 95 %:
/// those whose sum of squares exceeds the least by no more than 7.352 times the noise.
///
/// Source: Hansen 2000, "Sample Splitting and Threshold Estimation", where P(ξ ≤ x) = (1 − e^(−x/2))².
#[must_use]
pub fn range_of_change(values: &[f64], least: usize, noise: f64) -> Option<(usize, usize)> {
    let cost = SquaredError::new(values);
    let split = |at: usize| cost.of(0, at) + cost.of(at, values.len());
    let places = least.max(1)..=values.len().saturating_sub(least.max(1));
    let smallest = places.clone().map(split).min_by(f64::total_cmp)?;
    let mut likely = places.filter(|&at| split(at) <= smallest + LIKELY * noise);
    let first = likely.next()?;
    Some((first, likely.next_back().unwrap_or(first)))
}

/// −2 ln (1 − √0.95)
const LIKELY: f64 = 7.352_277;

/// The variance of the noise around a level that seldom changes: half the mean squared difference of neighbours,
/// of which a change of level touches only one. `None` for fewer than two values.
///
/// Source: von Neumann et al. 1941, "The Mean Square Successive Difference".
#[must_use]
pub fn noise_variance(values: &[f64]) -> Option<f64> {
    let squares: f64 = values.windows(2).map(|pair| (pair[1] - pair[0]).powi(2)).sum();
    (values.len() >= 2).then(|| squares / (2.0 * (values.len() - 1) as f64))
}

/// Squared deviations from the mean of any stretch, from sums up to each place.
struct SquaredError {
    sums: Vec<f64>,
    squares: Vec<f64>,
}

impl SquaredError {
    fn new(values: &[f64]) -> Self {
        // Around the mean, so that large levels do not swallow small deviations.
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let running = |term: fn(f64) -> f64| {
            let mut sum = 0.0;
            let terms = values.iter().map(|value| {
                sum += term(value - mean);
                sum
            });
            [0.0].into_iter().chain(terms).collect()
        };
        Self { sums: running(|value| value), squares: running(|value| value * value) }
    }

    fn of(&self, begin: usize, end: usize) -> f64 {
        let sum = self.sums[end] - self.sums[begin];
        let squares = self.squares[end] - self.squares[begin];
        (squares - sum * sum / (end - begin) as f64).max(0.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn deviations(values: &[f64]) -> f64 {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean).powi(2)).sum()
    }

    fn total(values: &[f64], changes: &[usize], penalty: f64) -> f64 {
        let mut begin = 0;
        let mut total = penalty * changes.len() as f64;
        for &end in changes.iter().chain([&values.len()]) {
            total += deviations(&values[begin..end]);
            begin = end;
        }
        total
    }

    /// The least total over every split there is.
    fn least_total(values: &[f64], least: usize, penalty: f64) -> f64 {
        let splits = (least..=values.len().saturating_sub(least)).map(|end| {
            // The last stretch begins at `end`.
            penalty + least_total(&values[..end], least, penalty) + deviations(&values[end..])
        });
        splits.fold(deviations(values), f64::min)
    }

    proptest! {
        #[test]
        fn no_split_is_cheaper(
            values in proptest::collection::vec(prop_oneof![Just(0.0), 0.0..10.0f64, Just(7.5)], 1..15),
            least in 1usize..5,
            penalty in 0.01..30.0f64,
        ) {
            let changes = level_changes(&values, least, penalty);
            let ends = changes.iter().copied().chain([values.len()]);
            let mut begin = 0;
            for end in ends {
                prop_assert!(changes.is_empty() || end - begin >= least);
                begin = end;
            }
            let best = least_total(&values, least, penalty);
            prop_assert!(total(&values, &changes, penalty) <= best + 1e-9);
        }
    }

    #[test]
    fn a_step_is_found_where_it_is() {
        let values: Vec<f64> =
            (0..40).map(|at| f64::from(at % 2) + if at < 23 { 0.0 } else { 4.0 }).collect();
        assert_eq!(level_changes(&values, 4, 5.0), [23]);
        assert_eq!(level_changes(&values, 4, 1e6), [0; 0]);
        assert_eq!(level_changes(&values[..7], 4, 0.0), [0; 0]);
        assert_eq!(level_changes(&[], 4, 1.0), [0; 0]);
    }

    #[test]
    fn the_same_as_ruptures() {
        // x = np.array([(i * 37 % 17) / 4 + (0, 1.5, 0.5, 2.5)[i // 25] for i in range(100)])
        // ruptures.Dynp(model="l2", min_size=4, jump=1).fit(x).predict(n_bkps=k) for the k of 0 to 11 with the
        // least cost + penalty · k (ruptures 1.1.10)
        let level = [0.0, 1.5, 0.5, 2.5];
        let values: Vec<f64> = (0..100).map(|at| (at * 37 % 17) as f64 / 4.0 + level[at / 25]).collect();
        assert_eq!(level_changes(&values, 4, 10.0), [25, 51, 75]);
        assert_eq!(level_changes(&values, 4, 20.0), [25, 76]);
        assert_eq!(level_changes(&values, 4, 40.0), [76]);
        // ((np.diff(x) ** 2).sum() / (2 * 99))
        assert!((noise_variance(&values).unwrap() - 1.340_277_777_777_777_7).abs() < 1e-12);
    }

    #[test]
    fn a_clear_step_has_a_narrow_range_and_a_faint_one_a_wide() {
        assert!(((1.0 - (-LIKELY / 2.0).exp()).powi(2) - 0.95).abs() < 1e-6);
        let step = |height: f64| -> Vec<f64> {
            (0..40).map(|at| f64::from(at % 2) + if at < 20 { 0.0 } else { height }).collect()
        };
        assert_eq!(range_of_change(&step(9.0), 4, 0.5), Some((20, 20)));
        let (first, last) = range_of_change(&step(1.0), 4, 0.5).unwrap();
        assert!(first < 18 && last > 22);
        assert_eq!(range_of_change(&[0.0, 0.0, 5.0, 5.0], 1, 0.0), Some((2, 2)));
        // Without any noise only the best place is left, also when the squares there are not nought.
        assert_eq!(range_of_change(&step(9.0), 4, 0.0), Some((20, 20)));
        assert_eq!(range_of_change(&[1.0], 1, 0.0), None);
    }

    #[test]
    fn a_step_hardly_counts_as_noise() {
        // 99 differences of ±1, one of them 9 at the step: (98 + 81) / (2 · 99), where the plain variance is 16.25.
        let step: Vec<f64> = (0..100).map(|at| f64::from(at % 2) + if at < 50 { 0.0 } else { 8.0 }).collect();
        assert_eq!(noise_variance(&step), Some((98.0 + 49.0) / 198.0));
        assert_eq!(noise_variance(&[1.0]), None);
        assert_eq!(noise_variance(&[3.0, 3.0, 3.0]), Some(0.0));
    }
}
