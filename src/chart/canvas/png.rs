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

/// Rasterises a complete SVG file (see [`super::super::Drawing::file`]) at `scale` pixels a CSS pixel.
///
/// # Errors
/// If `svg` is not well-formed or the picture would have no or too many pixels.
pub fn render(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, ChartError> {
    let tree =
        usvg::Tree::from_str(svg, &options(fonts)).map_err(|error| ChartError::Picture(error.to_string()))?;
    let pixmap = rasterise(&tree, scale)?;
    pixmap.encode_png().map_err(|error| ChartError::Picture(error.to_string()))
}

fn options(fonts: &Fonts) -> usvg::Options<'static> {
    usvg::Options {
        font_family: super::fonts::FAMILY.to_owned(),
        fontdb: fonts.database(),
        font_resolver: usvg::FontResolver {
            select_font: usvg::FontResolver::default_font_selector(),
            select_fallback: Box::new(|missing, tried, database| {
                super::fonts::fallback(missing, tried, database)
            }),
        },
        ..usvg::Options::default()
    }
}

fn rasterise(tree: &usvg::Tree, scale: f32) -> Result<tiny_skia::Pixmap, ChartError> {
    let size = tree.size();
    let (width, height) = ((size.width() * scale).round(), (size.height() * scale).round());
    let refused = || ChartError::Picture(format!("{width} × {height} pixels"));
    if !(width >= 1.0 && height >= 1.0 && width * height <= MOST_PIXELS) {
        return Err(refused());
    }
    let mut pixmap = tiny_skia::Pixmap::new(width as u32, height as u32).ok_or_else(refused)?;
    // Not `scale` itself: the last row and column would be half empty after rounding.
    let fill = tiny_skia::Transform::from_scale(width / size.width(), height / size.height());
    resvg::render(tree, fill, &mut pixmap.as_mut());
    Ok(pixmap)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::{Drawing, Theme, Words};

    fn words(title: &str) -> Drawing {
        let words = Words { title: title.into(), ..Words::default() };
        Drawing::new(words, 360, 20.0, String::new())
    }

    fn pixels(svg: &str, fonts: &Fonts, scale: f32) -> tiny_skia::Pixmap {
        tiny_skia::Pixmap::decode_png(&render(svg, fonts, scale).unwrap()).unwrap()
    }

    /// How many pixels are closer to the ink than to the ground.
    fn dark(pixmap: &tiny_skia::Pixmap) -> usize {
        pixmap.pixels().iter().filter(|pixel| pixel.red() < 128).count()
    }

    #[test]
    fn text_is_drawn_without_any_font_on_the_machine() {
        let fonts = Fonts::embedded();
        assert_eq!(dark(&pixels(&words("").file(Theme::Light), &fonts, 1.0)), 0);
        for title in ["Vier Stunden", "Τέσσερις ώρες", "Четыре часа", "أربع ساعات", "Dört saatlık iş"]
        {
            assert!(dark(&pixels(&words(title).file(Theme::Light), &fonts, 1.0)) > 150, "{title}");
        }
    }

    #[test]
    fn the_embedded_fonts_have_every_glyph_of_their_scripts() {
        let fonts = Fonts::embedded();
        let options = options(&fonts);
        for title in ["Ünïcødé “quotes” – … × €", "Ελληνικά", "Русский", "ليالي المدينة", "Şişli ığ Ł"]
        {
            let tree = usvg::Tree::from_str(&words(title).file(Theme::Dark), &options).unwrap();
            let mut glyphs = 0;
            visit(tree.root(), &mut |text| {
                for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
                    assert_ne!(glyph.id.0, 0, "{title}: {:?} is a box", glyph.text);
                    glyphs += 1;
                }
            });
            assert!(glyphs > 5, "{title}");
        }
    }

    fn visit(group: &usvg::Group, see: &mut dyn FnMut(&usvg::Text)) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => visit(group, see),
                usvg::Node::Text(text) => see(text),
                _ => {}
            }
        }
    }

    #[test]
    fn a_picture_has_the_asked_size_and_no_transparent_edge() {
        let drawing = words("Four hours");
        let svg = drawing.file(Theme::Dark);
        for scale in [1.0, 1.5, 2.0] {
            let pixmap = pixels(&svg, &Fonts::embedded(), scale);
            let width = (392.0 * scale).round() as u32;
            assert_eq!(pixmap.width(), width);
            assert!(pixmap.pixels().iter().all(|pixel| pixel.alpha() == 255));
        }
    }

    #[test]
    fn what_is_no_picture_is_refused_in_words() {
        let fonts = Fonts::embedded();
        for (svg, scale) in [("<svg", 1.0), ("<p/>", 1.0)] {
            assert!(render(svg, &fonts, scale).is_err());
        }
        let svg = words("x").file(Theme::Light);
        for scale in [0.0, -1.0, 1e9, f32::NAN] {
            let error = render(&svg, &fonts, scale).unwrap_err();
            assert!(error.to_string().contains("pixels"), "{error}");
        }
    }
}
