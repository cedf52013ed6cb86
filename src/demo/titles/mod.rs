//! The invented catalogue: shows and films with a name in each language of the household.

mod english;
mod french;
mod japanese;
mod portuguese;
mod shows;
mod text;
mod turkish;
mod words;

pub(super) use shows::{ABANDONED_SHOW, BINGE_SHOW, CLOCK_FILM, REWATCHED_FILM, SEARCHED_SHOW};
use shows::{AWKWARD_FILMS, FILMS, FIRST_USUAL, PLACES, SHOWS};
pub(super) use text::{Form, TitleInfo, Titles};
use words::{PHRASES, Words};

/// A language titles are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Language {
    English,
    French,
    Portuguese,
    Turkish,
    Japanese,
}

impl Language {
    fn words(self) -> &'static Words {
        match self {
            Self::English => &english::WORDS,
            Self::French => &french::WORDS,
            Self::Portuguese => &portuguese::WORDS,
            Self::Turkish => &turkish::WORDS,
            Self::Japanese => &japanese::WORDS,
        }
    }

    /// The tag the service writes, such as `pt-BR`.
    pub fn tag(self) -> &'static str {
        ["en-GB", "fr-FR", "pt-BR", "tr-TR", "ja-JP"][self as usize]
    }
}

/// How the seasons of a show are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Numbered,
    LimitedSeries,
    Parts,
}

/// Whom a show is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taste {
    Thriller,
    Family,
    Comedy,
    Anime,
    Kids,
}

/// Where a work's names come from.
enum Names {
    Own([&'static str; 5]),
    Same(&'static str),
    Place { show: usize, place: usize },
    Phrase(u32),
}

/// A show or a film.
pub(super) struct Work {
    names: Names,
    /// Episodes of each season; none for a film.
    pub seasons: Vec<u16>,
    /// Usual length in minutes.
    pub minutes: u32,
    label: Label,
    taste: Taste,
    /// Added to episode numbers: a show that has been on for ages.
    first_episode: u32,
}

impl Work {
    /// The name in a language.
    pub fn name(&self, language: Language) -> String {
        match &self.names {
            Names::Own(names) => names[language as usize].to_owned(),
            Names::Same(name) => (*name).to_owned(),
            &Names::Place { show, place } => {
                let (latin, kana) = PLACES[place];
                let name = if language == Language::Japanese { kana } else { latin };
                language.words().shows[show].replace("{}", name)
            }
            &Names::Phrase(index) => language.words().phrase(index),
        }
    }

    /// Whether it has episodes.
    pub fn is_series(&self) -> bool {
        !self.seasons.is_empty()
    }
}

/// Everything there is to watch.
pub(super) struct Catalogue {
    works: Vec<Work>,
}

const FILMS_BEGIN: u16 = SHOWS.len() as u16;
const AWKWARD_BEGIN: u16 = FILMS_BEGIN + FILMS.len() as u16;
const PLACE_SHOWS_BEGIN: u16 = AWKWARD_BEGIN + AWKWARD_FILMS.len() as u16;
const PLACE_SHOWS: u16 = 20 * PLACES.len() as u16;
const PHRASE_FILMS_BEGIN: u16 = PLACE_SHOWS_BEGIN + PLACE_SHOWS;
const PHRASE_FILMS: u16 = 240;

impl Catalogue {
    /// The whole catalogue; the same for every seed.
    pub fn new() -> Self {
        let film = |names, minutes| Work {
            names,
            seasons: Vec::new(),
            minutes,
            label: Label::Numbered,
            taste: Taste::Family,
            first_episode: 0,
        };
        let mut works: Vec<Work> = SHOWS
            .iter()
            .map(|show| Work {
                names: Names::Own(show.names),
                seasons: show.seasons.to_vec(),
                minutes: show.minutes,
                label: show.label,
                taste: show.taste,
                first_episode: if show.names[0] == "Captain Persimmon" { 1_070 } else { 0 },
            })
            .collect();
        works.extend((0..).zip(FILMS).map(|(at, names)| film(Names::Own(names), 88 + at * 7 % 50)));
        works.extend((0..).zip(AWKWARD_FILMS).map(|(at, name)| film(Names::Same(name), 75 + at * 5)));
        works.extend((0..u32::from(PLACE_SHOWS)).map(place_show));
        works.extend((0..u32::from(PHRASE_FILMS)).map(|at| {
            let phrase = (at * 175 + 31) % PHRASES;
            film(Names::Phrase(phrase), 80 + at * 13 % 60)
        }));
        Self { works }
    }

    /// A work by its number.
    pub fn work(&self, number: u16) -> &Work {
        &self.works[usize::from(number)]
    }

    /// A hand-made film by its number.
    pub fn film(&self, number: u16) -> u16 {
        FILMS_BEGIN + number
    }

    /// The films with awkward names.
    pub fn awkward_films(&self) -> std::ops::Range<u16> {
        AWKWARD_BEGIN..PLACE_SHOWS_BEGIN
    }

    /// The shows to a taste, best first: those made by hand, then a growing number of others.
    pub fn shows_for(&self, taste: Taste) -> Vec<u16> {
        let own = FIRST_USUAL..FILMS_BEGIN;
        let places = PLACE_SHOWS_BEGIN..PHRASE_FILMS_BEGIN;
        own.chain(places).filter(|&number| self.work(number).taste == taste).collect()
    }

    /// The films of the usual fare.
    pub fn films(&self) -> Vec<u16> {
        let own = FILMS_BEGIN + 2..AWKWARD_BEGIN;
        own.chain(PHRASE_FILMS_BEGIN..PHRASE_FILMS_BEGIN + PHRASE_FILMS).collect()
    }

    /// Length of a work or an episode in seconds: always the same for the same one.
    pub fn runtime(&self, number: u16, season: u8, episode: u16) -> u32 {
        let minutes = self.work(number).minutes;
        let spread = minutes * 60 / 8 + 1;
        let mixed = u32::from(number) * 7_919 + u32::from(season) * 104_729 + u32::from(episode) * 1_299_709;
        minutes * 60 - spread / 2 + (mixed / 7) % spread
    }
}

fn place_show(at: u32) -> Work {
    let (show, place) = ((at % 20) as usize, (at * 7 % 24 + at / 120) as usize % PLACES.len());
    let tastes = [Taste::Thriller, Taste::Family, Taste::Comedy, Taste::Thriller, Taste::Anime];
    let (taste, minutes) = match tastes[(at / 3 % 5) as usize] {
        Taste::Kids | Taste::Anime => (Taste::Anime, 24),
        Taste::Comedy => (Taste::Comedy, 22 + at % 10),
        other => (other, 41 + at % 14),
    };
    let seasons = (0..1 + at * 5 % 4).map(|season| 6 + ((at * 3 + season * 5) % 7) as u16).collect();
    let label = if at % 9 == 4 { Label::Parts } else { Label::Numbered };
    Work { names: Names::Place { show, place }, seasons, minutes, label, taste, first_episode: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_works_share_a_name() {
        let catalogue = Catalogue::new();
        for language in [Language::English, Language::French, Language::Turkish, Language::Japanese] {
            let names: HashSet<String> = catalogue.works.iter().map(|work| work.name(language)).collect();
            assert_eq!(names.len(), catalogue.works.len(), "{language:?}");
        }
    }

    #[test]
    fn every_taste_finds_shows() {
        let catalogue = Catalogue::new();
        for taste in [Taste::Thriller, Taste::Family, Taste::Comedy, Taste::Anime, Taste::Kids] {
            assert!(catalogue.shows_for(taste).len() >= 4);
        }
        let episodes: usize =
            catalogue.works.iter().flat_map(|work| &work.seasons).map(|&n| usize::from(n)).sum();
        assert!(
            (9_000..11_900).contains(&episodes),
            "{episodes} episodes in five languages stay under 60,000"
        );
    }
}
