//! Data flows one way: no room imports from one that comes after it.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// For each room, the rooms of the crate it may use.
const ALLOWED: [(&str, &[&str]); 15] = [
    ("source", &[]),
    ("model", &["source"]),
    ("analysis", &["source", "model"]),
    ("compare", &["source", "model", "analysis", "catalogue"]),
    ("redact", &["source", "model"]),
    ("catalogue", &["source"]),
    ("locale", &[]),
    ("chart", &[]),
    ("report", &["source", "model", "analysis", "compare", "redact", "catalogue", "chart", "locale"]),
    ("demo", &["unfinished"]),
    ("unfinished.rs", &[]),
    ("unfinished", &[]),
    ("cli.rs", &["model"]),
    ("cli", &["model", "source"]),
    ("error.rs", &[]),
];

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            rust_files(&entry.unwrap().path(), found);
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        found.push(path.to_path_buf());
    }
}

#[test]
fn no_room_imports_against_the_flow() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut against = Vec::new();
    for (room, allowed) in ALLOWED {
        let mut files = Vec::new();
        rust_files(&src.join(room), &mut files);
        assert!(!files.is_empty(), "there is no room {room}");
        for file in files {
            let code = fs::read_to_string(&file).unwrap();
            for (number, line) in code.lines().enumerate() {
                for used in line.split("crate::").skip(1) {
                    let used: String =
                        used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                    let outside = line.trim_start().starts_with("//");
                    if !outside && used != room && !used.is_empty() && !allowed.contains(&used.as_str()) {
                        against.push(format!("{}:{} uses {used}", file.display(), number + 1));
                    }
                }
            }
        }
    }
    assert!(against.is_empty(), "{}", against.join("\n"));
}
