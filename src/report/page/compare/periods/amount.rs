//! "How much": the weekly curve of both periods, and what the change is made of.

use super::table::findings;
use crate::analysis::clock::calendar::date_of_day;
use crate::chart::Words;
use crate::chart::compared::{
    Contribution, ContributionsChart, CurveChart, CurveMark, CurveWeek as Bar, Period,
};
use crate::compare::periods::{CurveWeek, Factors, Family, Figure, Periods, Scope};
use crate::locale::Locale;
use crate::report::comparison::{Subject, Way, words};
use crate::report::page::parts::{Block, Cell, Column, Figure as Chart, Section, Table};
use crate::report::page::words::{figure, hours};
use chrono::Datelike;

pub(super) fn section(subject: &Subject<'_>, periods: &Periods) -> Section {
    let (account, locale) = (&periods.account, subject.locale);
    let split = match subject.way {
        Way::Split(date) => Some(crate::compare::span::day_of(date)),
        Way::Periods | Way::Exports => None,
    };
    let mut marks: Vec<CurveMark> = Vec::new();
    let first = first_monday(account);
    let place = |day: i64| (day - first) as f64 / 7.0;
    if let Some(day) = split {
        let label = locale.date(date_of_day(day));
        let hover = locale.text_with("compare-curve-split", &[("date", label.clone().into())]);
        marks.push(CurveMark { place: place(day), label, hover, is_split: true });
    }
    for mark in subject.marks {
        let arguments = [
            ("label", locale.date(date_of_day(mark.day)).into()),
            ("value", words::happening(mark, locale).into()),
        ];
        let hover = locale.text_with("label-and-value", &arguments);
        let label = words::happening_in_short(mark, locale);
        marks.push(CurveMark { place: place(mark.day), label, hover, is_split: false });
    }
    let mut blocks = Vec::new();
    blocks.extend(curve(account, marks, locale).map(|chart| Block::Figure(Box::new(chart))));
    if let Some(factors) = &account.factors {
        blocks.push(Block::Figure(Box::new(parts(account, factors, locale))));
    }
    if account.is_enough() {
        blocks.push(Block::Live("compared-amount"));
        blocks.push(Block::Table(findings(account, Family::Amount, locale)));
    }
    if !subject.marks.is_empty() {
        blocks.push(Block::Heading(locale.text("compare-marks-heading")));
        blocks.push(Block::Paragraph(locale.text("compare-marks-lead")));
        blocks.push(Block::Table(dates(subject)));
    }
    Section { id: "amount", heading: words::family_name(Family::Amount, locale), blocks }
}

fn first_monday(account: &Scope) -> i64 {
    account.curve.iter().flatten().map(|week| week.monday).min().unwrap_or(0)
}

/// The weeks of both periods, from the first to the last; nothing without a complete week.
pub(super) fn curve(account: &Scope, marks: Vec<CurveMark>, locale: &Locale) -> Option<Chart> {
    let first = first_monday(account);
    let last = account.curve.iter().flatten().map(|week| week.monday).max()?;
    let count = ((last - first) / 7 + 1) as usize;
    let seconds = |week: &CurveWeek| (week.minutes * 60.0).round() as u64;
    let bar = |week: &CurveWeek, period| {
        let arguments = [
            ("date", locale.date(date_of_day(week.monday)).into()),
            ("amount", locale.exact_duration(seconds(week)).into()),
        ];
        Bar {
            key: date_of_day(week.monday).to_string(),
            place: ((week.monday - first) / 7) as usize,
            period,
            value: hours(seconds(week)),
            hover: locale.text_with("compare-curve-week", &arguments),
        }
    };
    let weeks: Vec<Bar> = account
        .curve
        .iter()
        .zip([Period::Before, Period::After])
        .flat_map(|(weeks, period)| weeks.iter().map(move |week| bar(week, period)))
        .collect();
    let medians = [account.weekly.medians.0, account.weekly.medians.1];
    let median = |minutes: f64| locale.duration((minutes * 60.0).round() as u64);
    let title = match medians {
        [Some(before), Some(after)] => {
            let arguments = [("before", median(before).into()), ("after", median(after).into())];
            locale.text_with("compare-curve-title", &arguments)
        }
        _ => locale.text("compare-curve-title-one"),
    };
    let weeks_said = [("before", account.weekly.weeks.0.into()), ("after", account.weekly.weeks.1.into())];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("compare-curve-subtitle", &weeks_said),
        caption: locale.text("compare-curve-caption"),
    };
    let level = |minutes: Option<f64>| {
        minutes.map(|minutes| {
            let words = locale.text_with("compare-curve-level", &[("amount", median(minutes).into())]);
            (minutes / 60.0, words)
        })
    };
    let tick = |value: f64| locale.round_duration(value);
    let chart = CurveChart {
        words: words.clone(),
        names: [locale.text("compare-before"), locale.text("compare-after")],
        weeks,
        levels: medians.map(level),
        marks,
        axis: axis(first, count, locale),
        tick: &tick,
    };
    Some(figure("curve", words, curve_table(account, locale), |width| chart.draw(width)).by("compared-week"))
}

/// The first week of each year, or of each month in a short span.
fn axis(first: i64, count: usize, locale: &Locale) -> Vec<(usize, String)> {
    let is_long = count > 70;
    let mut labels = Vec::new();
    let mut before = None;
    for place in 0..count {
        let date = date_of_day(first + 7 * place as i64);
        let now = (date.year(), if is_long { 1 } else { date.month() });
        if before.is_some_and(|before| before != now) || (place == 0 && !is_long) {
            let words = match now.1 {
                _ if is_long => date.year().to_string(),
                1 => date.year().to_string(),
                month => locale.month_short(month),
            };
            labels.push((place, words));
        }
        before = Some(now);
    }
    labels
}

fn curve_table(account: &Scope, locale: &Locale) -> Table {
    let names = [locale.text("compare-before"), locale.text("compare-after")];
    let sides = account.curve.iter().zip(&names);
    let rows = sides.flat_map(|(weeks, name)| {
        weeks.iter().map(move |week| -> Vec<Cell> {
            vec![
                locale.date(date_of_day(week.monday)).into(),
                name.clone().into(),
                locale.exact_duration((week.minutes * 60.0).round() as u64).into(),
            ]
        })
    });
    Table {
        caption: locale.text("compare-weekly"),
        columns: vec![
            Column::text(locale.text("compare-column-week")),
            Column::text(locale.text("compare-column-period")),
            Column::number(locale.text("column-hours")),
        ],
        rows: rows.collect(),
        more: None,
    }
}

/// The change of the minutes a day, split into its three factors.
fn parts(account: &Scope, factors: &Factors, locale: &Locale) -> Chart {
    let minutes = |value: f64| words::difference(Figure::MinutesPerDay, value, locale);
    let from_to = |before: String, after: String| {
        locale.text_with("compare-from-to", &[("before", before.into()), ("after", after.into())])
    };
    let pair = |(before, after): (f64, f64), scale: f64, digits: u8| {
        from_to(locale.decimal(before * scale, digits), locale.decimal(after * scale, digits))
    };
    let length = |(before, after): (f64, f64)| {
        let said = |minutes: f64| locale.duration((minutes * 60.0).round() as u64);
        from_to(said(before), said(after))
    };
    let total: f64 = factors.contributions.iter().sum();
    let whole = account.finding(Figure::MinutesPerDay);
    let whole = whole.and_then(|finding| finding.before.value.zip(finding.after.value));
    let [days, sittings, lengths] = factors.contributions;
    let rows = [
        ("active-days", locale.text("compare-factor-days"), days, pair(factors.active_days, 7.0, 1)),
        ("sittings", locale.text("compare-factor-sittings"), sittings, pair(factors.sittings, 1.0, 2)),
        ("minutes", locale.text("compare-factor-minutes"), lengths, length(factors.minutes)),
        ("all", locale.text("compare-factor-all"), total, length(whole.unwrap_or_default())),
    ];
    let rows = rows.map(|(key, label, value, detail)| Contribution {
        key: key.to_owned(),
        hover: locale.text_with(
            "compare-factor-hover",
            &[
                ("name", label.as_str().into()),
                ("values", detail.as_str().into()),
                ("value", minutes(value).into()),
            ],
        ),
        label,
        value,
        value_label: minutes(value),
        detail,
        is_sum: key == "all",
    });
    let largest = rows[..3].iter().max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()));
    let largest = largest.map_or_else(String::new, |row| row.label.clone());
    let title = [("name", largest.into())];
    let words = Words {
        title: locale.text_with("compare-factors-title", &title),
        subtitle: locale.text("compare-factors-subtitle"),
        caption: locale.text("compare-factors-caption"),
        description: locale.text_with("compare-factors-title", &title),
    };
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(locale.text("compare-column-factor")),
            Column::number(locale.text("compare-column-from-to")),
            Column::number(locale.text("compare-column-adds")),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![row.label.clone().into(), row.detail.clone().into(), row.value_label.clone().into()]
            })
            .collect(),
        more: None,
    };
    let chart = ContributionsChart { words: words.clone(), rows: rows.into() };
    figure("factors", words, table, |width| chart.draw(width)).by("compared-factor")
}

fn dates(subject: &Subject<'_>) -> Table {
    let locale = subject.locale;
    let row = |mark: &crate::compare::marks::Mark| -> Vec<Cell> {
        let date = date_of_day(mark.day);
        vec![
            locale.date(date).into(),
            words::happening(mark, locale).into(),
            format!("--split {date}").into(),
        ]
    };
    Table {
        caption: locale.text("compare-marks-heading"),
        columns: vec![
            Column::text(locale.text("compare-column-date")),
            Column::text(locale.text("compare-column-happening")),
            Column::text(locale.text("compare-column-option")),
        ],
        rows: subject.marks.iter().map(row).collect(),
        more: None,
    }
}
