//! A drawing with less to carry, for a page whose script knows the marks by themselves.

use std::fmt::Write as _;

/// The markup without the words of its marks, and with the days of a calendar that have one colour as one path. It
/// looks the same; the script takes the path apart again.
pub(super) fn light(svg: &str) -> String {
    folded(&without_hover(svg))
}

/// The name of the drawing itself stays.
fn without_hover(svg: &str) -> String {
    let (open, close) = ("<title>", "</title>");
    let mut parts = svg.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    let quiet =
        parts.fold(first, |quiet, part| quiet + part.split_once(close).map_or(part, |(_, after)| after));
    quiet.replace("></rect>", "/>")
}

/// The cells inside each year of a calendar, group by group, as a path each.
fn folded(svg: &str) -> String {
    let (year, cells, end) = ("<g class=\"wp-year\"", "<g class=\"wp-cells\"", "</g>");
    let mut years = svg.split(year);
    let mut folded = years.next().unwrap_or_default().to_owned();
    for part in years {
        folded.push_str(year);
        let mut groups = part.split(cells);
        folded.push_str(groups.next().unwrap_or_default());
        for group in groups {
            folded.push_str(cells);
            let inner = group.split_once('>').and_then(|(head, rest)| Some((head, rest.split_once(end)?)));
            match inner.and_then(|(head, (cells, rest))| Some((head, path(cells)?, rest))) {
                Some((head, path, rest)) => {
                    let _ = write!(folded, "{head}><path d=\"{path}\"/>{end}{rest}");
                }
                None => folded.push_str(group),
            }
        }
    }
    folded
}

/// Upright boxes as subpaths; nothing when there is anything else among them.
fn path(cells: &str) -> Option<String> {
    let mut path = String::new();
    for cell in cells.split_inclusive("/>") {
        let cell = cell.strip_prefix("<rect ")?.strip_suffix("/>")?;
        let attribute = |name: &str| {
            let (_, value) =
                cell.split_once(name)?.1.split_once("=\"").filter(|(between, _)| between.is_empty())?;
            value.split_once('"').map(|(value, _)| value)
        };
        let [x, y, width, height] = ["x", "y", "width", "height"].map(attribute);
        let (x, y, width, height) = (x?, y?, width?, height?);
        let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_of_marks_are_left_out() {
        let svg = r#"<svg><title id="a">Hours</title><rect x="1"><title>9 May: 2 h</title></rect><g><title>Film</title><text>Fi…</text></g></svg>"#;
        let quiet = r#"<svg><title id="a">Hours</title><rect x="1"/><g><text>Fi…</text></g></svg>"#;
        assert_eq!(without_hover(svg), quiet);
    }

    #[test]
    fn days_of_one_colour_are_one_path() {
        let cells = r#"<g class="wp-cells" fill="a"><rect x="1" y="2" width="9.5" height="8" data-key="2022-03-04"/><rect x="12" y="2" width="9.5" height="8" data-key="2022-03-11"/></g>"#;
        let year =
            |cells: &str| format!(r#"<g class="wp-year"><text>2022</text>{cells}<path d="M1 1"/></g>"#);
        let path = r#"<g class="wp-cells" fill="a"><path d="M1 2h9.5v8h-9.5zM12 2h9.5v8h-9.5z"/></g>"#;
        assert_eq!(folded(&year(cells)), year(path));
        // Cells of a week, and whatever else stands in a year, stay as they are.
        assert_eq!(folded(cells), cells);
        let other = r#"<g class="wp-cells"><text>x</text></g>"#;
        assert_eq!(folded(&year(other)), year(other));
    }
}
