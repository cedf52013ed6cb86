//! Rows and seconds per fate, and the facts that are about fates.

use crate::demo::household::Household;
use crate::demo::household::personas::NIGHT_OWL;
use crate::demo::plant::shown_name;
use crate::demo::viewing::{Attributes, Intent};
use serde_json::{Map, Value, json};

/// The ledger; adds what it counts to the planted facts.
pub(super) fn ledger(
    household: &Household,
    rows: usize,
    unreadable: &[(u64, &str)],
    planted: &mut Map<String, Value>,
) -> Value {
    let mut fates = [(0u64, 0u64); 5];
    let (mut touched, mut without_none, mut without_not_latest) = (0u64, 0u64, 0u64);
    let (mut hidden, mut autoplayed, mut typed, mut untyped, mut timeouts) =
        ((0u64, 0u64), (0u64, 0u64), 0u64, 0u64, 0u64);
    let mut not_latest = (0u64, 0u64);
    for row in &household.rows {
        let intent = row.intent(&household.titles);
        let seconds = if intent == Intent::Unreadable { 0 } else { u64::from(row.duration) };
        let fate = &mut fates[intent as usize];
        *fate = (fate.0 + 1, fate.1 + seconds);
        if intent == Intent::Supplemental {
            *(if row.supplemental.is_empty() { &mut untyped } else { &mut typed }) += 1;
        }
        if intent == Intent::Preview && row.attributes == Attributes::VisibilityTimeout {
            timeouts += 1;
        }
        if intent != Intent::Kept {
            continue;
        }
        touched += u64::from(row.duration < 60);
        if row.attributes.is_hidden() {
            hidden = (hidden.0 + 1, hidden.1 + seconds);
        }
        if row.attributes == Attributes::AutoplayNone {
            autoplayed = (autoplayed.0 + 1, autoplayed.1 + seconds);
        } else {
            without_none += seconds;
        }
        if row.latest {
            without_not_latest += seconds;
        } else {
            not_latest = (not_latest.0 + 1, not_latest.1 + seconds);
        }
    }
    let mut plant = |name: &str, fact: Value| planted.insert(name.to_owned(), fact);
    plant("hidden_views", json!({"profile": shown_name(NIGHT_OWL), "rows": hidden.0, "seconds": hidden.1}));
    plant("autoplayed_and_kept", json!({"rows": autoplayed.0, "seconds": autoplayed.1}));
    plant("not_latest_and_kept", json!({"rows": not_latest.0, "seconds": not_latest.1}));
    plant("supplemental", json!({"typed": typed, "untyped": untyped}));
    // Only some years have them.
    if timeouts > 0 {
        plant("previews_by_timeout", json!({"rows": timeouts}));
    }
    let lines = unreadable.iter().map(|(line, column)| json!({"line": line, "column": column}));
    plant("unreadable_rows", lines.collect());
    let fates = Intent::ALL.map(|(intent, name)| {
        let (rows, seconds) = fates[intent as usize];
        (name.to_owned(), json!({"rows": rows, "seconds": seconds}))
    });
    json!({
        "rows": rows,
        "fates": fates.into_iter().collect::<Map<_, _>>(),
        "touched_rows": touched,
        "shortcuts": {
            "without_autoplay_none_seconds": without_none,
            "without_not_latest_seconds": without_not_latest,
        },
    })
}
