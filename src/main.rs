//! The command line program: parse, run, and turn what went wrong into a message and an exit code.

use clap::Parser;
use std::process::ExitCode;
use watchprint::{cli::Cli, commands};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("watchprint has a bug and stopped: {panic}");
        eprintln!(
            "Nothing was changed on your disk but the results already written. Please report these lines."
        );
        std::process::exit(commands::EXIT_BUG.into());
    }));
    match commands::run(Cli::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) => commands::explain(&error).into(),
    }
}
