//! `watchprint titles`: title strings on standard input, their parts on standard output, a line for a line.

use crate::cli::TitlesArguments;
use crate::error::Outcome;
use crate::model::title::{parse_titles, to_tsv_row};
use std::io::{Read, Write, stdin, stdout};

pub(super) fn run(arguments: &TitlesArguments) -> anyhow::Result<Outcome> {
    let mut bytes = Vec::new();
    stdin().read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap_or(&text).lines().collect();
    let mut rows = String::new();
    for title in parse_titles(&lines, arguments.source.into()) {
        rows.push_str(&to_tsv_row(&title));
        rows.push('\n');
    }
    stdout().write_all(rows.as_bytes())?;
    Ok(Outcome::Done)
}
