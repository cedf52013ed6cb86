//! Small households, told row by row.
#![allow(clippy::unwrap_used)]

use super::sharing::Sharing;
use crate::analysis::titles::TitleIndex;
use crate::analysis::{Analysis, Settings, analyse};
use crate::model::device::DeviceClass;
use crate::model::samples::history_of;
use std::fmt::Write;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";
const DAWN: &str = "Blue Harbour: Season 1: Dawn (Episode 1)";
const NOON: &str = "Blue Harbour: Season 1: Noon (Episode 2)";
const DUSK: &str = "Blue Harbour: Season 1: Dusk (Episode 3)";
const SALT: &str = "Salt Road: Season 1: Far (Episode 1)";
const TV: &str = "LG 2017 UHD TV";
const PHONE: &str = "Apple iPhone 14 Pro iPhone";
const BY_ITSELF: &str = "Autoplayed: user action: None; ";
const TOUCHED: &str = "Autoplayed: user action: User_Interaction; ";

/// Rows of 30 min: profile, start, attributes, title, device, country.
fn row(profile: &str, start: &str, title: &str) -> [String; 7] {
    [profile, start, "00:30:00", "", title, TV, "FR (France)"].map(str::to_owned)
}

fn with(mut row: [String; 7], changes: &[(usize, &str)]) -> [String; 7] {
    for (column, value) in changes {
        row[*column] = (*value).to_owned();
    }
    row
}

const LENGTH: usize = 2;
const ATTRIBUTES: usize = 3;
const DEVICE: usize = 5;
const COUNTRY: usize = 6;

fn analysis(rows: &[[String; 7]]) -> Analysis {
    let mut text = HEADER.to_owned();
    for [profile, start, duration, attributes, title, device, country] in rows {
        writeln!(text, "{profile},{start},{duration},{attributes},{title},,{device},{duration},,{country}")
            .unwrap();
    }
    let history = history_of(text);
    analyse(&history, &TitleIndex::of(&history), &Settings::default())
}

#[test]
fn a_series_taken_up_again_after_sixty_days() {
    let first = row("Ada", "2022-01-01 20:00:00", DAWN);
    let other = row("Ada", "2022-02-01 20:00:00", SALT);
    // 60 × 24 h after 20:30 on the first day is 2 March, 20:30.
    let again = row("Ada", "2022-03-02 20:30:00", NOON);
    let back = analysis(&[first.clone(), other.clone(), again.clone()]).account.returned;
    assert_eq!((back.len(), &*back[0].series, back[0].days()), (1, "Blue Harbour", 60));
    assert_eq!(back[0].returned_at - back[0].left_at, 60 * 86_400);
    assert_eq!(back[0].returned_day - back[0].left_day, 60);
    let early = with(again.clone(), &[(1, "2022-03-02 20:29:59")]);
    assert_eq!(analysis(&[first.clone(), other.clone(), early]).account.returned, []);
    // Nothing else was watched: the profile was away, and not the series.
    assert_eq!(analysis(&[first.clone(), again.clone()]).account.returned, []);
    // What began as the series was left lies between, what began as it was taken up again does not, nor what came before.
    let elsewhere =
        |start| analysis(&[first.clone(), row("Ada", start, SALT), again.clone()]).account.returned.len();
    assert_eq!(elsewhere("2022-01-01 20:30:00"), 1);
    assert_eq!([elsewhere("2022-03-02 20:30:00"), elsewhere("2021-12-01 20:00:00")], [0, 0]);
    // The longest gap comes first.
    let salt_again = row("Ada", "2022-04-10 20:00:00", SALT);
    let both = analysis(&[first.clone(), other.clone(), again.clone(), salt_again]).account.returned;
    assert_eq!(
        both.iter().map(|one| (&*one.series, one.days())).collect::<Vec<_>>(),
        [("Salt Road", 67), ("Blue Harbour", 60)]
    );
    // Looking in for a minute is neither going on nor coming back; another profile's viewing says nothing.
    let look = with(row("Ada", "2022-02-20 20:00:00", DUSK), &[(LENGTH, "00:01:00")]);
    assert_eq!(analysis(&[first.clone(), other, look.clone(), again.clone()]).account.returned.len(), 1);
    let theirs = row("Ben", "2022-02-01 20:00:00", SALT);
    assert_eq!(analysis(&[first, theirs, look, again]).account.returned, []);
}

#[test]
fn a_view_that_grows_out_of_a_preview() {
    let preview = |start: &str, title: &str| {
        with(row("Ada", start, title), &[(LENGTH, "00:00:30"), (ATTRIBUTES, BY_ITSELF)])
    };
    let preview_starts = |rows: &[[String; 7]]| analysis(rows).account.views.starts.preview;
    // The preview of another episode of the series ends at 20:00:30.
    let shown = preview("2022-01-01 20:00:00", DAWN);
    let begun = |start: &str| with(row("Ada", start, NOON), &[(ATTRIBUTES, TOUCHED)]);
    let starts = analysis(&[shown.clone(), begun("2022-01-01 20:01:30")]).account.views.starts;
    assert_eq!((starts.preview, starts.person), (1, 0));
    let starts = analysis(&[shown.clone(), begun("2022-01-01 20:01:31")]).account.views.starts;
    assert_eq!((starts.preview, starts.person), (0, 1));
    assert_eq!(preview_starts(&[shown.clone(), begun("2022-01-01 20:00:29")]), 0);
    // One that ended an hour before changes nothing.
    let long_ago = preview("2022-01-01 19:00:00", NOON);
    assert_eq!(preview_starts(&[long_ago.clone(), shown.clone(), begun("2022-01-01 20:01:30")]), 1);
    assert_eq!(preview_starts(&[long_ago, begun("2022-01-01 20:01:30")]), 0);
    // Another series, and another profile's preview.
    assert_eq!(preview_starts(&[preview("2022-01-01 20:00:00", SALT), begun("2022-01-01 20:00:40")]), 0);
    let theirs = with(shown, &[(0, "Ben")]);
    assert_eq!(preview_starts(&[theirs, begun("2022-01-01 20:00:40")]), 0);
}

#[test]
fn a_view_continued_on_another_device() {
    use DeviceClass::{Phone, Tv};
    let on_tv = row("Ada", "2022-01-01 20:00:00", DAWN);
    let on_phone = with(row("Ada", "2022-01-02 07:00:00", DAWN), &[(DEVICE, PHONE), (LENGTH, "00:10:00")]);
    let once = analysis(&[on_tv.clone(), on_phone.clone()]).account.switches;
    assert_eq!((once.views, once.total()), (1, 1));
    let back = row("Ada", "2022-01-02 20:00:00", DAWN);
    let account = analysis(&[on_tv.clone(), on_phone.clone(), back]).account;
    assert_eq!((account.switches.views, account.switches.total()), (1, 2));
    assert_eq!(account.switches.between.keys().copied().collect::<Vec<_>>(), [(Tv, Phone), (Phone, Tv)]);
    assert_eq!(account.devices.len(), 2);
    let minutes: Vec<_> = account.by_brand.iter().map(|(brand, seconds)| (*brand, seconds / 60)).collect();
    assert_eq!(minutes, [(Some("Apple"), 10), (Some("LG"), 60)]);
    // At the same time it is no change, and another title no continuation.
    let at_once = with(on_phone.clone(), &[(1, "2022-01-01 20:29:59")]);
    assert_eq!(analysis(&[on_tv.clone(), at_once]).account.switches.total(), 0);
    assert_eq!(analysis(&[on_tv, with(on_phone, &[(4, NOON)])]).account.switches.total(), 0);
}

#[test]
fn devices_are_used_from_first_to_last() {
    let rows = [
        row("Ada", "2022-01-01 20:00:00", DAWN),
        row("Ben", "2022-05-01 20:00:00", DAWN),
        row("Ada", "2022-03-01 20:00:00", NOON),
    ];
    let all = analysis(&rows);
    let span = |uses: &crate::analysis::metrics::Metrics| {
        let used = uses.devices.values().next().unwrap();
        (used.seconds, used.first_start, used.last_end)
    };
    let half_past = |day: &str| {
        chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d")
            .unwrap()
            .and_hms_opt(20, 30, 0)
            .unwrap()
            .and_utc()
            .timestamp()
    };
    let first = half_past("2022-01-01") - 1_800;
    assert_eq!(span(&all.account), (5_400, first, half_past("2022-05-01")));
    let ada = all.profiles.iter().find(|profile| profile.name == "Ada").unwrap();
    assert_eq!(span(&ada.metrics), (3_600, first, half_past("2022-03-01")));
}

#[test]
fn a_trip_of_one_is_no_trip_of_all() {
    let mut rows = Vec::new();
    for day in 1..=28 {
        rows.push(row("Ada", &format!("2022-02-{day:02} 19:00:00"), DAWN));
        let away = if (10..=12).contains(&day) { "US (United States)" } else { "FR (France)" };
        rows.push(with(row("Ben", &format!("2022-02-{day:02} 20:00:00"), NOON), &[(COUNTRY, away)]));
    }
    let all = analysis(&rows);
    let ben = all.profiles.iter().find(|profile| profile.name == "Ben").unwrap();
    let trip = ben.metrics.trips[0];
    assert_eq!(
        (ben.metrics.trips.len(), trip.country.as_str(), trip.days(), trip.seconds),
        (1, "US", 3, 5_400)
    );
    assert_eq!(all.account.trips, []);
    let alone: Vec<_> = rows.iter().filter(|row| row[0] == "Ben").cloned().collect();
    assert_eq!(analysis(&alone).account.trips, ben.metrics.trips);
    // Both are away from the tenth to the twelfth, and Ada for a day more.
    for row in &mut rows {
        let day: u32 = row[1][8..10].parse().unwrap();
        if (10..=13).contains(&day) && row[0] == "Ada" {
            "US (United States)".clone_into(&mut row[COUNTRY]);
        }
    }
    let together = analysis(&rows).account.trips;
    assert_eq!((together.len(), together[0].days(), together[0].seconds), (1, 3, 2 * 5_400));
    // While Ben does not watch at all, Ada's trip is hers alone.
    rows.retain(|row| row[0] == "Ada" || row[COUNTRY].starts_with("FR"));
    assert_eq!(analysis(&rows).account.trips, []);
}

#[test]
fn profiles_that_go_on_with_each_other_make_a_household_binge() {
    let rows = [
        row("Ada", "2022-01-01 20:00:00", DAWN),
        row("Ben", "2022-01-01 20:30:00", NOON),
        row("Ada", "2022-01-01 21:00:00", DUSK),
    ];
    let all = analysis(&rows);
    let binges = &all.household.binges;
    assert_eq!((binges.two, binges.three, binges.three_a_day), (1, 1, 1));
    assert_eq!(binges.longest.as_ref().unwrap().episodes, 3);
    assert_eq!((all.account.binges.three, all.account.binges.three_a_day), (0, 0));
}

/// A hundred days with half an hour of television in the afternoon, and half an hour on the telephone late at night on every
/// other one from day `phone_from` on.
fn shared(phone_from: usize, phone_hour: u32, phone: &str) -> Analysis {
    let first = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    let mut rows = Vec::new();
    for day in 0..100 {
        let date = first + chrono::Days::new(day as u64);
        rows.push(row("Ada", &format!("{date} 14:00:00"), DAWN));
        if day >= phone_from && day % 2 == 0 {
            rows.push(with(row("Ada", &format!("{date} {phone_hour}:00:00"), NOON), &[(DEVICE, phone)]));
        }
    }
    analysis(&rows)
}

#[test]
fn two_patterns_of_device_and_hour_are_a_hypothesis() {
    let all = shared(0, 22, PHONE);
    let sharing = &all.profiles[0].metrics.sharing;
    let found = sharing.hypothesis.as_ref().unwrap();
    let [one, other] = found.patterns;
    assert_eq!((sharing.sittings, one.sittings, other.sittings), (150, 100, 50));
    assert_eq!((one.class, other.class), (DeviceClass::Tv, DeviceClass::Phone));
    // 14:00 UTC is 15:00 in Paris, 22:00 is 23:00; blocks begin at 04:00.
    assert_eq!((one.from_hour, one.to_hour, other.from_hour, other.to_hour), (13, 16, 22, 1));
    assert!(found.separation > 0.999 && found.bic_gain > 100.0 && found.together > 0.999);
    // Of every seven days two are logical Fridays and Saturdays: 15 Saturdays and 14 Fridays in these hundred.
    assert!((one.weekend_share - 0.29).abs() < 1e-9, "{}", one.weekend_share);
    assert_eq!(all.account.sharing, super::sharing::Sharing::default());
}

#[test]
fn one_device_one_hour_or_one_after_the_other_are_none() {
    let none = |all: &Analysis| all.profiles[0].metrics.sharing.hypothesis.is_none();
    assert!(none(&shared(0, 22, TV)));
    assert!(none(&shared(0, 14, PHONE)));
    // A telephone from day 90 on only: five sittings.
    assert!(none(&shared(90, 22, PHONE)));
    // A new telephone and new hours, and nothing of the old ones afterwards.
    let first = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    let after = |day: u64| {
        let date = first + chrono::Days::new(day);
        let old = row("Ada", &format!("{date} 14:00:00"), DAWN);
        let new = with(row("Ada", &format!("{date} 22:00:00"), NOON), &[(DEVICE, PHONE)]);
        if day < 84 { old } else { new }
    };
    assert!(none(&analysis(&(0..168).map(after).collect::<Vec<_>>())));
    let few = analysis(&(0..59).map(after).collect::<Vec<_>>());
    assert!(few.profiles[0].metrics.sharing.is_too_little());
}

/// Days with half an hour in the afternoon on one device, and half an hour at night on another on every second day.
fn two_devices(days: u64, afternoon: &str, night: &str, hour: impl Fn(u64) -> u64) -> Sharing {
    let first = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    let mut rows = Vec::new();
    for day in 0..days {
        let date = first + chrono::Days::new(day);
        rows.push(with(row("Ada", &format!("{date} 14:00:00"), DAWN), &[(DEVICE, afternoon)]));
        if day % 2 == 0 {
            let start = format!("{date} {:02}:00:00", hour(day));
            rows.push(with(row("Ada", &start, NOON), &[(DEVICE, night)]));
        }
    }
    analysis(&rows).profiles[0].metrics.sharing.clone()
}

#[test]
fn sixty_sittings_are_enough_for_two_patterns() {
    // 39 and 20 sittings, then 40 and 20.
    let (few, enough) = (two_devices(39, TV, PHONE, |_| 22), two_devices(40, TV, PHONE, |_| 22));
    assert_eq!((few.sittings, few.is_too_little(), few.hypothesis), (59, true, None));
    assert_eq!((enough.sittings, enough.is_too_little(), enough.hypothesis.is_some()), (60, false, true));
}

#[test]
fn the_larger_pattern_comes_first_whatever_its_device() {
    let found = two_devices(100, PHONE, TV, |_| 22).hypothesis.unwrap();
    let told = found.patterns.map(|pattern| (pattern.class, pattern.sittings, pattern.class_share));
    assert_eq!(told, [(DeviceClass::Phone, 100, 1.0), (DeviceClass::Tv, 50, 1.0)]);
}

#[test]
fn hours_of_a_pattern_hold_three_quarters_of_it() {
    // In turn at 22:00 and at 19:00 of Paris: one block of three hours holds half, two hold all.
    let found = two_devices(100, TV, PHONE, |day| if day % 4 == 0 { 21 } else { 18 }).hypothesis.unwrap();
    let [one, other] = found.patterns;
    assert_eq!((one.from_hour, one.to_hour, other.from_hour, other.to_hour), (13, 16, 19, 1));
}

#[test]
fn a_sitting_goes_on_until_the_gap_of_sessions_is_over() {
    // Half an hour, and a pause of half an hour, or of one second more.
    let sittings = |start: &str| {
        let rows = [row("Ada", "2022-01-01 20:00:00", DAWN), row("Ada", start, NOON)];
        analysis(&rows).profiles[0].metrics.sharing.sittings
    };
    assert_eq!([sittings("2022-01-01 21:00:00"), sittings("2022-01-01 21:00:01")], [1, 2]);
}

#[test]
fn a_device_that_streamed_nothing_is_none_in_use() {
    let nothing = with(row("Ada", "2022-01-02 20:00:00", NOON), &[(DEVICE, PHONE), (LENGTH, "00:00:00")]);
    let abroad = with(nothing.clone(), &[(COUNTRY, "DE (Germany)")]);
    let all = analysis(&[row("Ada", "2022-01-01 20:00:00", DAWN), nothing, abroad]);
    let metrics = &all.profiles[0].metrics;
    assert_eq!((metrics.devices.len(), metrics.by_device.len(), metrics.by_device_class.len()), (1, 1, 1));
    assert_eq!(metrics.by_country.len(), 1);
}
