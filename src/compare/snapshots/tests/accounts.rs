//! What shows that two exports are of one account, and what does not.

use super::*;

/// Rows of one profile at 20 or 21 o'clock of the first days of March.
fn evenings(profile: &str, days: u32, hour: u32) -> String {
    (1..=days).map(|day| row(profile, &format!("2024-03-{day:02} {hour}:00:30"), "A")).collect()
}

#[test]
fn twenty_rows_without_one_in_common_are_no_chance() {
    // The days of both begin an hour after the first row of one, and end an hour before the last of the other.
    let is_one =
        |days: u32| compared(&evenings("Kids", days, 20), &evenings("Kids", days, 21)).is_one_account;
    assert_eq!((is_one(20), is_one(21)), (true, false));
}

#[test]
fn without_profiles_it_takes_days_apart_to_be_no_sign() {
    let nameless = |text: &str| {
        let text = text.replace("Kids,", "");
        let history = history_of(format!("{}{text}", HEADER.replace("Profile Name,", "")));
        let index = TitleIndex::of(&history);
        (history, index)
    };
    let (early, late) = (nameless(&evenings("Kids", 5, 20)), nameless(&evenings("Kids", 5, 21)));
    let april = nameless(&evenings("Kids", 5, 20).replace("2024-03", "2024-04"));
    assert!(!of_histories(&early, &late).is_one_account);
    assert!(of_histories(&early, &april).is_one_account);
    // A file with names and one without are compared all the same.
    let named = full(&evenings("Kids", 5, 20));
    let found = of_histories(&named, &early);
    assert_eq!((found.common.rows, found.profiles.len()), (5, 0));
}

/// Titles of short histories, one a day from the first of `month` on.
fn days(month: u32, titles: impl Iterator<Item = String>) -> (ShortHistory, TitleIndex) {
    let rows: Vec<(String, String)> =
        (1..).zip(titles).map(|(day, title)| (title, format!("2024-{month:02}-{day:02}"))).collect();
    short(&rows.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect::<Vec<_>>())
}

#[test]
fn of_short_histories_a_twentieth_of_the_titles_must_be_of_the_same_days() {
    let inventory = inventory();
    let is_one = |one: &(ShortHistory, TitleIndex), other: &(ShortHistory, TitleIndex)| {
        Snapshots::of(&viewing(one, &inventory), &viewing(other, &inventory)).is_one_account
    };
    let mine = |number: u32| format!("Film {number}");
    let own = days(3, (1..=25).map(mine));
    // Other films on the same days, of which the first `shared` are the same.
    let partly = |shared: u32| {
        let title = move |number| if number <= shared { mine(number) } else { format!("Other {number}") };
        days(3, (1..=25).map(title))
    };
    assert_eq!([0, 1, 2, 25].map(|shared| is_one(&own, &partly(shared))), [false, false, true, true]);
    // The same films, all on other days of the same weeks.
    assert!(!is_one(&own, &days(3, (1..=25).map(|number| mine(number % 25 + 1)))));
    // Few titles need one in common, and days apart none.
    let few = |title: &str| days(3, (1..=4).map(|number| format!("{title} {number}")));
    assert_eq!((is_one(&few("Film"), &few("Film")), is_one(&few("Film"), &few("Other"))), (true, false));
    assert!(is_one(&own, &days(5, (1..=25).map(|number| format!("Other {number}")))));
}

#[test]
fn titles_of_the_same_days_in_other_words_are_told_as_such() {
    let inventory = inventory();
    // Films of one side, `named` of them on the days of films of the other, `apart` on days of their own.
    let films = |word: &str, month: u32, named: u32, apart: u32| {
        let rows: Vec<(String, String)> = (1..=named)
            .map(|day| (format!("{word} {day}"), format!("2024-03-{day:02}")))
            .chain(
                (1..=apart).map(|day| (format!("{word} alone {day}"), format!("2024-{month:02}-{day:02}"))),
            )
            .collect();
        short(&rows.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect::<Vec<_>>())
    };
    let paired = |named: u32, apart: u32| {
        let (before, after) = (films("Vento", 4, named, apart), films("Wind", 5, named, apart));
        Snapshots::of(&viewing(&before, &inventory), &viewing(&after, &inventory)).changed.before.rows
    };
    // Five are enough, four are not; six of ten are enough, six of eleven are not.
    assert_eq!([paired(5, 0), paired(4, 0), paired(6, 4), paired(6, 5)], [5, 0, 6, 0]);
}

#[test]
fn a_day_earlier_or_later_is_the_clock_of_another_place() {
    let full = full(&diary("Ana", 3, |day| format!("Film {day}")));
    let inventory = inventory();
    let common = |shift: i64| {
        let date = |day: u32| NaiveDate::from_ymd_opt(2024, 3, day).unwrap() + chrono::TimeDelta::days(shift);
        let rows: Vec<(String, String)> =
            (1..=12).map(|day| (format!("Film {day}"), date(day).to_string())).collect();
        let short =
            short(&rows.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect::<Vec<_>>());
        let one = snapshot(&full, &inventory);
        let found = Snapshots::of(&one, &viewing(&short, &inventory));
        assert_eq!(found.profile_taken, None, "there is one profile only");
        found.common.rows
    };
    assert_eq!([-2, -1, 0, 1, 2].map(common), [0, 12, 12, 12, 0]);
}

#[test]
fn what_other_words_are_told_from_is_counted_day_by_day_and_beside_what_is_the_same() {
    let inventory = inventory();
    let paired = |before: &[(String, String)], after: &[(String, String)]| {
        let short = |rows: &[(String, String)]| {
            short(&rows.iter().map(|(title, day)| (title.as_str(), day.as_str())).collect::<Vec<_>>())
        };
        let (one, other) = (short(before), short(after));
        let found = Snapshots::of(&viewing(&one, &inventory), &viewing(&other, &inventory));
        (found.common.rows, found.changed.before.rows)
    };
    let films = |word: &str, count: u32| -> Vec<(String, String)> {
        (1..=count).map(|day| (format!("{word} {day}"), format!("2024-03-{day:02}"))).collect()
    };
    let same = films("Same", 9);
    let with = |word: &str, count: u32| [same.clone(), films(word, count)].concat();
    // Nine titles that are the same do not help four that may be; five are enough by themselves.
    assert_eq!(
        [paired(&with("Vento", 4), &with("Wind", 4)), paired(&with("Vento", 5), &with("Wind", 5))],
        [(9, 0), (9, 5)]
    );
    // Of a day with two titles on one side and one on the other nobody knows which is which.
    let more = |word: &str, count: u32| {
        let day = (0..count).map(|number| (format!("{word} more {number}"), "2024-04-01".to_owned()));
        [films(word, 5), day.collect()].concat()
    };
    assert_eq!(paired(&more("Vento", 2), &more("Wind", 1)), (0, 5));
    assert_eq!(paired(&more("Vento", 2), &more("Wind", 2)), (0, 7));
}

#[test]
fn a_title_of_a_full_history_is_of_the_last_day_it_was_seen_on() {
    let row = |day: u32, attributes: &str| {
        format!("Ana,2024-04-{day:02} 20:00:00,00:30:00,{attributes},Reeds,,Smart TV,,,FR (France)\n")
    };
    let hidden = "View was hidden; ";
    let inventory = inventory();
    // Which of four days the short history is told to agree with.
    let common = |rows: &[String], day: u32| {
        let history = full(&(diary("Ana", 3, |day| format!("Film {day}")) + &rows.concat()));
        let short = short(&[("Reeds", format!("2024-04-{day:02}").as_str())]);
        let one = snapshot(&history, &inventory);
        Snapshots::of(&one, &viewing(&short, &inventory)).common.rows
    };
    let seen = [row(1, ""), row(10, ""), row(20, hidden)];
    assert_eq!([1, 10, 20].map(|day| common(&seen, day)), [0, 1, 0]);
    let only_hidden = [row(1, hidden), row(10, hidden)];
    assert_eq!([1, 10].map(|day| common(&only_hidden, day)), [0, 1]);
}
