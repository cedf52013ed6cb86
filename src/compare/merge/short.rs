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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn export(name: &str, rows: &[(&str, &str)]) -> (String, ShortHistory) {
        let row =
            |(title, date): &(&str, &str)| TitleOnDay { title: (*title).to_owned(), date: date.parse().ok() };
        (name.to_owned(), ShortHistory { path: name.to_owned(), rows: rows.iter().map(row).collect() })
    }

    #[test]
    fn every_title_with_every_day_counts_once() {
        let early = export(
            "early",
            &[
                ("Harbour", "2024-03-02"),
                ("Reeds", "2024-03-01"),
                ("Twice", "2024-03-01"),
                ("Twice", "2024-03-01"),
            ],
        );
        let late = export(
            "late",
            &[
                ("Dune", "2024-03-09"),
                ("Harbour", "2024-03-08"),
                ("Reeds", "2024-03-01"),
                ("Twice", "2024-03-01"),
                ("Lost", ""),
            ],
        );
        let (history, account) = merge_short(vec![late, early], false).unwrap();
        let titles: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
        // The later export as it is, then what the earlier one has besides: another day, and one more of two.
        assert_eq!(titles, ["Dune", "Harbour", "Reeds", "Twice", "Lost", "Harbour", "Twice"]);
        assert_eq!(history.path, "late");
        let [one, other] = account.exports.as_slice() else { panic!("{account:?}") };
        assert_eq!(
            (one.name.as_str(), one.rows, one.only_here, one.shared(), one.counted),
            ("early", 4, 2, 2, 2)
        );
        assert_eq!((other.rows, other.only_here, other.shared(), other.counted), (5, 3, 2, 5));
        // A title without a day is no viewing that can be placed.
        assert_eq!((one.only_here_kept.rows, other.only_here_kept.rows), (2, 2));
        // 1 and 2 March 2024, 19,783 days after 1970 and one more.
        assert_eq!(one.reach, Some((19_783 * 86_400, 19_784 * 86_400)));
        let places: Vec<(u32, u32, u32)> =
            account.rows_in.iter().map(|from| (from.export, from.row, from.exports)).collect();
        assert_eq!(places, [(1, 0, 1), (1, 1, 1), (1, 2, 2), (1, 3, 2), (1, 4, 1), (0, 0, 1), (0, 3, 1)]);
        assert!(!account.is_forced);
    }

    /// Films of as many days of March.
    fn films(name: &str, count: u32, title: impl Fn(u32) -> String) -> (String, ShortHistory) {
        let rows: Vec<(String, String)> =
            (1..=count).map(|day| (title(day), format!("2024-03-{day:02}"))).collect();
        export(name, &rows.iter().map(|(title, date)| (title.as_str(), date.as_str())).collect::<Vec<_>>())
    }

    #[test]
    fn twenty_titles_on_each_side_and_none_in_common_are_of_two_people() {
        let own = |count| films("own", count, |day| format!("Own {day}"));
        let other = |count| films("other", count, |day| format!("Other {day}"));
        let refused = merge_short(vec![own(20), other(20)], false).unwrap_err();
        assert_eq!((refused.one.as_str(), refused.other.as_str()), ("other", "own"));
        let (history, account) = merge_short(vec![own(20), other(20)], true).unwrap();
        assert!(account.is_forced && history.rows.len() == 40);
        assert!(merge_short(vec![own(25), other(25)], false).is_err());
        // Fewer on a side may be chance, and one in common is none.
        assert!(merge_short(vec![own(20), other(19)], false).is_ok());
        assert!(merge_short(vec![own(19), other(20)], false).is_ok());
        let one =
            films("other", 20, |day| if day == 7 { "Own 7".to_owned() } else { format!("Other {day}") });
        assert!(!merge_short(vec![own(20), one], false).unwrap().1.is_forced);
        // What is watched before the later one begins says nothing of it, nor do titles without days.
        let mut april = other(25);
        april.1.rows.iter_mut().for_each(|row| {
            row.date = row.date.and_then(|date| date.checked_add_days(chrono::Days::new(31)))
        });
        assert!(merge_short(vec![own(25), april], false).is_ok());
        let undated = |mut export: (String, ShortHistory)| {
            export.1.rows.iter_mut().for_each(|row| row.date = None);
            export
        };
        assert!(merge_short(vec![undated(own(20)), undated(other(20))], false).is_ok());
    }
}
