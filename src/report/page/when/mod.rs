//! "When": months, days, hours of the week, rhythm.

pub(super) mod changed;
pub(super) mod months;
pub(super) mod regularity;
pub(super) mod rhythm;

use super::in_short::fullest_hour;
use super::parts::{Block, Cell, Column, Figure, Section, Table};
use super::words::{figure, hour_range, hours, with_value};
use super::{Subject, figures};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::chart::{Bins, CalendarChart, Cell as HourCell, Day, WeekChart, Words, Year};
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// A damaged file may claim any year; a calendar longer than a life shows its last years.
const MOST_YEARS: usize = 60;

pub(super) fn section(subject: &Subject<'_>, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let account = &analysis.account;
    let mut blocks = vec![
        Block::Figure(Box::new(months::figure_of_hours(analysis, locale).by("month"))),
        Block::Figure(Box::new(calendar(account, subject.settings.day_start, locale).by("day"))),
        Block::Figure(Box::new(week(account, locale).by("hour"))),
    ];
    blocks
        .extend(figures::actogram::figure_of(analysis, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks.push(Block::Heading(locale.text("rhythm-heading")));
    blocks.push(Block::Live("rhythm"));
    blocks.push(Block::Readings(rhythm::readings(account, locale)));
    Section { id: "when", heading: locale.text("when"), blocks }
}

fn calendar(account: &Metrics, day_start: i64, locale: &Locale) -> Figure {
    let days: BTreeMap<NaiveDate, u64> =
        account.calendar.days.iter().map(|(day, seconds)| (date_of_day(*day), *seconds)).collect();
    let days_said = [("active", account.active_days.into()), ("days", account.observed_days.into())];
    let title = if account.active_days == account.observed_days {
        locale.text_with("calendar-title-every", &days_said[1..])
    } else {
        locale.text_with("calendar-title", &days_said)
    };
    let time = locale.time_of_day((day_start / 60) as u32);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("calendar-subtitle", &[("days", account.observed_days.into())]),
        caption: locale.text_with("calendar-caption", &[("time", time.into())]),
    };
    calendar_figure(
        words,
        &days,
        locale,
        &|seconds| locale.exact_duration(seconds),
        &hours,
        &|most, nothing| Bins::hours(most, nothing, &|hours| spoken(hours, locale)),
    )
}

/// A calendar of any amount by day, with its table.
pub(super) fn calendar_figure(
    words: Words,
    days: &BTreeMap<NaiveDate, u64>,
    locale: &Locale,
    write: &dyn Fn(u64) -> String,
    scale: &dyn Fn(u64) -> f64,
    bins: &dyn Fn(f64, &str) -> Bins,
) -> Figure {
    let most = days.values().copied().max().unwrap_or(0);
    let table = Table {
        caption: words.subtitle.clone(),
        columns: week_columns(locale),
        rows: weeks(days, locale, write),
        more: None,
    };
    let chart = CalendarChart {
        words: words.clone(),
        years: years(days, locale, write, scale),
        month_labels: std::array::from_fn(|month| locale.month_short(month as u32 + 1)),
        weekday_labels: std::array::from_fn(|weekday| locale.weekday_short(weekday)),
        bins: bins(scale(most), &locale.text("nothing")),
    };
    figure("calendar", words, table, |width| chart.draw(width))
}

/// A week a row: days below one another would make the longest table of the page by far.
fn week_columns(locale: &Locale) -> Vec<Column> {
    let weekdays = (0..7).map(|weekday| Column::number(locale.weekday_short(weekday)));
    std::iter::once(Column::text(locale.text("calendar-column"))).chain(weekdays).collect()
}

/// The weeks with anything in them.
fn weeks(days: &BTreeMap<NaiveDate, u64>, locale: &Locale, write: &dyn Fn(u64) -> String) -> Vec<Vec<Cell>> {
    let monday_of = |date: NaiveDate| date.week(Weekday::Mon).checked_first_day().unwrap_or(date);
    let mut weeks: Vec<(NaiveDate, [u64; 7])> = Vec::new();
    for (date, amount) in days {
        let monday = monday_of(*date);
        if weeks.last().is_none_or(|(last, _)| *last != monday) {
            weeks.push((monday, [0; 7]));
        }
        if let Some((_, week)) = weeks.last_mut() {
            week[date.weekday().num_days_from_monday() as usize] = *amount;
        }
    }
    let said = |amount: &u64| if *amount == 0 { "–".to_owned() } else { write(*amount) };
    let row = |(monday, week): (NaiveDate, [u64; 7])| {
        std::iter::once(locale.date(monday)).chain(week.iter().map(said)).map(Cell::from).collect()
    };
    weeks.into_iter().map(row).collect()
}

fn years(
    days: &BTreeMap<NaiveDate, u64>,
    locale: &Locale,
    write: &dyn Fn(u64) -> String,
    scale: &dyn Fn(u64) -> f64,
) -> Vec<Year> {
    let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value()) else {
        return Vec::new();
    };
    let mut years: Vec<i32> = if last.year().abs_diff(first.year()) as usize > MOST_YEARS {
        let mut years: Vec<i32> = days.keys().map(Datelike::year).collect();
        years.dedup();
        years
    } else {
        (first.year()..=last.year()).collect()
    };
    years.drain(..years.len().saturating_sub(MOST_YEARS));
    let day_of = |date: NaiveDate| {
        (date >= *first && date <= *last).then(|| {
            let amount = days.get(&date).copied().unwrap_or(0);
            let hover = if amount == 0 {
                String::new()
            } else {
                with_value(&locale.date_with_weekday(date), &write(amount), locale)
            };
            Day { amount: scale(amount), hover }
        })
    };
    let year_of = |year: i32| Year {
        year,
        label: year.to_string(),
        days: (1..=366).map_while(|day| NaiveDate::from_yo_opt(year, day)).map(day_of).collect(),
    };
    years.into_iter().map(year_of).collect()
}

fn week(account: &Metrics, locale: &Locale) -> Figure {
    let grid = &account.by_weekday_hour;
    let title = fullest_hour(grid).map_or_else(String::new, |(weekday, hour, _)| {
        let weekday = locale.weekday(weekday);
        let arguments = [("weekday", weekday.into()), ("hours", hour_range(hour, locale).into())];
        locale.text_with("week-title", &arguments)
    });
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("week-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("week-caption"),
    };
    let cell = |weekday: usize, hour: usize| {
        let seconds = grid[weekday][hour];
        let when = format!("{} {}", locale.weekday(weekday), hour_range(hour, locale));
        HourCell { amount: hours(seconds), hover: with_value(&when, &locale.exact_duration(seconds), locale) }
    };
    let most = grid.iter().flatten().copied().max().unwrap_or(0);
    let chart = WeekChart {
        words: words.clone(),
        weekday_labels: std::array::from_fn(|weekday| locale.weekday_short(weekday)),
        hour_labels: std::array::from_fn(|hour| locale.hour_of_day(hour as u32)),
        cells: std::array::from_fn(|weekday| std::array::from_fn(|hour| cell(weekday, hour))),
        bins: Bins::hours(hours(most), &locale.text("nothing"), &|hours| spoken(hours, locale)),
    };
    let table = week_table(grid, words.subtitle.clone(), locale);
    figure("week", words, table, |width| chart.draw(width))
}

/// A threshold of a legend in words.
fn spoken(hours: f64, locale: &Locale) -> String {
    locale.duration((hours * 3_600.0).round() as u64)
}

fn week_table(grid: &[[u64; 24]; 7], caption: String, locale: &Locale) -> Table {
    let mut columns = vec![Column::text(locale.text("week-column"))];
    columns.extend((0..7).map(|weekday| Column::number(locale.weekday_short(weekday))));
    let row = |hour: usize| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![hour_range(hour, locale).into()];
        row.extend(grid.iter().map(|hours| Cell::from(locale.exact_duration(hours[hour]))));
        row
    };
    Table { caption, columns, rows: (0..24).map(row).collect(), more: None }
}
