//! Records taken out of a byte slice, without an allocation for each.

use crate::source::text::{Cutter, LONGEST_RECORD, MOST_FIELDS};

/// The fields of one record, where they stand.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    bytes: &'a [u8],
    /// Where each field ends.
    ends: &'a [usize],
    form: Form,
}

/// How the fields of a record stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// None is quoted, so none holds a comma or a line end.
    Plain,
    /// All are quoted, and none holds a quotation mark or a line end.
    Quoted,
    /// They were put together from a record of any form.
    Copied,
}

impl Form {
    /// Bytes before the first field, and between two.
    fn between(self) -> (usize, usize) {
        match self {
            Self::Plain | Self::Copied => (0, 1),
            Self::Quoted => (1, 3),
        }
    }
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
        let (first, between) = self.form.between();
        let start = position.checked_sub(1).map_or(first, |before| self.ends[before] + between);
        &self.bytes[start..end]
    }

    /// One field that holds a comma, and nothing after it.
    pub fn is_folded(&self) -> bool {
        self.form != Form::Plain && self.field(0).contains(&b',') && self.is_blank_from(1)
    }

    /// Whether nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        // A digit or letter in front decides at once for all but blank records.
        !self.field(0).first().is_some_and(u8::is_ascii_alphanumeric) && self.is_blank_from(0)
    }

    /// Whether nothing but blanks stands in the fields from one on.
    pub fn is_blank_from(&self, first: usize) -> bool {
        let is_blank = |field: &[u8]| std::str::from_utf8(field).is_ok_and(|text| text.trim().is_empty());
        (first..self.width()).all(|position| is_blank(self.field(position)))
    }

    /// Whether it may span several lines.
    pub fn may_span_lines(&self) -> bool {
        self.form == Form::Copied
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
        Record { bytes: &self.bytes, ends: &self.ends, form: Form::Copied }
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
    marks: Vec<usize>,
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
        Self {
            ends: Vec::new(),
            marks: Vec::new(),
            cutter: Cutter::new(b','),
            buffer: RecordBuffer::default(),
        }
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
        // Of most files hardly any line holds a quotation mark, of others each field stands between two: such lines are cut
        // where they stand.
        let is_quoted = input[start] == b'"';
        let found = if is_quoted {
            memchr::memchr2(b'\n', b'\r', &input[start..])
        } else {
            memchr::memchr3(b'\n', b'\r', b'"', &input[start..])
        };
        let (line, end) = match found {
            Some(at) => (&input[start..start + at], start + at + 1),
            None if last => (&input[start..], input.len()),
            None => return None,
        };
        self.ends.clear();
        let form = if is_quoted && self.push_quoted(line) {
            Form::Quoted
        } else if is_quoted || input.get(start + line.len()) == Some(&b'"') {
            let end = self.read_quoted(input, start, last)?;
            let record = (!self.cutter.is_overlong()).then(|| self.buffer.record());
            return Some(Found { record, start, end });
        } else {
            push_marks(line, b',', &mut self.ends);
            self.ends.push(line.len());
            Form::Plain
        };
        let (first, between) = form.between();
        let is_overlong = line.len() + between - 2 * first - between * self.ends.len() > LONGEST_RECORD;
        let record = Record { bytes: line, ends: &self.ends, form };
        Some(Found { record: (!is_overlong).then_some(record), start, end })
    }

    /// Adds where the fields of a line end that all stand between two quotation marks; false for any other line.
    fn push_quoted(&mut self, line: &[u8]) -> bool {
        self.marks.clear();
        push_marks(line, b'"', &mut self.marks);
        let (pairs, rest) = self.marks.as_chunks::<2>();
        if !rest.is_empty() || pairs.len() > MOST_FIELDS {
            return false;
        }
        let mut next = 0;
        for [open, close] in pairs {
            // A mark that is doubled, and one that stands in an open field, are followed by something else.
            if *open != next || line.get(close + 1).is_some_and(|after| *after != b',') {
                return false;
            }
            self.ends.push(*close);
            next = close + 2;
        }
        next == line.len() + 1
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

/// Adds where a mark stands in a line: eight bytes at a time, because fields are too short for a search to begin anew
/// with each.
fn push_marks(line: &[u8], mark: u8, places: &mut Vec<usize>) {
    const SEVENS: u64 = u64::from_ne_bytes([0x7F; 8]);
    let marks = u64::from_ne_bytes([mark; 8]);
    let (words, rest) = line.as_chunks::<8>();
    for (number, word) in words.iter().enumerate() {
        let other = u64::from_le_bytes(*word) ^ marks;
        // The first bit of every byte that is 0.
        let mut found = !(((other & SEVENS) + SEVENS) | other | SEVENS);
        while found != 0 {
            places.push(number * 8 + found.trailing_zeros() as usize / 8);
            found &= found - 1;
        }
    }
    let before = line.len() - rest.len();
    places.extend(rest.iter().enumerate().filter(|(_, byte)| **byte == mark).map(|(at, _)| before + at));
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
            push_marks(line.as_bytes(), b',', &mut ends);
            let wanted: Vec<usize> =
                line.bytes().enumerate().filter(|(_, byte)| *byte == b',').map(|(at, _)| at).collect();
            assert_eq!(ends, wanted, "{line:?}");
        }
    }

    #[test]
    fn a_line_of_quoted_fields_is_cut_where_it_stands() {
        let mut scanner = Scanner::default();
        let mut cut = |line: &str| {
            let whole = format!("{line}\n");
            let Found { record, .. } = scanner.next_record(whole.as_bytes(), 0, false)?;
            let record = record.expect("it is short");
            let fields = fields(record).into_iter().map(|field| String::from_utf8(field).expect("text"));
            Some((fields.collect::<Vec<_>>().join("|"), record.form == Form::Quoted))
        };
        for (line, fields) in
            [("\"a\",\"b,c\"", "a|b,c"), ("\"\",\"\"", "|"), ("\"\"", ""), ("\",\",\"x\"", ",|x")]
        {
            assert_eq!(cut(line), Some((fields.to_owned(), true)), "{line}");
        }
        // Doubled marks, fields without one, and what follows a closing one.
        for (line, fields) in [
            ("\"a\"\"b\",\"c\"", "a\"b|c"),
            ("\"a\",b", "a|b"),
            ("\"a\"b,\"c\"", "ab|c"),
            ("\"a\",\"b\",", "a|b|"),
            ("\"a\",,\"b\"", "a||b"),
        ] {
            assert_eq!(cut(line), Some((fields.to_owned(), false)), "{line}");
        }
        assert_eq!(cut("\"a"), None, "the field is not closed");
    }

    proptest! {
        #[test]
        fn both_ways_of_reading_find_the_same_records(
            input in prop_oneof!["[ab,\"\r\n ]{0,60}", "(\"(a,b|\"\"|,)?\"[,\n]){0,12}"],
        ) {
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
