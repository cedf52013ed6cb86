#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::clock::{DayMonthOrder, OrderBasis};
use crate::source::text::{RepairKind, read_bytes};

fn read(text: &str) -> ShortHistoryTable {
    read_history("NetflixViewingHistory.csv", &read_bytes(text.as_bytes())).unwrap()
}

fn dates(table: &ShortHistoryTable) -> Vec<String> {
    table.rows.iter().map(|row| row.date.map_or_else(|| "-".into(), |date| date.to_string())).collect()
}

#[test]
fn every_date_form_of_the_years() {
    for (newer, older) in [
        ("5/13/22", "5/9/22"),
        ("13/05/2022", "09/05/2022"),
        ("13/5/22", "9/5/22"),
        ("13/05/22", "09/05/22"),
        ("13-05-22", "09-05-22"),
        ("13.05.22", "09.05.22"),
        ("13.05.2022", "09.05.2022"),
        ("13.5.2022", "9.5.2022"),
        ("2022-05-13", "2022-05-09"),
        ("2022/05/13", "2022/05/09"),
        ("2022. 5. 13.", "2022. 5. 9."),
        ("13. 05. 2022", "09. 05. 2022"),
        ("2022. 05. 13.", "2022. 05. 09."),
        ("13.05.2022 г.", "09.05.2022 г."),
        ("13.05.2022.", "09.05.2022."),
    ] {
        let table = read(&format!("Title,Date\n\"Saltwind\",\"{newer}\"\n\"Quiet Engines\",\"{older}\"\n"));
        assert_eq!(dates(&table), ["2022-05-13", "2022-05-09"], "{newer}");
        assert!(table.problems.is_empty() && table.repairs.is_empty());
        assert_eq!(table.reach().unwrap().0.to_string(), "2022-05-09");
    }
}

#[test]
fn an_ambiguous_file_says_what_it_rests_on() {
    let table = read("Title,Date\nA,9/5/22\nB,10/4/22\n");
    assert_eq!((table.dates.order, table.dates.basis), (DayMonthOrder::DayFirst, OrderBasis::Sequence));
    assert_eq!(dates(&table), ["2022-05-09", "2022-04-10"]);
}

#[test]
fn empty_titles_keep_their_date_and_rows_their_order() {
    let table = read("Title,Date\n\"\",\"3/5/25\"\n\" : Saison 1\",\"3/4/25\"\n\"A\nB\",\"3/13/25\"\n,\n");
    let told: Vec<(&str, u64)> = table.rows.iter().map(|row| (row.title.as_str(), row.line)).collect();
    assert_eq!(told, [("", 2), (" : Saison 1", 3), ("A\nB", 4)]);
    assert_eq!(dates(&table), ["2025-03-05", "2025-03-04", "2025-03-13"]);
}

#[test]
fn two_exports_in_one_file_need_no_falling_dates() {
    let table = read("Title,Date\nA,13/05/22\nB,01/04/22\nTitle,Date\nC,14/6/22\nD,2/1/22\n");
    assert_eq!(dates(&table), ["2022-05-13", "2022-04-01", "-", "2022-06-14", "2022-01-02"]);
    assert!(!table.dates.newest_first);
    assert_eq!(table.problems.len(), 1);
    assert_eq!((table.problems[0].line, table.rows[2].title.as_str()), (4, ""));
}

#[test]
fn dates_that_fit_no_order_are_named_by_line() {
    let table = read("Title,Date\nA,13/05/22\nB,05/14/22\nC,29-nov.-15\nD\n");
    assert_eq!(dates(&table), ["2022-05-13", "-", "-", "-"]);
    let said: Vec<(u64, &str)> =
        table.problems.iter().map(|problem| (problem.line, problem.what.as_str())).collect();
    assert_eq!(said[0], (3, "no such date or time exists"));
    assert!(said[1].0 == 4 && said[1].1.contains("month written as a word"));
    assert_eq!(said[2], (5, "the cell is empty"));
    assert_eq!(table.problems[0].column.as_deref(), Some("Date"));
}

#[test]
fn what_spreadsheets_do_is_undone() {
    for (text, kind) in [
        ("Title;Date\nA, B;5/13/22\n", RepairKind::Delimiter(b';')),
        ("Title;;Date;;\nA, B;;5/13/22;;\n", RepairKind::Delimiter(b';')),
        ("Title,Date\n\"\"\"A, B\"\",\"\"5/13/22\"\"\"\n", RepairKind::FoldedRecord),
        ("\u{feff}Title,Date\r\n\"A, B\",5/13/22\r\n", RepairKind::ByteOrderMark),
        ("Title,Date;;\n\"A, B\",5/13/22;;\n", RepairKind::Tail),
    ] {
        let table = read(text);
        assert_eq!(dates(&table), ["2022-05-13"], "{text}");
        assert_eq!(table.rows[0].title, "A, B", "{text}");
        assert!(table.repairs.iter().any(|repair| repair.what == kind), "{text}: {:?}", table.repairs);
    }
}

#[test]
fn other_columns_and_orders_are_taken() {
    let table = read(",date,Kind,title\n0,5/13/22,x,A\n");
    assert_eq!((dates(&table), table.rows[0].title.as_str()), (vec!["2022-05-13".to_owned()], "A"));
    assert_eq!(table.unknown_columns, ["column 1", "Kind"]);
    assert!(read_history("x", &read_bytes(b"Title,Year\n")).is_err());
}
