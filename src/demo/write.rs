//! Writes a generated export to disk: a whole one, or none.

use super::Demo;
use chrono::Datelike;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

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

/// Writes the export's files under the new folder `dir`, and the truth beside it as
/// `DIR.truth.json`. The folder appears at once, whole.
///
/// # Errors
/// If `dir` exists and is not empty, or the system refuses; then nothing is left behind.
pub fn write_folder(demo: &Demo, dir: &Path) -> Result<(), WriteError> {
    if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) || dir.is_file() {
        return Err(WriteError::Exists(dir.to_owned()));
    }
    let fail = |cause| WriteError::Io { path: dir.to_owned(), cause };
    let parent = parent(dir);
    fs::create_dir_all(parent).map_err(fail)?;
    let staging = tempfile::Builder::new().prefix(".watchprint-demo-").tempdir_in(parent).map_err(fail)?;
    let inside = staging.path().join("export");
    fs::create_dir(&inside).map_err(fail)?;
    for file in &demo.files {
        let path = inside.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fail)?;
        }
        fs::write(&path, &file.bytes).map_err(fail)?;
    }
    write_truth(demo, dir)?;
    fs::rename(&inside, dir).map_err(fail)
}

/// Writes the export as the zip `path`, as it is downloaded, and the truth beside it as
/// `PATH.truth.json`. The zip appears at once, whole.
///
/// # Errors
/// If `path` exists, or the system refuses; then nothing is left behind.
pub fn write_zip(demo: &Demo, path: &Path) -> Result<(), WriteError> {
    if path.exists() {
        return Err(WriteError::Exists(path.to_owned()));
    }
    let fail = |cause: io::Error| WriteError::Io { path: path.to_owned(), cause };
    fs::create_dir_all(parent(path)).map_err(fail)?;
    whole_file(path, |file| zip_to(demo, file)).map_err(fail)?;
    write_truth(demo, path)
}

/// The path of the truth beside an export.
#[must_use]
pub fn truth_path(export: &Path) -> PathBuf {
    let mut name = export.file_name().unwrap_or_default().to_owned();
    name.push(".truth.json");
    export.with_file_name(name)
}

fn write_truth(demo: &Demo, export: &Path) -> Result<(), WriteError> {
    let path = truth_path(export);
    let text = demo.truth_text();
    whole_file(&path, |file| file.write_all(text.as_bytes())).map_err(|cause| WriteError::Io { path, cause })
}

/// Writes a file under another name and renames it, so that half a file is never seen.
fn whole_file(path: &Path, write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>) -> io::Result<()> {
    let staging = tempfile::Builder::new().prefix(".watchprint-demo-").tempfile_in(parent(path))?;
    let mut buffer = BufWriter::new(staging.as_file());
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    staging.persist(path).map_err(|error| error.error)?;
    Ok(())
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
