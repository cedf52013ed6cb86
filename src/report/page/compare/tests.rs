#![allow(clippy::unwrap_used)]

use super::super::Limits;
use super::super::parts::Block;
use super::super::tests::household;
use super::*;
use crate::analysis::Settings;
use crate::compare::diary::{Diary, Record};
use crate::compare::marks::{Happening, Mark};
use crate::compare::periods::{Periods, Side, between, split};
use crate::compare::snapshots::{Snapshot, Snapshots, Viewing};
use crate::compare::span::day_of;
use crate::locale::Locale;
use crate::model::records::Plan;
use crate::report::comparison::{Source, Way};
use crate::report::html::html;
use crate::report::page::Cell;
use chrono::NaiveDate;

fn diary(text: &str) -> Diary {
    let (history, index, _) = household::read_with_index(text);
    Diary::of(Record { history: &history, index: &index, settings: &Settings::default() })
}

fn page_of(diary: &Diary, tag: &str, date: &str) -> Page {
    let locale = Locale::from_tag(tag);
    let date: NaiveDate = date.parse().unwrap();
    let (before, after) = split(diary, day_of(date)).unwrap();
    let periods = Periods::of(Side { diary, span: before }, Side { diary, span: after });
    let plan = |streams| Plan { streams: Some(streams), quality: Some("UHD".to_owned()) };
    let marks = [Mark { day: day_of(date) - 60, happening: Happening::PlanChanged(plan(2), plan(4)) }];
    let subject = Subject {
        before: Source { name: "netflix-report.zip", inputs: &[], unread: &[] },
        after: None,
        way: Way::Split(date),
        marks: &marks,
        limits: &Limits::default(),
        settings: &Settings::default(),
        locale: &locale,
    };
    Page::of_comparison(&subject, Found { periods: Some(&periods), snapshots: None })
}

fn ids(page: &Page) -> Vec<&'static str> {
    page.sections.iter().map(|section| section.id).collect()
}

#[test]
fn what_changed_comes_first_and_how_sure_second() {
    let diary = diary(&household::viewing_activity());
    let page = page_of(&diary, "en", "2023-01-15");
    let wanted = ["changed", "sure", "amount", "rhythm", "content", "sittings", "on", "profiles", "method"];
    assert_eq!(ids(&page), wanted);
    let figures: Vec<&str> = page.figures().map(|figure| figure.id).collect();
    assert_eq!(figures, ["curve", "factors", "hours", "lengths", "devices"]);
    let Block::Sentences(sentences) = &page.sections[0].blocks[1] else { panic!("no sentences") };
    assert!(sentences[0].plain().contains("95% interval"), "{}", sentences[0].plain());
    let written = html(&page).unwrap();
    assert!(written.contains("Before and from 15\u{a0}January 2023") || written.contains("15 January 2023"));
    assert!(written.contains("--split 2022-11-16") && written.contains("4 streams, UHD"));
    // Links lead to what there is.
    for sentence in sentences {
        assert!(written.contains(&format!("id=\"{}\"", sentence.link)), "{}", sentence.link);
    }
    assert_eq!(written.matches("<script").count(), 1, "a title is text and no markup");
}

#[test]
fn every_figure_stands_in_a_table_with_its_basis() {
    let diary = diary(&household::viewing_activity());
    let page = page_of(&diary, "en", "2023-01-15");
    let tables = page.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Table(table) if table.columns.len() == 8 => Some(table),
        _ => None,
    });
    let rows: Vec<&Vec<Cell>> = tables.flat_map(|table| &table.rows).collect();
    assert!(rows.len() > 14);
    for row in rows {
        let Cell::Text(basis) = &row[7] else { panic!("{row:?}") };
        assert!(basis.starts_with("n = "), "{basis}");
    }
}

#[test]
fn three_weeks_are_said_to_be_too_little() {
    let diary = diary(&household::viewing_activity());
    let page = page_of(&diary, "en", "2021-11-01");
    assert_eq!(ids(&page), ["changed", "sure", "amount", "content", "profiles", "method"]);
    let written = html(&page).unwrap();
    assert!(written.contains("Too little data to say"));
    assert!(!written.contains("+0") && !written.contains("more a day"));
}

#[test]
fn french_is_french() {
    let diary = diary(&household::viewing_activity());
    let written = html(&page_of(&diary, "fr", "2023-01-15")).unwrap();
    assert!(written.contains("lang=\"fr\"") && written.contains("Avec quelle certitude"));
    for word in ["More", "before", "Difference", "streams"] {
        assert!(!written.contains(&format!(">{word}")), "{word}");
    }
}

#[test]
fn a_year_is_set_against_the_last_or_said_to_be_too_short() {
    let diary = diary(&household::viewing_activity());
    let locale = Locale::from_tag("en");
    let (before, after) = crate::compare::periods::year(&diary).unwrap();
    let side = |span| Side { diary: &diary, span };
    let periods = Periods::of_account(side(before), side(after));
    assert_eq!((periods.account.before.weeks, periods.account.after.weeks), (52, 52));
    let blocks = year::year(Ok(&periods), &locale);
    assert!(matches!(&blocks[1], Block::Paragraph(text) if text.contains("52 weeks on each side")));
    assert!(matches!(&blocks[2], Block::Paragraph(text) if text.contains("95% interval")));
    let short = year::year(Err(31), &locale);
    assert!(matches!(&short[1], Block::Paragraph(text) if text.contains("31 complete weeks")));
}

/// The pages of two downloads of a household, the earlier one without the last rows and with one more.
fn page_of_two(tag: &str, is_short: bool) -> Page {
    let text = household::viewing_activity();
    let more =
        "Someone <b>else</b>,2022-05-01 10:00:00,00:30:00,,<script>alert(1)</script>,,TV,,,FR (France)\n";
    let rows: Vec<&str> = text.lines().collect();
    let dated = |line: &&&str| !line.contains("2023-") && !line.contains("2024-");
    let earlier: String = rows.iter().filter(dated).map(|line| format!("{line}\n")).collect();
    let (one, first, _) = household::read_with_index(&(earlier + more));
    let (other, second, _) = household::read_with_index(&text);
    let inventory = crate::analysis::inventory::Inventory {
        tables: Vec::new(),
        empty: Vec::new(),
        files: Vec::new(),
        newest: None,
        gaps: Vec::new(),
    };
    let snapshot = |history: &'_ crate::model::history::History, viewing| Snapshot {
        viewing,
        reach: Some((history.rows().first().unwrap().start, history.rows().last().unwrap().start)),
        inventory: &inventory,
        listed: None,
    };
    let snapshots = Snapshots::of(
        &snapshot(&one, Viewing::Full(&one, &first)),
        &snapshot(&other, Viewing::Full(&other, &second)),
    );
    let settings = Settings::default();
    let diary = |history, index| Diary::of(Record { history, index, settings: &settings });
    let (before, after) = (diary(&one, &first), diary(&other, &second));
    let spans = between(&before, &after);
    let periods = Periods::of(Side { diary: &before, span: spans.0 }, Side { diary: &after, span: spans.1 });
    let locale = Locale::from_tag(tag);
    let subject = Subject {
        before: Source { name: "earlier.zip", inputs: &[], unread: &[] },
        after: Some(Source { name: "later.zip", inputs: &[], unread: &[] }),
        way: Way::Exports,
        marks: &[],
        limits: &Limits::default(),
        settings: &settings,
        locale: &locale,
    };
    let periods = (!is_short).then_some(&periods);
    Page::of_comparison(&subject, Found { periods, snapshots: Some(&snapshots) })
}

#[test]
fn what_differs_between_exports_comes_before_their_periods() {
    let page = page_of_two("en", false);
    let ids = ids(&page);
    assert_eq!((ids[0], ids[1], ids[ids.len() - 2]), ("different", "changed", "rows"));
    let written = html(&page).unwrap();
    for words in
        ["New since the earlier export", "is gone, with", "Titles that are gone", "Language switched"]
    {
        assert!(written.contains(words), "{words}");
    }
    assert!(written.contains("&lt;script&gt;alert(1)") || written.contains("&#60;script&#62;alert(1)"));
    assert_eq!(written.matches("<script").count(), 1, "a title is text and no markup");
    // First, only for who filters, why this stays as it is.
    let [Block::Filtered(_), Block::Sentences(sentences), ..] = page.sections[0].blocks.as_slice() else {
        panic!("no sentences")
    };
    assert!(sentences[0].plain().contains("New since"), "{}", sentences[0].plain());
    assert!(sentences.iter().all(|sentence| ids.contains(&sentence.link)));
}

#[test]
fn without_lengths_of_time_a_page_has_no_periods() {
    let page = page_of_two("fr", true);
    assert_eq!(ids(&page), ["different", "rows", "method"]);
    let written = html(&page).unwrap();
    assert!(written.contains("Ce qui diffère entre les exports") && written.contains("a disparu, avec"));
    for word in ["Gone", "rows", "Earlier export"] {
        assert!(!written.contains(&format!(">{word}")), "{word}");
    }
}
