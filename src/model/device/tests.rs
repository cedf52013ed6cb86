//! Device texts as exports write them, and what they are.

use super::*;

/// One class a block, as `docs/definitions.md` lists them.
const CASES: &[(DeviceClass, &[&str])] = &[
    (
        DeviceClass::Tv,
        &[
            "Samsung 2017 Kant-M UHD TV Smart TV",
            "LG 2015 LG SoC DTV Smart TV",
            "Sony Sony Android TV 2019 M3 Smart TV",
            "TCL TV 2018 UHD Android TV Smart TV",
            "Samsung CE 2022 Nike-L UHD TV Nike-SU2e \n Smart TV",
            "Samsung CE 2020  Kant-SU2e  UHD TV\r\nSmart TV",
            "Philips 2014 MTK5596 Smart TV",
            "Vestel MB211 2017 Smart TV",
            "Hisense Roku TV Smart TV",
            "Toshiba Fire TV Edition Smart TV",
            "Toshiba Fire TV Edition",
            "TCL Roku TV",
            "Google Chromecast built-in Smart TV",
            "Orange Smart TV",
            "smart tv",
            "SmartTV",
            "Panasonic VIERA 2013",
            "Sony Bravia 2010",
            "LG webOS 3.5",
            "Samsung DTV 2012",
            "LG 2017 UHD TV",
            "Roku Athens HDR Smart TV",
            "Samsung 2018 Kant-M2 UHD TV (1.5G) Smart TV",
            "Xiaomi volver Smart TV",
            "Xiaomi Mi TV 4S",
            "OnePlus TV Q1",
            "Vizio",
        ],
    ),
    (
        DeviceClass::SetTopBox,
        &[
            "Roku 3 Set Top Box",
            "Roku 2 XS",
            "Netflix Player by Roku",
            "Google Sabrina ATV Set Top Box",
            "Chromecast with Google TV",
            "Google TV Streamer 4K",
            "Apple Apple TV 4 Apple TV",
            "Apple TV 3",
            "AppleTV6,2",
            "Amazon Fire TV 2015 Set Top Box",
            "Amazon Fire TV Cube",
            "FireTV",
            "Nvidia SHIELD Android TV",
            "Nvidia Shield Android TV 2019 Set Top Box",
            "Bouygues Bbox 4K MVPD STB",
            "Sagemcom Android TV MVPD STB",
            "Humax HDR-4000T MVPD STB",
            "MVPD STB",
            "TiVo Premiere",
            "Xiaomi Mi Box S",
            "MIBOX3",
            "Sony Blu-ray Player 2012",
            "LG 2011 BD Player",
            "Samsung Bluray 2012",
            "Philips Home Theater 2011",
            "WD TV Live",
            "Freebox Revolution",
            "Sky Q",
            "Set-Top-Box",
        ],
    ),
    (
        DeviceClass::StreamingStick,
        &[
            "Google Chromecast V3 Streaming Stick",
            "Google Chromecast Ultra",
            "Chromecast",
            "FireTV Stick 2016",
            "Amazon Fire TV Stick 4K Streaming Stick",
            "Amazon FireTV Stick 4K Max",
            "Roku Streaming Stick",
            "Roku Streaming Stick 4K 2021",
            "Xiaomi Mi TV Stick",
            "HDMI Dongle",
        ],
    ),
    (
        DeviceClass::Phone,
        &[
            "Android DefaultWidevineL3Phone Android Phone",
            "DefaultWidevineAndroidPhone",
            "Apple iPhone 14 Pro iPhone",
            "Apple iPhone 6s",
            "iPhone",
            "Samsung Galaxy S9 Android Phone",
            "Samsung Galaxy Tab 3 Android Phone",
            "Windows Phone 8",
            "Google Pixel 6",
            "Sony Xperia Z3",
            "Android",
            "iPod touch 5",
            "Mobile",
            "Android WidevineL3 Phone",
            "Android DefaultWidevineL3Phone Android Phone (maker_Model3)",
            "samsung_SM-G960U",
            "APPLE_iPhone15-3",
        ],
    ),
    (
        DeviceClass::Tablet,
        &[
            "iPad Air 2 WiFi",
            "Apple iPad 9th Gen (Wi-Fi Only) iPad",
            "iPad6,12",
            "Apple iPad Pro 12.9in 4th Gen (Wi-Fi) iPad",
            "samsung_SM-T510",
            "DefaultWidevineAndroidTablets",
            "Android DefaultWidevineL3Tablet Android Tablet",
            "Samsung Galaxy Tab S7",
            "Amazon Fire HD 10 Tablet",
            "Kindle Fire HDX",
            "Nvidia Shield Tablet",
            "Google Nexus 7",
            "Huawei MediaPad T3",
        ],
    ),
    (
        DeviceClass::Computer,
        &[
            "Chrome PC (Cadmium)",
            "Netflix Chrome MAC (Cadmium) HTML 5",
            "Safari MAC (Cadmium)",
            "Firefox PC (Cadmium)",
            "Edge OSS - Windows (Cadmium)",
            "Netflix Windows App - Cadmium Windows Mobile",
            "Chromebook (Cadmium)",
            "Netflix Opera Other",
            "Mac",
            "PC",
            "HTML 5",
            "Windows 8",
            "Laptop/Desktop",
            "chrome-cadmium",
            "windows-uwa",
            "Windows Netflix App",
            "Internet Explorer 11",
            "MacBook Pro",
        ],
    ),
    (
        DeviceClass::Console,
        &[
            "Sony PS4",
            "Sony PS5",
            "PS3",
            "Sony PlayStation 4 Pro",
            "Microsoft Xbox One",
            "Xbox_One_S",
            "Microsoft Xbox 360",
            "Xbox Series X",
            "Wii Bowser",
            "Nintendo Wii U",
            "Wii",
            "PS Vita",
        ],
    ),
    (DeviceClass::Other, &["", " ", "--", "Unknown", "Meta Quest 2", "Google Nest Hub", "☃", "ß\u{307}"]),
];

#[test]
fn texts_of_exports_fall_into_their_class() {
    let mut wrong = Vec::new();
    for (class, texts) in CASES {
        for text in *texts {
            let found = device_class(text);
            if found != *class {
                wrong.push(format!("{text:?}: {found:?} instead of {class:?}"));
            }
            assert_eq!(device_class(&text.to_uppercase()), found, "{text:?} in capitals");
            let spaced = format!("\n {}\t ", text.replace(' ', "  \r\n "));
            assert_eq!(device_class(&spaced), found, "{text:?} with line breaks");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_are_those_of_the_contract() {
    let names: Vec<_> = DeviceClass::ALL.iter().map(DeviceClass::as_str).collect();
    assert_eq!(
        names,
        ["tv", "set-top box", "streaming stick", "phone", "tablet", "computer", "console", "other"]
    );
    for class in DeviceClass::ALL {
        assert_eq!(serde_json::json!(class), serde_json::json!(class.as_str()));
    }
}

#[test]
fn tables_hold_plain_lower_case_words() {
    for (class, list) in [words::CERTAIN, words::FAMILIES, words::FRAGMENTS, words::WORDS].concat() {
        for phrase in list {
            let plain = phrase.chars().all(|c| c == ' ' || c.is_ascii_lowercase() || c.is_ascii_digit());
            assert!(plain && phrase.trim_end() == *phrase && !phrase.is_empty(), "{class:?} {phrase:?}");
        }
    }
}
