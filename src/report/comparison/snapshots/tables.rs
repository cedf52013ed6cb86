//! What each table holds, in a word or two inside a sentence.

use crate::locale::Locale;
use crate::source::netflix::TableKind;

/// `the searches`
pub(super) fn what(kind: TableKind, locale: &Locale) -> String {
    use TableKind as T;
    match kind {
        T::ViewingActivity => locale.text("snapshots-what-viewing-activity"),
        T::ViewingHistory => locale.text("snapshots-what-viewing-history"),
        T::MyList => locale.text("snapshots-what-my-list"),
        T::Ratings => locale.text("snapshots-what-ratings"),
        T::SearchHistory => locale.text("snapshots-what-search-history"),
        T::PlaybackRelatedEvents => locale.text("snapshots-what-playback-related-events"),
        T::IndicatedPreferences => locale.text("snapshots-what-indicated-preferences"),
        T::InteractiveTitles => locale.text("snapshots-what-interactive-titles"),
        T::TastePreferences => locale.text("snapshots-what-taste-preferences"),
        T::Clickstream => locale.text("snapshots-what-clickstream"),
        T::Devices => locale.text("snapshots-what-devices"),
        T::IpAddressesStreaming => locale.text("snapshots-what-ip-addresses-streaming"),
        T::IpAddresses => locale.text("snapshots-what-ip-addresses"),
        T::IpAddressesLogin => locale.text("snapshots-what-ip-addresses-login"),
        T::IpAddressesAccountCreation => locale.text("snapshots-what-ip-addresses-account-creation"),
        T::BillingHistory => locale.text("snapshots-what-billing-history"),
        T::GiftSubscriptions => locale.text("snapshots-what-gift-subscriptions"),
        T::MessagesSentByNetflix => locale.text("snapshots-what-messages-sent-by-netflix"),
        T::AccountDetails => locale.text("snapshots-what-account-details"),
        T::SubscriptionHistory => locale.text("snapshots-what-subscription-history"),
        T::TermsOfUse => locale.text("snapshots-what-terms-of-use"),
        T::AccessAndDevices => locale.text("snapshots-what-access-and-devices"),
        T::ExtraMembers => locale.text("snapshots-what-extra-members"),
        T::Profiles => locale.text("snapshots-what-profiles"),
        T::AvatarHistory => locale.text("snapshots-what-avatar-history"),
        T::ParentalControlsRestrictedTitles => {
            locale.text("snapshots-what-parental-controls-restricted-titles")
        }
        T::GamePlaySession => locale.text("snapshots-what-game-play-session"),
        T::CSContact => locale.text("snapshots-what-contact"),
        T::ChatTranscripts => locale.text("snapshots-what-chat-transcripts"),
        T::ProductCancellationSurvey => locale.text("snapshots-what-product-cancellation-survey"),
        T::SocialMediaConnections => locale.text("snapshots-what-social-media-connections"),
    }
}
