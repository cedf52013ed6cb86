//! Games, customer service and the survey of those who left.

use super::{Source, Table};
use crate::demo::calendar::{DAY, HOUR, midnight_utc, shifted, t1, t8};
use crate::demo::household::devices::{ANDROID_PHONE, IPHONE, serial};
use crate::demo::household::personas::{PERSONAS, TEENAGER};
use crate::demo::layout::Layout;
use serde_json::json;

/// GamePlaySession: durations in whole seconds.
pub(super) fn games(source: &mut Source) -> Table {
    let mut table = Table::new(
        "GAMES",
        "GamePlaySession",
        &[
            "Profile Name",
            "Start Time",
            "Duration",
            "Game Title",
            "Game Version",
            "Platform",
            "Device Type",
            "Country",
            "Esn",
            "Ip",
        ],
    );
    let built = midnight_utc(source.built_on);
    let (mut sessions, mut played) = (0u32, 0u32);
    let games =
        [("Kettle Knights: Dash", "1.4.2"), ("Paper Crane Puzzle", "2.0.11"), ("Marmot Solitaire", "1.0.7")];
    for number in 0..source.count(64, 6) as i64 {
        let dice = &mut source.dice;
        let (title, version) = *dice.pick(&games);
        let (platform, model, device, address) = if dice.chance(700) {
            ("androidGame", "HXY_MP05", ANDROID_PHONE, "198.51.100.44")
        } else {
            ("iosGame", "APPLE_iPhone15-3", IPHONE, "2001:db8:77:3::52")
        };
        let start = built - DAY * (1 + number * 4) + 15 * HOUR + i64::from(dice.between(0, 9_000));
        let seconds = if dice.chance(80) { 0 } else { dice.between(11, 2_700) };
        sessions += 1;
        played += seconds;
        table.push([
            PERSONAS[TEENAGER].name,
            &t1(start),
            &seconds.to_string(),
            title,
            version,
            platform,
            model,
            "FR",
            &serial(device),
            address,
        ]);
    }
    let profile = PERSONAS[TEENAGER].name.trim();
    let fact = json!({"profile": profile, "sessions": sessions, "seconds": played});
    source.facts.insert("games".to_owned(), fact);
    table
}

/// CSContact: calls and chats.
pub(super) fn contacts(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CUSTOMER_SERVICE",
        "CSContact",
        &[
            "Contact Start Utc Ts",
            "Contact End Utc Ts",
            "Negative Survey Response Count",
            "Survey Response Count",
            "Language",
            "End State",
            "Cancel Reason",
            "Cancel Reason Explained",
        ],
    );
    if matches!(source.layout, Layout::Y2021 | Layout::Y2026) {
        for (back, language, state) in [(40, "fr_FR", "FullyResolved"), (170, "INTL_EN", "CustomerNextSteps")]
        {
            let start = contact_start(source, back);
            table.push([&t1(start), &t1(start + 912), "0", "1", language, state, "", ""]);
        }
    }
    table
}

/// ChatTranscripts: several lines in one cell.
pub(super) fn transcripts(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CUSTOMER_SERVICE",
        "ChatTranscripts",
        &[
            "Contact Start Utc Ts",
            "User Type",
            "Customer Message",
            "Language",
            "End State",
            "Survey Response Count",
            "Negative Survey Response Cnt",
            "Cancel Reason",
            "Cancel Reason Explained",
        ],
    );
    if source.layout == Layout::Y2026 {
        let start = t1(contact_start(source, 40));
        let lines = [
            ("CUSTOMER", "Bonjour,\nla télévision de la maison de vacances dit \"mettre à jour\"."),
            ("AGENT", "Bonjour Zoé, merci d’écrire.\nPouvez-vous ouvrir « Gérer le foyer » ?"),
            ("CUSTOMER", "C’est fait, merci, au revoir."),
        ];
        for (who, message) in lines {
            table.push([start.as_str(), who, message, "fr_FR", "FullyResolved", "1", "0", "", ""]);
        }
    }
    table
}

fn contact_start(source: &Source, back: i64) -> i64 {
    midnight_utc(source.built_on) - back * DAY + 11 * HOUR + 1_234
}

/// ProductCancellationSurvey, filled in once in 2023.
pub(super) fn survey(source: &mut Source) -> Table {
    let mut table = Table::new(
        "SURVEYS",
        "ProductCancellationSurvey",
        &[
            "Question Name",
            "Question Current Txt",
            "Answer Name",
            "Answer Current Text",
            "Answer Response Text",
            "Locale Code",
            "Event Utc Date",
        ],
    );
    if source.layout == Layout::Y2023 {
        let day = t8(shifted(source.built_on, -90));
        let question = "Pourquoi voulez-vous changer de forfait ?";
        table.push(["Reason", question, "Price", "Le prix", "", "fr-FR", &day]);
        table.push([
            "Reason",
            question,
            "Other",
            "Autre",
            "Nous partons en voyage, à bientôt",
            "fr-FR",
            &day,
        ]);
    }
    table
}
