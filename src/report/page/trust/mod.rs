//! "Can this be trusted?": what became of every row, and what the figures rest on.

pub(super) mod merged;
mod missing;
mod unreadable;
mod zones;

use super::Subject;
use super::parts::{Block, Cell, Column, Figure, Section, Table};
use super::words::{figure, share, with_share};
use crate::analysis::Analysis;
use crate::chart::{LedgerChart, Part, PartKind, Words};
use crate::locale::Locale;
use crate::model::history::History;
use crate::model::ledger::{Fate, Ledger};

/// What counts first, then the fates in the order of their rules.
const ORDER: [Fate; 5] = [Fate::Kept, Fate::Preview, Fate::Supplemental, Fate::Duplicate, Fate::Unreadable];

pub(super) fn section(subject: &Subject<'_>, history: &History, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let ledger = &history.ledger;
    let lead = if history.merged.is_some() { "merged-trust-lead" } else { "trust-lead" };
    let mut blocks = vec![Block::Paragraph(locale.text_with(lead, &[("rows", ledger.rows.into())]))];
    blocks.push(Block::Figure(Box::new(ledger_figure(ledger, locale))));
    if ledger.touched_rows > 0 {
        let touched = locale.text_with("touched-note", &[("rows", ledger.touched_rows.into())]);
        blocks.push(Block::Paragraph(touched));
    }
    blocks.extend(merged::blocks(history.merged.as_deref(), true, locale));
    if ledger.amount(Fate::Kept).seconds > 0 {
        blocks.extend([
            Block::Heading(locale.text("shortcuts-heading")),
            Block::Paragraph(locale.text("shortcuts-lead")),
            Block::Table(shortcuts(ledger, locale)),
        ]);
    }
    blocks.extend(zones::blocks(history, analysis, locale));
    blocks.extend(missing::blocks(subject));
    if ledger.rows > 0 {
        blocks.extend(unreadable::blocks(subject, history));
    }
    Section { id: "trust", heading: locale.text("trust"), blocks }
}

fn ledger_figure(ledger: &Ledger, locale: &Locale) -> Figure {
    let kept = ledger.amount(Fate::Kept).rows;
    let title = match kept {
        0 => locale.text("ledger-title-none"),
        kept if kept == ledger.rows => locale.text("ledger-title-all"),
        kept => locale.text_with("ledger-title", &[("share", locale.percent_of(kept, ledger.rows).into())]),
    };
    let parts: Vec<Part> = ORDER
        .iter()
        .filter(|fate| ledger.amount(**fate).rows > 0)
        .map(|fate| part(*fate, ledger, locale))
        .collect();
    let description = parts.iter().map(|part| part.hover.clone()).collect::<Vec<_>>().join("; ");
    let words = Words {
        title,
        subtitle: locale.text_with("ledger-subtitle", &[("rows", ledger.rows.into())]),
        caption: locale.text("ledger-caption"),
        description,
    };
    let chart = LedgerChart { words: words.clone(), parts };
    figure("ledger", words, table(ledger, locale), |width| chart.draw(width))
}

fn part(fate: Fate, ledger: &Ledger, locale: &Locale) -> Part {
    let amount = ledger.amount(fate);
    let label = fate_name(fate, locale);
    let value_label = if fate == Fate::Unreadable {
        locale.text_with("rows", &[("rows", amount.rows.into())])
    } else {
        let hours = locale.duration(amount.seconds);
        locale.text_with("fate-rows-hours", &[("rows", amount.rows.into()), ("hours", hours.into())])
    };
    let share_label = locale.percent(share(amount.rows, ledger.rows));
    Part {
        key: fate.name().to_owned(),
        hover: with_share(&label, &value_label, &share_label, locale),
        label,
        rows: amount.rows,
        value_label,
        share_label,
        kind: match fate {
            Fate::Kept => PartKind::Kept,
            Fate::Preview => PartKind::SetAside { shade: 0 },
            Fate::Supplemental => PartKind::SetAside { shade: 1 },
            Fate::Duplicate => PartKind::SetAside { shade: 2 },
            Fate::Unreadable => PartKind::Unreadable,
        },
    }
}

fn fate_name(fate: Fate, locale: &Locale) -> String {
    match fate {
        Fate::Kept => locale.text("fate-kept"),
        Fate::Preview => locale.text("fate-preview"),
        Fate::Supplemental => locale.text("fate-supplemental"),
        Fate::Duplicate => locale.text("fate-duplicate"),
        Fate::Unreadable => locale.text("fate-unreadable"),
    }
}

fn fate_rule(fate: Fate, locale: &Locale) -> String {
    match fate {
        Fate::Kept => locale.text("fate-kept-rule"),
        Fate::Preview => locale.text("fate-preview-rule"),
        Fate::Supplemental => locale.text("fate-supplemental-rule"),
        Fate::Duplicate => locale.text("fate-duplicate-rule"),
        Fate::Unreadable => locale.text("fate-unreadable-rule"),
    }
}

fn table(ledger: &Ledger, locale: &Locale) -> Table {
    let row = |fate: &Fate| -> Vec<Cell> {
        let amount = ledger.amount(*fate);
        vec![
            fate_name(*fate, locale).into(),
            fate_rule(*fate, locale).into(),
            locale.number(amount.rows).into(),
            locale.percent_of(amount.rows, ledger.rows).into(),
            locale.exact_duration(amount.seconds).into(),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = ORDER.iter().map(row).collect();
    let seconds = ORDER.iter().map(|fate| ledger.amount(*fate).seconds).sum();
    rows.push(vec![
        locale.text("column-total").into(),
        String::new().into(),
        locale.number(ledger.rows).into(),
        locale.percent_of(ledger.rows, ledger.rows).into(),
        locale.exact_duration(seconds).into(),
    ]);
    Table {
        caption: locale.text_with("ledger-subtitle", &[("rows", ledger.rows.into())]),
        columns: vec![
            Column::text(locale.text("fate-column")),
            Column::text(locale.text("fate-column-rule")),
            Column::number(locale.text("column-rows")),
            Column::number(locale.text("column-share")),
            Column::number(locale.text("column-hours")),
        ],
        rows,
        more: None,
    }
}

fn shortcuts(ledger: &Ledger, locale: &Locale) -> Table {
    let kept = ledger.amount(Fate::Kept).seconds;
    let row = |name: String, seconds: u64| -> Vec<Cell> {
        let less = kept.saturating_sub(seconds);
        let difference = if less == 0 {
            locale.text("shortcut-same")
        } else {
            let arguments =
                [("hours", locale.duration(less).into()), ("share", locale.percent_of(less, kept).into())];
            locale.text_with("shortcut-less", &arguments)
        };
        vec![name.into(), locale.exact_duration(seconds).into(), difference.into()]
    };
    let mut first = row(locale.text("shortcut-this"), kept);
    first[2] = String::new().into();
    Table {
        caption: locale.text("shortcuts-heading"),
        columns: vec![
            Column::text(locale.text("shortcuts-column")),
            Column::number(locale.text("column-hours")),
            Column::text(locale.text("shortcuts-column-difference")),
        ],
        rows: vec![
            first,
            row(locale.text("shortcut-autoplay"), ledger.without_autoplay_none_seconds),
            row(locale.text("shortcut-latest"), ledger.without_not_latest_seconds),
        ],
        more: None,
    }
}
