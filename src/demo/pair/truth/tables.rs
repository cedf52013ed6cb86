//! The tables beside the viewing, as each download has them.

use crate::demo::pair::tables::{dated, day};
use crate::demo::tables::Table;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A table beside the viewing.
pub(super) struct Described {
    name: &'static str,
    rows: usize,
    /// Each column, and whether any row has a value in it.
    columns: Vec<(&'static str, bool)>,
    reach: Option<(String, String)>,
}

impl Described {
    /// Describes a table.
    pub fn of(table: &Table) -> Self {
        let has_value = |column: usize| table.rows.iter().any(|row| !row[column].is_empty());
        let columns = (0..).zip(&table.header).map(|(at, name)| (*name, has_value(at))).collect();
        let days = dated(table).map(|column| {
            let days = table.rows.iter().map(|row| day(&row[column]));
            days.filter(|day| !day.is_empty()).collect::<BTreeSet<String>>()
        });
        let reach = days.and_then(|days| Some((days.first()?.clone(), days.last()?.clone())));
        Self { name: table.name, rows: table.rows.len(), columns, reach }
    }

    /// `2024-05-09` of `20240509`.
    fn reach(&self) -> Value {
        let dashed = |day: &str| format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
        self.reach.as_ref().map_or(Value::Null, |(first, last)| json!([dashed(first), dashed(last)]))
    }
}

/// Each table in either download; `null` is a file that is not there, 0 rows one that says so.
pub(super) fn tables(before: &[Described], after: &[Described]) -> Value {
    let names: BTreeSet<&str> = before.iter().chain(after).map(|table| table.name).collect();
    let told = names.into_iter().map(|name| {
        let [one, other] = [before, after].map(|side| side.iter().find(|table| table.name == name));
        let columns = |wanted: fn(Option<bool>, Option<bool>) -> bool| -> Vec<&str> {
            let (Some(one), Some(other)) = (one, other) else { return Vec::new() };
            if one.rows == 0 || other.rows == 0 {
                return Vec::new();
            }
            let value = |table: &Described, name: &str| {
                table.columns.iter().find(|column| column.0 == name).map(|column| column.1)
            };
            let all: BTreeSet<&str> =
                one.columns.iter().chain(&other.columns).map(|column| column.0).collect();
            all.into_iter().filter(|name| wanted(value(one, name), value(other, name))).collect()
        };
        json!({
            "table": name,
            "rows": [one.map(|table| table.rows), other.map(|table| table.rows)],
            "reach": [one.map(Described::reach), other.map(Described::reach)],
            "columns_appeared": columns(|one, other| one.is_none() && other.is_some()),
            "columns_vanished": columns(|one, other| one.is_some() && other.is_none()),
            "columns_emptied": columns(|one, other| one == Some(true) && other == Some(false)),
            "columns_filled": columns(|one, other| one == Some(false) && other == Some(true)),
        })
    });
    told.collect()
}
