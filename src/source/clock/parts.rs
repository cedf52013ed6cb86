//! One cell taken apart: the numbers of its date, and its time of day.

use std::borrow::Cow;

use super::{ClockError, DayMonthOrder, Form};

/// The date of a cell as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// The year first; `exact` when written `YYYY?MM?DD` with both numbers in two digits.
    YearFirst { year: u32, month: u32, day: u32, separator: u8, exact: bool },
    /// `YYYYMMDD`.
    Compact { year: u32, month: u32, day: u32 },
    /// The year last: nothing here tells which number is the day.
    YearLast { first: u32, second: u32, year: u32, separator: u8, padded: bool, long_year: bool },
}

/// The time of day of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// 0 to 86,399.
    pub second_of_day: u32,
    /// 0 to 999, cut.
    pub millisecond: u32,
    /// The hour had two digits.
    padded: bool,
    /// Seconds were written.
    has_seconds: bool,
    /// Digits of the fraction, and the mark before it.
    fraction: Option<(usize, u8)>,
    zone: Zone,
    /// What stood between date and time.
    joint: Joint,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    None,
    Z,
    Offset,
    Utc,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Blank,
    T,
    Other,
}

/// A date, and a time of day when there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    pub shape: Shape,
    pub time: Option<Time>,
}

impl Parts {
    /// Days since 1970-01-01.
    pub fn days(&self, order: DayMonthOrder) -> Result<i64, ClockError> {
        let (year, month, day) = match self.shape {
            Shape::YearFirst { year, month, day, .. } | Shape::Compact { year, month, day } => {
                (year, month, day)
            }
            Shape::YearLast { first, second, year, .. } => match order {
                DayMonthOrder::DayFirst => (year, second, first),
                DayMonthOrder::MonthFirst => (year, first, second),
            },
        };
        days_from_civil(year, month, day).ok_or(ClockError::OutOfRange)
    }

    /// Which spelling this is.
    pub fn form(&self) -> Form {
        let Shape::YearFirst { separator, exact: true, .. } = self.shape else {
            let dated = matches!(self.shape, Shape::Compact { .. }) && self.time.is_none();
            return if dated { Form::T8 } else { Form::Resaved };
        };
        let Some(time) = self.time else {
            return if separator == b'-' { Form::T2 } else { Form::Resaved };
        };
        match (separator, time.joint, time.has_seconds, time.fraction, time.zone) {
            _ if !time.padded => Form::Resaved,
            (b'-', Joint::Blank, true, None, Zone::None) => Form::T1,
            (b'-', Joint::Blank, false, None, Zone::None) => Form::T9,
            (b'-', Joint::Blank, true, Some((1..=3, b'.')), Zone::None) => Form::T7,
            (b'-', Joint::Blank, true, Some((3, b'.')), Zone::Offset) => Form::T6,
            (b'-', Joint::T, true, Some((3, b'.')), Zone::Z) => Form::T3,
            (b'-', Joint::T, true, Some((3, b'.')), Zone::None) => Form::T4,
            (b'-', Joint::T, true, None, Zone::Z) => Form::T5,
            (b'/', Joint::Blank, true, Some((3, b',')), Zone::Utc) => Form::T0,
            _ => Form::Resaved,
        }
    }
}

/// Takes a cell apart; the numbers of the date are not checked against the calendar yet.
pub(super) fn split(field: &[u8]) -> Result<Parts, ClockError> {
    let plain = plain_marks(field);
    let field = trim(&plain);
    if field.is_empty() {
        return Err(ClockError::Blank);
    }
    let Some((shape, rest)) = date_part(field) else {
        return Err(refusal(field));
    };
    if rest.is_empty() {
        return Ok(Parts { shape, time: None });
    }
    match time_part(rest) {
        Ok(time) => Ok(Parts { shape, time: Some(time) }),
        Err(ClockError::NotATime) => Err(refusal(field)),
        Err(other) => Err(other),
    }
}

/// The date of a cell that has its year last, whatever follows it.
pub(super) fn year_last(field: &[u8]) -> Option<Shape> {
    let plain = plain_marks(field);
    date_part(trim(&plain)).map(|(shape, _)| shape).filter(|shape| matches!(shape, Shape::YearLast { .. }))
}

/// The cell with plain blanks for no-break ones, and without the marks that set a writing direction:
/// languages put them inside their dates.
fn plain_marks(field: &[u8]) -> Cow<'_, [u8]> {
    const BLANKS: [char; 2] = ['\u{a0}', '\u{202f}'];
    const MARKS: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];
    match std::str::from_utf8(field) {
        Ok(text) if !text.is_ascii() => Cow::Owned(text.replace(BLANKS, " ").replace(MARKS, "").into_bytes()),
        _ => Cow::Borrowed(field),
    }
}

/// The cell without blanks (and no-break blanks) around it.
pub(super) fn trim(mut field: &[u8]) -> &[u8] {
    const NO_BREAK: [&[u8]; 2] = ["\u{a0}".as_bytes(), "\u{202f}".as_bytes()];
    loop {
        let before = field.len();
        field = field.trim_ascii();
        for blank in NO_BREAK {
            field = field.strip_prefix(blank).unwrap_or(field);
            field = field.strip_suffix(blank).unwrap_or(field);
        }
        if field.len() == before {
            return field;
        }
    }
}

/// Reads the digits in front; at most nine, so that the number fits.
fn number(field: &[u8]) -> Option<(u32, usize, &[u8])> {
    let length = field.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count();
    let value = field[..length].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    (length > 0).then_some((value, length, &field[length..]))
}

/// A date in front of a cell, and what follows it.
fn date_part(field: &[u8]) -> Option<(Shape, &[u8])> {
    let (first, first_length, rest) = number(field)?;
    if first_length == 8 {
        let shape = Shape::Compact { year: first / 10_000, month: first / 100 % 100, day: first % 100 };
        return Some((shape, rest));
    }
    let (&separator, rest) = rest.split_first()?;
    if !matches!(separator, b'/' | b'-' | b'.') {
        return None;
    }
    // Korean and Slovak dates have a blank after each dot.
    let after_dot = |rest: &'_ [u8]| {
        if separator == b'.' { rest.len() - rest.trim_ascii_start().len() } else { 0 }
    };
    let (second, second_length, rest) = number(&rest[after_dot(rest)..])?;
    let rest = rest.strip_prefix(&[separator])?;
    let (third, third_length, mut rest) = number(&rest[after_dot(rest)..])?;
    if second_length > 2 {
        return None;
    }
    if separator == b'.' {
        // `2022. 5. 9.`, `09.05.2022.` (Latvian), `09.05.2022 г.` (Bulgarian)
        rest = rest.strip_prefix(b".").unwrap_or(rest);
        rest = rest.strip_prefix(" г.".as_bytes()).unwrap_or(rest);
    }
    let shape = match (first_length, third_length) {
        (4, 1 | 2) => {
            let exact = second_length == 2 && third_length == 2;
            Shape::YearFirst { year: first, month: second, day: third, separator, exact }
        }
        (1 | 2, 2 | 4) => {
            let zero = |value: u32, length: usize| length == 2 && value < 10;
            let padded = zero(first, first_length) || zero(second, second_length);
            let (year, long_year) = if third_length == 2 { (2_000 + third, false) } else { (third, true) };
            Shape::YearLast { first, second, year, separator, padded, long_year }
        }
        _ => return None,
    };
    Some((shape, rest))
}

/// The time of day after a date.
fn time_part(rest: &[u8]) -> Result<Time, ClockError> {
    let wrong = ClockError::NotATime;
    let bare = rest.strip_prefix(b",").unwrap_or(rest);
    let (joint, rest) = match bare.split_first() {
        Some((b'T', after)) if bare.len() == rest.len() => (Joint::T, after),
        Some((b' ', after)) if bare.len() == rest.len() && !after.starts_with(b" ") => (Joint::Blank, after),
        Some((b' ', after)) => (Joint::Other, after.trim_ascii_start()),
        _ => return Err(wrong),
    };
    let (hour, hour_length, rest) = number(rest).ok_or(wrong)?;
    let (minute, minute_length, mut rest) = rest.strip_prefix(b":").and_then(number).ok_or(wrong)?;
    let mut second = None;
    let mut fraction = None;
    let mut millisecond = 0;
    if let Some(after) = rest.strip_prefix(b":") {
        let (value, length, after) = number(after).ok_or(wrong)?;
        if length != 2 {
            return Err(wrong);
        }
        second = Some(value);
        rest = after;
        if let Some((&mark @ (b'.' | b','), digits)) = rest.split_first() {
            let (_, length, after) = number(digits).ok_or(wrong)?;
            millisecond = (0..3)
                .fold(0, |sum, at| sum * 10 + if at < length { u32::from(digits[at] - b'0') } else { 0 });
            fraction = Some((length, mark));
            rest = after;
        }
    }
    let zone = match rest {
        b"" => Zone::None,
        b"Z" => Zone::Z,
        b" UTC" | b"UTC" => Zone::Utc,
        b"+0000" | b"+00:00" => Zone::Offset,
        _ => return Err(wrong),
    };
    if hour_length > 2 || minute_length != 2 {
        return Err(wrong);
    }
    if hour > 23 || minute > 59 || second.is_some_and(|second| second > 59) {
        return Err(ClockError::OutOfRange);
    }
    Ok(Time {
        second_of_day: hour * 3_600 + minute * 60 + second.unwrap_or(0),
        millisecond,
        padded: hour_length == 2,
        has_seconds: second.is_some(),
        fraction,
        zone,
        joint,
    })
}

/// The most helpful reason why a cell is no time.
fn refusal(field: &[u8]) -> ClockError {
    let text = String::from_utf8_lossy(field).to_lowercase();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return ClockError::NotATime;
    }
    let letters: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    let half_day = ["上午", "下午", "午前", "午後", "오전", "오후"].iter().any(|word| letters.contains(word));
    let has_clock = letters.contains(':') || letters.ends_with("am") || letters.ends_with("pm");
    if half_day || (has_clock && (letters.ends_with("am") || letters.ends_with("pm"))) {
        return ClockError::TwelveHour;
    }
    let longest =
        text.split(|c: char| !c.is_alphabetic()).map(|word| word.chars().count()).max().unwrap_or(0);
    let zone_only = ["utc", "gmt", "cet", "est", "pst"].iter().any(|zone| text.ends_with(zone));
    if longest >= 3 && !zone_only { ClockError::MonthName } else { ClockError::NotATime }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, none when there is no such date.
///
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
pub(super) fn days_from_civil(year: u32, month: u32, day: u32) -> Option<i64> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if year == 0 || day == 0 || day > length {
        return None;
    }
    let shifted = i64::from(year) - i64::from(month <= 2);
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year =
        (153 * (i64::from(month) + if month > 2 { -3 } else { 9 }) + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}
