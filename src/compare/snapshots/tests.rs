#![allow(clippy::unwrap_used)]

mod accounts;
mod only_and_changed;
mod people;

use super::*;
use crate::model::samples::history_of;
use crate::model::title::{TitleSource, parse_titles};
use chrono::NaiveDate;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
                      Bookmark,Latest Bookmark,Country\n";

/// A row with what matters in tests, and the rest as it mostly is.
fn row(profile: &str, start: &str, title: &str) -> String {
    format!("{profile},{start},00:30:00,,{title},,Smart TV,00:30:00,00:30:00,FR (France)\n")
}

fn inventory() -> Inventory {
    Inventory { tables: Vec::new(), empty: Vec::new(), files: Vec::new(), newest: None, gaps: Vec::new() }
}

fn full(text: &str) -> (History, TitleIndex) {
    let history = history_of(format!("{HEADER}{text}"));
    let index = TitleIndex::of(&history);
    (history, index)
}

fn reach(history: &History) -> Option<(i64, i64)> {
    Some((history.rows().first()?.start, history.rows().last()?.start))
}

fn compared(before: &str, after: &str) -> Snapshots {
    let (one, other) = (full(before), full(after));
    of_histories(&one, &other)
}

fn of_histories(one: &(History, TitleIndex), other: &(History, TitleIndex)) -> Snapshots {
    let inventory = inventory();
    Snapshots::of(&snapshot(one, &inventory), &snapshot(other, &inventory))
}

/// An export with a full history, which does not list its profiles.
fn snapshot<'a>((history, index): &'a (History, TitleIndex), inventory: &'a Inventory) -> Snapshot<'a> {
    Snapshot { viewing: Viewing::Full(history, index), reach: reach(history), inventory, listed: None }
}

/// Twelve rows of a profile, a day apart, so that it can be recognised.
fn diary(profile: &str, month: u32, title: impl Fn(u32) -> String) -> String {
    (1..=12)
        .map(|day| row(profile, &format!("2024-{month:02}-{day:02} 20:00:{day:02}"), &title(day)))
        .collect()
}

fn numbered(day: u32) -> String {
    format!("Saltwind: Season 1: Part {day} (Episode {day})")
}

fn rows(snapshots: &Snapshots) -> [u64; 6] {
    let (before, after) = (&snapshots.before.only, &snapshots.after.only);
    [
        snapshots.common.rows,
        snapshots.changed.before.rows,
        before.all().rows,
        after.later.rows,
        after.inside.rows,
        after.earlier.rows,
    ]
}

#[test]
fn new_back_filled_vanished_and_changed_rows_are_told_apart() {
    let common = diary("Ana", 3, numbered);
    let before = common.clone()
        + &row("Ana", "2024-03-05 22:00:00", "Gone")
        + "Ana,2024-03-06 22:00:00,00:30:00,,Grows,,Smart TV,00:30:00,00:30:00,FR (France)\n";
    let after = common
        + &row("Ana", "2024-03-07 22:00:00", "Late")
        + &row("Ana", "2024-04-01 22:00:00", "New")
        + "Ana,2024-03-06 22:00:00,00:50:00,,Grows,,Smart TV,00:50:00,Not latest view,DE (Germany)\n";
    let found = compared(&before, &after);
    assert_eq!(rows(&found), [12, 1, 1, 1, 1, 0]);
    let fields: Vec<Field> = found.changed.by_field.keys().copied().collect();
    assert_eq!(fields, [Field::Duration, Field::Bookmark, Field::NotLatest, Field::Country]);
    let change = &found.changed.rows[0].fields[0];
    assert_eq!(*change, (Field::Duration, Value::Seconds(1_800), Value::Seconds(3_000)));
    assert_eq!(found.before.only.whole_titles, 1);
    assert_eq!(found.before.only.unexplained(), 1);
    assert!(found.is_one_account);
}

#[test]
fn what_later_viewing_brings_along_is_expected() {
    let newest = "Ana,2024-03-20 22:00:00,00:30:00,,Twice,,Smart TV,00:30:00,00:30:00,FR (France)\n";
    let older = newest.replace("00:30:00,FR", "Not latest view,FR");
    let common = diary("Ana", 3, numbered);
    let after = format!("{common}{older}{}", row("Ana", "2024-04-02 22:00:00", "Twice"));
    let found = compared(&format!("{common}{newest}"), &after);
    assert_eq!((found.changed.before.rows, found.changed.expected), (1, 1));
    assert!(found.changed.rows.is_empty());
}

#[test]
fn copies_of_a_row_are_counted() {
    let one = row("Ana", "2024-03-05 22:00:00", "Same");
    let common = diary("Ana", 3, numbered);
    let found = compared(&format!("{common}{one}{one}{one}"), &format!("{common}{one}"));
    assert_eq!(rows(&found), [13, 0, 2, 0, 0, 0]);
    assert!(!found.before.only.titles[0].is_whole);
}

#[test]
fn an_export_saved_again_by_a_spreadsheet_is_the_same() {
    let text: String = (1..=20)
        .map(|day| row("Ana", &format!("2024-03-{day:02} 20:15:{:02}", day + 7), &numbered(day)))
        .collect();
    let saved: String = (1..=20)
        .map(|day| {
            let row = row("Ana", &format!("3/{day}/2024 20:15"), &numbered(day));
            row.replace("00:30:00", "0:30:00")
        })
        .collect();
    let found = compared(&text, &saved);
    assert_eq!(found.basis, Basis::Starts(60));
    assert_eq!(rows(&found), [20, 0, 0, 0, 0, 0]);
    let fractions = text.replace(",00:30:00,,", ".250,00:30:00,,");
    assert!(compared(&text, &fractions).has_same_rows());
}

#[test]
fn spellings_of_other_layouts_are_the_same_title() {
    let one = diary("Ana", 3, |day| format!("Kin: Season 1: Pilot Episode {day}"));
    let other =
        diary("Ana", 3, |day| format!("\"Kin: Season 1: \"\"Pilot Episode {day}\"\" (Episode {day})\""));
    assert!(compared(&one, &other).has_same_rows());
}

#[test]
fn a_switched_language_is_no_other_viewing() {
    let word = ["Tor", "Boot", "Wald", "Uhr"];
    let english = |day: u32| format!("Saltwind {}: Season 1: Gate {day} (Episode {day})", day % 4);
    let german = |day: u32| format!("{}: Staffel 1: Pforte {day} (Folge {day})", word[day as usize % 4]);
    let found = compared(&diary("Ana", 3, english), &diary("Ana", 3, german));
    assert_eq!(rows(&found), [0, 12, 0, 0, 0, 0]);
    let switch = &found.retitled[0];
    assert!(switch.is_language && switch.profile == "Ana");
    assert_eq!((switch.rows, switch.of_rows, switch.works, switch.titles.len()), (12, 12, 4, 12));
    assert!(found.changed.rows.is_empty());
    // One series under another name is no language.
    let renamed = |day: u32| format!("Saltwind 1: Season 1: Gate {day} (Episode {day})");
    let one = |day: u32| format!("Saltwater: Season 1: Gate {day} (Episode {day})");
    let found = compared(&diary("Ana", 3, renamed), &diary("Ana", 3, one));
    assert!(!found.retitled[0].is_language);
}

#[test]
fn profiles_are_renamed_swapped_new_and_deleted() {
    let (ana, ben) = (diary("Ana", 3, numbered), diary("Ben", 4, numbered));
    let fates = |before: &str, after: &str| -> Vec<(Option<String>, Option<String>, ProfileFate)> {
        let found = compared(before, after).profiles;
        found.iter().map(|one| (one.before.clone(), one.after.clone(), one.fate())).collect()
    };
    let name = |name: &str| Some(name.to_owned());
    let after = ana.replace("Ana", "Anna") + &diary("Kim", 5, numbered);
    assert_eq!(
        fates(&(ana.clone() + &ben), &after),
        [
            (None, name("Kim"), ProfileFate::New),
            (name("Ana"), name("Anna"), ProfileFate::Renamed),
            (name("Ben"), None, ProfileFate::Deleted),
        ]
    );
    let swapped = ana.replace("Ana", "Ben") + &ben.replace("Ben", "Ana");
    let found = fates(&(ana.clone() + &ben), &swapped);
    assert!(found.iter().all(|(before, after, fate)| before != after && *fate == ProfileFate::Renamed));
    let found = compared(&(ana.clone() + &ben), &after);
    assert_eq!(found.before.only.of_lone_profiles.rows, 12);
    assert_eq!(rows(&found)[0], 12);
}

#[test]
fn hidden_rows_stay_go_and_come() {
    let hidden = |day: u32| {
        format!(
            "Ana,2024-03-{day:02} 23:00:00,00:30:00,View was hidden; ,Secret {day},,Smart TV,,,FR (France)\n"
        )
    };
    let plain = |day: u32| hidden(day).replace("View was hidden; ", "");
    let common = diary("Ana", 3, numbered);
    let before = common.clone() + &hidden(1) + &hidden(2) + &plain(3);
    let after = common + &hidden(1) + &hidden(3);
    let found = compared(&before, &after);
    let Hidden { still, shown_again, gone, newly, new, .. } = found.hidden;
    assert_eq!([still, shown_again, gone, newly, new], [1, 0, 1, 1, 0]);
    assert_eq!((found.hidden.before(), found.hidden.after()), (2, 2));
    assert_eq!((found.before.only.hidden.rows, found.before.only.unexplained()), (1, 0));
}

#[test]
fn what_lies_outside_the_other_is_no_loss() {
    let (first, second) = (diary("Ana", 3, numbered), diary("Ana", 4, numbered));
    let third = diary("Ana", 5, numbered);
    let found = compared(&format!("{first}{second}"), &format!("{second}{third}"));
    assert_eq!((found.before.only.earlier.rows, found.before.only.inside.rows), (12, 0));
    assert_eq!((found.after.only.later.rows, found.after.only.inside.rows), (12, 0));
    // Not overlapping at all.
    let found = compared(&first, &third);
    assert_eq!(rows(&found), [0, 0, 12, 12, 0, 0]);
    assert!(found.is_one_account, "the profile has one name");
    assert!(!compared(&first, &third.replace("Ana", "Kim")).is_one_account);
}

#[test]
fn other_people_are_noticed() {
    let mine: String = (1..=28).map(|day| row("Kids", &format!("2024-03-{day:02} 20:00:00"), "A")).collect();
    let others: String =
        (1..=28).map(|day| row("Kids", &format!("2024-03-{day:02} 21:00:00"), "A")).collect();
    assert!(!compared(&mine, &others).is_one_account);
    assert!(compared(&mine, &mine).is_one_account);
    assert!(compared("", &others).is_one_account);
}

fn short(rows: &[(&str, &str)]) -> (ShortHistory, TitleIndex) {
    let titles: Vec<&str> = rows.iter().map(|(title, _)| *title).collect();
    let index = TitleIndex::new(titles.iter().copied(), &parse_titles(&titles, TitleSource::ViewingHistory));
    let row = |(title, date): &(&str, &str)| crate::model::short_history::TitleOnDay {
        title: (*title).to_owned(),
        date: date.parse::<NaiveDate>().ok(),
    };
    (ShortHistory { path: String::new(), rows: rows.iter().map(row).collect() }, index)
}

fn viewing<'a>((history, index): &'a (ShortHistory, TitleIndex), inventory: &'a Inventory) -> Snapshot<'a> {
    let day = |date: NaiveDate| crate::compare::span::day_of(date) * crate::analysis::clock::local_time::DAY;
    Snapshot {
        viewing: Viewing::Short(history, index),
        reach: history.reach().map(|(first, last)| (day(first), day(last))),
        inventory,
        listed: None,
    }
}

#[test]
fn two_short_histories_are_compared_by_title_and_day() {
    let before = short(&[
        ("Kin: Gate", "2024-03-09"),
        ("Blue Harbour", "2024-03-05"),
        ("Gone", "2024-03-04"),
        ("First", "2024-03-01"),
    ]);
    let after = short(&[
        ("New", "2024-04-02"),
        ("Blue Harbour", "2024-04-01"),
        ("Kin: Gate", "2024-03-09"),
        ("Late", "2024-03-02"),
        ("First", "2024-03-01"),
    ]);
    let inventory = inventory();
    let found = Snapshots::of(&viewing(&before, &inventory), &viewing(&after, &inventory));
    assert_eq!(found.basis, Basis::Days);
    assert_eq!(rows(&found), [2, 1, 1, 1, 1, 0]);
    assert_eq!(found.changed.expected, 1, "watched again");
    assert_eq!(found.before.only.titles[0].title, "Gone");
}

#[test]
fn a_short_history_is_held_against_the_profile_it_is_of() {
    let mut text = diary("Ana", 3, numbered) + &diary("Ben", 4, |day| format!("Film {day}"));
    text += "Ben,2024-04-20 20:00:00,00:30:00,View was hidden; ,Secret,,Smart TV,,,FR (France)\n";
    let full = full(&text);
    let mut titles: Vec<(String, String)> =
        (1..=12).rev().map(|day| (format!("Film {day}"), format!("2024-04-{day:02}"))).collect();
    titles.insert(0, ("Brand New".to_owned(), "2024-05-01".to_owned()));
    let titles: Vec<(&str, &str)> =
        titles.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect();
    let short = short(&titles);
    let inventory = inventory();
    let one = snapshot(&full, &inventory);
    let found = Snapshots::of(&one, &viewing(&short, &inventory));
    assert_eq!(found.profile_taken.as_deref(), Some("Ben"));
    assert_eq!(rows(&found), [12, 0, 1, 1, 0, 0]);
    assert_eq!((found.hidden.gone, found.before.only.hidden.rows), (1, 1));
}

#[test]
fn a_short_history_leaves_out_numbers_of_episodes_and_a_single_season() {
    let full = full(&(diary("Ana", 3, numbered) + &row("Ana", "2024-03-20 20:00:00", "Blue Harbour")));
    let mut titles: Vec<(String, String)> =
        (1..=12).map(|day| (format!("Saltwind: Part {day}"), format!("2024-03-{day:02}"))).collect();
    titles.push(("Blue Harbour".to_owned(), "2024-03-20".to_owned()));
    let titles: Vec<(&str, &str)> =
        titles.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect();
    let short = short(&titles);
    let inventory = inventory();
    let other = snapshot(&full, &inventory);
    assert_eq!(rows(&Snapshots::of(&viewing(&short, &inventory), &other)), [13, 0, 0, 0, 0, 0]);
}
