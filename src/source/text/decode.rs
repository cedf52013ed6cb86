//! The bytes of a whole file as UTF-8.

use std::borrow::Cow;

use encoding_rs::UTF_8;

use super::RepairKind;
use super::dialect::{Dialect, LineEnd};
use super::repair::Repairs;

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
