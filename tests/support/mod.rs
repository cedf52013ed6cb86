//! The binary as a user runs it, in surroundings that do not depend on the machine.

#![allow(dead_code, clippy::unwrap_used)] // every test file uses a part of this one

use assert_cmd::Command;
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A run of the program, with no language, colour or terminal of this machine's.
pub fn watchprint() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_watchprint"));
    for name in ["LANGUAGE", "LC_MESSAGES", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8").env("TERM", "xterm");
    command
}

/// What a command that must end with exit code 0 or 1 prints as JSON.
pub fn json<S: AsRef<OsStr>>(arguments: &[S]) -> Value {
    let output = watchprint().args(arguments).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}: {told}", output.status);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// `summary --json` of an export, with further arguments.
pub fn summary(export: &Path, more: &[&str]) -> Value {
    let path = export.to_str().unwrap();
    json(&[&["summary", path, "--json", "--quiet"], more].concat())
}

/// A path in `fixtures/`.
pub fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(path)
}

/// Differences of two JSON values, each with its path; `Extra` says whether the second may hold more.
pub fn differences(wanted: &Value, found: &Value, extra: Extra) -> Vec<String> {
    let mut list = Vec::new();
    compare(wanted, found, extra, "", &mut list);
    list
}

/// Whether keys of objects may be more than wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    Allowed,
    Wrong,
}

fn compare(wanted: &Value, found: &Value, extra: Extra, path: &str, list: &mut Vec<String>) {
    match (wanted, found) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one {
                let path = format!("{path}.{key}");
                match other.get(key) {
                    Some(found) => compare(value, found, extra, &path, list),
                    None => list.push(format!("{path}: {value} is missing")),
                }
            }
            if extra == Extra::Wrong {
                let more = other.iter().filter(|(key, _)| !one.contains_key(*key));
                list.extend(more.map(|(key, value)| format!("{path}.{key}: {value} is too much")));
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            if one.len() != other.len() {
                list.push(format!("{path}: {} items instead of {}", other.len(), one.len()));
            }
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                compare(one, other, extra, &format!("{path}[{at}]"), list);
            }
        }
        // Sums of floating-point numbers may differ in their last digits between machines.
        (Value::Number(one), Value::Number(other)) if one.is_f64() && other.is_f64() => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            if (one - other).abs() > 1e-9 * one.abs().max(1.0) {
                list.push(format!("{path}: {other} instead of {one}"));
            }
        }
        _ if wanted == found => {}
        _ => list.push(format!("{path}: {found} instead of {wanted}")),
    }
}
