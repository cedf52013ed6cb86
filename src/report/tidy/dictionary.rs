//! The data dictionary beside the tables: every column, its type, its unit and its meaning. A later run knows by it which
//! files are of the program.

use super::Table;
use std::collections::BTreeSet;
use std::fmt::Write;

/// How every dictionary begins.
const TITLE: &str = "# Tables of a viewing record\n\nWritten by watchprint ";
/// Before the files of earlier runs.
const OLDER: &str = "\n## Files of earlier runs\n";

/// What is true of all tables.
const RULES: &str = "\
* Times are RFC 3339 in UTC (`2022-05-09T02:01:32Z`). Columns in `_local` show the clock on the wall, without a
  zone. In Parquet both are timestamps in milliseconds. Dates are `YYYY-MM-DD`.
* A missing value is an empty cell in CSV, `null` in JSON and in Parquet.
* JSON files are one array of objects, an object a line.
* In CSV, text that a spreadsheet program could take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
  carriage return, also in full width and after blanks or quotation marks) has an apostrophe before it. JSON and
  Parquet hold it as it was.
* Files in `raw` hold the tables of the export, of several exports in a folder for each. Columns that identify a person, a device, an address, a link or a
  means of payment, and columns nobody knows, are left out unless `--show-identifiers` asks for them.
* `--profile`, `--exclude-profile`, `--from` and `--to` also choose the rows of raw tables that name a profile, but
  the lists of profiles and of devices are not cut by days. Tables of the whole account are never cut.
";

/// The beginning; `formats` are the endings that were written.
#[must_use]
pub fn beginning(formats: &[&str]) -> String {
    let endings: Vec<String> = formats.iter().map(|ending| format!("`.{ending}`")).collect();
    format!(
        "{TITLE}{} as {}. What each figure means, to the second, stands in its `docs/definitions.md`.\n\n{RULES}",
        env!("CARGO_PKG_VERSION"),
        endings.join(", "),
    )
}

/// The part about one table.
#[must_use]
pub fn section(table: &Table<'_>) -> String {
    let mut text = format!("\n## {}\n\n{} Rows: {}.\n\n", table.name, table.about, table.rows);
    text.push_str("| column | type | unit | meaning |\n|---|---|---|---|\n");
    for column in &table.columns {
        let (name, about) = (cell(&column.name), cell(&column.about));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {name} | {} | {} | {about} |", column.kind.name(), column.unit);
    }
    text
}

/// The part about files that lie beside the tables but were not written with them; nothing if there are none.
#[must_use]
pub fn older<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let lines: String = files.map(|file| format!("* `{file}`\n")).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("{OLDER}\nThey lie here still, and were not written with the tables above:\n\n{lines}")
}

/// The files a dictionary tells of, itself left out; nothing if the text is no dictionary.
#[must_use]
pub fn files(text: &str) -> Option<BTreeSet<String>> {
    let said = text.strip_prefix(TITLE)?;
    let (tables, older) = said.split_once(OLDER).unwrap_or((said, ""));
    // What stands between every second pair of marks is set as code.
    let code = tables.lines().next()?.split('`').skip(1).step_by(2);
    let endings: Vec<&str> = code.filter(|word| word.starts_with('.')).collect();
    let names = tables.lines().filter_map(|line| line.strip_prefix("## "));
    let written = names.flat_map(|name| endings.iter().map(move |ending| format!("{name}{ending}")));
    let left = older.lines().filter_map(|line| line.strip_prefix("* `")?.strip_suffix('`'));
    Some(written.chain(left.map(str::to_owned)).collect())
}

/// Text inside a table of Markdown; the name of an unknown column may be anything.
fn cell(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tidy::Column;

    #[test]
    fn a_strange_name_does_not_break_the_table() {
        let columns = vec![Column::whole("seconds", "s", "Length", |_| Some(1))];
        let mut table = Table { name: "t".to_owned(), about: "One.".into(), rows: 3, columns };
        table.columns[0].name = "a|b\n<c>".into();
        let line = "| a\\|b &lt;c> | whole number | s | Length |\n";
        assert!(section(&table).ends_with(line), "{}", section(&table));
        assert!(section(&table).starts_with("\n## t\n\nOne. Rows: 3.\n"));
    }

    #[test]
    fn a_dictionary_tells_which_files_were_written() {
        let table =
            |name: &str| Table { name: name.to_owned(), about: "".into(), rows: 0, columns: Vec::new() };
        let tables = section(&table("days")) + &section(&table("raw/a/Devices"));
        let text = beginning(&["csv", "json"]) + &tables;
        let written = ["days.csv", "days.json", "raw/a/Devices.csv", "raw/a/Devices.json"].map(str::to_owned);
        assert_eq!(files(&text), Some(written.clone().into()));
        let later =
            beginning(&["csv"]) + &section(&table("views")) + &older(written.iter().map(String::as_str));
        let all = files(&later).unwrap_or_default();
        assert!(all.len() == 5 && all.contains("views.csv") && written.iter().all(|file| all.contains(file)));
        assert_eq!(older(std::iter::empty()), "");
        assert_eq!(files("# Tables of mine\n\n## days\n"), None);
    }
}
