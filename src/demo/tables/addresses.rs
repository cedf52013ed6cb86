//! Network addresses: of streaming, of signing in, of signing up. All are addresses kept for documentation.

use super::{Source, Table};
use crate::demo::calendar::{DAY, HOUR, date_of, midnight_utc, t1, t2, t3};
use crate::demo::household::devices::{
    ANDROID_PHONE, DEVICES, DeviceId, IPHONE, LAPTOP, device_type, serial,
};
use crate::demo::layout::Layout;
use crate::demo::viewing::Country;
use serde_json::json;
use std::collections::BTreeMap;

/// Where the household lived before it moved, and since.
const OLD_HOME: &str = "Bretagne";
const NEW_HOME: &str = "Île-de-France";
/// The address of the line lasts so many seconds, and the move came so many addresses ago.
const PERIOD: i64 = 45 * DAY;
const PERIODS_SINCE_THE_MOVE: i64 = 3;

/// The tables of the layout's year.
pub(super) fn addresses(source: &mut Source) -> Vec<Table> {
    let streams = streams(source);
    record_move(source, &streams);
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
                region(&stream),
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
        let near = match (stream.country, stream.before_the_move) {
            (Country::UnitedStates, _) => "Denver",
            (Country::France, true) => "Rennes",
            (Country::France, false) => "Paris",
        };
        let (esn, ts) = (serial(stream.device), t1(stream.time));
        let (country, region) = (stream.country.code(), region(&stream));
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
    before_the_move: bool,
}

/// The last time each device streamed from each address, device by device, newest first.
fn streams(source: &Source) -> Vec<Stream> {
    // Until 2022 the table held the whole life of the account, since then ten months.
    let reach = if source.layout == Layout::Y2021 { 9_999 } else { 305 };
    // Counted back from the newest download, so that an earlier one has the same addresses.
    let newest = midnight_utc(source.household.built_on);
    let mut last: BTreeMap<(DeviceId, String), (i64, Country)> = BTreeMap::new();
    for row in source.recent(reach) {
        let period = ((newest - row.start) / PERIOD) as u32;
        let address = match row.country {
            Country::France => home_address(period, row.device),
            Country::UnitedStates => "203.0.113.77".to_owned(),
        };
        last.insert((row.device, address), (row.start, row.country));
    }
    let mut streams: Vec<Stream> = last
        .into_iter()
        .map(|((device, address), (time, country))| {
            let before_the_move = (newest - time) / PERIOD >= PERIODS_SINCE_THE_MOVE;
            Stream { device, address, country, time, before_the_move }
        })
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

fn region(stream: &Stream) -> &'static str {
    match (stream.country, stream.before_the_move) {
        (Country::UnitedStates, _) => "Colorado",
        (Country::France, true) => OLD_HOME,
        (Country::France, false) => NEW_HOME,
    }
}

/// Writes down when the home moved: the last day in the old region and the first in the new one.
fn record_move(source: &mut Source, streams: &[Stream]) {
    let at_home = || streams.iter().filter(|stream| stream.country == Country::France);
    let last = at_home().filter(|stream| stream.before_the_move).map(|stream| stream.time).max();
    let first = at_home().filter(|stream| !stream.before_the_move).map(|stream| stream.time).min();
    if let (Some(last), Some(first)) = (last, first) {
        let fact = json!({
            "from": OLD_HOME,
            "to": NEW_HOME,
            "last_day_before": t2(date_of(last)),
            "first_day_after": t2(date_of(first)),
        });
        source.facts.insert("move".to_owned(), fact);
    }
}

fn name(source: &Source, device: DeviceId) -> String {
    debug_assert!(usize::from(device) < DEVICES.len());
    device_type(device, source.layout).replace(" \n ", " ")
}
