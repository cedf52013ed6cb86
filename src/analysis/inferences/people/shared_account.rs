//! A shared or lent account: two patterns in one profile, two countries on one day, devices outside the household.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::ProfileMetrics;
use crate::analysis::household::sharing::{LEAST_SITTINGS, TwoPatterns};
use crate::source::netflix::TableKind;
use std::collections::BTreeSet;

/// A profile that two people may share.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoAtOneProfile {
    /// The profile.
    pub profile: String,
    /// Its sittings.
    pub sittings: u64,
    /// The two patterns.
    pub patterns: TwoPatterns,
}

/// What speaks for people outside the household.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SharedAccount {
    /// Profiles that two people may share.
    pub profiles: Vec<TwoAtOneProfile>,
    /// Logical days on which one profile watched abroad and another did not.
    pub days_apart: u64,
    /// Devices with access that the service does not count to the household; `None` without such a table.
    pub outside: Option<u64>,
    /// Devices with access.
    pub with_access: u64,
}

impl SharedAccount {
    /// Whether anything speaks for it.
    #[must_use]
    pub fn has_signs(&self) -> bool {
        !self.profiles.is_empty() || self.days_apart > 0 || self.outside.is_some_and(|outside| outside > 0)
    }
}

pub(in crate::analysis::inferences) fn shared_account(basis: &Basis<'_>) -> Card {
    let analysis = basis.analysis;
    let access = basis.records.account.access.as_deref();
    let with_access = access.map_or(0, |rows| rows.len() as u64);
    let sittings = analysis.profiles.iter().map(|profile| profile.metrics.sharing.sittings).max();
    let measure = Measure { n: sittings.unwrap_or_default(), least: LEAST_SITTINGS, unit: Unit::Sittings };
    let evidence =
        [(TableKind::ViewingActivity, analysis.account.segments), (TableKind::AccessAndDevices, with_access)];
    Card::new(Topic::SharedAccount, &evidence, measure, || {
        let two = analysis.profiles.iter().filter_map(|profile| {
            let sharing = &profile.metrics.sharing;
            let patterns = sharing.hypothesis.clone()?;
            Some(TwoAtOneProfile { profile: profile.name.clone(), sittings: sharing.sittings, patterns })
        });
        let outside = access
            .filter(|rows| rows.iter().any(|row| row.in_household.is_some()))
            .map(|rows| rows.iter().filter(|row| row.in_household == Some(false)).count() as u64);
        let shared = SharedAccount {
            profiles: two.collect(),
            days_apart: days_apart(&analysis.profiles),
            outside,
            with_access,
        };
        let (level, reason) = if shared.has_signs() {
            (Level::Medium, Reason::Hypothesis)
        } else {
            (Level::Low, Reason::OneSign)
        };
        (Conclusion::SharedAccount(shared), level, reason)
    })
}

/// Days of trips on which another profile watched and was on no trip.
fn days_apart(profiles: &[ProfileMetrics]) -> u64 {
    let on_trip = |profile: &ProfileMetrics, day: i64| {
        profile.metrics.trips.iter().any(|trip| (trip.first_day..=trip.last_day).contains(&day))
    };
    let mut days = BTreeSet::new();
    for (number, profile) in profiles.iter().enumerate() {
        let trips = profile.metrics.trips.iter();
        let watched =
            trips.flat_map(|trip| profile.metrics.calendar.days.range(trip.first_day..=trip.last_day));
        for (&day, _) in watched {
            let others = profiles.iter().enumerate().filter(|(other, _)| *other != number);
            let mut at_home = others.filter(|(_, one)| one.metrics.calendar.days.contains_key(&day));
            if at_home.any(|(_, one)| !on_trip(one, day)) {
                days.insert(day);
            }
        }
    }
    days.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_enough_and_a_device_inside_is_none() {
        let signs = |days_apart, outside| {
            SharedAccount { days_apart, outside, with_access: 5, ..SharedAccount::default() }.has_signs()
        };
        assert_eq!(
            [signs(0, None), signs(0, Some(0)), signs(0, Some(1)), signs(1, None)],
            [false, false, true, true]
        );
    }
}
