//! The grammar of titles: from the one string a row has to kind, series, season and episode.
//!
//! A title is cut at its separating colons; the segment that names a season, in any language, divides series from
//! episode. What a title does not tell by itself the other titles of the file may; otherwise it is unknown.

mod context;
mod keys;
mod numbers;
mod reading;
mod segments;
mod supplemental;
mod words;

use context::Context;
pub use keys::name::name_key;
pub use keys::written::{unnumbered_key, written_key};
use rayon::prelude::*;
use reading::{Known, Parts, Reading, read};
use std::fmt;

/// What a title is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A film, or a special of its own.
    Film,
    /// An episode of a series.
    Episode,
    /// A trailer, clip, recap or other extra.
    Supplemental,
    /// The title does not tell.
    Unknown,
}

impl Kind {
    /// The word for it in output.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Episode => "episode",
            Self::Supplemental => "supplemental",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The file titles come from; each writes them in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitleSource {
    /// ViewingActivity, which appends `(Episode N)` to episodes.
    ViewingActivity,
    /// NetflixViewingHistory, which does not.
    ViewingHistory,
}

/// A title taken apart. Texts are as written in the file, without outer blanks; [`parse_titles`] lends them from the
/// titles it was given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Title<S = String> {
    /// What it is of.
    pub kind: Kind,
    /// The series of an episode.
    pub series: Option<S>,
    /// The number of the season.
    pub season: Option<u32>,
    /// The whole name of the season.
    pub season_label: Option<S>,
    /// The name of the episode.
    pub episode: Option<S>,
    /// The number ViewingActivity gives the episode.
    pub episode_number: Option<u32>,
}

impl<'a> Title<&'a str> {
    fn bare(kind: Kind) -> Self {
        Self { kind, series: None, season: None, season_label: None, episode: None, episode_number: None }
    }

    fn of(reading: &Reading<'a>, context: &Context) -> Self {
        match reading {
            Reading::Film => Self::bare(Kind::Film),
            Reading::Supplemental => Self::bare(Kind::Supplemental),
            _ => context.settle(reading).map_or(Self::bare(Kind::Unknown), |parts| Self::episode(&parts)),
        }
    }

    fn episode(parts: &Parts<'a>) -> Self {
        let filled = |text: &'a str| (!text.is_empty()).then_some(text);
        Self {
            kind: Kind::Episode,
            series: filled(parts.series),
            season: parts.season,
            season_label: filled(parts.season_label),
            episode: filled(parts.episode),
            episode_number: parts.episode_number,
        }
    }

    /// The same with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Title {
        let Self { kind, series, season, season_label, episode, episode_number } = self;
        let [series, season_label, episode] =
            [series, season_label, episode].map(|text| text.map(str::to_owned));
        Title { kind, series, season, season_label, episode, episode_number }
    }
}

/// Titles read by one thread at a time; fewer are not worth a second one.
const TITLES_PER_TASK: usize = 1024;

/// Takes apart all titles of a file. They stand in the same order as given; the result for each depends on the set of
/// titles, not on their order.
pub fn parse_titles<S: AsRef<str> + Sync>(titles: &[S], source: TitleSource) -> Vec<Title<&str>> {
    let readings: Vec<Reading<'_>> = titles
        .par_iter()
        .with_min_len(TITLES_PER_TASK)
        .map_init(Known::default, |known, title| read(title.as_ref(), source, known))
        .collect();
    let mut context = Context::default();
    if readings.iter().any(Reading::is_open) {
        for (title, reading) in titles.iter().zip(&readings) {
            context.learn(title.as_ref(), reading);
        }
    }
    readings.par_iter().with_min_len(TITLES_PER_TASK).map(|reading| Title::of(reading, &context)).collect()
}

/// A title as a line of `kind, series, season, season_label, episode, episode_number`, separated by tabs. Tabs and
/// line breaks inside a field become blanks.
#[must_use]
pub fn to_tsv_row(title: &Title<&str>) -> String {
    let text =
        |field: &Option<&str>| field.unwrap_or_default().replace("\r\n", " ").replace(char::is_control, " ");
    let number = |field: Option<u32>| field.map(|number| number.to_string()).unwrap_or_default();
    [
        title.kind.as_str().to_owned(),
        text(&title.series),
        number(title.season),
        text(&title.season_label),
        text(&title.episode),
        number(title.episode_number),
    ]
    .join("\t")
}
