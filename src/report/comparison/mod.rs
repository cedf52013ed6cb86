//! What is compared, and the words that text and page share.

pub(super) mod snapshots;
pub(super) mod unread;
pub(super) mod words;

pub use words::happening;

use super::input::{Input, Unread};
use super::page::Limits;
use crate::analysis::Settings;
use crate::compare::marks::Mark;
use crate::compare::periods::Periods;
use crate::compare::snapshots::Snapshots;
use crate::locale::Locale;
use chrono::NaiveDate;

/// One export of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// A file or folder name, never a whole path.
    pub name: &'a str,
    /// The files that were read.
    pub inputs: &'a [Input],
    /// The files of which something could not be read.
    pub unread: &'a [Unread],
}

/// What was found: two exports are compared as snapshots, and as periods if both have lengths of time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found<'a> {
    /// Two periods side by side.
    pub periods: Option<&'a Periods>,
    /// Two exports of one account.
    pub snapshots: Option<&'a Snapshots>,
}

/// How the two sides were told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before a day, and from that day on.
    Split(NaiveDate),
    /// Two periods as given.
    Periods,
    /// What the first of two exports holds, and what came since.
    Exports,
}

/// What a comparison is about, beside its numbers.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The export, or the earlier of two.
    pub before: Source<'a>,
    /// The later export, if there are two.
    pub after: Option<Source<'a>>,
    /// How the sides were told apart.
    pub way: Way,
    /// Dates the export itself names.
    pub marks: &'a [Mark],
    /// What the reader chose to see.
    pub limits: &'a Limits,
    /// What the reader chose about the figures.
    pub settings: &'a Settings,
    /// The reader's language.
    pub locale: &'a Locale,
}
