//! Results on disk: written whole or not at all.

use anyhow::Context;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Writes a file by way of a temporary one beside it, so that nobody ever meets half of it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed =
        || format!("cannot write {}: check that the folder exists and is yours to write to", path.display());
    fs::create_dir_all(folder).with_context(failed)?;
    let mut file =
        tempfile::Builder::new().prefix(".watchprint-").tempfile_in(folder).with_context(failed)?;
    file.write_all(bytes).with_context(failed)?;
    make_readable(file.as_file())?;
    file.persist(path).with_context(failed)?;
    Ok(())
}

/// A temporary file is for its owner alone; a result has the rights of any new file.
#[cfg(unix)]
fn make_readable(file: &fs::File) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))?;
    Ok(())
}

#[cfg(not(unix))]
fn make_readable(_: &fs::File) -> anyhow::Result<()> {
    Ok(())
}

/// Text for a terminal: whatever could steer one is replaced.
pub(super) fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
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
    fn escapes_for_terminals_are_taken_out() {
        assert_eq!(harmless("a\u{1b}[2Jb\tc"), "a\u{fffd}[2Jb\u{fffd}c");
    }
}
