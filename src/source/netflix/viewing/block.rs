//! One block of the file becomes rows with numbers of its own dictionaries.
//!
//! Blocks are parsed side by side; [`super::read`] joins them in the order of the file.

use super::columns::SHARED;
use super::dictionary::{hash_of, mix};
use super::rows::{Row, UNREADABLE_START, Unreadable, UnreadableReason};
use super::scanner::{Found, LineCounter, Record, RecordBuffer, Scanner};
use super::{Columns, Dictionary, ViewingColumn};
use crate::source::clock;
use crate::source::text::{Damage, normalise_header, unfolded};

/// Bytes of a record with hardly any text; genuine ones have 150 to 200.
const SHORT_RECORD: usize = 100;

/// A start time in another spelling than the plain one, to be read when the whole column is known.
#[derive(Debug)]
pub(super) struct OddStart {
    /// Index of the row in the block.
    pub row: usize,
    /// Line of the record, from 0 at the start of the block.
    pub line: u64,
    text_start: usize,
    text_end: usize,
}

/// The rows of a block, and what the whole file must settle about them.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub rows: Vec<Row>,
    pub titles: Dictionary,
    /// Keys of circumstances: the [`SHARED`] fields together.
    pub circumstances: Dictionary,
    pub odd_starts: Vec<OddStart>,
    odd_text: Vec<u8>,
    /// Rows, by index in the block, without a readable duration; lines from 0 at the start of the block.
    pub unreadable: Vec<(usize, Unreadable)>,
    /// Records that stood inside one quoted cell.
    pub folded: Tally,
    /// Records with fewer fields than the header.
    pub short: Tally,
    /// Records with more fields, all of them blank.
    pub empty_surplus: Tally,
    /// Records with more fields: the line, and how many fields more.
    pub surplus: Vec<(u64, usize)>,
    /// The line of a last record that has too few fields and ends with the file instead of its line.
    pub cut: Option<u64>,
    /// A stray quotation mark may have joined rows into one record, or next to nothing can be read; the block is no good.
    pub swallowed: bool,
    /// Bytes up to the end of the last whole record.
    pub consumed: usize,
    /// Line ends in the consumed bytes.
    pub lines: u64,
}

/// How often something happened, and the line of the first time, from 0 at the start of the block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub count: usize,
    pub line: u64,
}

impl Tally {
    pub fn add(&mut self, count: usize, line: u64) {
        if self.count == 0 {
            self.line = line;
        }
        self.count += count;
    }
}

/// Rows that cannot be read and are listed, whatever the size of the file.
const LISTED_AT_LEAST: usize = 100_000;
/// And one more for so many bytes of it: as many as listing one takes.
const BYTES_A_LISTED_ROW: usize = 150;

/// Whether so many rows of so many bytes cannot be read that listing more of them would take more memory than the file
/// may.
pub(super) fn are_too_many(rows: usize, bytes: usize) -> bool {
    rows > LISTED_AT_LEAST + bytes / BYTES_A_LISTED_ROW
}

impl Block {
    /// The text of an odd start.
    pub fn odd_start_text(&self, odd: &OddStart) -> &[u8] {
        &self.odd_text[odd.text_start..odd.text_end]
    }

    /// Parses the whole records at the beginning of `bytes`; `last` says that the file ends there.
    pub fn parse(bytes: &[u8], last: bool, columns: &Columns) -> Self {
        // Room that is not used costs nothing; a list that grows is copied.
        let mut block = Self { rows: Vec::with_capacity(bytes.len() / SHORT_RECORD), ..Self::default() };
        let mut scanner = Scanner::default();
        let mut lines = LineCounter::default();
        while let Some(Found { record, start, end }) = scanner.next_record(bytes, block.consumed, last) {
            let may_span = record.is_none_or(|record| record.may_span_lines());
            if may_span && joins_lines(&bytes[start..end], last && end == bytes.len()) {
                block.swallowed = true;
                return block;
            }
            block.consumed = end;
            match record {
                Some(record) => {
                    let short = block.short.count;
                    block.push_repaired(record, columns, || lines.before(bytes, start));
                    let is_open = last && end == bytes.len() && !matches!(bytes[end - 1], b'\r' | b'\n');
                    if is_open && block.short.count > short {
                        block.cut = Some(lines.before(bytes, start));
                    }
                }
                None => block.push_overlong(lines.before(bytes, start)),
            }
            if block.is_beyond_reading(block.consumed) {
                block.swallowed = true;
                return block;
            }
        }
        let rest = &bytes[block.consumed..];
        if last || rest.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
            block.consumed = bytes.len();
        }
        block.lines = lines.before(bytes, block.consumed);
        block
    }

    /// Whether [`are_too_many`] of its rows cannot be read.
    pub fn is_beyond_reading(&self, bytes: usize) -> bool {
        are_too_many(self.odd_starts.len().max(self.unreadable.len()), bytes)
    }

    /// Adds a record, after reading it again if the whole of it stands in one quoted cell.
    fn push_repaired(&mut self, record: Record<'_>, columns: &Columns, line: impl FnOnce() -> u64) {
        if record.width() == columns.width && !record.is_folded() {
            return self.push(record, columns, line);
        }
        if record.is_blank() {
            return;
        }
        let line = line();
        if !record.is_folded() {
            self.count_width(record, columns, line);
            return self.push(record, columns, || line);
        }
        self.folded.add(1, line);
        // The block was checked to be UTF-8.
        let text = std::str::from_utf8(record.field(0)).unwrap_or_default();
        let mut buffer = RecordBuffer::default();
        unfolded(text, b',').iter().for_each(|field| buffer.push(field.as_bytes()));
        let record = buffer.record();
        if record.is_blank() {
            return;
        }
        self.count_width(record, columns, line);
        self.push(record, columns, || line);
    }

    fn count_width(&mut self, record: Record<'_>, columns: &Columns, line: u64) {
        let fields = record.width();
        if fields < columns.width {
            self.short.add(1, line);
        } else if fields > columns.width {
            if record.is_blank_from(columns.width) {
                self.empty_surplus.add(1, line);
            } else {
                self.surplus.push((line, fields - columns.width));
            }
        }
    }

    /// Adds a line of which nothing can be trusted, because a quotation mark on it is never closed.
    pub fn push_unclosed(&mut self, record: Record<'_>, columns: &Columns, line: u64) {
        let row = self.rows.len();
        let (unreadable, odd_starts) = (self.unreadable.len(), self.odd_starts.len());
        self.push(record, columns, || line);
        self.unreadable.truncate(unreadable);
        self.odd_starts.truncate(odd_starts);
        if row < self.rows.len() {
            self.damage(row, Damage::UnclosedQuote, line);
        }
    }

    /// Adds a record that is too long to be a row.
    pub fn push_overlong(&mut self, line: u64) {
        let title = self.titles.number(b"");
        let circumstances = self.circumstances.number_of(SHARED.map(|_| &[][..]));
        self.rows.push(Row::new(title, circumstances, 0));
        self.damage(self.rows.len() - 1, Damage::Overlong, line);
    }

    fn damage(&mut self, row: usize, damage: Damage, line: u64) {
        self.rows[row].start = UNREADABLE_START;
        self.rows[row].set_unreadable();
        let reason = UnreadableReason::Damaged(damage);
        self.unreadable.push((row, Unreadable { line, column: ViewingColumn::StartTime, reason }));
    }

    /// Adds one record as a row, unless it is blank.
    pub fn push(&mut self, record: Record<'_>, columns: &Columns, line: impl FnOnce() -> u64) {
        if record.is_blank() {
            return;
        }
        let field = |column| columns.position(column).map_or(&[][..], |at| record.field(at));
        let title = self.titles.number(field(ViewingColumn::Title));
        let circumstances = self.circumstances.number_of(SHARED.map(field));
        let start = field(ViewingColumn::StartTime);
        let duration = field(ViewingColumn::Duration);
        let bookmark = field(ViewingColumn::Bookmark);
        let latest = field(ViewingColumn::LatestBookmark);
        let plain = clock::plain_instant(start);
        let length = clock::duration(duration);
        let stopped_at = clock::duration(bookmark);

        // What the row itself says again, to the letter, needs no hash.
        let is_told = [
            plain.is_some(),
            length.is_ok() && is_plain(duration),
            stopped_at.is_ok() && is_plain(bookmark),
            latest.is_empty(),
        ];
        let mut rest_hash = columns.hash_of_others(record);
        for (field, is_told) in [start, duration, bookmark, latest].into_iter().zip(is_told) {
            rest_hash = if is_told { mix(rest_hash, 0) } else { mix(rest_hash, hash_of(field)) };
        }
        let mut row = Row::new(title, circumstances, (rest_hash >> 32) as u32);
        row.start = plain.unwrap_or(row.start);
        if let Ok(seconds) = stopped_at {
            row.set_bookmark(seconds);
        }
        if latest.trim_ascii().eq_ignore_ascii_case(b"Not latest view") {
            row.set_not_latest();
        }
        if plain.is_none() || length.is_err() {
            let line = line();
            if plain.is_none() {
                let text_start = self.odd_text.len();
                self.odd_text.extend_from_slice(start);
                self.odd_starts.push(OddStart {
                    row: self.rows.len(),
                    line,
                    text_start,
                    text_end: self.odd_text.len(),
                });
            }
            if let Err(error) = length {
                row.set_unreadable();
                let column = ViewingColumn::Duration;
                let reason = reason(column, duration, error);
                self.unreadable.push((self.rows.len(), Unreadable { line, column, reason }));
            }
        }
        if let Ok(seconds) = length {
            row.duration = seconds;
        }
        self.rows.push(row);
    }
}

/// Whether a duration is written as exports write it, `HH:MM:SS`: there is one such text for each.
fn is_plain(duration: &[u8]) -> bool {
    matches!(duration, [first, _, _, _, _, _, _, last] if first.is_ascii_digit() && last.is_ascii_digit())
}

/// Tells a header that stands among the data from a damaged value.
pub(super) fn reason(column: ViewingColumn, field: &[u8], error: clock::ClockError) -> UnreadableReason {
    let text = String::from_utf8_lossy(field);
    if normalise_header(&text) == normalise_header(column.name()) {
        UnreadableReason::Damaged(Damage::RepeatedHeader)
    } else {
        error.into()
    }
}

/// Whether a quoted record of several lines may be several rows that a stray quotation mark joined: then its
/// quotation marks are not even in number, or it is still inside them where the file ends.
pub(super) fn joins_lines(raw: &[u8], at_end_of_file: bool) -> bool {
    let is_line_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let length = raw.iter().rposition(|byte| !is_line_end(byte)).map_or(0, |last| last + 1);
    raw[..length].iter().any(is_line_end)
        && (memchr::memchr_iter(b'"', raw).count() % 2 == 1
            || at_end_of_file && Scanner::default().next_record(&[raw, b"\n"].concat(), 0, false).is_none())
}
