//! Files and folders under passing names: they get their own when they are whole, and vanish when the run ends before
//! that, be it by an error, by Ctrl-C, by `kill` or because the terminal was closed.
//!
//! This room stands beside all others: `commands` and `demo` write by it.

#[cfg(unix)]
mod interrupt;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::{Builder, TempDir, TempPath};

/// What has a passing name now, or holds nothing else. Whoever holds this, holds up the end of an interrupted run.
static PLACES: Mutex<Places> = Mutex::new(Places::new());

type Places = BTreeMap<PathBuf, Removal>;

/// What is removed with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Removal {
    /// All that lies there.
    Whole,
    /// The folder, unless something lies in it.
    Empty,
}

fn places() -> MutexGuard<'static, Places> {
    // A list of paths is whole whatever happened to its holder.
    PLACES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is not whole yet; dropping it removes it.
#[derive(Debug)]
pub struct UnfinishedFile {
    path: Option<TempPath>,
    file: Option<File>,
}

impl UnfinishedFile {
    /// A new file in a folder.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn new_in(folder: &Path, prefix: &str) -> io::Result<Self> {
        interrupt::watch();
        let mut places = places();
        let (file, path) = Builder::new().prefix(prefix).tempfile_in(folder)?.into_parts();
        places.insert(path.to_path_buf(), Removal::Whole);
        Ok(Self { path: Some(path), file: Some(file) })
    }

    /// The file itself.
    #[must_use]
    pub fn file(&self) -> &File {
        self.file.as_ref().expect("the file is open until all of it is written")
    }

    /// Closes the file, because all of it is written: the system lets only so many be open at once.
    pub fn close(&mut self) {
        self.file = None;
    }

    /// Gives the file its name, over whatever bears it.
    ///
    /// # Errors
    /// When the system refuses; the file is removed then.
    pub fn finish(self, path: &Path) -> io::Result<()> {
        finish_all([(self, path.to_owned())]).map_err(|(_, error)| error)
    }
}

impl Write for UnfinishedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

impl Drop for UnfinishedFile {
    fn drop(&mut self) {
        if let Some(path) = self.path.take() {
            let place = path.to_path_buf();
            drop(path);
            places().remove(&place);
        }
    }
}

/// Gives several files their names. An interrupt waits until all have theirs.
///
/// # Errors
/// When the system refuses one, which is named; it is removed with those after it.
pub fn finish_all(
    files: impl IntoIterator<Item = (UnfinishedFile, PathBuf)>,
) -> Result<(), (PathBuf, io::Error)> {
    let files: Vec<_> = files.into_iter().collect();
    let mut places = places();
    let mut left = files.into_iter();
    let mut result = Ok(());
    for (mut file, path) in left.by_ref() {
        let Some(passing) = file.path.take() else { continue };
        places.remove(&*passing);
        if let Err(error) = passing.persist(&path) {
            result = Err((path, error.error));
            break;
        }
    }
    // Those left remove themselves, for which they need the places.
    drop(places);
    drop(left);
    result
}

/// A folder that is not whole yet, or is needed for the time of the run only; dropping it removes it.
#[derive(Debug)]
pub struct UnfinishedFolder(Option<TempDir>);

impl UnfinishedFolder {
    /// A new folder in another, or where the system keeps temporary files.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new_in(parent: Option<&Path>, prefix: &str) -> io::Result<Self> {
        interrupt::watch();
        let mut places = places();
        let mut builder = Builder::new();
        builder.prefix(prefix);
        let folder = match parent {
            Some(parent) => builder.tempdir_in(parent),
            None => builder.tempdir(),
        }?;
        places.insert(folder.path().to_owned(), Removal::Whole);
        Ok(Self(Some(folder)))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.as_ref().expect("the folder is there until it is dropped").path()
    }
}

impl Drop for UnfinishedFolder {
    fn drop(&mut self) {
        if let Some(folder) = self.0.take() {
            let path = folder.path().to_owned();
            drop(folder);
            places().remove(&path);
        }
    }
}

/// Folders made for results that are not whole yet; dropping this removes those in which nothing lies.
#[derive(Debug, Default)]
pub struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Makes a folder, and those it lies in.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn make(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && folder.symlink_metadata().is_err())
            .collect();
        if missing.is_empty() {
            return if folder.is_dir() { Ok(()) } else { std::fs::create_dir_all(folder) };
        }
        interrupt::watch();
        let mut places = places();
        for folder in missing.into_iter().rev() {
            match std::fs::create_dir(folder) {
                Ok(()) => {
                    places.insert(folder.to_owned(), Removal::Empty);
                    self.0.push(folder.to_owned());
                }
                // Another thread was quicker.
                Err(_) if folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Adds those of another.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Keeps them all, because what they were made for is there.
    pub fn keep(mut self) {
        let mut places = places();
        for folder in self.0.drain(..) {
            places.remove(&folder);
        }
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        let mut places = places();
        for folder in self.0.drain(..).rev() {
            // One in which something lies stays.
            let _ = std::fs::remove_dir(&folder);
            places.remove(&folder);
        }
    }
}

/// Removes all that is not whole, because the program is about to end.
pub fn remove_all() {
    // Who stops inside this room cannot wait for itself.
    if let Ok(places) = PLACES.try_lock() {
        remove(&places);
    }
}

fn remove(places: &Places) {
    // What lies in a folder stands behind it, so it goes first.
    for (place, removal) in places.iter().rev() {
        // Nobody is left who could be told of an error.
        let _ = match removal {
            Removal::Empty => std::fs::remove_dir(place),
            Removal::Whole if place.is_dir() => std::fs::remove_dir_all(place),
            Removal::Whole => std::fs::remove_file(place),
        };
    }
}

#[cfg(not(unix))]
mod interrupt {
    /// Where there are no signals, the system's own way of ending a run leaves what is not whole.
    pub fn watch() {}
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn what_is_dropped_is_gone_and_what_is_finished_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = UnfinishedFile::new_in(folder.path(), ".x-").unwrap();
        file.write_all(b"text").unwrap();
        let passing = file.path.as_ref().unwrap().to_path_buf();
        assert!(places().contains_key(&passing));
        file.finish(&folder.path().join("whole")).unwrap();
        assert!(!places().contains_key(&passing));
        drop(UnfinishedFile::new_in(folder.path(), ".x-").unwrap());
        drop(UnfinishedFolder::new_in(Some(folder.path()), ".x-").unwrap());
        assert_eq!(names(folder.path()), ["whole"]);
    }

    #[test]
    fn a_refused_name_removes_that_file_and_those_after_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("taken")).unwrap();
        let new = || UnfinishedFile::new_in(folder.path(), ".x-").unwrap();
        let taken = folder.path().join("taken");
        let other = folder.path().join("other");
        assert_eq!(finish_all([(new(), taken.clone()), (new(), other)]).unwrap_err().0, taken);
        assert_eq!(names(folder.path()), ["taken"]);
    }

    #[test]
    fn new_folders_vanish_unless_something_lies_in_them() {
        let folder = tempfile::tempdir().unwrap();
        let inside = |name: &str| folder.path().join(name);
        let mut folders = NewFolders::default();
        folders.make(&inside("a/b/c")).unwrap();
        folders.make(&inside("a/d")).unwrap();
        fs::write(inside("a/d/file"), "x").unwrap();
        drop(folders);
        assert_eq!((names(folder.path()), names(&inside("a"))), (vec!["a".into()], vec!["d".into()]));
        let mut kept = NewFolders::default();
        kept.make(&inside("kept/in")).unwrap();
        kept.keep();
        assert!(inside("kept/in").is_dir() && !places().contains_key(&inside("kept")));
        let mut none = NewFolders::default();
        assert!(none.make(&inside("a/d/file/x")).is_err());
    }
}
