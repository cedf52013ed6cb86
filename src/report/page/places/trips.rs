//! "Where": trips on a time line.

use super::super::parts::ranking::ROWS;
use super::super::parts::{Block, Cell, Column, Figure, Table};
use super::super::when::months::axis_label;
use super::super::words::{and_more, figure, profile_name};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::household::trips::Trip;
use crate::chart::{Lane, Stretch, TimelineChart, Words};
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};

/// Profiles with a colour of their own.
const COLOURS: usize = 8;
/// A damaged file may claim any year: beyond fifty years the axis has no names of months or years.
const MOST_MONTHS: i64 = 600;

/// The trips of one profile, or of all together.
struct Traveller<'a> {
    key: String,
    name: String,
    slot: Option<usize>,
    trips: &'a [Trip],
}

/// The time line, or that there is no trip.
pub(super) fn blocks(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let mut travellers: Vec<Traveller<'_>> = analysis
        .profiles
        .iter()
        .enumerate()
        .map(|(slot, profile)| Traveller {
            key: format!("profile-{slot}"),
            name: profile_name(&profile.name, locale),
            slot: Some(slot.min(COLOURS)),
            trips: &profile.metrics.trips,
        })
        .collect();
    if analysis.profiles.len() > 1 {
        let name = locale.text("trips-together");
        travellers.push(Traveller {
            key: "together".to_owned(),
            name,
            slot: None,
            trips: &analysis.account.trips,
        });
    }
    travellers.retain(|traveller| !traveller.trips.is_empty());
    let drawn = drawing(analysis, &travellers, locale);
    let none = || Block::Paragraph(locale.text("trips-none"));
    vec![drawn.map_or_else(none, |figure| Block::Figure(Box::new(figure)))]
}

fn drawing(analysis: &Analysis, travellers: &[Traveller<'_>], locale: &Locale) -> Option<Figure> {
    let days = &analysis.account.calendar.days;
    let (from, to) = (*days.first_key_value()?.0, *days.last_key_value()?.0 + 1);
    let own = || travellers.iter().filter(|traveller| traveller.slot.is_some());
    let trips = || own().flat_map(|traveller| traveller.trips);
    let longest = trips().min_by_key(|trip| (std::cmp::Reverse(trip.days()), trip.first_day))?;
    let count = trips().count() as u64;
    let arguments = [
        ("trips", count.into()),
        ("days", longest.days().into()),
        ("country", locale.country(longest.country.as_str()).into()),
    ];
    let title = locale.text_with("trips-title", &arguments);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("trips-subtitle", &arguments[..1]),
        caption: locale.text("trips-caption"),
    };
    let chart = TimelineChart {
        words: words.clone(),
        lanes: travellers.iter().map(|traveller| lane(traveller, locale)).collect(),
        from: from as f64,
        to: to as f64,
        ticks: ticks(from, to, locale),
    };
    let table = table(travellers, words.subtitle.clone(), locale);
    Some(figure("trips", words, table, |width| chart.draw(width)).by("trip"))
}

fn lane(traveller: &Traveller<'_>, locale: &Locale) -> Lane {
    let stretch = |trip: &Trip| {
        let country = locale.country(trip.country.as_str());
        let arguments = [
            ("name", traveller.name.as_str().into()),
            ("country", country.as_str().into()),
            ("range", range(trip, locale).into()),
            ("days", trip.days().into()),
            ("hours", locale.exact_duration(trip.seconds).into()),
        ];
        Stretch {
            key: date_of_day(trip.first_day).to_string(),
            from: trip.first_day as f64,
            to: (trip.last_day + 1) as f64,
            hover: locale.text_with("trip-hover", &arguments),
            label: country,
        }
    };
    Lane {
        key: traveller.key.clone(),
        label: traveller.name.clone(),
        slot: traveller.slot,
        stretches: traveller.trips.iter().map(stretch).collect(),
    }
}

/// The same names as under the months: years, or months where there are few.
fn ticks(from: i64, to: i64, locale: &Locale) -> Vec<(f64, String)> {
    let month = |day: i64| {
        let date = date_of_day(day);
        i64::from(date.year()) * 12 + i64::from(date.month0())
    };
    let (first, last) = (month(from), month(to));
    if last - first >= MOST_MONTHS {
        return Vec::new();
    }
    let shown: Vec<i64> = (first..=last).collect();
    let begin = |month: i64| {
        let year = i32::try_from(month.div_euclid(12)).ok()?;
        let date = NaiveDate::from_ymd_opt(year, month.rem_euclid(12) as u32 + 1, 1)?;
        Some(date.signed_duration_since(NaiveDate::default()).num_days().max(from) as f64)
    };
    let tick = |month: &i64| begin(*month).zip(axis_label(*month, &shown, locale));
    shown.iter().filter_map(tick).collect()
}

fn range(trip: &Trip, locale: &Locale) -> String {
    locale.date_range(date_of_day(trip.first_day), date_of_day(trip.last_day))
}

fn table(travellers: &[Traveller<'_>], caption: String, locale: &Locale) -> Table {
    let row = |name: &str, trip: &Trip| -> Vec<Cell> {
        vec![
            name.to_owned().into(),
            locale.country(trip.country.as_str()).into(),
            locale.short_date(date_of_day(trip.first_day)).into(),
            locale.short_date(date_of_day(trip.last_day)).into(),
            locale.number(trip.days()).into(),
            locale.exact_duration(trip.seconds).into(),
        ]
    };
    let rows: Vec<_> = travellers
        .iter()
        .flat_map(|traveller| traveller.trips.iter().map(|trip| row(&traveller.name, trip)))
        .collect();
    let more = rows.len().saturating_sub(ROWS);
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("countries-column")),
            Column::text(locale.text("trips-column-first")),
            Column::text(locale.text("trips-column-last")),
            Column::number(locale.text("trips-column-days")),
            Column::number(locale.text("column-hours")),
        ],
        rows: rows.into_iter().take(ROWS).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
