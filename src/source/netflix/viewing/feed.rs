//! The bytes of the file, handed out in blocks that end with a record.

use super::read::Detour;
use std::io::{self, Read};
use std::mem;

/// Bytes after which a record without an end is left to the patient reader, which holds less of it.
const LONGEST_RECORD: usize = 16 << 20;
/// Bytes, and sizes of a block, in which the end of a quoted cell of several lines is looked for.
const LONGEST_CELL: usize = 64 << 10;
const BLOCKS_OF_A_CELL: usize = 4;

/// A file from which one block after the other is taken.
pub(super) struct Feed<'a> {
    file: Box<dyn Read + Send + 'a>,
    block_size: usize,
    /// Bytes of the file that no block has yet.
    rest: Vec<u8>,
    at_end: bool,
    /// Why the file could not be read to its end.
    broken: Option<io::Error>,
    /// Blocks that were taken.
    taken: usize,
}

/// Bytes of a file, in room that is used for one block after the other.
#[derive(Default)]
pub(super) struct Bytes {
    room: Vec<u8>,
    filled: usize,
    /// Which block of the file they are, from 0.
    pub number: usize,
    /// The file ends with them.
    pub last: bool,
}

impl Bytes {
    pub fn as_slice(&self) -> &[u8] {
        &self.room[..self.filled]
    }

    /// Reads until there are `size` of them; true at the end of the file.
    fn fill(&mut self, file: &mut dyn Read, size: usize) -> io::Result<bool> {
        if self.room.len() < size {
            self.room.resize(size, 0);
        }
        while self.filled < size {
            match file.read(&mut self.room[self.filled..size]) {
                Ok(0) => return Ok(true),
                Ok(count) => self.filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}

impl<'a> Feed<'a> {
    /// Hands out `file` in blocks of about `block_size` bytes.
    pub fn new(file: Box<dyn Read + Send + 'a>, block_size: usize) -> Self {
        Self { file, block_size, rest: Vec::new(), at_end: false, broken: None, taken: 0 }
    }

    /// The bytes that come next, a block more of them each time; true if the file ends with them.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn look(&mut self) -> io::Result<(&[u8], bool)> {
        let mut bytes =
            Bytes { filled: self.rest.len(), room: mem::take(&mut self.rest), ..Bytes::default() };
        let size = bytes.filled + self.block_size;
        self.at_end = bytes.fill(&mut *self.file, size)?;
        self.rest = bytes.room;
        self.rest.truncate(bytes.filled);
        Ok((&self.rest, self.at_end))
    }

    /// Leaves out bytes that were looked at.
    pub fn skip(&mut self, count: usize) {
        self.rest.drain(..count);
    }

    /// Takes the next block into `bytes`; false when there is none. A block ends with a line, which is a record but where
    /// a quoted cell holds a line end: then an even number of quotation marks tells.
    ///
    /// # Errors
    /// When a record has no end for very long. A file that breaks off ends there, which [`Feed::into_cause`] tells.
    pub fn take(&mut self, bytes: &mut Bytes) -> Result<bool, Detour> {
        bytes.filled = self.rest.len();
        if bytes.room.len() < bytes.filled {
            bytes.room.resize(bytes.filled, 0);
        }
        bytes.room[..bytes.filled].copy_from_slice(&self.rest);
        self.rest.clear();
        let mut size = self.block_size;
        let end = loop {
            if !self.at_end {
                self.at_end = bytes.fill(&mut *self.file, size.max(bytes.filled)).unwrap_or_else(|cause| {
                    // What came before the break is still worth having.
                    self.broken = Some(cause);
                    true
                });
            }
            if self.at_end {
                break bytes.filled;
            }
            let patience = LONGEST_CELL.max(BLOCKS_OF_A_CELL * self.block_size);
            match last_record(bytes.as_slice()) {
                Cut::After(end) => break end,
                Cut::Perhaps(end) if bytes.filled >= patience => break end,
                Cut::Nowhere if bytes.filled >= LONGEST_RECORD => return Err(Detour),
                Cut::Perhaps(_) | Cut::Nowhere => size = bytes.filled * 2,
            }
        };
        self.rest.extend_from_slice(&bytes.room[end..bytes.filled]);
        bytes.filled = end;
        bytes.last = self.at_end;
        bytes.number = self.taken;
        self.taken += 1;
        Ok(end > 0)
    }

    /// Why the file could not be read to its end, if it could not.
    pub fn into_cause(self) -> Option<io::Error> {
        self.broken
    }
}

/// Where the last record of a block ends.
#[derive(Debug, PartialEq)]
enum Cut {
    After(usize),
    /// After the last line, unless that is inside of a quoted cell.
    Perhaps(usize),
    Nowhere,
}

fn last_record(bytes: &[u8]) -> Cut {
    let Some(last) = memchr::memrchr(b'\n', bytes) else { return Cut::Nowhere };
    let is_even = |end: usize| memchr::memchr_iter(b'"', &bytes[..end]).count().is_multiple_of(2);
    if is_even(last) {
        return Cut::After(last + 1);
    }
    // Seldom: from the last line back, as many quotation marks as lines have.
    let mut odd = true;
    let mut end = last;
    while let Some(before) = memchr::memrchr(b'\n', &bytes[..end]) {
        odd ^= memchr::memchr_iter(b'"', &bytes[before..end]).count() % 2 == 1;
        if !odd {
            return Cut::After(before + 1);
        }
        end = before;
    }
    Cut::Perhaps(last + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Gives a byte at a time, is interrupted before each, and breaks off in the end.
    struct Halting(Vec<u8>, bool);

    impl Read for Halting {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            match self.0.first().copied() {
                Some(_) if self.1 => Err(io::ErrorKind::Interrupted.into()),
                Some(byte) => {
                    buffer[0] = byte;
                    self.0.remove(0);
                    Ok(1)
                }
                None => Err(io::Error::other("broken")),
            }
        }
    }

    fn blocks(file: &str, block_size: usize) -> Vec<String> {
        let mut feed = Feed::new(Box::new(file.as_bytes()), block_size);
        let mut bytes = Bytes::default();
        let mut found = Vec::new();
        while feed.take(&mut bytes).unwrap() {
            assert_eq!(bytes.number, found.len());
            found.push(String::from_utf8(bytes.as_slice().to_vec()).unwrap());
            if bytes.last {
                break;
            }
        }
        found
    }

    #[test]
    fn a_block_ends_with_a_line() {
        assert_eq!(blocks("ab\ncd\nef\n", 7), ["ab\ncd\n", "ef\n"]);
        assert_eq!(blocks("ab\ncd", 4), ["ab\n", "cd"]);
        assert_eq!(blocks("ab\ncd\n", 3), ["ab\n", "cd\n"]);
        assert_eq!(
            blocks("abcdefgh\nijklmnop\n", 2),
            ["abcdefgh\n", "ijklmnop\n"],
            "lines longer than a block"
        );
        assert!(blocks("", 4).is_empty());
    }

    #[test]
    fn a_block_does_not_end_in_a_quoted_cell() {
        assert_eq!(blocks("a\n\"b\nc\nd\"\ne\n", 8), ["a\n", "\"b\nc\nd\"\n", "e\n"]);
        assert_eq!(last_record(b"a\n\"b\n"), Cut::After(2));
        assert_eq!(last_record(b"\"a\nb\n"), Cut::Perhaps(5));
        assert_eq!(last_record(b"\"a\""), Cut::Nowhere);
    }

    #[test]
    fn the_end_of_a_quoted_cell_is_not_looked_for_without_end() {
        let line = "x".repeat(99) + "\n";
        let file = format!("\"{}", line.repeat(2_000));
        let found = blocks(&file, 100);
        assert!(
            found[0].len() >= LONGEST_CELL - 100 && found[0].len() <= 2 * LONGEST_CELL,
            "{}",
            found[0].len()
        );
        assert_eq!(found.concat(), file);
    }

    #[test]
    fn what_came_before_a_break_stays() {
        let mut feed = Feed::new(Box::new(Halting(b"a\nb".to_vec(), false)), 2);
        let mut bytes = Bytes::default();
        assert!(feed.take(&mut bytes).unwrap() && !bytes.last);
        assert_eq!(bytes.as_slice(), b"a\n");
        assert!(feed.take(&mut bytes).unwrap() && bytes.last);
        assert_eq!(bytes.as_slice(), b"b");
        assert_eq!(feed.into_cause().unwrap().to_string(), "broken");
    }

    #[test]
    fn what_was_looked_at_is_handed_out_but_for_what_is_skipped() {
        let mut feed = Feed::new(Box::new(&b"head\na\nb\n"[..]), 3);
        assert_eq!(feed.look().unwrap(), (&b"hea"[..], false));
        assert_eq!(feed.look().unwrap(), (&b"head\na"[..], false));
        feed.skip(5);
        let mut bytes = Bytes::default();
        assert!(feed.take(&mut bytes).unwrap());
        assert_eq!(bytes.as_slice(), b"a\n");
    }
}
