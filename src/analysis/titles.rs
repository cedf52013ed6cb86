//! Streamed seconds by kind of title, by series and by film.

use super::metrics::{FilmAmount, Rewatched, SeriesAmount};
use super::views::tally::TitleTally;
use crate::model::history::History;
use crate::model::title::{Kind, Title, TitleSource, parse_titles};
use crate::source::netflix::viewing::Dictionary;
use foldhash::fast::FixedState;
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::Arc;

/// The reading of each title of a history, with series and seasons numbered.
#[derive(Debug, Default)]
pub struct TitleIndex {
    entries: Vec<TitleEntry>,
    /// Names of the series, by number.
    pub series: Vec<Arc<str>>,
    /// The seasons, by number.
    pub seasons: Vec<Season>,
}

/// A season of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Season {
    /// Number of the series.
    pub series: u32,
    /// Its name as written; the first in the order of the alphabet if there are several.
    pub label: String,
    /// Its number, if it has one.
    pub number: Option<u32>,
}

/// What the analysis needs to know of one title.
#[derive(Debug, Clone)]
pub struct TitleEntry {
    /// The title without outer blanks. All figures share it, as they share the names of series.
    pub text: Arc<str>,
    /// Film, episode or unknown; what looks like an extra but was kept is unknown.
    pub kind: Kind,
    /// Number of its series.
    pub series: Option<u32>,
    /// Number of its season, if the title names one.
    pub season: Option<u32>,
    /// The number it has in its season.
    pub episode_number: Option<u32>,
    /// Number of its work: a series with all its episodes, or a title outside any series.
    pub work: u32,
}

impl TitleIndex {
    /// Reads and numbers the titles of a history.
    #[must_use]
    pub fn of(history: &History) -> Self {
        Self::of_titles(&history.titles)
    }

    /// Reads and numbers titles as ViewingActivity writes them.
    #[must_use]
    pub fn of_titles(titles: &Dictionary) -> Self {
        let texts: Vec<&str> = titles.texts().collect();
        let titles = parse_titles(&texts, TitleSource::ViewingActivity);
        Self::new(texts.iter().copied(), &titles)
    }

    /// Numbers the series of `titles`, whose texts stand at the same places in `texts`.
    #[must_use]
    pub fn new<'a, S: Deref<Target = str>>(
        texts: impl Iterator<Item = &'a str>,
        titles: &'a [Title<S>],
    ) -> Self {
        let mut index = Self { entries: Vec::with_capacity(titles.len()), ..Self::default() };
        let mut series_numbers: HashMap<&str, (u32, u32), FixedState> = HashMap::default();
        let mut season_numbers: HashMap<(u32, Option<u32>, &str), u32, FixedState> = HashMap::default();
        let mut film_works: HashMap<(&str, Kind), u32, FixedState> = HashMap::default();
        let mut works = 0;
        let mut new_work = || {
            works += 1;
            works - 1
        };
        // Titles come in the order in which they were first watched, so the next is often of the same series.
        let mut last_series: Option<(&str, (u32, u32))> = None;
        let mut last_season: Option<(u32, Option<u32>, &str, u32)> = None;
        for (text, title) in texts.zip(titles) {
            let kind = if title.kind == Kind::Supplemental { Kind::Unknown } else { title.kind };
            let text = text.trim();
            let named = title.series.as_deref().filter(|_| kind == Kind::Episode);
            let series = named.map(|name| {
                if let Some((_, numbers)) = last_series.filter(|(last, _)| *last == name) {
                    return numbers;
                }
                let numbers = *series_numbers.entry(name).or_insert_with(|| {
                    index.series.push(name.into());
                    ((index.series.len() - 1) as u32, new_work())
                });
                last_series = Some((name, numbers));
                numbers
            });
            let season = series.zip(title.season_label.as_deref()).map(|((series, _), label)| {
                if let Some((.., number)) = last_season
                    .filter(|(of, season, last, _)| (*of, *season, *last) == (series, title.season, label))
                {
                    return number;
                }
                // A numbered season is the same under another name.
                let key = (series, title.season, if title.season.is_some() { "" } else { label });
                let number = *season_numbers.entry(key).or_insert_with(|| {
                    index.seasons.push(Season { series, label: label.to_owned(), number: title.season });
                    (index.seasons.len() - 1) as u32
                });
                let first = &mut index.seasons[number as usize].label;
                if label < first.as_str() {
                    label.clone_into(first);
                }
                last_season = Some((series, title.season, label, number));
                number
            });
            let work = series.map_or_else(
                || *film_works.entry((text, kind)).or_insert_with(&mut new_work),
                |(_, work)| work,
            );
            let series = series.map(|(number, _)| number);
            let episode_number = title.episode_number.filter(|_| series.is_some());
            let text = text.into();
            index.entries.push(TitleEntry { text, kind, series, season, episode_number, work });
        }
        index
    }

    /// The same with other names: `name` gets the text of a title, the series it belongs to and what it is. A series is
    /// asked for as a title that is nothing, seasons lose what they are called.
    #[must_use]
    pub fn renamed(&self, mut name: impl FnMut(&str, Option<&str>, Option<Kind>) -> String) -> Self {
        let entries = self.entries.iter().map(|entry| {
            let series = entry.series.map(|series| &*self.series[series as usize]);
            TitleEntry { text: name(&entry.text, series, Some(entry.kind)).into(), ..*entry }
        });
        let entries = entries.collect();
        let series = self.series.iter().map(|series| name(series, None, None).into()).collect();
        let seasons = self.seasons.iter().map(|season| Season { label: String::new(), ..*season }).collect();
        Self { entries, series, seasons }
    }

    /// The entry of title `number`.
    #[must_use]
    pub fn entry(&self, number: u32) -> &TitleEntry {
        &self.entries[number as usize]
    }
}

/// The titles of a profile or of the account, grouped.
#[derive(Debug, Default)]
pub struct TitleAmounts {
    /// Seconds by kind.
    pub by_kind: BTreeMap<Kind, u64>,
    /// Series by seconds, descending, then name.
    pub series: Vec<SeriesAmount>,
    /// Films and unknown titles by seconds, descending, then name.
    pub films: Vec<FilmAmount>,
    /// Different episodes seen.
    pub seen_episodes: u64,
    /// Titles seen again, by number of times, descending, then title.
    pub rewatched: Vec<Rewatched>,
}

impl TitleAmounts {
    /// Groups the tallies of titles, each of which occurs once.
    #[must_use]
    pub fn of(tallies: &[TitleTally], index: &TitleIndex) -> Self {
        let mut amounts = Self::default();
        let mut films: Vec<(u64, u32)> = Vec::new();
        // Where the series or film of each work stands among them.
        let mut places: HashMap<u32, usize, FixedState> = HashMap::default();
        let mut rewatched: BTreeMap<(&Arc<str>, Kind), u64> = BTreeMap::new();
        for tally in tallies {
            let entry = index.entry(tally.title);
            if tally.seconds > 0 {
                *amounts.by_kind.entry(entry.kind).or_insert(0) += tally.seconds;
            }
            amounts.seen_episodes += u64::from(entry.kind == Kind::Episode && tally.is_seen());
            if tally.rewatches > 0 {
                *rewatched.entry((&entry.text, entry.kind)).or_insert(0) += tally.rewatches;
            }
            let place = places.entry(entry.work);
            if let Some(number) = entry.series {
                let place = *place.or_insert_with(|| {
                    let series = index.series[number as usize].clone();
                    amounts.series.push(SeriesAmount { number, series, ..SeriesAmount::default() });
                    amounts.series.len() - 1
                });
                amounts.series[place].add(tally);
            } else {
                let place = *place.or_insert_with(|| {
                    films.push((0, tally.title));
                    films.len() - 1
                });
                films[place].0 += tally.seconds;
            }
        }
        // No two are alike in all they are sorted by, which needs no room beside them then.
        amounts
            .series
            .sort_unstable_by(|a, b| b.seconds.cmp(&a.seconds).then_with(|| a.series.cmp(&b.series)));
        let film = |(seconds, title): (u64, u32)| {
            let entry = index.entry(title);
            FilmAmount { title: entry.text.clone(), seconds, kind: entry.kind }
        };
        amounts.films = films.into_iter().map(film).collect();
        amounts.films.sort_unstable_by(|a, b| {
            b.seconds.cmp(&a.seconds).then_with(|| (&a.title, a.kind).cmp(&(&b.title, b.kind)))
        });
        amounts.rewatched = rewatched
            .into_iter()
            .map(|((title, kind), times)| Rewatched { title: title.clone(), kind, times })
            .collect();
        amounts.rewatched.sort_by_key(|rewatched| std::cmp::Reverse(rewatched.times));
        amounts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [&str; 3] =
        ["Blue Harbour: Season 1: Dawn (Episode 1)", "Blue Harbour: Season 1: Dusk (Episode 2)", "Saltwind"];

    fn index() -> TitleIndex {
        TitleIndex::new(TITLES.iter().copied(), &parse_titles(&TITLES, TitleSource::ViewingActivity))
    }

    #[test]
    fn other_names_leave_the_numbers_as_they_are() {
        let index = index();
        let name = |text: &str, series: Option<&str>, kind: Option<Kind>| {
            format!("{} {} {}", text.len(), series.unwrap_or("-"), kind.is_some())
        };
        let renamed = index.renamed(name);
        let texts: Vec<&str> = renamed.entries.iter().map(|entry| &*entry.text).collect();
        assert_eq!(texts, ["40 Blue Harbour true", "40 Blue Harbour true", "8 - true"]);
        assert_eq!(renamed.series, ["12 - false".into()]);
        assert!(renamed.seasons.iter().all(|season| season.label.is_empty()));
        let numbers = |index: &TitleIndex| -> Vec<(u32, Option<u32>)> {
            index.entries.iter().map(|entry| (entry.work, entry.series)).collect()
        };
        assert_eq!((numbers(&renamed), renamed.seasons.len()), (numbers(&index), index.seasons.len()));
    }

    #[test]
    fn kinds_add_up_what_was_streamed_of_them() {
        let tally = |title, seconds| TitleTally { seconds, ..TitleTally::new(title) };
        let found = TitleAmounts::of(&[tally(0, 10), tally(1, 20), tally(2, 0)], &index());
        assert_eq!(found.by_kind, BTreeMap::from([(Kind::Episode, 30)]));
    }

    #[test]
    fn what_was_watched_of_a_series_and_again() {
        let titles = [TITLES[0], TITLES[1], "Tide: Season 1: Ebb (Episode 1)"];
        let index =
            TitleIndex::new(titles.iter().copied(), &parse_titles(&titles, TitleSource::ViewingActivity));
        let tally = |title, seconds| TitleTally { seconds, ..TitleTally::new(title) };
        let again = TitleTally { rewatches: 2, ..tally(1, 20) };
        let found = TitleAmounts::of(&[tally(0, 10), again, tally(2, 25)], &index);
        let series: Vec<_> = found.series.iter().map(|one| (one.number, &*one.series, one.seconds)).collect();
        assert_eq!(series, [(0, "Blue Harbour", 30), (1, "Tide", 25)]);
        let rewatched: Vec<_> = found.rewatched.iter().map(|one| (&*one.title, one.times)).collect();
        assert_eq!(rewatched, [(TITLES[1], 2)]);
    }
}
