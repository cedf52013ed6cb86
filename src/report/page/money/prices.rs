//! The price of an hour by service period, as a chart and as a table.

use super::{days, plans};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::money::{Plans, ServicePeriod, Spending};
use crate::chart::{Price, PricePeriod, PricesChart, Stage, Words};
use crate::locale::Locale;
use crate::report::page::parts::{Cell, Column, Figure, Table};
use crate::report::page::words;
use chrono::{Datelike, NaiveDate};

pub(super) const ID: &str = "price-per-hour";

/// A damaged file may hold any number of periods: the chart shows the last twenty years.
const MOST_PERIODS: usize = 240;
/// Up to so many days the axis names months; from then on, years.
const FEW_DAYS: i64 = 800;

pub(super) fn figure(spending: &Spending, plans: Option<&Plans>, locale: &Locale) -> Figure {
    let title = title(spending, locale);
    let (covered, all) = (spending.covered.count, spending.periods.len() as u64);
    let subtitle = [("covered", covered.into()), ("all", all.into())];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("price-subtitle", &subtitle),
        caption: locale.text("price-caption"),
    };
    let shown = &spending.periods[spending.periods.len().saturating_sub(MOST_PERIODS)..];
    let periods: Vec<PricePeriod> =
        shown.iter().map(|period| column(period, &spending.currency, locale)).collect();
    let range = shown.first().zip(shown.last()).map_or((0, 0), |(first, last)| (first.first, last.last + 1));
    let stages = plans.map_or_else(Vec::new, |plans| stages(plans, range, locale));
    let axis = axis(range, locale);
    let tick = |price: f64| locale.round_money(price, &spending.currency);
    let table = table(spending, words.subtitle.clone(), locale);
    let drawn = words.clone();
    let figure = words::figure(ID, words, table, |width| {
        let chart = PricesChart {
            words: drawn.clone(),
            periods: periods.clone(),
            stages: stages.clone(),
            axis: axis.clone(),
            hardly_used_label: locale.text("price-hardly-used"),
            unknown_label: locale.text("price-not-covered"),
            tick: &tick,
        };
        chart.draw(width)
    });
    figure.by("period")
}

fn title(spending: &Spending, locale: &Locale) -> String {
    let Some(price) = spending.price_per_hour else {
        return locale.text("price-title-little");
    };
    let price = ("price", locale.price(price, &spending.currency).into());
    match spending.hardly_used.count {
        0 => locale.text_with("price-title", &[price]),
        count => locale.text_with("price-title-unused", &[price, ("count", count.into())]),
    }
}

fn column(period: &ServicePeriod, currency: &str, locale: &Locale) -> PricePeriod {
    let amount = locale.money(period.amount.value(), currency);
    let mut arguments = vec![("period", days(period, locale).into())];
    if period.amount.is_positive() {
        arguments.push(("amount", amount.as_str().into()));
    }
    let (price, hover) = match (period.seconds, period.price_per_hour) {
        _ if !period.amount.is_positive() => {
            (Price::Known(0.0), locale.text_with("price-hover-free", &arguments))
        }
        (None, _) => (Price::Unknown, locale.text_with("price-hover-uncovered", &arguments)),
        (Some(seconds), price) => {
            arguments.push(("hours", locale.exact_duration(seconds).into()));
            match price.filter(|_| !period.is_hardly_used()) {
                Some(price) => {
                    arguments.push(("price", locale.price(price, currency).into()));
                    (Price::Known(price), locale.text_with("price-hover", &arguments))
                }
                None => (Price::HardlyUsed, locale.text_with("price-hover-unused", &arguments)),
            }
        }
    };
    PricePeriod {
        key: date_of_day(period.first).to_string(),
        days: period.first as f64..(period.last + 1) as f64,
        price,
        label: amount,
        hover,
    }
}

/// The plans of the days shown.
fn stages(plans: &Plans, (from, until): (i64, i64), locale: &Locale) -> Vec<Stage> {
    let spans = plans.spans.iter().filter(|span| span.from < until);
    let spans = spans.filter(|span| span.until.is_none_or(|end| end > from));
    let stage = |span: &crate::analysis::joins::money::PlanSpan| {
        let label = plans::name(&span.plan, locale);
        let arguments =
            [("date", locale.date(date_of_day(span.from)).into()), ("plan", label.as_str().into())];
        Stage {
            key: date_of_day(span.from).to_string(),
            days: span.from.max(from) as f64..span.until.unwrap_or(until).min(until) as f64,
            short: span.plan.quality.clone().unwrap_or_default(),
            hover: locale.text_with("plan-from", &arguments),
            label,
        }
    };
    spans.map(stage).collect()
}

/// Firsts of January with their year; where the days are few, firsts of months.
fn axis((from, until): (i64, i64), locale: &Locale) -> Vec<(f64, String)> {
    let (first, last) = (date_of_day(from), date_of_day(until));
    let months = until - from <= FEW_DAYS;
    let mut ticks = Vec::new();
    let span = (last.year() - first.year()).clamp(0, 1_000);
    for year in first.year()..=first.year() + span {
        for month in if months { 1..=12 } else { 1..=1 } {
            let Some(date) = NaiveDate::from_ymd_opt(year, month, 1).filter(|date| *date >= first) else {
                continue;
            };
            let day = date.signed_duration_since(NaiveDate::default()).num_days();
            let name = match (months, ticks.is_empty() || month == 1) {
                (false, _) => year.to_string(),
                (true, true) => format!("{} {year}", locale.month_short(month)),
                (true, false) => locale.month_short(month),
            };
            ticks.push((day as f64, name));
        }
    }
    ticks
}

pub(super) fn table(spending: &Spending, caption: String, locale: &Locale) -> Table {
    let dash = || "–".to_owned();
    let row = |period: &ServicePeriod| -> Vec<Cell> {
        let remark = match period.seconds {
            _ if !period.amount.is_positive() => locale.text("price-remark-free"),
            None => locale.text("price-not-covered"),
            Some(_) if period.is_hardly_used() => locale.text("price-hardly-used"),
            Some(_) => String::new(),
        };
        let price = period.price_per_hour.map(|price| locale.price(price, &spending.currency));
        vec![
            days(period, locale).into(),
            period.plan.as_ref().map_or_else(dash, |plan| plans::name(plan, locale)).into(),
            locale.money(period.amount.value(), &spending.currency).into(),
            period.seconds.map_or_else(dash, |seconds| locale.exact_duration(seconds)).into(),
            price.unwrap_or_else(dash).into(),
            remark.into(),
        ]
    };
    Table {
        caption,
        columns: vec![
            Column::text(locale.text("price-column-period")),
            Column::text(locale.text("price-column-plan")),
            Column::number(locale.text("price-column-paid")),
            Column::number(locale.text("column-hours")),
            Column::number(locale.text("price-column-hour")),
            Column::text(locale.text("price-column-remark")),
        ],
        rows: spending.periods.iter().map(row).collect(),
        more: None,
    }
}
