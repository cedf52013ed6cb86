//! From text to records: quoting, appended semicolons, folded records, short and long ones.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};

use super::dialect::Dialect;
use super::repair::Repairs;
use super::{Damage, Problem, RawTable, Record, RepairKind, normalise_header};

/// How often reading starts again behind a quotation mark that swallows the rest of the file; each
/// time costs a reading of that rest, so then every line is taken for a record.
const RESTARTS: usize = 20;

/// Reads all records of a text.
pub(super) fn read(text: &str, dialect: &Dialect, repairs: &mut Repairs) -> RawTable {
    let mut table = RawTable::default();
    let mut assembly = Assembly { dialect, repairs, table: &mut table, wanted: Vec::new() };
    if dialect.delimiter != b',' {
        assembly.repairs.note(RepairKind::Delimiter(dialect.delimiter), 1);
    }
    let mut lines = Lines { text: text.as_bytes(), counted_to: 0, line: 1 };
    let mut from = 0;
    if dialect.separator_line {
        assembly.repairs.note(RepairKind::SeparatorLine, 1);
        from = after_first_line(text);
    }
    let mut restarts = 0;
    loop {
        match pass(text, from, &mut lines, &mut assembly) {
            Pass::Done => break,
            Pass::Again(next) => from = next,
            Pass::RestSwallowed(next) if restarts < RESTARTS => {
                restarts += 1;
                from = next;
            }
            Pass::RestSwallowed(next) => {
                line_by_line(text, next, &mut lines, &mut assembly);
                break;
            }
        }
    }
    table.problems.sort_by_key(|problem| problem.line);
    table
}

/// The header of a text: its first record that is not blank.
pub(super) fn read_header(text: &str, dialect: &Dialect, repairs: &mut Repairs) -> Vec<String> {
    let mut table = RawTable::default();
    let mut assembly = Assembly { dialect, repairs, table: &mut table, wanted: Vec::new() };
    let from = if dialect.separator_line { after_first_line(text) } else { 0 };
    let mut reader = builder(assembly.first_delimiter()).from_reader(&text.as_bytes()[from..]);
    let mut record = StringRecord::new();
    while assembly.wanted.is_empty() && reader.read_record(&mut record).unwrap_or(false) {
        // The raw text matters only once there is a header.
        assembly.take(&record, "", 1);
    }
    table.header
}

fn after_first_line(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

/// How reading from some byte on ended.
enum Pass {
    /// At the end of the file.
    Done,
    /// At a record that swallowed others: what follows its first line, from this byte on, is read again.
    Again(usize),
    /// The same, and the record reached to the end of the file.
    RestSwallowed(usize),
}

fn pass(text: &str, from: usize, lines: &mut Lines<'_>, assembly: &mut Assembly<'_>) -> Pass {
    let rest = &text.as_bytes()[from..];
    let mut reader = builder(assembly.first_delimiter()).from_reader(rest);
    let mut record = StringRecord::new();
    loop {
        let before = from + position(&reader);
        // The text is UTF-8 and the reader is in memory, so there is nothing to fail.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return Pass::Done;
        }
        let after = from + position(&reader);
        let blank = |byte: &&u8| matches!(byte, b'\n' | b'\r');
        let start = before + text.as_bytes()[before..after].iter().take_while(blank).count();
        let line = lines.at(start);
        let raw = text[start..after].trim_end_matches(['\n', '\r']);
        if let Some(first_line) = raw.find(['\n', '\r']) {
            let rest_swallowed = after == text.len() && assembly.is_open(raw);
            if rest_swallowed || assembly.swallows_rows(raw, first_line) {
                assembly.take_unclosed(&raw[..first_line], line);
                let next = start + first_line;
                return if rest_swallowed { Pass::RestSwallowed(next) } else { Pass::Again(next) };
            }
        }
        assembly.take(&record, raw, line);
    }
}

/// Takes every line for a record of its own.
fn line_by_line(text: &str, from: usize, lines: &mut Lines<'_>, assembly: &mut Assembly<'_>) {
    let mut start = from;
    for raw in text[from..].split_inclusive(['\n', '\r']) {
        let line = lines.at(start);
        start += raw.len();
        let raw = raw.trim_end_matches(['\n', '\r']);
        if raw.is_empty() {
            continue;
        }
        if assembly.is_open(raw) {
            assembly.take_unclosed(raw, line);
        } else {
            let record = one_record(raw, assembly.first_delimiter());
            assembly.take(&record, raw, line);
        }
    }
}

fn position<R: Read>(reader: &csv::Reader<R>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).flexible(true).has_headers(false);
    builder
}

/// Line numbers of rising byte positions.
struct Lines<'a> {
    text: &'a [u8],
    counted_to: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, byte: usize) -> u64 {
        self.line += memchr::memchr_iter(b'\n', &self.text[self.counted_to..byte]).count() as u64;
        self.counted_to = byte;
        self.line
    }
}

/// The table as it grows.
struct Assembly<'a> {
    dialect: &'a Dialect,
    repairs: &'a mut Repairs,
    table: &'a mut RawTable,
    /// The header reduced to what tells columns apart, to know it again further down.
    wanted: Vec<String>,
}

impl Assembly<'_> {
    /// A file cut by a spreadsheet is read with that spreadsheet's semicolons first.
    fn first_delimiter(&self) -> u8 {
        if self.dialect.cut { b';' } else { self.dialect.delimiter }
    }

    /// Whether a text ends inside quotes: then a line added to it would be part of it.
    fn is_open(&self, raw: &str) -> bool {
        let mut reader = builder(self.first_delimiter()).from_reader(raw.as_bytes().chain(&b"\nend"[..]));
        let mut record = csv::ByteRecord::new();
        let mut last = false;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            last = record.as_slice() == b"end";
        }
        !last
    }

    /// Whether a record of several lines holds rows that a stray quotation mark in its first line took
    /// in: its quotation marks are not even in number, but each line after the first is a whole row.
    fn swallows_rows(&self, raw: &str, first_line: usize) -> bool {
        let width = self.wanted.len();
        if width < 2 || self.dialect.cut || quotes(raw).is_multiple_of(2) {
            return false;
        }
        let mut others = raw[first_line..].split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        others.all(|line| {
            quotes(line).is_multiple_of(2) && one_record(line, self.dialect.delimiter).len() == width
        })
    }

    /// A line on which a quotation mark is opened and not closed.
    fn take_unclosed(&mut self, raw: &str, line: u64) {
        if self.wanted.is_empty() {
            return self.take(&one_record(raw, self.first_delimiter()), raw, line);
        }
        let cells = one_record(raw, self.first_delimiter());
        self.table.records.push(Record { line, cells, damage: Some(Damage::UnclosedQuote) });
    }

    /// Takes a record; `raw` is its text.
    fn take(&mut self, record: &StringRecord, raw: &str, line: u64) {
        let record = self.repaired(record, raw, line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.table.blank_records += 1;
        } else if self.wanted.is_empty() {
            self.take_header(&record, line);
        } else {
            self.take_row(record, line);
        }
    }

    fn take_header(&mut self, record: &StringRecord, line: u64) {
        let name = |cell: &str| {
            cell.trim_matches(['\u{feff}', ' ', '\t', '\u{a0}'])
                .trim_end_matches([';', ','])
                .trim()
                .to_owned()
        };
        let mut header: Vec<String> = record.iter().map(name).collect();
        while header.len() > 1 && header.last().is_some_and(String::is_empty) {
            header.pop();
            self.repairs.note(RepairKind::EmptySurplus, line);
        }
        self.wanted = header.iter().map(|name| normalise_header(name)).collect();
        self.table.header = header;
    }

    fn take_row(&mut self, record: StringRecord, line: u64) {
        let width = self.wanted.len();
        let mut names = record.iter().take(width).map(normalise_header);
        if record.len() >= width
            && self.wanted.iter().any(|name| !name.is_empty())
            && self.wanted.iter().all(|wanted| names.next().as_ref() == Some(wanted))
        {
            let damage = Some(Damage::RepeatedHeader);
            self.table.records.push(Record { line, cells: record, damage });
            return;
        }
        if record.len() < width {
            self.repairs.note(RepairKind::ShortRecord, line);
        } else if record.len() > width {
            let surplus = record.len() - width;
            if record.iter().skip(width).all(|cell| cell.trim().is_empty()) {
                self.repairs.note(RepairKind::EmptySurplus, line);
            } else {
                self.table.problems.push(Problem { line, column: None, what: surplus_fields(surplus) });
            }
        }
        self.table.records.push(Record { line, cells: record, damage: None });
    }

    /// Undoes what a spreadsheet did to one record.
    fn repaired(&mut self, record: &StringRecord, raw: &str, line: u64) -> StringRecord {
        if self.dialect.cut {
            return self.joined(record, raw, line);
        }
        let expects_more = if self.wanted.is_empty() { self.dialect.folded } else { self.wanted.len() > 1 };
        if expects_more && is_folded(record, self.dialect.delimiter) {
            return self.unfolded(record, self.dialect.delimiter, line);
        }
        // A clone would be as large as the largest record so far.
        let mut own = StringRecord::with_capacity(record.as_slice().len(), record.len());
        own.extend(record);
        own
    }

    /// A record that was cut at its semicolons, or got some appended, as it was before.
    fn joined(&mut self, record: &StringRecord, raw: &str, line: u64) -> StringRecord {
        let joined = record.iter().collect::<Vec<_>>().join(";");
        let core = without_tail(&joined);
        if core.is_empty() {
            return record.clone();
        }
        if core.len() < joined.len() {
            self.repairs.note(RepairKind::Tail, line);
        }
        // Where semicolons were appended and nothing else was done, the line itself is right.
        let untouched = one_record(without_tail(raw), b',');
        if untouched.len() == self.wanted.len() && untouched.len() > 1 {
            return untouched;
        }
        let again = one_record(core, b',');
        if is_folded(&again, b',') { self.unfolded(&again, b',', line) } else { again }
    }

    fn unfolded(&mut self, record: &StringRecord, delimiter: u8, line: u64) -> StringRecord {
        self.repairs.note(RepairKind::FoldedRecord, line);
        unfolded(record.get(0).unwrap_or_default(), delimiter)
    }
}

/// What is said of a record with more fields than the header has columns.
pub(in crate::source) fn surplus_fields(count: usize) -> String {
    match count {
        1 => "1 field more than the header has columns; it is not read".into(),
        _ => format!("{count} fields more than the header has columns; they are not read"),
    }
}

fn without_tail(text: &str) -> &str {
    text.trim_end_matches([';', ',', ' ', '\t'])
}

fn quotes(text: &str) -> usize {
    memchr::memchr_iter(b'"', text.as_bytes()).count()
}

/// One non-blank field, and the delimiter inside it.
fn is_folded(record: &StringRecord, delimiter: u8) -> bool {
    record.get(0).is_some_and(|cell| cell.as_bytes().contains(&delimiter))
        && record.iter().skip(1).all(|cell| cell.trim().is_empty())
}

/// The record that was folded into one cell.
pub(in crate::source) fn unfolded(cell: &str, delimiter: u8) -> StringRecord {
    one_record(cell, delimiter)
}

/// A text as one record; when its quotation marks do not fit, they mean nothing.
fn one_record(text: &str, delimiter: u8) -> StringRecord {
    let mut record = StringRecord::new();
    let mut reader = builder(delimiter).from_reader(text.as_bytes());
    let read = reader.read_record(&mut record).unwrap_or(false);
    let whole = text.get(position(&reader)..).is_none_or(|rest| rest.trim().is_empty());
    if !read || !whole || !quotes(text).is_multiple_of(2) {
        record = text.split(char::from(delimiter)).collect();
    }
    record
}

#[cfg(test)]
mod tests;
