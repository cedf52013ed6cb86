//! How far back a table reaches.

use crate::analysis::inventory::TableFound;
use crate::catalogue::{self, Reach};
use crate::source::netflix::TableKind;
use chrono::NaiveDate;

/// Days a table's first row may move without being told: the day of the request moves too.
const LEAST_DAYS: i64 = 31;
/// A table that always covers about as many days is told when it covers so many times fewer or more.
const LEAST_RATIO: i64 = 2;

/// Which way the first row of a table moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// It begins later: what was before is gone.
    Shortened,
    /// It begins earlier.
    Lengthened,
}

impl Bound {
    /// The word for it in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shortened => "shortened",
            Self::Lengthened => "lengthened",
        }
    }
}

/// A table that reaches further back or less far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachChange {
    /// The table.
    pub kind: TableKind,
    /// Which way.
    pub bound: Bound,
    /// First and last day in the earlier export.
    pub before: (NaiveDate, NaiveDate),
    /// First and last day in the later export.
    pub after: (NaiveDate, NaiveDate),
}

/// How the reach of a table changed; nothing for one that is no diary.
pub(super) fn change(before: &TableFound, after: &TableFound) -> Option<ReachChange> {
    let kind = before.kind;
    if is_present_state(kind) {
        return None;
    }
    let (first_before, last_before) = (before.first?, before.last?);
    let (first_after, last_after) = (after.first?, after.last?);
    let days = |first: NaiveDate, last: NaiveDate| last.signed_duration_since(first).num_days() + 1;
    let moved = first_after.signed_duration_since(first_before).num_days();
    let (covered, covers) = (days(first_before, last_before), days(first_after, last_after));
    let (is_shorter, is_longer) = match catalogue::table(kind).reach {
        Reach::Year | Reach::Days120 | Reach::Days30 => {
            let differs = (covered - covers).abs() > LEAST_DAYS;
            (differs && covers * LEAST_RATIO < covered, differs && covered * LEAST_RATIO < covers)
        }
        _ => (moved > LEAST_DAYS, moved < -LEAST_DAYS),
    };
    let bound = match (is_shorter, is_longer) {
        (true, _) => Bound::Shortened,
        (_, true) => Bound::Lengthened,
        _ => return None,
    };
    Some(ReachChange { kind, bound, before: (first_before, last_before), after: (first_after, last_after) })
}

/// Tables of what is so now: an entry that was taken away moves their first day, and nobody's storage period.
fn is_present_state(kind: TableKind) -> bool {
    matches!(
        kind,
        TableKind::MyList
            | TableKind::Profiles
            | TableKind::AvatarHistory
            | TableKind::Devices
            | TableKind::AccessAndDevices
            | TableKind::IndicatedPreferences
            | TableKind::AccountDetails
            | TableKind::SubscriptionHistory
            | TableKind::ExtraMembers
            | TableKind::ParentalControlsRestrictedTitles
            | TableKind::SocialMediaConnections
    )
}
