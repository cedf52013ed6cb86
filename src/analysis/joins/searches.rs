//! Searches, and whether what they found was watched.
//!
//! The table has a row for every state of the text while it is typed; here the rows are joined into searches.

use super::LEAST_CASES;
use super::watched::{Beginnings, NameKeys, Watched};
use crate::analysis::estimate::Estimate;
use crate::analysis::stats::quantile::median;
use crate::model::records::Search;
use crate::model::title::name_key;
use std::collections::{BTreeMap, BTreeSet};

/// Rows of one search follow each other within so many seconds.
pub const SEARCH_GAP: i64 = 5 * 60;
/// Watching that begins within so many seconds of a search is taken to follow it.
pub const FOLLOWED_WITHIN: i64 = 60 * 60;
/// Letters and digits of a typed text from which on it can be matched with a title, and those of scripts in which one
/// sign is a syllable or a word.
const LEAST_LETTERS: usize = 4;
const LEAST_SIGNS: usize = 2;

/// What came of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The title found began at most an hour after the search.
    WithinHour,
    /// It began later.
    Later,
    /// The profile watched it before the search only.
    OnlyBefore,
    /// The profile's viewing has no title of that name: not watched, or recorded in another language.
    NoSuchTitle,
    /// Nothing was picked and too little typed to tell what was looked for.
    NothingToMatch,
}

impl Outcome {
    /// Every outcome, in order.
    pub const ALL: [Self; 5] =
        [Self::WithinHour, Self::Later, Self::OnlyBefore, Self::NoSuchTitle, Self::NothingToMatch];
}

/// A title picked from results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// As displayed, in English.
    pub title: String,
    /// Searches it was picked in.
    pub searches: u64,
    /// Of these, those after which the title found began within the hour.
    pub within_hour: u64,
}

/// The searches of an export.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Searches {
    /// Rows of the table.
    pub rows: u64,
    /// Rows without a time, which take no part in what follows.
    pub without_time: u64,
    /// Rows that repeat another one to the second.
    pub duplicates: u64,
    /// Searches, each of one profile.
    pub count: u64,
    /// Searches in which something was typed.
    pub typed: u64,
    /// Searches in which a title was picked.
    pub picked: u64,
    /// Searches by what came of them, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; 5],
    /// Of the searches for a title in the profile's viewing: the share followed by it within an hour.
    pub followed: Estimate,
    /// Median minutes from a search to the title found, over those followed within an hour.
    pub wait_minutes: Estimate,
    /// Titles picked, by number of searches, descending, then title.
    pub titles: Vec<Picked>,
    /// Titles picked in searches of the outcome [`Outcome::NoSuchTitle`], by number of searches, descending, then title.
    pub unwatched: Vec<(String, u64)>,
    /// Texts searched for, each typed to its longest, by number of searches, descending, then text. The owner's
    /// own words: for the owner's page, not for files that are passed on.
    pub queries: Vec<(String, u64)>,
}

/// The rows of one search.
#[derive(Debug, Default)]
struct Run<'a> {
    start: i64,
    end: i64,
    /// Key of the text typed last; empty without.
    key: String,
    /// The longest text typed, with its key.
    longest: (String, &'a str),
    picks: Vec<(NameKeys, &'a str)>,
}

impl Searches {
    pub(super) fn of(rows: &[Search], watched: &Watched<'_>) -> Self {
        let timed: Vec<(i64, &Search)> =
            rows.iter().filter_map(|row| row.time.map(|time| (time, row))).collect();
        let mut found = Self {
            rows: rows.len() as u64,
            without_time: (rows.len() - timed.len()) as u64,
            ..Self::default()
        };
        let mut by_profile: BTreeMap<&str, Vec<(i64, &Search)>> = BTreeMap::new();
        for (time, row) in timed {
            by_profile.entry(&row.profile).or_default().push((time, row));
        }
        let mut waits = Vec::new();
        let mut titles: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        let mut queries: BTreeMap<String, (u64, String)> = BTreeMap::new();
        let mut unwatched: BTreeMap<&str, u64> = BTreeMap::new();
        for (profile, mut rows) in by_profile {
            let key = |(time, row): &(i64, &Search)| {
                let query = row.query.clone().unwrap_or_default();
                (*time, query.chars().count(), query, row.displayed.clone(), row.section.clone())
            };
            rows.sort_by_cached_key(|entry| (key(entry), entry.1.action.clone(), entry.1.country.clone()));
            let all = rows.len();
            rows.dedup();
            found.duplicates += (all - rows.len()) as u64;
            let beginnings = watched.beginnings(profile);
            for run in runs(&rows) {
                let (outcome, wait) = outcome(&run, profile, watched, &beginnings);
                found.count += 1;
                found.typed += u64::from(!run.longest.0.is_empty());
                found.picked += u64::from(!run.picks.is_empty());
                found.outcomes[outcome as usize] += 1;
                waits.extend(wait.map(|seconds| seconds as f64 / 60.0));
                for title in run.picks.iter().map(|(_, title)| *title).collect::<BTreeSet<_>>() {
                    let (searches, within_hour) = titles.entry(title).or_default();
                    *searches += 1;
                    *within_hour += u64::from(outcome == Outcome::WithinHour);
                    if outcome == Outcome::NoSuchTitle {
                        *unwatched.entry(title).or_default() += 1;
                    }
                }
                if !run.longest.0.is_empty() {
                    let (searches, text) = queries.entry(run.longest.0).or_default();
                    *searches += 1;
                    let typed = run.longest.1.to_lowercase();
                    if text.is_empty() || typed < *text {
                        *text = typed;
                    }
                }
            }
        }
        let known = found.of_outcome(Outcome::WithinHour)
            + found.of_outcome(Outcome::Later)
            + found.of_outcome(Outcome::OnlyBefore);
        let share = found.of_outcome(Outcome::WithinHour) as f64 / known.max(1) as f64;
        found.followed = Estimate::of(Some(share), known, LEAST_CASES);
        let n = waits.len() as u64;
        found.wait_minutes = Estimate::of(median(waits), n, LEAST_CASES);
        let picked = |(title, (searches, within_hour)): (&str, (u64, u64))| Picked {
            title: title.to_owned(),
            searches,
            within_hour,
        };
        found.titles = titles.into_iter().map(picked).collect();
        found.titles.sort_by(|a, b| b.searches.cmp(&a.searches).then_with(|| a.title.cmp(&b.title)));
        found.unwatched =
            unwatched.into_iter().map(|(title, searches)| (title.to_owned(), searches)).collect();
        found.unwatched.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found.queries = queries.into_values().map(|(searches, text)| (text, searches)).collect();
        found.queries.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found
    }

    /// Searches with one outcome.
    #[must_use]
    pub fn of_outcome(&self, outcome: Outcome) -> u64 {
        self.outcomes[outcome as usize]
    }
}

/// Joins the rows of one profile, in the order of time, into searches.
fn runs<'a>(rows: &[(i64, &'a Search)]) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    for &(time, row) in rows {
        let typed = row.query.as_deref().unwrap_or_default();
        let key = if typed.is_empty() { String::new() } else { name_key(typed) };
        let pick = row.displayed.as_deref().map(|title| (NameKeys::of(title), title));
        let goes_on = runs.last().is_some_and(|run| {
            let same_title = || pick.as_ref().is_some_and(|pick| run.picks.iter().any(|one| one.0 == pick.0));
            let same_text = !key.is_empty()
                && !run.key.is_empty()
                && (key.starts_with(&run.key) || run.key.starts_with(&key));
            time - run.end <= SEARCH_GAP && (same_text || key.is_empty() && same_title())
        });
        if !goes_on {
            runs.push(Run { start: time, ..Run::default() });
        }
        let Some(run) = runs.last_mut() else { continue };
        run.end = time;
        if !key.is_empty() {
            if key.chars().count() >= run.longest.0.chars().count() {
                run.longest = (key.clone(), typed);
            }
            run.key = key;
        }
        run.picks.extend(pick);
    }
    runs
}

/// What came of a search, and the seconds from it to the title found where that began within the hour.
fn outcome(
    run: &Run<'_>,
    profile: &str,
    watched: &Watched<'_>,
    beginnings: &Beginnings<'_>,
) -> (Outcome, Option<i64>) {
    let picked = run.picks.iter().map(|(keys, _)| watched.rows_of(profile, keys));
    let mut found: Vec<&[u32]> = picked.filter(|rows| !rows.is_empty()).collect();
    let typed = &run.longest.0;
    let is_long =
        typed.chars().count() >= if typed.chars().any(is_sign) { LEAST_SIGNS } else { LEAST_LETTERS };
    // Displayed names are English: where the profile knows none of them, its own words may tell.
    if found.is_empty() && is_long {
        found = beginnings.of(typed).collect();
    }
    if found.is_empty() {
        let told = is_long || !run.picks.is_empty();
        return (if told { Outcome::NoSuchTitle } else { Outcome::NothingToMatch }, None);
    }
    let first = found.into_iter().filter_map(|rows| watched.first_start(rows, run.start)).min();
    match first {
        None => (Outcome::OnlyBefore, None),
        Some(start) if start <= run.end + FOLLOWED_WITHIN => {
            (Outcome::WithinHour, Some((start - run.end).max(0)))
        }
        Some(_) => (Outcome::Later, None),
    }
}

/// A letter of a script in which it stands for a syllable or a word.
fn is_sign(letter: char) -> bool {
    letter >= '\u{2E80}'
}
