//! For the tests: small histories.

use crate::model::history::History;
use crate::model::place::{RegionCounts, ZoneSettings};
use crate::source::archive::{Export, Limits};
use crate::source::netflix::viewing::read_viewing;
use std::fmt::Write;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";

/// A history of rows of profile, start, duration and type of extra, all in London.
pub(super) fn history(rows: &[(&str, &str, &str, &str)]) -> History {
    let mut text = HEADER.to_owned();
    for (profile, start, duration, supplemental) in rows {
        writeln!(text, "{profile},{start},{duration},,Blue Harbour,{supplemental},TV,,,GB (United Kingdom)")
            .unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(&path, text).unwrap();
    let export = Export::open(&path, &Limits::default()).unwrap();
    let table = read_viewing(&export, &export.entries()[0]).unwrap();
    History::build(table, &RegionCounts::default(), &ZoneSettings::default())
}

/// 2024-01-02 00:00:00 UTC.
pub(super) const DAY: i64 = 1_704_153_600;
