//! Where pages, numbers and pictures go, and their writing.

use super::output::Batch;
use crate::chart::canvas::png;
use crate::chart::{Fonts, Theme};
use crate::cli::Format;
use crate::error::UsageError;
use crate::locale::Locale;
use crate::report::html;
use crate::report::images::images;
use crate::report::page::Page;
use crate::report::poster::poster;
use crate::source::archive::shown;
use anyhow::Context;
use rayon::prelude::*;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Pixels per unit of a drawing in a PNG: sharp on any screen.
const PNG_SCALE: f32 = 2.0;
/// The poster has its pixels already.
const POSTER_SCALE: f32 = 1.0;

/// What a command is asked to write.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Wanted<'a> {
    /// File or folder.
    pub output: Option<&'a Path>,
    /// In which forms.
    pub formats: &'a [Format],
    /// Font files for pictures.
    pub fonts: &'a [PathBuf],
    /// Whether the page is opened afterwards.
    pub is_opened: bool,
    /// Whether nothing is said about what was written.
    pub is_quiet: bool,
    /// Name of the page and of the numbers, before their endings.
    pub stem: &'a str,
}

/// Where each result goes.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::commands) struct Places {
    html: Option<PathBuf>,
    json: Option<PathBuf>,
    images: Option<PathBuf>,
}

impl Places {
    /// A page or the numbers alone go to a file; anything else to a folder.
    pub fn of(asked: &Wanted<'_>) -> Result<Self, UsageError> {
        let wanted = |format: Format| asked.formats.contains(&format);
        let pictures = wanted(Format::Png) || wanted(Format::Svg);
        let single = !pictures && wanted(Format::Html) != wanted(Format::Json);
        let given = asked.output;
        if asked.is_opened && !wanted(Format::Html) {
            return Err(UsageError("--open opens the page, so --format must hold html".to_owned()));
        }
        let is_folder = |path: &Path| path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/");
        if let Some(path) = given.filter(|path| single && !is_folder(path)) {
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
                shown(file)
            )));
        }
        let folder = given.map_or_else(
            || if single { PathBuf::new() } else { PathBuf::from(asked.stem) },
            Path::to_path_buf,
        );
        Ok(Self {
            html: wanted(Format::Html).then(|| folder.join(format!("{}.html", asked.stem))),
            json: wanted(Format::Json).then(|| folder.join(format!("{}.json", asked.stem))),
            images: pictures.then_some(folder),
        })
    }

    /// Refuses to write over the export itself, or over a file in it that is no earlier result.
    pub fn spare(&self, export: &Path) -> Result<(), UsageError> {
        let Ok(export) = export.canonicalize() else { return Ok(()) };
        let over = |path: &&PathBuf| {
            let real = path.canonicalize().ok().filter(|real| real.starts_with(&export) && real.is_file());
            real.is_some_and(|real| real == export || !is_result(&real))
        };
        match [&self.html, &self.json].into_iter().flatten().find(over) {
            Some(path) => Err(UsageError(format!(
                "--output: {} is the export itself or a file of it, which would be lost; name another file",
                shown(path)
            ))),
            None => Ok(()),
        }
    }

    /// The folder when several files are written.
    fn folder(&self) -> Option<&Path> {
        self.images.as_deref().or_else(|| self.html.as_deref().or(self.json.as_deref())?.parent())
    }

    /// Whether a page is asked for.
    pub fn has_page(&self) -> bool {
        self.html.is_some()
    }

    /// Writes the page, with itself in another language inside if there is one, the numbers and the pictures that were asked for, names them on standard error, and opens
    /// the page if that was asked for.
    pub fn write(
        &self,
        (page, other): (&Page, Option<&Page>),
        numbers: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        asked: &Wanted<'_>,
    ) -> anyhow::Result<()> {
        let mut batch = Batch::default();
        if let Some(path) = &self.html {
            let text = match other {
                Some(other) => html::html_in_two_languages(page, other)?,
                None => html::html(page)?,
            };
            batch.add(path.clone(), |out| out.write_all(text.as_bytes()))?;
        }
        if let Some(path) = &self.json {
            batch.add(path.clone(), numbers)?;
        }
        if let Some(folder) = &self.images {
            batch.append(pictures(page, folder, asked)?);
        }
        let written = batch.finish()?;
        if !asked.is_quiet {
            let place = |path: Option<&Path>| shown(path.unwrap_or(Path::new(".")));
            match self.html.as_deref().or(self.json.as_deref()).filter(|_| written == 1) {
                Some(one) => eprintln!("watchprint: wrote {}", place(Some(one))),
                None => eprintln!("watchprint: wrote {written} files to {}", place(self.folder())),
            }
        }
        match &self.html {
            Some(page) if asked.is_opened => open::that_detached(page)
                .with_context(|| format!("cannot open {}: open it in your browser", shown(page))),
            _ => Ok(()),
        }
    }
}

/// A page in the reader's language and, if there is to be a page, in the other one, which another thread makes where the
/// system allows it.
pub(in crate::commands) fn in_languages<T: Send>(
    locale: &Locale,
    has_other: bool,
    page_in: impl Fn(&Locale) -> T + Sync,
) -> (T, Option<T>) {
    let other_language = locale.counterpart();
    let in_other = || page_in(&Locale::from_tag(other_language));
    std::thread::scope(|scope| {
        let thread = has_other.then(|| std::thread::Builder::new().spawn_scoped(scope, in_other));
        let page = page_in(locale);
        let other =
            thread.and_then(|thread| thread.map_or_else(|_| Some(in_other()), |thread| thread.join().ok()));
        (page, other)
    })
}

/// Whether a file in an export may be an earlier page or earlier numbers: no table ends like them.
fn is_result(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ["html", "htm", "json"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Every picture, under a passing name.
fn pictures(page: &Page, folder: &Path, asked: &Wanted<'_>) -> anyhow::Result<Batch> {
    let wanted = |format| asked.formats.contains(&format);
    let fonts = if wanted(Format::Png) { Some(Fonts::with_files(asked.fonts)?) } else { None };
    let charts =
        images(page).into_iter().map(|image| (image.stem, image.drawing.file(image.theme), PNG_SCALE));
    let sheets = poster(page).map(|poster| {
        [("poster", Theme::Light), ("poster-dark", Theme::Dark)]
            .map(|(stem, theme)| (stem.to_owned(), poster.file(theme), POSTER_SCALE))
    });
    let pictures: Vec<(String, String, f32)> = charts.chain(sheets.into_iter().flatten()).collect();
    let written: Vec<anyhow::Result<Batch>> = pictures
        .par_iter()
        .map(|(stem, svg, scale)| {
            let mut batch = Batch::default();
            if wanted(Format::Svg) {
                batch.add(folder.join(format!("{stem}.svg")), |out| out.write_all(svg.as_bytes()))?;
            }
            if let Some(fonts) = &fonts {
                let picture = png::render(svg, fonts, *scale)?;
                batch.add(folder.join(format!("{stem}.png")), |out| out.write_all(&picture))?;
            }
            Ok(batch)
        })
        .collect();
    let mut all = Batch::default();
    for batch in written {
        all.append(batch?);
    }
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use crate::commands::report;
    use clap::Parser;

    fn places(arguments: &[&str]) -> Result<Places, UsageError> {
        let cli = Cli::parse_from(["watchprint", "report", "export.zip"].iter().chain(arguments));
        match cli.command {
            crate::cli::Command::Report(arguments) => Places::of(&report::wanted(&arguments)),
            _ => unreachable!("the command is report"),
        }
    }

    #[test]
    fn a_page_alone_is_a_file_and_more_goes_to_a_folder() {
        let page = places(&[]).unwrap();
        assert_eq!(page.html.as_deref(), Some(Path::new("watchprint-report.html")));
        let named = places(&["-o", "a/b.html"]).unwrap();
        assert_eq!(named.html.as_deref(), Some(Path::new("a/b.html")));
        let folder = places(&["-o", "new/"]).unwrap();
        assert_eq!(folder.html.as_deref(), Some(Path::new("new/watchprint-report.html")));
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
        let inside = places(&["-o", export.to_str().unwrap()]).unwrap();
        assert!(inside.spare(folder.path()).is_err(), "a table of the export");
        std::fs::write(folder.path().join("page.html"), "x").unwrap();
        let beside = places(&["-o", folder.path().join("page.html").to_str().unwrap()]).unwrap();
        assert!(beside.spare(&export).is_ok() && beside.spare(folder.path()).is_ok());
    }
}
