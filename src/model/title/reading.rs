//! One title by itself: its structure, and what the rest of the file still has to settle.

use super::TitleSource;
use super::label::{Label, Strength, number_behind_name, read_label};
use super::segments::{Cuts, Segments, cut};
use super::suffix::take_suffix;
use super::supplemental::{is_asset_name, is_supplemental};
use super::text::{comparison_key, trim};

/// What one title says.
#[derive(Debug, Clone, Copy)]
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
    Halved(Parts<'a>, Parts<'a>),
    /// One colon in the short history: a film with a subtitle, or an episode if others share the series.
    OneColon(Segments<'a>),
    /// An episode without a word for its season; the rest of the file may tell where the series ends.
    Wordless {
        /// The title's segments.
        segments: Segments<'a>,
        /// What to say when the file does not tell.
        parts: Parts<'a>,
    },
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
        matches!(self, Self::Halved(..) | Self::OneColon(_) | Self::Wordless { .. })
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

/// Reads one title.
pub(super) fn read(title: &str, source: TitleSource) -> Reading<'_> {
    if !title.chars().any(char::is_alphanumeric) {
        return Reading::Unknown;
    }
    if is_asset_name(title) {
        return Reading::Supplemental;
    }
    let activity = matches!(source, TitleSource::ViewingActivity);
    let suffixed = if activity { take_suffix(title) } else { None };
    let body = suffixed.map_or(title, |suffixed| suffixed.body);
    let cuts = cut(body);
    let season = find_season(&cuts, suffixed.map(|suffixed| suffixed.number), activity);
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

/// A segment found to be the season.
#[derive(Debug, Clone, Copy)]
struct Season<'a> {
    segments: Segments<'a>,
    at: usize,
    label: Label,
}

/// Finds the segment that names the season: not the first, and not the last unless nothing else does.
fn find_season<'a>(cuts: &Cuts<'a>, episode: Option<u32>, activity: bool) -> Option<Season<'a>> {
    let found = season_among(&cuts.outer, episode, activity);
    if found.is_some() || cuts.all.len() == cuts.outer.len() {
        return found;
    }
    season_among(&cuts.all, episode, activity)
}

fn season_among<'a>(segments: &Segments<'a>, episode: Option<u32>, activity: bool) -> Option<Season<'a>> {
    let count = segments.len();
    let mut best: Option<Season<'a>> = None;
    for at in 1..count {
        let last = at + 1 == count;
        let segment = segments.get(at);
        if !last
            && best.is_none_or(|best| best.label.strength > Strength::Part)
            && let Some(label) = repeated_name(segments, at)
        {
            best = Some(Season { segments: *segments, at, label });
        }
        let Some(label) = read_label(segment) else { continue };
        let counts = match label.strength {
            Strength::Limited | Strength::Season => true,
            Strength::Part => !last,
            // A chapter's name behind another segment, with the episode's number, is the episode's.
            Strength::Chapter => activity && !last && (at == 1 || label.number != episode),
            Strength::Episode | Strength::Counted => false,
        };
        if counts && last && best.is_some() {
            continue;
        }
        if counts
            && best.is_none_or(|best| {
                label.strength < best.label.strength.min(Strength::Part)
                    || best.label.strength == Strength::Chapter && label.strength < Strength::Chapter
            })
        {
            best = Some(Season { segments: *segments, at, label });
            if label.strength <= Strength::Season {
                break;
            }
        }
    }
    best
}

/// `Show: Show 4`: the show's name with a number is a season as sure as a part.
fn repeated_name(segments: &Segments<'_>, at: usize) -> Option<Label> {
    let name = segments.get(at - 1);
    let whole = segments.join(0, at);
    let segment = segments.get(at);
    let number = number_behind_name(segment, name).or_else(|| number_behind_name(segment, whole))?;
    let label = read_label(segment)?;
    Some(label.naming_season(number))
}

/// Everything behind a season, and the half that may belong to it.
fn with_season<'a>(season: &Season<'a>, episode_number: Option<u32>) -> Reading<'a> {
    let Season { segments, at, label } = *season;
    let count = segments.len();
    let (series_end, label_start) = repeated_show(&segments, at);
    let parts = |label_end: usize| Parts {
        series: segments.join(0, series_end),
        season: label.number,
        season_label: segments.join(label_start, label_end),
        episode: segments.join(label_end, count),
        episode_number,
        proven: true,
    };
    let plain = parts(at + 1);
    if label.strength != Strength::Season || at + 2 >= count {
        return Reading::Episode(plain);
    }
    let Some(half) = read_label(segments.get(at + 1)).filter(Label::is_half) else {
        return Reading::Episode(plain);
    };
    let episode_follows = read_label(segments.get(at + 2)).is_some_and(|label| label.is_episode_number());
    let another = episode_number.is_some() && half.number != episode_number;
    if half.letter || episode_follows || another {
        Reading::Episode(parts(at + 2))
    } else {
        Reading::Halved(plain, parts(at + 2))
    }
}

/// `Show: Show: Season 1`: the second show belongs to the label. Returns the ends of series and start of label.
fn repeated_show(segments: &Segments<'_>, at: usize) -> (usize, usize) {
    if at >= 2 && at % 2 == 0 {
        let (mut first, mut second) = (String::new(), String::new());
        comparison_key(segments.join(0, at / 2), &mut first);
        comparison_key(segments.join(at / 2, at), &mut second);
        if first == second && !first.is_empty() {
            return (at / 2, at / 2);
        }
    }
    (at, at)
}

/// A ViewingActivity title that ends in `(Episode N)`: always an episode.
fn with_suffix<'a>(cuts: &Cuts<'a>, season: Option<Season<'a>>, number: u32) -> Reading<'a> {
    if let Some(season) = season {
        return with_season(&season, Some(number));
    }
    let segments = cuts.outer;
    let parts = wordless(&segments, Some(number));
    if segments.len() > 3 {
        return Reading::Wordless { segments, parts };
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
    season_at(segments, counted_segment(segments).unwrap_or(1), base)
}

/// The parts when segment `at` is the season.
fn season_at<'a>(segments: &Segments<'a>, at: usize, base: Parts<'a>) -> Parts<'a> {
    let label = segments.get(at);
    Parts {
        series: segments.join(0, at),
        season: read_label(label).and_then(|label| label.number),
        season_label: label,
        episode: segments.join(at + 1, segments.len()),
        ..base
    }
}

/// In a title of four or more segments: the short one with a number, not the first, not the last.
fn counted_segment(segments: &Segments<'_>) -> Option<usize> {
    (1..segments.len() - 1).find(|&at| {
        read_label(segments.get(at))
            .is_some_and(|label| label.strength == Strength::Counted && label.number.is_some())
    })
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
        return Reading::Wordless { segments, parts: Parts { proven: false, ..parts } };
    }
    Reading::OneColon(segments)
}

/// Three and more segments without a word for season or episode: `American Anthology: Asylum: Name`.
fn named_middle<'a>(segments: Segments<'a>) -> Reading<'a> {
    let count = segments.len();
    let base = Parts { series: segments.get(0), ..Parts::default() };
    let last = read_label(segments.last());
    let parts = if last.is_some_and(|label| label.is_episode_number() && label.number < Some(40)) {
        // Series of one season lose the season; the colon before the number is then the series' own.
        Parts { series: segments.join(0, count - 1), episode: segments.last(), proven: true, ..base }
    } else if count == 3 && last.is_some_and(|label| label.strength == Strength::Part) {
        // The second half of a double episode: `Pilot: Part 2`.
        Parts { episode: segments.join(1, 3), ..base }
    } else if count == 3 && is_brand(segments.get(0)) && read_label(segments.get(1)).is_none() {
        Parts { series: segments.join(0, 2), episode: segments.get(2), ..base }
    } else {
        season_at(&segments, counted_segment(&segments).unwrap_or(1), base)
    };
    Reading::Wordless { segments, parts }
}

/// A name of one word is more often the first half of a series' name than a series with named seasons.
fn is_brand(name: &str) -> bool {
    name.chars().all(|character| character.is_alphanumeric() && !character.is_numeric())
}
