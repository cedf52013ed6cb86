//! Bytes as text: five digits of 85 for four bytes, a quarter more than the bytes where base64 takes a third.
//!
//! As in Ascii85 (PostScript Language Reference, 3rd edition, 3.13.3), but with digits that mean nothing in HTML, in
//! JSON or in a string of the script, and without its short form for zeros.

const DIGITS: &[u8; 85] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,()[]{}@%$#;";

/// The value of each digit; 85 of every other byte.
const VALUES: [u8; 256] = {
    let mut values = [85; 256];
    let mut digit = 0;
    while digit < DIGITS.len() {
        values[DIGITS[digit] as usize] = digit as u8;
        digit += 1;
    }
    values
};

/// Writes bytes; of the last ones, one digit more than there are bytes.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..group.len()].copy_from_slice(group);
        let mut number = u32::from_be_bytes(four);
        let mut digits = [0; 5];
        for digit in digits.iter_mut().rev() {
            *digit = DIGITS[(number % 85) as usize];
            number /= 85;
        }
        text.extend(digits[..=group.len()].iter().map(|digit| char::from(*digit)));
    }
    text
}

/// Reads what [`encode`] wrote; `None` for any other text.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 5 * 4 + 4);
    for group in text.as_bytes().chunks(5) {
        let mut digits = [84; 5];
        for (place, digit) in digits.iter_mut().zip(group) {
            *place = Some(VALUES[usize::from(*digit)]).filter(|value| *value < 85).map(u64::from)?;
        }
        let number = digits.iter().fold(0, |sum, digit| sum * 85 + digit);
        let count = group.len().checked_sub(1).filter(|count| *count > 0)?;
        bytes.extend_from_slice(&u32::try_from(number).ok()?.to_be_bytes()[..count]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_and_every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).chain([0, 0, 0, 0, 255, 255, 255, 255, 255]).collect();
        for length in 0..bytes.len() {
            assert_eq!(decode(&encode(&bytes[..length])).as_deref(), Some(&bytes[..length]), "{length}");
        }
        // 0x86_4F_D2_6F is the first group of the example of ZeroMQ RFC 32: "Hello".
        assert_eq!(encode(&[0x86, 0x4f, 0xd2, 0x6f]).to_lowercase(), "hello");
        assert_eq!([decode("0"), decode("<<<<<"), decode(";;;;;")], [None, None, None]);
    }

    #[test]
    fn digits_are_distinct_and_mean_nothing_around_them() {
        let mut digits = DIGITS.to_vec();
        digits.sort_unstable();
        digits.dedup();
        assert_eq!(digits.len(), 85);
        assert!(digits.iter().all(|digit| digit.is_ascii_graphic() && !b"\"'\\<>&`".contains(digit)));
    }
}
