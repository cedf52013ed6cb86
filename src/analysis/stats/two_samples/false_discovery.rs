//! Many tests at once: how small a p must be when many are looked at.

/// The p of each test, raised so that among those of at most `q` a share of at most `q` is expected to be false.
///
/// Source: Benjamini & Hochberg 1995, "Controlling the False Discovery Rate". In the order given; a test is found
/// when its value is at most the rate one is willing to bear.
#[must_use]
pub fn adjusted(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    let mut adjusted = vec![1.0; values.len()];
    let mut least: f64 = 1.0;
    for (place, &test) in order.iter().enumerate() {
        // From the largest p down: its rank among all is what is left.
        let rank = values.len() - place;
        least = least.min(values[test] * values.len() as f64 / rank as f64);
        adjusted[test] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fifteen p-values of the paper's example, which at 5 % rejects the first four;
    /// `scipy.stats.false_discovery_control(p)`, SciPy 1.17.1.
    #[test]
    fn the_example_of_the_paper() {
        let values = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        let wanted = [
            0.0015,
            0.003,
            0.0095,
            0.035_625,
            0.0603,
            0.063_857_142_857,
            0.063_857_142_857,
            0.0645,
            0.0765,
            0.486,
            0.581_181_818_182,
            0.714_875,
            0.753_230_769_231,
            0.813_214_285_714,
            1.0,
        ];
        let found = adjusted(&values);
        assert!(found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 1e-12), "{found:?}");
        assert_eq!(found.iter().filter(|value| **value <= 0.05).count(), 4);
        let mut turned = values;
        turned.reverse();
        let mut back = adjusted(&turned);
        back.reverse();
        assert_eq!(back, found);
    }

    #[test]
    fn one_test_stays_as_it_is_and_none_is_none() {
        assert_eq!(adjusted(&[0.03]), [0.03]);
        assert_eq!(adjusted(&[]), Vec::<f64>::new());
    }
}
