//! In which exports each row of a merged record stands, and as which of them has it.

use super::super::snapshots::rows::full::Paired;
use super::super::snapshots::same::is_expected;
use super::super::snapshots::{Field, Fields};
use crate::model::history::{History, Origin, Origins};
use crate::model::ledger::Fate;
use crate::model::merged::{Merged, RowSource};

/// Of one row.
#[derive(Debug, Clone, Copy, Default)]
struct Source {
    /// The exports that have it, by their numbers: bit 0 is the earliest.
    exports: u64,
    /// The export whose row it is.
    counted: u32,
    /// Its number there.
    own: u32,
    /// In what exports differ.
    fields: Fields,
    /// Whether they differ in more than what new viewing of the title explains.
    is_changed: bool,
}

impl Source {
    fn told(&self) -> RowSource {
        RowSource { export: self.counted, row: self.own, exports: self.exports.count_ones() }
    }
}

/// Of all rows of a record.
#[derive(Debug, Default)]
pub(super) struct Sources {
    rows: Vec<Source>,
    unreadable: Vec<Source>,
}

/// In what rows differ from the same rows of the exports before, by their numbers in the later one.
pub(super) struct Changes(Vec<(Fields, bool)>);

impl Changes {
    pub fn of(paired: &Paired, later: &History) -> Self {
        let mut changes = vec![(Fields::default(), false); later.rows().len()];
        for pair in paired.matched.pairs.iter().filter(|pair| !pair.fields.is_empty()) {
            let (before, after) =
                (&paired.entries.0[pair.before as usize], &paired.entries.1[pair.after as usize]);
            changes[pair.after as usize] = (pair.fields, !is_expected(pair.fields, before, after));
        }
        Self(changes)
    }
}

impl Sources {
    /// The rows of one export.
    pub fn of(history: &History, number: u32) -> Self {
        let source = |own| Source { exports: 1 << number, counted: number, own, ..Source::default() };
        Self {
            rows: (0..history.rows().len() as u32).map(source).collect(),
            unreadable: (0..history.unreadable_rows().len() as u32).map(source).collect(),
        }
    }

    /// The rows of this record and of export `number`, joined.
    pub fn joined(&self, origins: &Origins, changes: &Changes, number: u32) -> Self {
        let joined = |known: &[Source], origin: &Origin| {
            let mut source = origin.earlier.map_or(Source::default(), |at| known[at as usize]);
            if let Some(own) = origin.later {
                source.exports |= 1 << number;
                (source.counted, source.own) = (number, own);
            }
            source
        };
        let row = |origin: &Origin| {
            let mut source = joined(&self.rows, origin);
            if let (Some(_), Some(later)) = (origin.earlier, origin.later) {
                let (fields, is_changed) = changes.0[later as usize];
                source.fields = source.fields.or(fields);
                source.is_changed |= is_changed;
            }
            source
        };
        Self {
            rows: origins.rows.iter().map(row).collect(),
            unreadable: origins.unreadable.iter().map(|origin| joined(&self.unreadable, origin)).collect(),
        }
    }

    /// Adds up what each export gave to the record.
    pub fn count(&self, history: &History, account: &mut Merged) {
        for (number, export) in account.exports.iter_mut().enumerate() {
            let alone = |source: &&Source| source.exports == 1 << number;
            let all = || self.rows.iter().chain(&self.unreadable);
            export.only_here = all().filter(alone).count() as u64;
            export.counted = all().filter(|source| source.counted as usize == number).count() as u64;
            for (row, _) in history.rows().iter().zip(&self.rows).filter(|(_, source)| alone(source)) {
                if row.fate == Fate::Kept {
                    export.only_here_kept.add(row.duration);
                }
            }
        }
        for source in self.rows.iter().filter(|source| !source.fields.is_empty()) {
            account.changed_rows += 1;
            account.expected_changes += u64::from(!source.is_changed);
            for field in source.fields.iter() {
                *account.changed_fields.entry(Field::name(field)).or_default() += 1;
            }
        }
        account.rows_in = self.rows.iter().map(Source::told).collect();
        account.unreadable_in = self.unreadable.iter().map(Source::told).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::samples::history_of;

    #[test]
    fn every_export_has_a_mark_of_its_own() {
        let film = "Start Time,Duration,Title\n2024-03-01 20:00:00,00:30:00,Film\n";
        let told = |number: u32| {
            let found = Sources::of(&history_of(film), number);
            found.rows.iter().map(|row| (row.exports, row.counted, row.own)).collect::<Vec<_>>()
        };
        assert_eq!([told(0), told(3)], [vec![(1, 0, 0)], vec![(8, 3, 0)]]);
    }
}
