//! What a record says day by day: every figure that is compared is made of sums over its days.

mod columns;
mod gather;
mod weekly;

pub use columns::{Column, DayRow, LENGTH_BINS};
pub use weekly::WeekHours;

use super::span::Span;
use crate::analysis::Settings;
use crate::analysis::clock::local_time::{DAY, LocalTime};
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::order_same_second;
use crate::model::history::History;
use rayon::prelude::*;
use std::sync::Arc;

/// A damaged file may claim any year; of a span longer than there has been streaming only the last days are kept.
const MOST_DAYS: i64 = 30 * 366;

/// Days that must come before a day if it is to be said what was new on it.
pub const NEW_AFTER_DAYS: i64 = 90;

/// A history, how its titles are read, and what its reader chose.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The rows.
    pub history: &'a History,
    /// Their titles.
    pub index: &'a TitleIndex,
    /// Begin of the day, gap of a sitting.
    pub settings: &'a Settings,
}

/// A series with all its episodes, or a title outside any series.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// The name of the series, or the title.
    pub name: Arc<str>,
    /// Whether it is a series.
    pub is_series: bool,
}

/// Seconds of a work on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkDay {
    /// The logical day.
    pub day: i64,
    /// Number of the work in [`Diary::works`].
    pub work: u32,
    /// Streamed seconds.
    pub seconds: u64,
}

/// The days of one profile, or of the account.
#[derive(Debug, Clone, Default)]
pub struct Daily {
    /// The logical day of the first row.
    pub first: i64,
    /// One row a day, to the last day of the account.
    pub rows: Vec<DayRow>,
    /// Seconds by hour of the local week, for each logical week with any.
    pub week_hours: WeekHours,
    /// Seconds by work and day, sorted by day.
    pub works: Vec<WorkDay>,
}

/// A whole record, day by day.
#[derive(Debug, Clone, Default)]
pub struct Diary {
    /// From the first to the last logical day with a streamed second; `None` without one.
    pub span: Option<Span>,
    /// All profiles together.
    pub account: Daily,
    /// Each profile with a streamed second, by name.
    pub profiles: Vec<(String, Daily)>,
    /// What the numbers of works mean.
    pub works: Vec<Work>,
}

impl Diary {
    /// Reads the days off a history.
    #[must_use]
    pub fn of(record: Record<'_>) -> Self {
        Self::gathered(record, true)
    }

    /// The same without the days of each profile.
    #[must_use]
    pub fn of_account(record: Record<'_>) -> Self {
        Self::gathered(record, false)
    }

    /// Calls profiles what `name` calls them; what it says nothing of keeps its name.
    pub fn rename(&mut self, name: impl Fn(&str) -> Option<String>) {
        for (profile, _) in &mut self.profiles {
            if let Some(name) = name(profile) {
                *profile = name;
            }
        }
        self.profiles.sort_by(|(one, _), (other, _)| one.cmp(other));
    }

    fn gathered(record: Record<'_>, has_profiles: bool) -> Self {
        let Some(span) = covered(record) else {
            return Self::default();
        };
        let history = record.history;
        let mut scopes: Vec<(Option<&String>, Vec<u32>)> = history
            .profiles
            .iter()
            .zip(history.kept_by_profile())
            .filter(|(_, rows)| rows.iter().any(|row| history.rows()[*row as usize].duration > 0))
            .map(|(name, rows)| (Some(name), rows))
            .collect();
        scopes.sort();
        let mut all: Vec<u32> = scopes.iter().flat_map(|(_, rows)| rows).copied().collect();
        all.sort_unstable();
        if !has_profiles {
            scopes.clear();
        }
        scopes.insert(0, (None, all));
        let gathered: Vec<(Option<&String>, Daily)> = scopes
            .into_par_iter()
            .map(|(name, mut rows)| {
                order_same_second(history, &mut rows);
                (name, gather::daily(record, &rows, span.last))
            })
            .collect();
        let mut diary = Self { span: Some(span), works: works(record), ..Self::default() };
        for (name, daily) in gathered {
            match name {
                Some(name) => diary.profiles.push((name.clone(), daily)),
                None => diary.account = daily,
            }
        }
        diary
    }

    /// The days that were recorded from begin to end: all but the first and the last.
    #[must_use]
    pub fn complete(&self) -> Option<Span> {
        self.span.and_then(|span| Span::of(span.first + 1, span.last - 1))
    }

    /// The days of a profile by its name, or those of the account.
    #[must_use]
    pub fn scope(&self, name: Option<&str>) -> Option<&Daily> {
        match name {
            None => Some(&self.account),
            Some(name) => self.profiles.iter().find(|(profile, _)| profile == name).map(|(_, daily)| daily),
        }
    }
}

impl Daily {
    /// The days recorded from begin to end: from the one after the first, as the first was under way.
    #[must_use]
    pub fn complete(&self, span: Span) -> Option<Span> {
        let end = self.first + self.rows.len() as i64 - 1;
        Span::of(self.first + 1, end - 1).and_then(|mine| mine.intersect(&span))
    }

    /// The rows of a span, as if nothing came before or after: figures that reach over its ends are left out.
    #[must_use]
    pub fn rows_of(&self, span: Span) -> Vec<DayRow> {
        let at = |day: i64| (day - self.first).clamp(0, self.rows.len() as i64) as usize;
        let mut rows = self.rows[at(span.first)..at(span.last + 1)].to_vec();
        columns::cut_ends(&mut rows, span.first);
        rows
    }

    /// Streamed seconds of each logical day of a week.
    #[must_use]
    pub fn seconds_of_week(&self, week: i64) -> f64 {
        let monday = super::span::monday_of(week);
        let day = |day: i64| self.rows.get(usize::try_from(day - self.first).ok()?);
        (monday..monday + 7).filter_map(day).map(|row| row[Column::Seconds as usize]).sum()
    }
}

/// From the first to the last logical day with a streamed second of any profile.
fn covered(record: Record<'_>) -> Option<Span> {
    let mut local = LocalTime::new(record.history);
    let mut span: Option<Span> = None;
    let day = |time: i64| (time - record.settings.day_start).div_euclid(DAY);
    for segment in record.history.kept() {
        local.pieces(segment, |piece| {
            let (first, last) = (day(piece.start), day(piece.end - 1));
            let known = span.get_or_insert(Span { first, last });
            known.first = known.first.min(first);
            known.last = known.last.max(last);
        });
    }
    span.map(|span| Span { first: span.first.max(span.last - MOST_DAYS), ..span })
}

fn works(record: Record<'_>) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    for title in 0..record.history.titles.len() as u32 {
        let entry = record.index.entry(title);
        let place = entry.work as usize;
        if works.len() <= place {
            works.resize(place + 1, Work::default());
        }
        works[place] = match entry.series {
            Some(series) => Work { name: record.index.series[series as usize].clone(), is_series: true },
            None => Work { name: entry.text.clone(), is_series: false },
        };
    }
    works
}

#[cfg(test)]
pub(crate) mod tests;
