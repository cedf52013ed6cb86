//! Days on which another table speaks of streaming and the viewing record does not.

use crate::model::records::Columns;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::ExportTables;
use crate::source::netflix::viewing::ViewingTable;
use chrono::{DateTime, NaiveDate};
use std::collections::BTreeSet;

const DAY: i64 = 86_400;

/// What one table says of days without viewing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The table that speaks of streaming.
    pub kind: TableKind,
    /// Its days (UTC) within the viewing record.
    pub of_days: u64,
    /// Those on which the viewing record has no row, in order.
    pub days: Vec<NaiveDate>,
}

/// Gaps of each table that can show some; only days between the first and the last day of the viewing
/// record count, as the tables reach differently far.
pub(super) fn gaps(tables: &ExportTables) -> Vec<Gap> {
    let Some(viewed) = tables.viewing.as_ref().map(viewed_days) else { return Vec::new() };
    let Some((first, last)) = viewed.first().copied().zip(viewed.last().copied()) else {
        return Vec::new();
    };
    let sources = [
        (TableKind::IpAddressesStreaming, "ts"),
        (TableKind::IpAddresses, "ts"),
        (TableKind::PlaybackRelatedEvents, "playback_start_utc_ts"),
    ];
    let gap = |(kind, column): (TableKind, &str)| {
        let frames = tables.frames.get(&kind)?;
        let moments = Columns::of(&frames.table).instants(column);
        let days: BTreeSet<i64> = moments.into_iter().flatten().map(|t| t.div_euclid(DAY)).collect();
        let within: Vec<i64> = days.into_iter().filter(|day| (first..=last).contains(day)).collect();
        let missing = within.iter().filter(|day| !viewed.contains(*day));
        let date = |day: &i64| DateTime::from_timestamp(day * DAY, 0).map(|at| at.date_naive());
        (!within.is_empty()).then(|| Gap {
            kind,
            of_days: within.len() as u64,
            days: missing.filter_map(date).collect(),
        })
    };
    sources.into_iter().filter_map(gap).collect()
}

/// Every day (UTC, counted from 1970) some row of the viewing record touches, whatever became of the row.
fn viewed_days(table: &ViewingTable) -> BTreeSet<i64> {
    let readable = table.rows.iter().filter(|row| !row.is_unreadable());
    readable
        .flat_map(|row| row.start.div_euclid(DAY)..=(row.end() - 1).max(row.start).div_euclid(DAY))
        .collect()
}
