//! Records cut out of bytes, one after the other, none of which is kept beyond what a record can need.

use csv::StringRecord;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Bytes of a record that are kept: a thousand times a genuine one. A stray quotation mark makes longer ones.
pub(in crate::source) const LONGEST_RECORD: usize = 1 << 20;
/// Fields of a record that are kept; no genuine table has a hundred columns.
pub(in crate::source) const MOST_FIELDS: usize = 10_000;

/// Cuts records out of a byte slice, reusing its buffers.
pub(in crate::source) struct Cutter {
    reader: Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    fields: usize,
    /// Bytes and fields that were not kept.
    dropped: (usize, usize),
    /// The reader stands inside a record that was not whole.
    is_inside: bool,
}

impl Cutter {
    /// For records whose fields are parted by `delimiter`.
    pub fn new(delimiter: u8) -> Self {
        let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
        spare_mark(&mut reader);
        Self {
            reader,
            bytes: vec![0; 1_024],
            ends: vec![0; 32],
            length: 0,
            fields: 0,
            dropped: (0, 0),
            is_inside: false,
        }
    }

    /// Begins anew, as at the start of a record.
    pub fn reset(&mut self) {
        if self.is_inside {
            self.reader.reset();
            spare_mark(&mut self.reader);
            self.is_inside = false;
        }
    }

    /// Reads the record that begins at `start`, or behind the blank lines there; returns where it ends, or `None` if
    /// no whole record is left. Without `last`, a record needs its line end to be whole.
    pub fn read(&mut self, input: &[u8], start: usize, last: bool) -> Option<usize> {
        (self.length, self.fields, self.dropped) = (0, 0, (0, 0));
        let mut position = start;
        let (mut spare_bytes, mut spare_ends) = ([0; 1_024], [0; 64]);
        loop {
            let bytes_full = self.length >= LONGEST_RECORD;
            let ends_full = self.fields >= MOST_FIELDS;
            let bytes = if bytes_full { &mut spare_bytes[..] } else { &mut self.bytes[self.length..] };
            let ends = if ends_full { &mut spare_ends[..] } else { &mut self.ends[self.fields..] };
            let (result, read, written, ended) = self.reader.read_record(&input[position..], bytes, ends);
            position += read;
            *(if bytes_full { &mut self.dropped.0 } else { &mut self.length }) += written;
            *(if ends_full { &mut self.dropped.1 } else { &mut self.fields }) += ended;
            match result {
                ReadRecordResult::Record => {
                    self.is_inside = false;
                    return Some(position);
                }
                ReadRecordResult::OutputFull if !bytes_full => {
                    self.bytes.resize((self.bytes.len() * 2).min(LONGEST_RECORD), 0);
                }
                ReadRecordResult::OutputEndsFull if !ends_full => {
                    self.ends.resize((self.ends.len() * 2).min(MOST_FIELDS), 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
                // The reader is told of the end of the file by an empty input.
                ReadRecordResult::InputEmpty if last => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {
                    self.is_inside = true;
                    return None;
                }
            }
        }
    }

    /// Whether the record had more bytes than are kept.
    pub fn is_overlong(&self) -> bool {
        self.dropped.0 > 0
    }

    /// Fields of the record that were not kept.
    pub fn dropped_fields(&self) -> usize {
        self.dropped.1
    }

    /// The fields of the record that are whole.
    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends[..self.fields].iter().take_while(|end| **end <= self.length);
        ends.scan(0, |from, &end| Some(&self.bytes[std::mem::replace(from, end)..end]))
    }

    /// The record as text; the input was UTF-8.
    pub fn record(&self) -> StringRecord {
        let mut record = StringRecord::with_capacity(self.length, self.fields);
        self.fields().for_each(|field| record.push_field(std::str::from_utf8(field).unwrap_or_default()));
        record
    }
}

/// Lets the reader pass a blank line: it would take a byte order mark off the first record it reads, wherever in the
/// file that stands.
fn spare_mark(reader: &mut Reader) {
    reader.read_record(b"\n", &mut [0], &mut [0]);
}

/// Whether a text ends inside quotes: then a line added to it would be part of it.
pub(super) fn is_open(text: &str, delimiter: u8) -> bool {
    let mut cutter = Cutter::new(delimiter);
    let mut from = 0;
    while let Some(end) = cutter.read(text.as_bytes(), from, false) {
        from = end;
    }
    let rest = &text.as_bytes()[from..];
    if rest.is_empty() {
        return false;
    }
    // What is left is a record without a line end, which one ends unless it stands inside quotes.
    cutter.reset();
    cutter.read(rest, 0, false);
    cutter.read(b"\n", 0, false).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(cutter: &Cutter) -> Vec<usize> {
        cutter.fields().map(<[u8]>::len).collect()
    }

    #[test]
    fn a_record_longer_than_any_is_not_kept_and_those_around_it_are() {
        let long = "x".repeat(3 * LONGEST_RECORD);
        let input = format!("a,b\n1,\"{long}\",2\n3,4\n");
        let mut cutter = Cutter::new(b',');
        let first = cutter.read(input.as_bytes(), 0, true);
        assert_eq!((first, fields(&cutter), cutter.is_overlong()), (Some(4), vec![1, 1], false));
        let second = cutter.read(input.as_bytes(), 4, true);
        assert_eq!(second, Some(input.len() - 4));
        assert!(cutter.is_overlong() && cutter.bytes.len() <= LONGEST_RECORD);
        assert_eq!(fields(&cutter), [1]);
        assert_eq!(cutter.read(input.as_bytes(), input.len() - 4, true), Some(input.len()));
        assert_eq!((fields(&cutter), cutter.is_overlong()), (vec![1, 1], false));
    }

    #[test]
    fn fields_beyond_the_most_are_counted() {
        let input = "c,".repeat(MOST_FIELDS) + "last\nnext";
        let mut cutter = Cutter::new(b',');
        let end = cutter.read(input.as_bytes(), 0, true);
        assert_eq!((cutter.fields().count(), cutter.dropped_fields()), (MOST_FIELDS, 1));
        assert_eq!(cutter.read(input.as_bytes(), end.unwrap_or_default(), true), Some(input.len()));
        assert_eq!((cutter.fields().count(), cutter.dropped_fields()), (1, 0));
    }

    #[test]
    fn a_mark_inside_a_file_stays_wherever_reading_begins() {
        let input = "a\n\u{feff}b,\"c\"\nd\n";
        for from in [0, 2] {
            let mut cutter = Cutter::new(b',');
            let start = if from == 0 { cutter.read(input.as_bytes(), 0, true) } else { Some(from) };
            let end = cutter.read(input.as_bytes(), start.unwrap_or_default(), true);
            assert_eq!((end, fields(&cutter)), (Some(input.len() - 2), vec![4, 1]));
        }
    }

    #[test]
    fn quotes_are_open_until_they_close() {
        for (text, open) in [
            ("a,b", false),
            ("a,\"b", true),
            ("a,\"b\"", false),
            ("\"a\n\",b\nc,\"d", true),
            ("\"a\n\",b\nc,d", false),
            ("a,b\"", false),
            ("\"\"\"", true),
            ("", false),
        ] {
            assert_eq!(is_open(text, b','), open, "{text:?}");
        }
    }
}
