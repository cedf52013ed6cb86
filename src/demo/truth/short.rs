//! What is true of a short viewing history, which has dates only.

use super::head;
use crate::demo::calendar::{month_day_year, t2, weekday};
use crate::demo::household::Household;
use crate::demo::household::personas::NIGHT_OWL;
use crate::demo::plant::shown_name;
use crate::demo::titles::BINGE_SHOW;
use crate::demo::viewing::{HistoryRow, Intent};
use chrono::Datelike;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};

/// The truth of one profile's short history.
pub(in crate::demo) fn short_history(household: &Household, rows: &[HistoryRow]) -> Value {
    let titles = &household.titles;
    let mut months: BTreeMap<String, u64> = BTreeMap::new();
    let mut weekdays = [0u64; 7];
    let mut series: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows {
        *months.entry(format!("{}-{:02}", row.date.year(), row.date.month())).or_default() += 1;
        weekdays[weekday(row.date) as usize] += 1;
        if titles.info(row.title).season > 0 {
            *series.entry(titles.work_name(row.title)).or_default() += 1;
        }
    }
    let mut series: Vec<(String, u64)> = series.into_iter().collect();
    series.sort_by_key(|(name, episodes)| (std::cmp::Reverse(*episodes), name.clone()));
    let binge: Vec<&HistoryRow> =
        rows.iter().filter(|row| titles.info(row.title).work == BINGE_SHOW).collect();
    let shown: HashSet<u32> = rows.iter().map(|row| row.title).collect();
    let hidden: HashSet<u32> = household
        .rows
        .iter()
        .filter(|row| usize::from(row.profile) == NIGHT_OWL && row.attributes.is_hidden())
        .filter(|row| row.intent(titles) == Intent::Kept && !shown.contains(&row.title))
        .map(|row| row.title)
        .collect();
    let mut truth = head(household, household.plan.layout);
    truth.insert("rows".to_owned(), json!(rows.len()));
    truth.insert("first".to_owned(), json!(rows.last().map(|row| t2(row.date))));
    truth.insert("last".to_owned(), json!(rows.first().map(|row| t2(row.date))));
    truth.insert("by_month_titles".to_owned(), json!(months));
    truth.insert("by_weekday_titles".to_owned(), json!(weekdays));
    let list = series.iter().map(|(name, episodes)| json!({"series": name, "episodes": episodes}));
    truth.insert("series".to_owned(), list.collect());
    let mut planted = json!({"hidden_titles_absent": hidden.len()});
    if let Some(first) = binge.first() {
        planted["binge"] = json!({
            "profile": shown_name(NIGHT_OWL),
            "series": titles.work_name(first.title),
            "day": t2(first.date),
            "written": month_day_year(first.date),
            "episodes": binge.len(),
        });
    }
    truth.insert("planted".to_owned(), planted);
    Value::Object(truth)
}
