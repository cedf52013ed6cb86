//! Rows that are new, back-filled, gone or changed.

use super::{amount, count, day, name};
use crate::compare::snapshots::{Amount, Basis, Field, Only, Snapshots};
use crate::locale::Locale;

/// The sums that add up to both exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Sum {
    Same,
    Changed,
    New,
    BackFilled,
    FurtherBack,
    Vanished,
    CutOff,
    AfterEnd,
}

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Line {
    /// Which.
    pub sum: Sum,
    /// How much.
    pub amount: Amount,
    /// Whether the earlier export has them.
    pub is_before: bool,
    /// Whether the later export has them.
    pub is_after: bool,
}

impl Line {
    /// What its rows are called.
    pub fn name(&self, locale: &Locale) -> String {
        match self.sum {
            Sum::Same => locale.text("snapshots-same"),
            Sum::Changed => locale.text("snapshots-changed"),
            Sum::New => locale.text("snapshots-new"),
            Sum::BackFilled => locale.text("snapshots-back-filled"),
            Sum::FurtherBack => locale.text("snapshots-further-back"),
            Sum::Vanished => locale.text("snapshots-vanished"),
            Sum::CutOff => locale.text("snapshots-cut-off"),
            Sum::AfterEnd => locale.text("snapshots-after-end"),
        }
    }
}

/// The sums, in order; those that hold nothing only where they always matter.
pub(in crate::report) fn lines(snapshots: &Snapshots) -> Vec<Line> {
    let (gone, come) = (&snapshots.before.only, &snapshots.after.only);
    let line = |sum, amount, is_before, is_after| Line { sum, amount, is_before, is_after };
    let mut lines = vec![
        line(Sum::Same, snapshots.common, true, true),
        line(Sum::Changed, snapshots.changed.after, true, true),
        line(Sum::New, come.later, false, true),
        line(Sum::BackFilled, come.inside, false, true),
        line(Sum::FurtherBack, come.earlier, false, true),
        line(Sum::Vanished, gone.inside, true, false),
        line(Sum::CutOff, gone.earlier, true, false),
        line(Sum::AfterEnd, gone.later, true, false),
    ];
    let is_rare = |sum| matches!(sum, Sum::FurtherBack | Sum::CutOff | Sum::AfterEnd);
    lines.retain(|line| line.amount.rows > 0 || !is_rare(line.sum));
    lines
}

/// What differs, in sentences.
pub(super) fn sentences(snapshots: &Snapshots, locale: &Locale) -> Vec<String> {
    if snapshots.before.all.rows == 0 && snapshots.after.all.rows == 0 {
        return vec![locale.text("snapshots-say-nothing")];
    }
    if snapshots.has_same_rows() {
        return vec![locale.text("snapshots-say-identical")];
    }
    let mut said = Vec::new();
    let paired = snapshots.common.rows + snapshots.changed.before.rows;
    if paired == 0 && snapshots.before.all.rows > 0 && snapshots.after.all.rows > 0 {
        said.push(locale.text("snapshots-say-none-common"));
    }
    come(snapshots, locale, &mut said);
    gone(snapshots, locale, &mut said);
    changed(snapshots, locale, &mut said);
    said
}

fn come(snapshots: &Snapshots, locale: &Locale, said: &mut Vec<String>) {
    let only = &snapshots.after.only;
    let say = |key, much, date| sentence(key, much, date, snapshots.basis, locale);
    let since = snapshots.before.reach.map(|(_, last)| day(last, locale));
    said.extend(say("snapshots-say-new", only.later, since));
    let inside = [
        say("snapshots-say-back-filled", only.inside, None),
        say("snapshots-say-of-new-profiles", only.of_lone_profiles, None),
        say("snapshots-say-were-hidden", only.hidden, None),
        say("snapshots-say-late", only.near_end, None),
    ];
    said.extend(joined(inside));
    let begin = snapshots.before.reach.map(|(first, _)| day(first, locale));
    said.extend(say("snapshots-say-further-back", only.earlier, begin));
}

fn gone(snapshots: &Snapshots, locale: &Locale, said: &mut Vec<String>) {
    let only = &snapshots.before.only;
    let say = |key, much, date| sentence(key, much, date, snapshots.basis, locale);
    let begin = snapshots.after.reach.map(|(first, _)| day(first, locale));
    let overlap = snapshots.before.reach.zip(snapshots.after.reach);
    let is_apart = overlap.is_some_and(|((_, last), (first, _))| last < first);
    let key = if is_apart { "snapshots-say-no-overlap" } else { "snapshots-say-cut-off" };
    said.extend(say(key, only.earlier, begin));
    let inside = [
        say("snapshots-say-vanished", only.inside, None),
        say("snapshots-say-of-gone-profiles", only.of_lone_profiles, None),
        say("snapshots-say-were-hidden", only.hidden, None),
        say("snapshots-say-near-end", only.near_end, None),
    ];
    said.extend(joined(inside));
    said.extend(joined(unexplained(snapshots, only, locale)));
    said.extend(say("snapshots-say-after-end", only.later, None));
}

/// What somebody may have deleted and what nobody can say.
fn unexplained(snapshots: &Snapshots, only: &Only, locale: &Locale) -> [Option<String>; 2] {
    let rest = only.unexplained();
    if rest == 0 {
        return [None, None];
    }
    let rows = [("amount", count(snapshots.basis, rest, locale).into())];
    let has_titles = only.whole_titles > 0 && matches!(snapshots.basis, Basis::Starts(_));
    let titles = [("count", only.whole_titles.into())];
    [
        Some(locale.text_with("snapshots-say-unexplained", &rows)),
        has_titles.then(|| locale.text_with("snapshots-say-whole-titles", &titles)),
    ]
}

/// Says how much, unless it is nothing.
fn sentence(key: &str, much: Amount, date: Option<String>, basis: Basis, locale: &Locale) -> Option<String> {
    let arguments =
        [("amount", amount(basis, much, locale).into()), ("date", date.unwrap_or_default().into())];
    (much.rows > 0).then(|| locale.text_with(key, &arguments))
}

/// Sentences that belong together.
fn joined<const N: usize>(sentences: [Option<String>; N]) -> Option<String> {
    let said: Vec<String> = sentences.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn changed(snapshots: &Snapshots, locale: &Locale, said: &mut Vec<String>) {
    let changed = &snapshots.changed;
    if changed.expected > 0 {
        let key = match snapshots.basis {
            Basis::Starts(_) => "snapshots-say-expected",
            Basis::Days => "snapshots-say-watched-again",
        };
        said.push(locale.text_with(key, &[("count", changed.expected.into())]));
    }
    for device in &changed.devices {
        let rows = count(snapshots.basis, device.rows, locale);
        let arguments = [
            ("before", name(&device.before, locale).into()),
            ("after", name(&device.after, locale).into()),
            ("rows", rows.into()),
        ];
        said.push(locale.text_with("snapshots-say-renamed-device", &arguments));
    }
    if changed.rows.is_empty() {
        return;
    }
    let mut fields: Vec<(Field, u64)> = Vec::new();
    for field in Field::ALL {
        let rows = changed.rows.iter().filter(|row| row.fields.iter().any(|(of, ..)| *of == field)).count();
        if rows > 0 {
            fields.push((field, rows as u64));
        }
    }
    fields.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let fields = fields_with_counts(&fields, locale);
    let rows = count(snapshots.basis, changed.rows.len() as u64, locale);
    let arguments = [("amount", rows.into()), ("fields", fields.into())];
    said.push(locale.text_with("snapshots-say-changed", &arguments));
}

/// Fields, each with the number of rows that differ in it.
pub(in crate::report) fn fields_with_counts(fields: &[(Field, u64)], locale: &Locale) -> String {
    let named = fields.iter().map(|(field, rows)| {
        let arguments =
            [("field", field_name(*field, locale).into()), ("count", locale.number(*rows).into())];
        locale.text_with("snapshots-field-count", &arguments)
    });
    named.collect::<Vec<_>>().join(" · ")
}

/// The name of a field in a sentence.
pub(in crate::report) fn field_name(field: Field, locale: &Locale) -> String {
    match field {
        Field::Day => locale.text("snapshots-field-day"),
        Field::Title => locale.text("snapshots-field-title"),
        Field::Device => locale.text("snapshots-field-device"),
        Field::Duration => locale.text("snapshots-field-duration"),
        Field::Bookmark => locale.text("snapshots-field-bookmark"),
        Field::NotLatest => locale.text("snapshots-field-latest"),
        Field::Hidden => locale.text("snapshots-field-hidden"),
        Field::Country => locale.text("snapshots-field-country"),
        Field::Attributes => locale.text("snapshots-field-attributes"),
        Field::Supplemental => locale.text("snapshots-field-supplemental"),
    }
}
