//! The account itself: who, which plan, which terms.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, Family, TableSpec};

/// `AccountDetails`: one row. Its consent columns changed five times between 2021 and 2026.
pub static ACCOUNT_DETAILS: TableSpec = TableSpec::new(
    TableKind::AccountDetails,
    "AccountDetails",
    &[
        Column::text("First Name").sensitive(),
        Column::text("Last Name").sensitive(),
        Column::text("Email Address").sensitive(),
        Column::text("Phone Number").sensitive(),
        Column::category("Country Of Registration"),
        Column::category("Country Of Signup"),
        Column::category("Primary Lang"),
        Column::boolean("Cookie Disclosure"),
        Column::category("Membership Status"),
        Column::instant("Customer Creation Timestamp"),
        Column::boolean("Has Rejoined"),
        Column::text("Test Participation"),
        // Until June 2021
        Column::boolean("In Free Trial"),
        Column::category("Netflix News"),
        Column::category("Netflix Offers Via Email"),
        Column::category("Kids Activity"),
        Column::category("Whats App Consent"),
        // October 2021 to September 2023
        Column::category("Netflix Updates"),
        Column::category("Now On Netflix"),
        Column::category("Netflix Offers"),
        Column::category("Netflix Surveys"),
        Column::category("Netflix Kids And Family"),
        Column::category("Sms Account Related"),
        Column::category("Sms Content Updates And Special Offers"),
        Column::category("Whats App"),
        Column::category("Marketing Communications Matched Identifiers"),
        // Since 2023
        Column::category("Profile Transfer Setting"),
        Column::text("Extra Member Account"),
        Column::text("Extra Member Primary Account Owner").sensitive(),
        Column::category("Opt-out All Profiles"),
        Column::category("Text Message Account Updates"),
        // Since 2026
        Column::text("Postal Code").sensitive(),
        Column::text("Brazil Cpf").sensitive(),
    ],
    &[
        &["membershipstatus"],
        &["customercreationtimestamp"],
        &["countryofsignup", "emailaddress"],
        &["countryofregistration", "emailaddress"],
    ],
)
.families(&[
    Family::Begins("emailconsent"),
    Family::Begins("smsconsent"),
    Family::Begins("netflixshopandexperiences"),
    Family::Ends("email"),
    Family::Ends("pushnotification"),
    Family::Ends("textmessage"),
])
.time("customer_creation_timestamp");

/// `SubscriptionHistory`: one row per change of plan; the same subscription repeats.
pub static SUBSCRIPTION_HISTORY: TableSpec = TableSpec::new(
    TableKind::SubscriptionHistory,
    "SubscriptionHistory",
    &[
        Column::instant("Subscription Opened Ts"),
        Column::boolean("Is Free Trial At Signup"),
        Column::instant("Subscription Closed Ts"),
        Column::boolean("Is Customer Initiated Cancel"),
        Column::category("Signup Plan Category"),
        Column::whole("Signup Max Concurrent Streams"),
        Column::category("Signup Max Streaming Quality"),
        Column::date("Plan Change Date"),
        Column::category("Plan Change Old Category"),
        Column::whole("Plan Change Old Max Concurrent Streams"),
        Column::category("Plan Change Old Max Streaming Quality"),
        Column::category("Plan Change New Category"),
        Column::whole("Plan Change New Max Concurrent Streams"),
        Column::category("Plan Change New Max Streaming Quality"),
        Column::category("Cancellation Reason"),
    ],
    &[&["subscriptionopenedts"], &["planchangedate", "signupplancategory"]],
)
.time("subscription_opened_ts");

/// `TermsOfUse`: when which terms were accepted.
pub static TERMS_OF_USE: TableSpec = TableSpec::new(
    TableKind::TermsOfUse,
    "TermsOfUse",
    &[Column::instant("Tou Accepted Date")],
    &[&["touaccepteddate"]],
)
.time("tou_accepted_date");

/// `ExtraMembers`: people outside the household who are paid for. Documented, never seen with data.
pub static EXTRA_MEMBERS: TableSpec = TableSpec::new(
    TableKind::ExtraMembers,
    "ExtraMembers",
    &[
        Column::text("Extra Member Slot"),
        Column::instant("Extra Member Purchase Time"),
        Column::text("Extra Member").sensitive(),
        Column::instant("Extra Member Activation Time"),
    ],
    &[&["extramemberslot"], &["extramemberpurchasetime"], &["extramemberactivationtime"]],
)
.time("extra_member_purchase_time");
