//! What could not be read: collected for the exit code, and told in a few lines.

use super::output::harmless;
use crate::source::archive::Export;
use crate::source::netflix::export::FileReport;

/// How many losses are told one by one; `watchprint check` tells all.
const TOLD: usize = 5;

/// Every loss as `file:line: reason`, what was not taken at all first.
pub(super) fn of(export: &Export, files: &[FileReport]) -> Vec<String> {
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

/// Tells the first losses on standard error.
pub(super) fn tell(losses: &[String]) {
    for loss in losses.iter().take(TOLD) {
        eprintln!("watchprint: not read: {}", harmless(loss));
    }
    if losses.len() > TOLD {
        eprintln!("watchprint: and {} more; `watchprint check` lists them all", losses.len() - TOLD);
    }
}
