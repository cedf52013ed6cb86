//! Tokens for titles, in a shape the title grammar reads as it read the title.
//!
//! `Series 1: Season 1: Episode 3 (Episode 3)` stands for an episode, `Film 2` for a film. Numbers count
//! up in the order in which titles are met; they are not those of the service, because a seventh season
//! with thirteen episodes may already name its series.

use crate::model::title::{Kind, Title, TitleSource, parse_titles};
use std::borrow::Cow;
use std::collections::HashMap;

/// What becomes of titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleChoice {
    /// They stay.
    Keep,
    /// One token for a series or a film: all episodes of a series are one.
    Series,
    /// One token for each title.
    Token,
}

/// Titles and the tokens they were given. Names are lent from the tables where they can be.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    choice: TitleChoice,
    /// Of titles without and with the suffix of ViewingActivity.
    titles: [HashMap<&'a str, Box<str>>; 2],
    series: HashMap<Cow<'a, str>, SeriesTokens>,
    /// The seasons of all series: number of the series, number of the season or else its name.
    seasons: HashMap<(u32, Option<u32>, Cow<'a, str>), u32>,
    /// Episodes counted in each season of a series; 0 stands for no season.
    episodes: HashMap<(u32, u32), u32>,
    /// Number of the first episode of that series, season and name.
    named: HashMap<(u32, u32, Cow<'a, str>), u32>,
    works: HashMap<String, String>,
    games: HashMap<String, String>,
    counts: HashMap<&'static str, usize>,
}

/// What was given to a series.
#[derive(Debug)]
struct SeriesTokens {
    number: u32,
    name: String,
    /// How many of its seasons have a number.
    seasons: u32,
}

impl<'a> Tokens<'a> {
    pub fn new(choice: TitleChoice) -> Self {
        Self {
            choice,
            titles: [HashMap::new(), HashMap::new()],
            series: HashMap::new(),
            seasons: HashMap::new(),
            episodes: HashMap::new(),
            named: HashMap::new(),
            works: HashMap::new(),
            games: HashMap::new(),
            counts: HashMap::new(),
        }
    }

    /// Gives tokens to all titles of a file, in the order given; the titles explain each other. Each text
    /// gets one of its own if the file is `first`; otherwise it shares that of the same work or episode.
    pub fn learn(&mut self, texts: &'a [&'a str], source: TitleSource, first: bool) {
        if self.choice == TitleChoice::Keep {
            return;
        }
        let suffixed = source == TitleSource::ViewingActivity;
        for (text, title) in texts.iter().zip(parse_titles(texts, source)) {
            let text = text.trim();
            if self.titles[usize::from(suffixed)].contains_key(text) {
                continue;
            }
            let elsewhere = self.titles[usize::from(!suffixed)].get(text);
            let shared = elsewhere.filter(|_| !first && title.kind != Kind::Episode).cloned();
            let token = shared
                .unwrap_or_else(|| self.new_token(text, &title, (suffixed, first), Cow::Borrowed).into());
            self.titles[usize::from(suffixed)].insert(text, token);
        }
    }

    /// What is written for a title of the viewing record; it must have been learnt.
    pub fn title<'t>(&'t self, text: &'t str, source: TitleSource) -> &'t str {
        if self.choice == TitleChoice::Keep {
            return text;
        }
        let suffixed = source == TitleSource::ViewingActivity;
        self.titles[usize::from(suffixed)].get(text.trim()).map(|token| &**token).unwrap_or_default()
    }

    /// What is written for a title of another table, which names a series, a film or an episode, often
    /// in another language and manner than the viewing record.
    pub fn work(&mut self, text: &str) -> String {
        let text = text.trim();
        if self.choice == TitleChoice::Keep || text.is_empty() {
            return text.to_owned();
        }
        if let Some(series) = self.series.get(text) {
            return series.name.clone();
        }
        let [plain, suffixed] = self.titles.each_ref().map(|titles| titles.get(text).map(|token| &**token));
        if let Some(token) = suffixed.or(plain).or_else(|| self.works.get(text).map(String::as_str)) {
            return token.to_owned();
        }
        let token = match parse_titles(&[text], TitleSource::ViewingActivity).pop() {
            Some(title) if title.kind == Kind::Episode || is_asset(text) => {
                self.new_token(text, &title, (false, false), |name| Cow::Owned(name.to_owned()))
            }
            _ => self.numbered("Title"),
        };
        self.works.insert(text.to_owned(), token.clone());
        token
    }

    /// What is written for a game.
    pub fn game(&mut self, text: &str) -> String {
        let text = text.trim();
        if self.choice == TitleChoice::Keep || text.is_empty() {
            return text.to_owned();
        }
        if !self.games.contains_key(text) {
            let token = self.numbered("Game");
            self.games.insert(text.to_owned(), token);
        }
        self.games.get(text).cloned().unwrap_or_default()
    }

    /// How many different series and how many other titles have a token.
    pub fn counts(&self) -> (usize, usize) {
        let others = self.counts.iter().filter(|(word, _)| !matches!(**word, "Series" | "Game"));
        (self.series.len(), others.map(|(_, count)| count).sum())
    }

    fn numbered(&mut self, word: &'static str) -> String {
        let count = self.counts.entry(word).or_insert(0);
        *count += 1;
        format!("{word} {count}")
    }

    /// A token of the title's kind. `distinct` gives each text a number of its own; otherwise an episode
    /// of the same name is the same. `keep` lends or copies a name.
    fn new_token<'t>(
        &mut self,
        text: &str,
        title: &Title<&'t str>,
        (suffixed, distinct): (bool, bool),
        keep: impl Fn(&'t str) -> Cow<'a, str>,
    ) -> String {
        if is_asset(text) {
            // The raw name of an asset is what makes its row an extra.
            return format!("{}_hook_primary_16x9", self.numbered("Extra"));
        }
        match title.kind {
            _ if text.is_empty() => String::new(),
            Kind::Film => self.numbered("Film"),
            Kind::Supplemental => format!("{} (Trailer)", self.numbered("Extra")),
            // The grammar cannot tell what a title of this shape is.
            Kind::Unknown => format!("{}: English Title", self.numbered("Untold")),
            Kind::Episode => self.episode(title, (suffixed, distinct), keep),
        }
    }

    fn episode<'t>(
        &mut self,
        title: &Title<&'t str>,
        (suffixed, distinct): (bool, bool),
        keep: impl Fn(&'t str) -> Cow<'a, str>,
    ) -> String {
        let name = title.series.unwrap_or_default();
        if !self.series.contains_key(name) {
            // Without a name there is no series to sum up, and there must be none afterwards.
            let token = if name.is_empty() { String::new() } else { self.numbered("Series") };
            let tokens = SeriesTokens { number: self.series.len() as u32, name: token, seasons: 0 };
            self.series.insert(keep(name), tokens);
        }
        let series = self.series.get_mut(name).expect("it was just put in");
        if self.choice == TitleChoice::Series {
            return series.token(1, 1, suffixed);
        }
        let season = title.season_label.map_or(0, |label| {
            // A numbered season is the same under another name, as in the analysis.
            let label = if title.season.is_some() { "" } else { label };
            *self.seasons.entry((series.number, title.season, keep(label))).or_insert_with(|| {
                series.seasons += 1;
                series.seasons
            })
        });
        let episode = title.episode.unwrap_or_default();
        let key = (series.number, season, keep(episode.trim_matches(['"', ' ', '\u{a0}', '“', '”'])));
        let known = self.named.get(&key).filter(|_| !distinct && !key.2.is_empty());
        let number = known.copied().unwrap_or_else(|| {
            let count = self.episodes.entry((series.number, season)).or_insert(0);
            *count += 1;
            *count
        });
        self.named.entry(key).or_insert(number);
        series.token(season, number, suffixed)
    }
}

impl SeriesTokens {
    fn token(&self, season: u32, episode: u32, suffixed: bool) -> String {
        let season = if season == 0 { String::new() } else { format!(" Season {season}:") };
        let suffix = if suffixed { format!(" (Episode {episode})") } else { String::new() };
        format!("{}:{season} Episode {episode}{suffix}", self.name)
    }
}

/// The marks by which a row without a type is known as an extra.
fn is_asset(text: &str) -> bool {
    ["_hook_", "_CLIP_", "_backfill"].iter().any(|mark| text.contains(mark))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const CASES: &str = include_str!("../../fixtures/titles/cases.tsv");
    const SHAPES: &str = include_str!("../../fixtures/titles/shapes.tsv");

    fn tokens(choice: TitleChoice, texts: &[&str], source: TitleSource) -> Vec<String> {
        let mut tokens = Tokens::new(choice);
        tokens.learn(texts, source, true);
        texts.iter().map(|text| tokens.title(text, source).to_owned()).collect()
    }

    #[test]
    fn tokens_have_the_shape_of_their_titles() {
        let texts = [
            "Saltwind: Season 7: Pilot (Episode 1)",
            "Saltwind: Season 7: The Pier (Episode 2)",
            "Saltwind: Season 2: Pilot (Episode 1)",
            "Blue Harbour",
            "Paper Boats: The Lake (Episode 4)",
            "Saltwind_hook_primary_16x9",
            "Season 2 Trailer: Saltwind",
        ];
        assert_eq!(
            tokens(TitleChoice::Token, &texts, TitleSource::ViewingActivity),
            [
                "Series 1: Season 1: Episode 1 (Episode 1)",
                "Series 1: Season 1: Episode 2 (Episode 2)",
                "Series 1: Season 2: Episode 1 (Episode 1)",
                "Film 1",
                "Series 2: Episode 1 (Episode 1)",
                "Extra 1_hook_primary_16x9",
                "Extra 2 (Trailer)",
            ]
        );
        let series = tokens(TitleChoice::Series, &texts, TitleSource::ViewingActivity);
        assert_eq!(series[0], "Series 1: Season 1: Episode 1 (Episode 1)");
        assert!(series[1] == series[0] && series[2] == series[0] && series[4] != series[0]);
        assert_eq!(tokens(TitleChoice::Keep, &texts, TitleSource::ViewingActivity), texts);
    }

    #[test]
    fn other_tables_speak_of_the_same_works() {
        let short = ["Saltwind: Season 7: Pilot", "Blue Harbour", "Saltwind: Season 7: Sand"];
        let mut tokens = Tokens::new(TitleChoice::Token);
        let source = TitleSource::ViewingActivity;
        tokens.learn(&["Saltwind: Season 7: Pilot (Episode 1)", "Blue Harbour"], source, true);
        assert_eq!(tokens.work("Saltwind"), "Series 1");
        assert_eq!(tokens.work("Blue Harbour "), "Film 1");
        assert_eq!(tokens.work("Saltwind: Season 7: \"Pilot\""), "Series 1: Season 1: Episode 1");
        assert_eq!(tokens.work("Saltwind: Season 7: \"Gulls\""), "Series 1: Season 1: Episode 2");
        assert_eq!(tokens.work("Never Seen"), "Title 1");
        assert_eq!(tokens.work("Never Seen"), "Title 1");
        tokens.learn(&short, TitleSource::ViewingHistory, false);
        assert_eq!(
            short.map(|text| tokens.title(text, TitleSource::ViewingHistory)),
            ["Series 1: Season 1: Episode 1", "Film 1", "Series 1: Season 1: Episode 3"]
        );
        assert_eq!((tokens.work(""), tokens.game("Kites")), (String::new(), "Game 1".to_owned()));
        assert_eq!(tokens.counts(), (1, 2));
    }

    /// For each title its kind, and series and season by the number of their first title.
    fn reading(texts: &[&str], source: TitleSource) -> Vec<(Kind, Option<usize>, Option<usize>)> {
        let (mut series, mut seasons) = (BTreeMap::new(), BTreeMap::new());
        let read = parse_titles(texts, source);
        (read.iter().enumerate())
            .map(|(at, title)| {
                let name = title.series;
                let label = title.season_label;
                let key = (title.season, label.filter(|_| title.season.is_none()));
                let season = label.map(|_| *seasons.entry((name, key)).or_insert(at));
                (title.kind, name.map(|name| *series.entry(name).or_insert(at)), season)
            })
            .collect()
    }

    #[test]
    fn the_grammar_reads_every_token_as_it_read_the_title() {
        for cases in [CASES, SHAPES] {
            for (name, source) in [("va", TitleSource::ViewingActivity), ("nvh", TitleSource::ViewingHistory)]
            {
                let titles = cases.lines().skip(1).filter_map(|line| {
                    let mut fields = line.split('\t');
                    (fields.next() == Some(name)).then(|| fields.nth(1).unwrap())
                });
                let texts: Vec<&str> = titles.collect();
                let written = tokens(TitleChoice::Token, &texts, source);
                let written: Vec<&str> = written.iter().map(String::as_str).collect();
                let (before, after) = (reading(&texts, source), reading(&written, source));
                for (at, text) in texts.iter().enumerate() {
                    assert_eq!(before[at], after[at], "{text:?} became {:?}", written[at]);
                }
            }
        }
    }
}
