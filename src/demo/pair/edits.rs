//! What differs between two downloads outside the viewing: files, columns, reach, profiles, names.

use super::side::{GUEST_NAME, NEWCOMER_NAME, Part, Side};
use super::tables::keep_days;
use crate::demo::calendar::{HOUR, midnight_utc, shifted, t1, t5, t8};
use crate::demo::household::Household;
use crate::demo::household::devices::device_type;
use crate::demo::household::personas::FAMILY;
use crate::demo::tables::Table;

/// The table only the later download has, and the one only the earlier has.
const APPEARED: &str = "AvatarHistory";
const VANISHED: &str = "TermsOfUse";
/// The table that has rows in the later download only, and the one that has some in the earlier only.
const FILLED: &str = "GamePlaySession";
const EMPTIED: &str = "IndicatedPreferences";
/// Columns of the later download that are new, and that are gone or without a value.
const NEW_COLUMN: (&str, &str, &str) = ("Ratings", "Is Kids Profile", "0");
const GONE_COLUMN: (&str, &str) = ("MessagesSentByNetflix", "Email Locale");
const EMPTIED_COLUMN: (&str, &str) = ("MessagesSentByNetflix", "Device Model");

/// Makes the tables of a side what they are in that download.
pub(super) fn edit(side: &Side, household: &Household, tables: &mut Vec<Table>) {
    for table in tables.iter_mut() {
        rename(side, table);
    }
    match side.part {
        Part::Whole => {}
        Part::Strangers => tables.iter_mut().for_each(|table| other_people(side, table)),
        Part::Earlier => {
            tables.retain(|table| table.name != APPEARED);
            clear(tables, FILLED);
            add_profile(side, tables, GUEST_NAME, midnight_utc(household.plan.first) + 19 * HOUR);
        }
        Part::Later => {
            tables.retain(|table| table.name != VANISHED);
            clear(tables, EMPTIED);
            let begin = t8(household.plan.date(searches_begin(household)));
            for table in tables.iter_mut() {
                if table.name == "SearchHistory" {
                    keep_days(table, |day| day >= begin.as_str());
                }
                if table.name == NEW_COLUMN.0 {
                    table.header.push(NEW_COLUMN.1);
                    table.rows.iter_mut().for_each(|row| row.push(NEW_COLUMN.2.to_owned()));
                }
                if let Some(column) = column(table, GONE_COLUMN) {
                    table.header.remove(column);
                    table.rows.iter_mut().for_each(|row| drop(row.remove(column)));
                }
                if let Some(column) = column(table, EMPTIED_COLUMN) {
                    table.rows.iter_mut().for_each(|row| row[column].clear());
                }
            }
            let created = midnight_utc(shifted(side.built_on, -super::DAYS_BETWEEN)) + 20 * HOUR;
            add_profile(side, tables, NEWCOMER_NAME, created);
        }
    }
}

/// The day of the plan with which the searches of the later download begin.
pub(super) fn searches_begin(household: &Household) -> i64 {
    household.plan.days * 3 / 10
}

fn column(table: &Table, (name, column): (&str, &str)) -> Option<usize> {
    (table.name == name).then(|| table.header.iter().position(|known| *known == column)).flatten()
}

fn clear(tables: &mut [Table], name: &str) {
    tables.iter_mut().filter(|table| table.name == name).for_each(|table| table.rows.clear());
}

/// Profiles and devices by the names they have in this download.
fn rename(side: &Side, table: &mut Table) {
    let profile = table.header.iter().position(|name| matches!(*name, "Profile Name" | "profileName"));
    let device = side.manner.renamed.map(|(device, new)| (device_type(device, side.manner.layout), new));
    for row in &mut table.rows {
        if let Some(column) = profile {
            row[column] = side.name(&row[column]).to_owned();
        }
        if let Some((old, new)) = device {
            row.iter_mut().filter(|cell| *cell == old).for_each(|cell| *cell = new.to_owned());
        }
    }
}

/// A profile beside the family's, with the same settings.
fn add_profile(side: &Side, tables: &mut [Table], name: &str, created: i64) {
    for table in tables.iter_mut().filter(|table| matches!(table.name, "Profiles" | "AvatarHistory")) {
        let family = side.manner.names[FAMILY];
        let Some(mut row) = table.rows.iter().find(|row| row[0] == family).cloned() else { continue };
        row[0] = name.to_owned();
        if table.name == "Profiles" {
            row[1].clear();
            row[2] = if row[2].ends_with('Z') { t5(created) } else { t1(created) };
        }
        table.rows.push(row);
    }
}

/// Another account.
fn other_people(side: &Side, table: &mut Table) {
    for row in &mut table.rows {
        for cell in row.iter_mut() {
            *cell = match cell.as_str() {
                "Zoé" => side.manner.names[FAMILY].to_owned(),
                "Tamarin-Belloc" => "Quist".to_owned(),
                "zoe.tamarin@example.org" => "maren.quist@example.net".to_owned(),
                "+33 1 99 00 12 34" => "+33 1 99 00 98 76".to_owned(),
                _ => continue,
            };
        }
        if let Some(esn) = row.iter_mut().find(|cell| cell.starts_with("DEMO-")) {
            esn.replace_range(..5, "ELSE-");
        }
    }
}
