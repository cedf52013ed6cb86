//! The profiles side by side: the day of each, and its hours by year.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::when::months::{COLOURS, axis_label, key, shown};
use super::super::words::{figure, hour_range, hours, largest, profile_name, share, with_value};
use crate::analysis::metrics::Metrics;
use crate::analysis::{Analysis, ProfileMetrics};
use crate::chart::Words;
use crate::chart::people::panels::{PanelColumn, PanelKind, PanelsChart, ProfilePanels};
use crate::locale::Locale;
use std::collections::BTreeMap;

/// Up to so many months stand by themselves, more are added up to years.
const FEW_MONTHS: usize = 24;

pub(in crate::report::page) fn figure_of(analysis: &Analysis, locale: &Locale) -> Option<Figure> {
    let [first, second, ..] = &analysis.profiles[..] else { return None };
    let account = &analysis.account;
    let title = title(first, second, locale)?;
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("panels-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("panels-caption"),
    };
    let periods = Periods::of(account, locale);
    let shown = &analysis.profiles[..analysis.profiles.len().min(COLOURS)];
    let percent = |share: f64| locale.percent(share);
    let tick = |hours: f64| locale.round_duration(hours);
    let chart = PanelsChart {
        words: words.clone(),
        kinds: [
            PanelKind {
                name: locale.text("panels-day"),
                labels: [0, 6, 12, 18, 24].map(|hour| (hour as usize, locale.hour_of_day(hour))).into(),
                labels_at_edges: true,
                tick: &percent,
            },
            PanelKind {
                name: locale.text(if periods.are_years { "panels-years" } else { "panels-months" }),
                labels: periods.labels.clone(),
                labels_at_edges: false,
                tick: &tick,
            },
        ],
        rows: shown.iter().enumerate().map(|(slot, one)| row(slot, one, &periods, locale)).collect(),
    };
    let table = table(shown, &periods, words.subtitle.clone(), locale);
    Some(figure("profiles", words, table, |width| chart.draw(width)).by("profile"))
}

fn title(first: &ProfileMetrics, second: &ProfileMetrics, locale: &Locale) -> Option<String> {
    let fullest = |profile: &ProfileMetrics| {
        let hours = (0..24).map(|hour| (hour, by_hour(&profile.metrics, hour)));
        largest(hours).filter(|(_, seconds)| *seconds > 0).map(|(hour, _)| hour)
    };
    let (hour, other) = (fullest(first)?, fullest(second)?);
    let hours = ("hours", hour_range(hour, locale).into());
    let name = ("name", profile_name(&first.name, locale).into());
    let second = ("other", profile_name(&second.name, locale).into());
    Some(if hour == other {
        locale.text_with("panels-title-same", &[name, second, hours])
    } else {
        let other = ("other-hours", hour_range(other, locale).into());
        locale.text_with("panels-title", &[hours, name, other, second])
    })
}

/// Its key, its words, and the months it consists of.
type Period = (String, String, Vec<i64>);

/// The periods of the right-hand charts: years, or months where there are few.
struct Periods {
    are_years: bool,
    list: Vec<Period>,
    labels: Vec<(usize, String)>,
}

impl Periods {
    fn of(account: &Metrics, locale: &Locale) -> Self {
        let months = shown(&account.calendar.months);
        if months.len() <= FEW_MONTHS {
            let list = months.iter().map(|&month| (key(month), locale.month_and_year(month), vec![month]));
            let labels = months.iter().enumerate();
            let labels =
                labels.filter_map(|(place, month)| Some((place, axis_label(*month, &months, locale)?)));
            return Self { are_years: false, list: list.collect(), labels: labels.collect() };
        }
        let mut years: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for month in months {
            years.entry(month.div_euclid(12)).or_default().push(month);
        }
        let list: Vec<_> =
            years.into_iter().map(|(year, months)| (year.to_string(), year.to_string(), months)).collect();
        let labels = list.iter().enumerate().map(|(place, (_, words, _))| (place, words.clone())).collect();
        Self { are_years: true, list, labels }
    }
}

fn by_hour(metrics: &Metrics, hour: usize) -> u64 {
    metrics.by_weekday_hour.iter().map(|day| day[hour]).sum()
}

fn in_period(metrics: &Metrics, months: &[i64]) -> u64 {
    months.iter().filter_map(|month| metrics.calendar.months.get(month)).sum()
}

fn row(slot: usize, profile: &ProfileMetrics, periods: &Periods, locale: &Locale) -> ProfilePanels {
    let metrics = &profile.metrics;
    let hour = |hour: usize| {
        let seconds = by_hour(metrics, hour);
        let said = locale.percent_of(seconds, metrics.seconds);
        PanelColumn {
            incomplete: false,
            key: hour.to_string(),
            value: share(seconds, metrics.seconds),
            hover: with_value(&hour_range(hour, locale), &said, locale),
        }
    };
    let period = |(key, words, months): &Period| {
        let seconds = in_period(metrics, months);
        let hover = with_value(words, &locale.exact_duration(seconds), locale);
        // The record begins and ends inside a period.
        let edge = |end: Option<&Period>| end.is_some_and(|end| end.0 == *key);
        let incomplete = edge(periods.list.first()) || edge(periods.list.last());
        PanelColumn { key: key.clone(), value: hours(seconds), incomplete, hover }
    };
    let detail = [("hours", locale.duration(metrics.seconds).into()), ("days", metrics.active_days.into())];
    ProfilePanels {
        key: format!("profile-{slot}"),
        name: profile_name(&profile.name, locale),
        slot,
        detail: locale.text_with("panels-detail", &detail),
        columns: [(0..24).map(hour).collect(), periods.list.iter().map(period).collect()],
    }
}

fn table(profiles: &[ProfileMetrics], periods: &Periods, caption: String, locale: &Locale) -> Table {
    let mut columns = vec![Column::text(locale.text("panels-column"))];
    columns.extend(profiles.iter().map(|profile| match profile.name.as_str() {
        "" => Column::number(locale.text("unnamed-profile")),
        name => Column::of_name(name),
    }));
    let row = |name: String, say: &dyn Fn(&Metrics) -> String| {
        let cells = profiles.iter().map(|profile| Cell::Text(say(&profile.metrics)));
        std::iter::once(Cell::Text(name)).chain(cells).collect::<Vec<Cell>>()
    };
    let hours = (0..24).map(|hour| {
        row(hour_range(hour, locale), &|metrics| locale.percent_of(by_hour(metrics, hour), metrics.seconds))
    });
    let periods = periods.list.iter().map(|(_, words, months)| {
        row(words.clone(), &|metrics| locale.exact_duration(in_period(metrics, months)))
    });
    Table { caption, columns, rows: hours.chain(periods).collect(), more: None }
}
