//! Two periods side by side: what changed first, then how sure, then one section a family of figures.

mod amount;
mod first;
mod profiles;
mod sittings;
mod sure;
pub(super) mod table;
mod what;
mod when;

use crate::compare::periods::{Family, Periods};
use crate::report::comparison::{Subject, words};
use crate::report::page::parts::{Block, Section};
use table::findings;

/// The sections of the page, in their order.
pub(super) fn sections(subject: &Subject<'_>, periods: &Periods) -> Vec<Section> {
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
