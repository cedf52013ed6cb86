//! The one spelling of a start time that genuine exports use, read without allocation.

/// Seconds since 1970 of `YYYY-MM-DD HH:MM:SS` (UTC), or `None` for any other text.
///
/// Every other spelling goes through [`crate::source::clock`], once the whole column is known.
pub(super) fn plain_start(field: &[u8]) -> Option<i64> {
    let text: &[u8; 19] = field.try_into().ok()?;
    let separators = [text[4], text[7], text[10], text[13], text[16]];
    if separators != *b"-- ::" {
        return None;
    }
    let two = |at: usize| -> Option<i64> {
        let (tens, ones) = (text[at].wrapping_sub(b'0'), text[at + 1].wrapping_sub(b'0'));
        (tens < 10 && ones < 10).then(|| i64::from(tens) * 10 + i64::from(ones))
    };
    let year = two(0)? * 100 + two(2)?;
    let (month, day) = (two(5)?, two(8)?);
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    let valid = (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    valid.then(|| days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, by counting from 1 March
/// (Hinnant, "chrono-compatible low-level date algorithms", 2013).
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Seconds of `HH:MM:SS` or `H:MM:SS`, or `None` for any other text.
pub(super) fn plain_duration(field: &[u8]) -> Option<u32> {
    let [hours @ .., b':', m1, m2, b':', s1, s2] = field else {
        return None;
    };
    let digit = |byte: u8| {
        let value = byte.wrapping_sub(b'0');
        (value < 10).then_some(u32::from(value))
    };
    let hours = match *hours {
        [ones] => digit(ones)?,
        [tens, ones] => digit(tens)? * 10 + digit(ones)?,
        _ => return None,
    };
    let minutes = digit(*m1)? * 10 + digit(*m2)?;
    let seconds = digit(*s1)? * 10 + digit(*s2)?;
    (minutes < 60 && seconds < 60).then_some(hours * 3_600 + minutes * 60 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_plain_spelling() {
        assert_eq!(plain_start(b"1970-01-01 00:00:00"), Some(0));
        assert_eq!(plain_start(b"2022-05-09 02:01:32"), Some(1_652_061_692));
        assert_eq!(plain_start(b"2024-02-29 23:59:59"), Some(1_709_251_199));
        assert_eq!(plain_start(b"1969-12-31 23:59:59"), Some(-1));
        assert_eq!(plain_start(b"9999-12-31 23:59:59"), Some(253_402_300_799));
    }

    #[test]
    fn refuses_all_else() {
        for text in [
            "2023-02-29 00:00:00",
            "2022-13-01 00:00:00",
            "2022-00-10 00:00:00",
            "2022-05-09 24:00:00",
            "2022-05-09T02:01:32",
            "2022-05-09 2:01:32 ",
            "",
        ] {
            assert_eq!(plain_start(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn agrees_with_chrono_on_every_day_of_a_cycle() {
        let mut day = chrono::NaiveDate::from_ymd_opt(1899, 12, 31).expect("a date");
        for _ in 0..146_100 {
            let text = format!("{day} 12:34:56");
            let expected = day.and_hms_opt(12, 34, 56).map(|time| time.and_utc().timestamp());
            assert_eq!(plain_start(text.as_bytes()), expected, "{text}");
            day = day.succ_opt().expect("a next day");
        }
    }

    #[test]
    fn reads_plain_durations() {
        assert_eq!(plain_duration(b"00:03:39"), Some(219));
        assert_eq!(plain_duration(b"0:00:00"), Some(0));
        assert_eq!(plain_duration(b"29:17:06"), Some(105_426));
        for text in ["00:60:00", "00:00:60", "1:2:3", ":01:01", "a0:00:00", "", "00:00"] {
            assert_eq!(plain_duration(text.as_bytes()), None, "{text}");
        }
    }
}
