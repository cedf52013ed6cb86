//! Network addresses: of streaming, of signing in, of signing up. All are addresses kept for documentation.

use super::{Source, Table};
use crate::demo::calendar::{DAY, HOUR, midnight_utc, t1, t3};
use crate::demo::devices::{ANDROID_PHONE, DEVICES, DeviceId, IPHONE, LAPTOP, device_type, serial};
use crate::demo::layout::Layout;
use crate::demo::viewing::Country;
use std::collections::BTreeMap;

/// The tables of the layout's year.
pub(super) fn addresses(source: &mut Source) -> Vec<Table> {
    let streams = streams(source);
    if source.layout == Layout::Y2021 {
        let mut table = Table::new(
            "IP_ADDRESSES",
            "ipAddresses",
            &[
                "esn",
                "country",
                "localizedDeviceDescription",
                "deviceDescription",
                "ip",
                "regionCodeDisplayName",
                "ts",
            ],
        );
        for stream in streams {
            let device = name(source, stream.device);
            let ts = t3(stream.time, source.dice.below(1_000));
            let esn = serial(stream.device);
            table.push([
                &esn,
                stream.country.code(),
                &device,
                &device,
                &stream.address,
                region(stream.country),
                &ts,
            ]);
        }
        return vec![table];
    }
    let mut streaming = Table::new(
        "IP_ADDRESSES",
        "IpAddressesStreaming",
        &[
            "Esn",
            "Localized Device Description",
            "Device Description",
            "Ip",
            "Country",
            "Region Code Display Name",
            "Near Location",
            "Ts",
        ],
    );
    for stream in streams {
        let device = name(source, stream.device);
        let near = if stream.country == Country::France { "Paris" } else { "Denver" };
        let (esn, ts) = (serial(stream.device), t1(stream.time));
        let (country, region) = (stream.country.code(), region(stream.country));
        streaming.push([&esn, &device, &device, &stream.address, country, region, near, &ts]);
    }
    let mut login = signing("IpAddressesLogin");
    let built = midnight_utc(source.built_on);
    for number in 0..source.count(14, 4) as i64 {
        let device = [LAPTOP, ANDROID_PHONE, IPHONE][number as usize % 3];
        let esn = if number % 3 == 0 { String::new() } else { serial(device) };
        let time = built - number * 26 * DAY - i64::from(source.dice.between(6_000, 60_000));
        let address = home_address(number as u32 / 4, device);
        login.push([&esn, "FR", "IDF", &name(source, device), &address, &t1(time)]);
    }
    let mut creation = signing("IpAddressesAccountCreation");
    if source.layout == Layout::Y2023 {
        let time = midnight_utc(source.household.plan.first) + 17 * HOUR + 2_500;
        creation.push(["", "FR", "IDF", &name(source, LAPTOP), "2001:db8:4a1:9::c0de", &t1(time)]);
    }
    if source.layout == Layout::Y2026 {
        streaming = streaming.reordered(&[
            "Localized Device Description",
            "Country",
            "Esn",
            "Region Code Display Name",
            "Ip",
            "Device Description",
            "Ts",
            "Near Location",
        ]);
        login = login.reordered(&["Country", "Esn", "Ip", "Device Description", "Ts", "Region Code"]);
    }
    vec![streaming, login, creation]
}

fn signing(name: &'static str) -> Table {
    Table::new("IP_ADDRESSES", name, &["Esn", "Country", "Region Code", "Device Description", "Ip", "Ts"])
}

struct Stream {
    device: DeviceId,
    address: String,
    country: Country,
    time: i64,
}

/// The last time each device streamed from each address, device by device, newest first.
fn streams(source: &Source) -> Vec<Stream> {
    // Until 2022 the table held the whole life of the account, since then ten months.
    let reach = if source.layout == Layout::Y2021 { 9_999 } else { 305 };
    // Counted back from the newest download, so that an earlier one has the same addresses.
    let newest = midnight_utc(source.household.built_on);
    let mut last: BTreeMap<(DeviceId, String), (i64, Country)> = BTreeMap::new();
    for row in source.recent(reach) {
        let period = ((newest - row.start) / (45 * DAY)) as u32;
        let address = match row.country {
            Country::France => home_address(period, row.device),
            Country::UnitedStates => "203.0.113.77".to_owned(),
        };
        last.insert((row.device, address), (row.start, row.country));
    }
    let mut streams: Vec<Stream> = last
        .into_iter()
        .map(|((device, address), (time, country))| Stream { device, address, country, time })
        .collect();
    streams.sort_by_key(|stream| (stream.device, -stream.time));
    streams
}

/// The household's address changes every few weeks; phones have one of their own.
fn home_address(period: u32, device: DeviceId) -> String {
    match device {
        ANDROID_PHONE => format!("198.51.100.{}", 20 + period % 200),
        IPHONE => format!("2001:db8:77:{period:x}::{:x}", 0x51 + period),
        _ => format!("192.0.2.{}", 11 + period % 200),
    }
}

fn region(country: Country) -> &'static str {
    match country {
        Country::France => "Île-de-France",
        Country::UnitedStates => "Colorado",
    }
}

fn name(source: &Source, device: DeviceId) -> String {
    debug_assert!(usize::from(device) < DEVICES.len());
    device_type(device, source.layout).replace(" \n ", " ")
}
