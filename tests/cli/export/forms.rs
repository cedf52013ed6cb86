//! The tables of `export` hold the same as CSV, as JSON and as Parquet.

use super::{HOSTILE, TABLES, export, rows};
use crate::names;
use crate::parquet::columns;
use crate::support::fixture;
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use watchprint::report::tidy::{Column, Table, parquet};

/// A CSV cell and a Parquet value, both as JSON has it.
fn same(meaning: &str, json: &Value, cell: &str, stored: &Value) {
    if json.is_null() {
        return assert_eq!((cell, stored), ("", &Value::Null));
    }
    match meaning {
        "text" => {
            let text = json.as_str().unwrap();
            let shown = text.trim_start_matches([' ', '"']);
            let is_formula = shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
                || text.starts_with(['\t', '\r']);
            let apostrophe = if is_formula { "'" } else { "" };
            assert_eq!((cell, stored), (format!("{apostrophe}{text}").as_str(), json));
        }
        "date" => {
            let date: NaiveDate = json.as_str().unwrap().parse().unwrap();
            let days = date.signed_duration_since(NaiveDate::default()).num_days();
            assert_eq!((json!(cell), stored), (json.clone(), &json!(days)));
        }
        "timestamp(ms, UTC)" => {
            let moment = DateTime::parse_from_rfc3339(json.as_str().unwrap()).unwrap();
            assert!(cell.ends_with('Z'));
            assert_eq!((json!(cell), stored), (json.clone(), &json!(moment.timestamp_millis())));
        }
        "timestamp(ms, local)" => {
            let moment: NaiveDateTime = json.as_str().unwrap().parse().unwrap();
            assert_eq!((json!(cell), stored), (json.clone(), &json!(moment.and_utc().timestamp_millis())));
        }
        "whole" | "boolean" => assert_eq!((cell, stored), (json.to_string().as_str(), json)),
        "decimal" => assert_eq!((cell.parse::<f64>().unwrap(), stored), (json.as_f64().unwrap(), json)),
        other => panic!("{other}"),
    }
}

#[test]
fn every_form_holds_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let told = export(
        folder.path(),
        &fixture("2025/export"),
        &["--format", "csv,json,parquet", "--show-identifiers"],
    );
    assert_eq!(told.code, Some(1), "{}", told.err);
    let raw = names(&out.join("raw")).into_iter().map(|name| format!("raw/{name}"));
    let all: Vec<String> = names(&out).into_iter().chain(raw).collect();
    let tables: Vec<&str> = all.iter().filter_map(|name| name.strip_suffix(".csv")).collect();
    assert!(tables.len() > 20 && TABLES.iter().all(|table| tables.contains(table)), "{tables:?}");
    assert!(told.err.contains(&format!("wrote {} files to out", 3 * tables.len() + 1)), "{}", told.err);
    let dictionary = fs::read_to_string(out.join("README.md")).unwrap();
    let mut meanings = BTreeSet::new();
    for table in tables {
        let rows = rows(folder.path(), table);
        let stored = columns(&fs::read(out.join(format!("{table}.parquet"))).unwrap());
        let mut reader = csv::Reader::from_path(out.join(format!("{table}.csv"))).unwrap();
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let written: Vec<&str> = stored.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(header, written, "{table}");
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), rows.len(), "{table}");
        let section = dictionary.split(&format!("\n## {table}\n")).nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        assert!(section.contains(&format!("Rows: {}.", rows.len())), "{table}");
        for (place, column) in stored.iter().enumerate() {
            assert!(section.contains(&format!("\n| {} | ", column.name)), "{table}: {}", column.name);
            meanings.insert(column.meaning.clone());
            for (row, (record, value)) in rows.iter().zip(records.iter().zip(&column.values)) {
                assert_eq!(row.len(), stored.len());
                same(&column.meaning, &row[&column.name], &record[place], value);
            }
        }
    }
    assert_eq!(meanings.len(), 7, "every type occurs: {meanings:?}");
    // RFC 4180: every line ends in CRLF.
    let days = fs::read_to_string(out.join("days.csv")).unwrap();
    assert!(days.ends_with("\r\n") && days.matches('\n').count() == days.matches("\r\n").count());
}

#[test]
fn a_hostile_title_is_text_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ViewingActivity.csv");
    fs::write(&file, HOSTILE).unwrap();
    let told = export(folder.path(), &file, &["--format", "csv,json,parquet"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    let title = "=HYPERLINK(\"http://x\",\"y\")";
    for table in ["segments", "views", "titles", "ledger", "raw/ViewingActivity"] {
        let of = |ending: &str| fs::read(folder.path().join(format!("out/{table}.{ending}"))).unwrap();
        let text = String::from_utf8(of("csv")).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let place = |name: &str| header.iter().position(|column| column == name).unwrap();
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(&records[0][place("title")], format!("'{title}"), "{table}");
        assert_eq!(&records[0][place("profile")], "'@Ada", "{table}");
        assert_eq!(&records[1][place("title")], "'\tTab, then\ntext", "{table}");
        assert!(!text.contains(",=") && !text.contains("\"=") && !text.contains(",@"), "{table}");
        assert_eq!(rows(folder.path(), table)[0]["title"], title);
        let stored = columns(&of("parquet"));
        let titles = stored.iter().find(|column| column.name == "title").unwrap();
        assert_eq!(titles.values, [json!(title), json!("\tTab, then\ntext")], "{table}");
    }
}

/// More rows than are written together.
#[test]
fn a_long_table_is_read_back_whole() {
    let count = 140_000;
    let columns_of = || {
        vec![
            Column::whole("number", "", "", |row| (row % 3 != 0).then_some(row as u64)),
            Column::boolean("even", "", |row| (row % 5 != 0).then_some(row % 2 == 0)),
            Column::text("text", "", |row| (row % 7 != 0).then(|| format!("t{row}"))),
            Column::date("none", "", |_| None),
        ]
    };
    let table = Table { name: "t".to_owned(), about: "".into(), rows: count, columns: columns_of() };
    let mut bytes = Vec::new();
    parquet::write(&table, &mut bytes).unwrap();
    let stored = columns(&bytes);
    for row in 0..count {
        assert_eq!(stored[0].values[row], json!((row % 3 != 0).then_some(row)));
        assert_eq!(stored[1].values[row], json!((row % 5 != 0).then_some(row % 2 == 0)));
        assert_eq!(stored[2].values[row], json!((row % 7 != 0).then(|| format!("t{row}"))));
        assert!(stored[3].values[row].is_null());
    }
}
