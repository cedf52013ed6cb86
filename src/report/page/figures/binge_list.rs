//! The longest binges, on the clock.

use super::super::Subject;
use super::super::parts::ranking::shown_of;
use super::super::parts::{Cell, Column, Figure, Table};
use super::super::when::months::COLOURS;
use super::super::words::{and_more, clock, figure, name_cell, profile_name};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::series::binges::BingeRun;
use crate::chart::habits::binges::{BingeBar, BingesChart};
use crate::chart::{ProfileKey, Words};
use crate::locale::{Locale, isolate};
use crate::report::record::short_key;
use std::cmp::Reverse;

/// Binges of the chart; the table has as many as the analysis keeps.
const SHOWN: usize = 10;
const HOUR: f64 = 3_600.0;
const DAY: i64 = 86_400;

/// A binge, and the place of its profile.
type Found<'a> = (usize, &'a BingeRun);

pub(in crate::report::page) fn figure_of(subject: &Subject<'_>, analysis: &Analysis) -> Option<Figure> {
    let locale = subject.locale;
    let profiles = analysis.profiles.iter().enumerate();
    let mut runs: Vec<Found<'_>> = profiles
        .flat_map(|(place, profile)| profile.metrics.binges.runs.iter().map(move |run| (place, run)))
        .collect();
    runs.sort_by_key(|(place, run)| (Reverse(run.episodes), run.start, *place));
    runs.truncate(crate::analysis::series::binges::MOST_RUNS);
    let (_, first) = runs.first()?;
    let arguments =
        [("episodes", first.episodes.into()), ("series", isolate(&first.series).into_owned().into())];
    let title = locale.text_with("binge-list-title", &arguments);
    let shown = shown_of(runs.len().min(SHOWN), analysis.account.binges.two, locale);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("binge-list-subtitle", &[("shown", shown.into())]),
        caption: locale.text("binge-list-caption"),
    };
    let drawn = &runs[..runs.len().min(SHOWN)];
    let begin = first_hour(drawn, subject.settings.day_start);
    let chart = BingesChart {
        words: words.clone(),
        profiles: profile_keys(analysis, drawn, locale),
        hour_labels: hour_labels(drawn, begin, locale),
        rows: drawn.iter().enumerate().map(|(rank, found)| bar(rank, *found, begin, locale)).collect(),
    };
    let table = table(analysis, &runs, words.subtitle.clone(), locale);
    Some(figure("binges", words, table, |width| chart.draw(width)).by("binge"))
}

/// Hours of the wall clock from the begin of the day to that of the binge.
fn hours_into_day(run: &BingeRun, day_start: i64) -> f64 {
    (run.local_start - day_start).rem_euclid(DAY) as f64 / HOUR
}

fn length(run: &BingeRun) -> f64 {
    run.end.abs_diff(run.start) as f64 / HOUR
}

/// Where the clock begins: the full hour before the earliest, in seconds after midnight.
fn first_hour(runs: &[Found<'_>], day_start: i64) -> i64 {
    let earliest = runs.iter().map(|(_, run)| hours_into_day(run, day_start)).fold(24.0, f64::min);
    let after_midnight = day_start as f64 / HOUR + earliest;
    after_midnight.floor() as i64 * 3_600
}

fn hour_labels(runs: &[Found<'_>], begin: i64, locale: &Locale) -> Vec<String> {
    let latest = runs.iter().map(|(_, run)| hours_into_day(run, begin) + length(run)).fold(1.0, f64::max);
    let hours = latest.ceil().min(48.0) as i64;
    (0..=hours).map(|hour| clock((begin + hour * 3_600) as f64 / 60.0, locale)).collect()
}

fn profile_keys(analysis: &Analysis, runs: &[Found<'_>], locale: &Locale) -> Vec<ProfileKey> {
    let mut places: Vec<usize> = runs.iter().map(|(place, _)| (*place).min(COLOURS)).collect();
    places.sort_unstable();
    places.dedup();
    if analysis.profiles.len() < 2 {
        places.clear();
    }
    let name = |place: usize| match analysis.profiles.get(place).filter(|_| place < COLOURS) {
        Some(profile) => profile_name(&profile.name, locale),
        None => locale.text("others"),
    };
    let key = |place: usize| ProfileKey { name: name(place), slot: place };
    places.into_iter().map(key).collect()
}

/// When a binge began, in words: the day and the time of the wall clock.
fn began(run: &BingeRun, locale: &Locale) -> (String, String) {
    let day = run.local_start.div_euclid(DAY);
    let minutes = run.local_start.rem_euclid(DAY) / 60;
    (locale.date_with_weekday(date_of_day(day)), clock(minutes as f64, locale))
}

fn bar(rank: usize, (place, run): Found<'_>, begin: i64, locale: &Locale) -> BingeBar {
    let (date, time) = began(run, locale);
    let series = isolate(&run.series).into_owned();
    let when = [("date", date.as_str().into()), ("time", time.as_str().into())];
    let [date_said, time_said] = when.clone();
    let hover = [
        ("series", series.as_str().into()),
        date_said,
        time_said,
        ("episodes", run.episodes.into()),
        ("length", locale.exact_duration(run.end.abs_diff(run.start)).into()),
    ];
    BingeBar {
        key: format!("{}-{rank}", short_key("series", &run.series)),
        detail: locale.text_with("binge-list-detail", &when),
        from: hours_into_day(run, begin),
        hours: length(run),
        value: locale.text_with("binge-list-episodes", &[("episodes", run.episodes.into())]),
        slot: place,
        hover: locale.text_with("binge-list-hover", &hover),
        label: series,
    }
}

fn table(analysis: &Analysis, runs: &[Found<'_>], caption: String, locale: &Locale) -> Table {
    let row = |(place, run): &Found<'_>| -> Vec<Cell> {
        let (date, time) = began(run, locale);
        let when = locale.text_with("binge-list-detail", &[("date", date.into()), ("time", time.into())]);
        let name = analysis.profiles.get(*place).map_or("", |profile| profile.name.as_str());
        vec![
            name_cell(&run.series),
            locale.number(run.episodes).into(),
            when.into(),
            locale.exact_duration(run.end.abs_diff(run.start)).into(),
            if name.is_empty() { locale.text("unnamed-profile").into() } else { name_cell(name) },
        ]
    };
    let more = (analysis.account.binges.two as usize).saturating_sub(runs.len());
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("series-column")),
            Column::number(locale.text("series-column-episodes")),
            Column::text(locale.text("binge-list-column-start")),
            Column::number(locale.text("binge-list-column-length")),
            Column::text(locale.text("left-column-profile")),
        ],
        rows: runs.iter().map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
