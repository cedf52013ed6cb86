//! `watchprint report`: the page, and charts and numbers as files.

use super::load::{Loaded, Viewing, load};
use super::{choices, demo, output};
use crate::analysis::Settings;
use crate::chart::{Fonts, Theme, png};
use crate::cli::{Choices, Format, ReportArguments};
use crate::error::{Outcome, UsageError};
use crate::locale::Locale;
use crate::report::aliases::{ProfileLetters, short_without_titles, without_titles};
use crate::report::html;
use crate::report::images::images;
use crate::report::json;
use crate::report::page::{Limits, Page, Subject};
use crate::report::poster::poster;
use crate::report::record::record;
use anyhow::Context;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Name of the page and of the numbers, before their endings.
const STEM: &str = "watchprint-report";
/// Pixels per unit of a drawing in a PNG: sharp on any screen.
const PNG_SCALE: f32 = 2.0;
/// The poster has its pixels already.
const POSTER_SCALE: f32 = 1.0;

pub(super) fn run(arguments: &ReportArguments) -> anyhow::Result<Outcome> {
    let choices = &arguments.choices;
    let locale = choices::locale(choices)?;
    let places = Places::of(arguments)?;
    let household = if arguments.demo { Some(demo::temporary()?) } else { None };
    let path = match (&household, &arguments.export) {
        (Some(household), _) => household.export.clone(),
        (None, Some(path)) => path.clone(),
        (None, None) => return Err(UsageError("name an export, or --demo".to_owned()).into()),
    };
    places.spare(&path)?;
    let mut loaded = load(&path, choices)?;
    let name = if arguments.demo { "demo".to_owned() } else { output::harmless(loaded.export.name()) };
    let letters = arguments.alias_profiles.then(|| match &mut loaded.viewing {
        Viewing::Full(full) => ProfileLetters::put(&mut full.history, &mut full.analysis),
        Viewing::Short(_) => ProfileLetters::default(),
    });
    let limits = limits(choices, letters);
    write(&loaded, &name, arguments, (&locale, &limits), &places)?;
    if let Some(page) = &places.html
        && arguments.open
    {
        open::that_detached(page)
            .with_context(|| format!("cannot open {}: open it in your browser", page.display()))?;
    }
    // The rows planted as unreadable are no loss: they are what the demo is for.
    Ok(if arguments.demo { Outcome::Done } else { loaded.losses(choices.quiet) })
}

/// Writes what was asked for and names each file on standard error.
pub(super) fn write(
    loaded: &Loaded,
    name: &str,
    arguments: &ReportArguments,
    (locale, limits): (&Locale, &Limits),
    places: &Places,
) -> anyhow::Result<()> {
    let page_in = |locale: &Locale| page(loaded, name, arguments, (locale, limits));
    // The page also carries itself in the other language.
    let other_language = locale.counterpart();
    let (page, other) = std::thread::scope(|scope| {
        let other = places.html.is_some().then(|| scope.spawn(|| page_in(&Locale::from_tag(other_language))));
        (page_in(locale), other.and_then(|other| other.join().ok()))
    });
    let mut written = Vec::new();
    if let Some((path, other)) = places.html.as_ref().zip(other) {
        output::write_whole(path, html::html_in_two_languages(&page, &other)?.as_bytes())?;
        written.push(path.clone());
    }
    if let Some(path) = &places.json {
        output::write_whole(path, numbers(loaded, arguments.no_titles.then_some(locale)).as_bytes())?;
        written.push(path.clone());
    }
    if let Some(folder) = &places.images {
        written.extend(write_images(&page, folder, arguments)?);
    }
    if !arguments.choices.quiet {
        match written.as_slice() {
            [one] => eprintln!("watchprint: wrote {}", output::harmless(&one.display().to_string())),
            many => eprintln!(
                "watchprint: wrote {} files to {}",
                many.len(),
                output::harmless(&places.folder().unwrap_or(Path::new(".")).display().to_string())
            ),
        }
    }
    Ok(())
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

fn page(
    loaded: &Loaded,
    name: &str,
    arguments: &ReportArguments,
    (locale, limits): (&Locale, &Limits),
) -> Page {
    let inputs = loaded.inputs();
    let settings: Settings = choices::settings(&arguments.choices);
    let subject = Subject { name, inputs: &inputs, limits, settings: &settings, locale };
    match &loaded.viewing {
        Viewing::Full(full) => {
            let renamed = arguments.no_titles.then(|| without_titles(&full.index, &full.analysis, locale));
            let (index, analysis) =
                renamed.as_ref().map_or((&full.index, &full.analysis), |(index, analysis)| (index, analysis));
            let mut page = Page::of(&subject, &full.history, analysis);
            page.record = record(&subject, &full.history, index, analysis);
            page
        }
        Viewing::Short(short) if arguments.no_titles => {
            Page::of_short(&subject, &short_without_titles(short, locale))
        }
        Viewing::Short(short) => Page::of_short(&subject, short),
    }
}

/// Every number as JSON; without titles when `untitled` says in which language they are numbered.
fn numbers(loaded: &Loaded, untitled: Option<&Locale>) -> String {
    let inputs = loaded.inputs();
    json::to_text(&match (&loaded.viewing, untitled) {
        (Viewing::Full(full), None) => json::summary(&inputs, &full.history, &full.analysis),
        (Viewing::Full(full), Some(locale)) => {
            let (_, analysis) = without_titles(&full.index, &full.analysis, locale);
            json::summary(&inputs, &full.history, &analysis)
        }
        (Viewing::Short(short), None) => json::short_summary(&inputs, short),
        (Viewing::Short(short), Some(locale)) => {
            json::short_summary(&inputs, &short_without_titles(short, locale))
        }
    })
}

fn write_images(page: &Page, folder: &Path, arguments: &ReportArguments) -> anyhow::Result<Vec<PathBuf>> {
    let wanted = |format| arguments.format.contains(&format);
    let fonts = if wanted(Format::Png) { Some(Fonts::with_files(&arguments.font)?) } else { None };
    let poster = poster(page);
    let sheets = [("poster", Theme::Light), ("poster-dark", Theme::Dark)];
    let sheets = sheets.map(|(stem, theme)| (stem.to_owned(), poster.file(theme), POSTER_SCALE));
    let charts =
        images(page).into_iter().map(|image| (image.stem, image.drawing.file(image.theme), PNG_SCALE));
    let pictures: Vec<(String, String, f32)> = charts.chain(sheets).collect();
    let pictures: Vec<anyhow::Result<Vec<PathBuf>>> = pictures
        .par_iter()
        .map(|(stem, svg, scale)| {
            let mut written = Vec::new();
            if wanted(Format::Svg) {
                written.push(folder.join(format!("{stem}.svg")));
                output::write_whole(&written[0], svg.as_bytes())?;
            }
            if let Some(fonts) = &fonts {
                let path = folder.join(format!("{stem}.png"));
                output::write_whole(&path, &png::render(svg, fonts, *scale)?)?;
                written.push(path);
            }
            Ok(written)
        })
        .collect();
    let mut written = Vec::new();
    for picture in pictures {
        written.extend(picture?);
    }
    Ok(written)
}

/// Where each result goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Places {
    html: Option<PathBuf>,
    json: Option<PathBuf>,
    images: Option<PathBuf>,
}

impl Places {
    /// A page or the numbers alone go to a file; anything else to a folder.
    pub fn of(arguments: &ReportArguments) -> Result<Self, UsageError> {
        let wanted = |format: Format| arguments.format.contains(&format);
        let pictures = wanted(Format::Png) || wanted(Format::Svg);
        let single = !pictures && wanted(Format::Html) != wanted(Format::Json);
        let given = arguments.output.as_deref();
        if arguments.open && !wanted(Format::Html) {
            return Err(UsageError("--open opens the page, so --format must hold html".to_owned()));
        }
        if let Some(path) = given.filter(|path| single && !path.is_dir()) {
            let place = Some(path.to_path_buf());
            let none = Self { html: None, json: None, images: None };
            return Ok(if wanted(Format::Html) {
                Self { html: place, ..none }
            } else {
                Self { json: place, ..none }
            });
        }
        if let Some(file) = given.filter(|path| path.is_file()) {
            return Err(UsageError(format!(
                "several files are to be written, so --output must be a folder: {} is a file",
                file.display()
            )));
        }
        let folder = given
            .map_or_else(|| if single { PathBuf::new() } else { PathBuf::from(STEM) }, Path::to_path_buf);
        Ok(Self {
            html: wanted(Format::Html).then(|| folder.join(format!("{STEM}.html"))),
            json: wanted(Format::Json).then(|| folder.join(format!("{STEM}.json"))),
            images: pictures.then_some(folder),
        })
    }

    /// Refuses to write over the export itself.
    fn spare(&self, export: &Path) -> Result<(), UsageError> {
        let real = |path: &Path| path.canonicalize().ok();
        let over = |path: &&PathBuf| real(path).is_some_and(|path| Some(path) == real(export));
        match [&self.html, &self.json].into_iter().flatten().find(over) {
            Some(path) => Err(UsageError(format!(
                "--output: {} is the export itself, which would be lost; name another file",
                path.display()
            ))),
            None => Ok(()),
        }
    }

    /// The folder when several files are written.
    fn folder(&self) -> Option<&Path> {
        self.images.as_deref().or_else(|| self.html.as_deref().or(self.json.as_deref())?.parent())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use clap::Parser;

    fn places(arguments: &[&str]) -> Result<Places, UsageError> {
        let cli = Cli::parse_from(["watchprint", "report", "export.zip"].iter().chain(arguments));
        match cli.command {
            crate::cli::Command::Report(arguments) => Places::of(&arguments),
            _ => unreachable!("the command is report"),
        }
    }

    #[test]
    fn a_page_alone_is_a_file_and_more_goes_to_a_folder() {
        let page = places(&[]).unwrap();
        assert_eq!(page.html.as_deref(), Some(Path::new("watchprint-report.html")));
        let named = places(&["-o", "a/b.html"]).unwrap();
        assert_eq!(named.html.as_deref(), Some(Path::new("a/b.html")));
        let many = places(&["--format", "html,png,json"]).unwrap();
        assert_eq!(many.json.as_deref(), Some(Path::new("watchprint-report/watchprint-report.json")));
        assert_eq!(many.images.as_deref(), Some(Path::new("watchprint-report")));
        assert_eq!(many.folder(), Some(Path::new("watchprint-report")));
    }

    #[test]
    fn a_file_cannot_hold_several_results() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().to_str().unwrap();
        assert!(places(&["--format", "html,json", "-o", path]).is_err());
        assert!(places(&["--format", "json", "--open"]).is_err());
    }

    #[test]
    fn the_export_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let export = folder.path().join("ViewingActivity.csv");
        std::fs::write(&export, "x").unwrap();
        let detour = folder.path().join("./ViewingActivity.csv");
        let over = places(&["-o", detour.to_str().unwrap()]).unwrap();
        assert!(over.spare(&export).is_err());
        let beside = places(&["-o", folder.path().join("page.html").to_str().unwrap()]).unwrap();
        assert!(beside.spare(&export).is_ok());
    }
}
