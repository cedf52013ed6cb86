//! From bytes to records, whatever spreadsheet they went through.
//!
//! Genuine tables are UTF-8 with commas. Copies saved by a spreadsheet come with a byte order mark, in
//! UTF-16 or a legacy encoding, with semicolons or tabs, with semicolons appended to each line, or with
//! whole records folded into one quoted cell. [`read_table`] undoes all of that, says what it undid
//! ([`Repair`]) and what it could not ([`Problem`], [`Damage`]); every record of the file ends up in
//! [`RawTable::records`], unless it is blank.

mod assembly;
mod cutter;
mod decode;
mod dialect;
mod formula;
mod record;
mod records;
mod repair;

use std::fmt;
use std::io::{self, Read};

pub(in crate::source) use assembly::{column_name, surplus_fields, unfolded};
pub(in crate::source) use cutter::{Cutter, LONGEST_RECORD, MOST_FIELDS};
use decode::Text;
pub(in crate::source) use dialect::is_resaved;
pub use dialect::{Dialect, LineEnd, sniff};
pub use formula::no_formula;
pub use record::{Record, Records};

use super::SourceError;
use super::clock::{DayMonthEvidence, DayMonthOrder};
pub(in crate::source) use repair::Repairs;

/// A damage that was repaired while reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What was repaired.
    pub what: RepairKind,
    /// The first line it happened on; 1 is the header.
    pub line: u64,
    /// How often.
    pub count: usize,
}

/// The damages that are repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RepairKind {
    /// A byte order mark was taken off.
    ByteOrderMark,
    /// The file is not in UTF-8 but in a legacy encoding or UTF-16.
    Encoding(&'static str),
    /// Damaged characters became U+FFFD.
    DamagedCharacters,
    /// NUL characters were taken out.
    NulCharacters,
    /// Fields are separated by something other than commas.
    Delimiter(u8),
    /// Lines end in CR alone.
    CarriageReturns,
    /// A spreadsheet's `sep=` line before the header was skipped.
    SeparatorLine,
    /// Semicolons (or commas) at the end of lines were taken off and the line read again.
    Tail,
    /// A record folded into one quoted cell was read again.
    FoldedRecord,
    /// Records with too few fields were read as if empty ones followed.
    ShortRecord,
    /// Surplus empty fields at the end of records were dropped.
    EmptySurplus,
    /// Times were written anew by a spreadsheet and read back.
    ResavedTime,
    /// Day and month had to be told apart for a whole column.
    DayMonthOrder {
        /// The day stands before the month.
        day_first: bool,
        /// A number over 12 proves it; else it is told by the manner of writing.
        proven: bool,
    },
    /// Numbers have a decimal comma, as a spreadsheet writes them.
    DecimalComma,
}

impl RepairKind {
    /// How day and month of a column were told apart.
    pub(in crate::source) fn day_month_order(evidence: &DayMonthEvidence) -> Self {
        let day_first = evidence.order() == DayMonthOrder::DayFirst;
        Self::DayMonthOrder { day_first, proven: evidence.is_proven() }
    }
}

impl fmt::Display for RepairKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByteOrderMark => f.write_str("byte order mark taken off"),
            Self::Encoding(name) => write!(f, "read as {name}"),
            Self::DamagedCharacters => f.write_str("damaged characters replaced by \u{fffd}"),
            Self::NulCharacters => f.write_str("NUL characters taken out"),
            Self::Delimiter(b'\t') => f.write_str("fields separated by tabs"),
            Self::Delimiter(byte) => write!(f, "fields separated by {:?}", char::from(*byte)),
            Self::CarriageReturns => f.write_str("lines end in CR alone"),
            Self::SeparatorLine => f.write_str("`sep=` line skipped"),
            Self::Tail => f.write_str("separators appended to lines taken off"),
            Self::FoldedRecord => f.write_str("records folded into one cell opened"),
            Self::ShortRecord => f.write_str("short records filled with empty fields"),
            Self::ResavedTime => f.write_str("times in a spreadsheet's spelling read back"),
            Self::DayMonthOrder { day_first, proven } => {
                let order = if *day_first { "the day before the month" } else { "the month before the day" };
                let doubt = if *proven { "" } else { "; no number over 12 proves it" };
                write!(f, "dates read with {order}{doubt}")
            }
            Self::DecimalComma => f.write_str("decimal commas read as points"),
            Self::EmptySurplus => f.write_str("empty surplus fields dropped"),
        }
    }
}

/// Something that could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file; 1 is the header, 0 stands for the file as a whole.
    pub line: u64,
    /// The column, as written in the header, when one cell is meant.
    pub column: Option<String>,
    /// What is wrong with it. Never holds the cell itself when the column is sensitive.
    pub what: String,
}

impl Problem {
    /// Something about a file as a whole.
    #[must_use]
    pub fn of_file(what: impl Into<String>) -> Self {
        Self { line: 0, column: None, what: what.into() }
    }

    /// A file whose last line has too few fields and no end.
    pub(in crate::source) fn cut_line(line: u64) -> Self {
        let what = format!("{BREAKS_OFF}, in the middle of a line: if it was cut off, download it again");
        Self { line, column: None, what }
    }

    /// Whether it says that a file ends too early, which explains what else is wrong with it.
    #[must_use]
    pub fn breaks_off(&self) -> bool {
        self.what.starts_with(BREAKS_OFF)
    }
}

/// What makes a whole record unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Damage {
    /// The header stands among the data once more.
    RepeatedHeader,
    /// A quotation mark is opened on its line and not closed where it should be: where its fields end
    /// cannot be told.
    UnclosedQuote,
    /// It is longer than any row can be, and was not kept.
    Overlong,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RepeatedHeader => "the header repeated inside the file",
            Self::UnclosedQuote => "a quotation mark opened on this line is never closed",
            Self::Overlong => "longer than 1 MB, which no row is",
        })
    }
}

/// A file as records.
#[derive(Debug, Clone, Default)]
pub struct RawTable {
    /// The column names as written, without blanks and marks around them; empty for an empty file.
    pub header: Vec<String>,
    /// The records with at least one non-blank field, those that are no rows included.
    pub records: Records,
    /// Records of blank fields only; they are no rows.
    pub blank_records: usize,
    /// What was repaired, in order of kind.
    pub repairs: Vec<Repair>,
    /// What could not be read, in order of line.
    pub problems: Vec<Problem>,
}

/// Reads a whole table; its records are held in memory.
///
/// # Errors
/// When nothing at all can be read. A file that breaks off gives what came before, and a problem.
pub fn read_table(file: &str, reader: impl Read) -> Result<RawTable, SourceError> {
    let mut records = Records::default();
    let table = read_records(file, reader, &mut |_, record| records.push(record))?;
    Ok(RawTable { records, ..table })
}

/// Reads a whole table and hands each record on, with the header, instead of keeping it: only the text of the record
/// that is being read is held in memory.
///
/// # Errors
/// As [`read_table`].
pub fn read_records(
    file: &str,
    reader: impl Read,
    take: &mut dyn FnMut(&[String], Record<'_>),
) -> Result<RawTable, SourceError> {
    let failed = |cause| SourceError::Read { file: file.into(), cause };
    Text::open(reader).map(|text| records::read(text, take)).map_err(failed)
}

/// What is said of a file that cannot be read to its end.
pub(in crate::source) fn breaks_off(cause: &io::Error) -> String {
    format!("{BREAKS_OFF} ({cause}); what came before is read")
}

const BREAKS_OFF: &str = "the file breaks off here";

/// Reads a whole table from memory.
#[must_use]
pub fn read_bytes(bytes: &[u8]) -> RawTable {
    // Bytes in memory can always be read.
    read_table("", bytes).unwrap_or_default()
}

/// The same a piece of so many bytes at a time, which changes nothing.
#[must_use]
pub fn read_in_pieces(bytes: &[u8], piece: usize) -> RawTable {
    let mut records = Records::default();
    let text = Text::in_pieces(bytes, piece.max(1));
    let table = text.map(|text| records::read(text, &mut |_, record| records.push(record)));
    RawTable { records, ..table.unwrap_or_default() }
}

/// The header of a table, told from the beginning of its file.
///
/// Column names as written, without blanks and marks around them; none for an empty file.
#[must_use]
pub fn read_header(head: &[u8]) -> Vec<String> {
    let head = &head[..head.len().min(HEADER_BYTES)];
    Text::open(head).map(records::read_header).unwrap_or_default()
}

/// Bytes within which a header is looked for.
pub(in crate::source) const HEADER_BYTES: usize = 16 << 10;

/// A column name reduced to what tells it from others: letters and digits in lower case.
///
/// `Profile Name`, `profileName`, `\u{feff}PROFILE NAME;;` all give `profilename`.
#[must_use]
pub fn normalise_header(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
