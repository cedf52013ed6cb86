//! From a path to an analysed viewing record: what the commands that tell of viewing have in common.

use super::super::choices;
use super::super::write::output;
use super::piece::{Piece, Record, Source};
use super::{losses, merge, notes};
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::Inventory;
use crate::analysis::joins::Joins;
use crate::analysis::short_history::{ShortAnalysis, analyse_short};
use crate::analysis::titles::TitleIndex;
use crate::analysis::{Analysis, analyse, analyse_main};
use crate::cli::Choices;
use crate::error::{Outcome, UsageError};
use crate::model::history::History;
use crate::model::merged::Merged;
use crate::model::place::ZoneSettings;
use crate::model::records::{AccountRecords, Records};
use crate::model::short_history::ShortHistory;
use crate::model::title::{Title, TitleSource, parse_titles};
use crate::report::input::Input;
use crate::source::archive::Export;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, FileReport, Recognised, Selection};
use crate::source::netflix::history::ShortHistoryTable;
use anyhow::bail;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// An export and its viewing record: what it says, or the rows alone.
pub(in crate::commands) struct Loaded<V = Viewing> {
    pub export: Export,
    pub files: Vec<FileReport>,
    pub viewing: V,
    /// Which of several files was used, when there is a choice.
    pub(in crate::commands) note: Option<String>,
    /// The name of this export, told apart from those merged with it.
    pub(super) own_name: String,
    /// Exports merged with this one, which is the last in the order of time, each with its name.
    pub(in crate::commands) others: Vec<(String, Source)>,
    /// What the whole export holds, when it was asked for.
    pub inventory: Option<Inventory>,
}

/// How much of an export is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Depth {
    /// What figures of the viewing need that fit on one screen.
    Screen,
    /// What all figures of the viewing need.
    Summary,
    /// Every table: what it holds, and what may be concluded from all of them. With `identifiers`, also what stands in
    /// columns that identify somebody.
    Everything { identifiers: bool },
}

/// The viewing record of an export.
pub(in crate::commands) enum Viewing {
    /// ViewingActivity: every start, length and device.
    Full(Box<FullViewing>),
    /// The short history: titles and days.
    Short(Box<ShortAnalysis>),
}

/// A history with its figures.
pub(in crate::commands) struct FullViewing {
    pub history: History,
    pub index: TitleIndex,
    pub analysis: Analysis,
}

/// The viewing record of an export, not analysed yet.
pub(in crate::commands) enum Rows {
    /// ViewingActivity.
    Full(Box<FullRows>),
    /// The short history, with its titles, and of what it was made if of several.
    Short(Box<(ShortHistory, TitleIndex, Option<Merged>)>),
}

/// A history, its titles, and the small tables beside it.
pub(in crate::commands) struct FullRows {
    pub history: History,
    pub index: TitleIndex,
    pub records: Records,
}

/// Reads and analyses an export, or several of one account as one record.
///
/// # Errors
/// When one cannot be opened, a choice does not fit it, it holds no viewing record, or several are of different
/// accounts and `is_forced` does not say that they are to be merged all the same.
pub(in crate::commands) fn load(
    paths: &[PathBuf],
    choices: &Choices,
    is_forced: bool,
    depth: Depth,
) -> anyhow::Result<Loaded> {
    let analysed = |rows: Rows| match rows {
        Rows::Full(rows) => {
            let FullRows { history, index, records } = *rows;
            let settings = choices::settings(choices);
            let (analysis, joins) = rayon::join(
                || match depth {
                    Depth::Screen => analyse_main(&history, &index, &settings),
                    _ => analyse(&history, &index, &settings),
                },
                || Joins::of(&history, &index, &records, &settings),
            );
            let mut analysis = Analysis { joins, ..analysis };
            if matches!(depth, Depth::Everything { .. }) {
                analysis.inferences = Inferences::of(&history, &analysis, &records, &settings);
            }
            Ok(Viewing::Full(Box::new(FullViewing { history, index, analysis })))
        }
        Rows::Short(rows) => {
            let (history, index, merged) = *rows;
            let mut analysis = analyse_short(&history, &index);
            analysis.merged = merged;
            Ok(Viewing::Short(Box::new(analysis)))
        }
    };
    // What cannot be meant is said before anything is read.
    let zones = zones(choices)?;
    let loaded = match paths {
        [path] => built(Piece::read(path, choices, depth)?, choices, &zones)?,
        paths => merge::read(paths, choices, &zones, is_forced, depth)?,
    };
    loaded.map(analysed)
}

/// Reads an export, shows all its tables to `look` before anything is left out, and leaves of it what the choices ask for.
///
/// # Errors
/// As [`load`].
pub(in crate::commands) fn read_and_look<T>(
    path: &Path,
    choices: &Choices,
    selection: Selection,
    look: impl FnOnce(&ExportTables) -> T,
) -> anyhow::Result<(Loaded<Rows>, T)> {
    let zones = zones(choices)?;
    let (piece, seen) = Piece::look(path, choices, selection, look)?;
    Ok((built(piece, choices, &zones)?, seen))
}

/// The time zones of choices that can be meant.
fn zones(choices: &Choices) -> anyhow::Result<ZoneSettings> {
    choices::days_in_order(choices)?;
    Ok(choices::zones(choices)?)
}

fn built(piece: Piece, choices: &Choices, zones: &ZoneSettings) -> anyhow::Result<Loaded<Rows>> {
    let Piece { source, viewing, mut records, regions } = piece;
    let viewing = match viewing {
        Record::None => {
            if !choices.quiet {
                losses::tell(&losses::of(&source.export, &source.files));
            }
            bail!(nothing_to_watch(source.export.name(), &source.files));
        }
        Record::Full(table) => {
            let (mut history, index) = History::build_beside(*table, &regions, zones, TitleIndex::of_titles);
            choices::narrow(&mut history, &mut records, choices)?;
            notes::tell_of_dates(&history, choices.quiet);
            Rows::Full(Box::new(FullRows { history, index, records }))
        }
        Record::Short(table) => {
            let (history, index) = indexed(narrow_short(table, choices)?);
            Rows::Short(Box::new((history, index, None)))
        }
    };
    let Source { export, files, note, inventory } = source;
    let own_name = export.name().to_owned();
    Ok(Loaded { export, files, viewing, note, own_name, others: Vec::new(), inventory })
}

/// A short history and the index of its titles.
pub(super) fn indexed((history, titles): (ShortHistory, Vec<Title>)) -> (ShortHistory, TitleIndex) {
    let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
    let index = TitleIndex::new(texts.iter().copied(), &titles);
    (history, index)
}

impl Depth {
    /// The tables that are read.
    pub fn selection(self) -> Selection {
        match self {
            Self::Screen | Self::Summary => Selection::Summary,
            Self::Everything { .. } => Selection::Everything,
        }
    }

    /// What the tables hold, when everything is looked at.
    pub fn inventory(self, tables: &ExportTables) -> Option<Inventory> {
        match self {
            Self::Screen | Self::Summary => None,
            Self::Everything { identifiers } => Some(Inventory::of(tables, identifiers)),
        }
    }

    /// What they tell of the account, then.
    pub fn account(self, tables: &ExportTables) -> AccountRecords {
        match self {
            Self::Screen | Self::Summary => AccountRecords::default(),
            Self::Everything { .. } => AccountRecords::of(&tables.frames),
        }
    }
}

impl<V> Loaded<V> {
    /// The same with another form of the viewing record.
    ///
    /// # Errors
    /// When the form cannot be had.
    pub fn map<W>(self, form: impl FnOnce(V) -> anyhow::Result<W>) -> anyhow::Result<Loaded<W>> {
        let Self { export, files, viewing, note, own_name, others, inventory } = self;
        Ok(Loaded { export, files, viewing: form(viewing)?, note, own_name, others, inventory })
    }

    /// The name of the export, or the names of all, for people.
    pub fn name(&self) -> String {
        let others = self.others.iter().map(|(name, _)| name.as_str());
        output::harmless(&others.chain([self.own_name.as_str()]).collect::<Vec<_>>().join(" + "))
    }

    /// The recognised files, as the summary lists them; of several exports each with the name of its export.
    pub fn inputs(&self) -> Vec<Input> {
        if self.others.is_empty() {
            return inputs(&self.files, "");
        }
        let others = self.others.iter().map(|(name, source)| (name.clone(), &source.files));
        let all = others.chain([(self.own_name.clone(), &self.files)]);
        all.flat_map(|(name, files)| inputs(files, &format!("{name}/"))).collect()
    }

    /// Says on standard error which of several files was used and what could not be read, and how the
    /// run ends.
    pub fn losses(&self, quiet: bool) -> Outcome {
        let (mut losses, mut notes) = (Vec::new(), Vec::new());
        let own = (self.own_name.as_str(), &self.export, &self.files, &self.note);
        let others = self.others.iter();
        let others =
            others.map(|(name, source)| (name.as_str(), &source.export, &source.files, &source.note));
        for (name, export, files, note) in others.chain([own]) {
            if self.others.is_empty() {
                losses.extend(losses::of(export, files));
                notes.extend(note.clone());
                continue;
            }
            losses.extend(losses::of_one(name, export, files));
            notes.extend(note.as_ref().map(|note| format!("{name}: {note}")));
        }
        if !quiet {
            notes.iter().for_each(|note| notes::tell(note));
            losses::tell(&losses);
        }
        Outcome::from_losses(!losses.is_empty())
    }

    /// The same of one of two exports that are compared; `which` says of which.
    pub fn losses_in(&self, which: &str, quiet: bool) -> Outcome {
        let losses = losses::of(&self.export, &self.files);
        if !quiet {
            self.note.iter().for_each(|note| notes::tell(&format!("in {which}, {note}")));
            losses::tell_in(which, &losses);
        }
        Outcome::from_losses(!losses.is_empty())
    }
}

fn inputs(files: &[FileReport], before: &str) -> Vec<Input> {
    let recognised = files.iter().filter_map(|file| {
        let (Recognised::Table(kind) | Recognised::EmptyTable(Some(kind))) = &file.recognised else {
            return None;
        };
        Some(Input {
            path: format!("{before}{}", file.path),
            table: kind.name().to_owned(),
            rows: file.rows,
            first: file.first.clone(),
            last: file.last.clone(),
        })
    });
    recognised.collect()
}

/// A short history with the reading of its titles, and of both what the choices ask for.
///
/// # Errors
/// When a profile is named.
pub(in crate::commands) fn narrow_short(
    table: ShortHistoryTable,
    choices: &Choices,
) -> Result<(ShortHistory, Vec<Title>), UsageError> {
    narrow_short_rows(ShortHistory::from(table), choices)
}

/// The same of rows that are read already.
///
/// # Errors
/// When a profile is named.
pub(in crate::commands) fn narrow_short_rows(
    history: ShortHistory,
    choices: &Choices,
) -> Result<(ShortHistory, Vec<Title>), UsageError> {
    choices::without_profiles(choices)?;
    let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
    // Titles explain each other, so all are read before some are left out.
    let titles: Vec<Title> =
        parse_titles(&texts, TitleSource::ViewingHistory).into_iter().map(Title::into_owned).collect();
    let ShortHistory { path, rows } = history;
    let read = rows.into_iter().zip(titles);
    let (rows, titles) = read.filter(|(row, _)| in_range(row.date, choices)).unzip();
    Ok((ShortHistory { path, rows }, titles))
}

/// Whether the choices leave a title of that day.
pub(in crate::commands) fn in_range(date: Option<NaiveDate>, choices: &Choices) -> bool {
    let unlimited = choices.from.is_none() && choices.to.is_none();
    date.map_or(unlimited, |date| {
        choices.from.is_none_or(|from| date >= from) && choices.to.is_none_or(|to| date <= to)
    })
}

/// What is said of an export without a viewing record.
pub(in crate::commands) fn nothing_to_watch(name: &str, files: &[FileReport]) -> String {
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
    } else if let Some(path) =
        file(|file| file.recognised == Recognised::Unknown && file.path.ends_with(".zip"))
    {
        format!("{path} is called a zip and is none; download it again")
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
        load(&[folder.path().to_owned()], &choices, false, Depth::Summary)
            .map(|_| ())
            .unwrap_err()
            .to_string()
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
            ("export.zip", b"<html>Please log in", "is called a zip and is none"),
        ] {
            let told = told(name, content);
            assert!(told.contains(word) && told.contains("watchprint check"), "{name}: {told}");
        }
    }
}
