//! Titles that stand in other words in the later export, as after a profile's language was switched.

use super::super::snapshots::Field;
use super::super::snapshots::rows::full::Paired;
use crate::model::history::History;
use hashbrown::HashMap;

/// The least share of the rows of a title that must have the same other title, for it to be that title.
const AGREED_SHARE: f64 = 0.8;

/// The later title of each title of a profile, both by their numbers, as far as rows of both exports show it.
pub(super) fn in_other_words(
    paired: &Paired,
    earlier: &History,
    later: &History,
) -> HashMap<(u32, u32), u32> {
    let mut found: HashMap<(u32, u32), HashMap<u32, (u64, bool)>> = HashMap::new();
    for pair in &paired.matched.pairs {
        let (row, other) = (&earlier.rows()[pair.before as usize], &later.rows()[pair.after as usize]);
        let counts = found.entry((earlier.setting(row).profile, row.title)).or_default();
        let count = counts.entry(other.title).or_default();
        *count = (count.0 + 1, pair.fields.contains(Field::Title));
    }
    let agreed = |counts: HashMap<u32, (u64, bool)>| {
        let all: u64 = counts.values().map(|(rows, _)| rows).sum();
        let most = counts.into_iter().max_by_key(|(title, (rows, _))| (*rows, std::cmp::Reverse(*title)));
        most.filter(|(_, (rows, is_other))| *is_other && *rows as f64 >= AGREED_SHARE * all as f64)
    };
    let titles = found.into_iter().filter_map(|(title, counts)| Some((title, agreed(counts)?.0)));
    titles.collect()
}

/// Rows of the earlier export alone that get another title by it.
pub(super) fn rows(titles: &HashMap<(u32, u32), u32>, paired: &Paired, earlier: &History) -> u64 {
    let is_retitled = |row: &&u32| {
        let row = &earlier.rows()[**row as usize];
        titles.contains_key(&(earlier.setting(row).profile, row.title))
    };
    paired.matched.only_before.iter().filter(is_retitled).count() as u64
}
