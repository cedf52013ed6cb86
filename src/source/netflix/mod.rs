//! The tables of a Netflix export: how each is described, recognised and read.
//!
//! [`catalogue`] lists them, [`tables`] describes their columns over the years, [`frames`] turns their
//! records into typed columns. ViewingActivity, the one large table, has a reader of its own in
//! [`viewing`], and so has the short history in [`history`]. [`export`] reads all files of an export.

pub mod catalogue;
pub mod export;
pub mod frames;
pub mod history;
pub mod spec;
pub mod tables;
pub mod viewing;

pub use catalogue::{TABLES, TableKind};
pub use spec::{Column, ColumnType, Family, Missing, TableSpec};
