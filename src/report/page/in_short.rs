//! "In short": the leading sentences, each with one figure set large.

use super::Subject;
use super::parts::{Block, Section, Sentence, large};
use super::when::rhythm::range_of_run;
use super::words::{capitalised, clock, hour_range, largest};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::clock::local_time::LocalTime;
use crate::analysis::metrics::Metrics;
use crate::locale::{Locale, isolate};
use crate::model::history::History;
use chrono::DateTime;

pub(super) fn section(subject: &Subject<'_>, history: &History, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let sentences = sentences(&analysis.account, history, locale);
    let blocks = if sentences.is_empty() {
        vec![Block::Paragraph(locale.text("in-short-nothing"))]
    } else {
        vec![Block::Live("sentences"), Block::Sentences(sentences)]
    };
    Section { id: "in-short", heading: locale.text("in-short"), blocks }
}

/// Up to seven sentences about the account; none when nothing counts as viewing.
#[must_use]
pub fn sentences(account: &Metrics, history: &History, locale: &Locale) -> Vec<Sentence> {
    if account.seconds == 0 {
        return Vec::new();
    }
    let said = [
        Some(total(account, locale)),
        usual_hour(account, locale),
        fullest_day(account, locale),
        most_watched(account, locale),
        longest_sitting(account, history, locale),
        longest_streak(account, locale),
        late(account, locale),
    ];
    said.into_iter().flatten().collect()
}

fn total(account: &Metrics, locale: &Locale) -> Sentence {
    let figure = large(&locale.hours_in_words(account.seconds));
    let days = account.observed_days.max(1);
    if account.active_days == 0 {
        let arguments = [("figure", figure.into()), ("days", days.into())];
        return Sentence::new(&locale.text_with("in-short-total-little", &arguments), "months");
    }
    if account.active_days == days {
        let per_day = locale.duration(account.seconds / days);
        let arguments = [("figure", figure.into()), ("days", days.into()), ("per-day", per_day.into())];
        return Sentence::new(&locale.text_with("in-short-total-daily", &arguments), "months");
    }
    let arguments = [
        ("figure", figure.into()),
        ("days", days.into()),
        ("per-day", locale.duration(account.seconds / days).into()),
        ("per-active-day", locale.duration(account.seconds / account.active_days).into()),
        ("active", account.active_days.into()),
    ];
    Sentence::new(&locale.text_with("in-short-total", &arguments), "months")
}

/// The fullest hour of the week: weekday, hour, seconds.
pub(super) fn fullest_hour(by_weekday_hour: &[[u64; 24]; 7]) -> Option<(usize, usize, u64)> {
    let cells = by_weekday_hour.iter().enumerate();
    let cells = cells
        .flat_map(|(weekday, hours)| hours.iter().enumerate().map(move |(hour, s)| ((weekday, hour), *s)));
    largest(cells)
        .filter(|(_, seconds)| *seconds > 0)
        .map(|((weekday, hour), seconds)| (weekday, hour, seconds))
}

fn usual_hour(account: &Metrics, locale: &Locale) -> Option<Sentence> {
    let (weekday, hour, _) = fullest_hour(&account.by_weekday_hour)?;
    let weekday = locale.weekday(weekday);
    let words = match account.rhythm.midpoint_minutes {
        Some(minutes) => {
            let figure = large(&clock(minutes, locale));
            let hours = hour_range(hour, locale);
            let arguments = [("figure", figure.into()), ("weekday", weekday.into()), ("hours", hours.into())];
            locale.text_with("in-short-midpoint", &arguments)
        }
        None => {
            let time = locale.time_of_day(hour as u32 * 60);
            let figure = large(&format!("{} {time}", capitalised(&weekday)));
            locale.text_with("in-short-peak", &[("figure", figure.into())])
        }
    };
    Some(Sentence::new(&words, "week"))
}

/// Of a single day it has been said before.
fn fullest_day(account: &Metrics, locale: &Locale) -> Option<Sentence> {
    if account.calendar.days.len() < 2 {
        return None;
    }
    let (day, seconds) = largest(account.calendar.days.iter().map(|(day, seconds)| (*day, *seconds)))?;
    let figure = large(&locale.duration(seconds));
    let date = locale.date_with_weekday(date_of_day(day));
    let arguments = [("figure", figure.into()), ("date", date.into())];
    Some(Sentence::new(&locale.text_with("in-short-day", &arguments), "calendar"))
}

/// The series with most hours; without any series, the title.
fn most_watched(account: &Metrics, locale: &Locale) -> Option<Sentence> {
    if let Some(first) = account.series.first() {
        let arguments = [
            ("figure", large(&isolate(&first.series)).into()),
            ("hours", locale.duration(first.seconds).into()),
            ("episodes", first.episodes.into()),
            ("share", locale.percent_of(first.seconds, account.seconds).into()),
        ];
        return Some(Sentence::new(&locale.text_with("in-short-series", &arguments), "series"));
    }
    let first = account.films.first()?;
    let arguments = [
        ("figure", large(&isolate(&first.title)).into()),
        ("hours", locale.duration(first.seconds).into()),
        ("share", locale.percent_of(first.seconds, account.seconds).into()),
    ];
    Some(Sentence::new(&locale.text_with("in-short-film", &arguments), "films"))
}

fn longest_sitting(account: &Metrics, history: &History, locale: &Locale) -> Option<Sentence> {
    let longest = account.sessions.longest.filter(|session| session.length() > 0)?;
    let (date, time) = local_start(longest.start, history, locale);
    let figure = large(&locale.duration(longest.length()));
    let arguments = [("figure", figure.into()), ("date", date.into()), ("time", time.into())];
    Some(Sentence::new(&locale.text_with("in-short-sitting", &arguments), "how"))
}

/// Local date and time of day of a moment at which a kept segment starts.
pub(super) fn local_start(start: i64, history: &History, locale: &Locale) -> (String, String) {
    let segment = history.kept().find(|segment| segment.start == start);
    let local = segment.map_or(start, |segment| LocalTime::new(history).start(segment));
    let date = DateTime::from_timestamp(local, 0).unwrap_or_default().date_naive();
    let minutes = local.rem_euclid(86_400) / 60;
    (locale.date_with_weekday(date), locale.time_of_day(minutes as u32))
}

fn longest_streak(account: &Metrics, locale: &Locale) -> Option<Sentence> {
    let streak = account.runs.streak;
    if streak.days < 2 {
        return None;
    }
    let figure = large(&locale.text_with("days", &[("days", streak.days.into())]));
    let arguments = [("figure", figure.into()), ("range", range_of_run(streak, locale).into())];
    Some(Sentence::new(&locale.text_with("in-short-streak", &arguments), "calendar"))
}

fn late(account: &Metrics, locale: &Locale) -> Option<Sentence> {
    if account.rhythm.late_night_seconds + account.rhythm.prime_time_seconds == 0 {
        return None;
    }
    let part = |seconds| locale.percent_of(seconds, account.seconds);
    let arguments = [
        ("figure", large(&part(account.rhythm.late_night_seconds)).into()),
        ("prime", part(account.rhythm.prime_time_seconds).into()),
    ];
    Some(Sentence::new(&locale.text_with("in-short-late", &arguments), "week"))
}
