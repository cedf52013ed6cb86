//! What can go wrong while reading an export: what happened, in which file, and what to do.

use std::io;
use std::path::PathBuf;

/// An error that stops the reading of one file, or of the whole export.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nothing lies at the given path.
    #[error("{} does not exist; give the unzipped export, the zip, or one CSV file", .path.display())]
    NotFound {
        /// The path as given.
        path: PathBuf,
    },
    /// The path is neither a file nor a folder (a device, a socket, a pipe).
    #[error("{} is neither a file nor a folder; give the unzipped export, the zip, or one CSV file", .path.display())]
    NotAFile {
        /// The path as given.
        path: PathBuf,
    },
    /// The operating system refused to list or open something.
    #[error("cannot open {}: {cause}; check that it exists and that you may read it", .path.display())]
    Open {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        cause: io::Error,
    },
    /// The single file given is of a kind that holds no tables.
    #[error("{} is {kind}, which holds no tables; give the unzipped export, the zip, or one CSV file", .path.display())]
    WrongKind {
        /// The file.
        path: PathBuf,
        /// What it is, for example `a PDF`.
        kind: &'static str,
    },
    /// The zip cannot be read at all.
    #[error("{} is a damaged zip ({cause}); the download was probably cut off: download it again, or give the unzipped folder", .path.display())]
    DamagedZip {
        /// The zip.
        path: PathBuf,
        /// What the zip reader found.
        cause: String,
    },
    /// Every file in the zip is protected by a password.
    #[error("{} is protected by a password; unzip it yourself and give the folder", .path.display())]
    EncryptedZip {
        /// The zip.
        path: PathBuf,
    },
    /// One file of the export cannot be read to its end.
    #[error("cannot read {file}: {cause}; the rest of the export is not affected")]
    Read {
        /// The path inside the export.
        file: String,
        /// The system's or the zip reader's reason.
        cause: io::Error,
    },
    /// A file holds no header line, so nothing can be told about its columns.
    #[error("{file} has no header line; it is not a table of an export")]
    NoHeader {
        /// The path inside the export.
        file: String,
    },
    /// A file was taken for a table whose columns it lacks.
    #[error("{file}: {cause}")]
    WrongColumns {
        /// The path inside the export.
        file: String,
        /// What is missing.
        cause: &'static str,
    },
    /// A table could not be brought into columns.
    #[error("cannot build the table of {file}: {cause}")]
    Frame {
        /// The path inside the export.
        file: String,
        /// The reason.
        cause: String,
    },
}
