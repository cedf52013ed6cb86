//! The sheet a chart is laid out on: pixels in, plotters areas out.

use std::{cell::RefCell, fmt::Write as _, ops::Range, rc::Rc};

use plotters::{
    coord::{Shift, types::RangedCoordf64},
    element::{Drawable, PathElement, PointCollection},
    prelude::{Cartesian2d, DrawingArea},
    style::{RGBColor, ShapeStyle},
};

use super::super::theme::Role;
use super::drawing::{Drawing, Words};
use super::text::escape;
use super::{Canvas, units};

/// The narrowest drawing: below it, labels would have no room left.
pub(in crate::chart) const NARROWEST: u32 = 240;
/// The widest drawing: far beyond any screen.
pub(in crate::chart) const WIDEST: u32 = 20_000;
/// Drawings below this width are laid out for a phone.
pub(in crate::chart) const PHONE: u32 = 560;

/// An area in the coordinates of the data.
pub(in crate::chart) type Plot = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A point in pixels, for elements drawn on the sheet itself.
pub(in crate::chart) fn at(x: f64, y: f64) -> (i32, i32) {
    (units(x), units(y))
}

/// The two corners of a box in pixels.
pub(in crate::chart) fn corners(x: f64, y: f64, width: f64, height: f64) -> [(i32, i32); 2] {
    [at(x, y), at(x + width, y + height)]
}

/// The stroke of a line, for plotters' own elements.
pub(in crate::chart) fn stroke(role: Role, width: f64) -> ShapeStyle {
    let (r, g, b) = role.rgb();
    ShapeStyle::from(RGBColor(r, g, b)).stroke_width(units(width).unsigned_abs())
}

/// One drawing in the making.
pub(in crate::chart) struct Sheet {
    canvas: Rc<RefCell<Canvas>>,
    whole: DrawingArea<Canvas, Shift>,
    width: u32,
    height: f64,
}

impl Sheet {
    /// A sheet of that many pixels.
    pub(in crate::chart) fn new(width: u32, height: f64) -> Self {
        let size = |pixels: f64| units(pixels).unsigned_abs();
        let canvas = Rc::new(RefCell::new(Canvas::new(size(f64::from(width)), size(height))));
        Self { whole: (&canvas).into(), canvas, width, height }
    }

    /// Draws an element placed in pixels (see [`at`]).
    pub(in crate::chart) fn draw<'a, E>(&self, element: &'a E)
    where
        &'a E: PointCollection<'a, (i32, i32)>,
        E: Drawable<Canvas>,
    {
        self.whole.draw(element).expect("our canvas refuses nothing and is borrowed by no one else");
    }

    /// Draws an element placed in the coordinates of `plot`.
    pub(in crate::chart) fn draw_on<'a, E>(plot: &Plot, element: &'a E)
    where
        &'a E: PointCollection<'a, (f64, f64)>,
        E: Drawable<Canvas>,
    {
        plot.draw(element).expect("our canvas refuses nothing and is borrowed by no one else");
    }

    /// A straight line in pixels.
    pub(in crate::chart) fn line(&self, from: (f64, f64), to: (f64, f64), role: Role, width: f64) {
        self.draw(&PathElement::new(vec![at(from.0, from.1), at(to.0, to.1)], stroke(role, width)));
    }

    /// The area between two x and two y pixels, `y.start` at the bottom, as data coordinates.
    pub(in crate::chart) fn plot(
        &self,
        x: Range<f64>,
        y: Range<f64>,
        values: (Range<f64>, Range<f64>),
    ) -> Plot {
        let pixels = (units(x.start)..units(x.end), units(y.start)..units(y.end));
        self.whole.apply_coord_spec(Cartesian2d::new(values.0, values.1, pixels))
    }

    /// Puts what `draw` draws into a `<g>`; attribute values must be well-formed already.
    pub(in crate::chart) fn group(&self, class: &str, attributes: &[(&str, String)], draw: impl FnOnce()) {
        self.open(class, attributes);
        draw();
        self.close();
    }

    /// Begins a `<g>` around what is drawn next, up to [`Sheet::close`].
    pub(in crate::chart) fn open(&self, class: &str, attributes: &[(&str, String)]) {
        let mut open = format!("<g class=\"{class}\"");
        for (name, value) in attributes {
            let _ = write!(open, " {name}=\"{value}\"");
        }
        open.push('>');
        self.raw(&open);
    }

    /// Ends the group begun last.
    pub(in crate::chart) fn close(&self) {
        self.raw("</g>");
    }

    /// A group whose title holds for everything in it that has none of its own.
    pub(in crate::chart) fn titled_group(
        &self,
        class: &str,
        attributes: &[(&str, String)],
        hover: &str,
        draw: impl FnOnce(),
    ) {
        let hover = escape(hover);
        self.group(class, attributes, || {
            if !hover.is_empty() {
                self.raw(&format!("<title>{hover}</title>"));
            }
            draw();
        });
    }

    /// Writes an element of any kind, placed in pixels; attribute values must be well-formed already.
    pub(in crate::chart) fn mark(&self, tag: &str, attributes: &[(&str, String)], hover: &str) {
        self.canvas.borrow_mut().mark(tag, attributes, hover);
    }

    /// Adds markup that is known to be well-formed.
    pub(in crate::chart) fn raw(&self, markup: &str) {
        self.canvas.borrow_mut().raw(markup);
    }

    /// The finished drawing.
    pub(in crate::chart) fn finish(self, words: &Words) -> Drawing {
        Drawing::new(words.clone(), self.width, self.height, self.canvas.borrow_mut().take())
    }
}

/// An amount as geometry can use it: what is negative or no number counts as nothing.
pub(in crate::chart) fn sane(value: f64) -> f64 {
    if value.is_finite() { value.clamp(0.0, 1e15) } else { 0.0 }
}
