//! Bytes in, typed tables out; knows services, knows nothing of analysis.
//!
//! [`archive`] gives named readers over a file, a folder or a zip; [`text`] turns bytes into records
//! whatever spreadsheet they went through; [`clock`] reads every spelling of a time; [`detect`] says
//! which table a file is, by its columns; [`netflix`] holds the tables of that service.

pub mod archive;
pub mod clock;
pub mod detect;
pub mod error;
pub mod netflix;
pub mod text;

pub use error::SourceError;
