//! Two exports as snapshots of one account: what the later one adds, what it no longer holds, what it says differently.
//!
//! Rows are told apart by what they say, never by their place: an export saved again by a spreadsheet, or in the form
//! of another year, is the same. Every row of either side is in exactly one of the sums, so they add up to both.

mod hidden;
pub mod holdings;
mod only;
mod profiles;
pub(super) mod rows;
pub(super) mod same;
mod titles;

#[cfg(test)]
mod tests;

pub use hidden::{Hidden, HiddenTitle};
pub use only::{Only, Place, TitleRows};
pub use profiles::{ProfileFate, ProfileFound, RENAMED_SHARE, RENAMED_STARTS};
pub use rows::entry::{Field, Fields};
pub use same::{Changed, ChangedRow, RenamedDevice, Value};
pub use titles::Retitled;

use crate::analysis::inventory::Inventory;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use crate::model::short_history::ShortHistory;
use holdings::Holdings;
use rows::Rows;
use rows::entry::Entry;

/// The viewing record of an export.
#[derive(Debug, Clone, Copy)]
pub enum Viewing<'a> {
    /// ViewingActivity.
    Full(&'a History, &'a TitleIndex),
    /// The short history of one profile.
    Short(&'a ShortHistory, &'a TitleIndex),
}

/// A profile as the table of profiles lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// When it was made, in seconds since 1970, if the table says so.
    pub created: Option<i64>,
}

/// One export.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    /// Its viewing record, or what the reader chose of it.
    pub viewing: Viewing<'a>,
    /// First and last start of the whole record, in seconds since 1970 UTC; of a short history the first
    /// second of its first and last day.
    pub reach: Option<(i64, i64)>,
    /// What it holds beside.
    pub inventory: &'a Inventory,
    /// Its table of profiles, if it has one and all profiles are wanted.
    pub listed: Option<&'a [Listed]>,
}

/// What two viewing records can be held against each other by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Rows with their starts, cut to so many seconds: 60 when a spreadsheet dropped the seconds of one file.
    Starts(i64),
    /// Titles and days, as a short history has nothing else.
    Days,
}

/// Rows, and what of them is viewing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// Rows, extras and previews included; of short histories titles.
    pub rows: u64,
    /// Rows that count as viewing.
    pub kept_rows: u64,
    /// Their seconds; 0 for short histories.
    pub seconds: u64,
}

impl Amount {
    fn add(&mut self, entry: &Entry) {
        self.rows += 1;
        if entry.is_kept {
            self.kept_rows += 1;
            self.seconds += u64::from(entry.duration);
        }
    }
}

/// One export's side of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// All its rows.
    pub all: Amount,
    /// First and last day with a row of the whole record, since 1970 (UTC).
    pub reach: Option<(i64, i64)>,
    /// Whether it is a short history.
    pub is_short: bool,
    /// The rows the other export does not have.
    pub only: Only,
}

/// Two exports, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshots {
    /// What rows were told apart by.
    pub basis: Basis,
    /// The earlier export.
    pub before: Side,
    /// The later export.
    pub after: Side,
    /// Rows that are the same in both.
    pub common: Amount,
    /// Rows of both that say something else in each.
    pub changed: Changed,
    /// Titles that stand in other words at the same start, by profile.
    pub retitled: Vec<Retitled>,
    /// Profiles, those first that something became of; none where a file does not name them.
    pub profiles: Vec<ProfileFound>,
    /// For a full history against a short one: the profile of the full one whose titles it was compared by.
    pub profile_taken: Option<String>,
    /// What a person took out of the history.
    pub hidden: Hidden,
    /// Files, tables and columns.
    pub holdings: Holdings,
    /// Whether anything shows that both are of one account.
    pub is_one_account: bool,
}

impl Snapshots {
    /// Compares an earlier export with a later one.
    #[must_use]
    pub fn of(before: &Snapshot<'_>, after: &Snapshot<'_>) -> Self {
        let rows = Rows::of(before, after);
        let holdings = Holdings::of(before.inventory, after.inventory);
        Self::told(&rows, before, after, holdings)
    }

    fn told(rows: &Rows<'_>, before: &Snapshot<'_>, after: &Snapshot<'_>, holdings: Holdings) -> Self {
        let Rows { basis, matched, names, .. } = rows;
        let grain = match basis {
            Basis::Starts(grain) => *grain,
            Basis::Days => crate::analysis::clock::local_time::DAY,
        };
        let cut = |reach: Option<(i64, i64)>| {
            reach.map(|(first, last)| (first.div_euclid(grain), last.div_euclid(grain)))
        };
        let (reach_before, reach_after) = (cut(before.reach), cut(after.reach));
        let numbers = |entries: &[Entry]| {
            let mut numbers: Vec<u32> = entries.iter().map(|entry| entry.profile).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers
        };
        let (profiles_before, profiles_after) = (numbers(&rows.before), numbers(&rows.after));
        let alone = |entries, names, alone, reach, profiles| {
            only::Alone { entries, names, alone, other_reach: reach, other_profiles: profiles, grain }.told()
        };
        let only_before = alone(&rows.before, &names.0, &matched.only_before, reach_after, &profiles_after);
        let only_after = alone(&rows.after, &names.1, &matched.only_after, reach_before, &profiles_before);
        let side = |entries: &[Entry], snapshot: &Snapshot<'_>, only| Side {
            all: sum(entries.iter()),
            reach: snapshot.reach.map(|(first, last)| {
                (
                    first.div_euclid(crate::analysis::clock::local_time::DAY),
                    last.div_euclid(crate::analysis::clock::local_time::DAY),
                )
            }),
            is_short: matches!(snapshot.viewing, Viewing::Short(..)),
            only,
        };
        let same = matched.pairs.iter().filter(|pair| pair.fields.is_empty());
        Self {
            basis: *basis,
            common: sum(same.map(|pair| &rows.before[pair.before as usize])),
            changed: same::changed(rows),
            retitled: titles::retitled(rows),
            hidden: hidden::hidden(rows),
            is_one_account: same::is_one_account(rows, reach_before, reach_after),
            before: side(&rows.before, before, only_before),
            after: side(&rows.after, after, only_after),
            profiles: rows.profiles.clone(),
            profile_taken: rows.profile_taken.clone(),
            holdings,
        }
    }

    /// Whether the rows of both are the same, whatever else differs.
    #[must_use]
    pub fn has_same_rows(&self) -> bool {
        self.before.only.all().rows + self.after.only.all().rows + self.changed.before.rows == 0
    }
}

fn sum<'a>(entries: impl Iterator<Item = &'a Entry>) -> Amount {
    let mut amount = Amount::default();
    entries.for_each(|entry| amount.add(entry));
    amount
}
