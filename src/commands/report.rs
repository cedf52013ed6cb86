//! `watchprint report`: the page, and charts and numbers as files.

use super::load::{FullViewing, Loaded, Viewing, load};
use super::places::{Places, Wanted};
use super::{choices, demo, output};
use crate::analysis::Settings;
use crate::cli::{Choices, ReportArguments};
use crate::compare::diary::{Diary, Record};
use crate::compare::periods::{Periods, Side, year};
use crate::error::{Outcome, UsageError};
use crate::locale::Locale;
use crate::report::json;
use crate::report::page::{Limits, Page, Subject};
use crate::report::record::record;

/// Name of the page and of the numbers, before their endings.
const STEM: &str = "watchprint-report";

pub(super) fn run(arguments: &ReportArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let locale = choices::locale(choices)?;
    let places = Places::of(&wanted(arguments))?;
    let household = if arguments.demo { Some(demo::temporary()?) } else { None };
    let path = match (&household, &arguments.export) {
        (Some(household), _) => household.export.clone(),
        (None, Some(path)) => path.clone(),
        (None, None) => return Err(UsageError("name an export, or --demo".to_owned()).into()),
    };
    places.spare(&path)?;
    let loaded = load(&path, choices)?;
    let name = if arguments.demo { "demo".to_owned() } else { output::harmless(loaded.export.name()) };
    write(&loaded, &name, arguments, &locale, &places)?;
    // The rows planted as unreadable are no loss: they are what the demo is for.
    Ok(if arguments.demo { Outcome::Done } else { loaded.losses(choices.quiet) })
}

/// What a report is asked to write.
pub(super) fn wanted(arguments: &ReportArguments) -> Wanted<'_> {
    Wanted {
        output: arguments.output.as_deref(),
        formats: &arguments.format,
        fonts: &arguments.font,
        is_opened: arguments.open,
        is_quiet: arguments.choices.quiet,
        stem: STEM,
    }
}

/// Writes what was asked for and names each file on standard error.
pub(super) fn write(
    loaded: &Loaded,
    name: &str,
    arguments: &ReportArguments,
    locale: &Locale,
    places: &Places,
) -> anyhow::Result<()> {
    let page = page(loaded, name, &arguments.choices, locale);
    places.write(&page, || numbers(loaded), &wanted(arguments))
}

fn page(loaded: &Loaded, name: &str, choices: &Choices, locale: &Locale) -> Page {
    let inputs = loaded.inputs();
    let limits = Limits {
        profiles: choices.profiles.clone(),
        excluded_profiles: choices.excluded_profiles.clone(),
        from: choices.from,
        to: choices.to,
    };
    let settings: Settings = choices::settings(choices);
    let subject = Subject { name, inputs: &inputs, limits: &limits, settings: &settings, locale };
    match &loaded.viewing {
        Viewing::Full(full) => {
            let year = this_year(full, &settings);
            let mut page = Page::of(&subject, &full.history, &full.analysis)
                .with_year(year.as_ref().map_err(|weeks| *weeks), locale);
            page.record = record(&subject, &full.history, &full.index, &full.analysis);
            page
        }
        Viewing::Short(short) => Page::of_short(&subject, short),
    }
}

/// This year against last, or how many complete weeks there are when they are too few.
fn this_year(full: &FullViewing, settings: &Settings) -> Result<Periods, u64> {
    let record = Record { history: &full.history, index: &full.index, settings };
    let diary = Diary::of_account(record);
    let (before, after) = year(&diary)?;
    let side = |span| Side { diary: &diary, span };
    Ok(Periods::of_account(side(before), side(after)))
}

fn numbers(loaded: &Loaded) -> String {
    let inputs = loaded.inputs();
    json::to_text(&match &loaded.viewing {
        Viewing::Full(full) => json::summary(&inputs, &full.history, &full.analysis),
        Viewing::Short(short) => json::short_summary(&inputs, short),
    })
}
