//! What a file is, told from its name and its first bytes.

use std::io::Read;

use super::Recognised;
use crate::source::archive::{Entry, Export};
use crate::source::detect::{detect, kind_by_name};
use crate::source::netflix::TableKind;
use crate::source::text::{HEADER_BYTES, Problem, normalise_header, read_header};

/// Bytes looked at: no header is longer.
const HEAD: u64 = HEADER_BYTES as u64;

/// How the text begins that stands in place of an empty table.
const NO_INFORMATION: &str = "We found no information";

/// What a file seems to be.
pub(super) enum Guess {
    /// A table, to be read.
    Table(TableKind),
    /// Something else, and what is to be said about it.
    Else(Recognised, Option<Problem>),
}

/// Looks at the beginning of a file.
pub(super) fn guess(export: &Export, entry: &Entry) -> Guess {
    if is_document_name(entry.file_name()) {
        return Guess::Else(Recognised::Document, None);
    }
    let mut head = Vec::new();
    let read = export.read(entry).map_err(|error| error.without_file()).and_then(|reader| {
        reader.take(HEAD).read_to_end(&mut head).map_err(|error| format!("cannot be read: {error}"))
    });
    match read {
        Err(what) if head.is_empty() => Guess::Else(Recognised::Unreadable, Some(Problem::of_file(what))),
        _ => guess_head(&head, entry.file_name()),
    }
}

fn guess_head(head: &[u8], file_name: &str) -> Guess {
    if is_document(head) {
        return Guess::Else(Recognised::Document, None);
    }
    if head.starts_with(ZIP) || head.starts_with(OLD_OFFICE) {
        return Guess::Else(packed(head, file_name), None);
    }
    let bare = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii();
    if bare.is_empty() || bare.starts_with(NO_INFORMATION.as_bytes()) {
        return Guess::Else(Recognised::EmptyTable(kind_by_name(file_name)), None);
    }
    let header = read_header(head);
    if header.first().is_some_and(|cell| cell.starts_with(NO_INFORMATION)) {
        return Guess::Else(Recognised::EmptyTable(kind_by_name(file_name)), None);
    }
    if let Some(kind) = detect(&header, file_name) {
        return Guess::Table(kind);
    }
    Guess::Else(Recognised::Unknown, kind_by_name(file_name).map(misnamed))
}

/// What is said of a file that has a table's name but not its columns.
fn misnamed(kind: TableKind) -> Problem {
    let spec = kind.spec();
    let telling: Vec<&str> = spec.signs.first().map_or(Vec::new(), |sign| {
        let columns = spec.columns.iter().map(|column| column.header);
        columns.filter(|header| sign.contains(&normalise_header(header).as_str())).collect()
    });
    let name = kind.name();
    Problem::of_file(match telling.as_slice() {
        [] => format!("named like {name}, but its first line does not name columns of that table"),
        columns => format!(
            "named like {name}, but its first line does not name the columns of that table ({})",
            columns.join(", ")
        ),
    })
}

/// Kinds of file that people read, told by the ending.
fn is_document_name(name: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["pdf", "png", "jpg", "jpeg", "gif", "webp", "svg", "html", "htm", "docx", "ds_store", "md"];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The same, told by the first bytes.
fn is_document(head: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 4] = [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];
    BEGINNINGS.iter().any(|beginning| head.starts_with(beginning))
}

const ZIP: &[u8] = b"PK\x03\x04";
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0";

/// Tells a workbook, which people make of a table, from a letter and from a zip of other things.
fn packed(head: &[u8], file_name: &str) -> Recognised {
    let ending = file_name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    // The name of the first file in a zip stands at byte 30.
    let first = head.get(30..).unwrap_or_default();
    let office = [&b"[Content_Types].xml"[..], b"_rels/.rels", b"mimetype"];
    match ending.as_str() {
        "doc" | "docx" | "odt" | "ppt" | "pptx" | "odp" => Recognised::Document,
        "xls" | "xlsx" | "xlsm" | "ods" | "numbers" => Recognised::Workbook,
        _ if !head.starts_with(ZIP) || office.iter().any(|name| first.starts_with(name)) => {
            Recognised::Workbook
        }
        _ => Recognised::Zip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(head: &[u8], name: &str) -> Option<Recognised> {
        match guess_head(head, name) {
            Guess::Else(recognised, _) => Some(recognised),
            Guess::Table(_) => None,
        }
    }

    #[test]
    fn the_marker_and_empty_files_are_empty_tables() {
        let marker = b"We found no information for this table.";
        let ratings = Some(Recognised::EmptyTable(Some(TableKind::Ratings)));
        assert_eq!(recognised(marker, "Ratings.txt"), ratings);
        assert_eq!(
            recognised(b"\xef\xbb\xbfWe found no information for this table.\r\n", "Ratings.txt"),
            ratings
        );
        let wide: Vec<u8> = marker.iter().flat_map(|byte| [*byte, 0]).collect();
        assert_eq!(recognised(&[b"\xff\xfe", wide.as_slice()].concat(), "Ratings.txt"), ratings);
        assert_eq!(recognised(b"", "Ratings.csv"), ratings);
        assert_eq!(recognised(b" \r\n", "notes.txt"), Some(Recognised::EmptyTable(None)));
    }

    #[test]
    fn documents_are_never_parsed() {
        assert!(is_document_name("Folha de capa.PDF"));
        assert!(!is_document_name("ViewingActivity.csv"));
        assert_eq!(recognised(b"%PDF-1.4 querytyped,x", "a.csv"), Some(Recognised::Document));
        assert_eq!(recognised(b"\x89PNG\r\n", "avatar"), Some(Recognised::Document));
    }

    #[test]
    fn what_hides_a_table_is_named() {
        let zip = |first: &str| [b"PK\x03\x04".as_slice(), &[0; 26], first.as_bytes()].concat();
        assert_eq!(recognised(&zip("ACCOUNT/"), "export.zip"), Some(Recognised::Zip));
        assert_eq!(recognised(&zip("[Content_Types].xml"), "ViewingActivity"), Some(Recognised::Workbook));
        assert_eq!(recognised(&zip("x"), "ViewingActivity.XLSX"), Some(Recognised::Workbook));
        assert_eq!(recognised(b"\xd0\xcf\x11\xe0", "ViewingActivity.xls"), Some(Recognised::Workbook));
        assert_eq!(recognised(&zip("[Content_Types].xml"), "letter.odt"), Some(Recognised::Document));
    }

    #[test]
    fn a_foreign_table_with_a_known_name_is_said_to_be_foreign() {
        match guess_head(b"a,b\n1,2\n", "MyList.csv") {
            Guess::Else(Recognised::Unknown, Some(problem)) => {
                let what = problem.what;
                assert!(
                    what.starts_with("named like MyList") && what.contains("Utc Title Add Date"),
                    "{what}"
                );
            }
            _ => panic!("not unknown"),
        }
        assert_eq!(recognised(b"a,b\n1,2\n", "x.csv"), Some(Recognised::Unknown));
        assert_eq!(recognised(b"\x00\x01\x02\x03", "x.bin"), Some(Recognised::Unknown));
        assert_eq!(recognised(b"Playtraces;x\n", "x.csv"), None);
    }
}
