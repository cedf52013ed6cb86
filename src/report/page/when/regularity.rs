//! How regular viewing is, and when it changed, in words.

use super::super::parts::Reading;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::estimate::Estimate;
use crate::analysis::metrics::Metrics;
use crate::analysis::rhythm::change::ChangePoint;
use crate::analysis::rhythm::regularity::Regularity;
use crate::locale::Locale;

/// The readings of one profile or of the account, each with what it rests on.
pub(super) fn readings(metrics: &Metrics, locale: &Locale) -> Vec<Reading> {
    let reading = |name: &str, meaning: &str, estimate: Estimate, basis: &str| Reading {
        name: locale.text(name),
        value: value(estimate, locale),
        detail: locale.text_with(basis, &[("count", estimate.n.into())]),
        meaning: locale.text(meaning),
    };
    let Regularity { kappa, interdaily_stability, intradaily_variability, burstiness } = metrics.regularity;
    vec![
        reading("reading-regularity", "reading-regularity-meaning", kappa, "based-on-pairs"),
        reading("reading-stability", "reading-stability-meaning", interdaily_stability, "based-on-days"),
        reading(
            "reading-variability",
            "reading-variability-meaning",
            intradaily_variability,
            "based-on-days",
        ),
        reading("reading-burstiness", "reading-burstiness-meaning", burstiness, "based-on-gaps"),
    ]
}

fn value(estimate: Estimate, locale: &Locale) -> String {
    let without = if estimate.is_too_little() { "too-little-data" } else { "cannot-be-said" };
    estimate.value.map_or_else(|| locale.text(without), |value| locale.decimal(value, 2))
}

/// A sentence for each lasting change.
pub(super) fn changes(metrics: &Metrics, locale: &Locale) -> Vec<String> {
    metrics.changes.points.iter().flatten().map(|point| change(point, locale)).collect()
}

pub(in crate::report::page) fn change(point: &ChangePoint, locale: &Locale) -> String {
    let date = |day| locale.date(date_of_day(day));
    let a_week = |seconds: f64| locale.hours(seconds.round() as u64);
    let key = if point.after > point.before { "change-rose" } else { "change-fell" };
    let arguments = [
        ("from", date(point.from).into()),
        ("to", date(point.to).into()),
        ("before", a_week(point.before).into()),
        ("after", a_week(point.after).into()),
    ];
    locale.text_with(key, &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_said_with_its_weeks_and_levels() {
        let point = ChangePoint { from: 19_422, to: 19_435, before: 3.0 * 3_600.0, after: 12.2 * 3_600.0 };
        assert_eq!(
            change(&point, &Locale::from_tag("en")),
            "Between 6 March 2023 and 19 March 2023, viewing rose from 3.0\u{a0}h to 12\u{a0}h a week."
        );
        let fallen = ChangePoint { before: point.after, after: 0.0, ..point };
        assert!(change(&fallen, &Locale::from_tag("en")).contains("fell from 12\u{a0}h to 0\u{a0}h"));
    }

    #[test]
    fn too_little_is_not_the_same_as_without_meaning() {
        let locale = Locale::from_tag("en");
        assert_eq!(value(Estimate::of(Some(0.3), 5, 14), &locale), "too little data");
        assert_eq!(value(Estimate::of(None, 20, 14), &locale), "cannot be said");
        assert_eq!(value(Estimate::of(Some(0.342), 20, 14), &locale), "0.34");
    }
}
