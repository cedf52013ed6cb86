//! What came of searches, My List, ratings and messages: the viewing beside the other tables.

mod messages;
mod my_list;
mod ratings;
mod searches;

use super::parts::{Block, Cell, Table};
use super::words::and_more;
use crate::analysis::estimate::Estimate;
use crate::analysis::joins::Joins;
use crate::locale::Locale;

/// Rows of a list of titles before "and so many more".
const ROWS: usize = 200;

/// The blocks of all four, each with a heading; a table that is missing is said to be missing.
pub(super) fn blocks(joins: &Joins, locale: &Locale) -> Vec<Block> {
    let mut blocks = searches::blocks(joins.searches.as_ref(), locale);
    blocks.extend(my_list::blocks(joins.my_list.as_ref(), locale));
    blocks.extend(ratings::blocks(joins.ratings.as_ref(), joins.preferences.as_ref(), locale));
    blocks.extend(messages::blocks(joins.messages.as_ref(), locale));
    blocks
}

/// A heading and one sentence: why there is nothing to show.
fn nothing(heading: &str, why: &str, locale: &Locale) -> Vec<Block> {
    vec![Block::Heading(locale.text(heading)), Block::Paragraph(locale.text(why))]
}

/// A share in words, or that there is too little data for one.
fn share_or_too_little(share: Estimate, locale: &Locale) -> String {
    share.value.map_or_else(|| locale.text("too-little-data"), |share| locale.percent(share))
}

/// What a list shows, and the list, which may be long; nothing where it is empty.
fn listed<T>(
    items: &[T],
    table: impl FnOnce() -> Table,
    row: impl Fn(&T) -> Vec<Cell>,
    locale: &Locale,
) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let more = items.len().saturating_sub(ROWS);
    let rows = items.iter().take(ROWS).map(row).collect();
    let table = Table { rows, more: (more > 0).then(|| and_more(more, locale)), ..table() };
    vec![Block::Paragraph(table.caption.clone()), Block::Table(table)]
}
