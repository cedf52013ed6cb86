//! What one export lacks, what both say differently, and what was hidden.

use super::*;

const COMMON: u64 = 12;

fn ana() -> String {
    diary("Ana", 3, numbered)
}

#[test]
fn hidden_titles_are_told_each_with_its_rows() {
    let hidden = |day: u32| {
        format!("Ana,2024-03-{day:02} 23:00:00,00:30:00,View was hidden; ,Secret {day},,TV,,,FR (France)\n")
    };
    let plain = |day: u32| hidden(day).replace("View was hidden; ", "");
    let before = ana() + &hidden(1) + &hidden(2) + &plain(3) + &hidden(4);
    let after = ana() + &hidden(1) + &hidden(3) + &plain(4) + &hidden(5);
    let found = compared(&before, &after).hidden;
    assert_eq!([found.still, found.shown_again, found.gone, found.newly, found.new], [1, 1, 1, 1, 1]);
    assert_eq!((found.before(), found.after()), (3, 3));
    let titles: Vec<_> =
        found.titles.iter().map(|one| (one.title.as_str(), one.before, one.gone, one.after)).collect();
    assert_eq!(
        titles,
        [
            ("Secret 1", 1, 0, 1),
            ("Secret 2", 1, 1, 0),
            ("Secret 3", 0, 0, 1),
            ("Secret 4", 1, 0, 0),
            ("Secret 5", 0, 0, 1)
        ]
    );
}

#[test]
fn what_is_missing_in_the_last_three_days_may_still_come() {
    // The later export ends on 12 March at 20:00:12.
    let missing = |start: &str| {
        let only = compared(&(ana() + &row("Ana", start, "Extra")), &ana()).before.only;
        (only.near_end.rows, only.unexplained())
    };
    assert_eq!(missing("2024-03-09 20:00:13"), (1, 0));
    assert_eq!(missing("2024-03-09 20:00:12"), (0, 1));
    // One of each kind, and one more.
    let hidden = "Ana,2024-03-05 23:00:00,00:30:00,View was hidden; ,Secret,,Smart TV,,,FR (France)\n";
    let before = ana()
        + hidden
        + &row("Ana", "2024-03-11 22:00:00", "Late")
        + &row("Kim", "2024-03-06 22:00:00", "Hers")
        + &row("Ana", "2024-03-07 22:00:00", "Gone");
    let only = compared(&before, &ana()).before.only;
    assert_eq!((only.of_lone_profiles.rows, only.hidden.rows, only.near_end.rows), (1, 1, 1));
    assert_eq!((only.inside.rows, only.unexplained()), (4, 1));
    assert_eq!((only.all().rows, only.all().kept_rows, only.all().seconds), (4, 4, 4 * 1_800));
    assert_eq!((only.at(Place::Inside).count(), only.at(Place::Later).count()), (4, 0));
}

#[test]
fn three_days_are_three_days_in_a_copy_without_seconds() {
    let days = |start: fn(u32) -> String| -> String {
        (1..=20).map(|day| row("Ana", &start(day), &numbered(day))).collect()
    };
    let whole = days(|day| format!("2024-03-{day:02} 20:15:{:02}", day + 7));
    let saved = days(|day| format!("3/{day}/2024 20:15"));
    let before =
        whole + &row("Ana", "2024-03-05 22:00:00", "Gone") + &row("Ana", "2024-03-19 22:00:00", "Late");
    let found = compared(&before, &saved);
    assert_eq!(found.basis, Basis::Starts(60));
    assert_eq!((found.before.only.near_end.rows, found.before.only.unexplained()), (1, 1));
}

#[test]
fn rows_of_one_side_or_in_other_words_are_not_the_same_rows() {
    let (one, other) = (row("Ana", "2024-03-05 22:00:00", "A"), row("Ana", "2024-03-06 22:00:00", "B"));
    let here = row("Ana", "2024-03-07 22:00:00", "C");
    let there = here.replace("FR (France)", "DE (Germany)");
    let is_same = |before: &[&String], after: &[&String]| {
        let text = |rows: &[&String]| rows.iter().fold(ana(), |text, row| text + row);
        compared(&text(before), &text(after)).has_same_rows()
    };
    assert!(is_same(&[&one], &[&one]));
    assert!(!is_same(&[&one], &[]) && !is_same(&[], &[&one]) && !is_same(&[&one], &[&other]));
    assert!(!is_same(&[&here], &[&there]));
    assert!(!is_same(&[&one, &here], &[&there]) && !is_same(&[&here], &[&one, &there]));
}

#[test]
fn extras_of_another_kind_differ_and_spellings_of_none_do_not() {
    let extra =
        |kind: &str| format!("Ana,2024-03-05 22:00:00,00:10:00,,Film,{kind},Smart TV,,,FR (France)\n");
    let found = compared(&(ana() + &extra("HOOK")), &(ana() + &extra("TRAILER")));
    assert_eq!(found.changed.by_field.keys().copied().collect::<Vec<_>>(), [Field::Supplemental]);
    assert!(compared(&(ana() + &extra("")), &(ana() + &extra("NA"))).has_same_rows());
    // An extra is a row, and no viewing.
    let common = compared(&(ana() + &extra("HOOK")), &(ana() + &extra("HOOK"))).common;
    assert_eq!((common.rows, common.kept_rows, common.seconds), (COMMON + 1, COMMON, COMMON * 1_800));
}

#[test]
fn a_device_with_another_name_in_nearly_all_rows_is_renamed() {
    // Of `of` rows on one device, the first `renamed` are on another one later.
    let found = |renamed: u32, of: u32| {
        let rows = |name: &str| -> String {
            let start = |at: u32| format!("2024-03-{:02} 20:00:{at:02}", at % 28 + 1);
            let device = |at: u32| if at < renamed { name } else { "Smart TV" };
            (0..of).map(|at| row("Ana", &start(at), &numbered(at)).replace("Smart TV", device(at))).collect()
        };
        compared(&rows("Smart TV"), &rows("Bedroom")).changed
    };
    let all = found(12, 12);
    let told = RenamedDevice { before: "Smart TV".to_owned(), after: "Bedroom".to_owned(), rows: 12 };
    assert_eq!((all.devices, all.rows.len(), all.by_field[&Field::Device]), (vec![told], 0, 12));
    // 38 of 40 are just enough, 18 of 19 are not, and four rows say nothing.
    assert_eq!((found(38, 40).devices.len(), found(18, 19).devices.len()), (1, 0));
    assert_eq!((found(5, 5).devices.len(), found(4, 4).devices.len()), (1, 0));
    assert_eq!(found(18, 19).rows.len(), 18);
}

#[test]
fn cells_are_told_in_the_words_of_the_export() {
    let before = "Ana,2024-03-05 22:00:00,00:30:00,Has branched playback; Autoplayed: user action: None; ,\
                  Film,,Smart TV,00:30:00,00:30:00,FR (France)\n";
    let after = "Ana,2024-03-05 22:00:00,00:30:00,Autoplayed: user action: User_Interaction; ,\
                 Film,,Smart TV,00:30:00,Not latest view,FR (France)\n";
    let found = compared(&(ana() + before), &(ana() + after)).changed;
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(
        found.rows[0].fields,
        [
            (Field::NotLatest, Value::Flag(true), Value::Flag(false)),
            (
                Field::Attributes,
                text("Has branched playback; user action: None"),
                text("user action: User_Interaction")
            ),
        ]
    );
}

#[test]
fn one_row_at_the_same_second_on_the_same_device_is_one_row() {
    // Another title and another length: where the seconds are known, it is the same viewing all the same.
    let before = row("Ana", "2024-03-05 22:00:10", "Wind");
    let after = before.replace("00:30:00", "00:31:00").replace("Wind", "Vento");
    assert_eq!(rows(&compared(&(ana() + &before), &(ana() + &after))), [COMMON, 1, 0, 0, 0, 0]);
    let other_device = after.replace("Smart TV", "Telephone");
    assert_eq!(rows(&compared(&(ana() + &before), &(ana() + &other_device)))[..3], [COMMON, 0, 1]);
}

#[test]
fn whole_titles_are_those_of_profiles_both_have_and_lie_inside() {
    let before = ana()
        + &row("Ana", "2024-03-06 22:00:00", "Gone")
        + &row("Kim", "2024-03-06 22:00:00", "Hers")
        + &row("Ana", "2024-04-05 22:00:00", "After");
    let only = compared(&before, &ana()).before.only;
    assert_eq!((only.inside.rows, only.later.rows, only.whole_titles), (2, 1, 1));
}

#[test]
fn the_first_second_of_the_other_export_lies_inside_it() {
    // Twelve rows from 1 March, 20:00:01 on.
    let place = |start: &str| {
        let only = compared(&(ana() + &row("Ana", start, "Extra")), &ana()).before.only;
        [only.earlier.rows, only.inside.rows, only.later.rows]
    };
    assert_eq!([place("2024-03-01 20:00:00"), place("2024-03-01 20:00:01")], [[1, 0, 0], [0, 1, 0]]);
    assert_eq!([place("2024-03-12 20:00:12"), place("2024-03-12 20:00:13")], [[0, 1, 0], [0, 0, 1]]);
}

#[test]
fn a_tenth_of_the_rows_in_other_words_is_another_language() {
    // Five series with two rows each, of which the first `retitled` rows have other words, and `plain` other rows.
    let found = |plain: u32| {
        let word = |day: u32, word: &str| format!("{word} {}: Season 1: Gate {day} (Episode {day})", day % 5);
        let rows = |name: &str| -> String {
            let series =
                (1..=10).map(|day| row("Ana", &format!("2024-03-{day:02} 20:00:00"), &word(day, name)));
            let start = |at: u32| format!("2024-04-{:02} {:02}:00:00", at % 28 + 1, at / 28);
            let same = (0..plain).map(|at| row("Ana", &start(at), &numbered(at)));
            series.chain(same).collect()
        };
        let retitled = compared(&rows("Salt"), &rows("Sel")).retitled;
        let counts: Vec<u64> = retitled[0].titles.iter().map(|title| title.2).collect();
        assert_eq!((retitled.len(), retitled[0].rows, counts), (1, 10, vec![1; 10]));
        retitled[0].is_language
    };
    assert_eq!([found(90), found(91)], [true, false]);
    assert!(compared(&ana(), &ana()).retitled.is_empty());
}

#[test]
fn later_viewing_brings_a_later_day_and_nothing_else() {
    use super::super::same::is_expected;
    let (one, other) = (Entry::of_day(1, 10), Entry::of_day(1, 12));
    assert!(is_expected(one.differences(&other), &one, &other));
    assert!(!is_expected(other.differences(&one), &other, &one));
    let retitled = Entry::of_day(2, 12);
    assert!(!is_expected(one.differences(&retitled), &one, &retitled));
    assert!(!is_expected(one.differences(&one), &one, &one));
}
