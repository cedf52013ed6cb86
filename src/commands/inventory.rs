//! `watchprint inventory`: what they hold, in plain words, and what is missing.

use super::{choices, losses, output, progress};
use crate::analysis::inventory::Inventory;
use crate::cli::InventoryArguments;
use crate::error::Outcome;
use crate::report::{inventory, json};
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{Selection, read_export};
use anyhow::bail;
use std::io::{Write, stdout};

pub(super) fn run(arguments: &InventoryArguments) -> anyhow::Result<Outcome> {
    let locale = choices::language(arguments.lang.as_deref())?;
    let mut export = Export::open(&arguments.export, &Limits::default())?;
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
    let text = match (arguments.letter, arguments.json) {
        (Some(law), _) => output::harmless(&inventory::letter(&found, law.into(), &locale)),
        (None, true) => json::to_text(&inventory::json(&name, &found, &locale)),
        (None, false) => output::harmless(&inventory::text(&name, &found, &locale)),
    };
    let losses = losses::of(&export, &tables.files);
    if !arguments.quiet {
        losses::tell(&losses);
    }
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Outcome::from_losses(!losses.is_empty()))
}
