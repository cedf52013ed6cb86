//! "What changed": the leading sentences, each with one figure set large.

use crate::compare::periods::{Family, Figure, Finding, Scope, Verdict};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::parts::{Block, Section, Sentence, large};

/// Changes told beside the amount.
const MOST: usize = 6;

pub(super) fn section(account: &Scope, locale: &Locale) -> Section {
    Section { id: "changed", heading: locale.text("compare-first"), blocks: blocks(account, locale) }
}

/// The amount, then what else changed, the surest first.
pub(super) fn blocks(account: &Scope, locale: &Locale) -> Vec<Block> {
    let mut sentences = vec![amount(account, locale)];
    let mut changed: Vec<&Finding> = account
        .findings
        .iter()
        .filter(|finding| finding.figure != Figure::MinutesPerDay)
        .filter(|finding| matches!(finding.verdict(), Verdict::More | Verdict::Less))
        .collect();
    let surest = |finding: &Finding| finding.level.map_or(1.0, |level| level.p);
    changed.sort_by(|a, b| surest(a).total_cmp(&surest(b)));
    sentences.extend(changed.iter().take(MOST).map(|finding| sentence(finding, locale)));
    let mut blocks = vec![Block::Live("compared-first"), Block::Sentences(sentences)];
    if account.is_enough() && changed.is_empty() {
        blocks.push(Block::Live("compared-nothing-else"));
        blocks.push(Block::Paragraph(locale.text("compare-first-nothing-else")));
    }
    blocks
}

fn amount(account: &Scope, locale: &Locale) -> Sentence {
    let words = words::in_a_sentence(account, locale);
    let finding = account.finding(Figure::MinutesPerDay);
    let figure = match finding.map(|finding| (finding.verdict(), finding.difference)) {
        Some((Verdict::More | Verdict::Less, Some(difference))) => {
            words::difference(Figure::MinutesPerDay, difference, locale)
        }
        Some((verdict, _)) => crate::report::page::words::capitalised(&words::plain_verdict(verdict, locale)),
        None => words::plain_verdict(Verdict::TooLittle, locale),
    };
    Sentence::new(&format!("{} {words}", large(&figure)), "curve")
}

fn sentence(finding: &Finding, locale: &Locale) -> Sentence {
    let figure = finding.figure;
    let difference = words::difference(figure, finding.difference.unwrap_or_default(), locale);
    let arguments = [
        ("figure", large(&difference).into()),
        ("name", words::figure_name(figure, locale).into()),
        ("before", words::value(figure, finding.before.value, locale).into()),
        ("after", words::value(figure, finding.after.value, locale).into()),
    ];
    let link = match figure.family() {
        Family::Amount => "curve",
        Family::Rhythm => "hours",
        Family::Content => "content",
        Family::Sittings => "lengths",
        Family::Devices => "devices",
    };
    Sentence::new(&locale.text_with("compare-first-sentence", &arguments), link)
}
