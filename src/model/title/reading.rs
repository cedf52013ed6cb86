//! One title by itself: its structure, and what the rest of the file still has to settle.

use super::TitleSource;
use super::segments::label::{KnownLabels, Strength, read_label};
use super::segments::season::{Season, find_season, named_segment, season_at, with_season};
use super::segments::suffix::{KnownBrackets, take_suffix_once};
use super::segments::{Cuts, Segments, cut};
use super::supplemental::{is_asset_name, is_supplemental};
use super::words::text::trim;

/// What one title says.
#[derive(Debug)]
pub(super) enum Reading<'a> {
    /// A film.
    Film,
    /// A trailer, clip or recap.
    Supplemental,
    /// Nothing that could be told.
    Unknown,
    /// An episode.
    Episode(Parts<'a>),
    /// An episode, unless the rest of the file says that its half is the season's: parts without and with it.
    Halved(Box<[Parts<'a>; 2]>),
    /// One colon in the short history: a film with a subtitle, or an episode if others share the series.
    OneColon(Parts<'a>),
    /// An episode without a word for its season; the rest of the file may tell where the series ends.
    Wordless(Box<Wordless<'a>>),
}

/// An episode's title without a word for its season.
#[derive(Debug)]
pub(super) struct Wordless<'a> {
    /// The title's segments.
    pub(super) segments: Segments<'a>,
    /// What to say when the file does not tell.
    pub(super) parts: Parts<'a>,
}

/// The parts of an episode's title, as written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub(super) series: &'a str,
    pub(super) season: Option<u32>,
    pub(super) season_label: &'a str,
    pub(super) episode: &'a str,
    pub(super) episode_number: Option<u32>,
    /// A word or the suffix proves that the series is one.
    pub(super) proven: bool,
}

impl Reading<'_> {
    /// Whether the rest of the file may change it.
    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Halved(..) | Self::OneColon(_) | Self::Wordless(_))
    }
}

impl<'a> Parts<'a> {
    /// The same title when the series is known to end before segment `end`.
    pub(super) fn with_series(self, segments: &Segments<'a>, end: usize) -> Self {
        let count = segments.len();
        if end + 1 < count {
            return season_at(segments, end, self);
        }
        let (series, episode) = (segments.join(0, end), segments.join(end, count));
        Self { series, season: None, season_label: "", episode, ..self }
    }
}

/// What was read in earlier titles and stands in many.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    labels: KnownLabels<'a>,
    brackets: KnownBrackets<'a>,
}

/// Reads one title.
pub(super) fn read<'a>(title: &'a str, source: TitleSource, known: &mut Known<'a>) -> Reading<'a> {
    if !title.chars().any(char::is_alphanumeric) {
        return Reading::Unknown;
    }
    if is_asset_name(title) {
        return Reading::Supplemental;
    }
    let activity = matches!(source, TitleSource::ViewingActivity);
    let suffixed = if activity { take_suffix_once(title, &mut known.brackets) } else { None };
    let body = suffixed.map_or(title, |suffixed| suffixed.body);
    let cuts = cut(body);
    let season = find_season(&cuts, suffixed.map(|suffixed| suffixed.number), activity, &mut known.labels);
    if let Some(suffixed) = suffixed {
        return with_suffix(&cuts, season, suffixed.number);
    }
    let inner = season.as_ref().is_some_and(|season| season.at + 1 < season.segments.len());
    if is_supplemental(&cuts.outer, inner, !activity) {
        return Reading::Supplemental;
    }
    if (0..cuts.all.len()).any(|index| cuts.all.get(index).eq_ignore_ascii_case("english title")) {
        return Reading::Unknown;
    }
    if activity { without_suffix(title, &cuts, season) } else { short_history(&cuts, season) }
}

/// A ViewingActivity title that ends in `(Episode N)`: always an episode.
fn with_suffix<'a>(cuts: &Cuts<'a>, season: Option<Season<'a>>, number: u32) -> Reading<'a> {
    if let Some(season) = season {
        return with_season(&season, Some(number));
    }
    let segments = cuts.outer;
    let parts = wordless(&segments, Some(number));
    if segments.len() > 3 {
        return Reading::Wordless(Box::new(Wordless { segments, parts }));
    }
    Reading::Episode(parts)
}

/// The parts of a title whose season has a name without a word for it.
fn wordless<'a>(segments: &Segments<'a>, episode_number: Option<u32>) -> Parts<'a> {
    let count = segments.len();
    let base = Parts { series: segments.get(0), episode_number, proven: true, ..Parts::default() };
    if count < 3 {
        return Parts { episode: segments.join(1, count), ..base };
    }
    // Where the last segment is the episode's whole name, the one before it is the season.
    let last = read_label(segments.last());
    let numbered = last.is_some_and(|label| {
        label.is_episode_number() && (episode_number.is_none() || label.number == episode_number)
    });
    season_at(segments, if numbered { count - 2 } else { named_segment(segments) }, base)
}

/// A ViewingActivity title without suffix: a film, unless a word says otherwise. Titles with `episode` in them never
/// had the suffix.
fn without_suffix<'a>(title: &str, cuts: &Cuts<'a>, season: Option<Season<'a>>) -> Reading<'a> {
    let segments = cuts.outer;
    let count = segments.len();
    let says_episode = contains_episode(title);
    if let Some(season) = season
        && (says_episode || season.label.strength <= Strength::Season)
    {
        let nameless = season.at + 1 == season.segments.len();
        let blank_show = trim(season.segments.join(0, season.at)).is_empty();
        return if nameless || blank_show { Reading::Unknown } else { with_season(&season, None) };
    }
    if !says_episode {
        return blank_or(&segments, Reading::Film);
    }
    let last = read_label(segments.last());
    if last.is_some_and(|label| label.is_episode_number()) {
        return if count == 1 || segments.get(0).is_empty() {
            Reading::Unknown
        } else {
            Reading::Episode(wordless(&segments, None))
        };
    }
    if count < 3 {
        return blank_or(&segments, Reading::Film);
    }
    numbered_middle(&segments).unwrap_or_else(|| Reading::Episode(wordless(&segments, None)))
}

/// A title whose second segment numbers the episode itself: `Show: Chapter One: Pilot`.
fn numbered_middle<'a>(segments: &Segments<'a>) -> Option<Reading<'a>> {
    let count = segments.len();
    for at in 1..count - 1 {
        let Some(label) = read_label(segments.get(at)) else { continue };
        if label.is_roman_episode() {
            return Some(Reading::Unknown);
        }
        if matches!(label.strength, Strength::Chapter | Strength::Episode) {
            let series = segments.join(0, at);
            let episode = segments.join(at, count);
            return Some(Reading::Episode(Parts { series, episode, proven: true, ..Parts::default() }));
        }
    }
    None
}

fn blank_or<'a>(segments: &Segments<'a>, otherwise: Reading<'a>) -> Reading<'a> {
    let blank = (0..segments.len()).any(|at| segments.get(at).is_empty());
    if blank { Reading::Unknown } else { otherwise }
}

fn contains_episode(title: &str) -> bool {
    let bytes = title.as_bytes();
    bytes.windows(7).any(|window| window.eq_ignore_ascii_case(b"episode"))
}

/// A title of the short history, which has no suffixes.
fn short_history<'a>(cuts: &Cuts<'a>, season: Option<Season<'a>>) -> Reading<'a> {
    let segments = cuts.outer;
    let count = segments.len();
    if count == 1 {
        let label = read_label(segments.get(0));
        let only_number = label.is_some_and(|label| label.is_episode_number() || label.is_numbered_season());
        return if only_number { Reading::Unknown } else { Reading::Film };
    }
    if segments.get(0).is_empty() {
        return Reading::Unknown;
    }
    if let Some(season) = season {
        return with_season(&season, None);
    }
    if segments.join(1, count).chars().all(|character| !character.is_alphanumeric()) {
        return Reading::Unknown;
    }
    if count == 2 {
        return one_outer_colon(cuts);
    }
    if segments.get(1).is_empty() {
        let (series, episode) = (segments.get(0), segments.join(2, count));
        return Reading::Episode(Parts { series, episode, proven: true, ..Parts::default() });
    }
    if let Some(reading) = numbered_middle(&segments) {
        return reading;
    }
    named_middle(segments)
}

/// Two segments in the short history.
fn one_outer_colon<'a>(cuts: &Cuts<'a>) -> Reading<'a> {
    let segments = cuts.outer;
    let parts = Parts { series: segments.get(0), episode: segments.get(1), proven: true, ..Parts::default() };
    if read_label(segments.get(1)).is_some_and(|label| label.is_episode_number()) {
        return Reading::Episode(parts);
    }
    // A French title with a second colon inside a name has two colons all the same.
    if cuts.all.len() > 2 {
        let parts = Parts { proven: false, ..parts };
        return Reading::Wordless(Box::new(Wordless { segments, parts }));
    }
    Reading::OneColon(Parts { proven: false, ..parts })
}

/// Three and more segments without a word for season or episode: `American Anthology: Asylum: Name`.
fn named_middle<'a>(segments: Segments<'a>) -> Reading<'a> {
    let count = segments.len();
    let base = Parts { series: segments.get(0), ..Parts::default() };
    let last = read_label(segments.last());
    let numbered = last.filter(|label| label.is_episode_number());
    let parts = if numbered.is_some_and(|label| label.number < Some(40)) {
        // Series of one season lose the season; the colon before the number is then the series' own.
        Parts { series: segments.join(0, count - 1), episode: segments.last(), proven: true, ..base }
    } else if numbered.is_some() {
        // No season is so long, but the run of a series that counts through its seasons.
        season_at(&segments, count - 2, base)
    } else if count == 3 && last.is_some_and(|label| label.strength == Strength::Part) {
        // The second half of a double episode: `Pilot: Part 2`.
        Parts { episode: segments.join(1, 3), ..base }
    } else if count == 3 && is_brand(segments.get(0)) && read_label(segments.get(1)).is_none() {
        Parts { series: segments.join(0, 2), episode: segments.get(2), ..base }
    } else {
        season_at(&segments, named_segment(&segments), base)
    };
    Reading::Wordless(Box::new(Wordless { segments, parts }))
}

/// A name of one word is more often the first half of a series' name than a series with named seasons.
fn is_brand(name: &str) -> bool {
    // Scripts without blanks between words show no such names.
    name.chars()
        .all(|character| character < '\u{E00}' && character.is_alphanumeric() && !character.is_numeric())
}
