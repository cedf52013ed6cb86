//! Titles that stand in other words at the same start: a profile's language was switched, or a work renamed.

use super::Rows;
use super::rows::entry::Field;
use foldhash::fast::FixedState;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Rows with another title from which a switch of language is told.
const LEAST_ROWS: u64 = 5;
/// Works with another title from which it is one: a single one may have been renamed.
const LEAST_WORKS: u64 = 3;
/// Share of the rows both exports have. Not all titles are translated.
const LEAST_SHARE: f64 = 0.1;

/// The titles of a profile that stand in other words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retitled {
    /// The profile's name in the later export; empty where a file does not say.
    pub profile: String,
    /// Rows with another title.
    pub rows: u64,
    /// Of how many that both exports have.
    pub of_rows: u64,
    /// Series and films they are of.
    pub works: u64,
    /// Whether that is many enough, and of works enough, to be another language.
    pub is_language: bool,
    /// Each title with the one that stands in its place now, and its rows; the most frequent first.
    pub titles: Vec<(String, String, u64)>,
}

/// Retitled rows by profile, the most first.
pub(super) fn retitled(rows: &Rows<'_>) -> Vec<Retitled> {
    let mut by_profile: BTreeMap<u32, Retitled> = BTreeMap::new();
    let mut works: HashSet<(u32, u32), FixedState> = HashSet::default();
    let mut titles: HashMap<(u32, u32, u32), (u32, u32, u64), FixedState> = HashMap::default();
    for pair in &rows.matched.pairs {
        let (before, after) = (&rows.before[pair.before as usize], &rows.after[pair.after as usize]);
        let found = by_profile.entry(before.profile).or_default();
        found.of_rows += 1;
        if !pair.fields.contains(Field::Title) {
            continue;
        }
        found.rows += 1;
        if found.profile.is_empty() {
            found.profile = rows.names.1.profile(pair.after).to_owned();
        }
        let is_new = works.insert((before.profile, rows.names.0.work(pair.before)));
        found.works += u64::from(is_new);
        let key = (before.profile, before.title, after.title);
        titles.entry(key).or_insert((pair.before, pair.after, 0)).2 += 1;
    }
    for ((profile, ..), (before, after, count)) in titles {
        if let Some(found) = by_profile.get_mut(&profile) {
            let (was, is) = (rows.names.0.title(before), rows.names.1.title(after));
            found.titles.push((was.to_owned(), is.to_owned(), count));
        }
    }
    let mut found: Vec<Retitled> = by_profile.into_values().filter(|found| found.rows > 0).collect();
    for one in &mut found {
        one.titles.sort_by(|a, b| (b.2, &a.0, &a.1).cmp(&(a.2, &b.0, &b.1)));
        one.is_language = one.rows >= LEAST_ROWS
            && one.works >= LEAST_WORKS
            && one.rows as f64 >= LEAST_SHARE * one.of_rows as f64;
    }
    found.sort_by(|a, b| (b.rows, &a.profile).cmp(&(a.rows, &b.profile)));
    found
}
