//! The truth of a generated household against what the program says of its files.
//!
//! The generator writes `truth.json` by its own count; nothing here calls the reader or the analysis
//! but through the command line.

use crate::support::{Extra, differences, summary};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;
use watchprint::demo::{DemoOptions, Layout, household, write_folder};

/// A household of usual size on disk, its truth, and what the program says of it.
struct Case {
    _folder: TempDir,
    export: PathBuf,
    /// What the figures come from alone, for the many questions about single days.
    viewing: PathBuf,
    truth: Value,
    summary: Value,
}

impl Case {
    fn new(layout: Layout, seed: u64) -> Self {
        let demo = household(&DemoOptions { seed, layout, rows: None });
        let folder = tempfile::tempdir().unwrap();
        let export = write_folder(&demo, &folder.path().join("demo")).unwrap();
        let summary = summary(&export, &[]);
        let viewing = folder.path().join("viewing");
        fs::create_dir(&viewing).unwrap();
        for file in &demo.files {
            let name = file.path.rsplit('/').next().unwrap();
            if ["viewing", "ipaddress"].iter().any(|part| name.to_lowercase().contains(part)) {
                fs::write(viewing.join(name), &file.bytes).unwrap();
            }
        }
        Self { _folder: folder, export, viewing, truth: demo.truth, summary }
    }

    fn planted(&self, name: &str) -> &Value {
        &self.truth["planted"][name]
    }

    fn profile(&self, name: &Value) -> &Value {
        let profiles = self.summary["profiles"].as_array().unwrap();
        profiles.iter().find(|profile| profile["name"] == *name).unwrap()
    }

    /// The summary of one profile, or of all, on some days.
    fn days(&self, profile: Option<&Value>, from: &str, to: &str) -> Value {
        let mut more = vec!["--from", from, "--to", to];
        if let Some(profile) = profile {
            more.extend(["--profile", profile.as_str().unwrap()]);
        }
        summary(&self.viewing, &more)
    }

    /// The profile of a fact, on the logical day of an hour of it (UTC, in the evening or by day).
    fn day_of(&self, fact: &Value, time: &Value) -> Value {
        let day = &text(time)[..10];
        self.days(Some(&fact["profile"]), day, day)
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn date(value: &Value) -> NaiveDate {
    text(value).parse().unwrap()
}

fn by_day(figures: &Value) -> BTreeMap<NaiveDate, u64> {
    let days = figures["by_day"].as_object().unwrap();
    days.iter().map(|(day, seconds)| (day.parse().unwrap(), number(seconds))).collect()
}

fn total(map: &Value) -> u64 {
    map.as_object().unwrap().values().map(number).sum()
}

/// Seconds of each local hour of the day.
fn by_hour(figures: &Value) -> Vec<u64> {
    let week = figures["by_weekday_hour"].as_array().unwrap();
    (0..24).map(|hour| week.iter().map(|day| number(&day[hour])).sum()).collect()
}

fn series<'a>(figures: &'a Value, name: &Value) -> &'a Value {
    let list = figures["series"].as_array().unwrap();
    list.iter().find(|item| item["series"] == *name).unwrap_or(&Value::Null)
}

fn film<'a>(figures: &'a Value, title: &Value) -> &'a Value {
    let list = figures["films"].as_array().unwrap();
    list.iter().find(|item| item["title"] == *title).unwrap_or(&Value::Null)
}

/// Ledger, account, every profile and concurrency: each figure the truth has.
fn every_total(case: &Case) {
    for part in ["ledger", "account", "profiles", "concurrency"] {
        let found = differences(&case.truth[part], &case.summary[part], Extra::Allowed);
        assert!(found.is_empty(), "{part}\n{}", found.join("\n"));
    }
    assert_eq!(case.summary["time"]["zones"], case.truth["zones"]);
    assert_eq!(case.summary["time"]["zone_reasons"]["US"]["rule"], "region");
    assert_eq!(case.summary["time"]["zone_reasons"]["US"]["region"], case.planted("trip")["region"]);
    // The comparison above allows keys too many; these maps must have none.
    for name in ["by_month", "by_country", "by_device_class"] {
        assert_eq!(case.truth["account"][name], case.summary["account"][name]);
    }
}

/// What each file is, how many rows it has, and which lines of the large one cannot be read.
fn every_table_and_every_unreadable_line(case: &Case) {
    let check = crate::support::json(&["check".as_ref(), case.export.as_os_str(), "--json".as_ref()]);
    let files = check["files"].as_array().unwrap();
    for table in case.truth["tables"].as_array().unwrap() {
        let file = files.iter().find(|file| file["path"] == table["path"]).unwrap();
        assert_eq!(file["rows"], table["rows"], "{}", table["path"]);
        assert!(file["recognised"] == "table" || table["rows"] == 0, "{file}");
        assert_eq!(file["unknown_columns"], Value::Array(Vec::new()), "{}", table["path"]);
        if file["table"] != "ViewingActivity" {
            assert_eq!(file["problems"], Value::Array(Vec::new()), "{}", table["path"]);
        }
    }
    let viewing = files.iter().find(|file| file["table"] == "ViewingActivity").unwrap();
    let told = differences(case.planted("unreadable_rows"), &viewing["problems"], Extra::Allowed);
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Hidden views, previews, autoplayed episodes, extras: what is told about kinds of rows.
fn kinds_of_rows(case: &Case) {
    let ledger = &case.summary["ledger"];
    let kept = number(&ledger["fates"]["kept"]["seconds"]);
    assert_eq!(ledger["hidden_rows"], case.planted("hidden_views")["rows"]);
    for (fact, shortcut) in [
        ("autoplayed_and_kept", "without_autoplay_none_seconds"),
        ("not_latest_and_kept", "without_not_latest_seconds"),
    ] {
        let planted = number(&case.planted(fact)["seconds"]);
        assert!(planted > 0);
        assert_eq!(kept - number(&ledger["shortcuts"][shortcut]), planted, "{fact}");
    }
    let extras = case.planted("supplemental");
    assert!(number(&extras["typed"]) > 0 && number(&extras["untyped"]) > 0);
    assert_eq!(
        ledger["fates"]["supplemental"]["rows"],
        number(&extras["typed"]) + number(&extras["untyped"])
    );
    assert!(number(&ledger["fates"]["duplicate"]["rows"]) >= 4);

    // A preview of 120 s is none of the segments of that day and the row of 121 s is one; the two rows
    // that share a start second are both there, and so is the episode that shares one with an extra.
    let limit = case.planted("preview_limit");
    let same = case.planted("same_start_second");
    let day = case.day_of(limit, &limit["kept"]["start"]);
    let rows = [
        &limit["kept"]["seconds"],
        &same["with_an_extra"]["seconds"],
        &same["two_episodes"][0]["seconds"],
        &same["two_episodes"][1]["seconds"],
    ];
    assert_eq!(number(&limit["preview"]["seconds"]) + 1, number(rows[0]));
    assert_eq!(day["account"]["segments"], rows.len());
    assert_eq!(day["account"]["seconds"], rows.map(number).iter().sum::<u64>());
    assert_eq!(day["account"]["first_start"], limit["kept"]["start"]);
    // Both begin in the same second, on two devices: the shorter one is the overlap.
    assert_eq!(day["concurrency"]["two_devices_seconds"], *rows[2]);
}

fn the_binge(case: &Case) {
    let binge = case.planted("binge");
    let (from, to) = (text(&binge["quiet_from"]), text(&binge["quiet_to"]));
    // Nobody else watches on these three days.
    let found = case.days(None, from, to);
    let account = &found["account"];
    let episodes = binge["episodes"].as_array().unwrap();
    assert_eq!(by_day(account), BTreeMap::from([(date(&binge["day"]), number(&binge["seconds"]))]));
    assert_eq!(account["segments"], episodes.len());
    assert_eq!(account["longest_session_seconds"], binge["session_seconds"]);
    assert_eq!(account["longest_session_start"], binge["first_start"]);
    assert_eq!(account["last_end"], binge["last_end"]);
    assert_eq!(account["sessions"], json!({"10": 1, "30": 1, "60": 1}));
    let wanted = json!([
        {"series": binge["series"], "seconds": binge["seconds"], "episodes": episodes.len()}
    ]);
    let list = differences(&wanted, &account["series"], Extra::Allowed);
    assert!(list.is_empty(), "{}", list.join("\n"));
    assert_eq!(found["profiles"][0]["name"], binge["profile"]);
    let always = series(case.profile(&binge["profile"]), &binge["series"]);
    assert!(number(&always["episodes"]) >= episodes.len() as u64);
}

fn streak_and_dry_spell(case: &Case) {
    let streak = case.planted("streak");
    let profile = case.profile(&streak["profile"]);
    assert_eq!(profile["longest_streak_days"], streak["days"]);
    let days = by_day(profile);
    let active = |day: NaiveDate| days.get(&day).is_some_and(|seconds| *seconds >= 600);
    let (first, last) = (date(&streak["first_day"]), date(&streak["last_day"]));
    assert!(first.iter_days().take_while(|day| *day <= last).all(active));
    assert!(!active(first.pred_opt().unwrap()) && !active(last.succ_opt().unwrap()));

    let dry = case.planted("dry_spell");
    let profile = case.profile(&dry["profile"]);
    assert_eq!(profile["longest_dry_spell_days"], dry["days"]);
    let days = by_day(profile);
    let (before, after) = (date(&dry["last_day_before"]), date(&dry["first_day_after"]));
    assert!(days[&before] >= 600 && days[&after] >= 600);
    assert_eq!(days.range(before.succ_opt().unwrap()..after).count(), 0);
}

fn the_trip(case: &Case) {
    let trip = case.planted("trip");
    let found = case.days(Some(&trip["profile"]), text(&trip["first_day"]), text(&trip["last_day"]));
    let account = &found["account"];
    for field in ["segments", "seconds", "first_start", "last_end"] {
        assert_eq!(account[field], trip[field], "{field}");
    }
    assert_eq!(account["by_country"], json!({"US": trip["seconds"]}));
    let days: Vec<NaiveDate> = by_day(account).into_keys().collect();
    assert_eq!(days.len() as u64, number(&trip["days"]));
    assert_eq!((days[0], days[days.len() - 1]), (date(&trip["first_day"]), date(&trip["last_day"])));
    // The evenings of Colorado: clocks change during the trip, on another date than at home.
    assert_eq!(by_hour(account)[19..].iter().sum::<u64>(), number(&account["seconds"]));
    assert_eq!(case.profile(&trip["profile"])["by_country"]["US"], trip["seconds"]);
}

fn the_change_of_habit(case: &Case) {
    let change = case.planted("habit_change");
    let profile = case.profile(&change["profile"]);
    let (day, days) = (date(&change["day"]), by_day(profile));
    let month = |date: NaiveDate| date.format("%Y-%m").to_string();
    let months: BTreeMap<&str, u64> = profile["by_month"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(month, seconds)| (month.as_str(), number(seconds)))
        .collect();
    let turning = month(day);
    let (first, last) = (month(*days.keys().next().unwrap()), month(*days.keys().last().unwrap()));
    let mean = |pleases: &dyn Fn(&str) -> bool| {
        let chosen: Vec<u64> =
            months.iter().filter(|(name, _)| pleases(name)).map(|(_, seconds)| *seconds).collect();
        chosen.iter().sum::<u64>() as f64 / chosen.len() as f64
    };
    let before = mean(&|name| name > first.as_str() && name < turning.as_str());
    let after = mean(&|name| name > turning.as_str() && name < last.as_str());
    let planted =
        number(&change["weekly_seconds_after"]) as f64 / number(&change["weekly_seconds_before"]) as f64;
    assert!(planted > 1.5, "{planted}");
    assert!((after / before / planted - 1.0).abs() < 0.1, "{before} {after} {planted}");
    // To the second, by the week.
    let weeks = |side: &Value, days: i64| number(&side["account"]["seconds"]) as i64 * 7 / days;
    let yesterday = day.pred_opt().unwrap().to_string();
    let name = text(&change["profile"]);
    let until = summary(&case.viewing, &["--profile", name, "--to", &yesterday]);
    let since = summary(&case.viewing, &["--profile", name, "--from", text(&change["day"])]);
    // The record begins as many days before the change as make this true.
    let reach = (day - date(&case.truth["built_on"])).num_days();
    let all = number(&case.profile(&change["profile"])["seconds"]);
    assert_eq!(number(&until["account"]["seconds"]) + number(&since["account"]["seconds"]), all);
    assert_eq!(weeks(&since, -1 - reach), number(&change["weekly_seconds_after"]) as i64);
    let length = 1_300 + reach + 1;
    assert_eq!(weeks(&until, length), number(&change["weekly_seconds_before"]) as i64);
}

fn streams_at_once(case: &Case) {
    let second = case.planted("second_stream");
    let day = text(&second["day"]);
    let found = case.days(None, day, day);
    assert_eq!(found["concurrency"]["two_profiles_seconds"], second["seconds"]);
    assert_eq!(found["concurrency"]["max_profiles"], 2);
    let mut names: Vec<&str> =
        found["profiles"].as_array().unwrap().iter().map(|profile| text(&profile["name"])).collect();
    names.sort_unstable();
    let mut planted: Vec<&str> = second["profiles"].as_array().unwrap().iter().map(text).collect();
    planted.sort_unstable();
    assert_eq!(names, planted);

    let devices = case.planted("two_devices");
    let day = text(&devices["day"]);
    let found = case.days(Some(&devices["profile"]), day, day);
    assert_eq!(found["concurrency"]["two_devices_seconds"], devices["overlap_seconds"]);
    assert_eq!(found["concurrency"]["max_devices"], 2);
    assert_eq!(found["concurrency"]["two_profiles_seconds"], 0);
    assert_eq!(found["account"]["seconds"], devices["seconds"]);
    assert_eq!(found["account"]["seconds_awake"], devices["seconds_awake"]);
}

fn nights(case: &Case) {
    // The owl watches by night, and nobody else does.
    let owl = &case.planted("binge")["profile"];
    for profile in case.summary["profiles"].as_array().unwrap() {
        let share = number(&profile["late_night_seconds"]) as f64 / number(&profile["seconds"]) as f64;
        assert!(if profile["name"] == *owl { share > 0.25 } else { share < 0.05 }, "{}", profile["name"]);
    }

    let night = case.planted("clock_change");
    let day = text(&night["logical_day"]);
    let found = case.days(Some(&night["profile"]), day, day);
    let account = &found["account"];
    assert_eq!(account["segments"], 1);
    assert_eq!(account["seconds"], night["seconds"]);
    assert_eq!((&account["first_start"], &account["last_end"]), (&night["start"], &night["end"]));
    assert_eq!(total(&account["by_day"]), number(&night["seconds"]));
    assert_eq!(by_day(account).keys().next(), Some(&date(&night["logical_day"])));
    // In Paris, two o'clock is left out in spring and comes twice in autumn.
    let hours = by_hour(account);
    if night["clock_moves_seconds"].as_i64().unwrap() > 0 {
        assert_eq!((hours[1], hours[2]), (3_000, 0));
    } else {
        assert!(hours[2] > 3_600 && hours[2] <= 7_200, "{hours:?}");
    }
    assert!(!film(account, &night["title"]).is_null());

    let asleep = case.planted("thirteen_hours");
    let found = case.day_of(asleep, &asleep["start"]);
    assert_eq!(found["account"]["longest_session_seconds"], asleep["seconds"]);
    assert_eq!(found["account"]["longest_session_start"], asleep["start"]);
}

fn titles_and_devices(case: &Case) {
    let again = case.planted("rewatch");
    let each = number(&again["seconds_each"]);
    assert!(number(&film(case.profile(&again["profile"]), &again["title"])["seconds"]) >= 2 * each);
    for start in again["starts"].as_array().unwrap() {
        let day = case.day_of(again, start);
        assert_eq!(number(&film(&day["account"], &again["title"])["seconds"]), each);
    }
    let given_up = case.planted("abandoned_series");
    let found = series(case.profile(&given_up["profile"]), &given_up["series"]);
    assert_eq!(found["episodes"], given_up["episodes"].as_array().unwrap().len());

    let awkward = case.planted("awkward_titles");
    let day = text(&awkward["day"]);
    let found = case.days(Some(&awkward["profile"]), day, day);
    for row in awkward["rows"].as_array().unwrap() {
        assert_eq!(film(&found["account"], &row["title"])["seconds"], row["seconds"], "{}", row["title"]);
    }

    let house = case.planted("device_with_line_break");
    let found = case.days(Some(&house["profile"]), text(&house["first_day"]), text(&house["last_day"]));
    assert_eq!(found["account"]["segments"], house["rows"]);
    let devices = found["account"]["by_device"].as_object().unwrap();
    assert_eq!(devices.len(), 1);
    let (name, seconds) = devices.iter().next().unwrap();
    assert!(name.contains('\n') && *seconds == house["seconds"]);
}

/// One profile is written with a blank in front of its name.
fn names_without_outer_blanks(case: &Case) {
    let viewing = case.truth["tables"].as_array().unwrap().iter().find_map(|table| {
        let path = text(&table["path"]);
        path.ends_with("ViewingActivity.csv").then(|| case.export.join(path))
    });
    let written = fs::read_to_string(viewing.unwrap()).unwrap();
    let name = text(&case.planted("binge")["profile"]);
    assert!(written.contains(&format!("\n {name},")) || written.contains(&format!("\" {name}\",")));
    assert!(!case.profile(&Value::from(name)).is_null());
}

fn everything(layout: Layout, seed: u64) {
    let case = Case::new(layout, seed);
    every_total(&case);
    every_table_and_every_unreadable_line(&case);
    kinds_of_rows(&case);
    the_binge(&case);
    streak_and_dry_spell(&case);
    the_trip(&case);
    the_change_of_habit(&case);
    streams_at_once(&case);
    nights(&case);
    titles_and_devices(&case);
    names_without_outer_blanks(&case);
}

#[test]
fn the_export_of_2021() {
    everything(Layout::Y2021, 1);
    everything(Layout::Y2021, 12);
}

#[test]
fn the_export_of_2023() {
    everything(Layout::Y2023, 1);
    everything(Layout::Y2023, 77);
}

#[test]
fn the_export_of_2025() {
    everything(Layout::Y2025, 1);
    everything(Layout::Y2025, 5_000);
}

#[test]
fn the_export_of_2026() {
    everything(Layout::Y2026, 1);
    everything(Layout::Y2026, 3);
}

/// A mini-series (`Name: Title`, without a season) is told from films by six titles of its name.
fn every_series_that_can_be_told(case: &Case) {
    let account = &case.summary["account"];
    let planted = case.truth["series"].as_array().unwrap();
    for one in planted.iter().filter(|one| number(&one["episodes"]) >= 6) {
        assert_eq!(series(account, &one["series"])["episodes"], one["episodes"], "{}", one["series"]);
    }
    for found in account["series"].as_array().unwrap() {
        let known = |one: &&Value| one["series"] == found["series"] && one["episodes"] == found["episodes"];
        assert!(planted.iter().any(|one| known(&one)), "{found}");
    }
}

#[test]
fn the_short_history() {
    for seed in [1, 9] {
        let case = Case::new(Layout::History, seed);
        let account = &case.summary["account"];
        assert_eq!(case.summary["ledger"]["rows"], case.truth["rows"]);
        assert_eq!(account["segments"], case.truth["rows"]);
        assert_eq!(account["by_month_titles"], case.truth["by_month_titles"]);
        assert_eq!(account["by_weekday_titles"], case.truth["by_weekday_titles"]);
        every_series_that_can_be_told(&case);
        assert_eq!(case.summary["inputs"][0]["first"], case.truth["first"]);
        assert_eq!(case.summary["inputs"][0]["last"], case.truth["last"]);
        let binge = case.planted("binge");
        let day = text(&binge["day"]);
        let found = summary(&case.viewing, &["--from", day, "--to", day]);
        assert_eq!(series(&found["account"], &binge["series"])["episodes"], binge["episodes"]);
        for field in ["seconds", "sessions", "late_night_seconds", "by_weekday_hour", "midpoint_minutes"] {
            assert!(account[field].is_null(), "{field} needs an hour or a length");
        }
    }
}
