//! Blocks joined into one table, in the order of the file.

use super::block::{Block, Tally, are_too_many, reason};
use super::columns::SHARED;
use super::dictionary::FIELD_END;
use super::rows::{Circumstances, Unreadable, ViewingTable};
use super::{Dictionary, ViewingColumn};
use crate::source::clock::{self, DayMonthEvidence};
use crate::source::text::{Problem, Repair, RepairKind, surplus_fields};
use std::mem;

/// Records with surplus fields that are listed for each block.
const LISTED: usize = 1_000;

/// Blocks joined one behind the other into a table.
pub(super) struct Sequence {
    table: ViewingTable,
    joiner: Joiner,
    next: usize,
    lines: u64,
    most_titles: usize,
}

impl Sequence {
    /// A table that has its header, how many lines that takes, and how many titles may come.
    pub fn new(table: ViewingTable, lines: u64, most_titles: usize) -> Self {
        Self { table, joiner: Joiner::default(), next: 0, lines, most_titles }
    }

    /// Whether there are more titles than may come, or [`are_too_many`] rows that cannot be read.
    pub fn is_too_much(&self) -> bool {
        self.table.titles.len() > self.most_titles || self.joiner.is_beyond_reading()
    }

    /// The number of the block that comes next.
    pub fn next(&self) -> usize {
        self.next
    }

    /// Adds the block that comes next.
    pub fn join(&mut self, block: Block) {
        let lines = block.lines;
        self.joiner.join(block, self.lines, &mut self.table);
        self.lines += lines;
        self.next += 1;
    }

    /// The whole table, and how many lines were read.
    pub fn finish(mut self) -> (ViewingTable, u64) {
        self.joiner.finish(&mut self.table);
        (self.table, self.lines)
    }
}

/// Brings the numbers of blocks into those of the whole table.
#[derive(Default)]
pub(super) struct Joiner {
    circumstances: Dictionary,
    odd_starts: Vec<(usize, u64, usize)>,
    odd_text: Vec<u8>,
    evidence: DayMonthEvidence,
    /// Rows, by index in the table, that cannot be read.
    unreadable: Vec<(usize, Unreadable)>,
    folded: Tally,
    short: Tally,
    empty_surplus: Tally,
    cut: Option<u64>,
    bytes: usize,
}

impl Joiner {
    /// Adds a block; `lines_before` it in the file.
    fn join(&mut self, mut block: Block, lines_before: u64, table: &mut ViewingTable) {
        self.bytes += block.consumed;
        let titles = table.titles.absorb(mem::take(&mut block.titles));
        let circumstances = self.circumstances.absorb(mem::take(&mut block.circumstances));
        let rows_before = table.rows.len();
        for odd in &block.odd_starts {
            let text = block.odd_start_text(odd);
            self.evidence.observe(text);
            self.odd_text.extend_from_slice(text);
            let line = lines_before + odd.line + 1;
            self.odd_starts.push((rows_before + odd.row, line, self.odd_text.len()));
        }
        self.unreadable.extend(block.unreadable.iter().map(|(row, unreadable)| {
            (rows_before + row, Unreadable { line: lines_before + unreadable.line + 1, ..*unreadable })
        }));
        let line = |tally: Tally| lines_before + tally.line + 1;
        self.folded.add(block.folded.count, line(block.folded));
        self.short.add(block.short.count, line(block.short));
        self.empty_surplus.add(block.empty_surplus.count, line(block.empty_surplus));
        self.cut = self.cut.or(block.cut.map(|line| lines_before + line + 1));
        table.problems.extend(block.surplus.iter().take(LISTED).map(|(line, count)| Problem {
            line: lines_before + line + 1,
            column: None,
            what: surplus_fields(*count),
        }));
        let rows = block.rows.into_iter().map(|mut row| {
            row.title = titles[row.title as usize];
            row.circumstances = circumstances[row.circumstances as usize];
            row
        });
        if table.rows.is_empty() {
            // They stay where they lie.
            table.rows = rows.collect();
        } else {
            table.rows.extend(rows);
        }
    }

    /// Whether [`are_too_many`] rows of the blocks so far cannot be read.
    fn is_beyond_reading(&self) -> bool {
        are_too_many(self.odd_starts.len().max(self.unreadable.len()), self.bytes)
    }

    /// Settles what needs the whole file: odd start times, and the texts behind circumstances.
    pub fn finish(mut self, table: &mut ViewingTable) {
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
                    let column = ViewingColumn::StartTime;
                    let reason = reason(column, text, error);
                    self.unreadable.push((row, Unreadable { line, column, reason }));
                }
            }
        }
        // A row damaged twice is listed once, by its start. Several rows may begin on one line, where a
        // carriage return alone parts them.
        self.unreadable.sort_by_key(|(row, unreadable)| (*row, unreadable.column as usize));
        self.unreadable.dedup_by_key(|(row, _)| *row);
        table.unreadable.extend(self.unreadable.into_iter().map(|(_, unreadable)| unreadable));
        // Where other lines are short as well, that is how the file is written.
        table.problems.extend(self.cut.filter(|_| self.short.count == 1).map(Problem::cut_line));
        note(table, self.short, RepairKind::ShortRecord);
        note(table, self.folded, RepairKind::FoldedRecord);
        note(table, self.empty_surplus, RepairKind::EmptySurplus);
        note(table, resaved, RepairKind::ResavedTime);
        if self.evidence.is_needed() && resaved.count > 0 {
            let once = Tally { count: 1, line: resaved.line };
            note(table, once, RepairKind::day_month_order(&self.evidence));
        }
        table.repairs.sort_by_key(|repair| repair.what);
    }
}

fn note(table: &mut ViewingTable, tally: Tally, what: RepairKind) {
    if tally.count > 0 {
        table.repairs.push(Repair { what, line: tally.line, count: tally.count });
    }
}
