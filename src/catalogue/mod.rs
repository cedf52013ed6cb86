//! What every table and column of an export is, in plain words of two languages: facts, not code.
//!
//! The facts stand in `assets/catalogue/*.tsv`; [`table`] and [`column()`] look them up, [`purposes`] lists
//! what a service must be expected to hold and no table shows. A test holds the files against the tables
//! the program reads, both ways.

mod facts;
mod files;

#[cfg(test)]
mod tests;

pub use facts::{Category, ColumnFacts, Era, Link, People, Purpose, Reach, Sensitivity, TableFacts, Words};

use crate::source::netflix::TableKind;
use crate::source::text::normalise_header;
use files::Catalogue;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::read);

/// What a table is.
///
/// # Panics
/// Never: a test holds that every table has its facts.
#[must_use]
pub fn table(kind: TableKind) -> &'static TableFacts {
    let found = CATALOGUE.tables.iter().find(|table| table.kind == kind);
    found.expect("assets/catalogue/tables.tsv has a line for every table")
}

/// What a column is, by its header in any spelling; nothing for a column that nobody has explained.
#[must_use]
pub fn column(kind: TableKind, header: &str) -> Option<&'static ColumnFacts> {
    let reduced = normalise_header(header);
    let spec = kind.spec();
    // Other headers of the same column are explained with it.
    let known =
        spec.columns.iter().find(|column| column.headers().any(|header| normalise_header(header) == reduced));
    let name = known.map_or(reduced.clone(), |column| normalise_header(column.header));
    let of = |wanted: Option<TableKind>| {
        CATALOGUE.columns.iter().find(|column| column.table == wanted && column.is_named(&name))
    };
    of(Some(kind)).or_else(|| known.and_then(|_| of(None))).or_else(|| {
        CATALOGUE.columns.iter().find(|column| column.table == Some(kind) && column.holds(&reduced))
    })
}

/// The tables every archive of a month had, with data or without; of today's, if the month is not known.
pub fn expected(month: Option<(i32, u32)>) -> impl Iterator<Item = TableKind> {
    let tables = CATALOGUE.tables.iter();
    tables.filter(move |table| table.seen.is_some_and(|era| era.holds(month))).map(|table| table.kind)
}

/// What a service must be expected to hold and no table shows.
#[must_use]
pub fn purposes() -> &'static [Purpose] {
    &CATALOGUE.purposes
}
