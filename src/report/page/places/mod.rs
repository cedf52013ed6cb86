//! "Where": countries, trips.

mod trips;

use super::Subject;
use super::parts::ranking::{Entry, ranking};
use super::parts::{Block, Column, Section};
use super::words::hours;
use crate::analysis::Analysis;
use crate::chart::Words;
use crate::locale::Locale;
use std::cmp::Reverse;

pub(super) fn section(subject: &Subject<'_>, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let account = &analysis.account;
    let mut countries: Vec<(&str, u64)> =
        account.by_country.iter().map(|(country, seconds)| (country.as_str(), *seconds)).collect();
    countries.sort_by_key(|(_, seconds)| Reverse(*seconds));
    let share = |seconds| locale.percent_of(seconds, account.seconds);
    let entries: Vec<Entry> = countries
        .iter()
        .map(|(code, seconds)| Entry {
            key: if *code == "??" { "unknown".to_owned() } else { (*code).to_owned() },
            name: locale.country(code),
            is_title: false,
            value: hours(*seconds),
            value_label: locale.duration(*seconds),
            share: share(*seconds),
            cells: vec![locale.exact_duration(*seconds), share(*seconds)],
            muted: is_unknown(code),
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("countries-column")),
        Column::number(locale.text("column-hours")),
        Column::number(locale.text("column-share")),
    ];
    let title = finding(&countries, &entries, account.seconds, locale);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("countries-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("countries-caption"),
    };
    let figure = ranking("countries", words, columns, entries, locale).by("country");
    let mut blocks = vec![Block::Figure(Box::new(figure))];
    blocks.extend(trips::blocks(analysis, locale));
    Section { id: "where", heading: locale.text("where"), blocks }
}

fn finding(countries: &[(&str, u64)], entries: &[Entry], total: u64, locale: &Locale) -> String {
    let (Some((code, seconds)), Some(first)) = (countries.first(), entries.first()) else {
        return String::new();
    };
    let known = countries.iter().filter(|(code, _)| !is_unknown(code)).count() as u64;
    let country = ("country", first.name.as_str().into());
    let share = ("share", first.share.as_str().into());
    if is_unknown(code) {
        locale.text_with("countries-title-unknown", &[share])
    } else if countries.len() == 1 {
        locale.text_with("countries-title-only", &[country])
    } else if seconds.saturating_mul(2) > total {
        locale.text_with("countries-title", &[("countries", known.into()), country, share])
    } else {
        locale.text_with("countries-title-first", &[("countries", known.into()), country, share])
    }
}

fn is_unknown(code: &str) -> bool {
    matches!(code, "??" | "ZZ")
}
