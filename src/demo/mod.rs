//! The synthetic household: seeded, deterministic, with planted facts.
//!
//! Five people with habits, languages and devices of their own live through some years; what they
//! watched is written as the service writes it, in the form of a chosen year. Some facts are put
//! there on purpose (a binge, a streak, a trip, …) and written down, with every total, in
//! `truth.json`: by the generator's own count, never by the code that is to be tested with it.
//! Every name and title is invented.

mod archive;
mod calendar;
pub mod damage;
mod dice;
mod household;
mod layout;
mod pair;
mod plant;
mod tables;
mod titles;
mod truth;
mod viewing;
mod write;

use household::Household;
use household::personas::NIGHT_OWL;
pub use layout::{Layout, UnknownLayout};
pub use pair::{Pair, PairOptions, pair, stranger, twins};
use serde_json::Value;
pub use write::{WriteError, write_folder, write_pair, write_zip};

/// What to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoOptions {
    /// The same number gives the same household.
    pub seed: u64,
    /// The form of the export.
    pub layout: Layout,
    /// About how many viewing rows; a usual household's if not given.
    pub rows: Option<usize>,
}

/// One file of the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFile {
    /// Path inside the export, with `/`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A synthetic export, and what is true of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Demo {
    /// The files, in the order of the archive.
    pub files: Vec<DemoFile>,
    /// What an analysis has to find; belongs beside the export, never inside.
    pub truth: Value,
    /// The day on which the export claims to have been made.
    pub built_on: chrono::NaiveDate,
}

impl Demo {
    /// The truth as the text of its file.
    #[must_use]
    pub fn truth_text(&self) -> String {
        // `{:#}` of a JSON value indents it.
        format!("{:#}\n", self.truth)
    }

    /// A file by the end of its path, such as `ViewingActivity.csv`.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&DemoFile> {
        self.files.iter().find(|file| file.path.rsplit('/').next() == Some(name))
    }
}

/// Generates a household's export. Pure: no file is touched and no clock is read.
#[must_use]
pub fn household(options: &DemoOptions) -> Demo {
    let household = Household::new(options);
    let built_on = options.layout.built_on();
    if options.layout == Layout::History {
        let limit = options.rows.unwrap_or(usize::MAX);
        let (sheet, rows) =
            viewing::history_sheet(&household.titles, &household.rows, NIGHT_OWL, &household.home, limit);
        let truth = truth::short_history(&household, &rows);
        let path = "NetflixViewingHistory.csv".to_owned();
        return Demo { files: vec![DemoFile { path, bytes: sheet.bytes }], truth, built_on };
    }
    let sheet =
        viewing::viewing_sheet(&viewing::Manner::of(options.layout), &household.titles, &household.rows);
    let (tables, facts) = tables::all(&household);
    let unreadable = sheet.unreadable.clone();
    let rows = sheet.rows;
    let (files, list) = archive::files(options.layout, sheet, &tables);
    let mut truth = truth::export(&household, rows, &unreadable, &list);
    if let Some(planted) = truth["planted"].as_object_mut() {
        planted.extend(facts);
    }
    Demo { files, truth, built_on }
}

#[cfg(test)]
mod tests;
