//! A file, a folder or a zip as a sorted list of named readers.
//!
//! A zip is read in place and never unpacked to disk. What cannot be taken (a path that leads out of
//! the export, an encrypted or oversized file, a link to elsewhere) is refused with its reason, and
//! everything else is still read. Nothing here looks at what a file holds, except to tell a zip and a
//! few kinds that hold no tables from a table.

mod contents;
mod folder;
mod path;
mod salvage;
mod stream;
mod zipped;

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::SourceError;
pub(crate) use path::{one_line, shown};
use stream::{Observed, Unchanged};

/// How much an export may hold; a genuine one stays far below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Files taken, in all (a genuine export has about 30).
    pub entries: usize,
    /// Bytes of one file, unpacked.
    pub file_size: u64,
    /// Bytes of all files together, unpacked.
    pub total_size: u64,
    /// Bytes of all tables other than ViewingActivity together, unpacked: such tables are held in memory (genuine ones
    /// have a few MB).
    pub table_size: u64,
    /// Different titles of one record, of which figures are held in memory; a title counts for each profile that has it (a
    /// genuine record has up to some 10,000).
    pub titles: usize,
    /// Different profiles of one record (a genuine one has five, or a few more that were renamed).
    pub profiles: usize,
    /// Different devices of one record (a genuine one has some dozens).
    pub devices: usize,
    /// Unpacked bytes per packed byte of one file of a zip (tables reach about 40).
    pub ratio: u64,
    /// Unpacked bytes up to which the ratio is not asked: small files may be repetitive.
    pub ratio_free: u64,
    /// Bytes of one path.
    pub path_length: usize,
    /// Folders within folders.
    pub depth: usize,
}

impl Limits {
    /// Those that hold unless others are chosen.
    pub const USUAL: Self = Self {
        entries: 10_000,
        file_size: 2_000_000_000,
        total_size: 4_000_000_000,
        table_size: 12_000_000,
        titles: 20_000,
        profiles: 12,
        devices: 1_000,
        ratio: 250,
        ratio_free: 16_000_000,
        path_length: 1_024,
        depth: 16,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::USUAL
    }
}

/// One file of an export.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it lies inside the export: `/` between the parts, composed Unicode (NFC), never absolute,
    /// never with `..`.
    pub path: String,
    /// Its size in bytes, unpacked; for a zip, as the zip says.
    pub size: u64,
    location: Location,
}

impl Entry {
    /// The last part of the path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Where the bytes of an entry lie.
#[derive(Debug, Clone)]
enum Location {
    /// A file of its own.
    OnDisk(PathBuf),
    /// A file of the zip: its place in the table of contents kept by [`zipped::Contents`].
    InZip(usize),
}

/// A file of the export that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The path as found, with control characters replaced.
    pub path: String,
    /// Why, and what it means for the reader.
    pub reason: String,
}

/// Told how many more bytes, unpacked, were read.
#[derive(Clone)]
struct Observer(Arc<dyn Fn(u64) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

/// An export: a folder, a zip, or a single file.
#[derive(Debug)]
pub struct Export {
    name: String,
    entries: Vec<Entry>,
    refused: Vec<Refused>,
    zip: Option<zipped::Contents>,
    limits: Limits,
    observer: Option<Observer>,
}

impl Export {
    /// Lists what lies at `path`.
    ///
    /// # Errors
    /// When nothing lies there, it cannot be opened, or the zip has nothing that can be read. A file
    /// inside that cannot be taken is no error, see [`Export::refused`].
    pub fn open(path: &Path, limits: &Limits) -> Result<Self, SourceError> {
        let open_error = |cause: io::Error| match cause.kind() {
            io::ErrorKind::NotFound => SourceError::NotFound { path: path.into() },
            _ => SourceError::Open { path: path.into(), cause },
        };
        let metadata = path.metadata().map_err(open_error)?;
        let mut export = Self {
            name: one_line(&given_name(path)),
            entries: Vec::new(),
            refused: Vec::new(),
            zip: None,
            limits: limits.clone(),
            observer: None,
        };
        if metadata.is_dir() {
            folder::list(path, limits, &mut export)?;
        } else if !metadata.is_file() {
            return Err(SourceError::NotAFile { path: path.into() });
        } else {
            let mut head = Vec::with_capacity(8);
            File::open(path).and_then(|file| file.take(8).read_to_end(&mut head)).map_err(open_error)?;
            if is_zip(&head, path)
                || extension(path) == "zip" && contents::of(path).is_ok_and(|found| found.is_some())
            {
                zipped::list(path, limits, &mut export)?;
                if export.entries.iter().any(|entry| OFFICE_FILES.contains(&entry.path.as_str())) {
                    return Err(SourceError::Workbook { path: path.into() });
                }
            } else if head.starts_with(OLD_OFFICE) {
                return Err(SourceError::Workbook { path: path.into() });
            } else if let Some(kind) = foreign_kind(&head) {
                return Err(SourceError::WrongKind { path: path.into(), kind });
            } else if metadata.len() > limits.file_size {
                export.refuse(export.name.clone(), too_large(metadata.len(), limits.file_size));
            } else {
                let name = path::clean(&export.name).unwrap_or_else(|_| "file".into());
                export.add(name, metadata.len(), Location::OnDisk(path.into()));
            }
        }
        export.settle();
        Ok(export)
    }

    /// The file name of what was given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The files, sorted by path; the side files of macOS and of editors are left out.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was not taken, and why.
    #[must_use]
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// How much of it is read at most.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Has `observer` told of every read of any file: how many more bytes, unpacked, came out of it.
    ///
    /// What is read twice, such as the beginning by which a table is recognised, is told twice.
    pub fn observe(&mut self, observer: Arc<dyn Fn(u64) + Send + Sync>) {
        self.observer = Some(Observer(observer));
    }

    /// Opens a file for reading from its start.
    ///
    /// The reader ends in an error when the file is longer than it may be or changes meanwhile, or when its checksum in the
    /// zip is wrong: what came before the error may be incomplete. A file of a zip is unpacked by a
    /// thread of its own, so that unpacking and parsing share two cores.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn read(&self, entry: &Entry) -> Result<Box<dyn Read + Send + '_>, SourceError> {
        let failed = |cause| SourceError::Read { file: entry.path.clone(), cause };
        let reader: Box<dyn Read + Send> = match &entry.location {
            Location::OnDisk(path) => Box::new(Unchanged::new(File::open(path).map_err(failed)?, entry.size)),
            Location::InZip(index) => {
                let foreign = || failed(io::Error::other("the entry belongs to another export"));
                let contents = self.zip.as_ref().ok_or_else(foreign)?;
                contents.read(*index, &self.limits).map_err(failed)?
            }
        };
        Ok(match &self.observer {
            Some(Observer(observer)) => Box::new(Observed::new(reader, Arc::clone(observer))),
            None => reader,
        })
    }

    fn add(&mut self, path: String, size: u64, location: Location) {
        self.entries.push(Entry { path, size, location });
    }

    fn refuse(&mut self, path: impl Into<String>, reason: impl Into<String>) {
        self.refused.push(Refused { path: one_line(&path.into()), reason: reason.into() });
    }

    /// Sorts, keeps the largest of several files with one path, and stops at the limits.
    fn settle(&mut self) {
        let mut found = std::mem::take(&mut self.entries);
        found.sort_by(|a, b| a.path.cmp(&b.path).then(b.size.cmp(&a.size)));
        let mut total = 0u64;
        for entry in found {
            if self.entries.last().is_some_and(|last| last.path == entry.path) {
                self.refuse(entry.path, "a second file with the same path; the larger one is read");
            } else if self.entries.len() >= self.limits.entries {
                self.refuse(entry.path, too_many(self.limits.entries));
            } else if total.saturating_add(entry.size) > self.limits.total_size {
                self.refuse(
                    entry.path,
                    format!(
                        "the files together are larger than {}; --max-total-size sets another limit",
                        size_of(self.limits.total_size)
                    ),
                );
            } else {
                total += entry.size;
                self.entries.push(entry);
            }
        }
        self.refused.sort_by(|a, b| a.path.cmp(&b.path));
    }
}

/// The file name of a path, also of `.` and `..`.
fn given_name(path: &Path) -> String {
    let named = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    named(path)
        .or_else(|| path.canonicalize().ok().as_deref().and_then(named))
        .unwrap_or_else(|| path.to_string_lossy().into_owned())
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// A size for people, rounded up.
pub(in crate::source) fn size_of(bytes: u64) -> String {
    let (unit, name) = match bytes {
        1_000_000_000.. => (1_000_000_000, "GB"),
        1_000_000.. => (1_000_000, "MB"),
        1_000.. => (1_000, "kB"),
        _ => return format!("{bytes} bytes"),
    };
    match bytes.div_ceil(unit / 10) {
        tenths if tenths.is_multiple_of(10) || tenths > 1_000 => format!("{} {name}", tenths.div_ceil(10)),
        tenths => format!("{}.{} {name}", tenths / 10, tenths % 10),
    }
}

/// What is said of a file that is larger than files may be.
fn too_large(size: u64, limit: u64) -> String {
    format!("{} read of one file; --max-file-size sets another limit", more_than(size, limit))
}

/// `2.3 GB, more than the 2 GB that are`; sizes that look alike are told to the byte.
pub(in crate::source) fn more_than(size: u64, limit: u64) -> String {
    match (size_of(size), size_of(limit)) {
        (size, limit) if size != limit => format!("{size}, more than the {limit} that are"),
        _ => format!("{size} bytes, more than the {limit} that are"),
    }
}

fn too_many(limit: usize) -> String {
    format!("more than {limit} files; --max-files sets another limit")
}

/// Files that every workbook or text of an office program holds, and no export.
const OFFICE_FILES: [&str; 2] = ["[Content_Types].xml", "mimetype"];

/// How the office programs of before 2007 begin their files.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0";

/// Whether a file is a zip, whatever it is called. A table may begin with the letters `PK`, but not with
/// what follows them in a whole zip.
fn is_zip(head: &[u8], path: &Path) -> bool {
    let called_a_table = matches!(extension(path).as_str(), "csv" | "txt" | "tsv");
    let whole = head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06");
    whole || head.starts_with(b"PK") && !called_a_table
}

/// Kinds of file that hold no tables but are easily given by mistake.
fn foreign_kind(head: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 7] = [
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"Rar!", "a RAR archive"),
        (b"SQLite f", "a database"),
    ];
    KINDS.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests;
