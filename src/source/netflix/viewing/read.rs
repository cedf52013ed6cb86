//! Reads a whole ViewingActivity file: blocks side by side, joined in the order of the file.

use super::block::{Block, joins_lines};
use super::feed::Feed;
use super::join::Sequence;
use super::parse::Parsing;
use super::rows::ViewingTable;
use super::scanner::{Found, RecordBuffer, Scanner};
use super::{Columns, NOT_VIEWING_ACTIVITY};
use crate::source::archive::{Entry, Export};
use crate::source::error::SourceError;
use crate::source::text::{self, Damage, MOST_FIELDS, Problem, Repair, RepairKind};
use std::io::{self, Read};

/// Bytes of a block. Small ones stay in the cache of their processor, and keep all threads busy to the end of a small
/// file; large ones hold fewer texts twice.
const SMALLEST_BLOCK: u64 = 256 << 10;
const LARGEST_BLOCK: u64 = 1 << 20;
/// Blocks that the file of one person is cut into.
const BLOCKS_OF_A_FILE: u64 = 8;
/// Bytes after which a header without an end is left to the patient reader.
const LONGEST_HEADER: usize = 256 << 10;

/// Reads the ViewingActivity table in `entry`.
///
/// # Errors
/// If the file cannot be read at all, its header lacks start, duration and title, or it has more titles than the limits
/// allow. A damaged row is never an error: it is listed in [`ViewingTable::unreadable`].
pub fn read_viewing(export: &Export, entry: &Entry) -> Result<ViewingTable, SourceError> {
    let file = export.read(entry)?;
    let block_size = (entry.size / BLOCKS_OF_A_FILE).clamp(SMALLEST_BLOCK, LARGEST_BLOCK) as usize;
    let most_titles = export.limits().titles;
    match read_plain(file, block_size, most_titles) {
        Ok(table) => Ok(ViewingTable { path: entry.path.clone(), ..table }),
        // Another encoding, another delimiter, a damaged header, a stray quotation mark: the patient reader
        // makes the best of those.
        Err(Detour) => read_patiently(&entry.path, export.read(entry)?, most_titles),
    }
}

/// The fast way was left: the file is not written as exports write it.
#[derive(Debug)]
pub struct Detour;

impl From<io::Error> for Detour {
    fn from(_: io::Error) -> Self {
        Self
    }
}

/// The fast way alone: reads a file that is written as exports write it, or nearly so, in blocks of about `block_size`
/// bytes, which changes nothing about the table.
///
/// # Errors
/// When the file is written otherwise, cannot be read, or has more than `most_titles` titles; it says nothing more, because
/// [`read_patiently`] does.
pub fn read_plain(
    file: Box<dyn Read + Send + '_>,
    block_size: usize,
    most_titles: usize,
) -> Result<ViewingTable, Detour> {
    let mut table = ViewingTable::default();
    let mut feed = Feed::new(file, block_size);
    let (header, header_end, lines) = loop {
        let (bytes, at_end) = feed.look()?;
        match plain_header(bytes, at_end) {
            Some(found) => {
                if has_mark(bytes) {
                    table.repairs.push(Repair { what: RepairKind::ByteOrderMark, line: 1, count: 1 });
                }
                // A line that the block cuts off says nothing about how lines end.
                let whole_lines =
                    if at_end { bytes.len() } else { memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1) };
                if text::is_resaved(&bytes[..whole_lines]) {
                    return Err(Detour);
                }
                break found;
            }
            None if at_end || bytes.len() > LONGEST_HEADER => return Err(Detour),
            None => {}
        }
    };
    let columns = Columns::from_header(&header).ok_or(Detour)?;
    table.unknown_columns.clone_from(&columns.unknown);
    table.header = header;
    feed.skip(header_end);
    Parsing::new(feed, Sequence::new(table, lines, most_titles), columns).finish()
}

fn has_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xEF\xBB\xBF")
}

/// The header in the plain dialect, its length in bytes and its number of lines.
fn plain_header(bytes: &[u8], last: bool) -> Option<(Vec<String>, usize, u64)> {
    let mark = if has_mark(bytes) { 3 } else { 0 };
    let mut scanner = Scanner::default();
    let Found { record, start, end } = scanner.next_record(bytes, mark, last)?;
    let record = record.filter(|record| record.width() <= MOST_FIELDS)?;
    let carriage_return_alone = bytes[..end].ends_with(b"\r") && bytes.get(end) != Some(&b'\n');
    if carriage_return_alone || joins_lines(&bytes[start..end], last && end == bytes.len()) {
        return None;
    }
    if memchr::memchr2(0, b';', &bytes[..end]).is_some() {
        return None;
    }
    let names: Option<Vec<String>> = (0..record.width())
        .map(|position| std::str::from_utf8(record.field(position)).ok().map(text::column_name))
        .collect();
    let names = names.filter(|names| !names.last().is_some_and(String::is_empty))?;
    let lines = memchr::memchr_iter(b'\n', &bytes[..end]).count() as u64;
    // The line feed of a CRLF belongs to the blank space before the next record.
    Some((names, end, lines))
}

/// The patient way alone: reads a file of any kind by the records the patient reader repaired.
///
/// # Errors
/// As [`read_viewing`].
pub fn read_patiently(
    path: &str,
    reader: impl Read,
    most_titles: usize,
) -> Result<ViewingTable, SourceError> {
    let mut block = Block::default();
    let mut fields = RecordBuffer::default();
    let mut columns: Option<Option<Columns>> = None;
    let mut bytes = 0;
    // The line of the first row that is not taken, and how many are not.
    let mut left_out = (0, 0_u64);
    let raw = text::read_records(path, reader, &mut |header, record| {
        let Some(columns) = columns.get_or_insert_with(|| Columns::from_header(header)) else { return };
        if block.titles.len() > most_titles {
            return;
        }
        fields.clear();
        record.cells().for_each(|field| fields.push(field.as_bytes()));
        let fields = fields.record();
        bytes += fields.size();
        if left_out.1 > 0 || block.is_beyond_reading(bytes) {
            let first = if left_out.1 == 0 { record.line } else { left_out.0 };
            left_out = (first, left_out.1 + 1);
            return;
        }
        let line = record.line.saturating_sub(1);
        match record.damage {
            Some(Damage::Overlong) => block.push_overlong(line),
            Some(Damage::UnclosedQuote) => block.push_unclosed(fields, columns, line),
            Some(Damage::RepeatedHeader) | None => block.push(fields, columns, || line),
        }
    })?;
    let columns = columns
        .unwrap_or_else(|| Columns::from_header(&raw.header))
        .ok_or_else(|| SourceError::WrongColumns { file: path.into(), cause: NOT_VIEWING_ACTIVITY })?;
    if block.titles.len() > most_titles {
        return Err(SourceError::TooManyTitles { file: path.into(), most: most_titles });
    }
    let table = ViewingTable {
        path: path.into(),
        header: raw.header,
        repairs: raw.repairs,
        problems: raw.problems,
        unknown_columns: columns.unknown,
        ..ViewingTable::default()
    };
    let mut sequence = Sequence::new(table, 0, most_titles);
    sequence.join(block);
    let (mut table, _) = sequence.finish();
    if let (line, count @ 1..) = left_out {
        let what = format!(
            "too many rows cannot be read, so this and all after it, {count} in all, are left out; is it the file as downloaded?"
        );
        table.problems.push(Problem { line, column: None, what });
    }
    Ok(table)
}
