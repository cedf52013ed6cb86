//! The files of one run: every table in every form that was asked for, and the data dictionary.

use crate::cli::{TableFormat, TablesArguments};
use crate::commands::output::Batch;
use crate::error::UsageError;
use crate::report::tidy::tables::raw::{self, Shown};
use crate::report::tidy::{Table, csv, dictionary, json, parquet};
use crate::source::netflix::TableKind;
use crate::source::netflix::export::ExportTables;
use crate::source::netflix::frames::{history_frame, plain, viewing_frame};
use std::path::{Path, PathBuf};

/// Name of the data dictionary.
const DICTIONARY: &str = "README.md";

/// Files that are written together.
pub(super) struct Files<'a> {
    folder: &'a Path,
    /// The export itself, which is never written over or into.
    spared: Option<PathBuf>,
    formats: Vec<TableFormat>,
    batch: Batch,
    /// What the dictionary says of the tables, and of the raw ones.
    sections: [String; 2],
}

impl<'a> Files<'a> {
    pub fn of(arguments: &'a TablesArguments) -> Self {
        let mut formats = arguments.format.clone();
        formats.sort_unstable();
        formats.dedup();
        let spared = arguments.input.export.canonicalize().ok();
        Self {
            folder: &arguments.output,
            spared,
            formats,
            batch: Batch::default(),
            sections: Default::default(),
        }
    }

    /// Adds a table in every form.
    pub fn add(&mut self, table: &Table<'_>) -> anyhow::Result<()> {
        for format in self.formats.clone() {
            let path = self.path(&format!("{}.{}", table.name, ending(format)))?;
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

    /// Adds the tables of the export as they are.
    pub fn add_raw(&mut self, tables: &ExportTables, arguments: &TablesArguments) -> anyhow::Result<()> {
        let choices = &arguments.input.choices;
        let is_named = |names: &[String], profile: &str| names.iter().any(|name| name.trim() == profile);
        let profile = |profile: &str| {
            (choices.profiles.is_empty() || is_named(&choices.profiles, profile))
                && !is_named(&choices.excluded_profiles, profile)
        };
        let shown = Shown { identifiers: arguments.show_identifiers, profile: &profile };
        if let Some(table) = &tables.viewing {
            let spec = TableKind::ViewingActivity.spec();
            let columns = plain(&viewing_frame(table)?);
            self.add_all(raw::tables(spec, "", table.rows.len(), columns, None, shown))?;
        }
        for (number, table) in tables.short_histories.iter().enumerate() {
            let suffix = if number == 0 { String::new() } else { format!("_{}", number + 1) };
            let columns = plain(&history_frame(table)?);
            let spec = TableKind::ViewingHistory.spec();
            self.add_all(raw::tables(spec, &suffix, table.rows.len(), columns, None, shown))?;
        }
        for (kind, frames) in &tables.frames {
            let detail = frames.detail.as_ref().map(|frame| (frame.height(), plain(frame)));
            let columns = plain(&frames.table);
            self.add_all(raw::tables(kind.spec(), "", frames.table.height(), columns, detail, shown))?;
        }
        Ok(())
    }

    fn add_all(&mut self, tables: Vec<Table<'_>>) -> anyhow::Result<()> {
        tables.iter().try_for_each(|table| self.add(table))
    }

    /// Gives all files their names, and says how many there are.
    pub fn finish(mut self) -> anyhow::Result<usize> {
        let endings: Vec<&str> = self.formats.iter().map(|format| ending(*format)).collect();
        let text = dictionary::beginning(&endings) + &self.sections.concat();
        let path = self.path(DICTIONARY)?;
        self.batch.add(path, |out| std::io::Write::write_all(out, text.as_bytes()))?;
        self.batch.finish()
    }

    /// The place of a file, unless it is inside the export or the export itself.
    fn path(&self, name: &str) -> Result<PathBuf, UsageError> {
        let path = self.folder.join(name);
        match &self.spared {
            Some(export) if real(&path).starts_with(export) => Err(UsageError(format!(
                "--output: {} would be written over or into the export itself; name another folder",
                path.display()
            ))),
            _ => Ok(path),
        }
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
