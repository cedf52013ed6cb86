//! Characters of a title: blanks, invisible marks, colons and letters, in one spelling for comparing.

use unicode_normalization::UnicodeNormalization;

/// A mark without width: it stays in what is shown and counts for nothing when titles are compared.
pub(in crate::model::title) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Any blank, or a mark without width.
pub(in crate::model::title) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// A colon, or a sign that looks like one, that separates when a blank follows.
pub(in crate::model::title) fn is_colon(character: char) -> bool {
    matches!(character, ':' | '\u{2D0}' | '\u{2F8}' | '\u{589}' | '\u{5C3}' | '\u{2236}')
}

/// The wide colon of Chinese and Japanese titles, which separates without a blank.
pub(in crate::model::title) const WIDE_COLON: char = '\u{FF1A}';

/// The text without outer blanks and invisible marks.
pub(in crate::model::title) fn trim(text: &str) -> &str {
    // Quick: most texts begin and end with a letter, but for plain blanks around them.
    let text = text.trim_matches(' ');
    if let [first, .., last] = text.as_bytes()
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return text;
    }
    text.trim_matches(is_blank)
}

/// Whether a text may hold characters that composing would change: combining marks, or the letters of Korean apart.
fn may_be_decomposed(text: &str) -> bool {
    text.chars().any(|character| {
        matches!(character, '\u{300}'..='\u{36F}' | '\u{1100}'..='\u{11FF}' | '\u{3099}' | '\u{309A}')
            || matches!(character, '\u{653}'..='\u{655}' | '\u{93C}' | '\u{9BE}' | '\u{F900}'..='\u{FAFF}')
    })
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2BC}' | '`')
}

/// Puts one word, lower-case and composed, without hyphens and apostrophes, into `folded`.
pub(in crate::model::title) fn fold_word(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded
            .extend(word.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()));
        return;
    }
    let push = |character: char, folded: &mut String| {
        if character.is_ascii_alphanumeric() {
            folded.push(character.to_ascii_lowercase());
            return;
        }
        // Scripts without capitals: from Hebrew to Thai, and the ideographs.
        if matches!(character, '\u{5D0}'..='\u{109F}' | '\u{3041}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}') {
            folded.push(character);
            return;
        }
        for lower in character.to_lowercase() {
            match lower {
                // What is left of a dotted capital I, and the sigma at the end of a word.
                '\u{307}' => {}
                'ς' => folded.push('σ'),
                '-' | '\u{2010}' | '\u{2011}' => {}
                _ if is_apostrophe(lower) || is_blank(lower) => {}
                _ => folded.push(lower),
            }
        }
    };
    if may_be_decomposed(word) {
        word.nfc().for_each(|character| push(character, folded));
    } else {
        word.chars().for_each(|character| push(character, folded));
    }
}

/// Puts the spelling under which two titles are compared into `key`: composed, lower-case, single blanks,
/// one kind of colon, nothing invisible.
pub(in crate::model::title) fn comparison_key(text: &str, key: &mut String) {
    key.clear();
    if is_plain(text) {
        key.push_str(text);
        key.make_ascii_lowercase();
    } else if may_be_decomposed(text) {
        fold_characters(text.nfc(), key);
    } else {
        fold_characters(text.chars(), key);
    }
}

/// Whether folding changes nothing but the case: ASCII with single blanks between its words, none before a colon.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let plain = byte.is_ascii_graphic() && byte != b'`' || byte == b' ';
        if !plain || before == b' ' && matches!(byte, b' ' | b':') {
            return false;
        }
        before = byte;
    }
    before != b' '
}

fn fold_characters(characters: impl Iterator<Item = char>, key: &mut String) {
    let mut blank_waiting = false;
    for character in characters {
        if character.is_ascii_alphanumeric() {
            if blank_waiting && !key.is_empty() {
                key.push(' ');
            }
            blank_waiting = false;
            key.push(character.to_ascii_lowercase());
            continue;
        }
        if is_invisible(character) {
            continue;
        }
        if character.is_whitespace() {
            blank_waiting = true;
            continue;
        }
        if is_colon(character) || character == WIDE_COLON {
            // French puts a blank before its colons, Chinese none behind: one form for all.
            key.push(':');
            blank_waiting = character == WIDE_COLON;
            continue;
        }
        if blank_waiting && !key.is_empty() {
            key.push(' ');
        }
        blank_waiting = false;
        if character.is_ascii() {
            key.push(character.to_ascii_lowercase());
        } else if is_apostrophe(character) {
            key.push('\'');
        } else {
            key.extend(character.to_lowercase().filter(|&lower| lower != '\u{307}'));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        let mut key = String::new();
        comparison_key(text, &mut key);
        key
    }

    #[test]
    fn titles_that_look_alike_have_one_key() {
        assert_eq!(key("Ad\u{200B} Lumen\u{A0}: L\u{2019}e\u{301}te\u{301}"), "ad lumen: l'été");
        assert_eq!(key("  AD  Lumen: l'été "), "ad lumen: l'été");
        assert_eq!(key("銀河：日"), key("銀河: 日"));
        assert_eq!(key("7\u{2236}19"), "7:19");
    }

    #[test]
    fn words_lose_case_hyphens_and_composition() {
        let mut folded = String::new();
        for (word, expected) in [
            ("Bande-annonce", "bandeannonce"),
            ("Mini-Se\u{301}rie", "minisérie"),
            ("İKİNCİ", "ikinci"),
            ("Κύκλος", "κύκλοσ"),
            ("Don't", "dont"),
        ] {
            fold_word(word, &mut folded);
            assert_eq!(folded, expected);
        }
    }
}
