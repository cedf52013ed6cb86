#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::inventory::ColumnFound;

fn column(header: &str, filled: u64) -> ColumnFound {
    ColumnFound { header: header.to_owned(), filled: Some(filled), different: None, values: Vec::new() }
}

fn table(kind: TableKind, rows: u64, days: [&str; 2], columns: &[(&str, u64)]) -> TableFound {
    let day = |text: &str| text.parse().ok();
    TableFound {
        kind,
        path: format!("{}.csv", kind.name()),
        rows,
        first: day(days[0]),
        last: day(days[1]),
        rows_per_month: None,
        columns: columns.iter().map(|(header, filled)| column(header, *filled)).collect(),
    }
}

fn inventory(tables: Vec<TableFound>, empty: &[TableKind]) -> Inventory {
    Inventory { tables, empty: empty.to_vec(), files: Vec::new(), newest: None, gaps: Vec::new() }
}

fn before() -> Inventory {
    inventory(
        vec![
            table(TableKind::ViewingActivity, 90, ["2018-01-01", "2022-01-01"], &[("Title", 90)]),
            table(
                TableKind::SearchHistory,
                40,
                ["2017-03-01", "2022-01-01"],
                &[("Query Typed", 30), ("Device", 40)],
            ),
            table(TableKind::IpAddresses, 7, ["2018-01-01", "2022-01-01"], &[]),
            table(TableKind::Clickstream, 50, ["2021-09-01", "2022-01-01"], &[]),
            table(TableKind::MyList, 50, ["2018-09-01", "2022-01-01"], &[]),
            table(TableKind::Ratings, 5, ["2018-09-01", "2022-01-01"], &[]),
        ],
        &[TableKind::ExtraMembers],
    )
}

fn after() -> Inventory {
    inventory(
        vec![
            table(
                TableKind::ViewingActivity,
                120,
                ["2018-01-01", "2023-06-01"],
                &[("TITLE", 120), ("Mood", 3)],
            ),
            table(
                TableKind::SearchHistory,
                20,
                ["2020-05-04", "2023-06-01"],
                &[("Query Typed", 0), ("Is Kids", 20)],
            ),
            table(TableKind::IpAddressesStreaming, 9, ["2022-08-01", "2023-06-01"], &[]),
            table(TableKind::Clickstream, 60, ["2023-02-01", "2023-06-01"], &[]),
            table(TableKind::MyList, 50, ["2022-09-01", "2023-06-01"], &[]),
            table(TableKind::ExtraMembers, 2, ["2023-01-01", "2023-02-01"], &[]),
        ],
        &[TableKind::Ratings],
    )
}

#[test]
fn tables_come_go_and_are_emptied() {
    let found = Holdings::of(&before(), &after());
    let told: Vec<_> = found.tables.iter().map(|table| (table.kind, table.change, table.rows)).collect();
    assert_eq!(
        told,
        [
            (TableKind::Ratings, Change::Emptied, 5),
            (TableKind::IpAddressesStreaming, Change::Appeared, 9),
            (TableKind::IpAddresses, Change::Vanished, 7),
            (TableKind::ExtraMembers, Change::Filled, 2),
        ]
    );
    assert_eq!(found.tables[2].replaced_by, [TableKind::IpAddressesStreaming]);
}

#[test]
fn columns_are_the_same_in_any_spelling() {
    let found = Holdings::of(&before(), &after());
    let told: Vec<_> =
        found.columns.iter().map(|column| (column.header.as_str(), column.change, column.filled)).collect();
    assert_eq!(
        told,
        [
            ("Mood", Change::Appeared, Some(3)),
            ("Query Typed", Change::Emptied, Some(30)),
            ("Is Kids", Change::Appeared, Some(20)),
            ("Device", Change::Vanished, Some(40)),
        ]
    );
}

#[test]
fn only_a_diary_that_lost_its_beginning_is_shortened() {
    let found = Holdings::of(&before(), &after());
    // Clicks always cover four months; a list's oldest entry was taken away.
    let told: Vec<_> = found.reach.iter().map(|reach| (reach.kind, reach.bound)).collect();
    assert_eq!(told, [(TableKind::SearchHistory, Bound::Shortened)]);
    assert_eq!(found.reach[0].after.0.to_string(), "2020-05-04");
    assert_eq!([Bound::Shortened, Bound::Lengthened].map(Bound::name), ["shortened", "lengthened"]);
    let turned = Holdings::of(&after(), &before());
    assert_eq!(turned.reach[0].bound, Bound::Lengthened);
    assert_eq!(turned.tables.len(), found.tables.len());
}

#[test]
fn a_month_is_no_change_of_reach_and_neither_is_less_than_half() {
    let day =
        |number: i64| (chrono::NaiveDate::default() + chrono::TimeDelta::days(19_000 + number)).to_string();
    let bound = |kind: TableKind, before: (i64, i64), after: (i64, i64)| {
        let table = |(first, last): (i64, i64)| {
            let days = [day(first), day(last)];
            table(kind, 5, [&days[0], &days[1]], &[])
        };
        reach::change(&table(before), &table(after)).map(|change| change.bound)
    };
    let (shortened, lengthened) = (Some(Bound::Shortened), Some(Bound::Lengthened));
    // A diary is judged by its first day.
    let diary = |after: i64| bound(TableKind::SearchHistory, (100, 900), (after, 950));
    assert_eq!([131, 132, 69, 68].map(diary), [None, shortened, None, lengthened]);
    // What always covers some months, by how many: from less than half on, and by more than a month.
    let clicks = |before: i64, after: i64| bound(TableKind::Clickstream, (1, before), (401, 400 + after));
    assert_eq!([clicks(100, 50), clicks(100, 49)], [None, shortened]);
    assert_eq!([clicks(50, 100), clicks(49, 100)], [None, lengthened]);
    assert_eq!([clicks(41, 10), clicks(42, 10)], [None, shortened]);
    assert_eq!([clicks(10, 41), clicks(10, 42)], [None, lengthened]);
}

#[test]
fn files_that_are_no_tables_come_and_go() {
    use crate::analysis::inventory::FileFound;
    let with = |paths: &[(&str, Recognised)]| {
        let file = |(path, recognised): &(&str, Recognised)| FileFound {
            path: (*path).to_owned(),
            recognised: *recognised,
        };
        Inventory { files: paths.iter().map(file).collect(), ..before() }
    };
    let one = with(&[("a/notes.csv", Recognised::Unknown), ("a/Cover Sheet.pdf", Recognised::Document)]);
    let other = with(&[("b/c/notes.csv", Recognised::Unknown), ("b/more.csv", Recognised::Unknown)]);
    let told = |found: &Holdings| -> Vec<(String, Change)> {
        found.files.iter().map(|file| (file.name.clone(), file.change)).collect()
    };
    let found = Holdings::of(&one, &other);
    assert_eq!(told(&found), [("more.csv".to_owned(), Change::Appeared)]);
    assert!(!found.is_empty() && !found.is_partial);
    assert_eq!(told(&Holdings::of(&other, &one)), [("more.csv".to_owned(), Change::Vanished)]);
}

#[test]
fn an_export_against_itself_holds_the_same() {
    assert!(Holdings::of(&before(), &before()).is_empty());
}

#[test]
fn of_a_single_table_nothing_is_said_about_the_others() {
    let alone = inventory(
        vec![table(TableKind::ViewingActivity, 9, ["2018-01-01", "2022-01-01"], &[("Title", 9)])],
        &[],
    );
    let found = Holdings::of(&alone, &after());
    assert!(found.is_partial && found.tables.is_empty() && found.files.is_empty());
    assert_eq!(found.columns.len(), 1);
}

#[test]
fn changes_have_names_and_only_a_table_that_was_split_is_replaced() {
    let changes = [Change::Appeared, Change::Vanished, Change::Emptied, Change::Filled];
    assert_eq!(changes.map(Change::name), ["appeared", "vanished", "emptied", "filled"]);
    let days = ["2018-01-01", "2022-01-01"];
    let one = inventory(
        vec![table(TableKind::ViewingActivity, 9, days, &[]), table(TableKind::Ratings, 5, days, &[])],
        &[],
    );
    let other = inventory(
        vec![
            table(TableKind::ViewingActivity, 9, days, &[]),
            table(TableKind::IpAddressesStreaming, 5, days, &[]),
        ],
        &[],
    );
    let found = Holdings::of(&one, &other);
    // Two tables are an export.
    assert!(!found.is_partial);
    let gone = found.tables.iter().find(|table| table.change == Change::Vanished).unwrap();
    assert_eq!((gone.kind, gone.replaced_by.as_slice()), (TableKind::Ratings, &[][..]));
}

#[test]
fn columns_of_a_table_without_rows_say_nothing() {
    let days = ["2018-01-01", "2022-01-01"];
    let with = |rows: u64, columns: &[(&str, u64)]| {
        let viewing = table(TableKind::ViewingActivity, 9, days, &[]);
        inventory(vec![viewing, table(TableKind::SearchHistory, rows, days, columns)], &[])
    };
    let (none, some) = (with(0, &[("Query Typed", 0)]), with(9, &[("Query Typed", 9), ("Mood", 3)]));
    for (one, other) in [(&none, &some), (&some, &none)] {
        let found = Holdings::of(one, other);
        assert_eq!((found.tables.len(), found.columns.len()), (1, 0));
    }
    assert_eq!(Holdings::of(&with(9, &[("Query Typed", 9)]), &some).columns.len(), 1);
}
