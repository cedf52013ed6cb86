#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::text::{RepairKind, read_bytes};

/// A table read from a literal.
struct Read {
    frame: DataFrame,
    detail: Option<DataFrame>,
    account: Account,
}

fn read(kind: TableKind, text: &str) -> Read {
    let (frames, account) = build("file.csv", &read_bytes(text.as_bytes()), kind.spec()).unwrap();
    Read { frame: frames.table, detail: frames.detail, account }
}

/// A cell as text; `null` for none.
fn cell(frame: &DataFrame, column: &str, row: usize) -> String {
    frame.column(column).unwrap().get(row).unwrap().to_string().trim_matches('"').to_owned()
}

fn cells(frame: &DataFrame, column: &str) -> Vec<String> {
    (0..frame.height()).map(|row| cell(frame, column, row)).collect()
}

fn dtype(frame: &DataFrame, column: &str) -> String {
    frame.column(column).unwrap().dtype().to_string()
}

fn reach(read: &Read) -> (&str, &str) {
    let (first, last) = read.account.reach.as_ref().unwrap();
    (first, last)
}

fn assert_flawless(read: &Read) {
    assert!(read.account.problems.is_empty(), "{:?}", read.account.problems);
    assert!(read.account.unknown_columns.is_empty(), "{:?}", read.account.unknown_columns);
    assert!(read.account.repairs.is_empty(), "{:?}", read.account.repairs);
}

mod account;
mod damage;
mod interaction;
mod money;
mod places;

#[test]
fn every_table_has_an_empty_frame_with_all_its_columns() {
    for spec in super::super::TABLES {
        let frames = empty(spec.kind).unwrap();
        assert_eq!(frames.table.shape(), (0, spec.columns.len()), "{}", spec.file);
        let has_detail = matches!(spec.kind, TableKind::PlaybackRelatedEvents | TableKind::AvatarHistory);
        assert_eq!(frames.detail.is_some(), has_detail, "{}", spec.file);
    }
}
