//! An invented household, written as a ViewingActivity file and read back the whole way.

use crate::analysis::titles::TitleIndex;
use crate::analysis::{Analysis, Settings, analyse};
use crate::model::history::History;
use crate::model::samples::history_of;
use crate::model::title::{Kind, Title};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use std::fmt::Write;

/// A title that would break out of HTML, attributes and scripts if it could.
pub const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=\"alert(2)\"> & 'Sons'";

/// The header of the file.
pub const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";

const PROFILES: [(&str, u64, &str); 4] = [
    ("Anna", 78, "Samsung 2018 KantM UHD TV"),
    ("Ben & Jo", 55, "DefaultWidevineAndroidPhone"),
    ("كريمة", 38, "Chrome PC (Cadmium)"),
    ("小さな灯", 22, "Apple iPad Pro 12.9-in 3rd Gen (Wi-Fi)"),
];

const SERIES: [&str; 7] = [
    "The Salt Road",
    "Les Marées hautes",
    "Night Ferry",
    "منارة الشمال",
    "Kuzey Feneri",
    "灯台の夜",
    HOSTILE,
];

const FILMS: [&str; 6] = [
    "A Winter in Porto",
    "The Last Cartographer",
    "Deux fois rien",
    "Paper Birds",
    "Long Distance",
    "Ostinato",
];

/// A small generator of numbers, the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// The file's text: 930 days of four profiles, with a trip, previews, extras, repeats and damage.
pub fn viewing_activity() -> String {
    let mut text = HEADER.to_owned();
    let mut numbers = Numbers(20_240_503);
    let first = NaiveDate::from_ymd_opt(2021, 10, 17).unwrap();
    for day in 0..930u64 {
        let date = first + Days::new(day);
        for (number, (name, chance, device)) in PROFILES.iter().enumerate() {
            let season = 70 + 60 * u64::from((day % 365) < 120);
            if numbers.below(100) >= chance * season / 100 {
                continue;
            }
            let country = match day {
                300..=311 => "PT (Portugal)",
                620..=626 => "US (United States)",
                _ => "FR (France)",
            };
            let hour = [19, 20, 17, 16][number] + numbers.below(3) as u32;
            let start = NaiveTime::from_hms_opt(hour, numbers.below(60) as u32, 5).unwrap();
            let mut at = date.and_time(start);
            let series = SERIES[((day / 45) as usize + number * 2) % SERIES.len()];
            for part in 0..1 + numbers.below(4) {
                let minutes = 22 + numbers.below(30) as i64;
                let film = numbers.below(9) == 0;
                let title = if film {
                    FILMS[numbers.below(6) as usize].to_owned()
                } else {
                    format!("{series}: Season 1: Part {} (Episode {})", day % 45 + part, day % 45 + part)
                };
                let marks =
                    if part > 0 && numbers.below(3) == 0 { "Autoplayed: user action: None; " } else { "" };
                let latest = if numbers.below(3) == 0 { "Not latest view" } else { "00:41:00" };
                let quoted = title.replace('"', "\"\"");
                let row = format!(
                    "{name},{},00:{minutes:02}:11,{marks},\"{quoted}\",,{device},00:41:00,{latest},{country}\n",
                    at.format("%Y-%m-%d %H:%M:%S")
                );
                text.push_str(&row);
                if numbers.below(90) == 0 {
                    text.push_str(&row);
                }
                at += TimeDelta::minutes(minutes + if numbers.below(5) == 0 { 40 } else { 1 });
            }
            if numbers.below(4) == 0 {
                let at = at.format("%Y-%m-%d %H:%M:%S");
                let _ = writeln!(
                    text,
                    "{name},{at},00:00:24,Autoplayed: user action: None; ,Paper Birds,,{device},00:00:24,00:00:24,{country}"
                );
                let _ = writeln!(
                    text,
                    "{name},{at},00:01:10,,Night Ferry: Trailer,TRAILER,{device},00:01:10,00:01:10,{country}"
                );
            }
        }
    }
    for damage in 0..23 {
        let _ = writeln!(text, "Anna,yesterday {damage},00:20:00,,Paper Birds,,TV,,,FR (France)");
    }
    text
}

/// Reads the text as the program reads a file.
pub fn read(text: &str) -> (History, Analysis) {
    let (history, _, analysis) = read_with_index(text);
    (history, analysis)
}

/// The same, with the reading of its titles.
pub fn read_with_index(text: &str) -> (History, TitleIndex, Analysis) {
    let history = history_of(text);
    let titles: Vec<Title> = history.titles.texts().map(title).collect();
    let index = TitleIndex::new(history.titles.texts(), &titles);
    let analysis = analyse(&history, &index, &Settings::default());
    (history, index, analysis)
}

/// The titles above are of one form, so a page can be tested without the grammar of all titles.
pub fn title(text: &str) -> Title {
    let series = text.split_once(": Season ").map(|(series, _)| series.to_owned());
    let kind = if series.is_some() { Kind::Episode } else { Kind::Film };
    Title { kind, series, season: None, season_label: None, episode: None, episode_number: None }
}
