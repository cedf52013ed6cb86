//! A counted word and its number: `Season 2B`, `1. Sezon`, `第 3 季`, `Part IV`, `Zweite Staffel`.

use super::super::numbers::numeral::{Numeral, is_half_letter, numeral};
use super::super::numbers::roman;
use super::super::words::tokens::{Kind, Token};
use super::super::words::{LanguageSet, Meaning, language_set};

/// A counted word with its number, somewhere in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::model::title) struct Expression {
    /// First token.
    pub(in crate::model::title) start: usize,
    /// Behind the last token.
    pub(in crate::model::title) end: usize,
    /// Its number; none for a year, a range, or a letter alone.
    pub(in crate::model::title) number: Option<u32>,
    /// It carries a letter: `1B`, `Part B`.
    pub(in crate::model::title) letter: bool,
    /// The number is a Roman numeral.
    pub(in crate::model::title) roman: bool,
    /// The number stands before the word.
    pub(super) number_first: bool,
    /// What the word means.
    pub(in crate::model::title) meaning: Meaning,
}

/// A number no season has, but a year has.
pub(in crate::model::title) fn is_year(value: u32) -> bool {
    (1900..=2100).contains(&value)
}

/// The first expression whose word has one of the wanted meanings.
pub(in crate::model::title) fn find(tokens: &[Token<'_>], wanted: Meaning) -> Option<Expression> {
    (0..tokens.len()).filter(|&at| tokens[at].meaning().any(wanted)).find_map(|at| at_word(tokens, at))
}

/// The expression around the counted word at `at`.
fn at_word(tokens: &[Token<'_>], at: usize) -> Option<Expression> {
    let Kind::Word { meaning, languages } = tokens[at].kind else { return None };
    let before = before(tokens, at, languages);
    let found = match before {
        Some(before) if before.marked => Some(before.expression),
        _ => after(tokens, at, meaning, languages)
            .or_else(|| before.filter(|_| meaning.any(Meaning::SEASON)).map(|before| before.expression)),
    };
    let mut expression = found?;
    expression.meaning = meaning;
    if expression.number.is_some_and(is_year) || in_range(tokens, &expression) {
        expression.number = None;
    }
    Some(expression)
}

/// `Season 2`, `Vol. 2`, `Klip nr 3`, `Kısım B`.
fn after(tokens: &[Token<'_>], at: usize, meaning: Meaning, languages: LanguageSet) -> Option<Expression> {
    let mut next = at + 1;
    // `N.º 3` is three tokens.
    for _ in 0..3 {
        let Some(token) = tokens.get(next) else { break };
        let mark = matches!(token.kind, Kind::Mark('.' | '#' | '№' | '°')) || token.text == "º";
        if !(mark || token.meaning().any(Meaning::NUMBER_MARK) && tokens.len() > next + 1) {
            break;
        }
        next += 1;
    }
    // Romanian ordinals have an article: `Partea a treia`, `Sezonul al 2-lea`.
    if tokens.get(next).is_some_and(|token| matches!(token.text, "a" | "al"))
        && languages & language_set("ro") != 0
    {
        next += 1;
    }
    let numeral = numeral(tokens, next, languages).or_else(|| {
        let lettered = meaning.any(Meaning::PART) && tokens.get(next).is_some_and(is_half_letter);
        lettered.then_some(Numeral { value: None, end: next + 1, letter: true, roman: false })
    })?;
    Some(Expression {
        start: at,
        end: numeral.end,
        number: numeral.value,
        letter: numeral.letter,
        roman: numeral.roman,
        number_first: false,
        meaning,
    })
}

#[derive(Debug, Clone, Copy)]
struct Before {
    expression: Expression,
    /// Written as an ordinal, so that it cannot belong to another word.
    marked: bool,
}

/// `2. Sezon`, `2B. řada`, `9ª temporada`, `2-й сезон`, `第 2 季`, `Second Season`.
fn before(tokens: &[Token<'_>], at: usize, languages: LanguageSet) -> Option<Before> {
    let mut start = at.checked_sub(1)?;
    if at == 1 && tokens.len() == 2 && is_half_letter(&tokens[0]) && languages & language_set("tr") != 0 {
        // `B Kısmı`: only Turkish puts the letter first.
        let plain = Expression { end: 2, number_first: true, letter: true, ..Expression::default() };
        return Some(Before { expression: plain, marked: true });
    }
    let mut marked = false;
    let mut letter = false;
    if tokens[start].is_mark('.') && tokens[start].glued {
        start = start.checked_sub(1)?;
        marked = true;
    }
    if !marked && let Some(value) = tokens[start].spelled(languages) {
        let expression = Expression {
            start,
            end: at + 1,
            number: Some(value),
            number_first: true,
            ..Expression::default()
        };
        return Some(Before { expression, marked: !tokens[start].meaning().any(Meaning::LAST) });
    }
    // The ending of an ordinal, or the letter of a half, glued to the digits.
    let ending = &tokens[start];
    if ending.is_word() && ending.glued && ending.text.chars().count() <= 3 {
        letter = is_half_letter(ending);
        marked |= !letter;
        start = start.checked_sub(1)?;
        // `2-й`, `2:a`, `2.ª`.
        if matches!(tokens[start].kind, Kind::Mark('-' | '\u{2011}' | ':' | '.')) && tokens[start].glued {
            start = start.checked_sub(1)?;
        }
    } else if matches!(ending.kind, Kind::Mark('º' | '°')) && ending.glued {
        marked = true;
        start = start.checked_sub(1)?;
    }
    let (value, roman_number) = match tokens[start].kind {
        Kind::Number(value) => (value, false),
        Kind::Word { .. } if marked => (Some(roman(tokens[start].text)?), true),
        _ => return None,
    };
    if let Some(prefix) = start.checked_sub(1)
        && (tokens[prefix].is_mark('第') || tokens[prefix].text == "제")
    {
        start = prefix;
        marked = true;
    }
    // Korean and Chinese counters follow their number without a blank: `2기`, `12集`.
    marked |= tokens[at].glued && !tokens[at].text.is_ascii();
    let expression = Expression {
        start,
        end: at + 1,
        number: value,
        letter,
        roman: roman_number,
        number_first: true,
        meaning: Meaning::default(),
    };
    Some(Before { expression, marked })
}

/// Whether a second number makes the expression a range: `Part 1 / Part 2`, `Season 1-3`, `1.–3. Staffel`.
fn in_range(tokens: &[Token<'_>], expression: &Expression) -> bool {
    let joins = |token: &Token<'_>| {
        matches!(token.kind, Kind::Mark('-' | '–' | '—' | '/' | '&' | '+' | ',' | '~' | '〜' | '～' | '・'))
            || token.meaning().any(Meaning::RANGE)
    };
    let rest = &tokens[expression.end..];
    if let [joint, second, rest @ ..] = rest
        && joins(joint)
    {
        let ends = rest.first().is_none_or(|token| !token.is_word() || token.meaning().any(Meaning::COUNTED));
        let same_word = second.meaning().any(expression.meaning)
            && find(&tokens[expression.end + 1..], expression.meaning).is_some_and(|next| next.start == 0);
        if matches!(second.kind, Kind::Number(_)) && ends && !ordinal_of_another(rest) || same_word {
            return true;
        }
    }
    expression.start >= 2
        && joins(&tokens[expression.start - 1])
        && tokens[..expression.start - 1]
            .iter()
            .rev()
            .take(2)
            .any(|token| matches!(token.kind, Kind::Number(_)))
}

/// `2. Sezon - 4. Kısım`: the number behind the dash counts parts.
fn ordinal_of_another(rest: &[Token<'_>]) -> bool {
    rest.first().is_some_and(|token| token.is_mark('.') || token.meaning().any(Meaning::COUNTED))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::words::tokens::tokenise;

    fn season(text: &str) -> Option<Option<u32>> {
        let tokens = tokenise(text);
        find(tokens.all(), Meaning::SEASON).map(|expression| expression.number)
    }

    #[test]
    fn numbers_before_and_behind() {
        for (text, number) in [
            ("Season 2", 2),
            ("Season 1B", 1),
            ("Season 2.0", 2),
            ("Season Two", 2),
            ("Season\u{A0}IV", 4),
            ("Second Season", 2),
            ("The 2nd Season", 2),
            ("2B. řada", 2),
            ("9ª temporada", 9),
            ("2-й сезон", 2),
            ("3 сезон", 3),
            ("2. Sezon (4. Kısım)", 2),
            ("第 2 季", 2),
            ("第二季", 2),
            ("第5シリーズ", 5),
            ("シーズン１", 1),
            ("시즌 3", 3),
            ("الموسم ٣", 3),
            ("الموسم الثالث", 3),
            ("Temporada n.º 2", 2),
            ("Season Twenty-One", 21),
            ("Temporada treinta y dos", 32),
            ("2 kausi", 2),
            ("2:a säsongen", 2),
            ("Season 9 Part B", 9),
            ("Season 1 - Part 2", 1),
            ("Season 1, 2. Teil", 1),
        ] {
            assert_eq!(season(text), Some(Some(number)), "{text}");
        }
    }

    #[test]
    fn years_and_ranges_have_no_number() {
        for text in ["Season 2019", "Season 1-3", "Seasons 1 & 2", "Season 1 / Season 2", "1.-3. Staffel"] {
            assert_eq!(season(text), Some(None), "{text}");
        }
    }

    #[test]
    fn a_spelled_number_of_another_language_is_none() {
        assert_eq!(season("Season on Ice"), None);
        assert_eq!(season("Season of Dust"), None);
        assert_eq!(season("Season Fire"), None);
    }
}
