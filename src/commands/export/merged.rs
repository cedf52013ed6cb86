//! Several exports of one account as tables: the merged record with the source of each row, and the tables of each as they are.

use super::super::read::load::{in_range, narrow_short_rows, nothing_to_watch};
use super::super::read::{losses, merge as several, notes, progress};
use super::files::Files;
use super::{Chosen, add_viewing, lines_of};
use crate::analysis::titles::TitleIndex;
use crate::cli::TablesArguments;
use crate::commands::choices::ChosenRecords;
use crate::compare::merge;
use crate::error::Outcome;
use crate::model::history::History;
use crate::model::place::{RegionCounts, ZoneSettings};
use crate::model::records::Records;
use crate::model::short_history::ShortHistory;
use crate::report::tidy::tables::{self, ExportRows, FileRows};
use crate::source::archive::Export;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, Selection, read_export, streaming_regions};
use crate::source::netflix::frames::{Frames, history_frame, viewing_frame};
use crate::source::netflix::history::ShortHistoryTable;
use crate::source::netflix::viewing::read_viewing;
use anyhow::bail;
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// An export as read.
struct Read {
    name: String,
    export: Export,
    tables: ExportTables,
}

/// Adds the tables of several exports; says what could not be read of them.
pub(super) fn add(
    files: &mut Files<'_>,
    arguments: &TablesArguments,
    zones: &ZoneSettings,
) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let mut read = read_all(arguments)?;
    let outcome = told_losses(&read, choices.quiet);
    if !read.iter().any(|one| one.tables.has_tables()) {
        let told = read.iter().map(|one| nothing_to_watch(&one.name, &one.tables.files));
        bail!("{}", told.collect::<Vec<_>>().join("\n"));
    }
    let tables = read.iter().filter_map(|one| one.tables.viewing.as_ref());
    several::have_few_titles(tables, &choices.limits.limits())?;
    let mut viewing_paths: BTreeMap<String, String> = BTreeMap::new();
    let (mut exports, mut rows) = (Vec::new(), BTreeMap::new());
    for one in &mut read {
        let regions = RegionCounts::from(streaming_regions(&one.tables.frames));
        let mut lines = Vec::new();
        let history = match one.tables.take_viewing() {
            Some(table) => {
                viewing_paths.insert(one.name.clone(), table.path.clone());
                lines = lines_of(&one.export, &table.path);
                Some(History::build_with_places(table, &regions, zones))
            }
            None => None,
        };
        rows.insert(one.name.clone(), ExportRows::of(&one.name, history.as_ref(), lines));
        let records = Records::default();
        exports.push(merge::Export { name: one.name.clone(), history, records, regions });
    }
    let (history, _) = merge::merge(exports, zones, arguments.force).map_err(several::refused)?;
    let (mut zone, mut renamed) = (Tz::UTC, Vec::new());
    if let Some(mut history) = history {
        history.number_rows();
        if let Some(merged) = history.merged.as_deref() {
            let order: Vec<String> = merged.exports.iter().map(|export| export.name.clone()).collect();
            read.sort_by_key(|one| order.iter().position(|name| *name == one.name));
            renamed = merged.renamed.clone();
            files.add(&tables::exports::table(merged))?;
        }
        zone = history.most_used_zone();
        let exports = read.iter().filter_map(|one| rows.remove(&one.name)).collect();
        let file = FileRows::of_merged(&history, exports);
        add_viewing(files, history, Chosen { file, raw: None }, choices)?;
    } else {
        add_short(files, &mut read, arguments)?;
    }
    let mut chosen = ChosenRecords::of(choices, zone);
    chosen.also_called(&renamed);
    for one in &read {
        let place = format!("{}/", one.name);
        // Read once more: held all the while, the tables of several exports would be most of the memory.
        let entry = viewing_paths
            .get(&one.name)
            .and_then(|path| one.export.entries().iter().find(|entry| entry.path == *path));
        if let Some(entry) = entry {
            let table = viewing_frame(&read_viewing(&one.export, entry)?)?;
            let frames = Frames { table, detail: None };
            files.add_raw(TableKind::ViewingActivity.spec(), (&place, ""), &frames, &mut chosen)?;
        }
        add_raw(files, &place, &one.tables, &mut chosen)?;
    }
    Ok(outcome)
}

fn read_all(arguments: &TablesArguments) -> anyhow::Result<Vec<Read>> {
    let paths = &arguments.exports;
    several::are_few_enough(paths)?;
    let mut read = Vec::new();
    for path in paths {
        let mut export = Export::open(path, &arguments.choices.limits.limits())?;
        let bar = progress::watch(&mut export, arguments.choices.quiet);
        let tables = read_export(&export, Selection::Everything);
        bar.finish_and_clear();
        read.push(Read { name: export.name().to_owned(), export, tables });
    }
    let own: Vec<&str> = read.iter().map(|one| one.name.as_str()).collect();
    let told_apart = several::names(paths, &own);
    read.iter_mut().zip(told_apart).for_each(|(one, name)| one.name = name);
    Ok(read)
}

fn told_losses(read: &[Read], quiet: bool) -> Outcome {
    let lost = read.iter().flat_map(|one| losses::of_one(&one.name, &one.export, &one.tables.files));
    let lost: Vec<String> = lost.collect();
    if !quiet {
        losses::tell(&lost);
        for one in read {
            let viewing = one.tables.viewing.as_ref().filter(|table| !table.rows.is_empty());
            let short = one.tables.longest_short_history();
            let used = viewing.map(|table| &table.path).or(short.map(|table| &table.path));
            if let Some(note) = used.and_then(|used| notes::of(&one.tables.files, used)) {
                notes::tell(&format!("{}: {note}", one.name));
            }
        }
    }
    Outcome::from_losses(!lost.is_empty())
}

/// The short histories as one, where no export holds the viewing in full.
fn add_short(files: &mut Files<'_>, read: &mut [Read], arguments: &TablesArguments) -> anyhow::Result<()> {
    let choices = &arguments.choices;
    let short = |one: &Read| {
        let table: Option<ShortHistoryTable> = one.tables.longest_short_history().cloned();
        (one.name.clone(), table.map_or_else(ShortHistory::default, ShortHistory::from))
    };
    let histories: Vec<(String, ShortHistory)> = read.iter().map(short).collect();
    if histories.iter().all(|(_, history)| history.rows.is_empty()) {
        return Ok(());
    }
    let (history, merged) = merge::merge_short(histories, arguments.force).map_err(several::refused)?;
    let order: Vec<&str> = merged.exports.iter().map(|export| export.name.as_str()).collect();
    read.sort_by_key(|one| order.iter().position(|name| *name == one.name));
    files.add(&tables::exports::table(&merged))?;
    let of_rows = history.rows.iter().zip(&merged.rows_in);
    let of_chosen = of_rows.filter(|(row, _)| in_range(row.date, choices));
    let exports: Vec<&str> =
        of_chosen.filter_map(|(_, source)| order.get(source.export as usize).copied()).collect();
    let (history, titles) = narrow_short_rows(history, choices)?;
    let index = TitleIndex::new(history.rows.iter().map(|row| row.title.as_str()), &titles);
    files.add(&tables::short_history::table(&history, &index, &titles, Some(&exports)))
}

/// The tables of one export as they are, but for ViewingActivity.
pub(super) fn add_raw(
    files: &mut Files<'_>,
    place: &str,
    tables: &ExportTables,
    chosen: &mut ChosenRecords,
) -> anyhow::Result<()> {
    for (number, table) in tables.short_histories.iter().enumerate() {
        let suffix = if number == 0 { String::new() } else { format!("_{}", number + 1) };
        let raw = Frames { table: history_frame(table)?, detail: None };
        files.add_raw(TableKind::ViewingHistory.spec(), (place, &suffix), &raw, chosen)?;
    }
    for (kind, frames) in &tables.frames {
        files.add_raw(kind.spec(), (place, ""), frames, chosen)?;
    }
    Ok(())
}
