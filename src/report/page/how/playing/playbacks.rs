//! Pauses and skips.

use super::dates;
use crate::analysis::estimate::Estimate;
use crate::analysis::joins::playbacks::{PlaybackFigures, Playbacks, Skips};
use crate::locale::Locale;
use crate::model::history::History;
use crate::report::page::parts::{Block, Cell, Column, Reading, Table};

pub(super) fn blocks(playbacks: Option<&Playbacks>, history: &History, locale: &Locale) -> Vec<Block> {
    let heading = Block::Heading(locale.text("playing-heading"));
    let found = playbacks.and_then(|playbacks| Some((playbacks, playbacks.range?)));
    let Some((playbacks, (first, last))) = found else {
        return vec![heading, Block::Paragraph(locale.text("playing-missing"))];
    };
    let account = &playbacks.account;
    let (first, last) = dates(first, last, history);
    let lead = [
        ("playbacks", account.playbacks.into()),
        ("range", locale.date_range(first, last).into()),
        ("listed", account.listed.into()),
    ];
    let mut lead = locale.text_with("playing-lead", &lead);
    let unlisted = account.unlisted_median_seconds;
    if let Some(median) = unlisted.value {
        let median = locale.duration(median.round().max(0.0) as u64);
        let arguments = [("median", median.into()), ("count", unlisted.n.into())];
        lead = format!("{lead} {}", locale.text_with("playing-unlisted", &arguments));
    }
    let basis =
        [("played", account.played.into()), ("hours", locale.exact_duration(account.played_seconds).into())];
    let mut blocks = vec![
        heading,
        Block::Paragraph(lead),
        Block::Paragraph(locale.text_with("playing-basis", &basis)),
        Block::Readings(readings(account, locale)),
    ];
    if playbacks.profiles.len() > 1 {
        blocks.push(Block::Table(by_profile(playbacks, locale)));
    }
    blocks
}

fn readings(figures: &PlaybackFigures, locale: &Locale) -> Vec<Reading> {
    let reading = |name: &str, value: String, detail: String, meaning: &str| Reading {
        name: locale.text(name),
        value,
        detail,
        meaning: locale.text(meaning),
    };
    let count = [("count", figures.played.into())];
    let pauses =
        [("count", figures.pauses.into()), ("length", locale.duration(figures.paused_seconds).into())];
    vec![
        reading(
            "playing-paused",
            share(figures.share_with_pause, locale),
            locale.text_with("playing-count", &count),
            "playing-paused-meaning",
        ),
        reading(
            "playing-pauses",
            rate(figures.pauses_per_hour, locale),
            locale.text_with("playing-pauses-detail", &pauses),
            "playing-pauses-meaning",
        ),
        reading(
            "playing-back",
            rate(figures.back_per_hour, locale),
            sizes(&figures.back, locale),
            "playing-back-meaning",
        ),
        reading(
            "playing-forward",
            rate(figures.forward_per_hour, locale),
            sizes(&figures.forward, locale),
            "playing-forward-meaning",
        ),
        reading(
            "playing-left",
            locale.number(figures.left_paused),
            locale.text_with("playing-count", &count),
            "playing-left-meaning",
        ),
    ]
}

fn share(estimate: Estimate, locale: &Locale) -> String {
    estimate.value.map_or_else(|| locale.text("too-little-data"), |share| locale.percent(share))
}

fn rate(estimate: Estimate, locale: &Locale) -> String {
    match estimate.value {
        // Not a single one is more than "rarely".
        Some(0.0) => locale.number(0),
        Some(rate) => locale.decimal(rate, 1),
        None => locale.text("too-little-data"),
    }
}

/// How many skips, and how far the middle one went.
fn sizes(skips: &Skips, locale: &Locale) -> String {
    let count = ("count", skips.count.into());
    match skips.median_seconds.value {
        Some(median) => {
            let median = locale.duration(median.round().max(0.0) as u64);
            locale.text_with("playing-skips-detail", &[count, ("median", median.into())])
        }
        None => locale.text_with("playing-skips-count", &[count]),
    }
}

fn by_profile(playbacks: &Playbacks, locale: &Locale) -> Table {
    let mut columns = vec![Column::text(locale.text("playing-column"))];
    columns.extend(playbacks.profiles.iter().map(|(name, _)| match name.as_str() {
        "" => Column::number(locale.text("unnamed-profile")),
        name => Column::of_name(name),
    }));
    columns.push(Column::number(locale.text("all-profiles")));
    let row = |name: &str, say: &dyn Fn(&PlaybackFigures) -> String| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![locale.text(name).into()];
        row.extend(playbacks.profiles.iter().map(|(_, figures)| Cell::from(say(figures))));
        row.push(say(&playbacks.account).into());
        row
    };
    let rows = vec![
        row("playing-n", &|figures| locale.number(figures.played)),
        row("playing-played", &|figures| locale.exact_duration(figures.played_seconds)),
        row("playing-paused", &|figures| share(figures.share_with_pause, locale)),
        row("playing-pauses", &|figures| rate(figures.pauses_per_hour, locale)),
        row("playing-back", &|figures| rate(figures.back_per_hour, locale)),
        row("playing-forward", &|figures| rate(figures.forward_per_hour, locale)),
        row("playing-left", &|figures| locale.number(figures.left_paused)),
    ];
    Table { caption: locale.text("playing-heading"), columns, rows, more: None }
}
