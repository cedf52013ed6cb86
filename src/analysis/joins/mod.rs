//! The viewing beside the other tables of an export: what came of searches, lists, ratings, messages and money.
//!
//! Every join is `None` when the export does not have its table.

pub mod messages;
pub mod my_list;
pub mod ratings;
pub mod searches;
mod watched;

use super::Settings;
use super::titles::TitleIndex;
use crate::model::history::History;
use crate::model::records::Records;
use messages::Messages;
use my_list::MyList;
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
}

impl Joins {
    /// Joins the records of an export to its history.
    #[must_use]
    pub fn of(history: &History, index: &TitleIndex, records: &Records, _settings: &Settings) -> Self {
        let Records { searches, my_list, ratings, preferences, messages, .. } = records;
        let none = searches.is_none()
            && my_list.is_none()
            && ratings.is_none()
            && preferences.is_none()
            && messages.is_none();
        if none {
            return Self::default();
        }
        let watched = Watched::of(history, index);
        Self {
            searches: searches.as_ref().map(|rows| Searches::of(rows, &watched)),
            my_list: my_list.as_ref().map(|rows| MyList::of(rows, &watched)),
            ratings: ratings.as_ref().map(|rows| Ratings::of(rows, &watched)),
            preferences: preferences.as_ref().map(|rows| Preferences::of(rows, &watched)),
            messages: messages.as_ref().map(|rows| Messages::of(rows, &watched)),
        }
    }
}

#[cfg(test)]
mod tests;
