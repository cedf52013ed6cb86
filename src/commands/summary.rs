//! `watchprint summary`: the numbers, for a person or for a program.

use super::choices;
use super::read::load::{Depth, Viewing, load};
use crate::cli::SummaryArguments;
use crate::error::Outcome;
use crate::locale::Part;
use crate::report::json;
use crate::report::terminal::{self, Style, Subject};
use std::io::{Write, stdout};
use std::mem::ManuallyDrop;

pub(super) fn run(arguments: &SummaryArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let locale = choices::locale(choices)?;
    if !arguments.json {
        locale.read_ahead(Part::Screen);
    }
    let depth = if arguments.json { Depth::Summary } else { Depth::Screen };
    // The run ends with the text: giving back every piece of memory would only take time.
    let loaded = ManuallyDrop::new(load(&arguments.exports, choices, arguments.force, depth)?);
    let inputs = loaded.inputs();
    let name = loaded.name();
    let subject = Subject { name: &name, inputs: &inputs };
    let style = Style { colour: choices::colour(choices) };
    let outcome = loaded.losses(choices.quiet);
    let mut out = stdout().lock();
    match (&loaded.viewing, arguments.json) {
        (Viewing::Full(full), true) => {
            let numbers = ManuallyDrop::new(json::summary(&inputs, &full.history, &full.analysis));
            json::write(&*numbers, &mut out)?;
        }
        (Viewing::Short(short), true) => json::write(&json::short_summary(&inputs, short), &mut out)?,
        (Viewing::Full(full), false) => {
            let text = terminal::summary(subject, &full.history, &full.analysis, &locale, style);
            out.write_all(text.as_bytes())?;
        }
        (Viewing::Short(short), false) => {
            out.write_all(terminal::short_summary(subject, short, &locale, style).as_bytes())?;
        }
    }
    out.flush()?;
    Ok(outcome)
}
