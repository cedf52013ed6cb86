//! Rows that only one of two exports has: new and back-filled ones of the later, vanished ones of the earlier.

use super::Amount;
use super::rows::entry::Entry;
use super::rows::names::Names;
use crate::analysis::clock::local_time::DAY;
use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// Newest rows of an export may still be missing: the newest one is up to three days older than the file.
pub const LATE_DAYS: i64 = 3;

/// Where a row lies among the rows of the other export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Before its first row.
    Earlier,
    /// Between its first and its last row.
    Inside,
    /// After its last row.
    Later,
}

/// Rows of one title that only one export has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleRows {
    /// The profile's name; empty where a file does not say.
    pub profile: String,
    /// The title as written.
    pub title: String,
    /// Where they lie.
    pub place: Place,
    /// How many, and how long.
    pub amount: Amount,
    /// The first and the last day, since 1970 (UTC).
    pub days: (i64, i64),
    /// Whether the other export does not have the profile.
    pub is_lone: bool,
    /// Whether the export has no row of it, at that place, that the other one has too.
    pub is_whole: bool,
}

/// Rows that only one export has. `earlier`, `inside` and `later` are all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Only {
    /// Before the first row of the other export.
    pub earlier: Amount,
    /// Between its first and its last row.
    pub inside: Amount,
    /// After its last row.
    pub later: Amount,
    /// Of `inside`: of profiles that the other export does not have.
    pub of_lone_profiles: Amount,
    /// Of `inside` without those: marked as hidden by the person.
    pub hidden: Amount,
    /// Of `inside` without those: in the last three days before the other export ends.
    pub near_end: Amount,
    /// Titles of which every row inside is missing, without lone profiles.
    pub whole_titles: u64,
    /// All of them by place, profile and title: lone profiles last, and the longest first.
    pub titles: Vec<TitleRows>,
}

impl Only {
    /// All rows.
    #[must_use]
    pub fn all(&self) -> Amount {
        let parts = [self.earlier, self.inside, self.later];
        parts.into_iter().fold(Amount::default(), |sum, part| Amount {
            rows: sum.rows + part.rows,
            kept_rows: sum.kept_rows + part.kept_rows,
            seconds: sum.seconds + part.seconds,
        })
    }

    /// Rows inside that nothing explains.
    #[must_use]
    pub fn unexplained(&self) -> u64 {
        let explained = self.of_lone_profiles.rows + self.hidden.rows + self.near_end.rows;
        self.inside.rows.saturating_sub(explained)
    }

    /// The titles that lie at a place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &TitleRows> {
        self.titles.iter().filter(move |title| title.place == place)
    }
}

/// The rows of one export that have no counterpart.
pub(super) struct Alone<'a> {
    pub entries: &'a [Entry],
    pub names: &'a Names<'a>,
    pub alone: &'a [u32],
    /// First and last moment of the other export.
    pub other_reach: Option<(i64, i64)>,
    /// Numbers of its profiles, sorted.
    pub other_profiles: &'a [u32],
    /// Seconds of a moment.
    pub grain: i64,
}

impl Alone<'_> {
    pub fn told(&self) -> Only {
        let mut only = Only::default();
        let mut numbers: HashMap<(u32, u32, Place), usize, FixedState> = HashMap::default();
        for &row in self.alone {
            let entry = &self.entries[row as usize];
            let place = self.place(entry);
            match place {
                Place::Earlier => only.earlier.add(entry),
                Place::Inside => {
                    only.inside.add(entry);
                    self.explain(&mut only, entry);
                }
                Place::Later => only.later.add(entry),
            }
            let next = only.titles.len();
            let at = *numbers.entry((entry.profile, entry.title, place)).or_insert(next);
            if at == next {
                only.titles.push(TitleRows {
                    profile: self.names.profile(row).to_owned(),
                    title: self.names.title(row).to_owned(),
                    place,
                    amount: Amount::default(),
                    days: (entry.day, entry.day),
                    is_lone: self.is_lone(entry.profile),
                    is_whole: true,
                });
            }
            let title = &mut only.titles[at];
            title.amount.add(entry);
            title.days = (title.days.0.min(entry.day), title.days.1.max(entry.day));
        }
        self.mark_parts(&mut only, &numbers);
        let whole = |(key, at): (&(u32, u32, Place), &usize)| {
            key.2 == Place::Inside && !only.titles[*at].is_lone && only.titles[*at].is_whole
        };
        only.whole_titles = numbers.iter().filter(|entry| whole(*entry)).count() as u64;
        only.titles.sort_by(|a, b| {
            let size = |title: &TitleRows| (title.amount.seconds, title.amount.rows);
            (a.place, a.is_lone, size(b), &a.title, &a.profile).cmp(&(
                b.place,
                b.is_lone,
                size(a),
                &b.title,
                &b.profile,
            ))
        });
        only
    }

    fn place(&self, entry: &Entry) -> Place {
        match self.other_reach {
            Some((first, _)) if entry.moment < first => Place::Earlier,
            Some((_, last)) if entry.moment <= last => Place::Inside,
            _ => Place::Later,
        }
    }

    fn is_lone(&self, profile: u32) -> bool {
        self.other_profiles.binary_search(&profile).is_err()
    }

    fn explain(&self, only: &mut Only, entry: &Entry) {
        let late = LATE_DAYS * DAY / self.grain;
        if self.is_lone(entry.profile) {
            only.of_lone_profiles.add(entry);
        } else if entry.is_hidden {
            only.hidden.add(entry);
        } else if self.other_reach.is_some_and(|(_, last)| entry.moment > last - late) {
            only.near_end.add(entry);
        }
    }

    /// Notes which titles have rows at the same place that both exports have.
    fn mark_parts(&self, only: &mut Only, numbers: &HashMap<(u32, u32, Place), usize, FixedState>) {
        if numbers.is_empty() {
            return;
        }
        let alone: HashSet<u32, FixedState> = self.alone.iter().copied().collect();
        for (row, entry) in (0u32..).zip(self.entries) {
            let key = (entry.profile, entry.title, self.place(entry));
            if let Some(at) = numbers.get(&key)
                && !alone.contains(&row)
            {
                only.titles[*at].is_whole = false;
            }
        }
    }
}
