//! What is said of money, playbacks and games, and why where nothing is.

use super::*;
use crate::analysis::joins::Joins;
use crate::model::records::{
    GameSession, Invoice, InvoiceResult, Plan, PlanChange, Playback, Records, Subscription,
};

/// 2021-11-01.
const NOVEMBER: i64 = 18_932;

fn invoice(number: i64, gross: f64, currency: &str, result: InvoiceResult) -> Invoice {
    let from = NOVEMBER + 30 * number;
    Invoice {
        day: Some(from),
        from: Some(from),
        to: Some(from + 30),
        gross: Some(gross),
        currency: Some(currency.into()),
        result,
    }
}

fn plan(streams: i64, quality: &str) -> Plan {
    Plan { streams: Some(streams), quality: Some(quality.to_owned()) }
}

/// Six periods of the household's time, one reversal, one invoice in yen, one change of plan, a pause.
fn records() -> Records {
    let mut invoices: Vec<Invoice> =
        (0..6).map(|number| invoice(number, 1_234.5, "EUR", InvoiceResult::Settled)).collect();
    invoices.push(invoice(7, 1_234.5, "EUR", InvoiceResult::Reversal));
    invoices.push(invoice(8, 1_490.0, "JPY", InvoiceResult::Settled));
    let subscription = |opened: i64, closed: Option<i64>, change: Option<PlanChange>| Subscription {
        opened: opened * 86_400,
        closed: closed.map(|day| day * 86_400),
        is_free_trial: Some(false),
        is_cancelled_by_customer: None,
        plan: plan(1, "HD720p"),
        change,
    };
    let change = PlanChange { day: NOVEMBER + 60, old: plan(1, "HD720p"), new: plan(4, "UHD") };
    let subscriptions = vec![
        subscription(NOVEMBER, Some(NOVEMBER + 200), Some(change)),
        subscription(NOVEMBER + 240, None, None),
    ];
    Records { invoices: Some(invoices), subscriptions: Some(subscriptions), ..Records::default() }
}

fn page_of(tag: &str, records: &Records) -> Page {
    let (history, mut analysis) = household::read(&household::viewing_activity());
    let index = TitleIndex::default();
    analysis.joins = Joins::of(&history, &index, records, &Settings::default());
    page(&Locale::from_tag(tag), &history, &analysis)
}

fn blocks<'a>(page: &'a Page, id: &str) -> &'a [Block] {
    &page.sections.iter().find(|section| section.id == id).unwrap().blocks
}

fn said(page: &Page) -> Vec<String> {
    let sentences = blocks(page, "money").iter().find_map(|block| match block {
        Block::Sentences(sentences) => Some(sentences),
        _ => None,
    });
    sentences.unwrap().iter().map(Sentence::plain).collect()
}

#[test]
fn sums_are_written_as_the_reader_writes_them() {
    let english = said(&page_of("en", &records()));
    assert_eq!(
        english[0],
        "€7,407.00 paid, in 6 invoices with tax, for 1 November 2021\u{a0}– 29 April 2022."
    );
    assert!(english[1].contains(" an hour: €7,407.00 for the "), "{}", english[1]);
    let french = page_of("fr", &records());
    assert!(
        said(&french)[0].starts_with("7\u{202f}407,00\u{a0}€ payés, en 6 factures"),
        "{:?}",
        said(&french)
    );
    let list = blocks(&french, "money").iter().find_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    let [returned, yen] = list.unwrap().as_slice() else { panic!("two sums apart") };
    assert_eq!(returned, "Non déduits\u{a0}: 1\u{202f}234,50\u{a0}€ remboursés, en 1 facture annulée.");
    let other = "Dans une autre monnaie, jamais ajoutés à celle-ci\u{a0}: 1\u{202f}490\u{a0}¥ en 1 facture, ";
    assert!(yen.starts_with(other) && yen.ends_with("\u{a0}¥ l’heure."), "{yen}");
    assert_closed(&html(&french).unwrap());
}

#[test]
fn the_chart_has_a_row_for_every_period_and_the_plans_their_dates() {
    let page = page_of("en", &records());
    let figure = page.figures().find(|figure| figure.id == "price-per-hour").unwrap();
    assert_eq!(figure.table.rows.len(), 6);
    let cell = |row: usize, column: usize| figure.table.rows[row][column].clone();
    assert_eq!(cell(1, 1), Cell::Text("1 stream in HD720p".to_owned()));
    assert_eq!(cell(2, 1), Cell::Text("4 streams in UHD".to_owned()));
    let svg = figure.wide_svg();
    assert!(svg.contains("4 streams in UHD") && svg.contains("data-key=\"2021-11-01\""));
    let Some(Block::List(plans)) = blocks(&page, "money").last() else { panic!("no plans") };
    assert_eq!(
        plans,
        &[
            "1 November 2021: the first plan, 1 stream in HD720p.",
            "31 December 2021: from 1 stream in HD720p to 4 streams in UHD.",
            "20 May\u{a0}– 29 June 2022: no subscription, for 40 days.",
        ]
        .map(str::to_owned)
    );
}

#[test]
fn what_is_missing_is_said_to_be_missing() {
    let words = |page: &Page, id| format!("{:?}", blocks(page, id));
    let nothing = page_of("en", &Records::default());
    assert!(words(&nothing, "money").contains("neither a billing history"));
    assert!(
        words(&nothing, "how").contains("no playback traces") && words(&nothing, "how").contains("no game")
    );
    let empty = Records { invoices: Some(Vec::new()), games: Some(Vec::new()), ..Records::default() };
    let empty = page_of("en", &empty);
    assert!(words(&empty, "money").contains("no settled invoice"));
    assert!(words(&empty, "money").contains("no subscription history"));
    // Before anything was watched: paid, and no price.
    let mut early = records();
    early.invoices = Some(vec![invoice(-90, 9.99, "EUR", InvoiceResult::Settled)]);
    let early = page_of("en", &early);
    assert_eq!(said(&early).len(), 1);
    assert!(words(&early, "money").contains("covers no service period whole"));
    for page in [&nothing, &empty, &early] {
        assert_closed(&html(page).unwrap());
        assert!(page.figures().all(|figure| figure.id != "price-per-hour"));
    }
}

#[test]
fn few_playbacks_are_too_little_and_titles_of_games_are_text() {
    let start = (NOVEMBER + 100) * 86_400;
    let playback = Playback { profile: "Anna".into(), title: None, start, events: Vec::new() };
    let game = GameSession {
        profile: "Anna".into(),
        start,
        duration: 90,
        title: Some(household::HOSTILE.into()),
        platform: None,
    };
    let records = Records { playbacks: Some(vec![playback]), games: Some(vec![game]), ..Records::default() };
    let page = page_of("fr", &records);
    let words = format!("{:?}", blocks(&page, "how"));
    assert!(words.contains("trop peu de données"));
    let html = html(&page).unwrap();
    assert_closed(&html);
    let told = |block: &Block| matches!(block, Block::Paragraph(text) if text.starts_with("2\u{a0}min de jeux en 1 session"));
    assert!(blocks(&page, "how").iter().any(told));
}
