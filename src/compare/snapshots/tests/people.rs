//! Which profile is which, and what became of it.

use super::*;

#[test]
fn a_profile_is_emptied_when_it_is_there_and_its_rows_are_not() {
    let fate = |rows_before, rows_after| {
        let name = Some("Ana".to_owned());
        ProfileFound { before: name.clone(), after: name, rows_before, rows_after, ..ProfileFound::default() }
            .fate()
    };
    assert_eq!(fate(3, 0), ProfileFate::Emptied);
    let fates = [
        ProfileFate::Kept,
        ProfileFate::Renamed,
        ProfileFate::New,
        ProfileFate::Deleted,
        ProfileFate::Emptied,
    ];
    assert_eq!(fates.map(ProfileFate::name), ["kept", "renamed", "new", "deleted", "emptied"]);
    assert_eq!([fate(3, 1), fate(0, 1), fate(0, 0)], [ProfileFate::Kept; 3]);
}

#[test]
fn starts_are_counted_within_the_days_of_both() {
    let ana = diary("Ana", 3, numbered);
    let before =
        row("Ana", "2024-02-05 22:00:00", "Early") + &ana + &row("Ana", "2024-03-05 22:00:00", "Gone");
    let found = compared(&before, &ana).profiles;
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.rows_before, one.rows_after), (14, 12));
    assert_eq!((one.shared_starts, one.of_starts, one.fate()), (12, 13, ProfileFate::Kept));
}

#[test]
fn who_always_watches_together_keeps_their_names() {
    let both = diary("Ana", 3, numbered) + &diary("Ben", 3, numbered);
    let found = compared(&both, &both).profiles;
    assert_eq!(found.iter().map(ProfileFound::fate).collect::<Vec<_>>(), [ProfileFate::Kept; 2]);
}

#[test]
fn more_than_a_household_at_one_moment_says_nothing() {
    let people = |count: u32| -> String {
        (1..=count).map(|number| diary(&format!("P{number}"), 3, numbered)).collect()
    };
    let shared = |before: u32, after: u32| {
        let found = compared(&people(before), &people(after)).profiles;
        found.iter().find(|one| one.before.as_deref() == Some("P1")).map(|one| one.shared_starts)
    };
    assert_eq!([shared(32, 32), shared(32, 1), shared(1, 32)], [Some(12); 3]);
    assert_eq!([shared(33, 33), shared(33, 1), shared(1, 33)], [Some(0); 3]);
}

fn listing<'a>(
    full: &'a (History, TitleIndex),
    listed: &'a [Listed],
    inventory: &'a Inventory,
) -> Snapshot<'a> {
    Snapshot { listed: Some(listed), ..snapshot(full, inventory) }
}

fn listed(rows: &[(&str, Option<i64>)]) -> Vec<Listed> {
    rows.iter().map(|(name, created)| Listed { name: (*name).to_owned(), created: *created }).collect()
}

#[test]
fn a_profile_without_viewing_is_known_by_when_it_was_made() {
    let histories = (full(&diary("Ana", 3, numbered)), full(&diary("Ana", 3, numbered)));
    let before = listed(&[("Ana", Some(1)), ("Old", Some(5)), ("Gone", None)]);
    let after = listed(&[("Ana", Some(1)), ("Other", Some(7)), ("Late", None), ("New", Some(5))]);
    let inventory = inventory();
    let found = Snapshots::of(
        &listing(&histories.0, &before, &inventory),
        &listing(&histories.1, &after, &inventory),
    );
    let mut names: Vec<(Option<&str>, Option<&str>)> =
        found.profiles.iter().map(|one| (one.before.as_deref(), one.after.as_deref())).collect();
    names.sort_unstable();
    let expected = [
        (None, Some("Late")),
        (None, Some("Other")),
        (Some("Ana"), Some("Ana")),
        (Some("Gone"), None),
        (Some("Old"), Some("New")),
    ];
    assert_eq!(names, expected);
}

/// Names before and after, whether the later list has the profile, and what became of it.
type Told = (Option<String>, Option<String>, Option<bool>, ProfileFate);

/// What is told of two exports with their lists of profiles.
fn told_of((before, listed_before): (&str, &[&str]), (after, listed_after): (&str, &[&str])) -> Vec<Told> {
    let (one, other) = (full(before), full(after));
    let names = |names: &[&str]| listed(&names.iter().map(|name| (*name, None)).collect::<Vec<_>>());
    let (listed_before, listed_after) = (names(listed_before), names(listed_after));
    let inventory = inventory();
    let found = Snapshots::of(
        &listing(&one, &listed_before, &inventory),
        &listing(&other, &listed_after, &inventory),
    );
    let told = |one: &ProfileFound| (one.before.clone(), one.after.clone(), one.is_listed_after, one.fate());
    found.profiles.iter().map(told).collect()
}

#[test]
fn the_list_of_profiles_tells_who_is_still_there() {
    let (ana, ben) = (diary("Ana", 3, numbered), diary("Ben", 4, numbered));
    let both = ana.clone() + &ben;
    let name = |name: &str| Some(name.to_owned());
    let kept = (name("Ana"), name("Ana"), Some(true), ProfileFate::Kept);
    // Who idles in both lists is not told; Ben has lost all rows, and is there or is not.
    let idle = told_of((&both, &["Ana", "Ben", "Idle"]), (&ana, &["Ana", "Ben", "Idle"]));
    assert_eq!(idle, [(name("Ben"), None, Some(true), ProfileFate::Emptied), kept.clone()]);
    let gone = told_of((&both, &["Ana", "Ben"]), (&ana, &["Ana"]));
    assert_eq!(gone, [(name("Ben"), None, Some(false), ProfileFate::Deleted), kept.clone()]);
    // Without any viewing, the lists alone tell.
    let lists = told_of((&ana, &["Ana", "Old"]), (&ana, &["Ana", "New"]));
    assert_eq!(lists.len(), 3);
    assert!(lists.contains(&(name("Old"), None, Some(false), ProfileFate::Deleted)));
    assert!(lists.contains(&(None, name("New"), Some(true), ProfileFate::New)));
    assert!(lists.contains(&kept));
}

/// The fates of one profile against another of which `shared` of `of` starts are the same.
fn fates(shared: u32, of: u32) -> Vec<ProfileFate> {
    let rows = |profile: &str, hour: u32| -> String {
        (1..=of)
            .map(|day| {
                let hour = if day <= shared { 20 } else { hour };
                row(profile, &format!("2024-03-{day:02} {hour}:00:00"), "A")
            })
            .collect()
    };
    let found = compared(&rows("Ana", 21), &rows("Anna", 22)).profiles;
    found.iter().map(ProfileFound::fate).collect()
}

#[test]
fn another_name_takes_ten_starts_and_nearly_all_of_them() {
    let (same, other) = (vec![ProfileFate::Renamed], vec![ProfileFate::Deleted, ProfileFate::New]);
    let sorted = |mut fates: Vec<ProfileFate>| {
        fates.sort_unstable_by_key(|fate| *fate != ProfileFate::Deleted);
        fates
    };
    assert_eq!([sorted(fates(10, 10)), sorted(fates(9, 9))], [same.clone(), other.clone()]);
    assert_eq!([sorted(fates(19, 20)), sorted(fates(18, 20))], [same, other]);
}

#[test]
fn a_name_that_another_profile_took_is_taken() {
    let (ana, ben) = (diary("Ana", 3, numbered), diary("Ben", 4, numbered));
    let found = compared(&(ana.clone() + &ben), &ana.replace("Ana", "Ben")).profiles;
    let told: Vec<_> =
        found.iter().map(|one| (one.before.as_deref(), one.after.as_deref(), one.fate())).collect();
    let expected =
        [(Some("Ana"), Some("Ben"), ProfileFate::Renamed), (Some("Ben"), None, ProfileFate::Deleted)];
    assert_eq!(told, expected);
}

#[test]
fn new_profiles_are_told_apart_and_one_without_readable_rows_is_not_told() {
    let ana = diary("Ana", 3, numbered);
    let new = row("Kim", "2024-03-05 22:00:00", "Hers") + &row("Lea", "2024-03-06 22:00:00", "Hers");
    let unreadable = row("Mia", "2024-03-05 22:00:00", "Lost").replace("00:30:00,,", "long,,");
    let found = compared(&(ana.clone() + &unreadable), &(ana + &new));
    let mut names: Vec<_> = found.after.only.titles.iter().map(|title| title.profile.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Kim", "Lea"]);
    let names: Vec<_> = found.profiles.iter().filter_map(|one| one.before.as_deref()).collect();
    assert_eq!(names, ["Ana"]);
}
