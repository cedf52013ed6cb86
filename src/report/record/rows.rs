//! The kept rows, column by column.

use super::columns::Column;
use super::dictionaries::Dictionaries;
use crate::analysis::local_time::LocalTime;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::openings::openings;
use crate::model::history::History;
use crate::model::ledger::Fate;
use serde_json::{Value, json};

/// The rows in the order of their starts.
///
/// * `first`, `starts`: the first start in UTC seconds, and how many seconds each start lies after the one before;
/// * `durations`: in seconds; `titles`, `settings`: numbers of the dictionaries;
/// * `offsets`: `[row, seconds]` from which row on the local clock is how far ahead of UTC;
/// * `jumps`: `[row, after, seconds]` for a row during which the clock changes: so many seconds after its start it is
///   so far ahead of UTC;
/// * `views`: 0, or for a row that opens a view 1 + 8 × completion + how it began.
pub(super) fn json(history: &History, index: &TitleIndex, dictionaries: &Dictionaries) -> Value {
    let mut opens = vec![0_u64; history.rows().len()];
    for opening in openings(history, index) {
        opens[opening.row as usize] = 1 + 8 * opening.completion as u64 + opening.began as u64;
    }
    let mut local = LocalTime::new(history);
    let [mut starts, mut durations, mut titles, mut settings, mut views]: [Column; 5] = Default::default();
    let mut offsets: Vec<(u64, i64)> = Vec::new();
    let mut jumps: Vec<(u64, i64, i64)> = Vec::new();
    let first = history.kept().next().map_or(0, |segment| segment.start);
    let mut before = first;
    let kept = history.rows().iter().zip(opens).filter(|(segment, _)| segment.fate == Fate::Kept);
    for (row, (segment, opens)) in (0_u64..).zip(kept) {
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
        "offsets": offsets,
        "jumps": jumps,
    })
}
