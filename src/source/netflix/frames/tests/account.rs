//! The account and its profiles, era by era.

use super::*;

const CORE: &str = "First Name,Last Name,Email Address,Phone Number,Country Of Registration,Country Of Signup,Primary Lang,Cookie Disclosure,Membership Status,Customer Creation Timestamp,Has Rejoined,Test Participation";
const CORE_VALUES: &str =
    "Ada,Example,ada@example.com,,TR,TR,tr-TR,false,CURRENT_MEMBER,2019-03-23T22:54:01Z,true,";

fn account(more: &[(&str, &str)]) -> Read {
    let quoted = |text: &str| text.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>();
    let mut header = quoted(CORE);
    let mut values = quoted(CORE_VALUES);
    for (name, value) in more {
        header.push(format!("\"{name}\""));
        values.push(format!("\"{value}\""));
    }
    let text = format!("{}\r\n{}\r\n", header.join(","), values.join(","));
    read(TableKind::AccountDetails, &text)
}

#[test]
fn account_details_of_each_era() {
    let eras: [&[(&str, &str)]; 5] = [
        &[
            ("In Free Trial", "false"),
            ("Email Consent Netflix News", "OPTED_IN"),
            ("Sms Consent Transactional", "OPTED_OUT"),
        ],
        &[
            ("Netflix Updates", "YES"),
            ("Sms Account Related", "NO"),
            ("Marketing Communications Matched Identifiers", "No"),
        ],
        &[("Netflix Offers", "YES"), ("Profile Transfer Setting", "ENABLED"), ("Extra Member Account", "")],
        &[
            ("Opt-out All Profiles", "No"),
            ("Netflix Shop And Experiences (Email)", "YES"),
            ("New Arrivals (Push Notification)", "NO"),
            ("Text Message Account Updates", "YES"),
        ],
        &[("Postal Code", "01234"), ("Brazil Cpf", "")],
    ];
    for era in eras {
        let details = account(era);
        assert_flawless(&details);
        assert_eq!(cell(&details.frame, "membership_status", 0), "CURRENT_MEMBER");
        assert_eq!(cell(&details.frame, "has_rejoined", 0), "true");
        assert_eq!(reach(&details), ("2019-03-23T22:54:01Z", "2019-03-23T22:54:01Z"));
    }
    let details = account(eras[3]);
    assert_eq!(cell(&details.frame, "netflix_shop_and_experiences_email", 0), "YES");
    assert_eq!(dtype(&details.frame, "new_arrivals_push_notification"), "cat");
    assert_eq!(
        cell(&details.frame, "postal_code", 0),
        "null",
        "columns of other years are there, without values"
    );
    assert_eq!(cell(&account(eras[4]).frame, "postal_code", 0), "01234");
}

#[test]
fn subscriptions_with_three_ways_to_write_a_time() {
    let subscriptions = read(
        TableKind::SubscriptionHistory,
        "Subscription Opened Ts,Is Free Trial At Signup,Subscription Closed Ts,Is Customer Initiated Cancel,Signup Plan Category,Signup Max Concurrent Streams,Signup Max Streaming Quality,Plan Change Date,Plan Change Old Category,Plan Change Old Max Concurrent Streams,Plan Change Old Max Streaming Quality,Plan Change New Category,Plan Change New Max Concurrent Streams,Plan Change New Max Streaming Quality,Cancellation Reason\n\
         2019-03-23 22:54:01.000+0000,true,2020-03-23 22:54:01.500,true,STREAMING ONLY,2,HD,20190401,STREAMING ONLY,2,HD,STREAMING ONLY,4,UHD,VOL_CUSTOMER\n\
         2021-03-23 22:54:01.000+0000,false,,,STREAMING ONLY,1,HD720p,,,,,,,,\n",
    );
    assert_flawless(&subscriptions);
    assert_eq!(cell(&subscriptions.frame, "subscription_opened_ts", 0), "2019-03-23 22:54:01 UTC");
    assert_eq!(
        cells(&subscriptions.frame, "subscription_closed_ts"),
        ["2020-03-23 22:54:01.500 UTC", "null"]
    );
    assert_eq!(cells(&subscriptions.frame, "plan_change_date"), ["2019-04-01", "null"]);
    assert_eq!(cells(&subscriptions.frame, "signup_max_concurrent_streams"), ["2", "1"]);
    assert_eq!(reach(&subscriptions).1, "2021-03-23T22:54:01Z");
}

#[test]
fn terms_and_extra_members() {
    let terms = read(TableKind::TermsOfUse, "Tou Accepted Date\n2024-01-09 06:38\n2019-01-09 06:38\n");
    assert_flawless(&terms);
    assert_eq!(reach(&terms), ("2019-01-09T06:38:00Z", "2024-01-09T06:38:00Z"));
    let members = read(
        TableKind::ExtraMembers,
        "Extra Member Slot,Extra Member Purchase Time,Extra Member,Extra Member Activation Time\n1,2023-01-09 06:38:00,Bo,\n",
    );
    assert_flawless(&members);
    assert_eq!(cell(&members.frame, "extra_member_activation_time", 0), "null");
}

#[test]
fn profiles_of_each_era() {
    let early = "\"Profile Name\",\"Email Address\",\"Profile Creation Time\",\"Maturity Level\",\"Primary Lang\",\"Has Auto Playback\",\"Max Stream Quality\",\"Profile Lock Enabled\"\r\n\"Ada\",\"\",\"2019-03-23T22:54:01Z\",\"1000000\",\"tr\",\"1\",\"Unknown\",\"false\"\r\n";
    let middle = "\"Profile Name\",\"Profile Creation Time\",\"Maturity Level\",\"Has Auto Playback\",\"Date Of Birth\",\"Gender\",\"Opt-Out\"\r\n\"Ada\",\"2019-03-23 22:54:01\",\"ADULTS\",\"true\",\"19850102\",\"PREFER_NOT_TO_SAY\",\"{}\"\r\n";
    let late = "\"Profile Name\",\"Profile Creation Time\",\"Maturity Level\",\"Has Auto Playback\",\"Privacy And Data Settings\",\"Date Of Birth\"\r\n\"Ada\",\"2019-03-23 22:54:01\",\"ADULTS\",\"\",\"{\"\"is_opted_out_profile_level\"\":\"\"true\"\"}\",\"\"\r\n";
    for (text, autoplay, birth) in
        [(early, "true", "null"), (middle, "true", "1985-01-02"), (late, "null", "null")]
    {
        let profiles = read(TableKind::Profiles, text);
        assert_flawless(&profiles);
        assert_eq!(cell(&profiles.frame, "has_auto_playback", 0), autoplay);
        assert_eq!(cell(&profiles.frame, "date_of_birth", 0), birth);
        assert_eq!(reach(&profiles).0, "2019-03-23T22:54:01Z");
    }
    let settings = read(TableKind::Profiles, late);
    assert_eq!(
        cell(&settings.frame, "privacy_and_data_settings", 0),
        "{\"is_opted_out_profile_level\":\"true\"}"
    );
}

#[test]
fn avatars_and_restricted_titles() {
    let avatars = read(
        TableKind::AvatarHistory,
        "Profile Name,Icons\nAda,\"[\"\"icon26\"\", \"\"AVATAR|0|en|US|1\"\"]\"\nBo,[]\nKid,\"[\"\"icon3\"\"]\"\n",
    );
    assert_flawless(&avatars);
    let icons = avatars.detail.as_ref().unwrap();
    assert_eq!(cells(icons, "icon"), ["icon26", "AVATAR|0|en|US|1", "icon3"]);
    assert_eq!(cells(icons, "row"), ["0", "0", "2"]);
    let restricted =
        read(TableKind::ParentalControlsRestrictedTitles, "Profile Name,Show Desc\nKid,Saltwind\n");
    assert_flawless(&restricted);
    assert_eq!(cell(&restricted.frame, "show_desc", 0), "Saltwind");
}
