//! `(Episode 5)`: what ViewingActivity appends to the titles of episodes, in the profile's language.

use super::super::numbers::{chinese, digit};
use super::super::words::text::{fold_word, is_blank, trim};
use super::super::words::{Meaning, meaning};
use foldhash::fast::FixedState;
use std::collections::HashMap;

/// A title without its episode suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::model::title) struct Suffixed<'a> {
    /// What stands before the suffix.
    pub(in crate::model::title) body: &'a str,
    /// The number in it.
    pub(in crate::model::title) number: u32,
}

/// What stands before and inside the last pair of round brackets, if the text ends with one.
pub(in crate::model::title) fn last_bracket(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(is_blank);
    let inner_end = text.strip_suffix([')', '\u{FF09}'])?;
    let start = inner_end.rfind(['(', '\u{FF08}'])?;
    let bracket = inner_end[start..].chars().next().map_or(1, char::len_utf8);
    Some((&inner_end[..start], &inner_end[start + bracket..]))
}

/// Takes the episode suffix off a title.
pub(in crate::model::title) fn take_suffix(text: &str) -> Option<Suffixed<'_>> {
    take_suffix_once(text, &mut KnownBrackets::default())
}

/// The numbers of brackets read so far: a file repeats a few hundred of them in thousands of titles.
pub(in crate::model::title) type KnownBrackets<'a> = HashMap<&'a str, Option<u32>, FixedState>;

/// Takes the episode suffix off a title, reading what stands in it once for all titles that have it.
pub(in crate::model::title) fn take_suffix_once<'a>(
    text: &'a str,
    known: &mut KnownBrackets<'a>,
) -> Option<Suffixed<'a>> {
    let (body, inner) = last_bracket(text)?;
    let number = (*known.entry(inner).or_insert_with(|| numbered_episode(trim(inner))))?;
    Some(Suffixed { body, number })
}

/// The number of `Episode 1,084`, `1. Bölüm`, `第 66 集`.
fn numbered_episode(inner: &str) -> Option<u32> {
    if inner.len() > 80 {
        return None;
    }
    let mut word = String::new();
    let mut number: Option<u32> = None;
    let mut characters = inner.char_indices().peekable();
    let mut glued_to_number = false;
    while let Some((position, character)) = characters.next() {
        if let Some(value) = digit(character) {
            // A second number is only the next group of three digits: `1,084`, `1.084`, `1 084`.
            number = match number {
                None => Some(value),
                Some(so_far)
                    if glued_to_number || groups_thousands(&inner[..position], &inner[position..]) =>
                {
                    Some(so_far.checked_mul(10)?.checked_add(value)?)
                }
                Some(_) => return None,
            };
            glued_to_number = true;
            continue;
        }
        glued_to_number = false;
        match character {
            '第' | '제' if number.is_none() => {
                if let Some((value, length)) = chinese(&inner[position + character.len_utf8()..]) {
                    number = Some(value);
                    while characters
                        .next_if(|&(next, _)| next < position + character.len_utf8() + length)
                        .is_some()
                    {}
                } else if character == '제' && !word.is_empty() {
                    word.push(character);
                }
            }
            '.' | ',' | '\'' | '\u{2019}' | '\u{66C}' | '-' | '#' | 'º' | 'ª' => {}
            _ if is_blank(character) => {}
            _ if character.is_alphanumeric() || !character.is_ascii() => word.push(character),
            _ => return None,
        }
    }
    let number = number?;
    let mut folded = String::with_capacity(word.len());
    fold_word(&word, &mut folded);
    meaning(&folded).0.any(Meaning::EPISODE).then_some(number)
}

/// Whether the digits at the start of `after` are one group of three behind a separator that ends `before`.
fn groups_thousands(before: &str, after: &str) -> bool {
    let group = after.chars().take_while(|&character| digit(character).is_some()).count();
    let mut left = before.chars().rev();
    let separator = left.next();
    group == 3
        && separator.is_some_and(|mark| {
            matches!(mark, '.' | ',' | '\'' | '\u{2019}' | '\u{66C}') || mark.is_whitespace()
        })
        && left.next().is_some_and(|character| digit(character).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_of_every_language() {
        for (text, number) in [
            ("Harbour (Episode 5)", 5),
            ("Harbour (Episode 1,084)", 1084),
            ("Harbour (Épisode\u{A0}1\u{202F}084)", 1084),
            ("Harbour (Folge 12)", 12),
            ("Harbour (Capítulo 3)", 3),
            ("Harbour (Episódio 3)", 3),
            ("Harbour (Aflevering 3)", 3),
            ("Harbour (Bölüm 1.084)", 1084),
            ("Harbour (3. Bölüm)", 3),
            ("Harbour (Odcinek 3)", 3),
            ("Harbour (Afsnit 3)", 3),
            ("Harbour (Avsnitt 3)", 3),
            ("Harbour (Jakso 3)", 3),
            ("Harbour (3. epizód)", 3),
            ("Harbour (Episodul 3)", 3),
            ("Harbour (Épisode 1'084)", 1084),
            ("港（第 66 集）", 66),
            ("港（第66話）", 66),
            ("港（第六十六集）", 66),
            ("항구 (3화)", 3),
            ("항구 (제3화)", 3),
            ("ท่าเรือ (ตอนที่ 3)", 3),
            ("Bến cảng (Tập 3)", 3),
            ("المرفأ (الحلقة ١٢)", 12),
            ("נמל (פרק 3)", 3),
            ("Λιμάνι (Επεισόδιο 3)", 3),
            ("Гавань (Серия 3)", 3),
            ("Гавань (Серія 3)", 3),
            ("Harbour (1. díl)", 1),
            ("Harbour (Episode １２)", 12),
        ] {
            assert_eq!(take_suffix(text).map(|suffixed| suffixed.number), Some(number), "{text}");
        }
    }

    #[test]
    fn other_brackets_are_no_suffix() {
        for text in [
            "Harbour",
            "Harbour (2017)",
            "Harbour (Part 1)",
            "Harbour (Trailer)",
            "Harbour (Hindi)",
            "Harbour (Episode)",
            "Harbour (Episode 1 & 2)",
            "Harbour (Episode 1, 2)",
            "Harbour (Episode 99999999999)",
            "(",
            ")",
            "Harbour Episode 5",
        ] {
            assert_eq!(take_suffix(text), None, "{text}");
        }
    }

    #[test]
    fn the_body_is_what_stands_before() {
        assert_eq!(
            take_suffix("A: B (Fast) (Episode 2)").map(|suffixed| suffixed.body),
            Some("A: B (Fast) ")
        );
    }
}
