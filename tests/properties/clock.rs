//! Time zones move hours and change no total; a reckoning minute by minute finds every hour, day and month.

use crate::generated::{Row, figures, figures_with, history_in, number, rows, sum};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use watchprint::analysis::Settings;

const DAY: i64 = 86_400;

/// A row that streams from a moment of UTC for so many minutes.
fn stream(title: &str, start: i64, minutes: i64) -> Row {
    let start = DateTime::from_timestamp(start, 0).unwrap().format("%Y-%m-%d %H:%M:%S").to_string();
    let duration = format!("{:02}:{:02}:00", minutes / 60, minutes % 60);
    ["Ada", &start, &duration, "", title, "", "TV", "", "", "FR (France)"].map(str::to_owned)
}

fn utc(text: &str) -> i64 {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc().timestamp()
}

/// What the clock on the wall showed.
fn wall(zone: Tz, moment: i64) -> NaiveDateTime {
    let utc = DateTime::from_timestamp(moment, 0).unwrap().naive_utc();
    utc + chrono::Duration::seconds(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc().into())
}

/// Months, logical days and hours of the week of streams, added up minute by minute.
#[derive(Default)]
struct Reckoned {
    months: BTreeMap<String, u64>,
    days: BTreeMap<String, u64>,
    hours: [[u64; 24]; 7],
}

fn reckon(zone: Tz, day_start: i64, streams: &[(i64, i64)]) -> Reckoned {
    let mut reckoned = Reckoned::default();
    for (start, minutes) in streams {
        for minute in 0..*minutes {
            let local = wall(zone, start + minute * 60);
            let day = (local - chrono::Duration::seconds(day_start)).date();
            *reckoned.months.entry(local.format("%Y-%m").to_string()).or_insert(0) += 60;
            *reckoned.days.entry(day.to_string()).or_insert(0) += 60;
            let weekday = local.weekday().num_days_from_monday() as usize;
            reckoned.hours[weekday][local.hour() as usize] += 60;
        }
    }
    reckoned
}

/// Changes of clocks, forward and back, by an hour, half an hour and a whole day, at midnight and in the night.
const CHANGES: [(&str, &str); 10] = [
    ("Europe/Paris", "2022-03-27 01:00"),
    ("Europe/Paris", "2022-10-30 01:00"),
    ("America/New_York", "2022-03-13 07:00"),
    ("America/New_York", "2022-11-06 06:00"),
    ("Australia/Lord_Howe", "2022-10-01 15:30"),
    ("Australia/Lord_Howe", "2022-04-02 15:00"),
    ("Pacific/Apia", "2011-12-30 10:00"),
    ("Asia/Beirut", "2022-03-26 22:00"),
    ("America/Sao_Paulo", "2018-11-04 03:00"),
    ("Africa/Casablanca", "2022-03-27 02:00"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn hours_days_and_months_are_those_of_the_wall_clock(
        change in prop::sample::select(CHANGES.to_vec()),
        streams in prop::collection::vec((-3_000..3_000i64, 0..2_000i64), 1..12),
        day_start in prop::sample::select(vec![0, 90 * 60, 4 * 3_600, 12 * 3_600]),
    ) {
        let (zone, moment) = (change.0.parse::<Tz>().unwrap(), utc(change.1));
        let streams: Vec<(i64, i64)> =
            streams.into_iter().map(|(minute, minutes)| (moment + minute * 60, minutes)).collect();
        let rows: Vec<Row> = (0..)
            .zip(&streams)
            .map(|(number, (start, minutes))| stream(&format!("Film {number}"), *start, *minutes))
            .collect();
        let settings = Settings { day_start, ..Settings::default() };
        let found = figures_with(&history_in(&rows, &[change.0]), &settings);
        let account = &found["account"];
        let wanted = reckon(zone, day_start, &streams);
        prop_assert_eq!(&account["by_month"], &json!(wanted.months));
        prop_assert_eq!(&account["by_day"], &json!(wanted.days));
        prop_assert_eq!(&account["by_weekday_hour"], &json!(wanted.hours));
        let hours = |from: usize, to: usize| wanted.hours.iter().flat_map(|day| &day[from..to]).sum::<u64>();
        prop_assert_eq!(number(&account["late_night_seconds"]), hours(0, 5));
        prop_assert_eq!(number(&account["prime_time_seconds"]), hours(20, 23));
    }

    /// Whatever the zone: what is no matter of the clock is the same, and the hours add up to the same.
    #[test]
    fn a_zone_changes_no_total(
        rows in rows(),
        one in prop::sample::select(CHANGES.to_vec()),
        other in prop::sample::select(vec!["UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Lima", "Europe/Lisbon"]),
    ) {
        let parts = ["by_month", "by_day", "by_weekday_hour"];
        let of = |zone: &str| {
            let found = figures(&history_in(&rows, &[zone]));
            let profiles = found["profiles"].as_array().unwrap().iter().chain([&found["account"]]);
            let totals: Vec<Vec<u64>> =
                profiles.clone().map(|figures| parts.map(|part| sum(&figures[part])).to_vec()).collect();
            let figures: Vec<Value> = profiles.map(timeless).collect();
            (found["ledger"].clone(), found["concurrency"].clone(), totals, figures)
        };
        prop_assert_eq!(of(one.0), of(other));
    }

    /// Whole hours of offset turn the week round and change nothing in it.
    #[test]
    fn an_offset_turns_the_hours_of_the_week(rows in rows(), hours in 0..15usize) {
        let of = |zone: &str| {
            let found = figures(&history_in(&rows, &[zone]));
            let days = found["account"]["by_weekday_hour"].as_array().unwrap().clone();
            days.iter().flat_map(|day| day.as_array().unwrap()).map(number).collect::<Vec<u64>>()
        };
        // In these names east of Greenwich has a minus.
        let (mut turned, there) = (of("UTC"), of(&format!("Etc/GMT-{hours}")));
        turned.rotate_right(hours);
        prop_assert_eq!(turned, there);
    }
}

/// The figures that ask no clock on a wall.
fn timeless(figures: &Value) -> Value {
    let of_the_clock = [
        "observed_days",
        "active_days",
        "longest_streak_days",
        "longest_dry_spell_days",
        "late_night_seconds",
        "prime_time_seconds",
        "evenness",
        "midpoint_minutes",
        "midpoint_r",
        "weekend_shift_minutes",
        "regularity",
        "interdaily_stability",
        "intradaily_variability",
        "rhythm_days",
        "usual_hours",
        "hour_of_week_minutes",
        "change_points",
        "change_weeks",
        "by_month",
        "by_day",
        "by_weekday_hour",
        "season_pace",
        "seasons",
        "most_episodes_in_a_day",
        "novelty_by_month",
        "returned_series",
        "trips",
        "who_watched",
    ];
    let mut figures = figures.clone();
    let fields = figures.as_object_mut().unwrap();
    fields.retain(|name, _| !of_the_clock.contains(&name.as_str()));
    fields["binges"].as_object_mut().unwrap().remove("B3_day");
    assert!(fields.len() > 20);
    figures
}

#[test]
fn days_on_which_clocks_change_have_more_hours_or_fewer() {
    for (zone, moment, date, minutes) in [
        ("Europe/Paris", "2022-03-27 01:00", "2022-03-27", 23 * 60),
        ("Europe/Paris", "2022-10-30 01:00", "2022-10-30", 25 * 60),
        ("America/New_York", "2022-03-13 07:00", "2022-03-13", 23 * 60),
        ("America/New_York", "2022-11-06 06:00", "2022-11-06", 25 * 60),
        ("Australia/Lord_Howe", "2022-10-01 15:30", "2022-10-02", 23 * 60 + 30),
        ("Australia/Lord_Howe", "2022-04-02 15:00", "2022-04-03", 24 * 60 + 30),
        ("Asia/Beirut", "2022-03-26 22:00", "2022-03-27", 23 * 60),
        ("America/Sao_Paulo", "2018-11-04 03:00", "2018-11-04", 23 * 60),
    ] {
        // One stream over three days before and after.
        let start = utc(moment) - 3 * DAY;
        let rows = [stream("A Film", start, 6 * 24 * 60)];
        let settings = Settings { day_start: 0, ..Settings::default() };
        let found = figures_with(&history_in(&rows, &[zone]), &settings);
        let days = &found["account"]["by_day"];
        assert_eq!(days[date], json!(minutes * 60), "{zone} {date}");
        let changed: NaiveDate = date.parse().unwrap();
        for other in [changed.pred_opt().unwrap(), changed.succ_opt().unwrap()] {
            assert_eq!(days[other.to_string()], json!(DAY), "{zone} {other}");
        }
        assert_eq!(sum(days), 6 * 24 * 3_600);
    }
    // Samoa left out a day.
    let rows = [stream("A Film", utc("2011-12-27 10:00"), 6 * 24 * 60)];
    let found = figures_with(
        &history_in(&rows, &["Pacific/Apia"]),
        &Settings { day_start: 0, ..Settings::default() },
    );
    let days = &found["account"]["by_day"];
    assert_eq!(
        (&days["2011-12-29"], &days["2011-12-30"], &days["2011-12-31"]),
        (&json!(DAY), &Value::Null, &json!(DAY))
    );
}
