//! Several exports as one record: which row came from which.

use super::rfc3339;
use crate::model::merged::Merged;
use serde_json::{Value, json};

/// `has_lengths` is false of short histories, which have no seconds.
pub(super) fn merged(merged: &Merged, has_lengths: bool) -> Value {
    let exports = merged.exports.iter().map(|export| {
        let (first, last) = export.reach.unzip();
        json!({
            "name": export.name,
            "first_start": first.map(rfc3339),
            "last_start": last.map(rfc3339),
            "rows": export.rows,
            "shared_rows": export.shared(),
            "only_here_rows": export.only_here,
            "only_here_kept": {
                "rows": export.only_here_kept.rows,
                "seconds": has_lengths.then_some(export.only_here_kept.seconds),
            },
            "counted_rows": export.counted,
        })
    });
    let renamed = merged.renamed.iter().map(|(from, to)| json!({"from": from, "to": to}));
    let tables = merged.tables.iter().map(
        |table| json!({"table": table.name, "rows": table.rows, "from_earlier_rows": table.from_earlier}),
    );
    json!({
        "exports": exports.collect::<Value>(),
        "changed_rows": merged.changed_rows,
        "expected_changes": merged.expected_changes,
        "changed_fields": merged.changed_fields,
        "retitled_rows": merged.retitled_rows,
        "renamed_profiles": renamed.collect::<Value>(),
        "tables": tables.collect::<Value>(),
        "forced": merged.is_forced,
    })
}
