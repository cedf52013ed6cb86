//! The page of the short history: it counts titles, and says what it cannot know.

use super::Subject;
use super::parts::ranking::{Entry, ranking, shown};
use super::parts::{Block, Cell, Column, Figure, Section, Sentence, Table, large};
use super::trust::merged;
use super::when::{calendar_figure, months};
use super::words::{capitalised, figure, largest, with_value};
use crate::analysis::short_history::ShortAnalysis;
use crate::chart::{Bins, Month, MonthPart, MonthsChart, ProfileKey, Words};
use crate::locale::{Locale, isolate};
use chrono::NaiveDate;

pub(super) fn sections(subject: &Subject<'_>, analysis: &ShortAnalysis) -> Vec<Section> {
    let locale = subject.locale;
    let mut sections = vec![in_short(analysis, locale), trust(analysis, locale)];
    if analysis.dated_rows > 0 {
        let figures =
            [months_figure(analysis, locale), calendar(analysis, locale), weekdays(analysis, locale)];
        let blocks = figures.into_iter().map(|figure| Block::Figure(Box::new(figure))).collect();
        sections.push(Section { id: "when", heading: locale.text("when"), blocks });
    }
    if let Some(series) = series(analysis, locale) {
        let blocks = vec![Block::Figure(Box::new(series))];
        sections.push(Section { id: "what", heading: locale.text("what"), blocks });
    }
    let blocks = super::method::files(subject);
    sections.push(Section { id: "method", heading: locale.text("method"), blocks });
    sections
}

fn titles(count: u64, locale: &Locale) -> String {
    locale.text_with("titles", &[("titles", count.into())])
}

fn fullest_weekday(analysis: &ShortAnalysis) -> (usize, u64) {
    largest(analysis.by_weekday.iter().copied().enumerate()).unwrap_or((0, 0))
}

fn in_short(analysis: &ShortAnalysis, locale: &Locale) -> Section {
    let mut said = Vec::new();
    let first = analysis.by_day.first_key_value().zip(analysis.by_day.last_key_value());
    if let Some(((first, _), (last, _))) = first {
        let arguments = [
            ("figure", large(&titles(analysis.dated_rows, locale)).into()),
            ("days", (analysis.by_day.len() as u64).into()),
            ("range", locale.date_range(*first, *last).into()),
        ];
        said.push(Sentence::new(&locale.text_with("short-in-short-titles", &arguments), "months"));
    }
    if let Some((day, count)) = largest(analysis.by_day.iter().map(|(day, count)| (*day, *count))) {
        let arguments = [
            ("figure", large(&titles(count, locale)).into()),
            ("date", locale.date_with_weekday(day).into()),
        ];
        said.push(Sentence::new(&locale.text_with("short-in-short-day", &arguments), "calendar"));
        let (weekday, count) = fullest_weekday(analysis);
        let arguments = [
            ("figure", large(&capitalised(&locale.weekday(weekday))).into()),
            ("share", locale.percent_of(count, analysis.dated_rows).into()),
        ];
        said.push(Sentence::new(&locale.text_with("short-in-short-weekday", &arguments), "weekdays"));
    }
    if let Some((series, episodes)) = analysis.series.first() {
        let arguments =
            [("figure", large(&isolate(series)).into()), ("episodes", locale.number(*episodes).into())];
        said.push(Sentence::new(&locale.text_with("short-in-short-series", &arguments), "series"));
    }
    let block =
        if said.is_empty() { Block::Paragraph(locale.text("short-nothing")) } else { Block::Sentences(said) };
    Section { id: "in-short", heading: locale.text("in-short"), blocks: vec![block] }
}

fn trust(analysis: &ShortAnalysis, locale: &Locale) -> Section {
    let mut blocks = vec![Block::Paragraph(locale.text("short-lead"))];
    let undated = analysis.rows - analysis.dated_rows.min(analysis.rows);
    if undated > 0 {
        blocks.push(Block::Note(locale.text_with("short-undated", &[("rows", undated.into())])));
    }
    blocks.extend(merged::blocks(analysis.merged.as_ref(), false, locale));
    blocks.extend([
        Block::Heading(locale.text("short-cannot-heading")),
        Block::List(vec![
            locale.text("short-cannot-hours"),
            locale.text("short-cannot-clock"),
            locale.text("short-cannot-profile"),
            locale.text("short-cannot-repeat"),
        ]),
        Block::Paragraph(locale.text("short-cannot-remedy")),
    ]);
    Section { id: "trust", heading: locale.text("trust"), blocks }
}

fn months_figure(analysis: &ShortAnalysis, locale: &Locale) -> Figure {
    let by_month = &analysis.by_month;
    let title =
        largest(by_month.iter().map(|(month, count)| (*month, *count))).map_or_else(String::new, |most| {
            let (month, count) = (locale.month_and_year(most.0), titles(most.1, locale));
            locale.text_with("short-months-title", &[("month", month.into()), ("titles", count.into())])
        });
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("short-months-subtitle", &[("titles", analysis.dated_rows.into())]),
        caption: locale.text("short-months-caption"),
    };
    let shown = months::shown(by_month);
    let incomplete = |month: &i64| Some(month) == shown.first() || Some(month) == shown.last();
    let count = |month: &i64| by_month.get(month).copied().unwrap_or(0);
    let bar = |month: &i64| {
        let name = months::name(*month, incomplete(month), locale);
        let hover = with_value(&name, &titles(count(month), locale), locale);
        Month {
            key: months::key(*month),
            axis_label: months::axis_label(*month, &shown, locale),
            incomplete: incomplete(month),
            parts: if count(month) == 0 {
                Vec::new()
            } else {
                vec![MonthPart { profile: 0, value: count(month) as f64, hover }]
            },
        }
    };
    let bars: Vec<Month> = shown.iter().map(bar).collect();
    let row = |month: &i64| -> Vec<Cell> {
        vec![months::name(*month, incomplete(month), locale).into(), locale.number(count(month)).into()]
    };
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(locale.text("months-column")),
            Column::number(locale.text("column-titles")),
        ],
        rows: shown.iter().map(row).collect(),
        more: None,
    };
    let tick = |count: f64| locale.number(count.round().max(0.0) as u64);
    let drawn = words.clone();
    figure("months", words, table, |width| {
        let chart = MonthsChart {
            words: drawn.clone(),
            profiles: vec![ProfileKey { name: locale.text("column-titles"), slot: 0 }],
            months: bars.clone(),
            incomplete_label: locale.text("months-incomplete"),
            tick: &tick,
            whole_numbers: true,
        };
        chart.draw(width)
    })
}

fn calendar(analysis: &ShortAnalysis, locale: &Locale) -> Figure {
    let active = [("active", (analysis.by_day.len() as u64).into())];
    let words = Words {
        title: locale.text_with("short-calendar-title", &active),
        subtitle: locale.text_with("short-calendar-subtitle", &[("titles", analysis.dated_rows.into())]),
        caption: locale.text("short-calendar-caption"),
        description: locale.text_with("short-calendar-title", &active),
    };
    let days: std::collections::BTreeMap<NaiveDate, u64> = analysis.by_day.clone();
    calendar_figure(
        words,
        &days,
        locale,
        &|count| titles(count, locale),
        &|count| count as f64,
        &|most, nothing| Bins::counts(most, nothing, &|count| locale.number(count.round().max(0.0) as u64)),
    )
}

fn weekdays(analysis: &ShortAnalysis, locale: &Locale) -> Figure {
    let (fullest, most) = fullest_weekday(analysis);
    let share = |count| locale.percent_of(count, analysis.dated_rows);
    let title = [("weekday", locale.weekday(fullest).into()), ("share", share(most).into())];
    let entries: Vec<Entry> = analysis
        .by_weekday
        .iter()
        .enumerate()
        .map(|(weekday, count)| Entry {
            key: format!("weekday-{}", weekday + 1),
            name: locale.weekday(weekday),
            is_title: false,
            value: *count as f64,
            value_label: locale.number(*count),
            share: share(*count),
            cells: vec![locale.number(*count), share(*count)],
            muted: false,
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("short-weekdays-column")),
        Column::number(locale.text("column-titles")),
        Column::number(locale.text("column-share")),
    ];
    let words = Words {
        title: locale.text_with("short-weekdays-title", &title),
        subtitle: locale.text_with("short-weekdays-subtitle", &[("titles", analysis.dated_rows.into())]),
        caption: locale.text("short-weekdays-caption"),
        description: locale.text_with("short-weekdays-title", &title),
    };
    ranking("weekdays", words, columns, entries, locale)
}

fn series(analysis: &ShortAnalysis, locale: &Locale) -> Option<Figure> {
    let (first, most) = analysis.series.first()?;
    let share = |count| locale.percent_of(count, analysis.rows);
    let title = [("series", isolate(first).into_owned().into()), ("episodes", locale.number(*most).into())];
    let entries: Vec<Entry> = analysis
        .series
        .iter()
        .enumerate()
        .map(|(number, (name, episodes))| Entry {
            key: format!("series-{number}"),
            name: name.clone(),
            is_title: true,
            value: *episodes as f64,
            value_label: locale.number(*episodes),
            share: share(*episodes),
            cells: vec![locale.number(*episodes), share(*episodes)],
            muted: false,
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("series-column")),
        Column::number(locale.text("series-column-episodes")),
        Column::number(locale.text("column-share")),
    ];
    let words = Words {
        title: locale.text_with("short-series-title", &title),
        subtitle: locale
            .text_with("short-series-subtitle", &[("shown", shown(entries.len(), locale).into())]),
        caption: locale.text("short-series-caption"),
        description: locale.text_with("short-series-title", &title),
    };
    Some(ranking("series", words, columns, entries, locale))
}
