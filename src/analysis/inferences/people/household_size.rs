//! How many people there are at least.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::household::concurrency::Overlap;
use crate::source::netflix::TableKind;

/// Fewer days say nothing.
const LEAST_DAYS: u64 = 14;
/// Streams must run side by side for so many seconds in all.
const LEAST_SECONDS: u64 = 600;
/// A profile with fewer seconds and days is hardly in use.
const LEAST_SECONDS_OF_A_PROFILE: u64 = 3_600;
const LEAST_DAYS_OF_A_PROFILE: u64 = 5;

/// A bound on the number of people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HouseholdSize {
    /// At least so many people watched.
    pub at_least: u64,
    /// Seconds during which two profiles or more streamed at the same time.
    pub together_seconds: u64,
    /// The most profiles at one second, were it for a moment.
    pub most_at_once: u64,
    /// Seconds with so many.
    pub most_seconds: u64,
    /// The most devices at one second.
    pub most_devices: u64,
    /// Profiles in use.
    pub profiles: u64,
    /// Profiles that two people may share.
    pub shared_profiles: u64,
}

pub(in crate::analysis::inferences) fn household_size(basis: &Basis<'_>) -> Card {
    let analysis = basis.analysis;
    let measure = Measure { n: analysis.account.active_days, least: LEAST_DAYS, unit: Unit::Days };
    Card::new(
        Topic::HouseholdSize,
        &[(TableKind::ViewingActivity, analysis.account.segments)],
        measure,
        || {
            let at_once = analysis.profiles_at_once;
            let in_use = analysis.profiles.iter().filter(|profile| {
                profile.metrics.seconds >= LEAST_SECONDS_OF_A_PROFILE
                    && profile.metrics.active_days >= LEAST_DAYS_OF_A_PROFILE
            });
            let shared = analysis.profiles.iter().filter(|one| one.metrics.sharing.hypothesis.is_some());
            let size = HouseholdSize {
                at_least: bound(at_once),
                together_seconds: at_once.seconds,
                most_at_once: at_once.most,
                most_seconds: at_once.seconds_at_most,
                most_devices: analysis.devices_at_once.most,
                profiles: in_use.count() as u64,
                shared_profiles: shared.count() as u64,
            };
            let reason = if size.at_least > 1 { Reason::AtTheSameTime } else { Reason::NeverTogether };
            let level = if size.at_least > 1 { Level::High } else { Level::Low };
            (Conclusion::HouseholdSize(size), level, reason)
        },
    )
}

/// The most profiles that ran side by side for ten minutes; where only the largest number did not, two.
fn bound(at_once: Overlap) -> u64 {
    match at_once {
        Overlap { most, seconds_at_most, .. } if most > 1 && seconds_at_most >= LEAST_SECONDS => most,
        Overlap { most, seconds, .. } if most > 1 && seconds >= LEAST_SECONDS => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_side_by_side_is_no_bound() {
        let of = |seconds, most, seconds_at_most| bound(Overlap { seconds, most, seconds_at_most });
        assert_eq!(of(0, 1, 9_000), 1);
        assert_eq!(of(599, 2, 599), 1);
        assert_eq!(of(600, 2, 600), 2);
        assert_eq!(of(9_000, 4, 12), 2);
        assert_eq!(of(9_000, 3, 700), 3);
    }
}
