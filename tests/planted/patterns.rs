//! What the charts of days, sittings, series and profiles draw is what the demo household is known to have done.

use crate::histories::history_in_zones;
use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Analysis, ProfileMetrics, Settings, analyse};
use watchprint::demo::{Demo, DemoOptions, Layout, household};
use watchprint::model::history::History;
use watchprint::model::place::ZoneSettings;
use watchprint::report::json;

fn analysed(demo: &Demo) -> (History, Analysis) {
    // The regions of the account's addresses are another table; what they would say is in the truth.
    let zones = demo.truth["zones"].as_object().unwrap().iter();
    let zones: Vec<String> =
        zones.map(|(country, zone)| format!("{country}={}", zone.as_str().unwrap())).collect();
    let bytes = &demo.file("ViewingActivity.csv").unwrap().bytes;
    let history = history_in_zones(bytes, &ZoneSettings::parse(&zones).unwrap());
    let index = TitleIndex::of(&history);
    let analysis = analyse(&history, &index, &Settings::default());
    (history, analysis)
}

fn every_full_layout(check: impl Fn(&Demo, &History, &Analysis)) {
    for layout in Layout::ALL.into_iter().filter(|layout| *layout != Layout::History) {
        let demo = household(&DemoOptions { seed: 4, layout, rows: None });
        let (history, analysis) = analysed(&demo);
        check(&demo, &history, &analysis);
    }
}

fn profile<'a>(analysis: &'a Analysis, fact: &Value) -> &'a ProfileMetrics {
    let name = fact["profile"].as_str().unwrap().trim();
    analysis.profiles.iter().find(|profile| profile.name == name).unwrap()
}

/// Minutes of the day of a time in UTC.
fn minutes(time: &Value) -> i64 {
    DateTime::parse_from_rfc3339(time.as_str().unwrap()).unwrap().timestamp().rem_euclid(86_400) / 60
}

#[test]
fn the_night_of_the_clock_change_is_drawn_as_the_wall_clock_showed_it() {
    every_full_layout(|demo, _, analysis| {
        let fact = &demo.truth["planted"]["clock_change"];
        let day: NaiveDate = fact["logical_day"].as_str().unwrap().parse().unwrap();
        let strokes = &profile(analysis, fact).actogram.strokes;
        let drawn = |from: i64, to: i64| {
            let stroke = |minutes: i64| u16::try_from(minutes + 720).unwrap();
            let mut of_day = strokes.iter().filter(|stroke| stroke.day == day.to_epoch_days());
            of_day.any(|found| found.from <= stroke(from) && found.to >= stroke(to))
        };
        // France is one hour ahead of UTC in winter, two in summer.
        let is_spring = fact["clock_moves_seconds"].as_i64().unwrap() > 0;
        let (old, new) = if is_spring { (60, 120) } else { (120, 60) };
        let (before, after) = (minutes(&fact["clock_change"]) + old, minutes(&fact["clock_change"]) + new);
        assert!(drawn(minutes(&fact["start"]) + old, before));
        assert!(drawn(after, minutes(&fact["end"]) + new));
        // In spring, the hour between never was.
        assert!(!is_spring || (!drawn(before + 1, before + 2) && !drawn(after - 2, after - 1)));
    });
}

#[test]
fn the_planted_binge_is_among_the_longest() {
    every_full_layout(|demo, history, analysis| {
        let fact = &demo.truth["planted"]["binge"];
        let written = json::summary(&[], history, analysis).to_value();
        let list = written["account"]["longest_binges"].as_array().unwrap();
        let found = list.iter().find(|run| run["start"] == fact["first_start"]).unwrap();
        assert_eq!((&found["series"], &found["end"]), (&fact["series"], &fact["last_end"]));
        assert_eq!(found["episodes"].as_u64().unwrap(), fact["episodes"].as_array().unwrap().len() as u64);
        assert_eq!(list[0]["start"], written["account"]["longest_binge"]["start"]);
        let episodes: Vec<_> = list.iter().map(|run| run["episodes"].as_u64().unwrap()).collect();
        assert!(episodes.is_sorted_by(|a, b| a >= b) && episodes.len() <= 20);
        let run = analysis
            .account
            .binges
            .runs
            .iter()
            .find(|run| Some(run.series.as_str()) == fact["series"].as_str());
        let local = run.unwrap().local_start - run.unwrap().start;
        assert!(local == 3_600 || local == 7_200, "{local}");
    });
}

#[test]
fn the_season_of_the_planted_binge_has_its_pace() {
    every_full_layout(|demo, history, analysis| {
        let fact = &demo.truth["planted"]["binge"];
        let written = json::summary(&[], history, analysis).to_value();
        let profiles = written["profiles"].as_array().unwrap();
        let profile = profiles.iter().find(|profile| profile["name"] == fact["profile"]).unwrap();
        let seasons = profile["seasons"].as_array().unwrap();
        let [season] =
            seasons.iter().filter(|season| season["series"] == fact["series"]).collect::<Vec<_>>()[..]
        else {
            panic!("one season of {}", fact["series"])
        };
        let episodes = fact["episodes"].as_array().unwrap().len();
        let wanted = [&Value::from(episodes), &fact["seconds"], &Value::from(1)];
        assert_eq!([&season["episodes"], &season["seconds"], &season["days"]], wanted);
        let hours = fact["seconds"].as_f64().unwrap() / 3_600.0;
        assert!((season["hours_per_day"].as_f64().unwrap() - hours).abs() < 1e-9);
        assert!(profile["season_pace"]["devour"].as_u64().unwrap() >= 1);
    });
}

/// The suggested gap is none of those the truth counts sittings at; the sittings at it lie between its neighbours'.
#[test]
fn sittings_at_the_suggested_gap_lie_between_the_true_ones_beside_it() {
    let mut compared = 0;
    let mut check = |demo: &Demo, history: &History, analysis: &Analysis| {
        let written = json::summary(&[], history, analysis).to_value();
        for (figures, truth) in std::iter::once((&written["account"], &demo.truth["account"])).chain(
            written["profiles"].as_array().unwrap().iter().map(|figures| {
                let profiles = demo.truth["profiles"].as_array().unwrap();
                (figures, profiles.iter().find(|truth| truth["name"] == figures["name"]).unwrap())
            }),
        ) {
            let valley = &figures["session_gap_valley"];
            let (Some(minutes), Some(sittings)) = (valley["minutes"].as_f64(), valley["sessions"].as_u64())
            else {
                continue;
            };
            let at = |gap: f64| truth["sessions_by_gap"][format!("{gap}")].as_u64();
            let below = at((minutes / 5.0).floor().min(24.0) * 5.0).unwrap();
            assert!(sittings <= below, "{valley}");
            assert!(at((minutes / 5.0).ceil() * 5.0).is_none_or(|above| above <= sittings), "{valley}");
            compared += 1;
        }
    };
    for layout in Layout::ALL.into_iter().filter(|layout| *layout != Layout::History) {
        let demo = household(&DemoOptions { seed: 3, layout, rows: Some(2_500) });
        let (history, analysis) = analysed(&demo);
        check(&demo, &history, &analysis);
    }
    assert!(compared > 4, "only {compared} suggested gaps");
}

#[test]
fn strips_hold_the_episodes_of_their_series() {
    every_full_layout(|_, _, analysis| {
        let account = &analysis.account;
        assert_eq!(account.strips.len(), account.series.len().min(12));
        for (strip, series) in account.strips.iter().zip(&account.series) {
            let seen = strip.episodes.iter().filter(|episode| episode.reach.name() == "seen").count();
            assert_eq!((strip.episodes.len() as u64, seen as u64), (series.episodes, series.seen_episodes));
            assert_eq!(strip.series, *series.series);
        }
    });
}

#[test]
fn the_hours_of_two_profiles_overlap_as_their_true_hours_do() {
    every_full_layout(|demo, history, analysis| {
        let shares = |name: &Value| -> Vec<f64> {
            let profiles = demo.truth["profiles"].as_array().unwrap();
            let truth = profiles.iter().find(|profile| profile["name"] == *name).unwrap();
            let week = truth["by_weekday_hour"].as_array().unwrap().iter();
            let hours: Vec<f64> =
                week.flat_map(|day| day.as_array().unwrap()).map(|hour| hour.as_f64().unwrap()).collect();
            let total: f64 = hours.iter().sum();
            hours.iter().map(|hour| hour / total).collect()
        };
        let written = json::summary(&[], history, analysis).to_value();
        let pairs = written["overlaps"].as_array().unwrap();
        let profiles = analysis.profiles.len();
        assert_eq!(pairs.len(), profiles * (profiles - 1) / 2);
        for pair in pairs {
            let (one, other) = (shares(&pair["profiles"][0]), shares(&pair["profiles"][1]));
            let area: f64 = one.iter().zip(&other).map(|(a, b)| a.min(*b)).sum();
            assert!((pair["hour_overlap"].as_f64().unwrap() - area).abs() < 1e-12, "{pair}");
            // Everyone in the household watches in a language of their own.
            assert_eq!(pair["titles_of_both"], 0, "{pair}");
        }
    });
}

#[test]
fn parts_of_the_charts_add_up_to_the_figures_beside_them() {
    every_full_layout(|_, history, analysis| {
        let written = json::summary(&[], history, analysis).to_value();
        for figures in std::iter::once(&written["account"]).chain(written["profiles"].as_array().unwrap()) {
            for gap in ["10", "30", "60"] {
                assert_eq!(figures["sessions_by_gap"][gap], figures["sessions"][gap]);
            }
            let kinds = figures["completion_by_kind"].as_object().unwrap().values();
            let views = kinds.flat_map(|tiers| tiers.as_object().unwrap().values());
            assert_eq!(
                views.map(|count| count.as_u64().unwrap()).sum::<u64>(),
                figures["views"].as_u64().unwrap()
            );
        }
    });
}
