//! Titles hidden from the history: counted, never listed, and without a day or a profile.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::source::netflix::TableKind;
use std::collections::BTreeSet;

/// What was hidden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Kept rows marked as hidden.
    pub rows: u64,
    /// Their different titles.
    pub titles: u64,
}

pub(in crate::analysis::inferences) fn hidden(basis: &Basis<'_>) -> Card {
    let history = basis.history;
    let rows = basis.analysis.account.segments;
    let measure = Measure { n: rows, least: 1, unit: Unit::Rows };
    Card::new(Topic::Hidden, &[(TableKind::ViewingActivity, rows)], measure, || {
        let rows = || history.kept().filter(|segment| history.setting(segment).attributes.hidden);
        let titles: BTreeSet<u32> = rows().map(|segment| segment.title).collect();
        let hidden = Hidden { rows: rows().count() as u64, titles: titles.len() as u64 };
        (Conclusion::Hidden(hidden), Level::High, Reason::RowsSaySo)
    })
}
