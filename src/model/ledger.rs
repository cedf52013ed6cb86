//! The ledger: every row of ViewingActivity has exactly one fate, and the fates add up to the file.

use super::attributes::{Attributes, UserAction};
use super::history::TOUCHED_SECONDS;
use crate::source::netflix::viewing::Unreadable;

/// What became of a row. The first rule that holds, in this order, names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Fate {
    /// No start time or no duration can be read.
    Unreadable,
    /// The text of every field equals that of an earlier row.
    Duplicate,
    /// A trailer, hook, recap or other extra, by its type or by its raw asset name.
    Supplemental,
    /// At most 120 s that started by themselves, with nobody touching the device.
    Preview,
    /// A segment: somebody streamed this.
    Kept,
}

impl Fate {
    /// Every fate, in the order of the rules.
    pub const ALL: [Self; 5] =
        [Self::Unreadable, Self::Duplicate, Self::Supplemental, Self::Preview, Self::Kept];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Duplicate => "duplicate",
            Self::Supplemental => "supplemental",
            Self::Preview => "preview",
            Self::Kept => "kept",
        }
    }
}

/// Rows and their summed durations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// Number of rows.
    pub rows: u64,
    /// Sum of their durations in seconds.
    pub seconds: u64,
}

impl Amount {
    /// Counts one more row of `seconds`.
    pub fn add(&mut self, seconds: u32) {
        self.rows += 1;
        self.seconds += u64::from(seconds);
    }
}

/// The account of every row of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Data rows of the file.
    pub rows: u64,
    amounts: [Amount; 5],
    /// Kept rows shorter than 60 s.
    pub touched_rows: u64,
    /// Kept rows that the person hid from their history.
    pub hidden_rows: u64,
    /// Kept seconds that would be left if every row with "user action: None" were dropped.
    pub without_autoplay_none_seconds: u64,
    /// Kept seconds that would be left if every "Not latest view" row were dropped.
    pub without_not_latest_seconds: u64,
    /// The rows without a readable start or duration, by line.
    pub unreadable: Vec<Unreadable>,
}

impl Ledger {
    pub(super) fn new(unreadable: Vec<Unreadable>) -> Self {
        Self { unreadable, ..Self::default() }
    }

    /// Rows and seconds of one fate.
    #[must_use]
    pub fn amount(&self, fate: Fate) -> Amount {
        self.amounts[fate as usize]
    }

    pub(super) fn add(&mut self, fate: Fate, seconds: u32) {
        self.rows += 1;
        self.amounts[fate as usize].add(seconds);
    }

    /// Counts what is told of kept rows alone.
    pub(super) fn add_kept(&mut self, seconds: u32, is_not_latest: bool, attributes: Attributes) {
        self.touched_rows += u64::from(seconds < TOUCHED_SECONDS);
        self.hidden_rows += u64::from(attributes.hidden);
        if attributes.user_action != UserAction::None {
            self.without_autoplay_none_seconds += u64::from(seconds);
        }
        if !is_not_latest {
            self.without_not_latest_seconds += u64::from(seconds);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_less_than_a_minute_are_touched() {
        let mut ledger = Ledger::new(Vec::new());
        for seconds in [0, 59, 59, 60, 61] {
            ledger.add_kept(seconds, false, Attributes::default());
        }
        assert_eq!(ledger.touched_rows, 3);
    }

    #[test]
    fn fates_are_named_in_the_order_of_the_rules() {
        let names = ["unreadable", "duplicate", "supplemental", "preview", "kept"];
        assert_eq!(Fate::ALL.map(Fate::name), names);
    }
}
