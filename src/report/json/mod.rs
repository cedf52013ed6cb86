//! The summary as JSON, schema `watchprint.summary/1`: a contract other programs rely on.
//!
//! Every field, its unit and its meaning stand in `docs/summary.md`.

pub mod compare;
mod escaping;
mod joins;
mod merged;
mod metrics;

use crate::analysis::household::concurrency::Overlap;
use crate::analysis::short_history::ShortAnalysis;
use crate::analysis::{Analysis, ProfileMetrics};
use crate::model::history::History;
use crate::model::ledger::{Fate, Ledger};
use crate::report::input::Input;
use chrono::{DateTime, SecondsFormat};
use escaping::Escaping;
use joins::{money, playbacks};
use metrics::rows::{Field, Figures};
use metrics::{METRIC_NAMES, household, metrics, patterns, rhythm, views};
use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Name and version of the schema.
pub const SCHEMA: &str = "watchprint.summary/1";

/// The summary of an export with a ViewingActivity table, ready to be written.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Summary<'a>(Figures<'a>);

impl Summary<'_> {
    /// The summary as a tree of values, to look things up in.
    #[must_use]
    pub fn to_value(&self) -> Value {
        // Maps with text keys and finite rows cannot fail to be written.
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// The summary of an export with a ViewingActivity table.
#[must_use]
pub fn summary<'a>(inputs: &[Input], history: &History, analysis: &'a Analysis) -> Summary<'a> {
    let zones: BTreeMap<_, _> =
        history.zones.iter().filter(|(country, _)| country.as_str() != "??").collect();
    let names: BTreeMap<_, _> =
        zones.iter().map(|(country, choice)| (country.as_str(), choice.zone.name())).collect();
    let reasons: BTreeMap<_, _> =
        zones.iter().map(|(country, choice)| (country.as_str(), &choice.rule)).collect();
    let profile = |profile: &'a ProfileMetrics| {
        let mut figures = metrics(&profile.metrics, history, true);
        figures.insert("name".to_owned(), Field::Value(json!(profile.name)));
        figures
    };
    let (account, profiles) = rayon::join(
        || metrics(&analysis.account, history, false),
        || analysis.profiles.par_iter().map(profile).collect(),
    );
    // Not one `json!` of all, which would copy every figure.
    let fields = [
        ("schema", json!(SCHEMA)),
        ("inputs", json!(inputs)),
        ("ledger", ledger(&history.ledger)),
        ("time", json!({"zones": names, "zone_reasons": reasons})),
        ("concurrency", concurrency(analysis.profiles_at_once, analysis.devices_at_once)),
        ("overlaps", patterns::overlaps(analysis)),
        ("household", household::household(analysis)),
        ("money", money::money(analysis.joins.money.as_ref())),
        ("playbacks", playbacks::playbacks(analysis.joins.playbacks.as_ref())),
        ("games", playbacks::games(analysis.joins.games.as_ref())),
    ];
    let merged = history.merged.as_deref().map(|merged| ("merged", merged::merged(merged, true)));
    let fields = fields.into_iter().chain(merged).map(|(name, value)| (name, Field::Value(value)));
    let fields = fields.chain(joins::fields(&analysis.joins));
    let figures = [("account", Field::Figures(account)), ("profiles", Field::Profiles(profiles))];
    Summary(fields.chain(figures).map(|(name, field)| (name.to_owned(), field)).collect())
}

/// The summary of an export that holds only the short history: what needs an hour or a length
/// is `null`.
#[must_use]
pub fn short_summary(inputs: &[Input], analysis: &ShortAnalysis) -> Value {
    let nothing: BTreeMap<_, Value> = Fate::ALL.iter().map(|fate| (fate.name(), Value::Null)).collect();
    let mut account: Map<String, Value> = METRIC_NAMES
        .iter()
        .chain(&rhythm::NAMES)
        .chain(&household::NAMES)
        .chain(&patterns::NAMES)
        .map(|name| ((*name).to_owned(), Value::Null))
        .collect();
    let series = analysis.series.iter();
    let series: Vec<_> = series
        .map(|(name, episodes)| json!({"series": name, "seconds": null, "episodes": episodes, "seen_episodes": null, "first_seen": null, "last_seen": null}))
        .collect();
    account.insert("segments".to_owned(), json!(analysis.dated_rows));
    account.insert("by_month_titles".to_owned(), months(&analysis.by_month));
    account.insert("by_weekday_titles".to_owned(), json!(analysis.by_weekday));
    account.insert("series".to_owned(), json!(series));
    account
        .insert("binges".to_owned(), json!({"B2": null, "B3": null, "B3_day": analysis.binges.three_a_day}));
    account.insert("most_episodes_in_a_day".to_owned(), views::fullest_day(&analysis.binges));
    let mut summary = json!({
        "schema": SCHEMA,
        "inputs": inputs,
        "ledger": {
            "rows": analysis.rows,
            "fates": nothing,
            "touched_rows": null,
            "hidden_rows": null,
            "shortcuts": {"without_autoplay_none_seconds": null, "without_not_latest_seconds": null},
        },
        "time": {"zones": {}, "zone_reasons": {}},
        "account": account,
        "profiles": [],
        "overlaps": [],
        "concurrency": {"two_profiles_seconds": null, "max_profiles": null, "two_devices_seconds": null, "max_devices": null},
        "household": null,
        "money": null,
        "playbacks": null,
        "games": null,
    });
    if let Some(fields) = summary.as_object_mut() {
        fields.extend(joins::NAMES.iter().map(|name| ((*name).to_owned(), Value::Null)));
        let merged = analysis.merged.as_ref().map(|merged| merged::merged(merged, false));
        fields.extend(merged.map(|merged| ("merged".to_owned(), merged)));
    }
    summary
}

fn ledger(ledger: &Ledger) -> Value {
    let fates: BTreeMap<_, _> = Fate::ALL
        .iter()
        .map(|fate| {
            let amount = ledger.amount(*fate);
            (fate.name(), json!({"rows": amount.rows, "seconds": amount.seconds}))
        })
        .collect();
    json!({
        "rows": ledger.rows,
        "fates": fates,
        "touched_rows": ledger.touched_rows,
        "hidden_rows": ledger.hidden_rows,
        "shortcuts": {
            "without_autoplay_none_seconds": ledger.without_autoplay_none_seconds,
            "without_not_latest_seconds": ledger.without_not_latest_seconds,
        },
    })
}

fn concurrency(profiles: Overlap, devices: Overlap) -> Value {
    json!({
        "two_profiles_seconds": profiles.seconds,
        "max_profiles": profiles.most,
        "two_devices_seconds": devices.seconds,
        "max_devices": devices.most,
    })
}

fn months(by_month: &BTreeMap<i64, u64>) -> Value {
    json!(by_month.iter().map(|(month, amount)| (month_name(*month), amount)).collect::<BTreeMap<_, _>>())
}

/// `2022-03`.
fn month_name(month: i64) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// `2022-05-09T02:01:32Z`; years beyond the calendar are clamped to its ends.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    let furthest =
        if seconds < 0 { DateTime::<chrono::Utc>::MIN_UTC } else { DateTime::<chrono::Utc>::MAX_UTC };
    DateTime::from_timestamp(seconds, 0).unwrap_or(furthest).to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Writes numbers as JSON for people and programs: indented, with a line end.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(value: &impl Serialize, out: impl Write) -> io::Result<()> {
    let mut out = Escaping::new(out);
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// The same as a text, for what is short.
#[must_use]
pub fn to_text(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    // What is made of maps with text keys cannot fail to be written.
    let written = write(value, &mut text);
    written.ok().and_then(|()| String::from_utf8(text).ok()).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_escaped_and_read_back() {
        let value = json!({"title": "a\u{1b}[2J\u{7f}\u{9b}31m\u{202e} é\u{a0}"});
        let text = to_text(&value);
        assert_eq!(text, "{\n  \"title\": \"a\\u001b[2J\\u007f\\u009b31m\\u202e é\u{a0}\"\n}\n");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn what_steers_is_escaped_in_every_block_of_a_long_text() {
        let titles = vec!["“é\u{9b}\u{2066}’"; 20_000];
        let text = to_text(&titles);
        assert!(text.contains("“é\\u009b\\u2066’") && !text.contains(['\u{9b}', '\u{2066}']));
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), titles);
    }
}
