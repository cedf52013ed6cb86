//! One table of the export: a line in the open, everything else one click away.

use crate::analysis::inventory::{ColumnFound, Inventory, TableFound};
use crate::catalogue;
use crate::locale::{Locale, isolate};
use crate::report::inventory::{rate, words};
use crate::report::page::parts::{Cell, Column, Fact, Table};
use crate::report::page::words::name_cell;

/// A table the service holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// How many rows.
    pub rows: String,
    /// First and last day.
    pub range: String,
    /// How sensitive, in JSON: `plain`, `habits`, `identifying`, `secret`.
    pub class: &'static str,
    /// How sensitive, in words.
    pub sensitivity: String,
    /// Whose data.
    pub people: Fact,
    /// Why it is kept, how far back it goes, what joins it to other records.
    pub facts: Vec<Fact>,
    /// Its columns.
    pub columns: Table,
    /// What stands in columns that identify somebody, if it was asked for.
    pub values: Vec<Table>,
}

pub(super) fn holdings(inventory: &Inventory, locale: &Locale) -> Vec<Holding> {
    inventory.tables.iter().map(|table| holding(table, locale)).collect()
}

fn holding(table: &TableFound, locale: &Locale) -> Holding {
    let facts = catalogue::table(table.kind);
    let range = table.first.zip(table.last);
    let range =
        range.map_or_else(|| locale.text("held-no-date"), |(first, last)| locale.date_range(first, last));
    let fact = |name: String, value: String| Fact { name, value };
    Holding {
        name: table.kind.name().to_owned(),
        what: words::text(facts.what, locale),
        rows: locale.text_with("rows", &[("rows", table.rows.into())]),
        range,
        class: facts.sensitivity.as_str(),
        sensitivity: words::sensitivity(facts.sensitivity, locale),
        people: fact(locale.text("inventory-people"), words::list(&facts.people, words::people, locale)),
        facts: vec![
            fact(locale.text("inventory-why"), words::text(facts.why, locale)),
            fact(locale.text("inventory-reach"), words::reach(facts.reach, locale)),
            fact(locale.text("inventory-written"), rate(table, locale)),
            fact(
                locale.text("inventory-categories"),
                words::list(&facts.categories, words::category, locale),
            ),
            fact(locale.text("inventory-links"), words::list(&facts.links, words::link, locale)),
            fact(locale.text("inventory-file"), isolate(&table.path).into_owned()),
        ],
        columns: columns(table, locale),
        values: table
            .columns
            .iter()
            .filter(|one| !one.values.is_empty())
            .map(|one| values(one, locale))
            .collect(),
    }
}

fn columns(table: &TableFound, locale: &Locale) -> Table {
    let row = |column: &ColumnFound| -> Vec<Cell> {
        let facts = catalogue::column(table.kind, &column.header);
        let what = facts.map_or_else(
            || locale.text("inventory-undocumented-column"),
            |facts| words::text(facts.what, locale),
        );
        let class = facts.map_or_else(String::new, |facts| words::sensitivity(facts.sensitivity, locale));
        let filled =
            column.filled.map_or_else(|| "–".to_owned(), |filled| locale.percent_of(filled, table.rows));
        vec![name_cell(&column.header), what.into(), class.into(), filled.into()]
    };
    Table {
        caption: locale.text_with("held-columns-of", &[("table", table.kind.name().into())]),
        columns: vec![
            Column::text(locale.text("held-column")),
            Column::text(locale.text("inventory-what")),
            Column::text(locale.text("held-class")),
            Column::number(locale.text("held-filled")),
        ],
        rows: table.columns.iter().map(row).collect(),
        more: None,
    }
}

fn values(column: &ColumnFound, locale: &Locale) -> Table {
    let name = isolate(&column.header).into_owned();
    Table {
        caption: locale.text_with("held-values", &[("column", name.into())]),
        columns: vec![Column::text(column.header.clone())],
        rows: column.values.iter().map(|value| vec![name_cell(value)]).collect(),
        more: None,
    }
}
