//! The key under which names of series and films from different tables are the same name.

use super::super::words::text::is_invisible;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The key of a name: words of letters and digits, lower-case, without Latin accents, with single blanks between.
///
/// Tables differ in case, blanks, quotation marks, dashes and colons, and people type without accents. Signs and marks
/// that other scripts need stay. A name of signs alone is its own key.
#[must_use]
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut between_words = false;
    let mut add = |letter: char| {
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            if between_words && !key.is_empty() {
                key.push(' ');
            }
            between_words = false;
            push_folded(letter, &mut key);
        } else if !matches!(letter, '\'' | '\u{2019}' | '\u{2BC}' | '`') {
            between_words = true;
        }
    };
    if name.is_ascii() {
        // Most names are, and nothing of them needs taking apart.
        name.chars().filter(|letter| !is_invisible(*letter)).for_each(&mut add);
    } else {
        // Composed again at the end, so that a syllable of Korean counts as one letter.
        let letters = name.nfkd().filter(|letter| !is_accent(*letter) && !is_invisible(*letter));
        letters.nfc().for_each(&mut add);
    }
    if key.is_empty() { name.trim().to_lowercase() } else { key }
}

/// A mark on a Latin, Greek or Cyrillic letter.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

fn push_folded(letter: char, key: &mut String) {
    if letter.is_ascii() {
        key.push(letter.to_ascii_lowercase());
        return;
    }
    for lower in letter.to_lowercase() {
        match lower {
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' => key.push('d'),
            'ı' => key.push('i'),
            'ς' => key.push('σ'),
            // What is left of a dotted capital I.
            '\u{307}' => {}
            _ => key.push(lower),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn one_name_in_every_spelling() {
        for name in [
            "L\u{2019}Été : la «\u{a0}Mer\u{a0}»",
            "l'ete: \"LA MER\"",
            "L'E\u{301}te\u{301}\u{a0}- La\u{200b} Mer!",
        ] {
            assert_eq!(name_key(name), "lete la mer");
        }
        assert_eq!(name_key("IŞIK İzi"), name_key("isik izi"));
        assert_eq!(name_key("Große Øyer, Æon"), "grosse oyer aeon");
    }

    #[test]
    fn other_scripts_keep_what_tells_words_apart() {
        assert_ne!(name_key("かぎ"), name_key("がぎ"));
        assert_eq!(name_key("銀河：日"), "銀河 日");
        assert_eq!(name_key("한국").chars().count(), 2);
        assert_eq!(name_key("ＡＢＣ１"), "abc1");
        assert_ne!(name_key("ข้าว"), name_key("ขาว"));
    }

    #[test]
    fn a_name_of_signs_is_still_a_name() {
        assert_eq!(name_key(" ?! "), "?!");
        assert_eq!(name_key(""), "");
    }
}
