//! Tidy tables for other programs: one row for each thing, one column for each fact, a type for each column.
//!
//! [`tables`] makes them, [`csv`](mod@csv), [`json`] and [`parquet`] each write one, and [`dictionary`] says what
//! every column means.

pub mod csv;
pub mod dictionary;
pub mod json;
pub mod parquet;
pub mod tables;
mod time;

use std::borrow::Cow;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A moment in UTC.
    Instant,
    /// What the clock on the wall showed, without a zone.
    LocalTime,
    /// A calendar date.
    Date,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// Yes or no.
    Boolean,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing is known.
    Missing,
    /// Text, as written.
    Text(Cow<'a, str>),
    /// Milliseconds since 1970, UTC for an instant, of the local clock for a local time.
    Milliseconds(i64),
    /// Days since 1970.
    Days(i32),
    /// A whole number.
    Whole(i64),
    /// A finite number.
    Decimal(f64),
    /// Yes or no.
    Boolean(bool),
}

/// One column, read cell by cell.
pub struct Column<'a> {
    /// Its name, distinct within the table.
    pub name: Cow<'a, str>,
    /// What its cells hold; a cell may also be missing.
    pub kind: Kind,
    /// Unit of its numbers, or nothing.
    pub unit: &'static str,
    /// What it means.
    pub about: Cow<'a, str>,
    read: Box<dyn Fn(usize) -> Value<'a> + 'a>,
}

/// One table.
pub struct Table<'a> {
    /// Path of its files below the folder, without ending: `views`, `raw/Ratings`.
    pub name: String,
    /// What one row is.
    pub about: Cow<'a, str>,
    /// Number of rows.
    pub rows: usize,
    /// Columns, in order.
    pub columns: Vec<Column<'a>>,
}

impl<'a> Column<'a> {
    fn new<T>(
        name: impl Into<Cow<'a, str>>,
        (kind, unit): (Kind, &'static str),
        about: impl Into<Cow<'a, str>>,
        read: impl Fn(usize) -> Option<T> + 'a,
        value: impl Fn(T) -> Value<'a> + 'a,
    ) -> Self {
        let read = Box::new(move |row| read(row).map_or(Value::Missing, &value));
        Self { name: name.into(), kind, unit, about: about.into(), read }
    }

    /// A column of text.
    pub fn text<T: Into<Cow<'a, str>>>(
        name: impl Into<Cow<'a, str>>,
        about: impl Into<Cow<'a, str>>,
        read: impl Fn(usize) -> Option<T> + 'a,
    ) -> Self {
        Self::new(name, (Kind::Text, ""), about, read, |text| Value::Text(text.into()))
    }

    /// A column of moments, read in seconds.
    pub fn instant(
        name: &'static str,
        about: &'static str,
        read: impl Fn(usize) -> Option<i64> + 'a,
    ) -> Self {
        Self::new(name, (Kind::Instant, ""), about, read, time::of_seconds)
    }

    /// A column of times of the local clock, read in seconds since 1970-01-01 00:00 local.
    pub fn local(name: &'static str, about: &'static str, read: impl Fn(usize) -> Option<i64> + 'a) -> Self {
        Self::new(name, (Kind::LocalTime, ""), about, read, time::of_seconds)
    }

    /// A column of dates, read in days since 1970.
    pub fn date(name: &'static str, about: &'static str, read: impl Fn(usize) -> Option<i64> + 'a) -> Self {
        Self::new(name, (Kind::Date, ""), about, read, time::of_day)
    }

    /// A column of whole numbers; one too large to be one is missing.
    pub fn whole<T: TryInto<i64>>(
        name: &'static str,
        unit: &'static str,
        about: &'static str,
        read: impl Fn(usize) -> Option<T> + 'a,
    ) -> Self {
        let read = move |row| read(row).and_then(|number| number.try_into().ok());
        Self::new(name, (Kind::Whole, unit), about, read, Value::Whole)
    }

    /// A column of truth values.
    pub fn boolean<T: Into<Option<bool>>>(
        name: &'static str,
        about: &'static str,
        read: impl Fn(usize) -> T + 'a,
    ) -> Self {
        Self::new(name, (Kind::Boolean, ""), about, move |row| read(row).into(), Value::Boolean)
    }

    /// The cell of a row of the table.
    #[must_use]
    pub fn value(&self, row: usize) -> Value<'a> {
        (self.read)(row)
    }
}

impl Kind {
    /// The name of the type in the data dictionary.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Instant => "time, UTC",
            Self::LocalTime => "local time",
            Self::Date => "date",
            Self::Whole => "whole number",
            Self::Decimal => "number",
            Self::Boolean => "true or false",
        }
    }
}
