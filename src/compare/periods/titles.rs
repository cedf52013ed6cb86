//! Series and films that came, and those that went.

use super::Side;
use crate::compare::diary::{Daily, Diary, Work};
use crate::compare::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Less than this is looking in, and not told.
const LEAST_SECONDS: u64 = 600;

/// What was watched of one work in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The series or film.
    pub work: Work,
    /// Streamed seconds.
    pub seconds: u64,
}

/// Works of one period of which the other has nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Titles {
    /// Only after, at least ten minutes, by seconds, descending, then name.
    pub gained: Vec<Amount>,
    /// Only before.
    pub lost: Vec<Amount>,
    /// In both, however little.
    pub kept: u64,
}

impl Titles {
    pub(super) fn of(
        before: (Side<'_>, Option<&Daily>, Option<Span>),
        after: (Side<'_>, Option<&Daily>, Option<Span>),
    ) -> Self {
        let one = seconds_by_work(before.0.diary, before.1, before.2);
        let other = seconds_by_work(after.0.diary, after.1, after.2);
        Self {
            gained: only_in(&other, &one),
            lost: only_in(&one, &other),
            kept: one.keys().filter(|work| other.contains_key(*work)).count() as u64,
        }
    }
}

fn seconds_by_work<'a>(
    diary: &'a Diary,
    daily: Option<&Daily>,
    span: Option<Span>,
) -> BTreeMap<&'a Work, u64> {
    let mut sums = vec![0; diary.works.len()];
    if let Some((daily, span)) = daily.zip(span) {
        let begin = daily.works.partition_point(|entry| entry.day < span.first);
        let days = daily.works[begin..].iter().take_while(|entry| entry.day <= span.last);
        days.for_each(|entry| sums[entry.work as usize] += entry.seconds);
    }
    let mut by_work = BTreeMap::new();
    for (work, seconds) in diary.works.iter().zip(sums).filter(|(_, seconds)| *seconds > 0) {
        *by_work.entry(work).or_insert(0) += seconds;
    }
    by_work
}

fn only_in(here: &BTreeMap<&Work, u64>, there: &BTreeMap<&Work, u64>) -> Vec<Amount> {
    let only = here.iter().filter(|(work, seconds)| **seconds >= LEAST_SECONDS && !there.contains_key(*work));
    let mut found: Vec<Amount> =
        only.map(|(work, seconds)| Amount { work: (*work).clone(), seconds: *seconds }).collect();
    found.sort_by(|a, b| (Reverse(a.seconds), &a.work).cmp(&(Reverse(b.seconds), &b.work)));
    found
}
