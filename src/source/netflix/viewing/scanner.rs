//! Records taken out of a byte slice, without an allocation for each.

use csv_core::ReadRecordResult;
use std::borrow::Cow;

/// The fields of one record, each parted from the next by one byte.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    bytes: &'a [u8],
    /// Where each field ends; the next one begins behind the byte that stands there.
    ends: &'a [usize],
    /// No field holds a comma or a line end, because none is quoted.
    plain: bool,
}

impl<'a> Record<'a> {
    /// How many fields there are.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// A field, empty behind the last one.
    pub fn field(&self, position: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(position) else {
            return &[];
        };
        let start = position.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        &self.bytes[start..end]
    }

    /// One field that holds a comma, and nothing after it.
    pub fn is_folded(&self) -> bool {
        !self.plain && self.field(0).contains(&b',') && self.is_blank_from(1)
    }

    /// Whether nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        // A digit or letter in front decides at once for all but blank records.
        !self.bytes.first().is_some_and(u8::is_ascii_alphanumeric) && self.is_blank_from(0)
    }

    /// Whether nothing but blanks stands in the fields from one on.
    pub fn is_blank_from(&self, first: usize) -> bool {
        let is_blank = |field: &[u8]| std::str::from_utf8(field).is_ok_and(|text| text.trim().is_empty());
        (first..self.width()).all(|position| is_blank(self.field(position)))
    }

    /// Whether it may span several lines.
    pub fn is_quoted(&self) -> bool {
        !self.plain
    }

    /// Its text without empty fields at its end, the same however it was quoted: equal for equal records,
    /// and different for different ones.
    pub fn text(&self) -> Cow<'a, [u8]> {
        let kept = (0..self.width()).rev().find(|&at| !self.field(at).is_empty());
        let text = &self.bytes[..kept.map_or(0, |last| self.ends[last])];
        if self.plain {
            return Cow::Borrowed(text);
        }
        let mut text = text.to_vec();
        // ("a","b,c") is not ("a,b","c"): no byte of UTF-8 text is 0xFE.
        text.iter_mut().filter(|byte| **byte == b',').for_each(|byte| *byte = 0xFE);
        let length = text.len();
        self.ends.iter().take_while(|end| **end < length).for_each(|end| text[*end] = b',');
        Cow::Owned(text)
    }
}

/// Fields put together to a record.
#[derive(Default)]
pub(super) struct RecordBuffer {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl RecordBuffer {
    /// Begins a new record.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }

    /// Adds a field.
    pub fn push(&mut self, field: &[u8]) {
        if !self.ends.is_empty() {
            self.bytes.push(b',');
        }
        self.bytes.extend_from_slice(field);
        self.ends.push(self.bytes.len());
    }

    /// The record.
    pub fn record(&self) -> Record<'_> {
        Record { bytes: &self.bytes, ends: &self.ends, plain: false }
    }
}

/// Counts line ends up to a place that only moves forward.
#[derive(Default)]
pub(super) struct LineCounter {
    position: usize,
    lines: u64,
}

impl LineCounter {
    pub fn before(&mut self, bytes: &[u8], position: usize) -> u64 {
        self.lines += memchr::memchr_iter(b'\n', &bytes[self.position..position]).count() as u64;
        self.position = position;
        self.lines
    }
}

/// Takes records out of a byte slice, reusing its buffers.
#[derive(Default)]
pub(super) struct Scanner {
    ends: Vec<usize>,
    quoted: QuotedScanner,
}

/// A record, and where it begins and ends in the input.
pub(super) struct Found<'a> {
    pub record: Record<'a>,
    pub start: usize,
    pub end: usize,
}

impl Scanner {
    /// The record at or after `from`, or `None` if no whole record is left. Without `last`, a record needs its line
    /// end to be whole.
    pub fn next_record<'a>(&'a mut self, input: &'a [u8], from: usize, last: bool) -> Option<Found<'a>> {
        let blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        let start = from + input[from..].iter().take_while(blank).count();
        if start == input.len() {
            return None;
        }
        // Hardly any line holds a quotation mark; a line without one is cut at its commas where it stands.
        let (line, end) = match memchr::memchr3(b'\n', b'\r', b'"', &input[start..]) {
            Some(at) if input[start + at] == b'"' => {
                let end = self.quoted.read(input, start, last)?;
                return Some(Found { record: self.quoted.buffer.record(), start, end });
            }
            Some(at) => (&input[start..start + at], start + at + 1),
            None if last => (&input[start..], input.len()),
            None => return None,
        };
        self.ends.clear();
        self.ends.extend(memchr::memchr_iter(b',', line));
        self.ends.push(line.len());
        Some(Found { record: Record { bytes: line, ends: &self.ends, plain: true }, start, end })
    }
}

/// Takes records with quotation marks out of a byte slice.
struct QuotedScanner {
    reader: csv_core::Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    buffer: RecordBuffer,
}

impl Default for QuotedScanner {
    fn default() -> Self {
        Self {
            reader: csv_core::Reader::new(),
            bytes: vec![0; 1024],
            ends: vec![0; 32],
            buffer: RecordBuffer::default(),
        }
    }
}

impl QuotedScanner {
    /// Reads the record that begins at `start` into the buffer; returns where it ends.
    fn read(&mut self, input: &[u8], start: usize, last: bool) -> Option<usize> {
        self.reader.reset();
        let (mut length, mut fields) = (0, 0);
        let mut position = start;
        loop {
            let (result, read, written, ended) = self.reader.read_record(
                &input[position..],
                &mut self.bytes[length..],
                &mut self.ends[fields..],
            );
            position += read;
            length += written;
            fields += ended;
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // The reader is told of the end of the file by an empty input.
                ReadRecordResult::InputEmpty if last => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return None,
            }
        }
        self.buffer.clear();
        let mut from = 0;
        for &end in &self.ends[..fields] {
            self.buffer.push(&self.bytes[from..end]);
            from = end;
        }
        Some(position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fields(record: Record<'_>) -> Vec<Vec<u8>> {
        (0..record.width()).map(|at| record.field(at).to_vec()).collect()
    }

    #[test]
    fn records_that_differ_only_in_quotation_marks_have_one_text() {
        let mut scanner = Scanner::default();
        let mut text = |line: &str| {
            scanner.next_record(line.as_bytes(), 0, true).map(|found| found.record.text().into_owned())
        };
        assert_eq!(text("a,b,c"), text("\"a\",b,\"c\",,"));
        assert_ne!(text("\"a,b\",c"), text("a,\"b,c\""));
        assert_ne!(text("\"a,b\""), text("a,b"));
        assert_eq!(text(",,"), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn both_ways_of_reading_find_the_same_records(input in "[ab,\"\r\n ]{0,60}") {
            let (mut scanner, mut quoted) = (Scanner::default(), QuotedScanner::default());
            for last in [false, true] {
                let mut from = 0;
                while let Some(Found { record, start, end }) = scanner.next_record(input.as_bytes(), from, last) {
                    prop_assert_eq!(quoted.read(input.as_bytes(), start, last), Some(end));
                    prop_assert_eq!(fields(record), fields(quoted.buffer.record()));
                    prop_assert_eq!(record.text(), quoted.buffer.record().text());
                    from = end;
                }
            }
        }
    }
}
