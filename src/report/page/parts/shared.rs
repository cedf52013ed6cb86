//! Two drawings of a figure that have strokes in common: the second refers to those of the first.

use crate::chart::markup::pieces;
use memchr::memmem;
use std::fmt::Write as _;

const GROUP: &str = "<g class=\"wp-strokes\"";
const END: &str = "</g>";

/// Both drawings; strokes that stand in both travel once. `figure` keeps their ids apart from every other figure's.
pub(super) fn shared(figure: &str, [one, other]: [String; 2]) -> [String; 2] {
    let mut parts = pieces(&one, GROUP);
    let mut first = parts.next().unwrap_or_default().to_owned();
    let mut second = other;
    for (number, part) in parts.enumerate() {
        first.push_str(GROUP);
        let strokes = part.split_once('>').and_then(|(head, rest)| Some((head, rest.split_once(END)?)));
        let found = strokes.and_then(|(head, (strokes, rest))| {
            let wanted = format!(">{strokes}{END}");
            let at = memmem::find(second.as_bytes(), wanted.as_bytes())?;
            Some((head, strokes, rest, at..at + wanted.len()))
        });
        if let Some((head, strokes, rest, place)) = found {
            let id = format!("{figure}-strokes-{number}");
            let _ = write!(first, "{head}><g id=\"{id}\">{strokes}{END}{END}{rest}");
            second.replace_range(place, &format!("><use href=\"#{id}\"/>{END}"));
        } else {
            first.push_str(part);
        }
    }
    [first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_in_common_travel_once() {
        let drawing = |place: &str, strokes: &str| {
            format!(
                r#"<svg><g class="wp-strokes" transform="{place}">{strokes}</g><g class="wp-strokes"><path d="M9 9"/></g></svg>"#
            )
        };
        let [wide, narrow] =
            shared("a", [drawing("w", r#"<path d="M1 1"/>"#), drawing("n", r#"<path d="M1 1"/>"#)]);
        assert!(wide.starts_with(
            r#"<svg><g class="wp-strokes" transform="w"><g id="a-strokes-0"><path d="M1 1"/></g></g>"#
        ));
        assert_eq!(
            narrow,
            r##"<svg><g class="wp-strokes" transform="n"><use href="#a-strokes-0"/></g><g class="wp-strokes"><use href="#a-strokes-1"/></g></svg>"##
        );
        let apart = [drawing("w", r#"<path d="M1 1"/>"#), r#"<svg><path d="M9 9"/></svg>"#.to_owned()];
        assert_eq!(shared("a", apart.clone()), apart);
    }
}
