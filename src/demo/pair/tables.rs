//! The small tables of a download: those that reach back the whole life of the account are the same in both, as far as
//! the earlier one can know them; those of the last weeks are each download's own.

use super::side::{Part, Side};
use crate::demo::calendar::t8;
use crate::demo::household::Household;
use crate::demo::tables::{Table, downloaded};
use crate::demo::titles::TitleInfo;
use crate::demo::viewing::Row;
use std::mem;

/// The column of each table that dates a row.
const DATED: [(&str, &str); 17] = [
    ("SubscriptionHistory", "Plan Change Date"),
    ("TermsOfUse", "Tou Accepted Date"),
    ("Clickstream", "Click Utc Ts"),
    ("IndicatedPreferences", "Event Date"),
    ("InteractiveTitles", "Utc Timestamp"),
    ("MyList", "Utc Title Add Date"),
    ("PlaybackRelatedEvents", "Playback Start Utc Ts"),
    ("Ratings", "Event Utc Ts"),
    ("SearchHistory", "Utc Timestamp"),
    ("CSContact", "Contact Start Utc Ts"),
    ("ChatTranscripts", "Contact Start Utc Ts"),
    ("GamePlaySession", "Start Time"),
    ("IpAddressesStreaming", "Ts"),
    ("IpAddressesLogin", "Ts"),
    ("MessagesSentByNetflix", "Sent Utc Ts"),
    ("BillingHistory", "Transaction Date"),
    ("ProductCancellationSurvey", "Event Utc Date"),
];
/// Tables of the last weeks or months, or that tell of now.
const OWN: [&str; 6] = [
    "AccessAndDevices",
    "Clickstream",
    "PlaybackRelatedEvents",
    "Devices",
    "IpAddressesStreaming",
    "ipAddresses",
];

/// The tables of a side; `own` are its viewing rows by person.
pub(super) fn of(side: &Side, household: &mut Household, own: Vec<Row>) -> Vec<Table> {
    let layout = side.manner.layout;
    let languages = mem::replace(&mut household.languages, side.languages);
    let whole = retitled(household, &languages);
    let whole = mem::replace(&mut household.rows, whole);
    let newest = household.built_on;
    let mut tables = downloaded(household, layout, newest);
    household.rows = own;
    let fresh = downloaded(household, layout, side.built_on);
    household.rows = whole;
    household.languages = languages;
    for (table, fresh) in tables.iter_mut().zip(fresh) {
        if OWN.contains(&table.name) {
            *table = fresh;
        } else if side.part == Part::Earlier {
            keep_days(table, |day| day < t8(side.built_on).as_str());
        }
    }
    tables
}

/// The household's rows with titles in the languages it has now, as far as they are known in them.
fn retitled(household: &mut Household, former: &[crate::demo::titles::Language]) -> Vec<Row> {
    let mut rows = household.rows.clone();
    for row in &mut rows {
        let profile = usize::from(row.profile);
        let language = household.languages[profile];
        if former[profile] != language {
            let info = household.titles.info(row.title);
            row.title = household.titles.number(TitleInfo { language, ..info });
        }
    }
    rows
}

/// Where a table has its dates.
pub(super) fn dated(table: &Table) -> Option<usize> {
    let column = DATED.iter().find(|dated| dated.0 == table.name)?.1;
    table.header.iter().position(|name| *name == column)
}

/// `20240509` of any form of a time that begins with year, month and day.
pub(super) fn day(cell: &str) -> String {
    cell.chars().filter(char::is_ascii_digit).take(8).collect()
}

/// Leaves the rows of some days. A row without a time goes with the one before it, whose search it belongs to.
pub(super) fn keep_days(table: &mut Table, keeps: impl Fn(&str) -> bool) {
    let Some(column) = dated(table) else { return };
    let mut kept = true;
    table.rows.retain(|row| {
        let day = day(&row[column]);
        if !day.is_empty() {
            kept = keeps(&day);
        }
        kept
    });
}
