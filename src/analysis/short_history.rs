//! What the short history can say: titles by month, weekday and series; never an hour or a length.

use super::titles::TitleIndex;
use crate::model::short_history::ShortHistory;
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

/// All figures of an export that holds only the short history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortAnalysis {
    /// Data rows of the file.
    pub rows: u64,
    /// Rows with a readable date.
    pub dated_rows: u64,
    /// Titles by local month, as year × 12 + month − 1.
    pub by_month: BTreeMap<i64, u64>,
    /// Titles by weekday, Monday first.
    pub by_weekday: [u64; 7],
    /// Titles by day.
    pub by_day: BTreeMap<chrono::NaiveDate, u64>,
    /// Series by number of distinct episode titles, descending, then name.
    pub series: Vec<(String, u64)>,
}

/// Counts titles; the entries of `index` stand in the order of the rows.
#[must_use]
pub fn analyse_short(history: &ShortHistory, index: &TitleIndex) -> ShortAnalysis {
    let mut analysis = ShortAnalysis { rows: history.rows.len() as u64, ..ShortAnalysis::default() };
    let mut series: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    for (number, row) in history.rows.iter().enumerate() {
        let entry = index.entry(number as u32);
        if let Some(number) = entry.series {
            series.entry(number).or_default().insert(&entry.text);
        }
        let Some(date) = row.date else { continue };
        analysis.dated_rows += 1;
        *analysis.by_day.entry(date).or_insert(0) += 1;
        let month = i64::from(date.year()) * 12 + i64::from(date.month0());
        *analysis.by_month.entry(month).or_insert(0) += 1;
        analysis.by_weekday[date.weekday().num_days_from_monday() as usize] += 1;
    }
    let named = |(number, titles): (u32, BTreeSet<&str>)| {
        (index.series[number as usize].clone(), titles.len() as u64)
    };
    analysis.series = series.into_iter().map(named).collect();
    analysis.series.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    analysis
}
