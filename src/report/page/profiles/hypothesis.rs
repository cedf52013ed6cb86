//! "Who": profiles that two people may share. A hypothesis, and said so everywhere; nothing where there is none.

use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::{class_name, on_class, profile_name};
use crate::analysis::household::sharing::{Pattern, Sharing, TwoPatterns};
use crate::analysis::{Analysis, ProfileMetrics};
use crate::locale::Locale;

/// The profiles with two patterns, and what else may explain them.
pub(super) fn blocks(analysis: &Analysis, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for profile in &analysis.profiles {
        let sharing = &profile.metrics.sharing;
        let Some(found) = &sharing.hypothesis else { continue };
        if blocks.is_empty() {
            blocks.push(Block::Heading(locale.text("shared-heading")));
            blocks.push(Block::Paragraph(locale.text("shared-lead")));
        }
        blocks.push(Block::Note(sentence(profile, found, locale)));
        blocks.push(Block::Table(patterns(profile, sharing, found, locale)));
    }
    if !blocks.is_empty() {
        blocks.push(Block::Paragraph(locale.text("shared-counter")));
    }
    blocks
}

fn sentence(profile: &ProfileMetrics, found: &TwoPatterns, locale: &Locale) -> String {
    let [one, other] = &found.patterns;
    let arguments = [
        ("name", profile_name(&profile.name, locale).into()),
        ("one", on_class(one.class, locale).into()),
        ("one-hours", hours(one, locale).into()),
        ("other", on_class(other.class, locale).into()),
        ("other-hours", hours(other, locale).into()),
        ("sittings", profile.metrics.sharing.sittings.into()),
    ];
    locale.text_with("shared-sentence", &arguments)
}

fn hours(pattern: &Pattern, locale: &Locale) -> String {
    let at = |hour: u32| locale.time_of_day(hour * 60);
    locale.text_with(
        "hours-range",
        &[("from", at(pattern.from_hour).into()), ("to", at(pattern.to_hour).into())],
    )
}

fn patterns(profile: &ProfileMetrics, sharing: &Sharing, found: &TwoPatterns, locale: &Locale) -> Table {
    let row = |pattern: &Pattern| -> Vec<Cell> {
        vec![
            class_name(pattern.class, locale).into(),
            hours(pattern, locale).into(),
            locale.percent(pattern.class_share).into(),
            locale.percent(pattern.weekend_share).into(),
            locale.number(pattern.sittings).into(),
            locale.percent_of(pattern.sittings, sharing.sittings).into(),
            locale.exact_duration(pattern.seconds).into(),
        ]
    };
    let name = [("name", profile_name(&profile.name, locale).into())];
    Table {
        caption: locale.text_with("shared-caption", &name),
        columns: vec![
            Column::text(locale.text("shared-column-device")),
            Column::text(locale.text("shared-column-hours")),
            Column::number(locale.text("shared-column-device-share")),
            Column::number(locale.text("shared-column-weekend")),
            Column::number(locale.text("sittings-column-count")),
            Column::number(locale.text("lengths-column-share")),
            Column::number(locale.text("column-hours")),
        ],
        rows: found.patterns.iter().map(row).collect(),
        more: None,
    }
}
