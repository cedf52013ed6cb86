//! Results on disk: written whole or not at all.

use crate::source::archive::shown;
use crate::unfinished::{NewFolders, UnfinishedFile, finish_all};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes a file by way of a temporary one beside it, so that nobody ever meets half of it.
pub(in crate::commands) fn write_whole(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut batch = Batch::default();
    batch.add(path.to_owned(), |out| out.write_all(bytes))?;
    batch.finish().map(|_| ())
}

/// Files that appear together when all of them are written, or not at all.
#[derive(Default)]
pub(in crate::commands) struct Batch {
    written: Vec<(UnfinishedFile, PathBuf)>,
    folders: NewFolders,
    /// What was written to something that is no file, such as a pipe or a device: it is there at once.
    written_through: usize,
}

impl Batch {
    /// Writes one more file, under a passing name beside its own.
    ///
    /// # Errors
    /// When it cannot be written, or a folder is in its place.
    pub fn add(
        &mut self,
        path: PathBuf,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        self.try_add(&path, write).map_err(|error| cannot_write(&path, error))
    }

    fn try_add(
        &mut self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let path = followed(path)?;
        if path.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            let mut out = BufWriter::new(File::options().write(true).open(&path)?);
            write(&mut out).and_then(|()| out.flush())?;
            self.written_through += 1;
            return Ok(());
        }
        if path.is_dir() {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, "a folder has that name"));
        }
        let folder = folder_of(&path);
        self.folders.make(folder)?;
        let mut file = UnfinishedFile::new_in(folder, PREFIX)?;
        let mut out = BufWriter::new(&mut file);
        write(&mut out).and_then(|()| out.flush())?;
        drop(out);
        make_readable(file.file())?;
        file.close();
        self.written.push((file, path));
        Ok(())
    }

    /// Adds the files of another batch.
    pub fn append(&mut self, mut other: Self) {
        self.written.append(&mut other.written);
        self.folders.append(other.folders);
        self.written_through += other.written_through;
    }

    /// Gives every file its name, and says how many there are.
    ///
    /// # Errors
    /// When the folder was taken away meanwhile.
    pub fn finish(self) -> anyhow::Result<usize> {
        let count = self.written.len() + self.written_through;
        finish_all(self.written).map_err(|(path, error)| cannot_write(&path, error))?;
        self.folders.keep();
        Ok(count)
    }
}

/// How passing names begin.
pub(in crate::commands) const PREFIX: &str = ".watchprint-";

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Links that lead from one to the next before they are taken for a circle.
const LINKS: usize = 40;

/// What is written: a link stays a link, and what it leads to is written, also when that is not there yet.
fn followed(path: &Path) -> io::Result<PathBuf> {
    if path.metadata().is_ok() {
        return Ok(if path.is_symlink() {
            path.canonicalize().unwrap_or(path.to_owned())
        } else {
            path.to_owned()
        });
    }
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match path.read_link() {
            Ok(target) => path = folder_of(&path).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("it is a link that leads round in a circle"))
}

/// Why something cannot be written, and what to do.
pub(in crate::commands) fn cannot_write(path: &Path, error: io::Error) -> anyhow::Error {
    let file = path.ancestors().skip(1).find(|folder| folder.is_file());
    let advice = match (error.kind(), file) {
        (io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge, _) => {
            "make room for it, or name another place".to_owned()
        }
        (_, Some(file)) => format!("{} is a file and no folder", shown(file)),
        _ => "check that the folder exists and is yours to write to".to_owned(),
    };
    let path = shown(path);
    anyhow::Error::new(error).context(format!("cannot write {path}: {advice}"))
}

/// A temporary file is for its owner alone; a result has the rights of any new file.
#[cfg(unix)]
fn make_readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))?;
    Ok(())
}

#[cfg(not(unix))]
fn make_readable(_: &File) -> io::Result<()> {
    Ok(())
}

/// Text for a terminal: whatever could steer one, or turn the direction of what follows, is replaced.
pub(in crate::commands) fn harmless(text: &str) -> String {
    let steers = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    text.chars().map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/report.html");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_in_the_way_is_an_error_with_its_name() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("taken")).unwrap();
        let error = write_whole(&folder.path().join("taken"), b"x").unwrap_err();
        assert!(format!("{error:#}").contains("taken"));
    }

    #[test]
    fn a_batch_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("taken")).unwrap();
        let mut batch = Batch::default();
        batch.add(path("a"), |out| out.write_all(b"1")).unwrap();
        assert!(!path("a").exists());
        let refused = batch.add(path("taken"), |_| Ok(())).unwrap_err();
        assert!(format!("{refused:#}").contains("taken"));
        assert!(batch.add(path("b"), |_| Err(io::Error::other("full"))).is_err());
        drop(batch);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let mut batch = Batch::default();
        batch.add(path("a"), |out| out.write_all(b"1")).unwrap();
        batch.add(path("deep/b"), |out| out.write_all(b"2")).unwrap();
        assert_eq!(batch.finish().unwrap(), 2);
        assert_eq!(
            (fs::read(path("a")).unwrap(), fs::read(path("deep/b")).unwrap()),
            (b"1".to_vec(), b"2".to_vec())
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn escapes_for_terminals_are_taken_out() {
        assert_eq!(harmless("a\u{1b}[2Jb\tc"), "a\u{fffd}[2Jb\u{fffd}c");
    }
}
