//! From text to records: where each begins and ends, stray quotation marks or not.

use super::assembly::{Assembly, one_record};
use super::cutter::{Cutter, LONGEST_RECORD};
use super::dialect::Dialect;
use super::repair::Repairs;
use super::{RawTable, Record, RepairKind};

/// How often reading starts again behind a quotation mark that swallows the rest of the file; each
/// time costs a reading of that rest, so then every line is taken for a record.
const RESTARTS: usize = 20;

/// Reads all records of a text and hands each on, with the header.
pub(super) fn read(
    text: &str,
    dialect: &Dialect,
    repairs: &mut Repairs,
    take: &mut dyn FnMut(&[String], Record),
) -> RawTable {
    let mut table = RawTable::default();
    let mut assembly = Assembly::new(dialect, repairs, &mut table, take);
    if dialect.delimiter != b',' {
        assembly.note(RepairKind::Delimiter(dialect.delimiter), 1);
    }
    walk(text, dialect, &mut assembly, Extent::Whole);
    table.problems.sort_by_key(|problem| problem.line);
    table
}

/// The header of a text, as [`read`] tells it.
pub(super) fn read_header(text: &str, dialect: &Dialect, repairs: &mut Repairs) -> Vec<String> {
    let mut table = RawTable::default();
    let mut ignored = |_: &[String], _: Record| {};
    walk(text, dialect, &mut Assembly::new(dialect, repairs, &mut table, &mut ignored), Extent::Header);
    table.header
}

/// How far a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Header,
    Whole,
}

fn walk(text: &str, dialect: &Dialect, assembly: &mut Assembly<'_>, extent: Extent) {
    let mut lines = Lines { text: text.as_bytes(), counted_to: 0, line: 1 };
    let mut from = 0;
    if dialect.separator_line {
        assembly.note(RepairKind::SeparatorLine, 1);
        from = after_separator_line(text);
    }
    let mut restarts = 0;
    loop {
        match pass(text, from, &mut lines, assembly, extent) {
            Pass::Done => break,
            Pass::Again(next) => from = next,
            Pass::RestSwallowed(next) if restarts < RESTARTS => {
                restarts += 1;
                from = next;
            }
            Pass::RestSwallowed(next) => {
                line_by_line(text, next, &mut lines, assembly);
                break;
            }
        }
    }
}

/// The end of the first line that is not blank.
fn after_separator_line(text: &str) -> usize {
    let start = text.len() - text.trim_start().len();
    text[start..].find(['\n', '\r']).map_or(text.len(), |length| start + length)
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

fn pass(text: &str, from: usize, lines: &mut Lines<'_>, assembly: &mut Assembly<'_>, extent: Extent) -> Pass {
    let bytes = text.as_bytes();
    let mut cutter = Cutter::new(assembly.first_delimiter());
    let mut before = from;
    while !(extent == Extent::Header && assembly.has_header())
        && let Some(after) = cutter.read(bytes, before, true)
    {
        let blank = |byte: &&u8| matches!(byte, b'\n' | b'\r');
        let start = before + bytes[before..after].iter().take_while(blank).count();
        before = after;
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
        if cutter.is_overlong() && assembly.has_header() {
            assembly.take_overlong(line);
        } else {
            assembly.take(cutter.record(), raw, line, cutter.dropped_fields());
        }
    }
    Pass::Done
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
        if raw.len() > LONGEST_RECORD {
            assembly.take_overlong(line);
        } else if assembly.is_open(raw) {
            assembly.take_unclosed(raw, line);
        } else {
            assembly.take(one_record(raw, assembly.first_delimiter()), raw, line, 0);
        }
    }
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

#[cfg(test)]
mod tests;
