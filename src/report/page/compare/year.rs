//! This year against last, as blocks for the report.

use super::super::parts::{Block, Page};
use super::super::whole::with_reasons;
use super::periods::table;
use crate::compare::periods::{Finding, Periods, Verdict};
use crate::locale::Locale;
use crate::report::comparison::words;

impl Page {
    /// Adds to what the page says of change how this year differs from the last.
    #[must_use]
    pub fn with_year(mut self, compared: Result<&Periods, u64>, locale: &Locale) -> Self {
        if let Some(section) = self.sections.iter_mut().find(|section| section.id == "changed") {
            section.blocks.extend(with_reasons(year(compared, locale), locale));
        }
        self
    }
}

/// The last 52 weeks against those before, with interval, or that there is too little data to say: what the report's
/// section on change shows of it. `compared` is the comparison, or how many complete weeks there are when they are
/// too few.
pub(super) fn year(compared: Result<&Periods, u64>, locale: &Locale) -> Vec<Block> {
    let heading = Block::Heading(locale.text("compare-year"));
    let periods = match compared {
        Ok(periods) => periods,
        Err(weeks) => {
            let told = locale.text_with("compare-year-too-little", &[("weeks", weeks.into())]);
            return vec![heading, Block::Paragraph(told)];
        }
    };
    let account = &periods.account;
    let arguments = [
        ("after", words::days(account.after.span, locale).into()),
        ("before", words::days(account.before.span, locale).into()),
        ("weeks", account.after.weeks.into()),
    ];
    let mut blocks = vec![heading, Block::Paragraph(locale.text_with("compare-year-lead", &arguments))];
    blocks.push(Block::Paragraph(words::in_a_sentence(account, locale)));
    let changed = |finding: &&Finding| matches!(finding.verdict(), Verdict::More | Verdict::Less);
    let found: Vec<&Finding> = account.findings.iter().filter(changed).collect();
    if found.is_empty() {
        blocks.push(Block::Paragraph(locale.text("compare-first-nothing-else")));
    } else {
        blocks.push(Block::Table(table::of(&locale.text("compare-year"), found.into_iter(), locale)));
    }
    blocks.push(Block::Paragraph(locale.text_with("compare-how-sure", &[("tests", periods.tests.into())])));
    blocks
}
