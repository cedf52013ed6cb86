//! The kept rows, column by column.

use super::columns::{Column, threes};
use super::dictionaries::Dictionaries;
use crate::analysis::clock::local_time::LocalTime;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::began::openings::openings;
use crate::analysis::views::completion::Completion;
use crate::analysis::views::order_same_second;
use crate::analysis::views::runtime::Runtimes;
use crate::model::history::{History, Segment};
use crate::model::ledger::Fate;
use serde_json::{Value, json};

/// How far a bookmark is, in the order of the numbers `reached` holds: the furthest of a view is the largest.
const REACHED: [Completion; 5] = [
    Completion::Unknown,
    Completion::Sampled,
    Completion::Partial,
    Completion::Watched,
    Completion::Completed,
];

/// The place in [`REACHED`] of the bookmark of a row.
fn reach(segment: &Segment, runtimes: &Runtimes) -> u64 {
    let completion = Completion::of(u64::MAX, segment.bookmark(), runtimes.of_title(segment.title));
    REACHED.iter().position(|known| *known == completion).unwrap_or(0) as u64
}

/// The rows in the order of their starts.
///
/// * `first`, `starts`: the first start in UTC seconds, and how many seconds each start lies after the one before;
/// * `durations`: in seconds; `titles`, `settings`: numbers of the dictionaries;
/// * `offsets`: `[row, seconds]` from which row on the local clock is how far ahead of UTC;
/// * `jumps`: `[row, after, seconds]` for a row during which the clock changes: so many seconds after its start it is
///   so far ahead of UTC;
/// * `views`: 0, or for a row that opens a view 1 + how it began;
/// * `reached`: how far the bookmark of a row is in its title, see [`REACHED`]; three rows a number, the first in the ones, the
///   second in the fives, the third in the twenty-fives.
///
/// Rows that begin in the same second come in the order in which views are cut.
pub(super) fn json(history: &History, index: &TitleIndex, dictionaries: &Dictionaries) -> Value {
    let runtimes = Runtimes::of_history(history);
    let mut opens = vec![0_u64; history.rows().len()];
    for opening in openings(history, index, &runtimes) {
        opens[opening.row as usize] = 1 + opening.began as u64;
    }
    let mut local = LocalTime::new(history);
    let [mut starts, mut durations, mut titles, mut settings, mut views]: [Column; 5] = Default::default();
    let mut offsets: Vec<(u64, i64)> = Vec::new();
    let mut jumps: Vec<(u64, i64, i64)> = Vec::new();
    let first = history.kept().next().map_or(0, |segment| segment.start);
    let mut before = first;
    let is_kept = |row: &u32| history.rows()[*row as usize].fate == Fate::Kept;
    let mut kept: Vec<u32> = (0..history.rows().len() as u32).filter(is_kept).collect();
    order_same_second(history, &mut kept);
    let mut reached: Vec<u64> = Vec::with_capacity(kept.len());
    for (row, place) in (0_u64..).zip(kept) {
        let (segment, opens) = (&history.rows()[place as usize], opens[place as usize]);
        reached.push(reach(segment, &runtimes));
        starts.push(segment.start.abs_diff(before));
        before = segment.start;
        durations.push(u64::from(segment.duration));
        titles.push(dictionaries.title(segment.title));
        settings.push(dictionaries.setting(segment.setting));
        views.push(opens);
        let offset = local.start(segment) - segment.start;
        if offsets.last().is_none_or(|(_, last)| *last != offset) {
            offsets.push((row, offset));
        }
        let mut after = 0;
        local.pieces(segment, |piece| {
            let now = piece.start - segment.start - after;
            if after > 0 {
                jumps.push((row, after, now));
            }
            after += piece.end - piece.start;
        });
    }
    json!({
        "first": first,
        "starts": starts.text(),
        "durations": durations.text(),
        "titles": titles.text(),
        "settings": settings.text(),
        "views": views.text(),
        "reached": threes(&reached).text(),
        "offsets": offsets,
        "jumps": jumps,
    })
}
