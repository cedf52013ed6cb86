//! `watchprint check`: what was recognised, what was repaired, what was not understood.

use super::read::{losses, progress};
use super::write::output;
use crate::cli::CheckArguments;
use crate::error::Outcome;
use crate::report::{check, json};
use crate::source::archive::Export;
use crate::source::netflix::export::{Selection, read_export};
use std::io::{Write, stdout};

pub(super) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    let mut export = Export::open(&arguments.export, &arguments.limits.limits())?;
    let bar = progress::watch(&mut export, false);
    let tables = read_export(&export, Selection::Everything);
    let files = &tables.files;
    bar.finish_and_clear();
    let text = if arguments.json {
        json::to_text(&check::json(&export, files))
    } else {
        output::harmless(&check::text(&export, files))
    };
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    if !tables.has_tables() {
        return Ok(Outcome::NothingUsable);
    }
    Ok(Outcome::from_losses(!losses::of(&export, files).is_empty()))
}
