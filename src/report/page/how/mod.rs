//! "How": sittings, devices, streams at once.

mod device_facts;
mod playing;
pub(super) mod sittings;
mod suggested_gap;

use super::in_short::local_start;
use super::parts::ranking::{Entry, ROWS, ranking};
use super::parts::{Block, Cell, Column, Figure, Section, Table};
use super::words::{and_more, class_name, hours, name_cell, on_class};
use super::{Subject, figures, joins};
use crate::analysis::household::concurrency::Overlap;
use crate::analysis::metrics::Metrics;
use crate::analysis::sessions::GAP_MINUTES;
use crate::analysis::{Analysis, Settings};
use crate::chart::Words;
use crate::locale::Locale;
use crate::model::device::DeviceClass;
use crate::model::history::History;
use std::cmp::Reverse;

pub(super) fn section(subject: &Subject<'_>, history: &History, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let account = &analysis.account;
    let mut blocks = vec![
        Block::Heading(locale.text("sittings-heading")),
        Block::Paragraph(locale.text("sittings-lead")),
        Block::Live("pauses"),
        Block::Table(by_pause(account, locale)),
    ];
    blocks.extend(suggested_gap::blocks(analysis, locale));
    if let Some(longest) = longest(account, history, subject.settings, locale) {
        blocks.extend([Block::Live("longest"), Block::Paragraph(longest)]);
    }
    let pauses = figures::pauses::figure_of(account, subject.settings, locale);
    blocks.extend(pauses.map(|figure| Block::Figure(Box::new(figure))));
    blocks.extend(sittings::lengths(account, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks.extend(sittings::in_a_row(account, locale));
    let together = suggested_gap::household_binges(analysis, locale);
    blocks.extend(
        together.into_iter().flat_map(|said| [Block::Live("household-binges"), Block::Paragraph(said)]),
    );
    blocks.extend(
        figures::binge_list::figure_of(subject, analysis).map(|figure| Block::Figure(Box::new(figure))),
    );
    blocks.extend(figures::starts::figure_of(analysis, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks.extend(devices(account, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks.push(Block::Heading(locale.text("device-strings-caption")));
    blocks.push(Block::Live("devices"));
    blocks.push(Block::Table(device_strings(account, history, locale)));
    blocks.extend(device_facts::blocks(account, history, locale));
    blocks.push(Block::Heading(locale.text("streams-heading")));
    blocks.extend([Block::Live("streams"), Block::List(streams(analysis, locale))]);
    blocks.extend(playing::blocks(&analysis.joins, history, locale));
    blocks.extend(joins::blocks(&analysis.joins, locale));
    Section { id: "how", heading: locale.text("how"), blocks }
}

fn by_pause(account: &Metrics, locale: &Locale) -> Table {
    let row = |(minutes, count): (&i64, &u64)| -> Vec<Cell> {
        vec![
            locale.text_with("sittings-minutes", &[("minutes", minutes.unsigned_abs().into())]).into(),
            locale.number(*count).into(),
            locale.duration(account.seconds / (*count).max(1)).into(),
        ]
    };
    Table {
        caption: locale.text("sittings-heading"),
        columns: vec![
            Column::text(locale.text("sittings-column-gap")),
            Column::number(locale.text("sittings-column-count")),
            Column::number(locale.text("sittings-column-mean")),
        ],
        rows: GAP_MINUTES.iter().zip(&account.sessions.by_gap).map(row).collect(),
        more: None,
    }
}

fn longest(account: &Metrics, history: &History, settings: &Settings, locale: &Locale) -> Option<String> {
    let longest = account.sessions.longest?;
    let (date, time) = local_start(longest.start, history, locale);
    let arguments = [
        ("minutes", (settings.session_gap / 60).unsigned_abs().into()),
        ("length", locale.exact_duration(longest.length()).into()),
        ("date", date.into()),
        ("time", time.into()),
        ("segments", longest.segments.into()),
    ];
    Some(locale.text_with("sittings-longest", &arguments))
}

fn devices(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let mut classes: Vec<(DeviceClass, u64)> =
        account.by_device_class.iter().map(|(class, seconds)| (*class, *seconds)).collect();
    classes.sort_by_key(|(_, seconds)| Reverse(*seconds));
    let (first, most) = *classes.first()?;
    let share = |seconds| locale.percent_of(seconds, account.seconds);
    let title = [("where", on_class(first, locale).into()), ("share", share(most).into())];
    let title = if most == account.seconds {
        locale.text_with("devices-title-only", &title[..1])
    } else if most.saturating_mul(2) > account.seconds {
        locale.text_with("devices-title-most", &title)
    } else {
        locale.text_with("devices-title", &title)
    };
    let entries: Vec<Entry> = classes
        .iter()
        .map(|(class, seconds)| Entry {
            key: class.as_str().replace(' ', "-"),
            name: class_name(*class, locale),
            is_title: false,
            value: hours(*seconds),
            value_label: locale.duration(*seconds),
            share: share(*seconds),
            cells: vec![locale.exact_duration(*seconds), share(*seconds)],
            muted: *class == DeviceClass::Other,
        })
        .collect();
    let columns = vec![
        Column::text(locale.text("devices-column")),
        Column::number(locale.text("column-hours")),
        Column::number(locale.text("column-share")),
    ];
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("devices-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("devices-caption"),
    };
    Some(ranking("devices", words, columns, entries, locale).by("class"))
}

fn device_strings(account: &Metrics, history: &History, locale: &Locale) -> Table {
    let mut devices: Vec<(u32, u64)> =
        account.by_device.iter().map(|(device, seconds)| (*device, *seconds)).collect();
    let device = |number: u32| &history.devices[number as usize];
    devices.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| device(a.0).name.cmp(&device(b.0).name)));
    let row = |(number, seconds): &(u32, u64)| -> Vec<Cell> {
        vec![
            name_cell(&device(*number).name),
            class_name(device(*number).class, locale).into(),
            locale.exact_duration(*seconds).into(),
            locale.percent_of(*seconds, account.seconds).into(),
        ]
    };
    let more = devices.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("device-strings-caption"),
        columns: vec![
            Column::text(locale.text("device-strings-column")),
            Column::text(locale.text("devices-column")),
            Column::number(locale.text("column-hours")),
            Column::number(locale.text("column-share")),
        ],
        rows: devices.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}

fn streams(analysis: &Analysis, locale: &Locale) -> Vec<String> {
    let said = |overlap: Overlap, some: &str, none: String| {
        if overlap.seconds == 0 {
            return none;
        }
        let arguments =
            [("hours", locale.exact_duration(overlap.seconds).into()), ("most", overlap.most.into())];
        locale.text_with(some, &arguments)
    };
    vec![
        said(analysis.profiles_at_once, "streams-profiles", locale.text("streams-profiles-none")),
        said(analysis.devices_at_once, "streams-devices", locale.text("streams-devices-none")),
    ]
}
