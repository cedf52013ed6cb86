//! Columns, bars and shades made of characters.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How emphasis is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether the terminal takes colour.
    pub colour: bool,
}

impl Style {
    /// A heading.
    pub(super) fn heading(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// What may be read second.
    pub(super) fn faint(self, text: &str) -> String {
        self.wrap("2", text)
    }

    /// Marks that stand for amounts.
    pub(super) fn mark(self, text: &str) -> String {
        self.wrap("36", text)
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// A table without rules, two blanks in front; `right` says which columns are numbers.
pub(in crate::report) fn columns(rows: Vec<Vec<String>>, right: &[usize]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        table.add_row(row.into_iter().map(Cell::new));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((if index == 0 { 2 } else { 1 }, 1));
        if right.contains(&index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// One line of text without characters that steer a terminal, cut to `width` columns.
pub(in crate::report) fn fit(text: &str, width: usize) -> String {
    // Overrides of the direction would turn round the rest of the line.
    let steers = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown = text.chars().filter(|c| !steers(*c));
    let clean: String = shown.map(|c| if c.is_control() { ' ' } else { c }).collect();
    if clean.width() <= width {
        return clean;
    }
    let mut used = 1;
    let mut cut = String::new();
    for character in clean.chars() {
        used += character.width().unwrap_or(0);
        if used > width {
            break;
        }
        cut.push(character);
    }
    cut.trim_end().to_owned() + "…"
}

/// Two blocks of lines side by side, the second from column `middle` on.
pub(super) fn side_by_side(left: &[String], right: &[String], middle: usize) -> String {
    let line = |row: usize| {
        let left = left.get(row).map_or("", String::as_str);
        match right.get(row) {
            Some(right) => {
                left.to_owned() + &" ".repeat(middle.saturating_sub(visible_width(left)).max(1)) + right
            }
            None => left.to_owned(),
        }
    };
    (0..left.len().max(right.len())).map(line).collect::<Vec<_>>().join("\n")
}

/// Columns a line takes: codes that only change its look take none.
fn visible_width(line: &str) -> usize {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().map_or(0, UnicodeWidthStr::width);
    first + parts.map(|part| part.split_once('m').map_or(0, |(_, text)| text.width())).sum::<usize>()
}

/// A bar of `value` against `largest`, at most `width` columns, to an eighth of a column.
pub(super) fn bar(value: u64, largest: u64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if largest == 0 || value == 0 {
        return String::new();
    }
    let eighths = (value as f64 / largest as f64 * (width * 8) as f64).round().max(1.0) as usize;
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// A shade of `value` against `largest`: nothing, light, middle, dark, full. Steps are those of a
/// square root, as equal ones would leave all but the busiest hours in the lightest shade.
pub(super) fn shade(value: u64, largest: u64) -> &'static str {
    const SHADES: [&str; 5] = ["·", "░", "▒", "▓", "█"];
    let step = match (value, largest) {
        (0, _) | (_, 0) => 0,
        _ => (((value as f64 / largest as f64).sqrt() * 4.0).ceil() as usize).clamp(1, 4),
    };
    SHADES[step]
}

/// Text broken between words into lines of at most `width` columns, each with `indent` in front.
pub(in crate::report) fn paragraph(text: &str, indent: &str, width: usize) -> String {
    let mut lines = vec![String::from(indent)];
    for word in text.split(' ') {
        let full = lines.last().is_some_and(|line| line != indent && line.width() + 1 + word.width() > width);
        if full {
            lines.push(indent.to_owned());
        }
        if let Some(line) = lines.last_mut() {
            if line != indent {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(fit("港の物語とその続き", 9), "港の物語…");
        assert_eq!(fit("short", 9), "short");
        assert_eq!(fit("a\u{1b}[31mb", 20), "a [31mb");
        assert_eq!(fit("\u{202e}desrever", 20), "desrever");
    }

    #[test]
    fn bars_have_eighths_and_never_vanish() {
        assert_eq!(bar(10, 10, 3), "███");
        assert_eq!(bar(5, 10, 3), "█▌");
        assert_eq!(bar(1, 10_000, 3), "▏");
        assert_eq!((bar(0, 10, 3), bar(3, 0, 3)), (String::new(), String::new()));
    }

    #[test]
    fn shades_rise_with_the_amount() {
        // Of 160: up to 10, 40, 90, 160.
        assert_eq!([0, 1, 10, 11, 40, 90, 91, 160].map(|value| shade(value, 160)).concat(), "·░░▒▒▓██");
    }

    #[test]
    fn blocks_stand_side_by_side() {
        let left = ["港".to_owned(), Style { colour: true }.heading("ab")];
        let right = ["one".to_owned(), "two".to_owned(), "three".to_owned()];
        let expected = "港   one\n\u{1b}[1mab\u{1b}[0m   two\n     three";
        assert_eq!(side_by_side(&left, &right, 5), expected);
        assert_eq!(side_by_side(&right, &left[..1], 2), "one 港\ntwo\nthree");
    }

    #[test]
    fn paragraphs_break_between_words() {
        assert_eq!(paragraph("one two three", "  ", 9), "  one two\n  three");
        assert_eq!(paragraph("unbreakable", "  ", 5), "  unbreakable");
    }
}
