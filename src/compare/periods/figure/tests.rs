//! Figures from sums, by hand.

use super::*;

/// Four weeks of an hour a day.
fn sums() -> DayRow {
    let mut sums = [0.0; _];
    let set: [(Column, f64); 18] = [
        (Column::Days, 28.0),
        (Column::Seconds, 100_800.0),
        (Column::Active, 14.0),
        (Column::Sessions, 7.0),
        (Column::SessionSeconds, 25_200.0),
        (Column::LateNight, 10_080.0),
        (Column::PrimeTime, 50_400.0),
        (Column::Sine, 1_024.0 * 50_400.0),
        (Column::Both, 96.0),
        (Column::FirstOnly, 192.0),
        (Column::SecondOnly, 288.0),
        (Column::Neither, 2_016.0),
        (Column::Films, 25_200.0),
        (Column::NewTitles, 4.0),
        (Column::NewDays, 14.0),
        (Column::Diversity, 9.0),
        (Column::DiversityWeeks, 3.0),
        (Column::BingeDays, 2.0),
    ];
    set.iter().for_each(|(column, value)| sums[*column as usize] = *value);
    // One sitting just below those that are long, and two that are.
    sums[Column::length(LONG_FROM_BIN - 1)] = 1.0;
    sums[Column::length(LONG_FROM_BIN)] = 1.0;
    sums[Column::device(DeviceClass::Tv) - 1] = 1.0;
    sums[Column::device(DeviceClass::Phone)] = 20_160.0;
    sums
}

#[test]
fn every_figure_by_hand() {
    let sums = sums();
    let found = |figure: Figure| (figure.value(&sums), figure.count(&sums));
    assert_eq!(found(Figure::MinutesPerDay), (Some(60.0), 28));
    assert_eq!(found(Figure::ActiveDays), (Some(3.5), 28));
    // All of the direction at a quarter of the day.
    assert_eq!(found(Figure::Midpoint), (Some(360.0), 14));
    assert_eq!((found(Figure::LateNight), found(Figure::PrimeTime)), ((Some(0.1), 14), (Some(0.5), 14)));
    assert_eq!((found(Figure::Films), found(Figure::Series)), ((Some(0.25), 14), (Some(0.0), 14)));
    assert_eq!((found(Figure::NewTitles), found(Figure::EffectiveTitles)), ((Some(2.0), 14), (Some(3.0), 3)));
    assert_eq!((found(Figure::Sittings), found(Figure::SittingLength)), ((Some(1.75), 28), (Some(60.0), 7)));
    assert_eq!(
        (found(Figure::LongSittings), found(Figure::BingeDays)),
        ((Some(2.0 / 7.0), 7), (Some(0.5), 28))
    );
    assert_eq!(found(Figure::Device(DeviceClass::Phone)), (Some(0.2), 14));
    assert_eq!(found(Figure::Device(DeviceClass::Tv)), (Some(0.0), 14));
    // Of 27 pairs 22/27 agree, and by chance 1/9 · 4/27 + 8/9 · 23/27 = 188/243: kappa is 10/55.
    let (kappa, pairs) = found(Figure::Regularity);
    assert!(kappa.is_some_and(|kappa| (kappa - 10.0 / 55.0).abs() < 1e-12) && pairs == 27);
}

#[test]
fn nothing_has_no_figures_and_noise_no_midpoint() {
    let empty: DayRow = [0.0; _];
    assert!(Figure::all().all(|figure| figure.value(&empty).is_none() && figure.count(&empty) == 0));
    let with = |resultant: f64| {
        let mut sums = sums();
        sums[Column::Sine as usize] = 1_024.0 * 100_800.0 * resultant;
        Figure::Midpoint.value(&sums)
    };
    assert_eq!([with(LEAST_RESULTANT * 1.01), with(LEAST_RESULTANT * 0.99)], [Some(360.0), None]);
}

#[test]
fn what_a_figure_must_rest_on_goes_by_what_it_counts() {
    let least = |figure: Figure| figure.least();
    assert_eq!([Figure::MinutesPerDay, Figure::NewTitles, Figure::BingeDays].map(least), [28; 3]);
    assert_eq!([Figure::Midpoint, Figure::SittingLength, Figure::Films].map(least), [10; 3]);
    assert_eq!([Figure::Regularity, Figure::EffectiveTitles].map(least), [27, 4]);
}
