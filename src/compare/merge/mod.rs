//! Several exports of one account as one record: every row once, rows that later exports no longer hold kept.
//!
//! Which rows are the same is what [`super::snapshots`] says of two exports. The exports are taken in the order of
//! their last rows, so the order in which they are given does not matter; of a row of several the latest counts.

mod short;
mod sources;
mod titles;

#[cfg(test)]
mod tests;

use super::snapshots::rows::full::{Paired, pair};
use super::snapshots::rows::matching::Matched;
use super::snapshots::same::show_one_account;
use super::snapshots::{Basis, Field};
use crate::model::history::{History, Origin, Same};
use crate::model::merged::{Merged, MergedExport};
use crate::model::place::{RegionCounts, ZoneSettings};
use crate::model::records::{ProfileNames, Records};
pub use short::merge_short;
use sources::{Changes, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The most exports that are merged.
pub const MOST_EXPORTS: usize = 64;
/// Rows of a profile that stand under other titles in the later export, from which on its language was switched, and
/// the least share of its common rows.
const RETITLED_ROWS: u64 = 5;
const RETITLED_SHARE: f64 = 0.2;

/// One export. Without a viewing record it only adds to the tables beside it.
#[derive(Debug)]
pub struct Export {
    /// Its name: a file or folder name, never a whole path.
    pub name: String,
    /// Its viewing, of which nothing was left out yet.
    pub history: Option<History>,
    /// Its other tables.
    pub records: Records,
    /// The regions its address tables name.
    pub regions: RegionCounts,
}

/// Two exports that nothing shows to be of one account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{other} has no row in common with {one}: they seem to be of different accounts")]
pub struct DifferentAccounts {
    /// The earlier one, or those merged until there.
    pub one: String,
    /// The later one.
    pub other: String,
}

/// Puts exports in the order of their last and first rows, then of their sizes and names; those without viewing come
/// first, as nothing dates them.
pub fn sort(exports: &mut [Export]) {
    exports.sort_by_cached_key(|export| {
        let ends = export.history.as_ref().and_then(reach).map(|(first, last)| (last, first));
        let rows = export.history.as_ref().map_or(0, |history| history.ledger.rows);
        (ends, rows, export.name.clone())
    });
}

/// Merges exports in the order of [`sort`]. What a reader chose is to be left out of the result, not of the exports.
///
/// # Errors
/// When nothing shows two of them to be of one account, unless `is_forced`.
///
/// # Panics
/// With more than [`MOST_EXPORTS`] exports.
pub fn merge(
    mut exports: Vec<Export>,
    zones: &ZoneSettings,
    is_forced: bool,
) -> Result<(Option<History>, Records), DifferentAccounts> {
    assert!(exports.len() <= MOST_EXPORTS, "no more than {MOST_EXPORTS} exports");
    sort(&mut exports);
    let mut account = Merged { exports: exports.iter().map(described).collect(), ..Merged::default() };
    let mut regions = RegionCounts::default();
    exports.iter().for_each(|export| regions.add(&export.regions));
    let mut merged: Option<(History, Sources)> = None;
    let (mut records, mut from_earlier) = (Records::default(), BTreeMap::new());
    let mut so_far: Vec<String> = Vec::new();
    for (number, export) in (0..).zip(exports) {
        let Export { name, history, records: mut own, .. } = export;
        let mut names = ProfileNames::default();
        merged = match (merged, history) {
            (Some((earlier, sources)), Some(later)) => {
                let paired = paired(&earlier, &later);
                if !are_of_one_account(&paired, &earlier, &later) {
                    if !is_forced {
                        return Err(DifferentAccounts { one: so_far.join(", "), other: name });
                    }
                    account.is_forced = true;
                }
                names = profile_names(&paired, &later);
                account.renamed.extend(names.later.clone());
                let changes = Changes::of(&paired, &later);
                let titles = titles::in_other_words(&paired, &earlier, &later);
                account.retitled_rows += titles::rows(&titles, &paired, &earlier);
                let same = Same { titles, ..same(paired, &earlier, &later) };
                let (joined, origins) = History::join(&earlier, &later, same, &regions, zones);
                Some((joined, sources.joined(&origins, &changes, number)))
            }
            (None, Some(only)) => {
                let sources = Sources::of(&only, number);
                Some((only, sources))
            }
            (before, None) => before,
        };
        from_earlier = own.fill_from(records, &names);
        records = own;
        so_far.push(name);
    }
    account.tables = records.tables(&from_earlier);
    let history = merged.map(|(mut history, sources)| {
        sources.count(&history, &mut account);
        history.merged = Some(Box::new(account));
        history
    });
    Ok((history, records))
}

fn described(export: &Export) -> MergedExport {
    let history = export.history.as_ref();
    MergedExport {
        name: export.name.clone(),
        reach: history.and_then(reach),
        rows: history.map_or(0, |history| history.ledger.rows),
        ..MergedExport::default()
    }
}

/// First and last start.
fn reach(history: &History) -> Option<(i64, i64)> {
    Some((history.rows().first()?.start, history.rows().last()?.start))
}

fn paired(earlier: &History, later: &History) -> Paired {
    pair((earlier, later), [reach(earlier), reach(later)], (None, None))
}

fn are_of_one_account(paired: &Paired, earlier: &History, later: &History) -> bool {
    let cut = |history: &History| {
        reach(history).map(|(first, last)| (first.div_euclid(paired.grain), last.div_euclid(paired.grain)))
    };
    let entries = (paired.entries.0.as_slice(), paired.entries.1.as_slice());
    let reach = cut(earlier).zip(cut(later));
    show_one_account(Basis::Starts(paired.grain), entries, &paired.matched, &paired.profiles.found, reach)
}

/// What profiles are called later, and whose titles stand in another language then.
fn profile_names(paired: &Paired, later: &History) -> ProfileNames {
    let renamed = paired.profiles.found.iter().filter_map(|profile| {
        let (before, after) = (profile.before.clone()?, profile.after.clone()?);
        (before != after).then_some((before, after))
    });
    let mut counts = vec![(0u64, 0u64); later.profiles.len()];
    for pair in &paired.matched.pairs {
        let row = &later.rows()[pair.after as usize];
        let count = &mut counts[later.setting(row).profile as usize];
        *count = (count.0 + 1, count.1 + u64::from(pair.fields.contains(Field::Title)));
    }
    let is_retitled =
        |&(all, other): &(u64, u64)| other >= RETITLED_ROWS && other as f64 >= RETITLED_SHARE * all as f64;
    let retitled = later.profiles.iter().zip(&counts).filter(|(_, count)| is_retitled(count));
    ProfileNames {
        later: renamed.collect(),
        retitled: retitled.map(|(name, _)| name.clone()).collect::<BTreeSet<String>>(),
    }
}

/// The pairing as the histories are joined by.
fn same(paired: Paired, earlier: &History, later: &History) -> Same {
    let Paired { matched, profiles, unreadable, .. } = paired;
    let is_nameless = |history: &History| history.profiles.iter().all(String::is_empty);
    let profiles = if is_nameless(earlier) == is_nameless(later) {
        [profiles.before, profiles.after]
    } else {
        // Rows are told apart without profiles then, but no profile becomes another.
        let of_earlier = earlier.profiles.len() as u32;
        [(0..of_earlier).collect(), (of_earlier..of_earlier + later.profiles.len() as u32).collect()]
    };
    let origins = |matched: Matched| -> Vec<Origin> {
        let both = matched.pairs.iter().map(|pair| (Some(pair.before), Some(pair.after)));
        let before = matched.only_before.into_iter().map(|row| (Some(row), None));
        let after = matched.only_after.into_iter().map(|row| (None, Some(row)));
        both.chain(before).chain(after).map(|(earlier, later)| Origin { earlier, later }).collect()
    };
    Same { profiles, rows: origins(matched), unreadable: origins(unreadable), ..Same::default() }
}
