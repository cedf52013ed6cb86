//! Other names for titles and profiles, for a report that is to be shown around.
//!
//! Names are changed in the figures themselves, before anything is worded or drawn, so that no sentence, chart, table or
//! column can hold the one it must not.

use crate::analysis::Analysis;
use crate::analysis::joins::Joins;
use crate::analysis::metrics::Metrics;
use crate::analysis::series::binges::Binges;
use crate::analysis::short_history::ShortAnalysis;
use crate::analysis::titles::TitleIndex;
use crate::locale::Locale;
use crate::model::history::History;
use crate::model::title::Kind;
use std::collections::HashMap;
use std::ops::Deref;

/// Numbered names for titles: `Series 1`, `Film 2`, `Title 3`.
#[derive(Debug)]
struct TitleNames<'a> {
    locale: &'a Locale,
    known: HashMap<String, String>,
    seasons: HashMap<String, Vec<String>>,
    counts: [usize; 4],
}

/// The words for a numbered thing, in the order of [`TitleNames::counts`].
const WORDS: [&str; 4] = ["alias-series", "alias-film", "alias-title", "alias-game"];
const SERIES: usize = 0;
const FILM: usize = 1;
const TITLE: usize = 2;
const GAME: usize = 3;

impl<'a> TitleNames<'a> {
    fn new(locale: &'a Locale) -> Self {
        Self { locale, known: HashMap::new(), seasons: HashMap::new(), counts: [0; 4] }
    }

    fn numbered(&self, key: &str, number: usize) -> String {
        self.locale.text_with(key, &[("number", number.to_string().into())])
    }

    /// The name for a title, series or game; the same each time.
    fn name(&mut self, text: &str, sort: usize) -> String {
        if let Some(name) = self.known.get(text) {
            return name.clone();
        }
        self.counts[sort] += 1;
        let name = self.numbered(WORDS[sort], self.counts[sort]);
        self.known.insert(text.to_owned(), name.clone());
        name
    }

    fn rename<T: Deref<Target = str> + From<String>>(&mut self, text: &mut T, sort: usize) {
        if !text.is_empty() {
            *text = self.name(text, sort).into();
        }
    }

    /// A season may have a name of its own; it becomes the first, second… that is met of its series.
    fn season(&mut self, series: &str, season: &str) -> String {
        let known = self.seasons.entry(series.to_owned()).or_default();
        let place = known.iter().position(|known| known == season).unwrap_or_else(|| {
            known.push(season.to_owned());
            known.len() - 1
        });
        self.numbered("alias-season", place + 1)
    }

    fn metrics(&mut self, metrics: &mut Metrics) {
        for item in &mut metrics.series {
            self.rename(&mut item.series, SERIES);
        }
        for item in &mut metrics.films {
            self.rename(&mut item.title, if item.kind == Kind::Film { FILM } else { TITLE });
        }
        for strip in &mut metrics.strips {
            for episode in &mut strip.episodes {
                episode.season = episode.season.take().map(|season| self.season(&strip.series, &season));
            }
            self.rename(&mut strip.series, SERIES);
        }
        for pace in &mut metrics.paces {
            pace.season = self.season(&pace.series, &pace.season);
            self.rename(&mut pace.series, SERIES);
        }
        for item in &mut metrics.abandoned {
            self.rename(&mut item.series, SERIES);
        }
        for item in &mut metrics.returned {
            self.rename(&mut item.series, SERIES);
        }
        for item in &mut metrics.rewatched {
            self.rename(&mut item.title, TITLE);
        }
        self.binges(&mut metrics.binges);
    }

    fn binges(&mut self, binges: &mut Binges) {
        for run in binges.longest.iter_mut().chain(&mut binges.runs) {
            self.rename(&mut run.series, SERIES);
        }
        if let Some(day) = &mut binges.fullest_day {
            self.rename(&mut day.series, SERIES);
        }
    }

    fn joins(&mut self, joins: &mut Joins) {
        if let Some(searches) = &mut joins.searches {
            // What was typed is, more often than not, a title.
            searches.queries.clear();
            searches.titles.iter_mut().for_each(|picked| self.rename(&mut picked.title, TITLE));
            searches.unwatched.iter_mut().for_each(|(title, _)| self.rename(title, TITLE));
        }
        if let Some(list) = &mut joins.my_list {
            list.waited.iter_mut().for_each(|item| self.rename(&mut item.title, TITLE));
            let others = list.watched_before.iter_mut().chain(&mut list.never_watched);
            others.for_each(|item| self.rename(&mut item.title, TITLE));
        }
        if let Some(ratings) = &mut joins.ratings {
            let rated =
                ratings.unwatched.iter_mut().map(|(_, rated)| rated).chain(&mut ratings.down_yet_seen);
            rated.for_each(|rated| self.rename(&mut rated.title, TITLE));
        }
        if let Some(messages) = &mut joins.messages {
            messages.first_watches.iter_mut().for_each(|watch| self.rename(&mut watch.title, TITLE));
        }
        if let Some(games) = &mut joins.games {
            for amounts in
                std::iter::once(&mut games.account).chain(games.profiles.iter_mut().map(|(_, of)| of))
            {
                amounts.games.iter_mut().for_each(|game| self.rename(&mut game.game, GAME));
            }
        }
    }
}

/// The figures with numbers in place of titles: series and films by hours, anything else as it is met.
#[must_use]
pub fn without_titles(index: &TitleIndex, analysis: &Analysis, locale: &Locale) -> (TitleIndex, Analysis) {
    let mut names = TitleNames::new(locale);
    let mut analysis = analysis.clone();
    // The account first: it has every series and film, in the order of its hours.
    names.metrics(&mut analysis.account);
    for profile in &mut analysis.profiles {
        names.metrics(&mut profile.metrics);
    }
    names.binges(&mut analysis.household.binges);
    names.joins(&mut analysis.joins);
    analysis.inferences.rename_titles(|title| names.rename(title, TITLE));
    let mut series: HashMap<String, usize> = HashMap::new();
    let index = index.renamed(|text, of_series, kind| match of_series {
        Some(name) => {
            let number = series.entry(name.to_owned()).and_modify(|number| *number += 1).or_insert(1);
            let (name, number) = (names.name(name, SERIES), number.to_string());
            locale.text_with("alias-episode", &[("series", name.into()), ("number", number.into())])
        }
        None => names.name(text, if kind == Some(Kind::Film) { FILM } else { TITLE }),
    });
    (index, analysis)
}

/// The figures of a short history with numbers in place of titles.
#[must_use]
pub fn short_without_titles(analysis: &ShortAnalysis, locale: &Locale) -> ShortAnalysis {
    let mut names = TitleNames::new(locale);
    let mut analysis = analysis.clone();
    analysis.series.iter_mut().for_each(|(series, _)| names.rename(series, SERIES));
    names.binges(&mut analysis.binges);
    analysis
}

/// Letters for profiles: `A` streamed most.
#[derive(Debug, Default)]
pub struct ProfileLetters {
    known: Vec<String>,
}

impl ProfileLetters {
    /// Puts letters in place of the names of profiles, wherever they stand.
    #[must_use]
    pub fn put(history: &mut History, analysis: &mut Analysis) -> Self {
        let mut letters = Self::default();
        for profile in &mut analysis.profiles {
            letters.rename(&mut profile.name);
        }
        history.profiles.iter_mut().for_each(|name| letters.rename(name));
        let joins = &mut analysis.joins;
        if let Some(list) = &mut joins.my_list {
            list.waited.iter_mut().for_each(|item| letters.rename(&mut item.profile));
            let others = list.watched_before.iter_mut().chain(&mut list.never_watched);
            others.for_each(|item| letters.rename(&mut item.profile));
        }
        if let Some(ratings) = &mut joins.ratings {
            let rated =
                ratings.unwatched.iter_mut().map(|(_, rated)| rated).chain(&mut ratings.down_yet_seen);
            rated.for_each(|rated| letters.rename(&mut rated.profile));
        }
        if let Some(messages) = &mut joins.messages {
            messages.first_watches.iter_mut().for_each(|watch| letters.rename(&mut watch.profile));
        }
        if let Some(games) = &mut joins.games {
            games.profiles.iter_mut().for_each(|(name, _)| letters.rename(name));
        }
        if let Some(playbacks) = &mut joins.playbacks {
            playbacks.profiles.iter_mut().for_each(|(name, _)| letters.rename(name));
        }
        for (before, after) in history.merged.iter_mut().flat_map(|merged| &mut merged.renamed) {
            letters.rename(before);
            letters.rename(after);
        }
        analysis.inferences.rename_profiles(|name| letters.rename(name));
        letters
    }

    /// The letter of a profile; a name not met before gets the next one.
    #[must_use]
    pub fn letter(&mut self, name: &str) -> String {
        let name = name.trim();
        let place = self.known.iter().position(|known| known == name).unwrap_or_else(|| {
            self.known.push(name.to_owned());
            self.known.len() - 1
        });
        letters(place)
    }

    /// A profile without a name tells no name.
    fn rename(&mut self, name: &mut String) {
        if !name.is_empty() {
            *name = self.letter(name);
        }
    }
}

/// `A` … `Z`, `AA`, `AB` …
fn letters(place: usize) -> String {
    let last = char::from(b'A' + (place % 26) as u8);
    if place < 26 { last.to_string() } else { format!("{}{last}", letters(place / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_profile_keeps_its_letter() {
        let mut found = ProfileLetters::default();
        assert_eq!(["Ben", "Anna", " Ben ", "Chloé"].map(|name| found.letter(name)), ["A", "B", "A", "C"]);
    }

    #[test]
    fn a_title_keeps_its_number_and_a_season_that_of_its_series() {
        let locale = Locale::from_tag("en");
        let mut names = TitleNames::new(&locale);
        assert_eq!(names.name("Paper Birds", SERIES), "Series 1");
        assert_eq!(names.name("Ostinato", FILM), "Film 1");
        assert_eq!(names.name("Paper Birds", TITLE), "Series 1");
        assert_eq!(names.season("Paper Birds", "The Long Winter"), "Season 1");
        assert_eq!(names.season("Saltwind", "The Long Winter"), "Season 1");
        assert_eq!(names.season("Paper Birds", "The Thaw"), "Season 2");
        assert_eq!(names.season("Paper Birds", "The Long Winter"), "Season 1");
    }
}
