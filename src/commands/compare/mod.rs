//! `watchprint compare`: two exports, or two periods of one, as text, numbers or a page.

mod opened;
mod profiles;
mod sides;

use super::choices;
use super::read::load::Rows;
use super::read::notes;
use super::write::places::{Places, Wanted, in_languages};
use crate::cli::{CompareArguments, Format};
use crate::compare::marks::Mark;
use crate::compare::periods::{Periods, Side};
use crate::compare::snapshots::Snapshots;
use crate::error::{Outcome, UsageError};
use crate::locale::Locale;
use crate::report::comparison::{Found, Subject, Way};
use crate::report::json;
use crate::report::page::{Limits, Page};
use crate::report::record::{ComparedCommon, compared as compared_record};
use crate::report::terminal::{self, Style};
use anyhow::bail;
use opened::{Opened, names_profiles};
use profiles::InEach;
use sides::sides;
use std::cmp::Ordering;
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
        && first.ends_compared_to(second) == Ordering::Greater
    {
        std::mem::swap(&mut first, second);
        tell(arguments, "the second export ends before the first, so it is taken as the earlier one");
    }
    let mut limits = Limits {
        profiles: choices.profiles.clone(),
        excluded_profiles: choices.excluded_profiles.clone(),
        from: choices.from,
        to: choices.to,
    };
    if let Some(second) = second.as_mut().filter(|_| names_profiles(choices)) {
        for opened in [&first, &*second] {
            if let Rows::Short(_) = opened.loaded.viewing {
                choices::without_profiles(choices)
                    .map_err(|error| UsageError(format!("{}: {error}", opened.name)))?;
            }
        }
        let InEach { before, after, notes } = profiles::in_each((&first, &*second), choices)?;
        first.narrow(&before, &settings)?;
        second.narrow(&after, &settings)?;
        notes.iter().for_each(|note| tell(arguments, note));
        // The later export's names are those the comparison uses.
        (limits.profiles, limits.excluded_profiles) = (after.profiles, after.excluded_profiles);
    }
    let marks = first.marks(second.as_ref().unwrap_or(&first));
    let (way, periods, snapshots) = compared(arguments, &mut first, second.as_ref(), &marks, &locale)?;
    let found = Found { periods: periods.as_ref(), snapshots: snapshots.as_ref() };
    let subject = Subject {
        before: first.source(),
        after: second.as_ref().map(Opened::source),
        way,
        marks: &marks,
        limits: &limits,
        settings: &settings,
        locale: &locale,
    };
    let outcome = told_losses(&first, second.as_ref(), choices.quiet);
    if let Some(places) = &places {
        let numbers = |out: &mut dyn Write| json::write(&json::compare::comparison(&subject, found), out);
        let common = places.has_page().then(|| common(found.periods, &first, second.as_ref())).flatten();
        let page_in = |locale: &Locale| {
            let subject = Subject { locale, ..subject };
            let record = common.as_ref().map(|common| compared_record(&subject, common));
            Page { record, ..Page::of_comparison(&subject, found) }
        };
        // The page also carries itself in the other language.
        let (page, other) = in_languages(&locale, places.has_page(), page_in);
        places.write((&page, other.as_ref()), numbers, &wanted)?;
        return Ok(outcome);
    }
    let mut out = stdout().lock();
    if arguments.json {
        json::write(&json::compare::comparison(&subject, found), &mut out)?;
    } else {
        let text = terminal::comparison(&subject, found, Style { colour: choices::colour(choices) });
        out.write_all(text.as_bytes())?;
    }
    out.flush()?;
    Ok(outcome)
}

/// Says what could not be read, and in which of two exports.
fn told_losses(first: &Opened, second: Option<&Opened>, quiet: bool) -> Outcome {
    let Some(second) = second else { return first.loaded.losses(quiet) };
    let of = |which: &str, opened: &Opened| {
        opened.loaded.losses_in(&format!("the {which} export ({})", opened.name), quiet)
    };
    of("earlier", first).max(of("later", second))
}

/// What the pages of both languages have of the rows, where both sides have lengths of time.
fn common<'a>(
    periods: Option<&'a Periods>,
    first: &'a Opened,
    second: Option<&'a Opened>,
) -> Option<ComparedCommon<'a>> {
    let later = second.unwrap_or(first).rows()?;
    let earlier = first.rows()?;
    ComparedCommon::of(periods?, later, second.map(|_| earlier))
}

/// What can be compared: periods where both have lengths of time, snapshots where there are two exports.
fn compared(
    arguments: &CompareArguments,
    first: &mut Opened,
    second: Option<&Opened>,
    marks: &[Mark],
    locale: &Locale,
) -> anyhow::Result<(Way, Option<Periods>, Option<Snapshots>)> {
    let both = second.and_then(|second| first.snapshot().zip(second.snapshot()));
    let snapshots = both.map(|(before, after)| Snapshots::of(&before, &after));
    if let Some(snapshots) = &snapshots {
        are_of_one_account(arguments, snapshots, [&first.name, second.map_or("", |second| &second.name)])?;
        first.rename(&snapshots.profiles);
    }
    let first = &*first;
    let later = second.unwrap_or(first);
    let (Some(before), Some(after)) = (&first.diary, &later.diary) else {
        if second.is_none() || arguments.split.is_some() || arguments.periods.is_some() {
            let short = if first.diary.is_none() { first } else { later };
            bail!(
                "{} holds only the short history, which has no lengths of time to compare; \
                 ask for the full export of your personal data",
                short.name
            );
        }
        return Ok((Way::Exports, None, snapshots));
    };
    let after_of_two = second.map(|_| after);
    let (way, spans) = sides(arguments, (before, &first.name), after_of_two, marks, locale)?;
    let periods = Periods::of(Side { diary: before, span: spans.0 }, Side { diary: after, span: spans.1 });
    Ok((way, Some(periods), snapshots))
}

/// Whether to go on with two exports that nothing connects.
fn are_of_one_account(
    arguments: &CompareArguments,
    snapshots: &Snapshots,
    [one, other]: [&str; 2],
) -> Result<(), UsageError> {
    if snapshots.is_one_account || arguments.force {
        return Ok(());
    }
    Err(UsageError(format!(
        "{one} and {other} seem to be of different accounts: no row is in both, and no profile of one has the viewing \
         of a profile of the other. If they are of one account all the same, add --force"
    )))
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

fn tell(arguments: &CompareArguments, note: &str) {
    if !arguments.choices.quiet {
        notes::tell(note);
    }
}
