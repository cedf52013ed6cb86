//! What the other titles of the file say about the titles that do not tell by themselves.

use super::reading::{Parts, Reading, Wordless};
use super::segments::Segments;
use super::words::text::comparison_key;
use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

/// Rows with one colon and the same beginning from which on the beginning is a series; no run of films is watched so
/// often under one name.
const ROWS_OF_A_SERIES: u32 = 6;
/// Rows under one two-part beginning from which on that is the series' name.
const ROWS_OF_A_NAME: u32 = 3;

type Counts = HashMap<u64, u32, FixedState>;

/// What all titles of a file say together. It depends on the set of titles only, not on their order or repetition.
#[derive(Debug, Default)]
pub(super) struct Context {
    hasher: FixedState,
    seen: HashSet<u64, FixedState>,
    series: HashSet<u64, FixedState>,
    halves: Counts,
    one_colon: Counts,
    /// Rows by first two segments.
    middles: Counts,
    /// Different second segments by first segment.
    different_middles: Counts,
    key: String,
}

impl Context {
    /// Takes in the reading of one title.
    pub(super) fn learn(&mut self, title: &str, reading: &Reading<'_>) {
        match reading {
            Reading::Episode(parts) if parts.proven => {
                let series = self.hash(parts.series);
                self.series.insert(series);
            }
            Reading::Halved(halves) => {
                let [plain, halved] = &**halves;
                let series = self.hash(plain.series);
                self.series.insert(series);
                if self.is_new(title) {
                    let half = self.half(halved);
                    *self.halves.entry(half).or_default() += 1;
                }
            }
            Reading::OneColon(parts) if self.is_new(title) => {
                let name = self.hash(parts.series);
                *self.one_colon.entry(name).or_default() += 1;
            }
            Reading::Wordless(wordless) => {
                let Wordless { segments, parts } = &**wordless;
                if parts.proven {
                    let series = self.hash(parts.series);
                    self.series.insert(series);
                }
                if segments.len() > 2 && self.is_new(title) {
                    let (first, both) = (self.hash(segments.get(0)), self.hash(segments.join(0, 2)));
                    let rows = self.middles.entry(both).or_default();
                    *rows += 1;
                    if *rows == 1 {
                        *self.different_middles.entry(first).or_default() += 1;
                    }
                }
            }
            _ => {}
        }
    }

    /// The parts of an episode's title, with what a title alone left open settled; none for a title that is no episode
    /// or does not tell.
    pub(super) fn settle<'a>(&self, reading: &Reading<'a>) -> Option<Parts<'a>> {
        let mut key = String::new();
        match reading {
            Reading::Film | Reading::Supplemental | Reading::Unknown => None,
            Reading::Episode(parts) => Some(*parts),
            Reading::Halved(halves) => {
                let [plain, halved] = **halves;
                let shared =
                    self.halves.get(&self.half_with(&halved, &mut key)).is_some_and(|&rows| rows > 1);
                Some(if shared { halved } else { plain })
            }
            Reading::OneColon(parts) => {
                let name = self.hash_with(parts.series, &mut key);
                let often = self.one_colon.get(&name).is_some_and(|&rows| rows >= ROWS_OF_A_SERIES);
                (often || self.series.contains(&name)).then_some(*parts)
            }
            Reading::Wordless(wordless) => {
                let Wordless { segments, parts } = **wordless;
                Some(self.split(&segments, parts, &mut key).unwrap_or(parts))
            }
        }
    }

    /// Where the series of a title without season words ends, if other rows tell.
    fn split<'a>(&self, segments: &Segments<'a>, parts: Parts<'a>, key: &mut String) -> Option<Parts<'a>> {
        let count = segments.len();
        // The longest beginning that is a series elsewhere.
        let known =
            (2..count).rev().find(|&end| self.series.contains(&self.hash_with(segments.join(0, end), key)));
        if let Some(end) = known {
            return Some(parts.with_series(segments, end));
        }
        let episode_only = parts.season_label.is_empty();
        if parts.episode_number.is_some() || count < 3 || parts.proven {
            return None;
        }
        let different =
            self.different_middles.get(&self.hash_with(segments.get(0), key)).copied().unwrap_or_default();
        let first_is_series = self.series.contains(&self.hash_with(segments.get(0), key));
        let name_is_longer = parts.series.len() > segments.get(0).len();
        if episode_only && name_is_longer && (different > 1 || first_is_series) {
            return Some(parts.with_series(segments, 1));
        }
        let rows = self.middles.get(&self.hash_with(segments.join(0, 2), key)).copied().unwrap_or_default();
        let one_name = count == 3 && different == 1 && rows >= ROWS_OF_A_NAME && !first_is_series;
        (one_name && parts.season.is_none()).then(|| parts.with_series(segments, 2))
    }

    fn is_new(&mut self, title: &str) -> bool {
        self.seen.insert(self.hasher.hash_one(title))
    }

    fn hash(&mut self, text: &str) -> u64 {
        let mut key = std::mem::take(&mut self.key);
        let hash = self.hash_with(text, &mut key);
        self.key = key;
        hash
    }

    fn hash_with(&self, text: &str, key: &mut String) -> u64 {
        comparison_key(text, key);
        self.hasher.hash_one(key.as_str())
    }

    fn half(&mut self, halved: &Parts<'_>) -> u64 {
        let mut key = std::mem::take(&mut self.key);
        let hash = self.half_with(halved, &mut key);
        self.key = key;
        hash
    }

    fn half_with(&self, halved: &Parts<'_>, key: &mut String) -> u64 {
        let series = self.hash_with(halved.series, key);
        let label = self.hash_with(halved.season_label, key);
        self.hasher.hash_one((series, label))
    }
}
