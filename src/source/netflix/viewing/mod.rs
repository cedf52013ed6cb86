//! `ViewingActivity.csv`, the one large table: read in blocks on all cores into compact columns.
//!
//! A row becomes 32 bytes; titles, and the circumstances rows share (profile, device, country,
//! attributes, supplemental type), are dictionary-encoded. Nothing is judged here: what a row
//! counts for is decided by [`crate::model::history`].

mod block;
mod columns;
mod dictionary;
mod feed;
mod join;
mod lines;
mod parse;
mod read;
mod rows;
mod scanner;

#[cfg(test)]
mod tests;

pub use columns::{Columns, NOT_VIEWING_ACTIVITY, ViewingColumn};
pub use dictionary::Dictionary;
pub use lines::row_lines;
pub use read::{Detour, read_patiently, read_plain, read_viewing};
pub use rows::{Circumstances, Row, UNREADABLE_START, Unreadable, UnreadableReason, ViewingTable};
