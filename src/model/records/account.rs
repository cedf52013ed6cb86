//! Who the account is for: its profiles and their settings, what has access to it, from where it was used.

use super::Columns;
use crate::source::netflix::TableKind;
use crate::source::netflix::frames::Frames;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The settings of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileDetails {
    /// Its name.
    pub profile: Arc<str>,
    /// What may be watched, as written: `OLDER_KIDS`, or a number of which 1000000 is everything.
    pub maturity: Option<Arc<str>>,
    /// Its language, such as `pt-BR`.
    pub language: Option<Arc<str>>,
    /// Day of birth, counted from 1970. It serves to tell a child and is never shown.
    pub born: Option<i64>,
}

/// Something that has access to the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The device, as written.
    pub device: Arc<str>,
    /// Last seen, UTC seconds.
    pub time: Option<i64>,
    /// Whether the service counts it to the household.
    pub in_household: Option<bool>,
}

/// A time at which a device streamed from an address, without the address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stay {
    /// UTC seconds.
    pub time: i64,
    /// As written: a code, a name, or both.
    pub country: Arc<str>,
    /// Name of the region guessed from the address.
    pub region: Arc<str>,
}

/// The tables about the account itself. A table the export lacks is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountRecords {
    /// Profiles.
    pub profiles: Option<Vec<ProfileDetails>>,
    /// Language of the account, from AccountDetails.
    pub language: Option<Arc<str>>,
    /// AccessAndDevices.
    pub access: Option<Vec<Access>>,
    /// IpAddressesStreaming, or the older IpAddresses: rows with time, country and region.
    pub stays: Option<(TableKind, Vec<Stay>)>,
    /// Rows of MessagesSentByNetflix by profile and language.
    pub message_languages: BTreeMap<(Arc<str>, Arc<str>), u64>,
    /// Rows of SearchHistory that are marked as of a child, by profile.
    pub child_searches: BTreeMap<Arc<str>, u64>,
}

impl AccountRecords {
    /// Takes them out of the typed tables of an export: nothing that identifies a device, a line or a person.
    #[must_use]
    pub fn of(frames: &BTreeMap<TableKind, Frames>) -> Self {
        let columns = |kind: TableKind| frames.get(&kind).map(|frames| Columns::of(&frames.table));
        let details = columns(TableKind::AccountDetails);
        let stays = [TableKind::IpAddressesStreaming, TableKind::IpAddresses];
        Self {
            profiles: columns(TableKind::Profiles).map(|table| profiles(&table)),
            language: details.and_then(|table| table.texts("primary_lang").into_iter().flatten().next()),
            access: columns(TableKind::AccessAndDevices).map(|table| access(&table)),
            stays: stays.into_iter().find_map(|kind| Some((kind, stays_of(&columns(kind)?)))),
            message_languages: columns(TableKind::MessagesSentByNetflix)
                .map(|table| counted(table.texts("profile_name"), table.texts("email_locale")))
                .unwrap_or_default(),
            child_searches: columns(TableKind::SearchHistory).map(|t| child_searches(&t)).unwrap_or_default(),
        }
    }

    /// Removes what belongs to profiles of which `keep` says no.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        if let Some(profiles) = &mut self.profiles {
            profiles.retain(|one| keep(&one.profile));
        }
        self.message_languages.retain(|(profile, _), _| keep(profile));
        self.child_searches.retain(|profile, _| keep(profile));
    }
}

fn profiles(table: &Columns<'_>) -> Vec<ProfileDetails> {
    let mut maturities = table.texts("maturity_level").into_iter();
    let mut languages = table.texts("primary_lang").into_iter();
    let mut births = table.dates("date_of_birth").into_iter();
    let details = |profile: Option<Arc<str>>| ProfileDetails {
        profile: profile.unwrap_or_default(),
        maturity: maturities.next().flatten(),
        language: languages.next().flatten(),
        born: births.next().flatten(),
    };
    table.texts("profile_name").into_iter().map(details).collect()
}

fn access(table: &Columns<'_>) -> Vec<Access> {
    let mut times = table.instants("date").into_iter();
    let mut households = table.booleans("part_of_netflix_household").into_iter();
    let access = |device: Option<Arc<str>>| Access {
        device: device.unwrap_or_default(),
        time: times.next().flatten(),
        in_household: households.next().flatten(),
    };
    table.texts("devices").into_iter().map(access).collect()
}

fn stays_of(table: &Columns<'_>) -> Vec<Stay> {
    let mut countries = table.texts("country").into_iter();
    let mut regions = table.texts("region_code_display_name").into_iter();
    let stay = |time: Option<i64>| {
        let (country, region) = (countries.next().flatten(), regions.next().flatten());
        Some(Stay { time: time?, country: country.unwrap_or_default(), region: region? })
    };
    let mut stays: Vec<Stay> = table.instants("ts").into_iter().filter_map(stay).collect();
    stays.sort_unstable();
    stays
}

fn counted(
    profiles: Vec<Option<Arc<str>>>,
    words: Vec<Option<Arc<str>>>,
) -> BTreeMap<(Arc<str>, Arc<str>), u64> {
    let mut counts = BTreeMap::new();
    for (profile, word) in profiles.into_iter().zip(words) {
        if let Some(word) = word {
            *counts.entry((profile.unwrap_or_default(), word)).or_insert(0) += 1;
        }
    }
    counts
}

fn child_searches(table: &Columns<'_>) -> BTreeMap<Arc<str>, u64> {
    let mut counts = BTreeMap::new();
    for (profile, is_child) in table.texts("profile_name").into_iter().zip(table.booleans("is_kids")) {
        if is_child == Some(true) {
            *counts.entry(profile.unwrap_or_default()).or_insert(0) += 1;
        }
    }
    counts
}
