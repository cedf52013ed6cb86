//! What could not be read: collected for the exit code, and told in a few lines.

use super::load::nothing_to_watch;
use crate::report::input::Unread;
use crate::source::archive::{Export, one_line};
use crate::source::netflix::export::{FileReport, Recognised};

/// How many losses are told one by one; `watchprint check` tells all.
const TOLD: usize = 5;

/// Every loss as `file:line: reason`: what was not taken at all first, then where files break off, which explains what
/// else is wrong with them.
pub(in crate::commands) fn of(export: &Export, files: &[FileReport]) -> Vec<String> {
    let refused = export.refused().iter().map(|refused| format!("{}: {}", refused.path, refused.reason));
    let mut losses: Vec<String> = refused.collect();
    for breaks_off in [true, false] {
        for file in files {
            let problems = file.problems.iter().filter(|problem| problem.breaks_off() == breaks_off);
            losses.extend(problems.map(|problem| {
                let column = problem.column.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
                match problem.line {
                    0 => format!("{}: {column}{}", file.path, problem.what),
                    line => format!("{}:{line}: {column}{}", file.path, problem.what),
                }
            }));
        }
    }
    losses
}

/// The losses of one of several exports, after the name that tells it apart; that there is no viewing record in it is one.
pub(in crate::commands) fn of_one(name: &str, export: &Export, files: &[FileReport]) -> Vec<String> {
    let missing = (!files.iter().any(FileReport::is_viewing)).then(|| nothing_to_watch(name, files));
    // A loss of the export as a whole has its name already.
    let within = |loss: String| match loss.strip_prefix(export.name()).filter(|rest| rest.starts_with(": ")) {
        Some(rest) => format!("{name}{rest}"),
        None => format!("{name}/{loss}"),
    };
    missing.into_iter().chain(of(export, files).into_iter().map(within)).collect()
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
    tell_at(&one_line(&format!(" in {which}")), losses);
}

fn tell_at(place: &str, losses: &[String]) {
    for loss in losses.iter().take(TOLD) {
        eprintln!("watchprint: not read{place}: {}", one_line(loss));
    }
    if losses.len() > TOLD {
        eprintln!("watchprint: and {} more{place}; `watchprint check` lists them all", losses.len() - TOLD);
    }
}
