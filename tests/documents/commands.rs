//! Commands shown to users work: those of the README and the documents parse, those of `tests/cmd` say
//! what stands there.
//!
//! `TRYCMD=overwrite cargo test --test documents commands` stores the output of today.

use clap::Parser;
use std::fs;
use std::path::{Path, PathBuf};
use watchprint::cli::Cli;

#[test]
fn the_commands_of_tests_cmd_print_what_is_written_there() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.trycmd")
        .env("LC_ALL", "en_GB.UTF-8")
        .env("NO_COLOR", "1")
        .register_bin("watchprint", Path::new(env!("CARGO_BIN_EXE_watchprint")));
}

fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        docs.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    found.push(root.join("README.md"));
    found
}

/// The command lines of the console blocks of all documents.
fn commands() -> Vec<String> {
    let mut found = Vec::new();
    for path in documents() {
        let mut in_console = false;
        for line in fs::read_to_string(path).unwrap().lines() {
            if line.starts_with("```") {
                in_console = line == "```console";
            } else if let Some(command) = line.strip_prefix("$ ").filter(|_| in_console) {
                found.push(command.to_owned());
            }
        }
    }
    found
}

#[test]
fn documented_commands_are_understood() {
    let mut ours = 0;
    for command in commands() {
        // What the shell does with the output is not our part.
        let words: Vec<&str> =
            command.split_whitespace().take_while(|word| !["|", ">"].contains(word)).collect();
        let arguments = match words.as_slice() {
            ["watchprint", arguments @ ..] => arguments,
            ["cargo", "run", "--release", "--", arguments @ ..] => arguments,
            ["python3", script, ..] => {
                assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(script).is_file(), "{command}");
                continue;
            }
            _ => continue,
        };
        ours += 1;
        let parsed = Cli::try_parse_from([&["watchprint"], arguments].concat());
        assert!(parsed.is_ok(), "{command}: {}", parsed.unwrap_err());
    }
    assert!(ours >= 5, "{ours} commands");
}

/// `.ci/run` runs the first two commands of that block.
#[test]
fn the_first_block_of_the_readme_is_the_demo_and_the_tests() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let block = readme.split("\n## Try it\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let commands: Vec<&str> = block.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert_eq!(commands, ["cargo run --release -- report --demo", "cargo test"]);
}
