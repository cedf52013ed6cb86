//! Figures of the clock and the calendar, each with its meaning in a line.

use super::super::parts::Reading;
use super::super::words::clock;
use super::regularity;
use crate::analysis::clock::calendar::{DayRun, date_of_day};
use crate::analysis::metrics::Metrics;
use crate::locale::Locale;

/// The readings of one profile or of the account.
pub(super) fn readings(metrics: &Metrics, locale: &Locale) -> Vec<Reading> {
    let reading = |name: String, value: String, meaning: String| Reading {
        name,
        value,
        detail: String::new(),
        meaning,
    };
    let share = |seconds| locale.percent_of(seconds, metrics.seconds);
    let mut readings = vec![
        reading(
            locale.text("reading-midpoint"),
            midpoint(metrics, locale),
            locale.text("reading-midpoint-meaning"),
        ),
        reading(
            locale.text("reading-weekend"),
            weekend_shift(metrics, locale),
            locale.text("reading-weekend-meaning"),
        ),
        reading(
            locale.text("reading-late"),
            share(metrics.rhythm.late_night_seconds),
            locale.text("reading-late-meaning"),
        ),
        reading(
            locale.text("reading-prime"),
            share(metrics.rhythm.prime_time_seconds),
            locale.text("reading-prime-meaning"),
        ),
        reading(
            locale.text("reading-evenness"),
            evenness(metrics, locale),
            locale.text("reading-evenness-meaning"),
        ),
        Reading {
            detail: range_of_run(metrics.runs.streak, locale),
            ..reading(
                locale.text("reading-streak"),
                days(metrics.runs.streak, locale),
                locale.text("reading-streak-meaning"),
            )
        },
        Reading {
            detail: range_of_run(metrics.runs.dry_spell, locale),
            ..reading(
                locale.text("reading-dry"),
                days(metrics.runs.dry_spell, locale),
                locale.text("reading-dry-meaning"),
            )
        },
    ];
    readings.extend(regularity::readings(metrics, locale));
    readings
}

pub(in crate::report::page) fn midpoint(metrics: &Metrics, locale: &Locale) -> String {
    metrics
        .rhythm
        .midpoint_minutes
        .map_or_else(|| locale.text("cannot-be-said"), |minutes| clock(minutes, locale))
}

pub(in crate::report::page) fn weekend_shift(metrics: &Metrics, locale: &Locale) -> String {
    let Some(minutes) = metrics.rhythm.weekend_shift_minutes else {
        return locale.text("cannot-be-said");
    };
    let minutes = minutes.round();
    let duration = locale.duration(minutes.abs() as u64 * 60);
    let arguments = [("duration", duration.as_str().into())];
    if minutes > 0.0 {
        locale.text_with("shift-later", &arguments)
    } else if minutes < 0.0 {
        locale.text_with("shift-earlier", &arguments)
    } else {
        duration
    }
}

pub(in crate::report::page) fn evenness(metrics: &Metrics, locale: &Locale) -> String {
    metrics
        .rhythm
        .evenness
        .map_or_else(|| locale.text("cannot-be-said"), |evenness| locale.decimal(evenness, 2))
}

pub(in crate::report::page) fn days(run: DayRun, locale: &Locale) -> String {
    locale.text_with("days", &[("days", run.days.into())])
}

/// From the first to the last day of a run; empty without any.
pub(in crate::report::page) fn range_of_run(run: DayRun, locale: &Locale) -> String {
    if run.days == 0 {
        return String::new();
    }
    let last = run.first.saturating_add(run.days as i64 - 1);
    locale.date_range(date_of_day(run.first), date_of_day(last))
}
