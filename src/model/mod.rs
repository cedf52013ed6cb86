//! The canonical form of a viewing history.

pub mod attributes;
pub mod device;
pub mod history;
pub mod ledger;
pub mod merged;
pub mod place;
pub mod records;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod samples;
pub mod short_history;
pub mod title;
