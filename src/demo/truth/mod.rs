//! What is true of the generated household, counted by the generator's own simple means.
//!
//! Nothing here calls the reader or the analysis: the truth must not share their mistakes.

mod account;
mod ledger;
mod nights;
mod short;
mod spans;
mod works;

use super::calendar::t2;
use super::household::Household;
use super::household::personas::PERSONAS;
use super::household::plan::{ABROAD, HOME};
use super::layout::Layout;
use serde_json::{Map, Value, json};
pub(super) use short::short_history;

/// The truth of a whole export.
pub(super) fn export(
    household: &Household,
    rows: usize,
    unreadable: &[(u64, &str)],
    tables: &[(String, usize)],
) -> Value {
    let layout = household.plan.layout;
    let mut planted = household.facts.clone();
    let ledger = ledger::ledger(household, rows, unreadable, &mut planted);
    let (profiles, account, concurrency) = account::metrics(household);
    if let Some(change) = account::habit_change(household) {
        planted.insert("habit_change".to_owned(), change);
    }
    let zones = json!({"FR": HOME.name(), "US": ABROAD.name()});
    let mut truth = head(household, layout);
    truth.insert("zones".to_owned(), zones);
    truth.insert("day_start".to_owned(), json!("04:00"));
    truth.insert(
        "tables".to_owned(),
        tables.iter().map(|(name, rows)| json!({"path": name, "rows": rows})).collect(),
    );
    truth.insert("ledger".to_owned(), ledger);
    truth.insert("account".to_owned(), account);
    truth.insert("profiles".to_owned(), profiles);
    truth.insert("concurrency".to_owned(), concurrency);
    truth.insert("planted".to_owned(), Value::Object(planted));
    Value::Object(truth)
}

fn head(household: &Household, layout: Layout) -> Map<String, Value> {
    let mut truth = Map::new();
    truth.insert("schema".to_owned(), json!("watchprint.truth/1"));
    truth.insert("layout".to_owned(), json!(layout.name()));
    truth.insert("seed".to_owned(), json!(household.seed));
    truth.insert("built_on".to_owned(), json!(t2(layout.built_on())));
    let languages = PERSONAS.iter().map(|one| (one.name.trim().to_owned(), json!(one.language.tag())));
    truth.insert("languages".to_owned(), Value::Object(languages.collect()));
    truth
}
