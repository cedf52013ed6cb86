//! `watchprint report`: the page, and charts and numbers as files.

use super::read::load::{Depth, FullViewing, Loaded, Viewing, load};
use super::write::places::{Places, Wanted, in_languages};
use super::{choices, demo};
use crate::analysis::Settings;
use crate::cli::{Choices, ReportArguments};
use crate::compare::diary::{Diary, Record};
use crate::compare::periods::{Periods, Side, year};
use crate::error::Outcome;
use crate::locale::{Locale, Part};
use crate::report::aliases::{ProfileLetters, short_without_titles, without_titles};
use crate::report::json;
use crate::report::page::{Held, Limits, Page, Subject};
use crate::report::record::{Common, record};
use std::io::{self, Write};

/// Name of the page and of the numbers, before their endings.
const STEM: &str = "watchprint-report";

pub(super) fn run(arguments: &ReportArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let locale = choices::locale(choices)?;
    let places = Places::of(&wanted(arguments))?;
    locale.read_ahead(Part::Page);
    let household = if arguments.demo { Some(demo::temporary()?) } else { None };
    let paths = match &household {
        Some(household) => vec![household.export.clone()],
        None => arguments.exports.clone(),
    };
    paths.iter().try_for_each(|path| places.spare(path))?;
    let identifiers = arguments.show_identifiers;
    // Pictures and numbers say nothing of other tables than the viewing needs.
    let depth = if places.has_page() { Depth::Everything { identifiers } } else { Depth::Summary };
    let mut loaded = load(&paths, choices, arguments.force, depth)?;
    let name = if arguments.demo { "demo".to_owned() } else { loaded.name() };
    let letters = arguments.alias_profiles.then(|| match &mut loaded.viewing {
        Viewing::Full(full) => ProfileLetters::put(&mut full.history, &mut full.analysis),
        Viewing::Short(_) => ProfileLetters::default(),
    });
    let limits = limits(choices, letters);
    write(&loaded, &name, arguments, (&locale, &limits), &places)?;
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
    (locale, limits): (&Locale, &Limits),
    places: &Places,
) -> anyhow::Result<()> {
    let settings = choices::settings(&arguments.choices);
    // No word of these is of one language, so both pages share them.
    let (year, common) = match &loaded.viewing {
        Viewing::Full(full) => rayon::join(
            || this_year(full, &settings),
            || {
                if arguments.no_titles {
                    None
                } else {
                    Common::of(&full.history, &full.index, &full.analysis)
                }
            },
        ),
        Viewing::Short(_) => (Err(0), None),
    };
    let shared = Shared { settings: &settings, year: &year, common: common.as_ref() };
    let page_in = |locale: &Locale| page(loaded, name, arguments, (locale, limits), &shared);
    // The page also carries itself in the other language.
    let (page, other) = in_languages(locale, places.has_page(), page_in);
    let untitled = arguments.no_titles.then_some(locale);
    places.write(
        (&page, other.as_ref()),
        |out: &mut dyn Write| numbers(loaded, untitled, out),
        &wanted(arguments),
    )
}

/// What the figures are limited to, with letters for the profiles if they have some.
pub(super) fn limits(choices: &Choices, letters: Option<ProfileLetters>) -> Limits {
    let mut limits = Limits {
        profiles: choices.profiles.clone(),
        excluded_profiles: choices.excluded_profiles.clone(),
        from: choices.from,
        to: choices.to,
    };
    if let Some(mut letters) = letters {
        let names = limits.profiles.iter_mut().chain(&mut limits.excluded_profiles);
        names.for_each(|name| *name = letters.letter(name));
    }
    limits
}

/// What the pages of a report in several languages share.
struct Shared<'a> {
    settings: &'a Settings,
    year: &'a Result<Periods, u64>,
    common: Option<&'a Common<'a>>,
}

fn page(
    loaded: &Loaded,
    name: &str,
    arguments: &ReportArguments,
    (locale, limits): (&Locale, &Limits),
    shared: &Shared<'_>,
) -> Page {
    let Shared { settings, year, common } = *shared;
    let inputs = loaded.inputs();
    let subject = Subject { name, inputs: &inputs, limits, settings, locale };
    let held = |inferences| {
        let inventory = loaded.inventory.as_ref()?;
        let shows_identifiers = arguments.show_identifiers;
        Some(Held { inventory, inferences, shows_identifiers, are_several: !loaded.others.is_empty() })
    };
    let with_held = |page: Page, held: Option<Held<'_>>| match held {
        Some(held) => page.with_held(&held, &subject),
        None => page,
    };
    match &loaded.viewing {
        Viewing::Full(full) => {
            let renamed = arguments.no_titles.then(|| without_titles(&full.index, &full.analysis, locale));
            let (index, analysis) =
                renamed.as_ref().map_or((&full.index, &full.analysis), |(index, analysis)| (index, analysis));
            let page = Page::of(&subject, &full.history, analysis)
                .with_year(year.as_ref().map_err(|weeks| *weeks), locale);
            let mut page = with_held(page, held(Some(&analysis.inferences)));
            // Titles that are left out have a number in the reader's language instead.
            let own = renamed.as_ref().and_then(|_| Common::of(&full.history, index, analysis));
            page.record = common.or(own.as_ref()).map(|common| record(&subject, analysis, common));
            page
        }
        Viewing::Short(short) if arguments.no_titles => {
            with_held(Page::of_short(&subject, &short_without_titles(short, locale)), held(None))
        }
        Viewing::Short(short) => with_held(Page::of_short(&subject, short), held(None)),
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

/// Writes every number as JSON; without titles when `untitled` says in which language they are numbered.
fn numbers(loaded: &Loaded, untitled: Option<&Locale>, out: &mut dyn Write) -> io::Result<()> {
    let inputs = loaded.inputs();
    match (&loaded.viewing, untitled) {
        (Viewing::Full(full), None) => {
            json::write(&json::summary(&inputs, &full.history, &full.analysis), out)
        }
        (Viewing::Full(full), Some(locale)) => {
            let (_, analysis) = without_titles(&full.index, &full.analysis, locale);
            json::write(&json::summary(&inputs, &full.history, &analysis), out)
        }
        (Viewing::Short(short), None) => json::write(&json::short_summary(&inputs, short), out),
        (Viewing::Short(short), Some(locale)) => {
            json::write(&json::short_summary(&inputs, &short_without_titles(short, locale)), out)
        }
    }
}
