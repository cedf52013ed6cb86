//! From a path to an analysed viewing record: what `summary` and `report` have in common.

use super::{choices, losses, notes, output, progress};
use crate::analysis::joins::Joins;
use crate::analysis::short_history::{ShortAnalysis, analyse_short};
use crate::analysis::titles::TitleIndex;
use crate::analysis::{Analysis, analyse};
use crate::cli::Choices;
use crate::error::{Outcome, UsageError};
use crate::model::history::History;
use crate::model::place::RegionCounts;
use crate::model::records::Records;
use crate::model::short_history::ShortHistory;
use crate::model::title::{Title, TitleSource, parse_titles};
use crate::report::input::Input;
use crate::source::archive::{Export, Limits};
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{
    ExportTables, FileReport, Recognised, Selection, read_export, streaming_regions,
};
use crate::source::netflix::history::ShortHistoryTable;
use anyhow::bail;
use chrono::NaiveDate;
use std::path::Path;

/// An export and its viewing record: what it says, or the rows alone.
pub(super) struct Loaded<V = Viewing> {
    pub export: Export,
    pub files: Vec<FileReport>,
    pub viewing: V,
    /// Which of several files was used, when there is a choice.
    note: Option<String>,
}

/// The viewing record of an export.
pub(super) enum Viewing {
    /// ViewingActivity: every start, length and device.
    Full(Box<FullViewing>),
    /// The short history: titles and days.
    Short(Box<ShortAnalysis>),
}

/// A history with its figures.
pub(super) struct FullViewing {
    pub history: History,
    pub index: TitleIndex,
    pub analysis: Analysis,
}

/// The viewing record of an export, not analysed yet.
pub(super) enum Rows {
    /// ViewingActivity.
    Full(Box<FullRows>),
    /// The short history, with its titles.
    Short(Box<(ShortHistory, TitleIndex)>),
}

/// A history, its titles, and the small tables beside it.
pub(super) struct FullRows {
    pub history: History,
    pub index: TitleIndex,
    pub records: Records,
}

/// Reads and analyses an export.
///
/// # Errors
/// When it cannot be opened, a choice does not fit it, or it holds no viewing record.
pub(super) fn load(path: &Path, choices: &Choices) -> anyhow::Result<Loaded> {
    let analysed = |rows: Rows| match rows {
        Rows::Full(rows) => {
            let FullRows { history, index, records } = *rows;
            let settings = choices::settings(choices);
            let (analysis, joins) = rayon::join(
                || analyse(&history, &index, &settings),
                || Joins::of(&history, &index, &records, &settings),
            );
            let analysis = Analysis { joins, ..analysis };
            Ok(Viewing::Full(Box::new(FullViewing { history, index, analysis })))
        }
        Rows::Short(rows) => Ok(Viewing::Short(Box::new(analyse_short(&rows.0, &rows.1)))),
    };
    read(path, choices)?.map(analysed)
}

/// Reads an export and leaves of it what the choices ask for.
///
/// # Errors
/// As [`load`].
pub(super) fn read(path: &Path, choices: &Choices) -> anyhow::Result<Loaded<Rows>> {
    Ok(read_and_look(path, choices, Selection::Summary, |_| ())?.0)
}

/// The same, and what somebody saw in all tables before anything was left out.
///
/// # Errors
/// As [`load`].
pub(super) fn read_and_look<T>(
    path: &Path,
    choices: &Choices,
    selection: Selection,
    look: impl FnOnce(&ExportTables) -> T,
) -> anyhow::Result<(Loaded<Rows>, T)> {
    let zones = choices::zones(choices)?;
    choices::days_in_order(choices)?;
    let mut export = Export::open(path, &Limits::default())?;
    let bar = progress::watch(&mut export, choices.quiet);
    let tables = read_export(&export, selection);
    bar.finish_and_clear();
    let seen = look(&tables);
    let regions = RegionCounts::from(streaming_regions(&tables.frames));
    let mut records = Records::of(&tables.frames);
    let ExportTables { viewing, short_histories, files, .. } = tables;
    let rows = |table: &ShortHistoryTable| std::cmp::Reverse(table.rows.len());
    let short = short_histories.into_iter().min_by_key(rows);
    let viewing = viewing.filter(|table| !table.rows.is_empty() || short.is_none());
    let Some(used) = viewing.as_ref().map(|table| &table.path).or(short.as_ref().map(|table| &table.path))
    else {
        if !choices.quiet {
            losses::tell(&losses::of(&export, &files));
        }
        bail!(nothing_to_watch(&export, &files));
    };
    let note = notes::of(&files, used);
    let viewing = if let Some(table) = viewing {
        let mut history = History::build(table, &regions, &zones);
        choices::narrow(&mut history, &mut records, choices)?;
        let index = TitleIndex::of(&history);
        Rows::Full(Box::new(FullRows { history, index, records }))
    } else {
        let (history, titles) = narrow_short(short.expect("there is one of the two records"), choices)?;
        let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
        let index = TitleIndex::new(texts.iter().copied(), &titles);
        Rows::Short(Box::new((history, index)))
    };
    Ok((Loaded { export, files, viewing, note }, seen))
}

impl<V> Loaded<V> {
    /// The same with another form of the viewing record.
    ///
    /// # Errors
    /// When the form cannot be had.
    pub fn map<W>(self, form: impl FnOnce(V) -> anyhow::Result<W>) -> anyhow::Result<Loaded<W>> {
        let Self { export, files, viewing, note } = self;
        Ok(Loaded { export, files, viewing: form(viewing)?, note })
    }

    /// The recognised files, as the summary lists them.
    pub fn inputs(&self) -> Vec<Input> {
        let recognised = self.files.iter().filter_map(|file| {
            let (Recognised::Table(kind) | Recognised::EmptyTable(Some(kind))) = &file.recognised else {
                return None;
            };
            Some(Input {
                path: file.path.clone(),
                table: kind.name().to_owned(),
                rows: file.rows,
                first: file.first.clone(),
                last: file.last.clone(),
            })
        });
        recognised.collect()
    }

    /// Says on standard error which of several files was used and what could not be read, and how the
    /// run ends.
    pub fn losses(&self, quiet: bool) -> Outcome {
        let losses = losses::of(&self.export, &self.files);
        if !quiet {
            if let Some(note) = &self.note {
                notes::tell(note);
            }
            losses::tell(&losses);
        }
        Outcome::from_losses(!losses.is_empty())
    }
}

/// A short history with the reading of its titles, and of both what the choices ask for.
///
/// # Errors
/// When a profile is named.
pub(super) fn narrow_short(
    table: ShortHistoryTable,
    choices: &Choices,
) -> Result<(ShortHistory, Vec<Title>), UsageError> {
    choices::without_profiles(choices)?;
    let history = ShortHistory::from(table);
    let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
    // Titles explain each other, so all are read before some are left out.
    let titles = parse_titles(&texts, TitleSource::ViewingHistory);
    let ShortHistory { path, rows } = history;
    let read = rows.into_iter().zip(titles);
    let (rows, titles) = read.filter(|(row, _)| in_range(row.date, choices)).unzip();
    Ok((ShortHistory { path, rows }, titles))
}

fn in_range(date: Option<NaiveDate>, choices: &Choices) -> bool {
    let unlimited = choices.from.is_none() && choices.to.is_none();
    date.map_or(unlimited, |date| {
        choices.from.is_none_or(|from| date >= from) && choices.to.is_none_or(|to| date <= to)
    })
}

/// What is said of an export without a viewing record.
pub(super) fn nothing_to_watch(export: &Export, files: &[FileReport]) -> String {
    let name = export.name();
    let file =
        |wanted: fn(&FileReport) -> bool| files.iter().find(|file| wanted(file)).map(|file| &file.path);
    let empty = files.iter().find(|file| match file.recognised {
        Recognised::EmptyTable(kind) => kind == Some(TableKind::ViewingActivity) || files.len() == 1,
        _ => false,
    });
    let why = if let Some(empty) = empty {
        match empty.size {
            0 => format!("{} is an empty file; download the export again", empty.path),
            _ => format!("{} says that no information is held", empty.path),
        }
    } else if let Some(path) = file(|file| file.recognised == Recognised::Zip) {
        format!("{path} is a zip, which is not opened inside another; give it by its own path")
    } else if let Some(path) = file(|file| file.recognised == Recognised::Workbook) {
        format!(
            "{path} is a workbook of a spreadsheet program, which is not read; \
             use the file as downloaded, or save the sheet as CSV (UTF-8)"
        )
    } else {
        let tables = files.iter().filter_map(|file| match file.recognised {
            Recognised::Table(kind) => Some(kind.name()),
            _ => None,
        });
        match tables.collect::<Vec<_>>().as_slice() {
            [] => "no table of an export was recognised in it".to_owned(),
            names => format!("it holds {}", names.join(", ")),
        }
    };
    output::harmless(&format!(
        "{name} has no viewing record (ViewingActivity.csv or NetflixViewingHistory.csv): {why}. \
         `watchprint check` lists every file and what was made of it"
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Why there is nothing to watch in a folder with one file.
    fn told(name: &str, content: &[u8]) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), content).unwrap();
        let choices = Choices { quiet: true, ..Choices::default() };
        load(folder.path(), &choices).map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn what_hides_the_viewing_record_is_named() {
        let marker = b"We found no information for this table.";
        for (name, content, word) in [
            ("ViewingActivity.txt", &marker[..], "no information is held"),
            ("ViewingActivity.csv", b"", "is an empty file"),
            ("export.zip", b"PK\x03\x04", "give it by its own path"),
            ("ViewingActivity.xlsx", b"PK\x03\x04", "save the sheet as CSV"),
            ("Ratings.csv", b"Title Name,Thumbs Value\nSaltwind,2\n", "it holds Ratings"),
            ("notes.csv", b"a,b\n", "no table of an export"),
        ] {
            let told = told(name, content);
            assert!(told.contains(word) && told.contains("watchprint check"), "{name}: {told}");
        }
    }
}
