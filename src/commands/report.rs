//! `watchprint report`: the page, and charts and numbers as files.

use super::load::{Loaded, Viewing, load};
use super::{choices, demo, output};
use crate::analysis::Settings;
use crate::chart::{Fonts, png};
use crate::cli::{Choices, Format, ReportArguments};
use crate::error::{Outcome, UsageError};
use crate::locale::Locale;
use crate::report::html;
use crate::report::images::images;
use crate::report::json;
use crate::report::page::{Limits, Page, Subject};
use crate::report::record::record;
use anyhow::Context;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Name of the page and of the numbers, before their endings.
const STEM: &str = "watchprint-report";
/// Pixels per unit of a drawing in a PNG: sharp on any screen.
const PNG_SCALE: f32 = 2.0;

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
    let loaded = load(&path, choices)?;
    let name = if arguments.demo { "demo".to_owned() } else { output::harmless(loaded.export.name()) };
    write(&loaded, &name, arguments, &locale, &places)?;
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
    locale: &Locale,
    places: &Places,
) -> anyhow::Result<()> {
    let page = page(loaded, name, &arguments.choices, locale);
    let mut written = Vec::new();
    if let Some(path) = &places.html {
        output::write_whole(path, html::html(&page)?.as_bytes())?;
        written.push(path.clone());
    }
    if let Some(path) = &places.json {
        output::write_whole(path, numbers(loaded).as_bytes())?;
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
            let mut page = Page::of(&subject, &full.history, &full.analysis);
            page.record = record(&subject, &full.history, &full.index, &full.analysis);
            page
        }
        Viewing::Short(short) => Page::of_short(&subject, short),
    }
}

fn numbers(loaded: &Loaded) -> String {
    let inputs = loaded.inputs();
    json::to_text(&match &loaded.viewing {
        Viewing::Full(full) => json::summary(&inputs, &full.history, &full.analysis),
        Viewing::Short(short) => json::short_summary(&inputs, short),
    })
}

fn write_images(page: &Page, folder: &Path, arguments: &ReportArguments) -> anyhow::Result<Vec<PathBuf>> {
    let wanted = |format| arguments.format.contains(&format);
    let fonts = if wanted(Format::Png) { Some(Fonts::with_files(&arguments.font)?) } else { None };
    let pictures: Vec<anyhow::Result<Vec<PathBuf>>> = images(page)
        .par_iter()
        .map(|image| {
            let svg = image.drawing.file(image.theme);
            let mut written = Vec::new();
            if wanted(Format::Svg) {
                written.push(folder.join(format!("{}.svg", image.stem)));
                output::write_whole(&written[0], svg.as_bytes())?;
            }
            if let Some(fonts) = &fonts {
                let path = folder.join(format!("{}.png", image.stem));
                output::write_whole(&path, &png::render(&svg, fonts, PNG_SCALE)?)?;
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
