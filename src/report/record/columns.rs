//! Numbers as compact text: LEB128 bytes, each a character.

use super::base85;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;

/// How hard texts are folded: the two levels above take twice as long for one part in a hundred.
const LEVEL: Compression = Compression::new(7);

/// Raw deflate in base 85, which a browser unfolds by itself.
pub(in crate::report) fn deflated(text: impl AsRef<[u8]>) -> String {
    let mut encoder = DeflateEncoder::new(Vec::new(), LEVEL);
    let written = encoder.write_all(text.as_ref()).and_then(|()| encoder.finish());
    base85::encode(&written.expect("memory can be written to"))
}

/// A column of whole numbers, most of which are small: seven bits a byte, the lowest first, the top bit says that
/// more follow.
#[derive(Debug, Default)]
pub(super) struct Column(Vec<u8>);

impl Column {
    /// Adds a number.
    pub fn push(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// The bytes as characters; [`bytes`] has them again.
    pub fn text(&self) -> String {
        self.0.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// The bytes of a column's text.
pub(super) fn bytes(text: &str) -> impl Iterator<Item = u8> {
    text.chars().map(|byte| byte as u8)
}

impl FromIterator<u64> for Column {
    fn from_iter<I: IntoIterator<Item = u64>>(numbers: I) -> Self {
        let mut column = Self::default();
        numbers.into_iter().for_each(|number| column.push(number));
        column
    }
}

/// Numbers from 0 to 4, three in one: the first of them counts ones, the second fives, the third twenty-fives.
pub(super) fn threes(numbers: &[u64]) -> Column {
    numbers.chunks(3).map(|three| three.iter().rev().fold(0, |sum, number| sum * 5 + number)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_folded_comes_out_as_it_was() {
        let text = "été 夏 ".repeat(100);
        let bytes = base85::decode(&deflated(&text)).unwrap();
        let mut read = String::new();
        flate2::read::DeflateDecoder::new(bytes.as_slice()).read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn small_numbers_take_a_byte_and_large_ones_more() {
        // 300 = 0b10_0101100: AC 02 in the DWARF standard's own way of counting.
        let column: Column = [0, 127, 128, 300, u64::from(u32::MAX)].into_iter().collect();
        assert_eq!(column.0, [0, 0x7f, 0x80, 1, 0xac, 2, 0xff, 0xff, 0xff, 0xff, 0x0f]);
        assert_eq!(Column::default().text(), "");
        assert_eq!([0, 127, 128].into_iter().collect::<Column>().text(), "\0\u{7f}\u{80}\u{1}");
    }

    #[test]
    fn three_small_numbers_are_one() {
        let column = threes(&[1, 0, 4, 4, 4, 4, 2]);
        assert_eq!(column.0, [1 + 4 * 25, 4 + 4 * 5 + 4 * 25, 2]);
    }
}
