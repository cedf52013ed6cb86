//! The program as its users meet it: exit codes, streams, files.

#![allow(clippy::unwrap_used)]

mod check;
mod choices;
mod compare;
mod demo;
mod export;
mod files;
mod guide;
mod inventory;
#[path = "../support/parquet.rs"]
mod parquet;
mod places;
mod streams;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/told.rs"]
mod told;

use std::path::Path;
use support::watchprint;
use told::{Told, ends_well_unread, names};

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Told {
    watchprint().current_dir(folder).args(arguments).output().unwrap().into()
}

/// Runs the program in `fixtures/`.
fn run(arguments: &[&str]) -> Told {
    run_in(&support::fixture(""), arguments)
}
