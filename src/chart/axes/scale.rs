//! Honest axes: from zero, in round steps.

/// The ticks of an axis for values up to `max`: 0, and about `count` round steps, the last one at or
/// above `max`. Never empty, never flat: without any value the axis ends at one.
pub(in crate::chart) fn ticks(max: f64, count: u32, whole_numbers: bool) -> Vec<f64> {
    let max = if max.is_finite() && max > 1e-9 { max } else { 1.0 };
    let rough = max / f64::from(count.max(1));
    let power = 10_f64.powf(rough.log10().floor());
    let mut step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|&step| step >= rough * 0.999)
        .unwrap_or(power * 10.0);
    if whole_numbers {
        step = step.ceil().max(1.0);
    }
    // Multiplied, not added up, so that no error gathers.
    let mut ticks = vec![0.0];
    for index in 1_u32..=1_000 {
        let tick = f64::from(index) * step;
        ticks.push(tick);
        if tick >= max * 0.999_999 {
            break;
        }
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_reach_the_maximum() {
        assert_eq!(ticks(83.0, 4, false), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks(8.0, 4, false), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(ticks(0.9, 3, false), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn counts_have_no_tick_between_whole_numbers() {
        assert_eq!(ticks(2.0, 4, true), [0.0, 1.0, 2.0]);
        assert_eq!(ticks(10.0, 4, true), [0.0, 3.0, 6.0, 9.0, 12.0]);
    }

    #[test]
    fn nothing_still_makes_an_axis() {
        for max in [0.0, -3.0, 5e-324, f64::NAN, f64::INFINITY] {
            assert_eq!(ticks(max, 2, false), [0.0, 0.5, 1.0]);
        }
        assert!(ticks(1e-8, 4, false).len() > 2);
        assert!(ticks(1e15, 4, false).len() < 8);
    }
}
