//! `watchprint inventory`: what they hold, in plain words, what is missing, and what it reveals.

use super::choices;
use super::read::{losses, progress};
use super::write::output;
use crate::analysis::inferences::Inferences;
use crate::analysis::inventory::Inventory;
use crate::analysis::joins::Joins;
use crate::analysis::titles::TitleIndex;
use crate::analysis::{Settings, analyse};
use crate::cli::InventoryArguments;
use crate::error::{Outcome, UsageError};
use crate::model::history::History;
use crate::model::place::{RegionCounts, ZoneSettings};
use crate::model::records::Records;
use crate::report::{inventory, json};
use crate::source::archive::Export;
use crate::source::netflix::export::{ExportTables, Selection, read_export, streaming_regions};
use anyhow::bail;
use std::io::{Write, stdout};

pub(super) fn run(arguments: &InventoryArguments) -> anyhow::Result<Outcome> {
    let locale = choices::language(arguments.lang.as_deref())?;
    let zones =
        ZoneSettings::parse(&arguments.zones).map_err(|error| UsageError(format!("--tz: {error}")))?;
    let mut export = Export::open(&arguments.export, &arguments.limits.limits())?;
    let bar = progress::watch(&mut export, arguments.quiet);
    let tables = read_export(&export, Selection::Everything);
    bar.finish_and_clear();
    let name = output::harmless(export.name());
    if !tables.has_tables() {
        bail!(
            "{name} holds no table of an export; `watchprint check` lists every file and what was made of it"
        );
    }
    let found = Inventory::of(&tables, arguments.show_identifiers);
    let losses = losses::of(&export, &tables.files);
    // A letter asks for what is missing, whatever the rest reveals.
    let inferences = if arguments.letter.is_none() { inferences(tables, &zones) } else { None };
    let inferences = inferences.as_ref();
    let text = match (arguments.letter, arguments.json) {
        (Some(law), _) => output::harmless(&inventory::letter(&found, law.into(), &locale)),
        (None, true) => json::to_text(&inventory::json(&name, &found, inferences, &locale)),
        (None, false) => output::harmless(&inventory::text(&name, &found, inferences, &locale)),
    };
    if !arguments.quiet {
        losses::tell(&losses);
    }
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Outcome::from_losses(!losses.is_empty()))
}

/// What the tables reveal; nothing without a viewing record that tells hours.
fn inferences(tables: ExportTables, zones: &ZoneSettings) -> Option<Inferences> {
    let regions = RegionCounts::from(streaming_regions(&tables.frames));
    let records = Records::with_account(&tables.frames);
    let table = tables.viewing.filter(|table| !table.rows.is_empty())?;
    let history = History::build(table, &regions, zones);
    let (index, settings) = (TitleIndex::of(&history), Settings::default());
    let mut analysis = analyse(&history, &index, &settings);
    analysis.joins = Joins::of(&history, &index, &records, &settings);
    Some(Inferences::of(&history, &analysis, &records, &settings))
}
