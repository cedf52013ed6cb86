//! Columns of a table that both exports have.

use super::Change;
use crate::analysis::inventory::{ColumnFound, TableFound};
use crate::source::netflix::TableKind;
use crate::source::text::normalise_header;

/// A column that came, went, was emptied or filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChange {
    /// The table.
    pub kind: TableKind,
    /// The header as written in the export that has it.
    pub header: String,
    /// What became of it.
    pub change: Change,
    /// Rows in which something stands, in the export that has more; not known of every column.
    pub filled: Option<u64>,
}

pub(super) fn changes(before: &TableFound, after: &TableFound) -> Vec<ColumnChange> {
    let kind = before.kind;
    let same = |columns: &[ColumnFound], name: &str| {
        columns.iter().find(|column| canonical(kind, &column.header) == name).cloned()
    };
    let mut changes = Vec::new();
    for column in &after.columns {
        let name = canonical(kind, &column.header);
        let change = match same(&before.columns, &name) {
            None => Some(Change::Appeared),
            Some(old) => {
                old.filled.zip(column.filled).and_then(|(old, new)| Change::of(Some(old), Some(new)))
            }
        };
        if let Some(change) = change {
            let old = same(&before.columns, &name).and_then(|old| old.filled);
            changes.push(ColumnChange {
                kind,
                header: column.header.clone(),
                change,
                filled: column.filled.max(old),
            });
        }
    }
    for column in &before.columns {
        if same(&after.columns, &canonical(kind, &column.header)).is_none() {
            changes.push(ColumnChange {
                kind,
                header: column.header.clone(),
                change: Change::Vanished,
                filled: column.filled,
            });
        }
    }
    changes.retain(|change| !normalise_header(&change.header).is_empty());
    changes
}

/// The name of a column whatever the year's way of writing it.
fn canonical(kind: TableKind, header: &str) -> String {
    let reduced = normalise_header(header);
    let is_it = |known: &str| normalise_header(known) == reduced;
    let known = kind.spec().columns.iter().find(|column| column.headers().any(is_it));
    known.map_or(reduced.clone(), |column| normalise_header(column.header))
}
