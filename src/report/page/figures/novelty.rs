//! New titles and known ones, by month.

use super::super::parts::{Column, Figure, Table};
use super::super::when::months::{axis_label, key, name, shown};
use super::super::words::{figure, largest, with_value};
use crate::analysis::metrics::Metrics;
use crate::chart::Words;
use crate::chart::time::novelty::{NoveltyChart, NoveltyMonth};
use crate::locale::Locale;
use std::collections::BTreeMap;

pub(in crate::report::page) fn figure_of(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let novelty = &account.novelty;
    let (first, _) = novelty.first_key_value()?;
    // In the first month of the record everything is new.
    let later = novelty.iter().skip(1).map(|(month, found)| (*month, found.new));
    let title = match largest(later).filter(|(_, most)| *most > 0) {
        Some((month, most)) => {
            let most = locale.number(most);
            let arguments = [("month", locale.month_and_year(month).into()), ("count", most.into())];
            locale.text_with("novelty-title", &arguments)
        }
        None => locale.text_with("novelty-title-none", &[("month", locale.month_and_year(*first).into())]),
    };
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("novelty-subtitle", &[("titles", account.diversity.titles.into())]),
        caption: locale.text("novelty-caption"),
    };
    let titles: BTreeMap<i64, u64> = novelty.iter().map(|(month, found)| (*month, found.titles)).collect();
    let shown = shown(&titles);
    let is_incomplete = |month: i64| shown.first() == Some(&month) || shown.last() == Some(&month);
    let found = |month: i64| novelty.get(&month).copied().unwrap_or_default();
    let column = |&month: &i64| {
        let (found, when) = (found(month), name(month, is_incomplete(month), locale));
        let hover = |what: &str, count: u64| {
            let label = format!("{when}, {}", locale.text(what));
            with_value(&label, &locale.number(count), locale)
        };
        NoveltyMonth {
            key: key(month),
            axis_label: axis_label(month, &shown, locale),
            incomplete: is_incomplete(month),
            new: (found.new as f64, hover("novelty-new", found.new)),
            known: (
                found.titles.saturating_sub(found.new) as f64,
                hover("novelty-known", found.titles.saturating_sub(found.new)),
            ),
        }
    };
    let tick = |count: f64| locale.number(count.round() as u64);
    let chart = NoveltyChart {
        words: words.clone(),
        names: [locale.text("novelty-new"), locale.text("novelty-known")],
        months: shown.iter().map(column).collect(),
        incomplete_label: locale.text("months-incomplete"),
        tick: &tick,
    };
    let row = |&month: &i64| {
        let found = found(month);
        let count = |count: u64| locale.number(count).into();
        vec![
            name(month, is_incomplete(month), locale).into(),
            count(found.new),
            count(found.titles.saturating_sub(found.new)),
            count(found.titles),
        ]
    };
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(locale.text("months-column")),
            Column::number(locale.text("novelty-column-new")),
            Column::number(locale.text("novelty-column-known")),
            Column::number(locale.text("column-total")),
        ],
        rows: shown.iter().map(row).collect(),
        more: None,
    };
    Some(figure("novelty", words, table, |width| chart.draw(width)).by("novelty"))
}
