//! "What": series, films, kinds of titles.

mod returned;
mod series_history;

use super::parts::ranking::{BARS, Entry, ranking, shown};
use super::parts::{Block, Column, Figure, Section};
use super::words::{hours, kind_name};
use super::{Subject, figures};
use crate::analysis::Analysis;
use crate::analysis::metrics::Metrics;
use crate::chart::Words;
use crate::locale::{Locale, isolate};
use crate::model::title::Kind;
use crate::report::record::short_key;

pub(super) fn section(subject: &Subject<'_>, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let account = &analysis.account;
    let figures = [
        series(account, locale).map(|figure| figure.by("series")),
        figures::strips::figure_of(account, locale),
        films(account, locale).map(|figure| figure.by("film")),
        kinds(account, locale).map(|figure| figure.by("kind")),
        figures::completion::figure_of(account, locale),
        figures::novelty::figure_of(account, locale),
    ];
    let mut blocks: Vec<Block> =
        figures.into_iter().flatten().map(|figure| Block::Figure(Box::new(figure))).collect();
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(locale.text("what-nothing")));
    } else {
        blocks.extend(series_history::blocks(analysis, locale));
        blocks.extend(returned::blocks(analysis, locale));
    }
    Section { id: "what", heading: locale.text("what"), blocks }
}

fn series(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let first = account.series.first().filter(|first| first.seconds > 0)?;
    let share = |seconds| locale.percent_of(seconds, account.seconds);
    let title = series_finding(account, &isolate(&first.series), &share(first.seconds), locale);
    let entries = account.series.iter().map(|item| {
        let key = short_key("series", &item.series);
        entry(key, &item.series, (item.seconds, account.seconds), locale.number(item.episodes), locale)
    });
    let columns = vec![
        Column::text(locale.text("series-column")),
        Column::number(locale.text("column-hours")),
        Column::number(locale.text("column-share")),
        Column::number(locale.text("series-column-episodes")),
    ];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("series-subtitle", &[("shown", shown(entries.len(), locale).into())]),
        caption: locale.text("series-caption"),
    };
    Some(ranking("series", words, columns, entries, locale))
}

/// A title's bar and its row: hours, share of all, and what is particular to the list.
fn entry(key: String, name: &str, (seconds, all): (u64, u64), last_cell: String, locale: &Locale) -> Entry {
    let share = locale.percent_of(seconds, all);
    Entry {
        key,
        name: name.to_owned(),
        is_title: true,
        value: hours(seconds),
        value_label: locale.duration(seconds),
        share: share.clone(),
        cells: vec![locale.exact_duration(seconds), share, last_cell],
        muted: false,
    }
}

/// A share worth a headline, from a tenth on; else how few series make up a quarter; else that there
/// is no such few.
fn series_finding(account: &Metrics, first: &str, share: &str, locale: &Locale) -> String {
    let arguments = [("series", first.into()), ("share", share.into())];
    let leader = account.series.first().map_or(0, |first| first.seconds);
    if leader.saturating_mul(10) >= account.seconds {
        return locale.text_with("series-title", &arguments);
    }
    let sums = account.series.iter().scan(0_u64, |sum, series| {
        *sum += series.seconds;
        Some(*sum)
    });
    let quarter = sums.take(BARS).position(|sum| sum.saturating_mul(4) > account.seconds);
    match quarter {
        Some(last) => locale.text_with("series-title-quarter", &[("count", (last as u64 + 1).into())]),
        None => locale.text_with("series-title-spread", &arguments),
    }
}

fn films(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let first = account.films.first().filter(|first| first.seconds > 0)?;
    let title = [
        ("title", isolate(&first.title).into_owned().into()),
        ("hours", locale.duration(first.seconds).into()),
    ];
    let title = match first.kind {
        Kind::Film => locale.text_with("films-title", &title),
        _ => locale.text_with("films-title-unsure", &title),
    };
    let entries = account.films.iter().map(|item| {
        let key = short_key(item.kind.as_str(), &item.title);
        let kind = kind_name(item.kind, locale);
        let entry = entry(key, &item.title, (item.seconds, account.seconds), kind, locale);
        Entry { muted: item.kind != Kind::Film, ..entry }
    });
    let columns = vec![
        Column::text(locale.text("films-column")),
        Column::number(locale.text("column-hours")),
        Column::number(locale.text("column-share")),
        Column::text(locale.text("films-column-kind")),
    ];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("films-subtitle", &[("shown", shown(entries.len(), locale).into())]),
        caption: locale.text("films-caption"),
    };
    Some(ranking("films", words, columns, entries, locale))
}

fn kinds(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let mut kinds: Vec<(Kind, u64)> =
        account.by_kind.iter().map(|(kind, seconds)| (*kind, *seconds)).collect();
    kinds.sort_by_key(|(_, seconds)| std::cmp::Reverse(*seconds));
    let (first, most) = *kinds.first()?;
    let share = |seconds| locale.percent_of(seconds, account.seconds);
    let title = [("share", share(most).into())];
    let title = match first {
        Kind::Episode => locale.text_with("kinds-title-episode", &title),
        Kind::Film => locale.text_with("kinds-title-film", &title),
        Kind::Supplemental | Kind::Unknown => locale.text_with("kinds-title-unknown", &title),
    };
    let entries: Vec<Entry> = kinds
        .iter()
        .map(|(kind, seconds)| Entry {
            key: kind.as_str().to_owned(),
            name: kind_name(*kind, locale),
            is_title: false,
            value: hours(*seconds),
            value_label: locale.duration(*seconds),
            share: share(*seconds),
            cells: vec![locale.exact_duration(*seconds), share(*seconds)],
            muted: !matches!(kind, Kind::Film | Kind::Episode),
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("kinds-column")),
        Column::number(locale.text("column-hours")),
        Column::number(locale.text("column-share")),
    ];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("kinds-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("kinds-caption"),
    };
    Some(ranking("kinds", words, columns, entries, locale))
}
