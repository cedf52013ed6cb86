//! Where each row stands in the file: only asked for when rows are listed one by one.

use crate::source::SourceError;
use crate::source::archive::{Entry, Export};
use crate::source::text;

/// The line on which each data row of a file begins, in the order of the file, by the patient reader.
///
/// # Errors
/// If the file cannot be read.
pub fn row_lines(export: &Export, entry: &Entry) -> Result<Vec<u64>, SourceError> {
    let mut lines = Vec::new();
    text::read_records(&entry.path, export.read(entry)?, &mut |_, record| lines.push(record.line))?;
    Ok(lines)
}
