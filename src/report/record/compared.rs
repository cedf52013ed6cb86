//! The record of a comparison: the rows of one export, or of two whose names are numbered alike, and both periods.

use super::dictionaries::Dictionaries;
use super::{
    GAP_MINUTES, LIMITS_MINUTES, MOST_DAYS, inside_script, is_too_long, rows, rules, wording_compared,
};
use crate::analysis::titles::TitleIndex;
use crate::compare::periods::Periods;
use crate::compare::span::Span;
use crate::model::history::History;
use crate::report::comparison::Subject;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A history, how its titles are read, and its last day with a streamed second.
#[derive(Debug, Clone, Copy)]
pub struct DatedRows<'a> {
    /// The rows.
    pub history: &'a History,
    /// Their titles.
    pub index: &'a TitleIndex,
    /// The last day, from 1970-01-01.
    pub last: i64,
}

/// The record as JSON that is safe inside a `<script>` element: the later export, and beside it the earlier one if it
/// is another. Nothing when a period has no day, or a browser cannot handle it.
///
/// `compared` holds first and last day of `before` and `after`; `last`, the last day of the record; and `earlier`, the names, rows
/// and last day of another export, whose works, countries, classes and profiles are numbered like those of the later one.
#[must_use]
pub fn compared(
    subject: &Subject<'_>,
    periods: &Periods,
    later: DatedRows<'_>,
    earlier: Option<DatedRows<'_>>,
) -> Option<String> {
    let (before, after) = periods.before.zip(periods.after)?;
    let histories = || std::iter::once(later.history).chain(earlier.map(|rows| rows.history));
    if after.last - before.first > MOST_DAYS as i64 || histories().any(is_too_long) {
        return None;
    }
    let locale = subject.locale;
    // Those with most viewing in both periods first, as they stand in the page; then whoever had none in them.
    let known: Vec<&str> = periods.profiles.iter().filter_map(|scope| scope.name.as_deref()).collect();
    let others: BTreeSet<&str> = histories().flat_map(watched).filter(|name| !known.contains(name)).collect();
    let profiles: Vec<&str> = known.iter().copied().chain(others).collect();
    let mut names = Dictionaries::of(later.history, later.index, &profiles);
    let earlier = earlier.map(|DatedRows { history, index, last }| {
        let mut earlier = Dictionaries::of(history, index, &profiles);
        names.share(&mut earlier);
        json!({
            "names": earlier.json(history, index, locale),
            "rows": rows::json(history, index, &earlier),
            "last": last,
        })
    });
    let days = |span: Span| [span.first, span.last];
    let record: Value = json!({
        "lang": locale.lang(),
        "dayStart": subject.settings.day_start,
        "gap": subject.settings.session_gap,
        "gaps": GAP_MINUTES.map(|minutes| minutes * 60),
        "lengths": LIMITS_MINUTES.map(|minutes| minutes * 60),
        "profiles": profiles,
        "names": names.json(later.history, later.index, locale),
        "rules": rules(),
        "money": null,
        "rows": rows::json(later.history, later.index, &names),
        "compared": {
            "before": days(before),
            "after": days(after),
            "last": later.last,
            "earlier": earlier,
        },
        "messages": wording_compared::messages(locale),
    });
    Some(inside_script(&record))
}

/// The profiles with a kept row.
fn watched(history: &History) -> impl Iterator<Item = &str> {
    let profiles: BTreeSet<u32> = history.kept().map(|segment| history.setting(segment).profile).collect();
    profiles.into_iter().map(|profile| history.profiles[profile as usize].as_str())
}
