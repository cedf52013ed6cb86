//! The tables of a Netflix export.

pub mod viewing;
