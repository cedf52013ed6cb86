//! The figures of one part as a table: before, after, difference, interval, verdict.

use crate::compare::periods::{Family, Figure, Finding, Scope};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::parts::{Cell, Column, Table};

/// The figures of one part.
pub(super) fn findings(scope: &Scope, family: Family, locale: &Locale) -> Table {
    let found = scope.findings.iter().filter(|finding| finding.figure.family() == family);
    of(&words::family_name(family, locale), found, locale)
}

/// Any figures.
pub(in crate::report::page::compare) fn of<'a>(
    name: &str,
    findings: impl Iterator<Item = &'a Finding>,
    locale: &Locale,
) -> Table {
    Table {
        caption: locale.text_with("compare-table-caption", &[("name", name.into())]),
        columns: vec![
            Column::text(locale.text("compare-column-figure")),
            Column::text(locale.text("compare-column-verdict")),
            Column::number(locale.text("compare-before")),
            Column::number(locale.text("compare-after")),
            Column::number(locale.text("compare-column-difference")),
            Column::number(locale.text("compare-column-interval")),
            Column::number(locale.text("compare-column-p")),
            Column::text(locale.text("compare-column-basis")),
        ],
        rows: findings.map(|finding| row(finding, locale)).collect(),
        more: None,
    }
}

fn row(finding: &Finding, locale: &Locale) -> Vec<Cell> {
    let Finding { figure, before, after, .. } = finding;
    let nothing = || locale.text("compare-no-value");
    let name = match figure {
        Figure::BingeDays => locale.text("compare-binge-days-long"),
        figure => words::figure_name(*figure, locale),
    };
    let difference = finding.difference.map(|value| words::difference(*figure, value, locale));
    let interval = finding.interval.map(|interval| words::interval(*figure, interval, locale));
    vec![
        name.into(),
        words::verdict(*figure, finding.verdict(), locale).into(),
        words::value(*figure, before.value, locale).into(),
        words::value(*figure, after.value, locale).into(),
        difference.unwrap_or_else(nothing).into(),
        interval.unwrap_or_else(nothing).into(),
        words::probability(finding.level, locale).into(),
        words::rests_on(finding, locale).into(),
    ]
}
