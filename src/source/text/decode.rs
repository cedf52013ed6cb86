//! The text of a file a piece at a time: UTF-8 with LF or CRLF line ends and without NULs, whatever the bytes were.
//!
//! Only what no record has taken yet is held, so that a file of any size costs the same.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, UTF_8};

use super::RepairKind;
use super::dialect::{self, Dialect, LineEnd};
use super::repair::Repairs;

/// Bytes read at a time; more of them while a record is longer.
const PIECE: usize = 256 << 10;

/// A file as text.
pub(super) struct Text<R> {
    reader: R,
    /// Bytes that become text at a time.
    piece: usize,
    /// How it is written; the encoding may show late.
    pub dialect: Dialect,
    /// None as long as everything was ASCII, which reads the same in every encoding that is left.
    decoder: Option<Decoder>,
    /// Bytes that were read and are not text yet.
    raw: Vec<u8>,
    is_read: bool,
    /// Text that was not dropped.
    window: String,
    at_end: bool,
    /// The line on which the next piece begins.
    line: u64,
    /// What was repaired to make it text.
    pub repairs: Repairs,
    /// What ended the file early.
    pub broken: Option<io::Error>,
}

impl<R: Read> Text<R> {
    /// Reads the beginning of a file and tells how it is written.
    ///
    /// # Errors
    /// When nothing at all can be read.
    pub fn open(reader: R) -> io::Result<Self> {
        Self::in_pieces(reader, PIECE)
    }

    /// The same in pieces of another size.
    pub(super) fn in_pieces(reader: R, piece: usize) -> io::Result<Self> {
        let mut text = Self {
            reader,
            piece,
            dialect: dialect::sniff(&[]),
            decoder: None,
            raw: Vec::new(),
            is_read: false,
            window: String::new(),
            at_end: false,
            line: 1,
            repairs: Repairs::default(),
            broken: None,
        };
        text.read_up_to(dialect::HEAD);
        if let Some(cause) = text.broken.take_if(|_| text.raw.is_empty()) {
            return Err(cause);
        }
        text.dialect = dialect::sniff(&text.raw);
        let dialect = &text.dialect;
        if dialect.bom_len > 0 {
            text.repairs.note(RepairKind::ByteOrderMark, 1);
            text.raw.drain(..dialect.bom_len);
        }
        if dialect.line_end == LineEnd::Cr {
            text.repairs.note(RepairKind::CarriageReturns, 1);
        }
        if dialect.bom_len > 0 || dialect::is_wide(dialect.encoding) {
            text.decide();
        }
        text.fill(0);
        Ok(text)
    }

    /// The text that is held.
    pub fn window(&self) -> &str {
        &self.window
    }

    /// Whether the text that is held reaches to the end of the file.
    pub fn at_end(&self) -> bool {
        self.at_end
    }

    /// The line at which the file ends, or as far as it was read.
    pub fn last_line(&self) -> u64 {
        self.line
    }

    /// Drops text from the front and adds some at the end; a long rest is at least doubled, so that a long record is
    /// not read over and over.
    pub fn fill(&mut self, dropped: usize) {
        self.window.drain(..dropped);
        let wanted = self.window.len() + self.piece.max(self.window.len());
        while !self.at_end && self.window.len() < wanted {
            self.read_up_to(self.piece);
            self.take_piece();
        }
    }

    /// Reads until `size` bytes wait to become text, or the file ends.
    fn read_up_to(&mut self, size: usize) {
        let missing = size.saturating_sub(self.raw.len());
        if missing == 0 || self.is_read {
            return;
        }
        match self.reader.by_ref().take(missing as u64).read_to_end(&mut self.raw) {
            Ok(read) => self.is_read = read < missing,
            Err(cause) => (self.is_read, self.broken) = (true, Some(cause)),
        }
    }

    /// Settles the encoding.
    fn decide(&mut self) {
        let encoding = self.dialect.encoding;
        if encoding != UTF_8 {
            self.repairs.note(RepairKind::Encoding(encoding.name()), 1);
        }
        self.decoder = Some(encoding.new_decoder_without_bom_handling());
    }

    /// Makes text of the bytes that wait.
    fn take_piece(&mut self) {
        let mut plain = 0;
        if self.decoder.is_none() {
            plain = self.raw.iter().position(|byte| !byte.is_ascii()).unwrap_or(self.raw.len());
            if plain < self.raw.len() {
                self.read_up_to(plain + dialect::BLOCK);
                self.dialect.encoding = dialect::encoding_of_text(&self.raw);
                self.decide();
            }
        }
        let size = self.raw.len().min(self.piece);
        self.at_end = self.is_read && size == self.raw.len();
        let bytes = &self.raw[..size];
        let mut piece = String::with_capacity(size + size / 2 + 16);
        let mut damaged = Vec::new();
        match &mut self.decoder {
            Some(decoder) => decode(decoder, bytes, self.at_end, &mut piece, &mut damaged),
            None => piece.push_str(std::str::from_utf8(&bytes[..plain.min(size)]).unwrap_or_default()),
        }
        self.raw.drain(..size);
        if self.dialect.line_end == LineEnd::Cr && piece.contains('\r') {
            piece = piece.replace('\r', "\n");
        }
        let line_of =
            |byte: usize| self.line + memchr::memchr_iter(b'\n', &piece.as_bytes()[..byte]).count() as u64;
        if let Some(first) = damaged.first() {
            self.repairs.note_many(RepairKind::DamagedCharacters, line_of(*first), damaged.len());
        }
        let nuls = memchr::memchr_iter(0, piece.as_bytes()).count();
        if let Some(first) = memchr::memchr(0, piece.as_bytes()) {
            self.repairs.note_many(RepairKind::NulCharacters, line_of(first), nuls);
        }
        self.line = line_of(piece.len());
        if nuls > 0 {
            piece.retain(|c| c != '\0');
        }
        self.window.push_str(&piece);
    }
}

/// Decodes bytes; each damaged character becomes U+FFFD, and its place is told.
fn decode(decoder: &mut Decoder, mut bytes: &[u8], last: bool, out: &mut String, damaged: &mut Vec<usize>) {
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(bytes, out, last);
        bytes = &bytes[read..];
        match result {
            DecoderResult::InputEmpty => return,
            DecoderResult::OutputFull => out.reserve(bytes.len().max(16) * 2),
            DecoderResult::Malformed(..) => {
                damaged.push(out.len());
                out.reserve(16);
                out.push('\u{fffd}');
            }
        }
    }
}
