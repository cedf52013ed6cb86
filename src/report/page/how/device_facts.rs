//! Facts about devices: makers, views continued elsewhere, and the first and last day of each.

use super::super::parts::ranking::ROWS;
use super::super::parts::{Block, Cell, Column, Table};
use super::super::words::{and_more, class_name, name_cell};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::devices::DeviceUse;
use crate::analysis::metrics::Metrics;
use crate::locale::Locale;
use crate::model::history::{Device, History};
use std::cmp::Reverse;

/// Rows of the short tables before "and so many more".
const FEW: usize = 10;

/// Makers, switches, first and last days.
pub(super) fn blocks(account: &Metrics, history: &History, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(locale.text("brands-heading")),
        Block::Live("makers"),
        Block::Table(brands(account, locale)),
    ];
    blocks.push(Block::Heading(locale.text("switches-heading")));
    blocks.extend([Block::Live("switches-count"), Block::Paragraph(switches_lead(account, locale))]);
    blocks.extend([Block::Live("switches"), Block::Table(switches(account, locale))]);
    blocks.push(Block::Heading(locale.text("device-days-heading")));
    blocks.extend([Block::Live("device-days"), Block::Table(days(account, history, locale))]);
    blocks
}

fn brands(account: &Metrics, locale: &Locale) -> Table {
    let mut brands: Vec<_> = account.by_brand.iter().collect();
    brands.sort_by_key(|(brand, seconds)| (brand.is_none(), Reverse(**seconds)));
    let row = |(brand, seconds): &(&Option<&str>, &u64)| -> Vec<Cell> {
        vec![
            brand.map_or_else(|| Cell::Text(locale.text("brand-unknown")), name_cell),
            locale.exact_duration(**seconds).into(),
            locale.percent_of(**seconds, account.seconds).into(),
        ]
    };
    let more = brands.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("brands-heading"),
        columns: vec![
            Column::text(locale.text("brands-column")),
            Column::number(locale.text("column-hours")),
            Column::number(locale.text("column-share")),
        ],
        rows: brands.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

fn switches_lead(account: &Metrics, locale: &Locale) -> String {
    let arguments = [
        ("views", account.switches.views.into()),
        ("share", locale.percent_of(account.switches.views, account.views.total()).into()),
        ("all", account.views.total().into()),
    ];
    match account.switches.views {
        0 => locale.text_with("switches-none", &arguments[2..]),
        _ => locale.text_with("switches-lead", &arguments),
    }
}

fn switches(account: &Metrics, locale: &Locale) -> Table {
    let mut list: Vec<_> = account.switches.between.iter().collect();
    list.sort_by_key(|(classes, count)| (Reverse(**count), **classes));
    let row = |((from, to), count): &(&(_, _), &u64)| -> Vec<Cell> {
        vec![class_name(*from, locale).into(), class_name(*to, locale).into(), locale.number(**count).into()]
    };
    let more = list.len().saturating_sub(FEW);
    Table {
        caption: locale.text("switches-heading"),
        columns: vec![
            Column::text(locale.text("switches-column-from")),
            Column::text(locale.text("switches-column-to")),
            Column::number(locale.text("switches-column-count")),
        ],
        rows: list.iter().take(FEW).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

/// By last day, newest first: what is in use stands before what is gone.
fn days(account: &Metrics, history: &History, locale: &Locale) -> Table {
    let mut devices: Vec<(&Device, &DeviceUse)> =
        account.devices.iter().map(|(number, used)| (&history.devices[*number as usize], used)).collect();
    devices.sort_by(|a, b| (b.1.last_day, &a.0.name).cmp(&(a.1.last_day, &b.0.name)));
    let row = |(device, used): &(&Device, &DeviceUse)| -> Vec<Cell> {
        let brand = device.brand.map_or_else(|| Cell::Text("–".to_owned()), name_cell);
        let day = |day: i64| Cell::Text(locale.short_date(date_of_day(day)));
        vec![name_cell(&device.name), brand, day(used.first_day), day(used.last_day)]
    };
    let more = devices.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("device-days-heading"),
        columns: vec![
            Column::text(locale.text("device-strings-column")),
            Column::text(locale.text("brands-column")),
            Column::text(locale.text("device-days-first")),
            Column::text(locale.text("device-days-last")),
        ],
        rows: devices.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
