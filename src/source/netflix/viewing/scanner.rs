//! Records taken out of a byte slice, without an allocation for each.

use crate::source::text::{Cutter, LONGEST_RECORD};

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

    /// Its bytes, with one for the end of each field.
    pub fn size(&self) -> usize {
        self.bytes.len() + 1
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
pub(super) struct Scanner {
    ends: Vec<usize>,
    cutter: Cutter,
    buffer: RecordBuffer,
}

/// A record, and where it begins and ends in the input.
pub(super) struct Found<'a> {
    /// `None` for one that is longer than any row.
    pub record: Option<Record<'a>>,
    pub start: usize,
    pub end: usize,
}

impl Default for Scanner {
    fn default() -> Self {
        Self { ends: Vec::new(), cutter: Cutter::new(b','), buffer: RecordBuffer::default() }
    }
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
                let end = self.read_quoted(input, start, last)?;
                let record = (!self.cutter.is_overlong()).then(|| self.buffer.record());
                return Some(Found { record, start, end });
            }
            Some(at) => (&input[start..start + at], start + at + 1),
            None if last => (&input[start..], input.len()),
            None => return None,
        };
        self.ends.clear();
        push_commas(line, &mut self.ends);
        self.ends.push(line.len());
        let is_overlong = line.len() + 1 - self.ends.len() > LONGEST_RECORD;
        let record = Record { bytes: line, ends: &self.ends, plain: true };
        Some(Found { record: (!is_overlong).then_some(record), start, end })
    }

    /// Reads the record that begins at `start` into the buffer; returns where it ends.
    fn read_quoted(&mut self, input: &[u8], start: usize, last: bool) -> Option<usize> {
        self.cutter.reset();
        let end = self.cutter.read(input, start, last)?;
        self.buffer.clear();
        self.cutter.fields().for_each(|field| self.buffer.push(field));
        Some(end)
    }
}

/// Adds where the commas of a line are: eight bytes at a time, because fields are too short for a search to begin anew
/// with each.
fn push_commas(line: &[u8], ends: &mut Vec<usize>) {
    const SEVENS: u64 = u64::from_ne_bytes([0x7F; 8]);
    const COMMAS: u64 = u64::from_ne_bytes([b','; 8]);
    let (words, rest) = line.as_chunks::<8>();
    for (number, word) in words.iter().enumerate() {
        let other = u64::from_le_bytes(*word) ^ COMMAS;
        // The first bit of every byte that is 0.
        let mut found = !(((other & SEVENS) + SEVENS) | other | SEVENS);
        while found != 0 {
            ends.push(number * 8 + found.trailing_zeros() as usize / 8);
            found &= found - 1;
        }
    }
    let before = line.len() - rest.len();
    ends.extend(rest.iter().enumerate().filter(|(_, byte)| **byte == b',').map(|(at, _)| before + at));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fields(record: Record<'_>) -> Vec<Vec<u8>> {
        (0..record.width()).map(|at| record.field(at).to_vec()).collect()
    }

    #[test]
    fn a_line_is_cut_at_every_comma() {
        // Words of eight bytes, and what is left behind them; bytes that differ from a comma by their first bit.
        for line in
            ["", ",", "a,b", ",,,,,,,,", "1234567,1234567,,", "-,+,\u{ac}\u{2c}", "abcdefgh", "abcdefgh,"]
        {
            let mut ends = Vec::new();
            push_commas(line.as_bytes(), &mut ends);
            let wanted: Vec<usize> =
                line.bytes().enumerate().filter(|(_, byte)| *byte == b',').map(|(at, _)| at).collect();
            assert_eq!(ends, wanted, "{line:?}");
        }
    }

    proptest! {
        #[test]
        fn both_ways_of_reading_find_the_same_records(input in "[ab,\"\r\n ]{0,60}") {
            let (mut scanner, mut patient) = (Scanner::default(), Scanner::default());
            for last in [false, true] {
                let mut from = 0;
                while let Some(Found { record, start, end }) = scanner.next_record(input.as_bytes(), from, last) {
                    prop_assert_eq!(patient.read_quoted(input.as_bytes(), start, last), Some(end));
                    let (record, other) = (record.expect("it is short"), patient.buffer.record());
                    prop_assert_eq!(fields(record), fields(other));
                    from = end;
                }
            }
        }
    }
}
