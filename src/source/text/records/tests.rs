#![allow(clippy::unwrap_used)]
use super::super::decode::Text;
use super::super::{Damage, RawTable, RepairKind, read_bytes, read_header, read_in_pieces};
use super::FARTHEST_END;
use proptest::prelude::*;

fn rows(table: &RawTable) -> Vec<Vec<&str>> {
    table.records.iter().map(|record| record.cells().collect()).collect()
}

fn repairs(table: &RawTable) -> Vec<(RepairKind, u64, usize)> {
    table.repairs.iter().map(|repair| (repair.what, repair.line, repair.count)).collect()
}

#[test]
fn a_genuine_table_needs_no_repair() {
    for text in ["Title,Date\n\"A, B\",1\nC,2\n", "\"Title\",\"Date\"\r\n\"A, B\",\"1\"\r\n\"C\",\"2\"\r\n"] {
        let table = read_bytes(text.as_bytes());
        assert_eq!(table.header, ["Title", "Date"]);
        assert_eq!(rows(&table), [["A, B", "1"], ["C", "2"]]);
        assert_eq!(table.records.iter().map(|record| record.line).collect::<Vec<_>>(), [2, 3]);
        assert!(table.repairs.is_empty() && table.problems.is_empty() && table.blank_records == 0);
    }
}

#[test]
fn encodings_and_marks_are_undone_and_said() {
    let text = "Title,Date\nÉté à Malmö,1\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe", wide.as_slice()].concat();
    let western: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (bytes, kinds) in [
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), vec![RepairKind::ByteOrderMark]),
        (marked, vec![RepairKind::ByteOrderMark, RepairKind::Encoding("UTF-16LE")]),
        (wide, vec![RepairKind::Encoding("UTF-16LE")]),
        (western, vec![RepairKind::Encoding("windows-1252")]),
        (text.replace('\n', "\r").into_bytes(), vec![RepairKind::CarriageReturns]),
    ] {
        let table = read_bytes(&bytes);
        assert_eq!(rows(&table), [["Été à Malmö", "1"]], "{kinds:?}");
        assert_eq!(table.repairs.iter().map(|repair| repair.what).collect::<Vec<_>>(), kinds);
        assert_eq!(table.records.get(0).unwrap().line, 2);
    }
}

#[test]
fn a_line_feed_inside_a_cell_does_not_hide_that_lines_end_in_carriage_returns() {
    let table = read_bytes(b"Title,Date\r\"two\nlines\",1\rC,2\r");
    assert_eq!(rows(&table), [["two\nlines", "1"], ["C", "2"]]);
    assert_eq!(
        table.repairs.iter().map(|repair| repair.what).collect::<Vec<_>>(),
        [RepairKind::CarriageReturns]
    );
    assert_eq!(table.records.iter().map(|record| record.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn a_legacy_encoding_that_shows_late_is_found() {
    let mut bytes = b"Title,Date\n".to_vec();
    bytes.extend(b"plain,1\n".repeat(50_000));
    bytes.extend(b"Caf\xe9,2\n");
    let table = read_bytes(&bytes);
    assert_eq!(table.records.iter().next_back().unwrap().cell(0), "Café");
    assert!(table.repairs.iter().any(|repair| matches!(repair.what, RepairKind::Encoding(_))));
}

#[test]
fn damaged_characters_are_replaced_and_placed() {
    let mut bytes = "Title,Date\n日本語日本語日本語日本語,1\n".as_bytes().to_vec();
    bytes.extend(b"x\xffy\0,2\n");
    let table = read_bytes(&bytes);
    assert_eq!(table.records.get(1).unwrap().cell(0), "x\u{fffd}y");
    let expected = [(RepairKind::DamagedCharacters, 3, 1), (RepairKind::NulCharacters, 3, 1)];
    assert_eq!(repairs(&table), expected);
}

#[test]
fn other_delimiters_are_told_from_the_header() {
    for (text, delimiter) in [
        ("Title;Date\nA, B;1\n", b';'),
        ("Title;;Date;;\nA, B;;1;;\n", b';'),
        ("Title\tDate\nA, B\t1\n", b'\t'),
        ("sep=;\nTitle;Date\nA, B;1\n", b';'),
    ] {
        let table = read_bytes(text.as_bytes());
        let date = table.header.iter().position(|name| name == "Date").unwrap();
        assert_eq!(table.records.get(0).unwrap().cell(0), "A, B", "{text}");
        assert_eq!(table.records.get(0).unwrap().cell(date), "1", "{text}");
        assert!(table.repairs.iter().any(|repair| repair.what == RepairKind::Delimiter(delimiter)));
    }
}

#[test]
fn semicolons_appended_to_lines_are_taken_off() {
    for text in [
        "Title,Country;;\n\"A, B\",FR;;\nC; D,TR;;\n",
        "Title,Country;,\n\"A, B\",FR;,\nC; D,TR;,\n",
        "Title,Country\n\"A, B\",FR;\nC; D,TR;\n",
        "Title,Country;\n\"A, B\",FR\nC; D,TR\n",
    ] {
        let table = read_bytes(text.as_bytes());
        assert_eq!(table.header, ["Title", "Country"], "{text}");
        assert_eq!(rows(&table), [["A, B", "FR"], ["C; D", "TR"]], "{text}");
    }
}

#[test]
fn blank_lines_may_stand_before_a_separator_line() {
    let table = read_bytes(b"\r\n \nsep=;\nTitle;Country\nA, B;FR\n");
    assert_eq!(table.header, ["Title", "Country"]);
    assert_eq!(rows(&table), [["A, B", "FR"]]);
    assert_eq!(table.records.get(0).unwrap().line, 5);
}

#[test]
fn a_cut_record_is_joined_freed_and_read_again() {
    // The spreadsheet quoted what held a semicolon or a quotation mark, and appended empty cells.
    let text = "Profile,Attributes,Title;;;\nAda,\"Autoplayed: user action: None; \",\"A; B, C\";;;\nBo,x;y,\"D\"\"E\";;;\n";
    let table = read_bytes(text.as_bytes());
    assert_eq!(table.header, ["Profile", "Attributes", "Title"]);
    assert_eq!(table.records.get(0).unwrap().cell(2), "A; B, C");
    assert_eq!(table.records.get(1).unwrap().cell(1), "x;y");
    assert!(table.problems.is_empty(), "{:?}", table.problems);
}

#[test]
fn folded_records_are_opened() {
    let text = "Title,Date\n\"Show,\"\"4/15/26\"\"\"\n\"\"\"A, B\"\",1\",\nC,2\n";
    let table = read_bytes(text.as_bytes());
    assert_eq!(rows(&table), [["Show", "4/15/26"], ["A, B", "1"], ["C", "2"]]);
    assert_eq!(repairs(&table), [(RepairKind::FoldedRecord, 2, 2)]);
    let whole = read_bytes(b"\"Title,Date\"\n\"Show,\"\"4/15/26\"\"\"\n");
    assert_eq!(whole.header, ["Title", "Date"]);
    assert_eq!(rows(&whole), [["Show", "4/15/26"]]);
}

#[test]
fn short_long_and_blank_records() {
    let text = "A,B,C\n1\n\n,,\n  \n1,2,3,\n1,2,3,4\n";
    let table = read_bytes(text.as_bytes());
    assert_eq!(table.records.len(), 3);
    assert_eq!(table.blank_records, 2, "an empty line is no record");
    assert_eq!((table.records.get(0).unwrap().cell(0), table.records.get(0).unwrap().cell(2)), ("1", ""));
    assert_eq!(repairs(&table), [(RepairKind::ShortRecord, 2, 1), (RepairKind::EmptySurplus, 6, 1)]);
    assert_eq!(table.problems.len(), 1);
    assert_eq!(table.problems[0].line, 7);
    assert_eq!(table.records.get(2).unwrap().cell(3), "4", "what is too much is kept in the record");
}

#[test]
fn a_repeated_header_is_marked() {
    let table = read_bytes(b"Title,Date\nA,1\ntitle, DATE\nB,2\n");
    let damages: Vec<Option<Damage>> = table.records.iter().map(|record| record.damage).collect();
    assert_eq!(damages, [None, Some(Damage::RepeatedHeader), None]);
}

#[test]
fn unclosed_quotation_marks_cost_their_line_only() {
    let text = "A,B\n1,2\n\"3,4\n5,6\n\"7\nseven\",8\n\"9,10\n11,12";
    let table = read_bytes(text.as_bytes());
    let told: Vec<(u64, &str, Option<Damage>)> =
        table.records.iter().map(|record| (record.line, record.cell(0), record.damage)).collect();
    let open = Some(Damage::UnclosedQuote);
    // The mark of line 3 pairs with that of line 5, as far as can be told; what follows is whole.
    assert_eq!(told[0], (2, "1", None));
    assert_eq!(told.last().unwrap(), &(8, "11", None));
    assert!(told.iter().any(|(line, _, damage)| *line == 7 && *damage == open));
}

#[test]
fn a_header_with_an_unclosed_quotation_mark_is_the_same_read_alone() {
    let text = b"Title,\"Date\nA,1\nB,2\n";
    assert_eq!(read_header(text), read_bytes(text).header);
    assert_eq!(read_header(text).len(), 2);
}

#[test]
fn a_file_full_of_unclosed_quotation_marks_ends_in_time_and_loses_nothing() {
    // Three marks a line: each line ends open, and so does every rest of the file.
    let text = "A,B\n".to_owned() + &"\"x\"\",y\n".repeat(2_001);
    let table = read_bytes(text.as_bytes());
    let lines: u64 = table.records.iter().map(|_| 1).sum();
    assert!(lines >= 1_000, "{lines}");
    assert_eq!(table.records.iter().next_back().unwrap().line, 2_002);
}

#[test]
fn many_columns_and_short_records_cost_no_memory() {
    let mut text = vec![b','; 200_000];
    text[0] = b'A';
    text.extend(b"\n1\n".repeat(20_000));
    let table = read_bytes(&text);
    assert_eq!(table.records.len(), 20_000);
    let stored: usize = table.records.iter().map(|record| record.cells().len()).sum();
    assert_eq!(stored, 20_000);
}

#[test]
fn a_record_whose_end_is_far_away_ends_with_its_line() {
    let long = "x".repeat(FARTHEST_END + 9);
    // On one line, with and without quotation marks, and the last of the file.
    for text in
        [format!("A,B\n1,{long}\n2,3\n"), format!("A,B\n1,\"{long}\"\n2,3\n"), format!("A,B\n2,3\n1,{long}")]
    {
        let table = read_bytes(text.as_bytes());
        let told: Vec<_> = table.records.iter().map(|record| (record.cell(1), record.damage)).collect();
        assert!(told.contains(&("", Some(Damage::Overlong))) && told.contains(&("3", None)), "{told:?}");
        assert_eq!(told.len(), 2);
    }
    // Opened on a line of its own: the lines after it are whole.
    let count = FARTHEST_END / 2_000;
    let lines = format!("{},4\n", "x".repeat(2_000)).repeat(count);
    let table = read_bytes(format!("A,B\n\"open,1\n{lines}").as_bytes());
    assert_eq!(table.records.len(), count + 1);
    assert_eq!(
        (table.records.get(0).unwrap().line, table.records.get(0).unwrap().damage),
        (2, Some(Damage::UnclosedQuote))
    );
    assert!(table.records.iter().skip(1).all(|record| record.damage.is_none() && record.cell(1) == "4"));
}

#[test]
fn a_file_that_breaks_off_gives_what_came_before() {
    struct Broken(usize);
    impl std::io::Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let text = b"A,B\n1,2\n3,4\n5";
            let count = buffer.len().min(text.len() - self.0);
            buffer[..count].copy_from_slice(&text[self.0..self.0 + count]);
            self.0 += count;
            if count > 0 { Ok(count) } else { Err(std::io::Error::other("no more")) }
        }
    }
    let mut lines = Vec::new();
    let table = super::read(Text::open(Broken(0)).unwrap(), &mut |_, record| lines.push(record.line));
    assert_eq!(lines, [2, 3, 4]);
    let problem = table.problems.last().unwrap();
    assert!(problem.line == 4 && problem.what.contains("breaks off here (no more)"), "{problem:?}");
    assert!(Text::open(Broken(13)).is_err(), "nothing at all was read");
}

#[test]
fn a_header_is_read_from_the_beginning_alone() {
    assert_eq!(read_header(b"\xef\xbb\xbf\n Title ;\"Date\";;\nA;1\n"), ["Title", "Date"]);
    assert_eq!(read_header(b"sep=,\r\nTitle,Date\r\n"), ["Title", "Date"]);
    assert_eq!(read_header(b"\"Title,Date\"\n"), ["Title", "Date"]);
    assert!(read_header(b"").is_empty());
    let long = "Column,".repeat(10_000) + "\n";
    assert!(read_header(long.as_bytes()).len() > 100);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let table = read_bytes(&bytes);
        let _ = (read_header(&bytes), table);
    }

    #[test]
    fn the_size_of_the_pieces_changes_nothing(
        text in "(a|b|é|日|,|;|\"|\n|\r\n|\r|\0|\t| ){0,80}",
        noise in prop::collection::vec(any::<u8>(), 0..4),
        wide: bool,
        piece in 1..40usize,
    ) {
        let mut bytes: Vec<u8> = if wide {
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else {
            text.into_bytes()
        };
        bytes.extend(noise);
        let (whole, pieces) = (read_bytes(&bytes), read_in_pieces(&bytes, piece));
        prop_assert_eq!(&whole.header, &pieces.header);
        prop_assert_eq!(&whole.records, &pieces.records);
        prop_assert_eq!(&whole.repairs, &pieces.repairs);
        prop_assert_eq!((whole.problems, whole.blank_records), (pieces.problems, pieces.blank_records));
    }

    #[test]
    fn no_line_gets_lost(text in "(a|b|,|;|\"|\n|\r\n|\t| ){0,60}") {
        let table = read_bytes(text.as_bytes());
        let told: usize = table.records.iter().map(|record| {
            record.cells().map(|cell| cell.matches(['a', 'b']).count()).sum::<usize>()
        }).sum();
        let header: usize = table.header.iter().map(|name| name.matches(['a', 'b']).count()).sum();
        prop_assert_eq!(told + header, text.matches(['a', 'b']).count(), "{:?}", table);
    }
}
