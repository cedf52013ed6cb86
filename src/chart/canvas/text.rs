//! Text in a drawing: cleaned, escaped, measured, fitted.
//!
//! Widths come from the embedded font. The page shows its own font, so fitting leaves some room.

use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef};

use super::fonts;

/// How heavy a text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::chart) enum Weight {
    #[default]
    Regular,
    Bold,
}

/// A reader's system font may run wider than the embedded one by about this much: DejaVu Sans, which many Linux systems
/// show, does.
const SLACK: f64 = 1.15;

struct Faces {
    latin: FontRef<'static>,
    arabic: FontRef<'static>,
}

fn faces(weight: Weight) -> &'static Faces {
    fn load(latin: &'static [u8], arabic: &'static [u8]) -> Faces {
        let face = |bytes| FontRef::try_from_slice(bytes).expect("the embedded fonts are well-formed");
        Faces { latin: face(latin), arabic: face(arabic) }
    }
    static REGULAR: LazyLock<Faces> = LazyLock::new(|| load(fonts::REGULAR, fonts::ARABIC_REGULAR));
    static BOLD: LazyLock<Faces> = LazyLock::new(|| load(fonts::BOLD, fonts::ARABIC_BOLD));
    match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    }
}

/// The text without what has no place in it: control characters become spaces, and the invisible
/// marks that turn the direction of whatever follows them are dropped.
pub(in crate::chart) fn clean(text: &str) -> String {
    (text.chars())
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// `text`, cleaned, for use as XML text or inside a quoted attribute.
pub(in crate::chart) fn escape(text: &str) -> String {
    let clean = clean(text);
    let mut escaped = String::with_capacity(clean.len() + 8);
    for c in clean.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Escaped and, where it holds a right-to-left script, wrapped in an isolate, so that neither its
/// anchor nor the text around it changes sides.
pub(in crate::chart) fn escape_isolated(text: &str) -> String {
    let escaped = escape(text);
    if escaped.chars().any(right_to_left) { format!("\u{2068}{escaped}\u{2069}") } else { escaped }
}

fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Width of one character in units of the font size.
fn advance(c: char, weight: Weight) -> f64 {
    let faces = faces(weight);
    for face in [&faces.latin, &faces.arabic] {
        let glyph = face.glyph_id(c);
        if glyph.0 != 0 {
            let units = face.units_per_em().unwrap_or(1000.0);
            return f64::from(face.h_advance_unscaled(glyph) / units);
        }
    }
    match c {
        // Marks that combine with what stands before them.
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}' => 0.0,
        // East Asian wide characters fill the em.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}' => 1.0,
        // Pictures run wider.
        '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' => 1.3,
        _ => 0.75,
    }
}

/// Width in pixels at `size`, in the embedded font.
pub(in crate::chart) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|c| advance(c, weight)).sum::<f64>() * size
}

/// Width to reserve for a text in whatever font the page will show it.
pub(in crate::chart) fn room(text: &str, size: f64, weight: Weight) -> f64 {
    width(text, size, weight) * SLACK
}

/// The text itself if it fits, else its beginning and an ellipsis; empty if not even one character fits.
pub(in crate::chart) fn fit(text: &str, available: f64, size: f64, weight: Weight) -> String {
    let text = clean(text);
    if room(&text, size, weight) <= available {
        return text;
    }
    let mut left = available - room("…", size, weight);
    let mut short = String::new();
    for c in text.chars() {
        left -= advance(c, weight) * size * SLACK;
        if left.is_nan() || left < 0.0 {
            break;
        }
        short.push(c);
    }
    let short = short.trim_end();
    if short.is_empty() { String::new() } else { format!("{short}…") }
}

/// Breaks a text into at most `most` lines; the last one is fitted. Breaks at spaces, and between
/// any two characters where there is no space (Japanese, Chinese, one very long word).
pub(in crate::chart) fn wrap(
    text: &str,
    available: f64,
    size: f64,
    weight: Weight,
    most: usize,
) -> Vec<String> {
    let text = clean(text);
    let mut lines = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        if lines.len() + 1 == most || room(rest, size, weight) <= available {
            lines.push(fit(rest, available, size, weight));
            break;
        }
        let end = line_end(rest, available, size, weight);
        lines.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    lines
}

fn line_end(text: &str, available: f64, size: f64, weight: Weight) -> usize {
    let (mut used, mut last_space) = (0.0, None);
    for (at, c) in text.char_indices() {
        used += advance(c, weight) * size * SLACK;
        if used > available && at > 0 {
            return last_space.unwrap_or(at);
        }
        if c == ' ' && at > 0 {
            last_space = Some(at);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const R: Weight = Weight::Regular;

    #[test]
    fn widths_follow_the_font_and_the_script() {
        // Noto Sans: a digit is 572 of 1000 units.
        assert!((width("10", 100.0, R) - 114.4).abs() < 0.01);
        assert!((width("日本", 10.0, R) - 20.0).abs() < 1e-9);
        assert!(width("e\u{301}", 10.0, R) - width("e", 10.0, R) < 0.01);
        assert!(width("سلام", 10.0, R) > 10.0);
        assert!(width("Ab", 10.0, Weight::Bold) > width("Ab", 10.0, R));
    }

    #[test]
    fn a_fitting_text_is_left_alone() {
        assert_eq!(fit("Dunes", 200.0, 12.0, R), "Dunes");
    }

    #[test]
    fn a_long_text_ends_in_an_ellipsis_within_its_room() {
        for text in [
            "Donaudampfschifffahrt und kein Ende",
            "夜の図書館と失われた地図の物語",
            "قصة طويلة جدا عن البحر",
        ] {
            let short = fit(text, 80.0, 12.0, R);
            assert!(short.ends_with('…') && short.chars().count() > 3, "{short}");
            assert!(width(&short, 12.0, R) <= 80.0);
        }
        assert_eq!(fit("Dunes", 4.0, 12.0, R), "");
        assert_eq!(fit("Dunes", -4.0, 12.0, R), "");
        assert_eq!(fit("Dunes", f64::NAN, 12.0, R), "");
    }

    #[test]
    fn lines_break_at_spaces_or_anywhere_if_there_is_none() {
        assert_eq!(wrap("one two three", 60.0, 12.0, R, 9), ["one two", "three"]);
        let lines = wrap("夜の図書館と失われた地図の物語", 60.0, 12.0, R, 9);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 12.0, R) <= 60.0));
        assert_eq!(lines.concat(), "夜の図書館と失われた地図の物語");
        assert_eq!(wrap("one two three four five six", 60.0, 12.0, R, 2).len(), 2);
        assert!(wrap("  ", 60.0, 12.0, R, 2).is_empty());
        assert!(wrap("abc", 0.0, 12.0, R, 3).len() <= 3);
    }

    #[test]
    fn markup_and_control_characters_do_not_survive() {
        assert_eq!(escape("<script>alert('x')</script>"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assert_eq!(escape("a\u{0}b\u{1}c\nd\u{202e}e\u{ffff}\" & "), "a b c de&quot; &amp;");
    }

    #[test]
    fn right_to_left_text_is_isolated() {
        assert_eq!(escape_isolated("ليل"), "\u{2068}ليل\u{2069}");
        assert_eq!(escape_isolated("Nacht"), "Nacht");
    }
}
