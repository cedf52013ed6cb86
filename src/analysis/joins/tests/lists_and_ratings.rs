use super::{View, at, day, joins};
use crate::analysis::joins::my_list::{Listed, MyList, Waited};
use crate::analysis::joins::ratings::{Extent, Preferences, Ratings};
use crate::model::records::{ListItem, Preference, Rating, Records, Verdict};

fn my_list(views: &[View<'_>], items: &[(&str, &str)]) -> MyList {
    let item = |(title, date): &(&str, &str)| ListItem {
        profile: "Ada".into(),
        title: (*title).into(),
        day: day(date),
    };
    let records = Records { my_list: Some(items.iter().map(item).collect()), ..Records::default() };
    joins(views, &records).my_list.unwrap()
}

#[test]
fn a_title_waits_from_the_day_it_was_added() {
    let views = [
        ("Ben", "2022-05-03 20:00:00", "01:30:00", "Saltwind", "01:30:00"),
        ("Ada", "2022-05-09 23:30:00", "01:30:00", "Saltwind", "01:30:00"),
        ("Ada", "2022-05-01 20:00:00", "00:30:00", "Tide: Season 2: One (Episode 1)", "00:30:00"),
        ("Ada", "2022-05-20 20:00:00", "00:30:00", "Tide: Season 2: Two (Episode 2)", "00:30:00"),
    ];
    let list = my_list(
        &views,
        &[
            ("SALTWIND", "2022-05-02"),
            ("SALTWIND", "2022-05-02"),
            ("Tide", "2022-05-02"),
            ("Paper Birds", "2022-05-04"),
        ],
    );
    let listed = |title: &str, date| Listed { added: day(date), title: title.into(), profile: "Ada".into() };
    let waited = Waited {
        days: 7,
        title: "SALTWIND".into(),
        profile: "Ada".into(),
        added: day("2022-05-02"),
        first_watched: day("2022-05-09"),
    };
    assert_eq!((list.titles, list.waited.as_slice()), (3, &[waited][..]));
    assert_eq!(list.watched_before, [listed("Tide", "2022-05-02")]);
    assert_eq!(list.never_watched, [listed("Paper Birds", "2022-05-04")]);
    assert_eq!((list.wait_days.value, list.wait_days.n), (None, 1));
}

#[test]
fn the_limits_of_waiting_belong_to_the_longer_class() {
    let names: Vec<String> = (0..6).map(|number| format!("Film {number}")).collect();
    let starts = ["2022-01-01", "2022-01-02", "2022-01-07", "2022-01-08", "2022-01-31", "2023-01-01"];
    let starts: Vec<String> = starts.iter().map(|date| format!("{date} 12:00:00")).collect();
    let views: Vec<View<'_>> = names
        .iter()
        .zip(&starts)
        .map(|(name, start)| ("Ada", start.as_str(), "01:00:00", name.as_str(), ""))
        .collect();
    let items: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "2022-01-01")).collect();
    let list = my_list(&views, &items);
    // 0, 1, 6, 7, 30 and 365 days: the median lies between 6 and 7.
    assert_eq!((list.wait_days.value, list.wait_days.n), (Some(6.5), 6));
    assert_eq!(list.bins, [1, 2, 1, 1, 0, 1]);
}

fn rating(title: &str, time: &str, verdict: Verdict) -> Rating {
    Rating { profile: "Ada".into(), title: title.into(), time: at(time), verdict, stars: None }
}

fn ratings(views: &[View<'_>], rows: &[Rating]) -> Ratings {
    joins(views, &Records { ratings: Some(rows.to_vec()), ..Records::default() }).ratings.unwrap()
}

#[test]
fn verdicts_stand_beside_what_was_watched() {
    let views = [
        // 100 min of a film of 100 min, 30 of 100, 25 of 50 and 50 of 50 of two episodes.
        ("Ada", "2022-05-01 20:00:00", "01:40:00", "Saltwind", "01:40:00"),
        ("Ada", "2022-05-02 20:00:00", "00:30:00", "Paper Birds", "00:30:00"),
        ("Ben", "2022-05-02 20:00:00", "01:40:00", "Paper Birds", "01:40:00"),
        ("Ada", "2022-05-03 20:00:00", "00:25:00", "Tide: Season 1: One (Episode 1)", "00:25:00"),
        ("Ben", "2022-05-03 20:00:00", "00:50:00", "Tide: Season 1: One (Episode 1)", "00:50:00"),
        ("Ada", "2022-05-04 20:00:00", "00:50:00", "Tide: Season 1: Two (Episode 2)", "00:50:00"),
    ];
    let found = ratings(
        &views,
        &[
            rating("Saltwind", "2022-05-01 22:00:00", Verdict::Up),
            rating("saltwind", "2022-05-02 22:00:00", Verdict::Down),
            rating("Paper Birds", "2022-05-02 22:00:00", Verdict::Down),
            rating("Tide", "2022-05-04 22:00:00", Verdict::Down),
            rating("Ostinato", "2022-05-04 22:00:00", Verdict::TwiceUp),
            rating("Ad Lumen", "2022-05-04 22:00:00", Verdict::None),
        ],
    );
    assert_eq!((found.rows, found.titles, found.without_verdict), (6, 5, 1));
    let down = found.with(Verdict::Down);
    assert_eq!(Extent::ALL.map(|extent| down.of(extent)), [0, 1, 2]);
    assert_eq!((down.total(), down.seen.value, down.seen.n), (3, None, 3));
    assert_eq!(found.with(Verdict::Up).total(), 0);
    assert_eq!(found.with(Verdict::TwiceUp).of(Extent::Nothing), 1);
    let unwatched: Vec<_> =
        found.unwatched.iter().map(|(verdict, one)| (*verdict, one.title.as_str())).collect();
    assert_eq!(unwatched, [(Verdict::TwiceUp, "Ostinato")]);
    let down: Vec<_> = found
        .down_yet_seen
        .iter()
        .map(|one| (one.title.as_str(), one.is_series, one.is_completed, one.seen_episodes))
        .collect();
    assert_eq!(down, [("saltwind", false, true, 0), ("Tide", true, false, 1)]);
    assert_eq!(found.down_yet_completed(), 1);
    let episode_alone = ratings(&views, &[rating("Tide", "2022-05-04 22:00:00", Verdict::Down)]);
    assert_eq!((episode_alone.down_yet_seen.len(), episode_alone.down_yet_completed()), (1, 0));
}

#[test]
fn a_view_that_goes_on_adds_up() {
    // Six minutes and six more of an episode without bookmarks are twelve, and ten are enough; five and four are not.
    let extent = |first, second| {
        let views = [
            ("Ada", "2022-05-01 20:00:00", first, "Tide: Season 1: One (Episode 1)", ""),
            ("Ada", "2022-05-01 21:00:00", second, "Tide: Season 1: One (Episode 1)", ""),
        ];
        let found = ratings(&views, &[rating("Tide", "2022-05-05 22:00:00", Verdict::Up)]);
        Extent::ALL.map(|extent| found.with(Verdict::Up).of(extent))
    };
    assert_eq!(extent("00:06:00", "00:06:00"), [0, 0, 1]);
    assert_eq!(extent("00:05:00", "00:04:00"), [0, 1, 0]);
}

#[test]
fn two_views_that_start_afresh_do_not_add_up() {
    // 60 % and, the day after next, 60 % again: neither reaches 70 %.
    let views = [
        ("Ben", "2022-05-01 20:00:00", "01:40:00", "Saltwind", "01:40:00"),
        ("Ada", "2022-05-01 20:00:00", "01:00:00", "Saltwind", "01:00:00"),
        ("Ada", "2022-05-04 20:00:00", "01:00:00", "Saltwind", "01:00:00"),
    ];
    let found = ratings(&views, &[rating("Saltwind", "2022-05-05 22:00:00", Verdict::Up)]);
    assert_eq!(found.with(Verdict::Up).of(Extent::Partly), 1);
}

#[test]
fn marks_stand_beside_what_was_watched() {
    let views = [("Ada", "2022-05-01 20:00:00", "01:40:00", "Saltwind", "01:40:00")];
    let mark = |title: &str, has_watched, not_interested| Preference {
        profile: "Ada".into(),
        title: title.into(),
        day: None,
        has_watched,
        not_interested,
    };
    let rows = vec![
        mark("Saltwind", false, true),
        mark("Saltwind", false, true),
        mark("Tide", false, true),
        mark("Tide", true, false),
        mark("Saltwind", true, false),
        mark("Ostinato", true, true),
    ];
    let found = joins(&views, &Records { preferences: Some(rows), ..Records::default() }).preferences;
    let expected =
        Preferences { has_watched: 3, has_watched_here: 1, not_interested: 3, not_interested_yet_watched: 1 };
    assert_eq!(found, Some(expected));
}

#[test]
fn views_days_apart_are_two_and_neither_is_long_enough() {
    // Six minutes and, three days later, six more of an episode without bookmarks.
    let views = [
        ("Ada", "2022-05-01 20:00:00", "00:06:00", "Tide: Season 1: One (Episode 1)", ""),
        ("Ada", "2022-05-04 20:00:00", "00:06:00", "Tide: Season 1: One (Episode 1)", ""),
    ];
    let found = ratings(&views, &[rating("Tide", "2022-05-05 22:00:00", Verdict::Up)]);
    assert_eq!(Extent::ALL.map(|extent| found.with(Verdict::Up).of(extent)), [0, 1, 0]);
}

#[test]
fn of_five_liked_titles_two_were_seen() {
    let views = [
        ("Ada", "2022-05-01 20:00:00", "01:40:00", "Saltwind", "01:40:00"),
        ("Ada", "2022-05-02 20:00:00", "01:40:00", "Paper Birds", "01:40:00"),
    ];
    let rows = ["Saltwind", "Paper Birds", "Tide", "Ostinato", "Ad Lumen"]
        .map(|title| rating(title, "2022-05-05 22:00:00", Verdict::Up));
    let up = ratings(&views, &rows).with(Verdict::Up);
    assert_eq!((up.total(), up.seen.value), (5, Some(0.4)));
}
