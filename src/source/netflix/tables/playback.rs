//! What the player did: starts, pauses, jumps, of about the last 30 days.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `PlaybackRelatedEvents`: one row per playback, with its events as JSON.
pub static PLAYBACK_RELATED_EVENTS: TableSpec = TableSpec::new(
    TableKind::PlaybackRelatedEvents,
    "PlaybackRelatedEvents",
    &[
        Column::category("Profile Name"),
        Column::text("Title Description"),
        Column::category("Device"),
        Column::instant("Playback Start Utc Ts"),
        Column::category("Country"),
        Column::json("Playtraces"),
    ],
    &[&["playtraces"]],
)
.time("playback_start_utc_ts");
