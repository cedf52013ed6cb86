//! Writes a generated export to disk: a whole one, or none.

use super::{Demo, Pair};
use crate::unfinished::{NewFolders, UnfinishedFile, UnfinishedFolder};
use chrono::Datelike;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Name of the export's folder inside the folder written.
const EXPORT: &str = "export";
/// Name of the file with what is true of the export.
const TRUTH: &str = "truth.json";
/// What unfinished files and folders are called.
const PREFIX: &str = ".watchprint-demo-";

/// Why a generated export could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something is there already, and is not overwritten.
    #[error("{} exists already: choose another name, or remove it first", .0.display())]
    Exists(PathBuf),
    /// The system refused.
    #[error("cannot write {}: {cause}", .path.display())]
    Io {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// Writes the new folder `dir`: the export's files in `dir/export`, and `dir/truth.json` beside it.
/// The folder appears at once, whole. Returns the path of the export.
///
/// # Errors
/// If `dir` exists and is not empty, or the system refuses; then nothing is left behind.
pub fn write_folder(demo: &Demo, dir: &Path) -> Result<PathBuf, WriteError> {
    new_folder(dir, |whole| {
        folder(demo, &whole.join(EXPORT))?;
        fs::write(whole.join(TRUTH), demo.truth_text())
    })?;
    Ok(dir.join(EXPORT))
}

/// Writes the new folder `dir` with both exports of a pair, `before` and `after`, as folders or as zips, and `truth.json`
/// beside them. The folder appears at once, whole. Returns the paths of the exports.
///
/// # Errors
/// If `dir` exists and is not empty, or the system refuses; then nothing is left behind.
pub fn write_pair(pair: &Pair, dir: &Path, is_zip: bool) -> Result<[PathBuf; 2], WriteError> {
    let names = if is_zip { ["before.zip", "after.zip"] } else { ["before", "after"] };
    new_folder(dir, |whole| {
        for (demo, name) in [&pair.before, &pair.after].into_iter().zip(names) {
            let path = whole.join(name);
            if is_zip { whole_file(&path, |file| zip_to(demo, file))? } else { folder(demo, &path)? }
        }
        fs::write(whole.join(TRUTH), pair.truth_text())
    })?;
    Ok(names.map(|name| dir.join(name)))
}

/// Lets a new folder be filled under another name, and renames it.
fn new_folder(dir: &Path, fill: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), WriteError> {
    let exists = dir.symlink_metadata().is_ok();
    if exists && !fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none()) {
        return Err(WriteError::Exists(dir.to_owned()));
    }
    let fail = |cause| WriteError::Io { path: dir.to_owned(), cause };
    let mut folders = NewFolders::default();
    folders.make(parent(dir)).map_err(fail)?;
    let staging = UnfinishedFolder::new_in(Some(parent(dir)), PREFIX).map_err(fail)?;
    // Its parent is private to this user, as temporary folders are; what is renamed is not.
    let whole = staging.path().join("demo");
    fs::create_dir_all(&whole).map_err(fail)?;
    fill(&whole).map_err(fail)?;
    if exists {
        fs::remove_dir(dir).map_err(fail)?;
    }
    fs::rename(&whole, dir).map_err(fail)?;
    folders.keep();
    Ok(())
}

/// The files of an export in a folder.
fn folder(demo: &Demo, export: &Path) -> io::Result<()> {
    for file in &demo.files {
        let path = export.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &file.bytes)?;
    }
    Ok(())
}

/// Writes the export as the zip `path`, as it is downloaded, and `truth.json` beside it. The zip
/// appears at once, whole.
///
/// # Errors
/// If one of the two files exists, or the system refuses; then no half of a file is left behind.
pub fn write_zip(demo: &Demo, path: &Path) -> Result<(), WriteError> {
    let truth = path.with_file_name(TRUTH);
    for file in [path, &truth] {
        if file.symlink_metadata().is_ok() {
            return Err(WriteError::Exists(file.to_owned()));
        }
    }
    let fail = |cause: io::Error| WriteError::Io { path: path.to_owned(), cause };
    let mut folders = NewFolders::default();
    folders.make(parent(path)).map_err(fail)?;
    whole_file(&truth, |file| file.write_all(demo.truth_text().as_bytes()))
        .map_err(|cause| WriteError::Io { path: truth.clone(), cause })?;
    whole_file(path, |file| zip_to(demo, file)).map_err(|cause| {
        // Truth without an export would only mislead; if it stays, the first error still tells more.
        let _ = fs::remove_file(&truth);
        fail(cause)
    })?;
    folders.keep();
    Ok(())
}

/// Writes a file under another name and renames it, so that half a file is never seen.
fn whole_file(path: &Path, write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>) -> io::Result<()> {
    let staging = UnfinishedFile::new_in(parent(path), PREFIX)?;
    let mut buffer = BufWriter::new(staging.file());
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    staging.finish(path)
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Made as the service makes it: folders have entries, everything is stamped with the build time.
fn zip_to(demo: &Demo, file: &mut BufWriter<&File>) -> io::Result<()> {
    let day = demo.built_on;
    let stamp =
        DateTime::from_date_and_time(day.year() as u16, day.month() as u8, day.day() as u8, 6, 12, 44)
            .map_err(io::Error::other)?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(stamp)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(file);
    let mut folders = BTreeSet::new();
    for one in &demo.files {
        for (at, _) in one.path.match_indices('/') {
            if folders.insert(&one.path[..=at]) {
                zip.add_directory(&one.path[..=at], options.unix_permissions(0o755))?;
            }
        }
        zip.start_file(one.path.as_str(), options.large_file(one.bytes.len() > 0x7fff_ffff))?;
        zip.write_all(&one.bytes)?;
    }
    zip.finish()?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::demo::{DemoOptions, Layout, household};
    use std::io::Read;

    #[test]
    fn a_folder_is_written_whole_and_never_over_another() {
        let demo = household(&DemoOptions { seed: 3, layout: Layout::Y2021, rows: Some(150) });
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("here/demo");
        let export = write_folder(&demo, &dir).unwrap();
        for file in &demo.files {
            assert_eq!(fs::read(export.join(&file.path)).unwrap(), file.bytes);
        }
        assert_eq!(fs::read_to_string(dir.join("truth.json")).unwrap(), demo.truth_text());
        assert!(matches!(write_folder(&demo, &dir), Err(WriteError::Exists(_))));
        assert_eq!(fs::read_dir(home.path().join("here")).unwrap().count(), 1, "nothing unfinished stays");
    }

    #[test]
    fn a_zip_holds_folders_and_files_with_one_time_stamp() {
        let demo = household(&DemoOptions { seed: 3, layout: Layout::Y2025, rows: Some(150) });
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("export.zip");
        write_zip(&demo, &path).unwrap();
        assert!(matches!(write_zip(&demo, &path), Err(WriteError::Exists(_))));
        let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
        assert!(zip.by_name("CONTENT_INTERACTION/").unwrap().is_dir());
        for file in &demo.files {
            let mut entry = zip.by_name(&file.path).unwrap();
            let stamp = entry.last_modified().unwrap();
            assert_eq!((stamp.year(), stamp.month(), stamp.day()), (2025, 4, 14));
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, file.bytes);
        }
        assert!(home.path().join("truth.json").is_file());
        let first = fs::read(&path).unwrap();
        let again = home.path().join("again");
        write_zip(&demo, &again.join("export.zip")).unwrap();
        assert_eq!(fs::read(again.join("export.zip")).unwrap(), first, "the same to the byte");
    }
}
