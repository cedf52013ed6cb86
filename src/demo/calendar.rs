//! Dates, wall clocks and the spellings of a time, for the generator's own use.
//!
//! What is planted must not be computed by the code it is to test, so nothing here comes from
//! `source::clock` or `analysis`.

use chrono::{DateTime, Datelike, Days, LocalResult, NaiveDate, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// Seconds of an hour.
pub(super) const HOUR: i64 = 3_600;
/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;

/// A date known to exist.
pub(super) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the dates of the demo exist")
}

/// `date` moved by some days, forward or back.
pub(super) fn shifted(date: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { date - count } else { date + count }
}

/// Monday 0 to Sunday 6.
pub(super) fn weekday(date: NaiveDate) -> u32 {
    date.weekday().num_days_from_monday()
}

/// Days on which French schools are closed, roughly: summer, and the turn of the year.
pub(super) fn is_school_holiday(date: NaiveDate) -> bool {
    matches!(
        (date.month(), date.day()),
        (7, 6..) | (8, _) | (12, 20..) | (1, ..=3) | (10, 20..) | (2, 10..=24)
    )
}

/// How much more is watched in this season, in per mille of a usual day.
pub(super) fn season_permille(date: NaiveDate) -> u32 {
    if is_school_holiday(date) && date.month() == 12 {
        return 1_350;
    }
    [1_150, 1_100, 1_000, 950, 880, 800, 780, 760, 920, 1_050, 1_150, 1_200][date.month0() as usize]
}

/// Wall clocks of one zone, from a table of its offset in every hour of the account's life.
pub(super) struct WallClock {
    zone: Tz,
    first_hour: i64,
    offsets: Vec<i32>,
}

impl WallClock {
    /// A table that covers the days from `first` to `last` and two weeks around them.
    pub fn new(zone: Tz, first: NaiveDate, last: NaiveDate) -> Self {
        let begin = midnight_utc(shifted(first, -14)) / HOUR;
        let end = midnight_utc(shifted(last, 14)) / HOUR;
        let offsets = (begin..end).map(|hour| offset(zone, hour * HOUR)).collect();
        Self { zone, first_hour: begin, offsets }
    }

    /// Wall-clock seconds since 1970 at a moment.
    pub fn local(&self, utc: i64) -> i64 {
        let index = usize::try_from(utc.div_euclid(HOUR) - self.first_hour).ok();
        let known = index.and_then(|index| self.offsets.get(index)).copied();
        utc + i64::from(known.unwrap_or_else(|| offset(self.zone, utc)))
    }

    /// The local date of a moment.
    pub fn local_date(&self, utc: i64) -> NaiveDate {
        date_of(self.local(utc))
    }

    /// The day a moment belongs to when days begin at 04:00 on the wall clock.
    pub fn logical_day(&self, utc: i64) -> NaiveDate {
        date_of(self.local(utc) - 4 * HOUR)
    }

    /// The moment at which the wall clock shows `second_of_day` on `date`; seconds past midnight
    /// may exceed a day. A skipped time is taken an hour later, a repeated one the first time.
    pub fn utc(&self, date: NaiveDate, second_of_day: i64) -> i64 {
        let wall = midnight_utc(date) + second_of_day;
        let naive = moment(wall).naive_utc();
        match self.zone.from_local_datetime(&naive) {
            LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => time.timestamp(),
            LocalResult::None => wall + HOUR - i64::from(offset(self.zone, wall)),
        }
    }

    /// The last moment at or before midday of `last`, not before `first`, at which clocks change,
    /// newest first.
    pub fn changes(&self, first: NaiveDate, last: NaiveDate) -> Vec<i64> {
        let (begin, end) = (midnight_utc(first) / HOUR, midnight_utc(last) / HOUR);
        let hours = (begin + 1..end).rev().map(|hour| hour * HOUR);
        hours.filter(|&at| self.local(at) - self.local(at - 1) != 1).collect()
    }
}

fn offset(zone: Tz, utc: i64) -> i32 {
    zone.offset_from_utc_datetime(&moment(utc).naive_utc()).fix().local_minus_utc()
}

fn moment(utc: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(utc, 0).unwrap_or_default()
}

/// Seconds since 1970 at midnight UTC of a date.
pub(super) fn midnight_utc(date: NaiveDate) -> i64 {
    date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}

/// The UTC date of a moment.
pub(super) fn date_of(seconds: i64) -> NaiveDate {
    moment(seconds).date_naive()
}

/// `2022-05-09 02:01:32` (T1).
pub(super) fn t1(utc: i64) -> String {
    moment(utc).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// `2022-05-09` (T2).
pub(super) fn t2(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// `2021-06-06T02:01:32.123Z` (T3).
pub(super) fn t3(utc: i64, millisecond: u32) -> String {
    format!("{}.{millisecond:03}Z", moment(utc).format("%Y-%m-%dT%H:%M:%S"))
}

/// `2024-09-22T02:01:32.123` (T4).
pub(super) fn t4(utc: i64, millisecond: u32) -> String {
    format!("{}.{millisecond:03}", moment(utc).format("%Y-%m-%dT%H:%M:%S"))
}

/// `2019-03-23T22:54:01Z` (T5), also the form of times in the truth.
pub(super) fn t5(utc: i64) -> String {
    moment(utc).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// `2019-03-23 22:54:01.000+0000` (T6).
pub(super) fn t6(utc: i64) -> String {
    moment(utc).format("%Y-%m-%d %H:%M:%S.000+0000").to_string()
}

/// `2025-03-24 10:11:12.99` (T7): trailing zeros dropped.
pub(super) fn t7(utc: i64, millisecond: u32) -> String {
    let fraction = format!("{millisecond:03}");
    format!(
        "{}.{}",
        t1(utc),
        fraction.trim_end_matches('0').get(..).filter(|text| !text.is_empty()).unwrap_or("0")
    )
}

/// `20240101` (T8).
pub(super) fn t8(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// `2024-01-09 06:38` (T9).
pub(super) fn t9(utc: i64) -> String {
    moment(utc).format("%Y-%m-%d %H:%M").to_string()
}

/// `3/9/25`, the short history's way since 2025.
pub(super) fn month_day_year(date: NaiveDate) -> String {
    format!("{}/{}/{:02}", date.month(), date.day(), date.year() % 100)
}

/// Second of the day on the wall clock.
pub(super) fn second_of_day(local: i64) -> i64 {
    i64::from(moment(local).num_seconds_from_midnight())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_change_where_they_do() {
        let clock = WallClock::new(chrono_tz::Europe::Paris, date(2024, 9, 1), date(2025, 4, 14));
        let changes = clock.changes(date(2024, 9, 1), date(2025, 4, 14));
        assert_eq!(
            changes.iter().map(|&at| t5(at)).collect::<Vec<_>>(),
            ["2025-03-30T01:00:00Z", "2024-10-27T01:00:00Z"]
        );
        assert_eq!(t5(clock.utc(date(2024, 10, 27), 90 * 60)), "2024-10-26T23:30:00Z");
        assert_eq!(t5(clock.utc(date(2025, 3, 30), 150 * 60)), "2025-03-30T01:30:00Z");
        assert_eq!(clock.logical_day(clock.utc(date(2025, 1, 2), 3 * HOUR)), date(2025, 1, 1));
    }

    #[test]
    fn spellings() {
        let at = midnight_utc(date(2025, 3, 24)) + 10 * HOUR + 11 * 60 + 12;
        assert_eq!(t1(at), "2025-03-24 10:11:12");
        assert_eq!(t3(at, 7), "2025-03-24T10:11:12.007Z");
        assert_eq!(t6(at), "2025-03-24 10:11:12.000+0000");
        assert_eq!(
            (t7(at, 990), t7(at, 0)),
            ("2025-03-24 10:11:12.99".into(), "2025-03-24 10:11:12.0".into())
        );
        assert_eq!((t8(date_of(at)), t9(at)), ("20250324".into(), "2025-03-24 10:11".into()));
        assert_eq!(month_day_year(date_of(at)), "3/24/25");
    }
}
