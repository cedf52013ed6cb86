//! Names of countries in the reader's language, from the Unicode CLDR.

use super::{Language, Locale};

/// Code, English name, French name.
const NAMES: &str = include_str!("../../assets/locales/countries.tsv");

impl Locale {
    /// The name of a country by its code of two letters; an unknown code stands for itself, a
    /// missing one (`??`) and `ZZ` are "unknown".
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        if matches!(code, "??" | "ZZ") {
            return self.text("country-unknown");
        }
        let column = match self.language {
            Language::English => 1,
            Language::French => 2,
        };
        let row = NAMES.lines().find(|row| row.split('\t').next() == Some(code));
        row.and_then(|row| row.split('\t').nth(column)).unwrap_or(code).to_owned()
    }
}
