//! Playback traces and games, in the summary.

use crate::analysis::joins::games::{GameAmounts, Games};
use crate::analysis::joins::playbacks::{PlaybackFigures, Playbacks, SKIP_LIMITS_SECONDS, Skips};
use crate::report::json::rfc3339;
use serde_json::{Map, Value, json};

/// The field `playbacks`: `null` when the export has no such table.
pub(in crate::report::json) fn playbacks(playbacks: Option<&Playbacks>) -> Value {
    let Some(playbacks) = playbacks else { return Value::Null };
    let profiles = playbacks.profiles.iter();
    json!({
        "first_start": playbacks.range.map(|(first, _)| rfc3339(first)),
        "last_start": playbacks.range.map(|(_, last)| rfc3339(last)),
        "account": figures(&playbacks.account),
        "profiles": profiles.map(|(name, one)| named(name, figures(one))).collect::<Vec<_>>(),
    })
}

fn figures(figures: &PlaybackFigures) -> Value {
    json!({
        "playbacks": figures.playbacks,
        "traced": figures.traced,
        "listed": figures.listed,
        "unlisted_median_seconds": figures.unlisted_median_seconds.value,
        "played": figures.played,
        "played_seconds": figures.played_seconds,
        "with_pause": figures.with_pause,
        "share_with_pause": figures.share_with_pause.value,
        "pauses": figures.pauses,
        "pauses_per_hour": figures.pauses_per_hour.value,
        "paused_seconds": figures.paused_seconds,
        "left_paused": figures.left_paused,
        "skips_back": skips(&figures.back, figures.back_per_hour.value),
        "skips_forward": skips(&figures.forward, figures.forward_per_hour.value),
        "unmeasured_skips": figures.unmeasured_skips,
    })
}

fn skips(skips: &Skips, per_hour: Option<f64>) -> Value {
    let upper = SKIP_LIMITS_SECONDS.iter().skip(1).map(Some).chain([None]);
    let classes = SKIP_LIMITS_SECONDS.iter().zip(upper).zip(skips.by_size);
    let class = |((from, to), count): ((&u64, Option<&u64>), u64)| json!({"from_seconds": from, "to_seconds": to, "skips": count});
    json!({
        "skips": skips.count,
        "per_hour": per_hour,
        "median_seconds": skips.median_seconds.value,
        "by_size": classes.map(class).collect::<Vec<_>>(),
    })
}

/// The field `games`: `null` when the export has no such table.
pub(in crate::report::json) fn games(games: Option<&Games>) -> Value {
    let Some(games) = games else { return Value::Null };
    let profiles = games.profiles.iter();
    json!({
        "account": amounts(&games.account),
        "profiles": profiles.map(|(name, one)| named(name, amounts(one))).collect::<Vec<_>>(),
    })
}

fn amounts(amounts: &GameAmounts) -> Value {
    let games = amounts.games.iter().map(|one| {
        json!({
            "game": one.game,
            "sessions": one.sessions,
            "seconds": one.seconds,
            "first_start": rfc3339(one.first_start),
            "last_start": rfc3339(one.last_start),
        })
    });
    json!({
        "sessions": amounts.sessions,
        "seconds": amounts.seconds,
        "first_start": amounts.first_start.map(rfc3339),
        "last_start": amounts.last_start.map(rfc3339),
        "longest_seconds": amounts.longest_seconds,
        "streamed_seconds": amounts.streamed_seconds,
        "share": amounts.share(),
        "games": games.collect::<Vec<_>>(),
    })
}

fn named(name: &str, fields: Value) -> Value {
    let mut named = Map::from_iter([("name".to_owned(), json!(name))]);
    if let Value::Object(fields) = fields {
        named.extend(fields);
    }
    Value::Object(named)
}
