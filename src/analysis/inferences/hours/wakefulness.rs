//! Latest stop and earliest start of the day: a bound on when somebody was awake.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use super::edges::{EdgeDay, Stretch, edges};
use crate::analysis::stats::quantile::median;
use crate::source::netflix::TableKind;
use std::cmp::Reverse;

/// Fewer days say nothing of a usual one.
const LEAST_DAYS: u64 = 14;
/// Days listed at either edge.
const LISTED: usize = 5;

/// The edges of the days of somebody.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HoursOf {
    /// The profile; empty for all together.
    pub profile: String,
    /// Days counted.
    pub days: u64,
    /// Median of the first minutes, after midnight.
    pub usual_first: f64,
    /// Median of the last minutes; beyond 1440 after the next midnight.
    pub usual_last: f64,
    /// The days that began earliest, the earliest first.
    pub earliest: Vec<EdgeDay>,
    /// The days that ended latest, the latest first.
    pub latest: Vec<EdgeDay>,
}

/// When days begin and end.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wakefulness {
    /// All together.
    pub account: HoursOf,
    /// Profiles with enough days, in the order of the page.
    pub profiles: Vec<HoursOf>,
    /// Days left out because something ran for hours without a pause.
    pub left_running: u64,
}

pub(in crate::analysis::inferences) fn wakefulness(basis: &Basis<'_>) -> Card {
    let day_start = basis.settings.day_start;
    let (days, left_running) = edges(&basis.account, day_start);
    let measure = Measure { n: days.len() as u64, least: LEAST_DAYS, unit: Unit::Days };
    let rows = basis.analysis.account.segments;
    Card::new(Topic::Wakefulness, &[(TableKind::ViewingActivity, rows)], measure, || {
        let of = |(name, stretches): (String, &Vec<Stretch>)| hours_of(name, edges(stretches, day_start).0);
        let names = basis.analysis.profiles.iter().map(|profile| profile.name.clone());
        let profiles = names.zip(&basis.profiles).map(of).filter(|of| of.days >= LEAST_DAYS).collect();
        let account = hours_of(String::new(), days);
        let conclusion = Conclusion::Wakefulness(Wakefulness { account, profiles, left_running });
        (conclusion, Level::Medium, Reason::ScreenNotPerson)
    })
}

fn hours_of(profile: String, days: Vec<EdgeDay>) -> HoursOf {
    let middle = |edge: fn(&EdgeDay) -> i64| {
        median(days.iter().map(|day| edge(day) as f64).collect()).unwrap_or_default()
    };
    let (usual_first, usual_last) = (middle(|day| day.first), middle(|day| day.last));
    let mut earliest = days.clone();
    earliest.sort_by_key(|day| (day.first, day.day));
    let mut latest = days;
    latest.sort_by_key(|day| (Reverse(day.last), day.day));
    let count = latest.len() as u64;
    earliest.truncate(LISTED);
    latest.truncate(LISTED);
    HoursOf { profile, days: count, usual_first, usual_last, earliest, latest }
}
