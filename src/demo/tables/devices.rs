//! Devices, and those that have access to the account.

use super::{Source, Table};
use crate::demo::calendar::{DAY, midnight_utc, t1, t3, t4, t7};
use crate::demo::household::devices::{DEVICES, DeviceId, HOLIDAY_HOUSE, HOTEL, device_type, serial};
use crate::demo::household::personas::PERSONAS;
use crate::demo::layout::Layout;
use serde_json::json;
use std::collections::BTreeMap;

const HEADER: [&str; 12] = [
    "Profile Name",
    "Esn",
    "Device Type",
    "Acct First Playback Date",
    "Acct Last Playback Date",
    "Acct First Playback Date For User Generated Plays",
    "Acct Last Playback Date For User Generated Plays",
    "Profile First Playback Date",
    "Profile Last Playback Date",
    "Profile First Playback Date For User Generated Plays",
    "Profile Last Playback Date For User Generated Plays",
    "Deactivation Time",
];
/// As it was written until January 2021.
const CAMEL_HEADER: [&str; 12] = [
    "profileName",
    "esn",
    "deviceType",
    "acctFirstPlaybackDate",
    "acctLastPlaybackDate",
    "acctFirstPlaybackDateForUserGeneratedPlays",
    "acctLastPlaybackDateForUserGeneratedPlays",
    "profileFirstPlaybackDate",
    "profileLastPlaybackDate",
    "profileFirstPlaybackDateForUserGeneratedPlays",
    "profileLastPlaybackDateForUserGeneratedPlays",
    "deactivationTime",
];

/// Devices: one row per profile and device.
pub(super) fn devices(source: &mut Source) -> Table {
    let header = if source.layout == Layout::Y2021 { &CAMEL_HEADER } else { &HEADER };
    let mut table = Table::new("DEVICES", "Devices", header);
    let mut account: BTreeMap<DeviceId, (i64, i64)> = BTreeMap::new();
    let mut profiles: BTreeMap<(u8, DeviceId), (i64, i64)> = BTreeMap::new();
    for row in source.kept() {
        for span in [
            account.entry(row.device).or_insert((row.start, row.start)),
            profiles.entry((row.profile, row.device)).or_insert((row.start, row.start)),
        ] {
            span.1 = row.start;
        }
    }
    let two_years_ago = midnight_utc(source.built_on) - 730 * DAY;
    let newer = source.layout.year() >= 2025;
    for (profile, persona) in PERSONAS.iter().enumerate() {
        // A television shows every profile, also those that never played anything on it.
        for device in 0..DEVICES.len() as DeviceId {
            let own = profiles.get(&(profile as u8, device));
            let Some(all) = account.get(&device).filter(|_| own.is_some() || device == 0) else { continue };
            let mut write = |time: Option<i64>| {
                let millisecond = source.dice.below(1_000);
                time.map_or_else(String::new, |time| {
                    if newer { t4(time, millisecond) } else { t3(time, millisecond) }
                })
            };
            let mut row =
                vec![persona.name.to_owned(), serial(device), device_type(device, source.layout).to_owned()];
            row.extend([all.0, all.1, all.0 + 40, all.1].map(|time| write(Some(time))));
            let first = own.map(|span| span.0).filter(|&first| first >= two_years_ago);
            row.extend([first, own.map(|span| span.1), first, own.map(|span| span.1)].map(&mut write));
            row.push(if device == HOTEL { write(Some(all.1 + 2 * DAY)) } else { String::new() });
            table.push(row);
        }
    }
    table
}

/// AccessAndDevices: what is signed in, and whether it belongs to the household.
pub(super) fn access(source: &mut Source) -> Table {
    let mut table =
        Table::new("ACCOUNT", "AccessAndDevices", &["Devices", "Date", "Esn", "Part Of Netflix Household"]);
    let mut last: BTreeMap<DeviceId, i64> = BTreeMap::new();
    for row in source.kept() {
        last.insert(row.device, row.end());
    }
    let mut rows: Vec<(i64, DeviceId)> = last.into_iter().map(|(device, time)| (time, device)).collect();
    rows.sort_unstable_by(|a, b| b.cmp(a));
    let is_home = |device: DeviceId| !matches!(device, HOTEL | HOLIDAY_HOUSE);
    let outside = rows.iter().filter(|(_, device)| !is_home(*device)).count();
    let fact = json!({"with_access": rows.len(), "outside": outside});
    source.facts.insert("devices_with_access".to_owned(), fact);
    for (at, (time, device)) in rows.into_iter().enumerate() {
        let at_home = is_home(device);
        let millisecond = source.dice.below(1_000);
        // Some times have a fraction and some have none.
        let time = if at % 3 == 0 { t1(time) } else { t7(time, millisecond) };
        let name = device_type(device, source.layout).replace(" \n ", " ");
        table.push([name.as_str(), &time, &serial(device), if at_home { "Yes" } else { "No" }]);
    }
    if source.layout == Layout::Y2026 {
        table = table.reordered(&["Date", "Esn", "Devices", "Part Of Netflix Household"]);
    }
    table
}
