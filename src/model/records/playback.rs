//! What happened while something played: traces of the last weeks, and games.

use super::columns::Columns;
use crate::source::netflix::frames::Frames;
use std::sync::Arc;

/// What a player did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// It began.
    Start,
    /// It played, or played on.
    Playing,
    /// It was paused.
    Paused,
    /// The viewer jumped to another place.
    Reposition,
    /// It ended.
    Stopped,
    /// Anything else.
    Other,
}

/// One event of a playback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// What the player did.
    pub kind: EventKind,
    /// Milliseconds since the playback began; may be negative.
    pub session_offset: Option<i64>,
    /// Position in the title, in milliseconds; may be negative.
    pub media_offset: Option<i64>,
}

/// A playback with its events, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Playback {
    /// Whose.
    pub profile: Arc<str>,
    /// The title, in English whatever the language of the profile.
    pub title: Option<Arc<str>>,
    /// When it began, UTC seconds.
    pub start: i64,
    /// What happened.
    pub events: Vec<Event>,
}

/// A game session.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GameSession {
    /// Whose.
    pub profile: Arc<str>,
    /// When it began, UTC seconds.
    pub start: i64,
    /// Its length in seconds.
    pub duration: u64,
    /// The game.
    pub title: Option<Arc<str>>,
    /// Such as `androidGame`.
    pub platform: Option<Arc<str>>,
}

pub(super) fn playbacks(frames: &Frames) -> Vec<Playback> {
    let table = Columns::of(&frames.table);
    let mut events: Vec<Vec<Event>> = vec![Vec::new(); table.rows()];
    if let Some(detail) = &frames.detail {
        let detail = Columns::of(detail);
        let rows = detail.wholes("row").into_iter().zip(detail.texts("event_type"));
        let offsets = detail.wholes("session_offset_ms").into_iter().zip(detail.wholes("media_offset_ms"));
        for ((row, kind), (session_offset, media_offset)) in rows.zip(offsets) {
            let events = row.and_then(|row| events.get_mut(usize::try_from(row).ok()?));
            if let Some(events) = events {
                events.push(Event { kind: event_kind(kind.as_deref()), session_offset, media_offset });
            }
        }
    }
    let profiles = table.texts("profile_name").into_iter().zip(table.texts("title_description"));
    let rows = profiles.zip(table.instants("playback_start_utc_ts")).zip(events);
    rows.filter_map(|(((profile, title), start), events)| {
        Some(Playback { profile: profile.unwrap_or_default(), title, start: start?, events })
    })
    .collect()
}

fn event_kind(text: Option<&str>) -> EventKind {
    match text {
        Some("start") => EventKind::Start,
        Some("playing") => EventKind::Playing,
        Some("paused") => EventKind::Paused,
        Some("reposition") => EventKind::Reposition,
        Some("stopped") => EventKind::Stopped,
        _ => EventKind::Other,
    }
}

pub(super) fn games(table: &Columns<'_>) -> Vec<GameSession> {
    let profiles = table.texts("profile_name").into_iter().zip(table.texts("game_title"));
    let times = table.instants("start_time").into_iter().zip(table.wholes("duration_seconds"));
    let rows = profiles.zip(times).zip(table.texts("platform"));
    rows.filter_map(|(((profile, title), (start, duration)), platform)| {
        let duration = duration.and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(0);
        Some(GameSession { profile: profile.unwrap_or_default(), start: start?, duration, title, platform })
    })
    .collect()
}
