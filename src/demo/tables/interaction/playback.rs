//! PlaybackRelatedEvents: every play of the last thirty days, also those too short to be listed as viewing.

use super::{Source, Table};
use crate::demo::calendar::t1;
use crate::demo::dice::Dice;
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::PERSONAS;
use crate::demo::viewing::Row;
use serde_json::json;
use std::collections::BTreeSet;

const REACH: i64 = 30;
/// Milliseconds until it goes on.
const PAUSE: i64 = 900;

/// What happened in the plays of a minute or more.
#[derive(Default)]
struct Counts {
    played: i64,
    with_pause: i64,
    pauses: i64,
    skips_back: i64,
    skips_forward: i64,
    left_paused: i64,
}

/// Newest first, profile by profile.
pub(in crate::demo::tables) fn events(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "PlaybackRelatedEvents",
        &["Profile Name", "Title Description", "Device", "Playback Start Utc Ts", "Country", "Playtraces"],
    );
    let mut rows: Vec<&Row> = source.recent(REACH).collect();
    rows.sort_by_key(|row| (row.profile, -row.start));
    let titles = &source.household.titles;
    let starts: BTreeSet<_> = source.household.rows.iter().map(|row| (row.profile, row.start)).collect();
    let (mut matching, mut counts) = (0u32, Counts::default());
    for row in rows {
        let profile = PERSONAS[usize::from(row.profile)].name;
        let device = DEVICES[usize::from(row.device)].family;
        let country = row.country.code();
        let description = titles.english_text(row.title);
        // A play of a few seconds that no other table knows, after about as many that one does.
        if source.dice.chance(900) {
            let start = row.end() + i64::from(source.dice.between(30, 90));
            let traces = short_trace(&mut source.dice);
            table.push([profile, &description, device, &t1(start), country, &traces]);
            // By chance another viewing may begin in that very second.
            matching += u32::from(starts.contains(&(row.profile, start)));
        }
        if source.dice.chance(850) {
            let traces = trace(&mut source.dice, row, &mut counts);
            table.push([profile, &description, device, &t1(row.start), country, &traces]);
            matching += 1;
        }
    }
    let fact = json!({
        "rows": table.rows.len(),
        "rows_with_a_view_of_the_same_start": matching,
        "played_for_a_minute": counts.played,
        "pauses": counts.pauses,
        "with_pause": counts.with_pause,
        "paused_milliseconds": counts.pauses * PAUSE,
        "skips_back": counts.skips_back,
        "skips_forward": counts.skips_forward,
        "left_paused": counts.left_paused,
    });
    source.facts.insert("playback_events".to_owned(), fact);
    table
}

fn event(kind: &str, session: i64, media: Option<i64>) -> String {
    let media = media.map_or_else(|| "null".to_owned(), |media| media.to_string());
    format!("{{\"eventType\":\"{kind}\",\"sessionOffsetMs\":{session},\"mediaOffsetMs\":{media}}}")
}

fn short_trace(dice: &mut Dice) -> String {
    if dice.chance(110) {
        return "[]".to_owned();
    }
    let stop = i64::from(dice.between(400, 9_000));
    // Either offset can be below zero.
    let begin = if dice.chance(40) { -i64::from(dice.between(1, 900)) } else { 0 };
    format!("[{},{}]", event("start", begin, Some(0)), event("stopped", stop, Some(stop)))
}

fn trace(dice: &mut Dice, row: &Row, counts: &mut Counts) -> String {
    let from = i64::from(row.bookmark.saturating_sub(row.duration)) * 1_000;
    let end = i64::from(row.duration) * 1_000;
    let unknown = dice.chance(12);
    let mut events = vec![event("start", 0, (!unknown).then_some(from)), event("playing", 1_180, Some(from))];
    let pauses = match dice.below(10) {
        0..6 => 0,
        6..9 => dice.between(1, 3),
        _ => dice.between(4, 14),
    };
    let step = end / i64::from(pauses + 1);
    let (mut paused, mut skipped) = (0, 0);
    for number in 1..=i64::from(pauses) {
        let at = number * step;
        if dice.chance(300) {
            skipped += 1;
            events.push(event("reposition", at, Some(from + at - 10_000)));
        } else {
            paused += 1;
            events.push(event("paused", at, Some(from + at)));
        }
        events.push(event("playing", at + PAUSE, Some(from + at)));
    }
    // Some skip the credits, some leave on a pause; by the clock, which keeps the dice for everything else.
    let skips_credits = end >= 120_000 && row.start % 5 == 0;
    let leaves_paused = end >= 120_000 && row.start % 7 == 3;
    let ahead = if skips_credits { 85_000 } else { 0 };
    if skips_credits {
        events.push(event("reposition", end - 5_000, Some(from + end - 5_000 + ahead)));
        events.push(event("playing", end - 4_900, Some(from + end - 4_900 + ahead)));
    }
    if leaves_paused {
        events.push(event("paused", end - 1_000, Some(from + end - 1_000 + ahead)));
    }
    events.push(event("stopped", end, Some(from + end + ahead)));
    if end - paused * PAUSE >= 60_000 {
        counts.played += 1;
        counts.with_pause += i64::from(paused > 0);
        counts.pauses += paused;
        counts.skips_back += skipped;
        counts.skips_forward += i64::from(skips_credits);
        counts.left_paused += i64::from(leaves_paused);
    }
    format!("[{}]", events.join(","))
}
