//! `watchprint check`: what was recognised, what was repaired, what was not understood.

use super::{losses, output, progress};
use crate::cli::CheckArguments;
use crate::error::Outcome;
use crate::report::{check, json};
use crate::source::archive::{Export, Limits};
use crate::source::netflix::export::{Recognised, Selection, read_export};
use std::io::{Write, stdout};

pub(super) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    let mut export = Export::open(&arguments.export, &Limits::default())?;
    let bar = progress::watch(&mut export, false);
    let files = read_export(&export, Selection::Everything).files;
    bar.finish_and_clear();
    let text = if arguments.json {
        json::to_text(&check::json(&export, &files))
    } else {
        output::harmless(&check::text(&export, &files))
    };
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    let recognised = files.iter().any(|file| {
        matches!(
            file.recognised,
            Recognised::Table(_) | Recognised::EmptyTable(_) | Recognised::AnotherCopy(_)
        )
    });
    if !recognised {
        return Ok(Outcome::NothingUsable);
    }
    Ok(Outcome::from_losses(!losses::of(&export, &files).is_empty()))
}
