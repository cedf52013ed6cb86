//! Dates, months, weekdays and times of day, through ICU in the Gregorian calendar.

use super::{Language, Locale};
use chrono::{Datelike, NaiveDate};
use icu_datetime::fieldsets::{E, M, MD, T, YM, YMD, YMDE};
use icu_datetime::input::{Date, Time};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale as Tag;

type Format = Box<dyn Fn(NaiveDate) -> Option<String>>;

pub(super) struct Dates {
    long: Format,
    medium: Format,
    without_year: Format,
    with_weekday: Format,
    month_and_year: Format,
    month: Format,
    month_short: Format,
    weekday: Format,
    weekday_short: Format,
    time: Option<NoCalendarFormatter<T>>,
}

/// A formatter of Gregorian dates; its calendar's type has no name here, so a closure keeps it.
macro_rules! format_of {
    ($tag:expr, $fields:expr) => {{
        let formatter = FixedCalendarDateTimeFormatter::try_new($tag.into(), $fields).ok();
        Box::new(move |date: NaiveDate| {
            let gregorian =
                Date::try_new_gregorian(date.year(), date.month() as u8, date.day() as u8).ok()?;
            Some(formatter.as_ref()?.format(&gregorian).to_string())
        })
    }};
}

impl Dates {
    pub(super) fn new(tag: &Tag) -> Self {
        Self {
            long: format_of!(tag, YMD::long()),
            medium: format_of!(tag, YMD::medium()),
            without_year: format_of!(tag, MD::long()),
            with_weekday: format_of!(tag, YMDE::long()),
            month_and_year: format_of!(tag, YM::long()),
            month: format_of!(tag, M::long()),
            month_short: format_of!(tag, M::medium()),
            weekday: format_of!(tag, E::long()),
            weekday_short: format_of!(tag, E::short()),
            time: NoCalendarFormatter::try_new(tag.into(), T::hm()).ok(),
        }
    }
}

impl Locale {
    /// `9 May 2022`
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.first_of_month(date, written(&self.dates.long, date))
    }

    /// A date with its month cut short, for tables.
    #[must_use]
    pub fn short_date(&self, date: NaiveDate) -> String {
        self.first_of_month(date, written(&self.dates.medium, date))
    }

    /// `Monday 9 May 2022`
    #[must_use]
    pub fn date_with_weekday(&self, date: NaiveDate) -> String {
        self.first_of_month(date, written(&self.dates.with_weekday, date))
    }

    /// French writes the first of a month as an ordinal, `1er mai`, which ICU does not.
    fn first_of_month(&self, date: NaiveDate, text: String) -> String {
        if self.language != Language::French || date.day() != 1 {
            return text;
        }
        let words: Vec<&str> = text.split(' ').map(|word| if word == "1" { "1er" } else { word }).collect();
        words.join(" ")
    }

    /// The month numbered year × 12 + month − 1, with its year: `May 2022`.
    #[must_use]
    pub fn month_and_year(&self, month: i64) -> String {
        first_of_month(month).map_or_else(
            || format!("{}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1),
            |date| written(&self.dates.month_and_year, date),
        )
    }

    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month(&self, month: u32) -> String {
        NaiveDate::from_ymd_opt(2023, month, 1)
            .map_or_else(String::new, |date| written(&self.dates.month, date))
    }

    /// The short name of a month, 1 to 12.
    #[must_use]
    pub fn month_short(&self, month: u32) -> String {
        let date = NaiveDate::from_ymd_opt(2023, month, 1);
        date.map_or_else(String::new, |date| written(&self.dates.month_short, date))
    }

    /// The name of a weekday, 0 for Monday.
    #[must_use]
    pub fn weekday(&self, weekday: usize) -> String {
        monday_plus(weekday).map_or_else(String::new, |date| written(&self.dates.weekday, date))
    }

    /// The short name of a weekday, 0 for Monday.
    #[must_use]
    pub fn weekday_short(&self, weekday: usize) -> String {
        monday_plus(weekday).map_or_else(String::new, |date| written(&self.dates.weekday_short, date))
    }

    /// A time of day from minutes after midnight: `21:40`.
    #[must_use]
    pub fn time_of_day(&self, minutes: u32) -> String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60);
        let time = Time::try_new(hour as u8, minute as u8, 0, 0).ok();
        let text =
            time.zip(self.dates.time.as_ref()).map(|(time, formatter)| formatter.format(&time).to_string());
        text.unwrap_or_else(|| format!("{hour:02}:{minute:02}"))
    }

    /// An hour of the day on an axis, 0 to 24: `21`, `21 h`.
    #[must_use]
    pub fn hour_of_day(&self, hour: u32) -> String {
        self.text_with("hour-of-day", &[("hour", format!("{hour:02}").into())])
    }

    /// Two dates: `9 May 2022 – 3 June 2023`, `9 May – 3 June 2022` within a year, or one when they
    /// are the same.
    #[must_use]
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        let start = if first.year() == last.year() {
            self.first_of_month(first, written(&self.dates.without_year, first))
        } else {
            self.date(first)
        };
        self.text_with("date-range", &[("first", start.into()), ("last", self.date(last).into())])
    }
}

/// A year the formatter does not know is still written, as ISO 8601.
fn written(format: &Format, date: NaiveDate) -> String {
    format(date).unwrap_or_else(|| date.to_string())
}

fn first_of_month(month: i64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(month.div_euclid(12)).ok()?, month.rem_euclid(12) as u32 + 1, 1)
}

/// 2024-01-01 was a Monday.
fn monday_plus(weekday: usize) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2024, 1, 1 + (weekday % 7) as u32)
}
