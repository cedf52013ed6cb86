//! Cards of places.

use super::{Said, day, table};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::inferences::{Absence, Away, HomeMove, Moves, RegionStay, Travel, TripOf};
use crate::locale::{Locale, isolate};
use crate::report::page::Cell;
use crate::report::page::words::{list, name_cell};

pub(super) fn away(found: &Away, locale: &Locale) -> Said {
    let days: u64 = found.absences.iter().map(Absence::days).sum();
    let silence = ("silence", found.silence_days.into());
    let figure = locale.text_with("card-away-figure", &[("days", days.into())]);
    let share = [("share", locale.percent(found.active_share).into())];
    if found.absences.is_empty() {
        let sentences = vec![locale.text_with("card-away-none", &[silence])];
        return Said { figure, sentences, evidence: Vec::new() };
    }
    let count = ("count", (found.absences.len() as u64).into());
    let sentences = vec![
        locale.text_with("card-away-some", &[count, ("days", days.into()), silence]),
        locale.text_with("card-away-share", &share),
    ];
    let row = |absence: &Absence| -> Vec<Cell> {
        let place = absence
            .country
            .map_or_else(|| locale.text("card-away-silent"), |country| locale.country(country.as_str()));
        vec![
            day(absence.first, locale).into(),
            day(absence.last, locale).into(),
            place.into(),
            locale.number(absence.days()).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-first"),
        locale.text("cards-column-last"),
        locale.text("cards-column-where"),
        locale.text("cards-column-days"),
    ];
    // The newest first: they are what somebody would ask about.
    let rows = found.absences.iter().rev().map(row).collect();
    let evidence = vec![table(locale.text("card-away-table"), headings, 3, rows, locale)];
    Said { figure, sentences, evidence }
}

pub(super) fn travel(found: &Travel, locale: &Locale) -> Said {
    let trips = ("trips", (found.trips.len() as u64).into());
    let figure = locale.text_with("card-travel-figure", std::slice::from_ref(&trips));
    if found.trips.is_empty() {
        return Said { figure, sentences: vec![locale.text("card-travel-none")], evidence: Vec::new() };
    }
    let days: u64 = found.trips.iter().map(TripOf::days).sum();
    let countries: Vec<String> =
        found.countries().iter().map(|country| locale.country(country.as_str())).collect();
    let arguments = [trips, ("days", days.into()), ("countries", list(&countries, locale).into())];
    let row = |trip: &TripOf| -> Vec<Cell> {
        vec![
            name_cell(&trip.profile),
            locale.country(trip.country.as_str()).into(),
            day(trip.first, locale).into(),
            day(trip.last, locale).into(),
            locale.number(trip.days()).into(),
            locale.number(trip.rows).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-who"),
        locale.text("cards-column-where"),
        locale.text("cards-column-first"),
        locale.text("cards-column-last"),
        locale.text("cards-column-days"),
        locale.text("cards-column-rows"),
    ];
    let rows = found.trips.iter().rev().map(row).collect();
    Said {
        figure,
        sentences: vec![locale.text_with("card-travel-some", &arguments)],
        evidence: vec![table(locale.text("card-travel-table"), headings, 4, rows, locale)],
    }
}

pub(super) fn moves(found: &Moves, locale: &Locale) -> Said {
    let count = ("count", (found.moves.len() as u64).into());
    let region = |name: &str| isolate(name).into_owned();
    let sentence = if found.moves.is_empty() {
        let names: Vec<String> = found.regions.iter().map(|stay| region(&stay.region)).collect();
        let arguments =
            [("regions", (found.regions.len() as u64).into()), ("list", list(&names, locale).into())];
        locale.text_with("card-moves-none", &arguments)
    } else {
        let told = |one: &HomeMove| {
            let arguments = [
                ("from", region(&one.from).into()),
                ("to", region(&one.to).into()),
                ("earliest", locale.date(date_of_day(one.earliest)).into()),
                ("latest", locale.date(date_of_day(one.latest)).into()),
            ];
            locale.text_with("card-moves-move", &arguments)
        };
        let moves: Vec<String> = found.moves.iter().map(told).collect();
        locale.text_with("card-moves-some", &[("moves", list(&moves, locale).into())])
    };
    let row = |stay: &RegionStay| -> Vec<Cell> {
        vec![
            name_cell(&stay.region),
            locale.country(stay.country.as_str()).into(),
            day(stay.first, locale).into(),
            day(stay.last, locale).into(),
            locale.number(stay.rows).into(),
        ]
    };
    let headings = vec![
        locale.text("card-moves-region"),
        locale.text("cards-column-where"),
        locale.text("cards-column-first"),
        locale.text("cards-column-last"),
        locale.text("cards-column-rows"),
    ];
    let rows = found.regions.iter().map(row).collect();
    Said {
        figure: locale.text_with("card-moves-figure", &[count]),
        sentences: vec![sentence],
        evidence: vec![table(locale.text("card-moves-table"), headings, 4, rows, locale)],
    }
}
