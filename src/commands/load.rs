//! From a path to an analysed viewing record: what `summary` and `report` have in common.

use super::{choices, losses, output, progress};
use crate::analysis::short_history::{ShortAnalysis, analyse_short};
use crate::analysis::titles::TitleIndex;
use crate::analysis::{Analysis, analyse};
use crate::cli::Choices;
use crate::error::Outcome;
use crate::model::history::History;
use crate::model::place::RegionCounts;
use crate::model::short_history::ShortHistory;
use crate::model::title::{TitleSource, parse_titles};
use crate::report::input::Input;
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{
    ExportTables, FileReport, Recognised, Selection, read_export, streaming_regions,
};
use anyhow::bail;
use chrono::NaiveDate;
use std::path::Path;

/// An export and what its viewing record says.
pub(super) struct Loaded {
    pub export: Export,
    pub files: Vec<FileReport>,
    pub viewing: Viewing,
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
    pub analysis: Analysis,
}

/// Reads and analyses an export.
///
/// # Errors
/// When it cannot be opened, a choice does not fit it, or it holds no viewing record.
pub(super) fn load(path: &Path, choices: &Choices) -> anyhow::Result<Loaded> {
    let zones = choices::zones(choices)?;
    let export = Export::open(path, &Limits::default())?;
    let bar = progress::bar(export.entries().iter().map(|entry| entry.size).sum(), choices.quiet);
    let tables = read_export(&export, Selection::Summary, &bar);
    bar.finish_and_clear();
    let regions = RegionCounts::from(streaming_regions(&tables.frames));
    let ExportTables { viewing, short_histories, files, .. } = tables;
    let viewing = if let Some(table) = viewing {
        let settings = choices::settings(choices);
        let mut history = History::build(table, &regions, &zones);
        choices::narrow(&mut history, choices)?;
        let texts: Vec<&str> = history.titles.texts().collect();
        let titles = parse_titles(&texts, TitleSource::ViewingActivity);
        let index = TitleIndex::new(texts.iter().copied(), &titles);
        let analysis = analyse(&history, &index, &settings);
        Viewing::Full(Box::new(FullViewing { history, analysis }))
    } else if let Some(table) = short_histories.into_iter().max_by_key(|table| table.rows.len()) {
        let mut history = ShortHistory::from(table);
        history.rows.retain(|row| in_range(row.date, choices));
        let texts: Vec<&str> = history.rows.iter().map(|row| row.title.as_str()).collect();
        let titles = parse_titles(&texts, TitleSource::ViewingHistory);
        let index = TitleIndex::new(texts.iter().copied(), &titles);
        Viewing::Short(Box::new(analyse_short(&history, &index)))
    } else {
        bail!(nothing_to_watch(&export, &files));
    };
    Ok(Loaded { export, files, viewing })
}

impl Loaded {
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

    /// Says on standard error what could not be read, and how the run ends.
    pub fn losses(&self, quiet: bool) -> Outcome {
        let losses = losses::of(&self.export, &self.files);
        if !quiet {
            losses::tell(&losses);
        }
        Outcome::from_losses(!losses.is_empty())
    }
}

fn in_range(date: Option<NaiveDate>, choices: &Choices) -> bool {
    let unlimited = choices.from.is_none() && choices.to.is_none();
    date.map_or(unlimited, |date| {
        choices.from.is_none_or(|from| date >= from) && choices.to.is_none_or(|to| date <= to)
    })
}

/// What is said of an export without a viewing record.
fn nothing_to_watch(export: &Export, files: &[FileReport]) -> String {
    let found: Vec<&str> = files
        .iter()
        .filter_map(|file| match file.recognised {
            Recognised::Table(kind) => Some(kind.name()),
            _ => None,
        })
        .collect();
    let name = output::harmless(export.name());
    let found = match found.as_slice() {
        [] => "no table of an export was recognised".to_owned(),
        names => format!("it holds {}", names.join(", ")),
    };
    format!(
        "{name} has no viewing record (ViewingActivity.csv or NetflixViewingHistory.csv); {found}. \
         `watchprint check` lists every file and what was made of it"
    )
}
