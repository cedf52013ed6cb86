//! Times of tables: held in milliseconds, written by RFC 3339.

use super::{Kind, Value};
use crate::analysis::clock::calendar::date_of_day;
use chrono::{DateTime, SecondsFormat, Utc};

/// A time held in seconds.
pub(super) fn of_seconds<'a>(seconds: i64) -> Value<'a> {
    Value::Milliseconds(seconds.saturating_mul(1_000))
}

/// A date held in days since 1970; one beyond every calendar is missing.
pub(super) fn of_day<'a>(day: i64) -> Value<'a> {
    i32::try_from(day).map_or(Value::Missing, Value::Days)
}

/// `2022-05-09T02:01:32Z` for a moment, without the `Z` for a local time; milliseconds only where there are some.
/// Years beyond the calendar are clamped to its ends.
pub(super) fn written(milliseconds: i64, kind: Kind) -> String {
    let furthest = if milliseconds < 0 { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    let time = DateTime::from_timestamp_millis(milliseconds).unwrap_or(furthest);
    let format = if milliseconds % 1_000 == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
    let mut text = time.to_rfc3339_opts(format, true);
    if kind == Kind::LocalTime {
        text.pop();
    }
    text
}

/// `2022-05-09`.
pub(super) fn date(days: i32) -> String {
    date_of_day(days.into()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_say_that_they_are_utc_and_local_times_do_not() {
        assert_eq!(written(1_652_061_692_000, Kind::Instant), "2022-05-09T02:01:32Z");
        assert_eq!(written(1_652_061_692_007, Kind::Instant), "2022-05-09T02:01:32.007Z");
        assert_eq!(written(1_652_061_692_000, Kind::LocalTime), "2022-05-09T02:01:32");
        assert_eq!(written(-1, Kind::LocalTime), "1969-12-31T23:59:59.999");
        assert_eq!((date(-1), date(19_121)), ("1969-12-31".to_owned(), "2022-05-09".to_owned()));
        assert!(written(i64::MAX, Kind::Instant).ends_with('Z'));
    }
}
