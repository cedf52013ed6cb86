//! The cells of one column, read into its type.

use std::fmt::Display;

use chrono::DateTime;
use polars_core::prelude::*;
use serde::de::IgnoredAny;

use super::layout::LaidColumn;
use super::{Notes, Rows};
use crate::source::clock::{self, ClockError, DayMonthEvidence, DayMonthOrder, Form};
use crate::source::netflix::ColumnType;
use crate::source::text::RepairKind;

const DAY: i64 = 86_400_000;

/// A column of a frame.
pub(super) struct ReadColumn {
    pub column: Column,
    /// First and last, of a column of times.
    pub reach: Option<(String, String)>,
}

/// Reads a column.
pub(super) fn read(rows: Rows<'_>, laid: &LaidColumn, notes: &mut Notes) -> PolarsResult<ReadColumn> {
    let name = PlSmallStr::from_str(&laid.name);
    let mut reach = None;
    let series = match laid.kind {
        ColumnType::Text => {
            let texts: StringChunked = cells(rows, laid).map(|cell| cell.text).collect();
            texts.with_name(name).into_series()
        }
        ColumnType::Json => {
            let texts: Vec<Option<&str>> = parsed(rows, laid, notes, |cell, _| {
                serde_json::from_str::<IgnoredAny>(cell).map(|_| cell).map_err(|_| "not valid JSON")
            });
            Series::new(name, texts)
        }
        ColumnType::Category => categories(name, cells(rows, laid).map(|cell| cell.text.map(str::trim)))?,
        ColumnType::Instant => {
            let moments = moments(rows, laid, notes);
            reach = reach_of(&moments, laid.kind);
            let unit = TimeUnit::Milliseconds;
            Int64Chunked::from_iter_options(name, moments.into_iter())
                .into_datetime(unit, Some(TimeZone::UTC))
                .into_series()
        }
        ColumnType::Date => {
            let moments = moments(rows, laid, notes);
            reach = reach_of(&moments, laid.kind);
            // Every readable year has at most four digits, so that its days fit.
            let days = moments
                .into_iter()
                .map(|moment| moment.and_then(|moment| i32::try_from(moment.div_euclid(DAY)).ok()));
            Int32Chunked::from_iter_options(name, days).into_date().into_series()
        }
        ColumnType::Duration => Series::new(name, parsed(rows, laid, notes, |cell, _| seconds(cell))),
        ColumnType::Whole => Series::new(name, parsed(rows, laid, notes, |cell, _| whole(cell))),
        ColumnType::Decimal => Series::new(name, parsed(rows, laid, notes, decimal)),
        ColumnType::Boolean => Series::new(name, parsed(rows, laid, notes, |cell, _| boolean(cell))),
    };
    Ok(ReadColumn { column: series.into_column(), reach })
}

/// First and last of a column of times, without building it.
pub(super) fn reach(rows: Rows<'_>, laid: &LaidColumn, notes: &mut Notes) -> Option<(String, String)> {
    reach_of(&moments(rows, laid, notes), laid.kind)
}

/// A column of words that repeat.
pub(super) fn categories<'a>(
    name: PlSmallStr,
    words: impl Iterator<Item = Option<&'a str>>,
) -> PolarsResult<Series> {
    let dtype = DataType::from_categories(Categories::global());
    Ok(CategoricalChunked::<Categorical32Type>::from_str_iter(name, dtype, words)?.into_series())
}

/// A cell as written; no text when it says that nothing is known.
struct Cell<'a> {
    line: u64,
    text: Option<&'a str>,
}

fn cells<'a>(rows: Rows<'a>, laid: &LaidColumn) -> impl Iterator<Item = Cell<'a>> + use<'a> {
    let (position, missing) = (laid.position, laid.missing);
    rows.iter().map(move |record| {
        let text = position.map(|position| record.cell(position));
        Cell { line: record.line, text: text.filter(|text| !missing.covers(text.trim())) }
    })
}

/// The cells of a column, read by a function; what it refuses becomes null and a problem.
fn parsed<'a, T, E: Display>(
    rows: Rows<'a>,
    laid: &LaidColumn,
    notes: &mut Notes,
    read: impl Fn(&'a str, &mut dyn FnMut(RepairKind)) -> Result<T, E>,
) -> Vec<Option<T>> {
    cells(rows, laid)
        .map(|cell| {
            let mut repaired = None;
            match read(cell.text?.trim(), &mut |what| repaired = Some(what)) {
                Ok(value) => {
                    if let Some(what) = repaired {
                        notes.repair(what, cell.line);
                    }
                    Some(value)
                }
                Err(why) => {
                    notes.problem(cell.line, Some(&laid.header), || why.to_string());
                    None
                }
            }
        })
        .collect()
}

/// Milliseconds since 1970 of each cell; the order of day and month is that of the whole column.
fn moments(rows: Rows<'_>, laid: &LaidColumn, notes: &mut Notes) -> Vec<Option<i64>> {
    let mut evidence = DayMonthEvidence::default();
    cells(rows, laid).filter_map(|cell| cell.text).for_each(|text| evidence.observe(text.as_bytes()));
    let order = evidence.order();
    if evidence.is_needed() {
        let line = cells(rows, laid).find(|cell| cell.text.is_some()).map_or(1, |cell| cell.line);
        notes.repair(RepairKind::day_month_order(&evidence), line);
    }
    parsed(rows, laid, notes, |cell, repaired| moment(cell, order, repaired))
}

fn moment(cell: &str, order: DayMonthOrder, repaired: &mut dyn FnMut(RepairKind)) -> Result<i64, ClockError> {
    let moment = clock::moment(cell.as_bytes(), order)?;
    if moment.form == Form::Resaved {
        repaired(RepairKind::ResavedTime);
    }
    Ok(moment.milliseconds)
}

fn seconds(cell: &str) -> Result<i64, ClockError> {
    match whole(cell) {
        Ok(seconds) if seconds >= 0 => Ok(seconds),
        _ => clock::duration(cell.as_bytes()).map(i64::from),
    }
}

/// A whole number; a program that met an empty cell in the column may have appended `.0`.
fn whole(cell: &str) -> Result<i64, &'static str> {
    cell.strip_suffix(".0").unwrap_or(cell).parse().map_err(|_| "not a whole number")
}

fn decimal(cell: &str, repaired: &mut dyn FnMut(RepairKind)) -> Result<f64, &'static str> {
    let wrong = "not an amount";
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    if plain(cell) {
        return cell.parse().map_err(|_| wrong);
    }
    let pointed = cell.replacen(',', ".", 1);
    if cell.contains('.') || !plain(&pointed) {
        return Err(wrong);
    }
    repaired(RepairKind::DecimalComma);
    pointed.parse().map_err(|_| wrong)
}

fn boolean(cell: &str) -> Result<bool, &'static str> {
    let one_of = |words: [&str; 5]| words.iter().any(|word| cell.eq_ignore_ascii_case(word));
    match () {
        () if one_of(["1", "true", "yes", "1.0", "y"]) => Ok(true),
        () if one_of(["0", "false", "no", "0.0", "n"]) => Ok(false),
        () => Err("neither yes nor no"),
    }
}

fn reach_of(moments: &[Option<i64>], kind: ColumnType) -> Option<(String, String)> {
    let known = || moments.iter().flatten();
    let written = |milliseconds: &i64| {
        let format = if kind == ColumnType::Date { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%SZ" };
        DateTime::from_timestamp_millis(*milliseconds).map(|at| at.format(format).to_string())
    };
    Some((written(known().min()?)?, written(known().max()?)?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_spelling() {
        assert_eq!(whole("-2"), Ok(-2));
        assert_eq!(whole("3.0"), Ok(3));
        assert!(whole("3.5").is_err());
        let mut commas = 0;
        let mut read = |cell| decimal(cell, &mut |_| commas += 1);
        assert_eq!(read("199.99"), Ok(199.99));
        assert_eq!(read("9,9"), Ok(9.9));
        assert_eq!(read("-1"), Ok(-1.0));
        for cell in ["1.234,5", "inf", "NaN", "1e5", "1,2,3", "-", "EUR 5"] {
            assert!(read(cell).is_err(), "{cell}");
        }
        assert_eq!(commas, 1);
    }

    #[test]
    fn durations_in_seconds_or_by_the_clock() {
        assert_eq!(seconds("3605"), Ok(3_605));
        assert_eq!(seconds("1:00:05"), Ok(3_605));
        assert_eq!(seconds("-5"), Err(ClockError::NotADuration));
    }

    #[test]
    fn yes_and_no_in_every_spelling() {
        for (cell, value) in [("1", true), ("TRUE", true), ("Yes", true), ("0", false), ("No", false)] {
            assert_eq!(boolean(cell), Ok(value), "{cell}");
        }
        assert!(boolean("2").is_err());
    }
}
