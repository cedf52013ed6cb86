//! `watchprint demo`: a synthetic export on disk.

use super::read::load::{Depth, load};
use super::write::output;
use super::write::places::Places;
use super::{choices, report};
use crate::cli::{Cli, Command, DemoArguments, ReportArguments};
use crate::demo::{
    DemoOptions, Layout, PairOptions, WriteError, household, pair, write_folder, write_pair, write_zip,
};
use crate::error::{Outcome, UsageError};
use crate::source::archive::shown;
use crate::unfinished::UnfinishedFolder;
use anyhow::Context;
use clap::Parser;
use std::path::PathBuf;

pub(super) fn run(arguments: &DemoArguments) -> anyhow::Result<Outcome> {
    let layout = parsed("--layout", &arguments.layout)?;
    if arguments.pair {
        return two(arguments, layout);
    }
    let demo = household(&DemoOptions { seed: arguments.seed, layout, rows: arguments.rows });
    let export = if arguments.zip {
        let path = arguments.output.join("export.zip");
        write_zip(&demo, &path).map_err(failed)?;
        path
    } else {
        write_folder(&demo, &arguments.output).map_err(failed)?
    };
    let place = shown(&export);
    eprintln!("watchprint: wrote {place} and, beside it, truth.json");
    if arguments.report {
        let mut asked = report_arguments(export)?;
        asked.output = Some(arguments.output.join("watchprint-report.html"));
        let depth = Depth::Everything { identifiers: false };
        let loaded = load(&asked.exports, &asked.choices, false, depth)?;
        let locale = choices::locale(&asked.choices)?;
        let limits = report::limits(&asked.choices, None);
        report::write(&loaded, "demo", &asked, (&locale, &limits), &Places::of(&report::wanted(&asked))?)?;
    }
    // The rows planted as unreadable are no loss: they are what the demo is for.
    Ok(Outcome::Done)
}

/// Writes two exports of one household.
fn two(arguments: &DemoArguments, layout: Layout) -> anyhow::Result<Outcome> {
    let later = arguments.after_layout.as_deref().map(|text| parsed("--after-layout", text)).transpose()?;
    let layouts = [layout, later.unwrap_or(layout)];
    let pair = pair(&PairOptions { seed: arguments.seed, layouts, rows: arguments.rows });
    let exports = write_pair(&pair, &arguments.output, arguments.zip).map_err(failed)?;
    let [before, after] = exports.map(|path| shown(&path));
    eprintln!("watchprint: wrote {before}, {after} and, beside them, truth.json");
    Ok(Outcome::Done)
}

/// A name that is taken is a mistake of the command line.
fn failed(error: WriteError) -> anyhow::Error {
    match error {
        WriteError::Exists(_) => UsageError(error.to_string()).into(),
        WriteError::Io { .. } => error.into(),
    }
}

fn parsed(option: &str, layout: &str) -> Result<Layout, UsageError> {
    layout.parse().map_err(|error| UsageError(format!("{option}: {error}")))
}

/// The arguments of `report EXPORT`, with every default as the command line has it.
fn report_arguments(export: PathBuf) -> Result<ReportArguments, UsageError> {
    let words = ["watchprint".into(), "report".into(), export.into_os_string()];
    match Cli::try_parse_from(words).map_err(|error| UsageError(error.to_string()))?.command {
        Command::Report(arguments) => Ok(arguments),
        _ => Err(UsageError("not a report".to_owned())),
    }
}

/// The usual demo export in a folder that vanishes with the value.
pub(super) struct Temporary {
    _folder: UnfinishedFolder,
    /// Path of the export.
    pub export: PathBuf,
}

/// Writes the export of `watchprint demo` for the time of one run.
pub(super) fn temporary() -> anyhow::Result<Temporary> {
    let folder = UnfinishedFolder::new_in(None, output::PREFIX).with_context(|| {
        let place = shown(&std::env::temp_dir());
        format!("the demo cannot be kept in {place}: set TMPDIR to a folder that is yours to write to")
    })?;
    let demo = household(&DemoOptions { seed: 1, layout: Layout::Y2025, rows: None });
    let export = write_folder(&demo, &folder.path().join("demo"))?;
    Ok(Temporary { _folder: folder, export })
}
