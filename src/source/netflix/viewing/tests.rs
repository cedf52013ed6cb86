#![allow(clippy::unwrap_used)]
use super::read::{read_patiently, read_plain};
use super::*;
use crate::source::clock::ClockError;
use crate::source::text::{Damage, LONGEST_RECORD, RepairKind};
use proptest::prelude::*;

const HEADER: [&str; 10] = [
    "Profile Name",
    "Start Time",
    "Duration",
    "Attributes",
    "Title",
    "Supplemental Video Type",
    "Device Type",
    "Bookmark",
    "Latest Bookmark",
    "Country",
];

type Fields = Vec<String>;

fn row(title: &str, start: &str) -> Fields {
    [
        "Ada",
        start,
        "00:21:09",
        "Autoplayed: user action: None; ",
        title,
        "",
        "Smart TV",
        "00:20:00",
        "Not latest view",
        "TR (Türkiye)",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// How a file is written.
#[derive(Debug, Clone, Copy)]
struct Manner {
    delimiter: char,
    line_end: &'static str,
    always_quote: bool,
    /// Every n-th record is folded into one cell; 0 for none.
    folded: usize,
}

const PLAIN: Manner = Manner { delimiter: ',', line_end: "\n", always_quote: false, folded: 0 };

fn written(rows: &[Fields], manner: Manner) -> String {
    let quoted = |cell: &str, always: bool| {
        let special = cell.contains([manner.delimiter, '"', '\n', '\r']);
        if always || special { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    };
    let mut text = String::new();
    let header = HEADER.map(str::to_owned).to_vec();
    for (number, fields) in std::iter::once(&header).chain(rows).enumerate() {
        let cells: Vec<String> = fields.iter().map(|cell| quoted(cell, manner.always_quote)).collect();
        let line = cells.join(&manner.delimiter.to_string());
        let fold = manner.folded > 0 && number > 0 && number % manner.folded == 0;
        text.push_str(&if fold { quoted(&line, true) } else { line });
        text.push_str(manner.line_end);
    }
    text
}

/// The fast way, in blocks of a size.
fn fast(bytes: &[u8], block_size: usize) -> Option<ViewingTable> {
    read_plain(Box::new(bytes), block_size, usize::MAX).ok()
}

fn patient(bytes: &[u8]) -> ViewingTable {
    read_patiently("file", bytes, usize::MAX).unwrap()
}

/// All of a table that may not depend on how the file is written.
fn told(table: &ViewingTable) -> (Vec<impl PartialEq + std::fmt::Debug + use<>>, Vec<Unreadable>) {
    let rows = table.rows.iter().map(|row| {
        let shared = table.circumstances_of(row);
        let texts = [
            table.profiles.text(shared.profile),
            table.devices.text(shared.device),
            table.countries.text(shared.country),
            table.attributes.text(shared.attributes),
            table.supplementals.text(shared.supplemental),
            table.titles.text(row.title),
        ];
        let numbers = (row.start, row.duration, row.bookmark(), row.rest_hash);
        (numbers, row.is_not_latest(), row.is_unreadable(), texts.map(str::to_owned))
    });
    (rows.collect(), table.unreadable.clone())
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Zéü0-9 ,:;'\\-]{0,12}",
        1 => "[a-z \",;]{0,8}",
        1 => Just("日本：（第 1 集）".to_owned()),
        1 => Just(String::new()),
    ]
}

fn fields(line_breaks: bool) -> impl Strategy<Value = Fields> {
    let title = if line_breaks { prop_oneof![cell(), "[a-z,\"\n]{1,9}"].boxed() } else { cell().boxed() };
    let start = prop_oneof![
        4 => (0..28u32, 0..24u32).prop_map(|(day, hour)| format!("2022-05-{:02} {hour:02}:01:32", day + 1)),
        1 => (1..28u32).prop_map(|day| format!("{day}/5/2022 2:01")),
        1 => Just("yesterday".to_owned()),
    ];
    let duration = prop_oneof![4 => Just("00:21:09"), 1 => Just("0:03:39"), 1 => Just("soon")];
    (prop::collection::vec(cell(), 4), start, duration, title, 1..=12usize).prop_map(
        |(cells, start, duration, title, width)| {
            let [profile, attributes, device, country] = cells.try_into().unwrap();
            // A first cell in front that is never blank keeps short rows from looking like folded ones.
            let profile = format!("P{}", profile.replace(',', ""));
            // Lines that end in semicolons are taken for those of a spreadsheet.
            let [attributes, title, device, country] = [attributes, title, device, country]
                .map(|cell| cell.trim_end_matches([';', ' ', ',']).to_owned());
            let mut fields =
                vec![profile, start, duration.to_owned(), attributes, title, String::new(), device];
            fields.extend(["00:20:00".to_owned(), "Not latest view".to_owned(), country]);
            if width < 10 && width > 2 {
                fields.truncate(width);
            } else if width > 10 {
                fields.push("more".to_owned());
            }
            fields
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_block_size_gives_the_same_table(
        rows in prop::collection::vec(fields(true), 0..40),
        block_size in 20usize..400,
        always_quote: bool,
        carriage: bool,
    ) {
        let line_end = if carriage { "\r\n" } else { "\n" };
        let text = written(&rows, Manner { always_quote, line_end, ..PLAIN });
        let whole = fast(text.as_bytes(), 1 << 20);
        let parts = fast(text.as_bytes(), block_size);
        prop_assert_eq!(whole.is_some(), parts.is_some());
        if let (Some(whole), Some(parts)) = (whole, parts) {
            prop_assert_eq!(whole.rows.len(), rows.len());
            prop_assert_eq!(told(&whole), told(&parts));
            prop_assert_eq!(whole.repairs, parts.repairs);
            prop_assert_eq!(whole.problems, parts.problems);
        }
    }

    #[test]
    fn the_fast_and_the_patient_way_agree(
        rows in prop::collection::vec(fields(true), 0..20),
        always_quote: bool,
        folded in 0usize..4,
    ) {
        let text = written(&rows, Manner { always_quote, folded, ..PLAIN });
        let slow = patient(text.as_bytes());
        prop_assert_eq!(slow.rows.len(), rows.len());
        if let Some(quick) = fast(text.as_bytes(), 300) {
            prop_assert_eq!(told(&quick), told(&slow));
            prop_assert_eq!(quick.repairs, slow.repairs);
            prop_assert_eq!(quick.problems, slow.problems);
        }
    }

    #[test]
    fn a_damaged_dialect_changes_no_row(rows in prop::collection::vec(fields(false), 1..20), dialect in 0..6) {
        let plain = patient(written(&rows, PLAIN).as_bytes());
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        let damaged = match dialect {
            0 => format!("\u{feff}{}", written(&rows, PLAIN)).into_bytes(),
            1 => written(&rows, Manner { line_end: "\r\n", ..PLAIN }).into_bytes(),
            2 => written(&rows, Manner { delimiter: ';', ..PLAIN }).into_bytes(),
            3 => wide(&written(&rows, PLAIN), u16::to_le_bytes),
            4 => wide(&written(&rows, Manner { delimiter: '\t', ..PLAIN }), u16::to_be_bytes),
            _ => written(&rows, Manner { folded: 1, ..PLAIN }).into_bytes(),
        };
        let damaged = fast(&damaged, 300).unwrap_or_else(|| patient(&damaged));
        prop_assert_eq!(told(&damaged), told(&plain));
        prop_assert_eq!(plain.rows.len(), rows.len());
    }

    #[test]
    fn no_bytes_make_it_panic(noise in prop::collection::vec(any::<u8>(), 0..300), block_size in 1usize..200) {
        let bytes = [written(&[row("A", "2022-05-09 02:01:32")], PLAIN).as_bytes(), &noise].concat();
        let _ = (fast(&bytes, block_size), patient(&bytes));
    }

    #[test]
    fn stray_quotes_and_line_ends_lose_no_line(noise in "[a-z,\"\n]{0,120}", block_size in 1usize..200) {
        let text = written(&[], PLAIN) + &noise + "\n";
        let quick = fast(text.as_bytes(), block_size);
        let slow = patient(text.as_bytes());
        if let Some(quick) = quick {
            prop_assert_eq!(told(&quick), told(&slow));
        }
    }
}

#[test]
fn a_header_inside_the_file_is_an_unreadable_row_either_way() {
    let rows = [
        row("A", "2022-05-09 02:01:32"),
        HEADER.map(str::to_owned).to_vec(),
        row("B", "2022-05-08 02:01:32"),
    ];
    let text = written(&rows, PLAIN);
    for table in [fast(text.as_bytes(), 64).unwrap(), patient(text.as_bytes())] {
        assert_eq!(table.rows.len(), 3);
        let unreadable = Unreadable {
            line: 3,
            column: ViewingColumn::StartTime,
            reason: UnreadableReason::Damaged(Damage::RepeatedHeader),
        };
        assert_eq!(table.unreadable, [unreadable]);
        assert!(table.rows[1].is_unreadable());
    }
}

#[test]
fn a_quotation_mark_never_closed_costs_its_line_only() {
    let plain = written(
        &[row("A", "2022-05-09 02:01:32"), row("B", "2022-05-08 02:01:32"), row("C", "2022-05-07 02:01:32")],
        PLAIN,
    );
    let text = plain.replace(",B,", ",\"B,");
    assert!(fast(text.as_bytes(), 1 << 20).is_none(), "the fast way must not swallow the last row");
    let table = patient(text.as_bytes());
    assert_eq!(table.rows.len(), 3);
    assert_eq!(table.unreadable.len(), 1);
    assert_eq!(table.unreadable[0].line, 3);
    assert_eq!(table.unreadable[0].reason, UnreadableReason::Damaged(Damage::UnclosedQuote));
    assert_eq!(table.titles.text(table.rows[2].title), "C");
    assert!(!table.rows[2].is_unreadable());
}

#[test]
fn a_record_longer_than_any_row_is_one_unreadable_row() {
    let long = "y".repeat(LONGEST_RECORD);
    for title in [long.clone(), format!("{long},"), format!("{long}\n{long}")] {
        let rows = ["A", title.as_str(), "C"].map(|title| row(title, "2022-05-09 02:01:32"));
        let text = written(&rows, PLAIN);
        for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
            let titles: Vec<&str> = table.rows.iter().map(|row| table.titles.text(row.title)).collect();
            assert_eq!(titles, ["A", "", "C"]);
            let [one] = table.unreadable[..] else { panic!("{:?}", table.unreadable) };
            assert_eq!((one.line, one.reason), (3, UnreadableReason::Damaged(Damage::Overlong)));
        }
    }
    let just_fits = "y".repeat(LONGEST_RECORD - 200);
    let text = written(&[row(&just_fits, "2022-05-09 02:01:32")], PLAIN);
    for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
        assert!(table.unreadable.is_empty() && table.titles.text(0) == just_fits);
    }
}

#[test]
fn a_quotation_mark_closed_rows_later_costs_its_line_only() {
    let rows = [
        row("A", "2022-05-09 02:01:32"),
        row("B", "2022-05-08 02:01:32"),
        row("C, D", "2022-05-07 02:01:32"),
        row("E", "2022-05-06 02:01:32"),
    ];
    let text = written(&rows, PLAIN).replace(",A,", ",\"A,");
    assert!(fast(text.as_bytes(), 1 << 20).is_none());
    let table = patient(text.as_bytes());
    assert_eq!(table.rows.len(), 4);
    assert_eq!(table.unreadable.iter().map(|row| row.line).collect::<Vec<_>>(), [2]);
    assert_eq!(table.titles.text(table.rows[2].title), "C, D");
}

#[test]
fn every_line_of_a_file_full_of_stray_quotes_is_counted() {
    let rows: Vec<Fields> = (0..100).map(|n| row(&format!("T{n}"), "2022-05-09 02:01:32")).collect();
    // One mark a line, on all lines: each opens what the next one closes.
    let text = written(&rows, PLAIN).replace(",T", ",\"T");
    let table = fast(text.as_bytes(), 1 << 20).unwrap_or_else(|| patient(text.as_bytes()));
    assert_eq!(table.rows.len(), 100);
}

#[test]
fn rows_that_differ_in_spelling_alone_are_not_equal() {
    let plain = "2022-05-09 02:01:32,00:03:39,00:01:00,Not latest view,x";
    let others = [
        "2022-05-09 02:01:32Z,00:03:39,00:01:00,Not latest view,x",
        "2022-05-09 02:01:32,0:03:39,00:01:00,Not latest view,x",
        "2022-05-09 02:01:32, 0:03:39,00:01:00,Not latest view,x",
        "2022-05-09 02:01:32,0:03:39 ,00:01:00,Not latest view,x",
        "2022-05-09 02:01:32,00:03:39,0:01:00,Not latest view,x",
        "2022-05-09 02:01:32,00:03:39,00:01:00,not latest view,x",
        "2022-05-09 02:01:32,00:03:39,00:01:00,,x",
        "2022-05-09 02:01:32,00:03:39,00:01:00,Not latest view,y",
        "2022-05-09 02:01:32,00:03:39,00:01:00,Not latest view,x,z",
    ];
    let lines = [&[plain, plain], &others[..]].concat().join(",A\n").replace(",z,A", ",A,z");
    let text = format!("Start Time,Duration,Bookmark,Latest Bookmark,Extra,Title\n{lines},A\n");
    for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
        let hashes: Vec<u32> = table.rows.iter().map(|row| row.rest_hash).collect();
        assert_eq!(hashes[0], hashes[1]);
        for (number, hash) in hashes.iter().enumerate().skip(2) {
            assert_eq!(hashes.iter().filter(|other| *other == hash).count(), 1, "{}", others[number - 2]);
        }
    }
}

#[test]
fn a_last_line_without_an_end_is_cut_only_if_it_is_a_short_row() {
    let whole = written(&[row("A", "2022-05-09 02:01:32")], PLAIN);
    let folded = written(&[row("A", "2022-05-09 02:01:32")], Manner { folded: 1, ..PLAIN });
    for (text, is_cut) in [
        (format!("{whole}  "), false),
        (whole.trim_end().to_owned(), false),
        (folded.trim_end().to_owned(), false),
        (format!("{whole}Ada,2022"), true),
        (format!("{whole}Ada,2022\n"), false),
    ] {
        for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
            let cut = table.problems.iter().any(|problem| problem.what.contains("in the middle of a line"));
            assert_eq!(cut, is_cut, "{text:?}");
        }
    }
}

#[test]
fn a_cut_file_is_joined_again() {
    let rows = [row("A; B, C", "2022-05-09 02:01:32"), row("D \"x\"", "2022-05-08 02:01:32")];
    let plain = written(&rows, PLAIN);
    let text: String = plain.lines().map(|line| format!("{line};;\n")).collect();
    assert!(fast(text.as_bytes(), 1 << 20).is_none());
    let table = patient(text.as_bytes());
    assert_eq!(told(&table), told(&patient(plain.as_bytes())));
    assert!(table.repairs.iter().any(|repair| repair.what == RepairKind::Tail));
}

#[test]
fn rows_the_file_writes_with_fewer_or_more_empty_fields_are_equal() {
    let full = row("A", "2022-05-09 02:01:32");
    let mut short = full.clone();
    short[9] = String::new();
    let long = [short.clone(), vec![String::new()]].concat();
    short.truncate(9);
    let text = written(&[short, long, full], PLAIN);
    for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
        let same =
            |row: usize| (table.rows[row].rest_hash, table.rows[row].title, table.rows[row].circumstances);
        assert_eq!(same(0), same(1));
        assert_ne!(same(0), same(2));
        let kinds: Vec<RepairKind> = table.repairs.iter().map(|repair| repair.what).collect();
        assert_eq!(kinds, [RepairKind::ShortRecord, RepairKind::EmptySurplus]);
    }
}

#[test]
fn a_record_folded_around_blanks_is_blank_either_way() {
    let text = written(&[row("A", "2022-05-09 02:01:32")], PLAIN) + "\",,\"\n";
    for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
        assert_eq!(table.rows.len(), 1);
        let kinds: Vec<RepairKind> = table.repairs.iter().map(|repair| repair.what).collect();
        assert_eq!(kinds, [RepairKind::FoldedRecord]);
    }
}

#[test]
fn surplus_fields_are_said_and_unreadable_cells_give_their_reason() {
    let mut rows = [row("A", "2022-05-09 02:01:32"), row("B", "29-nov.-15 10:00"), row("C", "2022-05-09")];
    rows[0].push("lost".into());
    rows[0].push("too".into());
    let text = written(&rows, PLAIN);
    for table in [fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes())] {
        assert_eq!(table.problems.len(), 1);
        assert_eq!(table.problems[0].line, 2);
        assert!(table.problems[0].what.starts_with("2 fields more"), "{}", table.problems[0].what);
        let reasons: Vec<UnreadableReason> = table.unreadable.iter().map(|row| row.reason).collect();
        assert_eq!(reasons, [ClockError::MonthName.into(), ClockError::NoTime.into()]);
    }
}

#[test]
fn every_layout_gives_the_same_rows() {
    let years = [
        "Start Time,Duration, Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\r\n\"2020/01/10 02:30:27,075 UTC\",0:03:39,,\"Saltwind: Season 1: A, B\",,PC,0:03:00,Not latest view,TR (Turkey)\r\n",
        "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n,2020-01-10 02:30:27,00:03:39,,\"Saltwind: Season 1: A, B\",,PC,00:03:00,Not latest view,TR (Turkey)\n",
        "\"Duration\",\"Start Time\",\"Profile Name\",\"Country\",\"Bookmark\",\"Latest Bookmark\",\"Supplemental Video Type\",\"Attributes\",\"Device Type\",\"Title\"\n\"00:03:39\",\"2020-01-10 02:30:27\",\"\",\"TR (Turkey)\",\"00:03:00\",\"Not latest view\",\"\",\"\",\"PC\",\"Saltwind: Season 1: A, B\"\n",
        "Start Time;Duration;Title;Device Type;Bookmark;Latest Bookmark;Country\n10/1/2020 2:30:27;0:03:39;Saltwind: Season 1: A, B;PC;0:03:00;Not latest view;TR (Turkey)\n13/1/2020 2:30;0:03:39;;;;;\n",
    ];
    for text in years {
        let table = fast(text.as_bytes(), 1 << 20).unwrap_or_else(|| patient(text.as_bytes()));
        let row = table.rows[0];
        assert_eq!((row.start, row.duration, row.bookmark()), (1_578_623_427, 219, Some(180)), "{text}");
        assert!(row.is_not_latest() && !row.is_unreadable());
        assert_eq!(table.titles.text(row.title), "Saltwind: Season 1: A, B");
        let shared = table.circumstances_of(&row);
        assert_eq!(table.profiles.text(shared.profile), "");
        assert_eq!(table.devices.text(shared.device), "PC");
        assert_eq!(table.countries.text(shared.country), "TR (Turkey)");
        assert!(table.unknown_columns.is_empty() && table.unreadable.is_empty());
    }
}

#[test]
fn what_the_fast_way_would_read_wrongly_takes_the_patient_one() {
    let header = "Start Time,Duration,Country,Title\n";
    let row = "2022-05-09 02:01:32,00:21:09,TR (Türkiye),Saltwind";
    let nul = format!("{header}{row}\n{}\n\0\0\0", row.replace("wind", "\0wind"));
    let tails = format!("{header}{row};\n{row};\n");
    for (text, rows, repair) in [(nul, 2, RepairKind::NulCharacters), (tails, 2, RepairKind::Tail)] {
        assert!(fast(text.as_bytes(), 4_096).is_none());
        let table = patient(text.as_bytes());
        assert_eq!(table.rows.len(), rows);
        assert_eq!(table.titles.texts().collect::<Vec<_>>(), ["Saltwind"]);
        assert_eq!(table.repairs[0].what, repair);
    }
}

#[test]
fn where_a_quotation_mark_ends_nothing_the_patient_way_decides() {
    let header = "Start Time,Duration,Title";
    let row = "2022-05-09 02:01:32,00:21:09,A";
    for text in [
        // The mark in the header is closed rows later, or never.
        format!("{header},\"Remark\n{row},\n{row},\"x\"\n"),
        format!("{header},\"Remark\n{row}\n"),
        // Nothing but blanks follows the last line.
        format!("{header}\n{},\"B\n \n", &row[..29]),
        // A carriage return in front, and no other end of a line.
        format!("\r{header}"),
    ] {
        assert!(fast(text.as_bytes(), 1 << 20).is_none(), "{text:?}");
        assert_eq!(patient(text.as_bytes()).header[..3], header.split(',').collect::<Vec<_>>());
    }
}

#[test]
fn marks_inside_a_file_are_kept_in_cells_and_taken_off_names_either_way() {
    let text = "Start Time,Duration,\u{feff}Title,Country,Device Type\n\u{feff}x,00:21:09,\"A\",FR,TV\n";
    let (quick, slow) = (fast(text.as_bytes(), 1 << 20).unwrap(), patient(text.as_bytes()));
    assert_eq!(told(&quick), told(&slow));
    for table in [quick, slow] {
        assert_eq!(table.header, ["Start Time", "Duration", "Title", "Country", "Device Type"]);
        assert_eq!(table.unreadable[0].reason, ClockError::NotATime.into());
    }
}

#[test]
fn rows_parted_by_carriage_returns_are_listed_each() {
    let text = "Start Time,Duration,Title\nnever,soon,A\rnever,soon,B\n2022-05-09 02:01:32,00:21:09,C\n";
    for table in [fast(text.as_bytes(), 4_096).unwrap(), patient(text.as_bytes())] {
        assert_eq!(table.rows.len(), 3);
        assert_eq!(table.unreadable.iter().map(|unreadable| unreadable.line).collect::<Vec<_>>(), [2, 2]);
        assert!(table.unreadable.iter().all(|unreadable| unreadable.column == ViewingColumn::StartTime));
    }
}
