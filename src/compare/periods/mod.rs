//! Two periods of one record, or of two: rates of complete days, differences with intervals, and verdicts.
//!
//! What each figure and each test means stands in `docs/definitions.md`, section 12.

mod choice;
mod estimate;
mod figure;
mod scope;
mod tests_of_weeks;
mod titles;

pub use choice::{ChoiceError, Spans, between, given, split, year};
pub use estimate::{Finding, Level, Verdict};
pub use figure::{Basis, Family, Figure, Unit};
pub use scope::{CurveWeek, Extent, Factors, Scope};
pub use tests_of_weeks::{HoursFinding, WeeklyFinding};
pub use titles::{Amount, Titles};

use super::diary::Diary;
use super::span::Span;
use crate::analysis::stats::two_samples::false_discovery::adjusted;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Fewer complete weeks than this on a side are too little to say anything.
pub const LEAST_WEEKS: u64 = 4;
/// A difference counts when its p, adjusted for the number of tests, is at most this.
pub const LEVEL: f64 = 0.05;
/// Draws of the bootstrap, and permutations of weeks.
pub const DRAWS: usize = 2_000;
/// Days of a block of the bootstrap.
pub const BLOCK_DAYS: usize = 7;

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The record it is taken from.
    pub diary: &'a Diary,
    /// Its days; `None` when there are none.
    pub span: Option<Span>,
}

/// A comparison of two periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Periods {
    /// Days of the first period.
    pub before: Option<Span>,
    /// Days of the second.
    pub after: Option<Span>,
    /// All profiles together.
    pub account: Scope,
    /// Each profile with viewing in one of the periods, by seconds in both, descending, then name.
    pub profiles: Vec<Scope>,
    /// Tests made, over all scopes: each p is judged among so many.
    pub tests: u64,
}

impl Periods {
    /// Compares two sides, the account and every profile; profiles are the same when their names are.
    #[must_use]
    pub fn of(before: Side<'_>, after: Side<'_>) -> Self {
        let names = |side: Side<'_>| side.diary.profiles.iter().map(|(name, _)| name.clone()).collect();
        let (mut all, more): (BTreeSet<String>, BTreeSet<String>) = (names(before), names(after));
        all.extend(more);
        let wanted: Vec<Option<String>> = std::iter::once(None).chain(all.into_iter().map(Some)).collect();
        let compared = wanted.into_par_iter().map(|name| Scope::of(name, before, after));
        let mut scopes: Vec<Scope> = compared.collect();
        let account = scopes.remove(0);
        Self::judged(before, after, account, scopes)
    }

    /// The same for the account alone.
    #[must_use]
    pub fn of_account(before: Side<'_>, after: Side<'_>) -> Self {
        Self::judged(before, after, Scope::of(None, before, after), Vec::new())
    }

    fn judged(before: Side<'_>, after: Side<'_>, account: Scope, mut profiles: Vec<Scope>) -> Self {
        profiles.retain(|scope| scope.before.seconds + scope.after.seconds > 0);
        profiles.sort_by(|a, b| {
            let seconds = |scope: &Scope| scope.before.seconds + scope.after.seconds;
            seconds(b).cmp(&seconds(a)).then_with(|| a.name.cmp(&b.name))
        });
        let mut periods = Self { before: before.span, after: after.span, account, profiles, tests: 0 };
        let mut levels: Vec<&mut Level> = Vec::new();
        for scope in std::iter::once(&mut periods.account).chain(&mut periods.profiles) {
            levels.extend(scope.levels());
        }
        let values: Vec<f64> = levels.iter().map(|level| level.p).collect();
        for (level, value) in levels.into_iter().zip(adjusted(&values)) {
            level.adjusted = value;
        }
        periods.tests = values.len() as u64;
        periods
    }

    /// The account, then each profile.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        std::iter::once(&self.account).chain(&self.profiles)
    }
}

#[cfg(test)]
mod tests;
