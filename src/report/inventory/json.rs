//! The inventory for programs: schema `watchprint.inventory/1`.

use super::findings::Findings;
use super::words;
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::{ColumnFound, Gap, Inventory, TableFound};
use crate::catalogue;
use crate::locale::Locale;
use crate::report::cards;
use crate::source::netflix::TableKind;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The inventory as JSON; explanations are in the language of `locale`, words of the catalogue as in its files.
#[must_use]
pub fn json(name: &str, inventory: &Inventory, inferences: Option<&Inferences>, locale: &Locale) -> Value {
    let findings = Findings::of(inventory);
    let kinds = |kinds: &[TableKind]| kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>();
    let purpose = |purpose: &catalogue::Purpose| {
        json!({
            "name": purpose.name,
            "what": words::text(purpose.what, locale),
            "why": words::text(purpose.why, locale),
        })
    };
    json!({
        "schema": "watchprint.inventory/1",
        "export": name,
        "language": locale.lang(),
        "newest": day(inventory.newest),
        "tables": inventory.tables.iter().map(|found| table(found, locale)).collect::<Vec<_>>(),
        "empty": kinds(findings.empty),
        "absent": kinds(&findings.absent),
        "undocumented_columns": findings.columns,
        "undocumented_files": findings.files,
        "documents": findings.documents,
        "gaps": inventory.gaps.iter().map(gap).collect::<Vec<_>>(),
        "purposes_without_data": catalogue::purposes().iter().map(purpose).collect::<Vec<_>>(),
        "inferences": inferences.map(|inferences| cards::json(inferences, locale)),
    })
}

/// Words of a vocabulary.
macro_rules! words_of {
    ($list:expr) => {
        $list.iter().map(|word| word.as_str()).collect::<Vec<_>>()
    };
}

fn table(found: &TableFound, locale: &Locale) -> Value {
    let facts = catalogue::table(found.kind);
    json!({
        "table": found.kind.name(),
        "path": found.path,
        "rows": found.rows,
        "first": day(found.first),
        "last": day(found.last),
        "rows_per_month": found.rows_per_month,
        "what": words::text(facts.what, locale),
        "why": words::text(facts.why, locale),
        "people": words_of!(facts.people),
        "sensitivity": facts.sensitivity.as_str(),
        "categories": words_of!(facts.categories),
        "links": words_of!(facts.links),
        "reach": facts.reach.as_str(),
        "columns": found.columns.iter().map(|one| column(found, one, locale)).collect::<Vec<_>>(),
    })
}

fn column(table: &TableFound, found: &ColumnFound, locale: &Locale) -> Value {
    let facts = catalogue::column(table.kind, &found.header);
    let people = facts.map(|facts| match facts.people.as_slice() {
        [] => words_of!(catalogue::table(table.kind).people),
        people => words_of!(people),
    });
    let mut value = json!({
        "column": found.header,
        "documented": facts.is_some(),
        "what": facts.map(|facts| words::text(facts.what, locale)),
        "people": people,
        "sensitivity": facts.map(|facts| facts.sensitivity.as_str()),
        "categories": facts.map(|facts| words_of!(facts.categories)),
        "links": facts.map(|facts| words_of!(facts.links)),
        "filled_rows": found.filled,
        "different_values": found.different,
    });
    if !found.values.is_empty() {
        value["values"] = json!(found.values);
    }
    value
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn gap(gap: &Gap) -> Value {
    let days: Vec<String> = gap.days.iter().map(ToString::to_string).collect();
    json!({ "table": gap.kind.name(), "of_days": gap.of_days, "days": days })
}
