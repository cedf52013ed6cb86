//! Titles and names of any script inside a sentence.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Keeps a title from changing the order of the words around it.
///
/// A title with right-to-left letters is put between isolates. Control characters that steer the
/// direction of text, or that no title needs, are taken out: one stray override would turn the
/// rest of the sentence around.
#[must_use]
pub fn isolate(text: &str) -> Cow<'_, str> {
    let clean: Cow<'_, str> = if text.chars().any(is_steering) {
        text.chars().filter(|letter| !is_steering(*letter)).collect::<String>().into()
    } else {
        text.into()
    };
    if clean.chars().any(is_right_to_left) {
        return format!("{FIRST_STRONG_ISOLATE}{clean}{POP_ISOLATE}").into();
    }
    clean
}

fn is_steering(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with their presentation forms.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_right_to_left_titles_are_isolated() {
        assert_eq!(isolate("The Lighthouse"), "The Lighthouse");
        assert_eq!(isolate("日の出"), "日の出");
        assert_eq!(isolate("منارة"), "\u{2068}منارة\u{2069}");
    }

    #[test]
    fn an_override_cannot_leave_the_title() {
        assert_eq!(isolate("safe\u{202E}gpj.exe\u{2069}\n"), "safegpj.exe");
    }
}
