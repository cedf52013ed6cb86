//! One file or folder per command: glue between the stages, and nothing else. What they share lies in `read`, `write`
//! and `choices`.

mod check;
mod choices;
mod compare;
mod demo;
mod export;
mod generate;
mod guide;
mod inventory;
mod read;
mod redact;
mod report;
mod summary;
mod titles;
mod write;

use crate::cli::{Cli, Command};
use crate::error::{Outcome, UsageError};
use anyhow::Context;
use std::io;

/// Exit code when the program itself is at fault.
pub const EXIT_BUG: u8 = 101;

/// Runs one command.
///
/// # Errors
/// Whatever keeps the command from giving any result; [`explain`] words it and names the exit code.
pub fn run(cli: Cli) -> anyhow::Result<Outcome> {
    // The first who needs a thread could only stop the program.
    rayon::ThreadPoolBuilder::new().build_global().context(
        "cannot start a thread: the system allows too few processes (`ulimit -u`) or too little memory",
    )?;
    match cli.command {
        Command::Report(arguments) => report::run(&arguments),
        Command::Summary(arguments) => summary::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Inventory(arguments) => inventory::run(&arguments),
        Command::Redact(arguments) => redact::run(&arguments),
        Command::Titles(arguments) => titles::run(&arguments),
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Guide(arguments) => guide::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
    }
}

/// Says what is wrong with the command line, or what was asked of it, and ends the run.
///
/// The message repeats words of the command line, and those may be names of files, and those anything.
pub fn refuse(error: &clap::Error) -> ! {
    let steers = |word: std::ffi::OsString| word.to_string_lossy().chars().any(char::is_control);
    if !error.use_stderr() || !std::env::args_os().any(steers) {
        error.exit();
    }
    eprint!("{}", write::output::harmless(&error.render().to_string()));
    std::process::exit(Outcome::WrongUsage.code().into());
}

/// Says on standard error why a command gave no result, and how the run ends.
///
/// A reader that stops reading (`watchprint … | head`) is no error.
#[must_use]
pub fn explain(error: &anyhow::Error) -> Outcome {
    let closed = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe);
    if closed {
        return Outcome::Done;
    }
    // A message may hold the name of a file, and that anything.
    eprintln!("watchprint: {}", write::output::harmless(&format!("{error:#}")));
    if error.is::<UsageError>() { Outcome::WrongUsage } else { Outcome::NothingUsable }
}
