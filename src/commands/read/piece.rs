//! One export as read, before anything is chosen, built or merged.

use super::load::Depth;
use super::{notes, progress};
use crate::analysis::inventory::Inventory;
use crate::cli::Choices;
use crate::model::place::RegionCounts;
use crate::model::records::Records;
use crate::source::archive::Export;
use crate::source::netflix::export::{ExportTables, FileReport, Selection, read_export, streaming_regions};
use crate::source::netflix::history::ShortHistoryTable;
use crate::source::netflix::viewing::ViewingTable;
use std::path::Path;

/// An export and what was made of its files.
pub(in crate::commands) struct Source {
    pub export: Export,
    pub files: Vec<FileReport>,
    /// Which of several files was used, when there is a choice.
    pub note: Option<String>,
    /// What the whole export holds, when it was asked for.
    pub inventory: Option<Inventory>,
}

/// The viewing record of an export, as read.
pub(in crate::commands) enum Record {
    None,
    /// ViewingActivity.
    Full(Box<ViewingTable>),
    /// The longest short history, where there is no ViewingActivity with rows.
    Short(ShortHistoryTable),
}

/// Everything a report needs of an export, before anything is chosen or built.
pub(super) struct Piece {
    pub source: Source,
    pub viewing: Record,
    pub records: Records,
    pub regions: RegionCounts,
}

impl Piece {
    /// Reads an export.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn read(path: &Path, choices: &Choices, depth: Depth) -> anyhow::Result<Self> {
        let look = |tables: &ExportTables| (depth.inventory(tables), depth.account(tables));
        let (mut piece, (inventory, account)) = Self::look(path, choices, depth.selection(), look)?;
        (piece.source.inventory, piece.records.account) = (inventory, account);
        Ok(piece)
    }

    /// Reads an export, and tells what somebody saw in all tables.
    ///
    /// # Errors
    /// As [`Piece::read`].
    pub fn look<T>(
        path: &Path,
        choices: &Choices,
        selection: Selection,
        look: impl FnOnce(&ExportTables) -> T,
    ) -> anyhow::Result<(Self, T)> {
        let mut export = Export::open(path, &choices.limits.limits())?;
        let bar = progress::watch(&mut export, choices.quiet);
        let mut tables = read_export(&export, selection);
        bar.finish_and_clear();
        let seen = look(&tables);
        let regions = RegionCounts::from(streaming_regions(&tables.frames));
        let records = Records::of(&tables.frames);
        let viewing = match (tables.take_viewing(), tables.longest_short_history()) {
            (Some(table), _) => Record::Full(Box::new(table)),
            (None, Some(table)) => Record::Short(table.clone()),
            (None, None) => Record::None,
        };
        let files = tables.files;
        let used = match &viewing {
            Record::None => None,
            Record::Full(table) => Some(&table.path),
            Record::Short(table) => Some(&table.path),
        };
        let note = used.and_then(|used| notes::of(&files, used));
        Ok((
            Self { source: Source { export, files, note, inventory: None }, viewing, records, regions },
            seen,
        ))
    }
}
