//! The files of one run: every table in every form that was asked for, and the data dictionary.

use super::super::write::output::Batch;
use crate::cli::{TableFormat, TablesArguments};
use crate::commands::choices::ChosenRecords;
use crate::error::UsageError;
use crate::report::tidy::tables::raw;
use crate::report::tidy::{Table, csv, dictionary, json, parquet};
use crate::source::archive::shown;
use crate::source::netflix::frames::{Frames, plain};
use crate::source::netflix::{TableKind, TableSpec};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Name of the data dictionary.
const DICTIONARY: &str = "README.md";

/// Files that are written together.
pub(super) struct Files<'a> {
    folder: &'a Path,
    /// The exports themselves, which are never written over or into.
    spared: Vec<PathBuf>,
    formats: Vec<TableFormat>,
    /// Whether columns that identify somebody or something are shown.
    identifiers: bool,
    batch: Batch,
    /// The files that earlier runs wrote into the folder, by the dictionary that lies there.
    earlier: BTreeSet<String>,
    /// The files of this run.
    written: BTreeSet<String>,
    /// What the dictionary says of the tables, and of the raw ones.
    sections: [String; 2],
}

impl<'a> Files<'a> {
    /// Of a run. Refused at once, before anything is read, where somebody else's README lies.
    pub fn of(arguments: &'a TablesArguments) -> Result<Self, UsageError> {
        let mut formats = arguments.format.clone();
        formats.sort_unstable();
        formats.dedup();
        let spared = arguments.exports.iter().filter_map(|export| export.canonicalize().ok()).collect();
        let mut files = Self {
            folder: &arguments.output,
            spared,
            formats,
            identifiers: arguments.show_identifiers,
            batch: Batch::default(),
            earlier: BTreeSet::new(),
            written: BTreeSet::new(),
            sections: Default::default(),
        };
        // What is no file, such as a pipe, could be waited for without end.
        let place = Some(arguments.output.join(DICTIONARY)).filter(|place| place.is_file());
        let text = place.and_then(|place| fs::read_to_string(place).ok());
        if let Some(earlier) = text.and_then(|text| dictionary::files(&text)) {
            files.earlier = earlier;
            files.earlier.insert(DICTIONARY.to_owned());
        }
        files.path(DICTIONARY)?;
        Ok(files)
    }

    /// Adds a table in every form.
    pub fn add(&mut self, table: &Table<'_>) -> anyhow::Result<()> {
        for format in self.formats.clone() {
            let name = format!("{}.{}", table.name, ending(format));
            let path = self.path(&name)?;
            self.written.insert(name);
            self.batch.add(path, |out| match format {
                TableFormat::Csv => csv::write(table, out),
                TableFormat::Json => json::write(table, out),
                TableFormat::Parquet => parquet::write(table, out),
            })?;
        }
        let is_raw = usize::from(table.name.starts_with("raw/"));
        self.sections[is_raw].push_str(&dictionary::section(table));
        Ok(())
    }

    /// Adds a table of the export as it is, in the rows that are asked for. `place` is the folder of one of several exports, and
    /// the suffix tells apart files of one table.
    pub fn add_raw(
        &mut self,
        spec: &'static TableSpec,
        (place, suffix): (&str, &str),
        frames: &Frames,
        chosen: &mut ChosenRecords,
    ) -> anyhow::Result<()> {
        let columns = plain(&frames.table);
        let rows = frames.table.height();
        let kept = raw::chosen(spec, rows, &columns, |profile, when| chosen.holds(profile, when));
        let detail = frames.detail.as_ref().map(|frame| (frame.height(), plain(frame)));
        self.add_all(raw::tables(spec, (place, suffix), columns, kept, detail, self.identifiers))
    }

    /// Adds ViewingActivity as it is, in the rows of `kept`.
    pub fn add_raw_viewing(&mut self, frames: &Frames, kept: Vec<u32>) -> anyhow::Result<()> {
        let spec = TableKind::ViewingActivity.spec();
        self.add_all(raw::tables(spec, ("", ""), plain(&frames.table), kept, None, self.identifiers))
    }

    fn add_all(&mut self, tables: Vec<Table<'_>>) -> anyhow::Result<()> {
        tables.iter().try_for_each(|table| self.add(table))
    }

    /// Gives all files their names, and says how many there are.
    pub fn finish(mut self) -> anyhow::Result<usize> {
        let endings: Vec<&str> = self.formats.iter().map(|format| ending(*format)).collect();
        self.written.insert(DICTIONARY.to_owned());
        let left = self.earlier.difference(&self.written).filter(|name| self.folder.join(name).exists());
        let older = dictionary::older(left.map(String::as_str));
        let text = dictionary::beginning(&endings) + &self.sections.concat() + &older;
        let path = self.path(DICTIONARY)?;
        self.batch.add(path, |out| std::io::Write::write_all(out, text.as_bytes()))?;
        self.batch.finish()
    }

    /// The place of a file, unless it is inside the export or the export itself, or holds what the program did not write.
    fn path(&self, name: &str) -> Result<PathBuf, UsageError> {
        let path = self.folder.join(name);
        let real = real(&path);
        if self.spared.iter().any(|export| real.starts_with(export)) {
            return Err(UsageError(format!(
                "--output: {} would be written over or into the export itself; name another folder",
                shown(&path)
            )));
        }
        // A link that leads nowhere would be lost as well. What is no file, such as a pipe, is written to as it stands.
        let is_taken = path.is_file() || path.is_symlink() && !path.exists();
        if is_taken && !self.earlier.contains(name) {
            return Err(UsageError(format!(
                "--output: {} exists already, and nothing shows that watchprint wrote it; it would be lost: name \
                 another folder, or move it away first",
                shown(&path)
            )));
        }
        Ok(path)
    }
}

fn ending(format: TableFormat) -> &'static str {
    match format {
        TableFormat::Csv => "csv",
        TableFormat::Json => "json",
        TableFormat::Parquet => "parquet",
    }
}

/// The path without links and detours, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let base = |ancestor: &Path| {
        let ancestor = if ancestor.as_os_str().is_empty() { Path::new(".") } else { ancestor };
        ancestor.canonicalize().ok()
    };
    path.ancestors()
        .find_map(|ancestor| Some(base(ancestor)?.join(path.strip_prefix(ancestor).ok()?)))
        .unwrap_or_else(|| path.to_path_buf())
}
