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

/// Cuts bytes into blocks that end with a record, as far as quotes can tell; what follows the last
/// block waits for more bytes. `alone` makes one block of all.
pub(super) fn cut_blocks(bytes: &[u8], block_size: usize, last: bool, alone: bool) -> Vec<Range<usize>> {
    if alone {
        let all = 0..bytes.len();
        return vec![all];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    while bytes.len() - start > block_size {
        let Some(length) = record_end_before(&bytes[start..], block_size) else {
            break;
        };
        parts.push(start..start + length);
        start += length;
    }
    if last {
        parts.push(start..bytes.len());
    } else if let Some(length) = record_end_before(&bytes[start..], bytes.len() - start) {
        parts.push(start..start + length);
    }
    parts
}

/// End of the last line in `bytes[..limit]` before which quotes are even; not in its first half.
fn record_end_before(bytes: &[u8], limit: usize) -> Option<usize> {
    let window = &bytes[..limit];
    let mut quotes = memchr::memchr_iter(b'"', window).count();
    let mut end = window.len();
    while let Some(at) = memchr::memrchr(b'\n', &window[..end]) {
        quotes -= memchr::memchr_iter(b'"', &window[at..end]).count();
        if quotes.is_multiple_of(2) {
            return Some(at + 1);
        }
        if at < limit / 2 {
            break;
        }
        end = at;
    }
    None
}
