//! The viewing beside the other tables of an export: what came of searches, lists, ratings, messages and money.
//!
//! Every join is `None` when the export does not have its table.

pub mod games;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod household;
pub mod money;
pub mod playbacks;

use super::Settings;
use super::titles::TitleIndex;
use crate::model::history::History;
use crate::model::records::Records;
use games::Games;
use money::Money;
use playbacks::Playbacks;

/// What the other tables say beside the viewing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joins {
    /// What was paid, and for how many hours.
    pub money: Option<Money>,
    /// How the last weeks were played.
    pub playbacks: Option<Playbacks>,
    /// Games played.
    pub games: Option<Games>,
}

impl Joins {
    /// Joins the records of an export to its history.
    #[must_use]
    pub fn of(history: &History, _index: &TitleIndex, records: &Records, settings: &Settings) -> Self {
        Self {
            money: Money::of(history, records, settings),
            playbacks: records.playbacks.as_deref().map(|rows| Playbacks::of(history, rows)),
            games: records.games.as_deref().map(|rows| Games::of(history, rows)),
        }
    }
}
