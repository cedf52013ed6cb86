//! What can go wrong while reading an export: what happened, in which file, and what to do.

use super::archive::shown;
use std::io;
use std::path::PathBuf;

/// An error that stops the reading of one file, or of the whole export.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nothing lies at the given path.
    #[error("{} does not exist; give the unzipped export, the zip, or one CSV file", shown(.path))]
    NotFound {
        /// The path as given.
        path: PathBuf,
    },
    /// The path is neither a file nor a folder (a device, a socket, a pipe).
    #[error("{} is neither a file nor a folder; give the unzipped export, the zip, or one CSV file", shown(.path))]
    NotAFile {
        /// The path as given.
        path: PathBuf,
    },
    /// The operating system refused to list or open something.
    #[error("cannot open {}: {cause}; check that it exists and that you may read it", shown(.path))]
    Open {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        cause: io::Error,
    },
    /// The single file given is of a kind that holds no tables.
    #[error("{} is {kind}, which holds no tables; give the unzipped export, the zip, or one CSV file", shown(.path))]
    WrongKind {
        /// The file.
        path: PathBuf,
        /// What it is, for example `a PDF`.
        kind: &'static str,
    },
    /// The file is a workbook, or another file of an office program.
    #[error("{} is a workbook of a spreadsheet program, which is not read; give the file as downloaded, or save the sheet as CSV (UTF-8) and give that", shown(.path))]
    Workbook {
        /// The file.
        path: PathBuf,
    },
    /// The zip cannot be read at all.
    #[error("{} is a damaged zip; the download was probably cut off: download it again, or give the unzipped folder ({cause})", shown(.path))]
    DamagedZip {
        /// The zip.
        path: PathBuf,
        /// What the zip reader found.
        cause: String,
    },
    /// Every file in the zip is protected by a password.
    #[error("{} is protected by a password; unzip it yourself and give the folder", shown(.path))]
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
    /// A file was taken for a table whose columns it lacks.
    #[error("{file}: {cause}")]
    WrongColumns {
        /// The path inside the export.
        file: String,
        /// What is missing.
        cause: &'static str,
    },
    /// A record has more different titles than any household has.
    #[error("{file} {}", too_many_titles(*.most))]
    TooManyTitles {
        /// The path inside the export.
        file: String,
        /// How many there may be.
        most: usize,
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

impl SourceError {
    /// What happened, to stand behind the name of the file it happened to.
    #[must_use]
    pub fn without_file(&self) -> String {
        match self {
            Self::Read { cause, .. } if cause.kind() == io::ErrorKind::PermissionDenied => {
                "you may not read it; change its permissions".to_owned()
            }
            Self::Read { cause, .. } => format!("cannot be read: {cause}"),
            Self::WrongColumns { cause, .. } => (*cause).to_owned(),
            Self::Frame { cause, .. } => format!("cannot be held as a table: {cause}"),
            Self::TooManyTitles { most, .. } => too_many_titles(*most),
            other => other.to_string(),
        }
    }
}

fn too_many_titles(most: usize) -> String {
    format!(
        "has more than {most} different titles (one counts for each profile that has it), which no record of a household \
         has; is it what its name says? (--max-titles sets another limit; what each needs is held in memory)"
    )
}
