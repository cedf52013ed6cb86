//! `watchprint export`: the rows behind the figures as tables.

mod files;

use super::load::{narrow_short, nothing_to_watch};
use super::{choices, losses, output, progress};
use crate::analysis::analyse;
use crate::analysis::listing::Listing;
use crate::analysis::titles::TitleIndex;
use crate::cli::{Choices, TablesArguments};
use crate::error::Outcome;
use crate::model::history::History;
use crate::model::place::RegionCounts;
use crate::model::title::{TitleSource, parse_titles};
use crate::report::tidy::tables::{self, FileRows, Viewing};
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{ExportTables, Selection, read_export, streaming_regions};
use crate::source::netflix::viewing::{ViewingTable, row_lines};
use anyhow::bail;
use files::Files;

pub(super) fn run(arguments: &TablesArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.input.choices;
    choices::days_in_order(choices)?;
    let mut export = Export::open(&arguments.input.export, &Limits::default())?;
    let mut files = Files::of(arguments);
    let bar = progress::watch(&mut export, choices.quiet);
    let mut tables = read_export(&export, Selection::Everything);
    bar.finish_and_clear();
    let losses = losses::of(&export, &tables.files);
    if !choices.quiet {
        losses::tell(&losses);
    }
    if !tables.has_tables() {
        bail!(nothing_to_watch(&export, &tables.files));
    }
    let has_rows = tables.viewing.as_ref().is_some_and(|table| !table.rows.is_empty());
    if !has_rows && !tables.short_histories.is_empty() {
        tables.viewing = None;
        files.add_raw(&tables, arguments)?;
        let longest =
            tables.short_histories.into_iter().min_by_key(|table| std::cmp::Reverse(table.rows.len()));
        let (history, titles) = narrow_short(longest.expect("there is a short history"), choices)?;
        let index = TitleIndex::new(history.rows.iter().map(|row| row.title.as_str()), &titles);
        files.add(&tables::short_history::table(&history, &index, &titles))?;
    } else {
        files.add_raw(&tables, arguments)?;
        let regions = RegionCounts::from(streaming_regions(&tables.frames));
        let ExportTables { viewing, frames, .. } = tables;
        drop(frames);
        if let Some(table) = viewing {
            add_viewing(&mut files, &export, table, &regions, choices)?;
        }
    }
    let written = files.finish()?;
    if !choices.quiet {
        let place = output::harmless(&arguments.output.display().to_string());
        eprintln!("watchprint: wrote {written} files to {place}");
    }
    Ok(Outcome::from_losses(!losses.is_empty()))
}

/// The tables of the viewing: what the choices leave, and the ledger of the whole file.
fn add_viewing(
    files: &mut Files<'_>,
    export: &Export,
    table: ViewingTable,
    regions: &RegionCounts,
    choices: &Choices,
) -> anyhow::Result<()> {
    let entry = export.entries().iter().find(|entry| entry.path == table.path);
    let lines = entry.map(|entry| row_lines(export, entry)).transpose()?.unwrap_or_default();
    let mut history = History::build_with_places(table, regions, &choices::zones(choices)?);
    let file = FileRows::of(&history, lines);
    choices::narrow(&mut history, choices)?;
    let texts: Vec<&str> = history.titles.texts().collect();
    let titles = parse_titles(&texts, TitleSource::ViewingActivity);
    let index = TitleIndex::new(texts.iter().copied(), &titles);
    let settings = choices::settings(choices);
    let lists = Listing::of(&history, &index, &settings);
    let analysis = analyse(&history, &index, &settings);
    let viewing = Viewing {
        history: &history,
        titles: &titles,
        index: &index,
        lists: &lists,
        analysis: &analysis,
        file: &file,
    };
    tables::viewing(viewing).iter().try_for_each(|table| files.add(table))
}
