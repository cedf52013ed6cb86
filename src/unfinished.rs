//! Files and folders under passing names: they get their own when they are whole, and vanish when the run ends before
//! that, be it by an error, by Ctrl-C, by `kill` or because the terminal was closed.
//!
//! This room stands beside all others: `commands` and `demo` write by it.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::{Builder, NamedTempFile, TempDir};

/// What has a passing name now. Whoever holds this, holds up the end of an interrupted run.
static PLACES: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn places() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    // A set of paths is whole whatever happened to its holder.
    PLACES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is not whole yet; dropping it removes it.
#[derive(Debug)]
pub struct UnfinishedFile(Option<NamedTempFile>);

impl UnfinishedFile {
    /// A new file in a folder.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn new_in(folder: &Path, prefix: &str) -> io::Result<Self> {
        interrupt::watch();
        let mut places = places();
        let file = Builder::new().prefix(prefix).tempfile_in(folder)?;
        places.insert(file.path().to_owned());
        Ok(Self(Some(file)))
    }

    /// The file itself.
    #[must_use]
    pub fn file(&self) -> &File {
        self.0.as_ref().expect("the file is there until it is finished").as_file()
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
        if let Some(file) = self.0.take() {
            let path = file.path().to_owned();
            drop(file);
            places().remove(&path);
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
        let Some(file) = file.0.take() else { continue };
        places.remove(file.path());
        if let Err(error) = file.persist(&path) {
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
        places.insert(folder.path().to_owned());
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

/// Removes all that is not whole, because the program is about to end.
pub fn remove_all() {
    // Who stops inside this room cannot wait for itself.
    if let Ok(places) = PLACES.try_lock() {
        remove(&places);
    }
}

fn remove(places: &BTreeSet<PathBuf>) {
    for place in places {
        // Nobody is left who could be told of an error.
        let _ = if place.is_dir() { std::fs::remove_dir_all(place) } else { std::fs::remove_file(place) };
    }
}

#[cfg(unix)]
mod interrupt {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use std::sync::Once;

    static WATCH: Once = Once::new();

    /// From now on, an interrupt removes what is not whole before it ends the run.
    pub fn watch() {
        WATCH.call_once(|| {
            // What the caller has the program ignore (`nohup`) stays ignored.
            let ignored = ignored();
            let signals =
                [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
            let Ok(mut signals) = Signals::new(signals) else { return };
            // Without the thread, files are left as they would be without this room.
            let _ = std::thread::Builder::new().name("interrupt".into()).spawn(move || {
                if let Some(signal) = signals.forever().next() {
                    let places = super::places();
                    super::remove(&places);
                    // The places stay held: nothing may get a passing name, or its own, any more.
                    // Ends the run the way the signal would have, so that a shell is told of it.
                    let _ = signal_hook::low_level::emulate_default_handler(signal);
                    std::process::exit(128 + signal);
                }
            });
        });
    }

    /// The signals that are ignored, a bit each, where the system tells.
    fn ignored() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
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
        let passing = file.0.as_ref().unwrap().path().to_owned();
        assert!(places().contains(&passing));
        file.finish(&folder.path().join("whole")).unwrap();
        assert!(!places().contains(&passing));
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
}
