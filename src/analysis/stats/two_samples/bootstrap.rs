//! The moving-block bootstrap: a series drawn anew in blocks, so that what hangs together stays together.

use super::chance::Chance;
use rayon::prelude::*;

/// Sums of the columns of a series drawn anew, once for each of `draws`.
///
/// Each draw puts blocks of `block` consecutive rows, begun anywhere with the same chance, one after the other until
/// the series is as long as before; the last block is cut (Künsch 1989, "The Jackknife and the Bootstrap for General
/// Stationary Observations"). A series shorter than a block is one block. Nothing without rows.
#[must_use]
pub fn moving_block_sums<const K: usize>(
    rows: &[[f64; K]],
    block: usize,
    draws: usize,
    seed: u64,
) -> Vec<[f64; K]> {
    if rows.is_empty() || block == 0 {
        return Vec::new();
    }
    let block = block.min(rows.len());
    let blocks = rows.len().div_ceil(block);
    let last = rows.len() - (blocks - 1) * block;
    let begins = (rows.len() - block + 1) as u32;
    let (whole, cut) = (sums_of(rows, block), sums_of(rows, last));
    (0..draws)
        .into_par_iter()
        .map(|draw| {
            let mut chance = Chance::of_draw(seed, draw);
            let mut sums = [0.0; K];
            for _ in 1..blocks {
                add(&mut sums, &whole[chance.below(begins) as usize]);
            }
            add(&mut sums, &cut[chance.below(begins) as usize]);
            sums
        })
        .collect()
}

/// The sums of every `length` consecutive rows.
fn sums_of<const K: usize>(rows: &[[f64; K]], length: usize) -> Vec<[f64; K]> {
    let sum = |window: &[[f64; K]]| {
        let mut sums = [0.0; K];
        window.iter().for_each(|row| add(&mut sums, row));
        sums
    };
    rows.windows(length).map(sum).collect()
}

/// Adds a row to sums.
pub fn add<const K: usize>(sums: &mut [f64; K], row: &[f64; K]) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum += value;
    }
}

/// The variance of the draws of a figure around their mean; `None` with fewer than two.
///
/// The bootstrap's estimate of the variance of the figure (Efron 1979, "Bootstrap Methods").
#[must_use]
pub fn variance(draws: &[f64]) -> Option<f64> {
    let count = draws.len() as f64;
    let mean = draws.iter().sum::<f64>() / count;
    let squares: f64 = draws.iter().map(|draw| (draw - mean).powi(2)).sum();
    (draws.len() > 1).then(|| squares / (count - 1.0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn rows(values: &[f64]) -> Vec<[f64; 2]> {
        values.iter().map(|value| [*value, 1.0]).collect()
    }

    /// The level of Lake Huron, 1875 to 1924, in feet above 570 (Brockwell & Davis 1991, series A).
    const HURON: [f64; 50] = [
        10.38, 11.86, 10.97, 10.80, 9.79, 10.39, 10.42, 10.82, 11.40, 11.32, 11.44, 11.68, 11.17, 10.53,
        10.01, 9.91, 9.14, 9.16, 9.55, 9.67, 8.44, 8.24, 9.10, 9.09, 9.35, 8.82, 9.32, 9.01, 9.00, 9.80,
        9.83, 9.72, 9.89, 10.01, 9.37, 8.69, 8.19, 8.67, 9.55, 8.92, 8.09, 9.37, 10.13, 10.14, 9.51, 9.24,
        8.66, 8.86, 8.05, 7.79,
    ];

    /// With blocks that fill the series exactly, the mean of a draw has the mean and, over the number of blocks, the
    /// variance of the means of all blocks:
    ///
    /// ```python
    /// import numpy as np                                                     # NumPy 2.4.6; x is the series above
    /// m = np.convolve(x[:49], np.ones(7) / 7, "valid"); print(m.mean(), m.var() / 7)
    /// ```
    #[test]
    fn draws_have_the_mean_and_variance_of_the_blocks() {
        let draws = moving_block_sums(&rows(&HURON[..49]), 7, 40_000, 5);
        let means: Vec<f64> = draws.iter().map(|sums| sums[0] / sums[1]).collect();
        let mean = means.iter().sum::<f64>() / means.len() as f64;
        assert!((mean - 9.688837209).abs() < 0.005, "{mean}");
        let variance = variance(&means).unwrap();
        assert!((variance / 0.0798220389 - 1.0).abs() < 0.03, "{variance}");
    }

    #[test]
    fn a_draw_is_as_long_as_the_series() {
        for length in [1, 6, 7, 8, 50] {
            let draws = moving_block_sums(&rows(&HURON[..length]), 7, 20, 1);
            assert!(draws.iter().all(|sums| sums[1] == length as f64), "{length}");
        }
        assert_eq!(moving_block_sums::<2>(&[], 7, 20, 1), Vec::<[f64; 2]>::new());
        // One block is the series itself.
        let whole: f64 = HURON[..7].iter().sum();
        assert_eq!(moving_block_sums(&rows(&HURON[..7]), 7, 1, 1), [[whole, 7.0]]);
    }

    #[test]
    fn the_number_of_threads_makes_no_difference() {
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| moving_block_sums(&rows(&HURON), 7, 500, 9))
        };
        assert_eq!(with(1), with(3));
        assert_ne!(with(1), moving_block_sums(&rows(&HURON), 7, 500, 10));
    }

    #[test]
    fn variance_of_few_draws() {
        assert_eq!((variance(&[1.0, 3.0]), variance(&[4.0]), variance(&[])), (Some(2.0), None, None));
    }

    #[test]
    fn the_last_block_is_drawn_as_well() {
        // Blocks of two of three rows; only the second one holds the last row.
        let sums = moving_block_sums(&rows(&[0.0, 0.0, 1.0]), 2, 64, 7);
        assert_eq!(sums.iter().map(|sum| sum[0]).fold(0.0, f64::max), 1.0);
    }
}
