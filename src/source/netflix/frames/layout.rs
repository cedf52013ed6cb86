//! Which field of a record goes into which column of the frame.

use std::collections::{HashMap, HashSet};

use crate::source::netflix::spec::snake_case;
use crate::source::netflix::{ColumnType, Missing, TableSpec};
use crate::source::text::{Problem, normalise_header};

/// Unknown columns that are kept; a table with more of them is no table of an export.
const KEPT_UNKNOWN: usize = 100;

/// One column of the frame.
#[derive(Debug, Clone)]
pub(super) struct LaidColumn {
    pub name: String,
    /// The header as written, for messages.
    pub header: String,
    /// The field of the record, unless the file lacks the column.
    pub position: Option<usize>,
    pub kind: ColumnType,
    pub missing: Missing,
}

/// The columns of a frame: those of the table first, then those nobody knows.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub columns: Vec<LaidColumn>,
    /// Frame names of the columns nobody knows.
    pub unknown: Vec<String>,
    dropped: usize,
}

impl Layout {
    pub fn new(header: &[String], spec: &TableSpec) -> Self {
        let mut columns: Vec<LaidColumn> = spec
            .columns
            .iter()
            .map(|column| LaidColumn {
                name: column.name(),
                header: column.header.to_owned(),
                position: None,
                kind: column.kind,
                missing: column.missing,
            })
            .collect();
        let places: HashMap<String, usize> = (spec.columns.iter().enumerate())
            .flat_map(|(index, column)| column.headers().map(move |name| (normalise_header(name), index)))
            .collect();
        let mut taken: HashSet<String> = columns.iter().map(|column| column.name.clone()).collect();
        let mut unknown = Vec::new();
        let mut dropped = 0;
        for (position, written) in header.iter().enumerate() {
            let reduced = normalise_header(written);
            let known = places.get(&reduced).filter(|index| columns[**index].position.is_none());
            if let Some(&index) = known {
                columns[index].position = Some(position);
                columns[index].header.clone_from(written);
                continue;
            }
            let of_family = spec.families.iter().any(|family| family.holds(&reduced));
            let wanted = match (of_family, written.is_empty()) {
                (true, _) => snake_case(written),
                (false, true) => format!("column {}", position + 1),
                (false, false) => written.clone(),
            };
            if !of_family && unknown.len() == KEPT_UNKNOWN {
                dropped += 1;
                continue;
            }
            let name = distinct(wanted, &mut taken);
            let (kind, missing) = if of_family {
                (ColumnType::Category, Missing::WordsOrMinusOne)
            } else {
                unknown.push(name.clone());
                (ColumnType::Text, Missing::Blank)
            };
            columns.push(LaidColumn {
                name,
                header: written.clone(),
                position: Some(position),
                kind,
                missing,
            });
        }
        Self { columns, unknown, dropped }
    }

    /// The column of a frame name.
    pub fn column(&self, name: &str) -> Option<&LaidColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    pub fn dropped_problem(&self) -> Option<Problem> {
        let what = format!("{} more unknown columns; they are not kept", self.dropped);
        (self.dropped > 0).then_some(Problem { line: 1, column: None, what })
    }
}

/// A name no other column has: `Ts`, then `Ts (2)`, `Ts (3)`.
fn distinct(wanted: String, taken: &mut HashSet<String>) -> String {
    let mut name = wanted.clone();
    let mut number = 1u32;
    while !taken.insert(name.clone()) {
        number += 1;
        name = format!("{wanted} ({number})");
    }
    name
}
