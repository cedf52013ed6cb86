//! The part of the summary that charts draw as a whole: every gap, every episode, pairs of profiles.

use crate::analysis::Analysis;
use crate::analysis::metrics::Metrics;
use crate::analysis::sessions::gaps::WIDEST_MINUTES;
use crate::analysis::views::completion::Completion;
use crate::model::title::Kind;
use crate::report::json::rfc3339;
use serde_json::{Map, Value, json};

/// Every field written by [`add`], in the order of `docs/summary.md`.
pub(in crate::report::json) const NAMES: [&str; 5] =
    ["usual_hours", "sessions_by_gap", "completion_by_kind", "episode_strips", "longest_binges"];

/// Minutes from midnight to noon.
const NOON: f64 = 720.0;

/// Adds the fields of one profile or of the account.
pub(super) fn add(fields: &mut Map<String, Value>, metrics: &Metrics) {
    let values = [
        usual_hours(metrics),
        sessions_by_gap(metrics),
        completion_by_kind(metrics),
        episode_strips(metrics),
        longest_binges(metrics),
    ];
    fields.extend(NAMES.iter().map(|name| (*name).to_owned()).zip(values));
}

/// The pairs of profiles, with their names.
pub(in crate::report::json) fn overlaps(analysis: &Analysis) -> Value {
    let name = |place: usize| analysis.profiles.get(place).map_or("", |profile| profile.name.as_str());
    let pairs = analysis.overlaps.iter().map(|overlap| {
        json!({
            "profiles": [name(overlap.pair.0), name(overlap.pair.1)],
            "titles_of_both": overlap.works_of_both,
            "titles_of_either": overlap.works_of_either,
            "title_overlap": overlap.titles(),
            "hour_overlap": overlap.hours,
            "active_days": overlap.active_days,
        })
    });
    pairs.collect()
}

fn usual_hours(metrics: &Metrics) -> Value {
    let usual = metrics.usual_hours;
    let after_midnight = |minutes: f64| (minutes + NOON) % (2.0 * NOON);
    json!({
        "first_minutes": usual.first.value.map(after_midnight),
        "last_minutes": usual.last.value.map(after_midnight),
        "days": usual.first.n,
    })
}

fn sessions_by_gap(metrics: &Metrics) -> Value {
    let gaps = (5..=WIDEST_MINUTES).step_by(5);
    let counts = gaps.map(|gap| (gap.to_string(), json!(metrics.sessions_by_gap.at(gap))));
    Value::Object(counts.collect())
}

fn completion_by_kind(metrics: &Metrics) -> Value {
    let tiers = |kind: Kind| -> Map<String, Value> {
        let tiers = Completion::ALL.iter().map(|tier| (tier.name(), metrics.views.of_kind(kind, *tier)));
        tiers.filter(|(_, count)| *count > 0).map(|(name, count)| (name.to_owned(), json!(count))).collect()
    };
    let kinds = [Kind::Film, Kind::Episode, Kind::Unknown].map(|kind| (kind.as_str(), tiers(kind)));
    let kinds = kinds.into_iter().filter(|(_, tiers)| !tiers.is_empty());
    Value::Object(kinds.map(|(name, tiers)| (name.to_owned(), Value::Object(tiers))).collect())
}

fn episode_strips(metrics: &Metrics) -> Value {
    let strips = metrics.strips.iter().map(|strip| {
        let seasons = strip.episodes.chunk_by(|a, b| a.season == b.season).map(|episodes| {
            json!({
                "season": episodes.first().and_then(|episode| episode.season.as_ref()),
                "episodes": episodes.iter().map(|episode| episode.number).collect::<Vec<_>>(),
                "reach": episodes.iter().map(|episode| episode.reach.name()).collect::<Vec<_>>(),
                "rewatches": episodes.iter().map(|episode| episode.rewatches).collect::<Vec<_>>(),
            })
        });
        json!({"series": strip.series, "seasons": seasons.collect::<Value>()})
    });
    strips.collect()
}

fn longest_binges(metrics: &Metrics) -> Value {
    let runs = metrics.binges.runs.iter().map(|run| {
        json!({
            "series": run.series,
            "episodes": run.episodes,
            "start": rfc3339(run.start),
            "end": rfc3339(run.end),
        })
    });
    runs.collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::clock::actogram::UsualHours;
    use crate::analysis::estimate::Estimate;

    #[test]
    fn minutes_after_noon_become_times_of_day() {
        let usual = |minutes| Estimate::of(Some(minutes), 40, 14);
        let metrics = Metrics {
            usual_hours: UsualHours { first: usual(430.5), last: usual(725.0) },
            ..Metrics::default()
        };
        let mut fields = Map::new();
        add(&mut fields, &metrics);
        assert_eq!(fields.len(), NAMES.len());
        assert_eq!(fields["usual_hours"], json!({"first_minutes": 1150.5, "last_minutes": 5.0, "days": 40}));
        assert_eq!((&fields["completion_by_kind"], &fields["episode_strips"]), (&json!({}), &json!([])));
        assert_eq!(fields["sessions_by_gap"].as_object().unwrap().len(), 24);
    }
}
