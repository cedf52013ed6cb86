//! The episodes of the series with most hours, and how far each was watched.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::{and_more, figure, name_cell};
use crate::analysis::metrics::Metrics;
use crate::analysis::series::strips::{SeriesStrip, StripEpisode};
use crate::analysis::views::tally::Reach;
use crate::chart::Words;
use crate::chart::habits::strips::{Fill, MOST_CELLS, StripCell, StripRow, StripsChart};
use crate::locale::{Locale, isolate};
use crate::report::record::short_key;

/// Series the chart shows; the table has a few more.
const SHOWN: usize = 8;

pub(in crate::report::page) fn figure_of(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let strips = &account.strips[..account.strips.len().min(SHOWN)];
    let first = strips.first()?;
    let episodes: usize = strips.iter().map(|strip| strip.episodes.len()).sum();
    let shown = ("shown", (strips.len() as u64).into());
    let title = title(first, strips, locale);
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("strips-subtitle", &[shown, ("episodes", (episodes as u64).into())]),
        caption: locale.text("strips-caption"),
    };
    let chart = StripsChart {
        words: words.clone(),
        legend: legend(strips, locale),
        rows: strips.iter().map(|strip| row(strip, locale)).collect(),
    };
    let table = table(&account.strips, words.subtitle.clone(), locale);
    Some(figure("episodes", words, table, |width| chart.draw(width)).by("episode"))
}

fn count(strip: &SeriesStrip, is: impl Fn(&StripEpisode) -> bool) -> u64 {
    strip.episodes.iter().filter(|episode| is(episode)).count() as u64
}

fn seen(strip: &SeriesStrip) -> u64 {
    count(strip, |episode| episode.reach == Reach::Seen)
}

fn title(first: &SeriesStrip, strips: &[SeriesStrip], locale: &Locale) -> String {
    if strips.len() == 1 {
        let arguments = [
            ("seen", seen(first).into()),
            ("episodes", (first.episodes.len() as u64).into()),
            ("series", isolate(&first.series).into_owned().into()),
        ];
        return locale.text_with("strips-title-one", &arguments);
    }
    let whole = strips.iter().filter(|strip| seen(strip) == strip.episodes.len() as u64).count() as u64;
    let shown = ("shown", (strips.len() as u64).into());
    if whole == strips.len() as u64 {
        locale.text_with("strips-title-all", &[shown])
    } else if whole == 0 {
        locale.text_with("strips-title-none", &[shown])
    } else {
        locale.text_with("strips-title", &[("count", whole.into()), shown])
    }
}

fn fill(episode: &StripEpisode) -> Fill {
    match episode.reach {
        Reach::Touched => Fill::Touched,
        Reach::Unknown => Fill::Unknown,
        Reach::Sampled => Fill::Sampled,
        Reach::Partial => Fill::Partial,
        Reach::Seen if episode.rewatches > 0 => Fill::Again,
        Reach::Seen => Fill::Seen,
    }
}

fn name(fill: Fill, locale: &Locale) -> String {
    match fill {
        Fill::Touched => locale.text("strips-touched"),
        Fill::Unknown => locale.text("strips-unknown"),
        Fill::Sampled => locale.text("strips-sampled"),
        Fill::Partial => locale.text("strips-partial"),
        Fill::Seen => locale.text("strips-seen"),
        Fill::Again => locale.text("strips-again"),
    }
}

/// What occurs, in order.
fn legend(strips: &[SeriesStrip], locale: &Locale) -> Vec<(Fill, String)> {
    let mut fills: Vec<Fill> = strips.iter().flat_map(|strip| &strip.episodes).map(fill).collect();
    fills.sort_unstable();
    fills.dedup();
    fills.into_iter().map(|fill| (fill, name(fill, locale))).collect()
}

fn row(strip: &SeriesStrip, locale: &Locale) -> StripRow {
    let cell = |(place, episode): (usize, &StripEpisode)| {
        let before = place.checked_sub(1).and_then(|place| strip.episodes.get(place));
        StripCell {
            fill: fill(episode),
            begins_season: before.is_none_or(|before| before.season != episode.season),
            hover: hover(place, episode, locale),
        }
    };
    let arguments = [("seen", seen(strip).into()), ("episodes", (strip.episodes.len() as u64).into())];
    let more = strip.episodes.len().saturating_sub(MOST_CELLS);
    StripRow {
        key: short_key("series", &strip.series),
        label: isolate(&strip.series).into_owned(),
        value: locale.text_with("strips-seen-of", &arguments),
        cells: strip.episodes.iter().take(MOST_CELLS).enumerate().map(cell).collect(),
        more: if more > 0 { and_more(more, locale) } else { String::new() },
    }
}

fn hover(place: usize, episode: &StripEpisode, locale: &Locale) -> String {
    let place = match (&episode.season, episode.number) {
        (Some(season), Some(number)) => {
            let season = isolate(season).into_owned();
            let arguments = [("season", season.into()), ("number", u64::from(number).into())];
            locale.text_with("strips-place-season", &arguments)
        }
        _ => locale.text_with("strips-place", &[("number", (place as u64 + 1).into())]),
    };
    let state = if fill(episode) == Fill::Again {
        locale.text_with("strips-state-times", &[("times", episode.rewatches.into())])
    } else {
        name(fill(episode), locale)
    };
    locale.text_with("strips-state", &[("place", place.into()), ("state", state.into())])
}

fn table(strips: &[SeriesStrip], caption: String, locale: &Locale) -> Table {
    let mut columns = vec![
        Column::text(locale.text("series-column")),
        Column::number(locale.text("strips-column-begun")),
        Column::number(locale.text("strips-seen")),
        Column::number(locale.text("strips-column-again")),
    ];
    let less = [Fill::Partial, Fill::Sampled, Fill::Touched, Fill::Unknown];
    columns.extend(less.iter().map(|less| Column::number(name(*less, locale))));
    let row = |strip: &SeriesStrip| {
        let number = |count: u64| Cell::from(locale.number(count));
        let mut row = vec![
            name_cell(&strip.series),
            number(strip.episodes.len() as u64),
            number(seen(strip)),
            number(count(strip, |episode| fill(episode) == Fill::Again)),
        ];
        row.extend(less.iter().map(|less| number(count(strip, |episode| fill(episode) == *less))));
        row
    };
    Table { caption, columns, rows: strips.iter().map(row).collect(), more: None }
}
