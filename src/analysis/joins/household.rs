//! For the tests: small histories.

use crate::model::history::History;
use crate::model::samples::history_of;
use std::fmt::Write;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";

/// A history of rows of profile, start, duration and type of extra, all in London.
pub(super) fn history(rows: &[(&str, &str, &str, &str)]) -> History {
    let mut text = HEADER.to_owned();
    for (profile, start, duration, supplemental) in rows {
        writeln!(text, "{profile},{start},{duration},,Blue Harbour,{supplemental},TV,,,GB (United Kingdom)")
            .unwrap();
    }
    history_of(text)
}

/// 2024-01-02 00:00:00 UTC.
pub(super) const DAY: i64 = 1_704_153_600;
