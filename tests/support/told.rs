//! What a run of the program told, and what it left.

#![allow(dead_code, clippy::unwrap_used)] // every test file uses a part of this one

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Standard output and standard error as text, and the exit code.
#[derive(Debug)]
pub struct Told {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl From<Output> for Told {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
    }
}

/// Names of the files and folders in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

/// Runs a command whose standard output nobody reads: it must end as if all were well.
#[track_caller]
pub fn ends_well_unread(command: &mut Command) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let told = Told::from(child.wait_with_output().unwrap());
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{command:?}");
}
