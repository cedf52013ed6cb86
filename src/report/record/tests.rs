//! The columns, read back as the page's script reads them.

use super::*;
use crate::analysis::Settings;
use crate::locale::Locale;
use crate::report::page::Limits;
use crate::report::page::tests::household::{self, HEADER, HOSTILE};

fn record_of(text: &str) -> Option<Value> {
    let (history, index, analysis) = household::read_with_index(text);
    let (locale, limits, settings) = (Locale::from_tag("en"), Limits::default(), Settings::default());
    let subject =
        Subject { name: "export", inputs: &[], limits: &limits, settings: &settings, locale: &locale };
    Common::of(&history, &index, &analysis).map(|common| record(&subject, &analysis, &common))
}

fn rows_of(rows: &[&str]) -> Value {
    let text = format!("{HEADER}{}\n", rows.join("\n"));
    record_of(&text).unwrap()
}

/// LEB128, by its own definition.
pub(super) fn numbers(column: &Value) -> Vec<u64> {
    let bytes: Vec<u8> = columns::bytes(column.as_str().unwrap()).collect();
    let ends = bytes.split_inclusive(|byte| *byte < 0x80);
    ends.map(|number| number.iter().rev().fold(0, |sum, byte| sum << 7 | u64::from(byte & 0x7f))).collect()
}

#[test]
fn rows_travel_with_their_starts_lengths_and_clocks() {
    // The clock of Paris went forward on 2023-03-26 at 01:00 UTC: in the second row, half an hour after its start.
    let record = rows_of(&[
        "Anna,2023-03-25 20:00:00,00:40:00,,Paper Birds,,TV,00:40:00,00:40:00,FR (France)",
        "Ben,2023-03-26 00:30:00,01:00:00,,Paper Birds,,Phone,01:00:00,01:00:00,FR (France)",
        "Anna,2023-03-26 12:00:00,00:00:00,,Ostinato,,TV,,,JP (Japan)",
    ]);
    let rows = &record["rows"];
    assert_eq!(rows["first"], 1_679_774_400);
    assert_eq!(numbers(&rows["starts"]), [0, 16_200, 41_400]);
    assert_eq!(numbers(&rows["durations"]), [2_400, 3_600, 0]);
    assert_eq!(rows["offsets"], json!([[0, 3_600], [2, 32_400]]));
    assert_eq!(rows["jumps"], json!([[1, 1_800, 7_200]]));
    // The title that occurs most is number 0; Ben streamed most and is the first profile.
    assert_eq!(numbers(&rows["titles"]), [0, 0, 1]);
    assert_eq!(record["profiles"], json!(["Ben", "Anna"]));
    let names = &record["names"];
    let [settings, profiles] = [&rows["settings"], &names["settingProfiles"]].map(numbers);
    let profiles: Vec<u64> = settings.iter().map(|setting| profiles[*setting as usize]).collect();
    assert_eq!(profiles, [1, 0, 1]);
    assert_eq!(names["works"], json!(["Ostinato", "Paper Birds"]));
    assert_eq!(numbers(&names["titleWorks"]), [1, 0]);
}

#[test]
fn a_row_that_opens_a_view_says_how_it_began() {
    let record = rows_of(&[
        "Anna,2023-05-01 20:00:00,00:30:00,user action: User_Interaction;,Ostinato,,TV,00:30:00,Not latest view,FR (France)",
        "Anna,2023-05-01 21:00:00,00:30:00,,Ostinato,,TV,01:00:00,01:00:00,FR (France)",
        "Anna,2023-05-09 21:00:00,00:01:00,user action: None;,Ostinato,,TV,00:01:00,00:01:00,FR (France)",
        "Anna,2023-05-09 22:00:00,00:03:00,user action: None;,Ostinato,,TV,00:03:00,00:03:00,FR (France)",
    ]);
    // Begun by a person (0); the second row goes on. The third is a preview and not kept. The last began by itself (1).
    assert_eq!(numbers(&record["rows"]["views"]), [1, 0, 1 + 1]);
}

#[test]
fn rows_say_how_far_their_bookmarks_are() {
    // Of 60 minutes: completed (4), sampled (1); without a bookmark 0; partial (2). 4 + 1 × 5 + 0 × 25, then 2.
    let record = rows_of(&[
        "Anna,2023-05-01 20:00:00,01:00:00,,Ostinato,,TV,01:00:00,01:00:00,FR (France)",
        "Ben,2023-05-02 20:00:00,00:10:00,,Ostinato,,TV,00:10:00,00:10:00,FR (France)",
        "Ben,2023-05-03 20:00:00,00:10:00,,Ostinato,,TV,,,FR (France)",
        "Ben,2023-05-04 20:00:00,00:30:00,,Ostinato,,TV,00:30:00,00:30:00,FR (France)",
    ]);
    assert_eq!(numbers(&record["rows"]["reached"]), [9, 2]);
}

#[test]
fn nothing_in_a_title_ends_the_element_it_stands_in() {
    let text = household::viewing_activity();
    let record = record_of(&text).unwrap();
    let written = inside_script(&record);
    for text in [&written, &folded(&record)] {
        assert!(!text.contains(['<', '>', '&']), "markup in the record");
    }
    let read: Value = serde_json::from_str(&written).unwrap();
    let works = read["names"]["works"].as_array().unwrap();
    assert!(works.iter().any(|name| name.as_str().unwrap().contains(HOSTILE)), "the title is lost");
}

#[test]
fn a_record_no_browser_can_hold_is_left_out() {
    assert_eq!(record_of(HEADER), None);
    let endless = "Anna,2023-05-01 20:00:00,9000000:00:00,,Ostinato,,TV,,,FR (France)\n";
    let text = format!("{HEADER}{}", endless.repeat(8).replacen("2023-05-01", "2023-05-02", 4));
    assert_eq!(record_of(&text), None);
}

#[test]
fn short_keys_are_those_of_fnv_1a() {
    // The published value of "foobar" is 0xbf9cf968; here a colon follows the kind: computed by hand from it.
    let of = |text: &str| {
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    };
    assert_eq!(of("foobar"), 0xbf9c_f968);
    assert_eq!(short_key("film", "Ostinato"), format!("{:08x}", of("film:Ostinato")));
}
