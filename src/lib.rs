//! watchprint reads the personal-data export of a streaming service and says what it holds.
//!
//! Data flows one way: [`source`] turns bytes into typed tables, [`model`] brings them into one
//! canonical history with a ledger of every row, [`analysis`] computes numbers from it,
//! [`compare`] sets two of them side by side, [`chart`] draws them and [`report`] words them. [`locale`] speaks the reader's language and is
//! used by [`report`] only. [`redact`] makes a copy that is safer to show, [`catalogue`] explains every
//! table in plain words. [`demo`] makes a synthetic household to try everything on.
//!
//! ```
//! use watchprint::analysis::{Settings, analyse, titles::TitleIndex};
//! use watchprint::model::history::History;
//! use watchprint::source::archive::{Export, Limits};
//! use watchprint::source::netflix::viewing::read_viewing;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("ViewingActivity.csv");
//! std::fs::write(
//!     &path,
//!     "Profile Name,Start Time,Duration,Title,Country\n\
//!      Ada,2024-03-01 20:00:00,01:30:00,Blue Harbour,FR (France)\n",
//! )?;
//! let export = Export::open(&path, &Limits::default())?;
//! let table = read_viewing(&export, &export.entries()[0])?;
//! let history = History::build(table, &Default::default(), &Default::default());
//! let analysis = analyse(&history, &TitleIndex::of(&history), &Settings::default());
//! assert_eq!(analysis.account.seconds, 5_400);
//! // 20:00 UTC is 21:00 in Paris.
//! assert_eq!(analysis.account.by_weekday_hour[4][21], 3_600);
//! # Ok(())
//! # }
//! ```

pub mod analysis;
pub mod catalogue;
pub mod chart;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod demo;
pub mod error;
pub mod locale;
pub mod model;
pub mod redact;
pub mod report;
pub mod source;
pub mod unfinished;
