//! The elements charts are made of: plotters elements that only our canvas can draw, because they
//! carry a class, data keys and a title beside their geometry.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::super::theme::Role;
use super::text::{Weight, escape, escape_isolated};
use super::{Canvas, colour, number, rectangle, units};

type Drawn = Result<(), DrawingErrorKind<std::convert::Infallible>>;

/// A rectangle between two points of the area's coordinates.
pub(in crate::chart) struct Mark<C> {
    corners: [C; 2],
    class: &'static str,
    fill: Option<String>,
    round: f64,
    data: Vec<(&'static str, String)>,
    hover: String,
}

impl<C> Mark<C> {
    /// A mark without a colour of its own: it takes its group's. The class gets the prefix `wp-`,
    /// as the page has classes of its own.
    pub(in crate::chart) fn new(class: &'static str, corners: [C; 2]) -> Self {
        Self { corners, class, fill: None, round: 0.0, data: Vec::new(), hover: String::new() }
    }

    pub(in crate::chart) fn fill(mut self, role: Role) -> Self {
        self.fill = Some(colour(role));
        self
    }

    /// Filled with a pattern of that (open) id.
    pub(in crate::chart) fn pattern(mut self, id: &str) -> Self {
        self.fill = Some(format!("url(#{id})"));
        self
    }

    /// Not seen, but felt by the pointer: a row is easier to point at than a short bar.
    pub(in crate::chart) fn hit(mut self) -> Self {
        self.fill = Some("none".to_owned());
        self.data.push(("pointer-events", "all".to_owned()));
        self
    }

    /// Seen, but not felt by the pointer: what lies below it is.
    pub(in crate::chart) fn unfelt(mut self) -> Self {
        self.data.push(("pointer-events", "none".to_owned()));
        self
    }

    /// Corner radius in pixels.
    pub(in crate::chart) fn round(mut self, radius: f64) -> Self {
        self.round = radius;
        self
    }

    /// A `data-…` attribute (`name` with its prefix); empty values are left out.
    pub(in crate::chart) fn data(mut self, name: &'static str, value: &str) -> Self {
        if !value.is_empty() {
            self.data.push((name, escape(value)));
        }
        self
    }

    pub(in crate::chart) fn hover(mut self, hover: &str) -> Self {
        hover.clone_into(&mut self.hover);
        self
    }
}

impl<'a, C: 'a> PointCollection<'a, C> for &'a Mark<C> {
    type Point = &'a C;
    type IntoIter = &'a [C; 2];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl<C> Drawable<Canvas> for Mark<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut at: I, canvas: &mut Canvas, _: (u32, u32)) -> Drawn {
        let (Some(one), Some(other)) = (at.next(), at.next()) else { return Ok(()) };
        let mut attributes = Vec::with_capacity(8);
        if !self.class.is_empty() {
            attributes.push(("class", format!("wp-{}", self.class)));
        }
        attributes.extend(rectangle(one, other));
        if self.round > 0.0 {
            attributes.push(("rx", number(units(self.round))));
        }
        attributes.extend(self.fill.iter().map(|fill| ("fill", fill.clone())));
        attributes.extend(self.data.iter().cloned());
        canvas.mark("rect", &attributes, &self.hover);
        Ok(())
    }
}

/// Where a label's text lies relative to its point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::chart) enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A line of text; its point is the baseline's.
pub(in crate::chart) struct Label<C> {
    at: [C; 1],
    words: String,
    full: String,
    size: f64,
    weight: Weight,
    role: Role,
    anchor: Anchor,
    halo: bool,
    class: &'static str,
}

impl<C> Label<C> {
    pub(in crate::chart) fn new(class: &'static str, at: C, words: &str, size: f64) -> Self {
        Self {
            at: [at],
            words: words.to_owned(),
            full: String::new(),
            size,
            weight: Weight::Regular,
            role: Role::Ink,
            anchor: Anchor::Start,
            halo: false,
            class,
        }
    }

    pub(in crate::chart) fn anchor(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    pub(in crate::chart) fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    pub(in crate::chart) fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    /// With an edge of the ground's colour, to be read over marks.
    pub(in crate::chart) fn halo(mut self) -> Self {
        self.halo = true;
        self
    }

    /// The unshortened text, for the title of a shortened one.
    pub(in crate::chart) fn full(mut self, full: &str) -> Self {
        full.clone_into(&mut self.full);
        self
    }
}

impl<'a, C: 'a> PointCollection<'a, C> for &'a Label<C> {
    type Point = &'a C;
    type IntoIter = &'a [C; 1];

    fn point_iter(self) -> Self::IntoIter {
        &self.at
    }
}

impl<C> Drawable<Canvas> for Label<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut at: I, canvas: &mut Canvas, _: (u32, u32)) -> Drawn {
        let words = escape_isolated(&self.words);
        let Some((x, y)) = at.next().filter(|_| !words.is_empty()) else { return Ok(()) };
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if self.weight == Weight::Bold { " font-weight=\"600\"" } else { "" };
        let halo = if self.halo {
            let ground = colour(Role::Surface);
            format!(
                " stroke=\"{ground}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            )
        } else {
            String::new()
        };
        let full = escape(&self.full);
        let title = if full.is_empty() || self.full == self.words {
            String::new()
        } else {
            format!("<title>{full}</title>")
        };
        canvas.raw(&format!(
            r#"<text class="wp-{}" x="{}" y="{}" font-size="{}"{weight}{anchor}{halo} fill="{}">{title}{words}</text>"#,
            self.class,
            number(x),
            number(y),
            number(units(self.size)),
            colour(self.role),
        ));
        Ok(())
    }
}
