//! The page's Content-Security-Policy: what it may load and run, by hash, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page whose only style is `style` and whose only script is `script`, both
/// exactly as they stand between their tags.
#[must_use]
pub fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        source(style),
        source(script)
    )
}

/// `sha256-…` of an inlined text.
fn source(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_a_browser_computes() {
        // printf '' | openssl dgst -sha256 -binary | base64
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(source(""), empty);
        assert!(
            policy("", "")
                .starts_with(&format!("default-src 'none'; style-src '{empty}'; script-src '{empty}'"))
        );
    }
}
