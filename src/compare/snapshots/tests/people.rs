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

#[test]
fn a_profile_without_viewing_is_known_by_when_it_was_made() {
    let histories = (full(&diary("Ana", 3, numbered)), full(&diary("Ana", 3, numbered)));
    let listed = |rows: &[(&str, Option<i64>)]| -> Vec<Listed> {
        rows.iter().map(|(name, created)| Listed { name: (*name).to_owned(), created: *created }).collect()
    };
    let before = listed(&[("Ana", Some(1)), ("Old", Some(5)), ("Gone", None)]);
    let after = listed(&[("Ana", Some(1)), ("Other", Some(7)), ("Late", None), ("New", Some(5))]);
    let inventory = inventory();
    fn snapshot<'a>(
        (history, index): &'a (History, TitleIndex),
        listed: &'a [Listed],
        inventory: &'a Inventory,
    ) -> Snapshot<'a> {
        Snapshot {
            viewing: Viewing::Full(history, index),
            reach: reach(history),
            inventory,
            listed: Some(listed),
        }
    }
    let found = Snapshots::of(
        &snapshot(&histories.0, &before, &inventory),
        &snapshot(&histories.1, &after, &inventory),
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
