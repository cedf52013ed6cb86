//! What an export holds and reveals, in plain words: as text, as JSON, and as a letter that asks for the rest.

pub(in crate::report) mod findings;
mod json;
mod letter;
mod reveals;
pub(in crate::report) mod words;

#[cfg(test)]
mod tests;

pub use json::json;
pub use letter::letter;

use super::document::{Block, plain};
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::{ColumnFound, Inventory, RATE_DAYS, RATE_ROWS, TableFound};
use crate::catalogue;
use crate::locale::{Locale, isolate};
use findings::{Findings, dates, names};

/// Values of a column that are listed in the text.
const VALUES: usize = 20;

/// The inventory as text.
#[must_use]
pub fn text(name: &str, inventory: &Inventory, inferences: Option<&Inferences>, locale: &Locale) -> String {
    let findings = Findings::of(inventory);
    let mut blocks = vec![
        Block::Title(locale.text_with("inventory-heading", &[("name", isolate(name).into_owned().into())])),
        Block::Text(lead(inventory, locale)),
        Block::Text(locale.text("inventory-careful")),
    ];
    if findings.short {
        blocks.push(Block::Text(locale.text("inventory-short")));
    } else {
        blocks.push(Block::Table(overview(inventory, locale)));
    }
    for table in &inventory.tables {
        blocks.extend(table_blocks(table, locale));
    }
    blocks.push(Block::Heading(locale.text("inventory-missing-heading")));
    blocks.extend(missing(&findings, locale));
    blocks.push(Block::Heading(locale.text("inventory-purposes")));
    blocks.push(Block::Items(purposes(locale)));
    blocks.push(Block::Text(locale.text("inventory-letter-hint")));
    blocks.extend(reveals::blocks(inferences, locale));
    plain(&blocks)
}

fn lead(inventory: &Inventory, locale: &Locale) -> String {
    let tables = (inventory.tables.len() as u64).into();
    let rows = inventory.tables.iter().map(|table| table.rows).sum::<u64>();
    let rows = locale.text_with("rows", &[("rows", rows.into())]).into();
    match inventory.newest {
        Some(day) => {
            let newest = locale.date(day).into();
            let arguments = [("tables", tables), ("rows", rows), ("newest", newest)];
            locale.text_with("inventory-lead", &arguments)
        }
        None => locale.text_with("inventory-lead-undated", &[("tables", tables), ("rows", rows)]),
    }
}

/// One line a table: rows, reach, how sensitive.
fn overview(inventory: &Inventory, locale: &Locale) -> Vec<Vec<String>> {
    let heading = vec![
        locale.text("inventory-column-table"),
        locale.text("inventory-column-rows"),
        locale.text("inventory-column-range"),
        locale.text("inventory-class"),
    ];
    let line = |table: &TableFound| {
        let range = table.first.zip(table.last).map(|(first, last)| {
            if first == last {
                return locale.short_date(first);
            }
            let dates =
                [("first", locale.short_date(first).into()), ("last", locale.short_date(last).into())];
            locale.text_with("date-range", &dates)
        });
        vec![
            table.kind.name().to_owned(),
            locale.number(table.rows),
            range.unwrap_or_default(),
            words::sensitivity(catalogue::table(table.kind).sensitivity, locale),
        ]
    };
    std::iter::once(heading).chain(inventory.tables.iter().map(line)).collect()
}

fn fact(label: String, value: String, locale: &Locale) -> String {
    locale.text_with("inventory-fact", &[("label", label.into()), ("value", value.into())])
}

fn table_blocks(table: &TableFound, locale: &Locale) -> Vec<Block> {
    let facts = catalogue::table(table.kind);
    let rows = locale.text_with("rows", &[("rows", table.rows.into())]).into();
    let name = ("table", table.kind.name().into());
    let heading = match table.first.zip(table.last) {
        Some((first, last)) => {
            let range = ("range", locale.date_range(first, last).into());
            locale.text_with("inventory-table-dated", &[name, ("rows", rows), range])
        }
        None => locale.text_with("inventory-table-rows", &[name, ("rows", rows)]),
    };
    let list = vec![
        fact(locale.text("inventory-what"), words::text(facts.what, locale), locale),
        fact(locale.text("inventory-why"), words::text(facts.why, locale), locale),
        fact(locale.text("inventory-people"), words::list(&facts.people, words::people, locale), locale),
        fact(locale.text("inventory-class"), words::sensitivity(facts.sensitivity, locale), locale),
        fact(
            locale.text("inventory-categories"),
            words::list(&facts.categories, words::category, locale),
            locale,
        ),
        fact(locale.text("inventory-links"), words::list(&facts.links, words::link, locale), locale),
        fact(locale.text("inventory-reach"), words::reach(facts.reach, locale), locale),
        rate(table, locale),
        fact(locale.text("inventory-file"), isolate(&table.path).into_owned(), locale),
    ];
    let columns = table.columns.iter().map(|column| column_line(table, column, locale));
    vec![
        Block::Heading(heading),
        Block::Items(list),
        Block::Text(locale.text("inventory-columns")),
        Block::Items(columns.collect()),
    ]
}

pub(in crate::report) fn rate(table: &TableFound, locale: &Locale) -> String {
    match table.rows_per_month {
        Some(rate) => {
            let digits = u8::from(rate < 10.0);
            locale.text_with("inventory-rate", &[("number", locale.decimal(rate, digits).into())])
        }
        None => {
            let days = ("days", (RATE_DAYS as u64).into());
            locale.text_with("inventory-rate-none", &[days, ("rows", RATE_ROWS.into())])
        }
    }
}

fn column_line(table: &TableFound, column: &ColumnFound, locale: &Locale) -> String {
    let name = ("column", isolate(&column.header).into_owned().into());
    let Some(facts) = catalogue::column(table.kind, &column.header) else {
        return locale.text_with("inventory-column-undocumented", &[name]);
    };
    let class = ("class", words::sensitivity(facts.sensitivity, locale).into());
    let what = ("what", words::text(facts.what, locale).into());
    let mut line = match column.filled {
        Some(filled) => {
            let filled = ("filled", locale.percent_of(filled, table.rows).into());
            locale.text_with("inventory-column", &[name, filled, class, what])
        }
        None => locale.text_with("inventory-column-unfilled", &[name, class, what]),
    };
    if !column.values.is_empty() {
        line.push(' ');
        line.push_str(&values(&column.values, locale));
    } else if let Some(different) = column.different.filter(|different| *different > 0) {
        line.push(' ');
        line.push_str(&locale.text_with("inventory-different", &[("count", different.into())]));
    }
    line
}

/// The first values of a column, and how many more there are; the JSON has all.
fn values(values: &[String], locale: &Locale) -> String {
    let shown: Vec<String> = values.iter().take(VALUES).map(|value| isolate(value).into_owned()).collect();
    let list = ("values", shown.join(", ").into());
    match values.len().saturating_sub(VALUES) {
        0 => locale.text_with("inventory-values", &[list]),
        more => {
            let more = locale.text_with("and-more", &[("count", (more as u64).into())]);
            locale.text_with("inventory-values-more", &[list, ("more", more.into())])
        }
    }
}

pub(in crate::report) fn missing(findings: &Findings<'_>, locale: &Locale) -> Vec<Block> {
    let mut lines = Vec::new();
    let mut add = |key: &str, name: &str, list: String| {
        if !list.is_empty() {
            lines.push(locale.text_with(key, &[(name, list.into())]));
        }
    };
    add("inventory-absent", "tables", names(&findings.absent));
    add("inventory-empty", "tables", names(findings.empty));
    add("inventory-undocumented", "columns", isolate(&findings.columns.join(", ")).into_owned());
    add("inventory-unknown-files", "files", isolate(&findings.files.join(", ")).into_owned());
    add("inventory-others", "files", isolate(&findings.documents.join(", ")).into_owned());
    for gap in findings.gaps {
        let table = ("table", gap.kind.name().into());
        let of = ("of", gap.of_days.into());
        lines.push(if gap.days.is_empty() {
            locale.text_with("inventory-no-gap", &[table, of])
        } else {
            let days = ("days", (gap.days.len() as u64).into());
            let dates = ("dates", dates(gap, locale).into());
            locale.text_with("inventory-gap", &[table, days, of, dates])
        });
    }
    let mut blocks = Vec::new();
    if findings.short {
        blocks.push(Block::Text(locale.text("inventory-missing-short")));
    } else if findings.is_complete() {
        blocks.push(Block::Text(locale.text("inventory-nothing-missing")));
    }
    if !lines.is_empty() {
        blocks.push(Block::Items(lines));
    }
    blocks
}

/// What no table shows, and why it must be expected.
pub(in crate::report) fn purposes(locale: &Locale) -> Vec<String> {
    let line = |purpose: &catalogue::Purpose| {
        let what = ("what", words::text(purpose.what, locale).into());
        let why = ("why", words::text(purpose.why, locale).into());
        locale.text_with("inventory-purpose", &[what, why])
    };
    catalogue::purposes().iter().map(line).collect()
}
