//! What a word means in a title, in any of the languages; the characters and tokens words are read from.

mod languages;
pub(super) mod text;
pub(super) mod tokens;

use foldhash::fast::FixedState;
use languages::{ARC_WORDS, ASSET_WORDS, LANGUAGES, NUMBER_MARKS, PROMOTION_COMPANIONS, RANGE_WORDS};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of languages, one bit for each entry of the table.
pub(super) type LanguageSet = u32;

/// The meanings of a word, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Meaning(u32);

impl Meaning {
    pub(super) const SEASON: Self = Self(1);
    pub(super) const PART: Self = Self(1 << 1);
    pub(super) const VOLUME: Self = Self(1 << 2);
    pub(super) const CHAPTER: Self = Self(1 << 3);
    pub(super) const EPISODE: Self = Self(1 << 4);
    pub(super) const PROMOTION: Self = Self(1 << 5);
    pub(super) const LAST: Self = Self(1 << 6);
    pub(super) const YEAR: Self = Self(1 << 7);
    pub(super) const LIMITED: Self = Self(1 << 8);
    pub(super) const UNNUMBERED: Self = Self(1 << 9);
    pub(super) const NUMBER_MARK: Self = Self(1 << 10);
    pub(super) const COMPANION: Self = Self(1 << 11);
    pub(super) const ASSET: Self = Self(1 << 12);
    pub(super) const RANGE: Self = Self(1 << 13);
    pub(super) const LAST_SEASON: Self = Self(1 << 14);
    pub(super) const ARC: Self = Self(1 << 15);
    /// Words for a season or something like it.
    pub(super) const DIVISION: Self = Self(0b1111);
    /// Words a number belongs to.
    pub(super) const COUNTED: Self = Self(0b1_1111 | 1 << 7);

    /// Whether a meaning is among these.
    pub(super) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

/// Meanings of a folded word, and the languages it has them in.
pub(super) fn meaning(word: &str) -> (Meaning, LanguageSet) {
    // Longer than any word of the tables.
    if word.len() > 96 {
        return Default::default();
    }
    TABLE.get(word).copied().unwrap_or_default()
}

/// The set of one language; empty for a language without words.
pub(super) fn language_set(code: &str) -> LanguageSet {
    LANGUAGES.iter().position(|language| language.code == code).map_or(0, |place| 1 << place)
}

type Table = HashMap<&'static str, (Meaning, LanguageSet), FixedState>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let mut add = |words: &'static str, meaning: Meaning, set: LanguageSet| {
        for word in words.split_whitespace() {
            let entry = table.entry(word).or_default();
            entry.0.0 |= meaning.0;
            entry.1 |= set;
        }
    };
    for (place, language) in LANGUAGES.iter().enumerate() {
        let set = 1 << place;
        add(language.season, Meaning::SEASON, set);
        add(language.limited, Meaning::LIMITED, set);
        add(language.part, Meaning::PART, set);
        add(language.volume, Meaning::VOLUME, set);
        add(language.chapter, Meaning::CHAPTER, set);
        add(language.episode, Meaning::EPISODE, set);
        add(language.promotion, Meaning::PROMOTION, set);
        add(language.last, Meaning::LAST, set);
        add(language.last_season, Meaning::LAST_SEASON, set);
        add(language.unnumbered, Meaning::UNNUMBERED, set);
    }
    // The long-running procedurals number their seasons so, in English only.
    add("year", Meaning::YEAR, language_set("en"));
    add(NUMBER_MARKS, Meaning::NUMBER_MARK, 0);
    add(PROMOTION_COMPANIONS, Meaning::COMPANION, 0);
    add(ASSET_WORDS, Meaning::ASSET, 0);
    add(ARC_WORDS, Meaning::ARC, 0);
    add(RANGE_WORDS, Meaning::RANGE, 0);
    table
});

#[cfg(test)]
mod tests {
    use super::text::fold_word;
    use super::*;

    #[test]
    fn the_tables_hold_folded_words() {
        let mut folded = String::new();
        for word in TABLE.keys() {
            fold_word(word, &mut folded);
            assert_eq!(&folded, word);
        }
    }

    #[test]
    fn every_language_fits_the_set_and_has_the_words_that_matter() {
        assert!(LANGUAGES.len() <= LanguageSet::BITS as usize);
        for language in LANGUAGES {
            for words in
                [language.season, language.limited, language.part, language.episode, language.promotion]
            {
                assert!(!words.is_empty(), "{}", language.code);
            }
        }
    }

    #[test]
    fn a_word_may_mean_several_things() {
        let (phần, _) = meaning("phần");
        assert!(phần.any(Meaning::SEASON) && phần.any(Meaning::PART) && !phần.any(Meaning::EPISODE));
        assert_eq!(meaning("harbour").0, Meaning::default());
    }
}
