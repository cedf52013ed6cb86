//! Two exports of one account: what differs first, then the rows one by one.

use super::super::parts::{Block, Cell, Column, Section, Sentence, Table, large};
use super::super::words::{and_more, name_cell, profile_name};
use crate::analysis::clock::calendar::date_of_day;
use crate::compare::snapshots::{
    Basis, ChangedRow, Field, HiddenTitle, Place, Retitled, Snapshots, TitleRows, Value,
};
use crate::locale::{Locale, isolate};
use crate::report::comparison::snapshots::{Line, Sum, Topic, basis, count, field_name, lines, said};

/// Rows of a table before "and so many more".
const ROWS: usize = 20;
/// Sentences of one topic in the open.
const SENTENCES: usize = 24;

/// What differs, the most telling sums first, then everything else in sentences.
pub(super) fn first(snapshots: &Snapshots, locale: &Locale) -> Section {
    let mut differing: Vec<Line> = lines(snapshots);
    differing.retain(|line| line.sum != Sum::Same && line.amount.rows > 0);
    // What came and went before what only says something else.
    differing.sort_by_key(|line| line.sum == Sum::Changed);
    let leading: Vec<Sentence> = differing.iter().map(|line| sentence(line, snapshots, locale)).collect();
    let mut blocks: Vec<Block> = basis(snapshots, locale).into_iter().map(Block::Note).collect();
    if !leading.is_empty() {
        blocks.push(Block::Sentences(leading));
    }
    let said = said(snapshots, locale);
    for topic in Topic::ALL {
        let mut texts: Vec<String> =
            said.iter().filter(|said| said.topic == topic).map(|said| said.text.clone()).collect();
        let more = texts.len().saturating_sub(SENTENCES);
        texts.truncate(SENTENCES);
        if more > 0 {
            texts.push(and_more(more, locale));
        }
        if !texts.is_empty() {
            blocks.push(Block::Heading(topic.heading(locale)));
            blocks.push(Block::List(texts));
        }
    }
    Section { id: "different", heading: locale.text("snapshots-heading"), blocks }
}

fn sentence(line: &Line, snapshots: &Snapshots, locale: &Locale) -> Sentence {
    let rows = count(snapshots.basis, line.amount.rows, locale);
    let (figure, rest) = match line.amount.seconds {
        _ if line.sum == Sum::Changed => (rows, String::new()),
        0 => (rows, String::new()),
        seconds => (locale.hours(seconds), rows),
    };
    let key = if rest.is_empty() { "snapshots-first" } else { "snapshots-first-with-rows" };
    let words = locale.text_with(
        key,
        &[("figure", large(&figure).into()), ("name", line.name(locale).into()), ("rows", rest.into())],
    );
    Sentence::new(&words, "rows")
}

/// The table of sums, and what they are made of where somebody may want to look.
pub(super) fn one_by_one(snapshots: &Snapshots, locale: &Locale) -> Section {
    let mut blocks =
        vec![Block::Paragraph(locale.text("snapshots-lead")), Block::Table(sums(snapshots, locale))];
    let mut add = |table: Option<Table>| {
        if let Some(table) = table {
            blocks.push(Block::Heading(table.caption.clone()));
            blocks.push(Block::Table(table));
        }
    };
    let (gone, come) = (&snapshots.before.only, &snapshots.after.only);
    let listed = |caption: String, titles: Vec<&TitleRows>| titles_table(caption, &titles, snapshots, locale);
    add(listed(locale.text("snapshots-caption-vanished"), gone.at(Place::Inside).collect()));
    add(listed(locale.text("snapshots-caption-back-filled"), come.at(Place::Inside).collect()));
    add(changed(&snapshots.changed.rows, locale));
    for retitled in &snapshots.retitled {
        add(Some(retitled_table(retitled, locale)));
    }
    add(hidden(&snapshots.hidden.titles, locale));
    add(listed(locale.text("snapshots-caption-cut-off"), gone.at(Place::Earlier).collect()));
    add(listed(locale.text("snapshots-caption-further-back"), come.at(Place::Earlier).collect()));
    Section { id: "rows", heading: locale.text("snapshots-one-by-one"), blocks }
}

fn unit(snapshots: &Snapshots, locale: &Locale) -> String {
    match snapshots.basis {
        Basis::Starts(_) => locale.text("snapshots-column-rows"),
        Basis::Days => locale.text("snapshots-column-titles"),
    }
}

fn sums(snapshots: &Snapshots, locale: &Locale) -> Table {
    let side = |holds: bool, rows: u64| if holds { locale.number(rows) } else { "–".to_owned() };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in lines(snapshots) {
        rows.push(vec![
            line.name(locale).into(),
            side(line.is_before, line.amount.rows).into(),
            side(line.is_after, line.amount.rows).into(),
            locale.exact_duration(line.amount.seconds).into(),
        ]);
    }
    let (before, after) = (snapshots.before.all, snapshots.after.all);
    rows.push(vec![
        locale.text("snapshots-all").into(),
        locale.number(before.rows).into(),
        locale.number(after.rows).into(),
        format!("{} → {}", locale.exact_duration(before.seconds), locale.exact_duration(after.seconds))
            .into(),
    ]);
    let mut columns = vec![
        Column::text(unit(snapshots, locale)),
        Column::number(locale.text("snapshots-column-before")),
        Column::number(locale.text("snapshots-column-after")),
        Column::number(locale.text("snapshots-column-viewing")),
    ];
    if before.seconds + after.seconds == 0 {
        columns.truncate(3);
        rows.iter_mut().for_each(|row| row.truncate(3));
    }
    Table { caption: locale.text("snapshots-table-caption"), columns, rows, more: None }
}

fn titles_table(
    caption: String,
    titles: &[&TitleRows],
    snapshots: &Snapshots,
    locale: &Locale,
) -> Option<Table> {
    let row = |title: &&TitleRows| -> Vec<Cell> {
        let extent =
            if title.is_whole { locale.text("snapshots-whole") } else { locale.text("snapshots-part") };
        vec![
            name_cell(&title.title),
            profile_cell(&title.profile, locale),
            locale.number(title.amount.rows).into(),
            locale.exact_duration(title.amount.seconds).into(),
            locale.date_range(date_of_day(title.days.0), date_of_day(title.days.1)).into(),
            extent.into(),
        ]
    };
    table(
        caption,
        vec![
            Column::text(locale.text("snapshots-column-title")),
            Column::text(locale.text("snapshots-column-profile")),
            Column::number(unit(snapshots, locale)),
            Column::number(locale.text("snapshots-column-viewing")),
            Column::text(locale.text("snapshots-column-days")),
            Column::text(locale.text("snapshots-column-extent")),
        ],
        titles,
        row,
        locale,
    )
}

fn changed(rows: &[ChangedRow], locale: &Locale) -> Option<Table> {
    let row = |row: &ChangedRow| -> Vec<Cell> {
        let changes = row.fields.iter().map(|(field, was, is)| {
            let arguments = [
                ("field", field_name(*field, locale).into()),
                ("before", value(*field, was, locale).into()),
                ("after", value(*field, is, locale).into()),
            ];
            locale.text_with("snapshots-change", &arguments)
        });
        vec![
            name_cell(&row.title),
            profile_cell(&row.profile, locale),
            locale.short_date(date_of_day(row.day)).into(),
            changes.collect::<Vec<_>>().join(" · ").into(),
        ]
    };
    table(
        locale.text("snapshots-caption-changed"),
        vec![
            Column::text(locale.text("snapshots-column-title")),
            Column::text(locale.text("snapshots-column-profile")),
            Column::text(locale.text("snapshots-column-start")),
            Column::text(locale.text("snapshots-column-what")),
        ],
        rows,
        row,
        locale,
    )
}

fn value(field: Field, value: &Value, locale: &Locale) -> String {
    match value {
        Value::None => locale.text("snapshots-nothing"),
        Value::Text(text) if text.is_empty() => locale.text("snapshots-nothing"),
        Value::Text(text) if field == Field::Country => locale.country(text),
        Value::Text(text) => isolate(text).into_owned(),
        Value::Seconds(seconds) => locale.exact_duration(u64::from(*seconds)),
        Value::Flag(true) => locale.text("snapshots-yes"),
        Value::Flag(false) => locale.text("snapshots-no"),
        Value::Day(day) => locale.short_date(date_of_day(*day)),
    }
}

fn retitled_table(retitled: &Retitled, locale: &Locale) -> Table {
    let name = ("profile", profile_name(&retitled.profile, locale).into());
    let row = |(was, is, rows): &(String, String, u64)| -> Vec<Cell> {
        vec![name_cell(was), name_cell(is), locale.number(*rows).into()]
    };
    let columns = vec![
        Column::text(locale.text("snapshots-column-was")),
        Column::text(locale.text("snapshots-column-is")),
        Column::number(locale.text("snapshots-column-rows")),
    ];
    let caption = locale.text_with("snapshots-caption-retitled", &[name]);
    table(caption, columns, &retitled.titles, row, locale).unwrap_or_default()
}

fn hidden(titles: &[HiddenTitle], locale: &Locale) -> Option<Table> {
    let row = |title: &HiddenTitle| -> Vec<Cell> {
        vec![
            name_cell(&title.title),
            profile_cell(&title.profile, locale),
            locale.number(title.before).into(),
            locale.number(title.after).into(),
            locale.number(title.gone).into(),
        ]
    };
    table(
        locale.text("snapshots-caption-hidden"),
        vec![
            Column::text(locale.text("snapshots-column-title")),
            Column::text(locale.text("snapshots-column-profile")),
            Column::number(locale.text("snapshots-column-hidden-before")),
            Column::number(locale.text("snapshots-column-hidden-after")),
            Column::number(locale.text("snapshots-column-hidden-gone")),
        ],
        titles,
        row,
        locale,
    )
}

/// A table of the first rows of a list; nothing without any.
fn table<T>(
    caption: String,
    columns: Vec<Column>,
    list: &[T],
    row: impl Fn(&T) -> Vec<Cell>,
    locale: &Locale,
) -> Option<Table> {
    let more = list.len().saturating_sub(ROWS);
    (!list.is_empty()).then(|| Table {
        caption,
        columns,
        rows: list.iter().take(ROWS).map(row).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    })
}

fn profile_cell(name: &str, locale: &Locale) -> Cell {
    if name.is_empty() { locale.text("unnamed-profile").into() } else { name_cell(name) }
}
