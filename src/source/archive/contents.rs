//! How much the table of contents of a zip lists, told before it is read: it is read as a whole, and may be made to
//! list more files than memory holds.
//!
//! Layout: PKWARE APPNOTE 4.3.14 to 4.3.16.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::Limits;

/// What a table of contents says about itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Extent {
    files: u64,
    bytes: u64,
}

/// Files and bytes of a table of contents that is read whatever the limits are; a genuine one has some 30 files.
const SMALL: Extent = Extent { files: 100_000, bytes: 16_000_000 };
/// Bytes of a table of contents for each file that may be taken.
const BYTES_A_FILE: u64 = 256;

impl Extent {
    /// Whether it is more than is read.
    pub fn is_too_much(self, limits: &Limits) -> bool {
        let files = limits.entries as u64;
        self.files > SMALL.files.max(files)
            || self.bytes > SMALL.bytes.max(files.saturating_mul(BYTES_A_FILE))
    }

    fn grow(&mut self, files: u64, bytes: u64) {
        self.files = self.files.max(files);
        self.bytes = self.bytes.max(bytes);
    }
}

/// Bytes at the end of a zip in which the end of its table of contents is looked for: a comment of 64 kB may follow it.
const TAIL: u64 = 80 << 10;

/// What the zip at `zip` says of its table of contents, the most if it says so twice; none when it has none.
pub(super) fn of(zip: &Path) -> io::Result<Option<Extent>> {
    let mut file = File::open(zip)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    (&mut file).take(TAIL).read_to_end(&mut tail)?;
    let mut found = None;
    for at in memchr::memmem::find_iter(&tail, b"PK\x05\x06") {
        let extent: &mut Extent = found.get_or_insert_default();
        if let (Some(files), Some(bytes)) = (number(&tail, at + 10, 2), number(&tail, at + 12, 4)) {
            extent.grow(files, bytes);
        }
    }
    let Some(extent) = &mut found else { return Ok(None) };
    for at in memchr::memmem::find_iter(&tail, b"PK\x06\x07") {
        // The longer form lies where this says.
        if let Some(place) = number(&tail, at + 8, 8).filter(|place| *place < length) {
            let mut long = Vec::new();
            file.seek(SeekFrom::Start(place))?;
            (&mut file).take(56).read_to_end(&mut long)?;
            grow_by_long_form(extent, &long);
        }
    }
    // Or before it, when something was put before the zip.
    memchr::memmem::find_iter(&tail, b"PK\x06\x06").for_each(|at| grow_by_long_form(extent, &tail[at..]));
    Ok(found)
}

fn grow_by_long_form(extent: &mut Extent, bytes: &[u8]) {
    if let (true, Some(files), Some(size)) =
        (bytes.starts_with(b"PK\x06\x06"), number(bytes, 32, 8), number(bytes, 40, 8))
    {
        extent.grow(files, size);
    }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
