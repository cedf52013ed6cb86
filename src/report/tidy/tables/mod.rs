//! The tables of an export: of the viewing ([`viewing()`]), of a short history ([`short_history`]), and what the files
//! hold as it is ([`raw`]).

pub mod exports;
pub mod raw;
pub mod short_history;
mod title_columns;
mod viewing;

pub use viewing::{ExportRows, FileRows, Viewing, viewing};

/// Numbers of views, sessions and rows are counted from 1 in tables.
fn from_one(index: impl Into<u64>) -> Option<u64> {
    Some(index.into() + 1)
}
