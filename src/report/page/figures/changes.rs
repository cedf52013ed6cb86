//! The weekly curve with its lasting changes: of the account, and of each profile.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::when::months::COLOURS;
use super::super::words::{and_more, figure, hours, name_cell, profile_name, with_value};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::rhythm::change::{ChangePoint, Changes};
use crate::analysis::{Analysis, ProfileMetrics};
use crate::chart::Words;
use crate::chart::time::levels::{ChangeRange, Level, LevelWeek, LevelsChart, LevelsRow};
use crate::locale::Locale;
use chrono::Datelike;

/// Weeks of the table, the latest: five years.
const WEEKS: usize = 260;

/// The curve of the account; none with too little data.
pub(in crate::report::page) fn of_account(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let changes = &account.changes;
    let points = changes.points.as_deref()?;
    let title = title(changes, points, locale);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("changes-subtitle", &[("weeks", changes.weeks.into())]),
        caption: locale.text("changes-caption"),
    };
    let axis = Axis { first: changes.first, weeks: changes.weekly.len() };
    let table = weeks_table(changes, words.subtitle.clone(), locale);
    let row = row(changes, points, &axis, true, locale);
    Some(drawn("changes", words, &axis, &[row], table, locale).by("week"))
}

/// The curves of the profiles; none with a single one.
pub(in crate::report::page) fn of_profiles(analysis: &Analysis, locale: &Locale) -> Option<Figure> {
    let account = &analysis.account.changes;
    account.points.as_ref()?;
    let shown = &analysis.profiles[..analysis.profiles.len().min(COLOURS)];
    if shown.len() < 2 {
        return None;
    }
    let points = |profile: &ProfileMetrics| profile.metrics.changes.points.clone().unwrap_or_default();
    let changed = shown.iter().filter(|profile| !points(profile).is_empty()).count() as u64;
    let title = match changed {
        0 => locale.text("changes-profiles-title-none"),
        changed => locale.text_with("changes-profiles-title", &[("count", changed.into())]),
    };
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("changes-profiles-subtitle", &[("weeks", account.weeks.into())]),
        caption: locale.text("changes-profiles-caption"),
    };
    let axis = Axis { first: account.first, weeks: account.weekly.len() };
    let of_profile = |(slot, profile): (usize, &ProfileMetrics)| {
        let changes = &profile.metrics.changes;
        let detail = match &changes.points {
            Some(points) => count(points.len(), locale),
            None => locale.text("too-little-data"),
        };
        LevelsRow {
            key: format!("profile-{slot}"),
            name: profile_name(&profile.name, locale),
            detail,
            slot: Some(slot),
            ..row(changes, &points(profile), &axis, false, locale)
        }
    };
    let rows: Vec<LevelsRow> = shown.iter().enumerate().map(of_profile).collect();
    let table = points_table(shown, words.subtitle.clone(), locale);
    Some(drawn("changes-profiles", words, &axis, &rows, table, locale).by("profile-weeks"))
}

/// The weeks of the account.
struct Axis {
    /// The Monday of the first, as a day from 1970-01-01.
    first: i64,
    weeks: usize,
}

impl Axis {
    fn place(&self, day: i64) -> usize {
        usize::try_from((day - self.first).div_euclid(7)).unwrap_or(0).min(self.weeks)
    }

    /// A year below its first week, and below the first week of all if no new year follows soon.
    fn labels(&self) -> Vec<(usize, String)> {
        let year = |week: usize| date_of_day(self.first + 7 * week as i64).year();
        let mut labels: Vec<(usize, String)> = (0..self.weeks)
            .filter(|&week| week == 0 || year(week) != year(week - 1))
            .map(|week| (week, year(week).to_string()))
            .collect();
        if labels.get(1).is_some_and(|second| second.0 < self.weeks / 12) {
            labels.remove(0);
        }
        labels
    }
}

fn count(points: usize, locale: &Locale) -> String {
    match points as u64 {
        0 => locale.text("changes-count-none"),
        points => locale.text_with("changes-count", &[("count", points.into())]),
    }
}

fn a_week(seconds: f64, locale: &Locale) -> String {
    locale.hours(seconds.round() as u64)
}

fn title(changes: &Changes, points: &[ChangePoint], locale: &Locale) -> String {
    let moved = |point: &&ChangePoint| (point.after - point.before).abs();
    let Some(largest) = points.iter().max_by(|a, b| moved(a).total_cmp(&moved(b))) else {
        let mean = changes.weekly.iter().sum::<u64>() as f64 / changes.weekly.len().max(1) as f64;
        let arguments = [("weeks", changes.weeks.into()), ("level", a_week(mean, locale).into())];
        return locale.text_with("changes-title-none", &arguments);
    };
    let arguments = [
        ("count", (points.len() as u64).into()),
        ("before", a_week(largest.before, locale).into()),
        ("after", a_week(largest.after, locale).into()),
    ];
    if largest.after > largest.before {
        locale.text_with("changes-title-rose", &arguments)
    } else {
        locale.text_with("changes-title-fell", &arguments)
    }
}

fn drawn(
    id: &'static str,
    words: Words,
    axis: &Axis,
    rows: &[LevelsRow],
    table: Table,
    locale: &Locale,
) -> Figure {
    let tick = |hours: f64| locale.round_duration(hours);
    let chart = LevelsChart {
        words: words.clone(),
        names: [locale.text("changes-level"), locale.text("changes-range")],
        weeks: axis.weeks,
        first: date_of_day(axis.first).to_string(),
        axis_labels: axis.labels(),
        rows: rows.to_vec(),
        tick: &tick,
    };
    figure(id, words, table, |width| chart.draw(width))
}

/// The curve of `changes`; its weeks say their amounts, or are one light path.
fn row(
    changes: &Changes,
    points: &[ChangePoint],
    axis: &Axis,
    says_weeks: bool,
    locale: &Locale,
) -> LevelsRow {
    let first = axis.place(changes.first);
    let week = |(number, seconds): (i64, &u64)| {
        let monday = date_of_day(changes.first + 7 * number);
        let hover = if says_weeks {
            let label = locale.text_with("changes-week", &[("date", locale.short_date(monday).into())]);
            with_value(&label, &locale.exact_duration(*seconds), locale)
        } else {
            String::new()
        };
        LevelWeek { key: monday.to_string(), value: hours(*seconds), hover }
    };
    let end = first + changes.weekly.len();
    let starts = std::iter::once(first).chain(points.iter().map(|point| axis.place(point.to + 1)));
    let ends = points.iter().map(|point| axis.place(point.from)).chain([end]);
    let means =
        points.first().map(|point| point.before).into_iter().chain(points.iter().map(|point| point.after));
    let level = |((from, to), seconds): ((usize, usize), f64)| {
        let label = locale.text_with("changes-level-label", &[("hours", a_week(seconds, locale).into())]);
        // Two ranges may touch or overlap; the level between them is still shown, a week long.
        let weeks = (from.min(to.saturating_sub(1)), to);
        Level { weeks, value: seconds / 3_600.0, hover: label.clone(), label }
    };
    let range = |point: &ChangePoint| ChangeRange {
        key: date_of_day(point.from).to_string(),
        weeks: (axis.place(point.from), axis.place(point.to + 1)),
        hover: super::super::when::regularity::change(point, locale),
    };
    LevelsRow {
        first,
        weeks: (0..).zip(&changes.weekly).map(week).collect(),
        levels: starts.zip(ends).zip(means).map(level).collect(),
        changes: points.iter().map(range).collect(),
        ..LevelsRow::default()
    }
}

fn weeks_table(changes: &Changes, caption: String, locale: &Locale) -> Table {
    let row = |(number, seconds): (i64, &u64)| -> Vec<Cell> {
        let monday = date_of_day(changes.first + 7 * number);
        vec![locale.short_date(monday).into(), locale.exact_duration(*seconds).into()]
    };
    let more = changes.weekly.len().saturating_sub(WEEKS);
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("changes-column-week")),
            Column::number(locale.text("column-hours")),
        ],
        rows: (0..).zip(&changes.weekly).skip(more).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

/// Each change of each profile; a profile without one has a row that says so.
fn points_table(profiles: &[ProfileMetrics], caption: String, locale: &Locale) -> Table {
    let name = |profile: &ProfileMetrics| match profile.name.as_str() {
        "" => Cell::Text(locale.text("unnamed-profile")),
        name => name_cell(name),
    };
    let nothing = |profile: &ProfileMetrics| {
        let said = match profile.metrics.changes.points {
            Some(_) => count(0, locale),
            None => locale.text("too-little-data"),
        };
        vec![name(profile), said.into(), "–".to_owned().into(), "–".to_owned().into()]
    };
    let rows = profiles.iter().flat_map(|profile| {
        let points = profile.metrics.changes.points.as_deref().unwrap_or_default();
        let row = |point: &ChangePoint| -> Vec<Cell> {
            vec![
                name(profile),
                locale.date_range(date_of_day(point.from), date_of_day(point.to)).into(),
                a_week(point.before, locale).into(),
                a_week(point.after, locale).into(),
            ]
        };
        if points.is_empty() { vec![nothing(profile)] } else { points.iter().map(row).collect() }
    });
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("changes-column-profile")),
            Column::text(locale.text("changes-column-between")),
            Column::number(locale.text("changes-column-before")),
            Column::number(locale.text("changes-column-after")),
        ],
        rows: rows.collect(),
        more: None,
    }
}
