//! Any bytes as records: no line is lost, and the header is the same however it is asked for.

use std::collections::BTreeSet;
use std::io::{self, Read};
use watchprint::source::text::{
    Damage, RawTable, read_bytes, read_header, read_in_pieces, read_table, sniff,
};

/// Bytes within which a header is looked for.
const HEAD: usize = 16 << 10;

/// Every record stands on a line of its own, in order, and every line of a plain text is accounted for.
pub fn check(bytes: &[u8]) {
    let table = read_bytes(bytes);
    if bytes.len() <= HEAD {
        assert_eq!(read_header(bytes), table.header);
    }
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64;
    assert!(table.records.iter().is_sorted_by_key(|record| record.line));
    assert!(table.problems.is_sorted_by_key(|problem| problem.line));
    for record in table.records.iter() {
        assert!((1..=lines).contains(&record.line), "line {} of {lines}", record.line);
        let is_blank = record.cells().all(|cell| cell.trim().is_empty());
        assert!(
            !is_blank
                || record.damage == Some(Damage::Overlong)
                || record.damage == Some(Damage::UnclosedQuote)
        );
    }
    for repair in &table.repairs {
        assert!(repair.count > 0 && repair.line > 0 && !repair.what.to_string().is_empty(), "{repair:?}");
    }
    let kinds: BTreeSet<_> = table.repairs.iter().map(|repair| repair.what).collect();
    assert_eq!(kinds.len(), table.repairs.len(), "each kind of repair is told once");
    is_the_same(&table, &read_in_pieces(bytes, 1 + bytes.len() % 61));
    has_every_line(bytes, &table);
    breaks_off_cleanly(bytes);
}

fn is_the_same(whole: &RawTable, pieces: &RawTable) {
    assert_eq!((&whole.header, &whole.records), (&pieces.header, &pieces.records));
    assert_eq!((&whole.repairs, &whole.problems), (&pieces.repairs, &pieces.problems));
    assert_eq!(whole.blank_records, pieces.blank_records);
}

/// In a text without quotation marks each line that is not empty is the header, a record, or blank.
fn has_every_line(bytes: &[u8], table: &RawTable) {
    let dialect = sniff(bytes);
    let Ok(text) = std::str::from_utf8(&bytes[dialect.bom_len..]) else { return };
    if text.contains(['"', '\0']) || dialect.encoding.name() != "UTF-8" {
        return;
    }
    // What is blank before a `sep=` line belongs to it.
    let text = if dialect.separator_line { text.trim_start() } else { text };
    let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty()).count();
    let told = table.records.len() + table.blank_records + usize::from(!table.header.is_empty());
    assert_eq!(told + usize::from(dialect.separator_line), lines, "{table:?}");
}

/// A file that cannot be read to its end gives the records of what could be read, and says so.
fn breaks_off_cleanly(bytes: &[u8]) {
    let part = &bytes[..bytes.len() / 2];
    let Ok(broken) = read_table("file", Broken(part)) else {
        return assert!(part.is_empty());
    };
    let whole = read_bytes(part);
    assert_eq!((broken.header, broken.records), (whole.header, whole.records));
    assert_eq!(broken.problems.len(), whole.problems.len() + 1);
}

/// Some bytes, then an error.
struct Broken<'a>(&'a [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 if !buffer.is_empty() => Err(io::Error::other("the disk is gone")),
            count => Ok(count),
        }
    }
}
