//! What people said about titles: lists, preferences, choices in interactive films.

use super::{Source, Table};
use crate::demo::calendar::{DAY, date_of, shifted, t1, t2};
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::{CHILD, FAMILY, PERSONAS};
use crate::demo::layout::Layout;
use crate::demo::plant::shown_name;
use crate::demo::titles::REWATCHED_FILM;
use crate::demo::viewing::Attributes;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// MyList: newest first for each profile. Records how long each title waited.
pub(in crate::demo::tables) fn my_list(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "MyList",
        &["Profile Name", "Title Name", "Country", "Utc Title Add Date"],
    );
    let household = source.household;
    let titles = &household.titles;
    // When each profile first watched each work, and a title of it.
    let mut first: BTreeMap<(u8, u16), (i64, u32)> = BTreeMap::new();
    for row in source.kept() {
        first.entry((row.profile, titles.info(row.title).work)).or_insert((row.start, row.title));
    }
    let mut waits: Vec<Value> = Vec::new();
    for (profile, persona) in PERSONAS.iter().enumerate().filter(|(profile, _)| *profile != CHILD) {
        let watched: Vec<(i64, u32)> =
            first.iter().filter(|entry| usize::from(entry.0.0) == profile).map(|entry| *entry.1).collect();
        let mut listed: Vec<(chrono::NaiveDate, String)> = Vec::new();
        let step = (watched.len() / source.count(16, 4)).max(1);
        for &(start, title) in watched.iter().step_by(step) {
            // The list has days of UTC, so the wait is counted in them too.
            let watched_on = date_of(start);
            let days = i64::from(source.dice.between(2, 70));
            let added = shifted(watched_on, -days);
            if added <= household.plan.first {
                continue;
            }
            let name = titles.work_name(title);
            waits.push(json!({
                "profile": shown_name(profile),
                "title": name,
                "added": t2(added),
                "first_watched": t2(watched_on),
                "waiting_days": days,
            }));
            listed.push((added, name));
        }
        // And what nobody has come to yet.
        let films = titles.catalogue.films();
        for _ in 0..source.count(9, 2) {
            let film = *source.dice.pick(&films);
            let name = titles.catalogue.work(film).name(household.languages[profile]);
            let back = i64::from(source.dice.between(3, 200));
            let unseen = !first.contains_key(&(profile as u8, film));
            if unseen && !listed.iter().any(|one| one.1 == name) {
                listed.push((shifted(source.built_on, -back), name));
            }
        }
        if profile == FAMILY {
            // Between the two times the family watched it.
            let added = shifted(household.plan.date(household.plan.rewatch.0), 20);
            let name = titles
                .catalogue
                .work(titles.catalogue.film(REWATCHED_FILM))
                .name(household.languages[profile]);
            let fact = json!({"profile": shown_name(profile), "title": name, "added": t2(added)});
            source.facts.insert("listed_though_watched".to_owned(), fact);
            listed.push((added, name));
        }
        listed.sort_by(|a, b| b.cmp(a));
        for (added, name) in listed {
            table.push([persona.name, &name, "France", &t2(added)]);
        }
    }
    source.facts.insert("my_list".to_owned(), json!({"waited": waits, "rows": table.rows.len()}));
    if source.layout == Layout::Y2026 {
        table = table.reordered(&["Profile Name", "Country", "Utc Title Add Date", "Title Name"]);
    }
    table
}

/// IndicatedPreferences: "seen it already" or "not for me".
pub(in crate::demo::tables) fn indicated_preferences(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "IndicatedPreferences",
        &["Profile Name", "Show", "Has Watched", "Is Interested", "Event Date"],
    );
    let titles = &source.household.titles;
    let films = titles.catalogue.films();
    let mut marks: BTreeMap<(usize, u16), (bool, bool)> = BTreeMap::new();
    for number in 0..source.count(9, 3) {
        let persona = &PERSONAS[number % 3];
        let film = *source.dice.pick(&films);
        let name = titles.catalogue.work(film).name(source.household.languages[number % 3]);
        let (watched, interested) = if number % 3 == 0 { ("true", "") } else { ("", "false") };
        let day = shifted(source.built_on, -i64::from(source.dice.between(20, 220)));
        table.push([persona.name, &name, watched, interested, &t2(day)]);
        let mark = marks.entry((number % 3, film)).or_default();
        *if number % 3 == 0 { &mut mark.0 } else { &mut mark.1 } = true;
    }
    let watched: BTreeSet<(usize, u16)> =
        source.kept().map(|row| (usize::from(row.profile), titles.info(row.title).work)).collect();
    // Titles with the mark, and those of them the profile watched.
    let count = |mark: fn((bool, bool)) -> bool| {
        let marked: Vec<_> = marks.iter().filter(|one| mark(*one.1)).collect();
        (marked.len(), marked.iter().filter(|one| watched.contains(one.0)).count())
    };
    let (seen, not_interested) = (count(|mark| mark.0), count(|mark| mark.1));
    let fact = json!({
        "marked_as_watched": seen.0,
        "marked_as_watched_and_watched": seen.1,
        "not_interested": not_interested.0,
        "not_interested_yet_watched": not_interested.1,
    });
    source.facts.insert("preferences".to_owned(), fact);
    if source.layout == Layout::Y2026 {
        table = table.reordered(&["Profile Name", "Is Interested", "Event Date", "Show", "Has Watched"]);
    }
    table
}

/// InteractiveTitles: choices made in films that ask; none since 2024.
pub(in crate::demo::tables) fn interactive_titles(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "InteractiveTitles",
        &[
            "Profile Name",
            "Title Desc",
            "Selection Type",
            "Choice Segment Id",
            "Has Watched",
            "Source",
            "Utc Timestamp",
        ],
    );
    if source.layout.year() >= 2025 {
        return table;
    }
    let titles = &source.household.titles;
    let branched: Vec<_> = source.kept().filter(|row| row.attributes == Attributes::Branched).collect();
    let fallback = source.kept().filter(|row| usize::from(row.profile) == CHILD).take(1);
    let plays: Vec<_> = branched.into_iter().chain(fallback).collect();
    for row in plays.into_iter().rev() {
        let description = titles.english_text(row.title);
        for choice in 0..source.dice.between(5, 14) {
            let in_time = source.dice.chance(760);
            let kind = if in_time { "countdown_interrupted" } else { "countdown_complete" };
            let segment = if source.dice.chance(470) {
                String::new()
            } else {
                format!("nsegment_{:02}{}", choice, if in_time { "A" } else { "B" })
            };
            let from = match DEVICES[usize::from(row.device)].source {
                "www" => "www",
                "iOS" => "iOS",
                _ => "tvui",
            };
            let time = t1((row.start + i64::from(choice) * 140 + 60).min(row.start + DAY));
            let profile = PERSONAS[usize::from(row.profile)].name;
            let seen = if in_time { "true" } else { "false" };
            table.push([profile, &description, kind, &segment, seen, from, &time]);
        }
    }
    table
}
