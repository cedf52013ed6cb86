//! One block of the file becomes rows with numbers of its own dictionaries.
//!
//! Blocks are parsed side by side; [`super::read`] joins them in the order of the file.

use super::dictionary::hash_of;
use super::rows::{Row, UNREADABLE_START, Unreadable, UnreadableReason};
use super::start::{plain_duration, plain_start};
use super::{Columns, Dictionary, ViewingColumn};
use crate::source::clock;
use crate::source::text::{Damage, normalise_header, unfolded};
use csv_core::ReadRecordResult;

/// Ends each field inside the key of a set of circumstances; no byte of UTF-8 text is 0xFF.
pub(super) const FIELD_END: u8 = 0xFF;

/// The columns rows share, in the order of their key.
pub(super) const SHARED: [ViewingColumn; 5] = [
    ViewingColumn::ProfileName,
    ViewingColumn::DeviceType,
    ViewingColumn::Country,
    ViewingColumn::Attributes,
    ViewingColumn::SupplementalVideoType,
];

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
    /// Keys of circumstances: the [`SHARED`] fields, each ended by [`FIELD_END`].
    pub circumstances: Dictionary,
    pub odd_starts: Vec<OddStart>,
    odd_text: Vec<u8>,
    /// Rows without a readable duration; lines from 0 at the start of the block.
    pub unreadable: Vec<Unreadable>,
    /// Records that stood inside one quoted cell.
    pub folded: Tally,
    /// Records with fewer fields than the header.
    pub short: Tally,
    /// Records with more fields, all of them blank.
    pub empty_surplus: Tally,
    /// Records with more fields: the line, and how many fields more.
    pub surplus: Vec<(u64, usize)>,
    /// A stray quotation mark may have joined rows into one record; the block is no good.
    pub swallowed: bool,
    /// Bytes up to the end of the last whole record.
    pub consumed: usize,
    /// Line ends in the consumed bytes.
    pub lines: u64,
    key: Vec<u8>,
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

/// The fields of one record: their joined bytes, and where each ends.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub bytes: &'a [u8],
    pub ends: &'a [usize],
}

impl<'a> Record<'a> {
    pub fn field(&self, position: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(position) else {
            return &[];
        };
        let start = position.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..end]
    }

    /// One field that holds a comma, and nothing after it.
    fn is_folded(&self) -> bool {
        let Some(&end) = self.ends.first() else { return false };
        // A digit or letter in front decides at once for all but folded records.
        let (first, rest) = self.bytes.split_at(end);
        !rest.first().is_some_and(u8::is_ascii_alphanumeric)
            && std::str::from_utf8(rest).is_ok_and(|rest| rest.trim().is_empty())
            && first.contains(&b',')
    }

    fn is_blank(&self) -> bool {
        // A digit or letter in front decides at once for all but blank records.
        !self.bytes.first().is_some_and(u8::is_ascii_alphanumeric)
            && std::str::from_utf8(self.bytes).is_ok_and(|text| text.trim().is_empty())
    }
}

impl Block {
    /// The text of an odd start.
    pub fn odd_start_text(&self, odd: &OddStart) -> &[u8] {
        &self.odd_text[odd.text_start..odd.text_end]
    }

    /// Parses the whole records at the beginning of `bytes`; `last` says that the file ends there.
    pub fn parse(bytes: &[u8], last: bool, columns: &Columns) -> Self {
        let mut block = Self::default();
        let mut scanner = Scanner::default();
        let mut lines = LineCounter::default();
        while let Some((record_start, record_end)) = scanner.next_record(bytes, block.consumed, last) {
            let record = scanner.record();
            if joins_lines(
                &bytes[record_start..record_end],
                record,
                columns,
                last && record_end == bytes.len(),
            ) {
                block.swallowed = true;
                return block;
            }
            block.consumed = record_end;
            block.push_repaired(record, columns, || lines.before(bytes, record_start));
        }
        let rest = &bytes[block.consumed..];
        if last || rest.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
            block.consumed = bytes.len();
        }
        block.lines = lines.before(bytes, block.consumed);
        block
    }

    /// Adds a record, after reading it again if the whole of it stands in one quoted cell.
    fn push_repaired(&mut self, record: Record<'_>, columns: &Columns, line: impl FnOnce() -> u64) {
        let fields = record.ends.len();
        if fields == columns.width && !record.is_folded() {
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
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for field in &unfolded(text, b',') {
            bytes.extend_from_slice(field.as_bytes());
            ends.push(bytes.len());
        }
        let record = Record { bytes: &bytes, ends: &ends };
        self.count_width(record, columns, line);
        self.push(record, columns, || line);
    }

    fn count_width(&mut self, record: Record<'_>, columns: &Columns, line: u64) {
        let fields = record.ends.len();
        if fields < columns.width {
            self.short.add(1, line);
        } else if fields > columns.width {
            let surplus = &record.bytes[record.ends[columns.width - 1]..];
            if std::str::from_utf8(surplus).is_ok_and(|text| text.trim().is_empty()) {
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
        let Some(row) = self.rows.get_mut(row) else { return };
        row.start = UNREADABLE_START;
        row.set_unreadable();
        self.unreadable.push(Unreadable {
            line,
            column: ViewingColumn::StartTime,
            reason: UnreadableReason::Damaged(Damage::UnclosedQuote),
        });
    }

    /// Adds one record as a row, unless it is blank.
    pub fn push(&mut self, record: Record<'_>, columns: &Columns, line: impl FnOnce() -> u64) {
        if record.is_blank() {
            return;
        }
        let field = |column| columns.position(column).map_or(&[][..], |at| record.field(at));
        self.key.clear();
        for column in SHARED {
            self.key.extend_from_slice(field(column));
            self.key.push(FIELD_END);
        }
        let title = self.titles.number(field(ViewingColumn::Title));
        let circumstances = self.circumstances.number(&self.key);
        let mut row = Row::new(title, circumstances, text_hash(record));

        let start = field(ViewingColumn::StartTime);
        let duration = field(ViewingColumn::Duration);
        let plain = plain_start(start);
        let length = plain_duration(duration).map_or_else(|| clock::duration(duration), Ok);
        row.start = plain.unwrap_or(row.start);
        if let Some(bookmark) = read_bookmark(field(ViewingColumn::Bookmark)) {
            row.set_bookmark(bookmark);
        }
        if field(ViewingColumn::LatestBookmark).trim_ascii().eq_ignore_ascii_case(b"Not latest view") {
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
                self.unreadable.push(Unreadable {
                    line,
                    column: ViewingColumn::Duration,
                    reason: reason(ViewingColumn::Duration, duration, error),
                });
            }
        }
        if let Ok(seconds) = length {
            row.duration = seconds;
        }
        self.rows.push(row);
    }
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

fn read_bookmark(field: &[u8]) -> Option<u32> {
    plain_duration(field).or_else(|| clock::duration(field).ok())
}

/// Hashes every field of a record; missing fields at its end count as empty ones.
fn text_hash(record: Record<'_>) -> u32 {
    let mut ends = record.ends;
    while let [.., before, last] = ends
        && before == last
    {
        ends = &ends[..ends.len() - 1];
    }
    // Where a field ends matters as much as its text: ("a","bc") is not ("ab","c").
    let mut mixed = hash_of(record.bytes);
    for end in ends {
        mixed = (mixed.rotate_left(5) ^ *end as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    (mixed >> 32) as u32
}

/// Whether a record of several lines may be several rows that a stray quotation mark joined: it has not
/// as many fields as the header, or is still inside quotes where the file ends.
fn joins_lines(raw: &[u8], record: Record<'_>, columns: &Columns, at_end_of_file: bool) -> bool {
    if record.ends.len() == columns.width && !at_end_of_file {
        return false;
    }
    let raw = raw.trim_ascii_end();
    let open = || memchr::memchr_iter(b'"', raw).count() % 2 == 1;
    memchr::memchr2(b'\n', b'\r', raw).is_some() && (record.ends.len() != columns.width || open())
}

/// Counts line ends up to a place that only moves forward.
#[derive(Default)]
struct LineCounter {
    position: usize,
    lines: u64,
}

impl LineCounter {
    fn before(&mut self, bytes: &[u8], position: usize) -> u64 {
        let part = &bytes[self.position..position];
        let feeds = memchr::memchr_iter(b'\n', part).count();
        // Only very old tools end lines with a carriage return alone.
        let count = if feeds == 0 { memchr::memchr_iter(b'\r', part).count() } else { feeds };
        self.position = position;
        self.lines += count as u64;
        self.lines
    }
}

/// Takes records out of a byte slice, reusing its buffers.
pub(super) struct Scanner {
    reader: csv_core::Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    fields: usize,
}

impl Default for Scanner {
    fn default() -> Self {
        Self {
            reader: csv_core::Reader::new(),
            bytes: vec![0; 1024],
            ends: vec![0; 32],
            length: 0,
            fields: 0,
        }
    }
}

impl Scanner {
    /// The record that was read last.
    pub fn record(&self) -> Record<'_> {
        Record { bytes: &self.bytes[..self.length], ends: &self.ends[..self.fields] }
    }

    /// Reads the record at or after `from`; returns where it begins and ends, or `None` if no
    /// whole record is left. Without `last`, a record needs its line end to be whole.
    pub fn next_record(&mut self, input: &[u8], from: usize, last: bool) -> Option<(usize, usize)> {
        let blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        let start = from + input[from..].iter().take_while(blank).count();
        if start == input.len() {
            return None;
        }
        self.reader.reset();
        (self.length, self.fields) = (0, 0);
        let mut position = start;
        loop {
            let (result, read, written, ended) = self.reader.read_record(
                &input[position..],
                &mut self.bytes[self.length..],
                &mut self.ends[self.fields..],
            );
            position += read;
            self.length += written;
            self.fields += ended;
            match result {
                ReadRecordResult::Record => return Some((start, position)),
                ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // The reader is told of the end of the file by an empty input.
                ReadRecordResult::InputEmpty if last => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return None,
            }
        }
    }
}
