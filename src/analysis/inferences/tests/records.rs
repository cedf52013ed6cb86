//! Cards of the other tables, and names in them.

use super::*;
use crate::analysis::household::sharing::{Pattern, TwoPatterns};
use crate::model::device::DeviceClass;
use crate::model::place::country_code;
use crate::model::records::{
    Access, Invoice, InvoiceResult, Message, Plan, PlanChange, ProfileDetails, Subscription,
};
use crate::source::netflix::TableKind;

fn card(found: &Inferences, topic: Topic) -> &Card {
    found.cards.iter().find(|card| card.topic == topic).unwrap()
}

fn rows_of(card: &Card, table: TableKind) -> Option<u64> {
    card.evidence.iter().find(|evidence| evidence.table == table).map(|evidence| evidence.rows)
}

#[test]
fn languages_are_those_of_profiles_account_and_messages() {
    let profile = |name: &str, language: Option<&str>| ProfileDetails {
        profile: name.into(),
        maturity: None,
        language: language.map(Into::into),
        born: None,
    };
    let mut records = Records::default();
    records.account.profiles =
        Some(vec![profile("Ada", Some("pt-BR")), profile("Ben", Some("fr")), profile("Cleo", None)]);
    records.account.language = Some("en".into());
    let rows = [("Ada", "en-GB", 2), ("Ben", "en", 3), ("Ben", "pt", 1)];
    records.account.message_languages = rows
        .iter()
        .map(|(profile, language, rows)| (((*profile).into(), (*language).into()), *rows))
        .collect();
    let found = cards_with("", &records);
    let card = card(&found, Topic::Languages);
    assert_eq!((card.measure.n, rows_of(card, TableKind::MessagesSentByNetflix)), (3, Some(6)));
    let Conclusion::Languages(languages) = conclusion(&found, Topic::Languages) else { unreachable!() };
    assert_eq!(languages.messages, [("en".to_owned(), 5), ("pt".to_owned(), 1)]);
    assert_eq!(languages.profiles.len(), 2);
}

#[test]
fn a_device_outside_is_one_that_is_said_to_be() {
    let access = |in_household| Access { device: "TV".into(), time: None, in_household };
    let outside = |said: &[Option<bool>]| {
        let mut records = Records::default();
        records.account.access = Some(said.iter().map(|said| access(*said)).collect());
        let found = cards_with(&evenings("Ada", 60, BRITAIN), &records);
        let Conclusion::SharedAccount(shared) = conclusion(&found, Topic::SharedAccount) else {
            unreachable!()
        };
        (shared.outside, shared.with_access)
    };
    assert_eq!(outside(&[Some(false), Some(true), Some(true), None]), (Some(1), 4));
    assert_eq!(outside(&[None, None]), (None, 2));
}

#[test]
fn repeated_messages_are_rows_and_no_messages() {
    let message = Message {
        profile: "Ada".into(),
        sent: 1_704_153_600,
        clicked: None,
        is_clicked: false,
        name: None,
        channel: None,
        title: None,
    };
    let records = Records { messages: Some(vec![message; 4]), ..Records::default() };
    let found = cards_with("", &records);
    let card = card(&found, Topic::Messages);
    assert_eq!((card.measure.n, rows_of(card, TableKind::MessagesSentByNetflix)), (1, Some(4)));
}

#[test]
fn payment_rests_on_invoices_and_plans() {
    let invoice = |from: i64| Invoice {
        day: Some(from),
        from: Some(from),
        to: Some(from + 29),
        gross: Some(9.99),
        currency: Some("EUR".into()),
        result: InvoiceResult::Settled,
    };
    let plan = |streams: i64| Plan { streams: Some(streams), quality: None };
    let change = |day, old, new| Some(PlanChange { day, old: plan(old), new: plan(new) });
    let subscription = |is_free_trial, change| Subscription {
        opened: 864_000,
        closed: None,
        is_free_trial,
        is_cancelled_by_customer: None,
        plan: plan(1),
        change,
    };
    let payment = |trial: Option<bool>| {
        let records = Records {
            invoices: Some(vec![invoice(10), invoice(40)]),
            subscriptions: Some(vec![
                subscription(None, change(20, 1, 2)),
                subscription(trial, change(30, 2, 4)),
            ]),
            ..Records::default()
        };
        let found = cards_with("", &records);
        let Conclusion::Payment(payment) = conclusion(&found, Topic::Payment) else { unreachable!() };
        (card(&found, Topic::Payment).measure.n, payment.changes.len(), payment.had_free_trial)
    };
    // Two invoices, and three times with one plan.
    assert_eq!(payment(Some(true)), (5, 2, true));
    assert_eq!((payment(Some(false)), payment(None)), ((5, 2, false), (5, 2, false)));
}

/// A card for each conclusion that names a profile or a title.
fn named() -> Inferences {
    let pattern = Pattern {
        sittings: 40,
        seconds: 72_000,
        class: DeviceClass::Tv,
        class_share: 1.0,
        from_hour: 19,
        to_hour: 22,
        weekend_share: 0.3,
    };
    let patterns =
        TwoPatterns { patterns: [pattern, pattern], separation: 1.0, bic_gain: 20.0, together: 1.0 };
    let ada = || "Ada".to_owned();
    let change =
        RhythmChange { profile: Some(ada()), from: 0, to: 7, before: 1.0, after: 2.0, is_of_hours: false };
    let trip = TripOf { profile: ada(), country: country_code("US"), first: 0, last: 1, rows: 2 };
    let child = ChildSigns { profile: ada(), searches: 1, ..ChildSigns::default() };
    let two = TwoAtOneProfile { profile: ada(), sittings: 80, patterns };
    let conclusions = [
        Conclusion::LifeRhythm(LifeRhythm { changes: vec![change], weeks: 60 }),
        Conclusion::Travel(Travel { trips: vec![trip] }),
        Conclusion::Children(Children { profiles: vec![child], of_profiles: 1 }),
        Conclusion::SharedAccount(SharedAccount { profiles: vec![two], ..SharedAccount::default() }),
        Conclusion::Languages(Languages { profiles: vec![(ada(), "en".into())], ..Languages::default() }),
        Conclusion::Searched(Searched { titles: vec![("Saltwind".into(), 3)], ..Searched::default() }),
    ];
    let measure = Measure { n: 1, least: 1, unit: Unit::Rows };
    let card =
        |conclusion| Card::new(Topic::Hidden, &[], measure, || (conclusion, Level::Low, Reason::Chosen));
    Inferences { cards: conclusions.map(card).into() }
}

#[test]
fn every_conclusion_that_names_somebody_can_be_renamed() {
    let mut found = named();
    assert_eq!(format!("{found:?}").matches("Ada").count(), 5);
    let mut asked = 0;
    found.rename_profiles(|name| {
        asked += 1;
        *name = "B".to_owned();
    });
    let told = format!("{found:?}");
    assert_eq!((asked, told.contains("Ada"), told.contains("Saltwind")), (5, false, true));
    found.rename_titles(|title| *title = "T".to_owned());
    assert!(!format!("{found:?}").contains("Saltwind"));
}
