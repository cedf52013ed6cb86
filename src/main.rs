//! The command line program: parse, run, and turn what went wrong into a message and an exit code.

use clap::Parser;
use std::process::ExitCode;
use watchprint::{cli::Cli, commands, unfinished};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("watchprint has a bug and stopped: {panic}");
        eprintln!(
            "Nothing was changed on your disk but the results already written. Please report these lines."
        );
        unfinished::remove_all();
        std::process::exit(commands::EXIT_BUG.into());
    }));
    let cli = Cli::try_parse().unwrap_or_else(|error| commands::refuse(&error));
    match commands::run(cli) {
        Ok(outcome) => outcome.into(),
        Err(error) => commands::explain(&error).into(),
    }
}
