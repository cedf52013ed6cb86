//! Ratings: thumbs and stars, two of them planted: a film disliked and yet watched, and one never watched.

use super::{Source, Table};
use crate::demo::calendar::{HOUR, date, midnight_utc, t1, t2, t5};
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::{FAMILY, NIGHT_OWL, PERSONAS, ProfileId};
use crate::demo::plant::shown_name;
use crate::demo::titles::REWATCHED_FILM;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Ratings: thumbs, and stars in years that had them.
pub(in crate::demo::tables) fn ratings(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "Ratings",
        &[
            "Profile Name",
            "Title Name",
            "Rating Type",
            "Star Value",
            "Thumbs Value",
            "Device Model",
            "Event Utc Ts",
            "Region View Date",
        ],
    );
    let titles = &source.household.titles;
    let mut last: BTreeMap<(ProfileId, u16), (i64, &str)> = BTreeMap::new();
    let mut rows: Vec<_> = source.kept().filter(|row| row.duration > 1_000).collect();
    let step = (rows.len() / source.count(140, 8)).max(1);
    rows = rows.into_iter().step_by(step).collect();
    rows.sort_by_key(|row| (row.profile, -row.start));
    let (stars_end, two_thumbs) = (midnight_utc(date(2018, 1, 1)), midnight_utc(date(2022, 4, 11)));
    for row in rows {
        let time = row.end() + i64::from(source.dice.between(5, 400));
        let dice = &mut source.dice;
        let (kind, star, thumbs) = if time < stars_end {
            dice.weighted(&[
                (("star", "5", "2"), 3),
                (("star", "4", "2"), 4),
                (("star", "3", "2"), 3),
                (("star", "2", "1"), 1),
                (("star", "-1", "0"), 1),
            ])
        } else if time > two_thumbs {
            dice.weighted(&[
                (("thumb", "", "2"), 60),
                (("thumb", "", "3"), 22),
                (("thumb", "", "1"), 14),
                (("thumb", "", "0"), 4),
            ])
        } else {
            dice.weighted(&[(("thumb", "", "2"), 75), (("thumb", "", "1"), 20), (("thumb", "", "0"), 5)])
        };
        let regional = if time < midnight_utc(date(2019, 1, 1)) {
            t2(source.household.home.local_date(time))
        } else {
            String::new()
        };
        let rated = last.entry((usize::from(row.profile), titles.info(row.title).work)).or_default();
        *rated = (*rated).max((time, verdict(star, thumbs)));
        let device = DEVICES[usize::from(row.device)].family;
        let profile = PERSONAS[usize::from(row.profile)].name;
        table.push([profile, &titles.work_name(row.title), kind, star, thumbs, device, &t1(time), &regional]);
    }
    plant(source, &mut table, &mut last);
    let titles_with = |verdict: &str| last.values().filter(|rated| rated.1 == verdict).count();
    let fact = json!({
        "rows": table.rows.len(),
        "titles": last.len(),
        "down": titles_with("down"),
        "up": titles_with("up"),
        "twice_up": titles_with("twice_up"),
        "without_verdict": titles_with(""),
    });
    source.facts.insert("ratings".to_owned(), fact);
    table
}

/// A thumb down for the film the family watched twice to its end, a thumb up for one the night owl never saw.
fn plant<'a>(
    source: &mut Source<'a>,
    table: &mut Table,
    last: &mut BTreeMap<(ProfileId, u16), (i64, &'a str)>,
) {
    let titles = &source.household.titles;
    let watched: BTreeSet<(ProfileId, u16)> =
        source.kept().map(|row| (usize::from(row.profile), titles.info(row.title).work)).collect();
    let films = titles.catalogue.films();
    let unseen = films.into_iter().find(|&film| !watched.contains(&(NIGHT_OWL, film)));
    let disliked = (FAMILY, titles.catalogue.film(REWATCHED_FILM), "1", "rated_down_yet_completed");
    let unwatched = unseen.map(|film| (NIGHT_OWL, film, "2", "rated_without_watching"));
    // Later than every other rating, so that it is the one that counts.
    let time = midnight_utc(source.built_on) - HOUR;
    for (profile, film, thumbs, fact) in [Some(disliked), unwatched].into_iter().flatten() {
        let name = titles.catalogue.work(film).name(source.household.languages[profile]);
        let row = [PERSONAS[profile].name, &name, "thumb", "", thumbs, "Smart TV", &t1(time), ""];
        let place = table.rows.iter().position(|row| row[0] == PERSONAS[profile].name);
        table.rows.insert(place.unwrap_or(table.rows.len()), row.map(str::to_owned).to_vec());
        last.insert((profile, film), (time, verdict("", thumbs)));
        let told = json!({"profile": shown_name(profile), "title": name, "rated_at": t5(time)});
        source.facts.insert(fact.to_owned(), told);
    }
}

/// What a rating says; nothing of liking where it was taken back or means "not interested".
fn verdict(star: &str, thumbs: &str) -> &'static str {
    match (star, thumbs) {
        ("3" | "4" | "5", _) | ("", "2") => "up",
        ("1" | "2", _) | ("", "1") => "down",
        ("", "3") => "twice_up",
        _ => "",
    }
}
