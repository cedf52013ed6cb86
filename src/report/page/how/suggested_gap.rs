//! The gap between sittings that the record itself suggests, beside the three that everybody uses; and binges of the
//! household.

use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::profile_name;
use crate::analysis::Analysis;
use crate::analysis::metrics::Metrics;
use crate::locale::{Locale, isolate};

/// A row for each profile.
pub(super) fn blocks(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let several = analysis.profiles.len() > 1;
    let mut rows: Vec<Vec<Cell>> = analysis
        .profiles
        .iter()
        .map(|profile| row(profile_name(&profile.name, locale), &profile.metrics, locale))
        .collect();
    if several {
        rows.push(row(locale.text("all-profiles"), &analysis.account, locale));
    }
    let table = Table {
        caption: locale.text("valley-heading"),
        columns: vec![
            Column::text(locale.text("left-column-profile")),
            Column::number(locale.text("valley-column-gap")),
            Column::number(locale.text("sittings-column-count")),
            Column::number(locale.text("valley-column-n")),
        ],
        rows,
        more: None,
    };
    vec![
        Block::Heading(locale.text("valley-heading")),
        Block::Paragraph(locale.text("valley-lead")),
        Block::Live("valley"),
        Block::Table(table),
    ]
}

fn row(name: String, metrics: &Metrics, locale: &Locale) -> Vec<Cell> {
    let valley = &metrics.session_valley;
    let gap = match valley.found {
        Some(found) => locale.duration(found.seconds),
        None if valley.is_too_little() => locale.text("too-little-data"),
        None => locale.text("valley-none"),
    };
    let sittings = valley.found.map_or_else(|| "–".to_owned(), |found| locale.number(found.sessions));
    vec![name.into(), gap.into(), sittings.into(), locale.number(valley.gaps).into()]
}

/// What several profiles together watched in a row.
pub(super) fn household_binges(analysis: &Analysis, locale: &Locale) -> Option<String> {
    if analysis.profiles.len() < 2 {
        return None;
    }
    let binges = &analysis.household.binges;
    let longest = binges.longest.as_ref()?;
    let arguments = [
        ("three", binges.three.into()),
        ("episodes", longest.episodes.into()),
        ("series", isolate(&longest.series).into_owned().into()),
        ("length", locale.exact_duration(longest.end.abs_diff(longest.start)).into()),
    ];
    Some(locale.text_with("household-binges", &arguments))
}
