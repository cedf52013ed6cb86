//! However the seconds are shared out, they are those of the file: a slow reckoning from the rows themselves.

use crate::generated::{Row, figures, history_in, number, rows, seconds_of, sum, summary};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use watchprint::analysis::listing::Listing;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse};

/// The seconds of a duration the generator writes, if it is one.
fn duration(row: &Row) -> Option<u64> {
    let parts: Vec<u64> = row[2].split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    matches!(parts.as_slice(), [_, minutes, seconds] if *minutes < 60 && *seconds < 60)
        .then(|| parts[0] * 3_600 + parts[1] * 60 + parts[2])
}

/// The fate of row `at`, by the words of the definitions.
fn fate(rows: &[Row], at: usize) -> &'static str {
    let row = &rows[at];
    let has_start = !["", "yesterday", "2022-02-30 10:00:00"].contains(&row[1].as_str());
    let Some(seconds) = duration(row).filter(|_| has_start) else {
        return "unreadable";
    };
    let by_itself = row[3].contains("action: None") || row[3].contains("action: Visibility_Timeout");
    match () {
        () if rows[..at].contains(row) => "duplicate",
        () if row[5] == "HOOK" || row[4].contains("_hook_") => "supplemental",
        () if by_itself && seconds <= 120 => "preview",
        () => "kept",
    }
}

fn country(row: &Row) -> String {
    if row[9].is_empty() { "??".to_owned() } else { row[9][..2].to_owned() }
}

/// Seconds of rows by what a function says of each; what has none is left out.
fn by(rows: &[&Row], key: impl Fn(&Row) -> String) -> Value {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows {
        *sums.entry(key(row)).or_insert(0) += duration(row).unwrap();
    }
    sums.retain(|_, seconds| *seconds > 0);
    json!(sums)
}

/// Seconds by name of a list of the summary; what has none is left out.
fn named(list: &Value, name: &str) -> BTreeMap<String, u64> {
    let items = list.as_array().unwrap().iter();
    let seconds = items.map(|item| (item[name].as_str().unwrap().to_owned(), number(&item["seconds"])));
    seconds.filter(|(_, seconds)| *seconds > 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn every_row_has_the_fate_of_the_definitions(rows in rows()) {
        let found = summary(&rows);
        let mut wanted: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        for at in 0..rows.len() {
            let fate = fate(&rows, at);
            let amount = wanted.entry(fate).or_default();
            amount.0 += 1;
            amount.1 += if fate == "unreadable" { 0 } else { duration(&rows[at]).unwrap() };
        }
        for (fate, amount) in found["ledger"]["fates"].as_object().unwrap() {
            let (count, seconds) = wanted.get(fate.as_str()).copied().unwrap_or_default();
            prop_assert_eq!(amount, &json!({"rows": count, "seconds": seconds}), "{}", fate);
        }
    }

    #[test]
    fn profiles_places_devices_and_titles_have_the_seconds_of_their_rows(rows in rows()) {
        let found = summary(&rows);
        let kept: Vec<&Row> = (0..rows.len()).filter(|at| fate(&rows, *at) == "kept").map(|at| &rows[at]).collect();
        let mut profiles: Vec<(Option<&str>, &Value)> = vec![(None, &found["account"])];
        for profile in found["profiles"].as_array().unwrap() {
            profiles.push((profile["name"].as_str(), profile));
        }
        let mut names: Vec<&str> = kept.iter().map(|row| row[0].trim()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(profiles.len() - 1, names.len());
        for (name, figures) in profiles {
            let own: Vec<&Row> =
                kept.iter().copied().filter(|row| name.is_none_or(|name| row[0].trim() == name)).collect();
            prop_assert_eq!(number(&figures["segments"]), own.len() as u64);
            let seconds: u64 = own.iter().map(|row| duration(row).unwrap()).sum();
            prop_assert_eq!(number(&figures["seconds"]), seconds);
            prop_assert_eq!(&figures["by_country"], &by(&own, country));
            prop_assert_eq!(&figures["by_device"], &by(&own, |row| row[6].clone()));
            let is_episode = |row: &Row| row[4].starts_with("Saltwind: ");
            let (episodes, films): (Vec<&Row>, Vec<&Row>) = own.into_iter().partition(|row| is_episode(row));
            prop_assert_eq!(json!(named(&figures["series"], "series")), by(&episodes, |_| "Saltwind".to_owned()));
            prop_assert_eq!(json!(named(&figures["films"], "title")), by(&films, |row| row[4].clone()));
        }
    }

    /// Every division of the account, cell by cell, is that of its profiles together.
    #[test]
    fn the_account_is_its_profiles_in_every_cell(rows in rows()) {
        let found = summary(&rows);
        let profiles = found["profiles"].as_array().unwrap();
        for part in ["by_month", "by_day", "by_country", "by_device_class", "by_device", "by_kind", "completion", "view_starts"] {
            let mut together: BTreeMap<&str, u64> = BTreeMap::new();
            for (key, amount) in profiles.iter().flat_map(|profile| profile[part].as_object().unwrap()) {
                *together.entry(key).or_insert(0) += number(amount);
            }
            if part == "view_starts" && profiles.is_empty() {
                continue;
            }
            prop_assert_eq!(&json!(together), &found["account"][part], "{}", part);
        }
        for day in 0..7 {
            for hour in 0..24 {
                let cell = |figures: &Value| number(&figures["by_weekday_hour"][day][hour]);
                prop_assert_eq!(profiles.iter().map(cell).sum::<u64>(), cell(&found["account"]));
            }
        }
        for figures in profiles.iter().chain([&found["account"]]) {
            prop_assert_eq!(sum(&figures["completion"]), number(&figures["views"]));
            let starts = &figures["view_starts"];
            let told = ["person", "autoplay", "preview", "not_recorded"].map(|start| number(&starts[start]));
            prop_assert_eq!(told.iter().sum::<u64>(), number(&figures["views"]));
            let bins = figures["session_lengths"]["bins"].as_array().unwrap().iter();
            prop_assert_eq!(bins.map(|bin| number(&bin["sessions"])).sum::<u64>(), number(&figures["sessions"]["30"]));
        }
        for field in ["views", "rewatches"] {
            let together: u64 = profiles.iter().map(|profile| number(&profile[field])).sum();
            prop_assert_eq!(together, number(&found["account"][field]), "{}", field);
        }
    }

    /// The lists behind the tables share out the same seconds.
    #[test]
    fn lists_share_out_the_seconds_of_the_account(rows in rows(), minutes in 0..90i64) {
        let history = history_in(&rows, &[]);
        let index = TitleIndex::of(&history);
        let settings = Settings { session_gap: minutes * 60, ..Settings::default() };
        let (lists, analysis) = (Listing::of(&history, &index, &settings), analyse(&history, &index, &settings));
        let account = &analysis.account;
        prop_assert_eq!(lists.segments.len() as u64, account.segments);
        prop_assert_eq!(lists.views.iter().map(|view| view.view.watched).sum::<u64>(), account.seconds);
        prop_assert_eq!(lists.titles.iter().map(|title| title.tally.seconds).sum::<u64>(), account.seconds);
        prop_assert_eq!(lists.sessions.iter().map(|session| session.watched).sum::<u64>(), account.seconds);
        prop_assert_eq!(lists.sessions.iter().map(|session| session.awake).sum::<u64>(), account.seconds_awake);
        prop_assert_eq!(lists.views.len() as u64, account.views.total());
        let sessions: u64 = analysis.profiles.iter().map(|profile| profile.metrics.sessions.count).sum();
        prop_assert_eq!(lists.sessions.len() as u64, sessions);
        // A session begins only after the gap, and all of it is within the gap.
        for pair in lists.sessions.windows(2).filter(|pair| pair[0].profile == pair[1].profile) {
            prop_assert!(pair[1].session.start - pair[0].session.end > settings.session_gap);
        }
        // By country and by device, from the segments alone.
        let mut by_country: BTreeMap<String, u64> = BTreeMap::new();
        for listed in &lists.segments {
            let segment = &history.rows()[listed.row as usize];
            let country = history.setting(segment).country.as_str().to_owned();
            *by_country.entry(country).or_insert(0) += u64::from(segment.duration);
        }
        by_country.retain(|_, seconds| *seconds > 0);
        let found = figures(&history);
        prop_assert_eq!(&json!(by_country), &found["account"]["by_country"]);
        prop_assert_eq!(seconds_of(&found["account"]["series"]) + seconds_of(&found["account"]["films"]), account.seconds);
    }
}
