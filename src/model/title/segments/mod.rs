//! Where a title is cut: the colons that separate, and those that belong to a name. Beside it, what a segment says.

pub(super) mod expression;
pub(super) mod label;
pub(super) mod season;
pub(super) mod suffix;

use super::words::text::{WIDE_COLON, is_blank, is_colon, is_invisible, trim};

/// Segments kept of one title; what follows stays inside the last.
const MOST: usize = 12;

/// A title cut at its separators; borrows the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segments<'a> {
    text: &'a str,
    spans: [(u32, u32); MOST],
    count: usize,
}

/// Both ways to cut a title.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cuts<'a> {
    /// At colons without a blank before them; at all when there is no other.
    pub(super) outer: Segments<'a>,
    /// At every separating colon.
    pub(super) all: Segments<'a>,
}

impl<'a> Segments<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, spans: [(0, 0); MOST], count: 0 }
    }

    fn push(&mut self, start: usize, end: usize) {
        if self.count < MOST {
            self.spans[self.count] = (start as u32, end as u32);
            self.count += 1;
        } else {
            self.spans[MOST - 1].1 = end as u32;
        }
    }

    /// Number of segments; never 0.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The segment at `index`, trimmed.
    pub(super) fn get(&self, index: usize) -> &'a str {
        self.join(index, index + 1)
    }

    /// The last segment, trimmed.
    pub(super) fn last(&self) -> &'a str {
        self.get(self.count - 1)
    }

    /// Segments `from` up to but without `to`, as written, trimmed.
    pub(super) fn join(&self, from: usize, to: usize) -> &'a str {
        if from >= to || to > self.count {
            return "";
        }
        trim(&self.text[self.spans[from].0 as usize..self.spans[to - 1].1 as usize])
    }
}

/// Whether a byte may be the first of a colon: few bytes of most titles are.
fn begins_colon(byte: u8) -> bool {
    matches!(byte, b':' | 0xCB | 0xD6 | 0xD7 | 0xE2 | 0xEF)
}

/// Cuts `text` at its separators.
pub(super) fn cut(text: &str) -> Cuts<'_> {
    let mut all = Segments::new(text);
    let mut outer = Segments::new(text);
    let (mut start, mut outer_start) = (0, 0);
    let colons = text.bytes().enumerate().filter(|(_, byte)| begins_colon(*byte));
    for (position, _) in colons {
        let Some(character) = text.get(position..).and_then(|rest| rest.chars().next()) else { continue };
        if !is_colon(character) && character != WIDE_COLON {
            continue;
        }
        let after = position + character.len_utf8();
        let separates = character == WIDE_COLON
            || match text[after..].chars().find(|&next| !is_invisible(next)) {
                Some(next) => next.is_whitespace(),
                // `Show: Season 2:` has lost its episode, `Harbour:` is a name.
                None => all.len() > 0,
            };
        if !separates {
            continue;
        }
        let before = &text[start..position];
        all.push(start, position);
        start = after;
        // `Show: : Name` has a blank between its separators, not before one.
        let inside_name = character != WIDE_COLON
            && before.trim_end_matches(is_invisible).ends_with(char::is_whitespace)
            && !before.chars().all(is_blank);
        if !inside_name {
            outer.push(outer_start, position);
            outer_start = after;
        }
    }
    all.push(start, text.len());
    outer.push(outer_start, text.len());
    if outer.len() == 1 {
        outer = all;
    }
    Cuts { outer, all }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts<'a>(segments: &Segments<'a>) -> Vec<&'a str> {
        (0..segments.len()).map(|index| segments.get(index)).collect()
    }

    #[test]
    fn a_colon_separates_only_before_a_blank() {
        assert_eq!(parts(&cut("24:00").outer), ["24:00"]);
        assert_eq!(parts(&cut("Harbour: Season 1: 48:1").outer), ["Harbour", "Season 1", "48:1"]);
        assert_eq!(parts(&cut("Harbour:\u{A0}Two").outer), ["Harbour", "Two"]);
        assert_eq!(parts(&cut("Harbour\u{2236}\u{200B} Two").outer), ["Harbour", "Two"]);
        assert_eq!(parts(&cut("銀河：第 1 季").outer), ["銀河", "第 1 季"]);
    }

    #[test]
    fn every_colon_begins_with_a_byte_that_is_looked_at() {
        let colons = (':'..=char::MAX).filter(|&character| is_colon(character) || character == WIDE_COLON);
        let first = |character: char| character.encode_utf8(&mut [0; 4]).as_bytes()[0];
        assert!(colons.map(first).all(begins_colon));
    }

    #[test]
    fn a_blank_before_the_colon_keeps_a_name_together() {
        let cuts = cut("Le port\u{A0}: Nuit: Saison\u{A0}1: Une fin");
        assert_eq!(parts(&cuts.outer), ["Le port\u{A0}: Nuit", "Saison\u{A0}1", "Une fin"]);
        assert_eq!(parts(&cuts.all), ["Le port", "Nuit", "Saison\u{A0}1", "Une fin"]);
        assert_eq!(parts(&cut("Saison 1 : Le port").outer), ["Saison 1", "Le port"]);
    }

    #[test]
    fn blank_segments_are_kept() {
        assert_eq!(parts(&cut("Harbour:  : Episode 9").outer), ["Harbour", "", "Episode 9"]);
        assert_eq!(parts(&cut(" : Saison 1").outer), ["", "Saison 1"]);
        assert_eq!(parts(&cut("Harbour: : ").outer), ["Harbour", "", ""]);
    }

    #[test]
    fn more_colons_than_any_title_has() {
        let text = "a: ".repeat(40);
        let cuts = cut(&text);
        assert_eq!(cuts.all.len(), 12);
        assert!(cuts.all.last().starts_with("a: a"));
    }
}
