//! The episodes of the series with most hours, in order, with how far each was watched.

use crate::analysis::metrics::SeriesAmount;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::tally::{Reach, TitleTally};
use std::collections::BTreeMap;

/// Strips are made of this many series.
pub const MOST_SERIES: usize = 12;

/// The episodes of one series that were on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesStrip {
    /// Name of the series.
    pub series: String,
    /// By season and episode.
    pub episodes: Vec<StripEpisode>,
}

/// One episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripEpisode {
    /// The season as written, if the title names one; a new one begins where it differs from the one before.
    pub season: Option<String>,
    /// The number in the season, if the title has it.
    pub number: Option<u32>,
    /// The furthest a view of any profile got.
    pub reach: Reach,
    /// How often it was seen again.
    pub rewatches: u64,
}

/// The strips of the first [`MOST_SERIES`] of `series`.
///
/// Seasons stand by number when all have one, else by when they began to be watched; so do the episodes of a season.
#[must_use]
pub fn strips(tallies: &[TitleTally], index: &TitleIndex, series: &[SeriesAmount]) -> Vec<SeriesStrip> {
    let shown = &series[..series.len().min(MOST_SERIES)];
    let mut of_series: BTreeMap<u32, Vec<&TitleTally>> =
        shown.iter().map(|series| (series.number, Vec::new())).collect();
    for tally in tallies {
        if let Some(number) = index.entry(tally.title).series
            && let Some(episodes) = of_series.get_mut(&number)
        {
            episodes.push(tally);
        }
    }
    let strip = |series: &SeriesAmount| SeriesStrip {
        series: series.series.to_string(),
        episodes: in_order(of_series.remove(&series.number).unwrap_or_default(), index),
    };
    shown.iter().map(strip).collect()
}

fn in_order(episodes: Vec<&TitleTally>, index: &TitleIndex) -> Vec<StripEpisode> {
    let mut seasons: BTreeMap<Option<u32>, Vec<&TitleTally>> = BTreeMap::new();
    for episode in episodes {
        seasons.entry(index.entry(episode.title).season).or_default().push(episode);
    }
    let number_of = |season: &Option<u32>| season.and_then(|season| index.seasons[season as usize].number);
    let all_numbered = seasons.keys().all(|season| number_of(season).is_some());
    let mut seasons: Vec<_> = seasons.into_iter().collect();
    seasons.sort_by_cached_key(|(season, episodes)| {
        let begun = episodes.iter().map(|episode| (episode.first_start, &index.entry(episode.title).text));
        (number_of(season).filter(|_| all_numbered), begun.min())
    });
    let mut list = Vec::new();
    for (season, mut episodes) in seasons {
        let number = |episode: &TitleTally| index.entry(episode.title).episode_number;
        let all_numbered = episodes.iter().all(|episode| number(episode).is_some());
        episodes.sort_by_key(|episode| {
            let text = &index.entry(episode.title).text;
            (number(episode).filter(|_| all_numbered), episode.first_start, text)
        });
        let label = season.map(|season| index.seasons[season as usize].label.clone());
        list.extend(episodes.into_iter().map(|episode| StripEpisode {
            season: label.clone(),
            number: number(episode),
            reach: episode.reach,
            rewatches: episode.rewatches,
        }));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::{TitleSource, parse_titles};

    /// Titles with the day they were first on.
    fn order(titles: &[(&str, i64)]) -> Vec<(Option<String>, Option<u32>)> {
        let texts: Vec<&str> = titles.iter().map(|(title, _)| *title).collect();
        let parsed = parse_titles(&texts, TitleSource::ViewingActivity);
        let index = TitleIndex::new(texts.iter().copied(), &parsed);
        let tallies: Vec<TitleTally> = (0..)
            .zip(titles)
            .map(|(title, (_, day))| TitleTally { first_start: *day, ..TitleTally::new(title) })
            .collect();
        let series = [SeriesAmount { number: 0, series: "Blue Harbour".into(), ..SeriesAmount::default() }];
        let strips = strips(&tallies, &index, &series);
        assert_eq!(strips.len(), 1);
        strips[0].episodes.iter().map(|episode| (episode.season.clone(), episode.number)).collect()
    }

    #[test]
    fn numbers_decide_over_the_order_of_watching() {
        let found = order(&[
            ("Blue Harbour: Season 2: Ebb (Episode 1)", 1),
            ("Blue Harbour: Season 1: Dusk (Episode 12)", 2),
            ("Blue Harbour: Season 1: Dawn (Episode 3)", 3),
            ("A Quiet Film", 4),
        ]);
        let season = |name: &str, number| (Some(name.to_owned()), Some(number));
        assert_eq!(found, [season("Season 1", 3), season("Season 1", 12), season("Season 2", 1)]);
    }

    #[test]
    fn without_numbers_the_order_of_watching_does() {
        let found = order(&[
            ("Blue Harbour: The Last Summer: Ebb (Episode 2)", 5),
            ("Blue Harbour: The Last Summer: Flood (Episode 1)", 9),
            ("Blue Harbour: Season 1: Dusk", 7),
            ("Blue Harbour: Season 1: Dawn (Episode 1)", 8),
        ]);
        let numbers: Vec<_> = found.iter().map(|(_, number)| *number).collect();
        assert_eq!(numbers, [Some(1), Some(2), None, Some(1)]);
    }
}
