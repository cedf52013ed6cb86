//! Names of languages in the reader's language, from the Unicode CLDR.

use super::{Language, Locale};

/// Code, English name, French name.
const NAMES: &str = include_str!("../../assets/locales/languages.tsv");

impl Locale {
    /// The name of the language of a tag such as `pt-BR`, whatever its region; an unknown one stands for itself.
    #[must_use]
    pub fn language_name(&self, tag: &str) -> String {
        let code = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let column = match self.language {
            Language::English => 1,
            Language::French => 2,
        };
        let row = NAMES.lines().find(|row| row.split('\t').next() == Some(code.as_str()));
        row.and_then(|row| row.split('\t').nth(column)).unwrap_or(tag).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_the_name_of_its_language() {
        let (english, french) = (Locale::from_tag("en"), Locale::from_tag("fr"));
        assert_eq!(english.language_name("pt-BR"), "Portuguese");
        assert_eq!(french.language_name("pt_PT"), "portugais");
        assert_eq!(english.language_name("xx-YY"), "xx-YY");
    }
}
