//! Which time zone was used for which country, and why.

use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::list;
use crate::analysis::Analysis;
use crate::locale::{Locale, isolate};
use crate::model::history::History;
use crate::model::place::{CountryCode, ZoneChoice, ZoneRule};

pub(super) fn blocks(history: &History, analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let seconds = &analysis.account.by_country;
    let mut zones: Vec<(&CountryCode, &ZoneChoice)> = history.zones.iter().collect();
    zones.sort_by_key(|(country, _)| std::cmp::Reverse(seconds.get(country).copied().unwrap_or(0)));
    if zones.is_empty() {
        return Vec::new();
    }
    let row = |(country, choice): &(&CountryCode, &ZoneChoice)| -> Vec<Cell> {
        vec![
            locale.country(country.as_str()).into(),
            choice.zone.name().to_owned().into(),
            locale.exact_duration(seconds.get(country).copied().unwrap_or(0)).into(),
            reason(choice, locale).into(),
        ]
    };
    let table = Table {
        caption: locale.text("zones-heading"),
        columns: vec![
            Column::text(locale.text("zones-column-country")),
            Column::text(locale.text("zones-column-zone")),
            Column::number(locale.text("column-hours")),
            Column::text(locale.text("zones-column-reason")),
        ],
        rows: zones.iter().map(row).collect(),
        more: None,
    };
    let mut blocks = vec![
        Block::Heading(locale.text("zones-heading")),
        Block::Paragraph(locale.text("zones-lead")),
        Block::Table(table),
    ];
    blocks.extend(guesses(&zones, locale).into_iter().map(Block::Note));
    blocks
}

/// What a reader must be told: zones that are only assumed.
fn guesses(zones: &[(&CountryCode, &ZoneChoice)], locale: &Locale) -> Vec<String> {
    let assumed = zones.iter().filter(|(_, choice)| choice.rule.is_assumption());
    let (known, unknown): (Vec<&str>, Vec<&str>) =
        assumed.map(|(country, _)| country.as_str()).partition(|code| !matches!(*code, "??" | "ZZ"));
    let mut notes = Vec::new();
    if let Some(first) = known.first() {
        let names: Vec<String> = known.iter().map(|code| locale.country(code)).collect();
        let arguments = [("countries", list(&names, locale).into()), ("code", (*first).into())];
        notes.push(locale.text_with("zones-guessed", &arguments));
    }
    if !unknown.is_empty() {
        notes.push(locale.text("zones-guessed-unknown"));
    }
    notes
}

fn reason(choice: &ZoneChoice, locale: &Locale) -> String {
    match &choice.rule {
        ZoneRule::Given => locale.text("zone-reason-given"),
        ZoneRule::OnlyZone => locale.text("zone-reason-only"),
        ZoneRule::Region { region } => {
            locale.text_with("zone-reason-region", &[("region", isolate(region).as_ref().into())])
        }
        ZoneRule::MostPopulous => locale.text("zone-reason-populous"),
        ZoneRule::MostUsed => locale.text("zone-reason-most-used"),
        ZoneRule::Utc => locale.text("zone-reason-utc"),
    }
}
