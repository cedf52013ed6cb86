//! Amounts by month, with the incomplete first and last month marked.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::{figure, hours, largest, profile_name};
use crate::analysis::Analysis;
use crate::chart::{Month, MonthPart, MonthsChart, ProfileKey, Words};
use crate::locale::Locale;
use std::collections::BTreeMap;

/// Profiles with a colour of their own; what is beyond is drawn as "others".
pub(in crate::report::page) const COLOURS: usize = 8;
/// A damaged file may claim any year: beyond fifty years only months with something are shown.
const MOST_MONTHS: i64 = 600;
/// Up to so many months the axis names each.
const FEW_MONTHS: usize = 12;

/// The months to show: all from the first to the last.
pub(in crate::report::page) fn shown(months: &BTreeMap<i64, u64>) -> Vec<i64> {
    match (months.first_key_value(), months.last_key_value()) {
        (Some((first, _)), Some((last, _))) if last - first < MOST_MONTHS => (*first..=*last).collect(),
        _ => months
            .keys()
            .copied()
            .rev()
            .take(MOST_MONTHS as usize)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect(),
    }
}

/// `2022-03`
pub(in crate::report::page) fn key(month: i64) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// The year under each January, and under the first month if its year has no January shown. Where
/// there are few months, each has its name.
pub(in crate::report::page) fn axis_label(month: i64, shown: &[i64], locale: &Locale) -> Option<String> {
    let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12));
    let is_first = shown.first() == Some(&month);
    if shown.len() > FEW_MONTHS {
        return (of_year == 0 || (is_first && of_year < 9)).then(|| year.to_string());
    }
    let name = locale.month_short(of_year as u32 + 1);
    Some(if is_first || of_year == 0 { format!("{name} {year}") } else { name })
}

/// A month as a table or a hover text names it.
pub(in crate::report::page) fn name(month: i64, incomplete: bool, locale: &Locale) -> String {
    let name = locale.month_and_year(month);
    if incomplete { locale.text_with("month-incomplete", &[("month", name.into())]) } else { name }
}

pub(super) fn figure_of_hours(analysis: &Analysis, locale: &Locale) -> Figure {
    let months = &analysis.account.calendar.months;
    let title =
        largest(months.iter().map(|(month, seconds)| (*month, *seconds))).map_or_else(String::new, |most| {
            let (month, hours) = (locale.month_and_year(most.0), locale.duration(most.1));
            let arguments = [("month", month.into()), ("hours", hours.into())];
            if months.len() == 1 {
                locale.text_with("months-title-only", &arguments)
            } else {
                locale.text_with("months-title", &arguments)
            }
        });
    let rows = [("rows", analysis.account.segments.into())];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: if analysis.profiles.len() > 1 {
            locale.text_with("months-subtitle", &rows)
        } else {
            locale.text_with("months-subtitle-alone", &rows)
        },
        caption: locale.text("months-caption"),
    };
    let stacks = stacks(analysis, locale);
    let shown = shown(months);
    let (first, last) = (shown.first().copied(), shown.last().copied());
    let is_incomplete = |month: i64| Some(month) == first || Some(month) == last;
    let bar = |month: &i64| Month {
        key: key(*month),
        axis_label: axis_label(*month, &shown, locale),
        incomplete: is_incomplete(*month),
        parts: parts(&stacks, *month, &name(*month, is_incomplete(*month), locale), locale),
    };
    let bars: Vec<Month> = shown.iter().map(bar).collect();
    let keys: Vec<ProfileKey> = stacks.iter().map(|stack| stack.key.clone()).collect();
    let incomplete_label = locale.text("months-incomplete");
    let tick = |hours: f64| locale.round_duration(hours);
    let table = table(analysis, &shown, words.subtitle.clone(), locale);
    let drawn = words.clone();
    figure("months", words, table, |width| {
        let chart = MonthsChart {
            words: drawn.clone(),
            profiles: keys.clone(),
            months: bars.clone(),
            incomplete_label: incomplete_label.clone(),
            tick: &tick,
            whole_numbers: false,
        };
        chart.draw(width)
    })
}

/// The months of one profile, or of all beyond the colours.
struct Stack {
    key: ProfileKey,
    months: BTreeMap<i64, u64>,
}

fn stacks(analysis: &Analysis, locale: &Locale) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    for (slot, profile) in analysis.profiles.iter().enumerate() {
        let months = &profile.metrics.calendar.months;
        if slot < COLOURS {
            let name = profile_name(&profile.name, locale);
            stacks.push(Stack { key: ProfileKey { name, slot }, months: months.clone() });
        } else if slot == COLOURS {
            let key = ProfileKey { name: locale.text("others"), slot };
            stacks.push(Stack { key, months: months.clone() });
        } else if let Some(others) = stacks.last_mut() {
            for (month, seconds) in months {
                *others.months.entry(*month).or_insert(0) += seconds;
            }
        }
    }
    stacks
}

fn parts(stacks: &[Stack], month: i64, when: &str, locale: &Locale) -> Vec<MonthPart> {
    let part = |(profile, stack): (usize, &Stack)| {
        let seconds = stack.months.get(&month).copied().filter(|seconds| *seconds > 0)?;
        let arguments = [
            ("name", stack.key.name.as_str().into()),
            ("when", when.into()),
            ("value", locale.exact_duration(seconds).into()),
        ];
        Some(MonthPart { profile, value: hours(seconds), hover: locale.text_with("part-of", &arguments) })
    };
    stacks.iter().enumerate().filter_map(part).collect()
}

fn table(analysis: &Analysis, shown: &[i64], caption: String, locale: &Locale) -> Table {
    let several = analysis.profiles.len() > 1;
    let named = |name: &str| match name {
        "" => Column::number(locale.text("unnamed-profile")),
        name => Column::of_name(name),
    };
    let mut columns = vec![Column::text(locale.text("months-column"))];
    if several {
        columns.extend(analysis.profiles.iter().map(|profile| named(&profile.name)));
    }
    columns.push(Column::number(locale.text("column-total")));
    let row = |month: &i64| -> Vec<Cell> {
        let incomplete = Some(month) == shown.first() || Some(month) == shown.last();
        let amount = |months: &BTreeMap<i64, u64>| -> Cell {
            locale.exact_duration(months.get(month).copied().unwrap_or(0)).into()
        };
        let mut row: Vec<Cell> = vec![name(*month, incomplete, locale).into()];
        if several {
            row.extend(analysis.profiles.iter().map(|profile| amount(&profile.metrics.calendar.months)));
        }
        row.push(amount(&analysis.account.calendar.months));
        row
    };
    Table { caption, columns, rows: shown.iter().map(row).collect(), more: None }
}
