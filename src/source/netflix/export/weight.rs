//! How much of the memory tables would take that are held in it.

use std::collections::BTreeMap;
use std::io::{self, Read};

use rayon::prelude::*;

use crate::source::archive::{Entry, Export};
use crate::source::netflix::TableKind;

/// What a table counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    /// Bytes of it and of all lighter ones.
    pub together: u64,
    /// Its rows are so short that it counts as more than its bytes.
    pub is_of_rows: bool,
}

/// Bytes that a row of a table counts as at least: a row takes memory however little it says. Genuine ones are as long.
fn least_row(kind: TableKind) -> u64 {
    match kind {
        TableKind::ViewingHistory => 150,
        TableKind::SearchHistory => 80,
        TableKind::MessagesSentByNetflix | TableKind::BillingHistory => 60,
        _ => 40,
    }
}

/// Bytes of a line with next to nothing in it.
const SHORTEST_LINE: u64 = 2;

/// The files that would be more than may be held in memory, were they read with all lighter ones.
pub(super) fn beyond_memory(
    candidates: &BTreeMap<TableKind, Vec<usize>>,
    export: &Export,
) -> BTreeMap<usize, Weight> {
    let held = candidates.iter().filter(|(kind, _)| **kind != TableKind::ViewingActivity);
    let held: Vec<(TableKind, usize)> =
        held.flat_map(|(kind, found)| found.iter().map(|index| (*kind, *index))).collect();
    let entry = |index: usize| &export.entries()[index];
    let limit = export.limits().table_size;
    let most = held
        .iter()
        .map(|(kind, index)| entry(*index).size.saturating_mul(least_row(*kind) / SHORTEST_LINE))
        .fold(0, u64::saturating_add);
    let weigh = |(kind, index): &(TableKind, usize)| {
        let size = entry(*index).size;
        // Lines are counted only where short ones could be too many, and of no file that is too much anyway.
        let counts = most > limit && size <= limit;
        let lines = if counts { lines(export, entry(*index)).unwrap_or(0) } else { 0 };
        (size.max(lines.saturating_mul(least_row(*kind))), *index, size)
    };
    let mut weights: Vec<(u64, usize, u64)> = held.par_iter().map(weigh).collect();
    weights.sort_unstable();
    let sums = weights.into_iter().scan(0_u64, |together, (weight, index, size)| {
        *together = together.saturating_add(weight);
        Some((index, Weight { together: *together, is_of_rows: weight > size }))
    });
    sums.filter(|(_, weight)| weight.together > limit).collect()
}

/// The lines of a file, whichever way they end.
fn lines(export: &Export, entry: &Entry) -> io::Result<u64> {
    let mut reader = export.read(entry).map_err(io::Error::other)?;
    let mut buffer = vec![0; 64 << 10];
    let mut ends = [0; 2];
    loop {
        let count = reader.read(&mut buffer)?;
        if count == 0 {
            return Ok(ends[0].max(ends[1]));
        }
        for (end, byte) in ends.iter_mut().zip(*b"\n\r") {
            *end += memchr::memchr_iter(byte, &buffer[..count]).count() as u64;
        }
    }
}
