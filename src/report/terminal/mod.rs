//! The summary in the terminal: one screen, read from top to bottom.

mod compare;
mod habits;
pub(in crate::report) mod layout;
mod sections;
mod snapshots;

pub use compare::comparison;
pub use layout::Style;

use super::input::Input;
use crate::analysis::Analysis;
use crate::analysis::short_history::ShortAnalysis;
use crate::locale::Locale;
use crate::model::history::History;

/// Columns a line has at most.
const WIDTH: usize = 80;

/// What the summary speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Name of the export, as given.
    pub name: &'a str,
    /// Files that were recognised.
    pub inputs: &'a [Input],
}

/// The summary of an export with a ViewingActivity table.
#[must_use]
pub fn summary(
    subject: Subject<'_>,
    history: &History,
    analysis: &Analysis,
    locale: &Locale,
    style: Style,
) -> String {
    let writer = sections::Writer { locale, style };
    let account = &analysis.account;
    let mut parts = vec![writer.masthead(subject)];
    if account.segments == 0 {
        parts.push(writer.nothing_kept());
    } else {
        parts.push(writer.in_short(account));
        parts.push(writer.profiles(analysis));
        parts.push(writer.week(account));
        parts.push(writer.years(account));
        parts.push(writer.titles(account));
        parts.push(writer.devices_and_places(account));
        parts.push(writer.habits(analysis));
        parts.push(writer.beside(&analysis.joins));
    }
    parts.push(writer.trust(history, analysis));
    parts.push(writer.merged(history.merged.as_deref(), true));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// The summary of an export that holds only the short history.
#[must_use]
pub fn short_summary(
    subject: Subject<'_>,
    analysis: &ShortAnalysis,
    locale: &Locale,
    style: Style,
) -> String {
    let writer = sections::Writer { locale, style };
    let mut parts = vec![writer.masthead(subject)];
    parts.extend(writer.short_history(analysis));
    parts.push(writer.merged(analysis.merged.as_ref(), false));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}
