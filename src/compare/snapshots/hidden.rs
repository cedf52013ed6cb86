//! What a person took out of their history: the rows marked "View was hidden".

use super::Rows;
use std::collections::BTreeMap;

/// A hidden title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenTitle {
    /// The profile's name; empty where a file does not say.
    pub profile: String,
    /// The title as written.
    pub title: String,
    /// Its hidden rows in the earlier export.
    pub before: u64,
    /// Of these, rows the later export does not have.
    pub gone: u64,
    /// Its hidden rows in the later export.
    pub after: u64,
}

/// Rows marked as hidden. `still`, `shown_again` and `gone` are those of the earlier export, `still`,
/// `newly` and `new` those of the later.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Marked in both.
    pub still: u64,
    /// Marked in the earlier export, and there without the mark in the later.
    pub shown_again: u64,
    /// Marked in the earlier export, and not there in the later.
    pub gone: u64,
    /// There in the earlier export without the mark, and marked in the later.
    pub newly: u64,
    /// Marked in the later export, and not there in the earlier.
    pub new: u64,
    /// By profile and title.
    pub titles: Vec<HiddenTitle>,
}

impl Hidden {
    /// Marked rows of the earlier export.
    #[must_use]
    pub fn before(&self) -> u64 {
        self.still + self.shown_again + self.gone
    }

    /// Marked rows of the later export.
    #[must_use]
    pub fn after(&self) -> u64 {
        self.still + self.newly + self.new
    }
}

pub(super) fn hidden(rows: &Rows<'_>) -> Hidden {
    let mut hidden = Hidden::default();
    let mut titles: BTreeMap<(String, String), (u64, u64, u64)> = BTreeMap::new();
    let mut count = |names: &super::rows::names::Names<'_>, row: u32, counts: (bool, bool, bool)| {
        let key = (names.profile(row).to_owned(), names.title(row).to_owned());
        let title = titles.entry(key).or_default();
        title.0 += u64::from(counts.0);
        title.1 += u64::from(counts.1);
        title.2 += u64::from(counts.2);
    };
    let (before, after) = (&rows.before, &rows.after);
    for pair in &rows.matched.pairs {
        let (was, is) = (before[pair.before as usize].is_hidden, after[pair.after as usize].is_hidden);
        match (was, is) {
            (true, true) => hidden.still += 1,
            (true, false) => hidden.shown_again += 1,
            (false, true) => hidden.newly += 1,
            (false, false) => continue,
        }
        count(&rows.names.1, pair.after, (was, false, is));
    }
    for &row in rows.matched.only_before.iter().filter(|row| before[**row as usize].is_hidden) {
        hidden.gone += 1;
        count(&rows.names.0, row, (true, true, false));
    }
    for &row in rows.matched.only_after.iter().filter(|row| after[**row as usize].is_hidden) {
        hidden.new += 1;
        count(&rows.names.1, row, (false, false, true));
    }
    let told =
        |((profile, title), (before, gone, after))| HiddenTitle { profile, title, before, gone, after };
    hidden.titles = titles.into_iter().map(told).collect();
    hidden
}
