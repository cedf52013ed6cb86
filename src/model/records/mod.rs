//! The small tables of an export as plain records: what was searched for, saved, rated, sent, paid and played.
//!
//! A table the export does not have is `None`; one that is there without rows is empty. Rows without what a
//! record needs to be placed (a time, mostly) are left out; `check` tells of the cells that could not be
//! read. Addresses, serials, links and means of payment are never taken over.

mod account;
mod activity;
mod columns;
mod fill;
mod money;
mod narrow;
mod playback;

pub use account::{Access, AccountRecords, ProfileDetails, Stay};
pub use activity::{ListItem, Message, Preference, Rating, Search, Verdict};
pub use columns::Columns;
pub use fill::ProfileNames;
pub use money::{Invoice, InvoiceResult, Plan, PlanChange, Subscription};
pub use narrow::When;
pub use playback::{Event, EventKind, GameSession, Playback};

use crate::source::netflix::TableKind;
use crate::source::netflix::frames::Frames;
use std::collections::BTreeMap;

/// The small tables of an export.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Records {
    /// SearchHistory.
    pub searches: Option<Vec<Search>>,
    /// MyList.
    pub my_list: Option<Vec<ListItem>>,
    /// Ratings.
    pub ratings: Option<Vec<Rating>>,
    /// IndicatedPreferences.
    pub preferences: Option<Vec<Preference>>,
    /// MessagesSentByNetflix.
    pub messages: Option<Vec<Message>>,
    /// PlaybackRelatedEvents.
    pub playbacks: Option<Vec<Playback>>,
    /// BillingHistory: invoices by state, as written.
    pub invoices: Option<Vec<Invoice>>,
    /// SubscriptionHistory.
    pub subscriptions: Option<Vec<Subscription>>,
    /// GamePlaySession.
    pub games: Option<Vec<GameSession>>,
    /// The account, its profiles and places; nothing unless asked for.
    pub account: AccountRecords,
}

impl Records {
    /// Takes the records out of the typed tables of an export, all but those about the account.
    #[must_use]
    pub fn of(frames: &BTreeMap<TableKind, Frames>) -> Self {
        Self {
            searches: records(frames, TableKind::SearchHistory, activity::searches),
            my_list: records(frames, TableKind::MyList, activity::my_list),
            ratings: records(frames, TableKind::Ratings, activity::ratings),
            preferences: records(frames, TableKind::IndicatedPreferences, activity::preferences),
            messages: records(frames, TableKind::MessagesSentByNetflix, activity::messages),
            playbacks: frames.get(&TableKind::PlaybackRelatedEvents).map(playback::playbacks),
            invoices: records(frames, TableKind::BillingHistory, money::invoices),
            subscriptions: records(frames, TableKind::SubscriptionHistory, money::subscriptions),
            games: records(frames, TableKind::GamePlaySession, playback::games),
            account: AccountRecords::default(),
        }
    }

    /// The same with those about the account, which figures of the viewing do not need.
    #[must_use]
    pub fn with_account(frames: &BTreeMap<TableKind, Frames>) -> Self {
        Self { account: AccountRecords::of(frames), ..Self::of(frames) }
    }
}

fn records<T>(
    frames: &BTreeMap<TableKind, Frames>,
    kind: TableKind,
    read: impl Fn(&Columns<'_>) -> Vec<T>,
) -> Option<Vec<T>> {
    frames.get(&kind).map(|frames| read(&Columns::of(&frames.table)))
}

#[cfg(test)]
mod tests;
