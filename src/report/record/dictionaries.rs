//! What rows share, numbered: works, titles, devices, countries, settings.

use super::columns::{Column, deflated};
use crate::analysis::titles::TitleIndex;
use crate::locale::Locale;
use crate::model::device::DeviceClass;
use crate::model::history::{History, Setting};
use crate::model::place::CountryCode;
use crate::model::title::Kind;
use crate::report::page::{class_name, kind_name, on_class};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Kinds in the order of their numbers.
const KINDS: [Kind; 3] = [Kind::Film, Kind::Episode, Kind::Unknown];

/// The numbers rows are written with. Each kind of thing is numbered in an order of its own: names by name, so that
/// ties are settled as everywhere else; titles and settings by how often they occur, so that they take fewer bytes.
pub(super) struct Dictionaries {
    /// Titles of the history, most frequent first, with the number of their work.
    titles: Vec<(u32, u32)>,
    title_numbers: Vec<u32>,
    /// Works by name.
    works: Vec<Work>,
    /// Profile, device and country of rows, most frequent first.
    settings: Vec<(u32, u32, CountryCode)>,
    setting_numbers: Vec<u32>,
    devices: Vec<u32>,
    countries: Vec<CountryCode>,
    classes: Vec<DeviceClass>,
}

impl Dictionaries {
    /// Of the kept rows of a history; profiles have the numbers of their names in `profiles`.
    pub fn of(history: &History, index: &TitleIndex, profiles: &[&str]) -> Self {
        let mut title_counts = vec![0_u32; history.titles.len()];
        let mut setting_counts = vec![0_u32; history.settings.len()];
        for segment in history.kept() {
            title_counts[segment.title as usize] += 1;
            setting_counts[segment.setting as usize] += 1;
        }
        let (works, work_numbers) = works(index, &title_counts);
        let mut titles: Vec<(u32, u32)> = (0_u32..)
            .zip(&title_counts)
            .filter(|(_, count)| **count > 0)
            .map(|(title, _)| (title, work_numbers[&index.entry(title).work]))
            .collect();
        titles.sort_by_key(|(title, _)| Reverse(title_counts[*title as usize]));
        let mut title_numbers = vec![0; history.titles.len()];
        for (number, (title, _)) in (0_u32..).zip(&titles) {
            title_numbers[*title as usize] = number;
        }
        let profile_of = |profile: u32| {
            let name = &history.profiles[profile as usize];
            profiles.iter().position(|known| known == name).unwrap_or(0) as u32
        };
        let shared = |setting: &Setting| (profile_of(setting.profile), setting.device, setting.country);
        let mut counts: BTreeMap<(u32, u32, CountryCode), u32> = BTreeMap::new();
        for (setting, count) in history.settings.iter().zip(&setting_counts) {
            if *count > 0 {
                *counts.entry(shared(setting)).or_insert(0) += count;
            }
        }
        let mut settings: Vec<_> = counts.keys().copied().collect();
        settings.sort_by_key(|setting| Reverse(counts[setting]));
        let numbers: BTreeMap<_, u32> = settings.iter().copied().zip(0..).collect();
        let setting_numbers = history
            .settings
            .iter()
            .map(|setting| numbers.get(&shared(setting)).copied().unwrap_or(0))
            .collect();
        let mut devices: Vec<u32> = settings.iter().map(|(_, device, _)| *device).collect();
        devices.sort_by_key(|device| &history.devices[*device as usize].name);
        devices.dedup();
        let class = |device: &u32| history.devices[*device as usize].class;
        Self {
            titles,
            title_numbers,
            works,
            countries: ordered(settings.iter().map(|(.., country)| *country)),
            classes: ordered(devices.iter().map(class)),
            settings,
            setting_numbers,
            devices,
        }
    }

    /// Numbers works, countries and classes of devices of two exports alike, so that a choice means the same in both.
    pub fn share(&mut self, other: &mut Self) {
        let works: BTreeSet<&Work> = self.works.iter().chain(&other.works).collect();
        let works: Vec<Work> = works.into_iter().cloned().collect();
        for dictionaries in [&mut *self, &mut *other] {
            let number = |work: &Work| works.binary_search(work).unwrap_or(0) as u32;
            let numbers: Vec<u32> = dictionaries.works.iter().map(number).collect();
            dictionaries.titles.iter_mut().for_each(|(_, work)| *work = numbers[*work as usize]);
        }
        let countries = ordered(self.countries.iter().chain(&other.countries).copied());
        let classes = ordered(self.classes.iter().chain(&other.classes).copied());
        for dictionaries in [self, other] {
            dictionaries.works.clone_from(&works);
            dictionaries.countries.clone_from(&countries);
            dictionaries.classes.clone_from(&classes);
        }
    }

    pub fn title(&self, title: u32) -> u64 {
        u64::from(self.title_numbers[title as usize])
    }

    pub fn setting(&self, setting: u32) -> u64 {
        u64::from(self.setting_numbers[setting as usize])
    }

    /// The texts of the titles in the order of their numbers, a line each, as raw deflate in base 85: only who opens the
    /// list of all titles needs them. A line that begins with a tab goes on after the name of its work.
    pub fn title_texts(&self, index: &TitleIndex) -> String {
        let mut lines = String::new();
        for (place, (title, work)) in self.titles.iter().enumerate() {
            if place > 0 {
                lines.push('\n');
            }
            let text = index.entry(*title).text.replace(char::is_control, " ");
            match text.strip_prefix(&*self.works[*work as usize].name) {
                Some(rest) => lines.extend(["\t", rest]),
                None => lines.push_str(&text),
            }
        }
        deflated(lines)
    }

    pub fn json(&self, history: &History, index: &TitleIndex, locale: &Locale) -> Value {
        let column = |numbers: &mut dyn Iterator<Item = u64>| numbers.collect::<Column>().text();
        let place = |device: u32| self.devices.iter().position(|known| *known == device).unwrap_or(0) as u64;
        let country = |code: CountryCode| self.countries.binary_search(&code).unwrap_or(0) as u64;
        let device = |number: &u32| {
            let device = &history.devices[*number as usize];
            json!([device.name, self.classes.binary_search(&device.class).unwrap_or(0), device.brand])
        };
        let class = |class: &DeviceClass| {
            json!([class.as_str().replace(' ', "-"), class_name(*class, locale), on_class(*class, locale)])
        };
        let country_of = |code: &CountryCode| {
            let key = if code.as_str() == "??" { "unknown" } else { code.as_str() };
            json!([key, locale.country(code.as_str()), matches!(code.as_str(), "??" | "ZZ")])
        };
        let kind_number = |kind: Kind| KINDS.iter().position(|known| *known == kind).unwrap_or(2) as u64;
        let names = json!({
            "works": self.works.iter().map(|work| &*work.name).collect::<Vec<_>>(),
            // Twice the number of the kind, and one more for a series.
            "workKinds": column(&mut self.works.iter().map(|work| kind_number(work.kind) * 2 + u64::from(work.is_series))),
            "titleWorks": column(&mut self.titles.iter().map(|(_, work)| u64::from(*work))),
            "kinds": KINDS.map(|kind| json!([kind.as_str(), kind_name(kind, locale)])),
            "classes": self.classes.iter().map(class).collect::<Vec<_>>(),
            "devices": self.devices.iter().map(device).collect::<Vec<_>>(),
            "countries": self.countries.iter().map(country_of).collect::<Vec<_>>(),
            "settingProfiles": column(&mut self.settings.iter().map(|(profile, ..)| u64::from(*profile))),
            "settingDevices": column(&mut self.settings.iter().map(|(_, device, _)| place(*device))),
            "settingCountries": column(&mut self.settings.iter().map(|(.., code)| country(*code))),
        });
        let seasons = super::seasons::json(index, &self.titles, self.works.len());
        with(names, seasons)
    }
}

/// An object with more members.
fn with<const MORE: usize>(mut object: Value, more: [(&'static str, Value); MORE]) -> Value {
    if let Some(members) = object.as_object_mut() {
        members.extend(more.map(|(name, value)| (name.to_owned(), value)));
    }
    object
}

fn ordered<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect::<BTreeSet<T>>().into_iter().collect()
}

/// A series with all its episodes, or a title outside any series; ordered as rankings settle ties.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Work {
    name: Arc<str>,
    kind: Kind,
    is_series: bool,
}

/// Works with a kept row, by name, and the number of each by its number in the index.
fn works(index: &TitleIndex, title_counts: &[u32]) -> (Vec<Work>, BTreeMap<u32, u32>) {
    let mut named: BTreeMap<u32, Work> = BTreeMap::new();
    for (title, _) in (0_u32..).zip(title_counts).filter(|(_, count)| **count > 0) {
        let entry = index.entry(title);
        named.entry(entry.work).or_insert_with(|| Work {
            name: entry
                .series
                .map_or_else(|| entry.text.clone(), |series| index.series[series as usize].clone()),
            kind: entry.kind,
            is_series: entry.series.is_some(),
        });
    }
    let mut works: Vec<(u32, Work)> = named.into_iter().collect();
    works.sort_by(|(_, a), (_, b)| a.cmp(b));
    let numbers = works.iter().map(|(work, _)| *work).zip(0..).collect();
    (works.into_iter().map(|(_, work)| work).collect(), numbers)
}
