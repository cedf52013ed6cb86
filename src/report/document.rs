//! A short text for a person, as plain lines or as Markdown: the guide, letters, the account of a copy.

use super::terminal::layout::{columns, paragraph};

/// Columns of a line of plain text.
const WIDTH: usize = 80;

/// A part of a text; every string is already worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The heading of all.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    Items(Vec<String>),
    /// A list in which the order matters.
    Steps(Vec<String>),
    /// Columns under a line of headings; the second is numbers.
    Table(Vec<Vec<String>>),
    /// A letter to be copied, paragraph by paragraph.
    Letter(Vec<String>),
}

/// The blocks as lines of at most 80 columns.
#[must_use]
pub fn plain(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(plain_block).collect();
    parts.join("\n\n") + "\n"
}

/// The blocks as Markdown.
#[must_use]
pub fn markdown(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(markdown_block).collect();
    parts.join("\n\n") + "\n"
}

fn plain_block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("{text}\n{}", "=".repeat(text.chars().count())),
        Block::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count())),
        Block::Text(text) => paragraph(text, "", WIDTH),
        Block::Items(items) => listed(items, |_| "* ".to_owned()),
        Block::Steps(items) => listed(items, |at| format!("{}. ", at + 1)),
        Block::Table(rows) => columns(rows.clone(), &[1]),
        Block::Letter(paragraphs) => {
            let written: Vec<String> = paragraphs.iter().map(|text| paragraph(text, "    ", WIDTH)).collect();
            written.join("\n\n")
        }
    }
}

/// Items with a mark in front; what continues one stands under its first word.
fn listed(items: &[String], mark: impl Fn(usize) -> String) -> String {
    let item = |(at, text): (usize, &String)| {
        let mark = mark(at);
        let text = paragraph(text, &" ".repeat(mark.len()), WIDTH);
        format!("{mark}{}", text.trim_start_matches(' '))
    };
    items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

fn markdown_block(block: &Block) -> String {
    let lines = |items: &[String], mark: fn(usize) -> String| {
        let items = items.iter().enumerate().map(|(at, text)| format!("{} {text}", mark(at)));
        items.collect::<Vec<_>>().join("\n")
    };
    match block {
        Block::Title(text) => format!("# {text}"),
        Block::Heading(text) => format!("## {text}"),
        Block::Text(text) => text.clone(),
        Block::Items(items) => lines(items, |_| "*".to_owned()),
        Block::Steps(items) => lines(items, |at| format!("{}.", at + 1)),
        Block::Table(rows) => {
            let line = |cells: &Vec<String>| format!("| {} |", cells.join(" | "));
            let rule = rows.first().map(|cells| format!("|{}", "---|".repeat(cells.len())));
            let heading = rows.first().map(line);
            let parts = heading.into_iter().chain(rule).chain(rows.iter().skip(1).map(line));
            parts.collect::<Vec<_>>().join("\n")
        }
        Block::Letter(paragraphs) => {
            let quoted: Vec<String> = paragraphs.iter().map(|text| format!("> {text}")).collect();
            quoted.join("\n>\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks() -> Vec<Block> {
        vec![
            Block::Title("Étude".to_owned()),
            Block::Text("word ".repeat(20).trim().to_owned()),
            Block::Steps(vec!["one".to_owned(), "two".to_owned()]),
            Block::Items(vec!["item ".repeat(20).trim().to_owned()]),
            Block::Table(vec![
                vec!["Table".to_owned(), "Rows".to_owned()],
                vec!["a".to_owned(), "12".to_owned()],
            ]),
            Block::Letter(vec!["Dear".to_owned(), "Yours".to_owned()]),
        ]
    }

    #[test]
    fn plain_text_is_wrapped_and_lists_are_indented() {
        let text = plain(&blocks());
        assert!(text.starts_with("Étude\n=====\n\nword word"));
        assert!(text.contains("\n\n1. one\n2. two\n\n* item"));
        assert!(text.contains("\n  Table  Rows\n  a        12\n"), "{text}");
        assert!(text.contains("\n  item") && text.ends_with("    Dear\n\n    Yours\n"));
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn markdown_has_one_line_a_paragraph() {
        let text = markdown(&blocks());
        assert!(text.starts_with("# Étude\n\nword") && text.contains("\n\n1. one\n2. two\n\n* item"));
        assert!(text.contains("| Table | Rows |\n|---|---|\n| a | 12 |\n"), "{text}");
        assert!(text.ends_with("> Dear\n>\n> Yours\n"));
    }
}
