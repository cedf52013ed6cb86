#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::ledger::Fate;
use crate::model::samples::history_of;

const HEADER: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
                      Bookmark,Latest Bookmark,Country\n";

/// A row with what matters in tests, and the rest as it mostly is.
fn row(profile: &str, start: &str, length: &str, title: &str) -> String {
    format!("{profile},{start},{length},,{title},,Smart TV,00:30:00,00:30:00,FR (France)\n")
}

fn half_hour(profile: &str, start: &str, title: &str) -> String {
    row(profile, start, "00:30:00", title)
}

/// Twelve rows of a profile, a day apart, so that it can be recognised.
fn diary(profile: &str) -> String {
    (1..=12).map(|day| half_hour(profile, &format!("2024-03-{day:02} 20:00:{day:02}"), "Saltwind")).collect()
}

fn export(name: &str, text: &str) -> Export {
    let history = Some(history_of(format!("{HEADER}{text}")));
    Export { name: name.to_owned(), history, records: Records::default(), regions: RegionCounts::default() }
}

fn merged(texts: &[String]) -> History {
    let exports = texts.iter().zip(["a", "b", "c"]).map(|(text, name)| export(name, text)).collect();
    merge(exports, &ZoneSettings::default(), false).unwrap().0.unwrap()
}

fn fates(history: &History) -> [u64; 5] {
    Fate::ALL.map(|fate| history.ledger.amount(fate).rows)
}

/// Rows, those only there, those counted, of each export.
fn gave(history: &History) -> Vec<[u64; 3]> {
    let exports = &history.merged.as_ref().unwrap().exports;
    exports.iter().map(|export| [export.rows, export.only_here, export.counted]).collect()
}

fn titles(history: &History) -> Vec<&str> {
    history.rows().iter().map(|row| history.titles.text(row.title)).collect()
}

#[test]
fn a_row_twice_in_one_export_stays_twice() {
    let (twice, other) =
        (half_hour("Ana", "2024-03-05 22:00:00", "Twice"), half_hour("Ana", "2024-03-06 22:00:00", "Once"));
    let one = diary("Ana") + &twice + &twice + &other;
    let later = diary("Ana") + &twice + &half_hour("Ana", "2024-04-05 22:00:00", "New");
    for texts in [[one.clone(), later.clone()], [later, one]] {
        let history = merged(&texts);
        // 12 + Twice + Once + New kept, and the second Twice, which repeats the first.
        assert_eq!(fates(&history), [0, 1, 0, 0, 15]);
        assert_eq!(gave(&history), [[15, 2, 2], [14, 1, 14]]);
        assert_eq!(history.merged.as_ref().unwrap().changed_rows, 0);
    }
}

#[test]
fn of_a_changed_row_the_latest_counts() {
    let at = "2024-03-05 22:00:00";
    let early =
        diary("Ana") + &row("Ana", at, "00:10:00", "Film") + &half_hour("Ana", "2024-03-20 20:00:00", "A");
    let middle =
        diary("Ana") + &row("Ana", at, "00:20:00", "Film") + &half_hour("Ana", "2024-03-21 20:00:00", "B");
    let late =
        diary("Ana") + &row("Ana", at, "00:40:00", "Film") + &half_hour("Ana", "2024-03-22 20:00:00", "C");
    let history = merged(&[late, early, middle]);
    assert_eq!(fates(&history), [0, 0, 0, 0, 16]);
    assert_eq!(history.ledger.amount(Fate::Kept).seconds, (12 + 3) * 1_800 + 2_400);
    let account = history.merged.as_ref().unwrap();
    assert_eq!((account.changed_rows, account.expected_changes), (1, 0));
    assert_eq!(account.changed_fields, BTreeMap::from([("duration", 1)]));
    assert_eq!(
        account.exports.iter().map(|export| export.name.as_str()).collect::<Vec<_>>(),
        ["b", "c", "a"]
    );
    assert_eq!(gave(&history), [[14, 1, 1], [14, 1, 1], [14, 1, 14]]);
}

#[test]
fn what_became_of_a_changed_row_is_told_by_the_later_file() {
    // A file that records who acted and which rows are extras.
    let export = |attributes: &str| {
        let at = |time: &str, attributes: &str, title: &str, extra: &str| {
            format!("Ana,2024-03-05 {time},00:01:00,{attributes},{title},{extra},Smart TV,,,FR (France)\n")
        };
        let acted = at("21:00:00", "Autoplayed: user action: User_Interaction; ", "Tide", "");
        diary("Ana")
            + &acted
            + &at("21:30:00", "", "Teaser", "TRAILER")
            + &at("22:00:00", attributes, "Film", "")
    };
    let by_itself = "Autoplayed: user action: None; ";
    assert_eq!(fates(&merged(&[export(by_itself), export("")])), [0, 0, 1, 0, 14]);
    assert_eq!(fates(&merged(&[export(""), export(by_itself)])), [0, 0, 1, 1, 13]);
}

#[test]
fn a_copy_without_seconds_or_columns_takes_nothing_away() {
    let whole = diary("Ana") + &half_hour("Ana", "2024-03-20 20:10:41", "Film");
    let minutes: String = whole
        .lines()
        .map(|line| {
            let (head, tail) = line.split_at("Ana,2024-03-01 20:00".len());
            format!("{head}:00{}\n", &tail[3..])
        })
        .collect();
    // The copy is the later one by its name only if both end alike; a later row makes it the later one.
    let later = minutes + &half_hour("Ana", "2024-03-25 20:00:00", "New");
    let history = merged(&[whole.clone(), later]);
    assert_eq!(history.ledger.rows, 14);
    assert_eq!(history.rows()[0].start % 60, 1, "seconds are those of the file that has them");
    let bare: String = whole
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            format!("{},{},{}\n", cells[1], cells[2], cells[4])
        })
        .collect();
    let bare = Export {
        history: Some(history_of(format!(
            "Start Time,Duration,Title\n{bare}2024-03-25 20:00:00,00:30:00,New\n"
        ))),
        ..export("bare", "")
    };
    let history =
        merge(vec![bare, export("whole", &whole)], &ZoneSettings::default(), false).unwrap().0.unwrap();
    assert_eq!(history.ledger.rows, 14);
    let first = &history.rows()[0];
    let setting = history.setting(first);
    let device = &history.devices[setting.device as usize].name;
    assert_eq!((history.profiles[setting.profile as usize].as_str(), device.as_str()), ("Ana", "Smart TV"));
    assert_eq!((setting.country.as_str(), first.bookmark()), ("FR", Some(1_800)));
    assert_eq!(history.profiles, ["Ana", ""]);
}

/// The rows without one column of [`HEADER`], as a file that does not have it.
fn without(column: usize, text: &str) -> String {
    let cut = |line: &str| {
        let cells = line.split(',').enumerate().filter(|(at, _)| *at != column);
        cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",")
    };
    format!("{HEADER}{text}").lines().map(|line| cut(line) + "\n").collect()
}

#[test]
fn what_one_column_says_is_kept_when_the_later_file_lacks_it() {
    let cells = |number: u32, cells: &str| format!("Ana,2024-03-20 20:{number:02}:01,{cells},FR (France)\n");
    let whole = diary("Ana")
        + &cells(0, "00:00:40,Autoplayed: user action: None; ,Shown,,Smart TV,,")
        + &cells(10, "00:01:40,,Teaser,TRAILER,Smart TV,,")
        + &cells(20, "00:30:00,View was hidden; ,Secret,,Smart TV,00:10:00,Not latest view")
        + &cells(40, "00:30:00,Has branched playback; ,Maze,,Smart TV,00:11:00,00:11:00");
    let newer = half_hour("Ana", "2024-03-25 20:00:00", "New");
    let told = |history: &History| -> Vec<String> {
        let row = |row: &crate::model::history::Segment| {
            let setting = history.setting(row);
            format!(
                "{} {} {:?} {} {:?} {:?} {} {:?} {}",
                history.profiles[setting.profile as usize],
                row.start,
                row.fate,
                history.titles.text(row.title),
                setting.attributes,
                history.supplementals.text(setting.supplemental),
                history.devices[setting.device as usize].name,
                row.bookmark(),
                setting.country.as_str(),
            )
        };
        // But for the newest row, which the earlier file does not have.
        history.rows()[..16].iter().map(row).collect()
    };
    let expected = told(&history_of(format!("{HEADER}{whole}{newer}")));
    for column in [0, 3, 5, 6, 9] {
        let bare = Export {
            history: Some(history_of(without(column, &format!("{whole}{newer}")))),
            ..export("bare", "")
        };
        let exports = vec![export("whole", &whole), bare];
        let history = merge(exports, &ZoneSettings::default(), false).unwrap().0.unwrap();
        assert_eq!(told(&history), expected, "without column {column}");
        assert_eq!(history.ledger.hidden_rows, 1);
        assert_eq!(fates(&history), [0, 0, 1, 1, 15]);
    }
    // The other way round the earlier one is filled up.
    let bare = Export { history: Some(history_of(without(0, &whole))), ..export("bare", "") };
    let exports = vec![bare, export("whole", &format!("{whole}{newer}"))];
    let history = merge(exports, &ZoneSettings::default(), false).unwrap().0.unwrap();
    assert_eq!((told(&history), history.profiles), (expected, vec!["Ana".to_owned()]));
}

#[test]
fn seconds_of_the_later_file_are_kept_when_the_earlier_one_has_none() {
    let whole = diary("Ana") + &half_hour("Ana", "2024-03-20 20:10:41", "Film");
    let minutes: String =
        (1..=12).map(|day| half_hour("Ana", &format!("2024-03-{day:02} 20:00:00"), "Saltwind")).collect();
    let history = merged(&[minutes, whole]);
    assert_eq!((history.ledger.rows, history.rows()[0].start % 60), (13, 1));
}

#[test]
fn where_rows_come_from_and_what_only_one_gave() {
    let newest = "Ana,2024-03-15 22:00:00,00:30:00,,Twice,,Smart TV,00:30:00,00:30:00,FR (France)\n";
    let older = newest.replace("00:30:00,FR", "Not latest view,FR");
    let extra = "Ana,2024-03-16 22:00:00,00:01:30,,Teaser,TRAILER,Smart TV,,,FR (France)\n";
    let early = diary("Ana") + newest + extra;
    let late = diary("Ana") + &older + &half_hour("Ana", "2024-04-02 22:00:00", "Twice");
    let history = merged(&[early, late]);
    let account = history.merged.as_ref().unwrap();
    assert_eq!((account.changed_rows, account.expected_changes), (1, 1));
    assert_eq!(gave(&history), [[14, 1, 1], [14, 1, 14]]);
    let kept: Vec<(u64, u64)> = account
        .exports
        .iter()
        .map(|export| (export.only_here_kept.rows, export.only_here_kept.seconds))
        .collect();
    assert_eq!(kept, [(0, 0), (1, 1_800)]);
    assert_eq!(account.exports.iter().map(|export| export.shared()).collect::<Vec<_>>(), [13, 13]);
    // From 20:00:01 on the first of March, 19,783 days after 1970.
    let first = 19_783 * 86_400 + 72_001;
    assert!(account.exports.iter().all(|export| export.reach.is_some_and(|reach| reach.0 == first)));
    let places: Vec<(u32, u32, u32)> =
        account.rows_in[11..].iter().map(|from| (from.export, from.row, from.exports)).collect();
    assert_eq!(places, [(1, 11, 2), (1, 12, 2), (0, 13, 1), (1, 13, 1)]);
}

#[test]
fn renamed_profiles_are_one_and_namesakes_are_told_apart() {
    let gone = half_hour("Kids", "2024-03-01 10:00:00", "Gone");
    let history =
        merged(&[diary("Kids") + &gone, diary("Pip") + &half_hour("Pip", "2024-04-01 10:00:00", "New")]);
    assert_eq!(history.profiles, ["Pip"]);
    assert_eq!(history.merged.as_ref().unwrap().renamed, [("Kids".to_owned(), "Pip".to_owned())]);
    // Another profile took the old name.
    let namesake = diary("Pip") + &half_hour("Kids", "2024-04-01 10:00:00", "New");
    let mut names = merged(&[diary("Kids") + &gone, namesake]).profiles;
    names.sort();
    assert_eq!(names, ["Kids", "Pip"]);
}

#[test]
fn a_title_counts_under_its_later_name() {
    let episode = |day: u32, title: &str| half_hour("Ana", &format!("2024-03-{day:02} 20:00:07"), title);
    let before: String = (1..=12).map(|day| episode(day, "O Vento")).collect();
    let after: String = (3..=12).map(|day| episode(day, "Le Vent")).collect();
    let history = merged(&[before, after + &episode(20, "Neuf")]);
    assert_eq!(titles(&history).iter().filter(|title| **title == "Le Vent").count(), 12);
    assert_eq!(history.merged.as_ref().unwrap().retitled_rows, 2);
}

#[test]
fn only_what_was_renamed_is_called_otherwise() {
    // Titles of both files have the same numbers there, and mean others.
    let vento = |day: u32| half_hour("Kids", &format!("2024-03-{day:02} 21:00:07"), "Vento");
    let before = diary("Kids") + &(1..=10).map(vento).collect::<String>();
    let gone = vento(20)
        + &half_hour("Kids", "2024-03-05 10:00:00", "Keep")
        + &half_hour("Pip", "2024-03-06 10:00:00", "Gone");
    let after = before.replace("Kids", "Pip").replace("Vento", "Vent");
    let history = merged(&[before + &gone, half_hour("Pip", "2024-04-01 10:00:00", "New") + &after]);
    let mut told: Vec<(&str, &str)> = history
        .rows()
        .iter()
        .map(|row| {
            let profile = history.setting(row).profile as usize;
            (history.titles.text(row.title), history.profiles[profile].as_str())
        })
        .collect();
    told.sort_unstable();
    told.dedup();
    // The profile that was Pip before is not the one that is Pip now.
    assert_eq!(
        told,
        [("Gone", "Pip (2)"), ("Keep", "Pip"), ("New", "Pip"), ("Saltwind", "Pip"), ("Vent", "Pip")]
    );
}

#[test]
fn unreadable_rows_are_counted_once_and_named_with_their_export() {
    let damaged = row("Ana", "2024-03-05 22:00:00", "soon", "Film");
    let other = row("Ana", "", "00:10:00", "Reeds").replace("Smart TV", "Phone");
    let new = half_hour("Ana", "2024-04-01 10:00:00", "New").replace("Smart TV", "Tablet");
    let history = merged(&[diary("Ana") + &damaged + &other, diary("Ana") + &damaged + &new]);
    assert_eq!(fates(&history), [2, 0, 0, 0, 13]);
    let account = history.merged.as_ref().unwrap();
    let of = |at: usize| account.unreadable_in[at].export;
    assert_eq!([of(0), of(1)], [1, 0]);
    assert_eq!(history.ledger.unreadable.iter().map(|row| row.line).collect::<Vec<_>>(), [14, 15]);
    assert_eq!(gave(&history), [[14, 1, 1], [14, 1, 14]]);
    let told = |row: &crate::model::history::Segment| {
        let setting = history.setting(row);
        let (profile, device) = (setting.profile as usize, setting.device as usize);
        (
            history.titles.text(row.title),
            history.profiles[profile].as_str(),
            history.devices[device].name.as_str(),
        )
    };
    let told: Vec<_> = history.unreadable_rows().iter().map(told).collect();
    assert_eq!(told, [("Film", "Ana", "Smart TV"), ("Reeds", "Ana", "Phone")]);
}

#[test]
fn exports_without_anything_in_common_are_refused() {
    let other: String =
        (1..=25).map(|day| half_hour("Bo", &format!("2024-03-{day:02} 09:00:30"), "Other")).collect();
    let own: String =
        (1..=25).map(|day| half_hour("Ana", &format!("2024-03-{day:02} 20:00:30"), "Own")).collect();
    let exports = || vec![export("one", &own), export("two", &other)];
    let refused = merge(exports(), &ZoneSettings::default(), false).unwrap_err();
    assert!(refused.to_string().contains("different accounts"), "{refused}");
    let forced = merge(exports(), &ZoneSettings::default(), true).unwrap().0.unwrap();
    assert!(forced.merged.unwrap().is_forced && forced.ledger.rows == 50);
}

#[test]
fn a_fifth_of_the_rows_in_other_words_is_another_language() {
    // Of `of` rows of Ana, the first `retitled` have another title later.
    let found = |retitled: u32, of: u32| {
        let rows = |word: &str| -> String {
            let title = |at: u32| if at < retitled { format!("{word} {at}") } else { format!("Same {at}") };
            let start = |at: u32| format!("2024-03-{:02} 20:{at:02}:07", at % 28 + 1);
            (0..of).map(|at| half_hour("Ana", &start(at), &title(at))).collect()
        };
        let [one, other] = ["Vento", "Vent"].map(|word| history_of(format!("{HEADER}{}", rows(word))));
        profile_names(&paired(&one, &other), &other).retitled.len()
    };
    // Five of 25 are enough, five of 26 are not, and neither are four.
    assert_eq!([found(5, 25), found(5, 26), found(4, 4)], [1, 0, 0]);
}

#[test]
fn four_rows_of_five_make_the_later_name_of_a_title() {
    let named = |later: &[&str]| {
        let start = |day: usize| format!("2024-03-{:02} 20:00:07", day + 1);
        let rows = |titles: &mut dyn Iterator<Item = &str>| -> String {
            titles.enumerate().map(|(day, title)| half_hour("Ana", &start(day), title)).collect()
        };
        let one = history_of(format!("{HEADER}{}", rows(&mut later.iter().map(|_| "Vento"))));
        let other = history_of(format!("{HEADER}{}", rows(&mut later.iter().copied())));
        let names = super::titles::in_other_words(&paired(&one, &other), &one, &other);
        names.into_values().map(|title| other.titles.text(title).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named(&["Brisa", "Vent", "Vent", "Vent", "Vent"]), ["Vent"]);
    let none: [&str; 0] = [];
    assert_eq!([named(&["Brisa", "Vent", "Vent", "Vent"]), named(&["Vento", "Vento"])], [none, none]);
}
