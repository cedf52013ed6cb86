//! An export of a comparison: read, told day by day, and looked at as a whole.

use super::super::choices;
use super::super::read::load::{FullRows, Loaded, Rows, read_and_look};
use super::super::read::losses;
use super::super::write::output;
use crate::analysis::Settings;
use crate::analysis::clock::local_time::DAY;
use crate::analysis::inventory::Inventory;
use crate::cli::{Choices, CompareArguments};
use crate::compare::diary::{Diary, Record};
use crate::compare::marks::{Mark, marks};
use crate::compare::snapshots::{Listed, ProfileFound, Snapshot, Viewing};
use crate::compare::span::{Span, day_of};
use crate::error::UsageError;
use crate::model::records::Columns;
use crate::report::comparison::Source;
use crate::report::input::{Input, Unread};
use crate::report::record::DatedRows;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, Selection};
use std::cmp::Ordering;
use std::path::Path;

/// An export that was read.
pub(super) struct Opened {
    pub loaded: Loaded<Rows>,
    /// Day by day; nothing for a short history, which has no lengths of time.
    pub diary: Option<Diary>,
    pub name: String,
    inputs: Vec<Input>,
    unread: Vec<Unread>,
    seen: Seen,
}

/// What is looked at before anything is left out. One export alone is not looked at.
#[derive(Default)]
struct Seen {
    inventory: Option<Inventory>,
    listed: Option<Vec<Listed>>,
    /// First and last start in UTC seconds; of a short history the begin of its first and last day.
    reach: Option<(i64, i64)>,
}

impl Seen {
    fn of(tables: &ExportTables, is_looked_at: bool) -> Self {
        let full = tables.viewing.as_ref().and_then(|table| table.reach());
        let short = tables.short_histories.iter().max_by_key(|table| table.rows.len());
        let short = short.and_then(|table| table.reach());
        Self {
            inventory: is_looked_at.then(|| Inventory::of(tables, false)),
            listed: is_looked_at.then(|| listed(tables)).flatten(),
            reach: full.or(short.map(|(first, last)| (day_of(first) * DAY, day_of(last) * DAY))),
        }
    }
}

fn listed(tables: &ExportTables) -> Option<Vec<Listed>> {
    let frames = tables.frames.get(&TableKind::Profiles)?;
    let columns = Columns::of(&frames.table);
    let names = columns.texts("profile_name").into_iter().zip(columns.instants("profile_creation_time"));
    let named = names.filter_map(|(name, created)| Some(Listed { name: name?.trim().to_owned(), created }));
    Some(named.collect())
}

/// Whether the choices name profiles.
pub(super) fn names_profiles(choices: &Choices) -> bool {
    !choices.profiles.is_empty() || !choices.excluded_profiles.is_empty()
}

/// The choices without those that leave rows out.
fn everything(choices: &Choices) -> Choices {
    Choices { profiles: Vec::new(), excluded_profiles: Vec::new(), from: None, to: None, ..choices.clone() }
}

fn diary(viewing: &Rows, settings: &Settings) -> Option<Diary> {
    match viewing {
        Rows::Full(rows) => Some(Diary::of(Record { history: &rows.history, index: &rows.index, settings })),
        Rows::Short(_) => None,
    }
}

impl Opened {
    /// Reads an export. Of two, the choices are left for [`Opened::narrow`] when they name profiles: what a profile is called
    /// in each is only known once both are read.
    pub fn of(path: &Path, arguments: &CompareArguments, settings: &Settings) -> anyhow::Result<Self> {
        let are_two = arguments.after.is_some();
        let unlimited = are_two && names_profiles(&arguments.choices);
        let choices = if unlimited { &everything(&arguments.choices) } else { &arguments.choices };
        let selection = if are_two { Selection::Everything } else { Selection::Summary };
        let look = |tables: &ExportTables| Seen::of(tables, are_two);
        let (loaded, seen) = read_and_look(path, choices, selection, look)?;
        let name = output::harmless(loaded.export.name());
        let inputs = loaded.inputs();
        let unread = losses::unread(&loaded.export, &loaded.files);
        let diary = diary(&loaded.viewing, settings);
        Ok(Self { loaded, diary, name, inputs, unread, seen })
    }

    /// Leaves what the choices ask for, which name profiles as this export does.
    ///
    /// # Errors
    /// When it is a short history, which has no profiles.
    pub fn narrow(&mut self, choices: &Choices, settings: &Settings) -> Result<(), UsageError> {
        if names_profiles(choices) {
            self.seen.listed = None;
        }
        if let Rows::Full(rows) = &mut self.loaded.viewing {
            let FullRows { history, records, .. } = rows.as_mut();
            choices::narrow(history, records, choices)?;
        }
        self.diary = diary(&self.loaded.viewing, settings);
        Ok(())
    }

    /// The names of its profiles; none of a short history.
    pub fn profiles(&self) -> &[String] {
        match &self.loaded.viewing {
            Rows::Full(rows) => &rows.history.profiles,
            Rows::Short(_) => &[],
        }
    }

    /// Whether this export ends before or after another: by its viewing, and if that is equal by its other tables.
    pub fn ends_compared_to(&self, other: &Self) -> Ordering {
        let unit = if self.diary.is_some() && other.diary.is_some() { 1 } else { DAY };
        let end = |opened: &Self| opened.seen.reach.map(|(_, last)| last.div_euclid(unit));
        // A single table says nothing of the day of the download.
        let is_archive = |inventory: &&Inventory| inventory.tables.len() > 1;
        let newest = |opened: &Self| {
            let inventory = opened.seen.inventory.as_ref().filter(is_archive);
            inventory.and_then(|inventory| inventory.newest)
        };
        end(self).cmp(&end(other)).then_with(|| {
            newest(self).zip(newest(other)).map_or(Ordering::Equal, |(one, other)| one.cmp(&other))
        })
    }

    /// Calls the profiles of this export what the later one calls them.
    pub fn rename(&mut self, profiles: &[ProfileFound]) {
        let is_now = |name: &str| {
            let found = profiles.iter().find(|profile| profile.before.as_deref() == Some(name));
            found.and_then(|profile| profile.after.clone())
        };
        if let Rows::Full(rows) = &mut self.loaded.viewing {
            for name in &mut rows.history.profiles {
                *name = is_now(name).unwrap_or_else(|| std::mem::take(name));
            }
        }
        if let Some(diary) = &mut self.diary {
            diary.rename(is_now);
        }
    }

    /// The rows and their last day; nothing for a short history.
    pub fn rows(&self) -> Option<DatedRows<'_>> {
        let last = self.diary.as_ref()?.span?.last;
        match &self.loaded.viewing {
            Rows::Full(rows) => Some(DatedRows { history: &rows.history, index: &rows.index, last }),
            Rows::Short(_) => None,
        }
    }

    pub fn source(&self) -> Source<'_> {
        Source { name: &self.name, inputs: &self.inputs, unread: &self.unread }
    }

    /// This export as one of two snapshots.
    pub fn snapshot(&self) -> Option<Snapshot<'_>> {
        let viewing = match &self.loaded.viewing {
            Rows::Full(rows) => Viewing::Full(&rows.history, &rows.index),
            Rows::Short(rows) => Viewing::Short(&rows.0, &rows.1),
        };
        let inventory = self.seen.inventory.as_ref()?;
        Some(Snapshot { viewing, reach: self.seen.reach, inventory, listed: self.seen.listed.as_deref() })
    }

    /// The dates the later export names, between the first day of this one and the last of that.
    pub fn marks(&self, later: &Self) -> Vec<Mark> {
        let span = |opened: &Self| opened.diary.as_ref().and_then(|diary| diary.span);
        let span = span(self).zip(span(later));
        let span = span.and_then(|(mine, its)| Span::of(mine.first.min(its.first), its.last));
        match (&later.loaded.viewing, span) {
            (Rows::Full(rows), Some(span)) => marks(&rows.records, span),
            _ => Vec::new(),
        }
    }
}
