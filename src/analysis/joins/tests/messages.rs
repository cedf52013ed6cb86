use super::{View, at, joins};
use crate::analysis::joins::messages::{Around, FirstWatch, MessageGroup, Messages};
use crate::model::records::{Message, Records};
use std::sync::Arc;

fn message(sent: &str, channel: &str, name: &str, title: &str, is_clicked: bool) -> Message {
    let filled = |text: &str| (!text.is_empty()).then(|| Arc::<str>::from(text));
    Message {
        profile: "Ada".into(),
        sent: at(sent),
        clicked: None,
        is_clicked,
        name: filled(name),
        channel: filled(channel),
        title: filled(title),
    }
}

fn messages(views: &[View<'_>], rows: &[Message]) -> Messages {
    joins(views, &Records { messages: Some(rows.to_vec()), ..Records::default() }).messages.unwrap()
}

fn counts(groups: &[MessageGroup]) -> Vec<(Option<&str>, u64, u64, Option<f64>)> {
    groups.iter().map(|one| (one.name.as_deref(), one.sent, one.clicked, one.click_rate.value)).collect()
}

#[test]
fn channels_and_kinds_are_counted_without_repeats() {
    let mut rows: Vec<Message> = (10..15)
        .map(|hour| message(&format!("2022-05-02 {hour}:00:00"), "PUSH", "PUSH_TOP_10", "", hour == 10))
        .collect();
    rows.push(rows[0].clone());
    rows.push(message("2022-05-03 10:00:00", "EMAIL", "Push Top 10", "", true));
    rows.push(message("2022-05-04 10:00:00", "EMAIL", "", "", false));
    let found = messages(&[], &rows);
    assert_eq!((found.sent, found.clicked, found.duplicates, found.titled), (7, 2, 1, 0));
    assert_eq!(counts(&found.by_channel), [(Some("PUSH"), 5, 1, Some(0.2)), (Some("EMAIL"), 2, 1, None)]);
    // One kind in two spellings, under the later one.
    assert_eq!(counts(&found.by_kind), [(Some("Push Top 10"), 6, 2, Some(2.0 / 6.0)), (None, 1, 0, None)]);
}

#[test]
fn the_week_before_stands_beside_the_week_after() {
    let views = [
        ("Ada", "2022-05-01 12:00:00", "00:30:00", "Frame", "00:30:00"),
        ("Ada", "2022-05-13 12:00:00", "00:30:00", "Saltwind", "00:30:00"),
        ("Ada", "2022-05-16 11:59:59", "00:30:00", "Tide: Season 1: One (Episode 1)", "00:30:00"),
        ("Ada", "2022-05-16 12:00:00", "00:30:00", "Saltwind", "00:30:00"),
        ("Ada", "2022-05-22 12:00:00", "00:30:00", "Paper Birds", "00:30:00"),
        ("Ada", "2022-06-30 12:00:00", "00:30:00", "Frame", "00:30:00"),
    ];
    let sent = "2022-05-15 12:00:00";
    let rows = [
        // First watched 2 days before, again exactly 24 h after, which is no longer within a day.
        message(sent, "PUSH", "", "Saltwind", false),
        // First watched one second before the day is over.
        message(sent, "PUSH", "", "Tide: Season 1", true),
        // Exactly seven days after: too late.
        message(sent, "PUSH", "", "Paper Birds", false),
        message(sent, "PUSH", "", "Ostinato", false),
        // The week before begins before the record.
        message("2022-05-08 11:59:59", "PUSH", "", "Saltwind", false),
        // The week after ends after it.
        message("2022-06-24 12:00:00", "PUSH", "", "Saltwind", false),
    ];
    let found = messages(&views, &rows);
    assert_eq!((found.titled, found.compared), (6, 4));
    let watched = Around { day_after: 1, day_before: 0, week_after: 2, week_before: 1 };
    let first_watched = Around { day_after: 1, day_before: 0, week_after: 1, week_before: 1 };
    assert_eq!((found.watched, found.first_watched), (watched, first_watched));
    let expected = FirstWatch {
        sent: at(sent),
        watched: at("2022-05-16 11:59:59"),
        title: "Tide: Season 1".into(),
        profile: "Ada".into(),
        is_clicked: true,
    };
    assert_eq!(found.first_watches, [expected]);
}

#[test]
fn the_day_before_is_the_mirror_of_the_day_after() {
    let edge = |title, day| ("Ada", day, "00:30:00", title, "00:30:00");
    let views = [
        edge("Frame", "2022-05-01 12:00:00"),
        // Exactly seven days before, and one second less than a day before.
        edge("Tide", "2022-05-08 11:59:59"),
        edge("Paper Birds", "2022-05-08 12:00:00"),
        edge("Saltwind", "2022-05-14 12:00:01"),
        edge("Ostinato", "2022-05-14 12:00:00"),
        edge("Ad Lumen", "2022-05-15 12:00:00"),
        edge("Frame", "2022-06-30 12:00:00"),
    ];
    let around = |title: &str| {
        let found = messages(&views, &[message("2022-05-15 12:00:00", "PUSH", "", title, false)]);
        assert_eq!((found.compared, found.watched), (1, found.first_watched));
        let Around { day_after, day_before, week_after, week_before } = found.watched;
        [week_before, day_before, day_after, week_after]
    };
    assert_eq!((around("Tide"), around("Paper Birds")), ([0; 4], [1, 0, 0, 0]));
    assert_eq!((around("Saltwind"), around("Ostinato")), ([1, 1, 0, 0], [1, 1, 0, 0]));
    assert_eq!((around("Ad Lumen"), around("Unknown")), ([0, 0, 1, 1], [0; 4]));
}
