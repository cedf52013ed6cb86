//! What one card says: a conclusion, what it rests on, and how sure it is.

use super::confidence::{Confidence, Level, Reason};
use super::deeds::{Hidden, Messaging, Payment, Searched};
use super::hours::{LifeRhythm, Wakefulness, WorkingPattern};
use super::people::{Children, DevicesOwned, HouseholdSize, Languages, SharedAccount};
use super::places::{Away, Moves, Travel};
use crate::source::netflix::TableKind;

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Latest stop and earliest start of the day.
    Wakefulness,
    /// Changes in life rhythm.
    LifeRhythm,
    /// Working pattern.
    WorkingPattern,
    /// Days away from home.
    Away,
    /// Travel.
    Travel,
    /// Moves of home.
    Moves,
    /// How many people there are at least.
    HouseholdSize,
    /// Children.
    Children,
    /// A shared or lent account.
    SharedAccount,
    /// Languages.
    Languages,
    /// Devices by brand and age.
    Devices,
    /// What was searched but not watched.
    Searched,
    /// What messages tried, and whether they worked.
    Messages,
    /// Titles hidden from the history.
    Hidden,
    /// Plan and payment behaviour.
    Payment,
}

impl Topic {
    /// Every topic, in the order of the page.
    pub const ALL: [Self; 15] = [
        Self::Wakefulness,
        Self::LifeRhythm,
        Self::WorkingPattern,
        Self::Away,
        Self::Travel,
        Self::Moves,
        Self::HouseholdSize,
        Self::Children,
        Self::SharedAccount,
        Self::Languages,
        Self::Devices,
        Self::Searched,
        Self::Messages,
        Self::Hidden,
        Self::Payment,
    ];

    /// Its name in JSON and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wakefulness => "wakefulness",
            Self::LifeRhythm => "life-rhythm",
            Self::WorkingPattern => "working-pattern",
            Self::Away => "away",
            Self::Travel => "travel",
            Self::Moves => "moves",
            Self::HouseholdSize => "household-size",
            Self::Children => "children",
            Self::SharedAccount => "shared-account",
            Self::Languages => "languages",
            Self::Devices => "devices",
            Self::Searched => "searched",
            Self::Messages => "messages",
            Self::Hidden => "hidden",
            Self::Payment => "payment",
        }
    }
}

/// Rows of one table on which a card rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The table.
    pub table: TableKind,
    /// Its rows that took part.
    pub rows: u64,
}

/// What is counted against the minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days with viewing.
    Days,
    /// Complete weeks.
    Weeks,
    /// Rows.
    Rows,
    /// Sittings of one profile.
    Sittings,
    /// Searches.
    Searches,
    /// Messages.
    Messages,
    /// Invoices, and plans.
    Invoices,
}

impl Unit {
    /// Its name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Rows => "rows",
            Self::Sittings => "sittings",
            Self::Searches => "searches",
            Self::Messages => "messages",
            Self::Invoices => "invoices",
        }
    }
}

/// How much there is, and how much there must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// How much there is.
    pub n: u64,
    /// Under this, nothing is concluded.
    pub least: u64,
    /// Of what.
    pub unit: Unit,
}

/// What is concluded.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // each is that of the topic of its name
pub enum Conclusion {
    Wakefulness(Wakefulness),
    LifeRhythm(LifeRhythm),
    WorkingPattern(WorkingPattern),
    Away(Away),
    Travel(Travel),
    Moves(Moves),
    HouseholdSize(HouseholdSize),
    Children(Children),
    SharedAccount(SharedAccount),
    Languages(Languages),
    Devices(DevicesOwned),
    Searched(Searched),
    Messages(Messaging),
    Hidden(Hidden),
    Payment(Payment),
}

/// A conclusion with its confidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What is concluded.
    pub conclusion: Conclusion,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is about.
    pub topic: Topic,
    /// The rows it rests on, by table.
    pub evidence: Vec<Evidence>,
    /// How much of what counts there is.
    pub measure: Measure,
    /// What is concluded; nothing with too little data.
    pub found: Option<Found>,
}

impl Card {
    /// A card that concludes as `conclude` says, if there is enough.
    pub(super) fn new(
        topic: Topic,
        evidence: &[(TableKind, u64)],
        measure: Measure,
        conclude: impl FnOnce() -> (Conclusion, Level, Reason),
    ) -> Self {
        let evidence = evidence.iter().filter(|(_, rows)| *rows > 0);
        let evidence = evidence.map(|&(table, rows)| Evidence { table, rows }).collect();
        let found = (measure.n >= measure.least.max(1)).then(|| {
            let (conclusion, level, reason) = conclude();
            Found { conclusion, confidence: Confidence::of(level, reason, measure) }
        });
        Self { topic, evidence, measure, found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_little_data_leaves_the_card_empty() {
        let measure = |n| Measure { n, least: 10, unit: Unit::Rows };
        let card = |n| {
            Card::new(
                Topic::Hidden,
                &[(TableKind::ViewingActivity, n), (TableKind::MyList, 0)],
                measure(n),
                || (Conclusion::Hidden(Hidden::default()), Level::High, Reason::RowsSaySo),
            )
        };
        assert!(card(9).found.is_none() && card(10).found.is_some());
        assert_eq!(card(9).evidence, [Evidence { table: TableKind::ViewingActivity, rows: 9 }]);
    }

    #[test]
    fn units_are_called_by_what_is_counted() {
        let units = [
            Unit::Days,
            Unit::Weeks,
            Unit::Rows,
            Unit::Sittings,
            Unit::Searches,
            Unit::Messages,
            Unit::Invoices,
        ];
        let names = ["days", "weeks", "rows", "sittings", "searches", "messages", "invoices"];
        assert_eq!(units.map(Unit::as_str), names);
    }
}
