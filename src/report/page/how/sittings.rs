//! How long sittings are, and episodes in a row.

use super::super::parts::ranking::{Entry, ranking};
use super::super::parts::{Block, Cell, Column, Figure, Table};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::series::binges::Binges;
use crate::analysis::sessions::lengths::LIMITS_MINUTES;
use crate::chart::Words;
use crate::locale::{Locale, isolate};

/// Sittings of the account by length.
pub(super) fn lengths(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let median = account.session_lengths.median()?;
    let total = account.sessions.count;
    let title = [("length", locale.duration(median).into())];
    let entries: Vec<Entry> = account
        .session_lengths
        .bins
        .iter()
        .enumerate()
        .map(|(bin, sessions)| Entry {
            key: format!("length-{bin}"),
            name: bin_name(bin, locale),
            is_title: false,
            value: *sessions as f64,
            value_label: locale.number(*sessions),
            share: locale.percent_of(*sessions, total),
            cells: vec![locale.number(*sessions), locale.percent_of(*sessions, total)],
            muted: false,
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("lengths-column")),
        Column::number(locale.text("sittings-column-count")),
        Column::number(locale.text("lengths-column-share")),
    ];
    let words = Words {
        title: locale.text_with("lengths-title", &title),
        subtitle: locale.text_with("lengths-subtitle", &[("sittings", total.into())]),
        caption: locale.text("lengths-caption"),
        description: locale.text_with("lengths-title", &title),
    };
    Some(ranking("lengths", words, columns, entries, locale).by("sitting"))
}

/// The limits of a bin of lengths in words.
pub(in crate::report::page) fn bin_name(bin: usize, locale: &Locale) -> String {
    let limit = |number: usize| LIMITS_MINUTES.get(number).map(|minutes| duration(*minutes, locale));
    let from = bin.checked_sub(1).and_then(limit);
    match (from, limit(bin)) {
        (Some(from), Some(to)) => {
            locale.text_with("lengths-between", &[("from", from.into()), ("to", to.into())])
        }
        (Some(from), None) => locale.text_with("lengths-from", &[("from", from.into())]),
        (None, to) => locale.text_with("lengths-under", &[("to", to.unwrap_or_default().into())]),
    }
}

fn duration(minutes: u64, locale: &Locale) -> String {
    locale.round_duration(minutes as f64 / 60.0)
}

/// Episodes in a row, by each way to count them.
pub(super) fn in_a_row(account: &Metrics, locale: &Locale) -> Vec<Block> {
    let binges = &account.binges;
    let row = |variant: &str, count: u64, meaning: &str| -> Vec<Cell> {
        vec![variant.to_owned().into(), locale.text(meaning).into(), locale.number(count).into()]
    };
    let table = Table {
        caption: locale.text("binges-caption"),
        columns: vec![
            Column::text(locale.text("binges-column")),
            Column::text(locale.text("binges-column-meaning")),
            Column::number(locale.text("binges-column-count")),
        ],
        rows: vec![
            row("B3", binges.three, "binges-three"),
            row("B2", binges.two, "binges-two"),
            row("B3/day", binges.three_a_day, "binges-day"),
        ],
        more: None,
    };
    let mut blocks = vec![
        Block::Heading(locale.text("binges-heading")),
        Block::Paragraph(locale.text("binges-lead")),
        Block::Live("binges"),
        Block::Table(table),
    ];
    let fullest = fullest_day(binges, locale);
    blocks.extend(fullest.into_iter().flat_map(|said| [Block::Live("fullest-day"), Block::Paragraph(said)]));
    blocks
}

fn fullest_day(binges: &Binges, locale: &Locale) -> Option<String> {
    let day = binges.fullest_day.as_ref()?;
    let arguments = [
        ("episodes", day.episodes.into()),
        ("series", isolate(&day.series).into_owned().into()),
        ("date", locale.date_with_weekday(date_of_day(day.day)).into()),
    ];
    Some(locale.text_with("binges-fullest-day", &arguments))
}
