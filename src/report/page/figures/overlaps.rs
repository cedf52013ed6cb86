//! What each two profiles have in common.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::{and_more, figure, profile_name};
use crate::analysis::Analysis;
use crate::analysis::household::overlaps::ProfileOverlap;
use crate::chart::Words;
use crate::chart::people::pairs::{PairRow, PairShare, PairsChart};
use crate::locale::Locale;

/// Pairs the chart shows; the table has them all.
const SHOWN: usize = 15;

pub(in crate::report::page) fn figure_of(analysis: &Analysis, locale: &Locale) -> Option<Figure> {
    let mut pairs: Vec<&ProfileOverlap> = analysis.overlaps.iter().collect();
    pairs.first()?;
    let rank = |pair: &ProfileOverlap| (pair.hours.unwrap_or(-1.0), pair.titles().unwrap_or(-1.0));
    pairs.sort_by(|a, b| {
        let (a, b) = (rank(a), rank(b));
        b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1))
    });
    let name = |place: usize| {
        let profile = analysis.profiles.get(place);
        profile.map_or_else(String::new, |profile| profile_name(&profile.name, locale))
    };
    let first = pairs.first()?;
    let title = match first.hours {
        Some(hours) => {
            let arguments = [
                ("name", name(first.pair.0).into()),
                ("other", name(first.pair.1).into()),
                ("share", locale.percent(hours).into()),
            ];
            locale.text_with("overlaps-title", &arguments)
        }
        None => locale.text("overlaps-title-little"),
    };
    let count = ("pairs", (pairs.len() as u64).into());
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("overlaps-subtitle", &[count]),
        caption: locale.text("overlaps-caption"),
    };
    let both = |first: &str, last: &str| {
        locale.text_with("list-and", &[("first", first.into()), ("last", last.into())])
    };
    let label = |pair: &ProfileOverlap| both(&name(pair.pair.0), &name(pair.pair.1));
    let said = |share: Option<f64>| {
        share.map_or_else(|| locale.text("too-little-data"), |share| locale.percent(share))
    };
    let row = |pair: &&ProfileOverlap| {
        let share = |value: Option<f64>| PairShare { value, label: said(value) };
        let arguments = [
            ("pair", label(pair).into()),
            ("titles", said(pair.titles()).into()),
            ("hours", said(pair.hours).into()),
        ];
        PairRow {
            key: format!("{}-{}", pair.pair.0, pair.pair.1),
            names: [name(pair.pair.0), name(pair.pair.1)],
            shares: [share(pair.titles()), share(pair.hours)],
            hover: locale.text_with("overlaps-hover", &arguments),
        }
    };
    let tick = |share: f64| {
        let hundredths = share * 100.0;
        let digits = u8::from((hundredths - hundredths.round()).abs() > 1e-6);
        locale.text_with("percent", &[("number", locale.decimal(hundredths, digits).into())])
    };
    let chart = PairsChart {
        words: words.clone(),
        names: [locale.text("overlaps-titles"), locale.text("overlaps-hours")],
        rows: pairs.iter().take(SHOWN).map(row).collect(),
        tick: &tick,
        both: &both,
    };
    let cells = |pair: &&ProfileOverlap| -> Vec<Cell> {
        vec![
            Cell::Name(label(pair)),
            locale.number(pair.works_of_both).into(),
            locale.number(pair.works_of_either).into(),
            said(pair.titles()).into(),
            said(pair.hours).into(),
        ]
    };
    let beyond = analysis.profiles.len().saturating_mul(analysis.profiles.len().saturating_sub(1)) / 2;
    let more = beyond.saturating_sub(pairs.len());
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(locale.text("overlaps-column")),
            Column::number(locale.text("overlaps-column-both")),
            Column::number(locale.text("overlaps-column-either")),
            Column::number(locale.text("overlaps-column-titles")),
            Column::number(locale.text("overlaps-column-hours")),
        ],
        rows: pairs.iter().map(cells).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    };
    Some(figure("overlaps", words, table, |width| chart.draw(width)).by("pair"))
}
