//! What charts are drawn with: a plotters backend that writes semantic SVG, and beside it the marks, the text, the
//! sheet they are laid out on and the drawing that comes of it.
//!
//! plotters thinks in whole pixels; the canvas gives it tenths of a CSS pixel, so that 240 bars on a
//! phone keep their even widths. Marks that carry meaning come in through `Canvas::mark`; plotters'
//! own elements (lines, rectangles, text) work too: their colour is looked up among the light values
//! of the [`Role`]s.
//!
//! Colours and ids stay open until the drawing is written out (`resolve`): they stand in the markup
//! between control characters, which no text can contain, as `text::clean` drops them.

pub(super) mod drawing;
pub mod fonts;
pub(super) mod marks;
pub mod png;
pub(super) mod sheet;
pub(super) mod text;

use std::{convert::Infallible, fmt::Write as _};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};

use super::theme::Role;

/// Backend units in a CSS pixel.
pub(super) const UNITS: f64 = 10.0;

const ROLE_STARTS: char = '\u{1}';
const ROLE_ENDS: char = '\u{2}';
const ID_PREFIX: char = '\u{3}';

/// A role's colour, still open.
pub(super) fn colour(role: Role) -> String {
    format!("{ROLE_STARTS}{}{ROLE_ENDS}", role.name())
}

/// An id (or a reference to one), its prefix still open.
pub(super) fn id(name: &str) -> String {
    format!("{ID_PREFIX}{name}")
}

/// Closes what [`colour`] and [`id`] left open.
pub(super) fn resolve(markup: &str, id_prefix: &str, value: &dyn Fn(Role) -> String) -> String {
    let mut resolved = String::with_capacity(markup.len() * 2);
    let mut rest = markup;
    while let Some(at) = memchr::memchr2(ROLE_STARTS as u8, ID_PREFIX as u8, rest.as_bytes()) {
        resolved.push_str(&rest[..at]);
        // Both marks are one byte long.
        let (mark, after) = rest[at..].split_at(1);
        rest = after;
        if mark.starts_with(ID_PREFIX) {
            resolved.push_str(id_prefix);
            resolved.push('-');
        } else if let Some((name, after)) = after.split_once(ROLE_ENDS) {
            rest = after;
            resolved.push_str(&value(Role::named(name).unwrap_or(Role::Ink)));
        }
    }
    resolved.push_str(rest);
    resolved
}

/// Tenths of a pixel as a short decimal number.
pub(super) fn number(units: i32) -> String {
    let (whole, tenth) = (units / 10, (units % 10).abs());
    match (tenth, units < 0 && whole == 0) {
        (0, _) => whole.to_string(),
        (tenth, true) => format!("-0.{tenth}"),
        (tenth, false) => format!("{whole}.{tenth}"),
    }
}

/// Where the markup of one drawing gathers.
pub(super) struct Canvas {
    size: (u32, u32),
    markup: String,
}

impl Canvas {
    /// A canvas of that many backend units.
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self { size: (width, height), markup: String::new() }
    }

    /// What was drawn, colours and ids open.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.markup)
    }

    /// Adds markup that is known to be well-formed.
    pub(super) fn raw(&mut self, markup: &str) {
        self.markup.push_str(markup);
    }

    /// Writes an element: attributes are escaped, a `hover` text becomes its `<title>`.
    pub(super) fn mark(&mut self, tag: &str, attributes: &[(&str, String)], hover: &str) {
        let _ = write!(self.markup, "<{tag}");
        for (name, value) in attributes {
            let _ = write!(self.markup, " {name}=\"{value}\"");
        }
        let hover = text::escape(hover);
        if hover.is_empty() {
            self.markup.push_str("/>");
        } else {
            let _ = write!(self.markup, "><title>{hover}</title></{tag}>");
        }
    }

    fn paint(color: BackendColor) -> String {
        let role = Role::all().find(|role| role.rgb() == color.rgb);
        let (r, g, b) = color.rgb;
        role.map_or_else(|| format!("#{r:02x}{g:02x}{b:02x}"), colour)
    }

    fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
        let mut points = String::new();
        for (x, y) in path {
            let letter = if points.is_empty() { 'M' } else { 'L' };
            let _ = write!(points, "{letter}{} {}", number(x), number(y));
        }
        points
    }

    fn line_path<S: BackendStyle>(&mut self, path: impl IntoIterator<Item = BackendCoord>, style: &S) {
        let width = i32::try_from(style.stroke_width()).unwrap_or(i32::MAX);
        let points = Self::points(path);
        // A straight line has no inside.
        let is_straight = points.matches('L').count() < 2;
        let mut attributes = vec![("d", points)];
        if !is_straight {
            attributes.push(("fill", "none".into()));
        }
        attributes.push(("stroke", Self::paint(style.color())));
        attributes.push(("stroke-width", number(width)));
        self.mark("path", &attributes, "");
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.line_path([from, to], style);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.line_path(path, style);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = Self::paint(style.color());
        let mut attributes = rectangle(upper_left, bottom_right).to_vec();
        if fill {
            attributes.push(("fill", paint));
        } else {
            attributes.extend([("fill", "none".into()), ("stroke", paint)]);
        }
        self.mark("rect", &attributes, "");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let radius = number(i32::try_from(radius).unwrap_or(i32::MAX));
        let paint = Self::paint(style.color());
        let mut attributes = vec![("cx", number(center.0)), ("cy", number(center.1)), ("r", radius)];
        if fill {
            attributes.push(("fill", paint));
        } else {
            attributes.extend([("fill", "none".into()), ("stroke", paint)]);
        }
        self.mark("circle", &attributes, "");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let path = format!("{}Z", Self::points(vert));
        self.mark("path", &[("d", path), ("fill", Self::paint(style.color()))], "");
        Ok(())
    }

    fn draw_text<TStyle: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &TStyle,
        pos: BackendCoord,
    ) -> Drawn {
        let size = style.size();
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // Capitals of Noto Sans are 0.714 of the size high.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.9,
            VPos::Center => 0.357,
            VPos::Bottom => -0.2,
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { "600" } else { "400" };
        let _ = write!(
            self.markup,
            r#"<text x="{}" y="{}" font-size="{}" font-weight="{weight}" text-anchor="{anchor}" fill="{}">{}</text>"#,
            number(pos.0),
            number(pos.1.saturating_add(units(size * drop / UNITS))),
            number(units(size / UNITS)),
            Self::paint(style.color()),
            text::escape_isolated(words),
        );
        Ok(())
    }
}

/// Pixels as backend units; what is no number counts as 0.
pub(super) fn units(pixels: f64) -> i32 {
    // `as` saturates, and turns NaN into 0.
    (pixels * UNITS).round() as i32
}

/// The attributes of a rectangle between two corners, whichever way round they are.
pub(super) fn rectangle(one: BackendCoord, other: BackendCoord) -> [(&'static str, String); 4] {
    let (left, right) = (one.0.min(other.0), one.0.max(other.0));
    let (top, bottom) = (one.1.min(other.1), one.1.max(other.1));
    [
        ("x", number(left)),
        ("y", number(top)),
        ("width", number(right.saturating_sub(left))),
        ("height", number(bottom.saturating_sub(top))),
    ]
}

#[cfg(test)]
mod tests;
