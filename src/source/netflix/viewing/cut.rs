//! The bytes of the file, cut into blocks that end with a record.

use std::io::{self, Read};
use std::ops::Range;

/// Reads until `buffer` holds `size` more bytes; true at the end of the file.
pub(super) fn fill(file: &mut dyn Read, buffer: &mut Vec<u8>, size: usize) -> io::Result<bool> {
    let before = buffer.len();
    // One byte more tells the end of the file without asking for room again.
    buffer.reserve(size + 1);
    file.take(size as u64).read_to_end(buffer)?;
    Ok(buffer.len() - before < size)
}

/// Cuts bytes into blocks that end with a line, which is a record but where a quoted cell holds a line end: then the
/// parser stops before it. What follows the last block waits for more bytes. `alone` makes one block of all.
pub(super) fn cut_blocks(bytes: &[u8], block_size: usize, last: bool, alone: bool) -> Vec<Range<usize>> {
    if alone {
        let all = 0..bytes.len();
        return vec![all];
    }
    let line_end_before =
        |from: usize, limit: usize| memchr::memrchr(b'\n', &bytes[from..limit]).map(|at| from + at + 1);
    let mut parts = Vec::new();
    let mut start = 0;
    while bytes.len() - start > block_size {
        let Some(end) = line_end_before(start, start + block_size) else { break };
        parts.push(start..end);
        start = end;
    }
    if last {
        parts.push(start..bytes.len());
    } else if let Some(end) = line_end_before(start, bytes.len()) {
        parts.push(start..end);
    }
    parts
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

    #[test]
    fn a_buffer_is_filled_up_to_its_size_or_the_end() {
        let mut file = &b"abcde"[..];
        let mut buffer = b"-".to_vec();
        assert!(!fill(&mut file, &mut buffer, 2).unwrap());
        assert_eq!(buffer, b"-ab");
        assert!(!fill(&mut file, &mut buffer, 3).unwrap(), "whether more comes is not known yet");
        assert!(fill(&mut file, &mut buffer, 3).unwrap());
        assert_eq!(buffer, b"-abcde");
    }

    #[test]
    fn what_came_before_a_break_stays() {
        let mut file = Halting(b"ab".to_vec(), false);
        let mut buffer = Vec::new();
        assert!(!fill(&mut file, &mut buffer, 1).unwrap());
        assert_eq!(fill(&mut file, &mut buffer, 9).unwrap_err().to_string(), "broken");
        assert_eq!(buffer, b"ab");
    }
}
