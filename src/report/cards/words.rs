//! The fixed words of the cards: headings, other explanations, remedies, reasons.

use crate::analysis::inferences::{Evidence, Level, Reason, Topic, Unit};
use crate::locale::Locale;
use crate::report::page::words::list;

pub(super) fn heading(topic: Topic, locale: &Locale) -> String {
    match topic {
        Topic::Wakefulness => locale.text("card-wakefulness"),
        Topic::LifeRhythm => locale.text("card-life-rhythm"),
        Topic::WorkingPattern => locale.text("card-working-pattern"),
        Topic::Away => locale.text("card-away"),
        Topic::Travel => locale.text("card-travel"),
        Topic::Moves => locale.text("card-moves"),
        Topic::HouseholdSize => locale.text("card-household-size"),
        Topic::Children => locale.text("card-children"),
        Topic::SharedAccount => locale.text("card-shared-account"),
        Topic::Languages => locale.text("card-languages"),
        Topic::Devices => locale.text("card-devices"),
        Topic::Searched => locale.text("card-searched"),
        Topic::Messages => locale.text("card-messages"),
        Topic::Hidden => locale.text("card-hidden"),
        Topic::Payment => locale.text("card-payment"),
    }
}

pub(super) fn counter(topic: Topic, locale: &Locale) -> String {
    match topic {
        Topic::Wakefulness => locale.text("card-wakefulness-counter"),
        Topic::LifeRhythm => locale.text("card-life-rhythm-counter"),
        Topic::WorkingPattern => locale.text("card-working-pattern-counter"),
        Topic::Away => locale.text("card-away-counter"),
        Topic::Travel => locale.text("card-travel-counter"),
        Topic::Moves => locale.text("card-moves-counter"),
        Topic::HouseholdSize => locale.text("card-household-size-counter"),
        Topic::Children => locale.text("card-children-counter"),
        Topic::SharedAccount => locale.text("card-shared-account-counter"),
        Topic::Languages => locale.text("card-languages-counter"),
        Topic::Devices => locale.text("card-devices-counter"),
        Topic::Searched => locale.text("card-searched-counter"),
        Topic::Messages => locale.text("card-messages-counter"),
        Topic::Hidden => locale.text("card-hidden-counter"),
        Topic::Payment => locale.text("card-payment-counter"),
    }
}

pub(super) fn lower(topic: Topic, locale: &Locale) -> String {
    match topic {
        Topic::Wakefulness => locale.text("card-wakefulness-lower"),
        Topic::LifeRhythm => locale.text("card-life-rhythm-lower"),
        Topic::WorkingPattern => locale.text("card-working-pattern-lower"),
        Topic::Away => locale.text("card-away-lower"),
        Topic::Travel => locale.text("card-travel-lower"),
        Topic::Moves => locale.text("card-moves-lower"),
        Topic::HouseholdSize => locale.text("card-household-size-lower"),
        Topic::Children => locale.text("card-children-lower"),
        Topic::SharedAccount => locale.text("card-shared-account-lower"),
        Topic::Languages => locale.text("card-languages-lower"),
        Topic::Devices => locale.text("card-devices-lower"),
        Topic::Searched => locale.text("card-searched-lower"),
        Topic::Messages => locale.text("card-messages-lower"),
        Topic::Hidden => locale.text("card-hidden-lower"),
        Topic::Payment => locale.text("card-payment-lower"),
    }
}

pub(super) fn reason(reason: Reason, locale: &Locale) -> String {
    match reason {
        Reason::ScreenNotPerson => locale.text("cards-reason-screen"),
        Reason::SilenceNotAbsence => locale.text("cards-reason-silence"),
        Reason::RowsSaySo => locale.text("cards-reason-rows"),
        Reason::PlaceIsGuessed => locale.text("cards-reason-place"),
        Reason::AtTheSameTime => locale.text("cards-reason-together"),
        Reason::NeverTogether => locale.text("cards-reason-never-together"),
        Reason::SignsAgree => locale.text("cards-reason-agree"),
        Reason::OneSign => locale.text("cards-reason-one-sign"),
        Reason::HabitNotWork => locale.text("cards-reason-habit"),
        Reason::Hypothesis => locale.text("cards-reason-hypothesis"),
        Reason::Chosen => locale.text("cards-reason-chosen"),
        Reason::CauseUnknown => locale.text("cards-reason-cause"),
        Reason::OtherNames => locale.text("cards-reason-names"),
        Reason::BeforeAndAfter => locale.text("cards-reason-after"),
    }
}

pub(super) fn level(level: Level, locale: &Locale) -> String {
    match level {
        Level::Low => locale.text("cards-level-low"),
        Level::Medium => locale.text("cards-level-medium"),
        Level::High => locale.text("cards-level-high"),
    }
}

pub(super) fn unit(unit: Unit, locale: &Locale) -> String {
    match unit {
        Unit::Days => locale.text("cards-unit-days"),
        Unit::Weeks => locale.text("cards-unit-weeks"),
        Unit::Rows => locale.text("cards-unit-rows"),
        Unit::Sittings => locale.text("cards-unit-sittings"),
        Unit::Searches => locale.text("cards-unit-searches"),
        Unit::Messages => locale.text("cards-unit-messages"),
        Unit::Invoices => locale.text("cards-unit-invoices"),
    }
}

/// `Rests on 1,204 rows of ViewingActivity and 5 rows of Profiles.`
pub(super) fn basis(evidence: &[Evidence], locale: &Locale) -> String {
    let of = |evidence: &Evidence| {
        let rows = locale.text_with("rows", &[("rows", evidence.rows.into())]);
        let arguments = [("rows", rows.into()), ("table", evidence.table.name().into())];
        locale.text_with("cards-basis-table", &arguments)
    };
    let tables: Vec<String> = evidence.iter().map(of).collect();
    if tables.is_empty() {
        return locale.text("cards-basis-none");
    }
    locale.text_with("cards-basis", &[("tables", list(&tables, locale).into())])
}
