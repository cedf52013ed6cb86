//! The page of a comparison: what changed first, then how sure, then the charts.

mod frame;
mod periods;
mod snapshots;
mod year;

use super::parts::Page;
use super::whole::explained;
use crate::report::comparison::{Found, Subject};

impl Page {
    /// The page of two exports or periods.
    #[must_use]
    pub fn of_comparison(subject: &Subject<'_>, found: Found<'_>) -> Self {
        let mut sections = Vec::new();
        if let Some(found) = found.snapshots {
            sections.push(snapshots::first(found, subject.locale));
        }
        if let Some(found) = found.periods {
            sections.extend(periods::sections(subject, found));
        }
        if let Some(found) = found.snapshots {
            sections.push(snapshots::one_by_one(found, subject.locale));
        }
        sections.push(frame::method(subject, found));
        frame::page(subject, found, explained(sections, subject.locale))
    }
}

#[cfg(test)]
mod tests;
