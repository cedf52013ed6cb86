//! Views, sittings, binges, and series over time.

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::series::binges::Binges;
use crate::analysis::series::pace::SeasonPace;
use crate::analysis::sessions::lengths::{LIMITS_MINUTES, PERCENTS, SessionLengths};
use crate::analysis::stats::quantile::median;
use crate::analysis::views::completion::Completion;
use crate::report::json::{month_name, rfc3339};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Adds the fields of this family to the figures of a profile.
pub(super) fn insert(map: &mut Map<String, Value>, metrics: &Metrics) {
    let views = &metrics.views;
    let completion: BTreeMap<_, _> = Completion::ALL
        .iter()
        .map(|tier| (tier.name(), views.of(*tier)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let starts = views.starts;
    let binges = &metrics.binges;
    let rewatched = metrics.rewatched.iter();
    let rewatched =
        rewatched.map(|item| json!({"title": &*item.title, "kind": item.kind, "times": item.times}));
    let diversity = &metrics.diversity;
    let novelty = metrics.novelty.iter();
    let novelty =
        novelty.map(|(month, found)| (month_name(*month), json!({"titles": found.titles, "new": found.new})));
    let fields = [
        ("session_lengths", session_lengths(&metrics.session_lengths)),
        ("views", json!(views.total())),
        ("completion", json!(completion)),
        (
            "view_starts",
            json!({
                "person": starts.person,
                "autoplay": starts.autoplay,
                "preview": starts.preview,
                "not_recorded": starts.not_recorded,
                "estimated_autoplay": starts.estimated_autoplay,
            }),
        ),
        ("seen_episodes", json!(metrics.seen_episodes)),
        ("rewatches", json!(metrics.rewatches())),
        ("rewatched", rewatched.collect()),
        ("season_pace", season_pace(&metrics.paces)),
        ("seasons", metrics.paces.iter().map(season).collect()),
        ("binges", json!({"B2": binges.two, "B3": binges.three, "B3_day": binges.three_a_day})),
        ("longest_binge", longest_binge(binges)),
        ("most_episodes_in_a_day", fullest_day(binges)),
        (
            "diversity",
            json!({
                "titles": diversity.titles,
                "effective_titles": diversity.effective_titles,
                "top_1_share": diversity.top_1_share,
                "top_5_share": diversity.top_5_share,
            }),
        ),
        ("novelty_by_month", Value::Object(novelty.collect())),
    ];
    map.extend(fields.map(|(name, value)| (name.to_owned(), value)));
}

/// The binge with most episodes.
pub(super) fn longest_binge(binges: &Binges) -> Value {
    json!(binges.longest.as_ref().map(|run| {
        json!({
            "series": run.series,
            "episodes": run.episodes,
            "start": rfc3339(run.start),
            "end": rfc3339(run.end),
        })
    }))
}

fn session_lengths(lengths: &SessionLengths) -> Value {
    let quantile =
        |place: usize| (PERCENTS[place].to_string(), json!(lengths.quantiles.map(|values| values[place])));
    let quantiles: Map<_, _> = (0..PERCENTS.len()).map(quantile).collect();
    let starts = std::iter::once(0).chain(LIMITS_MINUTES);
    let ends = LIMITS_MINUTES.into_iter().map(Some).chain([None]);
    let bins = starts
        .zip(ends)
        .zip(lengths.bins)
        .map(|((from, to), sessions)| json!({"from_minutes": from, "to_minutes": to, "sessions": sessions}));
    json!({"quantile_seconds": quantiles, "bins": bins.collect::<Value>()})
}

fn season_pace(paces: &[SeasonPace]) -> Value {
    json!({
        "seasons": paces.len(),
        "devour": paces.iter().filter(|pace| pace.is_devoured()).count(),
        "savour": paces.iter().filter(|pace| pace.is_savoured()).count(),
        "median_hours_per_day": median(paces.iter().map(SeasonPace::hours_per_day).collect()),
    })
}

fn season(pace: &SeasonPace) -> Value {
    json!({
        "series": &*pace.series,
        "season": pace.season,
        "episodes": pace.episodes,
        "seconds": pace.seconds,
        "days": pace.days,
        "hours_per_day": pace.hours_per_day(),
    })
}

/// The day with most episodes of one series.
pub(in crate::report::json) fn fullest_day(binges: &Binges) -> Value {
    let day = binges.fullest_day.as_ref();
    json!(day.map(|day| {
        json!({"series": day.series, "episodes": day.episodes, "date": date_of_day(day.day).to_string()})
    }))
}
