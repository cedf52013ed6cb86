//! Until when an answer is due: plain calendar arithmetic, law by law.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The law a request is made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Law {
    /// Regulation (EU) 2016/679, in the European Union and the EEA.
    Gdpr,
    /// The same regulation as kept by the United Kingdom.
    Uk,
    /// The California Consumer Privacy Act.
    California,
}

impl Law {
    /// Every law, in the order in which they are spoken of.
    pub const ALL: [Self; 3] = [Self::Gdpr, Self::Uk, Self::California];

    /// The word for it in data files and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gdpr => "gdpr",
            Self::Uk => "uk",
            Self::California => "california",
        }
    }
}

/// The last days on which the service may do what it must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Receipt confirmed, where the law asks for it.
    pub confirmed: Option<NaiveDate>,
    /// Answered, or an extension announced.
    pub answer: NaiveDate,
    /// Answered after an extension.
    pub extended: NaiveDate,
}

/// The dates for a request received on a day; none at the end of the calendar.
///
/// Europe: the same day of the next month, or its last day where there is none such; a Saturday or Sunday
/// gives way to Monday (GDPR article 12(3) with Regulation 1182/71, article 3; EDPB Guidelines 01/2022;
/// the ICO reads its law alike). California: 45 and 90 calendar days, and 10 business days to confirm
/// (Civil Code 1798.130, 11 CCR 7021); business days leave out weekends only.
#[must_use]
pub fn deadlines(law: Law, received: NaiveDate) -> Option<Deadlines> {
    match law {
        Law::Gdpr | Law::Uk => {
            let after = |months| working_day(received.checked_add_months(Months::new(months))?);
            Some(Deadlines { confirmed: None, answer: after(1)?, extended: after(3)? })
        }
        Law::California => {
            let after = |days| received.checked_add_days(Days::new(days));
            Some(Deadlines {
                confirmed: Some(business_days(received, 10)?),
                answer: after(45)?,
                extended: after(90)?,
            })
        }
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn working_day(mut date: NaiveDate) -> Option<NaiveDate> {
    while is_weekend(date) {
        date = date.succ_opt()?;
    }
    Some(date)
}

fn business_days(mut date: NaiveDate, days: u32) -> Option<NaiveDate> {
    for _ in 0..days {
        date = working_day(date.succ_opt()?)?;
    }
    Some(date)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn answers(law: Law, received: &str) -> [String; 2] {
        let dates = deadlines(law, date(received)).unwrap();
        [dates.answer.to_string(), dates.extended.to_string()]
    }

    #[test]
    fn one_month_and_two_further_ones() {
        // 5 April and 5 June 2024 were a Friday and a Wednesday.
        assert_eq!(answers(Law::Gdpr, "2024-03-05"), ["2024-04-05", "2024-06-05"]);
        assert_eq!(answers(Law::Uk, "2024-03-05"), ["2024-04-05", "2024-06-05"]);
        // January has a 31st, February has not; 30 April was a Tuesday.
        assert_eq!(answers(Law::Gdpr, "2024-01-31"), ["2024-02-29", "2024-04-30"]);
        assert_eq!(answers(Law::Gdpr, "2023-01-31")[0], "2023-02-28");
        // 31 August to the last of September 2023, a Saturday, so Monday.
        assert_eq!(answers(Law::Gdpr, "2023-08-31")[0], "2023-10-02");
        // Over the turn of the year; 14 January 2024 was a Sunday.
        assert_eq!(answers(Law::Uk, "2023-12-14")[0], "2024-01-15");
    }

    #[test]
    fn forty_five_days_and_as_many_more() {
        assert_eq!(answers(Law::California, "2024-01-01"), ["2024-02-15", "2024-03-31"]);
        let dates = deadlines(Law::California, date("2024-01-05")).unwrap();
        // From a Friday, ten business days are two weeks.
        assert_eq!(dates.confirmed, Some(date("2024-01-19")));
    }

    #[test]
    fn the_calendar_ends_without_a_panic() {
        assert_eq!(deadlines(Law::Gdpr, NaiveDate::MAX), None);
        assert_eq!(deadlines(Law::California, NaiveDate::MAX), None);
    }
}
