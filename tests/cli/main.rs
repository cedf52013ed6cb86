//! The program as its users meet it: exit codes, streams, files.

#![allow(clippy::unwrap_used)]

mod check;
mod choices;
mod compare;
mod demo;
mod export;
mod export_forms;
mod export_merged;
mod files;
mod guide;
mod inventory;
#[path = "../support/parquet.rs"]
mod parquet;
mod places;
mod streams;
#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::process::Output;
use support::watchprint;

/// Standard output and standard error as text, and the exit code.
struct Told {
    out: String,
    err: String,
    code: Option<i32>,
}

impl From<Output> for Told {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
    }
}

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Told {
    watchprint().current_dir(folder).args(arguments).output().unwrap().into()
}

/// Runs the program in `fixtures/`.
fn run(arguments: &[&str]) -> Told {
    run_in(&support::fixture(""), arguments)
}

/// Names of the files and folders in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}
