//! Directions on the 24-hour clock (Mardia and Jupp 2000, "Directional Statistics", ch. 2).

use std::f64::consts::TAU;

const DAY: usize = 86_400;
const MINUTE: usize = 60;

/// The sum of the directions of many seconds on the clock, and how many they were.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Resultant {
    cosine: f64,
    sine: f64,
    weight: u64,
}

impl Resultant {
    /// Integrates the direction over the streams of a day: `changes[s]` more at second `s` than at the one before,
    /// of 86,400 (what follows is not looked at), and `always` more all day. A continuous integral: a second spans
    /// an arc, it is not a point.
    #[must_use]
    pub fn of_day(changes: &[i32], always: u64) -> Self {
        let step = TAU / DAY as f64;
        // Inside a minute, the integral of e^(i step t) over [k, k + 1), for k = 0…59.
        let arcs: [(f64, f64); MINUTE] = std::array::from_fn(|second| {
            let (from, to) = (second as f64 * step, (second + 1) as f64 * step);
            ((to.sin() - from.sin()) / step, (from.cos() - to.cos()) / step)
        });
        let mut resultant = Self::default();
        let mut running = i64::try_from(always).unwrap_or(i64::MAX);
        for (minute, changes) in changes[..DAY].chunks_exact(MINUTE).enumerate() {
            if running == 0 && changes.iter().all(|change| *change == 0) {
                continue;
            }
            let (mut real, mut imaginary, mut weight) = (0.0, 0.0, 0);
            for (change, (cosine, sine)) in changes.iter().zip(&arcs) {
                running += i64::from(*change);
                real += running as f64 * cosine;
                imaginary += running as f64 * sine;
                weight += running.unsigned_abs();
            }
            // Turned to where the minute stands.
            let (sine, cosine) = ((minute * MINUTE) as f64 * step).sin_cos();
            resultant.cosine += real * cosine - imaginary * sine;
            resultant.sine += real * sine + imaginary * cosine;
            resultant.weight += weight;
        }
        resultant
    }

    /// Pools the seconds of `other`.
    pub fn merge(&mut self, other: Self) {
        self.cosine += other.cosine;
        self.sine += other.sine;
        self.weight += other.weight;
    }

    /// Seconds pooled.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.weight
    }

    /// Mean resultant length in [0, 1]: 1 when all is at one time, 0 when nothing stands out.
    #[must_use]
    pub fn length(&self) -> Option<f64> {
        (self.weight > 0).then(|| self.cosine.hypot(self.sine) / self.weight as f64)
    }

    /// Mean direction as minutes after midnight in [0, 1440).
    #[must_use]
    pub fn mean_minutes(&self) -> Option<f64> {
        let minutes = self.sine.atan2(self.cosine).rem_euclid(TAU) / TAU * 1_440.0;
        // Rounding can carry a hair under a whole turn to the turn itself.
        (self.weight > 0).then_some(if minutes >= 1_440.0 { 0.0 } else { minutes })
    }
}

/// The shortest way round from `from` to `to`, in minutes, in (−720, 720].
#[must_use]
pub fn shortest_turn(from: f64, to: f64) -> f64 {
    let turn = (to - from).rem_euclid(1_440.0);
    if turn > 720.0 { turn - 1_440.0 } else { turn }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(parts: &[(usize, usize)]) -> Resultant {
        let mut changes = vec![0; DAY + 1];
        for &(from, to) in parts {
            for second in from..to {
                changes[second % DAY] += 1;
                changes[second % DAY + 1] -= 1;
            }
        }
        Resultant::of_day(&changes, 0)
    }

    #[test]
    fn an_evening_has_its_middle_as_midpoint() {
        let evening = day(&[(20 * 3_600, 22 * 3_600)]);
        assert!((evening.mean_minutes().unwrap() - 21.0 * 60.0).abs() < 1e-9);
        // Closed form of the resultant of an arc of 2 h: sin(π/12) / (π/12).
        let arc = std::f64::consts::PI / 12.0;
        assert!((evening.length().unwrap() - arc.sin() / arc).abs() < 1e-9);
    }

    #[test]
    fn midnight_is_no_border() {
        let night = day(&[(23 * 3_600, 25 * 3_600)]);
        let minutes = night.mean_minutes().unwrap();
        assert!(minutes.min(1_440.0 - minutes) < 1e-6);
    }

    #[test]
    fn opposite_times_cancel_and_nothing_has_no_direction() {
        assert!(day(&[(0, 60), (43_200, 43_260)]).length().unwrap() < 1e-12);
        assert_eq!(Resultant::default().length(), None);
        assert_eq!(Resultant::default().mean_minutes(), None);
    }

    #[test]
    fn what_streams_always_has_weight_and_no_direction() {
        let mut changes = vec![0; DAY];
        let always = Resultant::of_day(&changes, 3);
        assert_eq!(always.weight(), 3 * 86_400);
        assert!(always.length().unwrap() < 1e-9);
        (changes[3_600], changes[7_200]) = (1, -1);
        let with_an_hour = Resultant::of_day(&changes, 3);
        assert_eq!(with_an_hour.weight(), 3 * 86_400 + 3_600);
        assert!((with_an_hour.mean_minutes().unwrap() - 90.0).abs() < 1e-6);
    }

    #[test]
    fn turns_go_the_short_way() {
        assert_eq!(shortest_turn(1_430.0, 10.0), 20.0);
        assert_eq!(shortest_turn(10.0, 1_430.0), -20.0);
        assert_eq!(shortest_turn(0.0, 720.0), 720.0);
    }

    #[test]
    fn a_minute_in_which_every_second_changes_is_counted() {
        let mut changes = vec![0; DAY + 1];
        for (second, change) in changes[..MINUTE].iter_mut().enumerate() {
            *change = if second % 2 == 0 { 1 } else { -1 };
        }
        assert_eq!(Resultant::of_day(&changes, 0).weight, 30);
    }
}
