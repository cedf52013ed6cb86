//! Frames of the two tables that are read into compact forms of their own. They are made only when
//! somebody asks: the compact forms are what the analysis works on.

use polars_core::prelude::*;

use super::cells::categories;
use crate::source::SourceError;
use crate::source::netflix::history::ShortHistoryTable;
use crate::source::netflix::viewing::{Dictionary, Row, UNREADABLE_START, ViewingTable};

/// ViewingActivity as a frame, rows in the order of the file: `profile`, `start_utc`,
/// `duration_seconds` (both null when unreadable), `attributes`, `title`, `supplemental_video_type`,
/// `device`, `bookmark_seconds`, `not_latest`, `country`.
///
/// The file's `Latest Bookmark` is either the bookmark again or "Not latest view", so that one
/// column of truth values says all of it.
///
/// # Errors
/// If polars cannot hold the table.
pub fn viewing_frame(table: &ViewingTable) -> Result<DataFrame, SourceError> {
    let failed =
        |cause: PolarsError| SourceError::Frame { file: table.path.clone(), cause: cause.to_string() };
    let shared = |name: &'static str, dictionary: &Dictionary, number: fn(&ViewingTable, &Row) -> u32| {
        let texts: Vec<&str> = dictionary.texts().collect();
        let words = table.rows.iter().map(|row| {
            texts.get(number(table, row) as usize).copied().filter(|text| !text.trim().is_empty())
        });
        categories(name.into(), words).map(IntoColumn::into_column).map_err(failed)
    };
    let titles: Vec<&str> = table.titles.texts().collect();
    let title: StringChunked = table.rows.iter().map(|row| titles.get(row.title as usize).copied()).collect();
    let starts =
        table.rows.iter().map(|row| (row.start != UNREADABLE_START).then(|| row.start.saturating_mul(1_000)));
    let starts = Int64Chunked::from_iter_options("start_utc".into(), starts)
        .into_datetime(TimeUnit::Milliseconds, Some(TimeZone::UTC));
    let whole = |name: &'static str, value: fn(&Row) -> Option<u32>| {
        let values = table.rows.iter().map(|row| value(row).map(i64::from));
        Int64Chunked::from_iter_options(name.into(), values).into_column()
    };
    let not_latest: BooleanChunked = table.rows.iter().map(|row| Some(row.is_not_latest())).collect();
    let columns = vec![
        shared("profile", &table.profiles, |table, row| table.circumstances_of(row).profile)?,
        starts.into_column(),
        whole("duration_seconds", |row| (!row.is_unreadable()).then_some(row.duration)),
        shared("attributes", &table.attributes, |table, row| table.circumstances_of(row).attributes)?,
        title.with_name("title".into()).into_column(),
        shared("supplemental_video_type", &table.supplementals, |table, row| {
            table.circumstances_of(row).supplemental
        })?,
        shared("device", &table.devices, |table, row| table.circumstances_of(row).device)?,
        whole("bookmark_seconds", Row::bookmark),
        not_latest.with_name("not_latest".into()).into_column(),
        shared("country", &table.countries, |table, row| table.circumstances_of(row).country)?,
    ];
    DataFrame::new(table.rows.len(), columns).map_err(failed)
}

/// A short history as a frame, rows in the order of the file: `title`, `date` (null when unreadable).
///
/// # Errors
/// If polars cannot hold the table.
pub fn history_frame(history: &ShortHistoryTable) -> Result<DataFrame, SourceError> {
    let title: StringChunked =
        history.rows.iter().map(|row| Some(row.title.as_str()).filter(|title| !title.is_empty())).collect();
    let epoch = chrono::NaiveDate::default();
    let days = history.rows.iter().map(|row| {
        row.date.and_then(|date| i32::try_from(date.signed_duration_since(epoch).num_days()).ok())
    });
    let date = Int32Chunked::from_iter_options("date".into(), days).into_date();
    let columns = vec![title.with_name("title".into()).into_column(), date.into_column()];
    DataFrame::new(history.rows.len(), columns)
        .map_err(|cause| SourceError::Frame { file: history.path.clone(), cause: cause.to_string() })
}
