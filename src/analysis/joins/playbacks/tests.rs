use super::*;
use crate::analysis::joins::household::{DAY, history};
use crate::model::records::{Event, EventKind};

/// Events of seconds: kind, session, media.
fn playback(profile: &str, start: i64, events: &[(EventKind, i64, i64)]) -> Playback {
    let event = |(kind, session, media): &(EventKind, i64, i64)| Event {
        kind: *kind,
        session_offset: Some(session * 1_000),
        media_offset: Some(media * 1_000),
    };
    let events = events.iter().map(event).collect();
    Playback { profile: profile.into(), title: None, start: DAY + start, events }
}

/// Twenty minutes with a pause of 30 s and a skip back of `back` seconds.
fn evening(profile: &str, start: i64, back: i64) -> Playback {
    use EventKind::{Paused, Playing, Reposition, Start, Stopped};
    let events = [
        (Start, 0, 0),
        (Paused, 300, 300),
        (Playing, 330, 300),
        (Reposition, 630, 600 - back),
        (Playing, 630, 600 - back),
        (Stopped, 1_230, 1_200 - back),
    ];
    playback(profile, start, &events)
}

fn short(profile: &str, start: i64) -> Playback {
    playback(profile, start, &[(EventKind::Start, 0, 0), (EventKind::Stopped, 5, 5)])
}

#[test]
fn pauses_and_skips_of_ten_evenings() {
    let history = history(&[
        ("Ada", "2024-01-02 00:00:00", "00:20:00", ""),
        ("Ada", "2024-01-02 01:00:00", "00:00:12", "TRAILER"),
        ("Ben", "2024-01-02 02:00:00", "00:20:00", ""),
    ]);
    let mut rows: Vec<Playback> = (0..10).map(|hour| evening("Ada", hour * 3_600, 10 * (hour + 1))).collect();
    rows.extend([rows[0].clone(), short("Ada", 100), short("Ada", 100), short("Ben", 7_200)]);
    rows.push(playback("Ben", 9_000, &[]));
    let found = Playbacks::of(&history, &rows);
    let names: Vec<_> = found.profiles.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((names, found.range), (vec!["Ada", "Ben"], Some((DAY, DAY + 9 * 3_600))));
    let ada = found.profiles[0].1;
    assert_eq!((ada.playbacks, ada.traced, ada.listed), (11, 11, 2), "a trailer is a row too");
    assert_eq!((ada.played, ada.played_seconds, ada.with_pause), (10, 12_000, 10));
    assert_eq!((ada.pauses, ada.paused_seconds, ada.left_paused), (10, 300, 0));
    // 12,000 s are 3 h 20 min.
    assert_eq!(ada.pauses_per_hour.value, Some(3.0));
    assert_eq!((ada.share_with_pause.value, ada.share_with_pause.n), (Some(1.0), 10));
    // Back by 10, 20, … 100 s.
    assert_eq!((ada.back.count, ada.back.median_seconds.value), (10, Some(55.0)));
    assert_eq!((ada.back.by_size, ada.forward.count), ([1, 4, 5, 0], 0));
    assert_eq!(ada.forward.median_seconds, Estimate::of(None, 0, LEAST));
    let ben = found.profiles[1].1;
    assert_eq!((ben.playbacks, ben.traced, ben.listed, ben.played), (2, 1, 1, 0));
    assert!(ben.pauses_per_hour.is_too_little() && ben.share_with_pause.value.is_none());
    let account = found.account;
    assert_eq!((account.playbacks, account.listed, account.unlisted_median_seconds.n), (13, 3, 9));
    assert_eq!((account.pauses, account.back.by_size), (ada.pauses, ada.back.by_size));
}

#[test]
fn nine_evenings_are_too_few_and_none_is_nothing() {
    let rows: Vec<Playback> = (0..9).map(|hour| evening("Ada", hour * 3_600, 20)).collect();
    let figures = Playbacks::of(&history(&[]), &rows).account;
    assert_eq!((figures.played, figures.pauses, figures.pauses_per_hour.value), (9, 9, None));
    assert_eq!((figures.back.count, figures.back.median_seconds.value), (9, None));
    assert_eq!(Playbacks::of(&history(&[]), &[]).range, None);
}

#[test]
fn an_hour_is_needed_for_a_figure_per_hour() {
    // Twelve playbacks of 90 seconds: enough for a share, not for what happens in an hour.
    let events = [(EventKind::Start, 0, 0), (EventKind::Stopped, 90, 90)];
    let rows: Vec<Playback> = (0..12).map(|hour| playback("Ada", hour * 3_600, &events)).collect();
    let figures = Playbacks::of(&history(&[]), &rows).account;
    assert_eq!((figures.share_with_pause.value, figures.pauses_per_hour.value), (Some(0.0), None));
}
