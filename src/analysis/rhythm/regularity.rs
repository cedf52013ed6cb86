//! Regularity: how much one day is like the next, and whether sessions come in bursts.

use super::super::clock::day::{Days, QUARTERS};
use super::super::estimate::Estimate;
use super::super::stats::burstiness::Gaps;
use super::super::stats::interdaily::HourlySums;
use super::super::stats::kappa::Agreement;

/// Fewer days than this say nothing about how alike days are.
pub const LEAST_DAYS: u64 = 14;
/// Fewer gaps between sessions than this say nothing about bursts.
pub const LEAST_GAPS: u64 = 10;

/// Figures over the logical days from the first to the last with a streamed second, all hours of both included.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Regularity {
    /// Cohen's kappa of one day against the next, over quarters of an hour; n counts pairs of days.
    pub kappa: Estimate,
    /// Interdaily stability; n counts days.
    pub interdaily_stability: Estimate,
    /// Intradaily variability; n counts days.
    pub intradaily_variability: Estimate,
    /// Burstiness of the gaps between sessions; n counts gaps.
    pub burstiness: Estimate,
}

impl Regularity {
    /// Reads the figures off the days of a profile, or of the account, and the gaps between its sessions.
    #[must_use]
    pub fn of(days: &Days, gaps: &Gaps) -> Self {
        let (mut agreement, mut hours) = (Agreement::default(), HourlySums::default());
        let mut before: Option<(i64, u128)> = None;
        for (&day, today) in days {
            let empty_days = before.map_or(0, |(last, _)| (day - last - 1).unsigned_abs());
            match before {
                Some((_, yesterday)) if empty_days == 0 => compare(&mut agreement, yesterday, today.quarters),
                Some((_, last)) => {
                    compare(&mut agreement, last, 0);
                    agreement.neither += (empty_days - 1) * QUARTERS;
                    compare(&mut agreement, 0, today.quarters);
                }
                None => {}
            }
            hours.add_empty(empty_days);
            hours.add(&today.seconds);
            before = Some((day, today.quarters));
        }
        let count = match (days.first_key_value(), days.last_key_value()) {
            (Some((first, _)), Some((last, _))) => (last - first + 1).unsigned_abs(),
            _ => 0,
        };
        Self {
            kappa: Estimate::of(agreement.kappa(), count.saturating_sub(1), LEAST_DAYS - 1),
            interdaily_stability: Estimate::of(hours.interdaily_stability(), count, LEAST_DAYS),
            intradaily_variability: Estimate::of(hours.intradaily_variability(), count, LEAST_DAYS),
            burstiness: Estimate::of(gaps.burstiness(), gaps.count, LEAST_GAPS),
        }
    }
}

fn compare(agreement: &mut Agreement, first: u128, second: u128) {
    let count = |quarters: u128| u64::from(quarters.count_ones());
    agreement.both += count(first & second);
    agreement.first_only += count(first & !second);
    agreement.second_only += count(second & !first);
    agreement.neither += QUARTERS - count(first | second);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::clock::day::DayHours;

    fn day(quarters: u128) -> DayHours {
        DayHours {
            quarters,
            seconds: std::array::from_fn(|hour| 900 * u64::from((quarters >> (4 * hour) & 0xf).count_ones())),
        }
    }

    #[test]
    fn the_same_hour_every_day_is_wholly_regular() {
        let days: Days = (5..19).map(|number| (number, day(0xf << 60))).collect();
        let found = Regularity::of(&days, &Gaps::default());
        assert_eq!(found.kappa, Estimate { value: Some(1.0), n: 13, least: 13 });
        assert_eq!(found.interdaily_stability.value, Some(1.0));
    }

    #[test]
    fn every_second_day() {
        // Days 0, 2, …, 14: of 14 pairs none agrees on the four quarters; by chance (56/1344)² + (1288/1344)².
        let days: Days = (0..8).map(|number| (2 * number, day(0xf << 60))).collect();
        let found = Regularity::of(&days, &Gaps::default());
        let (share, agree) = (28.0 / 1_344.0, 1.0 - 56.0 / 1_344.0);
        let by_chance = share * share + (1.0 - share) * (1.0f64 - share);
        assert!((found.kappa.value.unwrap() - (agree - by_chance) / (1.0 - by_chance)).abs() < 1e-12);
        assert_eq!((found.kappa.n, found.interdaily_stability.n), (14, 15));
        // Mean day: 1920 s in one hour, eight of 15 times 3600: the variance between hours over the whole.
        let (sum, squares) = (8.0 * 3_600.0, 8.0 * 3_600.0 * 3_600.0f64);
        let expected = (24.0 * sum * sum - sum * sum) / (360.0 * squares - sum * sum);
        assert!((found.interdaily_stability.value.unwrap() - expected).abs() < 1e-12);
    }

    #[test]
    fn longer_pauses_are_pairs_of_empty_days() {
        let sparse: Days = [(0, day(1)), (20, day(1))].into();
        let mut dense = Days::from_iter((0..=20).map(|number| (number, day(0))));
        dense.extend(sparse.clone());
        assert_eq!(Regularity::of(&sparse, &Gaps::default()), Regularity::of(&dense, &Gaps::default()));
    }

    #[test]
    fn thirteen_days_are_too_little() {
        let days: Days = (0..13).map(|number| (number, day(0xf << 60))).collect();
        let found = Regularity::of(&days, &Gaps::default());
        assert!(found.kappa.is_too_little() && found.kappa.value.is_none());
        assert_eq!(found.interdaily_stability, Estimate { value: None, n: 13, least: 14 });
        let nothing = Regularity::of(&Days::new(), &Gaps::default());
        assert_eq!((nothing.kappa.n, nothing.burstiness.n), (0, 0));
    }

    #[test]
    fn quarters_of_two_days_are_told_apart() {
        let mut agreement = Agreement::default();
        compare(&mut agreement, 0b0111, 0b1110);
        let Agreement { both, first_only, second_only, neither } = agreement;
        assert_eq!((both, first_only, second_only, neither), (2, 1, 1, 92));
    }
}
