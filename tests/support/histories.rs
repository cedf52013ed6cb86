//! Histories from the text of a ViewingActivity file.

#![allow(dead_code, clippy::unwrap_used)] // every test file uses a part of this one

use watchprint::model::history::History;
use watchprint::model::place::ZoneSettings;
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::viewing::read_viewing;

/// The history of a file, with time zones by its countries alone.
pub fn history_of(text: impl AsRef<[u8]>) -> History {
    history_in_zones(text, &ZoneSettings::default())
}

/// The history of a file in given time zones.
pub fn history_in_zones(text: impl AsRef<[u8]>, zones: &ZoneSettings) -> History {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(&path, text).unwrap();
    // Drawn at random, rows name more profiles and devices than a household has.
    let limits = Limits { profiles: 10_000, devices: 10_000, ..Limits::USUAL };
    let export = Export::open(&path, &limits).unwrap();
    let table = read_viewing(&export, &export.entries()[0]).unwrap();
    History::build(table, &Default::default(), zones)
}
