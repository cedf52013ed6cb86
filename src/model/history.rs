//! The canonical viewing history: rows in the order of time, each with its fate.

mod join;
#[cfg(test)]
mod tests;

pub use join::{Origin, Origins, Same};

use super::attributes::Attributes;
use super::device::{DeviceClass, device_brand, device_class};
use super::ledger::{Fate, Ledger};
use super::merged::Merged;
use super::place::{
    CountryCode, RegionCounts, ZoneChoice, ZoneSettings, choose_zones, country_code, most_used_zone,
};
use crate::source::netflix::viewing::{Dictionary, Row, UNREADABLE_START, ViewingTable};
use chrono_tz::Tz;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// Longest duration, in seconds, of a row that counts as a preview.
pub const PREVIEW_SECONDS: u32 = 120;
/// Kept rows shorter than this many seconds are also counted as touched.
pub const TOUCHED_SECONDS: u32 = 60;

/// A readable row: `[start, start + duration)` in UTC seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Seconds since 1970, UTC.
    pub start: i64,
    /// Length in seconds.
    pub duration: u32,
    bookmark: u32,
    /// Number of the title in [`History::titles`].
    pub title: u32,
    /// Number of the setting in [`History::settings`].
    pub setting: u32,
    /// What became of the row; never [`Fate::Unreadable`].
    pub fate: Fate,
    /// Whether a later row holds the newest position in the title.
    pub not_latest: bool,
}

impl Segment {
    /// First second after the segment.
    #[must_use]
    pub fn end(&self) -> i64 {
        self.start.saturating_add(i64::from(self.duration))
    }

    /// Position in the title at the end, in seconds, if recorded.
    #[must_use]
    pub fn bookmark(&self) -> Option<u32> {
        (self.bookmark != u32::MAX).then_some(self.bookmark)
    }
}

/// Who, on what, where and how: shared by many segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Index into [`History::profiles`].
    pub profile: u32,
    /// Index into [`History::devices`].
    pub device: u32,
    /// Country of the row.
    pub country: CountryCode,
    /// What `Attributes` says.
    pub attributes: Attributes,
    /// Number of the `Supplemental Video Type` in [`History::supplementals`].
    pub supplemental: u32,
}

/// A device as the export names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The string of the export.
    pub name: String,
    /// What kind of device it is, judged by the string.
    pub class: DeviceClass,
    /// Who made it, if the string tells.
    pub brand: Option<&'static str>,
}

impl Device {
    /// Judges the string of the export.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), class: device_class(name), brand: device_brand(name) }
    }
}

/// A whole ViewingActivity file, sorted by time, without any row twice.
///
/// Built only by [`History::build`], so that whoever holds one can rely on its order.
#[derive(Debug)]
pub struct History {
    segments: Vec<Segment>,
    /// Where each segment stood in the file, from 0; empty unless asked for.
    places: Vec<u32>,
    /// The rows without a readable start or length, in the order of the file: a start that could not be read is
    /// `i64::MIN`, a length 0, and the fate [`Fate::Unreadable`]. [`Ledger::unreadable`] says in the same order where they stand.
    unreadable_rows: Vec<Segment>,
    /// How long each title is, in seconds, as rows that are gone by now have told too; empty unless noted.
    lengths: Vec<u32>,
    /// Profile names, trimmed and distinct.
    pub profiles: Vec<String>,
    /// Devices by number.
    pub devices: Vec<Device>,
    /// Titles as written, by number.
    pub titles: Dictionary,
    /// `Supplemental Video Type` texts by number.
    pub supplementals: Dictionary,
    /// The distinct settings segments refer to.
    pub settings: Vec<Setting>,
    /// Time zone used for each country with a kept row, and why.
    pub zones: BTreeMap<CountryCode, ZoneChoice>,
    /// The account of every row of the file.
    pub ledger: Ledger,
    /// Of what this history was made, if of several exports.
    pub merged: Option<Box<Merged>>,
}

impl History {
    /// Sorts the rows of `table`, gives each its fate and chooses time zones.
    #[must_use]
    pub fn build(table: ViewingTable, regions: &RegionCounts, zones: &ZoneSettings) -> Self {
        Self::build_from(table, Vec::new(), regions, zones, |_| ()).0
    }

    /// The same, with what `beside` makes of the titles meanwhile.
    #[must_use]
    pub fn build_beside<T: Send>(
        table: ViewingTable,
        regions: &RegionCounts,
        zones: &ZoneSettings,
        beside: impl FnOnce(&Dictionary) -> T + Send,
    ) -> (Self, T) {
        Self::build_from(table, Vec::new(), regions, zones, beside)
    }

    /// Builds a history that also knows where each of its rows stood in the file; figures do not need it.
    #[must_use]
    pub fn build_with_places(table: ViewingTable, regions: &RegionCounts, zones: &ZoneSettings) -> Self {
        let readable = |place: &u32| !table.rows[*place as usize].is_unreadable();
        let mut places: Vec<u32> = (0..table.rows.len() as u32).filter(readable).collect();
        // As the rows themselves are sorted below, and rows that are alike as they stand.
        places.par_sort_by_key(|place| in_order(&table.rows[*place as usize]));
        Self::build_from(table, places, regions, zones, |_| ()).0
    }

    fn build_from<T: Send>(
        table: ViewingTable,
        places: Vec<u32>,
        regions: &RegionCounts,
        zones: &ZoneSettings,
        beside: impl FnOnce(&Dictionary) -> T + Send,
    ) -> (Self, T) {
        let (settings, profiles) = settings_of(&table);
        let supplemental_types: Vec<bool> = table.supplementals.texts().map(is_supplemental_type).collect();
        let ViewingTable { rows, titles, devices, supplementals, unreadable, .. } = table;
        let mut ledger = Ledger::new(unreadable);
        let judge = || {
            let asset_titles: Vec<bool> = titles.texts().map(is_asset_name).collect();
            let is_supplemental = |row: &Row| {
                let setting = &settings[row.circumstances as usize];
                supplemental_types[setting.supplemental as usize] || asset_titles[row.title as usize]
            };
            judged(rows, &settings, is_supplemental, &mut ledger)
        };
        let (Judged { segments, unreadable, seconds }, made) = rayon::join(judge, || beside(&titles));
        let zones = choose_zones(&by_country(&seconds, &settings), regions, zones);
        let history = Self {
            segments,
            places,
            unreadable_rows: unreadable,
            lengths: Vec::new(),
            profiles,
            devices: devices.texts().map(Device::of).collect(),
            titles,
            supplementals,
            settings,
            zones,
            ledger,
            merged: None,
        };
        (history, made)
    }

    /// Every readable row, by start, and within one second by what they hold.
    #[must_use]
    pub fn rows(&self) -> &[Segment] {
        &self.segments
    }

    /// Every row that is not readable, in the order of the file.
    #[must_use]
    pub fn unreadable_rows(&self) -> &[Segment] {
        &self.unreadable_rows
    }

    /// Whether every start is a whole minute, as after a spreadsheet that drops the seconds it does not show.
    #[must_use]
    pub fn has_minutes_only(&self) -> bool {
        !self.segments.is_empty() && self.segments.iter().all(|row| row.start.rem_euclid(60) == 0)
    }

    /// Where row `index` of [`History::rows`] stood among the data rows of the file, from 0; only of a history built
    /// with places.
    #[must_use]
    pub fn place(&self, index: usize) -> Option<u32> {
        self.places.get(index).copied()
    }

    /// Numbers the rows in their order, as places of a record that is no file: [`History::place`] of a row stays when others go.
    pub fn number_rows(&mut self) {
        self.places = (0..self.segments.len() as u32).collect();
    }

    /// The kept rows, by start.
    pub fn kept(&self) -> impl Iterator<Item = &Segment> {
        self.segments.iter().filter(|segment| segment.fate == Fate::Kept)
    }

    /// The setting of a segment.
    #[must_use]
    pub fn setting(&self, segment: &Segment) -> &Setting {
        &self.settings[segment.setting as usize]
    }

    /// The kept rows of each profile, as indices into [`History::rows`], by start.
    #[must_use]
    pub fn kept_by_profile(&self) -> Vec<Vec<u32>> {
        let mut by_profile = vec![Vec::new(); self.profiles.len()];
        for (index, segment) in self.segments.iter().enumerate() {
            if segment.fate == Fate::Kept {
                by_profile[self.setting(segment).profile as usize].push(index as u32);
            }
        }
        by_profile
    }

    /// The previews of each profile, as indices into [`History::rows`], by start.
    #[must_use]
    pub fn previews_by_profile(&self) -> Vec<Vec<u32>> {
        let mut by_profile = vec![Vec::new(); self.profiles.len()];
        for (index, segment) in self.segments.iter().enumerate() {
            if segment.fate == Fate::Preview {
                by_profile[self.setting(segment).profile as usize].push(index as u32);
            }
        }
        by_profile
    }

    /// The zone with most kept seconds: the account's own clock, for records that have no country. UTC without any.
    #[must_use]
    pub fn most_used_zone(&self) -> Tz {
        most_used_zone(&seconds_by_country(&self.segments, &self.settings), &self.zones)
    }

    /// Notes how long each title is, by number, 0 where it is not known: what the whole record tells of that must not
    /// be lost with the rows that are about to be removed.
    pub fn note_lengths(&mut self, lengths: Vec<u32>) {
        self.lengths = lengths;
    }

    /// What [`History::note_lengths`] noted, if anything.
    #[must_use]
    pub fn noted_lengths(&self) -> Option<&[u32]> {
        (!self.lengths.is_empty()).then_some(&self.lengths)
    }

    /// Removes segments of which `keep` says no; the ledger goes on speaking of the whole file.
    pub fn retain(&mut self, mut keep: impl FnMut(&Segment, &Setting) -> bool) {
        let settings = &self.settings;
        let mut keep = |segment: &Segment| keep(segment, &settings[segment.setting as usize]);
        if self.places.is_empty() {
            self.segments.retain(keep);
            return;
        }
        let placed = self.segments.iter().zip(&self.places).filter(|(segment, _)| keep(segment));
        (self.segments, self.places) = placed.map(|(segment, place)| (*segment, *place)).unzip();
    }
}

/// The order of rows: by start, and within one second by what they hold, so that equal rows are neighbours.
fn in_order(row: &Row) -> impl Ord + Copy + use<> {
    (row.start, row.title, row.circumstances, row.duration, row.bookmark(), row.rest_hash)
}

/// Rows with their fates.
struct Judged {
    /// Those that can be read, in order.
    segments: Vec<Segment>,
    /// The others, as they stand in the file.
    unreadable: Vec<Segment>,
    /// Kept seconds by setting, if any row of it is kept.
    seconds: Vec<Option<u64>>,
}

fn judged(
    mut rows: Vec<Row>,
    settings: &[Setting],
    is_supplemental: impl Fn(&Row) -> bool,
    ledger: &mut Ledger,
) -> Judged {
    // They come first when rows are sorted: that costs less than taking them out, which moves all that follow.
    let damaged: Vec<usize> = rows.par_iter().positions(Row::is_unreadable).collect();
    let mut unreadable = Vec::with_capacity(damaged.len());
    for at in damaged {
        ledger.add(Fate::Unreadable, 0);
        unreadable.push(segment(&rows[at], Fate::Unreadable));
        rows[at].start = UNREADABLE_START;
    }
    // A file is sorted by time already, or in a piece for each profile, which this sort only has to merge: each half by
    // itself, and then both.
    let half = rows.len() / 2;
    let (first, second) = rows.split_at_mut(half);
    rayon::join(|| first.sort_by_key(in_order), || second.sort_by_key(in_order));
    rows.sort_by_key(in_order);
    let mut previous = None;
    let mut seconds = vec![None; settings.len()];
    let judge = |row: Row| {
        let setting = &settings[row.circumstances as usize];
        let order = in_order(&row);
        let fate = if previous.replace(order) == Some(order) {
            Fate::Duplicate
        } else if is_supplemental(&row) {
            Fate::Supplemental
        } else if setting.attributes.started_by_itself() && row.duration <= PREVIEW_SECONDS {
            Fate::Preview
        } else {
            Fate::Kept
        };
        ledger.add(fate, row.duration);
        if fate == Fate::Kept {
            ledger.add_kept(row.duration, row.is_not_latest(), setting.attributes);
            *seconds[row.circumstances as usize].get_or_insert(0) += u64::from(row.duration);
        }
        segment(&row, fate)
    };
    let segments = rows.into_iter().skip(unreadable.len()).map(judge).collect();
    Judged { segments, unreadable, seconds }
}

/// A row as a segment of its fate.
fn segment(row: &Row, fate: Fate) -> Segment {
    Segment {
        start: row.start,
        duration: row.duration,
        bookmark: row.bookmark().unwrap_or(u32::MAX),
        title: row.title,
        setting: row.circumstances,
        fate,
        not_latest: row.is_not_latest(),
    }
}

/// Settings with texts judged once each, and the distinct trimmed profile names.
fn settings_of(table: &ViewingTable) -> (Vec<Setting>, Vec<String>) {
    let mut profiles: Vec<String> = Vec::new();
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let profile_numbers: Vec<u32> = table
        .profiles
        .texts()
        .map(|name| {
            *numbers.entry(name.trim()).or_insert_with(|| {
                profiles.push(name.trim().to_owned());
                (profiles.len() - 1) as u32
            })
        })
        .collect();
    let countries: Vec<CountryCode> = table.countries.texts().map(country_code).collect();
    let attributes: Vec<Attributes> = table.attributes.texts().map(Attributes::parse).collect();
    let settings = table
        .circumstances
        .iter()
        .map(|shared| Setting {
            profile: profile_numbers[shared.profile as usize],
            device: shared.device,
            country: countries[shared.country as usize],
            attributes: attributes[shared.attributes as usize],
            supplemental: shared.supplemental,
        })
        .collect();
    (settings, profiles)
}

/// `NA` and `N/A` are other spellings of nothing.
fn is_supplemental_type(text: &str) -> bool {
    !matches!(text.trim(), "" | "NA" | "N/A")
}

/// Extras whose type is missing give themselves away by the raw name of the asset.
fn is_asset_name(title: &str) -> bool {
    ["_hook_", "_CLIP_", "_backfill"].iter().any(|mark| title.contains(mark))
}

fn seconds_by_country(segments: &[Segment], settings: &[Setting]) -> Vec<(CountryCode, u64)> {
    let mut by_setting = vec![None; settings.len()];
    for segment in segments.iter().filter(|segment| segment.fate == Fate::Kept) {
        *by_setting[segment.setting as usize].get_or_insert(0) += u64::from(segment.duration);
    }
    by_country(&by_setting, settings)
}

fn by_country(by_setting: &[Option<u64>], settings: &[Setting]) -> Vec<(CountryCode, u64)> {
    let mut by_country = BTreeMap::new();
    for (setting, seconds) in settings.iter().zip(by_setting) {
        if let Some(seconds) = seconds {
            *by_country.entry(setting.country).or_insert(0) += seconds;
        }
    }
    by_country.into_iter().collect()
}
