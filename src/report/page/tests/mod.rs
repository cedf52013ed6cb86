#![allow(clippy::unwrap_used)]

pub(crate) mod household;

mod held;
mod in_short;
mod joins;
mod money;

use super::*;
use crate::analysis::short_history::analyse_short;
use crate::analysis::titles::TitleIndex;
use crate::model::short_history::{ShortHistory, TitleOnDay};
use crate::model::title::Title;
use crate::report::html::html;

fn page(locale: &Locale, history: &History, analysis: &Analysis) -> Page {
    let inputs = [Input {
        path: "CONTENT_INTERACTION/ViewingActivity.csv".to_owned(),
        table: "ViewingActivity".to_owned(),
        rows: history.ledger.rows,
        first: Some("2021-10-17T19:03:05Z".to_owned()),
        last: Some("2024-05-03T22:10:05Z".to_owned()),
    }];
    let (limits, settings) = (Limits::default(), Settings::default());
    let name = "netflix-report.zip";
    Page::of(
        &Subject { name, inputs: &inputs, limits: &limits, settings: &settings, locale },
        history,
        analysis,
    )
}

pub(crate) fn household_page(tag: &str) -> Page {
    let (history, analysis) = household::read(&household::viewing_activity());
    page(&Locale::from_tag(tag), &history, &analysis)
}

fn short_page(tag: &str, rows: &[(&str, Option<&str>)]) -> Page {
    let date = |text: &&str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
    let row = |(title, day): &(&str, Option<&str>)| TitleOnDay {
        title: (*title).to_owned(),
        date: day.as_ref().map(date),
    };
    let history =
        ShortHistory { path: "NetflixViewingHistory.csv".to_owned(), rows: rows.iter().map(row).collect() };
    let titles: Vec<Title> = rows.iter().map(|(title, _)| household::title(title)).collect();
    let index = TitleIndex::new(rows.iter().map(|(title, _)| *title), &titles);
    let analysis = analyse_short(&history, &index);
    let (limits, settings, locale) = (Limits::default(), Settings::default(), Locale::from_tag(tag));
    let name = "NetflixViewingHistory.csv";
    Page::of_short(
        &Subject { name, inputs: &[], limits: &limits, settings: &settings, locale: &locale },
        &analysis,
    )
}

/// The text between the only pair of such tags.
fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let mut parts = text.split(open);
    let (_, inside) = (parts.next().unwrap(), parts.next().unwrap());
    assert!(parts.next().is_none(), "{open} stands twice");
    inside.split_once(close).unwrap().0
}

fn assert_closed(html: &str) {
    assert!(!html.contains(" style="), "a style attribute");
    assert!(!html.contains("http://") && !html.contains("https://"), "an address");
    assert!(!html.contains("src=x onerror=\""), "a title became markup");
    let (style, script) = (between(html, "<style>", "</style>"), between(html, "<script>", "</script>"));
    let policy = crate::report::html::csp::policy(style, script);
    assert!(html.contains(&format!("content=\"{}\"", policy.replace('\'', "&#39;"))), "{policy}");
    let mut ids: Vec<&str> =
        html.split(" id=\"").skip(1).map(|after| after.split('"').next().unwrap()).collect();
    for link in html.split("href=\"#").skip(1).map(|after| after.split('"').next().unwrap()) {
        assert!(ids.contains(&link), "nothing to go to at #{link}");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "two elements of one id");
}

#[test]
fn the_page_is_closed_and_titles_are_text() {
    for tag in ["en", "fr"] {
        let html = html(&household_page(tag)).unwrap();
        assert_closed(&html);
        assert_eq!(
            html.matches("alert(1)").count(),
            html.matches("&#60;script&#62;alert(1)").count() + html.matches("&lt;script&gt;alert(1)").count()
        );
        assert!(html.contains("<bdi>كريمة</bdi>"));
        assert!(html.len() < 1_500_000, "{} bytes", html.len());
    }
}

#[test]
fn every_section_and_chart_is_there() {
    let page = household_page("en");
    let sections: Vec<_> = page.sections.iter().map(|section| section.id).collect();
    let expected = ["in-short", "trust", "when", "what", "how", "where", "who", "money", "changed", "method"];
    assert_eq!(sections, expected);
    let figures: Vec<_> = page.figures().map(|figure| figure.id).collect();
    let expected = [
        "ledger",
        "months",
        "calendar",
        "week",
        "actogram",
        "series",
        "episodes",
        "films",
        "kinds",
        "completion",
        "novelty",
        "pauses",
        "lengths",
        "binges",
        "starts",
        "devices",
        "countries",
        "trips",
        "profiles",
        "overlaps",
        "changes",
        "changes-profiles",
    ];
    assert_eq!(figures, expected);
    for figure in page.figures() {
        assert!(!figure.words.title.is_empty() && !figure.words.caption.is_empty(), "{}", figure.id);
        assert!(!figure.table.rows.is_empty(), "{}", figure.id);
    }
    let images = crate::report::images::images(&page);
    let stems: Vec<_> = images.iter().map(|image| image.stem.as_str()).collect();
    assert_eq!(stems[..4], ["ledger", "ledger-dark", "months", "months-dark"]);
    assert_eq!(stems.len(), 2 * expected.len());
}

#[test]
fn tables_have_as_many_cells_as_columns() {
    for page in [household_page("fr"), short_page("fr", &[("A: Season 1: B", Some("2024-01-01"))])] {
        for block in page.sections.iter().flat_map(|section| &section.blocks) {
            let table = match block {
                Block::Figure(figure) => &figure.table,
                Block::Table(table) => table,
                _ => continue,
            };
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
        }
    }
}

#[test]
fn the_trust_section_accounts_for_every_row() {
    let page = household_page("en");
    let ledger = page.figures().find(|figure| figure.id == "ledger").unwrap();
    let number = |row: &[Cell]| match &row[2] {
        Cell::Text(text) => text.replace(',', "").parse::<u64>().unwrap(),
        Cell::Name(_) => 0,
    };
    let (total, fates) = ledger.table.rows.split_last().unwrap();
    assert_eq!(fates.iter().map(|row| number(row)).sum::<u64>(), number(total));
    assert!(fates.iter().all(|row| number(row) > 0));
    let trust = &page.sections[1];
    let said = format!("{:?}", trust.blocks);
    assert!(said.contains("The time zone is a guess for: Portugal and United States."), "{said}");
    assert!(said.contains("In CONTENT_INTERACTION/ViewingActivity.csv, 23 rows have no start"), "{said}");
    // 23 lines with the same thing wrong are one entry.
    assert!(said.contains("A month as a word"), "{said}");
}

#[test]
fn an_export_without_any_viewing_says_so() {
    let (history, analysis) = household::read(household::HEADER);
    let page = page(&Locale::from_tag("en"), &history, &analysis);
    let sections: Vec<_> = page.sections.iter().map(|section| section.id).collect();
    assert_eq!(sections, ["in-short", "trust", "method"]);
    let html = html(&page).unwrap();
    assert_closed(&html);
    assert!(html.contains("Nothing that was asked for counts as viewing"));
}

#[test]
fn the_short_history_says_what_it_cannot_know() {
    let rows = [
        ("Night Ferry: Season 1: Part 1", Some("2024-03-01")),
        ("Night Ferry: Season 1: Part 2", Some("2024-03-01")),
        ("Paper Birds", Some("2023-12-24")),
        (household::HOSTILE, None),
    ];
    let page = short_page("en", &rows);
    let sections: Vec<_> = page.sections.iter().map(|section| section.id).collect();
    assert_eq!(sections, ["in-short", "trust", "when", "what", "method"]);
    let html = html(&page).unwrap();
    assert_closed(&html);
    assert!(html.contains("How long anything was watched"));
    let Block::Sentences(sentences) = &page.sections[0].blocks[0] else { panic!("no sentences") };
    let said: Vec<_> = sentences.iter().map(Sentence::plain).collect();
    assert_eq!(
        said,
        [
            "3 titles on 2 days, 24 December 2023\u{a0}– 1 March 2024.",
            "2 titles on Friday, 1 March 2024: the day with most titles.",
            "Friday is the weekday with most titles: 67% of them.",
            "Night Ferry is the series with most episodes: 2.",
        ]
    );
    assert_closed(&crate::report::html::html(&short_page("fr", &[])).unwrap());
}

#[test]
fn limits_are_said() {
    let (history, analysis) = household::read(household::HEADER);
    let limits = Limits {
        profiles: vec!["Anna".to_owned(), String::new()],
        from: NaiveDate::from_ymd_opt(2024, 1, 1),
        ..Limits::default()
    };
    let (settings, locale) = (Settings::default(), Locale::from_tag("fr"));
    let subject = Subject { name: "e", inputs: &[], limits: &limits, settings: &settings, locale: &locale };
    assert_eq!(
        Page::of(&subject, &history, &analysis).masthead.limits,
        [
            "Ces profils seulement\u{a0}: Anna et (sans nom).",
            "Seulement ce qui a commencé le 1er janvier 2024 ou après.",
            "Le compte des lignes porte toujours sur le fichier entier.",
        ]
    );
}

#[test]
fn damage_cannot_make_the_page_endless() {
    let mut text = household::HEADER.to_owned();
    for (number, start) in ["1971-01-01", "2024-02-03", "9998-12-31"].iter().cycle().take(36).enumerate() {
        let profile = number / 3;
        text.push_str(&format!(
            "Profile {profile},{start} 20:00:00,00:45:00,,Paper Birds,,TV,,,FR (France)\n"
        ));
    }
    let (history, analysis) = household::read(&text);
    assert_eq!(analysis.profiles.len(), 12);
    let html = html(&page(&Locale::from_tag("fr"), &history, &analysis)).unwrap();
    assert_closed(&html);
    assert!(html.len() < 700_000, "{} bytes", html.len());
    // Eight profiles have a colour each, the other four are drawn as one.
    assert!(html.contains("Autres, février 2024\u{a0}: 3\u{a0}h\u{a0}00"));
}
