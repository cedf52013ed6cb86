//! Which paths are taken, and how they are written.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

/// A name as one line of text: what would begin a new line, steer a terminal or turn the direction of what follows is
/// replaced.
pub(crate) fn one_line(text: &str) -> String {
    let steers = |c: char| {
        let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}')
    };
    text.chars().map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}

/// A path for people, on one line.
pub(crate) fn shown(path: &Path) -> String {
    one_line(&path.display().to_string())
}

/// Brings a path into the form of [`Entry::path`](super::Entry::path), or says why it is refused.
pub(super) fn clean(raw: &str) -> Result<String, &'static str> {
    let forward = raw.replace('\\', "/");
    if forward.contains('\0') {
        return Err("the path holds a NUL character");
    }
    let drive = forward.as_bytes().get(1) == Some(&b':') && forward.as_bytes()[0].is_ascii_alphabetic();
    if forward.starts_with('/') || drive {
        return Err("the path is absolute and leads out of the export");
    }
    let parts: Vec<&str> = forward.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    if parts.contains(&"..") {
        return Err("the path leads out of the export");
    }
    if parts.is_empty() {
        return Err("the path is empty");
    }
    Ok(one_line(&parts.join("/").nfc().collect::<String>()))
}

/// Side files that systems and editors leave behind: in no export, and never tables.
pub(super) fn is_side_file(path: &str) -> bool {
    path.split('/').any(|part| {
        part == "__MACOSX"
            || part == ".ipynb_checkpoints"
            || part == ".DS_Store"
            || part.starts_with("._")
            || part == ".git"
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn paths_are_relative_and_composed() {
        assert_eq!(clean("a//b/./c.csv").unwrap(), "a/b/c.csv");
        assert_eq!(clean("a\\b.csv").unwrap(), "a/b.csv");
        assert_eq!(clean("I\u{307}lave.pdf").unwrap(), "\u{130}lave.pdf");
        assert_eq!(clean("a..b/..c").unwrap(), "a..b/..c");
        assert_eq!(
            clean("a\nb\u{1b}[2J\u{202e}\u{2066}.csv").unwrap(),
            "a\u{fffd}b\u{fffd}[2J\u{fffd}\u{fffd}.csv"
        );
    }

    #[test]
    fn paths_that_lead_out_are_refused() {
        for path in [
            "/etc/passwd",
            "../x",
            "a/../../x",
            "a/../x",
            "C:\\x",
            "c:/x",
            "\\\\server\\x",
            "a\0b",
            "",
            "./.",
        ] {
            assert!(clean(path).is_err(), "{path:?}");
        }
    }

    #[test]
    fn side_files_are_known_at_any_depth() {
        for path in ["__MACOSX/._a.csv", "x/.DS_Store", "x/._a.csv", ".ipynb_checkpoints/a.csv"] {
            assert!(is_side_file(path), "{path}");
        }
        assert!(!is_side_file("x/a.csv"));
    }
}
