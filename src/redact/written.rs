//! How values are written, as exports write them.

use super::allow::SUPPLEMENTAL_TYPES;
use crate::source::text::no_formula;
use chrono::{DateTime, NaiveDate};
use csv::{Terminator, Writer, WriterBuilder};
use std::borrow::Cow;

/// One table being written.
pub(super) struct Sheet {
    writer: Writer<Vec<u8>>,
    /// Rows written so far.
    pub rows: u64,
}

impl Sheet {
    pub fn new(header: impl IntoIterator<Item = &'static str>) -> Self {
        let writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
        let mut sheet = Self { writer, rows: 0 };
        let header: Vec<String> = header.into_iter().map(str::to_owned).collect();
        sheet.write(&header);
        sheet
    }

    /// Adds a row, unless all its cells are empty, which would be none.
    pub fn row(&mut self, cells: &[String]) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.write(cells);
            self.rows += 1;
        }
    }

    fn write(&mut self, cells: &[String]) {
        // A kept title may begin like a formula; numbers may be below zero.
        let is_number = |cell: &str| cell.parse::<f64>().is_ok_and(f64::is_finite);
        for cell in cells {
            let safe =
                Some(cell).filter(|cell| is_number(cell)).map_or_else(|| no_formula(cell.into()), Cow::from);
            self.writer.write_field(safe.as_bytes()).expect("a buffer in memory takes every cell");
        }
        self.writer
            .write_record(None::<&[u8]>)
            .expect("a buffer in memory takes every record of equal length");
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().expect("a buffer in memory can always be flushed")
    }
}

/// `2022-05-09 02:01:32`, from UTC seconds; nothing for a time beyond every calendar.
pub(super) fn moment(seconds: i64) -> String {
    let at = DateTime::from_timestamp(seconds, 0);
    at.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

/// `2022-05-09`, from days since 1970.
pub(super) fn date(day: i64) -> String {
    let at = DateTime::from_timestamp(day.saturating_mul(86_400), 0);
    at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default()
}

/// Days since 1970.
pub(super) fn day_number(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// `01:30:00`, from seconds.
pub(super) fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

/// The word of a list that a cell holds.
pub(super) fn listed(cell: &str, words: &'static [&'static str]) -> &'static str {
    words.iter().find(|word| **word == cell.trim()).copied().unwrap_or_default()
}

/// A kind of extra; an unknown one is still an extra.
pub(super) fn supplemental(cell: &str) -> &'static str {
    match cell.trim() {
        "" | "NA" | "N/A" => "",
        other => SUPPLEMENTAL_TYPES.iter().find(|word| **word == other).copied().unwrap_or("OTHER"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_exports_write_them() {
        assert_eq!(moment(1_652_061_692), "2022-05-09 02:01:32");
        assert_eq!((moment(i64::MAX), date(i64::MAX)), (String::new(), String::new()));
        assert_eq!(date(19_121), "2022-05-09");
        assert_eq!((clock(5), clock(105_426)), ("00:00:05".to_owned(), "29:17:06".to_owned()));
        assert_eq!((supplemental(" HOOK"), supplemental("n"), supplemental("NA")), ("HOOK", "OTHER", ""));
        assert_eq!((listed("play ", &["play"]), listed("plays", &["play"])), ("play", ""));
    }

    #[test]
    fn a_sheet_counts_its_rows() {
        let mut sheet = Sheet::new(["a", "b"]);
        sheet.row(&["1, 2".to_owned(), "say \"no\"".to_owned()]);
        sheet.row(&[" ".to_owned(), String::new()]);
        assert_eq!(sheet.rows, 1);
        sheet.row(&["-1".to_owned(), "-1+1".to_owned()]);
        assert_eq!(sheet.into_bytes(), b"a,b\n\"1, 2\",\"say \"\"no\"\"\"\n-1,'-1+1\n");
    }
}
