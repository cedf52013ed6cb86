//! Searches that led to nothing within the hour, one of each kind, planted among the others.

use super::{Source, Table};
use crate::demo::calendar::{DAY, t1, t5};
use crate::demo::household::personas::{FAMILY, PERSONAS, ProfileId};
use crate::demo::plant::shown_name;
use crate::demo::titles::{Language, REWATCHED_FILM};
use serde_json::json;
use std::collections::BTreeMap;

/// A planted search.
struct Fruitless {
    /// What came of it.
    outcome: &'static str,
    profile: ProfileId,
    at: i64,
    /// All that was typed.
    typed: String,
    /// The result that was chosen, if any.
    displayed: String,
}

/// Adds them to the table, newest first in the rows of each profile; returns how many.
pub(super) fn plant(source: &mut Source, table: &mut Table, begin: i64) -> usize {
    let Some(last) = source.household.search.as_ref().map(|search| search.at) else {
        return 0;
    };
    let catalogue = &source.household.titles.catalogue;
    let of_film = |outcome, profile: ProfileId, film, at| {
        let work = catalogue.work(film);
        let typed = work.name(source.household.languages[profile]).to_lowercase().chars().take(14).collect();
        Fruitless { outcome, profile, at, typed, displayed: work.name(Language::English) }
    };
    let of_text = |outcome, at, typed: &str| Fruitless {
        outcome,
        profile: FAMILY,
        at,
        typed: typed.to_owned(),
        displayed: String::new(),
    };
    let rewatched = catalogue.film(REWATCHED_FILM);
    let mut searches = vec![
        of_film("only_before", FAMILY, rewatched, last - 10 * DAY),
        of_text("no_such_title", last - 9 * DAY, "velours et boussoles"),
        of_text("nothing_to_match", last - 8 * DAY, "zo"),
    ];
    // A film that was watched for the first time two days after the search.
    let mut first: BTreeMap<(ProfileId, u16), i64> = BTreeMap::new();
    for row in source.kept() {
        let work = source.household.titles.info(row.title).work;
        if !catalogue.work(work).is_series() {
            first.entry((usize::from(row.profile), work)).or_insert(row.start);
        }
    }
    let fits = |start: i64| start > begin.saturating_add(10 * DAY) && start < last - 12 * DAY;
    let later = first.iter().find(|((_, film), start)| *film != rewatched && fits(**start));
    if let Some((&(profile, film), start)) = later {
        searches.push(of_film("later", profile, film, start - 2 * DAY));
    }
    let told: Vec<_> = searches
        .iter()
        .map(|one| {
            json!({
                "outcome": one.outcome,
                "profile": shown_name(one.profile),
                "searched_at": t5(one.at),
                "displayed_name": one.displayed,
            })
        })
        .collect();
    source.facts.insert("fruitless_searches".to_owned(), json!(told));
    for search in &searches {
        add(search, table);
    }
    searches.len()
}

/// The states of the text, two letters more each, and the choice.
fn add(search: &Fruitless, table: &mut Table) {
    let profile = PERSONAS[search.profile].name;
    let letters: Vec<char> = search.typed.chars().collect();
    let states = (2..letters.len()).step_by(2).chain([letters.len()]);
    let states: Vec<String> = states.map(|length| letters[..length].iter().collect()).collect();
    for (at, query) in states.iter().enumerate() {
        let left = (states.len() - 1 - at) as i64;
        let is_choice = left == 0 && !search.displayed.is_empty();
        let (name, action, section) = match is_choice {
            true => (search.displayed.as_str(), "add_to_list", "video_info"),
            false => ("", "select", "suggestion_results"),
        };
        let stamp = t1(search.at - left * 3);
        let row = [profile, "FR", "Smart TV", "0", query, name, action, section, &stamp];
        let older = |row: &Vec<String>| row[0] == profile && !row[8].is_empty() && row[8] <= stamp;
        let place = table.rows.iter().position(older);
        let after = table.rows.iter().rposition(|row| row[0] == profile).map(|at| at + 1);
        let place = place.or(after).unwrap_or(table.rows.len());
        table.rows.insert(place, row.map(str::to_owned).to_vec());
    }
}
