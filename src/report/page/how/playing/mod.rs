//! How people play: pauses and skips of the last weeks, and games.

mod games;
mod playbacks;

use super::super::parts::Block;
use crate::analysis::joins::Joins;
use crate::locale::Locale;
use crate::model::history::History;
use crate::model::place::ZoneClock;
use chrono::{DateTime, NaiveDate};

/// The blocks of both, each with a heading; a table that is missing is said to be missing.
pub(super) fn blocks(joins: &Joins, history: &History, locale: &Locale) -> Vec<Block> {
    let mut blocks = playbacks::blocks(joins.playbacks.as_ref(), history, locale);
    blocks.extend(games::blocks(joins.games.as_ref(), history, locale));
    blocks
}

/// The dates of two moments by the account's own clock.
fn dates(first: i64, last: i64, history: &History) -> (NaiveDate, NaiveDate) {
    let mut clock = ZoneClock::new(history.most_used_zone());
    let mut date = |second: i64| {
        let local = second.saturating_add(i64::from(clock.span_at(second).offset_seconds));
        DateTime::from_timestamp(local, 0).unwrap_or_default().date_naive()
    };
    (date(first), date(last))
}
