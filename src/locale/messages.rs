//! Messages of one language, with their plurals.

use super::Language;
use super::numbers::Numbers;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentValue};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::Pattern;
use std::cell::OnceCell;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The texts of files of `assets/locales`, one after the other.
macro_rules! files {
    ($language:literal: $($file:literal),+) => {
        concat!($(include_str!(concat!("../../assets/locales/", $file, ".", $language, ".ftl")), "\n"),+)
    };
}
/// The messages of a language, by part.
macro_rules! parts {
    ($language:literal) => {
        [
            files!($language: "words", "terminal"),
            files!($language: "report", "compare", "money", "joins", "page", "merged", "habits"),
            files!($language: "redact", "guide", "inventory", "snapshots", "cards"),
        ]
    };
}
const ENGLISH: [&str; PARTS] = parts!("en");
const FRENCH: [&str; PARTS] = parts!("fr");

/// What messages are read for: a part is read when something that no earlier part has is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// The summary on a screen, and words that everything uses.
    Screen,
    /// The pages.
    Page,
    /// Other commands.
    Apart,
}

const PARTS: usize = Part::Apart as usize + 1;

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
    bundles: [OnceCell<Bundle>; PARTS],
}

type Bundle = FluentBundle<&'static FluentResource>;

/// The messages of a part, read once for all who ask.
fn resource(language: Language, part: usize) -> &'static FluentResource {
    static READ: [[OnceLock<FluentResource>; PARTS]; 2] = [const { [const { OnceLock::new() }; PARTS] }; 2];
    READ[language as usize][part].get_or_init(|| {
        // A test reads all files to the end; a broken entry is left out, never a reason to stop.
        let text = texts(language)[part].to_owned();
        FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource)
    })
}

fn texts(language: Language) -> [&'static str; PARTS] {
    match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
    }
}

/// Every message of a language.
#[cfg(test)]
pub(super) fn all(language: Language) -> String {
    texts(language).join("\n")
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
        Self { language, bundles: [const { OnceCell::new() }; PARTS] }
    }

    /// Begins to read the messages up to a part while the program does something else.
    pub(super) fn read_ahead(language: Language, last: Part) {
        rayon::spawn(move || {
            for part in 0..=last as usize {
                resource(language, part);
            }
        });
    }

    /// What a message says, and the bundle that writes it.
    pub(super) fn find(&self, key: &str) -> Option<(&Bundle, &Pattern<&str>)> {
        self.bundles.iter().enumerate().find_map(|(part, bundle)| {
            let bundle = bundle.get_or_init(|| self::bundle(self.language, resource(self.language, part)));
            Some((bundle, bundle.get_message(key)?.value()?))
        })
    }

    /// The message, or its key when there is none.
    pub(super) fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)], numbers: &Numbers) -> String {
        let Some((bundle, pattern)) = self.find(key) else {
            debug_assert!(false, "there is no message {key}");
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, fluent_value(argument));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
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
