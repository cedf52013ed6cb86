//! The small tables, written anew column by column.

use super::allow::{AllowedTable, EVENT_TYPES, Treatment};
use super::calendar::{Calendar, TimeChoice};
use super::profiles::Profiles;
use super::titles::Tokens;
use super::viewing::{device_word, written_country};
use super::written::{self, Sheet};
use crate::model::place::CountryCode;
use crate::model::records::Columns;
use crate::source::netflix::ColumnType;
use serde::Deserialize;
use std::fmt::Write;

/// Rows of which all cells are held as texts at once.
const ROWS_AT_A_TIME: usize = 4_096;

/// What all tables share while they are written.
pub(super) struct Writing<'a, 't> {
    pub tokens: &'a mut Tokens<'t>,
    pub profiles: &'a mut Profiles,
    pub calendar: &'a mut Calendar,
    pub times: TimeChoice,
}

impl Writing<'_, '_> {
    /// Writes a table from its typed columns.
    pub fn table(&mut self, allowed: &AllowedTable, columns: &Columns<'_>, sheet: &mut Sheet) {
        for part in columns.parts(ROWS_AT_A_TIME) {
            self.rows(allowed, &Columns::of(&part), sheet);
        }
    }

    fn rows(&mut self, allowed: &AllowedTable, columns: &Columns<'_>, sheet: &mut Sheet) {
        let spec = allowed.kind.spec();
        let of = |header: &str| spec.columns.iter().find(|column| column.header == header);
        let countries = allowed.columns.iter().find(|(_, treatment)| *treatment == Treatment::Country);
        let countries: Vec<Option<CountryCode>> = match countries.and_then(|(header, _)| of(header)) {
            Some(column) => {
                columns.texts(&column.name()).iter().map(|cell| written_country(cell.as_deref()?)).collect()
            }
            None => vec![None; columns.rows()],
        };
        let mut written: Vec<Vec<String>> = Vec::with_capacity(allowed.columns.len());
        for (header, treatment) in allowed.columns {
            let Some(column) = of(header) else { continue };
            written.push(self.column(*treatment, column.kind, &column.name(), columns, &countries));
        }
        for row in 0..columns.rows() {
            let cells: Vec<String> =
                written.iter_mut().map(|column| std::mem::take(&mut column[row])).collect();
            sheet.row(&cells);
        }
    }

    fn column(
        &mut self,
        treatment: Treatment,
        kind: ColumnType,
        name: &str,
        columns: &Columns<'_>,
        countries: &[Option<CountryCode>],
    ) -> Vec<String> {
        let texts = |write: &mut dyn FnMut(&str) -> String| -> Vec<String> {
            columns
                .texts(name)
                .iter()
                .map(|cell| cell.as_deref().map(&mut *write).unwrap_or_default())
                .collect()
        };
        let numbers = |write: &mut dyn FnMut(i64) -> String| -> Vec<String> {
            columns.wholes(name).iter().map(|cell| cell.map(&mut *write).unwrap_or_default()).collect()
        };
        match treatment {
            Treatment::Letter => texts(&mut |cell| self.profiles.letter(cell)),
            Treatment::Title | Treatment::Work => texts(&mut |cell| self.tokens.work(cell)),
            Treatment::Game => texts(&mut |cell| self.tokens.game(cell)),
            Treatment::Moment => {
                let moments = columns.instants(name).into_iter().zip(countries);
                moments
                    .map(|(moment, country)| moment.map(|t| self.moment(t, *country)).unwrap_or_default())
                    .collect()
            }
            Treatment::Day if kind == ColumnType::Date => {
                numbers(&mut |day| written::date(self.calendar.day(day)))
            }
            Treatment::Seconds if kind == ColumnType::Duration => numbers(&mut |seconds| seconds.to_string()),
            Treatment::Number(most) => numbers(&mut |number| match number {
                number if (-2..=most).contains(&number) => number.to_string(),
                _ => String::new(),
            }),
            Treatment::YesNo => {
                let cells = columns.booleans(name);
                cells.iter().map(|cell| cell.map(|yes| yes.to_string()).unwrap_or_default()).collect()
            }
            Treatment::Country => countries
                .iter()
                .map(|code| code.map(|code| code.as_str().to_owned()).unwrap_or_default())
                .collect(),
            Treatment::Device => texts(&mut |cell| device_word(cell).to_owned()),
            Treatment::Word(words) => texts(&mut |cell| written::listed(cell, words).to_owned()),
            Treatment::Traces => texts(&mut traces),
            // These belong to the viewing record, or to another type of column: nothing is known of them.
            Treatment::Attributes | Treatment::Supplemental | Treatment::Day | Treatment::Seconds => {
                vec![String::new(); columns.rows()]
            }
        }
    }

    fn moment(&mut self, t: i64, country: Option<CountryCode>) -> String {
        match self.times {
            TimeChoice::Shift => written::moment(self.calendar.moment(t, country)),
            TimeChoice::Coarse => {
                let moved = self.calendar.moment(t, country);
                written::moment(self.calendar.day_of(moved, country) * 86_400)
            }
        }
    }
}

/// One event of the player.
#[derive(Deserialize)]
struct Event {
    #[serde(rename = "eventType", default)]
    kind: Option<String>,
    #[serde(rename = "sessionOffsetMs", default)]
    session: Option<i64>,
    #[serde(rename = "mediaOffsetMs", default)]
    media: Option<i64>,
}

/// The events of known kinds, with their offsets; nothing for what is no list of events.
fn traces(cell: &str) -> String {
    let Ok(events) = serde_json::from_str::<Vec<Event>>(cell) else { return String::new() };
    let number = |value: Option<i64>| value.map_or_else(|| "null".to_owned(), |value| value.to_string());
    let mut text = String::from("[");
    for event in events {
        let kind = written::listed(event.kind.as_deref().unwrap_or_default(), EVENT_TYPES);
        if kind.is_empty() {
            continue;
        }
        if text.len() > 1 {
            text.push(',');
        }
        let (session, media) = (number(event.session), number(event.media));
        let _ = write!(
            text,
            "{{\"eventType\":\"{kind}\",\"sessionOffsetMs\":{session},\"mediaOffsetMs\":{media}}}"
        );
    }
    text + "]"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_events_with_their_offsets_are_written() {
        let cell = r#"[{"eventType":"start","sessionOffsetMs":0,"mediaOffsetMs":null,"note":"x"},
            {"eventType":"whispered","sessionOffsetMs":5,"mediaOffsetMs":6}]"#;
        let expected = r#"[{"eventType":"start","sessionOffsetMs":0,"mediaOffsetMs":null}]"#;
        assert_eq!(traces(cell), expected);
        assert_eq!((traces("[]"), traces("secret")), ("[]".to_owned(), String::new()));
    }
}
