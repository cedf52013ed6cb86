//! Each profile: what changed, and how much it streamed.

use super::table;
use crate::compare::periods::{Figure, Finding, Periods, Scope, Verdict};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::parts::{Block, Section};
use crate::report::page::words::profile_name;

/// Profiles told one by one.
const MOST: usize = 12;

/// Nothing for a single profile, of which the account says all.
pub(super) fn section(periods: &Periods, locale: &Locale) -> Option<Section> {
    if periods.profiles.len() < 2 {
        return None;
    }
    let profiles = periods.profiles.iter().take(MOST).flat_map(|scope| blocks(scope, locale));
    let blocks = std::iter::once(Block::Live("compared-profiles")).chain(profiles).collect();
    Some(Section { id: "profiles", heading: locale.text("compare-profiles"), blocks })
}

fn blocks(scope: &Scope, locale: &Locale) -> Vec<Block> {
    let name = profile_name(scope.name.as_deref().unwrap_or_default(), locale);
    let mut blocks =
        vec![Block::Heading(name.clone()), Block::Paragraph(words::in_a_sentence(scope, locale))];
    let changed = |finding: &&Finding| {
        finding.figure != Figure::MinutesPerDay && matches!(finding.verdict(), Verdict::More | Verdict::Less)
    };
    let found: Vec<&Finding> = scope.findings.iter().filter(changed).collect();
    if !found.is_empty() {
        blocks.push(Block::Table(table::of(&name, found.into_iter(), locale)));
    } else if scope.is_enough() {
        blocks.push(Block::Paragraph(locale.text("compare-first-nothing-else")));
    }
    blocks
}
