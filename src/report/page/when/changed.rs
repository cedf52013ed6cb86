//! "What changed": the weekly curve and its lasting changes.

use super::super::Subject;
use super::super::figures::changes;
use super::super::parts::{Block, Section};
use super::regularity;
use crate::analysis::Analysis;
use crate::analysis::rhythm::change::LEAST_WEEKS;
use crate::locale::Locale;

pub(in crate::report::page) fn section(subject: &Subject<'_>, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    Section { id: "changed", heading: locale.text("changed"), blocks: levels(analysis, locale) }
}

/// The levels of the weekly amount, and when they changed.
fn levels(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let account = &analysis.account;
    let Some(figure) = changes::of_account(account, locale) else {
        let arguments = [("least", LEAST_WEEKS.into()), ("weeks", account.changes.weeks.into())];
        return vec![Block::Paragraph(locale.text_with("changed-too-little", &arguments))];
    };
    let mut blocks = vec![Block::Paragraph(locale.text("changed-lead")), Block::Figure(Box::new(figure))];
    let said = regularity::changes(account, locale);
    if !said.is_empty() {
        blocks.extend([Block::Live("changes"), Block::List(said)]);
    }
    blocks.extend(changes::of_profiles(analysis, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks
}
