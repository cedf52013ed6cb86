//! The part of the summary that says how regular viewing is, and when it changed.

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::rhythm::change::ChangePoint;
use serde_json::{Map, Value, json};

/// Fewer observed days than this leave hours of the week that never were observed.
const LEAST_DAYS: u64 = 7;

/// Every field written by [`add`], in the order of `docs/summary.md`.
pub(in crate::report::json) const NAMES: [&str; 9] = [
    "regularity",
    "interdaily_stability",
    "intradaily_variability",
    "rhythm_days",
    "burstiness",
    "session_gaps",
    "hour_of_week_minutes",
    "change_points",
    "change_weeks",
];

/// Adds the fields of one profile or of the account.
pub(super) fn add(fields: &mut Map<String, Value>, metrics: &Metrics) {
    let regularity = &metrics.regularity;
    let kappa = regularity.kappa;
    let points = metrics.changes.points.as_ref();
    let values = [
        json!({"kappa": kappa.value, "pairs": kappa.n}),
        json!(regularity.interdaily_stability.value),
        json!(regularity.intradaily_variability.value),
        json!(regularity.interdaily_stability.n),
        json!(regularity.burstiness.value),
        json!(regularity.burstiness.n),
        json!(hour_of_week_minutes(metrics)),
        json!(points.map(|points| points.iter().map(change_point).collect::<Vec<_>>())),
        json!(metrics.changes.weeks),
    ];
    fields.extend(NAMES.iter().map(|name| (*name).to_owned()).zip(values));
}

/// Minutes of each hour of the week in a mean observed week.
fn hour_of_week_minutes(metrics: &Metrics) -> Option<Vec<Vec<f64>>> {
    let weeks = metrics.observed_days as f64 / 7.0;
    let minutes = |seconds: &u64| *seconds as f64 / 60.0 / weeks;
    let days = metrics.by_weekday_hour.iter();
    (metrics.observed_days >= LEAST_DAYS).then(|| days.map(|day| day.iter().map(minutes).collect()).collect())
}

fn change_point(point: &ChangePoint) -> Value {
    json!({
        "from": date_of_day(point.from).to_string(),
        "to": date_of_day(point.to).to_string(),
        "before_hours_per_week": point.before / 3_600.0,
        "after_hours_per_week": point.after / 3_600.0,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::rhythm::change::Changes;

    fn fields(metrics: &Metrics) -> Map<String, Value> {
        let mut fields = Map::new();
        add(&mut fields, metrics);
        fields
    }

    #[test]
    fn nothing_kept_says_nothing_but_how_little_there_is() {
        let fields = fields(&Metrics::default());
        assert_eq!(fields.len(), NAMES.len());
        assert_eq!(fields["regularity"], json!({"kappa": null, "pairs": 0}));
        assert_eq!((&fields["rhythm_days"], &fields["session_gaps"]), (&json!(0), &json!(0)));
        assert_eq!((&fields["change_points"], &fields["hour_of_week_minutes"]), (&json!(null), &json!(null)));
    }

    #[test]
    fn minutes_are_those_of_a_week_and_points_are_dates() {
        let mut metrics = Metrics { observed_days: 21, ..Metrics::default() };
        metrics.by_weekday_hour[4][17] = 3 * 1_800;
        let point = ChangePoint { from: 4, to: 17, before: 3_600.0, after: 9_000.0 };
        metrics.changes = Changes { weeks: 30, points: Some(vec![point]), ..Changes::default() };
        let fields = fields(&metrics);
        assert_eq!(fields["hour_of_week_minutes"][4][17], json!(30.0));
        let expected = json!([{
            "from": "1970-01-05", "to": "1970-01-18", "before_hours_per_week": 1.0, "after_hours_per_week": 2.5,
        }]);
        assert_eq!(fields["change_points"], expected);
    }
}
