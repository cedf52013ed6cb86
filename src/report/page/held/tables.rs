//! One table of the export: a line in the open, everything else one click away.

use crate::analysis::inventory::{ColumnFound, Inventory, TableFound};
use crate::catalogue;
use crate::locale::{Locale, isolate};
use crate::report::inventory::{rate, words};
use crate::report::page::parts::{Column, Fact, Table};
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
    pub people: String,
    /// Why it is kept, how far back it goes, what joins it to other records.
    pub facts: Vec<Fact>,
    /// Its columns, each with what it is.
    pub columns: Vec<Fact>,
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
        people: people(&facts.people, locale),
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

fn people(people: &[catalogue::People], locale: &Locale) -> String {
    let arguments = [
        ("label", locale.text("inventory-people").into()),
        ("value", words::list(people, words::people, locale).into()),
    ];
    locale.text_with("inventory-fact", &arguments)
}

/// What each column is; its class where it is another than the table's, and how full it is where more than one row of two
/// hundred is blank.
fn columns(table: &TableFound, locale: &Locale) -> Vec<Fact> {
    let of_table = catalogue::table(table.kind).sensitivity;
    let column = |column: &ColumnFound| {
        let name = isolate(&column.header).into_owned();
        let Some(facts) = catalogue::column(table.kind, &column.header) else {
            return Fact { name, value: locale.text("inventory-undocumented-column") };
        };
        let mut value = words::text(facts.what, locale);
        let mut add = |text: String| {
            value.push_str(" · ");
            value.push_str(&text);
        };
        if facts.sensitivity != of_table {
            add(words::sensitivity(facts.sensitivity, locale));
        }
        if let Some(filled) = column.filled.filter(|filled| filled * 200 < table.rows * 199) {
            let filled = ("filled", locale.percent_of(filled, table.rows).into());
            add(locale.text_with("held-filled", &[filled]));
        }
        Fact { name, value }
    };
    table.columns.iter().map(column).collect()
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
