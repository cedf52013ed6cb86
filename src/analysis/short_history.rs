//! What the short history can say: titles by month, weekday and series; never an hour or a length.

use super::clock::local_time::DAY;
use super::series::binges::Binges;
use super::series::episode_days::{EpisodeDay, count_days};
use super::titles::TitleIndex;
use crate::model::merged::Merged;
use crate::model::short_history::ShortHistory;
use chrono::{Datelike, NaiveTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// Series and days with at least three episodes, and the day with most.
    pub binges: Binges,
    /// Of what the history was made, if of several exports.
    pub merged: Option<Merged>,
}

/// Counts titles; the entries of `index` stand in the order of the rows.
#[must_use]
pub fn analyse_short(history: &ShortHistory, index: &TitleIndex) -> ShortAnalysis {
    let mut analysis = ShortAnalysis { rows: history.rows.len() as u64, ..ShortAnalysis::default() };
    let mut series: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut days = Vec::new();
    for (number, row) in history.rows.iter().enumerate() {
        let entry = index.entry(number as u32);
        if let Some(number) = entry.series {
            series.entry(number).or_default().insert(&entry.text);
        }
        let Some(date) = row.date else { continue };
        if let Some(series) = entry.series {
            let next = numbers.len() as u32;
            let title = *numbers.entry(&entry.text).or_insert(next);
            let day = date.and_time(NaiveTime::MIN).and_utc().timestamp().div_euclid(DAY);
            days.push(EpisodeDay { day, series, title });
        }
        analysis.dated_rows += 1;
        *analysis.by_day.entry(date).or_insert(0) += 1;
        let month = i64::from(date.year()) * 12 + i64::from(date.month0());
        *analysis.by_month.entry(month).or_insert(0) += 1;
        analysis.by_weekday[date.weekday().num_days_from_monday() as usize] += 1;
    }
    let mut binges = Binges::default();
    count_days(&mut days, &index.series, &mut binges);
    analysis.binges = binges.named(&index.series);
    let named = |(number, titles): (u32, BTreeSet<&str>)| {
        (index.series[number as usize].to_string(), titles.len() as u64)
    };
    analysis.series = series.into_iter().map(named).collect();
    analysis.series.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    analysis
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::short_history::TitleOnDay;
    use crate::model::title::{TitleSource, parse_titles};
    use chrono::NaiveDate;

    #[test]
    fn three_episodes_on_one_date_are_the_only_binge_it_can_tell() {
        let date = |day| NaiveDate::from_ymd_opt(2022, 5, day);
        let row = |title: &str, day| TitleOnDay { title: title.to_owned(), date: date(day) };
        let history = ShortHistory {
            path: String::new(),
            rows: vec![
                row("Blue Harbour: Season 1: Dawn", 3),
                row("Blue Harbour: Season 1: Noon", 3),
                row("Blue Harbour: Season 1: Noon", 3),
                row("Blue Harbour: Season 1: Dusk", 4),
                row("Tide: Season 1: Ebb", 3),
                row("Tide: Season 1: Flow", 3),
                row("Tide: Season 2: Surf", 3),
            ],
        };
        let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
        let titles = parse_titles(&texts, TitleSource::ViewingHistory);
        let index = TitleIndex::new(texts.iter().copied(), &titles);
        let analysis = analyse_short(&history, &index);
        let rows: Vec<u64> = analysis.by_day.values().copied().collect();
        assert_eq!((analysis.rows, analysis.dated_rows, rows), (7, 7, vec![6, 1]));
        // May is the month 4 of its year.
        assert_eq!(analysis.by_month, BTreeMap::from([(2_022 * 12 + 4, 7)]));
        let binges = analysis.binges;
        assert_eq!((binges.two, binges.three, binges.three_a_day), (0, 0, 1));
        let fullest = binges.fullest_day.unwrap();
        // 2022-05-03 is day 19,115.
        assert_eq!((fullest.series.as_str(), fullest.episodes, fullest.day), ("Tide", 3, 19_115));
    }
}
