//! "In which sittings" and "on which devices": shares before and after on one scale.

use super::table::findings;
use crate::analysis::Settings;
use crate::chart::Words;
use crate::chart::compared::{Pair, PairsChart};
use crate::compare::periods::{Family, Figure, Scope};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::how::sittings::bin_name;
use crate::report::page::parts::{Block, Cell, Column, Figure as Chart, Table};
use crate::report::page::words::{class_name, figure, share};

pub(super) fn blocks(account: &Scope, settings: &Settings, locale: &Locale) -> Vec<Block> {
    vec![
        Block::Figure(Box::new(lengths(account, settings, locale))),
        Block::Live("compared-sittings"),
        Block::Table(findings(account, Family::Sittings, locale)),
    ]
}

fn lengths(account: &Scope, settings: &Settings, locale: &Locale) -> Chart {
    let [before, after] = &account.lengths;
    let totals = [before.iter().sum::<u64>(), after.iter().sum::<u64>()];
    let rows: Vec<Row> = before
        .iter()
        .zip(after)
        .enumerate()
        .map(|(bin, (before, after))| Row {
            key: format!("length-{bin}"),
            label: bin_name(bin, locale),
            shares: [share(*before, totals[0]), share(*after, totals[1])],
        })
        .collect();
    let mean = account.finding(Figure::SittingLength);
    let said = |value: Option<f64>| words::value(Figure::SittingLength, value, locale);
    let title = [
        ("before", said(mean.and_then(|mean| mean.before.value)).into()),
        ("after", said(mean.and_then(|mean| mean.after.value)).into()),
    ];
    let minutes = (settings.session_gap / 60).unsigned_abs();
    let words = Words {
        title: locale.text_with("compare-lengths-title", &title),
        subtitle: locale.text_with(
            "compare-lengths-subtitle",
            &[("before", totals[0].into()), ("after", totals[1].into())],
        ),
        caption: locale.text_with("compare-lengths-caption", &[("minutes", minutes.into())]),
        description: locale.text_with("compare-lengths-title", &title),
    };
    pairs("lengths", words, locale.text("lengths-column"), &rows, locale).by("compared-length")
}

/// The share of each class of devices.
pub(super) fn devices(account: &Scope, locale: &Locale) -> Chart {
    let mut rows: Vec<Row> = Vec::new();
    for finding in &account.findings {
        if let Figure::Device(class) = finding.figure {
            rows.push(Row {
                key: class.as_str().replace(' ', "-"),
                label: class_name(class, locale),
                shares: [finding.before.value.unwrap_or(0.0), finding.after.value.unwrap_or(0.0)],
            });
        }
    }
    rows.sort_by(|a, b| (b.shares[0] + b.shares[1]).total_cmp(&(a.shares[0] + a.shares[1])));
    let largest = rows.iter().max_by(|a, b| a.moved().total_cmp(&b.moved()));
    let title = largest.map_or_else(String::new, |row| {
        let arguments = [
            ("name", row.label.as_str().into()),
            ("before", locale.percent(row.shares[0]).into()),
            ("after", locale.percent(row.shares[1]).into()),
        ];
        locale.text_with("compare-devices-title", &arguments)
    });
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text("compare-devices-subtitle"),
        caption: locale.text("compare-devices-caption"),
    };
    pairs("devices", words, locale.text("compare-column-device"), &rows, locale).by("compared-class")
}

/// A share before and after.
struct Row {
    key: String,
    label: String,
    shares: [f64; 2],
}

impl Row {
    fn moved(&self) -> f64 {
        (self.shares[1] - self.shares[0]).abs()
    }
}

fn pairs(id: &'static str, words: Words, column: String, rows: &[Row], locale: &Locale) -> Chart {
    let names = [locale.text("compare-before"), locale.text("compare-after")];
    let pair = |row: &Row| {
        let labels = row.shares.map(|share| locale.percent(share));
        let arguments = [
            ("label", row.label.as_str().into()),
            ("before", labels[0].as_str().into()),
            ("after", labels[1].as_str().into()),
        ];
        Pair {
            key: row.key.clone(),
            hover: locale.text_with("compare-pair", &arguments),
            label: row.label.clone(),
            values: row.shares,
            value_labels: labels,
        }
    };
    let cells = |row: &Row| -> Vec<Cell> {
        let shares = row.shares.map(|share| Cell::from(locale.percent(share)));
        std::iter::once(Cell::from(row.label.clone())).chain(shares).collect()
    };
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(column),
            Column::number(names[0].clone()),
            Column::number(names[1].clone()),
        ],
        rows: rows.iter().map(cells).collect(),
        more: None,
    };
    let chart = PairsChart { words: words.clone(), names, rows: rows.iter().map(pair).collect() };
    figure(id, words, table, |width| chart.draw(width))
}
