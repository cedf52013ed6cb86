//! The two-letter code of a country.

use serde::{Serialize, Serializer};
use std::fmt;

/// Two capital letters as in ISO 3166-1, or [`CountryCode::UNKNOWN`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// `??`: the row names no country.
    pub const UNKNOWN: Self = Self(*b"??");

    /// The code of exactly two ASCII letters, in capitals.
    #[must_use]
    pub fn from_letters(letters: &str) -> Option<Self> {
        match *letters.as_bytes() {
            [first, second] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                Some(Self([first.to_ascii_uppercase(), second.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// Whether it names a country: `ZZ` is the service's own word for not knowing.
    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::UNKNOWN && self.0 != *b"ZZ"
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a code is made of ASCII characters only")
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The code in front of a field such as `FR (France)`: the two letters before the first blank,
/// in capitals; else [`CountryCode::UNKNOWN`].
#[must_use]
pub fn country_code(field: &str) -> CountryCode {
    let first_word = field.split_whitespace().next().unwrap_or_default();
    CountryCode::from_letters(first_word).unwrap_or(CountryCode::UNKNOWN)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_letters_before_the_blank() {
        for (field, code) in [
            ("FR (France)", "FR"),
            ("KR (Korea, Republic of)", "KR"),
            ("us (United States)", "US"),
            ("  TR (Türkiye)", "TR"),
            ("ZZ (Unknown Region)", "ZZ"),
            ("GB", "GB"),
            ("DE\u{a0}(Germany)", "DE"),
        ] {
            assert_eq!(country_code(field).as_str(), code, "{field:?}");
        }
    }

    #[test]
    fn anything_else_is_unknown() {
        for field in
            ["", " ", "Turkey", "United Kingdom", "F (x)", "F1", "--", "é", "éa", "(FR)", "FR(France)"]
        {
            assert_eq!(country_code(field), CountryCode::UNKNOWN, "{field:?}");
        }
    }

    #[test]
    fn is_written_as_a_string() {
        assert_eq!(serde_json::to_string(&country_code("br")).unwrap(), "\"BR\"");
    }
}
