//! PNG pictures of drawings.

use resvg::{tiny_skia, usvg};

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

/// Beyond this many pixels a picture is a mistake, not a wish.
const MOST_PIXELS: f32 = 200_000_000.0;

/// Rasterises a complete SVG file (see [`super::Drawing::file`]) at `scale` pixels a CSS pixel.
///
/// # Errors
/// If `svg` is not well-formed or the picture would have no or too many pixels.
pub fn render(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, ChartError> {
    let options = usvg::Options {
        font_family: super::fonts::FAMILY.to_owned(),
        fontdb: fonts.database(),
        font_resolver: usvg::FontResolver {
            select_font: usvg::FontResolver::default_font_selector(),
            select_fallback: Box::new(|missing, tried, database| {
                super::fonts::fallback(missing, tried, database)
            }),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| ChartError::Picture(error.to_string()))?;
    let pixmap = rasterise(&tree, scale)?;
    pixmap.encode_png().map_err(|error| ChartError::Picture(error.to_string()))
}

fn rasterise(tree: &usvg::Tree, scale: f32) -> Result<tiny_skia::Pixmap, ChartError> {
    let size = tree.size();
    let (width, height) = ((size.width() * scale).round(), (size.height() * scale).round());
    let refused = || ChartError::Picture(format!("{width} × {height} pixels"));
    if !(width >= 1.0 && height >= 1.0 && width * height <= MOST_PIXELS) {
        return Err(refused());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mut pixmap = tiny_skia::Pixmap::new(width as u32, height as u32).ok_or_else(refused)?;
    resvg::render(tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}
