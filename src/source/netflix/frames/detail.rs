//! Cells that hold many things: playback events and avatar icons, exploded into frames of their own.

use polars_core::prelude::*;
use serde::Deserialize;

use super::cells::categories;
use super::layout::Layout;
use super::{Notes, Rows};
use crate::source::netflix::TableKind;

/// One event of a playback.
#[derive(Debug, Deserialize)]
struct Event {
    #[serde(rename = "eventType", default)]
    kind: Option<String>,
    #[serde(rename = "sessionOffsetMs", default)]
    session_offset: Option<i64>,
    #[serde(rename = "mediaOffsetMs", default)]
    media_offset: Option<i64>,
}

/// The second frame of a table that has one.
pub(super) fn of(
    kind: TableKind,
    layout: &Layout,
    rows: Rows<'_>,
    notes: &mut Notes,
) -> PolarsResult<Option<DataFrame>> {
    Ok(match kind {
        TableKind::PlaybackRelatedEvents => Some(playback_events(layout, rows, notes)?),
        TableKind::AvatarHistory => Some(icons(layout, rows, notes)?),
        _ => None,
    })
}

fn playback_events(layout: &Layout, rows: Rows<'_>, notes: &mut Notes) -> PolarsResult<DataFrame> {
    let lists: Vec<(u32, Vec<Event>)> = lists(layout, "playtraces", rows, notes);
    let events = || lists.iter().flat_map(|(row, events)| events.iter().map(move |event| (*row, event)));
    let row: UInt32Chunked = events().map(|(row, _)| Some(row)).collect();
    let kind = categories("event_type".into(), events().map(|(_, event)| event.kind.as_deref()))?;
    let session: Int64Chunked = events().map(|(_, event)| event.session_offset).collect();
    let media: Int64Chunked = events().map(|(_, event)| event.media_offset).collect();
    DataFrame::new_infer_height(vec![
        row.with_name("row".into()).into_column(),
        kind.into_column(),
        session.with_name("session_offset_ms".into()).into_column(),
        media.with_name("media_offset_ms".into()).into_column(),
    ])
}

fn icons(layout: &Layout, rows: Rows<'_>, notes: &mut Notes) -> PolarsResult<DataFrame> {
    let lists: Vec<(u32, Vec<String>)> = lists(layout, "icons", rows, notes);
    let icons = || lists.iter().flat_map(|(row, icons)| icons.iter().map(move |icon| (*row, icon)));
    let row: UInt32Chunked = icons().map(|(row, _)| Some(row)).collect();
    let icon: StringChunked = icons().map(|(_, icon)| Some(icon.as_str())).collect();
    DataFrame::new_infer_height(vec![
        row.with_name("row".into()).into_column(),
        icon.with_name("icon".into()).into_column(),
    ])
}

/// The JSON lists of a column, each with the number of its row.
fn lists<T: for<'de> Deserialize<'de>>(
    layout: &Layout,
    name: &str,
    rows: Rows<'_>,
    notes: &mut Notes,
) -> Vec<(u32, Vec<T>)> {
    let Some((position, column)) = layout.column(name).and_then(|column| Some((column.position?, column)))
    else {
        return Vec::new();
    };
    let mut lists = Vec::new();
    for (row, record) in (0u32..).zip(rows.iter()) {
        let cell = record.cell(position).trim();
        if column.missing.covers(cell) {
            continue;
        }
        match serde_json::from_str::<Vec<T>>(cell) {
            Ok(list) => lists.push((row, list)),
            // What is no JSON at all was said when the column was read.
            Err(error) if error.is_data() => notes.problem(record.line, Some(&column.header), || {
                "JSON, but not the list that is expected here".into()
            }),
            Err(_) => {}
        }
    }
    lists
}
