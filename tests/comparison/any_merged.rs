//! Several exports as one record, for any rows: with itself, in parts, in any order, and the sums of what each gave.

use crate::generated::{Row, figures, history_in, row, rows};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use watchprint::compare::merge::{Export, merge};
use watchprint::model::history::History;
use watchprint::model::ledger::Fate;
use watchprint::model::place::ZoneSettings;

fn export(name: &str, rows: &[Row]) -> Export {
    let history = Some(history_in(rows, &[]));
    Export { name: name.to_owned(), history, records: Default::default(), regions: Default::default() }
}

fn merged(parts: &[&[Row]]) -> History {
    let names = ["a", "b", "c", "d"];
    let exports = parts.iter().zip(names).map(|(rows, name)| export(name, rows)).collect();
    merge(exports, &ZoneSettings::default(), true).unwrap().0.unwrap()
}

/// All figures, without what only a merged record has.
fn of(history: &History) -> Value {
    let mut found = figures(history);
    found.as_object_mut().unwrap().remove("merged");
    found
}

/// A row whose start shows that its file has seconds.
fn anchor() -> Row {
    let cells =
        ["Ada", "2022-05-09 02:01:33", "00:30:00", "", "Anchor", "", "Smart TV", "00:10:00", "00:10:00"];
    let mut row: Row = std::array::from_fn(|at| cells.get(at).copied().unwrap_or_default().to_owned());
    row[9] = "FR (France)".to_owned();
    row
}

/// Whether start and length can be read; told by the forms [`row`] draws.
fn is_readable(row: &Row) -> bool {
    row[1].starts_with("2022-")
        && row[1] != "2022-02-30 10:00:00"
        && row[2].contains(':')
        && row[2] != "00:61:00"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn an_export_merged_with_itself_is_itself(rows in rows(), times in 2..4usize) {
        let parts = vec![rows.as_slice(); times];
        prop_assert_eq!(of(&merged(&parts)), of(&history_in(&rows, &[])));
    }

    /// Whatever begins in one second stays together, as it does when files are cut by time.
    #[test]
    fn parts_by_time_give_the_figures_of_the_whole(rows in rows(), parts in prop::collection::vec(0..3u8, 40)) {
        let starts: Vec<&String> = rows.iter().map(|row| &row[1]).collect::<BTreeSet<_>>().into_iter().collect();
        let side = |row: &Row| match is_readable(row) {
            true => parts[starts.iter().position(|start| **start == row[1]).unwrap() % parts.len()],
            false => 2,
        };
        let of_side = |number: u8| -> Vec<Row> {
            let own = rows.iter().filter(|row| [number, 2].contains(&side(row))).cloned();
            std::iter::once(anchor()).chain(own).collect()
        };
        let whole: Vec<Row> = std::iter::once(anchor()).chain(rows.iter().cloned()).collect();
        let (one, other) = (of_side(0), of_side(1));
        let found = of(&merged(&[&one, &other]));
        prop_assert_eq!(&found, &of(&history_in(&whole, &[])));
        prop_assert_eq!(&found, &of(&merged(&[&other, &one, &whole])));
    }

    #[test]
    fn what_each_export_gave_adds_up(
        common in rows(),
        one in prop::collection::vec(row(), 0..20),
        other in prop::collection::vec(row(), 0..20),
    ) {
        let (one, other) = ([common.clone(), one].concat(), [common.clone(), other].concat());
        let history = merged(&[&one, &other]);
        let account = history.merged.as_deref().unwrap();
        let rows = history.ledger.rows;
        prop_assert_eq!(account.exports.iter().map(|export| export.counted).sum::<u64>(), rows);
        prop_assert_eq!(Fate::ALL.iter().map(|fate| history.ledger.amount(*fate).rows).sum::<u64>(), rows);
        let lengths: BTreeSet<u64> = account.exports.iter().map(|export| export.rows).collect();
        prop_assert_eq!(lengths, BTreeSet::from([one.len() as u64, other.len() as u64]));
        let shared: Vec<u64> = account.exports.iter().map(|export| export.shared()).collect();
        prop_assert_eq!(shared[0], shared[1]);
        let alone: u64 = account.exports.iter().map(|export| export.only_here).sum();
        prop_assert_eq!(alone + shared[0], rows);
        prop_assert!(rows >= one.len().max(other.len()) as u64 && rows <= (one.len() + other.len()) as u64);
        prop_assert!(shared[0] >= common.len() as u64, "{} of {}", shared[0], common.len());
        prop_assert_eq!(account.unreadable_in.len(), history.ledger.unreadable.len());
        let kept: u64 = account.exports.iter().map(|export| export.only_here_kept.rows).sum();
        prop_assert!(kept <= history.ledger.amount(Fate::Kept).rows);
    }
}
