//! From text to records: quoting, appended semicolons, folded records, short and long ones.

use csv::{ReaderBuilder, StringRecord};

use super::dialect::Dialect;
use super::repair::Repairs;
use super::{Problem, RawTable, Record, RepairKind, normalise_header};

/// How often reading starts again behind a quotation mark that is never closed.
const RESTARTS: usize = 100;

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
        from = text.find(['\n', '\r']).unwrap_or(text.len());
    }
    for _ in 0..=RESTARTS {
        match pass(text, from, &mut lines, &mut assembly) {
            Some(next) => from = next,
            None => break,
        }
    }
    table.problems.sort_by_key(|problem| problem.line);
    table
}

/// Reads records from a byte on; gives the byte to start again from after a quotation mark that is
/// never closed, which would swallow the rest of the file.
fn pass(text: &str, from: usize, lines: &mut Lines<'_>, assembly: &mut Assembly<'_>) -> Option<usize> {
    // A file cut by a spreadsheet is read with that spreadsheet's semicolons first.
    let delimiter = if assembly.dialect.cut { b';' } else { assembly.dialect.delimiter };
    let rest = &text.as_bytes()[from..];
    let mut reader = builder(delimiter).from_reader(rest);
    let mut record = StringRecord::new();
    loop {
        let before = from + position(&reader);
        // The text is UTF-8 and the reader is in memory, so there is nothing to fail.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let after = from + position(&reader);
        let skipped =
            text.as_bytes()[before..after].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let start = before + skipped;
        let line = lines.at(start);
        let raw = text[start..after].trim_end();
        if after == text.len()
            && let Some(end_of_line) = raw.find('\n')
            && raw.matches('"').count() % 2 == 1
        {
            let what = "a quotation mark opened on this line is never closed; the line is left out".into();
            assembly.table.problems.push(Problem { line, column: None, what });
            return Some(start + end_of_line);
        }
        assembly.take(&record, line);
    }
}

fn position(reader: &csv::Reader<&[u8]>) -> usize {
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
    fn take(&mut self, record: &StringRecord, line: u64) {
        let record = self.repaired(record, line);
        if self.wanted.is_empty() {
            return self.take_header(&record, line);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.table.blank_records += 1;
            return;
        }
        let width = self.table.header.len();
        let names = record.iter().take(width).map(normalise_header);
        if record.len() >= width
            && self.wanted.iter().any(|name| !name.is_empty())
            && names.eq(self.wanted.iter().cloned())
        {
            let what = "the header again; it is no row".into();
            self.table.problems.push(Problem { line, column: None, what });
            return;
        }
        self.take_row(record, line);
    }

    fn take_header(&mut self, record: &StringRecord, line: u64) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.table.blank_records += 1;
            return;
        }
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
        let width = self.table.header.len();
        let mut surplus = Vec::new();
        let cells = if record.len() == width {
            record
        } else if record.len() < width {
            self.repairs.note(RepairKind::ShortRecord, line);
            record.iter().chain(std::iter::repeat("")).take(width).collect()
        } else {
            if record.iter().skip(width).all(|cell| cell.trim().is_empty()) {
                self.repairs.note(RepairKind::EmptySurplus, line);
            } else {
                surplus = record.iter().skip(width).map(str::to_owned).collect();
                let what =
                    format!("{} fields more than the header has columns; they are not read", surplus.len());
                self.table.problems.push(Problem { line, column: None, what });
            }
            record.iter().take(width).collect()
        };
        self.table.records.push(Record { line, cells, surplus });
    }

    /// Undoes what a spreadsheet did to one record.
    fn repaired(&mut self, record: &StringRecord, line: u64) -> StringRecord {
        if self.dialect.cut {
            let joined = record.iter().collect::<Vec<_>>().join(";");
            let core = joined.trim_end_matches([';', ',', ' ', '\t']);
            if core.len() < joined.len() && !core.is_empty() {
                self.repairs.note(RepairKind::Tail, line);
            }
            let again = one_record(core, b',');
            return if is_folded(&again, b',') { self.unfolded(&again, b',', line) } else { again };
        }
        let expects_more = if self.wanted.is_empty() { self.dialect.folded } else { self.wanted.len() > 1 };
        if expects_more && is_folded(record, self.dialect.delimiter) {
            return self.unfolded(record, self.dialect.delimiter, line);
        }
        record.clone()
    }

    fn unfolded(&mut self, record: &StringRecord, delimiter: u8, line: u64) -> StringRecord {
        self.repairs.note(RepairKind::FoldedRecord, line);
        one_record(record.get(0).unwrap_or_default(), delimiter)
    }
}

/// One non-blank field, and the delimiter inside it.
fn is_folded(record: &StringRecord, delimiter: u8) -> bool {
    record.get(0).is_some_and(|cell| cell.as_bytes().contains(&delimiter))
        && record.iter().skip(1).all(|cell| cell.trim().is_empty())
}

/// The first record of a text; all of it when a quotation mark in it stands alone.
fn one_record(text: &str, delimiter: u8) -> StringRecord {
    let mut record = StringRecord::new();
    let read = |quoting: bool, record: &mut StringRecord| {
        let mut reader = builder(delimiter).quoting(quoting).from_reader(text.as_bytes());
        reader.read_record(record).unwrap_or(false) && position(&reader) + 1 >= text.trim_end().len()
    };
    if !read(true, &mut record) || text.matches('"').count() % 2 == 1 {
        read(false, &mut record);
    }
    record
}
