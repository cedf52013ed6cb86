use super::{View, at, joins};
use crate::analysis::joins::searches::{Outcome, Picked, Searches};
use crate::model::records::{Records, Search};
use std::sync::Arc;

const PILOT: &str = "Blue Harbour: Season 1: Dawn (Episode 1)";

/// A row of profile Ada: time of 2022-05-02, typed text, displayed name.
fn row(time: &str, query: &str, displayed: &str) -> Search {
    let filled = |text: &str| (!text.is_empty()).then(|| Arc::<str>::from(text));
    Search {
        profile: "Ada".into(),
        time: filled(time).map(|time| at(&format!("2022-05-02 {time}"))),
        query: filled(query),
        displayed: filled(displayed),
        action: None,
        section: None,
        country: None,
    }
}

fn found(views: &[View<'_>], rows: &[Search]) -> Searches {
    joins(views, &Records { searches: Some(rows.to_vec()), ..Records::default() }).searches.unwrap()
}

fn outcome(views: &[View<'_>], rows: &[Search]) -> Outcome {
    let found = found(views, rows);
    assert_eq!(found.count, 1);
    *Outcome::ALL.iter().find(|outcome| found.of_outcome(**outcome) == 1).unwrap()
}

#[test]
fn the_states_of_a_text_are_one_search() {
    let rows = [
        row("20:00:00", "bl", ""),
        row("20:00:02", "blie", ""),
        row("20:00:02", "blie", ""),
        row("20:00:04", "bl", ""),
        row("20:00:09", "Blue ", ""),
        row("20:00:30", "blue", "Blue Harbour"),
        row("", "blue", ""),
    ];
    let all = found(&[], &rows);
    assert_eq!((all.rows, all.without_time, all.duplicates), (7, 1, 1));
    assert_eq!((all.count, all.typed, all.picked), (1, 1, 1));
    assert_eq!(all.queries, [("blue".to_owned(), 1)]);
    assert_eq!(all.titles, [Picked { title: "Blue Harbour".into(), searches: 1, within_hour: 0 }]);
}

#[test]
fn another_text_or_a_pause_begins_another_search() {
    assert_eq!(found(&[], &[row("20:00:00", "salt", ""), row("20:00:20", "blue", "")]).count, 2);
    // Five minutes still join; one second more does not.
    assert_eq!(found(&[], &[row("20:00:00", "salt", ""), row("20:05:00", "saltw", "")]).count, 1);
    assert_eq!(found(&[], &[row("20:00:00", "salt", ""), row("20:05:01", "saltw", "")]).count, 2);
    let other = Search { profile: "Ben".into(), ..row("20:00:20", "saltw", "") };
    assert_eq!(found(&[], &[row("20:00:00", "salt", ""), other]).count, 2);
}

#[test]
fn a_pick_without_a_text_stands_alone_unless_it_repeats_the_title() {
    let pick = |time, title| row(time, "", title);
    assert_eq!(found(&[], &[pick("20:00:00", "Saltwind"), pick("20:00:40", "Saltwind")]).count, 1);
    assert_eq!(found(&[], &[pick("20:00:00", "Saltwind"), pick("20:00:40", "Tide")]).count, 2);
    let after_text = [row("20:00:00", "salt", "Saltwind"), pick("20:01:00", "Saltwind")];
    assert_eq!(found(&[], &after_text).count, 1);
}

#[test]
fn the_hour_begins_with_the_last_row() {
    let rows = [row("20:00:00", "blue", ""), row("20:01:00", "blue h", "Blue Harbour: Season 1: \"Dawn\"")];
    let view = |time| [("Ada", time, "00:40:00", PILOT, "00:40:00")];
    assert_eq!(outcome(&view("2022-05-02 21:01:00"), &rows), Outcome::WithinHour);
    assert_eq!(outcome(&view("2022-05-02 21:01:01"), &rows), Outcome::Later);
    assert_eq!(outcome(&view("2022-05-02 20:00:30"), &rows), Outcome::WithinHour);
    assert_eq!(outcome(&view("2022-05-02 19:59:59"), &rows), Outcome::OnlyBefore);
    let others = [("Ben", "2022-05-02 20:10:00", "00:40:00", PILOT, "00:40:00")];
    assert_eq!(outcome(&others, &rows), Outcome::NoSuchTitle);
}

#[test]
fn a_typed_text_finds_a_word_of_a_title_in_the_language_of_the_profile() {
    let views = [("Ada", "2022-05-02 20:10:00", "01:30:00", "L’Été: du port bleu", "01:30:00")];
    // The English name is not in the viewing; the text tells.
    assert_eq!(outcome(&views, &[row("20:00:00", "port b", "Blue Harbour Summer")]), Outcome::WithinHour);
    assert_eq!(outcome(&views, &[row("20:00:00", "lete", "")]), Outcome::WithinHour);
    assert_eq!(outcome(&views, &[row("20:00:00", "ort bl", "")]), Outcome::NoSuchTitle);
    assert_eq!(outcome(&views, &[row("20:00:00", "por", "")]), Outcome::NothingToMatch);
    let japanese = [("Ada", "2022-05-02 20:10:00", "01:30:00", "銀河の灯台", "01:30:00")];
    assert_eq!(outcome(&japanese, &[row("20:00:00", "銀河", "")]), Outcome::WithinHour);
}

#[test]
fn rates_and_medians_wait_for_five_searches() {
    let views: Vec<String> = (0..5).map(|number| format!("2022-05-02 {:02}:10:00", 10 + number)).collect();
    let views: Vec<View<'_>> =
        views.iter().map(|start| ("Ada", start.as_str(), "00:20:00", "Saltwind", "00:20:00")).collect();
    // 10, 9, 8, 7 minutes before a view; the last one after all of them.
    let mut rows: Vec<Search> =
        (0..4).map(|number| row(&format!("{:02}:{:02}:00", 10 + number, number), "saltwind", "")).collect();
    let four = found(&views, &rows);
    assert_eq!((four.followed.value, four.followed.n, four.wait_minutes.n), (None, 4, 4));
    rows.push(row("15:00:00", "saltwind", ""));
    let five = found(&views, &rows);
    assert_eq!((five.followed.value, five.followed.n), (Some(0.8), 5));
    assert_eq!((five.wait_minutes.value, five.wait_minutes.n), (None, 4));
    rows.push(row("14:04:00", "saltwind", ""));
    let six = found(&views, &rows);
    assert_eq!((six.wait_minutes.value, six.wait_minutes.n), (Some(8.0), 5));
    assert_eq!(six.queries, [("saltwind".to_owned(), 6)]);
}

#[test]
fn repeated_rows_picks_without_viewing_and_spellings_are_counted() {
    let rows = [
        row("20:00:00", "blue", "Blue Harbour"),
        row("20:00:00", "blue", "Blue Harbour"),
        row("20:00:00", "blue", "Blue Harbour"),
        row("20:00:00", "blue", "Blue Harbour"),
        row("21:00:00", "BLUE!", "Blue Harbour"),
        row("22:00:00", "blue", "Blue Harbour"),
        row("23:00:00", "salt", "Saltwind"),
    ];
    let views = [("Ada", "2022-05-02 23:10:00", "00:40:00", "Saltwind", "00:40:00")];
    let all = found(&views, &rows);
    assert_eq!((all.duplicates, all.count), (3, 4));
    assert_eq!(all.unwatched, [("Blue Harbour".to_owned(), 3)]);
    // One text in two spellings stands under the first of the alphabet, whichever was typed first.
    assert_eq!(all.queries, [("blue".to_owned(), 3), ("salt".to_owned(), 1)]);
    let turned = found(&[], &[row("20:00:00", "BLUE!", ""), row("21:00:00", "blue", "")]);
    assert_eq!(turned.queries, [("blue".to_owned(), 2)]);
}

#[test]
fn a_picked_title_is_counted_with_what_came_of_it() {
    let views = [("Ada", "2022-05-02 20:10:00", "00:30:00", PILOT, "")];
    let rows = [row("20:00:00", "blue", "Blue Harbour")];
    let picked = |within_hour| Picked { title: "Blue Harbour".into(), searches: 1, within_hour };
    assert_eq!(found(&views, &rows).titles, [picked(1)]);
    assert_eq!(found(&[], &rows).titles, [picked(0)]);
}
