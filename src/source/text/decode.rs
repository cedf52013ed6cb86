//! Any encoding to UTF-8: as a stream, and of a whole file.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, UTF_8, WINDOWS_1252};

use super::RepairKind;
use super::dialect::{Dialect, LineEnd, sniff};
use super::repair::Repairs;

/// Bytes read at a time.
const BLOCK: usize = 64 << 10;

/// A reader that gives UTF-8 without a byte order mark, with LF or CRLF line ends.
///
/// A file in UTF-8 is handed through unchanged, broken characters included (see [`lenient`]).
pub struct ToUtf8<R> {
    inner: R,
    /// Bytes read but not handed on yet.
    block: Vec<u8>,
    at: usize,
    /// Decoded text not handed on yet.
    text: String,
    text_at: usize,
    decoder: Option<Decoder>,
    carriage_returns: bool,
    ended: bool,
}

/// Looks at the first 64 kB of a reader and gives it on as UTF-8.
///
/// # Errors
/// When the first block cannot be read.
pub fn to_utf8<R: Read>(mut reader: R) -> io::Result<(Dialect, ToUtf8<R>)> {
    let mut block = Vec::with_capacity(BLOCK);
    reader.by_ref().take(BLOCK as u64).read_to_end(&mut block)?;
    let dialect = sniff(&block);
    let decoder = (dialect.encoding != UTF_8).then(|| dialect.encoding.new_decoder_without_bom_handling());
    let to_utf8 = ToUtf8 {
        inner: reader,
        at: dialect.bom_len,
        block,
        text: String::new(),
        text_at: 0,
        decoder,
        carriage_returns: dialect.line_end == LineEnd::Cr,
        ended: false,
    };
    Ok((dialect, to_utf8))
}

impl<R: Read> ToUtf8<R> {
    /// Decodes the next block; false at the end.
    fn refill(&mut self) -> io::Result<bool> {
        let Some(decoder) = &mut self.decoder else { return Ok(false) };
        if self.at == self.block.len() {
            if self.ended {
                return Ok(false);
            }
            self.block.clear();
            self.at = 0;
            self.inner.by_ref().take(BLOCK as u64).read_to_end(&mut self.block)?;
            self.ended = self.block.is_empty();
        }
        self.text.clear();
        self.text_at = 0;
        let needed = decoder.max_utf8_buffer_length(self.block.len() - self.at).unwrap_or(BLOCK * 4);
        self.text.reserve(needed);
        let (_result, read, _) = decoder.decode_to_string(&self.block[self.at..], &mut self.text, self.ended);
        debug_assert_eq!(_result, CoderResult::InputEmpty, "the room was asked for");
        self.at += read;
        Ok(true)
    }
}

impl<R: Read> Read for ToUtf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = if self.decoder.is_some() {
            while self.text_at == self.text.len() {
                if !self.refill()? {
                    return Ok(0);
                }
            }
            (&self.text.as_bytes()[self.text_at..]).read(buffer).inspect(|count| self.text_at += count)?
        } else if self.at < self.block.len() {
            (&self.block[self.at..]).read(buffer).inspect(|count| self.at += count)?
        } else {
            self.inner.read(buffer)?
        };
        if self.carriage_returns {
            // A CR is one byte in UTF-8 and never part of another character.
            buffer[..count].iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(count)
    }
}

/// A field of a file that should be UTF-8: as it is when it is, else as windows-1252, which is what a
/// spreadsheet in a Western language writes when it does not write UTF-8.
#[must_use]
pub fn lenient(field: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(field) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(field).0,
    }
}

/// A whole file as text with LF or CRLF line ends and without NULs, and what was repaired for that.
pub(super) fn whole<'a>(bytes: &'a [u8], dialect: &Dialect) -> (Cow<'a, str>, Repairs) {
    let mut repairs = Repairs::default();
    let (mut text, damaged) =
        dialect.encoding.decode_without_bom_handling(&bytes[dialect.bom_len.min(bytes.len())..]);
    let line_of = |text: &str, mark: char| {
        let before = text.find(mark).unwrap_or(0);
        1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..before]).count() as u64
    };
    if dialect.bom_len > 0 {
        repairs.note(RepairKind::ByteOrderMark, 1);
    }
    if dialect.encoding != UTF_8 {
        repairs.note(RepairKind::Encoding(dialect.encoding.name()), 1);
    }
    if damaged {
        repairs.note_many(
            RepairKind::DamagedCharacters,
            line_of(&text, '\u{fffd}'),
            text.matches('\u{fffd}').count(),
        );
    }
    if dialect.line_end == LineEnd::Cr {
        repairs.note(RepairKind::CarriageReturns, 1);
        text = text.replace('\r', "\n").into();
    }
    if memchr::memchr(0, text.as_bytes()).is_some() {
        repairs.note_many(RepairKind::NulCharacters, line_of(&text, '\0'), text.matches('\0').count());
        text = text.replace('\0', "").into();
    }
    (text, repairs)
}
