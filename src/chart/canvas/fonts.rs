//! The fonts: embedded ones for every machine, the system's for other scripts.

use std::{path::Path, sync::Arc};

use ab_glyph::{Font as _, FontRef};
use resvg::usvg::fontdb;

use super::png::ChartError;

/// Latin, Greek and Cyrillic. SIL Open Font License 1.1, see `assets/fonts/OFL.txt`.
pub(super) const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
/// The same, bold.
pub(super) const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");
/// Arabic.
pub(super) const ARABIC_REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf");
/// The same, bold.
pub(super) const ARABIC_BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSansArabic-Bold.ttf");

/// The embedded family, for text that names none.
pub(super) const FAMILY: &str = "Noto Sans";

/// The fonts a picture's text is set in.
#[derive(Debug, Clone)]
pub struct Fonts {
    database: Arc<fontdb::Database>,
}

impl Default for Fonts {
    fn default() -> Self {
        Self::embedded()
    }
}

impl Fonts {
    /// The embedded fonts only: the same picture on every machine.
    #[must_use]
    pub fn embedded() -> Self {
        let mut database = fontdb::Database::new();
        for face in [REGULAR, BOLD, ARABIC_REGULAR, ARABIC_BOLD] {
            database.load_font_source(fontdb::Source::Binary(Arc::new(face)));
        }
        // Whatever family a drawing asks for that no machine has ends here.
        database.set_sans_serif_family(FAMILY);
        database.set_serif_family(FAMILY);
        Self { database: Arc::new(database) }
    }

    /// The embedded fonts, and the system's for the scripts they lack.
    #[must_use]
    pub fn with_system() -> Self {
        let mut fonts = Self::embedded();
        Arc::make_mut(&mut fonts.database).load_system_fonts();
        fonts
    }

    /// The embedded fonts, then those of `files`, then the system's: for a character the first that
    /// has it is used, so a file goes before the system.
    ///
    /// # Errors
    /// If a file cannot be read or holds no font.
    pub fn with_files<P: AsRef<Path>>(files: &[P]) -> Result<Self, ChartError> {
        let mut fonts = Self::embedded();
        let database = Arc::make_mut(&mut fonts.database);
        for path in files.iter().map(AsRef::as_ref) {
            let refused = |reason: String| ChartError::Font { path: path.display().to_string(), reason };
            let bytes = std::fs::read(path).map_err(|error| refused(error.to_string()))?;
            if database.load_font_source(fontdb::Source::Binary(Arc::new(bytes))).is_empty() {
                return Err(refused("it holds no font".into()));
            }
        }
        database.load_system_fonts();
        Ok(fonts)
    }

    pub(super) fn database(&self) -> Arc<fontdb::Database> {
        Arc::clone(&self.database)
    }
}

/// Finds a face for a character the chosen one lacks: of the same weight if there is one, else any.
pub(super) fn fallback(
    missing: char,
    tried: &[fontdb::ID],
    database: &fontdb::Database,
) -> Option<fontdb::ID> {
    let wanted = tried.first().and_then(|&id| database.face(id))?;
    let has = |face: &&fontdb::FaceInfo| {
        let found = database.with_face_data(face.id, |data, index| {
            FontRef::try_from_slice_and_index(data, index).is_ok_and(|font| font.glyph_id(missing).0 != 0)
        });
        !tried.contains(&face.id) && found == Some(true)
    };
    let alike = |face: &&fontdb::FaceInfo| face.weight == wanted.weight && face.style == wanted.style;
    (database.faces().filter(alike).find(has))
        .or_else(|| database.faces().filter(|face| !alike(face)).find(has))
        .map(|face| face.id)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_fonts_are_found_by_family_and_weight() {
        let fonts = Fonts::embedded();
        let names: Vec<_> =
            fonts.database.faces().map(|face| (face.families[0].0.as_str(), face.weight.0)).collect();
        assert_eq!(
            names,
            [("Noto Sans", 400), ("Noto Sans", 700), ("Noto Sans Arabic", 400), ("Noto Sans Arabic", 700)]
        );
    }

    #[test]
    fn a_fallback_has_the_weight_of_the_text() {
        let database = Fonts::embedded().database();
        let faces: Vec<_> = database.faces().collect();
        let weight = |id| database.face(id).map(|face| (face.families[0].0.clone(), face.weight.0));
        for (tried, expected) in [(0, 400), (1, 700)] {
            let found = fallback('ع', &[faces[tried].id], &database).and_then(weight);
            assert_eq!(found, Some(("Noto Sans Arabic".to_owned(), expected)));
        }
        assert_eq!(fallback('夜', &[faces[0].id], &database), None);
        assert_eq!(fallback('x', &[], &database), None);
    }

    #[test]
    fn a_file_that_is_no_font_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("broken.ttf");
        std::fs::write(&path, "not a font").unwrap();
        let error = Fonts::with_files(&[&path]).unwrap_err().to_string();
        assert!(error.contains("broken.ttf") && error.contains("--font"), "{error}");
        assert!(Fonts::with_files(&[folder.path().join("none.ttf")]).is_err());
        std::fs::write(&path, BOLD).unwrap();
        assert!(Fonts::with_files(&[&path]).unwrap().database.len() >= 5);
    }
}
