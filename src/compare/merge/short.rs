//! Several short histories of one profile as one: every title with every day an export names.

use super::DifferentAccounts;
use crate::model::merged::{Merged, MergedExport, RowSource};
use crate::model::short_history::{ShortHistory, TitleOnDay};
use crate::model::title::unnumbered_key;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Rows on each side from which none in common is no chance.
const ENOUGH: usize = 20;

/// Merges short histories. Each keeps the last day of a title only, so the same title with another day is another row.
///
/// # Errors
/// When two of them overlap and have nothing in common, unless `is_forced`.
///
/// # Panics
/// With more than [`MOST_EXPORTS`](super::MOST_EXPORTS) exports.
pub fn merge_short(
    mut exports: Vec<(String, ShortHistory)>,
    is_forced: bool,
) -> Result<(ShortHistory, Merged), DifferentAccounts> {
    assert!(exports.len() <= super::MOST_EXPORTS, "no more than {} exports", super::MOST_EXPORTS);
    exports.sort_by_cached_key(|(name, history)| {
        let ends = history.reach().map(|(first, last)| (last, first));
        (ends, history.rows.len(), name.clone())
    });
    let keys: Vec<Vec<Key>> =
        exports.iter().map(|(_, history)| history.rows.iter().map(key).collect()).collect();
    let mut account = Merged::default();
    for later in 1..exports.len() {
        if !share(&exports, &keys, later) {
            if !is_forced {
                let names = exports[..later].iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
                return Err(DifferentAccounts { one: names.join(", "), other: exports[later].0.clone() });
            }
            account.is_forced = true;
        }
    }
    // How often the exports have each row, and in which they have it.
    let mut counts: BTreeMap<&Key, Vec<usize>> = BTreeMap::new();
    for (number, keys) in keys.iter().enumerate() {
        for key in keys {
            counts.entry(key).or_insert_with(|| vec![0; exports.len()])[number] += 1;
        }
    }
    account.exports = exports.iter().map(described).collect();
    let mut rows = Vec::new();
    // The latest first, so that the newest rows stand first, as in every file.
    for (number, (_, history)) in exports.iter().enumerate().rev() {
        let mut left: BTreeMap<&Key, usize> = BTreeMap::new();
        for (own, (row, key)) in (0..).zip(history.rows.iter().zip(&keys[number])) {
            let counts = &counts[key];
            let met = left.entry(key).or_default();
            *met += 1;
            let others = |of: &[usize]| of.iter().copied().max().unwrap_or(0);
            if *met > others(&counts[number + 1..]) {
                rows.push(row.clone());
                let having = counts.iter().filter(|count| **count >= *met).count();
                account.rows_in.push(RowSource { export: number as u32, row: own, exports: having as u32 });
                account.exports[number].counted += 1;
            }
            if *met > others(&counts[number + 1..]).max(others(&counts[..number])) {
                let export = &mut account.exports[number];
                export.only_here += 1;
                export.only_here_kept.rows += u64::from(row.date.is_some());
            }
        }
    }
    let path = exports.pop().map_or_else(String::new, |(_, history)| history.path);
    Ok((ShortHistory { path, rows }, account))
}

type Key = (String, Option<NaiveDate>);

fn key(row: &TitleOnDay) -> Key {
    (unnumbered_key(&row.title), row.date)
}

fn described((name, history): &(String, ShortHistory)) -> MergedExport {
    let midnight = |date: NaiveDate| date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    MergedExport {
        name: name.clone(),
        reach: history.reach().map(|(first, last)| (midnight(first), midnight(last))),
        rows: history.rows.len() as u64,
        ..MergedExport::default()
    }
}

/// Whether an export may be of the profile those before it are of.
fn share(exports: &[(String, ShortHistory)], keys: &[Vec<Key>], later: usize) -> bool {
    let Some((first, last)) = exports[later].1.reach() else { return true };
    let within = |rows: &[TitleOnDay]| {
        rows.iter().filter(|row| row.date.is_some_and(|date| (first..=last).contains(&date))).count()
    };
    let earlier: usize = exports[..later].iter().map(|(_, history)| within(&history.rows)).sum();
    if earlier < ENOUGH || keys[later].len() < ENOUGH {
        return true;
    }
    let known: BTreeSet<&Key> = keys[..later].iter().flatten().collect();
    keys[later].iter().any(|key| known.contains(key))
}
