//! Records taken out of a byte slice, without an allocation for each.

use csv_core::ReadRecordResult;

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
    pub fn is_folded(&self) -> bool {
        let Some(&end) = self.ends.first() else { return false };
        // A digit or letter in front decides at once for all but folded records.
        let (first, rest) = self.bytes.split_at(end);
        !rest.first().is_some_and(u8::is_ascii_alphanumeric)
            && std::str::from_utf8(rest).is_ok_and(|rest| rest.trim().is_empty())
            && first.contains(&b',')
    }

    pub fn is_blank(&self) -> bool {
        // A digit or letter in front decides at once for all but blank records.
        !self.bytes.first().is_some_and(u8::is_ascii_alphanumeric)
            && std::str::from_utf8(self.bytes).is_ok_and(|text| text.trim().is_empty())
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
