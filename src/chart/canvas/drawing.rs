//! A finished drawing: one body of marks, written out for the page or as a file.

use std::fmt::Write as _;

use super::super::markup::{pieces, replaced};
use super::super::theme::{Role, Theme};
use super::text::{Weight, escape, escape_isolated, wrap};
use super::{colour, resolve};

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
    height: f64,
    /// Colours and ids still open, see [`super::super::canvas`].
    body: String,
}

/// First the embedded fonts, by which the labels were measured, then what systems have.
pub(in crate::chart) const FAMILIES: &str = "'Noto Sans', 'Noto Sans Arabic', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const TITLE: f64 = 20.0;
const TITLE_ON_PHONE: f64 = 17.0;
const SUBTITLE: f64 = 13.0;
const CAPTION: f64 = 11.0;

/// What every page with drawings has in its style sheet, beside [`super::super::theme::css_variables`].
pub const STYLE: &str = concat!(
    ".wp-chart{fill:var(--wp-ink);font-family:'Noto Sans','Noto Sans Arabic',system-ui,-apple-system,",
    "'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}\n",
    ".wp-tick{fill:var(--wp-muted)}\n.wp-end{text-anchor:end}\n.wp-hit{fill:none;pointer-events:all}\n",
);

/// A body without what [`STYLE`] says: the ink of words, the grey of words on an axis; and without what goes without
/// saying.
fn styled(body: &str) -> String {
    let mut texts = pieces(body, "<text ");
    let mut styled = texts.next().unwrap_or_default().to_owned();
    for part in texts {
        styled.push_str("<text ");
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let role = if tag.starts_with("class=\"wp-tick\"") { Role::Muted } else { Role::Ink };
        let said = format!(" fill=\"{}\"", colour(role));
        let tag = tag.replacen(&said, "", 1);
        let (tick, end) = ("class=\"wp-tick\"", " text-anchor=\"end\"");
        if tag.starts_with(tick) && tag.contains(end) {
            styled.push_str(&tag.replacen(tick, "class=\"wp-tick wp-end\"", 1).replacen(end, "", 1));
        } else {
            styled.push_str(&tag);
        }
        styled.push('>');
        styled.push_str(rest);
    }
    without_hit(&replaced(&styled, " stroke-width=\"1\"", ""))
}

/// A body whose marks that are felt and not seen leave to [`STYLE`] what it says of them. Others say it themselves: a
/// group, say, whose marks inherit it.
fn without_hit(body: &str) -> String {
    const HIT: &str = " class=\"wp-hit\"";
    let mut parts = pieces(body, HIT);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        text.extend([HIT, &tag.replacen(" fill=\"none\" pointer-events=\"all\"", "", 1), ">", rest]);
    }
    text
}

impl Drawing {
    pub(in crate::chart) fn new(words: Words, width: u32, height: f64, body: String) -> Self {
        Self { words, width, height: height.ceil(), body }
    }

    /// The `<svg>` to stand in a page: no title text in the picture (the page's figure has it), no
    /// width and height, colours as CSS variables, and nothing that [`STYLE`] says for all drawings of a page. `id_prefix` keeps its ids apart from every
    /// other drawing's; letters, digits, `-` and `_` only, anything else is dropped.
    #[must_use]
    pub fn inline(&self, id_prefix: &str) -> String {
        let prefix: String =
            id_prefix.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        let markup = format!(
            r#"<svg class="wp-chart" viewBox="0 0 {} {}" role="img" direction="ltr"{}>{}{}</svg>"#,
            self.width,
            self.height,
            self.labelled_by(),
            self.spoken(),
            styled(&self.body),
        );
        let value = |role: Role| format!("var(--wp-{})", role.name());
        resolve(&markup, &prefix, &value)
    }

    /// A complete `.svg` file: background, title, subtitle, the chart, caption; colours of `theme`.
    #[must_use]
    pub fn file(&self, theme: Theme) -> String {
        let margin = if self.width < super::sheet::PHONE { 16.0 } else { 28.0 };
        let title_size = if self.width < super::sheet::PHONE { TITLE_ON_PHONE } else { TITLE };
        let inner = f64::from(self.width);
        let mut heading = String::new();
        let mut y = margin;
        let mut lines = |text: &str, size: f64, weight: Weight, most: usize, y: &mut f64| {
            let role = if weight == Weight::Bold { Role::Ink } else { Role::Muted };
            let lines = wrap(text, inner, size, weight, most);
            let count = lines.len();
            for line in lines {
                *y += size * 1.3;
                let weight = if weight == Weight::Bold { "600" } else { "400" };
                let _ = write!(
                    heading,
                    r#"<text x="{margin}" y="{:.1}" font-size="{size}" font-weight="{weight}" fill="{}">{}</text>"#,
                    *y - size * 0.3,
                    colour(role),
                    escape_isolated(&line),
                );
            }
            count
        };
        if lines(&self.words.title, title_size, Weight::Bold, 4, &mut y) > 0 {
            y += 5.0;
        }
        if lines(&self.words.subtitle, SUBTITLE, Weight::Regular, 3, &mut y) > 0 {
            y += 4.0;
        }
        y += 14.0;
        let body_at = y;
        y += self.height + 14.0;
        lines(&self.words.caption, CAPTION, Weight::Regular, 8, &mut y);
        let (width, height) = (inner + 2.0 * margin, (y + margin * 0.8).ceil());
        let markup = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="wp-chart" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" direction="ltr"{} font-family="{FAMILIES}">{}<rect width="{width}" height="{height}" fill="{}"/>{heading}<g transform="translate({margin} {body_at:.1})">{}</g></svg>
"#,
            self.labelled_by(),
            self.spoken(),
            colour(Role::Surface),
            self.body,
        );
        resolve(&markup, "wp", &|role| role.value(theme).to_owned())
    }

    fn labelled_by(&self) -> String {
        let name = |words: &str, id: &str| {
            if escape(words).is_empty() { String::new() } else { super::id(id) }
        };
        let ids = [name(&self.words.title, "title"), name(self.description(), "desc")];
        let ids: Vec<_> = ids.into_iter().filter(|id| !id.is_empty()).collect();
        if ids.is_empty() { String::new() } else { format!(" aria-labelledby=\"{}\"", ids.join(" ")) }
    }

    fn spoken(&self) -> String {
        let element = |tag: &str, id: &str, words: &str| {
            let words = escape(words);
            if words.is_empty() {
                return String::new();
            }
            format!("<{tag} id=\"{}\">{words}</{tag}>", super::id(id))
        };
        element("title", "title", &self.words.title) + &element("desc", "desc", self.description())
    }

    /// Nothing where it only repeats the title: a screen reader would say it twice.
    fn description(&self) -> &str {
        if self.words.description == self.words.title { "" } else { &self.words.description }
    }

    /// The marks alone, colours and ids still open.
    pub(in crate::chart) fn body(&self) -> &str {
        &self.body
    }

    /// Width of the inlined drawing, in CSS pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height of the inlined drawing, in CSS pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height as u32
    }

    /// The words it was drawn with.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }
}
