//! A segment of a title as words, numbers and marks.

use super::super::numbers::{chinese, decimal, digit, spelled};
use super::text::{fold_word, is_invisible};
use super::{LanguageSet, Meaning, meaning};

/// Tokens read of one segment; a label is never longer.
const MOST: usize = 16;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::model::title) enum Kind {
    /// A run of digits or a Chinese numeral; none when too long to count with.
    Number(Option<u32>),
    /// A word.
    Word {
        /// What it means in titles.
        meaning: Meaning,
        /// In which languages.
        languages: LanguageSet,
    },
    /// Any other visible character.
    Mark(char),
    /// No token.
    #[default]
    Nothing,
}

/// A word, number or mark.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::model::title) struct Token<'a> {
    /// As written.
    pub(in crate::model::title) text: &'a str,
    /// What it is.
    pub(in crate::model::title) kind: Kind,
    /// No blank before it.
    pub(in crate::model::title) glued: bool,
    /// Where it starts in the segment, in bytes.
    pub(in crate::model::title) start: usize,
}

impl Token<'_> {
    /// The meanings of a word; none for anything else.
    pub(in crate::model::title) fn meaning(&self) -> Meaning {
        if let Kind::Word { meaning, .. } = self.kind { meaning } else { Meaning::default() }
    }

    /// The number a word spells in one of these languages. Looked up when asked: few words stand where a number may.
    pub(in crate::model::title) fn spelled(&self, languages: LanguageSet) -> Option<u32> {
        if !self.is_word() {
            return None;
        }
        let mut folded = String::with_capacity(self.text.len());
        fold_word(self.text, &mut folded);
        spelled(&folded).filter(|&(_, of)| of & languages != 0).map(|(value, _)| value)
    }

    /// Whether it is this mark.
    pub(in crate::model::title) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether it is a word.
    pub(in crate::model::title) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word { .. })
    }
}

/// The tokens of one segment.
#[derive(Debug, Clone, Copy)]
pub(in crate::model::title) struct Tokens<'a> {
    tokens: [Token<'a>; MOST],
    count: usize,
    /// Whether the segment was longer than is kept.
    pub(in crate::model::title) cut_short: bool,
}

impl<'a> Tokens<'a> {
    /// The tokens in order.
    pub(in crate::model::title) fn all(&self) -> &[Token<'a>] {
        &self.tokens[..self.count]
    }

    fn push(&mut self, token: Token<'a>) {
        if self.count < MOST {
            self.tokens[self.count] = token;
            self.count += 1;
        } else {
            self.cut_short = true;
        }
    }
}

/// Whether a character belongs to a word. Thai tone marks and accents of decomposed text are no letters by themselves.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || !character.is_ascii()
            && (character.is_alphabetic() && digit(character).is_none()
                || matches!(character, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}'
                    | '\u{E31}'..='\u{E4E}' | '\u{3099}' | '\u{309A}'))
}

/// Whether a character between two letters keeps them one word: `Mini-Series`, `Don’t`.
fn joins_letters(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' | '\u{2BC}')
        || is_invisible(character)
}

/// Reads the tokens of a segment.
pub(in crate::model::title) fn tokenise(segment: &str) -> Tokens<'_> {
    let mut tokens = Tokens { tokens: [Token::default(); MOST], count: 0, cut_short: false };
    let mut folded = String::with_capacity(32);
    let mut glued = false;
    let mut position = 0;
    while let Some(character) = segment[position..].chars().next() {
        if tokens.cut_short {
            break;
        }
        let start = position;
        let rest = &segment[start..];
        if character.is_whitespace() || is_invisible(character) {
            glued = glued && is_invisible(character);
            position += character.len_utf8();
            continue;
        }
        if digit(character).is_some() {
            position += run(rest, |next| digit(next).is_some());
            let text = &segment[start..position];
            tokens.push(Token { text, kind: Kind::Number(decimal(text)), glued, start });
        } else if is_letter(character) {
            position += word_length(rest);
            push_word(&mut tokens, &segment[start..position], glued, start, &mut folded);
        } else {
            position += character.len_utf8();
            tokens.push(Token { text: &segment[start..position], kind: Kind::Mark(character), glued, start });
        }
        glued = true;
    }
    tokens
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|character| !belongs(character)).unwrap_or(text.len())
}

fn word_length(text: &str) -> usize {
    // Quick: ASCII letters and then something that can be no part of a word.
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters > 0
        && text.as_bytes().get(letters).is_none_or(|&next| next.is_ascii() && !matches!(next, b'-' | b'\''))
    {
        return letters;
    }
    let mut length = run(text, is_letter);
    loop {
        let rest = &text[length..];
        let joint = run(rest, joins_letters);
        let more = run(&rest[joint..], is_letter);
        if joint == 0 || more == 0 {
            return length;
        }
        length += joint + more;
    }
}

/// Pushes a word; `第二季` is a mark, a number and a word.
fn push_word<'a>(tokens: &mut Tokens<'a>, text: &'a str, glued: bool, start: usize, folded: &mut String) {
    if let Some(after) = text.strip_prefix('第')
        && !after.is_empty()
    {
        let prefix = &text[..text.len() - after.len()];
        tokens.push(Token { text: prefix, kind: Kind::Mark('第'), glued, start });
        let numeral = chinese(after).map_or(0, |(value, length)| {
            let text = &after[..length];
            let start = start + prefix.len();
            tokens.push(Token { text, kind: Kind::Number(Some(value)), glued: true, start });
            length
        });
        if numeral < after.len() {
            let start = start + prefix.len() + numeral;
            push_plain_word(tokens, &after[numeral..], true, start, folded);
        }
        return;
    }
    if text == "第" {
        tokens.push(Token { text, kind: Kind::Mark('第'), glued, start });
        return;
    }
    push_plain_word(tokens, text, glued, start, folded);
}

fn push_plain_word<'a>(
    tokens: &mut Tokens<'a>,
    text: &'a str,
    glued: bool,
    start: usize,
    folded: &mut String,
) {
    fold_word(text, folded);
    let (mut meaning_of_word, mut languages) = meaning(folded);
    if meaning_of_word == Meaning::default()
        && let Some(first) = text.chars().next().filter(|&first| is_ideograph(first))
        && tokens.all().last().is_some_and(|token| matches!(token.kind, Kind::Number(_)))
    {
        // Chinese writes no blank behind its counted words: `第 2 季完結篇`.
        (meaning_of_word, languages) = meaning(&text[..first.len_utf8()]);
    }
    let kind = Kind::Word { meaning: meaning_of_word, languages };
    tokens.push(Token { text, kind, glued, start });
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(segment: &str) -> Vec<String> {
        tokenise(segment).all().iter().map(|token| token.text.to_owned()).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(texts("2B. řada"), ["2", "B", ".", "řada"]);
        assert_eq!(texts("Mini-Series (Part\u{A0}1)"), ["Mini-Series", "(", "Part", "1", ")"]);
        assert_eq!(texts("シーズン12"), ["シーズン", "12"]);
        assert_eq!(texts("第二季"), ["第", "二", "季"]);
        assert_eq!(texts("第5シリーズ"), ["第", "5", "シリーズ"]);
        assert_eq!(texts("ซีซั่น ๒"), ["ซีซั่น", "๒"]);
    }

    #[test]
    fn blanks_are_told_apart_from_none() {
        let tokens = tokenise("Season 1B");
        assert_eq!(tokens.all().iter().map(|token| token.glued).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn long_text_is_cut_short() {
        assert!(tokenise(&"word ".repeat(200)).cut_short);
    }
}
