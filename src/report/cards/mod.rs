//! The cards of what the data reveal, worded: for the page, for the terminal, and as JSON.

mod deeds;
mod hours;
mod json;
mod people;
mod places;
#[cfg(test)]
mod tests;
mod words;

pub use json::json;

use super::page::{Cell, Column, Table};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::inferences::{Card, Conclusion, Inferences};
use crate::locale::Locale;

/// Rows of evidence that are listed, before "and so many more".
const ROWS: usize = 40;

/// A card in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its anchor.
    pub id: String,
    /// What it is about.
    pub heading: String,
    /// The finding in a word or two; empty with too little data.
    pub figure: String,
    /// What the data allow one to conclude, or that there is too little.
    pub sentences: Vec<String>,
    /// How sure that is; nothing with too little data.
    pub confidence: Option<Sure>,
    /// On how many rows of which tables it rests.
    pub basis: String,
    /// How much there must be, and how much there is.
    pub least: String,
    /// What else may explain it.
    pub counter: String,
    /// How to switch the collection off, or lower it.
    pub lower: String,
    /// The rows and days behind it.
    pub evidence: Vec<Table>,
}

/// How sure a card is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sure {
    /// The level in JSON, `low`, `medium` or `high`.
    pub level: &'static str,
    /// The level in a sentence.
    pub sentence: String,
    /// Why.
    pub reason: String,
}

/// What a conclusion says.
struct Said {
    figure: String,
    sentences: Vec<String>,
    evidence: Vec<Table>,
}

/// Every card.
#[must_use]
pub fn told(inferences: &Inferences, locale: &Locale) -> Vec<Told> {
    inferences.cards.iter().map(|card| tell(card, locale)).collect()
}

fn tell(card: &Card, locale: &Locale) -> Told {
    let measure = card.measure;
    let counted = [
        ("n", locale.number(measure.n).into()),
        ("least", locale.number(measure.least).into()),
        ("unit", words::unit(measure.unit, locale).into()),
    ];
    let said = card.found.as_ref().map_or_else(
        || Said {
            figure: String::new(),
            sentences: vec![locale.text_with("cards-too-little", &counted)],
            evidence: Vec::new(),
        },
        |found| say(&found.conclusion, locale),
    );
    let confidence = card.found.as_ref().map(|found| {
        let confidence = found.confidence;
        let mut reason = words::reason(confidence.reason, locale);
        if confidence.is_thin {
            reason = format!("{reason} {}", locale.text("cards-thin"));
        }
        let level = ("level", words::level(confidence.level, locale).into());
        let sentence = locale.text_with("cards-confidence", &[level]);
        Sure { level: confidence.level.as_str(), sentence, reason }
    });
    Told {
        id: format!("card-{}", card.topic.as_str()),
        heading: words::heading(card.topic, locale),
        figure: said.figure,
        sentences: said.sentences,
        confidence,
        basis: words::basis(&card.evidence, locale),
        least: match measure.least {
            0 | 1 => locale.text_with("cards-least-one", &counted),
            _ => locale.text_with("cards-least", &counted),
        },
        counter: words::counter(card.topic, locale),
        lower: words::lower(card.topic, locale),
        evidence: said.evidence,
    }
}

fn say(conclusion: &Conclusion, locale: &Locale) -> Said {
    match conclusion {
        Conclusion::Wakefulness(one) => hours::wakefulness(one, locale),
        Conclusion::LifeRhythm(one) => hours::life_rhythm(one, locale),
        Conclusion::WorkingPattern(one) => hours::working_pattern(one, locale),
        Conclusion::Away(one) => places::away(one, locale),
        Conclusion::Travel(one) => places::travel(one, locale),
        Conclusion::Moves(one) => places::moves(one, locale),
        Conclusion::HouseholdSize(one) => people::household_size(one, locale),
        Conclusion::Children(one) => people::children(one, locale),
        Conclusion::SharedAccount(one) => people::shared_account(one, locale),
        Conclusion::Languages(one) => people::languages(one, locale),
        Conclusion::Devices(one) => people::devices(one, locale),
        Conclusion::Searched(one) => deeds::searched(one, locale),
        Conclusion::Messages(one) => deeds::messages(one, locale),
        Conclusion::Hidden(one) => deeds::hidden(*one, locale),
        Conclusion::Payment(one) => deeds::payment(one, locale),
    }
}

/// A table of evidence: headings, of which those from `numbers` on are of numbers, and rows.
fn table(
    caption: String,
    headings: Vec<String>,
    numbers: usize,
    rows: Vec<Vec<Cell>>,
    locale: &Locale,
) -> Table {
    let column = |(at, heading)| {
        if at >= numbers { Column::number(heading) } else { Column::text(heading) }
    };
    let more = rows.len().saturating_sub(ROWS);
    Table {
        caption,
        columns: headings.into_iter().enumerate().map(column).collect(),
        rows: rows.into_iter().take(ROWS).collect(),
        more: (more > 0).then(|| super::page::words::and_more(more, locale)),
    }
}

/// A day counted from 1970, short.
fn day(day: i64, locale: &Locale) -> String {
    locale.short_date(date_of_day(day))
}

/// Minutes after midnight as a time of day; beyond 1440, of the next day.
fn time(minutes: f64, locale: &Locale) -> String {
    locale.time_of_day((minutes.round() as i64).rem_euclid(1_440) as u32)
}
