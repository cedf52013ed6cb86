//! MessagesSentByNetflix: what the service sent, and what was clicked.

mod facts;

use super::{Source, Table};
use crate::demo::calendar::{HOUR, midnight_utc, t1};
use crate::demo::household::personas::PERSONAS;
use facts::{Sent, facts, planted};

const OLDER: [&str; 5] =
    ["INAPP_NEW_ARRIVALS", "PUSH_COMING_SOON", "EMAIL_TOP_10", "INAPP_TOP_PICKS", "PUSH_CONTINUE_WATCHING"];
const NEWER: [&str; 5] = [
    "Inapp New Arrivals",
    "Multichannel Launch",
    "Inapp Top Picks",
    "Multichannel Coming Soon",
    "Borrower Resolution Interstitial",
];

/// Newest first, profile by profile.
pub(super) fn messages(source: &mut Source) -> Table {
    let mut table = Table::new(
        "MESSAGES",
        "MessagesSentByNetflix",
        &[
            "Profile Name",
            "Sent Utc Ts",
            "Message Name",
            "Channel",
            "Country Iso Code",
            "Account Locale",
            "Email Locale",
            "Title Name",
            "Email Domain Name",
            "Link Url",
            "Click Utc Ts",
            "Device Model",
            "Click Cnt",
        ],
    );
    let plan = &source.household.plan;
    let films = source.household.titles.catalogue.films();
    let gap = source.count(5, 40) as u32;
    let planted = planted(source);
    let mut all: Vec<Sent> = Vec::new();
    for (profile, persona) in PERSONAS.iter().enumerate() {
        let mut day = plan.days - 1;
        let first = table.rows.len();
        while day >= 0 {
            let date = plan.date(day);
            let sent = midnight_utc(date) + 9 * HOUR + i64::from(source.dice.between(0, 32_000));
            let dice = &mut source.dice;
            let channel = dice.weighted(&[
                ("NOTIFICATIONS", 485),
                ("PUSH", 346),
                ("EMAIL", 143),
                ("ALERTS", 25),
                ("SMS", 1),
            ]);
            let name = *dice.pick(if t1(sent).as_str() < "2022-03" { &OLDER } else { &NEWER });
            // Some rows name nothing at all.
            let name = if dice.chance(4) { "" } else { name };
            let film = *dice.pick(&films);
            let title =
                source.household.titles.catalogue.work(film).name(source.household.languages[profile]);
            let title = if name.is_empty() || channel == "ALERTS" { String::new() } else { title };
            let mail = channel == "EMAIL";
            let clicked = dice.chance(30);
            let link = if clicked && dice.chance(300) {
                format!("https://www.example.net/browse?nftoken={}", dice.hex(24))
            } else {
                String::new()
            };
            let click = if clicked { t1(sent + i64::from(dice.between(40, 9_000))) } else { String::new() };
            let model = match channel {
                "PUSH" => *dice.pick(&["APPLE_iPhone15-3", "--", "samsung_SM-A525F"]),
                "NOTIFICATIONS" => *dice.pick(&["", "chrome-cadmium"]),
                _ => "",
            };
            let film = (!title.is_empty()).then_some(film);
            all.push(Sent { profile, sent, channel, film, clicked });
            let known = dice.chance(500);
            let tag = source.household.languages[profile].tag();
            let row = [
                persona.name.to_owned(),
                t1(sent),
                name.to_owned(),
                channel.to_owned(),
                if dice.chance(20) { "--".to_owned() } else { "FR".to_owned() },
                if known { "fr".to_owned() } else { String::new() },
                if known { tag.to_owned() } else { String::new() },
                title,
                if mail && profile == 0 { "EXAMPLE.ORG".to_owned() } else { String::new() },
                link,
                click,
                model.to_owned(),
                u8::from(clicked).to_string(),
            ];
            if source.dice.chance(5) {
                table.push(row.clone());
            }
            table.push(row);
            day -= i64::from(source.dice.between(1, 2 * gap));
        }
        if let Some((one, cells)) = planted.as_ref().filter(|(one, _)| one.profile == profile) {
            let sent = t1(one.sent);
            let older = table.rows[first..].iter().position(|row| row[1] < sent);
            let place = older.map_or(table.rows.len(), |at| first + at);
            table.rows.insert(place, cells.clone());
            all.push(*one);
        }
    }
    facts(source, &all);
    table
}
