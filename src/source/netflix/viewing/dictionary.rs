//! A dictionary of byte strings: each distinct text is stored once and named by a small number.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Texts numbered in the order they were first met.
///
/// All texts lie in one buffer, so that a file's ten thousand titles cost one allocation.
#[derive(Debug, Default, Clone)]
pub struct Dictionary {
    text: Vec<u8>,
    ends: Vec<usize>,
    numbers: HashTable<u32>,
}

impl Dictionary {
    /// An empty dictionary.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many distinct texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no text was entered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The number of `text`, which is entered if it is new.
    ///
    /// # Panics
    /// After 4,294,967,295 distinct texts: more than any file within the size limits can hold.
    pub fn number(&mut self, text: &[u8]) -> u32 {
        let hash = hash_of(text);
        if let Some(&number) = self.numbers.find(hash, |&number| self.bytes(number) == text) {
            return number;
        }
        let number = u32::try_from(self.ends.len()).expect("fewer than 2^32 distinct texts");
        self.text.extend_from_slice(text);
        self.ends.push(self.text.len());
        let (all, ends) = (&self.text, &self.ends);
        self.numbers.insert_unique(hash, number, |&other| hash_of(slice(all, ends, other as usize)));
        number
    }

    /// The bytes of text `number`; empty for a number never given out.
    #[must_use]
    pub fn bytes(&self, number: u32) -> &[u8] {
        slice(&self.text, &self.ends, number as usize)
    }

    /// Text `number`; empty for a number never given out or for bytes that are no UTF-8.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        std::str::from_utf8(self.bytes(number)).unwrap_or_default()
    }

    /// All texts, in the order of their numbers.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len())
            .map(|number| std::str::from_utf8(slice(&self.text, &self.ends, number)).unwrap_or_default())
    }

    /// Enters every text of `other` and returns the new number of each of its numbers.
    pub fn absorb(&mut self, other: &Self) -> Vec<u32> {
        (0..other.ends.len()).map(|number| self.number(slice(&other.text, &other.ends, number))).collect()
    }
}

/// A hash that is the same on every run, so that results never depend on chance.
pub(super) fn hash_of(bytes: &[u8]) -> u64 {
    FixedState::default().hash_one(bytes)
}

fn slice<'a>(text: &'a [u8], ends: &[usize], number: usize) -> &'a [u8] {
    let Some(&end) = ends.get(number) else {
        return &[];
    };
    let start = number.checked_sub(1).map_or(0, |before| ends[before]);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_first_appearance_and_repeat() {
        let mut dictionary = Dictionary::new();
        assert_eq!(dictionary.number(b"north"), 0);
        assert_eq!(dictionary.number(b""), 1);
        assert_eq!(dictionary.number(b"north"), 0);
        assert_eq!(dictionary.text(1), "");
        assert_eq!(dictionary.texts().collect::<Vec<_>>(), ["north", ""]);
        assert_eq!(dictionary.bytes(9), b"");
    }

    #[test]
    fn absorbing_translates_numbers() {
        let (mut all, mut part) = (Dictionary::new(), Dictionary::new());
        for text in ["a", "b"] {
            all.number(text.as_bytes());
        }
        for text in ["c", "b", "a"] {
            part.number(text.as_bytes());
        }
        assert_eq!(all.absorb(&part), [2, 1, 0]);
        assert_eq!(all.len(), 3);
    }

    #[test]
    fn many_texts_keep_their_numbers() {
        let mut dictionary = Dictionary::new();
        for round in 0..2 {
            for number in 0..5_000u32 {
                assert_eq!(dictionary.number(format!("title {number}").as_bytes()), number, "{round}");
            }
        }
    }
}
