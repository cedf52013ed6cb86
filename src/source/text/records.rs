//! From text to records: where each begins and ends, stray quotation marks or not.

use std::io::Read;

use super::assembly::{Assembly, one_record};
use super::cutter::{Cutter, LONGEST_RECORD};
use super::decode::Text;
use super::repair::Repairs;
use super::{Problem, RawTable, Record, RepairKind, breaks_off};

/// How often reading starts again behind a quotation mark that swallows the rest of the file; each
/// time costs a reading of that rest, so then every line is taken for a record.
const RESTARTS: usize = 20;

/// Bytes of text within which a record must end: what is longer is not looked through for its end, but ends with its
/// first line. A record with as much as is kept of one ends long before.
const FARTHEST_END: usize = 16 * LONGEST_RECORD;

/// Reads all records of a text and hands each on, with the header.
pub(super) fn read(text: Text<impl Read>, take: &mut dyn FnMut(&[String], Record<'_>)) -> RawTable {
    let mut table = RawTable::default();
    let mut repairs = Repairs::default();
    let dialect = text.dialect.clone();
    let mut assembly = Assembly::new(&dialect, &mut repairs, &mut table, take);
    if dialect.delimiter != b',' {
        assembly.note(RepairKind::Delimiter(dialect.delimiter), 1);
    }
    if dialect.separator_line {
        assembly.note(RepairKind::SeparatorLine, 1);
    }
    let mut walk = Walk::from_start(text);
    walk.records(&mut assembly, Extent::Whole);
    assembly.finish();
    let line = walk.text.last_line();
    repairs.absorb(walk.text.repairs);
    table.repairs = repairs.into_list();
    table.problems.sort_by_key(|problem| problem.line);
    let problem = |cause| Problem { line, column: None, what: breaks_off(&cause) };
    table.problems.extend(walk.text.broken.map(problem));
    table
}

/// The header of a text, as [`read`] tells it.
pub(super) fn read_header(text: Text<impl Read>) -> Vec<String> {
    let (mut table, mut repairs) = (RawTable::default(), Repairs::default());
    let mut ignored = |_: &[String], _: Record<'_>| {};
    let dialect = text.dialect.clone();
    let mut assembly = Assembly::new(&dialect, &mut repairs, &mut table, &mut ignored);
    Walk::from_start(text).records(&mut assembly, Extent::Header);
    table.header
}

/// How far a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Header,
    Whole,
}

/// The end of the first line that is not blank.
fn after_separator_line(text: &str) -> usize {
    let start = text.len() - text.trim_start().len();
    text[start..].find(LINE_ENDS).map_or(text.len(), |length| start + length)
}

const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// A way through a text that is held in part.
struct Walk<R> {
    text: Text<R>,
    /// The byte of the window at which the next record begins, or the blank lines before it.
    at: usize,
    counted_to: usize,
    /// The line of the byte `counted_to`.
    line: u64,
}

impl<R: Read> Walk<R> {
    /// Begins behind a `sep=` line, if there is one.
    fn from_start(text: Text<R>) -> Self {
        let at = if text.dialect.separator_line { after_separator_line(text.window()) } else { 0 };
        Self { text, at, counted_to: 0, line: 1 }
    }

    /// Takes all records, or those up to the header.
    fn records(&mut self, assembly: &mut Assembly<'_>, extent: Extent) {
        let mut restarts = 0;
        let mut cutter = Cutter::new(assembly.first_delimiter());
        while !(extent == Extent::Header && assembly.has_header()) {
            self.skip_line_ends();
            let at_end = self.text.at_end();
            let Some(after) = cutter.read(self.text.window().as_bytes(), self.at, at_end) else {
                if at_end {
                    return;
                }
                if self.rest().len() >= FARTHEST_END {
                    restarts += usize::from(self.take_first_line(&cutter, assembly));
                    if restarts > RESTARTS {
                        return self.line_by_line(assembly);
                    }
                } else {
                    self.fill();
                }
                cutter.reset();
                continue;
            };
            let (line, start) = (self.line_here(), self.at);
            let ends_file = at_end && after == self.text.window().len();
            let raw = self.text.window()[start..after].trim_end_matches(LINE_ENDS);
            self.at = after;
            if let Some(first_line) = raw.find(LINE_ENDS) {
                let swallows_rest = ends_file && assembly.is_open(raw);
                if swallows_rest || assembly.swallows_rows(raw, first_line) {
                    assembly.take_unclosed(&raw[..first_line], line);
                    self.at = start + first_line;
                    cutter.reset();
                    restarts += usize::from(swallows_rest);
                    if restarts > RESTARTS {
                        return self.line_by_line(assembly);
                    }
                    continue;
                }
            }
            if cutter.is_overlong() && assembly.has_header() {
                assembly.take_overlong(line);
            } else {
                let is_open_end = ends_file && !self.text.window().ends_with(LINE_ENDS);
                let short_before = assembly.short_records();
                assembly.take(cutter.record(), raw, line, cutter.dropped_fields());
                if is_open_end && assembly.short_records() > short_before {
                    assembly.note_cut(line);
                }
            }
        }
    }

    /// Ends a record whose end is nowhere near with its first line; whether that line was held whole.
    fn take_first_line(&mut self, cutter: &Cutter, assembly: &mut Assembly<'_>) -> bool {
        let line = self.line_here();
        if let Some(end) = self.rest().find(LINE_ENDS) {
            if end > LONGEST_RECORD && assembly.has_header() {
                assembly.take_overlong(line);
            } else {
                assembly.take_unclosed(&self.rest()[..end], line);
            }
            self.at += end;
            return true;
        }
        if assembly.has_header() {
            assembly.take_overlong(line);
        } else {
            assembly.take(cutter.record(), "", line, cutter.dropped_fields());
        }
        self.skip_line();
        false
    }

    /// Takes every line for a record of its own.
    fn line_by_line(&mut self, assembly: &mut Assembly<'_>) {
        loop {
            self.skip_line_ends();
            let end = match self.rest().find(LINE_ENDS) {
                Some(end) => end,
                None if self.text.at_end() => self.rest().len(),
                None if self.rest().len() <= LONGEST_RECORD => {
                    self.fill();
                    continue;
                }
                None => self.rest().len(),
            };
            if end == 0 {
                return;
            }
            let line = self.line_here();
            let raw = &self.rest()[..end];
            if raw.len() > LONGEST_RECORD {
                assembly.take_overlong(line);
                self.skip_line();
                continue;
            }
            if assembly.is_open(raw) {
                assembly.take_unclosed(raw, line);
            } else {
                assembly.take(one_record(raw, assembly.first_delimiter()), raw, line, 0);
            }
            self.at += end;
        }
    }

    fn rest(&self) -> &str {
        &self.text.window()[self.at..]
    }

    fn fill(&mut self) {
        self.line_here();
        self.text.fill(self.at);
        (self.at, self.counted_to) = (0, 0);
    }

    fn skip_line_ends(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(LINE_ENDS).len();
            if self.at < self.text.window().len() || self.text.at_end() {
                return;
            }
            self.fill();
        }
    }

    /// Goes to the end of the line, however far that is.
    fn skip_line(&mut self) {
        loop {
            if let Some(end) = self.rest().find(LINE_ENDS) {
                self.at += end;
                return;
            }
            self.at = self.text.window().len();
            if self.text.at_end() {
                return;
            }
            self.fill();
        }
    }

    /// The line of the next record.
    fn line_here(&mut self) -> u64 {
        let passed = &self.text.window().as_bytes()[self.counted_to..self.at];
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.counted_to = self.at;
        self.line
    }
}

#[cfg(test)]
mod tests;
