//! Reads a whole ViewingActivity file: blocks side by side, joined in the order of the file.

use super::block::{Block, joins_lines};
use super::cut::{cut_blocks, fill};
use super::join::Joiner;
use super::rows::ViewingTable;
use super::scanner::{Found, RecordBuffer, Scanner};
use super::{Columns, NOT_VIEWING_ACTIVITY};
use crate::source::archive::{Entry, Export};
use crate::source::error::SourceError;
use crate::source::text::{self, Damage, MOST_FIELDS, Problem, Repair, RepairKind};
use rayon::prelude::*;
use std::io::{self, Read};
use std::mem;
use std::ops::Range;

/// Blocks taken from the file at a time, for each thread: one that is done early takes another.
const BLOCKS_A_THREAD: usize = 2;
/// Bytes of a block. Small ones stay in the cache of their processor, and of a small file little is read before all
/// threads have work; large ones hold fewer texts twice.
const SMALLEST_BLOCK: u64 = 256 << 10;
const LARGEST_BLOCK: u64 = 2 << 20;
/// Blocks that the file of one person is cut into.
const BLOCKS_OF_A_FILE: u64 = 16;
/// Bytes after which a record without an end is left to the patient reader, which holds less of it.
const LONGEST_RECORD: usize = 16 << 20;
/// Bytes after which a header without an end is left to the patient reader.
const LONGEST_HEADER: usize = 256 << 10;

/// Reads the ViewingActivity table in `entry`.
///
/// # Errors
/// If the file cannot be read at all, or its header lacks start, duration and title. A damaged row
/// is never an error: it is listed in [`ViewingTable::unreadable`].
pub fn read_viewing(export: &Export, entry: &Entry) -> Result<ViewingTable, SourceError> {
    let file = export.read(entry)?;
    let block_size = (entry.size / BLOCKS_OF_A_FILE).clamp(SMALLEST_BLOCK, LARGEST_BLOCK) as usize;
    if let Ok(table) = read_plain(file, block_size) {
        return Ok(ViewingTable { path: entry.path.clone(), ..table });
    }
    // Another encoding, another delimiter, a damaged header, a stray quotation mark: the patient reader
    // makes the best of those.
    read_patiently(&entry.path, export.read(entry)?)
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
/// When the file is written otherwise, or cannot be read; it says nothing more, because [`read_patiently`] does.
pub fn read_plain(mut file: Box<dyn Read + Send + '_>, block_size: usize) -> Result<ViewingTable, Detour> {
    let mut table = ViewingTable::default();
    let helping = BLOCKS_A_THREAD * rayon::current_num_threads().max(1) * block_size;
    // What is parsed, and what is fetched meanwhile: two buffers for the whole file.
    let (mut pending, mut next) = (Vec::new(), Vec::new());
    let mut at_end = fill(&mut file, &mut pending, helping)?;
    let (header, header_end, mut lines) = loop {
        match plain_header(&pending, at_end) {
            Some(found) => break found,
            None if at_end || pending.len() > LONGEST_HEADER => return Err(Detour),
            None => at_end = fill(&mut file, &mut pending, block_size)?,
        }
    };
    let columns = Columns::from_header(&header).ok_or(Detour)?;
    table.unknown_columns.clone_from(&columns.unknown);
    table.header = header;
    if has_mark(&pending) {
        table.repairs.push(Repair { what: RepairKind::ByteOrderMark, line: 1, count: 1 });
    }
    // A line that the block cuts off says nothing about how lines end.
    let whole_lines =
        if at_end { pending.len() } else { memchr::memrchr(b'\n', &pending).map_or(0, |at| at + 1) };
    if text::is_resaved(&pending[..whole_lines]) {
        return Err(Detour);
    }
    pending.drain(..header_end);

    let mut joiner = Joiner::default();
    // After a stray quote hid the end of a record, one parser alone finds the next one.
    let mut alone = false;
    let mut broken = None;
    let mut waiting: Vec<(Block, u64)> = Vec::new();
    while !(at_end && pending.is_empty()) {
        let parts = cut_blocks(&pending, block_size, at_end, alone);
        let cut = parts.last().map_or(0, |part| part.end);
        // The next bytes are fetched and the blocks before joined while these are parsed. A record longer than all that is
        // pending makes the next helping as large, so that its beginning is not read over and over.
        let (parsed, end) = rayon::join(
            || parse_all(&pending, &parts, at_end, &columns),
            || {
                next.clear();
                next.extend_from_slice(&pending[cut..]);
                let helping = helping.max(next.len());
                let end = if at_end { Ok(true) } else { fill(&mut file, &mut next, helping) };
                waiting.drain(..).for_each(|(block, lines)| joiner.join(block, lines, &mut table));
                end
            },
        );
        let next_at_end = end.unwrap_or_else(|cause| {
            // What came before the break is still worth having.
            broken = Some(text::breaks_off(&cause));
            true
        });
        let blocks = parsed.ok_or(Detour)?;
        if joiner.is_beyond_reading() {
            return Err(Detour);
        }
        let was_alone = alone;
        let mut done = 0;
        for (block, part) in blocks.into_iter().zip(&parts) {
            if block.swallowed {
                return Err(Detour);
            }
            done = part.start + block.consumed;
            let lines_before = lines;
            lines += block.lines;
            waiting.push((block, lines_before));
            if done < part.end {
                break;
            }
        }
        if done == 0 && pending.len() > LONGEST_RECORD.max(helping) {
            return Err(Detour);
        }
        alone = done == 0 || (done < cut && !was_alone);
        if done < cut {
            pending.drain(..done);
            pending.truncate(cut - done);
            pending.extend_from_slice(&next);
        } else {
            mem::swap(&mut pending, &mut next);
        }
        at_end = next_at_end;
    }
    waiting.into_iter().for_each(|(block, lines)| joiner.join(block, lines, &mut table));
    if joiner.is_beyond_reading() {
        return Err(Detour);
    }
    joiner.finish(&mut table);
    table.problems.extend(broken.map(|what| Problem { line: lines + 1, column: None, what }));
    Ok(table)
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

/// Parses blocks side by side; `None` if bytes are no UTF-8, or hold NULs, which no text does.
fn parse_all(bytes: &[u8], parts: &[Range<usize>], last: bool, columns: &Columns) -> Option<Vec<Block>> {
    parts
        .par_iter()
        .map(|part| {
            let block = &bytes[part.clone()];
            let last = last && part.end == bytes.len();
            if memchr::memchr(0, block).is_some() {
                return None;
            }
            let whole = match simdutf8::compat::from_utf8(block) {
                Ok(_) => block,
                // The last character came in part only.
                Err(error) if !last && error.error_len().is_none() => &block[..error.valid_up_to()],
                Err(_) => return None,
            };
            Some(Block::parse(whole, last, columns))
        })
        .collect()
}

/// The patient way alone: reads a file of any kind by the records the patient reader repaired.
///
/// # Errors
/// As [`read_viewing`].
pub fn read_patiently(path: &str, reader: impl Read) -> Result<ViewingTable, SourceError> {
    let mut block = Block::default();
    let mut fields = RecordBuffer::default();
    let mut columns: Option<Option<Columns>> = None;
    let mut bytes = 0;
    // The line of the first row that is not taken, and how many are not.
    let mut left_out = (0, 0_u64);
    let raw = text::read_records(path, reader, &mut |header, record| {
        let Some(columns) = columns.get_or_insert_with(|| Columns::from_header(header)) else { return };
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
    let mut table = ViewingTable {
        path: path.into(),
        header: raw.header,
        repairs: raw.repairs,
        problems: raw.problems,
        unknown_columns: columns.unknown,
        ..ViewingTable::default()
    };
    let mut joiner = Joiner::default();
    joiner.join(block, 0, &mut table);
    joiner.finish(&mut table);
    if let (line, count @ 1..) = left_out {
        let what = format!(
            "too many rows cannot be read, so this and all after it, {count} in all, are left out; is it the file as downloaded?"
        );
        table.problems.push(Problem { line, column: None, what });
    }
    Ok(table)
}
