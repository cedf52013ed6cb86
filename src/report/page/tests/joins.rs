//! What is said of searches, My List, ratings and messages, with numbers made by hand.

use super::*;
use crate::analysis::estimate::Estimate;
use crate::analysis::joins::Joins;
use crate::analysis::joins::messages::{Around, MessageGroup, Messages};
use crate::analysis::joins::my_list::{Listed, MyList, Waited};
use crate::analysis::joins::ratings::{Preferences, Ratings};
use crate::analysis::joins::searches::{Picked, Searches};

/// 2022-05-09.
const MONDAY: i64 = 19_121;

fn all() -> Joins {
    let title = household::HOSTILE.to_owned();
    let profile = "كريمة".to_owned();
    let waited = Waited {
        days: 1,
        title: title.clone(),
        profile: profile.clone(),
        added: MONDAY,
        first_watched: MONDAY + 1,
    };
    let group = |name: Option<&str>, sent, clicked| MessageGroup {
        name: name.map(str::to_owned),
        sent,
        clicked,
        click_rate: Estimate::of(Some(0.25), sent, 5),
    };
    Joins {
        searches: Some(Searches {
            rows: 40,
            without_time: 1,
            count: 1,
            typed: 1,
            picked: 1,
            followed: Estimate::of(Some(0.5), 8, 5),
            wait_minutes: Estimate::of(Some(90.0), 4, 5),
            titles: vec![Picked { title: title.clone(), searches: 1, within_hour: 1 }],
            queries: (0..300).map(|number| (format!("<b>{number}"), 1)).collect(),
            ..Searches::default()
        }),
        my_list: Some(MyList {
            titles: 2,
            waited: vec![waited],
            never_watched: vec![Listed { added: MONDAY, title: title.clone(), profile: profile.clone() }],
            bins: [0, 1, 0, 0, 0, 0],
            ..MyList::default()
        }),
        ratings: Some(Ratings { rows: 3, titles: 2, without_verdict: 1, ..Ratings::default() }),
        preferences: Some(Preferences { not_interested: 2, ..Preferences::default() }),
        messages: Some(Messages {
            sent: 9,
            clicked: 2,
            by_channel: vec![group(Some("PUSH"), 8, 2), group(None, 1, 0)],
            by_kind: vec![group(Some("<i>Top 10"), 9, 2)],
            titled: 7,
            compared: 6,
            watched: Around { week_after: 3, ..Around::default() },
            ..Messages::default()
        }),
        ..Joins::default()
    }
}

fn said(tag: &str, joins: Joins) -> (Page, String) {
    let (history, mut analysis) = household::read(&household::viewing_activity());
    analysis.joins = joins;
    let page = page(&Locale::from_tag(tag), &history, &analysis);
    let how = page.sections.iter().find(|section| section.id == "how").unwrap();
    let said = how.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text.clone()),
        Block::List(items) => Some(items.join("\n")),
        Block::Figure(figure) => Some(figure.words.title.clone()),
        _ => None,
    });
    let said = said.collect::<Vec<_>>().join("\n");
    (page, said)
}

#[test]
fn what_is_missing_is_said_to_be_missing() {
    let (_, english) = said("en", Joins::default());
    for sentence in [
        "Your export has no search history.",
        "Your export has no list, or an empty one.",
        "Your export has no ratings.",
        "Your export has no messages.",
    ] {
        assert!(english.contains(sentence), "{sentence}");
    }
    let empty = Joins { searches: Some(Searches::default()), ..Joins::default() };
    assert!(said("fr", empty).1.contains("Votre export ne contient pas d’historique de recherche."));
}

#[test]
fn sentences_have_their_plurals() {
    let (_, english) = said("en", all());
    for sentence in [
        "Joined, its 40 rows make one search; one row without a time is left out.",
        "50% of the searches for a title of this record were followed by it within the hour (n = 8)",
        "How soon a title follows its search cannot be said: too little data (n = 4).",
        "2 titles are in the lists of all profiles. Of them, one was first watched after being added, none already before, and one is without a view of that name by the profile.",
        "Too few titles were watched after being added to name a usual wait",
        "2 titles were rated; only the last rating of each profile counts. One says neither up nor down",
        "2 titles were marked as not interesting; the profile watched none of them.",
        "22% of the messages were clicked",
        "For 6 messages that speak of a title",
    ] {
        assert!(english.contains(sentence), "{sentence}\n---\n{english}");
    }
    let (_, french) = said("fr", all());
    for sentence in [
        "Réunies, ses 40 lignes font une recherche\u{a0}; une ligne sans heure est laissée de côté.",
        "Les listes de tous les profils contiennent 2 titres.",
        "Taux de clic des messages\u{a0}: 22\u{a0}%",
        "2 titres ont été marqués comme sans intérêt\u{a0}; le profil n’en a regardé aucun.",
    ] {
        assert!(french.contains(sentence), "{sentence}\n---\n{french}");
    }
}

#[test]
fn names_stay_text_and_long_lists_end() {
    for tag in ["en", "fr"] {
        let (page, _) = said(tag, all());
        let html = html(&page).unwrap();
        assert_closed(&html);
        assert!(!html.contains("<b>0") && !html.contains("<i>Top 10"));
        let figures: Vec<_> = page.figures().map(|figure| figure.id).collect();
        assert!(["searches", "my-list", "messages"].iter().all(|id| figures.contains(id)), "{figures:?}");
        for block in page.sections.iter().flat_map(|section| &section.blocks) {
            if let Block::Table(table) = block {
                assert!(table.rows.len() <= 200, "{}", table.caption);
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
            }
        }
    }
}

#[test]
fn under_five_messages_there_is_no_share() {
    let (page, _) = said("en", all());
    let figure = page.figures().find(|figure| figure.id == "messages").unwrap();
    assert_eq!(figure.table.rows[0][3], Cell::Text("25%".to_owned()));
    assert_eq!(figure.table.rows[1][0], Cell::Text("not recorded".to_owned()));
    assert_eq!(figure.table.rows[1][3], Cell::Text("too little data".to_owned()));
}
