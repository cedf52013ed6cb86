//! Which days are compared with which.

use super::tell;
use crate::analysis::clock::calendar::date_of_day;
use crate::cli::{CompareArguments, DayRange};
use crate::compare::diary::Diary;
use crate::compare::marks::Mark;
use crate::compare::periods::{self, ChoiceError, Spans};
use crate::compare::span::{Span, day_of};
use crate::error::UsageError;
use crate::locale::Locale;
use crate::report::comparison::Way;

/// The days of each side.
pub(super) fn sides(
    arguments: &CompareArguments,
    (before, name): (&Diary, &str),
    after: Option<&Diary>,
    found: &[Mark],
    locale: &Locale,
) -> Result<(Way, Spans), UsageError> {
    let is_one = after.is_none();
    let after = after.unwrap_or(before);
    let explained = |error| explain(error, name);
    match (arguments.split, &arguments.periods) {
        (Some(date), _) if is_one => {
            let spans = periods::split(before, day_of(date)).map_err(explained)?;
            Ok((Way::Split(date), spans))
        }
        (Some(date), _) => {
            let ever = span(DayRange { first: chrono::NaiveDate::MIN, last: chrono::NaiveDate::MAX });
            let day = day_of(date);
            let parts = (Span { last: day - 1, ..ever }, Span { first: day, ..ever });
            Ok((Way::Split(date), periods::given(before, after, false, parts).map_err(explained)?))
        }
        (None, Some([one, other])) => {
            let (mut one, mut other) = (span(*one), span(*other));
            if is_one && one.first > other.first {
                std::mem::swap(&mut one, &mut other);
                tell(arguments, "the second period is the earlier one, so it is taken as \"before\"");
            }
            Ok((Way::Periods, periods::given(before, after, is_one, (one, other)).map_err(explained)?))
        }
        (None, None) if is_one => Err(UsageError(what_to_compare(found, locale))),
        (None, None) => Ok((Way::Exports, periods::between(before, after))),
    }
}

fn span(range: DayRange) -> Span {
    Span { first: day_of(range.first), last: day_of(range.last) }
}

fn explain(error: ChoiceError, name: &str) -> UsageError {
    UsageError(match error {
        ChoiceError::NothingOnASide(Some(span)) => format!(
            "one side would be empty: the complete days of {name} run from {} to {}",
            date_of_day(span.first),
            date_of_day(span.last)
        ),
        ChoiceError::NothingOnASide(None) => format!("{name} has no complete day to compare"),
        ChoiceError::Overlap => {
            "the two periods share days, which would count on both sides; let one end before the other begins"
                .to_owned()
        }
    })
}

/// What is said when nothing to compare is named: the dates the export itself offers.
fn what_to_compare(found: &[Mark], locale: &Locale) -> String {
    let mut told = "name a second export, or a day with --split, or two periods with --periods".to_owned();
    if !found.is_empty() {
        told.push_str("; this export itself names these dates:");
        for mark in found {
            let happening = crate::report::comparison::happening(mark, locale);
            told.push_str(&format!("\n  --split {}  {happening}", date_of_day(mark.day)));
        }
    }
    told
}
