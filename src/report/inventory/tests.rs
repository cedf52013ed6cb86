#![allow(clippy::unwrap_used)]
use super::*;
use crate::report::guide::Law;
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{Selection, read_export};

/// An inventory of a small archive with a gap, an empty table, an unknown column and an unknown file.
fn small(with_values: bool) -> Inventory {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        (
            "ViewingActivity.csv",
            "Profile Name,Start Time,Duration,Title,Country,Mood\n\
             Ada,2024-03-01 20:00:00,00:20:00,Saltwind,FR (France),x\n\
             Ada,2024-03-05 20:00:00,00:30:00,Saltwind,FR (France),\n",
        ),
        (
            "IpAddressesStreaming.csv",
            "Esn,Ip,Country,Region Code Display Name,Near Location,Ts\n\
             NFANDROID-SECRET,192.0.2.44,FR,Bretagne,Brest,2024-03-03 10:00:00\n",
        ),
        ("MyList.txt", "We found no information for this table."),
        ("Horoscope.csv", "Sign,Day\nlion,1\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    Inventory::of(&read_export(&export, Selection::Everything), with_values)
}

fn one_line(text: &str) -> String {
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_explains_and_points_out() {
    let text = one_line(&text("export.zip", &small(false), None, &Locale::from_tag("en")));
    for part in [
        "2 tables with data, 3 rows. Newest day: 5 March 2024.",
        "ViewingActivity: 2 rows, 1–5 March 2024",
        "Mood: nobody has said what this is. Ask.",
        "Columns nobody has explained: ViewingActivity: Mood.",
        "Said to be empty: MyList.",
        "Files that are no table of an export: Horoscope.csv.",
        "on one day of 1 it speaks of streaming",
        "Esn (100% filled, identifies): The serial number of the device.",
        "One value; --show-identifiers shows them.",
    ] {
        let dashes = part.replace("1–5 March 2024", "1 March\u{a0}– 5 March 2024");
        assert!(text.contains(part) || text.contains(&dashes), "{part}\n{text}");
    }
}

#[test]
fn no_identifier_is_shown_unless_asked_for() {
    for tag in ["en", "fr"] {
        let locale = Locale::from_tag(tag);
        let (quiet, open) = (small(false), small(true));
        let texts = [
            text("x", &quiet, None, &locale),
            json("x", &quiet, None, &locale).to_string(),
            letter(&open, Law::Gdpr, &locale),
        ];
        for text in texts {
            for secret in ["NFANDROID", "192.0.2.44", "Brest"] {
                assert!(!text.contains(secret), "{secret} in {text}");
            }
        }
        for text in [text("x", &open, None, &locale), json("x", &open, None, &locale).to_string()] {
            assert!(text.contains("NFANDROID-SECRET") && text.contains("192.0.2.44"));
        }
    }
}

#[test]
fn the_letter_is_written_from_the_findings() {
    let english = Locale::from_tag("en");
    for (law, ground) in
        [(Law::Gdpr, "articles 12, 15 and 20 GDPR"), (Law::Uk, "UK GDPR"), (Law::California, "1798.110")]
    {
        let letter = letter(&small(false), law, &english);
        assert!(letter.contains(ground) && letter.contains("reaches to 5 March 2024"));
        for finding in ["Horoscope.csv", "ViewingActivity: Mood", "no information: MyList", "Ratings"] {
            assert!(letter.contains(finding), "{finding}");
        }
        assert!(letter.contains("among them 3 Mar 2024"), "{letter}");
    }
    let french = letter(&small(false), Law::Gdpr, &Locale::from_tag("fr"));
    assert!(french.contains("articles 12, 15 et 20 du RGPD") && french.contains("5 mars 2024"));
}

#[test]
fn the_json_has_every_fact_of_a_column() {
    let value = json("x", &small(false), None, &Locale::from_tag("fr"));
    assert_eq!(value["schema"], "watchprint.inventory/1");
    let addresses = &value["tables"][1];
    assert_eq!(addresses["table"], "IpAddressesStreaming");
    assert_eq!(
        (&addresses["rows_per_month"], &addresses["reach"]),
        (&serde_json::Value::Null, &"year".into())
    );
    let ip = &addresses["columns"][1];
    assert_eq!(ip["different_values"], 1);
    assert_eq!((&ip["people"][0], &ip["links"][0]), (&"address".into(), &"ip".into()));
    assert_eq!(value["gaps"][0]["days"][0], "2024-03-03");
    assert!(value["absent"].as_array().unwrap().iter().any(|name| name == "Ratings"));
}

#[test]
fn a_short_history_is_told_what_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("NetflixViewingHistory.csv"), "Title,Date\nSaltwind,13/05/2022\n")
        .unwrap();
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    let inventory = Inventory::of(&read_export(&export, Selection::Everything), false);
    let english = Locale::from_tag("en");
    let text = one_line(&text("x", &inventory, None, &english));
    assert!(text.contains("This is the short history") && text.contains("Everything but titles and days."));
    assert!(letter(&inventory, Law::Uk, &english).contains("So far I have the short viewing history"));
    assert_eq!(json("x", &inventory, None, &english)["absent"].as_array().unwrap().len(), 0);
}
