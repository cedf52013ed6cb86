//! Small wordings that several sections share.

use super::parts::{Cell, Figure, Table};
use crate::analysis::clock::calendar::{Calendar, date_of_day};
use crate::chart::{Drawing, Words};
use crate::locale::{Locale, isolate};
use crate::model::device::DeviceClass;
use crate::model::title::Kind;
use chrono::NaiveDate;

/// `Anna, Ben and Chloé`; at most eight names, then how many more.
pub(in crate::report) fn list(names: &[String], locale: &Locale) -> String {
    const MOST: usize = 8;
    let more = names.len().saturating_sub(MOST);
    let mut shown: Vec<String> = names.iter().take(MOST).cloned().collect();
    if more > 0 {
        let head = comma(&shown, locale);
        return format!("{head} {}", and_more(more, locale));
    }
    let Some(last) = shown.pop() else {
        return String::new();
    };
    if shown.is_empty() {
        return last;
    }
    let first = comma(&shown, locale);
    locale.text_with("list-and", &[("first", first.into()), ("last", last.into())])
}

fn comma(names: &[String], locale: &Locale) -> String {
    let mut names = names.iter().cloned();
    let first = names.next().unwrap_or_default();
    names.fold(first, |first, last| {
        locale.text_with("list-comma", &[("first", first.into()), ("last", last.into())])
    })
}

/// With a capital: names of weekdays are small in French, but not where a sentence begins.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `and 12 more`
pub(in crate::report) fn and_more(count: usize, locale: &Locale) -> String {
    locale.text_with("and-more", &[("count", (count as u64).into())])
}

/// A profile's name inside a sentence or a chart.
pub(in crate::report) fn profile_name(name: &str, locale: &Locale) -> String {
    if name.is_empty() { locale.text("unnamed-profile") } else { isolate(name).into_owned() }
}

/// Profiles in a sentence.
pub(in crate::report) fn profile_names(names: &[String], locale: &Locale) -> String {
    let names: Vec<String> = names.iter().map(|name| profile_name(name, locale)).collect();
    list(&names, locale)
}

/// The hour that begins at `hour`: `21:00 to 22:00`.
pub(super) fn hour_range(hour: usize, locale: &Locale) -> String {
    let at = |hour: usize| locale.time_of_day(hour as u32 % 24 * 60);
    locale.text_with("hours-range", &[("from", at(hour).into()), ("to", at(hour + 1).into())])
}

/// A time of day given in fractional minutes after midnight.
pub(in crate::report) fn clock(minutes: f64, locale: &Locale) -> String {
    locale.time_of_day((minutes.round() as u32) % 1_440)
}

/// First and last day with a streamed second.
pub(super) fn range_of(calendar: &Calendar) -> Option<(NaiveDate, NaiveDate)> {
    let first = calendar.days.first_key_value()?;
    let last = calendar.days.last_key_value()?;
    Some((date_of_day(*first.0), date_of_day(*last.0)))
}

/// The largest entry; the earlier of two equally large ones.
pub(super) fn largest<K: Copy>(entries: impl Iterator<Item = (K, u64)>) -> Option<(K, u64)> {
    entries.fold(None, |best: Option<(K, u64)>, entry| match best {
        Some(best) if best.1 >= entry.1 => Some(best),
        _ => Some(entry),
    })
}

/// A share between 0 and 1; of nothing, 0.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Hours, the unit of every chart of amounts.
pub(super) fn hours(seconds: u64) -> f64 {
    seconds as f64 / 3_600.0
}

/// `label: 12 h, 9 %`
pub(super) fn with_share(label: &str, value: &str, share: &str, locale: &Locale) -> String {
    let arguments = [("label", label.into()), ("value", value.into()), ("share", share.into())];
    locale.text_with("label-value-share", &arguments)
}

/// `label: 12 h`
pub(super) fn with_value(label: &str, value: &str, locale: &Locale) -> String {
    locale.text_with("label-and-value", &[("label", label.into()), ("value", value.into())])
}

pub(in crate::report) fn kind_name(kind: Kind, locale: &Locale) -> String {
    match kind {
        Kind::Episode => locale.text("kind-episode"),
        Kind::Film => locale.text("kind-film"),
        Kind::Supplemental | Kind::Unknown => locale.text("kind-unknown"),
    }
}

/// Where something was watched: `on a phone`.
pub(in crate::report) fn on_class(class: DeviceClass, locale: &Locale) -> String {
    match class {
        DeviceClass::Tv => locale.text("on-tv"),
        DeviceClass::SetTopBox => locale.text("on-set-top-box"),
        DeviceClass::StreamingStick => locale.text("on-streaming-stick"),
        DeviceClass::Phone => locale.text("on-phone"),
        DeviceClass::Tablet => locale.text("on-tablet"),
        DeviceClass::Computer => locale.text("on-computer"),
        DeviceClass::Console => locale.text("on-console"),
        DeviceClass::Other => locale.text("on-other"),
    }
}

pub(in crate::report) fn class_name(class: DeviceClass, locale: &Locale) -> String {
    match class {
        DeviceClass::Tv => locale.text("class-tv"),
        DeviceClass::SetTopBox => locale.text("class-set-top-box"),
        DeviceClass::StreamingStick => locale.text("class-streaming-stick"),
        DeviceClass::Phone => locale.text("class-phone"),
        DeviceClass::Tablet => locale.text("class-tablet"),
        DeviceClass::Computer => locale.text("class-computer"),
        DeviceClass::Console => locale.text("class-console"),
        DeviceClass::Other => locale.text("class-other"),
    }
}

/// A figure drawn at both widths. What a screen reader hears is the title and the summary; the
/// exact values stand in the table.
pub(super) fn figure(id: &'static str, words: Words, table: Table, draw: impl Fn(u32) -> Drawing) -> Figure {
    Figure { id, words, wide: draw(super::WIDE), narrow: draw(super::NARROW), table, by: None }
}

/// A title or a name in a table.
pub(in crate::report) fn name_cell(name: &str) -> Cell {
    Cell::Name(name.to_owned())
}
