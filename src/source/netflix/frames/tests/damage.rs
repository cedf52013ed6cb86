//! Damaged cells, strange headers, and the two compact tables as frames.

use super::*;
use crate::source::netflix::history::read_history;
use crate::source::netflix::viewing::ViewingTable;

#[test]
fn a_cell_that_cannot_be_read_is_null_and_named_without_its_content() {
    let ratings = read(
        TableKind::Ratings,
        "Title Name,Star Value,Thumbs Value,Event Utc Ts\nA,many,1,yesterday\nB,2,3,29-nov.-15\nC,,1,\n",
    );
    assert_eq!(cells(&ratings.frame, "star_value"), ["null", "2", "null"]);
    let said: Vec<(u64, &str)> = (ratings.account.problems.iter())
        .map(|problem| (problem.line, problem.column.as_deref().unwrap()))
        .collect();
    assert_eq!(said, [(2, "Star Value"), (2, "Event Utc Ts"), (3, "Event Utc Ts")]);
    for problem in &ratings.account.problems {
        assert!(!problem.what.contains("many") && !problem.what.contains("yesterday"), "{}", problem.what);
    }
    assert!(ratings.account.problems[2].what.contains("month written as a word"));
    assert_eq!(ratings.account.rows, 3);
    assert_eq!(ratings.account.reach, None);
}

#[test]
fn a_resaved_file_decides_day_and_month_over_the_column() {
    let list = read(
        TableKind::MyList,
        "Profile Name;Title Name;Country;Utc Title Add Date\nAda;A;Turkey;9/5/2022\nAda;B;Turkey;13/5/2022\n",
    );
    assert_eq!(cells(&list.frame, "utc_title_add_date"), ["2022-05-09", "2022-05-13"]);
    let kinds: Vec<RepairKind> = list.account.repairs.iter().map(|repair| repair.what).collect();
    let order = RepairKind::DayMonthOrder { day_first: true, proven: true };
    assert_eq!(kinds, [RepairKind::Delimiter(b';'), RepairKind::ResavedTime, order]);
    let billing = read(TableKind::BillingHistory, "Transaction Date;Gross Sale Amt\n09.05.2022;37,9\n");
    assert_eq!(cell(&billing.frame, "gross_sale_amt", 0), "37.9");
    assert_eq!(cell(&billing.frame, "transaction_date", 0), "2022-05-09");
    assert!(billing.account.repairs.iter().any(|repair| repair.what == RepairKind::DecimalComma));
}

#[test]
fn unknown_and_repeated_columns_are_kept_under_distinct_names() {
    let list =
        read(TableKind::MyList, ",Title Name,title name,Mood,Mood,Profile Name\n0,A,a,calm,happy,Ada\n1,B\n");
    assert_eq!(list.account.unknown_columns, ["column 1", "title name", "Mood", "Mood (2)"]);
    assert_eq!(cells(&list.frame, "title_name"), ["A", "B"]);
    assert_eq!(cells(&list.frame, "title name"), ["a", "null"]);
    assert_eq!(cells(&list.frame, "Mood (2)"), ["happy", "null"]);
    assert_eq!(cell(&list.frame, "country", 0), "null");
}

#[test]
fn an_unknown_column_may_be_named_like_a_column_of_the_frame() {
    let list =
        read(TableKind::MyList, "Title Name,utc_title_add_date,column 3,,Title Name\nA,2022-05-09,x,y,z\n");
    assert_eq!(list.account.unknown_columns, ["column 3", "column 4", "Title Name"]);
    assert_eq!(cell(&list.frame, "utc_title_add_date", 0), "2022-05-09");
}

#[test]
fn endless_unknown_columns_are_counted_instead_of_kept() {
    let mut text = "Title Name,Utc Title Add Date".to_owned();
    for number in 0..5_000 {
        text.push_str(&format!(",c{number}"));
    }
    text.push_str("\nA,2022-05-09\n");
    let list = read(TableKind::MyList, &text);
    assert_eq!(list.account.unknown_columns.len(), 100);
    assert_eq!(list.account.problems.last().unwrap().what, "4900 more unknown columns; they are not kept");
}

#[test]
fn lines_that_are_no_rows_are_left_out_and_said() {
    let list = read(
        TableKind::MyList,
        "Title Name,Utc Title Add Date\nA,2022-05-09\nTitle Name,Utc Title Add Date\n\n,\n\"B,2022-05-08\nC,2022-05-07\n",
    );
    assert_eq!(cells(&list.frame, "title_name"), ["A", "C"]);
    let lines: Vec<u64> = list.account.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 6]);
}

#[test]
fn a_survey_says_what_the_frame_would() {
    let text = "Title Name,Utc Title Add Date\nA,9/5/2022\nB,13/5/2022\nC,never\n";
    let raw = read_bytes(text.as_bytes());
    let surveyed = survey(&raw, TableKind::MyList.spec());
    let (_, built) = build("x", &raw, TableKind::MyList.spec()).unwrap();
    assert_eq!((surveyed.rows, &surveyed.reach), (built.rows, &built.reach));
    assert_eq!(surveyed.reach.unwrap(), ("2022-05-09".to_owned(), "2022-05-13".to_owned()));
    assert_eq!(surveyed.problems, built.problems);
}

#[test]
fn the_viewing_table_becomes_a_frame_when_asked() {
    let mut table = ViewingTable::default();
    assert_eq!(viewing_frame(&table).unwrap().shape(), (0, 10));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(
        &path,
        "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n\
         Ada,2022-05-09 02:01:32,00:21:09,,Saltwind,,Smart TV,00:20:00,00:20:00,TR (Türkiye)\n\
         Bo,soon,00:00:09,Autoplayed: user action: None; ,Saltwind,HOOK,Phone,,Not latest view,\n",
    )
    .unwrap();
    let export =
        crate::source::archive::Export::open(&path, &crate::source::archive::Limits::default()).unwrap();
    table = crate::source::netflix::viewing::read_viewing(&export, &export.entries()[0]).unwrap();
    let frame = viewing_frame(&table).unwrap();
    assert_eq!(cells(&frame, "profile"), ["Ada", "Bo"]);
    assert_eq!(cells(&frame, "start_utc"), ["2022-05-09 02:01:32 UTC", "null"]);
    assert_eq!(cells(&frame, "duration_seconds"), ["1269", "null"]);
    assert_eq!(cells(&frame, "attributes"), ["null", "Autoplayed: user action: None; "]);
    assert_eq!(cells(&frame, "supplemental_video_type"), ["null", "HOOK"]);
    assert_eq!(cells(&frame, "bookmark_seconds"), ["1200", "null"]);
    assert_eq!(cells(&frame, "not_latest"), ["false", "true"]);
    assert_eq!(cells(&frame, "country"), ["TR (Türkiye)", "null"]);
    let types: Vec<String> = frame.dtypes().iter().map(ToString::to_string).collect();
    assert_eq!(types, ["cat", "datetime[ms, UTC]", "i64", "cat", "str", "cat", "cat", "i64", "bool", "cat"]);
    let spec: Vec<String> =
        TableKind::ViewingActivity.spec().columns.iter().map(|column| column.name()).collect();
    assert_eq!(frame.get_column_names_owned(), spec);
}

#[test]
fn the_short_history_becomes_a_frame_when_asked() {
    let raw = read_bytes(b"Title,Date\n\"Saltwind: Season 1: Pilot\",\"5/13/22\"\n\"\",\"5/9/22\"\nX,soon\n");
    let frame = history_frame(&read_history("x", &raw).unwrap()).unwrap();
    assert_eq!(cells(&frame, "title"), ["Saltwind: Season 1: Pilot", "null", "X"]);
    assert_eq!(cells(&frame, "date"), ["2022-05-13", "2022-05-09", "null"]);
    assert_eq!(dtype(&frame, "date"), "date");
}
