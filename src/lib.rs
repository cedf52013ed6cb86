//! watchprint reads the personal-data export of a streaming service and says what it holds.
//!
//! Data flows one way: [`source`] turns bytes into typed tables, [`model`] brings them into one
//! canonical history with a ledger of every row, [`analysis`] computes numbers from it,
//! [`chart`] draws them and [`report`] words them. [`locale`] speaks the reader's language and is
//! used by the last two only. [`demo`] makes a synthetic household to try everything on.

pub mod analysis;
pub mod chart;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod error;
pub mod locale;
pub mod model;
pub mod report;
pub mod source;
