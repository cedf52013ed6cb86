//! Reads a whole ViewingActivity file: blocks side by side, joined in the order of the file.

use super::block::Block;
use super::cut::{cut_blocks, fill};
use super::join::Joiner;
use super::rows::ViewingTable;
use super::scanner::{Record, Scanner};
use super::{Columns, NOT_VIEWING_ACTIVITY};
use crate::source::archive::{Entry, Export};
use crate::source::error::SourceError;
use crate::source::text::{self, Damage, Problem, RawTable, Repair, RepairKind};
use rayon::prelude::*;
use std::io::{self, Read};
use std::ops::Range;

const LARGEST_BLOCK: u64 = 4 << 20;
const SMALLEST_BLOCK: u64 = 256 << 10;
/// Bytes after which a header without an end is left to the patient reader.
const LONGEST_HEADER: usize = 256 << 10;

/// Reads the ViewingActivity table in `entry`.
///
/// # Errors
/// If the file cannot be read at all, or its header lacks start, duration and title. A damaged row
/// is never an error: it is listed in [`ViewingTable::unreadable`].
pub fn read_viewing(export: &Export, entry: &Entry) -> Result<ViewingTable, SourceError> {
    let mut table = ViewingTable { path: entry.path.clone(), ..ViewingTable::default() };
    let file = export.read(entry)?;
    let threads = rayon::current_num_threads().max(1) as u64;
    let block_size = (entry.size / (2 * threads)).clamp(SMALLEST_BLOCK, LARGEST_BLOCK) as usize;
    if read_plain(file, block_size, &mut table).is_ok() {
        return Ok(table);
    }
    // Another encoding, another delimiter, a damaged header, a file that breaks off: the patient reader
    // makes the best of those.
    from_records(text::read_table(&entry.path, export.read(entry)?)?, &entry.path)
}

/// The fast way was left.
#[derive(Debug)]
pub(super) struct Detour;

impl From<io::Error> for Detour {
    fn from(_: io::Error) -> Self {
        Self
    }
}

/// Reads a file that is written as exports write it, or nearly so; leaves any other.
pub(super) fn read_plain(
    mut file: Box<dyn Read + Send + '_>,
    block_size: usize,
    table: &mut ViewingTable,
) -> Result<(), Detour> {
    let threads = rayon::current_num_threads().max(1);
    let mut pending = Vec::new();
    let mut at_end = fill(&mut file, &mut pending, block_size)?;
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
    pending.drain(..header_end);

    let mut joiner = Joiner::default();
    // After a stray quote hid the end of a record, one parser alone finds the next one.
    let mut alone = false;
    let mut broken = None;
    while !(at_end && pending.is_empty()) {
        let parts = cut_blocks(&pending, block_size, at_end, alone);
        let cut = parts.last().map_or(0, |part| part.end);
        // The next bytes are fetched while these are parsed. A record longer than all that is
        // pending makes the next helping as large, so that its beginning is not read over and over.
        let (parsed, fetched) = rayon::join(
            || parse_all(&pending, &parts, at_end, &columns),
            || -> io::Result<(Vec<u8>, bool)> {
                let mut next = pending[cut..].to_vec();
                let helping = (block_size * threads).max(next.len());
                let end = at_end || fill(&mut file, &mut next, helping)?;
                Ok((next, end))
            },
        );
        let (next, next_at_end) = match fetched {
            Ok(fetched) => fetched,
            Err(cause) => {
                // What came before the break is still worth having.
                let what = format!("the file breaks off: {cause}");
                broken = Some(what);
                (pending[cut..].to_vec(), true)
            }
        };
        let blocks = parsed.ok_or(Detour)?;
        let was_alone = alone;
        let mut done = 0;
        for (block, part) in blocks.into_iter().zip(&parts) {
            if block.swallowed {
                return Err(Detour);
            }
            done = part.start + block.consumed;
            let block_lines = block.lines;
            joiner.join(block, lines, table);
            lines += block_lines;
            if done < part.end {
                break;
            }
        }
        alone = done == 0 || (done < cut && !was_alone);
        if done < cut {
            pending.drain(..done);
            pending.truncate(cut - done);
            pending.extend_from_slice(&next);
        } else {
            pending = next;
        }
        at_end = next_at_end;
    }
    joiner.finish(table);
    table.problems.extend(broken.map(|what| Problem { line: lines + 1, column: None, what }));
    Ok(())
}

fn has_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xEF\xBB\xBF")
}

/// The header in the plain dialect, its length in bytes and its number of lines.
fn plain_header(bytes: &[u8], last: bool) -> Option<(Vec<String>, usize, u64)> {
    let mark = if has_mark(bytes) { 3 } else { 0 };
    let mut scanner = Scanner::default();
    let (_, end) = scanner.next_record(bytes, mark, last)?;
    let carriage_return_alone = bytes[..end].ends_with(b"\r") && bytes.get(end) != Some(&b'\n');
    if carriage_return_alone || memchr::memchr2(0, b';', &bytes[..end]).is_some() {
        return None;
    }
    let record = scanner.record();
    let names: Option<Vec<String>> = (0..record.ends.len())
        .map(|position| std::str::from_utf8(record.field(position)).ok().map(|name| name.trim().to_owned()))
        .collect();
    let names = names.filter(|names| !names.last().is_some_and(String::is_empty))?;
    let lines = memchr::memchr_iter(b'\n', &bytes[..end]).count() as u64;
    // The line feed of a CRLF belongs to the blank space before the next record.
    Some((names, end, lines))
}

/// Parses blocks side by side; `None` if bytes are no UTF-8.
fn parse_all(bytes: &[u8], parts: &[Range<usize>], last: bool, columns: &Columns) -> Option<Vec<Block>> {
    parts
        .par_iter()
        .map(|part| {
            let block = &bytes[part.clone()];
            let last = last && part.end == bytes.len();
            let whole = match std::str::from_utf8(block) {
                Ok(_) => block,
                // The last character came in part only.
                Err(error) if !last && error.error_len().is_none() => &block[..error.valid_up_to()],
                Err(_) => return None,
            };
            Some(Block::parse(whole, last, columns))
        })
        .collect()
}

/// Makes the table of records that the patient reader repaired.
pub(super) fn from_records(raw: RawTable, path: &str) -> Result<ViewingTable, SourceError> {
    let columns = Columns::from_header(&raw.header)
        .ok_or_else(|| SourceError::WrongColumns { file: path.into(), cause: NOT_VIEWING_ACTIVITY })?;
    let mut table = ViewingTable {
        path: path.into(),
        header: raw.header,
        repairs: raw.repairs,
        problems: raw.problems,
        unknown_columns: columns.unknown.clone(),
        ..ViewingTable::default()
    };
    let mut block = Block::default();
    let (mut bytes, mut ends) = (Vec::new(), Vec::new());
    for record in &raw.records {
        bytes.clear();
        ends.clear();
        for field in &record.cells {
            bytes.extend_from_slice(field.as_bytes());
            ends.push(bytes.len());
        }
        let fields = Record { bytes: &bytes, ends: &ends };
        let line = record.line.saturating_sub(1);
        if record.damage == Some(Damage::UnclosedQuote) {
            block.push_unclosed(fields, &columns, line);
        } else {
            block.push(fields, &columns, || line);
        }
    }
    let mut joiner = Joiner::default();
    joiner.join(block, 0, &mut table);
    joiner.finish(&mut table);
    Ok(table)
}
