//! The viewing beside the other tables of an export: what came of searches, lists, ratings, messages and money.
//!
//! Every join is `None` when the export does not have its table.

pub mod games;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod household;
pub mod messages;
pub mod money;
pub mod my_list;
pub mod playbacks;
pub mod ratings;
pub mod searches;
mod watched;

use super::Settings;
use super::titles::TitleIndex;
use crate::model::history::History;
use crate::model::records::Records;
use games::Games;
use messages::Messages;
use money::Money;
use my_list::MyList;
use playbacks::Playbacks;
use ratings::{Preferences, Ratings};
use searches::Searches;
use watched::Watched;

/// Cases below which no rate and no median is given.
pub const LEAST_CASES: u64 = 5;

/// What the other tables say beside the viewing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joins {
    /// Searches, and what came of them.
    pub searches: Option<Searches>,
    /// How long titles waited in My List.
    pub my_list: Option<MyList>,
    /// Ratings beside what was watched.
    pub ratings: Option<Ratings>,
    /// What was marked as seen or as not interesting beside what was watched.
    pub preferences: Option<Preferences>,
    /// Messages, clicks, and what was watched around them.
    pub messages: Option<Messages>,
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
    pub fn of(history: &History, index: &TitleIndex, records: &Records, settings: &Settings) -> Self {
        let Records { searches, my_list, ratings, preferences, messages, .. } = records;
        let by_title = searches.is_some()
            || my_list.is_some()
            || ratings.is_some()
            || preferences.is_some()
            || messages.is_some();
        // Built only for tables that need it: a lone ViewingActivity has none.
        let watched = by_title.then(|| Watched::of(history, index));
        let watched = watched.as_ref();
        Self {
            searches: searches.as_ref().zip(watched).map(|(rows, watched)| Searches::of(rows, watched)),
            my_list: my_list.as_ref().zip(watched).map(|(rows, watched)| MyList::of(rows, watched)),
            ratings: ratings.as_ref().zip(watched).map(|(rows, watched)| Ratings::of(rows, watched)),
            preferences: preferences
                .as_ref()
                .zip(watched)
                .map(|(rows, watched)| Preferences::of(rows, watched)),
            messages: messages.as_ref().zip(watched).map(|(rows, watched)| Messages::of(rows, watched)),
            money: Money::of(history, records, settings),
            playbacks: records.playbacks.as_deref().map(|rows| Playbacks::of(history, rows)),
            games: records.games.as_deref().map(|rows| Games::of(history, rows)),
        }
    }
}

#[cfg(test)]
mod tests;
