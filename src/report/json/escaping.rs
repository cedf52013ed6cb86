//! JSON in which no character steers a terminal.

use std::io::{self, Write};

/// Writes JSON with what steers a terminal escaped: JSON allows it to stand as it is, but some of it begins a command,
/// or turns the direction of what follows.
pub(super) struct Escaping<W>(pub W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    /// Takes whole characters, as the writer of JSON hands them over.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        // The first bytes of all that steers, and of much that does not.
        let may_steer = memchr::memchr3(0x7f, 0xc2, 0xe2, bytes).is_some();
        let text = may_steer.then(|| std::str::from_utf8(bytes).ok()).flatten();
        let Some(text) = text.filter(|text| text.contains(steers)) else {
            return self.0.write_all(bytes);
        };
        for piece in text.split_inclusive(steers) {
            let steering = piece.chars().next_back().filter(|last| steers(*last));
            let plain = piece.strip_suffix(steers).unwrap_or(piece);
            self.0.write_all(plain.as_bytes())?;
            if let Some(steering) = steering {
                write!(self.0, "\\u{:04x}", u32::from(steering))?;
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn steers(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
