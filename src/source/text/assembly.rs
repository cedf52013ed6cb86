//! The table as it grows: each record freed of what a spreadsheet did to it, and put where it belongs.

use csv::{ReaderBuilder, StringRecord};

use super::cutter::{self, MOST_FIELDS};
use super::dialect::Dialect;
use super::repair::Repairs;
use super::{Damage, Problem, RawTable, Record, Records, RepairKind, normalise_header};

/// The table as it grows.
pub(super) struct Assembly<'a> {
    dialect: &'a Dialect,
    repairs: &'a mut Repairs,
    table: &'a mut RawTable,
    next: &'a mut dyn FnMut(&[String], Record<'_>),
    /// The header reduced to what tells columns apart, to know it again further down.
    wanted: Vec<String>,
    /// The one record that is handed on.
    given: Records,
    /// Lines with surplus fields that are not listed: the first, and how many.
    unlisted: (u64, usize),
    /// The line of a last record without an end, if it has too few fields.
    cut: Option<u64>,
}

/// Lines with surplus fields that are listed one by one.
const LISTED: usize = 1_000;

impl<'a> Assembly<'a> {
    /// Each record goes to `next`, with the header; all else into `table`.
    pub fn new(
        dialect: &'a Dialect,
        repairs: &'a mut Repairs,
        table: &'a mut RawTable,
        next: &'a mut dyn FnMut(&[String], Record<'_>),
    ) -> Self {
        let (wanted, given) = (Vec::new(), Records::default());
        Self { dialect, repairs, table, next, wanted, given, unlisted: (0, 0), cut: None }
    }

    fn give(&mut self, line: u64, cells: StringRecord, damage: Option<Damage>) {
        self.given.clear();
        self.given.add(line, &cells, damage);
        self.given.iter().for_each(|record| (self.next)(&self.table.header, record));
    }

    pub fn note(&mut self, what: RepairKind, line: u64) {
        self.repairs.note(what, line);
    }

    pub fn has_header(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// A file cut by a spreadsheet is read with that spreadsheet's semicolons first.
    pub fn first_delimiter(&self) -> u8 {
        if self.dialect.cut { b';' } else { self.dialect.delimiter }
    }

    /// Whether a text ends inside quotes: then a line added to it would be part of it.
    pub fn is_open(&self, raw: &str) -> bool {
        cutter::is_open(raw, self.first_delimiter())
    }

    /// Whether a record of several lines holds rows that a stray quotation mark in its first line took
    /// in: its quotation marks are not even in number, but each line after the first is a whole row.
    pub fn swallows_rows(&self, raw: &str, first_line: usize) -> bool {
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
    pub fn take_unclosed(&mut self, raw: &str, line: u64) {
        let cells = one_record(raw, self.first_delimiter());
        if self.wanted.is_empty() {
            return self.take(cells, raw, line, 0);
        }
        self.give(line, cells, Some(Damage::UnclosedQuote));
    }

    /// How many records had too few fields so far.
    pub fn short_records(&self) -> usize {
        self.repairs.count(RepairKind::ShortRecord)
    }

    /// Says that the record taken last, which has too few fields, ends with the file and not with its line.
    pub fn note_cut(&mut self, line: u64) {
        self.cut = Some(line);
    }

    /// Says what the whole table shows.
    pub fn finish(self) {
        let (line, count) = self.unlisted;
        if count > 0 {
            let what =
                format!("from here on {count} more lines with more fields than the header has columns");
            self.table.problems.push(Problem { line, column: None, what });
        }
        // Where other lines are short as well, that is how the file is written.
        let cut = self.cut.filter(|_| self.short_records() == 1);
        self.table.problems.extend(cut.map(Problem::cut_line));
    }

    /// A record that is too long to be a row.
    pub fn take_overlong(&mut self, line: u64) {
        self.give(line, StringRecord::new(), Some(Damage::Overlong));
    }

    /// Takes a record; `raw` is its text, `dropped` the number of fields that follow and were not kept.
    pub fn take(&mut self, record: StringRecord, raw: &str, line: u64, dropped: usize) {
        let record = self.repaired(record, raw, line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.table.blank_records += 1;
        } else if self.wanted.is_empty() {
            self.take_header(&record, line);
            if dropped > 0 {
                let what = format!("{dropped} columns more than {MOST_FIELDS}; they are not read");
                self.table.problems.push(Problem { line, column: None, what });
            }
        } else {
            self.take_row(record, line, dropped);
        }
    }

    fn take_header(&mut self, record: &StringRecord, line: u64) {
        let mut header: Vec<String> = record.iter().map(column_name).collect();
        while header.len() > 1 && header.last().is_some_and(String::is_empty) {
            header.pop();
            self.repairs.note(RepairKind::EmptySurplus, line);
        }
        self.wanted = header.iter().map(|name| normalise_header(name)).collect();
        self.table.header = header;
    }

    fn take_row(&mut self, record: StringRecord, line: u64, dropped: usize) {
        let width = self.wanted.len();
        let mut names = record.iter().take(width).map(normalise_header);
        if record.len() >= width
            && self.wanted.iter().any(|name| !name.is_empty())
            && self.wanted.iter().all(|wanted| names.next().as_ref() == Some(wanted))
        {
            return self.give(line, record, Some(Damage::RepeatedHeader));
        }
        if record.len() < width {
            self.repairs.note(RepairKind::ShortRecord, line);
        } else if record.len() + dropped > width {
            let surplus = record.len() + dropped - width;
            if dropped == 0 && record.iter().skip(width).all(|cell| cell.trim().is_empty()) {
                self.repairs.note(RepairKind::EmptySurplus, line);
            } else if self.table.problems.len() < LISTED {
                self.table.problems.push(Problem { line, column: None, what: surplus_fields(surplus) });
            } else {
                let (first, count) = self.unlisted;
                self.unlisted = (if count == 0 { line } else { first }, count + 1);
            }
        }
        self.give(line, record, None);
    }

    /// Undoes what a spreadsheet did to one record.
    fn repaired(&mut self, record: StringRecord, raw: &str, line: u64) -> StringRecord {
        if self.dialect.cut {
            return self.joined(record, raw, line);
        }
        let expects_more = if self.wanted.is_empty() { self.dialect.folded } else { self.wanted.len() > 1 };
        if expects_more && is_folded(&record, self.dialect.delimiter) {
            return self.unfolded(&record, self.dialect.delimiter, line);
        }
        record
    }

    /// A record that was cut at its semicolons, or got some appended, as it was before.
    fn joined(&mut self, record: StringRecord, raw: &str, line: u64) -> StringRecord {
        let joined = record.iter().collect::<Vec<_>>().join(";");
        let core = without_tail(&joined);
        if core.is_empty() {
            return record;
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

/// The name of a column, without blanks and marks around it.
pub(in crate::source) fn column_name(cell: &str) -> String {
    let bare = cell.trim_matches(['\u{feff}', ' ', '\t', '\u{a0}']);
    bare.trim_end_matches([';', ',']).trim().to_owned()
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
pub(super) fn one_record(text: &str, delimiter: u8) -> StringRecord {
    let mut record = StringRecord::new();
    let mut builder = ReaderBuilder::new();
    let builder = builder.delimiter(delimiter).flexible(true).has_headers(false);
    let mut reader = builder.from_reader(text.as_bytes());
    let read = reader.read_record(&mut record).unwrap_or(false);
    let position = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
    let whole = text.get(position..).is_none_or(|rest| rest.trim().is_empty());
    if !read || !whole || !quotes(text).is_multiple_of(2) {
        record = text.split(char::from(delimiter)).collect();
    }
    record
}
