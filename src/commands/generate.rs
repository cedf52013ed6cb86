//! `watchprint generate`: the man page and completions, made from the command line itself.

use crate::cli::{Cli, GenerateArguments, Generated};
use crate::error::Outcome;
use clap::CommandFactory;
use std::io::{Write, stdout};

pub(super) fn run(arguments: &GenerateArguments) -> anyhow::Result<Outcome> {
    let mut command = Cli::command();
    let mut text = Vec::new();
    match arguments.what {
        Generated::Man => clap_mangen::Man::new(command).render(&mut text)?,
        Generated::Completions { shell } => {
            clap_complete::generate(shell, &mut command, "watchprint", &mut text)
        }
    }
    stdout().write_all(&text)?;
    Ok(Outcome::Done)
}
