//! Ranked bars with a table of the exact values.

use super::super::words::{and_more, figure, with_share};
use super::{Cell, Column, Figure, Table};
use crate::chart::{Bar, BarsChart, Tone, Words};
use crate::locale::{Locale, isolate};

/// Bars in a chart before the rest stands in the table only.
pub(in crate::report::page) const BARS: usize = 15;
/// Rows in a table before "and so many more".
pub(in crate::report::page) const ROWS: usize = 200;

/// One entry of a ranking, already worded.
pub(in crate::report::page) struct Entry {
    /// Identifies it to the page's script.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The name comes from the export.
    pub is_title: bool,
    /// The amount, in the chart's unit.
    pub value: f64,
    /// The amount in words, for the chart.
    pub value_label: String,
    /// Its share in words.
    pub share: String,
    /// The cells of the table after the name.
    pub cells: Vec<String>,
    /// Grey: not recorded, unknown.
    pub muted: bool,
}

/// How many of a ranking the chart shows: `n = 7`, or the first so many.
pub(in crate::report::page) fn shown(count: usize, locale: &Locale) -> String {
    shown_of(count.min(BARS), count as u64, locale)
}

/// The same, where the list itself holds only the first ones of all.
pub(in crate::report::page) fn shown_of(shown: usize, count: u64, locale: &Locale) -> String {
    let number = ("count", count.into());
    if count <= shown as u64 {
        return locale.text_with("shown-all", &[number]);
    }
    locale.text_with("shown-first", &[("shown", (shown as u64).into()), number])
}

/// Draws a ranking, given in order.
pub(in crate::report::page) fn ranking(
    id: &'static str,
    words: Words,
    columns: Vec<Column>,
    entries: impl IntoIterator<Item = Entry, IntoIter: ExactSizeIterator>,
    locale: &Locale,
) -> Figure {
    let bar = |entry: &Entry| {
        let label = if entry.is_title { isolate(&entry.name).into_owned() } else { entry.name.clone() };
        Bar {
            key: entry.key.clone(),
            hover: with_share(&label, &entry.value_label, &entry.share, locale),
            label,
            value: entry.value,
            value_label: entry.value_label.clone(),
            share_label: Some(entry.share.clone()),
            tone: if entry.muted { Tone::Muted } else { Tone::Plain },
        }
    };
    let row = |entry: &Entry| -> Vec<Cell> {
        let name = entry.name.clone();
        let first = if entry.is_title { Cell::Name(name) } else { Cell::Text(name) };
        std::iter::once(first).chain(entry.cells.iter().cloned().map(Cell::Text)).collect()
    };
    let entries = entries.into_iter();
    let more = entries.len().saturating_sub(ROWS);
    // Only what is shown is worded: there may be far more.
    let entries: Vec<Entry> = entries.take(BARS.max(ROWS)).collect();
    let table = Table {
        caption: words.subtitle.clone(),
        columns,
        rows: entries.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    };
    let chart = BarsChart { words: words.clone(), rows: entries.iter().take(BARS).map(bar).collect() };
    figure(id, words, table, |width| chart.draw(width))
}
