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

#[cfg(test)]
mod tests {
    use super::*;

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
