//! All files of an export: each recognised, read, and accounted for.

mod fold;
mod kinds;
mod regions;
mod report;
mod task;
mod weight;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::TableKind;
use super::frames::{self, Frames};
use super::history::ShortHistoryTable;
use super::viewing::ViewingTable;
use crate::source::archive::{Entry, Export};
use kinds::{Guess, guess};
pub use regions::streaming_regions;
pub use report::{FileReport, Recognised};
use task::{Content, read_file, refuse};
use weight::{Weight, beyond_memory};

/// How much of an export is brought into typed tables. All files are reported in either case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selection {
    /// Every table.
    Everything,
    /// What a summary needs: the viewing, or the short histories without it, the addresses streamed from,
    /// and what is set beside the viewing: searches, lists, ratings, messages, playback, money, games. Of the
    /// other tables only rows, first and last date are told, and their cells are not checked.
    Summary,
}

impl Selection {
    fn wants(self, kind: TableKind) -> bool {
        use TableKind as T;
        self == Self::Everything
            || matches!(kind, T::IpAddressesStreaming | T::IpAddresses | T::SearchHistory | T::MyList)
            || matches!(kind, T::Ratings | T::IndicatedPreferences | T::MessagesSentByNetflix)
            || matches!(kind, T::PlaybackRelatedEvents | T::BillingHistory | T::SubscriptionHistory)
            || matches!(kind, T::GamePlaySession)
    }
}

/// The tables of an export.
#[derive(Debug, Default)]
pub struct ExportTables {
    /// ViewingActivity.
    pub viewing: Option<ViewingTable>,
    /// The short histories, in order of path; each is of another profile.
    pub short_histories: Vec<ShortHistoryTable>,
    /// All other tables that were found, those without rows included.
    pub frames: BTreeMap<TableKind, Frames>,
    /// What became of each file, in order of path.
    pub files: Vec<FileReport>,
}

impl ExportTables {
    /// Whether there is any table of an export at all, be it empty.
    #[must_use]
    pub fn has_tables(&self) -> bool {
        self.files
            .iter()
            .any(|file| matches!(file.recognised, Recognised::Table(_) | Recognised::EmptyTable(Some(_))))
    }

    /// Takes the viewing in full out; a table without rows is none where there is a short history.
    pub fn take_viewing(&mut self) -> Option<ViewingTable> {
        let viewing = self.viewing.take();
        viewing.filter(|table| !table.rows.is_empty() || self.short_histories.is_empty())
    }

    /// The short history with most rows.
    #[must_use]
    pub fn longest_short_history(&self) -> Option<&ShortHistoryTable> {
        self.short_histories.iter().min_by_key(|table| Reverse(table.rows.len()))
    }
}

/// Reads an export. Nothing inside is an error: what cannot be read says so in its [`FileReport`].
#[must_use]
pub fn read_export(export: &Export, selection: Selection) -> ExportTables {
    let entries = export.entries();
    let guesses: Vec<Guess> = entries.par_iter().map(|entry| guess(export, entry)).collect();
    let mut reports: Vec<Option<FileReport>> = vec![None; entries.len()];
    let mut candidates: BTreeMap<TableKind, Vec<usize>> = BTreeMap::new();
    for (index, (entry, guess)) in entries.iter().zip(guesses).enumerate() {
        match guess {
            Guess::Table(kind) => candidates.entry(kind).or_default().push(index),
            Guess::Else(recognised, problem) => {
                let mut report = FileReport::new(entry, recognised);
                report.problems.extend(problem);
                reports[index] = Some(report);
            }
        }
    }
    let refused = beyond_memory(&candidates, export);
    let mut jobs: Vec<Job> =
        candidates.into_iter().flat_map(|(kind, found)| Job::of(kind, found, entries)).collect();
    // The long files first, so that none of them is left for the end.
    jobs.sort_by_key(|job| std::cmp::Reverse(entries[job.order[0]].size));
    let done: Vec<(usize, FileReport, Content)> =
        jobs.par_iter().flat_map_iter(|job| job.run(export, &refused, selection)).collect();
    let mut tables = ExportTables::default();
    let mut histories = Vec::new();
    for (index, report, content) in done {
        match content {
            Content::None => {}
            Content::Viewing(table) => tables.viewing = Some(*table),
            Content::History(table) => histories.push((index, table)),
            Content::Frames(kind, frames) => drop(tables.frames.insert(kind, frames)),
        }
        reports[index] = Some(report);
    }
    histories.sort_by_key(|(index, _)| *index);
    keep_distinct(histories, &mut tables, &mut reports);
    tables.files = reports.into_iter().flatten().collect();
    add_empty_tables(&mut tables);
    tables
}

/// The files of one table: the largest is used, the next one if that cannot be read.
struct Job {
    kind: TableKind,
    order: Vec<usize>,
}

impl Job {
    fn of(kind: TableKind, mut found: Vec<usize>, entries: &[Entry]) -> Vec<Self> {
        // Each short history is one profile's: they do not replace each other.
        if kind == TableKind::ViewingHistory {
            return found.into_iter().map(|index| Self { kind, order: vec![index] }).collect();
        }
        found.sort_by_key(|index| (std::cmp::Reverse(entries[*index].size), *index));
        vec![Self { kind, order: found }]
    }

    fn run(
        &self,
        export: &Export,
        refused: &BTreeMap<usize, Weight>,
        selection: Selection,
    ) -> Vec<(usize, FileReport, Content)> {
        let mut used = false;
        let mut results = Vec::with_capacity(self.order.len());
        for &index in &self.order {
            let entry = &export.entries()[index];
            let (report, content) = if used {
                (FileReport::new(entry, Recognised::AnotherCopy(self.kind)), Content::None)
            } else if let Some(&weight) = refused.get(&index) {
                (refuse(entry, weight, export.limits().table_size), Content::None)
            } else {
                read_file(export, entry, self.kind, selection)
            };
            used |= report.recognised == Recognised::Table(self.kind);
            results.push((index, report, content));
        }
        results
    }
}

/// Two short histories with the same rows are one file saved twice.
fn keep_distinct(
    histories: Vec<(usize, ShortHistoryTable)>,
    tables: &mut ExportTables,
    reports: &mut [Option<FileReport>],
) {
    for (index, history) in histories {
        let same = |known: &ShortHistoryTable| !history.rows.is_empty() && known.rows == history.rows;
        if tables.short_histories.iter().any(same) {
            if let Some(report) = &mut reports[index] {
                report.recognised = Recognised::AnotherCopy(TableKind::ViewingHistory);
            }
        } else {
            tables.short_histories.push(history);
        }
    }
}

/// A table said to be empty, and found nowhere with rows, gets a frame without rows.
fn add_empty_tables(tables: &mut ExportTables) {
    let said_empty: BTreeSet<TableKind> = tables
        .files
        .iter()
        .filter_map(|file| match file.recognised {
            Recognised::EmptyTable(kind) => kind,
            _ => None,
        })
        .filter(|kind| !matches!(kind, TableKind::ViewingActivity | TableKind::ViewingHistory))
        .collect();
    for kind in said_empty {
        if !tables.frames.contains_key(&kind)
            && let Ok(frames) = frames::empty(kind)
        {
            tables.frames.insert(kind, frames);
        }
    }
}
