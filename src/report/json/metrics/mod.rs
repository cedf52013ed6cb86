//! The figures of the account and of each profile.

pub(super) mod household;
pub(super) mod patterns;
pub(super) mod rhythm;
pub(super) mod rows;
pub(super) mod views;

use super::{months, rfc3339};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::series::abandoned::AbandonedSeries;
use crate::model::history::History;
use rows::{Field, Figures, Rows};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Every field of the metrics, in the order of `docs/summary.md`.
pub(super) const METRIC_NAMES: [&str; 42] = [
    "segments",
    "seconds",
    "seconds_awake",
    "first_start",
    "last_end",
    "observed_days",
    "active_days",
    "sessions",
    "longest_session_seconds",
    "longest_streak_days",
    "longest_dry_spell_days",
    "late_night_seconds",
    "prime_time_seconds",
    "evenness",
    "midpoint_minutes",
    "midpoint_r",
    "weekend_shift_minutes",
    "by_month",
    "by_weekday_hour",
    "by_country",
    "by_device_class",
    "by_kind",
    "series",
    "films",
    "by_day",
    "session_lengths",
    "views",
    "completion",
    "view_starts",
    "seen_episodes",
    "rewatches",
    "rewatched",
    "abandoned_series",
    "season_pace",
    "seasons",
    "binges",
    "longest_binge",
    "most_episodes_in_a_day",
    "diversity",
    "novelty_by_month",
    "longest_session_start",
    "by_device",
];

/// `is_profile` is false for the account.
pub(super) fn metrics<'a>(metrics: &'a Metrics, history: &History, is_profile: bool) -> Figures<'a> {
    let rhythm = &metrics.rhythm;
    let sessions = &metrics.sessions;
    let by_day: BTreeMap<_, _> =
        metrics.calendar.days.iter().map(|(day, seconds)| (date_of_day(*day).to_string(), seconds)).collect();
    let devices: BTreeMap<_, _> = metrics
        .by_device
        .iter()
        .map(|(device, seconds)| (history.devices[*device as usize].name.as_str(), seconds))
        .collect();
    let abandoned = |one: &AbandonedSeries| {
        json!({
            "series": &*one.series,
            "seen_episodes": one.seen_episodes,
            "last_seen": rfc3339(one.last_seen),
        })
    };
    let values = json!({
        "segments": metrics.segments,
        "seconds": metrics.seconds,
        "seconds_awake": metrics.seconds_awake,
        "first_start": metrics.first_start.map(rfc3339),
        "last_end": metrics.last_end.map(rfc3339),
        "observed_days": metrics.observed_days,
        "active_days": metrics.active_days,
        "sessions": {"10": sessions.by_gap[0], "30": sessions.by_gap[1], "60": sessions.by_gap[2]},
        "longest_session_seconds": sessions.longest.map_or(0, |session| session.length()),
        "longest_session_start": sessions.longest.map(|session| rfc3339(session.start)),
        "longest_streak_days": metrics.runs.streak.days,
        "longest_dry_spell_days": metrics.runs.dry_spell.days,
        "late_night_seconds": rhythm.late_night_seconds,
        "prime_time_seconds": rhythm.prime_time_seconds,
        "evenness": rhythm.evenness,
        "midpoint_minutes": rhythm.midpoint_minutes,
        "midpoint_r": rhythm.midpoint_r,
        "weekend_shift_minutes": rhythm.weekend_shift_minutes,
        "by_month": months(&metrics.calendar.months),
        "by_weekday_hour": metrics.by_weekday_hour,
        "by_country": strings(metrics.by_country.iter().map(|(country, seconds)| (country.as_str(), seconds))),
        "by_device_class": strings(metrics.by_device_class.iter().map(|(class, seconds)| (class.as_str(), seconds))),
        "by_device": devices,
        "by_kind": strings(metrics.by_kind.iter().map(|(kind, seconds)| (kind.as_str(), seconds))),
        "by_day": by_day,
    });
    let mut map = match values {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    // Put in as they are: inside `json!` what is long would be copied.
    views::insert(&mut map, metrics);
    rhythm::add(&mut map, metrics);
    household::insert(&mut map, metrics, history, is_profile);
    patterns::add(&mut map, metrics);
    let rows = [
        ("series", Field::Series(&metrics.series)),
        ("films", Field::Films(&metrics.films)),
        ("abandoned_series", Rows::of(&metrics.abandoned, abandoned)),
    ];
    let values = map.into_iter().map(|(name, value)| (name, Field::Value(value)));
    values.chain(rows.map(|(name, field)| (name.to_owned(), field))).collect()
}

fn strings<'a>(pairs: impl Iterator<Item = (&'a str, &'a u64)>) -> Value {
    json!(pairs.collect::<BTreeMap<_, _>>())
}
