//! Children: profiles that settings, searches or a day of birth mark as a child's. Titles play no part.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::clock::calendar::date_of_day;
use crate::model::records::ProfileDetails;
use crate::source::netflix::TableKind;
use chrono::Datelike;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Numbers up to this one are limits for children in the exports seen; 1000000 is no limit.
const MOST_OF_A_CHILD: u64 = 70;
/// Under this age somebody is a child.
const GROWN: i32 = 18;

/// What marks a profile as a child's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChildSigns {
    /// The profile.
    pub profile: String,
    /// Its settings limit what may be watched to what is meant for children.
    pub is_limited: bool,
    /// Searches marked as a child's.
    pub searches: u64,
    /// Its day of birth is that of somebody under eighteen on the newest day.
    pub is_under_age: bool,
}

impl ChildSigns {
    /// How many signs there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        u64::from(self.is_limited) + u64::from(self.searches > 0) + u64::from(self.is_under_age)
    }
}

/// The profiles of children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Children {
    /// By name.
    pub profiles: Vec<ChildSigns>,
    /// Profiles whose settings were read.
    pub of_profiles: u64,
}

pub(in crate::analysis::inferences) fn children(basis: &Basis<'_>) -> Card {
    let account = &basis.records.account;
    let profiles = account.profiles.as_deref().unwrap_or_default();
    let child_searches: u64 = account.child_searches.values().sum();
    let evidence = [(TableKind::Profiles, profiles.len() as u64), (TableKind::SearchHistory, child_searches)];
    let n = profiles.len() as u64 + child_searches;
    let measure = Measure { n, least: 1, unit: Unit::Rows };
    Card::new(Topic::Children, &evidence, measure, || {
        let newest = basis.analysis.account.calendar.last_day();
        let found = signs(profiles, &account.child_searches, newest);
        let agree = !found.is_empty() && found.iter().all(|signs| signs.count() > 1);
        let (level, reason) =
            if agree { (Level::High, Reason::SignsAgree) } else { (Level::Medium, Reason::OneSign) };
        let children = Children { profiles: found, of_profiles: profiles.len() as u64 };
        (Conclusion::Children(children), level, reason)
    })
}

fn signs(
    profiles: &[ProfileDetails],
    searches: &BTreeMap<Arc<str>, u64>,
    newest: Option<i64>,
) -> Vec<ChildSigns> {
    let mut found: BTreeMap<&str, ChildSigns> = BTreeMap::new();
    for profile in profiles {
        let signs = found.entry(&profile.profile).or_default();
        signs.is_limited |= profile.maturity.as_deref().is_some_and(is_limit_of_a_child);
        signs.is_under_age |= profile.born.zip(newest).is_some_and(|(born, day)| age(born, day) < GROWN);
    }
    for (profile, count) in searches {
        found.entry(profile).or_default().searches += count;
    }
    let named = |(profile, signs): (&str, ChildSigns)| ChildSigns { profile: profile.to_owned(), ..signs };
    found.into_iter().map(named).filter(|signs| signs.count() > 0).collect()
}

/// `LITTLE_KIDS`, `OLDER_KIDS`, or a small number.
fn is_limit_of_a_child(maturity: &str) -> bool {
    let words = maturity.to_ascii_uppercase();
    words.contains("KIDS")
        || words.contains("CHILD")
        || words.parse().is_ok_and(|n: u64| n <= MOST_OF_A_CHILD)
}

/// Whole years from one day to another.
fn age(born: i64, day: i64) -> i32 {
    let (born, day) = (date_of_day(born), date_of_day(day));
    day.year() - born.year() - i32::from((day.month(), day.day()) < (born.month(), born.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_searches_and_birthdays_are_signs() {
        let profile = |name: &str, maturity: &str, born| ProfileDetails {
            profile: name.into(),
            maturity: Some(maturity.into()),
            language: None,
            born,
        };
        let profiles = [
            profile("Ada", "ADULTS", Some(0)),
            profile("Ben", "70", None),
            profile("Cleo", "1000000", Some(13_000)),
            profile("Dan", "OLDER_KIDS", None),
        ];
        let searches = BTreeMap::from([("Dan".into(), 3)]);
        // Day 19 500 is in May 2023; day 13 000 in August 2005: seventeen years old.
        let found = signs(&profiles, &searches, Some(19_500));
        let told: Vec<_> = found.iter().map(|one| (one.profile.as_str(), one.count())).collect();
        assert_eq!(told, [("Ben", 1), ("Cleo", 1), ("Dan", 2)]);
        assert!(found[1].is_under_age && found[2].is_limited);
        assert_eq!(signs(&profiles, &BTreeMap::new(), Some(20_000)).len(), 2, "Cleo has come of age");
    }

    #[test]
    fn on_the_birthday_one_is_a_year_older() {
        // Born on 2005-08-05; the eighteenth birthday is day 19_574.
        assert_eq!([age(13_000, 19_573), age(13_000, 19_574), age(13_000, 19_575)], [17, 18, 18]);
        let ben =
            ProfileDetails { profile: "Ben".into(), maturity: None, language: None, born: Some(13_000) };
        let all = [ben];
        let is_child = |newest| !signs(&all, &BTreeMap::new(), Some(newest)).is_empty();
        assert_eq!([is_child(19_573), is_child(19_574)], [true, false]);
    }
}
