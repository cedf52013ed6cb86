//! What is true of the messages: how many, and what was watched around them; and one that is planted.

use super::Source;
use crate::demo::calendar::{DAY, HOUR, t1, t5};
use crate::demo::household::personas::{PERSONAS, ProfileId};
use crate::demo::plant::shown_name;
use crate::demo::titles::REWATCHED_FILM;
use serde_json::json;
use std::collections::BTreeMap;

const WEEK: i64 = 7 * DAY;

/// A message, as far as its facts go.
#[derive(Clone, Copy)]
pub(super) struct Sent {
    pub profile: ProfileId,
    pub sent: i64,
    pub channel: &'static str,
    /// The film it speaks of.
    pub film: Option<u16>,
    pub clicked: bool,
}

/// When each profile began to watch each film, oldest first.
fn starts(source: &Source) -> BTreeMap<(ProfileId, u16), Vec<i64>> {
    let titles = &source.household.titles;
    let mut starts: BTreeMap<(ProfileId, u16), Vec<i64>> = BTreeMap::new();
    for row in source.kept() {
        let work = titles.info(row.title).work;
        if !titles.catalogue.work(work).is_series() {
            starts.entry((usize::from(row.profile), work)).or_default().push(row.start);
        }
    }
    starts
}

/// Begin and end of what each profile watched.
fn spans(source: &Source) -> BTreeMap<ProfileId, (i64, i64)> {
    let mut spans = BTreeMap::new();
    for row in source.kept() {
        let span = spans.entry(usize::from(row.profile)).or_insert((row.start, row.end()));
        span.1 = row.end().max(span.1);
    }
    spans
}

/// A message about a film that its profile first watched five hours later, with the cells of its row.
pub(super) fn planted(source: &mut Source) -> Option<(Sent, Vec<String>)> {
    let spans = spans(source);
    let inside = |profile: &ProfileId, first: i64| {
        let (begin, end) = spans[profile];
        begin + 3 * WEEK < first && first < end - 3 * WEEK
    };
    let starts = starts(source);
    // Not the one that other tables tell of.
    let rewatched = source.household.titles.catalogue.film(REWATCHED_FILM);
    let fits = |profile, film: u16, starts: &[i64]| film != rewatched && inside(profile, starts[0]);
    let ((profile, film), starts) =
        starts.iter().find(|((profile, film), starts)| fits(profile, *film, starts))?;
    let (profile, film, first) = (*profile, *film, starts[0]);
    let sent = first - 5 * HOUR;
    let click = sent + 20 * 60;
    let titles = &source.household.titles;
    let title = titles.catalogue.work(film).name(source.household.languages[profile]);
    let (name, tag) = (PERSONAS[profile].name, source.household.languages[profile].tag());
    let (sent_text, click_text) = (t1(sent), t1(click));
    let cells = [
        name,
        &sent_text,
        "Multichannel Launch",
        "PUSH",
        "FR",
        "fr",
        tag,
        &title,
        "",
        "",
        &click_text,
        "--",
        "1",
    ];
    let fact = json!({
        "profile": shown_name(profile),
        "title": title,
        "sent": t5(sent),
        "clicked": t5(click),
        "first_watched": t5(first),
        "hours_between": 5,
    });
    source.facts.insert("message_then_watch".to_owned(), fact);
    let message = Sent { profile, sent, channel: "PUSH", film: Some(film), clicked: true };
    Some((message, cells.map(str::to_owned).to_vec()))
}

/// Writes down how many messages there were, and what was watched around them.
pub(super) fn facts(source: &mut Source, messages: &[Sent]) {
    let (starts, spans) = (starts(source), spans(source));
    let mut channels: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    let (mut compared, mut around) = (0, [0; 4]);
    for message in messages {
        let counts = channels.entry(message.channel).or_default();
        counts.0 += 1;
        counts.1 += u64::from(message.clicked);
        let sent = message.sent;
        let Some(film) = message.film else { continue };
        let inside = spans
            .get(&message.profile)
            .is_some_and(|&(begin, end)| begin <= sent - WEEK && sent + WEEK <= end);
        if !inside {
            continue;
        }
        compared += 1;
        let films: &[i64] = starts.get(&(message.profile, film)).map_or(&[], Vec::as_slice);
        let windows = [(sent, sent + DAY), (sent - DAY, sent), (sent, sent + WEEK), (sent - WEEK, sent)];
        for (count, (from, until)) in around.iter_mut().zip(windows) {
            *count += u64::from(films.iter().any(|start| (from..until).contains(start)));
        }
    }
    let by_channel: BTreeMap<_, _> = channels
        .into_iter()
        .map(|(channel, (sent, clicked))| (channel, json!({"sent": sent, "clicked": clicked})))
        .collect();
    let fact = json!({
        "sent": messages.len(),
        "clicked": messages.iter().filter(|message| message.clicked).count(),
        "by_channel": by_channel,
        "with_title": messages.iter().filter(|message| message.film.is_some()).count(),
        "compared": compared,
        "watched": {
            "24_hours_after": around[0],
            "24_hours_before": around[1],
            "7_days_after": around[2],
            "7_days_before": around[3],
        },
    });
    source.facts.insert("messages".to_owned(), fact);
}
