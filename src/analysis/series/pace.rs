//! Season pace: hours per day from the first to the last episode of a season.

use crate::analysis::titles::TitleIndex;
use crate::analysis::views::seen::SeenEpisode;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Seasons with fewer episodes seen have no pace.
pub const EPISODES_OF_A_PACE: u64 = 3;
/// Hours a day that divide devouring from savouring.
///
/// Source: Netflix, "Netflix & Binge: New Binge Scale Reveals TV Series We Devour and Those We Savor", 2016.
pub const DEVOUR_ABOVE_HOURS: u64 = 2;

/// How fast a profile went through a season.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonPace {
    /// Name of the series.
    pub series: Arc<str>,
    /// Name of the season.
    pub season: String,
    /// Different episodes seen.
    pub episodes: u64,
    /// Seconds of the first seen view of each.
    pub seconds: u64,
    /// Logical days from the first to the last of these views, both included.
    pub days: u64,
}

impl SeasonPace {
    /// Hours a day.
    #[must_use]
    pub fn hours_per_day(&self) -> f64 {
        self.seconds as f64 / 3_600.0 / self.days as f64
    }

    /// Above two hours a day.
    #[must_use]
    pub fn is_devoured(&self) -> bool {
        self.seconds > DEVOUR_ABOVE_HOURS * 3_600 * self.days
    }

    /// Below two hours a day.
    #[must_use]
    pub fn is_savoured(&self) -> bool {
        self.seconds < DEVOUR_ABOVE_HOURS * 3_600 * self.days
    }
}

/// The seasons of one profile with at least three episodes seen, by series, then season. `seen` are its views that saw
/// an episode.
#[must_use]
pub fn paces(seen: &[SeenEpisode], index: &TitleIndex) -> Vec<SeasonPace> {
    let mut seasons: BTreeMap<u32, (u64, u64, i64, i64)> = BTreeMap::new();
    for view in seen.iter().filter(|view| view.is_first) {
        if let Some(season) = index.entry(view.title).season {
            let (episodes, seconds, first, last) =
                seasons.entry(season).or_insert((0, 0, i64::MAX, i64::MIN));
            *episodes += 1;
            *seconds += view.watched;
            *first = view.first_day.min(*first);
            *last = view.last_day.max(*last);
        }
    }
    let mut paces: Vec<SeasonPace> = seasons
        .into_iter()
        .filter(|(_, (episodes, ..))| *episodes >= EPISODES_OF_A_PACE)
        .map(|(number, (episodes, seconds, first, last))| {
            let season = &index.seasons[number as usize];
            SeasonPace {
                series: index.series[season.series as usize].clone(),
                season: season.label.clone(),
                episodes,
                seconds,
                days: last.abs_diff(first) + 1,
            }
        })
        .collect();
    sort(&mut paces);
    paces
}

/// By series, then season, then days.
pub fn sort(paces: &mut [SeasonPace]) {
    paces.sort_by(|a, b| {
        (&a.series, &a.season, a.days, a.seconds).cmp(&(&b.series, &b.season, b.days, b.seconds))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::{TitleSource, parse_titles};

    const HOUR: u64 = 3_600;

    fn pace(views: &[(&str, u64, i64)]) -> Vec<SeasonPace> {
        let texts: Vec<&str> = views.iter().map(|(title, ..)| *title).collect();
        let index =
            TitleIndex::new(texts.iter().copied(), &parse_titles(&texts, TitleSource::ViewingActivity));
        let seen: Vec<SeenEpisode> = views
            .iter()
            .enumerate()
            .map(|(title, &(_, watched, day))| SeenEpisode {
                series: 0,
                title: title as u32,
                seen_at: 0,
                seen_local: 0,
                start: 0,
                end: 0,
                first_day: day,
                last_day: day,
                watched,
                is_first: true,
            })
            .collect();
        paces(&seen, &index)
    }

    #[test]
    fn hours_over_days_from_first_to_last() {
        // 3 h from day 10 to day 11: 1.5 h a day.
        let season = pace(&[
            ("Blue Harbour: Season 1: Dawn (Episode 1)", HOUR, 10),
            ("Blue Harbour: Season 1: Noon (Episode 2)", HOUR, 11),
            ("Blue Harbour: Season 1: Dusk (Episode 3)", HOUR, 11),
            ("Blue Harbour: Season 2: Night (Episode 1)", HOUR, 30),
        ]);
        assert_eq!(season.len(), 1);
        let one = &season[0];
        assert_eq!((&*one.series, one.season.as_str()), ("Blue Harbour", "Season 1"));
        assert_eq!((one.episodes, one.seconds, one.days), (3, 3 * HOUR, 2));
        assert!((one.hours_per_day() - 1.5).abs() < 1e-12);
        assert!(one.is_savoured() && !one.is_devoured());
    }

    #[test]
    fn two_hours_a_day_is_neither() {
        let of =
            |seconds| SeasonPace { series: "".into(), season: String::new(), episodes: 3, seconds, days: 2 };
        assert!(of(4 * HOUR + 1).is_devoured() && of(4 * HOUR - 1).is_savoured());
        assert!(!of(4 * HOUR).is_devoured() && !of(4 * HOUR).is_savoured());
    }

    #[test]
    fn seasons_stand_by_series_then_name() {
        let titles = ["Tide", "Blue Harbour"].map(|series| {
            [2, 1].map(|season| {
                [1, 2, 3].map(|one| format!("{series}: Season {season}: Part {one} (Episode {one})"))
            })
        });
        let views: Vec<_> =
            titles.iter().flatten().flatten().map(|title| (title.as_str(), HOUR, 1)).collect();
        let found = pace(&views);
        let found: Vec<_> = found.iter().map(|one| (&*one.series, one.season.as_str())).collect();
        let (tide, harbour) = ("Tide", "Blue Harbour");
        let (one, two) = ("Season 1", "Season 2");
        assert_eq!(found, [(harbour, one), (harbour, two), (tide, one), (tide, two)]);
    }
}
