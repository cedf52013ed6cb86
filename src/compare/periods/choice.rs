//! Which days are compared with which.

use super::LEAST_WEEKS;
use crate::compare::diary::Diary;
use crate::compare::span::{Span, monday_of};

/// The days of both sides.
pub type Spans = (Option<Span>, Option<Span>);

/// Weeks of a year, so that the same seasons and the same weekdays are compared.
const YEAR_WEEKS: i64 = 52;

/// Why days cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceError {
    /// Nothing lies before the day, or nothing from it on; the record has these days.
    NothingOnASide(Option<Span>),
    /// The periods share days, so rows would count on both sides.
    Overlap,
}

/// Everything before a day, and everything from that day on.
///
/// # Errors
/// When one side would be empty.
pub fn split(diary: &Diary, day: i64) -> Result<Spans, ChoiceError> {
    let complete = diary.complete();
    let nothing = ChoiceError::NothingOnASide(complete);
    let whole = complete.ok_or(nothing)?;
    let (before, after) = (Span::of(whole.first, day - 1), Span::of(day, whole.last));
    let (before, after) = before.zip(after).ok_or(nothing)?;
    let inside = before.intersect(&whole).zip(after.intersect(&whole)).ok_or(nothing)?;
    Ok((Some(inside.0), Some(inside.1)))
}

/// Two periods as given, as far as the record, or the two records, have them; the earlier one first.
///
/// # Errors
/// When a record has nothing in its period, or two periods of one record overlap.
pub fn given(
    before: &Diary,
    after: &Diary,
    is_one_record: bool,
    periods: (Span, Span),
) -> Result<Spans, ChoiceError> {
    if is_one_record && periods.0.intersect(&periods.1).is_some() {
        return Err(ChoiceError::Overlap);
    }
    let inside = |diary: &Diary, period: Span| {
        let complete = diary.complete();
        let inside = complete.and_then(|complete| complete.intersect(&period));
        inside.ok_or(ChoiceError::NothingOnASide(complete))
    };
    Ok((Some(inside(before, periods.0)?), Some(inside(after, periods.1)?)))
}

/// Two records: all of the first, and what the second has after the last day of the first.
///
/// An export holds everything from the beginning, so the later one repeats the earlier; only what came since can be
/// another period.
#[must_use]
pub fn between(before: &Diary, after: &Diary) -> Spans {
    let since = before.span.zip(after.complete()).and_then(|(before, after)| {
        // The last day of the first record was cut off there, but is whole in the second.
        Span::of(before.last.max(after.first), after.last)
    });
    (before.complete(), since)
}

/// The last 52 complete weeks, or as many as have a counterpart, and the same weeks a year before.
///
/// # Errors
/// With fewer than 56 complete weeks: how many there are.
pub fn year(diary: &Diary) -> Result<Spans, u64> {
    let weeks = diary.complete().map_or(0..0, |complete| complete.weeks());
    let count = weeks.end - weeks.start;
    let compared = YEAR_WEEKS.min(count - YEAR_WEEKS);
    if compared < LEAST_WEEKS as i64 {
        return Err(count.max(0).unsigned_abs());
    }
    let span = |end: i64| Span::of(monday_of(end - compared), monday_of(end) - 1);
    Ok((span(weeks.end - YEAR_WEEKS), span(weeks.end)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn record(first: i64, last: i64) -> Diary {
        Diary { span: Span::of(first, last), ..Diary::default() }
    }

    #[test]
    fn a_split_leaves_the_broken_days_out() {
        let diary = record(100, 200);
        assert_eq!(split(&diary, 150), Ok((Span::of(101, 149), Span::of(150, 199))));
        assert_eq!(split(&diary, 102), Ok((Span::of(101, 101), Span::of(102, 199))));
        for day in [0, 101, 200, 900] {
            assert_eq!(split(&diary, day), Err(ChoiceError::NothingOnASide(Span::of(101, 199))), "{day}");
        }
        assert_eq!(split(&record(5, 5), 5), Err(ChoiceError::NothingOnASide(None)));
    }

    #[test]
    fn periods_are_cut_to_the_record() {
        let diary = record(100, 200);
        let spans = |a, b, c, d| {
            given(&diary, &diary, true, (Span { first: a, last: b }, Span { first: c, last: d }))
        };
        assert_eq!(spans(50, 120, 150, 170), Ok((Span::of(101, 120), Span::of(150, 170))));
        assert_eq!(spans(50, 120, 120, 170), Err(ChoiceError::Overlap));
        assert_eq!(spans(50, 90, 120, 170), Err(ChoiceError::NothingOnASide(Span::of(101, 199))));
        let same = Span { first: 110, last: 150 };
        assert_eq!(given(&diary, &diary, false, (same, same)), Ok((Some(same), Some(same))));
    }

    #[test]
    fn of_two_exports_the_second_counts_from_where_the_first_ends() {
        assert_eq!(between(&record(100, 200), &record(100, 300)), (Span::of(101, 199), Span::of(200, 299)));
        assert_eq!(between(&record(100, 200), &record(250, 300)), (Span::of(101, 199), Span::of(251, 299)));
        assert_eq!(between(&record(100, 200), &record(100, 200)), (Span::of(101, 199), None));
    }

    #[test]
    fn a_year_is_set_against_the_same_weeks_of_the_year_before() {
        // 150 weeks from a Monday (day 4), and a day on either side.
        let full = record(3, 4 + 150 * 7);
        let (before, after) = year(&full).unwrap();
        assert_eq!((before.unwrap().days(), after.unwrap().days()), (364, 364));
        assert_eq!(after.unwrap().last, 4 + 150 * 7 - 1);
        assert_eq!(before.unwrap().last + 1, after.unwrap().first);
        let short = record(3, 4 + 60 * 7);
        let (before, after) = year(&short).unwrap();
        assert_eq!((before.unwrap().first, before.unwrap().days()), (4, 56));
        assert_eq!(after.unwrap().first - before.unwrap().first, 364);
        assert_eq!(year(&record(3, 4 + 55 * 7)), Err(55));
        assert_eq!(year(&Diary::default()), Err(0));
    }

    #[test]
    fn four_weeks_and_the_same_of_the_year_before_are_enough_for_a_year() {
        let days = |weeks: i64| {
            year(&record(3, 4 + weeks * 7))
                .map(|(before, after)| (before.unwrap().days(), after.unwrap().days()))
        };
        assert_eq!([days(55), days(56)], [Err(55), Ok((28, 28))]);
    }
}
