//! The page of a comparison: what changed first, then how sure, then the charts.

mod amount;
mod first;
mod frame;
mod profiles;
mod sittings;
mod snapshots;
mod sure;
mod table;
mod what;
mod when;
mod year;

use super::parts::{Block, Page, Section};
use super::whole::explained;
use crate::compare::periods::{Family, Periods};
use crate::report::comparison::Found;
use crate::report::comparison::{Subject, words};
use table::findings;

impl Page {
    /// The page of two exports or periods.
    #[must_use]
    pub fn of_comparison(subject: &Subject<'_>, found: Found<'_>) -> Self {
        let mut sections = Vec::new();
        if let Some(found) = found.snapshots {
            sections.push(snapshots::first(found, subject.locale));
        }
        if let Some(periods) = found.periods {
            sections.extend(of_periods(subject, periods));
        }
        if let Some(found) = found.snapshots {
            sections.push(snapshots::one_by_one(found, subject.locale));
        }
        sections.push(frame::method(subject, found));
        frame::page(subject, found, explained(sections, subject.locale))
    }
}

fn of_periods(subject: &Subject<'_>, periods: &Periods) -> Vec<Section> {
    let (locale, account) = (subject.locale, &periods.account);
    let mut sections = vec![
        first::section(account, locale),
        sure::section(periods, locale),
        amount::section(subject, periods),
    ];
    if account.is_enough() {
        let section = |id: &'static str, family: Family, blocks: Vec<Block>| Section {
            id,
            heading: words::family_name(family, locale),
            blocks,
        };
        sections.extend([
            section("rhythm", Family::Rhythm, when::blocks(account, locale)),
            section("content", Family::Content, what::blocks(account, locale)),
            section("sittings", Family::Sittings, sittings::blocks(account, subject.settings, locale)),
            section(
                "on",
                Family::Devices,
                vec![
                    Block::Figure(Box::new(sittings::devices(account, locale))),
                    Block::Live("compared-devices"),
                    Block::Table(findings(account, Family::Devices, locale)),
                ],
            ),
        ]);
    } else {
        sections.push(Section {
            id: "content",
            heading: words::family_name(Family::Content, locale),
            blocks: what::titles(account, locale),
        });
    }
    sections.extend(profiles::section(periods, locale));
    sections
}

#[cfg(test)]
mod tests;
