mod records;

use super::*;
use crate::analysis::analyse;
use crate::analysis::joins::Joins;
use crate::analysis::titles::TitleIndex;
use crate::model::samples::history_of;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
    Bookmark,Latest Bookmark,Country\n";

fn cards(rows: &str) -> Inferences {
    cards_with(rows, &Records::default())
}

fn cards_with(rows: &str, records: &Records) -> Inferences {
    let history = history_of(format!("{HEADER}{rows}"));
    let (index, settings) = (TitleIndex::of(&history), Settings::default());
    let mut analysis = analyse(&history, &index, &settings);
    analysis.joins = Joins::of(&history, &index, records, &settings);
    Inferences::of(&history, &analysis, records, &settings)
}

/// An hour from eight in the evening, London winter time, on the first `days` days of January and February 2024.
fn evenings(profile: &str, days: u32, country: &str) -> String {
    let day = |day: u32| {
        let (month, date) = if day <= 31 { (1, day) } else { (2, day - 31) };
        format!("{profile},2024-{month:02}-{date:02} 20:00:00,01:00:00,,Saltwind,,Sony 2019 TV,,,{country}\n")
    };
    (1..=days).map(day).collect()
}

const BRITAIN: &str = "GB (United Kingdom)";

#[test]
fn an_empty_record_has_every_card_and_no_conclusion() {
    let found = cards("");
    let topics: Vec<Topic> = found.cards.iter().map(|card| card.topic).collect();
    assert_eq!(topics, Topic::ALL);
    assert!(found.cards.iter().all(|card| card.found.is_none() && card.evidence.is_empty()));
}

fn conclusion(found: &Inferences, topic: Topic) -> &Conclusion {
    let card = found.cards.iter().find(|card| card.topic == topic).unwrap();
    &card.found.as_ref().unwrap().conclusion
}

#[test]
fn evenings_have_their_edges() {
    let late = "Ada,2024-01-08 23:00:00,03:10:00,,Saltwind,,Sony 2019 TV,,,GB (United Kingdom)\n";
    let found = cards(&format!("{}{late}", evenings("Ada", 20, BRITAIN)));
    let Conclusion::Wakefulness(hours) = conclusion(&found, Topic::Wakefulness) else { unreachable!() };
    assert_eq!(
        (hours.account.days, hours.account.usual_first, hours.account.usual_last),
        (20, 1_200.0, 1_260.0)
    );
    // 02:10 of the ninth is that of the eighth day, 19730 days after 1970-01-01.
    assert_eq!(hours.account.latest[0], EdgeDay { day: 19_730, first: 1_200, last: 1_440 + 130 });
    assert_eq!(hours.profiles.len(), 1);
    assert!(cards(&evenings("Ada", 13, BRITAIN)).cards[0].found.is_none(), "thirteen days are too few");
}

#[test]
fn two_profiles_side_by_side_are_two_people() {
    let found = cards(&(evenings("Ada", 20, BRITAIN) + &evenings("Ben", 20, BRITAIN)));
    let Conclusion::HouseholdSize(size) = conclusion(&found, Topic::HouseholdSize) else { unreachable!() };
    assert_eq!((size.at_least, size.profiles, size.together_seconds), (2, 2, 20 * 3_600));
    // Four evenings are four hours, and too few days to be in use.
    let hardly = cards(&(evenings("Ada", 20, BRITAIN) + &evenings("Ben", 4, BRITAIN)));
    let Conclusion::HouseholdSize(size) = conclusion(&hardly, Topic::HouseholdSize) else { unreachable!() };
    assert_eq!(size.profiles, 1);
    let Conclusion::Devices(devices) = conclusion(&found, Topic::Devices) else { unreachable!() };
    assert_eq!((devices.brands(), devices.years()), (vec!["Sony"], Some((2019, 2019))));
}

fn confidence(found: &Inferences, topic: Topic) -> (Level, Reason) {
    let card = found.cards.iter().find(|card| card.topic == topic).unwrap();
    let confidence = card.found.as_ref().unwrap().confidence;
    (confidence.level, confidence.reason)
}

#[test]
fn one_profile_alone_is_never_together_with_another() {
    let alone = cards(&evenings("Ada", 60, BRITAIN));
    assert_eq!(confidence(&alone, Topic::HouseholdSize), (Level::Low, Reason::NeverTogether));
    let both = cards(&(evenings("Ada", 60, BRITAIN) + &evenings("Ben", 60, BRITAIN)));
    assert_eq!(confidence(&both, Topic::HouseholdSize), (Level::High, Reason::AtTheSameTime));
}

#[test]
fn signs_of_a_child_agree_when_each_has_two() {
    use crate::model::records::ProfileDetails;
    let reason = |limits: &[(&str, &str)], searches: &[(&str, u64)]| {
        let profile = |(profile, maturity): &(&str, &str)| ProfileDetails {
            profile: (*profile).into(),
            maturity: Some((*maturity).into()),
            language: None,
            born: None,
        };
        let mut records = Records::default();
        records.account.profiles = Some(limits.iter().map(profile).collect());
        records.account.child_searches =
            searches.iter().map(|(profile, count)| ((*profile).into(), *count)).collect();
        let found = cards_with(&evenings("Ada", 20, BRITAIN), &records);
        confidence(&found, Topic::Children).1
    };
    assert_eq!(reason(&[("Dan", "OLDER_KIDS")], &[("Dan", 3)]), Reason::SignsAgree);
    assert_eq!(reason(&[("Dan", "OLDER_KIDS"), ("Ben", "70")], &[("Dan", 3)]), Reason::OneSign);
    assert_eq!(reason(&[("Dan", "OLDER_KIDS")], &[]), Reason::OneSign);
    assert_eq!(reason(&[("Ada", "ADULTS")], &[]), Reason::OneSign);
}

#[test]
fn changes_of_one_profile_alone_are_told_once() {
    // Half an hour a day for half a year, then three hours.
    let half_years = |profile: &str, lengths: [&str; 2]| -> String {
        let first = chrono::NaiveDate::from_ymd_opt(2023, 1, 2).unwrap();
        let day = |number: u64| {
            let date = first + chrono::Days::new(number);
            let length = lengths[usize::from(number >= 182)];
            format!("{profile},{date} 18:00:00,{length},,Saltwind,,Sony 2019 TV,,,{BRITAIN}\n")
        };
        (0..364).map(day).collect()
    };
    let told = |rows: &str| -> Vec<Option<String>> {
        let found = cards(rows);
        let Conclusion::LifeRhythm(life) = conclusion(&found, Topic::LifeRhythm) else { unreachable!() };
        life.changes
            .iter()
            .filter(|change| !change.is_of_hours)
            .map(|change| change.profile.clone())
            .collect()
    };
    let ada = half_years("Ada", ["00:30:00", "03:00:00"]);
    assert_eq!(told(&ada), [None]);
    let both = ada + &half_years("Ben", ["00:30:00", "00:30:00"]);
    assert_eq!(told(&both), [None, Some("Ada".to_owned())]);
}

#[test]
fn a_trip_counts_its_rows_and_its_days_apart() {
    let mut rows = evenings("Ada", 60, BRITAIN);
    for day in 20..24 {
        let home =
            format!("Ben,2024-01-{day} 21:00:00,00:30:00,,Saltwind,,Sony 2019 TV,,,US (United States)\n");
        rows += &home;
    }
    for day in (1..20).chain(24..29) {
        rows += &format!("Ben,2024-01-{day:02} 21:00:00,00:30:00,,Saltwind,,Sony 2019 TV,,,{BRITAIN}\n");
    }
    // Two o'clock in New York is still the night of the 23rd. Ada is at home, whatever one row says.
    rows += "Ben,2024-01-24 07:00:00,00:30:00,,Saltwind,,Sony 2019 TV,,,US (United States)\n";
    rows += "Ada,2024-01-21 23:00:00,00:05:00,,Saltwind,,Sony 2019 TV,,,US (United States)\n";
    let found = cards(&rows);
    let Conclusion::Travel(travel) = conclusion(&found, Topic::Travel) else { unreachable!() };
    let [trip] = travel.trips.as_slice() else { panic!("{travel:?}") };
    assert_eq!((trip.profile.as_str(), trip.country.as_str(), trip.days(), trip.rows), ("Ben", "US", 4, 5));
    assert_eq!(travel.countries(), [trip.country]);
    let Conclusion::SharedAccount(shared) = conclusion(&found, Topic::SharedAccount) else { unreachable!() };
    assert_eq!((shared.days_apart, shared.outside, shared.has_signs()), (4, None, true));
}

#[test]
fn weekdays_alone_are_too_little_for_a_pattern() {
    // 2024-01-01 is a Monday; 44 weekdays and no weekend.
    let all = evenings("Ada", 60, BRITAIN);
    let weekdays = all.lines().enumerate().filter(|(day, _)| day % 7 < 5);
    let found = cards(&weekdays.map(|(_, row)| format!("{row}\n")).collect::<String>());
    let card = found.cards.iter().find(|card| card.topic == Topic::WorkingPattern).unwrap();
    assert_eq!((card.measure.n, card.measure.least, card.found.is_none()), (29, 30, true));
}

#[test]
fn names_can_be_replaced_everywhere() {
    let mut found = cards(&evenings("Ada", 60, BRITAIN));
    found.rename_profiles(|name| *name = "A".to_owned());
    assert!(!format!("{found:?}").contains("Ada"));
}
