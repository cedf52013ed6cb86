//! The canonical form of a viewing history.

pub mod title;
