//! What holds for any export, whatever its rows and bytes: sums, order, halves, clocks, damage.

#![allow(clippy::unwrap_used)]

mod bytes;
#[path = "../support/checks/mod.rs"]
mod checks;
mod clock;
mod files;
#[path = "../support/rows.rs"]
mod generated;
#[path = "../support/histories.rs"]
mod histories;
mod joins;
mod listing;
mod partitions;
mod screen;
mod sums;
