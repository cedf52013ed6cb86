//! The account itself: details, subscription, terms.

use super::{Source, Table};
use crate::demo::calendar::{HOUR, midnight_utc, shifted, t2, t5, t6, t8, t9};
use serde_json::{Value, json};

const CORE: [&str; 12] = [
    "First Name",
    "Last Name",
    "Email Address",
    "Phone Number",
    "Country Of Registration",
    "Country Of Signup",
    "Primary Lang",
    "Cookie Disclosure",
    "Membership Status",
    "Customer Creation Timestamp",
    "Has Rejoined",
    "Test Participation",
];

/// AccountDetails: one row, always quoted.
pub(super) fn details(source: &mut Source) -> Table {
    let created = midnight_utc(source.household.plan.first) + 17 * HOUR + 2_541;
    let mut cells: Vec<(&'static str, String)> = CORE
        .into_iter()
        .zip([
            "Zoé".to_owned(),
            "Tamarin-Belloc".to_owned(),
            "zoe.tamarin@example.org".to_owned(),
            "+33 1 99 00 12 34".to_owned(),
            "FR".to_owned(),
            "FR".to_owned(),
            "fr-FR".to_owned(),
            "true".to_owned(),
            "CURRENT_MEMBER".to_owned(),
            t5(created),
            "false".to_owned(),
            "true".to_owned(),
        ])
        .collect();
    let mut add = |names: &[&'static str], value: &str| {
        cells.extend(names.iter().map(|&name| (name, value.to_owned())));
    };
    match source.layout.year() {
        2021 => {
            add(&["In Free Trial"], "false");
            add(
                &[
                    "Email Consent Member News",
                    "Email Consent Netflix News",
                    "Email Consent Netflix Offers Via Email",
                    "Email Consent Netflix Surveys",
                    "Email Consent Kids Activity",
                ],
                "OPTED_IN",
            );
            add(
                &["Sms Consent Transactional", "Sms Consent Informational", "Whats App Consent"],
                "OPTED_OUT",
            );
            add(&["Marketing Communications Matched Identifiers"], "OPTED_OUT");
        }
        2023 => {
            add(&["Netflix Updates", "Now On Netflix", "Netflix Offers"], "YES");
            add(&["Netflix Surveys", "Netflix Kids And Family", "Sms Account Related"], "NO");
            add(&["Sms Content Updates And Special Offers"], "NO");
            add(&["Profile Transfer Setting"], "ENABLED");
            add(&["Extra Member Account", "Extra Member Primary Account Owner"], "false");
        }
        year => {
            add(&["Profile Transfer Setting"], "ENABLED");
            add(
                &["Extra Member Account", "Extra Member Primary Account Owner", "Opt-out All Profiles"],
                "false",
            );
            add(
                &[
                    "Account Updates (Email)",
                    "New On Netflix (Email)",
                    "Recommendations (Email)",
                    "Netflix Games (Email)",
                    "Netflix Kids And Family (Email)",
                    "Netflix Offers (Email)",
                    "Netflix Surveys (Email)",
                    "Netflix Shop And Experiences (Email)",
                ],
                "YES",
            );
            add(
                &[
                    "New On Netflix (Push Notification)",
                    "Recommendations (Push Notification)",
                    "Netflix Games (Push Notification)",
                    "Netflix Kids And Family (Push Notification)",
                    "Netflix Offers (Push Notification)",
                    "Netflix Surveys (Push Notification)",
                    "Netflix Shop And Experiences (Push Notification)",
                    "Text Message Account Updates",
                ],
                "NO",
            );
            if year >= 2026 {
                add(&["Postal Code"], "75000");
                add(&["Brazil Cpf"], "");
            }
        }
    }
    let (header, row): (Vec<&'static str>, Vec<String>) = cells.into_iter().unzip();
    Table { folder: "ACCOUNT", name: "AccountDetails", header, rows: vec![row], always_quoted: true }
}

/// SubscriptionHistory: one row per change of plan.
pub(super) fn subscriptions(source: &mut Source) -> Table {
    let plan = &source.household.plan;
    let mut table = Table::new(
        "ACCOUNT",
        "SubscriptionHistory",
        &[
            "Subscription Opened Ts",
            "Is Free Trial At Signup",
            "Subscription Closed Ts",
            "Is Customer Initiated Cancel",
            "Signup Plan Category",
            "Signup Max Concurrent Streams",
            "Signup Max Streaming Quality",
            "Plan Change Date",
            "Plan Change Old Category",
            "Plan Change Old Max Concurrent Streams",
            "Plan Change Old Max Streaming Quality",
            "Plan Change New Category",
            "Plan Change New Max Concurrent Streams",
            "Plan Change New Max Streaming Quality",
            "Cancellation Reason",
        ],
    );
    let opened = t6(midnight_utc(plan.first) + 17 * HOUR + 2_590);
    let changes = [
        (250, ["2", "HD"], ["4", "UHD"]),
        (850, ["4", "UHD"], ["2", "HD"]),
        (900, ["2", "HD"], ["4", "UHD"]),
    ];
    let mut facts = Vec::new();
    for (permille, [old_streams, old_quality], [new_streams, new_quality]) in changes {
        let day = shifted(plan.first, plan.days * permille / 1_000);
        let told = |streams: &str, quality: &str| json!({"streams": streams.parse::<u32>().ok(), "quality": quality});
        facts.push(json!({
            "date": t2(day),
            "before": told(old_streams, old_quality),
            "after": told(new_streams, new_quality),
        }));
        let day = t8(day);
        let only = "STREAMING ONLY";
        table.push([
            opened.as_str(),
            "false",
            "",
            "",
            only,
            "2",
            "HD",
            &day,
            only,
            old_streams,
            old_quality,
            only,
            new_streams,
            new_quality,
            "",
        ]);
    }
    source.facts.insert("plan_changes".to_owned(), Value::Array(facts));
    table
}

/// TermsOfUse: when each version was accepted.
pub(super) fn terms(source: &mut Source) -> Table {
    let plan = &source.household.plan;
    let mut table = Table::new("ACCOUNT", "TermsOfUse", &["Tou Accepted Date"]);
    for permille in [930, 610, 240, 0] {
        let day = midnight_utc(plan.date(plan.days * permille / 1_000));
        table.push([t9(day + 18 * HOUR + i64::from(source.dice.between(0, 7_000)))]);
    }
    table
}
