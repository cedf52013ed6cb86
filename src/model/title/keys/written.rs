//! The key under which one title is the same in every layout an export has had.

use super::super::segments::suffix::{last_bracket, take_suffix};
use super::super::words::text::comparison_key;

/// The word that, before October 2025, kept ViewingActivity from appending `(Episode N)`.
const SPARING_WORD: &str = "episode";

/// The key of a title of ViewingActivity, whatever the year of the export and whoever saved the file again.
///
/// Case, blanks, quotation marks, kinds of colons and invisible marks do not count, and neither does the
/// episode number behind a title that already holds the word "episode": layouts differ in all of these.
#[must_use]
pub fn written_key(title: &str) -> String {
    let spared = last_bracket(title).is_some_and(|(body, _)| holds_sparing_word(body));
    if spared { unnumbered_key(title) } else { without_quotes(title) }
}

/// The key of a title without its episode number, which the short history never has.
#[must_use]
pub fn unnumbered_key(title: &str) -> String {
    without_quotes(take_suffix(title).map_or(title, |suffixed| suffixed.body))
}

fn holds_sparing_word(text: &str) -> bool {
    let word = SPARING_WORD.as_bytes();
    text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}

fn without_quotes(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    comparison_key(text, &mut key);
    if key.contains(is_quote) {
        key.retain(|letter| !is_quote(letter));
        // What stood between the marks may have had blanks around it.
        return key.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    }
    key
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201C}'..='\u{201F}' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_spell_one_title_differently() {
        let same = |one, other| assert_eq!(written_key(one), written_key(other));
        same("Saltwind: Season 1: \"The Gate\" (Episode 3)", "Saltwind: Season 1: The Gate (Episode 3)");
        same("Kin: Season 1: Pilot Episode (Episode 1)", "Kin: Season 1: Pilot Episode");
        same("Ad Lumen\u{a0}: Saison\u{a0}1 : « Nuit »", "ad lumen: saison 1: nuit");
        assert_ne!(written_key("Kin: Season 1: Gate (Episode 1)"), written_key("Kin: Season 1: Gate"));
    }

    #[test]
    fn the_short_history_has_no_episode_number() {
        assert_eq!(unnumbered_key("Kin: Season 1: Gate (Episode 1)"), "kin: season 1: gate");
        assert_eq!(unnumbered_key("海：第 1 季：門（第 3 集）"), unnumbered_key("海：第 1 季：門"));
        assert_eq!(unnumbered_key("Blue Harbour (Part 2)"), "blue harbour (part 2)");
    }
}
