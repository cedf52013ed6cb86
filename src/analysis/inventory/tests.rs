#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{Selection, read_export};

fn inventory(files: &[(&str, &str)], with_values: bool) -> Inventory {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    Inventory::of(&read_export(&export, Selection::Everything), with_values)
}

const VIEWING: &str = "Profile Name,Start Time,Duration,Title,Country,Mood\n\
    Ada,2024-03-01 23:50:00,00:20:00,Saltwind,FR (France),x\n\
    ,2024-03-05 20:00:00,00:30:00,Saltwind,,\n\
    Ada,2024-03-31 20:00:00,never,Saltwind,FR (France),\n";

#[test]
fn columns_are_counted_and_unknown_ones_named() {
    let found = inventory(&[("ViewingActivity.csv", VIEWING)], false);
    let table = &found.tables[0];
    assert_eq!((table.kind, table.rows), (TableKind::ViewingActivity, 3));
    let filled: Vec<(&str, Option<u64>)> =
        table.columns.iter().map(|column| (column.header.as_str(), column.filled)).collect();
    assert_eq!(
        filled,
        [
            ("Profile Name", Some(2)),
            ("Start Time", Some(3)),
            ("Duration", Some(2)),
            ("Title", Some(3)),
            ("Country", Some(2)),
            ("Mood", None),
        ]
    );
    assert_eq!(table.rows_per_month, None, "three rows are too few");
}

#[test]
fn identifiers_are_counted_and_collected_only_when_asked_for() {
    let devices = "Profile Name,Esn,Device Type,Deactivation Time,Mood\n\
        Ada,SECRET1,PS4,,a\nBo,SECRET2,PS4,,\nAda,SECRET1,PS4,,b\n";
    let quiet = inventory(&[("Devices.csv", devices)], false);
    let esn = &quiet.tables[0].columns[1];
    assert_eq!((esn.filled, esn.different, esn.values.len()), (Some(3), Some(2), 0));
    assert_eq!(quiet.tables[0].columns[4].filled, Some(2), "an unknown column");
    let open = inventory(&[("Devices.csv", devices)], true);
    assert_eq!(open.tables[0].columns[1].values, ["SECRET1", "SECRET2"]);
    assert!(open.tables[0].columns[0].values.is_empty(), "a profile is no serial number");
}

#[test]
fn rows_a_month_need_a_month() {
    let rows: String = (1..=28).map(|day| format!("Ada,Saltwind,2024-02-{day:02}\n")).collect();
    let list = |more: &str| format!("Profile Name,Title Name,Utc Title Add Date\n{rows}{more}");
    let short = inventory(&[("MyList.csv", &list(""))], false);
    assert_eq!(short.tables[0].rows_per_month, None);
    // 29 rows in the 61 days from 1 February to 1 April.
    let long = inventory(&[("MyList.csv", &list("Ada,Saltwind,2024-04-01\n"))], false);
    let rate = long.tables[0].rows_per_month.unwrap();
    assert!((rate - 29.0 * 30.4375 / 61.0).abs() < 1e-9, "{rate}");
}

#[test]
fn days_without_viewing_are_found_within_its_reach() {
    let addresses = "Esn,Ip,Country,Region Code Display Name,Near Location,Ts\n\
        a,b,FR,c,d,2024-02-01 10:00:00\n\
        a,b,FR,c,d,2024-03-02 00:05:00\n\
        a,b,FR,c,d,2024-03-03 10:00:00\n\
        a,b,FR,c,d,2024-03-03 12:00:00\n\
        a,b,FR,c,d,2024-03-05 20:10:00\n";
    let found =
        inventory(&[("ViewingActivity.csv", VIEWING), ("IpAddressesStreaming.csv", addresses)], false);
    // 1 February lies before the record; 2 March is touched by the row that begins ten minutes to midnight.
    let [gap] = &found.gaps[..] else { panic!("{:?}", found.gaps) };
    assert_eq!((gap.kind, gap.of_days), (TableKind::IpAddressesStreaming, 3));
    assert_eq!(gap.days, ["2024-03-03".parse::<NaiveDate>().unwrap()]);
}

#[test]
fn empty_tables_and_other_files_are_told_apart() {
    let found = inventory(
        &[
            ("MyList.txt", "We found no information for this table."),
            ("Cover Sheet.pdf", "%PDF"),
            ("notes.csv", "a,b\n1,2\n"),
            ("Ratings.csv", "Title Name,Thumbs Value,Event Utc Ts\nSaltwind,2,2024-03-01 10:00:00\n"),
        ],
        false,
    );
    assert_eq!(found.empty, [TableKind::MyList]);
    let files: Vec<(&str, Recognised)> =
        found.files.iter().map(|file| (file.path.as_str(), file.recognised)).collect();
    assert_eq!(files, [("Cover Sheet.pdf", Recognised::Document), ("notes.csv", Recognised::Unknown)]);
    assert_eq!(found.newest, "2024-03-01".parse().ok());
    assert!(found.mentions(TableKind::MyList) && !found.mentions(TableKind::Devices));
}

#[test]
fn every_column_of_viewing_and_of_the_short_history_is_counted() {
    let viewing = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n\
        Ada,2024-03-01 20:00:00,00:20:00,View was hidden; ,A,,TV,00:20:00,00:20:00,FR (France)\n\
        Ada,2024-03-02 20:00:00,00:20:00,,B,TRAILER,TV,00:20:00,Not latest view,FR (France)\n\
        Ada,2024-03-03 20:00:00,00:20:00,,C,,TV,,Not latest view,\n\
        ,2024-03-04 20:00:00,00:20:00,,D,,,,,\n";
    let first = "Title,Date\nA,2024-03-01\n,2024-03-02\nB,never\nC,2024-03-03\n";
    let second = "Title,Date\nA,2024-03-01\n";
    let found = inventory(
        &[
            ("ViewingActivity.csv", viewing),
            ("NetflixViewingHistory.csv", first),
            ("NetflixViewingHistory-2.csv", second),
        ],
        false,
    );
    let filled = |path: &str| -> Vec<u64> {
        let table = found.tables.iter().find(|table| table.path == path).unwrap();
        table.columns.iter().map(|column| column.filled.unwrap()).collect()
    };
    assert_eq!(filled("ViewingActivity.csv"), [3, 4, 4, 1, 4, 1, 3, 2, 3, 2]);
    assert_eq!(filled("NetflixViewingHistory.csv"), [3, 3]);
    assert_eq!(filled("NetflixViewingHistory-2.csv"), [1, 1]);
}

#[test]
fn of_several_exports_each_table_is_that_of_the_latest() {
    let list = "Profile Name,Title Name,Utc Title Add Date\nAda,Saltwind,2024-02-01\n";
    let rating = "Title Name,Thumbs Value,Event Utc Ts\nSaltwind,2,2024-03-01 10:00:00\n";
    let early = inventory(&[("MyList.csv", list), ("Ratings.csv", rating), ("Old.pdf", "%PDF")], false);
    let late = inventory(
        &[
            ("MyList.csv", list),
            ("Ratings.txt", "We found no information for this table."),
            ("Devices.txt", "We found no information for this table."),
            ("New.pdf", "%PDF"),
        ],
        false,
    );
    let joined = Inventory::joined(vec![("early", early), ("late", late)]);
    let paths: Vec<&str> = joined.tables.iter().map(|table| table.path.as_str()).collect();
    assert_eq!(
        (paths.len(), paths.contains(&"late/MyList.csv"), paths.contains(&"early/Ratings.csv")),
        (2, true, true)
    );
    assert_eq!(joined.empty, [TableKind::Devices]);
    assert_eq!(joined.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["late/New.pdf"]);
    assert_eq!(joined.newest, "2024-03-01".parse().ok());
}

#[test]
fn tables_that_name_days_to_come_are_no_diaries() {
    let future = [TableKind::BillingHistory, TableKind::GiftSubscriptions, TableKind::SubscriptionHistory];
    assert_eq!((future.map(is_diary), is_diary(TableKind::SearchHistory)), ([false; 3], true));
}

#[test]
fn a_row_that_ends_at_midnight_does_not_touch_the_next_day() {
    let viewing = "Profile Name,Start Time,Duration,Title,Country\n\
        Ada,2024-03-01 23:30:00,00:30:00,A,FR (France)\n\
        Ada,2024-03-05 20:00:00,00:30:00,A,FR (France)\n";
    let addresses = "Esn,Ip,Country,Region Code Display Name,Near Location,Ts\n\
        a,b,FR,c,d,2024-03-01 23:45:00\n\
        a,b,FR,c,d,2024-03-02 10:00:00\n";
    let found =
        inventory(&[("ViewingActivity.csv", viewing), ("IpAddressesStreaming.csv", addresses)], false);
    let [gap] = &found.gaps[..] else { panic!("{:?}", found.gaps) };
    assert_eq!((gap.of_days, &gap.days[..]), (2, &["2024-03-02".parse::<NaiveDate>().unwrap()][..]));
}

#[test]
fn a_column_of_a_family_is_called_as_its_header_says() {
    let details = "Membership Status,Customer Creation Timestamp,Email Consent Surveys\nCURRENT,2020-01-01 00:00:00,true\n";
    let found = inventory(&[("AccountDetails.csv", details)], false);
    let filled: Vec<_> =
        found.tables[0].columns.iter().map(|column| (column.header.as_str(), column.filled)).collect();
    let one = Some(1);
    assert_eq!(
        filled,
        [("Membership Status", one), ("Customer Creation Timestamp", one), ("Email Consent Surveys", one)]
    );
}
