//! SearchHistory: every state of the text while it is typed, and what was chosen.

use super::{Source, Table, fruitless_searches};
use crate::demo::calendar::{DAY, date, midnight_utc, t1};
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::{CHILD, PERSONAS, ProfileId};
use crate::demo::titles::Language;
use crate::demo::viewing::Row;
use serde_json::json;

/// Newest first, profile by profile.
pub(in crate::demo::tables) fn searches(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CONTENT_INTERACTION",
        "SearchHistory",
        &[
            "Profile Name",
            "Country Iso Code",
            "Device",
            "Is Kids",
            "Query Typed",
            "Displayed Name",
            "Action",
            "Section",
            "Utc Timestamp",
        ],
    );
    // Exports of 2023 and later reach back to this day at most.
    let begin = if source.layout.year() >= 2023 { midnight_utc(date(2020, 5, 4)) } else { i64::MIN };
    let rows: Vec<&Row> = source.kept().filter(|row| row.start > begin).collect();
    let mut found: Vec<(ProfileId, i64, [String; 8])> = Vec::new();
    for number in 0..source.count(110, 9) {
        let row = rows[source.dice.below(rows.len() as u32) as usize];
        let offset = i64::from(source.dice.between(60, 2_400));
        let (number, profile, at) = (number as u32, usize::from(row.profile), row.start - offset);
        // Two at once would be one search to whoever reads the file, and the planted one has its day to itself.
        let is_at_once = found.iter().any(|one| one.0 == profile && (one.1 - at).abs() <= 300);
        let is_near = source.household.search.as_ref().is_some_and(|planted| (planted.at - at).abs() < DAY);
        if !is_at_once && !is_near {
            search(source, &mut found, profile, at, row.title, row, number);
        }
    }
    if let Some(planted) = &source.household.search {
        let row =
            rows.iter().find(|row| row.title == planted.title && usize::from(row.profile) == planted.profile);
        if let Some(row) = row {
            // Typed to its end, then played: number 1 is never cut short.
            search(source, &mut found, planted.profile, planted.at, planted.title, row, 1);
        }
    }
    // The last row of a search names what was chosen.
    let chosen =
        |typed: bool| found.iter().filter(move |one| !one.2[4].is_empty() && one.2[3].is_empty() != typed);
    let (typed, before_typing) = (chosen(true).count(), chosen(false).count());
    let (mut without_time, mut repeated) = (0, 0);
    found.sort_by_key(|one| (one.0, -one.1));
    for (profile, time, [country, device, kids, query, name, action, section, stamp]) in found {
        let stamp = if stamp.is_empty() { stamp } else { t1(time) };
        let row =
            [PERSONAS[profile].name.to_owned(), country, device, kids, query, name, action, section, stamp];
        let copies = 1 + usize::from(source.dice.chance(60));
        match row[8].is_empty() {
            true => without_time += copies,
            false => repeated += copies - 1,
        }
        for _ in 0..copies {
            table.push(row.clone());
        }
    }
    let fruitless = fruitless_searches::plant(source, &mut table, begin);
    // All others begin 1 to 40 minutes before a row of the title that was chosen.
    let fact = json!({
        "rows": table.rows.len(),
        "rows_without_time": without_time,
        "duplicate_rows": repeated,
        "typed": typed + fruitless,
        "typed_and_followed": typed,
        "picked_before_typing": before_typing,
    });
    source.facts.insert("searches".to_owned(), fact);
    table
}

/// One search: its keystrokes before `time`, and the choice at `time`.
fn search(
    source: &mut Source,
    found: &mut Vec<(ProfileId, i64, [String; 8])>,
    profile: ProfileId,
    time: i64,
    title: u32,
    row: &Row,
    number: u32,
) {
    let titles = &source.household.titles;
    let device = DEVICES[usize::from(row.device)].family;
    let kids = if profile == CHILD { "1" } else { "0" };
    let country = if number % 23 == 22 { "--" } else { row.country.code() };
    let mut add = |time: i64, query: &str, name: &str, action: &str, section: &str, stamp: &str| {
        let cells = [country, device, kids, query, name, action, section, stamp];
        found.push((profile, time, cells.map(str::to_owned)));
    };
    let work = titles.catalogue.work(titles.info(title).work);
    let english = work.name(Language::English);
    if number % 6 == 5 {
        // Chosen before anything was typed.
        add(time, "", &english, "select", "prequery_results", "yes");
        return;
    }
    let typed: String = work.name(titles.info(title).language).to_lowercase().chars().take(14).collect();
    let length = typed.chars().count();
    let states: Vec<usize> = (2..=length).step_by(2).collect();
    for (at, &state) in states.iter().enumerate() {
        let query: String = typed.chars().take(state).collect();
        // Televisions add a blank to some states.
        let query = if at % 4 == 3 { format!("{query} ") } else { query };
        let stamp = if number % 11 == 7 && at % 2 == 0 { "" } else { "yes" };
        let back = (states.len() - at) as i64 * 3;
        add(time - back, &query, "", "select", "suggestion_results", stamp);
    }
    let displayed = if work.is_series() && number % 4 == 3 { titles.english_text(title) } else { english };
    let (action, section) = match number % 5 {
        0 => ("view_video_info", "title_results"),
        4 => ("add_to_list", "video_info"),
        _ => ("play", "title_results"),
    };
    add(time, &typed, &displayed, action, section, "yes");
    debug_assert!(time > -DAY);
}
