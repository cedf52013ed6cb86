//! A drawing with less to carry, for a page whose script knows the marks by themselves.

use crate::chart::markup::{pieces, replaced};
use std::fmt::Write as _;

/// The markup without the words of its marks, and with the days of a calendar that have one colour, or the episodes of a
/// strip that are filled alike, as one path. It looks the same; the script takes the path apart again.
pub(super) fn light(svg: &str) -> String {
    joined(&folded(&without_hover(svg)))
}

/// The cells of an episode strip, fill by fill, as a path each.
fn joined(svg: &str) -> String {
    let (open, end) = ("<g class=\"wp-cells\" data-fill=", "</g>");
    let mut groups = pieces(svg, open);
    let mut joined = groups.next().unwrap_or_default().to_owned();
    for group in groups {
        joined.push_str(open);
        let inner = group.split_once('>').and_then(|(head, rest)| Some((head, rest.split_once(end)?)));
        let path = |(head, (cells, rest))| Some((head, lines_of(cells)?, rest));
        match inner.and_then(path) {
            Some((head, path, rest)) => {
                let _ = write!(joined, "{head}><path d=\"{path}\"/>{end}{rest}");
            }
            None => joined.push_str(group),
        }
    }
    joined
}

/// The lines of paths, one after the other; nothing when there is anything else among them.
fn lines_of(paths: &str) -> Option<String> {
    paths.split_inclusive("/>").map(|path| attribute(path.strip_prefix("<path")?, "d")).collect()
}

/// The name of the drawing itself stays.
fn without_hover(svg: &str) -> String {
    let mut parts = pieces(svg, "<title>");
    let mut quiet = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // No word has a `<` of its own.
        let after = part.split_once('<').and_then(|(_, after)| after.strip_prefix("/title>"));
        quiet.push_str(after.unwrap_or(part));
    }
    replaced(&replaced(&quiet, "></rect>", "/>"), "></path>", "/>")
}

/// The cells inside each year of a calendar, group by group, as a path each.
fn folded(svg: &str) -> String {
    let (year, cells, end) = ("<g class=\"wp-year\"", "<g class=\"wp-cells\"", "</g>");
    let mut years = pieces(svg, year);
    let mut folded = years.next().unwrap_or_default().to_owned();
    for part in years {
        folded.push_str(year);
        let place = Place::of(part.split_once('>').map_or("", |(head, _)| head));
        let mut groups = pieces(part, cells);
        folded.push_str(groups.next().unwrap_or_default());
        for group in groups {
            folded.push_str(cells);
            let inner = group.split_once('>').and_then(|(head, rest)| Some((head, rest.split_once(end)?)));
            let path = |(head, (cells, rest))| Some((head, place.as_ref()?.path(head, cells)?, rest));
            match inner.and_then(path) {
                Some((head, path, rest)) => {
                    let _ = write!(folded, "{head}>{path}{end}{rest}");
                }
                None => folded.push_str(group),
            }
        }
    }
    folded
}

/// The value of an attribute in what stands between `<` and `>`.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = tag.split('"');
    loop {
        let key = parts.next()?.strip_suffix('=')?;
        let value = parts.next()?;
        if key.trim_start() == name {
            return Some(value);
        }
    }
}

/// Where the days of a year lie.
struct Place {
    left: f64,
    top: f64,
    column: f64,
    row: f64,
}

impl Place {
    /// As the group of the year has it among its attributes.
    fn of(head: &str) -> Option<Self> {
        let number = |name| attribute(head, name)?.parse().ok().filter(|number: &f64| number.is_finite());
        let [left, top] = [number("data-left")?, number("data-top")?];
        let [column, row] = [number("data-column")?, number("data-row")?];
        (column > 0.0 && row > 0.0).then_some(Self { left, top, column, row })
    }

    /// The days of a colour as one broken line that counts in weeks and weekdays, as thick as a day is high; nothing when
    /// there is anything else among them.
    fn path(&self, head: &str, cells: &str) -> Option<String> {
        let fill = attribute(head, "fill")?;
        let (mut path, mut high) = (String::new(), 0.0);
        for cell in cells.split_inclusive("/>") {
            let cell = cell.strip_prefix("<rect")?.strip_suffix("/>")?;
            let number = |name| attribute(cell, name)?.parse::<f64>().ok();
            let [x, y, width] = [number("x")?, number("y")?, number("width")?];
            high = number("height")? / self.row;
            let (week, weekday) = ((x - self.left) / self.column, (y - self.top) / self.row);
            let width = format!("{:.1}", width / self.column);
            let _ = write!(path, "M{:.0} {:.0}h{}", week.abs(), weekday.abs(), width.trim_start_matches('0'));
        }
        let Self { left, top, column, row } = self;
        let middle = top + row * high / 2.0;
        Some(format!(
            "<path transform=\"translate({left} {middle:.2}) scale({column} {row})\" stroke=\"{fill}\" stroke-width=\"{high:.3}\" d=\"{path}\"/>"
        ))
    }
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
    fn episodes_filled_alike_are_one_path() {
        let strip = |cells: &str| {
            format!(
                r#"<g class="wp-row"><g class="wp-cells" data-fill="seen" fill="a">{cells}</g><text>x</text></g>"#
            )
        };
        let cells = r#"<path data-key="0" d="M0 58h9z"/><path data-key="3" d="M33 58h9z"/>"#;
        assert_eq!(joined(&strip(cells)), strip(r#"<path d="M0 58h9zM33 58h9z"/>"#));
        let other = "<text>x</text>";
        assert_eq!(joined(&strip(other)), strip(other));
    }

    #[test]
    fn days_of_one_colour_are_one_path() {
        let cells = r#"<g class="wp-cells" fill="a"><rect x="1" y="2" width="9.5" height="8" data-key="2022-03-04"/><rect x="21" y="32" width="9.5" height="8" data-key="2022-03-18"/></g>"#;
        let year = |cells: &str| {
            format!(
                r#"<g class="wp-year" data-left="1" data-top="2" data-column="10" data-row="10"><text>2022</text>{cells}<path d="M1 1"/></g>"#
            )
        };
        let path = r#"<g class="wp-cells" fill="a"><path transform="translate(1 6.00) scale(10 10)" stroke="a" stroke-width="0.800" d="M0 0h1.0M2 3h1.0"/></g>"#;
        assert_eq!(folded(&year(&cells.replace("9.5", "9.7"))), year(path));
        // Cells of a week, and whatever else stands in a year, stay as they are.
        assert_eq!(folded(cells), cells);
        let other = r#"<g class="wp-cells" fill="a"><text>x</text></g>"#;
        assert_eq!(folded(&year(other)), year(other));
    }
}
