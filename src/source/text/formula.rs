//! What spreadsheet programs do with text that begins like a formula, and how it is kept from them.

use std::borrow::Cow;

/// What a formula begins with, also in the full width of East Asian keyboards.
const BEGINNINGS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Text that no spreadsheet program takes for a formula when it opens a CSV file: an apostrophe is put before one.
///
/// Some programs drop blanks and quotation marks before they look, so only what follows those decides.
#[must_use]
pub fn no_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_formula = text.trim_start_matches(is_dropped).starts_with(BEGINNINGS);
    if is_formula || text.starts_with(['\t', '\r']) { Cow::Owned(format!("'{text}")) } else { text }
}

/// Blanks, also those without width, control characters, and the mark that quotes a cell.
fn is_dropped(character: char) -> bool {
    character.is_whitespace() || character.is_control() || matches!(character, '"' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_formula_does_not_hide_it() {
        for text in
            ["=1", "-1", " =1", "\u{a0}+x", "\"=1\"", " \" @SUM", "\n-2", "\u{feff}=1", "\0=1", "\tx", "\rx"]
        {
            assert_eq!(no_formula(text.into()), format!("'{text}"));
        }
        for text in ["＝1+1", "＋x", "－2", "＠SUM", "\u{3000}＝1"] {
            assert_eq!(no_formula(text.into()), format!("'{text}"));
        }
        for text in ["", " ", "plain", "\"Quoted\" = 1", "a-b", "'=1", " '=1", "“=1”", "–5"] {
            assert_eq!(no_formula(text.into()), text);
        }
    }
}
