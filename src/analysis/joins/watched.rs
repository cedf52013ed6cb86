//! The viewing of each profile by the names of series and films, as other tables write them.

use crate::analysis::titles::TitleIndex;
use crate::analysis::views::order_same_second;
use crate::model::history::{History, Segment};
use crate::model::title::{TitleSource, name_key, parse_titles};
use foldhash::fast::FixedState;
use std::collections::HashMap;

/// The kept segments of a history by profile and by name of the series or film.
pub(super) struct Watched<'a> {
    pub history: &'a History,
    pub index: &'a TitleIndex,
    /// The kept rows of each profile, by start.
    pub rows: Vec<Vec<u32>>,
    numbers: HashMap<String, u32, FixedState>,
    profiles: HashMap<&'a str, ProfileWatched, FixedState>,
}

/// The viewing of one profile.
#[derive(Debug, Default)]
pub(super) struct ProfileWatched {
    /// Numbers of the names and rows of the history, by number of the name, then start.
    names: Vec<u32>,
    rows: Vec<u32>,
    /// Start of the first segment and latest end.
    pub span: Option<(i64, i64)>,
}

impl<'a> Watched<'a> {
    pub fn of(history: &'a History, index: &'a TitleIndex) -> Self {
        let mut numbers: HashMap<String, u32, FixedState> = HashMap::default();
        let mut of_work: Vec<Option<u32>> = vec![None; history.titles.len()];
        let name_of_title: Vec<u32> = (0..history.titles.len() as u32)
            .map(|title| {
                let entry = index.entry(title);
                *of_work[entry.work as usize].get_or_insert_with(|| {
                    let name = entry.series.map_or(&entry.text, |series| &index.series[series as usize]);
                    let next = numbers.len() as u32;
                    *numbers.entry(name_key(name)).or_insert(next)
                })
            })
            .collect();
        let mut rows = history.kept_by_profile();
        rows.iter_mut().for_each(|rows| order_same_second(history, rows));
        let profiles = history.profiles.iter().zip(&rows);
        let profiles =
            profiles.map(|(name, rows)| (name.as_str(), ProfileWatched::of(history, rows, &name_of_title)));
        let profiles = profiles.collect();
        Self { history, index, rows, numbers, profiles }
    }

    /// The viewing of a profile; none for one that watched nothing.
    pub fn profile(&self, name: &str) -> Option<&ProfileWatched> {
        self.profiles.get(name)
    }

    /// The kept rows of a profile under the first of some keys it has any of, by start.
    pub fn rows_of(&self, profile: &str, keys: &NameKeys) -> &[u32] {
        let profile = self.profile(profile);
        let rows =
            |key: &String| Some(profile?.rows_of(*self.numbers.get(key)?)).filter(|rows| !rows.is_empty());
        keys.0.iter().find_map(rows).unwrap_or_default()
    }

    /// The segment of a row.
    pub fn segment(&self, row: u32) -> &Segment {
        &self.history.rows()[row as usize]
    }

    /// The first of some rows, ordered by start, that begins at `from` or later.
    pub fn first_start(&self, rows: &[u32], from: i64) -> Option<i64> {
        let at = rows.partition_point(|&row| self.segment(row).start < from);
        rows.get(at).map(|&row| self.segment(row).start)
    }

    /// Every beginning of a word in the names a profile watched, in order, with the rows of the name.
    pub fn beginnings(&self, profile: &str) -> Beginnings<'_> {
        let Some(profile) = self.profile(profile) else {
            return Beginnings::default();
        };
        let mut words = Vec::new();
        for (key, number) in &self.numbers {
            let rows = profile.rows_of(*number);
            if !rows.is_empty() {
                words.push((key.as_str(), rows));
                words.extend(key.match_indices(' ').map(|(at, _)| (&key[at + 1..], rows)));
            }
        }
        words.sort_unstable();
        Beginnings { words }
    }
}

impl ProfileWatched {
    fn of(history: &History, rows: &[u32], name_of_title: &[u32]) -> Self {
        let segment = |row: u32| &history.rows()[row as usize];
        let first = rows.first().map(|&row| segment(row).start);
        let last = rows.iter().map(|&row| segment(row).end()).max();
        // Of each row its name and its place, which are quick to sort.
        let name_of = |row: &u32| name_of_title[segment(*row).title as usize];
        let mut named: Vec<(u32, u32)> = rows.iter().map(name_of).zip(0..).collect();
        named.sort_unstable();
        let (names, rows) = named.into_iter().map(|(name, place)| (name, rows[place as usize])).unzip();
        Self { names, rows, span: first.zip(last) }
    }

    /// The rows of a name, by start; none for a name the profile did not watch.
    fn rows_of(&self, name: u32) -> &[u32] {
        let from = self.names.partition_point(|known| *known < name);
        let count = self.names[from..].partition_point(|known| *known == name);
        &self.rows[from..from + count]
    }
}

/// The words with which the names of a profile's series and films, or parts of them, begin.
#[derive(Debug, Default)]
pub(super) struct Beginnings<'a> {
    words: Vec<(&'a str, &'a [u32])>,
}

impl<'a> Beginnings<'a> {
    /// The rows of each name in which a word begins with `key`, and goes on with it.
    pub fn of(&self, key: &'a str) -> impl Iterator<Item = &'a [u32]> + '_ {
        let from = self.words.partition_point(|(word, _)| *word < key);
        self.words[from..].iter().take_while(move |(word, _)| word.starts_with(key)).map(|(_, rows)| *rows)
    }
}

/// The keys a written name may be known under: the whole name, and the series of an episode.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameKeys(Vec<String>);

impl NameKeys {
    /// Of a name such as `Saltwind` or `Saltwind: Season 1: "Pilot"`.
    pub fn of(name: &str) -> Self {
        let mut keys = vec![name_key(name)];
        // Most names are those of a series or film, and have no colon.
        if name.contains([':', '\u{FF1A}']) {
            let names = [name];
            let read = parse_titles(&names, TitleSource::ViewingHistory);
            let season = read.iter().find(|title| title.season_label.is_some());
            let quoted =
                name.trim_end().ends_with(['"', '”', '“', '»']).then(|| name.split_once(": ")).flatten();
            let series = season.and_then(|title| title.series).or(quoted.map(|(series, _)| series));
            keys.extend(series.map(name_key).filter(|key| *key != keys[0]).into_iter().collect::<Vec<_>>());
        }
        Self(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::NameKeys;

    fn keys(name: &str) -> Vec<String> {
        NameKeys::of(name).0
    }

    #[test]
    fn an_episode_is_known_by_its_series_too() {
        assert_eq!(keys("Saltwind"), ["saltwind"]);
        assert_eq!(keys("Saltwind: Season 1: \"Pilot\""), ["saltwind season 1 pilot", "saltwind"]);
        assert_eq!(keys("Saltwind: Limited Series: \"Pilot\"")[1], "saltwind");
        assert_eq!(keys("Saltwind: \"Pilot\"")[1], "saltwind");
    }

    #[test]
    fn a_subtitle_makes_no_series() {
        assert_eq!(keys("Saltwind: The Return"), ["saltwind the return"]);
    }
}
