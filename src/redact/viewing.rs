//! The viewing record and the short histories, written anew row by row.

use super::calendar::{Calendar, Span, TimeChoice};
use super::profiles::Profiles;
use super::titles::Tokens;
use super::unicity::Point;
use super::written::{self, Sheet};
use crate::model::attributes::{Attributes, UserAction};
use crate::model::device::{DeviceClass, device_class};
use crate::model::place::{CountryCode, country_code, is_known_country};
use crate::model::title::TitleSource;
use crate::source::netflix::history::ShortHistoryTable;
use crate::source::netflix::viewing::{Row, UNREADABLE_START, ViewingTable};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Points of each profile's record, by its letter.
pub(super) type Records = BTreeMap<String, BTreeSet<Point>>;

/// The code that is written for a country field; nothing for a code that no country has.
pub(super) fn written_country(field: &str) -> Option<CountryCode> {
    Some(country_code(field)).filter(|code| is_known_country(*code))
}

/// What the calendar needs to know of each readable row.
pub(super) fn spans(table: &ViewingTable) -> Vec<Span> {
    let countries: Vec<CountryCode> = table.countries.texts().map(country_code).collect();
    let rows = table.rows.iter().filter(|row| row.start != UNREADABLE_START);
    rows.map(|row| {
        let country = countries[table.circumstances_of(row).country as usize];
        Span { start: row.start, end: row.end(), country }
    })
    .collect()
}

/// Letters for the profiles by the number of their rows, so that no letter tells how a name is spelt.
pub(super) fn letters(table: &ViewingTable, profiles: &mut Profiles) {
    let names: Vec<&str> = table.profiles.texts().map(str::trim).collect();
    let mut rows: Vec<(&str, u64)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for row in &table.rows {
        let name = names[table.circumstances_of(row).profile as usize];
        let place = *places.entry(name).or_insert_with(|| {
            rows.push((name, 0));
            rows.len() - 1
        });
        rows[place].1 += 1;
    }
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (name, _) in rows {
        profiles.letter(name);
    }
}

/// Every title, in the order in which they were first watched.
pub(super) fn titles(table: &ViewingTable) -> Vec<&str> {
    let mut first: Vec<(i64, u32)> =
        (0..table.titles.len() as u32).map(|number| (i64::MAX, number)).collect();
    for row in table.rows.iter().filter(|row| row.start != UNREADABLE_START) {
        let seen = &mut first[row.title as usize].0;
        *seen = row.start.min(*seen);
    }
    first.sort_unstable();
    first.iter().map(|(_, number)| table.titles.text(*number)).collect()
}

/// What two rows share if, and only if, the original says the same of both.
type Original = (u32, i64, u32, Option<u32>, u32, u32);

/// Writes ViewingActivity. Rows stay in the order of the file, and every row stays one, so that the copy
/// has the same ledger.
pub(super) fn viewing(
    table: &ViewingTable,
    tokens: &Tokens<'_>,
    profiles: &mut Profiles,
    calendar: &mut Calendar,
    times: TimeChoice,
    sheet: &mut Sheet,
) -> Records {
    let titles: Vec<&str> =
        table.titles.texts().map(|text| tokens.title(text, TitleSource::ViewingActivity)).collect();
    let numbers = numbers(&titles);
    let letters: Vec<String> = table.profiles.texts().map(|name| profiles.letter(name)).collect();
    let devices: Vec<&str> = table.devices.texts().map(device_word).collect();
    let countries: Vec<CountryCode> = table.countries.texts().map(country_code).collect();
    let codes: Vec<String> = table
        .countries
        .texts()
        .map(|field| written_country(field).map_or(String::new(), code_text))
        .collect();
    let attributes: Vec<String> = table.attributes.texts().map(written_attributes).collect();
    let supplementals: Vec<&str> = table.supplementals.texts().map(written::supplemental).collect();

    let mut records = Records::new();
    let starts: Vec<Option<i64>> = table
        .rows
        .iter()
        .map(|row| {
            let country = Some(countries[table.circumstances_of(row).country as usize]);
            (row.start != UNREADABLE_START).then(|| match times {
                TimeChoice::Shift => calendar.moment(row.start, country),
                TimeChoice::Coarse => calendar.hour(row.start, country),
            })
        })
        .collect();
    // What is written of a row but its start, as numbers.
    let written = |row: &Row| {
        let shared = table.circumstances_of(row);
        let words = (
            letters[shared.profile as usize].as_str(),
            attributes[shared.attributes as usize].as_str(),
            supplementals[shared.supplemental as usize],
            devices[shared.device as usize],
            codes[shared.country as usize].as_str(),
        );
        let length = (!row.is_unreadable()).then_some(row.duration);
        (length, row.bookmark(), row.is_not_latest(), numbers[row.title as usize], words)
    };
    let copies = copies(&table.rows, |one, other| {
        let (row, next) = (&table.rows[one], &table.rows[other]);
        starts[one].cmp(&starts[other]).then_with(|| written(row).cmp(&written(next)))
    });
    for (at, row) in table.rows.iter().enumerate() {
        let shared = table.circumstances_of(row);
        let country = Some(countries[shared.country as usize]);
        let start = starts[at];
        let profile = &letters[shared.profile as usize];
        if let Some(start) = start.filter(|_| !row.is_unreadable()) {
            let point = (numbers[row.title as usize], calendar.day_of(start, country));
            records.entry(profile.clone()).or_default().insert(point);
        }
        let bookmark = row.bookmark().map(|seconds| written::clock(i64::from(seconds))).unwrap_or_default();
        let latest = if row.is_not_latest() { "Not latest view".to_owned() } else { bookmark.clone() };
        let device = devices[shared.device as usize];
        sheet.row(&[
            profile.clone(),
            start.map(written::moment).unwrap_or_default(),
            duration(row),
            attributes[shared.attributes as usize].clone(),
            titles[row.title as usize].to_owned(),
            supplementals[shared.supplemental as usize].to_owned(),
            match copies[at] {
                0 => device.to_owned(),
                copies => format!("{} {device}", copies + 1).trim_end().to_owned(),
            },
            bookmark,
            latest,
            codes[shared.country as usize].clone(),
        ]);
    }
    records
}

/// A number for each title, the same for the same text.
fn numbers(titles: &[&str]) -> Vec<u32> {
    let mut known: HashMap<&str, u32> = HashMap::new();
    let mut numbers = Vec::with_capacity(titles.len());
    for title in titles {
        let next = known.len() as u32;
        numbers.push(*known.entry(title).or_insert(next));
    }
    numbers
}

/// Rows that differ only in what is left out would become duplicates, which do not count. The later one is said to be
/// of a second device of its class: of each row, how many others were written the same before, by what the original
/// says. `order` compares what is written of two rows.
fn copies(rows: &[Row], order: impl Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..rows.len() as u32).collect();
    sorted.sort_by(|one, other| order(*one as usize, *other as usize));
    let mut copies = vec![0; rows.len()];
    for same in sorted.chunk_by(|one, other| order(*one as usize, *other as usize).is_eq()) {
        let mut originals: HashMap<Original, u32> = HashMap::new();
        for &row in same.iter().filter(|_| same.len() > 1) {
            let next = originals.len() as u32;
            copies[row as usize] = *originals.entry(original(&rows[row as usize])).or_insert(next);
        }
    }
    copies
}

fn original(row: &Row) -> Original {
    (row.rest_hash, row.start, row.duration, row.bookmark(), row.title, row.circumstances)
}

/// Nothing for a row whose length or start could not be read: it stays unreadable.
fn duration(row: &Row) -> String {
    if row.is_unreadable() { String::new() } else { written::clock(i64::from(row.duration)) }
}

fn code_text(code: CountryCode) -> String {
    code.as_str().to_owned()
}

/// A word for the device's class that is read as that class again.
pub(super) fn device_word(text: &str) -> &'static str {
    match device_class(text) {
        DeviceClass::Tv => "Smart TV",
        DeviceClass::SetTopBox => "Set Top Box",
        DeviceClass::StreamingStick => "Streaming Stick",
        DeviceClass::Phone => "Phone",
        DeviceClass::Tablet => "Tablet",
        DeviceClass::Computer => "Laptop",
        DeviceClass::Console => "Console",
        DeviceClass::Other => "",
    }
}

/// How playback began. That a view was hidden is left out: it was hidden for a reason.
fn written_attributes(field: &str) -> String {
    let attributes = Attributes::parse(field);
    let branched = if attributes.branched { "Has branched playback; " } else { "" };
    let action = match attributes.user_action {
        UserAction::NotRecorded => "",
        UserAction::None => "Autoplayed: user action: None; ",
        UserAction::VisibilityTimeout => "Autoplayed: user action: Visibility_Timeout; ",
        UserAction::Acted => "Autoplayed: user action: User_Interaction; ",
    };
    format!("{branched}{action}")
}

/// The titles of a short history, the oldest first.
pub(super) fn short_titles(history: &ShortHistoryTable) -> Vec<&str> {
    let mut rows: Vec<_> = history.rows.iter().collect();
    rows.sort_by_key(|row| row.date);
    rows.iter().map(|row| row.title.as_str()).collect()
}

/// Writes one short history, and gives its points.
pub(super) fn short(
    history: &ShortHistoryTable,
    tokens: &Tokens<'_>,
    calendar: &Calendar,
    numbers: &mut HashMap<String, u32>,
    sheet: &mut Sheet,
) -> BTreeSet<Point> {
    let mut points = BTreeSet::new();
    for row in &history.rows {
        let title = tokens.title(&row.title, TitleSource::ViewingHistory).to_owned();
        let day = row.date.map(|date| calendar.day(written::day_number(date)));
        if let Some(day) = day {
            let next = numbers.len() as u32;
            points.insert((*numbers.entry(title.clone()).or_insert(next), day));
        }
        // A row without title and date would be no row at all, and one without a date is one.
        let date = day.map_or_else(|| "unreadable".to_owned(), written::date);
        sheet.row(&[title, date]);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_for_a_device_is_read_as_its_class() {
        for class in DeviceClass::ALL {
            let text = match class {
                DeviceClass::Computer => "Chrome PC (Cadmium)",
                DeviceClass::Console => "Sony PS4",
                other => other.as_str(),
            };
            let written = device_word(text);
            assert_eq!(device_class(written), class, "{text} became {written:?}");
            assert_eq!(device_class(&format!("2 {written}")), class, "a second {text}");
        }
    }

    #[test]
    fn attributes_keep_who_acted_and_not_what_was_hidden() {
        let hidden = "View was hidden; Has branched playback; Autoplayed: user action: Unspecified; ";
        assert_eq!(
            written_attributes(hidden),
            "Has branched playback; Autoplayed: user action: User_Interaction; "
        );
        assert_eq!(written_attributes("my secret"), "");
    }
}
