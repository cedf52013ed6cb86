//! Every table of an export, and where it is described.

use super::spec::TableSpec;
use super::tables::{
    account, addresses, billing, clicks, customer_service, devices, games, interaction, messages, playback,
    profiles, social, surveys, viewing,
};

/// The tables of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names are those of the files
pub enum TableKind {
    ViewingActivity,
    /// `NetflixViewingHistory.csv`, the short history of one profile.
    ViewingHistory,
    MyList,
    Ratings,
    SearchHistory,
    PlaybackRelatedEvents,
    IndicatedPreferences,
    InteractiveTitles,
    TastePreferences,
    Clickstream,
    Devices,
    IpAddressesStreaming,
    /// The form of 2021 and before, later split into the three others.
    IpAddresses,
    IpAddressesLogin,
    IpAddressesAccountCreation,
    BillingHistory,
    GiftSubscriptions,
    MessagesSentByNetflix,
    AccountDetails,
    SubscriptionHistory,
    TermsOfUse,
    AccessAndDevices,
    ExtraMembers,
    Profiles,
    AvatarHistory,
    ParentalControlsRestrictedTitles,
    GamePlaySession,
    CSContact,
    ChatTranscripts,
    ProductCancellationSurvey,
    SocialMediaConnections,
}

/// The description of every table. Where two fit a header equally well, the first is taken.
pub static TABLES: [&TableSpec; 31] = [
    &viewing::VIEWING_ACTIVITY,
    &viewing::VIEWING_HISTORY,
    &interaction::MY_LIST,
    &interaction::RATINGS,
    &interaction::SEARCH_HISTORY,
    &playback::PLAYBACK_RELATED_EVENTS,
    &interaction::INDICATED_PREFERENCES,
    &interaction::INTERACTIVE_TITLES,
    &interaction::TASTE_PREFERENCES,
    &clicks::CLICKSTREAM,
    &devices::DEVICES,
    &addresses::IP_ADDRESSES_STREAMING,
    &addresses::IP_ADDRESSES,
    &addresses::IP_ADDRESSES_LOGIN,
    &addresses::IP_ADDRESSES_ACCOUNT_CREATION,
    &billing::BILLING_HISTORY,
    &billing::GIFT_SUBSCRIPTIONS,
    &messages::MESSAGES_SENT_BY_NETFLIX,
    &account::ACCOUNT_DETAILS,
    &account::SUBSCRIPTION_HISTORY,
    &account::TERMS_OF_USE,
    &devices::ACCESS_AND_DEVICES,
    &account::EXTRA_MEMBERS,
    &profiles::PROFILES,
    &profiles::AVATAR_HISTORY,
    &profiles::PARENTAL_CONTROLS_RESTRICTED_TITLES,
    &games::GAME_PLAY_SESSION,
    &customer_service::CS_CONTACT,
    &customer_service::CHAT_TRANSCRIPTS,
    &surveys::PRODUCT_CANCELLATION_SURVEY,
    &social::SOCIAL_MEDIA_CONNECTIONS,
];

impl TableKind {
    /// The description of the table.
    #[must_use]
    pub fn spec(self) -> &'static TableSpec {
        // The order of the list is that of the kinds, which a test holds.
        TABLES[self as usize]
    }

    /// The name of its file, without folder and ending.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().file
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text::normalise_header;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_finds_its_own_description() {
        for (index, spec) in TABLES.iter().enumerate() {
            assert_eq!(spec.kind as usize, index, "{}", spec.file);
            assert_eq!(spec.kind.name(), spec.file);
        }
    }

    #[test]
    fn columns_and_names_are_distinct_and_signs_are_columns() {
        for spec in TABLES {
            let names: BTreeSet<String> = spec.columns.iter().map(|column| column.name()).collect();
            assert_eq!(names.len(), spec.columns.len(), "{}", spec.file);
            let headers: Vec<String> =
                spec.columns.iter().flat_map(|column| column.headers()).map(normalise_header).collect();
            assert_eq!(headers.iter().collect::<BTreeSet<_>>().len(), headers.len(), "{}", spec.file);
            for sign in spec.signs.iter().copied().flatten() {
                let known = headers.iter().any(|header| header == sign);
                assert!(known || spec.is_known_by_name_only(), "{}: {sign}", spec.file);
            }
            if let Some(time) = spec.time {
                assert!(names.contains(time), "{}: {time}", spec.file);
            }
        }
    }
}
