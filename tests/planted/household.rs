//! What the demo household is known to have done together, apart, away and on which device is found.

use crate::histories::history_of;
use chrono::DateTime;
use serde_json::{Value, json};
use std::sync::LazyLock;
use watchprint::analysis::clock::calendar::date_of_day;
use watchprint::analysis::household::sharing::Pattern;
use watchprint::analysis::metrics::Metrics;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Analysis, ProfileMetrics, Settings, analyse};
use watchprint::demo::{Demo, DemoOptions, Layout, household};
use watchprint::model::history::History;
use watchprint::report::json;

/// ViewingActivity as a history.
fn history(bytes: &[u8]) -> History {
    history_of(bytes)
}

fn analysis(history: &History, settings: &Settings) -> Analysis {
    analyse(history, &TitleIndex::of(history), settings)
}

fn metrics<'a>(analysis: &'a Analysis, name: &Value) -> &'a Metrics {
    &analysis.profiles.iter().find(|profile| profile.name == *name).unwrap().metrics
}

fn seconds(time: &Value) -> i64 {
    DateTime::parse_from_rfc3339(time.as_str().unwrap()).unwrap().timestamp()
}

/// Small and usual households of several seeds, in every layout with viewing; made once for all tests.
static HOUSEHOLDS: LazyLock<Vec<(Demo, History, Analysis)>> = LazyLock::new(|| {
    let made = |(layout, seed, rows)| {
        let demo = household(&DemoOptions { seed, layout, rows });
        let history = history(&demo.file("ViewingActivity.csv").unwrap().bytes);
        let analysis = analysis(&history, &Settings::default());
        (demo, history, analysis)
    };
    let kinds = [
        (Layout::Y2021, 5, Some(1_200)),
        (Layout::Y2023, 1, Some(1_200)),
        (Layout::Y2025, 11, Some(1_200)),
        (Layout::Y2026, 2, Some(3_000)),
        (Layout::Y2025, 3, None),
    ];
    kinds.map(made).into()
});

fn every_household(check: impl Fn(&Demo, &History, &Analysis)) {
    for (demo, history, analysis) in HOUSEHOLDS.iter() {
        check(demo, history, analysis);
    }
}

#[test]
fn the_trip_is_the_only_one_and_nobody_else_was_away() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["trip"];
        let found: Vec<_> = metrics(all, &fact["profile"])
            .trips
            .iter()
            .map(|trip| {
                json!([
                    trip.country,
                    date_of_day(trip.first_day).to_string(),
                    date_of_day(trip.last_day).to_string(),
                    trip.days(),
                    trip.seconds,
                ])
            })
            .collect();
        let told = ["country", "first_day", "last_day", "days", "seconds"].map(|name| fact[name].clone());
        assert_eq!(found, [json!(told)]);
        assert_eq!(all.profiles.iter().map(|profile| profile.metrics.trips.len()).sum::<usize>(), 1);
        // The others watched at home meanwhile, so the household did not travel.
        assert_eq!(all.account.trips, []);
    });
}

#[test]
fn the_series_taken_up_again_is_found_with_its_gap() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["returned_series"];
        let list = &metrics(all, &fact["profile"]).returned;
        let found = list.iter().find(|item| fact["series"] == *item.series).unwrap();
        assert_eq!(found.left_at, seconds(&fact["left_at"]));
        assert_eq!(found.returned_at, seconds(&fact["returned_at"]));
        assert_eq!(found.days(), fact["days"].as_u64().unwrap());
        assert!(all.account.returned.contains(found));
        // The series left off for good is none of them.
        let left = &demo.truth["planted"]["abandoned_series"]["series"];
        assert!(all.account.returned.iter().all(|item| left != &*item.series));
    });
}

#[test]
fn the_view_that_grew_out_of_a_preview_is_one() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["preview_start"];
        assert!(metrics(all, &fact["profile"]).views.starts.preview >= 1);
        let starts = &all.account.views.starts;
        let sum = starts.person + starts.autoplay + starts.preview + starts.not_recorded;
        assert_eq!(sum, all.account.views.total());
        let mut alone = history(&demo.file("ViewingActivity.csv").unwrap().bytes);
        let (from, to) = (seconds(&fact["preview"]["start"]), seconds(&fact["view"]["start"]));
        let profiles = alone.profiles.clone();
        alone.retain(|segment, setting| {
            (from..=to).contains(&segment.start)
                && fact["profile"] == profiles[setting.profile as usize].as_str()
        });
        let starts = analysis(&alone, &Settings::default()).account.views.starts;
        assert_eq!((starts.preview, starts.person), (1, 0));
    });
}

#[test]
fn the_episode_seen_on_two_devices_is_a_switch() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["device_switch"];
        let mut alone = history(&demo.file("ViewingActivity.csv").unwrap().bytes);
        let numbers: Vec<u32> = alone
            .titles
            .texts()
            .enumerate()
            .filter(|(_, text)| fact["title"] == text.trim())
            .map(|(number, _)| number as u32)
            .collect();
        alone.retain(|segment, _| numbers.contains(&segment.title));
        let switches = analysis(&alone, &Settings::default()).account.switches;
        assert_eq!((switches.views, switches.total()), (1, 1));
        let (from, to) = switches.between.keys().next().unwrap();
        assert_eq!((&json!(from), &json!(to)), (&fact["from"], &fact["to"]));
        assert!(metrics(all, &fact["profile"]).switches.views >= 1);
        assert!(all.account.switches.total() >= all.account.switches.views);
    });
}

#[test]
fn the_shared_profile_is_the_only_hypothesis() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["shared_profile"];
        for profile in &all.profiles {
            let found = &profile.metrics.sharing.hypothesis;
            assert_eq!(found.is_some(), fact["profile"] == profile.name.as_str(), "{}", profile.name);
            let Some(found) = found else { continue };
            // The larger one stands first, which in a small household may be either.
            let is_other = |pattern: &&Pattern| fact["other_class"] == json!(pattern.class);
            let other = found.patterns.iter().find(is_other).unwrap();
            let usual = found.patterns.iter().find(|pattern| !is_other(pattern)).unwrap();
            assert_eq!(json!(usual.class), fact["usual_class"]);
            assert_eq!(
                json!([other.from_hour, other.to_hour]),
                json!([fact["other_from_hour"], fact["other_to_hour"]])
            );
            let planted = fact["sittings"].as_u64().unwrap();
            // Some nights follow on an evening at the television, some evenings end on the telephone.
            assert!(other.sittings.abs_diff(planted) * 5 <= planted, "{} {planted}", other.sittings);
            assert_eq!(usual.sittings + other.sittings, profile.metrics.sessions.count);
            assert_eq!(usual.seconds + other.seconds, profile.metrics.seconds);
        }
    });
}

#[test]
fn sessions_at_the_valley_are_those_of_that_gap() {
    every_household(|_, history, all| {
        let enough = |profile: &&ProfileMetrics| !profile.metrics.session_valley.is_too_little();
        let possible: Vec<_> = all.profiles.iter().filter(enough).collect();
        let found =
            possible.iter().filter_map(|profile| Some((profile, profile.metrics.session_valley.found?)));
        assert!(found.clone().count() * 2 >= possible.len());
        for (number, (profile, valley)) in found.enumerate() {
            // Pauses for supper are shorter, and the next day is further away.
            assert!((1_800..12 * 3_600).contains(&valley.seconds), "{}: {valley:?}", profile.name);
            if number > 0 {
                continue;
            }
            let settings = Settings { session_gap: valley.seconds as i64, ..Settings::default() };
            let again = analysis(history, &settings);
            let same = again.profiles.iter().find(|other| other.name == profile.name).unwrap();
            assert_eq!(same.metrics.sessions.count, valley.sessions);
        }
    });
}

#[test]
fn devices_and_brands_add_up() {
    every_household(|_, history, all| {
        let account = &all.account;
        for metrics in all.profiles.iter().map(|profile| &profile.metrics).chain([account]) {
            assert_eq!(metrics.by_brand.values().sum::<u64>(), metrics.seconds);
            assert_eq!(metrics.devices.values().map(|used| used.seconds).sum::<u64>(), metrics.seconds);
            assert!(metrics.devices.values().all(|used| used.first_start < used.last_end));
        }
        let brand = |brand| account.by_brand.get(&brand).copied().unwrap_or(0);
        assert!(brand(Some("Samsung")) > 0 && brand(None) > 0);
        let written = json::summary(&[], history, all).to_value();
        assert_eq!(written["account"]["by_brand"]["Samsung"].as_u64(), Some(brand(Some("Samsung"))));
        let switches = |figures: &Value| figures["device_switches"]["switches"].as_u64().unwrap();
        let of_profiles: u64 = written["profiles"].as_array().unwrap().iter().map(switches).sum();
        assert_eq!(switches(&written["account"]), of_profiles);
    });
}

#[test]
fn the_household_binges_at_least_as_much_as_each_profile() {
    every_household(|demo, _, all| {
        let fact = &demo.truth["planted"]["binge"];
        let mut alone = history(&demo.file("ViewingActivity.csv").unwrap().bytes);
        let (from, to) = (seconds(&fact["first_start"]), seconds(&fact["last_end"]));
        alone.retain(|segment, _| segment.start >= from && segment.end() <= to);
        let binges = analysis(&alone, &Settings::default()).household.binges;
        assert_eq!((binges.two, binges.three, binges.three_a_day), (1, 1, 1));
        let longest = binges.longest.as_ref().unwrap();
        assert_eq!((longest.start, longest.end), (from, to));
        // A day with three episodes of one profile is one of the household.
        let most = all.profiles.iter().map(|profile| profile.metrics.binges.three_a_day).max().unwrap();
        assert!(all.household.binges.three_a_day >= most);
        let length = |all: &Analysis| all.account.sessions.longest.unwrap().length();
        let own = all.profiles.iter().filter_map(|profile| profile.metrics.sessions.longest);
        assert!(length(all) >= own.map(|session| session.length()).max().unwrap());
    });
}

/// The rows of the file in another order: no figure of this family changes.
#[test]
fn the_order_of_the_rows_changes_nothing() {
    for seed in [4, 8] {
        let demo = household(&DemoOptions { seed, layout: Layout::Y2023, rows: Some(1_200) });
        let bytes = &demo.file("ViewingActivity.csv").unwrap().bytes;
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        let mut rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let count = rows.len();
        // A fixed shuffle: every row by a multiple of its place.
        let places: Vec<usize> = (0..count).map(|at| at * 7_919 % count).collect();
        rows = {
            let mut paired: Vec<_> = places.into_iter().zip(rows).collect();
            paired.sort_by_key(|(place, _)| *place);
            paired.into_iter().map(|(_, row)| row).collect()
        };
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let shuffled = writer.into_inner().unwrap();
        let written = |bytes: &[u8]| {
            let history = history(bytes);
            let mut written =
                json::summary(&[], &history, &analysis(&history, &Settings::default())).to_value();
            // Where unreadable rows stand is told by line.
            written["inputs"] = Value::Null;
            written
        };
        assert_eq!(written(bytes), written(&shuffled));
    }
}
