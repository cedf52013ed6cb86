//! Options of `summary`: parts of the record, zones, days, sittings.

use crate::run;
use crate::support::{fixture, summary};
use serde_json::Value;

fn full(more: &[&str]) -> Value {
    summary(&fixture("2025/export"), more)
}

fn seconds(of: &Value) -> u64 {
    of["account"]["seconds"].as_u64().unwrap()
}

fn names(of: &Value) -> Vec<&str> {
    of["profiles"].as_array().unwrap().iter().map(|profile| profile["name"].as_str().unwrap()).collect()
}

#[test]
fn zones_are_those_given() {
    let everywhere = full(&["--tz", "Asia/Tokyo"]);
    assert_eq!(everywhere["time"]["zones"], serde_json::json!({"FR": "Asia/Tokyo", "US": "Asia/Tokyo"}));
    assert_eq!(everywhere["time"]["zone_reasons"]["FR"]["rule"], "given");
    let one = full(&["--tz", "US=America/Chicago"]);
    assert_eq!(one["time"]["zones"]["US"], "America/Chicago");
    assert_eq!(one["time"]["zone_reasons"]["FR"]["rule"], "only_zone");
    let usual = full(&[]);
    assert_eq!(usual["time"]["zone_reasons"]["US"]["rule"], "region");
    for other in [&everywhere, &one] {
        assert_eq!(seconds(other), seconds(&usual));
        assert_ne!(other["account"]["by_weekday_hour"], usual["account"]["by_weekday_hour"]);
    }
}

#[test]
fn profiles_are_chosen_and_left_out() {
    let all = full(&[]);
    assert_eq!(names(&all).len(), 5);
    let one = full(&["--profile", "Deniz"]);
    assert_eq!(names(&one), ["Deniz"]);
    let others = full(&["--exclude-profile", "Deniz"]);
    assert_eq!(names(&others).len(), 4);
    assert_eq!(seconds(&one) + seconds(&others), seconds(&all));
    let two = full(&["--profile", "Deniz", "--profile", "Zoé"]);
    assert_eq!(seconds(&two), seconds(&one) + seconds(&full(&["--profile", " Zoé "])));
    for part in [&one, &others, &two] {
        assert_eq!(part["ledger"], all["ledger"], "the ledger speaks of the whole file");
    }
    let own = all["profiles"].as_array().unwrap().iter().find(|profile| profile["name"] == "Deniz").unwrap();
    for field in ["segments", "seconds", "sessions", "series", "by_day", "midpoint_minutes"] {
        assert_eq!(one["account"][field], own[field], "{field}");
    }
}

#[test]
fn days_are_chosen() {
    let (before, after) = (full(&["--to", "2024-12-31"]), full(&["--from", "2025-01-01"]));
    assert_eq!(seconds(&before) + seconds(&after), seconds(&full(&[])));
    assert!(seconds(&before) > 0 && seconds(&after) > 0);
    let days = |of: &Value| -> Vec<String> {
        of["account"]["by_day"].as_object().unwrap().keys().cloned().collect()
    };
    assert!(days(&before).iter().all(|day| day.as_str() < "2025-01-01"));
    assert!(days(&after).iter().all(|day| day.as_str() >= "2025-01-01"));
    let day = full(&["--from", "2024-10-05", "--to", "2024-10-05"]);
    assert_eq!(days(&day), ["2024-10-05"]);

    let short = |more: &[&str]| {
        let titles = summary(&fixture("history/export"), more)["account"]["by_month_titles"].clone();
        titles.as_object().unwrap().values().map(|number| number.as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(short(&["--to", "2024-12-31"]) + short(&["--from", "2025-01-01"]), short(&[]));
}

#[test]
fn a_day_may_begin_at_midnight() {
    let (usual, midnight) = (full(&[]), full(&["--day-start", "00:00"]));
    assert_eq!(usual, full(&["--day-start", "04:00"]));
    assert_ne!(usual["account"]["by_day"], midnight["account"]["by_day"]);
    for field in ["seconds", "by_month", "by_weekday_hour", "late_night_seconds", "sessions"] {
        assert_eq!(usual["account"][field], midnight["account"][field], "{field}");
    }
    // By midnight, the days of a month add up to the month.
    let account = &midnight["account"];
    let month: u64 = account["by_day"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(day, _)| day.starts_with("2024-11-"))
        .map(|(_, seconds)| seconds.as_u64().unwrap())
        .sum();
    assert_eq!(account["by_month"]["2024-11"], month);
}

#[test]
fn a_sitting_may_have_longer_pauses() {
    let longest = |gap: &str| {
        let found = full(&["--session-gap", gap]);
        assert_eq!(found["account"]["sessions"], full(&[])["account"]["sessions"], "always side by side");
        found["account"]["longest_session_seconds"].as_u64().unwrap()
    };
    assert!(longest("0") <= longest("30") && longest("30") < longest("1440"));
    assert_eq!(longest("30"), full(&[])["account"]["longest_session_seconds"].as_u64().unwrap());
}

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_would_be_right() {
    for (arguments, told) in [
        (&["summary", "2025/export", "--profile", "Nobody"][..], "it has "),
        (&["summary", "2025/export", "--exclude-profile", "Nobody"], "\"Pip & Co\""),
        (&["summary", "history/export", "--profile", "Deniz"], "short history"),
        (&["summary", "2025/export", "--tz", "Europe/Pariss"], "Europe/Paris"),
        (&["summary", "2025/export", "--tz", "XYZ=Europe/Paris"], "two letters"),
        (&["summary", "2025/export", "--lang", "tlh"], "en and fr"),
        (&["summary", "2025/export", "--from", "2025-02-01", "--to", "2025-01-01"], "later than --to"),
        (&["summary", "history/export", "--from", "2025-02-01", "--to", "2025-01-01"], "later than --to"),
        (&["summary", "2025/export", "--from", "yesterday"], "yesterday"),
        (&["summary", "2025/export", "--day-start", "13:00"], "12:00"),
        (&["summary", "2025/export", "--session-gap", "2000"], "1440"),
        (&["summary", "2025/export", "--colour"], "--color"),
        (&["summary"], "EXPORT"),
        (&["sumary", "2025/export"], "summary"),
        (&["report"], "EXPORT"),
        (&["report", "--demo", "2025/export"], "--demo"),
        (&["report", "2025/export", "--format", "json", "--open"], "html"),
        (&["report", "2025/export", "--format", "pdf"], "html, png, svg, json"),
        (&["demo", "--layout", "1999"], "2026"),
    ] {
        let told_all = run(arguments);
        assert_eq!(told_all.code, Some(2), "{arguments:?}: {}", told_all.err);
        assert!(told_all.err.contains(told), "{arguments:?}: {}", told_all.err);
        assert_eq!(told_all.out, "", "{arguments:?}");
    }
}

#[test]
fn both_languages_are_spoken() {
    let (english, french) = (
        run(&["summary", "2023/export", "--lang", "en-GB", "--quiet"]).out,
        run(&["summary", "2023/export", "--lang", "fr", "--quiet"]).out,
    );
    assert!(english.contains("Can this be trusted?") && english.contains("Longest sitting"));
    assert!(french.contains("Plus longue séance") && french.contains("septembre 2023"));
    assert!(!french.contains("sitting"));
}
