//! Facts planted onto ordinary rows: hidden views, repeated rows, rows that cannot be read.

use crate::demo::household::personas::NIGHT_OWL;
use crate::demo::titles::Titles;
use crate::demo::viewing::{Attributes, Fault, Intent, Row};

/// Marks some of the night owl's ordinary views as hidden by the owner.
pub(in crate::demo) fn hide_some(rows: &mut [Row], small: bool) {
    let count = if small { 3 } else { 7 };
    let fit = |row: &Row| {
        usize::from(row.profile) == NIGHT_OWL
            && row.attributes == Attributes::Empty
            && row.supplemental.is_empty()
            && row.duration > 300
    };
    let fitting: Vec<usize> = (0..rows.len()).filter(|&at| fit(&rows[at])).collect();
    for (number, at) in spread(&fitting, count).into_iter().enumerate() {
        let kind = if number == 1 { Attributes::HiddenAutoplay } else { Attributes::Hidden };
        rows[at].attributes = kind;
    }
}

/// Repeats some rows to the letter, right after themselves. Rows stand oldest first.
pub(in crate::demo) fn add_duplicates(rows: &mut Vec<Row>, titles: &Titles) {
    let of = |intent: Intent| -> Vec<usize> {
        (0..rows.len()).filter(|&at| rows[at].intent(titles) == intent).collect()
    };
    let mut chosen = spread(&of(Intent::Kept), 3);
    chosen.extend(spread(&of(Intent::Supplemental), 1));
    for &at in &chosen {
        let copy = Row { repeated: true, ..rows[at] };
        rows.push(copy);
    }
    rows.sort_by_key(|row| (row.start, row.order));
}

/// Adds rows whose start or duration is damaged. Rows stand oldest first.
pub(in crate::demo) fn add_unreadable(rows: &mut Vec<Row>, titles: &Titles) {
    let kept: Vec<usize> = (0..rows.len()).filter(|&at| rows[at].intent(titles) == Intent::Kept).collect();
    let faults = [Fault::BlankStart, Fault::NoSuchDay, Fault::BlankDuration, Fault::WordyDuration];
    for (at, fault) in spread(&kept, faults.len()).into_iter().zip(faults) {
        // A few seconds later, so that the damaged row is not taken for the same one.
        let row = Row { start: rows[at].start + 7, order: u32::MAX, latest: false, fault, ..rows[at] };
        rows.push(row);
    }
    rows.sort_by_key(|row| (row.start, row.order));
}

/// `count` of the items, evenly spread, neither the first nor the last.
pub(in crate::demo) fn spread(items: &[usize], count: usize) -> Vec<usize> {
    (1..=count).filter_map(|number| items.get(items.len() * number / (count + 1)).copied()).collect()
}
