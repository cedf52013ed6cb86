//! A dictionary of byte strings: each distinct text is stored once and named by a small number.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;
use std::ops::Range;

/// Ends each of several texts that are numbered together; no byte of UTF-8 text is 0xFF.
pub(super) const FIELD_END: u8 = 0xFF;

/// Texts numbered in the order they were first met.
///
/// All texts lie in one buffer, so that a file's ten thousand titles cost one allocation.
#[derive(Debug, Default, Clone)]
pub struct Dictionary {
    text: Vec<u8>,
    ends: Vec<usize>,
    hashes: Vec<u64>,
    numbers: HashTable<u32>,
    /// The text that was asked for last: neighbours in a file are often alike.
    last: u32,
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
        self.number_by(|| hash_of(text), |known| known == text, |all| all.extend_from_slice(text))
    }

    /// The number of several texts together, which are entered, each with [`FIELD_END`] behind it, if they are new.
    /// A dictionary holds texts of this kind or of the other, not both.
    pub(super) fn number_of<const N: usize>(&mut self, fields: [&[u8]; N]) -> u32 {
        let hash = || fields.iter().fold(0, |mixed, field| mix(mixed, hash_of(field)));
        let is_same = |mut known: &[u8]| {
            fields.iter().all(|field| {
                let rest = known.strip_prefix(*field).and_then(|rest| rest.strip_prefix(&[FIELD_END]));
                known = rest.unwrap_or_default();
                rest.is_some()
            })
        };
        self.number_by(hash, is_same, |all| {
            for field in fields {
                all.extend_from_slice(field);
                all.push(FIELD_END);
            }
        })
    }

    fn number_by(
        &mut self,
        hash: impl FnOnce() -> u64,
        is_same: impl Fn(&[u8]) -> bool,
        enter: impl FnOnce(&mut Vec<u8>),
    ) -> u32 {
        if !self.is_empty() && is_same(self.bytes(self.last)) {
            return self.last;
        }
        self.last = self.number_by_hash(hash(), is_same, enter);
        self.last
    }

    fn number_by_hash(
        &mut self,
        hash: u64,
        is_same: impl Fn(&[u8]) -> bool,
        enter: impl FnOnce(&mut Vec<u8>),
    ) -> u32 {
        if let Some(&number) = self.numbers.find(hash, |&number| is_same(self.bytes(number))) {
            return number;
        }
        let number = u32::try_from(self.ends.len()).expect("fewer than 2^32 distinct texts");
        enter(&mut self.text);
        self.ends.push(self.text.len());
        self.hashes.push(hash);
        let hashes = &self.hashes;
        self.numbers.insert_unique(hash, number, |&other| hashes[other as usize]);
        number
    }

    /// The bytes of text `number`; empty for a number never given out.
    #[must_use]
    pub fn bytes(&self, number: u32) -> &[u8] {
        &self.text[range(&self.ends, number as usize)]
    }

    /// Text `number`; empty for a number never given out or for bytes that are no UTF-8.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        std::str::from_utf8(self.bytes(number)).unwrap_or_default()
    }

    /// All texts, in the order of their numbers; empty for one whose bytes are no UTF-8.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        // All at once is much quicker than one by one, and texts that were checked before they came are whole.
        let whole = simdutf8::basic::from_utf8(&self.text).ok();
        (0..self.ends.len()).map(move |number| {
            let range = range(&self.ends, number);
            match whole {
                Some(whole) => whole.get(range).unwrap_or_default(),
                None => std::str::from_utf8(&self.text[range]).unwrap_or_default(),
            }
        })
    }

    /// Enters every text of `other` and returns the new number of each of its numbers.
    pub fn absorb(&mut self, other: Self) -> Vec<u32> {
        if self.is_empty() {
            *self = other;
            return (0..self.len() as u32).collect();
        }
        let texts = other.hashes.iter().enumerate();
        texts
            .map(|(number, hash)| {
                let text = &other.text[range(&other.ends, number)];
                self.number_by_hash(*hash, |known| known == text, |all| all.extend_from_slice(text))
            })
            .collect()
    }
}

/// A hash that is the same on every run, so that results never depend on chance.
pub(super) fn hash_of(bytes: &[u8]) -> u64 {
    FixedState::default().hash_one(bytes)
}

/// A hash of two, in their order.
pub(super) fn mix(before: u64, hash: u64) -> u64 {
    (before.rotate_left(5) ^ hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Where text `number` lies; nowhere for a number never given out.
fn range(ends: &[usize], number: usize) -> Range<usize> {
    let Some(&end) = ends.get(number) else {
        return 0..0;
    };
    number.checked_sub(1).map_or(0, |before| ends[before])..end
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
        assert_eq!(all.absorb(part), [2, 1, 0]);
        assert_eq!(all.len(), 3);
    }

    #[test]
    fn texts_together_differ_by_where_each_ends() {
        let mut dictionary = Dictionary::new();
        assert_eq!(dictionary.number_of([&b"ab"[..], b"c"]), 0);
        assert_eq!(dictionary.number_of([&b"a"[..], b"bc"]), 1);
        assert_eq!(dictionary.number_of([&b"ab"[..], b""]), 2);
        assert_eq!(dictionary.number_of([&b"ab"[..], b"c"]), 0);
        assert_eq!(dictionary.bytes(1), b"a\xFFbc\xFF");
        let mut all = Dictionary::new();
        all.number_of([&b"a"[..], b"bc"]);
        assert_eq!(all.absorb(dictionary.clone()), [1, 0, 2]);
        let mut first = Dictionary::new();
        assert_eq!(first.absorb(dictionary), [0, 1, 2]);
        assert_eq!(first.number_of([&b"ab"[..], b""]), 2);
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
