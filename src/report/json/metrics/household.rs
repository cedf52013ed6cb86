//! Trips, devices, returns, the gap the record suggests, and whether a profile looks shared.

use super::views;
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::household::sharing::{Pattern, Sharing};
use crate::analysis::metrics::Metrics;
use crate::model::history::History;
use crate::report::json::rfc3339;
use serde_json::{Map, Value, json};

/// The fields of this family, for an export without them.
pub(in crate::report::json) const NAMES: [&str; 7] = [
    "session_gap_valley",
    "returned_series",
    "device_switches",
    "devices",
    "by_brand",
    "trips",
    "who_watched",
];

/// What is called `unknown` in the map of makers.
const NO_BRAND: &str = "unknown";

/// Adds the fields of this family to the figures of a profile or of the account.
pub(super) fn insert(map: &mut Map<String, Value>, metrics: &Metrics, history: &History, is_profile: bool) {
    let valley = metrics.session_valley;
    let returned = metrics.returned.iter().map(|item| {
        json!({
            "series": &*item.series,
            "left_at": rfc3339(item.left_at),
            "returned_at": rfc3339(item.returned_at),
            "days": item.days(),
        })
    });
    let brands = metrics.by_brand.iter();
    let brands = brands.map(|(brand, seconds)| (brand.unwrap_or(NO_BRAND).to_owned(), json!(seconds)));
    let trips = metrics.trips.iter().map(|trip| {
        json!({
            "country": trip.country,
            "first_day": date_of_day(trip.first_day).to_string(),
            "last_day": date_of_day(trip.last_day).to_string(),
            "days": trip.days(),
            "active_days": trip.active_days,
            "seconds": trip.seconds,
        })
    });
    let fields = [
        (
            "session_gap_valley",
            json!({
                "gaps": valley.gaps,
                "minutes": valley.found.map(|found| found.seconds as f64 / 60.0),
                "sessions": valley.found.map(|found| found.sessions),
                "depth": valley.found.map(|found| found.depth),
            }),
        ),
        ("returned_series", returned.collect()),
        ("device_switches", switches(metrics)),
        ("devices", devices(metrics, history)),
        ("by_brand", Value::Object(brands.collect())),
        ("trips", trips.collect()),
        ("who_watched", if is_profile { who_watched(&metrics.sharing) } else { Value::Null }),
    ];
    map.extend(fields.map(|(name, value)| (name.to_owned(), value)));
}

fn switches(metrics: &Metrics) -> Value {
    let between = metrics.switches.between.iter();
    let between = between.map(|((from, to), count)| json!({"from": from, "to": to, "switches": count}));
    json!({
        "views": metrics.switches.views,
        "switches": metrics.switches.total(),
        "between": between.collect::<Value>(),
    })
}

/// By seconds, descending, then name.
fn devices(metrics: &Metrics, history: &History) -> Value {
    let mut devices: Vec<_> =
        metrics.devices.iter().map(|(number, used)| (&history.devices[*number as usize], used)).collect();
    devices.sort_by(|a, b| b.1.seconds.cmp(&a.1.seconds).then_with(|| a.0.name.cmp(&b.0.name)));
    let device = |(device, used): (&crate::model::history::Device, &crate::analysis::devices::DeviceUse)| {
        json!({
            "device": device.name,
            "class": device.class,
            "brand": device.brand,
            "seconds": used.seconds,
            "first_start": rfc3339(used.first_start),
            "last_end": rfc3339(used.last_end),
        })
    };
    devices.into_iter().map(device).collect()
}

fn who_watched(sharing: &Sharing) -> Value {
    let pattern = |pattern: &Pattern| {
        json!({
            "sittings": pattern.sittings,
            "share_of_sittings": pattern.sittings as f64 / sharing.sittings as f64,
            "seconds": pattern.seconds,
            "device_class": pattern.class,
            "device_class_share": pattern.class_share,
            "from_hour": pattern.from_hour,
            "to_hour": pattern.to_hour,
            "weekend_share": pattern.weekend_share,
        })
    };
    let hypothesis = sharing.hypothesis.as_ref().map(|found| {
        json!({
            "patterns": found.patterns.each_ref().map(pattern),
            "separation": found.separation,
            "bic_gain": found.bic_gain,
            "periods_together": found.together,
        })
    });
    json!({"sittings": sharing.sittings, "hypothesis": hypothesis})
}

/// The figures of the household that are no sums over profiles.
pub(in crate::report::json) fn household(analysis: &Analysis) -> Value {
    let binges = &analysis.household.binges;
    let longest = analysis.account.sessions.longest;
    json!({
        "sessions": analysis.account.sessions.count,
        "longest_session_seconds": longest.map_or(0, |session| session.length()),
        "longest_session_start": longest.map(|session| rfc3339(session.start)),
        "binges": {"B2": binges.two, "B3": binges.three, "B3_day": binges.three_a_day},
        "longest_binge": views::longest_binge(binges),
        "most_episodes_in_a_day": views::fullest_day(binges),
    })
}
