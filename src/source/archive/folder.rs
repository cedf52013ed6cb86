//! Listing a folder: every regular file below it, and links that stay inside.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Export, Limits, Location, path, too_large, too_many};
use crate::source::SourceError;

/// Adds every file below `root`.
pub(super) fn list(root: &Path, limits: &Limits, export: &mut Export) -> Result<(), SourceError> {
    let open_error = |cause| SourceError::Open { path: root.into(), cause };
    let real_root = root.canonicalize().map_err(open_error)?;
    fs::read_dir(root).map_err(open_error)?;
    let mut walk = Walk { visited: HashSet::from([real_root.clone()]), real_root, limits, export };
    walk.folder(root, "", 0);
    Ok(())
}

struct Walk<'a> {
    real_root: PathBuf,
    /// Folders entered, by their real path: a link cannot lead round in circles.
    visited: HashSet<PathBuf>,
    limits: &'a Limits,
    export: &'a mut Export,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) {
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut children = match listed {
            Ok(children) => children,
            Err(cause) => {
                return self.export.refuse(prefix, format!("the folder cannot be listed: {cause}"));
            }
        };
        children.sort_by_key(fs::DirEntry::file_name);
        for child in children {
            let name = child.file_name().to_string_lossy().into_owned();
            let raw = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
            if path::is_side_file(&raw) {
                continue;
            }
            if self.export.entries.len() >= self.limits.entries {
                return self
                    .export
                    .refuse(raw, format!("this and all after it: {}", too_many(self.limits.entries)));
            }
            if let Err(reason) = self.child(&child.path(), &raw, depth) {
                self.export.refuse(raw, reason);
            }
        }
    }

    /// Takes one file, or enters one folder; an error is the reason of refusal.
    fn child(&mut self, child: &Path, raw: &str, depth: usize) -> Result<(), String> {
        let unreadable = |cause: std::io::Error| format!("cannot be opened: {cause}");
        let kind = child.symlink_metadata().map_err(unreadable)?.file_type();
        let real = if kind.is_symlink() {
            let real = child.canonicalize().map_err(|_| "a link that leads nowhere".to_owned())?;
            if !real.starts_with(&self.real_root) {
                return Err(
                    "a link to a place outside the folder; copy the file itself into the folder".into()
                );
            }
            real
        } else {
            child.to_owned()
        };
        let metadata = real.metadata().map_err(unreadable)?;
        if metadata.is_dir() {
            if depth >= self.limits.depth {
                return Err(format!("folders more than {} deep", self.limits.depth));
            }
            if self.visited.insert(child.canonicalize().map_err(unreadable)?) {
                self.folder(child, raw, depth + 1);
            }
            return Ok(());
        }
        if !metadata.is_file() {
            return Err("not a regular file".into());
        }
        if raw.len() > self.limits.path_length {
            return Err(format!("a path longer than {} bytes", self.limits.path_length));
        }
        if metadata.len() > self.limits.file_size {
            return Err(too_large(metadata.len(), self.limits.file_size));
        }
        // Backslashes are legal in Unix names; here they would read as folders.
        let clean = path::clean(&raw.replace('\\', "_"))?;
        self.export.add(clean, metadata.len(), Location::OnDisk(real));
        Ok(())
    }
}
