//! What must hold for any bytes: one check a reader, called by the fuzz targets (`fuzz/`), by the replay of the kept
//! corpus (`tests/fuzz_corpus.rs`) and by the property tests.
//!
//! A check panics when something does not hold.

#![allow(dead_code, clippy::unwrap_used)] // every user uses a part of this one

pub mod archive;
pub mod clock;
pub mod export;
pub mod page;
pub mod table;
pub mod text;
pub mod titles;
pub mod viewing;

/// The check of a target.
pub type Check = fn(&[u8]);

/// Every fuzz target and its check.
pub const CHECKS: [(&str, Check); 7] = [
    ("archive", archive::check),
    ("clock", clock::check),
    ("page", page::check),
    ("table", table::check),
    ("text", text::check),
    ("titles", titles::check),
    ("viewing", viewing::check),
];
