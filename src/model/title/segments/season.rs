//! The segment of a title that is its season, and what belongs to it.

use super::super::numbers::counted::number_behind_name;
use super::super::reading::{Parts, Reading};
use super::super::words::Meaning;
use super::super::words::text::comparison_key;
use super::super::words::tokens::tokenise;
use super::label::{KnownLabels, Label, Strength, read_label, read_label_once};
use super::{Cuts, Segments};

/// A segment found to be the season.
#[derive(Debug, Clone, Copy)]
pub(in crate::model::title) struct Season<'a> {
    /// The cut it was found in.
    pub(in crate::model::title) segments: Segments<'a>,
    /// Its place.
    pub(in crate::model::title) at: usize,
    /// What it says.
    pub(in crate::model::title) label: Label,
}

/// Finds the segment that names the season: not the first, and not the last unless nothing else does.
pub(in crate::model::title) fn find_season<'a>(
    cuts: &Cuts<'a>,
    episode: Option<u32>,
    activity: bool,
    known: &mut KnownLabels<'a>,
) -> Option<Season<'a>> {
    let found = season_among(&cuts.outer, episode, activity, known);
    if found.is_some() || cuts.all.len() == cuts.outer.len() {
        return found;
    }
    season_among(&cuts.all, episode, activity, known)
}

fn season_among<'a>(
    segments: &Segments<'a>,
    episode: Option<u32>,
    activity: bool,
    known: &mut KnownLabels<'a>,
) -> Option<Season<'a>> {
    let last = segments.len() - 1;
    let mut best: Option<Season<'a>> = None;
    for at in 1..last {
        let label = repeated_name(segments, at).or_else(|| read_label_once(segments.get(at), known));
        let Some(label) = label else { continue };
        // A chapter's name behind another segment, with the episode's number, is the episode's.
        let counts = match label.strength {
            Strength::Chapter => activity && (at == 1 || label.number != episode),
            strength => strength <= Strength::Part,
        };
        if counts && best.is_none_or(|best| label.strength.is_surer(best.label.strength)) {
            best = Some(Season { segments: *segments, at, label });
            if label.strength <= Strength::Season {
                return best;
            }
        }
    }
    if best.is_some() || last == 0 {
        return best;
    }
    let label = read_label(segments.last()).filter(|label| label.strength <= Strength::Season)?;
    Some(Season { segments: *segments, at: last, label })
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
pub(in crate::model::title) fn with_season<'a>(
    season: &Season<'a>,
    episode_number: Option<u32>,
) -> Reading<'a> {
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
    // The last season has no number of its own; its parts have.
    if half.letter || episode_follows || another || label.number.is_none() {
        Reading::Episode(parts(at + 2))
    } else {
        Reading::Halved(Box::new([plain, parts(at + 2)]))
    }
}

/// `Show: Show: Season 1`: the second show belongs to the label. Returns the ends of series and start of label.
fn repeated_show(segments: &Segments<'_>, at: usize) -> (usize, usize) {
    if at >= 2 && at.is_multiple_of(2) {
        let (mut first, mut second) = (String::new(), String::new());
        comparison_key(segments.join(0, at / 2), &mut first);
        comparison_key(segments.join(at / 2, at), &mut second);
        if first == second && !first.is_empty() {
            return (at / 2, at / 2);
        }
    }
    // `Show: : Season 1` has a blank where the show's second half would be.
    let end = (1..=at).rev().find(|&end| !segments.get(end - 1).is_empty()).unwrap_or(at);
    (end, at)
}

/// The parts when segment `at` is the season.
pub(in crate::model::title) fn season_at<'a>(
    segments: &Segments<'a>,
    at: usize,
    base: Parts<'a>,
) -> Parts<'a> {
    let label = segments.get(at);
    Parts {
        series: segments.join(0, at),
        season: read_label(label).and_then(|label| label.number),
        season_label: label,
        episode: segments.join(at + 1, segments.len()),
        ..base
    }
}

/// Which segment names the season when no word tells: the short one with a number, not the first, not the last; or
/// one that calls itself an arc; or the second.
pub(in crate::model::title) fn named_segment(segments: &Segments<'_>) -> usize {
    let numbered = |&at: &usize| {
        read_label(segments.get(at))
            .is_some_and(|label| label.strength == Strength::Counted && label.number.is_some())
    };
    let middle = 1..segments.len() - 1;
    middle.clone().find(numbered).or_else(|| middle.clone().find(|&at| is_arc(segments.get(at)))).unwrap_or(1)
}

/// `Mugen Train Arc`, `遊郭篇`.
fn is_arc(segment: &str) -> bool {
    segment.ends_with(['篇', '編', '编'])
        || tokenise(segment).all().last().is_some_and(|last| last.meaning().any(Meaning::ARC))
}
