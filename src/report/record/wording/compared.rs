//! The messages the script of a comparison words itself.

use crate::locale::Locale;
use serde_json::Value;

/// What the page of a comparison words itself.
const COMPARED: [&str; 82] = [
    "column-hours",
    "compare-active-days",
    "compare-after",
    "compare-before",
    "compare-below",
    "compare-binge-days",
    "compare-binge-days-long",
    "compare-curve-level",
    "compare-curve-subtitle",
    "compare-curve-title",
    "compare-curve-title-one",
    "compare-curve-week",
    "compare-delta",
    "compare-devices-subtitle",
    "compare-devices-title",
    "compare-different",
    "compare-distance",
    "compare-earlier",
    "compare-effective-titles",
    "compare-factor-all",
    "compare-factor-days",
    "compare-factor-hover",
    "compare-factor-minutes",
    "compare-factor-sittings",
    "compare-factors-subtitle",
    "compare-factors-title",
    "compare-films",
    "compare-first-nothing-else",
    "compare-first-sentence",
    "compare-from-to",
    "compare-hours-cell",
    "compare-hours-subtitle",
    "compare-hours-title-different",
    "compare-hours-title-no-clear-change",
    "compare-hours-title-too-little",
    "compare-how-sure",
    "compare-in-minutes",
    "compare-in-points",
    "compare-interval",
    "compare-kind-film",
    "compare-kind-series",
    "compare-late-night",
    "compare-later",
    "compare-lengths-subtitle",
    "compare-lengths-title",
    "compare-less",
    "compare-long-sittings",
    "compare-midpoint",
    "compare-minutes-per-day",
    "compare-more",
    "compare-new-titles",
    "compare-no-clear-change",
    "compare-no-days",
    "compare-no-value",
    "compare-numbers-figures",
    "compare-numbers-json",
    "compare-numbers-titles",
    "compare-on-active-days",
    "compare-on-days",
    "compare-on-pairs",
    "compare-on-sittings",
    "compare-on-weeks",
    "compare-p",
    "compare-p-below",
    "compare-pair",
    "compare-prime-time",
    "compare-regularity",
    "compare-sentence-less",
    "compare-sentence-more",
    "compare-sentence-no-clear-change",
    "compare-sentence-too-little",
    "compare-series",
    "compare-sitting-length",
    "compare-sittings-per-week",
    "compare-size-large",
    "compare-size-medium",
    "compare-size-negligible",
    "compare-size-small",
    "compare-table-caption",
    "compare-titles-lead",
    "compare-titles-none",
    "compare-too-little",
];

/// What it says in other words than the report.
const INSTEAD: [(&str, &str); 3] = [
    ("filters-none", "compare-filters-none"),
    ("filters-hint", "compare-filters-hint"),
    ("filters-keys", "compare-filters-keys"),
];

/// What every page says, and what a comparison says beside it or in other words.
pub(in crate::report::record) fn messages(locale: &Locale) -> Value {
    let mut messages = super::messages(locale);
    if let Value::Object(known) = &mut messages {
        known.extend(COMPARED.iter().map(|key| ((*key).to_owned(), locale.pattern(key))));
        for (key, instead) in INSTEAD {
            known.insert(key.to_owned(), locale.pattern(instead));
        }
    }
    messages
}
