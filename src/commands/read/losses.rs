//! What could not be read: collected for the exit code, and told in a few lines.

use super::super::write::output::harmless;
use crate::report::input::Unread;
use crate::source::archive::Export;
use crate::source::netflix::export::{FileReport, Recognised};

/// How many losses are told one by one; `watchprint check` tells all.
const TOLD: usize = 5;

/// Every loss as `file:line: reason`, what was not taken at all first.
pub(in crate::commands) fn of(export: &Export, files: &[FileReport]) -> Vec<String> {
    let refused = export.refused().iter().map(|refused| format!("{}: {}", refused.path, refused.reason));
    let mut losses: Vec<String> = refused.collect();
    for file in files {
        losses.extend(file.problems.iter().map(|problem| {
            let column = problem.column.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
            match problem.line {
                0 => format!("{}: {column}{}", file.path, problem.what),
                line => format!("{}:{line}: {column}{}", file.path, problem.what),
            }
        }));
    }
    losses
}

/// The files with losses, and in how many places.
pub(in crate::commands) fn unread(export: &Export, files: &[FileReport]) -> Vec<Unread> {
    let refused = export.refused().iter().map(|refused| Unread { path: refused.path.clone(), places: None });
    let lost = files.iter().filter(|file| file.has_losses()).map(|file| {
        let is_whole = file.recognised == Recognised::Unreadable;
        Unread { path: file.path.clone(), places: (!is_whole).then_some(file.problems.len() as u64) }
    });
    refused.chain(lost).collect()
}

/// Tells the first losses on standard error.
pub(in crate::commands) fn tell(losses: &[String]) {
    tell_at("", losses);
}

/// The same of one of several exports; `which` says of which.
pub(super) fn tell_in(which: &str, losses: &[String]) {
    tell_at(&harmless(&format!(" in {which}")), losses);
}

fn tell_at(place: &str, losses: &[String]) {
    for loss in losses.iter().take(TOLD) {
        eprintln!("watchprint: not read{place}: {}", harmless(loss));
    }
    if losses.len() > TOLD {
        eprintln!("watchprint: and {} more{place}; `watchprint check` lists them all", losses.len() - TOLD);
    }
}
