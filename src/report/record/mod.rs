//! The viewing record as the page's script reads it: compact columns inside the page.
//!
//! What was kept, where it lies on the local clock, what opens a view: all of that is settled here. The script sums,
//! filters and counts. Layout of the columns: `docs/architecture.md`, "The page's script".

pub mod base85;
pub(super) mod columns;
mod compared;
mod dictionaries;
mod money;
mod rows;
mod seasons;
mod wording;

pub use compared::{ComparedCommon, DatedRows, compared};

use super::page::Subject;
use crate::analysis::clock::actogram;
use crate::analysis::household::overlaps;
use crate::analysis::series::{abandoned, binges, strips};
use crate::analysis::sessions::GAP_MINUTES;
use crate::analysis::sessions::lengths::LIMITS_MINUTES;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::{completion, tally, view};
use crate::analysis::{Analysis, Settings};
use crate::locale::Locale;
use crate::model::history::History;
use dictionaries::Dictionaries;
use serde_json::{Value, json};

/// Rows of impossible length, which only a damaged file has, would be cut into more hours than a browser can hold;
/// such a page stands still.
const MOST_HOURS: u64 = 8_000_000;
/// The same for dates that lie further apart than this many days.
const MOST_DAYS: u64 = 200 * 366;

/// What of a record is the same in every language.
pub struct Common<'a> {
    history: &'a History,
    index: &'a TitleIndex,
    profiles: Vec<&'a str>,
    dictionaries: Dictionaries,
    title_texts: String,
    rows: Value,
}

impl<'a> Common<'a> {
    /// Of a history and its figures; nothing when there is no kept row or a browser cannot handle them.
    #[must_use]
    pub fn of(history: &'a History, index: &'a TitleIndex, analysis: &'a Analysis) -> Option<Self> {
        if analysis.account.segments == 0
            || analysis.account.observed_days > MOST_DAYS
            || is_too_long(history)
        {
            return None;
        }
        let profiles: Vec<&str> = analysis.profiles.iter().map(|profile| profile.name.as_str()).collect();
        let dictionaries = Dictionaries::of(history, index, &profiles);
        let (title_texts, rows) =
            rayon::join(|| dictionaries.title_texts(index), || rows::json(history, index, &dictionaries));
        Some(Self { history, index, profiles, dictionaries, title_texts, rows })
    }
}

/// The record in the language of `subject`. [`folded`] writes it.
#[must_use]
pub fn record(subject: &Subject<'_>, analysis: &Analysis, common: &Common<'_>) -> Value {
    let Common { history, index, profiles, dictionaries, title_texts, rows } = common;
    let locale = subject.locale;
    let mut record = frame(locale, subject.settings, profiles);
    record["names"] = dictionaries.json(history, index, locale);
    record["titleTexts"] = title_texts.as_str().into();
    record["money"] = money::json(analysis.joins.money.as_ref(), locale);
    record["rows"] = rows.clone();
    record["messages"] = wording::messages(locale);
    record
}

/// What every record begins with.
fn frame(locale: &Locale, settings: &Settings, profiles: &[&str]) -> Value {
    json!({
        "lang": locale.lang(),
        "dayStart": settings.day_start,
        "gap": settings.session_gap,
        "gaps": GAP_MINUTES.map(|minutes| minutes * 60),
        "lengths": LIMITS_MINUTES.map(|minutes| minutes * 60),
        "profiles": profiles,
        "rules": rules(),
    })
}

/// Whether the rows would be cut into more hours than a browser can hold.
fn is_too_long(history: &History) -> bool {
    history.kept().map(|segment| u64::from(segment.duration) / 3_600 + 2).sum::<u64>() > MOST_HOURS
}

/// The limits of rules that the script applies to the rows that are left; their names are those of
/// `assets/report/script/data/record/record.js`.
fn rules() -> Value {
    json!({
        "viewGap": view::VIEW_GAP,
        "touchedBelow": completion::TOUCHED_BELOW,
        "seenFrom": completion::SEEN_FROM,
        "againAfter": tally::REWATCH_GAP,
        "leftAfter": abandoned::ABANDONED_AFTER,
        "strips": strips::MOST_SERIES,
        "runs": binges::MOST_RUNS,
        "watchedFrom": overlaps::WATCHED_FROM,
        "pairsOf": overlaps::MOST_PROFILES,
        "pairDays": overlaps::LEAST_ACTIVE_DAYS,
        "usualMinutes": actogram::LEAST_MINUTES,
        "usualLines": actogram::LEAST_LINES,
    })
}

/// The record as it stands in the page: folded, with the columns as bytes behind the JSON. The texts of titles stand
/// apart, since they are folded already and asked for late.
#[must_use]
pub fn folded(record: &Value) -> String {
    let mut record = record.clone();
    let mut outside = json!({});
    if let Some(texts) = record.as_object_mut().and_then(|members| members.remove("titleTexts")) {
        outside["titleTexts"] = texts;
    }
    let mut columns = Vec::new();
    for place in ["/rows", "/names", "/compared/earlier/rows", "/compared/earlier/names"] {
        let members = record.pointer_mut(place).and_then(Value::as_object_mut);
        for (_, member) in members.into_iter().flatten() {
            let Some(text) = member.as_str() else { continue };
            let at = columns.len();
            columns.extend(columns::bytes(text));
            *member = json!({ "at": at, "bytes": columns.len() - at });
        }
    }
    let text = [record.to_string().as_bytes(), &[0], &columns].concat();
    outside["folded"] = columns::deflated(&text).into();
    inside_script(&outside)
}

/// JSON without any character that could end the element it stands in, or begin another.
pub(super) fn inside_script(record: &Value) -> String {
    let mut text = record.to_string();
    for (character, escaped) in [('<', "\\u003c"), ('>', "\\u003e"), ('&', "\\u0026")] {
        if text.contains(character) {
            text = text.replace(character, escaped);
        }
    }
    text
}

/// A short name for a title or profile in an address: it does not tell the name to whoever sees the address, and
/// stays the same when the next export orders things differently. FNV-1a (Fowler, Noll and Vo), 32 bits.
#[must_use]
pub fn short_key(kind: &str, name: &str) -> String {
    let bytes = kind.bytes().chain([b':']).chain(name.bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
