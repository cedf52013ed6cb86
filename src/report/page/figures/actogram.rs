//! The actogram of the account: a line a day, from noon to noon.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::when::months::{COLOURS, key};
use super::super::words::{and_more, clock, figure, profile_name};
use crate::analysis::Analysis;
use crate::analysis::clock::actogram::{Lines, Stroke, lay_over};
use crate::analysis::clock::calendar::date_of_day;
use crate::chart::time::actogram::{ActogramChart, ActogramPanel, ActogramStroke, MonthStrokes, PanelMonth};
use crate::chart::{ProfileKey, Words};
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};

/// A record of at most so many days is one panel, a longer one has a panel a year.
const ONE_PANEL: i32 = 400;
/// A damaged file may claim any year: the last so many years with anything are drawn.
const MOST_YEARS: usize = 40;
/// Lines of the table, the latest first.
const ROWS: usize = 60;
/// Stretches of viewing a cell of the table names.
const SPANS: usize = 12;
/// Minutes from midnight to noon.
const NOON: f64 = 720.0;

pub(in crate::report::page) fn figure_of(analysis: &Analysis, locale: &Locale) -> Option<Figure> {
    let mut lines = Lines::new();
    for profile in &analysis.profiles {
        lay_over(&mut lines, &profile.actogram.lines());
    }
    lines.first_key_value()?;
    let chart = ActogramChart {
        words: words(analysis, lines.len() as u64, locale),
        profiles: profiles(analysis, locale),
        panels: panels(analysis, &lines, locale),
        hour_labels: [12, 18, 0, 6, 12].map(|hour| locale.hour_of_day(hour)),
    };
    let table = table(analysis, &lines, chart.words.subtitle.clone(), locale);
    Some(figure("actogram", chart.words.clone(), table, |width| chart.draw(width)).by("line"))
}

fn words(analysis: &Analysis, days: u64, locale: &Locale) -> Words {
    let usual = analysis.account.usual_hours;
    let title = match (usual.first.value, usual.last.value) {
        (Some(first), Some(last)) => {
            let time = |minutes: f64| clock(minutes + NOON, locale);
            let arguments = [("first", time(first).into()), ("last", time(last).into())];
            locale.text_with("actogram-title", &arguments)
        }
        _ => locale.text("actogram-title-little"),
    };
    Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("actogram-subtitle", &[("days", days.into())]),
        caption: locale.text("actogram-caption"),
    }
}

fn profiles(analysis: &Analysis, locale: &Locale) -> Vec<ProfileKey> {
    let named = analysis.profiles.iter().take(COLOURS).enumerate();
    let mut keys: Vec<ProfileKey> =
        named.map(|(slot, profile)| ProfileKey { name: profile_name(&profile.name, locale), slot }).collect();
    if analysis.profiles.len() > COLOURS {
        keys.push(ProfileKey { name: locale.text("others"), slot: COLOURS });
    }
    keys
}

/// The days of a panel: where it begins, and how many lines it has.
struct Span {
    label: String,
    first: i32,
    lines: i32,
}

fn panels(analysis: &Analysis, lines: &Lines, locale: &Locale) -> Vec<ActogramPanel> {
    let (Some((&first, _)), Some((&last, _))) = (lines.first_key_value(), lines.last_key_value()) else {
        return Vec::new();
    };
    let date = |day: i32| date_of_day(i64::from(day));
    let spans: Vec<Span> = if last - first < ONE_PANEL {
        let label = locale.date_range(date(first), date(last));
        vec![Span { label, first, lines: last - first + 1 }]
    } else {
        let mut years: Vec<i32> = lines.keys().map(|day| date(*day).year()).collect();
        years.dedup();
        years.drain(..years.len().saturating_sub(MOST_YEARS));
        years.into_iter().filter_map(year).collect()
    };
    spans.into_iter().map(|span| panel(analysis, lines, span, (first, last), locale)).collect()
}

fn year(year: i32) -> Option<Span> {
    let first = day_of(NaiveDate::from_ymd_opt(year, 1, 1)?);
    let lines = day_of(NaiveDate::from_ymd_opt(year, 12, 31)?) - first + 1;
    Some(Span { label: year.to_string(), first, lines })
}

fn day_of(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

fn panel(
    analysis: &Analysis,
    lines: &Lines,
    span: Span,
    (first, last): (i32, i32),
    locale: &Locale,
) -> ActogramPanel {
    let end = span.first + span.lines;
    let line = |day: i32| (day.clamp(span.first, end) - span.first).unsigned_abs();
    let (from, to) = (first.max(span.first), (last + 1).min(end));
    let mut months = Vec::new();
    let mut day = from;
    while day < to {
        let date = date_of_day(i64::from(day));
        let next = date
            .checked_add_months(chrono::Months::new(1))
            .and_then(|date| date.with_day(1))
            .map_or(to, |date| day_of(date).clamp(day + 1, to));
        let active = lines.range(day..next).count() as u64;
        let number = i64::from(date.year()) * 12 + i64::from(date.month0());
        let arguments = [
            ("month", locale.month_and_year(number).into()),
            ("active", active.into()),
            ("days", u64::from((next - day).unsigned_abs()).into()),
        ];
        months.push(PanelMonth {
            key: key(number),
            label: locale.month_short(date.month()),
            lines: (line(day), line(next)),
            hover: locale.text_with("actogram-month", &arguments),
            strokes: strokes(analysis, (day, next), span.first),
        });
        day = next;
    }
    ActogramPanel {
        label: span.label,
        first_day: span.first,
        lines: span.lines.unsigned_abs(),
        recorded: (line(first), line(last + 1)),
        months,
    }
}

/// The strokes of the days from `from` to before `to`, profile by profile; those beyond the colours are one.
fn strokes(analysis: &Analysis, (from, to): (i32, i32), origin: i32) -> Vec<MonthStrokes> {
    let mut months: Vec<MonthStrokes> = Vec::new();
    for (number, profile) in analysis.profiles.iter().enumerate() {
        let all = &profile.actogram.strokes;
        let begin = all.partition_point(|stroke| stroke.day < from);
        let end = all.partition_point(|stroke| stroke.day < to);
        let of_month = all[begin..end].iter().map(|stroke| ActogramStroke {
            line: stroke.day.saturating_sub(origin).unsigned_abs(),
            from: stroke.from,
            to: stroke.to,
        });
        let slot = number.min(COLOURS);
        match months.last_mut() {
            Some(last) if last.profile == slot => last.strokes.extend(of_month),
            _ if begin < end => months.push(MonthStrokes { profile: slot, strokes: of_month.collect() }),
            _ => {}
        }
    }
    // Several profiles in one list come one after the other.
    for month in months.iter_mut().filter(|month| month.profile == COLOURS) {
        month.strokes.sort_by_key(|stroke| (stroke.line, stroke.from));
    }
    months
}

fn table(analysis: &Analysis, lines: &Lines, caption: String, locale: &Locale) -> Table {
    let row = |(day, _): (&i32, _)| -> Vec<Cell> {
        let date = date_of_day(i64::from(*day));
        vec![locale.date_with_weekday(date).into(), spans(analysis, *day, locale).into()]
    };
    let more = lines.len().saturating_sub(ROWS);
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("actogram-column-day")),
            Column::text(locale.text("actogram-column-spans")),
        ],
        rows: lines.iter().rev().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

/// The minutes of a day during which any profile streamed, in words.
fn spans(analysis: &Analysis, day: i32, locale: &Locale) -> String {
    let of_day = analysis.profiles.iter().flat_map(|profile| {
        let all = &profile.actogram.strokes;
        let begin = all.partition_point(|stroke| stroke.day < day);
        all[begin..].iter().take_while(move |stroke| stroke.day == day)
    });
    let mut of_day: Vec<Stroke> = of_day.copied().collect();
    of_day.sort_unstable();
    of_day.dedup_by(|next, before| {
        let joins = next.from <= before.to;
        if joins {
            before.to = before.to.max(next.to);
        }
        joins
    });
    let time = |minutes: u16| clock(f64::from(minutes) + NOON, locale);
    let shown = of_day.iter().take(SPANS).map(|stroke| {
        let arguments = [("from", time(stroke.from).into()), ("to", time(stroke.to).into())];
        locale.text_with("actogram-span", &arguments)
    });
    let mut words = shown.collect::<Vec<_>>().join(", ");
    if let Some(more) = of_day.len().checked_sub(SPANS).filter(|more| *more > 0) {
        words = format!("{words}, {}", and_more(more, locale));
    }
    words
}
