//! The household's devices, as each table names them.

use crate::demo::layout::Layout;

/// A device.
pub(in crate::demo) struct Device {
    /// `Device Type` of ViewingActivity until 2021, and since.
    names: [&'static str; 2],
    /// The class an analysis should see.
    pub class: &'static str,
    /// `Device` of searches, `Device Model` of ratings.
    pub family: &'static str,
    /// `Source` of the clickstream.
    pub source: &'static str,
    /// Beginning of its invented serial number.
    pub serial: &'static str,
}

/// Number of a device.
pub(in crate::demo) type DeviceId = u8;

pub(in crate::demo) const LIVING_ROOM: DeviceId = 0;
pub(in crate::demo) const LAPTOP: DeviceId = 1;
pub(in crate::demo) const STICK: DeviceId = 2;
pub(in crate::demo) const ANDROID_PHONE: DeviceId = 3;
pub(in crate::demo) const IPAD: DeviceId = 4;
pub(in crate::demo) const CONSOLE: DeviceId = 5;
pub(in crate::demo) const CHILD_TABLET: DeviceId = 6;
pub(in crate::demo) const IPHONE: DeviceId = 7;
pub(in crate::demo) const HOLIDAY_HOUSE: DeviceId = 8;
pub(in crate::demo) const HOTEL: DeviceId = 9;
pub(in crate::demo) const BOX: DeviceId = 10;

macro_rules! device {
    ($old:literal, $new:literal, $class:literal, $family:literal, $source:literal, $serial:literal) => {
        Device { names: [$old, $new], class: $class, family: $family, source: $source, serial: $serial }
    };
}

/// Every device, by its number.
#[rustfmt::skip]
pub(in crate::demo) const DEVICES: [Device; 11] = [
    device!("Samsung 2017 Kant-M UHD TV Smart TV", "Samsung 2017 Kant-M UHD TV Smart TV", "tv", "Smart TV", "tvui", "DEMO-TVA-0001-"),
    device!("Chrome PC (Cadmium)", "Edge OSS - Windows (Cadmium)", "computer", "HTML 5", "www", "DEMO-WEB-0002-"),
    device!("Google Chromecast V3 Streaming Stick", "Google Chromecast V3 Streaming Stick", "streaming stick", "Streaming Stick", "tvui", "DEMO-STK-0003-"),
    device!("Android DefaultWidevineL3Phone Android Phone", "DefaultWidevineAndroidPhone", "phone", "Android Phone", "android", "DEMO-AND-0004-"),
    device!("iPad Air 2 WiFi", "Apple iPad 9th Gen (Wi-Fi) iPad", "tablet", "iPad", "iOS", "DEMO-PAD-0005-"),
    device!("Sony PS4", "Sony PS4", "console", "PS4", "tvui", "DEMO-PSX-0006-"),
    device!("Android DefaultWidevineL3Tablet Android Tablet", "DefaultWidevineAndroidTablets", "tablet", "Android Tablet", "android", "DEMO-TAB-0007-"),
    device!("Apple iPhone 8 iPhone", "Apple iPhone 14 Pro iPhone", "phone", "iPhone", "iOS", "DEMO-IOS-0008-"),
    // Two device types of genuine files hold a line break.
    device!("Samsung CE 2019 Q60-SU2e \n Smart TV", "Samsung CE 2022 Q60-SU2e \n Smart TV", "tv", "Smart TV", "tvui", "DEMO-TVB-0009-"),
    device!("LG 2015 LG SoC DTV Smart TV", "LG 2015 LG SoC DTV Smart TV", "tv", "Smart TV", "tvui", "DEMO-TVC-0010-"),
    device!("Sagemcom VSB3918 MVPD STB", "Sagemcom VSB3918 MVPD STB", "set-top box", "MVPD STB", "tvui", "DEMO-STB-0011-"),
];

/// The name of a device in ViewingActivity.
pub(in crate::demo) fn device_type(device: DeviceId, layout: Layout) -> &'static str {
    DEVICES[usize::from(device)].names[usize::from(layout != Layout::Y2021)]
}

/// The invented serial number of a device.
pub(in crate::demo) fn serial(device: DeviceId) -> String {
    format!("{}{:08}", DEVICES[usize::from(device)].serial, 40_127 * (u32::from(device) + 3))
}
