//! Steps of a heat map: few, round, and said in the legend.

/// How many steps above nothing a ramp has.
pub const STEPS: u8 = 7;

/// Durations people say, in hours: the thresholds for hours are taken from these.
const SPOKEN_HOURS: [f64; 30] = [
    1.0 / 60.0,
    2.0 / 60.0,
    5.0 / 60.0,
    10.0 / 60.0,
    15.0 / 60.0,
    20.0 / 60.0,
    0.5,
    0.75,
    1.0,
    1.5,
    2.0,
    2.5,
    3.0,
    4.0,
    5.0,
    6.0,
    7.0,
    8.0,
    10.0,
    12.0,
    15.0,
    18.0,
    20.0,
    25.0,
    30.0,
    40.0,
    50.0,
    60.0,
    75.0,
    100.0,
];

/// Round thresholds on a square-root scale, with their labels.
///
/// Equal steps would leave all but the busiest cells in the lightest colour; quantiles would hide
/// how uneven the amounts are. Square-root steps do neither, and the legend says every threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    thresholds: Vec<f64>,
    labels: Vec<String>,
    max_label: String,
    nothing: String,
}

impl Bins {
    /// Steps for amounts up to `max`, in any unit; `format` words a threshold, `nothing` is the
    /// legend's word for an empty cell.
    #[must_use]
    pub fn new(max: f64, nothing: &str, format: &dyn Fn(f64) -> String) -> Self {
        Self::rounded(max, nothing, format, &round_decimal)
    }

    /// The same for hours: thresholds are durations people say (a quarter of an hour, 90 minutes).
    #[must_use]
    pub fn hours(max: f64, nothing: &str, format: &dyn Fn(f64) -> String) -> Self {
        Self::rounded(max, nothing, format, &round_spoken)
    }

    /// The same for counts: thresholds are whole numbers.
    #[must_use]
    pub fn counts(max: f64, nothing: &str, format: &dyn Fn(f64) -> String) -> Self {
        Self::rounded(max, nothing, format, &|value| round_decimal(value).round())
    }

    fn rounded(max: f64, nothing: &str, format: &dyn Fn(f64) -> String, round: &dyn Fn(f64) -> f64) -> Self {
        let max = if max.is_finite() && max > 0.0 { max } else { 0.0 };
        let mut thresholds: Vec<f64> = Vec::new();
        for step in 1..STEPS {
            let threshold = round(max * (f64::from(step) / f64::from(STEPS)).powi(2));
            let last = thresholds.last().copied().unwrap_or(0.0);
            if threshold > last && threshold < max {
                thresholds.push(threshold);
            }
        }
        Self {
            labels: thresholds.iter().map(|&threshold| format(threshold)).collect(),
            max_label: if max > 0.0 { format(max) } else { String::new() },
            nothing: nothing.to_owned(),
            thresholds,
        }
    }

    /// 0 for nothing (or no number), else the step 1 to 7 the amount falls into. An amount that
    /// equals a threshold belongs to the step below it.
    #[must_use]
    pub fn step(&self, amount: f64) -> u8 {
        if !amount.is_finite() || amount <= 0.0 {
            return 0;
        }
        self.colour(self.thresholds.partition_point(|&threshold| threshold < amount))
    }

    /// Fewer thresholds than steps are spread over the whole ramp.
    fn colour(&self, above: usize) -> u8 {
        let (above, thresholds) = (above.min(6), self.thresholds.len().min(6));
        let step = (above * 6).checked_div(thresholds).map_or(4, |steps| steps + 1);
        u8::try_from(step).unwrap_or(STEPS)
    }

    /// What separates the steps, from the lowest up: a script that recolours cells needs them.
    #[must_use]
    pub fn thresholds(&self) -> &[f64] {
        &self.thresholds
    }

    /// The step of each interval between the thresholds: one more than there are thresholds.
    #[must_use]
    pub fn steps(&self) -> Vec<u8> {
        (0..=self.thresholds.len()).map(|above| self.colour(above)).collect()
    }

    /// The words of the thresholds.
    pub(in crate::chart) fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The words of the largest amount; empty if there is none.
    pub(super) fn max_label(&self) -> &str {
        &self.max_label
    }

    /// The word for an empty cell.
    pub(in crate::chart) fn nothing(&self) -> &str {
        &self.nothing
    }
}

/// The nearest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 at the value's own magnitude.
fn round_decimal(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    nearest(value / power, &[1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0]) * power
}

fn round_spoken(value: f64) -> f64 {
    if value > 110.0 { round_decimal(value) } else { nearest(value, &SPOKEN_HOURS) }
}

fn nearest(value: f64, of: &[f64]) -> f64 {
    of.iter().copied().min_by(|a, b| (a - value).abs().total_cmp(&(b - value).abs())).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(value: f64) -> String {
        format!("{value}")
    }

    #[test]
    fn square_root_steps_are_rounded_to_what_people_say() {
        // 9.8 h × (1, 4, 9, 16, 25, 36)/49 = 0.2, 0.8, 1.8, 3.2, 5, 7.2
        let bins = Bins::hours(9.8, "nothing", &plain);
        assert_eq!(bins.thresholds(), [10.0 / 60.0, 0.75, 2.0, 3.0, 5.0, 7.0]);
        assert_eq!(bins.labels()[1..], ["0.75", "2", "3", "5", "7"]);
        let steps: Vec<_> =
            [0.0, 0.1, 10.0 / 60.0, 0.3, 6.0, 7.1, 99.0].map(|amount| bins.step(amount)).into();
        assert_eq!(steps, [0, 1, 1, 2, 6, 7, 7]);
    }

    #[test]
    fn counts_have_whole_thresholds_and_few_steps_use_the_whole_ramp() {
        // 5 × (1, 4, 9, 16, 25, 36)/49 = 0.1, 0.4, 0.9, 1.6, 2.6, 3.7
        let bins = Bins::counts(5.0, "none", &plain);
        assert_eq!(bins.thresholds(), [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(bins.steps(), [1, 2, 4, 5, 7]);
        assert_eq!(bins.step(1.0), 1);
        assert_eq!(bins.step(5.0), 7);
    }

    #[test]
    fn no_amount_leaves_no_thresholds() {
        for max in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let bins = Bins::new(max, "none", &plain);
            assert!(bins.thresholds().is_empty());
            assert_eq!((bins.step(0.0), bins.step(f64::NAN), bins.step(2.0)), (0, 0, 4));
            assert_eq!(bins.steps(), [4]);
        }
    }

    #[test]
    fn thresholds_rise() {
        for max in [1e-6, 0.02, 0.3, 1.0, 24.0, 107.0, 8_760.0, 1e12] {
            for bins in
                [Bins::new(max, "", &plain), Bins::hours(max, "", &plain), Bins::counts(max, "", &plain)]
            {
                assert!(bins.thresholds().windows(2).all(|pair| pair[0] < pair[1]), "{max}");
                assert!(bins.steps().windows(2).all(|pair| pair[0] < pair[1]), "{max}");
            }
        }
    }
}
