//! `watchprint export`: the rows behind the figures as tables.

mod files;

use super::choices::{self, ChosenRecords};
use super::load::{narrow_short, nothing_to_watch};
use super::{losses, notes, output, progress};
use crate::analysis::analyse;
use crate::analysis::listing::Listing;
use crate::analysis::titles::TitleIndex;
use crate::cli::{Choices, TablesArguments};
use crate::error::Outcome;
use crate::model::history::History;
use crate::model::place::RegionCounts;
use crate::model::records::Records;
use crate::model::title::{TitleSource, parse_titles};
use crate::report::tidy::tables::{self, FileRows, Viewing};
use crate::source::archive::Export;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, Selection, read_export, streaming_regions};
use crate::source::netflix::frames::{Frames, history_frame, viewing_frame};
use crate::source::netflix::viewing::row_lines;
use anyhow::bail;
use chrono_tz::Tz;
use files::Files;
use std::cmp::Reverse;

pub(super) fn run(arguments: &TablesArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.input.choices;
    let zones = choices::zones(choices)?;
    choices::days_in_order(choices)?;
    let mut export = Export::open(&arguments.input.export, &choices.limits.limits())?;
    let mut files = Files::of(arguments);
    let bar = progress::watch(&mut export, choices.quiet);
    let tables = read_export(&export, Selection::Everything);
    bar.finish_and_clear();
    let losses = losses::of(&export, &tables.files);
    if !choices.quiet {
        losses::tell(&losses);
    }
    if !tables.has_tables() {
        bail!(nothing_to_watch(&export, &tables.files));
    }
    let ExportTables { viewing, short_histories, frames, files: reports } = tables;
    let viewing = viewing.filter(|table| !table.rows.is_empty() || short_histories.is_empty());
    let longest = short_histories.iter().min_by_key(|table| Reverse(table.rows.len())).cloned();
    let short = longest.filter(|_| viewing.is_none());
    let used = viewing.as_ref().map(|table| &table.path).or(short.as_ref().map(|table| &table.path));
    if let Some(note) = used.and_then(|used| notes::of(&reports, used)).filter(|_| !choices.quiet) {
        notes::tell(&note);
    }
    let mut zone = Tz::UTC;
    if let Some(table) = viewing {
        let regions = RegionCounts::from(streaming_regions(&frames));
        let raw = Frames { table: viewing_frame(&table)?, detail: None };
        let entry = export.entries().iter().find(|entry| entry.path == table.path);
        // Without them the ledger says less, and nothing else is lost.
        let lines = entry.and_then(|entry| row_lines(&export, entry).ok()).unwrap_or_default();
        let history = History::build_with_places(table, &regions, &zones);
        zone = history.most_used_zone();
        add_viewing(&mut files, history, lines, raw, choices)?;
    }
    let mut chosen = ChosenRecords::of(choices, zone);
    for (number, table) in short_histories.iter().enumerate() {
        let suffix = if number == 0 { String::new() } else { format!("_{}", number + 1) };
        let raw = Frames { table: history_frame(table)?, detail: None };
        files.add_raw(TableKind::ViewingHistory.spec(), &suffix, &raw, &mut chosen)?;
    }
    for (kind, frames) in &frames {
        files.add_raw(kind.spec(), "", frames, &mut chosen)?;
    }
    if let Some(table) = short {
        let (history, titles) = narrow_short(table, choices)?;
        let index = TitleIndex::new(history.rows.iter().map(|row| row.title.as_str()), &titles);
        files.add(&tables::short_history::table(&history, &index, &titles))?;
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
    mut history: History,
    lines: Vec<u64>,
    raw: Frames,
    choices: &Choices,
) -> anyhow::Result<()> {
    let file = FileRows::of(&history, lines);
    choices::narrow(&mut history, &mut Records::default(), choices)?;
    files.add_raw_viewing(&raw, file.chosen(&history))?;
    drop(raw);
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
