//! Numbers in segments without a word known to be counted.

use super::super::segments::expression::is_year;
use super::super::words::text::comparison_key;
use super::super::words::tokens::{Kind, Token, tokenise};
use super::roman;

/// The number of a short segment that has one at its end or, as an ordinal, at its beginning; the inner number is none
/// for a year.
pub(in crate::model::title) fn counted_number(tokens: &[Token<'_>]) -> Option<Option<u32>> {
    let words = tokens.iter().filter(|token| token.is_word()).count();
    if tokens.len() > 7 || words > 4 {
        return None;
    }
    let numbers = tokens.iter().filter(|token| matches!(token.kind, Kind::Number(_))).count();
    let season_number = |value: Option<u32>| value.filter(|&value| !is_year(value) && value < 1000);
    match (tokens, numbers) {
        ([number], 1) => {
            let Kind::Number(value) = number.kind else { return None };
            Some(season_number(value))
        }
        ([number, letter], 1) if letter.glued && letter.text.len() == 1 => {
            let Kind::Number(value) = number.kind else { return None };
            Some(season_number(value))
        }
        ([number, mark, .., _], 1)
            if matches!(number.kind, Kind::Number(_))
                && mark.glued
                && (mark.is_mark('.') || is_ordinal(mark)) =>
        {
            let Kind::Number(value) = number.kind else { return None };
            Some(season_number(value))
        }
        ([.., before, number], 1) => {
            let Kind::Number(value) = number.kind else { return roman_end(tokens) };
            // `'97` and `COVID-19` count nothing.
            let joined = number.glued && !matches!(before.kind, Kind::Word { .. } | Kind::Mark('#'));
            (!joined).then(|| season_number(value))
        }
        (_, 0) => roman_end(tokens),
        _ => None,
    }
}

fn is_ordinal(token: &Token<'_>) -> bool {
    token.is_word() && token.text.chars().count() <= 3
}

/// `Planet II`; a single letter is more often an initial.
fn roman_end(tokens: &[Token<'_>]) -> Option<Option<u32>> {
    let last = tokens.last()?;
    let long_enough = last.text.len() >= 2;
    roman(last.text).filter(|_| long_enough).map(Some)
}

/// The number behind a repeated show name: `Show: Show 4`; `name` is the show.
pub(in crate::model::title) fn number_behind_name(segment: &str, name: &str) -> Option<u32> {
    if name.is_empty() || segment.len() <= name.len() || segment.len() > name.len() + 24 {
        return None;
    }
    // Quick: most segments do not even begin like the show.
    let initial = |text: &str| text.chars().next().map(|first| first.to_lowercase().next());
    if initial(segment) != initial(name) {
        return None;
    }
    let (mut whole, mut start) = (String::new(), String::new());
    comparison_key(segment, &mut whole);
    comparison_key(name, &mut start);
    let rest = whole.strip_prefix(start.as_str())?;
    if !rest.starts_with([' ', ',', '-']) {
        return None;
    }
    let rest = rest.trim_matches([' ', ',', '-']);
    counted_number(tokenise(&rest.to_uppercase()).all())?.filter(|_| !rest.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_behind_the_show_name() {
        assert_eq!(number_behind_name("Harbour 4", "Harbour"), Some(4));
        assert_eq!(number_behind_name("HARBOUR II", "Harbour"), Some(2));
        assert_eq!(number_behind_name("Harbour '97", "Harbour"), None);
        assert_eq!(number_behind_name("Harbours 4", "Harbour"), None);
        assert_eq!(number_behind_name("Harbour", "Harbour"), None);
    }
}
