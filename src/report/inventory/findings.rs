//! What is missing or unexplained, put together for the text, the JSON and the letter.

use crate::analysis::inventory::{Gap, Inventory};
use crate::catalogue;
use crate::locale::Locale;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::Recognised;
use chrono::Datelike;

/// Dates of a gap that are named.
const NAMED_DAYS: usize = 5;

/// What there is to ask about.
#[derive(Debug)]
pub(in crate::report) struct Findings<'a> {
    /// Whether only short histories were given, so that everything else is missing anyway.
    pub short: bool,
    /// Tables every export of that time had.
    pub absent: Vec<TableKind>,
    /// Tables said to be empty.
    pub empty: &'a [TableKind],
    /// Columns without an explanation, as `Table: Column`.
    pub columns: Vec<String>,
    /// Files that are no table of an export and not meant for people.
    pub files: Vec<&'a str>,
    /// Files meant for people.
    pub documents: Vec<&'a str>,
    /// Days without viewing.
    pub gaps: &'a [Gap],
}

impl<'a> Findings<'a> {
    pub fn of(inventory: &'a Inventory) -> Self {
        let short = inventory.tables.iter().all(|table| table.kind == TableKind::ViewingHistory)
            && inventory.empty.is_empty();
        let month = inventory.newest.map(|day| (day.year(), day.month()));
        let absent = catalogue::expected(month).filter(|kind| !short && !inventory.mentions(*kind));
        let columns = inventory.tables.iter().flat_map(|table| {
            let unknown =
                table.columns.iter().filter(|column| catalogue::column(table.kind, &column.header).is_none());
            unknown.map(|column| format!("{}: {}", table.kind.name(), column.header))
        });
        let of = |wanted: fn(Recognised) -> bool| {
            let files = inventory.files.iter().filter(move |file| wanted(file.recognised));
            files.map(|file| file.path.as_str()).collect::<Vec<_>>()
        };
        Self {
            short,
            absent: absent.collect(),
            empty: &inventory.empty,
            columns: columns.collect(),
            files: of(|what| !matches!(what, Recognised::Document | Recognised::AnotherCopy(_))),
            documents: of(|what| what == Recognised::Document),
            gaps: &inventory.gaps,
        }
    }

    /// Whether anything is missing that can be told from the export alone.
    pub fn is_complete(&self) -> bool {
        self.absent.is_empty()
            && self.empty.is_empty()
            && self.columns.is_empty()
            && self.files.is_empty()
            && self.gaps.iter().all(|gap| gap.days.is_empty())
    }
}

/// Names of tables with commas.
pub(in crate::report) fn names(kinds: &[TableKind]) -> String {
    kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")
}

/// The first days of a gap, and how many more there are.
pub(in crate::report) fn dates(gap: &Gap, locale: &Locale) -> String {
    let named: Vec<String> = gap.days.iter().take(NAMED_DAYS).map(|day| locale.short_date(*day)).collect();
    let mut text = named.join(", ");
    if gap.days.len() > NAMED_DAYS {
        let more = (gap.days.len() - NAMED_DAYS) as u64;
        text = format!("{text} {}", locale.text_with("and-more", &[("count", more.into())]));
    }
    text
}
