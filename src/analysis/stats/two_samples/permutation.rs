//! A permutation test: how often chance alone, dealing out the same items, makes two groups differ as much.

use super::chance::Chance;
use rayon::prelude::*;

/// The probability that `chosen` of `items` items, drawn at random, reach the observed statistic.
///
/// `statistic` is given the numbers of the items drawn. `(1 + b) / (1 + draws)` with `b` draws that reach it, so that it
/// is never 0 (Phipson & Smyth 2010, "Permutation P-values Should Never Be Zero").
#[must_use]
pub fn permutation_p(
    (items, chosen): (usize, usize),
    observed: f64,
    draws: usize,
    seed: u64,
    statistic: impl Fn(&[u32]) -> f64 + Sync,
) -> f64 {
    // The same groups summed in another order may miss the observed value by a rounding.
    let reached = observed - 1e-9 * observed.abs();
    let reach = |numbers: &mut Vec<u32>, draw: usize| {
        let mut chance = Chance::of_draw(seed, draw);
        numbers.clear();
        numbers.extend(0..items as u32);
        for at in 0..chosen.min(items) {
            // Fisher and Yates's shuffle, as far as it is needed.
            numbers.swap(at, at + chance.below((items - at) as u32) as usize);
        }
        u64::from(statistic(&numbers[..chosen.min(items)]) >= reached)
    };
    let reaching: u64 = (0..draws).into_par_iter().map_init(Vec::new, reach).sum();
    (1.0 + reaching as f64) / (1.0 + draws as f64)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn difference(values: &[f64], first: &[u32]) -> f64 {
        let sum: f64 = first.iter().map(|&number| values[number as usize]).sum();
        let all: f64 = values.iter().sum();
        (sum / first.len() as f64 - (all - sum) / (values.len() - first.len()) as f64).abs()
    }

    #[test]
    fn it_comes_near_the_share_of_all_arrangements() {
        // Of the C(7, 3) = 35 ways to choose three, {5, 6, 7} and {1, 2, 3} are the furthest off, by 3.5 both.
        let values = [5.0, 6.0, 7.0, 1.0, 2.0, 3.0, 4.0];
        let observed = difference(&values, &[0, 1, 2]);
        let p = permutation_p((7, 3), observed, 20_000, 2, |first| difference(&values, first));
        assert!((p - 2.0 / 35.0).abs() < 0.005, "{p}");
    }

    #[test]
    fn nothing_to_tell_apart_gives_one_and_never_nothing() {
        assert_eq!(permutation_p((6, 3), 0.0, 99, 1, |first| difference(&[1.0; 6], first)), 1.0);
        assert_eq!(permutation_p((6, 3), 9.0, 99, 1, |_| 0.0), 0.01);
    }

    #[test]
    fn the_number_of_threads_makes_no_difference() {
        let values: Vec<f64> = (0..40).map(|number| f64::from(number * number % 17)).collect();
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| permutation_p((40, 15), 1.5, 999, 4, |first| difference(&values, first)))
        };
        assert_eq!(with(1), with(3));
    }
}
