//! My List: how long titles waited until they were watched.

use super::super::clock::local_time::DAY;
use super::LEAST_CASES;
use super::watched::{NameKeys, Watched};
use crate::analysis::estimate::Estimate;
use crate::analysis::stats::quantile::median;
use crate::model::records::ListItem;

/// Days at which a class of waiting times ends and the next one begins.
pub const LIMITS_DAYS: [u64; 5] = [1, 7, 30, 90, 365];

/// A title that was added and watched afterwards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waited {
    /// Days from being added to the first view.
    pub days: u64,
    /// Series or film, as the list has it.
    pub title: String,
    /// Whose list.
    pub profile: String,
    /// Day it was added, counted from 1970, UTC.
    pub added: i64,
    /// Day it was watched for the first time, UTC.
    pub first_watched: i64,
}

/// A title that was added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// Day it was added, counted from 1970, UTC.
    pub added: i64,
    /// Series or film, as the list has it.
    pub title: String,
    /// Whose list.
    pub profile: String,
}

/// What became of the titles in My List. Every title falls into one of the three lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MyList {
    /// Titles in it, rows that repeat another one left out.
    pub titles: u64,
    /// Watched for the first time on the day they were added or later, by days waited, then title.
    pub waited: Vec<Waited>,
    /// Watched already before the day they were added, by that day.
    pub watched_before: Vec<Listed>,
    /// Never watched under that name by the profile, by the day they were added.
    pub never_watched: Vec<Listed>,
    /// Median days waited.
    pub wait_days: Estimate,
    /// Titles waited for, by the classes of [`LIMITS_DAYS`].
    pub bins: [u64; LIMITS_DAYS.len() + 1],
}

impl MyList {
    pub(super) fn of(rows: &[ListItem], watched: &Watched<'_>) -> Self {
        let mut rows: Vec<&ListItem> = rows.iter().collect();
        rows.sort_by_key(|row| (row.day, &row.title, &row.profile));
        rows.dedup();
        let mut list = Self { titles: rows.len() as u64, ..Self::default() };
        for row in rows {
            let views = watched.rows_of(&row.profile, &NameKeys::of(&row.title));
            let listed =
                || Listed { added: row.day, title: row.title.to_string(), profile: row.profile.to_string() };
            let Some(first) = watched.first_start(views, i64::MIN) else {
                list.never_watched.push(listed());
                continue;
            };
            // Both days are of UTC, as the list has them: a local day would be off by one near midnight.
            let first_watched = first.div_euclid(DAY);
            if first_watched < row.day {
                list.watched_before.push(listed());
                continue;
            }
            let Listed { added, title, profile } = listed();
            let days = first_watched.abs_diff(added);
            list.bins[LIMITS_DAYS.partition_point(|limit| *limit <= days)] += 1;
            list.waited.push(Waited { days, title, profile, added, first_watched });
        }
        list.waited.sort();
        let days = list.waited.iter().map(|one| one.days as f64).collect();
        list.wait_days = Estimate::of(median(days), list.waited.len() as u64, LEAST_CASES);
        list
    }
}
