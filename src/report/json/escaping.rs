//! JSON in which no character steers a terminal.

use memchr::memchr3;
use std::io::{self, Write};

/// So many bytes are looked through and handed on at once: the writer of JSON hands over a few at a time.
const BLOCK: usize = 64 * 1024;

/// Writes JSON with what steers a terminal escaped: JSON allows it to stand as it is, but some of it begins a command,
/// or turns the direction of what follows. What it took last is handed on by `flush`.
pub(super) struct Escaping<W> {
    out: W,
    block: Vec<u8>,
}

impl<W: Write> Escaping<W> {
    pub fn new(out: W) -> Self {
        Self { out, block: Vec::with_capacity(2 * BLOCK) }
    }

    fn hand_on(&mut self) -> io::Result<()> {
        // The first bytes of all that steers, and of much that does not.
        let may_steer = memchr3(0x7f, 0xc2, 0xe2, &self.block).is_some();
        let text = may_steer.then(|| std::str::from_utf8(&self.block).ok()).flatten();
        match text.filter(|text| text.contains(steers)) {
            Some(text) => {
                let escaped =
                    |c: char| if steers(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
                self.out.write_all(text.chars().map(escaped).collect::<String>().as_bytes())?;
            }
            None => self.out.write_all(&self.block)?,
        }
        self.block.clear();
        Ok(())
    }
}

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    /// Takes whole characters, as the writer of JSON hands them over.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.block.extend_from_slice(bytes);
        if self.block.len() >= BLOCK { self.hand_on() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on()?;
        self.out.flush()
    }
}

fn steers(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
