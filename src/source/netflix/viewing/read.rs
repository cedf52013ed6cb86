//! Reads a whole ViewingActivity file: blocks side by side, joined in the order of the file.

use super::block::{Block, FIELD_END, Record, SHARED, Scanner, Tally, reason};
use super::rows::{Circumstances, Unreadable, ViewingTable};
use super::{Columns, Dictionary, NOT_VIEWING_ACTIVITY, ViewingColumn};
use crate::source::archive::{Entry, Export};
use crate::source::clock::{self, DayMonthEvidence};
use crate::source::error::SourceError;
use crate::source::text::{self, Damage, Problem, Repair, RepairKind};
use rayon::prelude::*;
use std::io::{self, Read};
use std::ops::Range;

const LARGEST_BLOCK: u64 = 4 << 20;
const SMALLEST_BLOCK: u64 = 256 << 10;
/// Surplus fields that are listed for each block.
const LISTED: usize = 1_000;
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
    match read_plain(file, block_size, &mut table) {
        Ok(()) => return Ok(table),
        Err(Detour::Damaged) => {}
        Err(Detour::Io(cause)) => return Err(SourceError::Read { file: entry.path.clone(), cause }),
    }
    // Another encoding, another delimiter or a damaged header: the patient reader repairs those.
    let mut table = ViewingTable { path: entry.path.clone(), ..ViewingTable::default() };
    read_repaired(export, entry, &mut table)?;
    Ok(table)
}

/// Why the fast way was left.
enum Detour {
    Damaged,
    Io(io::Error),
}

impl From<io::Error> for Detour {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn read_plain(
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
            None if at_end || pending.len() > LONGEST_HEADER => return Err(Detour::Damaged),
            None => at_end = fill(&mut file, &mut pending, block_size)?,
        }
    };
    let columns = Columns::from_header(&header).ok_or(Detour::Damaged)?;
    table.unknown_columns.clone_from(&columns.unknown);
    table.header = header;
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
        let blocks = parsed.ok_or(Detour::Damaged)?;
        let was_alone = alone;
        let mut done = 0;
        for (block, part) in blocks.into_iter().zip(&parts) {
            if block.swallowed {
                return Err(Detour::Damaged);
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

/// Reads until `buffer` holds `size` more bytes; true at the end of the file.
fn fill(file: &mut dyn Read, buffer: &mut Vec<u8>, size: usize) -> io::Result<bool> {
    let before = buffer.len();
    file.take(size as u64).read_to_end(buffer)?;
    Ok(buffer.len() - before < size)
}

/// The header in the plain dialect, its length in bytes and its number of lines.
fn plain_header(bytes: &[u8], last: bool) -> Option<(Vec<String>, usize, u64)> {
    // A mark is taken off by the patient reader, which says so.
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return None;
    }
    let mut scanner = Scanner::default();
    let (_, end) = scanner.next_record(bytes, 0, last)?;
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

/// Cuts bytes into blocks that end with a record, as far as quotes can tell; what follows the last
/// block waits for more bytes. `alone` makes one block of all.
fn cut_blocks(bytes: &[u8], block_size: usize, last: bool, alone: bool) -> Vec<Range<usize>> {
    if alone {
        return vec![0..bytes.len()];
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

/// Parses blocks side by side; `None` if bytes are no UTF-8.
fn parse_all(bytes: &[u8], parts: &[Range<usize>], last: bool, columns: &Columns) -> Option<Vec<Block>> {
    parts
        .par_iter()
        .map(|part| {
            let block = &bytes[part.clone()];
            std::str::from_utf8(block).ok()?;
            Some(Block::parse(block, last && part.end == bytes.len(), columns))
        })
        .collect()
}

/// Brings the numbers of blocks into those of the whole table.
#[derive(Default)]
struct Joiner {
    circumstances: Dictionary,
    odd_starts: Vec<(usize, u64, usize)>,
    odd_text: Vec<u8>,
    evidence: DayMonthEvidence,
    unreadable_durations: Vec<Unreadable>,
    folded: Tally,
    short: Tally,
    empty_surplus: Tally,
}

impl Joiner {
    fn join(&mut self, block: Block, lines_before: u64, table: &mut ViewingTable) {
        let titles = table.titles.absorb(&block.titles);
        let circumstances = self.circumstances.absorb(&block.circumstances);
        let rows_before = table.rows.len();
        for odd in &block.odd_starts {
            let text = block.odd_start_text(odd);
            self.evidence.observe(text);
            self.odd_text.extend_from_slice(text);
            let line = lines_before + odd.line + 1;
            self.odd_starts.push((rows_before + odd.row, line, self.odd_text.len()));
        }
        self.unreadable_durations.extend(
            block
                .unreadable
                .iter()
                .map(|unreadable| Unreadable { line: lines_before + unreadable.line + 1, ..*unreadable }),
        );
        let line = |tally: Tally| lines_before + tally.line + 1;
        self.folded.add(block.folded.count, line(block.folded));
        self.short.add(block.short.count, line(block.short));
        self.empty_surplus.add(block.empty_surplus.count, line(block.empty_surplus));
        table.problems.extend(block.surplus.iter().take(LISTED).map(|(line, count)| Problem {
            line: lines_before + line + 1,
            column: None,
            what: text::surplus_fields(*count),
        }));
        table.rows.extend(block.rows.into_iter().map(|mut row| {
            row.title = titles[row.title as usize];
            row.circumstances = circumstances[row.circumstances as usize];
            row
        }));
    }

    /// Settles what needs the whole file: odd start times, and the texts behind circumstances.
    fn finish(self, table: &mut ViewingTable) {
        for number in 0..self.circumstances.len() {
            let key = self.circumstances.bytes(number as u32);
            let mut fields = key.split(|&byte| byte == FIELD_END);
            let mut next = || fields.next().unwrap_or_default();
            let [profile, device, country, attributes, supplemental] = SHARED.map(|_| next());
            table.circumstances.push(Circumstances {
                profile: table.profiles.number(profile),
                device: table.devices.number(device),
                country: table.countries.number(country),
                attributes: table.attributes.number(attributes),
                supplemental: table.supplementals.number(supplemental),
            });
        }
        let order = self.evidence.order();
        let mut text_start = 0;
        let mut resaved = Tally::default();
        for (row, line, text_end) in self.odd_starts {
            let text = &self.odd_text[text_start..text_end];
            text_start = text_end;
            match clock::instant(text, order) {
                Ok(instant) => {
                    table.rows[row].start = instant.seconds;
                    if instant.form == clock::Form::Resaved {
                        resaved.add(1, line);
                    }
                }
                Err(error) => {
                    table.rows[row].set_unreadable();
                    table.unreadable.push(Unreadable {
                        line,
                        column: ViewingColumn::StartTime,
                        reason: reason(ViewingColumn::StartTime, text, error),
                    });
                }
            }
        }
        for unreadable in self.unreadable_durations {
            table.unreadable.push(unreadable);
        }
        // A row damaged twice is listed once, by its start.
        table.unreadable.sort_by_key(|unreadable| (unreadable.line, unreadable.column as usize));
        table.unreadable.dedup_by_key(|unreadable| unreadable.line);
        note(table, self.short, RepairKind::ShortRecord);
        note(table, self.folded, RepairKind::FoldedRecord);
        note(table, self.empty_surplus, RepairKind::EmptySurplus);
        note(table, resaved, RepairKind::ResavedTime);
    }
}

fn note(table: &mut ViewingTable, tally: Tally, what: RepairKind) {
    if tally.count > 0 {
        table.repairs.push(Repair { what, line: tally.line, count: tally.count });
    }
}

fn read_repaired(export: &Export, entry: &Entry, table: &mut ViewingTable) -> Result<(), SourceError> {
    let raw = text::read_table(&entry.path, export.read(entry)?)?;
    let columns = Columns::from_header(&raw.header)
        .ok_or_else(|| SourceError::WrongColumns { file: entry.path.clone(), cause: NOT_VIEWING_ACTIVITY })?;
    table.header.clone_from(&raw.header);
    table.unknown_columns.clone_from(&columns.unknown);
    table.repairs.clone_from(&raw.repairs);
    table.problems.clone_from(&raw.problems);
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
    joiner.join(block, 0, table);
    joiner.finish(table);
    Ok(())
}
