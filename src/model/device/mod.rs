//! What kind of device a text of the export means.
//!
//! Exports name devices in hundreds of ways (`Samsung 2017 Kant-M UHD TV Smart TV`). Most end in
//! the name of a family, which decides; for the others single words do.

mod brand;
mod words;
mod year;

pub use brand::device_brand;
pub use year::model_year;

#[cfg(test)]
mod tests;

use serde::Serialize;

/// A kind of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum DeviceClass {
    /// A television with its own player.
    #[serde(rename = "tv")]
    Tv,
    /// A box beside a television: operators' boxes, Apple TV, Roku, disc players.
    #[serde(rename = "set-top box")]
    SetTopBox,
    /// A stick or dongle in a television.
    #[serde(rename = "streaming stick")]
    StreamingStick,
    /// A telephone.
    #[serde(rename = "phone")]
    Phone,
    /// A tablet.
    #[serde(rename = "tablet")]
    Tablet,
    /// A computer, in a browser or an app.
    #[serde(rename = "computer")]
    Computer,
    /// A games console.
    #[serde(rename = "console")]
    Console,
    /// Anything else, or nothing said.
    #[serde(rename = "other")]
    Other,
}

impl DeviceClass {
    /// Every class, in the order charts show them.
    pub const ALL: [Self; 8] = [
        Self::Tv,
        Self::SetTopBox,
        Self::StreamingStick,
        Self::Phone,
        Self::Tablet,
        Self::Computer,
        Self::Console,
        Self::Other,
    ];

    /// The name of the class in JSON, such as `set-top box`.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Tv => "tv",
            Self::SetTopBox => "set-top box",
            Self::StreamingStick => "streaming stick",
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Computer => "computer",
            Self::Console => "console",
            Self::Other => "other",
        }
    }
}

/// Judges a `Device Type` by the tables of this module, the first that applies.
#[must_use]
pub fn device_class(text: &str) -> DeviceClass {
    let words = plain_words(text);
    let holds = |phrase: &str| words.match_indices(phrase).any(|(at, _)| is_whole(&words, at, phrase.len()));
    let ends =
        |phrase: &str| words.trim_end().strip_suffix(phrase).is_some_and(|before| before.ends_with(' '));

    let (certain, families, fragments, phrases) =
        (words::CERTAIN, words::FAMILIES, words::FRAGMENTS, words::WORDS);
    let found = certain
        .iter()
        .find(|(_, list)| list.iter().any(|phrase| holds(phrase)))
        .or_else(|| families.iter().find(|(_, list)| list.iter().any(|phrase| ends(phrase))))
        .or_else(|| fragments.iter().find(|(_, list)| list.iter().any(|part| words.contains(part))))
        .or_else(|| phrases.iter().find(|(_, list)| list.iter().any(|phrase| holds(phrase))));
    found.map_or(DeviceClass::Other, |(class, _)| *class)
}

/// The lower-case words of a text, each between single blanks.
///
/// Case, punctuation, line breaks and double blanks tell nothing; blanks at both ends let every search be one for
/// whole words.
fn plain_words(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut words = String::with_capacity(lower.len() + 2);
    words.push(' ');
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words.push_str(word);
        words.push(' ');
    }
    words
}

/// Whether the `length` bytes at `at` are words with a blank on both sides.
fn is_whole(words: &str, at: usize, length: usize) -> bool {
    words[..at].ends_with(' ') && words[at + length..].starts_with(' ')
}
