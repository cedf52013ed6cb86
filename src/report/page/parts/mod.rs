//! What a page is made of: sections of blocks, every string already worded and formatted.

mod light;
pub(super) mod ranking;
mod shared;

use super::held::{Cards, Holdings};
use crate::chart::{Drawing, Words};
use light::light;
use shared::shared;

/// Width, in CSS pixels, for which the wide drawing of a chart is laid out.
pub const WIDE: u32 = 860;
/// Width, in CSS pixels, for which the narrow drawing of a chart is laid out.
pub const NARROW: u32 = 330;

/// A whole report page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// `lang` of the document.
    pub lang: String,
    /// `dir` of the document.
    pub direction: &'static str,
    /// Title of the document.
    pub title: String,
    /// Words of the frame.
    pub labels: Labels,
    /// What stands on top.
    pub masthead: Masthead,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The last line of the page.
    pub colophon: String,
    /// What the poster says beside the page's own words.
    pub poster: PosterWords,
    /// The record as the page's script reads it; without it, or without script, the page stands still.
    pub record: Option<serde_json::Value>,
    /// Whether it sets two periods side by side, which takes more of the script than one record does.
    pub is_comparison: bool,
}

/// Words of the frame around the content.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each is the text of the control of that name
pub struct Labels {
    pub skip: String,
    pub contents: String,
    pub theme: String,
    pub theme_auto: String,
    pub theme_light: String,
    pub theme_dark: String,
    pub show_table: String,
    pub show_folded: String,
    pub save_as: String,
    pub save_png: String,
    pub save_svg: String,
    /// What the choice of a language is called.
    pub languages: String,
    /// The page's own language, in itself.
    pub language: String,
}

/// Words that stand on the poster alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PosterWords {
    /// Whose record, which days, how many rows.
    pub subtitle: String,
    /// How it was made, and from what.
    pub colophon: String,
}

/// The top of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masthead {
    /// The main heading.
    pub heading: String,
    /// A sentence under it.
    pub lead: String,
    /// Export, range, rows, profiles.
    pub facts: Vec<Fact>,
    /// What limits the page, such as a chosen profile or range.
    pub limits: Vec<String>,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// One section with a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What it consists of.
    pub blocks: Vec<Block>,
}

/// One piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading inside the section.
    Heading(String),
    /// Plain text.
    Paragraph(String),
    /// Something to take note of.
    Note(String),
    /// Short items.
    List(Vec<String>),
    /// The leading sentences with their figures set large.
    Sentences(Vec<Sentence>),
    /// A chart.
    Figure(Box<Figure>),
    /// A table in the open.
    Table(Table),
    /// Values with what each means.
    Readings(Vec<Reading>),
    /// Terms with their definitions.
    Definitions(Vec<Fact>),
    /// The tables of the export.
    Holdings(Box<Holdings>),
    /// What the data reveal.
    Cards(Box<Cards>),
    /// What holds only while the reader has chosen something: seen then alone.
    Filtered(String),
    /// Tells the page's script that it can word the next block anew for a filtered record, and how it is called
    /// there. A block without this, and a figure without [`Figure::by`], is marked as being about the whole record.
    Live(&'static str),
}

/// A sentence with one figure in it that is set large.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Text before the figure.
    pub before: String,
    /// The figure.
    pub figure: String,
    /// Text after the figure.
    pub after: String,
    /// The chart or table it comes from.
    pub link: &'static str,
}

// Titles lose their control characters in `isolate`, so these cannot come from an export.
const FIGURE_BEGINS: char = '\u{1}';
const FIGURE_ENDS: char = '\u{2}';

/// Marks the text that a [`Sentence`] sets large.
pub(super) fn large(figure: &str) -> String {
    format!("{FIGURE_BEGINS}{figure}{FIGURE_ENDS}")
}

impl Sentence {
    /// Takes a worded sentence apart at the figure marked by [`large`].
    pub(super) fn new(words: &str, link: &'static str) -> Self {
        let (before, rest) = words.split_once(FIGURE_BEGINS).unwrap_or(("", words));
        let (figure, after) = rest.split_once(FIGURE_ENDS).unwrap_or(("", rest));
        let [before, figure, after] = [before, figure, after].map(str::to_owned);
        Self { before, figure, after, link }
    }

    /// The sentence as plain text.
    #[must_use]
    pub fn plain(&self) -> String {
        format!("{}{}{}", self.before, self.figure, self.after)
    }

    /// Whether the figure is too long to be set at the largest size.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.figure.chars().count() > 14
    }
}

/// A value, its name, and its meaning in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is called.
    pub name: String,
    /// The value, or that it cannot be said.
    pub value: String,
    /// When it was, where that matters; may be empty.
    pub detail: String,
    /// What it means.
    pub meaning: String,
}

/// A chart with its words and its exact values.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its anchor, and the stem of its files.
    pub id: &'static str,
    /// Title, unit, definition.
    pub words: Words,
    /// Laid out for [`WIDE`].
    pub wide: Drawing,
    /// Laid out for [`NARROW`].
    pub narrow: Drawing,
    /// The exact values.
    pub table: Table,
    /// What the marks are keyed by, if the page's script can draw the figure anew for a filtered record.
    pub by: Option<&'static str>,
}

impl Figure {
    /// The same, drawn anew by the page's script: its marks are keyed by `dimension`.
    #[must_use]
    pub fn by(self, dimension: &'static str) -> Self {
        Self { by: Some(dimension), ..self }
    }

    /// The wide drawing as SVG to stand in the page.
    #[must_use]
    pub fn wide_svg(&self) -> String {
        self.wide.inline(&format!("{}-wide", self.id))
    }

    /// The narrow drawing as SVG to stand in the page.
    #[must_use]
    pub fn narrow_svg(&self) -> String {
        self.narrow.inline(&format!("{}-narrow", self.id))
    }

    /// Both drawings, the wide one first. Where the page carries the record, its script knows the marks of a figure that
    /// follows the filters, and their words do not travel a second and a third time.
    #[must_use]
    pub fn drawings(&self, has_record: bool) -> [String; 2] {
        let both = [self.wide_svg(), self.narrow_svg()];
        let both = if has_record && self.by.is_some() { both.map(|svg| light(&svg)) } else { both };
        shared(self.id, both)
    }
}

/// A table. The first cell of a row is its heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Says what it shows.
    pub caption: String,
    /// Headings.
    pub columns: Vec<Column>,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// What was left out, if anything.
    pub more: Option<String>,
}

/// Columns the style sheet can set as numbers by their place.
const PLACED: usize = 12;

impl Table {
    /// Says once which columns are numbers, `n2` for the second, instead of in every cell.
    pub(crate) fn classes(&self) -> String {
        let numbers = self.columns.iter().take(PLACED).enumerate().filter(|(_, column)| column.numeric);
        let classes: Vec<String> = numbers.map(|(index, _)| format!("n{}", index + 1)).collect();
        if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
    }

    /// Whether the page shows it only on demand: long tables, and lists of names that fill half a screen.
    pub(crate) fn is_folded(&self) -> bool {
        self.rows.len() > if self.columns.len() <= 3 { 12 } else { 24 }
    }

    /// Whether the cells of a column have to say themselves that they are numbers.
    pub(crate) fn is_marked(&self, column: &usize) -> bool {
        *column >= PLACED && self.columns.get(*column).is_some_and(|column| column.numeric)
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its cells are numbers and stand flush right.
    pub numeric: bool,
    /// The heading is a name from the export.
    pub is_name: bool,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub fn text(heading: String) -> Self {
        Self { heading, numeric: false, is_name: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(heading: String) -> Self {
        Self { heading, numeric: true, is_name: false }
    }

    /// A column of numbers under a name from the export.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self { heading: name.to_owned(), numeric: true, is_name: true }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words or a number of the report.
    Text(String),
    /// A title or a name from the export: any script, any direction.
    Name(String),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
