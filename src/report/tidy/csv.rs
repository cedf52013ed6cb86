//! A table as CSV: RFC 4180, UTF-8, safe to open in a spreadsheet program.

use super::{Table, Value, time};
use crate::source::text::no_formula;
use std::io::{self, Write};

/// Writes a table: a header, then a line a row; a missing cell is empty.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(
        table.columns.iter().map(|column| no_formula(column.name.as_ref().into()).into_owned()),
    )?;
    let mut number = String::new();
    for row in 0..table.rows {
        for column in &table.columns {
            let value = column.value(row);
            number.clear();
            match value {
                Value::Missing => {}
                Value::Text(text) => {
                    writer.write_field(no_formula(text).as_bytes())?;
                    continue;
                }
                Value::Milliseconds(milliseconds) => {
                    number.push_str(&time::written(milliseconds, column.kind))
                }
                Value::Days(days) => number.push_str(&time::date(days)),
                Value::Whole(value) => number.push_str(&value.to_string()),
                Value::Decimal(value) => number.push_str(&value.to_string()),
                Value::Boolean(value) => number.push_str(if value { "true" } else { "false" }),
            }
            writer.write_field(&number)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::report::tidy::Column;

    fn written(table: &Table<'_>) -> String {
        let mut bytes = Vec::new();
        write(table, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        let texts = ["=1+1", "+x", "-2", "@SUM", "\tx", "\rx", "plain", "a \"b\", c", "two\nlines", "'=x"];
        let columns = vec![
            Column::text("=text", "", move |row| Some(texts[row])),
            Column::whole("number", "", "", |row| (row != 1).then_some(-(row as i64))),
        ];
        let table = Table { name: "t".to_owned(), about: "".into(), rows: texts.len(), columns };
        let expected = "'=text,number\r\n'=1+1,0\r\n'+x,\r\n'-2,-2\r\n'@SUM,-3\r\n'\tx,-4\r\n\"'\rx\",-5\r\nplain,-6\r\n\
            \"a \"\"b\"\", c\",-7\r\n\"two\nlines\",-8\r\n'=x,-9\r\n";
        assert_eq!(written(&table), expected);
    }

    #[test]
    fn a_single_missing_cell_is_still_a_row() {
        let columns = vec![Column::text("only", "", |_| None::<&str>)];
        let table = Table { name: "t".to_owned(), about: "".into(), rows: 2, columns };
        assert_eq!(written(&table), "only\r\n\"\"\r\n\"\"\r\n");
    }
}
