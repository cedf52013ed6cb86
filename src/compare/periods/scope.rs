//! The account, or one profile, on both sides.

use super::estimate::{Finding, Level, Sample, finding};
use super::figure::Figure;
use super::tests_of_weeks::{HoursFinding, WeeklyFinding, hours_of, minutes_of, side_of};
use super::titles::Titles;
use super::{LEAST_WEEKS, Side};
use crate::analysis::stats::two_samples::lmdi::contributions;
use crate::compare::diary::{Column, Daily, DayRow, LENGTH_BINS};
use crate::compare::span::{Span, monday_of};

/// How much there is on one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// Complete days; of a profile, from the day after its first.
    pub span: Option<Span>,
    /// How many they are.
    pub days: u64,
    /// Complete weeks, Monday to Sunday.
    pub weeks: u64,
    /// Streamed seconds.
    pub seconds: u64,
}

/// The three factors of the minutes a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factors {
    /// Active days a day, before and after.
    pub active_days: (f64, f64),
    /// Sittings an active day.
    pub sittings: (f64, f64),
    /// Streamed minutes a sitting.
    pub minutes: (f64, f64),
    /// What each adds to the change of the minutes a day; they add up to it.
    pub contributions: [f64; 3],
}

/// A week of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveWeek {
    /// Its Monday.
    pub monday: i64,
    /// Streamed minutes.
    pub minutes: f64,
}

/// A comparison of one scope.
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    /// The profile; `None` for the account.
    pub name: Option<String>,
    /// How much there is before.
    pub before: Extent,
    /// How much there is after.
    pub after: Extent,
    /// Every figure with anything in it, in order.
    pub findings: Vec<Finding>,
    /// Weekly minutes.
    pub weekly: WeeklyFinding,
    /// Hours of the week.
    pub hours: HoursFinding,
    /// The change split into its factors; `None` when one of them is nothing, or with too little data.
    pub factors: Option<Factors>,
    /// Sittings by length, before and after.
    pub lengths: [[u64; LENGTH_BINS]; 2],
    /// Works that came and went.
    pub titles: Titles,
    /// Complete weeks before and after, in order.
    pub curve: [Vec<CurveWeek>; 2],
}

impl Scope {
    pub(super) fn of(name: Option<String>, before: Side<'_>, after: Side<'_>) -> Self {
        let (one, one_span) = side_of(name.as_deref(), before);
        let (other, other_span) = side_of(name.as_deref(), after);
        let rows = |daily: Option<&Daily>, span: Option<Span>| -> Vec<DayRow> {
            daily.zip(span).map(|(daily, span)| daily.rows_of(span)).unwrap_or_default()
        };
        let weeks = |span: Option<Span>| span.map_or(0, |span| span.weeks().count() as u64);
        let is_enough = weeks(one_span).min(weeks(other_span)) >= LEAST_WEEKS;
        let samples = [
            Sample::of(&rows(one, one_span), 0, is_enough),
            Sample::of(&rows(other, other_span), 1, is_enough),
        ];
        let [earlier, later] = &samples;
        let extent = |sample: &Sample, span: Option<Span>| Extent {
            span,
            days: sample.sums[Column::Days as usize] as u64,
            weeks: weeks(span),
            seconds: sample.sums[Column::Seconds as usize] as u64,
        };
        let minutes =
            |daily: Option<&Daily>, span| daily.map(|daily| minutes_of(daily, span)).unwrap_or_default();
        let hours =
            |daily: Option<&Daily>, span| daily.map(|daily| hours_of(daily, span)).unwrap_or_default();
        let (one_minutes, other_minutes) = (minutes(one, one_span), minutes(other, other_span));
        let shown = |figure: &Figure| match figure {
            Figure::Device(class) => {
                earlier.sums[Column::device(*class)] + later.sums[Column::device(*class)] > 0.0
            }
            _ => true,
        };
        Self {
            before: extent(earlier, one_span),
            after: extent(later, other_span),
            findings: Figure::all().filter(shown).map(|figure| finding(figure, earlier, later)).collect(),
            weekly: WeeklyFinding::of(&one_minutes, &other_minutes, is_enough),
            hours: HoursFinding::of(&hours(one, one_span), &hours(other, other_span), is_enough),
            factors: if is_enough { factors(&earlier.sums, &later.sums) } else { None },
            lengths: samples
                .each_ref()
                .map(|sample| std::array::from_fn(|bin| sample.sums[Column::length(bin)] as u64)),
            titles: Titles::of((before, one, one_span), (after, other, other_span)),
            curve: [curve(one_span, &one_minutes), curve(other_span, &other_minutes)],
            name,
        }
    }

    /// A figure, if the scope has it.
    #[must_use]
    pub fn finding(&self, figure: Figure) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.figure == figure)
    }

    /// Whether there is enough on both sides to say anything.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.before.weeks.min(self.after.weeks) >= LEAST_WEEKS
    }

    /// Every test made.
    pub(super) fn levels(&mut self) -> impl Iterator<Item = &mut Level> {
        let findings = self.findings.iter_mut().filter_map(|finding| finding.level.as_mut());
        findings.chain(self.weekly.level.as_mut()).chain(self.hours.level.as_mut())
    }
}

/// Minutes a day = active days a day × sittings an active day × minutes a sitting.
fn factors(before: &DayRow, after: &DayRow) -> Option<Factors> {
    let of = |sums: &DayRow| {
        let at = |column: Column| sums[column as usize];
        let (active, sittings) = (at(Column::Active), at(Column::Sessions));
        [active / at(Column::Days), sittings / active, at(Column::Seconds) / 60.0 / sittings]
    };
    let (one, other) = (of(before), of(after));
    Some(Factors {
        active_days: (one[0], other[0]),
        sittings: (one[1], other[1]),
        minutes: (one[2], other[2]),
        contributions: contributions(one, other)?,
    })
}

fn curve(span: Option<Span>, minutes: &[f64]) -> Vec<CurveWeek> {
    let weeks = span.map_or(0..0, |span| span.weeks());
    weeks.zip(minutes).map(|(week, &minutes)| CurveWeek { monday: monday_of(week), minutes }).collect()
}
