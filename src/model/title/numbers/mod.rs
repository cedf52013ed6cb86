//! Numbers in titles: digits of any script, Roman and Chinese numerals, spelled numbers.

pub(super) mod counted;
mod number_words;
pub(super) mod numeral;

use super::words::{LanguageSet, language_set};
use foldhash::fast::FixedState;
use number_words::{BETWEEN, COUNTED, TENS};
use std::collections::HashMap;
use std::sync::LazyLock;

type NumberWords = HashMap<String, (u32, LanguageSet), FixedState>;

/// Value of a decimal digit: ASCII, full-width, Arabic, Persian, Devanagari, Bengali, Thai.
pub(super) fn digit(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    const ZEROS: [u32; 6] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];
    let code = u32::from(character);
    ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)).map(|zero| code - zero)
}

/// Value of a run of digits; none when it is longer than any number a title counts with.
pub(super) fn decimal(digits: &str) -> Option<u32> {
    digits.chars().try_fold(0_u32, |value, character| value.checked_mul(10)?.checked_add(digit(character)?))
}

/// Value of a Roman numeral in capitals, written the usual way.
pub(super) fn roman(word: &str) -> Option<u32> {
    if let Some(value) = word.chars().next().and_then(single_roman) {
        return (word.chars().count() == 1).then_some(value);
    }
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    let mut total = 0;
    let mut rest = word;
    // Each entry may stand as often as the usual spelling allows.
    for (numeral, value, most) in [
        ("C", 100, 3),
        ("XC", 90, 1),
        ("L", 50, 1),
        ("XL", 40, 1),
        ("X", 10, 3),
        ("IX", 9, 1),
        ("V", 5, 1),
        ("IV", 4, 1),
        ("I", 1, 3),
    ] {
        for _ in 0..most {
            if let Some(left) = rest.strip_prefix(numeral) {
                total += value;
                rest = left;
            }
        }
    }
    rest.is_empty().then_some(total)
}

/// `Ⅰ` to `Ⅻ`, one character each.
fn single_roman(character: char) -> Option<u32> {
    let code = u32::from(character);
    (0x2160..=0x216B).contains(&code).then(|| code - 0x215F)
}

/// Value and length in bytes of the Chinese numeral a text begins with: `十二`.
pub(super) fn chinese(text: &str) -> Option<(u32, usize)> {
    let mut total = 0;
    let mut pending = None;
    let mut length = 0;
    for character in text.chars() {
        let unit = match character {
            '〇' | '零' => 0,
            '一' => 1,
            '二' | '两' | '兩' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            '十' => {
                total += pending.take().unwrap_or(1) * 10;
                length += character.len_utf8();
                continue;
            }
            '百' => {
                total += pending.take().unwrap_or(1) * 100;
                length += character.len_utf8();
                continue;
            }
            _ => break,
        };
        pending = Some(unit);
        length += character.len_utf8();
        if length > 24 {
            return None;
        }
    }
    (length > 0).then(|| (total + pending.unwrap_or(0), length))
}

/// Value of a spelled number, and the languages that spell it so; `word` is folded.
pub(super) fn spelled(word: &str) -> Option<(u32, LanguageSet)> {
    WORDS.get(word).copied()
}

/// Whether a word joins tens and units: `treinta y dos`.
pub(super) fn joins_tens(word: &str) -> bool {
    BETWEEN.contains(&word)
}

static WORDS: LazyLock<NumberWords> = LazyLock::new(|| {
    let mut words = NumberWords::default();
    for &(language, line) in COUNTED {
        for (place, forms) in line.split_whitespace().enumerate() {
            for form in forms.split('/') {
                add(&mut words, form.to_owned(), place as u32 + 1, language);
            }
        }
    }
    for &(language, line) in TENS {
        for (place, form) in line.split_whitespace().enumerate() {
            add(&mut words, form.to_owned(), place as u32 * 10 + 20, language);
        }
    }
    compound_english(&mut words);
    compound_german(&mut words);
    words
});

/// Adds a word; no word counts differently in two languages, which a test watches.
fn add(words: &mut NumberWords, word: String, value: u32, language: &str) {
    words.entry(word).or_insert((value, 0)).1 |= language_set(language);
}

/// `twentyone` to `ninetyninth`: hyphens are folded away.
fn compound_english(words: &mut NumberWords) {
    for (place, tens) in TENS[0].1.split_whitespace().enumerate() {
        for (_, line) in &COUNTED[..2] {
            for (unit, form) in line.split_whitespace().take(9).enumerate() {
                add(words, format!("{tens}{form}"), place as u32 * 10 + 21 + unit as u32, "en");
            }
        }
    }
}

/// `einundzwanzig` to `neunundneunzig`.
fn compound_german(words: &mut NumberWords) {
    const UNITS: [&str; 9] = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
    for (place, tens) in TENS[2].1.split_whitespace().enumerate() {
        for (unit, form) in UNITS.iter().enumerate() {
            add(words, format!("{form}und{tens}"), place as u32 * 10 + 21 + unit as u32, "de");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script() {
        assert_eq!(decimal("1084"), Some(1084));
        assert_eq!(decimal("１２"), Some(12));
        assert_eq!(decimal("٢٤"), Some(24));
        assert_eq!(decimal("๕"), Some(5));
        assert_eq!(decimal("99999999999"), None);
        assert_eq!(decimal("①"), None);
    }

    #[test]
    fn roman_numerals_are_strict() {
        for (numeral, value) in [("I", 1), ("II", 2), ("IV", 4), ("VII", 7), ("IX", 9), ("XIV", 14), ("Ⅲ", 3)]
        {
            assert_eq!(roman(numeral), Some(value), "{numeral}");
        }
        for word in ["", "IIII", "VX", "IM", "ii", "ICE", "CIVIL"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }

    #[test]
    fn chinese_numerals() {
        assert_eq!(chinese("二季"), Some((2, 3)));
        assert_eq!(chinese("十"), Some((10, 3)));
        assert_eq!(chinese("二十一集"), Some((21, 9)));
        assert_eq!(chinese("百二"), Some((102, 6)));
        assert_eq!(chinese("季"), None);
    }

    #[test]
    fn spelled_numbers() {
        for (word, value) in [
            ("fifteenth", 15),
            ("ninetythree", 93),
            ("fiftyfirst", 51),
            ("einundzwanzig", 21),
            ("veinte", 20),
            ("huit", 8),
            ("ikinci", 2),
            ("الثالث", 3),
            ("πρώτοσ", 1),
        ] {
            assert_eq!(spelled(word).map(|(value, _)| value), Some(value), "{word}");
        }
        assert_eq!(spelled("season"), None);
    }

    #[test]
    fn no_word_counts_differently_in_two_languages() {
        let mut seen: HashMap<&str, u32> = HashMap::new();
        for (tens, table) in [(false, COUNTED), (true, TENS)] {
            for (_, line) in table {
                for (place, forms) in line.split_whitespace().enumerate() {
                    let value = if tens { place as u32 * 10 + 20 } else { place as u32 + 1 };
                    for form in forms.split('/') {
                        assert_eq!(*seen.entry(form).or_insert(value), value, "{form}");
                    }
                }
            }
        }
    }
}
