//! Rows that both exports have: what they say differently, and whether they show one account.

use super::rows::entry::{Entry, Field, Fields};
use super::rows::matching::{Matched, Pair};
use super::rows::names::Names;
use super::{Amount, Basis, ProfileFound, Rows};
use std::collections::{BTreeMap, HashSet};

/// Rows on each side, in the days both reach, from which none in common is no chance.
const ENOUGH: u64 = 20;
/// Share of the fewer titles below which two short histories are of different people: of popular films some
/// are watched on one day by anybody.
const LEAST_SHARE: f64 = 0.05;

/// Rows from which a device is told to have another name, and share of all its rows.
const RENAMED_ROWS: u64 = 5;
const RENAMED_SHARE: f64 = 0.95;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    None,
    /// A length or a position, in seconds.
    Seconds(u32),
    /// A name or a code.
    Text(String),
    /// A mark that is there or not.
    Flag(bool),
    /// A day, since 1970.
    Day(i64),
}

/// A row that says something else in the later export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedRow {
    /// The profile's name in the later export.
    pub profile: String,
    /// The title in the later export.
    pub title: String,
    /// Its start, in seconds since 1970 UTC; nothing for short histories.
    pub start: Option<i64>,
    /// The day, since 1970.
    pub day: i64,
    /// What changed, from what to what.
    pub fields: Vec<(Field, Value, Value)>,
}

/// Rows of both exports that differ in something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// As the earlier export has them.
    pub before: Amount,
    /// As the later export has them.
    pub after: Amount,
    /// Rows by what differs; a row may differ in several things.
    pub by_field: BTreeMap<Field, u64>,
    /// Rows that differ in what new viewing of the title brings along: they are no longer the newest of their title,
    /// or, in a short history, the day is a later one.
    pub expected: u64,
    /// Devices that nearly all rows call otherwise now, the most rows first.
    pub devices: Vec<RenamedDevice>,
    /// Rows that differ in more than these and the title, in the order of time.
    pub rows: Vec<ChangedRow>,
}

/// A device under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenamedDevice {
    /// Its name in the earlier export.
    pub before: String,
    /// Its name in the later export.
    pub after: String,
    /// Rows of both exports with these names.
    pub rows: u64,
}

/// What the paired rows say differently.
pub(super) fn changed(rows: &Rows<'_>) -> Changed {
    let (devices, renamed) = renamed_devices(rows);
    let mut changed = Changed { devices, ..Changed::default() };
    for pair in rows.matched.pairs.iter().filter(|pair| !pair.fields.is_empty()) {
        let (before, after) = (&rows.before[pair.before as usize], &rows.after[pair.after as usize]);
        changed.before.add(before);
        changed.after.add(after);
        for field in pair.fields.iter() {
            *changed.by_field.entry(field).or_insert(0) += 1;
        }
        let mut rest = pair.fields.without(Field::Title);
        if renamed.contains(&(before.device, after.device)) {
            rest = rest.without(Field::Device);
        }
        if is_expected(rest, before, after) {
            changed.expected += 1;
        } else if !rest.is_empty() {
            changed.rows.push(row(rows, pair));
        }
    }
    changed
        .rows
        .sort_by(|a, b| (a.day, a.start, &a.profile, &a.title).cmp(&(b.day, b.start, &b.profile, &b.title)));
    changed
}

pub(in crate::compare) fn is_expected(fields: Fields, before: &Entry, after: &Entry) -> bool {
    fields.is_only(Field::NotLatest) && after.is_not_latest
        || fields.is_only(Field::Day) && after.day > before.day
}

/// Devices whose name changed in nearly all rows, by name and by number.
fn renamed_devices(rows: &Rows<'_>) -> (Vec<RenamedDevice>, HashSet<(u32, u32)>) {
    let mut pairs: BTreeMap<(u32, u32), (u64, Pair)> = BTreeMap::new();
    let mut of_device: BTreeMap<u32, u64> = BTreeMap::new();
    for pair in &rows.matched.pairs {
        let before = rows.before[pair.before as usize].device;
        *of_device.entry(before).or_insert(0) += 1;
        if pair.fields.contains(Field::Device) {
            let after = rows.after[pair.after as usize].device;
            pairs.entry((before, after)).or_insert((0, *pair)).0 += 1;
        }
    }
    pairs.retain(|(before, _), (count, _)| {
        *count >= RENAMED_ROWS && *count as f64 >= RENAMED_SHARE * of_device[before] as f64
    });
    let name = |(count, pair): &(u64, Pair)| RenamedDevice {
        before: device(&rows.names.0, pair.before),
        after: device(&rows.names.1, pair.after),
        rows: *count,
    };
    let mut devices: Vec<RenamedDevice> = pairs.values().map(name).collect();
    devices.sort_by(|a, b| (b.rows, &a.before).cmp(&(a.rows, &b.before)));
    (devices, pairs.into_keys().collect())
}

fn device(names: &Names<'_>, row: u32) -> String {
    names.segment(row).map_or_else(String::new, |(history, segment)| {
        history.devices[history.setting(segment).device as usize].name.clone()
    })
}

fn row(rows: &Rows<'_>, pair: &Pair) -> ChangedRow {
    let (before, after) = (&rows.before[pair.before as usize], &rows.after[pair.after as usize]);
    let value = |field: Field, entry: &Entry, names: &Names<'_>, row: u32| match field {
        Field::Day => Value::Day(entry.day),
        Field::Title => Value::Text(names.title(row).to_owned()),
        Field::Duration => Value::Seconds(entry.duration),
        Field::Bookmark => entry.bookmark.map_or(Value::None, Value::Seconds),
        Field::NotLatest => Value::Flag(!entry.is_not_latest),
        Field::Hidden => Value::Flag(entry.is_hidden),
        Field::Country => Value::Text(entry.country.as_str().to_owned()),
        Field::Attributes => Value::Text(attributes(entry)),
        Field::Device => Value::Text(device(names, row)),
        Field::Supplemental => names.segment(row).map_or(Value::None, |(history, segment)| {
            let kind = history.setting(segment).supplemental;
            Value::Text(history.supplementals.text(kind).trim().to_owned())
        }),
    };
    let change = |field| {
        let was = value(field, before, &rows.names.0, pair.before);
        (field, was, value(field, after, &rows.names.1, pair.after))
    };
    ChangedRow {
        profile: rows.names.1.profile(pair.after).to_owned(),
        title: rows.names.1.title(pair.after).to_owned(),
        start: rows.names.1.segment(pair.after).map(|(_, segment)| segment.start),
        day: after.day,
        fields: pair.fields.iter().map(change).collect(),
    }
}

/// How playback began and whether the title branched, in the words of the export.
fn attributes(entry: &Entry) -> String {
    use crate::model::attributes::UserAction as A;
    let action = match entry.user_action {
        A::NotRecorded => "",
        A::None => "user action: None",
        A::VisibilityTimeout => "user action: Visibility_Timeout",
        A::Acted => "user action: User_Interaction",
    };
    let branched = if entry.is_branched { "Has branched playback" } else { "" };
    [branched, action].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Whether anything shows that both exports are of one account; without rows on a side nothing can.
pub(super) fn is_one_account(rows: &Rows<'_>, before: Option<(i64, i64)>, after: Option<(i64, i64)>) -> bool {
    let entries = (rows.before.as_slice(), rows.after.as_slice());
    show_one_account(rows.basis, entries, &rows.matched, &rows.profiles, before.zip(after))
}

/// The same of rows without words; `reach` are the moments of both.
pub(in crate::compare) fn show_one_account(
    basis: Basis,
    (before, after): (&[Entry], &[Entry]),
    matched: &Matched,
    profiles: &[ProfileFound],
    reach: Option<((i64, i64), (i64, i64))>,
) -> bool {
    if before.is_empty() || after.is_empty() {
        return true;
    }
    // The same start with another title proves less, but in numbers it proves it too.
    let common = matched.pairs.iter().filter(|pair| {
        let is_title = pair.fields.contains(Field::Title);
        match basis {
            Basis::Starts(_) => !is_title,
            Basis::Days => !is_title && !pair.fields.contains(Field::Day),
        }
    });
    let common = common.count() as u64;
    let within = |entries: &[Entry]| {
        let both = reach.map(|(one, other)| (one.0.max(other.0), one.1.min(other.1)));
        let inside =
            |entry: &&Entry| both.is_some_and(|(first, last)| (first..=last).contains(&entry.moment));
        entries.iter().filter(inside).count() as u64
    };
    let fewer = within(before).min(within(after));
    match basis {
        Basis::Starts(_) if common > 0 => true,
        Basis::Starts(_) => {
            let retitled = matched.pairs.len() as u64;
            let has_common_profile =
                profiles.iter().any(|profile| profile.before.is_some() && profile.before == profile.after);
            let is_nameless = profiles.is_empty();
            retitled >= ENOUGH || (has_common_profile || is_nameless && fewer == 0) && fewer < ENOUGH
        }
        // Of fewer than twenty rows one is enough, and of none none.
        Basis::Days => common as f64 >= LEAST_SHARE * fewer as f64,
    }
}
