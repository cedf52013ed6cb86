//! Spans of logical days, and the weeks in them.

use chrono::NaiveDate;

/// 1970-01-01 was a Thursday: three days after a Monday.
const EPOCH_IN_WEEK: i64 = 3;

/// Logical days, numbered from 1970-01-01, from the first to the last, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub first: i64,
    /// Last day.
    pub last: i64,
}

impl Span {
    /// The days from `first` to `last`; `None` when there is none.
    #[must_use]
    pub fn of(first: i64, last: i64) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> u64 {
        (self.last - self.first + 1).unsigned_abs()
    }

    /// Whether a day belongs to it.
    #[must_use]
    pub fn contains(&self, day: i64) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The days of both.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        Self::of(self.first.max(other.first), self.last.min(other.last))
    }

    /// Numbers of the weeks, Monday to Sunday, that lie in it whole.
    #[must_use]
    pub fn weeks(&self) -> std::ops::Range<i64> {
        let begin = week_of(self.first + 6);
        begin..week_of(self.last + 1).max(begin)
    }
}

/// The number of the week a day belongs to.
#[must_use]
pub fn week_of(day: i64) -> i64 {
    (day + EPOCH_IN_WEEK).div_euclid(7)
}

/// The first day of a week.
#[must_use]
pub fn monday_of(week: i64) -> i64 {
    week * 7 - EPOCH_IN_WEEK
}

/// The number of a date.
#[must_use]
pub fn day_of(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_weeks_count() {
        // 1970-01-05 (day 4) was a Monday.
        assert_eq!((week_of(4), week_of(10), week_of(11), monday_of(1)), (1, 1, 2, 4));
        let weeks = |first, last| Span::of(first, last).unwrap().weeks();
        assert_eq!(weeks(4, 10), 1..2);
        assert!(weeks(5, 16).is_empty() && weeks(4, 9).is_empty() && weeks(5, 5).is_empty());
        assert_eq!(weeks(3, 32), 1..5);
    }

    #[test]
    fn spans_have_days_in_common_or_not() {
        let span = Span::of(3, 9).unwrap();
        assert_eq!(span.intersect(&Span { first: 8, last: 20 }), Span::of(8, 9));
        assert_eq!(span.intersect(&Span { first: 10, last: 20 }), None);
        assert!(span.contains(9) && !span.contains(10));
        assert_eq!((span.days(), Span::of(4, 3)), (7, None));
    }
}
