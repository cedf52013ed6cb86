//! Which row of one export is which row of the other.

use super::entry::{Entry, Fields};
use std::cmp::Ordering;

/// A row that both exports have.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Pair {
    /// Number of the row in the earlier export.
    pub before: u32,
    /// Number of the row in the later export.
    pub after: u32,
    /// In what they differ.
    pub fields: Fields,
}

/// Every row of both exports, each once: in a pair, or alone.
#[derive(Debug, Default)]
pub(in crate::compare) struct Matched {
    pub pairs: Vec<Pair>,
    pub only_before: Vec<u32>,
    pub only_after: Vec<u32>,
}

/// The rows of both sides while they are being paired.
pub(super) struct Matching<'a> {
    before: &'a [Entry],
    after: &'a [Entry],
    matched: Matched,
}

impl<'a> Matching<'a> {
    /// Nothing is paired yet.
    pub fn new(before: &'a [Entry], after: &'a [Entry]) -> Self {
        let all = |entries: &[Entry]| (0..entries.len() as u32).collect();
        let matched = Matched { pairs: Vec::new(), only_before: all(before), only_after: all(after) };
        Self { before, after, matched }
    }

    /// Pairs rows that are still alone and have equal keys, as many as there are on both sides.
    pub fn join<K: Ord + Send>(&mut self, key: impl Fn(&Entry) -> K + Sync) {
        self.join_if(key, |_, _| true);
    }

    /// The same, where `may` allows it for all rows of a key: it is told how many each side has.
    pub fn join_if<K: Ord + Send>(
        &mut self,
        key: impl Fn(&Entry) -> K + Sync,
        may: impl Fn(usize, usize) -> bool,
    ) {
        if self.matched.only_before.is_empty() || self.matched.only_after.is_empty() {
            return;
        }
        let one = std::mem::take(&mut self.matched.only_before);
        let other = std::mem::take(&mut self.matched.only_after);
        let (before, after) =
            rayon::join(|| keyed(one, self.before, &key), || keyed(other, self.after, &key));
        let (mut one, mut other) = (before.as_slice(), after.as_slice());
        while let (Some((first, _)), Some((second, _))) = (one.first(), other.first()) {
            match first.cmp(second) {
                Ordering::Less => one = self.matched.leave_before(one, run(one)),
                Ordering::Greater => other = self.matched.leave_after(other, run(other)),
                Ordering::Equal => {
                    let (left, right) = (run(one), run(other));
                    let both = if may(left, right) { left.min(right) } else { 0 };
                    for ((_, before), (_, after)) in one[..both].iter().zip(&other[..both]) {
                        let fields = self.before[*before as usize].differences(&self.after[*after as usize]);
                        self.matched.pairs.push(Pair { before: *before, after: *after, fields });
                    }
                    one = self.matched.leave_before(&one[both..], left - both);
                    other = self.matched.leave_after(&other[both..], right - both);
                }
            }
        }
        self.matched.leave_before(one, one.len());
        self.matched.leave_after(other, other.len());
    }

    /// As [`Self::join_if`], but undone unless `is_enough` says so of how many were paired, and of how many.
    pub fn attempt<K: Ord + Send>(
        &mut self,
        key: impl Fn(&Entry) -> K + Sync,
        may: impl Fn(usize, usize) -> bool,
        is_enough: impl Fn(usize, usize) -> bool,
    ) {
        let fewer = self.matched.only_before.len().min(self.matched.only_after.len());
        let (before, after) = (self.matched.only_before.clone(), self.matched.only_after.clone());
        let paired = self.matched.pairs.len();
        self.join_if(key, may);
        if !is_enough(self.matched.pairs.len() - paired, fewer) {
            self.matched.pairs.truncate(paired);
            (self.matched.only_before, self.matched.only_after) = (before, after);
        }
    }

    /// What was found; the rows that are alone stand in their order.
    pub fn finish(mut self) -> Matched {
        self.matched.only_before.sort_unstable();
        self.matched.only_after.sort_unstable();
        self.matched
    }
}

impl Matched {
    fn leave_before<'k, K>(&mut self, rows: &'k [(K, u32)], count: usize) -> &'k [(K, u32)] {
        self.only_before.extend(rows[..count].iter().map(|(_, row)| *row));
        &rows[count..]
    }

    fn leave_after<'k, K>(&mut self, rows: &'k [(K, u32)], count: usize) -> &'k [(K, u32)] {
        self.only_after.extend(rows[..count].iter().map(|(_, row)| *row));
        &rows[count..]
    }
}

fn keyed<K: Ord>(rows: Vec<u32>, entries: &[Entry], key: impl Fn(&Entry) -> K) -> Vec<(K, u32)> {
    let mut keyed: Vec<(K, u32)> = rows.into_iter().map(|row| (key(&entries[row as usize]), row)).collect();
    // By number among equals, so that the result depends on nothing else.
    keyed.sort_unstable();
    keyed
}

/// How many rows at the head of the list have one key.
fn run<K: Ord>(rows: &[(K, u32)]) -> usize {
    let Some((first, _)) = rows.first() else { return 0 };
    rows.iter().take_while(|(key, _)| key == first).count()
}
