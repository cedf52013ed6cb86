//! The number beside a counted word: digits, Roman, spelled, with the letter or ending glued to it.

use super::super::words::LanguageSet;
use super::super::words::text::fold_word;
use super::super::words::tokens::{Kind, Token};
use super::{joins_tens, roman};

/// A number and where it ends.
#[derive(Debug, Clone, Copy)]
pub(in crate::model::title) struct Numeral {
    /// None when too long to count with, or a letter stands in its place.
    pub(in crate::model::title) value: Option<u32>,
    /// Behind its last token.
    pub(in crate::model::title) end: usize,
    /// It carries a letter.
    pub(in crate::model::title) letter: bool,
    /// It is a Roman numeral.
    pub(in crate::model::title) roman: bool,
}

/// Whether a token is the letter of a half.
pub(in crate::model::title) fn is_half_letter(token: &Token<'_>) -> bool {
    matches!(token.text.as_bytes(), [b'A'..=b'H' | b'a'..=b'd'])
}

/// The number at a place: digits, Roman, or spelled in one of the languages of its word.
pub(in crate::model::title) fn numeral(
    tokens: &[Token<'_>],
    at: usize,
    languages: LanguageSet,
) -> Option<Numeral> {
    let token = tokens.get(at)?;
    match token.kind {
        Kind::Number(value) => {
            let mut end = at + 1;
            // `2.0` is a second season with a flourish.
            if let [point, fraction, ..] = &tokens[end..]
                && point.is_mark('.')
                && point.glued
                && fraction.glued
                && matches!(fraction.kind, Kind::Number(_))
            {
                end += 2;
            }
            let mut letter = false;
            // The ending of an ordinal or the letter of a half: `2nd`, `3-a`, `1B`.
            let hyphen = usize::from(tokens.get(end).is_some_and(|mark| mark.is_mark('-') && mark.glued));
            if let Some(tail) = tokens.get(end + hyphen)
                && tail.glued
                && tail.is_word()
                && tail.text.chars().count() <= 3
            {
                letter = is_half_letter(tail) && hyphen == 0;
                end += hyphen + 1;
            }
            Some(Numeral { value, end, letter, roman: false })
        }
        Kind::Word { .. } => {
            if let Some(value) = roman(token.text).filter(|_| !matches!(token.text, "C" | "L")) {
                return Some(Numeral { value: Some(value), end: at + 1, letter: false, roman: true });
            }
            let value = token.spelled(languages)?;
            let (value, end) = with_unit(tokens, at + 1, value, languages);
            Some(Numeral { value: Some(value), end, letter: false, roman: false })
        }
        Kind::Mark(mark) => {
            let value = roman(token.text).filter(|_| !mark.is_ascii())?;
            Some(Numeral { value: Some(value), end: at + 1, letter: false, roman: true })
        }
        Kind::Nothing => None,
    }
}

/// Adds the unit that follows a spelled ten: `treinta y dos`.
fn with_unit(tokens: &[Token<'_>], next: usize, tens: u32, languages: LanguageSet) -> (u32, usize) {
    if tens < 20 || !tens.is_multiple_of(10) {
        return (tens, next);
    }
    let mut at = next;
    if let Some(token) = tokens.get(at)
        && token.is_word()
    {
        let mut folded = String::new();
        fold_word(token.text, &mut folded);
        if joins_tens(&folded) {
            at += 1;
        }
    }
    let unit = tokens.get(at).and_then(|token| token.spelled(languages)).filter(|&value| value < 10);
    unit.map_or((tens, next), |value| (tens + value, at + 1))
}
