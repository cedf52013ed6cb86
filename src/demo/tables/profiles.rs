//! Profiles and their pictures.

use super::{Source, Table};
use crate::demo::calendar::{HOUR, date, midnight_utc, t1, t5, t8};
use crate::demo::household::personas::{CHILD, COMMUTER, FAMILY, PERSONAS, TEENAGER};
use crate::demo::plant::shown_name;
use serde_json::json;

/// Profiles: always quoted.
pub(super) fn profiles(source: &mut Source) -> Table {
    facts(source);
    let year = source.layout.year();
    let mut header = vec![
        "Profile Name",
        "Email Address",
        "Profile Creation Time",
        "Maturity Level",
        "Primary Lang",
        "Has Auto Playback",
        "Max Stream Quality",
        "Profile Lock Enabled",
    ];
    if year >= 2023 {
        header.extend([
            "Game Handle",
            "Profile Transferred",
            "Profile Transfer Time",
            "Profile Transferred From Account",
            "Profile Transferred To Account",
            "Privacy And Data Settings",
            "Date Of Birth",
            "Gender",
        ]);
    }
    let mut table =
        Table { folder: "PROFILES", name: "Profiles", header, rows: Vec::new(), always_quoted: true };
    for (number, persona) in PERSONAS.iter().enumerate() {
        let created = midnight_utc(source.household.plan.first) + 17 * HOUR + 2_700 + 61 * number as i64;
        let child = number == CHILD;
        let mut row: Vec<String> = vec![
            persona.name.to_owned(),
            if number == 0 { "zoe.tamarin@example.org".to_owned() } else { String::new() },
            if year >= 2023 { t1(created) } else { t5(created) },
            if child { "OLDER_KIDS".to_owned() } else { "1000000".to_owned() },
            source.household.languages[number].tag().to_owned(),
            if child { "0".to_owned() } else { "1".to_owned() },
            "UNSPECIFIED".to_owned(),
            (number == 1).to_string(),
        ];
        if year >= 2023 {
            let (born_year, month, day) = persona.born;
            let settings = if child {
                "{}".to_owned()
            } else {
                "{\"is_opted_out_demographic_advertising\":\"true\",\
                 \"is_opted_out_behavioral_advertising\":\"true\",\
                 \"is_opted_out_matched_identifier_communication\":\"false\",\
                 \"is_opted_out_profile_level\":\"true\"}"
                    .to_owned()
            };
            let known = !child && number != 3;
            row.extend([
                if number == 3 { "NagiFan_0427".to_owned() } else { String::new() },
                "false".to_owned(),
                String::new(),
                String::new(),
                String::new(),
                settings,
                if known { t8(date(born_year, month, day)) } else { String::new() },
                if known { "PREFER_NOT_TO_SAY".to_owned() } else { String::new() },
            ]);
        }
        table.push(row);
    }
    table
}

/// What settings and habits say of the people: who is a child, who is on the way, busy, or free on a weekday.
fn facts(source: &mut Source) {
    source.facts.insert("children".to_owned(), json!([shown_name(CHILD)]));
    // A small export has too few days for habits.
    if !source.household.plan.small {
        let habits = json!({
            "on_the_way": shown_name(COMMUTER),
            "busy_on_weekdays": shown_name(FAMILY),
            "free_weekday": {"profile": shown_name(TEENAGER), "weekday": "Wednesday"},
        });
        source.facts.insert("weekday_habits".to_owned(), habits);
    }
}

/// AvatarHistory: the pictures each profile has had.
pub(super) fn avatars(source: &mut Source) -> Table {
    let mut table = Table::new("PROFILES", "AvatarHistory", &["Profile Name", "Icons"]);
    for (number, persona) in PERSONAS.iter().enumerate() {
        let tag = source.household.languages[number].tag();
        let (language, country) = (&tag[..2], "FR");
        let icon = format!("icon{}", 12 + number * 7);
        let avatar = format!("AVATAR|{}|{language}|{country}|{}", source.dice.uuid(), 4_100 + number);
        let icons =
            if number % 2 == 0 { format!("[\"{icon}\"]") } else { format!("[\"{avatar}\", \"{icon}\"]") };
        table.push([persona.name.to_owned(), icons]);
    }
    table
}
