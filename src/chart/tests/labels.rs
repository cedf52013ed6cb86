//! For the tests: where the labels of a drawing lie, read back from its SVG.

use resvg::usvg::roxmltree::{Document, Node};

use super::super::canvas::text::{Weight, clean, width};

/// A label's box, in pixels.
#[derive(Debug)]
pub(super) struct Placed {
    #[allow(dead_code, reason = "shown when a test fails")]
    pub words: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub size: f64,
}

impl Placed {
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |value| value.parse().unwrap())
}

/// Every `<text>` with its box: x-height and descenders, as wide as in the embedded font.
pub(in crate::chart) fn placed(svg: &str) -> Vec<Placed> {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.tag_name().name() == "text");
    texts
        .map(|node| {
            let words: String =
                node.children().filter(Node::is_text).filter_map(|text| text.text()).collect();
            let words = clean(&words);
            let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
            let weight =
                if node.attribute("font-weight") == Some("600") { Weight::Bold } else { Weight::Regular };
            let long = width(&words, size, weight);
            let is_end = node.attribute("class").is_some_and(|class| class.ends_with(" wp-end"));
            let left = match node.attribute("text-anchor").or(is_end.then_some("end")) {
                Some("end") => x - long,
                Some("middle") => x - long / 2.0,
                _ => x,
            };
            Placed { words, left, right: left + long, top: y - size * 0.72, bottom: y + size * 0.2, size }
        })
        .collect()
}
