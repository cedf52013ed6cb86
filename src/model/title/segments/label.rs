//! What a middle segment of a title is: a season's name, a part, a chapter, an episode's number.

use super::super::numbers::counted::counted_number;
use super::super::words::text::fold_word;
use super::super::words::tokens::{Kind, Token, tokenise};
use super::super::words::{Meaning, meaning};
use super::expression::{Expression, find};
use foldhash::fast::FixedState;
use std::collections::HashMap;

/// How sure a segment is a season, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::model::title) enum Strength {
    /// `Limited Series`.
    Limited,
    /// `Season 2`.
    Season,
    /// `Part 2`, `Volume 2`, `Specials`.
    Part,
    /// `Chapter 2`: a season in some series, an episode in most.
    Chapter,
    /// `Episode 2`.
    Episode,
    /// Ends or begins with a number but holds no word known to be counted.
    Counted,
}

impl Strength {
    /// Whether a segment of this strength is the season rather than one of the other; among equals the first is.
    pub(super) fn is_surer(self, than: Self) -> bool {
        self < than && than > Self::Season
    }
}

/// A segment read as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::model::title) struct Label {
    /// How sure it is a season.
    pub(in crate::model::title) strength: Strength,
    /// Its number.
    pub(in crate::model::title) number: Option<u32>,
    /// It carries a letter.
    pub(in crate::model::title) letter: bool,
    meaning: Meaning,
    whole: bool,
    roman: bool,
    number_first: bool,
}

impl Label {
    fn unnumbered(strength: Strength) -> Self {
        Self {
            strength,
            number: None,
            letter: false,
            meaning: Meaning::default(),
            whole: true,
            roman: false,
            number_first: false,
        }
    }

    fn counted(number: Option<u32>) -> Self {
        Self { number, ..Self::unnumbered(Strength::Counted) }
    }

    fn expressed(strength: Strength, expression: &Expression, whole: bool) -> Self {
        Self {
            strength,
            number: expression.number,
            letter: expression.letter,
            meaning: expression.meaning,
            whole,
            roman: expression.roman,
            number_first: expression.number_first,
        }
    }

    /// Whether the segment is nothing but an episode's number: `Episode 9`, `9. Bölüm`, `第 9 集`. Words that also
    /// mean chapter count only behind their number, for films have chapters too.
    pub(in crate::model::title) fn is_episode_number(&self) -> bool {
        self.meaning.any(Meaning::EPISODE)
            && !self.meaning.any(Meaning::PART)
            && (!self.meaning.any(Meaning::CHAPTER) || self.number_first)
            && self.whole
            && !self.roman
    }

    /// The same label, known to be the season of this number.
    pub(super) fn naming_season(self, number: u32) -> Self {
        Self { strength: Strength::Part, number: Some(number), ..self }
    }

    /// Whether the segment is nothing but a season and its number.
    pub(in crate::model::title) fn is_numbered_season(&self) -> bool {
        self.strength == Strength::Season && self.whole && self.number.is_some() && !self.roman
    }

    /// Whether the segment is `Episode IX`, as films count their parts.
    pub(in crate::model::title) fn is_roman_episode(&self) -> bool {
        self.strength == Strength::Episode && self.roman
    }

    /// Whether the segment is only a part and its number or letter: `Teil 1`, `Kısım B`.
    pub(super) fn is_half(&self) -> bool {
        self.meaning.any(Meaning::PART) && self.whole
    }
}

/// The labels read so far: a file repeats a few season names in thousands of titles.
pub(in crate::model::title) type KnownLabels<'a> = HashMap<&'a str, Option<Label>, FixedState>;

/// Reads a segment as a label, once for all titles that have it.
pub(super) fn read_label_once<'a>(segment: &'a str, known: &mut KnownLabels<'a>) -> Option<Label> {
    *known.entry(segment).or_insert_with(|| read_label(segment))
}

/// Reads a segment as a label.
pub(in crate::model::title) fn read_label(segment: &str) -> Option<Label> {
    if segment.is_empty() || segment.len() > 240 {
        return None;
    }
    let tokens = tokenise(segment);
    if tokens.cut_short {
        return None;
    }
    let tokens = tokens.all();
    if tokens.len() <= 8
        && !tokens.iter().any(|token| matches!(token.kind, Kind::Number(_)))
        && let Some(label) = phrase(segment)
    {
        return Some(label);
    }
    if let Some(expression) = find(tokens, Meaning::SEASON)
        && (expression.start == 0 || ends_label(tokens, expression.end))
    {
        let whole = expression.start == 0 && expression.end == tokens.len();
        return Some(Label::expressed(Strength::Season, &expression, whole));
    }
    if let Some(label) = last_season(tokens).or_else(|| part(tokens)) {
        return Some(label);
    }
    counted_number(tokens).map(Label::counted)
}

/// Phrases of several words, whole.
fn phrase(segment: &str) -> Option<Label> {
    if segment.len() > 96 {
        return None;
    }
    let mut folded = String::with_capacity(segment.len());
    fold_word(segment, &mut folded);
    let (meaning, _) = meaning(&folded);
    if meaning.any(Meaning::LIMITED) {
        Some(Label::unnumbered(Strength::Limited))
    } else if meaning.any(Meaning::LAST_SEASON) {
        Some(Label::unnumbered(Strength::Season))
    } else if meaning.any(Meaning::UNNUMBERED) {
        Some(Label::unnumbered(Strength::Part))
    } else {
        None
    }
}

/// Whether nothing but a part, a bracket or a mark follows: `Harbour Season 2 (Part 1)`.
fn ends_label(tokens: &[Token<'_>], end: usize) -> bool {
    tokens.get(end).is_none_or(|next| !next.is_word() || next.meaning().any(Meaning::COUNTED))
}

/// `Final Season`, `Dernière saison : Partie 2`, or the word for season alone.
fn last_season(tokens: &[Token<'_>]) -> Option<Label> {
    let has = |wanted| tokens.iter().any(|token| token.meaning().any(wanted));
    let last = tokens.len() <= 8 && has(Meaning::SEASON) && has(Meaning::LAST);
    if last {
        return Some(Label::unnumbered(Strength::Season));
    }
    (tokens.len() == 1 && has(Meaning::SEASON)).then_some(Label::unnumbered(Strength::Part))
}

/// `Part 1`, `1. Cilt`, `Book Two - Fire`, `The Fifteenth Year`, `Chapter Six`, `Episode 9`, `N.º 107`.
fn part(tokens: &[Token<'_>]) -> Option<Label> {
    if let Some(label) = marked_number(tokens) {
        return Some(label);
    }
    let expression = find(tokens, Meaning::COUNTED)?;
    let at_end = expression.end == tokens.len();
    let bounded = at_end || !tokens[expression.end].is_word();
    let meaning = expression.meaning;
    if expression.start == 0 && bounded || meaning.any(Meaning::YEAR) && expression.start <= 1 && at_end {
        let strength =
            if meaning.any(Meaning::PART) || meaning.any(Meaning::VOLUME) || meaning.any(Meaning::YEAR) {
                Strength::Part
            } else if meaning.any(Meaning::CHAPTER) {
                Strength::Chapter
            } else {
                Strength::Episode
            };
        return Some(Label::expressed(strength, &expression, expression.start == 0 && at_end));
    }
    (at_end && expression.start <= 4).then(|| Label::expressed(Strength::Counted, &expression, false))
}

/// `No. 5`, `N.º 107`: a number and nothing else.
fn marked_number(tokens: &[Token<'_>]) -> Option<Label> {
    let (number, marks) = tokens.split_last()?;
    let Kind::Number(Some(number)) = number.kind else { return None };
    let named = marks.first().is_some_and(|token| {
        token.meaning().any(Meaning::NUMBER_MARK) || matches!(token.kind, Kind::Mark('#' | '№'))
    });
    let only_marks = marks.iter().skip(1).all(|token| !token.is_word() || matches!(token.text, "º" | "ª"));
    (named && marks.len() <= 3 && only_marks).then(|| Label {
        meaning: Meaning::EPISODE,
        ..Label { strength: Strength::Episode, ..Label::counted(Some(number)) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(segment: &str) -> Option<(Strength, Option<u32>)> {
        read_label(segment).map(|label| (label.strength, label.number))
    }

    #[test]
    fn seasons() {
        for (segment, number) in [
            ("Season 1 (Part 2)", Some(1)),
            ("Season 9 Part B", Some(9)),
            ("Harbour, Staffel 2", Some(2)),
            ("Staffel 1 - Geheimnisse der Ebbe", Some(1)),
            ("The Complete Season 3", Some(3)),
            ("Final Season", None),
            ("Final Season Part 2", None),
            ("Dernière saison : Partie 2", None),
            ("Son Sezon", None),
            ("La última temporada", None),
            ("Season 2018", None),
        ] {
            assert_eq!(read(segment), Some((Strength::Season, number)), "{segment}");
        }
        assert_eq!(read("Mini-Series"), Some((Strength::Limited, None)));
        assert_eq!(read("최종 시즌"), Some((Strength::Season, None)));
    }

    #[test]
    fn parts_chapters_and_episodes() {
        for (segment, strength, number) in [
            ("Part 1 / Part 2", Strength::Part, None),
            ("4. svazek", Strength::Part, Some(4)),
            ("Book Two", Strength::Part, Some(2)),
            ("The Fifteenth Year", Strength::Part, Some(15)),
            ("Partie I", Strength::Part, Some(1)),
            ("Specials", Strength::Part, None),
            ("Chapter Ninety-Three", Strength::Chapter, Some(93)),
            ("Kapitel zwei", Strength::Chapter, Some(2)),
            ("Episode 9", Strength::Episode, Some(9)),
            ("N.º\u{A0}107", Strength::Episode, Some(107)),
            ("Classificatória 1", Strength::Counted, Some(1)),
            ("3. Dönem", Strength::Counted, Some(3)),
            ("Planet II", Strength::Counted, Some(2)),
            ("1984", Strength::Counted, None),
            ("7", Strength::Counted, Some(7)),
        ] {
            assert_eq!(read(segment), Some((strength, number)), "{segment}");
        }
    }

    #[test]
    fn no_labels() {
        for segment in
            ["", "Asylum", "Harbour '97", "The Animated Series", "Egghead Arc ①", "Part of the Sea"]
        {
            assert_eq!(read(segment), None, "{segment}");
        }
    }
}
