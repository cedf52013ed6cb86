//! `watchprint compare`: two exports, or two periods of one, as text, numbers or a page.

use super::load::{Depth, FullRows, Loaded, Rows, read};
use super::places::{Places, Wanted};
use super::{choices, notes, output};
use crate::analysis::Settings;
use crate::analysis::calendar::date_of_day;
use crate::cli::{CompareArguments, DayRange, Format};
use crate::compare::diary::{Diary, Record};
use crate::compare::marks::{Mark, marks};
use crate::compare::periods::{self, ChoiceError, Periods, Side, Spans};
use crate::compare::span::{Span, day_of};
use crate::error::{Outcome, UsageError};
use crate::locale::Locale;
use crate::report::comparison::{Source, Subject, Way};
use crate::report::input::Input;
use crate::report::json;
use crate::report::page::{Limits, Page};
use crate::report::terminal::{self, Style};
use anyhow::bail;
use std::io::{Write, stdout};
use std::path::Path;

/// Name of the page and of the numbers, before their endings.
const STEM: &str = "watchprint-comparison";

pub(super) fn run(arguments: &CompareArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let locale = choices::locale(choices)?;
    let settings = choices::settings(choices);
    let wanted = wanted(arguments);
    let places = is_written(arguments)?.then(|| Places::of(&wanted)).transpose()?;
    if let Some(places) = &places {
        exports(arguments).try_for_each(|export| places.spare(export))?;
    }
    let mut first = Opened::of(&arguments.before, arguments, &settings)?;
    let mut second =
        arguments.after.as_deref().map(|path| Opened::of(path, arguments, &settings)).transpose()?;
    if let Some(second) = &mut second
        && first.ends() > second.ends()
    {
        std::mem::swap(&mut first, second);
        tell(arguments, "the second export ends before the first, so it is taken as the earlier one");
    }
    let later = second.as_ref().unwrap_or(&first);
    let found = first.marks(later);
    let (way, spans) = sides(arguments, &first, second.as_ref(), &found, &locale)?;
    let compared =
        Periods::of(Side { diary: &first.diary, span: spans.0 }, Side { diary: &later.diary, span: spans.1 });
    let limits = Limits {
        profiles: choices.profiles.clone(),
        excluded_profiles: choices.excluded_profiles.clone(),
        from: choices.from,
        to: choices.to,
    };
    let subject = Subject {
        before: first.source(),
        after: second.as_ref().map(Opened::source),
        way,
        marks: &found,
        limits: &limits,
        settings: &settings,
        locale: &locale,
    };
    let losses = std::iter::once(&first).chain(&second).map(|opened| opened.loaded.losses(choices.quiet));
    let outcome = losses.max().unwrap_or(Outcome::Done);
    if let Some(places) = &places {
        let numbers = || json::to_text(&json::compare::comparison(&subject, &compared));
        places.write((&Page::of_periods(&subject, &compared), None), numbers, &wanted)?;
        return Ok(outcome);
    }
    let text = if arguments.json {
        json::to_text(&json::compare::comparison(&subject, &compared))
    } else {
        let style = Style { colour: choices::colour(choices) };
        terminal::comparison(&subject, &compared, style)
    };
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(outcome)
}

fn exports(arguments: &CompareArguments) -> impl Iterator<Item = &Path> {
    std::iter::once(arguments.before.as_path()).chain(arguments.after.as_deref())
}

/// What is written; a page unless other forms are named.
fn wanted(arguments: &CompareArguments) -> Wanted<'_> {
    Wanted {
        output: arguments.output.as_deref(),
        formats: if arguments.format.is_empty() { &[Format::Html] } else { &arguments.format },
        fonts: &arguments.font,
        is_opened: arguments.open,
        is_quiet: arguments.choices.quiet,
        stem: STEM,
    }
}

/// Whether files are asked for, and not text.
fn is_written(arguments: &CompareArguments) -> Result<bool, UsageError> {
    let is_written = arguments.output.is_some() || !arguments.format.is_empty() || arguments.open;
    if is_written && arguments.json {
        return Err(UsageError(
            "--json prints the numbers; to write them to a file, use --format json".to_owned(),
        ));
    }
    Ok(is_written)
}

/// An export, read and told day by day.
struct Opened {
    loaded: Loaded<Box<FullRows>>,
    diary: Diary,
    name: String,
    inputs: Vec<Input>,
}

impl Opened {
    fn of(path: &Path, arguments: &CompareArguments, settings: &Settings) -> anyhow::Result<Self> {
        let loaded = read(path, &arguments.choices, Depth::Summary)?;
        let name = output::harmless(loaded.export.name());
        let inputs = loaded.inputs();
        let loaded = loaded.map(|rows| match rows {
            Rows::Full(rows) => Ok(rows),
            Rows::Short(_) => bail!(
                "{name} holds only the short history, which has no lengths of time to compare; \
                 ask for the full export of your personal data"
            ),
        })?;
        let FullRows { history, index, .. } = &*loaded.viewing;
        let diary = Diary::of(Record { history, index, settings });
        Ok(Self { loaded, diary, name, inputs })
    }

    /// The last day with viewing.
    fn ends(&self) -> Option<i64> {
        self.diary.span.map(|span| span.last)
    }

    fn source(&self) -> Source<'_> {
        Source { name: &self.name, inputs: &self.inputs }
    }

    /// The dates the later export names, between the first day of this one and the last of that.
    fn marks(&self, later: &Self) -> Vec<Mark> {
        let spans = self.diary.span.zip(later.diary.span);
        let span = spans.and_then(|(mine, its)| Span::of(mine.first.min(its.first), its.last));
        span.map(|span| marks(&later.loaded.viewing.records, span)).unwrap_or_default()
    }
}

/// The days of each side.
fn sides(
    arguments: &CompareArguments,
    first: &Opened,
    second: Option<&Opened>,
    found: &[Mark],
    locale: &Locale,
) -> Result<(Way, Spans), UsageError> {
    let before = &first.diary;
    let after = second.map_or(before, |second| &second.diary);
    let is_one = second.is_none();
    let explained = |error| explain(error, &first.name);
    match (arguments.split, &arguments.periods) {
        (Some(date), _) if is_one => {
            let spans = periods::split(before, day_of(date)).map_err(explained)?;
            Ok((Way::Split(date), spans))
        }
        (Some(date), _) => {
            let ever = span(DayRange { first: chrono::NaiveDate::MIN, last: chrono::NaiveDate::MAX });
            let day = day_of(date);
            let parts = (Span { last: day - 1, ..ever }, Span { first: day, ..ever });
            Ok((Way::Split(date), periods::given(before, after, false, parts).map_err(explained)?))
        }
        (None, Some([one, other])) => {
            let (mut one, mut other) = (span(*one), span(*other));
            if is_one && one.first > other.first {
                std::mem::swap(&mut one, &mut other);
                tell(arguments, "the second period is the earlier one, so it is taken as \"before\"");
            }
            Ok((Way::Periods, periods::given(before, after, is_one, (one, other)).map_err(explained)?))
        }
        (None, None) if is_one => Err(UsageError(what_to_compare(found, locale))),
        (None, None) => Ok((Way::Exports, periods::between(before, after))),
    }
}

fn span(range: DayRange) -> Span {
    Span { first: day_of(range.first), last: day_of(range.last) }
}

fn explain(error: ChoiceError, name: &str) -> UsageError {
    UsageError(match error {
        ChoiceError::NothingOnASide(Some(span)) => format!(
            "one side would be empty: the complete days of {name} run from {} to {}",
            date_of_day(span.first),
            date_of_day(span.last)
        ),
        ChoiceError::NothingOnASide(None) => format!("{name} has no complete day to compare"),
        ChoiceError::Overlap => {
            "the two periods share days, which would count on both sides; let one end before the other begins"
                .to_owned()
        }
    })
}

/// What is said when nothing to compare is named: the dates the export itself offers.
fn what_to_compare(found: &[Mark], locale: &Locale) -> String {
    let mut told = "name a second export, or a day with --split, or two periods with --periods".to_owned();
    if !found.is_empty() {
        told.push_str("; this export itself names these dates:");
        for mark in found {
            let happening = crate::report::comparison::happening(mark, locale);
            told.push_str(&format!("\n  --split {}  {happening}", date_of_day(mark.day)));
        }
    }
    told
}

fn tell(arguments: &CompareArguments, note: &str) {
    if !arguments.choices.quiet {
        notes::tell(note);
    }
}
