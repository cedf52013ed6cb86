//! How a table is described: its columns, their types, and what gives it away.

use super::TableKind;
use crate::source::text::normalise_header;

/// What the cells of a column hold, and so which type it has in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnType {
    /// Free text, as written: `String`.
    Text,
    /// One of a small set of words: `Categorical`.
    Category,
    /// A moment in UTC: `Datetime[ms, UTC]`.
    Instant,
    /// A calendar date: `Date`.
    Date,
    /// A length of time, written `H:MM:SS` or in whole seconds: `Int64`, in seconds.
    Duration,
    /// A whole number: `Int64`.
    Whole,
    /// A number with decimals: `Float64`.
    Decimal,
    /// `1`, `true` or `Yes` against `0`, `false` or `No`: `Boolean`.
    Boolean,
    /// A JSON value, checked and kept as text: `String`.
    Json,
}

/// Which cells say that nothing is known. A blank cell always does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Only a blank cell.
    Blank,
    /// Also `NULL`, `N/A` and `--`.
    Words,
    /// Also `NULL`, `N/A`, `--` and `-1`.
    WordsOrMinusOne,
}

impl Missing {
    /// Whether a cell, freed of blanks around it, says that nothing is known.
    #[must_use]
    pub fn covers(self, cell: &str) -> bool {
        match cell {
            "" => true,
            "-1" => self == Self::WordsOrMinusOne,
            "--" => self != Self::Blank,
            _ => self != Self::Blank && ["null", "n/a"].iter().any(|word| cell.eq_ignore_ascii_case(word)),
        }
    }
}

/// One column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The header as most exports write it.
    pub header: &'static str,
    /// Other headers it had.
    pub also: &'static [&'static str],
    name: Option<&'static str>,
    /// What its cells hold.
    pub kind: ColumnType,
    /// Which cells say that nothing is known.
    pub missing: Missing,
    /// Whether its cells identify a person, a device, an address or a means of payment.
    pub sensitive: bool,
}

impl Column {
    const fn new(header: &'static str, kind: ColumnType, missing: Missing) -> Self {
        Self { header, also: &[], name: None, kind, missing, sensitive: false }
    }

    pub(super) const fn text(header: &'static str) -> Self {
        Self::new(header, ColumnType::Text, Missing::Blank)
    }

    pub(super) const fn category(header: &'static str) -> Self {
        Self::new(header, ColumnType::Category, Missing::WordsOrMinusOne)
    }

    pub(super) const fn instant(header: &'static str) -> Self {
        Self::new(header, ColumnType::Instant, Missing::WordsOrMinusOne)
    }

    pub(super) const fn date(header: &'static str) -> Self {
        Self::new(header, ColumnType::Date, Missing::WordsOrMinusOne)
    }

    pub(super) const fn duration(header: &'static str) -> Self {
        Self::new(header, ColumnType::Duration, Missing::WordsOrMinusOne)
    }

    pub(super) const fn whole(header: &'static str) -> Self {
        Self::new(header, ColumnType::Whole, Missing::WordsOrMinusOne)
    }

    /// Amounts may be −1 because money went back, so −1 is not missing here.
    pub(super) const fn decimal(header: &'static str) -> Self {
        Self::new(header, ColumnType::Decimal, Missing::Words)
    }

    pub(super) const fn boolean(header: &'static str) -> Self {
        Self::new(header, ColumnType::Boolean, Missing::WordsOrMinusOne)
    }

    pub(super) const fn json(header: &'static str) -> Self {
        Self::new(header, ColumnType::Json, Missing::WordsOrMinusOne)
    }

    /// Gives the column another name in the frame than its header.
    pub(super) const fn named(mut self, name: &'static str) -> Self {
        self.name = Some(name);
        self
    }

    pub(super) const fn also(mut self, headers: &'static [&'static str]) -> Self {
        self.also = headers;
        self
    }

    /// −1 is a value of this column.
    pub(super) const fn minus_one_counts(mut self) -> Self {
        self.missing = Missing::Words;
        self
    }

    pub(super) const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// The name in the frame: the header in snake case, unless it has another.
    #[must_use]
    pub fn name(&self) -> String {
        self.name.map_or_else(|| snake_case(self.header), str::to_owned)
    }

    /// Every header the column had.
    pub fn headers(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.header).chain(self.also.iter().copied())
    }
}

/// `Near Location (Email)` as `near_location_email`.
#[must_use]
pub(super) fn snake_case(header: &str) -> String {
    let words = header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// Columns that come and go with the years but are known by how their names begin or end, for example
/// one for each kind of message an account may refuse. All are categories.
#[derive(Debug, Clone, Copy)]
pub enum Family {
    /// The reduced header begins with this.
    Begins(&'static str),
    /// The reduced header ends with this.
    Ends(&'static str),
}

impl Family {
    /// Whether a reduced header belongs to the family.
    #[must_use]
    pub fn holds(&self, reduced: &str) -> bool {
        match self {
            Self::Begins(start) => reduced.starts_with(start),
            Self::Ends(end) => reduced.ends_with(end),
        }
    }
}

/// One table of an export.
#[derive(Debug, Clone, Copy)]
pub struct TableSpec {
    /// Which table it is.
    pub kind: TableKind,
    /// The file's name, without folder and ending.
    pub file: &'static str,
    /// Its columns over all the years.
    pub columns: &'static [Column],
    /// Further columns known by a part of their name.
    pub families: &'static [Family],
    /// Sets of reduced headers; a header that holds all of one set is this table's.
    pub signs: &'static [&'static [&'static str]],
    /// Reduced headers that no such table has.
    pub never: &'static [&'static str],
    /// The column that says when a row happened, by its name in the frame.
    pub time: Option<&'static str>,
}

impl TableSpec {
    pub(super) const fn new(
        kind: TableKind,
        file: &'static str,
        columns: &'static [Column],
        signs: &'static [&'static [&'static str]],
    ) -> Self {
        Self { kind, file, columns, families: &[], signs, never: &[], time: None }
    }

    pub(super) const fn time(mut self, name: &'static str) -> Self {
        self.time = Some(name);
        self
    }

    pub(super) const fn never(mut self, headers: &'static [&'static str]) -> Self {
        self.never = headers;
        self
    }

    pub(super) const fn families(mut self, families: &'static [Family]) -> Self {
        self.families = families;
        self
    }

    /// The column of a frame name, unless the table does not have it: families and what nobody knows.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name() == name)
    }

    /// Whether the cells of a frame's column identify somebody or something. Of a column nobody knows that must be
    /// assumed.
    #[must_use]
    pub fn is_sensitive(&self, name: &str) -> bool {
        let reduced = normalise_header(name);
        self.column(name).map_or_else(
            || !self.families.iter().any(|family| family.holds(&reduced)),
            |column| column.sensitive,
        )
    }

    /// Whether no file with data was ever seen, so that only the file's name tells the table.
    #[must_use]
    pub fn is_known_by_name_only(&self) -> bool {
        self.columns.is_empty()
    }
}
