//! Every spelling of a date, a time and a duration seen in exports.
//!
//! Genuine files write times in UTC in ten forms, `T0` to `T9` (see `docs/formats.md`). Files saved
//! again by a spreadsheet write `a/b/year`, where nothing in one cell tells day from month: the order
//! is decided once for a whole column, by [`DayMonthEvidence`] for times and [`HistoryDates`] for the
//! short viewing history. A time of day written with AM/PM or a month written as a word is refused.

mod history;
mod parts;
mod plain;

use chrono::{DateTime, NaiveDate, Utc};

pub use history::{HistoryDates, OrderBasis};
use parts::Shape;

/// Which of the first two numbers of `a/b/year` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DayMonthOrder {
    /// `day/month/year`.
    DayFirst,
    /// `month/day/year`.
    #[default]
    MonthFirst,
}

/// Why a cell is not a time, a date or a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ClockError {
    /// The cell is empty.
    #[error("the cell is empty")]
    Blank,
    /// There is a date but no time of day.
    #[error("a date without a time of day, which a spreadsheet took away; use the file as downloaded")]
    NoTime,
    /// The time of day is written with AM or PM.
    #[error("a time of day with AM or PM, which a spreadsheet wrote; use the file as downloaded")]
    TwelveHour,
    /// The month is written as a word.
    #[error("a month written as a word, which a spreadsheet wrote; use the file as downloaded")]
    MonthName,
    /// The shape is right but there is no such moment (30 February, 25:00).
    #[error("no such date or time exists")]
    OutOfRange,
    /// Nothing that looks like a time.
    #[error("not a known way to write a date or time")]
    NotATime,
    /// Nothing that looks like a length of time.
    #[error("not a length of time, as 0:21:09 is")]
    NotADuration,
}

/// The spelling of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// `YYYY/MM/DD HH:MM:SS,mmm UTC`
    T0,
    /// `YYYY-MM-DD HH:MM:SS`
    T1,
    /// `YYYY-MM-DD`
    T2,
    /// `YYYY-MM-DDTHH:MM:SS.mmmZ`
    T3,
    /// `YYYY-MM-DDTHH:MM:SS.mmm`
    T4,
    /// `YYYY-MM-DDTHH:MM:SSZ`
    T5,
    /// `YYYY-MM-DD HH:MM:SS.mmm+0000`
    T6,
    /// `YYYY-MM-DD HH:MM:SS.f`, one to three digits of fraction
    T7,
    /// `YYYYMMDD`
    T8,
    /// `YYYY-MM-DD HH:MM`
    T9,
    /// Any other spelling, which no export writes by itself.
    Resaved,
}

/// A moment to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instant {
    /// Seconds since 1970-01-01 00:00:00 UTC; a fraction is cut.
    pub seconds: i64,
    /// How it was written.
    pub form: Form,
}

/// A moment to the millisecond, or the first moment of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 00:00:00 UTC.
    pub milliseconds: i64,
    /// How it was written.
    pub form: Form,
}

/// What the cells of one column say about the order of day and month.
///
/// Merging the evidence of the pieces of a column gives that of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayMonthEvidence {
    year_last: bool,
    first_over_twelve: bool,
    second_over_twelve: bool,
    day_first_manner: bool,
}

impl DayMonthEvidence {
    /// Takes note of one cell; cells with the year first, or that are no dates, say nothing.
    pub fn observe(&mut self, field: &[u8]) {
        if let Some(Shape::YearLast { first, second, separator, padded, .. }) = parts::year_last(field) {
            self.year_last = true;
            self.first_over_twelve |= first > 12;
            self.second_over_twelve |= second > 12;
            self.day_first_manner |= padded || separator != b'/';
        }
    }

    /// Adds what another piece of the same column said.
    pub fn merge(&mut self, other: &Self) {
        self.year_last |= other.year_last;
        self.first_over_twelve |= other.first_over_twelve;
        self.second_over_twelve |= other.second_over_twelve;
        self.day_first_manner |= other.day_first_manner;
    }

    /// Whether any cell has its year last, so that there is an order to tell.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        self.year_last
    }

    /// Whether a number over 12 proves the order; else the manner of writing tells it.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.first_over_twelve || self.second_over_twelve
    }

    /// The one order of the column: a first number over 12 anywhere makes it day first; else a second
    /// number over 12 month first; else dots, hyphens or a leading zero day first; else month first.
    #[must_use]
    pub fn order(&self) -> DayMonthOrder {
        match (self.first_over_twelve, self.second_over_twelve, self.day_first_manner) {
            (true, _, _) | (false, false, true) => DayMonthOrder::DayFirst,
            (false, true, _) | (false, false, false) => DayMonthOrder::MonthFirst,
        }
    }
}

/// Reads a moment in the spelling of genuine exports, `YYYY-MM-DD HH:MM:SS`; `None` for any other,
/// which needs the order of day and month of its column.
#[must_use]
pub fn plain_instant(field: &[u8]) -> Option<i64> {
    plain::instant(field)
}

/// Reads a moment; a date alone is refused.
///
/// # Errors
/// Says why the cell is none, see [`ClockError`].
pub fn instant(field: &[u8], order: DayMonthOrder) -> Result<Instant, ClockError> {
    if let Some(seconds) = plain::instant(field) {
        return Ok(Instant { seconds, form: Form::T1 });
    }
    let parts = parts::split(field)?;
    let time = parts.time.ok_or(ClockError::NoTime)?;
    let days = parts.days(order)?;
    Ok(Instant { seconds: days * 86_400 + i64::from(time.second_of_day), form: parts.form() })
}

/// Reads a moment, or a date as its first moment.
///
/// # Errors
/// Says why the cell is neither, see [`ClockError`].
pub fn moment(field: &[u8], order: DayMonthOrder) -> Result<Moment, ClockError> {
    let parts = parts::split(field)?;
    let days = parts.days(order)?;
    let of_day =
        parts.time.map_or(0, |time| i64::from(time.second_of_day) * 1_000 + i64::from(time.millisecond));
    Ok(Moment { milliseconds: days * 86_400_000 + of_day, form: parts.form() })
}

/// Reads a calendar date; a time of day after it is left out.
///
/// # Errors
/// Says why the cell is none, see [`ClockError`].
pub fn date(field: &[u8], order: DayMonthOrder) -> Result<NaiveDate, ClockError> {
    let days = parts::split(field)?.days(order)?;
    DateTime::<Utc>::from_timestamp(days * 86_400, 0).map(|at| at.date_naive()).ok_or(ClockError::OutOfRange)
}

/// Reads `H+:MM:SS` into seconds; hours may exceed 24.
///
/// # Errors
/// Says why the cell is no duration, see [`ClockError`].
pub fn duration(field: &[u8]) -> Result<u32, ClockError> {
    if let Some(seconds) = plain::duration(field) {
        return Ok(seconds);
    }
    let field = parts::trim(field);
    if field.is_empty() {
        return Err(ClockError::Blank);
    }
    let Some((hours, &[b':', m1, m2, b':', s1, s2])) = field.split_last_chunk::<6>() else {
        return Err(ClockError::NotADuration);
    };
    if hours.is_empty() || !(hours.iter().chain(&[m1, m2, s1, s2]).all(u8::is_ascii_digit)) {
        return Err(ClockError::NotADuration);
    }
    let two = |a: u8, b: u8| u32::from(a - b'0') * 10 + u32::from(b - b'0');
    let (minutes, seconds) = (two(m1, m2), two(s1, s2));
    if minutes > 59 || seconds > 59 {
        return Err(ClockError::OutOfRange);
    }
    hours
        .iter()
        .try_fold(0u32, |sum, digit| sum.checked_mul(10)?.checked_add(u32::from(digit - b'0')))
        .and_then(|hours| hours.checked_mul(3_600)?.checked_add(minutes * 60 + seconds))
        .ok_or(ClockError::OutOfRange)
}

#[cfg(test)]
mod tests;
