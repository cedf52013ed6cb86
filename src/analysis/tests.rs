//! What holds the families of figures together.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::samples::history_of;

/// Ada watches two episodes on Monday and one on the Wednesday of the week after; Ben watches with her for an hour on the Tuesday between.
fn household() -> History {
    history_of(
        "Profile Name,Start Time,Duration,Title,Device Type,Country\n\
        Ada,2022-05-02 20:00:00,01:00:00,Blue Harbour: Season 1: Dawn (Episode 1),LG 2017 UHD TV,FR (France)\n\
        Ada,2022-05-02 21:00:00,01:00:00,Blue Harbour: Season 1: Noon (Episode 2),LG 2017 UHD TV,FR (France)\n\
        Ben,2022-05-03 20:00:00,01:00:00,A Quiet Film,Apple iPhone 14 Pro iPhone,FR (France)\n\
        Ada,2022-05-03 20:30:00,01:00:00,Salt,LG 2017 UHD TV,FR (France)\n\
        Ada,2022-05-11 20:00:00,01:00:00,Salt Road,LG 2017 UHD TV,FR (France)\n",
    )
}

#[test]
fn a_profile_is_set_against_all_days_of_the_account() {
    let history = household();
    let analysis = analyse(&history, &TitleIndex::of(&history), &Settings::default());
    let days: Vec<_> = analysis.profiles.iter().map(|one| (&*one.name, one.metrics.observed_days)).collect();
    assert_eq!(days, [("Ada", 10), ("Ben", 10)]);
    assert_eq!(analysis.profiles[1].metrics.calendar.observed_days(), 1);
}

#[test]
fn the_main_figures_are_those_of_all_and_the_others_are_empty() {
    let history = household();
    let index = TitleIndex::of(&history);
    let (main, whole) = (
        analyse_main(&history, &index, &Settings::default()),
        analyse(&history, &index, &Settings::default()),
    );
    assert_eq!((main.account.seconds, main.account.sessions.count), (18_000, 3));
    assert_eq!(main.account.views, whole.account.views);
    assert_eq!(main.account.films, whole.account.films);
    assert_eq!(main.account.binges, whole.account.binges);
    // Half an hour on Tuesday.
    assert_eq!((main.profiles_at_once, whole.profiles_at_once.seconds), (whole.profiles_at_once, 1_800));

    assert_eq!(whole.devices_at_once.seconds, 1_800);
    assert_eq!(main.devices_at_once, Overlap::default());
    assert_eq!(whole.household.binges.two, 1);
    assert_eq!(main.household, Household::default());
    assert!(!whole.profiles[0].works.is_empty() && main.profiles[0].works.is_empty());
    assert!(!whole.account.strips.is_empty() && main.account.strips.is_empty());
}

#[test]
fn sums_of_a_profile_and_of_the_account() {
    use crate::model::device::DeviceClass::{Phone, Tv};
    // Ada watches two films half an hour of which overlap, ten minutes of a third and a second less of a fourth; Ben an hour, a day earlier.
    let history = history_of(
        "Profile Name,Start Time,Duration,Title,Device Type,Country\n\
        Ada,2022-05-02 20:00:00,01:00:00,A Quiet Film,LG 2017 UHD TV,FR (France)\n\
        Ada,2022-05-02 20:30:00,01:00:00,Salt,LG 2017 UHD TV,FR (France)\n\
        Ada,2022-05-03 20:00:00,00:10:00,Paper Boats,Apple iPhone 14 Pro iPhone,ES (Spain)\n\
        Ada,2022-05-03 21:00:00,00:09:59,Low Tide,Apple iPhone 14 Pro iPhone,ES (Spain)\n\
        Ben,2022-05-01 20:00:00,01:00:00,Salt,Apple iPhone 14 Pro iPhone,FR (France)\n",
    );
    let index = TitleIndex::of(&history);
    let analysis = analyse(&history, &index, &Settings::default());
    let sums = |metrics: &Metrics| {
        let by_device: Vec<u64> = metrics.by_device.values().copied().collect();
        let by_class: Vec<_> =
            metrics.by_device_class.iter().map(|(class, seconds)| (*class, *seconds)).collect();
        let by_country: Vec<u64> = metrics.by_country.values().copied().collect();
        (metrics.seconds, metrics.seconds_awake, by_device, by_class, by_country)
    };
    let [ada, ben] = &analysis.profiles[..] else { panic!("two profiles") };
    assert_eq!(
        sums(&ada.metrics),
        (8_399, 6_599, vec![7_200, 1_199], vec![(Tv, 7_200), (Phone, 1_199)], vec![1_199, 7_200])
    );
    assert_eq!(sums(&ben.metrics), (3_600, 3_600, vec![3_600], vec![(Phone, 3_600)], vec![3_600]));
    assert_eq!(
        sums(&analysis.account),
        (11_999, 10_199, vec![7_200, 4_799], vec![(Tv, 7_200), (Phone, 4_799)], vec![1_199, 10_800])
    );
    // 2022-05-01 20:00 UTC.
    assert_eq!(
        (analysis.account.first_start, ben.metrics.first_start),
        (Some(1_651_435_200), Some(1_651_435_200))
    );

    let titles = |works: &[u32]| {
        let mut titles: Vec<&str> = (history.titles.texts().enumerate())
            .filter(|(title, _)| works.contains(&index.entry(*title as u32).work))
            .map(|(_, title)| title)
            .collect();
        titles.sort_unstable();
        titles
    };
    assert_eq!(titles(&ada.works), ["A Quiet Film", "Paper Boats", "Salt"]);
    assert_eq!((titles(&ben.works), ada.works.is_sorted()), (vec!["Salt"], true));
}
