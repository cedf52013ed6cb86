//! Counting repairs by kind.

use std::collections::BTreeMap;

use super::{Repair, RepairKind};

/// Repairs of one file, by kind: the first line and how often.
#[derive(Debug, Default)]
pub(in crate::source) struct Repairs(BTreeMap<RepairKind, (u64, usize)>);

impl Repairs {
    pub(in crate::source) fn note(&mut self, what: RepairKind, line: u64) {
        self.note_many(what, line, 1);
    }

    pub(in crate::source) fn note_many(&mut self, what: RepairKind, line: u64, count: usize) {
        let (_, known) = self.0.entry(what).or_insert((line, 0));
        *known += count;
    }

    /// How often something was repaired.
    pub(in crate::source) fn count(&self, what: RepairKind) -> usize {
        self.0.get(&what).map_or(0, |(_, count)| *count)
    }

    /// Adds the repairs of another stage.
    pub(in crate::source) fn absorb(&mut self, other: Self) {
        for (what, (line, count)) in other.0 {
            self.note_many(what, line, count);
        }
    }

    pub(in crate::source) fn into_list(self) -> Vec<Repair> {
        self.0.into_iter().map(|(what, (line, count))| Repair { what, line, count }).collect()
    }
}
