//! Figures of the clock and the calendar, each with its meaning in a line.

use super::parts::Reading;
use super::words::clock;
use crate::analysis::calendar::{DayRun, date_of_day};
use crate::analysis::metrics::Metrics;
use crate::locale::Locale;

/// The readings of one profile or of the account.
pub(super) fn readings(metrics: &Metrics, locale: &Locale) -> Vec<Reading> {
    let reading =
        |name: &str, value: String, meaning: String| Reading { name: locale.text(name), value, meaning };
    vec![
        reading("reading-midpoint", midpoint(metrics, locale), locale.text("reading-midpoint-meaning")),
        reading("reading-weekend", weekend_shift(metrics, locale), locale.text("reading-weekend-meaning")),
        reading(
            "reading-late",
            locale.percent_of(metrics.rhythm.late_night_seconds, metrics.seconds),
            locale.text("reading-late-meaning"),
        ),
        reading(
            "reading-prime",
            locale.percent_of(metrics.rhythm.prime_time_seconds, metrics.seconds),
            locale.text("reading-prime-meaning"),
        ),
        reading("reading-evenness", evenness(metrics, locale), locale.text("reading-evenness-meaning")),
        reading("reading-streak", run(metrics.runs.streak, locale), locale.text("reading-streak-meaning")),
        reading("reading-dry", run(metrics.runs.dry_spell, locale), locale.text("reading-dry-meaning")),
    ]
}

pub(super) fn midpoint(metrics: &Metrics, locale: &Locale) -> String {
    metrics
        .rhythm
        .midpoint_minutes
        .map_or_else(|| locale.text("cannot-be-said"), |minutes| clock(minutes, locale))
}

pub(super) fn weekend_shift(metrics: &Metrics, locale: &Locale) -> String {
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

pub(super) fn evenness(metrics: &Metrics, locale: &Locale) -> String {
    metrics
        .rhythm
        .evenness
        .map_or_else(|| locale.text("cannot-be-said"), |evenness| locale.decimal(evenness, 2))
}

/// `23 days (9 May 2022 – 31 May 2022)`
fn run(run: DayRun, locale: &Locale) -> String {
    let days = locale.text_with("days", &[("days", run.days.into())]);
    if run.days == 0 {
        return days;
    }
    let arguments = [("value", days.into()), ("range", range_of_run(run, locale).into())];
    locale.text_with("value-and-range", &arguments)
}

pub(super) fn range_of_run(run: DayRun, locale: &Locale) -> String {
    let last = run.first.saturating_add(run.days.max(1) as i64 - 1);
    locale.date_range(date_of_day(run.first), date_of_day(last))
}
