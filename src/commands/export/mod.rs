//! `watchprint export`: the rows behind the figures as tables.

mod files;
mod merged;

use super::choices::{self, ChosenRecords};
use super::read::load::{narrow_short, nothing_to_watch};
use super::read::{losses, notes, progress};
use crate::analysis::analyse_main;
use crate::analysis::listing::Listing;
use crate::analysis::titles::TitleIndex;
use crate::cli::{Choices, TablesArguments};
use crate::error::Outcome;
use crate::model::history::History;
use crate::model::place::{RegionCounts, ZoneSettings};
use crate::model::records::Records;
use crate::model::title::{TitleSource, parse_titles};
use crate::report::tidy::tables::{self, FileRows, Viewing};
use crate::source::archive::Export;
use crate::source::archive::shown;
use crate::source::netflix::export::{Selection, read_export, streaming_regions};
use crate::source::netflix::frames::{Frames, viewing_frame};
use crate::source::netflix::viewing::row_lines;
use anyhow::bail;
use chrono_tz::Tz;
use files::Files;
use std::path::Path;

pub(super) fn run(arguments: &TablesArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let zones = choices::zones(choices)?;
    choices::days_in_order(choices)?;
    let mut files = Files::of(arguments)?;
    let outcome = match arguments.exports.as_slice() {
        [path] => add_one(&mut files, path, choices, &zones)?,
        _ => merged::add(&mut files, arguments, &zones)?,
    };
    let written = files.finish()?;
    if !choices.quiet {
        let place = shown(&arguments.output);
        eprintln!("watchprint: wrote {written} files to {place}");
    }
    Ok(outcome)
}

fn add_one(
    files: &mut Files<'_>,
    path: &Path,
    choices: &Choices,
    zones: &ZoneSettings,
) -> anyhow::Result<Outcome> {
    let mut export = Export::open(path, &choices.limits.limits())?;
    let bar = progress::watch(&mut export, choices.quiet);
    let mut tables = read_export(&export, Selection::Everything);
    bar.finish_and_clear();
    let losses = losses::of(&export, &tables.files);
    if !choices.quiet {
        losses::tell(&losses);
    }
    if !tables.has_tables() {
        bail!(nothing_to_watch(export.name(), &tables.files));
    }
    let viewing = tables.take_viewing();
    let short = tables.longest_short_history().cloned().filter(|_| viewing.is_none());
    let used = viewing.as_ref().map(|table| &table.path).or(short.as_ref().map(|table| &table.path));
    if let Some(note) = used.and_then(|used| notes::of(&tables.files, used)).filter(|_| !choices.quiet) {
        notes::tell(&note);
    }
    let mut zone = Tz::UTC;
    if let Some(table) = viewing {
        let regions = RegionCounts::from(streaming_regions(&tables.frames));
        let raw = Frames { table: viewing_frame(&table)?, detail: None };
        let lines = lines_of(&export, &table.path);
        let history = History::build_with_places(table, &regions, zones);
        zone = history.most_used_zone();
        let file = FileRows::of(&history, lines);
        add_viewing(files, history, Chosen { file, raw: Some(raw) }, choices)?;
    }
    merged::add_raw(files, "", &tables, &mut ChosenRecords::of(choices, zone))?;
    if let Some(table) = short {
        let (history, titles) = narrow_short(table, choices)?;
        let index = TitleIndex::new(history.rows.iter().map(|row| row.title.as_str()), &titles);
        files.add(&tables::short_history::table(&history, &index, &titles, None))?;
    }
    Ok(Outcome::from_losses(!losses.is_empty()))
}

/// The line of each row; none if they cannot be told, as the ledger then says less and nothing else is lost.
fn lines_of(export: &Export, path: &str) -> Vec<u64> {
    let entry = export.entries().iter().find(|entry| entry.path == path);
    entry.and_then(|entry| row_lines(export, entry).ok()).unwrap_or_default()
}

/// Every row of the viewing, and of one export its table as it is.
struct Chosen {
    file: FileRows,
    raw: Option<Frames>,
}

/// The tables of the viewing: what the choices leave, and the ledger of the whole record.
fn add_viewing(
    files: &mut Files<'_>,
    mut history: History,
    Chosen { file, raw }: Chosen,
    choices: &Choices,
) -> anyhow::Result<()> {
    choices::narrow(&mut history, &mut Records::default(), choices)?;
    notes::tell_of_dates(&history, choices.quiet);
    if let Some(raw) = raw {
        files.add_raw_viewing(&raw, file.chosen(&history))?;
    }
    let texts: Vec<&str> = history.titles.texts().collect();
    let titles = parse_titles(&texts, TitleSource::ViewingActivity);
    let index = TitleIndex::new(texts.iter().copied(), &titles);
    let settings = choices::settings(choices);
    // The figures first, while there are no lists yet.
    let profiles = analyse_main(&history, &index, &settings).profiles;
    let lists = Listing::of(&history, &index, &settings);
    let viewing = Viewing {
        history: &history,
        titles: &titles,
        index: &index,
        lists: &lists,
        profiles: &profiles,
        file: &file,
    };
    tables::viewing(viewing).iter().try_for_each(|table| files.add(table))
}
