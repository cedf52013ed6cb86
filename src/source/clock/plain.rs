//! The one spelling of a time and of a duration that genuine exports use, read without allocation.

use super::parts::days_from_civil;

/// Seconds since 1970 of `YYYY-MM-DD HH:MM:SS` (UTC), or `None` for any other text.
pub(super) fn instant(field: &[u8]) -> Option<i64> {
    let field: &[u8; 19] = field.try_into().ok()?;
    if [field[4], field[7], field[10], field[13], field[16]] != *b"-- ::" {
        return None;
    }
    let two = |at: usize| -> Option<u32> {
        let (tens, ones) = (field[at].wrapping_sub(b'0'), field[at + 1].wrapping_sub(b'0'));
        (tens < 10 && ones < 10).then(|| u32::from(tens) * 10 + u32::from(ones))
    };
    let days = days_from_civil(two(0)? * 100 + two(2)?, two(5)?, two(8)?)?;
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    (hour < 24 && minute < 60 && second < 60)
        .then(|| days * 86_400 + i64::from(hour * 3_600 + minute * 60 + second))
}

/// Seconds of `HH:MM:SS` or `H:MM:SS`, or `None` for any other text.
pub(super) fn duration(field: &[u8]) -> Option<u32> {
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
        assert_eq!(instant(b"1970-01-01 00:00:00"), Some(0));
        assert_eq!(instant(b"2022-05-09 02:01:32"), Some(1_652_061_692));
        assert_eq!(instant(b"2024-02-29 23:59:59"), Some(1_709_251_199));
        assert_eq!(instant(b"1969-12-31 23:59:59"), Some(-1));
        assert_eq!(instant(b"9999-12-31 23:59:59"), Some(253_402_300_799));
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
            assert_eq!(instant(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn agrees_with_chrono_on_every_day_of_a_cycle() {
        let mut day = chrono::NaiveDate::from_ymd_opt(1899, 12, 31).expect("a date");
        for _ in 0..146_100 {
            let text = format!("{day} 12:34:56");
            let expected = day.and_hms_opt(12, 34, 56).map(|time| time.and_utc().timestamp());
            assert_eq!(instant(text.as_bytes()), expected, "{text}");
            day = day.succ_opt().expect("a next day");
        }
    }

    #[test]
    fn reads_plain_durations() {
        assert_eq!(duration(b"00:03:39"), Some(219));
        assert_eq!(duration(b"0:00:00"), Some(0));
        assert_eq!(duration(b"29:17:06"), Some(105_426));
        for text in ["00:60:00", "00:00:60", "1:2:3", ":01:01", "a0:00:00", "", "00:00"] {
            assert_eq!(duration(text.as_bytes()), None, "{text}");
        }
    }
}
