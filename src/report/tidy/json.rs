//! A table as JSON: one array of objects, one object a line, which pandas, R and jq all read without an option.

use super::{Table, Value, time};
use serde::Serialize;
use std::io::{self, Write};

/// Writes a table; a missing cell is `null`, so that every object has every column.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(table: &Table<'_>, mut out: impl Write) -> io::Result<()> {
    let names = table.columns.iter().map(|column| serde_json::to_string(&column.name));
    let names = names.collect::<Result<Vec<String>, _>>()?;
    out.write_all(b"[")?;
    for row in 0..table.rows {
        out.write_all(if row == 0 { b"\n{" } else { b",\n{" })?;
        for (at, (name, column)) in names.iter().zip(&table.columns).enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(out, "{comma}{name}:")?;
            match column.value(row) {
                Value::Missing => out.write_all(b"null")?,
                Value::Text(text) => put(&mut out, &text)?,
                Value::Milliseconds(milliseconds) => {
                    put(&mut out, &time::written(milliseconds, column.kind))?
                }
                Value::Days(days) => put(&mut out, &time::date(days))?,
                Value::Whole(number) => put(&mut out, &number)?,
                Value::Decimal(number) => put(&mut out, &number)?,
                Value::Boolean(value) => put(&mut out, &value)?,
            }
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"\n]\n")
}

fn put<T: Serialize + ?Sized>(out: &mut impl Write, value: &T) -> io::Result<()> {
    Ok(serde_json::to_writer(out, value)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::report::tidy::Column;

    #[test]
    fn every_object_has_every_column() {
        let columns = vec![
            Column::text("a \"b\"", "", |row| (row == 0).then_some("=1\n\u{7}")),
            Column::boolean("c", "", |row| row == 0),
            Column::instant("d", "", |row| (row == 1).then_some(0)),
        ];
        let table = Table { name: "t".to_owned(), about: "".into(), rows: 2, columns };
        let mut bytes = Vec::new();
        write(&table, &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let expected = "[\n{\"a \\\"b\\\"\":\"=1\\n\\u0007\",\"c\":true,\"d\":null},\n\
            {\"a \\\"b\\\"\":null,\"c\":false,\"d\":\"1970-01-01T00:00:00Z\"}\n]\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_table_without_rows_is_an_empty_array() {
        let table = Table { name: "t".to_owned(), about: "".into(), rows: 0, columns: Vec::new() };
        let mut bytes = Vec::new();
        write(&table, &mut bytes).unwrap();
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&bytes).unwrap(), serde_json::json!([]));
    }
}
