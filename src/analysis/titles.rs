//! Streamed seconds by kind of title, by series and by film.

use super::metrics::{FilmAmount, SeriesAmount};
use crate::model::title::{Kind, Title};
use std::collections::{BTreeMap, HashMap};

/// The reading of each title of a history, with series numbered.
#[derive(Debug, Default)]
pub struct TitleIndex {
    entries: Vec<TitleEntry>,
    /// Names of the series, by number.
    pub series: Vec<String>,
}

/// What the analysis needs to know of one title.
#[derive(Debug, Clone)]
pub struct TitleEntry {
    /// The title without outer blanks.
    pub text: String,
    /// Film, episode or unknown; what looks like an extra but was kept is unknown.
    pub kind: Kind,
    /// Number of its series.
    pub series: Option<u32>,
}

impl TitleIndex {
    /// Numbers the series of `titles`, whose texts stand at the same places in `texts`.
    #[must_use]
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>, titles: &[Title]) -> Self {
        let mut index = Self::default();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (text, title) in texts.zip(titles) {
            let kind = if title.kind == Kind::Supplemental { Kind::Unknown } else { title.kind };
            let named = title.series.as_deref().filter(|_| kind == Kind::Episode);
            let series = named.map(|name| {
                *numbers.entry(name).or_insert_with(|| {
                    index.series.push(name.to_owned());
                    (index.series.len() - 1) as u32
                })
            });
            index.entries.push(TitleEntry { text: text.trim().to_owned(), kind, series });
        }
        index
    }

    /// The entry of title `number`.
    #[must_use]
    pub fn entry(&self, number: u32) -> &TitleEntry {
        &self.entries[number as usize]
    }
}

/// Seconds by title number.
pub type TitleSeconds = HashMap<u32, u64, foldhash::fast::FixedState>;

/// Seconds by kind, by series and by film.
#[derive(Debug, Default)]
pub struct TitleAmounts {
    /// Seconds by kind.
    pub by_kind: BTreeMap<Kind, u64>,
    /// Series by seconds, descending, then name.
    pub series: Vec<SeriesAmount>,
    /// Films and unknown titles by seconds, descending, then name.
    pub films: Vec<FilmAmount>,
}

impl TitleAmounts {
    /// Groups the seconds of titles.
    #[must_use]
    pub fn of(seconds_by_title: &TitleSeconds, index: &TitleIndex) -> Self {
        let mut amounts = Self::default();
        let mut series: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        let mut films: BTreeMap<(&str, Kind), u64> = BTreeMap::new();
        for (&number, &seconds) in seconds_by_title {
            let entry = index.entry(number);
            if seconds > 0 {
                *amounts.by_kind.entry(entry.kind).or_insert(0) += seconds;
            }
            match entry.series {
                Some(number) => {
                    let (sum, episodes) = series.entry(number).or_insert((0, 0));
                    *sum += seconds;
                    *episodes += 1;
                }
                None => *films.entry((&entry.text, entry.kind)).or_insert(0) += seconds,
            }
        }
        let named = |(number, (seconds, episodes)): (u32, (u64, u64))| SeriesAmount {
            series: index.series[number as usize].clone(),
            seconds,
            episodes,
        };
        amounts.series = series.into_iter().map(named).collect();
        amounts.series.sort_by(|a, b| b.seconds.cmp(&a.seconds).then_with(|| a.series.cmp(&b.series)));
        amounts.films = films
            .into_iter()
            .map(|((title, kind), seconds)| FilmAmount { title: title.to_owned(), seconds, kind })
            .collect();
        amounts.films.sort_by(|a, b| b.seconds.cmp(&a.seconds).then_with(|| a.title.cmp(&b.title)));
        amounts
    }
}
