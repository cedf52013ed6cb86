//! For the tests of the crate: histories from the text of a file.

use super::history::History;
use crate::source::archive::{Export, Limits};
use crate::source::netflix::viewing::read_viewing;

/// The history of a ViewingActivity file, read as the program reads one, with more profiles than it usually takes.
pub(crate) fn history_of(text: impl AsRef<[u8]>) -> History {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ViewingActivity.csv");
    std::fs::write(&path, text).unwrap();
    let limits = Limits { profiles: 100, ..Limits::USUAL };
    let export = Export::open(&path, &limits).unwrap();
    let table = read_viewing(&export, &export.entries()[0]).unwrap();
    History::build(table, &Default::default(), &Default::default())
}
