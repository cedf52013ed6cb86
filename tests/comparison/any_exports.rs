//! For any two files: every row is in one sum of its side, and which side it is changes nothing but the names.

use crate::generated::{Row, history_in, row, rows};
use proptest::prelude::*;
use std::collections::BTreeMap;
use watchprint::analysis::inventory::Inventory;
use watchprint::analysis::titles::TitleIndex;
use watchprint::compare::snapshots::{Amount, Only, Snapshot, Snapshots, Viewing};
use watchprint::model::history::History;

fn inventory() -> Inventory {
    Inventory { tables: Vec::new(), empty: Vec::new(), files: Vec::new(), newest: None, gaps: Vec::new() }
}

fn compared(before: &History, after: &History) -> Snapshots {
    let inventory = inventory();
    let (first, second) = (TitleIndex::of(before), TitleIndex::of(after));
    let reach = |history: &History| {
        let rows = history.rows();
        Some((rows.first()?.start, rows.last()?.start))
    };
    let snapshot = |viewing, reach| Snapshot { viewing, reach, inventory: &inventory, listed: None };
    Snapshots::of(
        &snapshot(Viewing::Full(before, &first), reach(before)),
        &snapshot(Viewing::Full(after, &second), reach(after)),
    )
}

/// What only one side has, without the titles.
fn alone(only: &Only) -> [Amount; 6] {
    [only.earlier, only.inside, only.later, only.of_lone_profiles, only.hidden, only.near_end]
}

/// How often each text of a readable row stands in a file.
fn counted(rows: &[Row]) -> BTreeMap<&Row, u64> {
    let mut counts = BTreeMap::new();
    for row in rows {
        let is_readable = !["", "yesterday", "2022-02-30 10:00:00"].contains(&row[1].as_str())
            && !["", "soon", "00:61:00"].contains(&row[2].as_str());
        if is_readable {
            *counts.entry(row).or_insert(0) += 1;
        }
    }
    counts
}

proptest! {
    #[test]
    fn the_sums_add_up_to_both_sides(one in rows(), other in rows()) {
        let (before, after) = (history_in(&one, &[]), history_in(&other, &[]));
        let found = compared(&before, &after);
        let both = found.common.rows + found.changed.before.rows;
        prop_assert_eq!(found.changed.before.rows, found.changed.after.rows);
        prop_assert_eq!(found.before.all.rows, both + found.before.only.all().rows);
        prop_assert_eq!(found.after.all.rows, both + found.after.only.all().rows);
        prop_assert_eq!(found.before.all.rows, before.rows().len() as u64);
        for (side, only) in [(&found.before, &found.before.only), (&found.after, &found.after.only)] {
            let listed: u64 = only.titles.iter().map(|title| title.amount.rows).sum();
            prop_assert_eq!(listed, only.all().rows);
            let told = only.of_lone_profiles.rows + only.hidden.rows + only.near_end.rows;
            prop_assert_eq!(only.unexplained() + told, only.inside.rows);
            prop_assert!(side.all.kept_rows <= side.all.rows);
        }
        prop_assert!(found.changed.expected + found.changed.rows.len() as u64 <= found.changed.before.rows);
        // What is written alike in both is the same, as often as in the file with fewer of it.
        let (left, right) = (counted(&one), counted(&other));
        let alike: u64 = left.iter().map(|(row, count)| count.min(right.get(row).unwrap_or(&0))).sum();
        prop_assert!(found.common.rows >= alike, "{} instead of {}", found.common.rows, alike);
    }

    #[test]
    fn a_file_and_itself_are_the_same(rows in rows()) {
        let history = history_in(&rows, &[]);
        let found = compared(&history, &history);
        prop_assert!(found.has_same_rows() && found.is_one_account && found.retitled.is_empty());
        prop_assert_eq!(found.common, found.before.all);
        prop_assert!(found.profiles.iter().all(|profile| profile.before == profile.after));
        let mut turned = rows;
        turned.reverse();
        prop_assert!(compared(&history, &history_in(&turned, &[])).has_same_rows());
    }

    #[test]
    fn turned_round_everything_is_turned_round(one in rows(), other in rows()) {
        let (before, after) = (history_in(&one, &[]), history_in(&other, &[]));
        let (found, turned) = (compared(&before, &after), compared(&after, &before));
        prop_assert_eq!(found.common.rows, turned.common.rows);
        prop_assert_eq!(found.changed.before.rows, turned.changed.after.rows);
        prop_assert_eq!(alone(&found.before.only).map(|a| a.rows), alone(&turned.after.only).map(|a| a.rows));
        prop_assert_eq!(alone(&found.after.only).map(|a| a.rows), alone(&turned.before.only).map(|a| a.rows));
        prop_assert_eq!(found.hidden.before(), turned.hidden.after());
        prop_assert_eq!(found.is_one_account, turned.is_one_account);
    }

    #[test]
    fn a_row_more_is_a_row_more(rows in rows(), more in row()) {
        let history = history_in(&rows, &[]);
        let mut longer = rows.clone();
        longer.push(more);
        let after = history_in(&longer, &[]);
        let found = compared(&history, &after);
        prop_assert_eq!(found.before.only.all().rows, 0);
        prop_assert_eq!(found.changed.before.rows, 0);
        prop_assert_eq!(found.after.only.all().rows, (after.rows().len() - history.rows().len()) as u64);
    }
}
