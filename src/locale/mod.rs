//! The reader's language: messages, plurals, numbers, dates, names of countries.
//!
//! Messages stand in `assets/locales/*.ftl`; numbers and dates come from ICU. Only the charts and
//! the reports ask for words here.

mod countries;
mod dates;
mod durations;
mod isolate;
mod languages;
mod messages;
mod money;
mod numbers;
mod patterns;

pub use isolate::isolate;
pub use messages::{Argument, Part};

use dates::Dates;
use icu_locale_core::{Locale as Tag, locale};
use messages::Messages;
use numbers::Numbers;

/// A language with its messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    English,
    French,
}

/// Words, numbers and dates as one reader writes them.
pub struct Locale {
    language: Language,
    tag: Tag,
    messages: Messages,
    numbers: Numbers,
    dates: Dates,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Locale").field(&self.tag.to_string()).finish()
    }
}

impl Locale {
    /// The locale of a tag such as `fr`, `fr-CA` or `fr_CA.UTF-8`. A language without messages
    /// becomes English, dates and numbers included.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Self::spoken(tag).unwrap_or_else(|| Self::build(Language::English, locale!("en-GB")))
    }

    /// The first language of the system that has messages; else English.
    #[must_use]
    pub fn system() -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::spoken(&tag))
            .unwrap_or_else(|| Self::build(Language::English, locale!("en-GB")))
    }

    /// Whether reports can be written in the language of `tag`.
    #[must_use]
    pub fn speaks(tag: &str) -> bool {
        parse(tag).is_some()
    }

    fn spoken(tag: &str) -> Option<Self> {
        parse(tag).map(|(language, tag)| Self::build(language, tag))
    }

    fn build(language: Language, tag: Tag) -> Self {
        let numbers = Numbers::new(&tag);
        let dates = Dates::new(&tag);
        Self { language, messages: Messages::new(language), numbers, dates, tag }
    }

    /// Begins to read the messages of this language, up to a part, beside what the program does next.
    pub fn read_ahead(&self, last: Part) {
        Messages::read_ahead(self.language, last);
    }

    /// The language as the `lang` attribute of a page wants it.
    #[must_use]
    pub fn lang(&self) -> String {
        self.tag.to_string()
    }

    /// The tag of the other language reports can be written in.
    #[must_use]
    pub fn counterpart(&self) -> &'static str {
        match self.language {
            Language::English => "fr",
            Language::French => "en",
        }
    }

    /// The direction of the script as the `dir` attribute of a page wants it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.language {
            Language::English | Language::French => "ltr",
        }
    }

    /// The one of two texts that is in the reader's language.
    #[must_use]
    pub fn choose<'a>(&self, english: &'a str, french: &'a str) -> &'a str {
        match self.language {
            Language::English => english,
            Language::French => french,
        }
    }

    /// The message `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The message `key` with its variables. Titles and names go through [`isolate()`] first.
    #[must_use]
    pub fn text_with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.messages.format(key, arguments, &self.numbers)
    }

    /// A whole number with its thousands apart.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.numbers.whole(number)
    }

    /// A number with `digits` decimals.
    #[must_use]
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.numbers.decimal(number, digits)
    }

    /// A share of one as a percentage. One decimal under 10 %, so that small things do not vanish.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let hundredths = share * 100.0;
        let digits = u8::from(hundredths > 0.0 && hundredths < 9.95);
        let smallest = hundredths > 0.0 && hundredths < 0.05;
        let number = self.numbers.decimal(if smallest { 0.1 } else { hundredths }, digits);
        let key = if smallest { "percent-less-than" } else { "percent" };
        self.text_with(key, &[("number", number.as_str().into())])
    }

    /// `part` of `whole` as a percentage; of nothing, 0 %.
    #[must_use]
    pub fn percent_of(&self, part: u64, whole: u64) -> String {
        self.percent(if whole == 0 { 0.0 } else { part as f64 / whole as f64 })
    }
}

/// The supported language of a tag, and the tag with which numbers and dates are written.
fn parse(tag: &str) -> Option<(Language, Tag)> {
    let posix = tag.split(['.', '@']).next().unwrap_or(tag).replace('_', "-");
    let tag: Tag = posix.parse().ok()?;
    match tag.id.language.as_str() {
        // Without a region, English dates are written day first: every reader understands "9 May 2022".
        "en" if tag.id.region.is_none() => Some((Language::English, locale!("en-GB"))),
        "en" => Some((Language::English, tag)),
        "fr" => Some((Language::French, tag)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
