//! What the demo household is known to have done is found: a binge, a series left off, a film seen again.

use crate::histories::history_of;
use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use watchprint::analysis::clock::calendar::date_of_day;
use watchprint::analysis::metrics::Metrics;
use watchprint::analysis::short_history::analyse_short;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Analysis, Settings, analyse};
use watchprint::demo::{Demo, DemoOptions, Layout, household};
use watchprint::model::history::History;
use watchprint::model::short_history::ShortHistory;
use watchprint::model::title::{TitleSource, parse_titles};
use watchprint::report::json;
use watchprint::source::netflix::history::read_history;
use watchprint::source::text::read_bytes;

fn demo(layout: Layout, rows: usize) -> Demo {
    household(&DemoOptions { seed: 5, layout, rows: Some(rows) })
}

fn history(demo: &Demo) -> History {
    history_of(&demo.file("ViewingActivity.csv").unwrap().bytes)
}

fn analysis(history: &History) -> Analysis {
    analyse(history, &TitleIndex::of(history), &Settings::default())
}

fn profile<'a>(analysis: &'a Analysis, fact: &Value) -> &'a Metrics {
    let name = fact["profile"].as_str().unwrap().trim();
    &analysis.profiles.iter().find(|profile| profile.name == name).unwrap().metrics
}

fn seconds(time: &Value) -> i64 {
    DateTime::parse_from_rfc3339(time.as_str().unwrap()).unwrap().timestamp()
}

fn every_full_layout(check: impl Fn(&Demo, &History, &Analysis)) {
    for (layout, rows) in [
        (Layout::Y2021, 1_200),
        (Layout::Y2023, 1_200),
        (Layout::Y2025, 1_200),
        (Layout::Y2026, 1_200),
        (Layout::Y2023, 6_000),
    ] {
        let demo = demo(layout, rows);
        let history = history(&demo);
        let analysis = analysis(&history);
        check(&demo, &history, &analysis);
    }
}

#[test]
fn the_binge_is_one_run_of_all_its_episodes() {
    every_full_layout(|demo, _, all| {
        let fact = &demo.truth["planted"]["binge"];
        let episodes = fact["episodes"].as_array().unwrap().len() as u64;
        let binges = &profile(all, fact).binges;
        assert!(binges.three >= 1 && binges.three_a_day >= 1 && binges.two >= binges.three);
        assert!(binges.longest.as_ref().unwrap().episodes >= episodes);

        // Nobody watches anything else around it, so these days alone hold one binge and no other.
        let mut alone = history(demo);
        let (from, to) = (seconds(&fact["first_start"]), seconds(&fact["last_end"]));
        alone.retain(|segment, _| segment.start >= from && segment.end() <= to);
        let account = analysis(&alone).account;
        let binges = &account.binges;
        assert_eq!((binges.two, binges.three, binges.three_a_day), (1, 1, 1));
        let longest = binges.longest.as_ref().unwrap();
        assert_eq!(longest.series, fact["series"].as_str().unwrap());
        assert_eq!((longest.episodes, longest.start, longest.end), (episodes, from, to));
        let day = binges.fullest_day.as_ref().unwrap();
        assert_eq!((date_of_day(day.day).to_string(), day.episodes), (text(&fact["day"]), episodes));
        assert_eq!((account.views.total(), account.seen_episodes), (episodes, episodes));
    });
}

#[test]
fn the_series_left_off_is_found_with_its_last_evening() {
    every_full_layout(|demo, _, all| {
        let fact = &demo.truth["planted"]["abandoned_series"];
        let series = fact["series"].as_str().unwrap();
        let found = profile(all, fact).abandoned.iter().find(|item| *item.series == *series).unwrap();
        assert_eq!(found.seen_episodes, fact["episodes"].as_array().unwrap().len() as u64);
        assert_eq!(found.last_seen, seconds(&fact["last_end"]));
        assert!(all.account.abandoned.contains(found));
    });
}

#[test]
fn the_film_watched_twice_is_a_rewatch() {
    every_full_layout(|demo, _, all| {
        let fact = &demo.truth["planted"]["rewatch"];
        let metrics = profile(all, fact);
        let title = fact["title"].as_str().unwrap().trim();
        let found = metrics.rewatched.iter().find(|item| *item.title == *title).unwrap();
        assert_eq!(found.times, 1);
        assert!(metrics.rewatches() >= 1 && all.account.rewatches() >= metrics.rewatches());
    });
}

#[test]
fn the_account_adds_up_its_profiles() {
    every_full_layout(|_, history, all| {
        let sum = |of: fn(&Metrics) -> u64| -> u64 { all.profiles.iter().map(|one| of(&one.metrics)).sum() };
        let account = &all.account;
        assert_eq!(account.binges.two, sum(|one| one.binges.two));
        assert_eq!(account.binges.three, sum(|one| one.binges.three));
        assert_eq!(account.binges.three_a_day, sum(|one| one.binges.three_a_day));
        assert_eq!(account.views.total(), sum(|one| one.views.total()));
        assert_eq!(account.rewatches(), sum(Metrics::rewatches));
        let written = json::summary(&[], history, all).to_value();
        let binges = &written["account"]["binges"];
        assert_eq!(binges["B3"].as_u64(), Some(account.binges.three));
        let tiers = written["account"]["completion"].as_object().unwrap().values();
        assert_eq!(tiers.map(|count| count.as_u64().unwrap()).sum::<u64>(), account.views.total());
        let lengths = written["account"]["session_lengths"]["bins"].as_array().unwrap();
        let sessions: u64 = lengths.iter().map(|bin| bin["sessions"].as_u64().unwrap()).sum();
        assert_eq!(Some(sessions), written["account"]["sessions"]["30"].as_u64());
    });
}

#[test]
fn the_short_history_knows_the_day_of_the_binge() {
    let demo = demo(Layout::History, 400);
    let fact = &demo.truth["planted"]["binge"];
    let name = "NetflixViewingHistory.csv";
    let table = read_history(name, &read_bytes(&demo.file(name).unwrap().bytes)).unwrap();
    let mut history = ShortHistory::from(table);
    let date = NaiveDate::parse_from_str(fact["day"].as_str().unwrap(), "%Y-%m-%d").unwrap();
    let series = fact["series"].as_str().unwrap();
    history.rows.retain(|row| row.date == Some(date));
    let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
    let titles = parse_titles(&texts, TitleSource::ViewingHistory);
    let short = analyse_short(&history, &TitleIndex::new(texts.iter().copied(), &titles));
    let day = short.binges.fullest_day.as_ref().unwrap();
    assert_eq!((short.binges.three_a_day, day.series.as_str()), (1, series));
    assert_eq!(Some(day.episodes), fact["episodes"].as_u64());
    let written = json::short_summary(&[], &short);
    assert_eq!(written["account"]["binges"], serde_json::json!({"B2": null, "B3": null, "B3_day": 1}));
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
