//! Messages of one language, with their plurals.

use super::Language;
use super::numbers::Numbers;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentValue};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::cell::OnceCell;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The messages of the report and the summary in English.
const ENGLISH: &str = concat!(
    include_str!("../../assets/locales/en.ftl"),
    "\n",
    include_str!("../../assets/locales/terminal.en.ftl"),
    "\n",
    include_str!("../../assets/locales/compare.en.ftl"),
    "\n",
    include_str!("../../assets/locales/money.en.ftl"),
    "\n",
    include_str!("../../assets/locales/joins.en.ftl"),
    "\n",
    include_str!("../../assets/locales/page.en.ftl"),
    "\n",
    include_str!("../../assets/locales/merged.en.ftl"),
    "\n",
    include_str!("../../assets/locales/habits.en.ftl")
);
/// Those of other commands, which are read only when one of them is asked for.
const ENGLISH_APART: &str = concat!(
    include_str!("../../assets/locales/redact.en.ftl"),
    "\n",
    include_str!("../../assets/locales/guide.en.ftl"),
    "\n",
    include_str!("../../assets/locales/inventory.en.ftl"),
    "\n",
    include_str!("../../assets/locales/snapshots.en.ftl"),
    "\n",
    include_str!("../../assets/locales/cards.en.ftl")
);
/// The messages of the report and the summary in French.
const FRENCH: &str = concat!(
    include_str!("../../assets/locales/fr.ftl"),
    "\n",
    include_str!("../../assets/locales/terminal.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/compare.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/money.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/joins.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/page.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/merged.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/habits.fr.ftl")
);
/// Those of other commands, which are read only when one of them is asked for.
const FRENCH_APART: &str = concat!(
    include_str!("../../assets/locales/redact.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/guide.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/inventory.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/snapshots.fr.ftl"),
    "\n",
    include_str!("../../assets/locales/cards.fr.ftl")
);

/// A variable of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// A text put in as it is.
    Text(std::borrow::Cow<'a, str>),
    /// A whole number: it chooses the plural form and is written with its thousands apart.
    Number(u64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<u64> for Argument<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

pub(super) struct Messages {
    language: Language,
    common: OnceCell<Bundle>,
    apart: OnceCell<Bundle>,
}

type Bundle = FluentBundle<&'static FluentResource>;

/// The messages of the report and the summary, read once for all who ask.
fn common(language: Language) -> &'static FluentResource {
    static READ: [OnceLock<FluentResource>; 2] = [const { OnceLock::new() }; 2];
    READ[language as usize].get_or_init(|| resource(texts(language).0))
}

/// The messages of other commands.
fn apart(language: Language) -> &'static FluentResource {
    static READ: [OnceLock<FluentResource>; 2] = [const { OnceLock::new() }; 2];
    READ[language as usize].get_or_init(|| resource(texts(language).1))
}

fn resource(text: &str) -> FluentResource {
    // A test reads all files to the end; a broken entry is left out, never a reason to stop.
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

/// Every message of a language.
#[cfg(test)]
pub(super) fn all(language: Language) -> String {
    let (text, apart) = texts(language);
    format!("{text}\n{apart}")
}

fn texts(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => (ENGLISH, ENGLISH_APART),
        Language::French => (FRENCH, FRENCH_APART),
    }
}

fn bundle(language: Language, resource: &'static FluentResource) -> Bundle {
    let tag = match language {
        Language::English => "en",
        Language::French => "fr",
    };
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Isolation marks around every number would end up in copied text; titles get them where
    // they are needed.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(format!("{NUMBER_BEGINS}{}{NUMBER_ENDS}", number.value as u64)),
        _ => None,
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

impl Messages {
    pub(super) fn new(language: Language) -> Self {
        Self { language, common: OnceCell::new(), apart: OnceCell::new() }
    }

    /// Begins to read the messages while the program does something else.
    pub(super) fn read_ahead(language: Language) {
        rayon::spawn(move || {
            common(language);
        });
    }

    pub(super) fn common(&self) -> &Bundle {
        self.common.get_or_init(|| bundle(self.language, common(self.language)))
    }

    /// The message, or its key when there is none.
    pub(super) fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)], numbers: &Numbers) -> String {
        let holder = if self.common().has_message(key) {
            self.common()
        } else {
            self.apart.get_or_init(|| bundle(self.language, apart(self.language)))
        };
        let Some(pattern) = holder.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no message {key}");
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, fluent_value(argument));
        }
        let mut errors = Vec::new();
        let text = holder.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message {key}: {errors:?}");
        if text.contains(NUMBER_BEGINS) { with_numbers(&text, numbers) } else { text }
    }
}

// The formatter of a bundle is a plain function that knows no locale, so it only marks the numbers. They bring no
// options of their own, or a variant such as `[0]` would never equal them. Titles lose their control characters.
const NUMBER_BEGINS: char = '\u{3}';
const NUMBER_ENDS: char = '\u{4}';

/// Writes the marked numbers as the reader does.
fn with_numbers(text: &str, numbers: &Numbers) -> String {
    let mut parts = text.split(NUMBER_BEGINS);
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once(NUMBER_ENDS).unwrap_or(("", part));
        written.push_str(&digits.parse().map_or_else(|_| digits.to_owned(), |number| numbers.whole(number)));
        written.push_str(rest);
    }
    written
}

fn fluent_value<'a>(argument: &'a Argument<'a>) -> FluentValue<'a> {
    match argument {
        Argument::Text(text) => FluentValue::from(text.as_ref()),
        Argument::Number(number) => {
            FluentValue::Number(FluentNumber::new(*number as f64, FluentNumberOptions::default()))
        }
    }
}
