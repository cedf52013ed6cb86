//! Views of small histories, counted by hand.
#![allow(clippy::unwrap_used)]

use crate::analysis::metrics::Metrics;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::began::started::Starts;
use crate::analysis::views::completion::Completion;
use crate::analysis::views::order_same_second;
use crate::analysis::views::runtime::Runtimes;
use crate::analysis::{Analysis, Settings, analyse};
use crate::model::history::History;
use crate::model::samples::history_of;
use std::fmt::Write;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";
const DAWN: &str = "Blue Harbour: Season 1: Dawn (Episode 1)";
const NOON: &str = "Blue Harbour: Season 1: Noon (Episode 2)";
const DUSK: &str = "Blue Harbour: Season 1: Dusk (Episode 3)";

/// Profile, start, duration, attributes, title, bookmark.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

fn history(rows: &[Row<'_>]) -> History {
    let mut text = HEADER.to_owned();
    for (profile, start, duration, attributes, title, bookmark) in rows {
        writeln!(
            text,
            "{profile},{start},{duration},{attributes},{title},,TV,{bookmark},{bookmark},FR (France)"
        )
        .unwrap();
    }
    history_of(text)
}

fn analysis(rows: &[Row<'_>]) -> Analysis {
    let history = history(rows);
    let index = TitleIndex::of(&history);
    analyse(&history, &index, &Settings::default())
}

fn account(rows: &[Row<'_>]) -> Metrics {
    analysis(rows).account
}

fn tiers(metrics: &Metrics) -> [u64; 6] {
    Completion::ALL.map(|tier| metrics.views.of(tier))
}

/// The proxy of the only title.
fn runtime(rows: &[Row<'_>]) -> Option<u32> {
    let history = history(rows);
    let kept = history.kept_by_profile();
    let kept: Vec<&[u32]> = kept.iter().map(Vec::as_slice).collect();
    Runtimes::of(&history, &kept).of_title(0)
}

#[test]
fn segments_join_over_a_night_and_not_over_more_than_a_day() {
    // 30 min, then again 24 h after the end: one view. One second later: two.
    let first = ("Ada", "2022-05-02 20:00:00", "00:30:00", "", DAWN, "00:30:00");
    let joined = account(&[first, ("Ada", "2022-05-03 20:30:00", "00:20:00", "", DAWN, "00:50:00")]);
    assert_eq!((joined.views.total(), tiers(&joined)), (1, [0, 0, 0, 0, 1, 0]));
    // The first view came to 30 of 50 minutes.
    let apart = account(&[first, ("Ada", "2022-05-03 20:30:01", "00:20:00", "", DAWN, "00:50:00")]);
    assert_eq!((apart.views.total(), tiers(&apart)), (2, [0, 0, 1, 0, 1, 0]));
    assert_eq!((apart.seen_episodes, apart.rewatches()), (1, 0));
}

#[test]
fn a_bookmark_that_falls_below_a_fifth_begins_a_new_view() {
    let film = |second: &'static str| {
        account(&[
            ("Ada", "2022-05-02 18:00:00", "01:40:00", "", "Salt", "01:40:00"),
            ("Ada", "2022-05-02 20:00:00", "00:19:59", "", "Salt", second),
        ])
    };
    // The proxy is 6,000 s, a fifth of it 1,200 s.
    assert_eq!(tiers(&film("00:20:00")), [0, 0, 0, 0, 1, 0]);
    assert_eq!(tiers(&film("00:19:59")), [0, 1, 0, 0, 1, 0]);
    // A view that has not left the first fifth yet cannot fall below it.
    let early = account(&[
        ("Bo", "2022-05-01 18:00:00", "01:40:00", "", "Salt", "01:40:00"),
        ("Ada", "2022-05-02 18:00:00", "00:15:00", "", "Salt", "00:15:00"),
        ("Ada", "2022-05-02 20:00:00", "00:05:00", "", "Salt", "00:05:00"),
    ]);
    assert_eq!(tiers(&early), [0, 1, 0, 0, 1, 0]);
}

#[test]
fn the_runtime_proxy_takes_all_profiles_and_distrusts_a_slip() {
    let bo = ("Bo", "2022-05-01 18:00:00", "00:20:00", "", "Salt", "00:40:00");
    let ada = ("Ada", "2022-05-02 18:00:00", "00:05:00", "", "Salt", "00:05:00");
    assert_eq!(runtime(&[bo, ada]), Some(2_400));
    // Bo jumps to 90 min and goes back: the last place is 36 min, 90 % of 40, and not beyond.
    let jump = ("Bo", "2022-05-01 18:20:00", "00:01:00", "", "Salt", "01:30:00");
    let back = |at| ("Bo", "2022-05-01 18:30:00", "00:05:00", "", "Salt", at);
    assert_eq!(runtime(&[bo, jump, back("00:36:00"), ada]), None);
    assert_eq!(runtime(&[bo, jump, back("00:36:01"), ada]), Some(5_400));
    assert_eq!(runtime(&[("Ada", "2022-05-02 18:00:00", "00:05:00", "", "Salt", "")]), None);
}

#[test]
fn a_view_ends_where_its_last_row_within_a_day_left_it() {
    let left_at = |start| {
        runtime(&[
            ("Ada", "2022-05-02 20:00:00", "01:00:00", "", "Salt", "01:00:00"),
            ("Ada", "2022-05-02 21:00:00", "00:40:00", "", "Salt", "01:40:00"),
            ("Ada", start, "00:10:00", "", "Salt", "00:50:00"),
        ])
    };
    // Exactly a day later the view goes on and ends at 50 min, short of 90 % of the 60: nobody stayed at 100 min.
    assert_eq!(left_at("2022-05-03 21:40:00"), None);
    assert_eq!(left_at("2022-05-03 21:40:01"), Some(6_000));
}

#[test]
fn rows_that_are_left_out_still_tell_how_long_a_title_is() {
    let bo = ("Bo", "2022-05-01 18:00:00", "00:40:00", "", "Salt", "00:40:00");
    let ada = ("Ada", "2022-05-02 18:00:00", "00:20:00", "", "Salt", "00:20:00");
    let mut history = history(&[bo, ada]);
    history.note_lengths(Runtimes::of_history(&history).into_seconds());
    let first = history.rows()[0].start;
    history.retain(|segment, _| segment.start > first);
    assert_eq!(Runtimes::of_history(&history).of_title(0), Some(2_400));
    // Half of it: Ada saw a part, and not the whole.
    let index = TitleIndex::of(&history);
    assert_eq!(tiers(&analyse(&history, &index, &Settings::default()).account), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn without_bookmarks_ten_minutes_make_an_episode_seen() {
    let seen = |duration| {
        let metrics = account(&[("Ada", "2022-05-02 18:00:00", duration, "", DAWN, "")]);
        (tiers(&metrics), metrics.seen_episodes)
    };
    assert_eq!(seen("00:01:59"), ([1, 0, 0, 0, 0, 0], 0));
    assert_eq!(seen("00:09:59"), ([0, 0, 0, 0, 0, 1], 0));
    assert_eq!(seen("00:10:00"), ([0, 0, 0, 0, 0, 1], 1));
}

#[test]
fn an_episode_two_profiles_saw_is_one_for_the_account() {
    let all = analysis(&[
        ("Ada", "2022-05-02 18:00:00", "00:40:00", "", DAWN, "00:40:00"),
        ("Bo", "2022-05-09 18:00:00", "00:40:00", "", DAWN, "00:40:00"),
        ("Bo", "2022-05-12 18:00:00", "00:40:00", "", DAWN, "00:40:00"),
    ]);
    assert_eq!(all.profiles.iter().map(|one| one.metrics.seen_episodes).collect::<Vec<_>>(), [1, 1]);
    assert_eq!((all.account.seen_episodes, all.account.rewatches()), (1, 1));
    // 2022-05-02 18:00 and 2022-05-12 18:40 UTC.
    let series = &all.account.series[0];
    assert_eq!((series.first_seen, series.last_seen), (Some(1_651_514_400), Some(1_652_380_800)));
    assert_eq!((series.episodes, series.seen_episodes), (1, 1));
}

#[test]
fn a_paused_episode_counts_for_the_sitting_that_saw_it() {
    // Dawn is left at 20 of 40 minutes and ended two hours later, before Noon and Dusk.
    let metrics = account(&[
        ("Ada", "2022-05-02 15:00:00", "00:20:00", "", DAWN, "00:20:00"),
        ("Ada", "2022-05-02 17:20:00", "00:20:00", "", DAWN, "00:40:00"),
        ("Ada", "2022-05-02 17:40:00", "00:40:00", "", NOON, "00:40:00"),
        ("Ada", "2022-05-02 18:25:00", "00:40:00", "", DUSK, "00:40:00"),
    ]);
    let binges = metrics.binges;
    assert_eq!((binges.two, binges.three, binges.three_a_day), (1, 1, 1));
    let longest = binges.longest.unwrap();
    assert_eq!((longest.episodes, longest.end - longest.start), (3, 105 * 60));
    // One season in one day: 2 h exactly.
    let pace = &metrics.paces[0];
    assert_eq!((pace.episodes, pace.seconds, pace.days), (3, 7_200, 1));
}

#[test]
fn episodes_after_midnight_belong_to_the_evening_before() {
    // 21:30 to 23:30 UTC is 23:30 to 01:30 in Paris.
    let metrics = account(&[
        ("Ada", "2022-05-02 21:30:00", "00:40:00", "", DAWN, ""),
        ("Ada", "2022-05-02 22:10:00", "00:00:30", "", NOON, ""),
        ("Ada", "2022-05-02 22:15:00", "00:40:00", "", DUSK, ""),
    ]);
    // Noon was only touched: three episodes of the day, two of them seen.
    assert_eq!((metrics.binges.two, metrics.binges.three, metrics.binges.three_a_day), (1, 0, 1));
}

#[test]
fn starts_are_told_by_the_first_segment() {
    let none = "Autoplayed: user action: None; ";
    let metrics = account(&[
        ("Ada", "2022-05-02 15:00:00", "00:40:00", "Autoplayed: user action: User_Interaction; ", DAWN, ""),
        ("Ada", "2022-05-02 15:40:10", "00:40:00", none, NOON, ""),
        ("Ada", "2022-05-02 16:20:40", "00:40:00", "", DUSK, ""),
        ("Ada", "2022-05-02 17:20:40", "00:40:00", "", "Salt", ""),
        ("Ada", "2022-05-02 18:00:40", "00:10:00", none, "Salt", ""),
    ]);
    let expected = Starts { person: 1, autoplay: 1, preview: 0, not_recorded: 2, estimated_autoplay: 1 };
    assert_eq!(metrics.views.starts, expected);
}

#[test]
fn only_another_episode_of_the_series_right_after_is_taken_for_autoplay() {
    let estimated = |start, title| {
        let rows = [
            ("Ada", "2022-05-02 15:00:00", "00:40:00", "", DAWN, ""),
            ("Ada", start, "00:40:00", "", title, ""),
        ];
        account(&rows).views.starts.estimated_autoplay
    };
    let right_after = "2022-05-02 15:40:30";
    assert_eq!([estimated(right_after, NOON), estimated("2022-05-02 15:40:31", NOON)], [1, 0]);
    assert_eq!(estimated(right_after, "Tide: Season 1: Ebb (Episode 1)"), 0);
}

#[test]
fn months_diversity_and_session_lengths_come_with_every_profile() {
    let metrics = account(&[
        ("Ada", "2022-05-02 15:00:00", "01:00:00", "", DAWN, ""),
        ("Ada", "2022-06-02 15:00:00", "00:30:00", "", NOON, ""),
        ("Ada", "2022-06-03 15:00:00", "00:30:00", "", "Salt", ""),
    ]);
    let months: Vec<_> = metrics.novelty.values().map(|month| (month.titles, month.new)).collect();
    assert_eq!(months, [(1, 1), (2, 1)]);
    assert_eq!((metrics.diversity.titles, metrics.diversity.top_1_share), (2, Some(0.75)));
    assert_eq!(metrics.session_lengths.bins, [0, 0, 2, 1, 0, 0, 0, 0]);
}

#[test]
fn the_order_of_rows_in_one_second_does_not_matter() {
    let rows = [
        ("Ada", "2022-05-02 15:00:00", "00:40:00", "", DAWN, "00:40:00"),
        ("Ada", "2022-05-02 15:00:00", "00:41:00", "", "Tide: Season 1: Ebb (Episode 1)", "00:41:00"),
        ("Ada", "2022-05-02 15:00:00", "00:40:00", "", NOON, "00:40:00"),
        ("Ada", "2022-05-02 15:45:00", "00:40:00", "", DUSK, "00:40:00"),
    ];
    let mut other = rows;
    other.reverse();
    let (one, other) = (account(&rows), account(&other));
    assert_eq!((one.binges.two, one.binges.three), (1, 0));
    assert_eq!((other.binges.two, other.binges.three), (1, 0));
    assert_eq!((one.views, one.paces, one.series), (other.views, other.paces, other.series));
}

#[test]
fn nothing_kept_has_no_views() {
    let metrics = account(&[]);
    assert_eq!((metrics.views.total(), metrics.rewatches(), metrics.seen_episodes), (0, 0, 0));
    assert!(metrics.novelty.is_empty() && metrics.abandoned.is_empty() && metrics.paces.is_empty());
    assert_eq!(metrics.diversity.effective_titles, None);
}

#[test]
fn rows_of_one_second_are_taken_by_what_they_hold() {
    let at = |start, length, title| ("Ada", start, length, "", title, "");
    let (long, short) =
        (at("2022-05-02 20:00:00", "00:30:00", "Salt"), at("2022-05-02 20:00:00", "00:20:00", "Tide"));
    let later = at("2022-05-02 21:00:00", "00:10:00", "Salt");
    for rows in [[long, short, later], [short, long, later]] {
        let history = history(&rows);
        let mut order: Vec<u32> = vec![0, 1, 2];
        order_same_second(&history, &mut order);
        let durations: Vec<u32> = order.iter().map(|row| history.rows()[*row as usize].duration).collect();
        assert_eq!(durations, [1_200, 1_800, 600]);
    }
}

#[test]
fn tiers_are_named_as_in_the_json() {
    use crate::analysis::views::tally::Reach;
    let tiers = ["touched", "sampled", "partial", "watched", "completed", "unknown"];
    assert_eq!(Completion::ALL.map(Completion::name), tiers);
    assert_eq!(Reach::ALL.map(Reach::name), ["touched", "unknown", "sampled", "partial", "seen"]);
}
