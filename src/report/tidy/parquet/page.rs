//! The cells of one column as the body of a Parquet data page: which are there, then those that are, in plain
//! encoding (<https://parquet.apache.org/docs/file-format/data-pages/encodings/>).

use crate::report::tidy::{Column, Value};
use std::ops::Range;

/// The body of a page, before compression.
pub(super) fn body(column: &Column<'_>, rows: Range<usize>) -> Vec<u8> {
    let mut known = Bits::default();
    let mut truths = Bits::default();
    let mut values = Vec::new();
    for row in rows {
        let value = column.value(row);
        known.push(value != Value::Missing);
        match value {
            Value::Missing => {}
            Value::Text(text) => {
                values.extend_from_slice(&length(text.len()));
                values.extend_from_slice(text.as_bytes());
            }
            Value::Milliseconds(number) | Value::Whole(number) => {
                values.extend_from_slice(&number.to_le_bytes())
            }
            Value::Days(number) => values.extend_from_slice(&number.to_le_bytes()),
            Value::Decimal(number) => values.extend_from_slice(&number.to_le_bytes()),
            Value::Boolean(value) => truths.push(value),
        }
    }
    let levels = known.as_run();
    let mut body = length(levels.len()).to_vec();
    body.extend_from_slice(&levels);
    body.extend_from_slice(&values);
    body.extend_from_slice(&truths.bytes);
    body
}

/// Four bytes, the lowest first. No export holds a text of 4 GB.
fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

/// Bits packed into bytes, the lowest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        if self.count.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (self.count % 8);
        }
        self.count += 1;
    }

    /// As one bit-packed run of the hybrid encoding: the number of bytes, marked by a lowest bit of 1.
    fn as_run(&self) -> Vec<u8> {
        let mut run = Vec::with_capacity(self.bytes.len() + 5);
        let mut header = (self.bytes.len() << 1) | 1;
        while header >= 0x80 {
            run.push((header & 0x7f) as u8 | 0x80);
            header >>= 7;
        }
        run.push(header as u8);
        run.extend_from_slice(&self.bytes);
        run
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_comes_first_and_then_what_it_is() {
        // Rows 0, 2 and 3 are known: 0b1101. One byte of bits: header 3.
        let texts = [Some("a"), None, Some(""), Some("é")];
        let column = Column::text("t", "", move |row| texts[row]);
        let expected = [2, 0, 0, 0, 3, 0b1101, 1, 0, 0, 0, b'a', 0, 0, 0, 0, 2, 0, 0, 0, 0xc3, 0xa9];
        assert_eq!(body(&column, 0..4), expected);
    }

    #[test]
    fn truth_values_are_bits() {
        // 9 known rows, every third true: 0b01001001 and the ninth false.
        let column = Column::boolean("b", "", |row| row % 3 == 0);
        assert_eq!(body(&column, 0..9), [3, 0, 0, 0, 5, 0xff, 1, 0b0100_1001, 0]);
    }

    #[test]
    fn a_long_run_has_a_header_of_two_bytes() {
        let column = Column::whole("w", "", "", |_| None::<i64>);
        // 125 bytes: 125 × 2 + 1 = 251 = 0b1_1111011.
        let body = body(&column, 0..1_000);
        assert_eq!((&body[..6], body.len()), (&[127, 0, 0, 0, 0b1111_1011, 1][..], 4 + 127));
    }
}
