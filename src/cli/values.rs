//! Values of options that are more than a word or a number.

use super::DayRange;

/// `HH:MM` as seconds after midnight, up to 12:00: later, a day would be named after the wrong date.
pub(super) fn parse_day_start(text: &str) -> Result<i64, String> {
    let time = chrono::NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| "not a time of day like 04:00".to_owned())?;
    let seconds = time.signed_duration_since(chrono::NaiveTime::MIN).num_seconds();
    if seconds > 43_200 {
        return Err("a day cannot begin after 12:00".to_owned());
    }
    Ok(seconds)
}

/// `A..B,C..D`, each a date; the first and the last may be left away.
pub(super) fn parse_periods(text: &str) -> Result<[DayRange; 2], String> {
    let (one, other) = text
        .split_once(',')
        .ok_or("two periods are wanted, as in 2023-01-01..2023-12-31,2024-01-01..2024-12-31")?;
    Ok([parse_range(one)?, parse_range(other)?])
}

fn parse_range(text: &str) -> Result<DayRange, String> {
    let date = |text: &str, otherwise: chrono::NaiveDate| match text.trim() {
        "" => Ok(otherwise),
        text => text.parse().map_err(|_| format!("{text:?} is not a date like 2024-05-09")),
    };
    let (first, last) = text
        .split_once("..")
        .ok_or_else(|| format!("{text:?} is not a period like 2023-01-01..2023-12-31"))?;
    let range =
        DayRange { first: date(first, chrono::NaiveDate::MIN)?, last: date(last, chrono::NaiveDate::MAX)? };
    if range.last < range.first {
        return Err(format!("{text:?} ends before it begins"));
    }
    Ok(range)
}

/// `4GB`, `1.5 GiB`, `200k` or a number of bytes: thousands, or 1,024s where an i says so.
pub(super) fn parse_size(text: &str) -> Result<u64, String> {
    let wrong = || format!("{text:?} is not a size like 500MB, 4GB or 2GiB");
    let text_of = text.trim().to_ascii_lowercase();
    let end = text_of.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text_of.len());
    let (number, unit) = text_of.split_at(end);
    let factor = match unit.trim() {
        "" | "b" => 1.0,
        "k" | "kb" => 1e3,
        "m" | "mb" => 1e6,
        "g" | "gb" => 1e9,
        "t" | "tb" => 1e12,
        "kib" => 1_024.0,
        "mib" => f64::from(1 << 20),
        "gib" => f64::from(1 << 30),
        "tib" => f64::from(1 << 30) * 1_024.0,
        _ => return Err(wrong()),
    };
    let number: f64 = number.parse().map_err(|_| wrong())?;
    let bytes = (number * factor).round();
    // Whatever is larger than any disk is as good as no limit.
    if bytes < 1.0 { Err(wrong()) } else { Ok(bytes as u64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (text, bytes) in [
            ("4GB", 4_000_000_000),
            ("4GiB", 4 << 30),
            ("1.5 gib", 3 << 29),
            ("200k", 200_000),
            ("12", 12),
            (" 7 B", 7),
            ("99999999999TB", u64::MAX),
        ] {
            assert_eq!(parse_size(text), Ok(bytes), "{text}");
        }
        for wrong in ["", "GB", "4 XB", "-1", "0", "1.2.3", "4G B", "NaN", "inf"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn day_starts() {
        assert_eq!(parse_day_start("04:00"), Ok(14_400));
        assert_eq!(parse_day_start("00:00"), Ok(0));
        assert!(parse_day_start("13:00").is_err() && parse_day_start("4 o'clock").is_err());
    }

    #[test]
    fn periods() {
        let date = |text: &str| text.parse::<chrono::NaiveDate>().unwrap_or_default();
        let year = |first, last| DayRange { first: date(first), last: date(last) };
        let two = [year("2023-01-01", "2023-12-31"), year("2024-01-01", "2024-06-30")];
        assert_eq!(parse_periods("2023-01-01..2023-12-31,2024-01-01..2024-06-30"), Ok(two));
        let open = parse_periods("..2023-12-31, 2024-01-01..").map(|[one, other]| (one.first, other.last));
        assert_eq!(open, Ok((chrono::NaiveDate::MIN, chrono::NaiveDate::MAX)));
        for wrong in
            ["2023-01-01..2023-12-31", "2023..2024,2025..2026", "2024-02-01..2024-01-01,..", "a,b", ""]
        {
            assert!(parse_periods(wrong).is_err(), "{wrong}");
        }
    }
}
