//! Any bytes as ViewingActivity: the fast way and the patient way read the same table, in blocks of any size.

use watchprint::source::netflix::viewing::{Dictionary, ViewingTable, read_patiently, read_plain};

/// The first byte says how large a block is, and whether a genuine header stands before the rest.
pub fn check(bytes: &[u8]) {
    const HEADER: &[u8] = b"Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";
    let Some((&choice, rest)) = bytes.split_first() else { return };
    let file = if choice < 0x80 { rest.to_vec() } else { [HEADER, rest].concat() };
    let block_size = 1 + usize::from(choice & 0x7f) * 5;
    let patient = read_patiently("", &file[..], usize::MAX);
    // The first block tells how a file is written, and the smallest one read from a disk is larger than any input here.
    let Ok(whole) = read_plain(Box::new(&file[..]), 1 << 20, usize::MAX) else { return };
    are_equal(&whole, &patient.expect("what the fast way reads the patient one reads"));
    if let Ok(parts) = read_plain(Box::new(&file[..]), block_size, usize::MAX) {
        are_equal(&whole, &parts);
    }
}

fn are_equal(one: &ViewingTable, other: &ViewingTable) {
    assert_eq!(one.header, other.header);
    assert_eq!(one.rows, other.rows);
    let dictionaries = |table: &ViewingTable| {
        let texts = |dictionary: &Dictionary| dictionary.texts().map(str::to_owned).collect::<Vec<_>>();
        [
            &table.titles,
            &table.profiles,
            &table.devices,
            &table.countries,
            &table.attributes,
            &table.supplementals,
        ]
        .map(texts)
    };
    assert_eq!(dictionaries(one), dictionaries(other));
    assert_eq!(one.circumstances, other.circumstances);
    assert_eq!(one.unreadable, other.unreadable);
    assert_eq!(one.unknown_columns, other.unknown_columns);
    assert_eq!(one.repairs, other.repairs);
    assert_eq!(one.problems, other.problems);
}
