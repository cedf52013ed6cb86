//! What differs between two exports, in sentences that say how sure one can be.

mod holdings;
mod people;
mod rows;
mod tables;

pub(in crate::report) use rows::{Line, Sum, field_name, fields_with_counts, lines};

use crate::analysis::clock::calendar::date_of_day;
use crate::compare::snapshots::{Amount, Basis, Snapshots};
use crate::locale::{Locale, isolate};
use crate::report::terminal::layout::fit;

/// Columns of a terminal a title or a name may take in a sentence.
const NAME_WIDTH: usize = 52;

/// What a sentence is about; sentences come in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum Topic {
    /// New, back-filled, vanished and changed rows.
    Rows,
    /// Renamed, new and deleted profiles.
    Profiles,
    /// Titles in other words.
    Titles,
    /// What a person took out.
    Removed,
    /// Tables, columns, reach, files.
    Holdings,
}

impl Topic {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Rows, Self::Profiles, Self::Titles, Self::Removed, Self::Holdings];

    /// The heading over its sentences.
    pub fn heading(self, locale: &Locale) -> String {
        match self {
            Self::Rows => locale.text("snapshots-topic-rows"),
            Self::Profiles => locale.text("snapshots-topic-profiles"),
            Self::Titles => locale.text("snapshots-topic-titles"),
            Self::Removed => locale.text("snapshots-topic-removed"),
            Self::Holdings => locale.text("snapshots-topic-holdings"),
        }
    }
}

/// A sentence and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Said {
    pub topic: Topic,
    pub text: String,
}

/// Everything there is to say, by topic.
pub(in crate::report) fn said(snapshots: &Snapshots, locale: &Locale) -> Vec<Said> {
    let of = |topic: Topic, texts: Vec<String>| texts.into_iter().map(move |text| Said { topic, text });
    let mut said: Vec<Said> = Vec::new();
    said.extend(of(Topic::Rows, rows::sentences(snapshots, locale)));
    said.extend(of(Topic::Profiles, people::profiles(snapshots, locale)));
    said.extend(of(Topic::Titles, people::titles(snapshots, locale)));
    said.extend(of(Topic::Removed, people::removed(snapshots, locale)));
    said.extend(of(Topic::Holdings, holdings::sentences(&snapshots.holdings, locale)));
    said
}

/// By what rows were told apart, and what that leaves open.
pub(in crate::report) fn basis(snapshots: &Snapshots, locale: &Locale) -> Vec<String> {
    let mut told = Vec::new();
    if !snapshots.is_one_account {
        told.push(locale.text("snapshots-forced"));
    }
    match (snapshots.basis, &snapshots.profile_taken) {
        (Basis::Starts(1), _) => {}
        (Basis::Starts(_), _) => told.push(locale.text("snapshots-basis-minutes")),
        (Basis::Days, None) => told.push(locale.text("snapshots-basis-days")),
        (Basis::Days, Some(profile)) => {
            let profile = ("profile", name(profile, locale).into());
            told.push(locale.text_with("snapshots-basis-profile", &[profile]));
        }
    }
    told
}

/// `812 rows (402 h)`; of short histories `12 titles`.
pub(in crate::report) fn amount(basis: Basis, amount: Amount, locale: &Locale) -> String {
    let count = count(basis, amount.rows, locale);
    if amount.seconds == 0 {
        return count;
    }
    let hours = ("hours", locale.hours(amount.seconds).into());
    locale.text_with("snapshots-with-hours", &[("count", count.into()), hours])
}

/// `812 rows`; of short histories `12 titles`.
pub(in crate::report) fn count(basis: Basis, rows: u64, locale: &Locale) -> String {
    match basis {
        Basis::Starts(_) => locale.text_with("snapshots-count-rows", &[("count", rows.into())]),
        Basis::Days => locale.text_with("snapshots-count-titles", &[("count", rows.into())]),
    }
}

/// A profile's name or a title inside a sentence.
fn name(text: &str, locale: &Locale) -> String {
    if text.is_empty() {
        locale.text("unnamed-profile")
    } else {
        isolate(&fit(text, NAME_WIDTH)).into_owned()
    }
}

fn day(day: i64, locale: &Locale) -> String {
    locale.date(date_of_day(day))
}
