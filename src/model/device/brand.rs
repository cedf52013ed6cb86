//! Who made a device, as far as its text says.
//!
//! A browser on a computer, or a phone that calls itself "Android", names no maker; then there is no brand.

use super::{is_whole, plain_words};

/// Brands, each with the words that show it; the first brand with a match wins. Makers of devices stand before
/// platforms that run on the devices of others (a "TCL Roku TV" is a TCL), and operators last.
const BRANDS: &[(&str, &[&str])] = &[
    ("TCL", &["tcl"]),
    ("Hisense", &["hisense"]),
    ("Toshiba", &["toshiba", "regza"]),
    ("Philips", &["philips", "tpvision", "tpv"]),
    ("Sharp", &["sharp", "aquos"]),
    ("Vizio", &["vizio"]),
    ("Panasonic", &["panasonic", "viera"]),
    ("Insignia", &["insignia"]),
    ("Vestel", &["vestel"]),
    ("Telefunken", &["telefunken"]),
    ("Grundig", &["grundig"]),
    ("Arçelik", &["arcelik", "beko"]),
    ("Loewe", &["loewe"]),
    ("Haier", &["haier"]),
    ("Skyworth", &["skyworth"]),
    ("Changhong", &["changhong"]),
    ("Funai", &["funai", "sanyo", "magnavox"]),
    ("JVC", &["jvc"]),
    ("RCA", &["rca"]),
    ("Thomson", &["thomson"]),
    ("Westinghouse", &["westinghouse"]),
    ("Medion", &["medion"]),
    ("Technisat", &["technisat"]),
    ("Onida", &["onida"]),
    ("Xiaomi", &["xiaomi", "redmi", "poco", "mi box", "mi tv", "mibox"]),
    ("OnePlus", &["oneplus"]),
    ("Motorola", &["motorola", "moto"]),
    ("Nokia", &["nokia", "lumia"]),
    ("Huawei", &["huawei", "mediapad", "matepad", "honor"]),
    ("Oppo", &["oppo", "realme"]),
    ("HTC", &["htc"]),
    ("BlackBerry", &["blackberry", "playbook"]),
    ("Lenovo", &["lenovo", "yoga tab"]),
    ("Asus", &["asus"]),
    ("Acer", &["acer"]),
    (
        "Sony",
        &["sony", "bravia", "xperia", "playstation", "ps2", "ps3", "ps4", "ps5", "psp", "vita", "ps vita"],
    ),
    ("Samsung", &["samsung", "galaxy"]),
    ("LG", &["lg", "lge", "webos", "netcast"]),
    ("Nintendo", &["nintendo", "wii", "wiiu", "3ds"]),
    (
        "Apple",
        &["apple", "iphone", "ipad", "ipod", "appletv", "mac", "macbook", "imac", "macos", "safari", "ios"],
    ),
    ("Amazon", &["amazon", "kindle", "fire", "firetv"]),
    ("Nvidia", &["nvidia", "shield"]),
    ("Microsoft", &["microsoft", "xbox", "surface", "windows phone"]),
    ("Google", &["google", "chromecast", "pixel", "nexus", "chromebook", "pixelbook", "sabrina"]),
    ("Roku", &["roku"]),
    ("TiVo", &["tivo"]),
    ("Humax", &["humax"]),
    ("Sagemcom", &["sagemcom"]),
    ("Arris", &["arris"]),
    ("Technicolor", &["technicolor", "vantiva"]),
    ("Pace", &["pace"]),
    ("Kaon", &["kaon", "kaonmedia"]),
    ("Western Digital", &["western digital", "wd tv", "wdtv"]),
    ("Xfinity", &["xfinity", "comcast"]),
    ("Sky", &["sky", "now tv"]),
    ("Virgin Media", &["virgin", "virgin media"]),
    ("Bouygues", &["bouygues", "bbox"]),
    ("Free", &["freebox"]),
    ("Orange", &["orange", "livebox"]),
    ("SFR", &["sfr"]),
    ("Movistar", &["movistar", "telefonica"]),
    ("Vodafone", &["vodafone"]),
    ("Telekom", &["telekom", "magenta"]),
    ("Swisscom", &["swisscom"]),
    ("Proximus", &["proximus"]),
    ("Digiturk", &["digiturk"]),
];

/// Beginnings of words that are numbers of models.
const MODELS: &[(&str, &[&str])] = &[
    ("Samsung", &[" sm g", " sm a", " sm n", " sm s", " sm j", " sm m", " sm f", " sm t", " sm x", " sm p"]),
    ("Apple", &[" iphone", " ipad", " ipod", " appletv"]),
    ("Xiaomi", &[" mibox"]),
    ("Amazon", &[" firetv"]),
    ("Sony", &[" playstation"]),
    ("Microsoft", &[" xbox"]),
];

/// Judges a `Device Type`; nothing when it names no known maker.
#[must_use]
pub fn device_brand(text: &str) -> Option<&'static str> {
    let words = plain_words(text);
    let holds =
        |phrase: &&str| words.match_indices(*phrase).any(|(at, _)| is_whole(&words, at, phrase.len()));
    let named = BRANDS.iter().find(|(_, phrases)| phrases.iter().any(holds));
    let numbered = || MODELS.iter().find(|(_, parts)| parts.iter().any(|part| words.contains(part)));
    named.or_else(numbered).map(|(brand, _)| *brand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_are_read_from_the_forms_of_exports() {
        for (text, brand) in [
            ("Samsung 2017 Kant-M UHD TV Smart TV", Some("Samsung")),
            ("samsung_SM-G960U", Some("Samsung")),
            ("SM-T510", Some("Samsung")),
            ("LG 2015 LG SoC DTV Smart TV", Some("LG")),
            ("Sony Sony Android TV 2019 M3 Smart TV", Some("Sony")),
            ("Sony PS4", Some("Sony")),
            ("PS3", Some("Sony")),
            ("TCL Roku TV", Some("TCL")),
            ("Roku 3 Set Top Box", Some("Roku")),
            ("Toshiba Fire TV Edition", Some("Toshiba")),
            ("FireTV Stick 2016", Some("Amazon")),
            ("Kindle Fire HDX", Some("Amazon")),
            ("Apple Apple TV 4 Apple TV", Some("Apple")),
            ("Apple iPhone 14 Pro iPhone", Some("Apple")),
            ("iPad6,12", Some("Apple")),
            ("Netflix Chrome MAC (Cadmium) HTML 5", Some("Apple")),
            ("Google Sabrina ATV Set Top Box", Some("Google")),
            ("Google Chromecast V3 Streaming Stick", Some("Google")),
            ("Microsoft Xbox One", Some("Microsoft")),
            ("Xbox_One_S", Some("Microsoft")),
            ("Wii Bowser", Some("Nintendo")),
            ("Sagemcom VSB3918 MVPD STB", Some("Sagemcom")),
            ("Samsung CE 2022 Nike-L UHD TV Nike-SU2e \n Smart TV", Some("Samsung")),
        ] {
            assert_eq!(device_brand(text), brand, "{text}");
            assert_eq!(device_brand(&text.to_uppercase()), brand, "{text} in capitals");
        }
    }

    #[test]
    fn a_browser_and_a_nameless_phone_have_no_maker() {
        for text in [
            "Chrome PC (Cadmium)",
            "Edge OSS - Windows (Cadmium)",
            "DefaultWidevineAndroidPhone",
            "Android DefaultWidevineL3Tablet Android Tablet",
            "MVPD STB",
            "Mobile",
            "",
            "☃",
        ] {
            assert_eq!(device_brand(text), None, "{text}");
        }
    }

    #[test]
    fn brands_and_words_stand_once() {
        let mut brands: Vec<_> = BRANDS.iter().map(|(brand, _)| brand).collect();
        brands.sort_unstable();
        brands.dedup();
        assert_eq!(brands.len(), BRANDS.len());
        for phrase in BRANDS.iter().flat_map(|(_, phrases)| *phrases) {
            assert!(
                phrase.chars().all(|c| c == ' ' || c.is_ascii_lowercase() || c.is_ascii_digit()),
                "{phrase}"
            );
        }
    }
}
