//! One figure on both sides: the difference, its interval, and what to make of it.

use super::figure::Figure;
use super::{BLOCK_DAYS, DRAWS, LEVEL};
use crate::analysis::stats::two_samples::bootstrap::{add, moving_block_sums, variance};
use crate::analysis::stats::two_samples::welch::{Thrown, Uncertainty};
use crate::compare::diary::{Column, DayRow};

/// Seeds of the two sides; their draws have nothing to do with one another.
const SEEDS: [u64; 2] = [0x6265_666f_7265, 0x61_6674_6572];

/// More draws than this share without a value, and the figure is too unsteady to say anything.
const MOST_WITHOUT_VALUE: f64 = 0.05;

/// What a test says of a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Probability of a difference so large when there is none.
    pub p: f64,
    /// The same, raised because many tests are made (Benjamini & Hochberg).
    pub adjusted: f64,
}

impl Level {
    /// A level that is not adjusted yet.
    #[must_use]
    pub fn of(p: f64) -> Self {
        Self { p, adjusted: p }
    }

    /// Whether the difference counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.adjusted <= LEVEL
    }
}

/// What to make of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// More, or later.
    More,
    /// Less, or earlier.
    Less,
    /// Different, where there is no more and less.
    Different,
    /// Nothing that chance would not do.
    NoClearChange,
    /// Too little data to say.
    TooLittle,
    /// Enough data, but the figure has no meaning on one side.
    NoMeaning,
}

impl Verdict {
    /// The verdict on a difference with a direction.
    #[must_use]
    pub fn of(level: Option<Level>, difference: f64) -> Self {
        match level {
            None => Self::TooLittle,
            Some(level) if level.counts() && difference > 0.0 => Self::More,
            Some(level) if level.counts() && difference < 0.0 => Self::Less,
            Some(_) => Self::NoClearChange,
        }
    }
}

/// A figure of one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The figure; `None` where it has no meaning.
    pub value: Option<f64>,
    /// What it rests on.
    pub count: u64,
}

/// A figure before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which figure.
    pub figure: Figure,
    /// Before.
    pub before: Value,
    /// After.
    pub after: Value,
    /// After less before; `None` when there is too little data.
    pub difference: Option<f64>,
    /// Holds the true difference with 95 %.
    pub interval: Option<(f64, f64)>,
    /// What the test says; `None` without one.
    pub level: Option<Level>,
}

impl Finding {
    /// What to make of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let is_enough = self.before.count.min(self.after.count) >= self.figure.least();
        if is_enough && self.before.value.and(self.after.value).is_none() {
            return Verdict::NoMeaning;
        }
        Verdict::of(self.level, self.difference.unwrap_or_default())
    }
}

/// The days of one side: their sums, and the sums of each draw of the bootstrap.
pub(super) struct Sample {
    pub sums: DayRow,
    draws: Vec<DayRow>,
}

impl Sample {
    /// Adds up the rows; draws are only made when there is something to test.
    pub fn of(rows: &[DayRow], side: usize, is_tested: bool) -> Self {
        let mut sums = rows.first().map_or([0.0; _], |row| row.map(|_| 0.0));
        rows.iter().for_each(|row| add(&mut sums, row));
        let draws = if is_tested { DRAWS } else { 0 };
        Self { sums, draws: moving_block_sums(rows, BLOCK_DAYS, draws, SEEDS[side]) }
    }

    fn value(&self, figure: Figure) -> Value {
        Value { value: figure.value(&self.sums), count: figure.count(&self.sums) }
    }

    /// How far the draws throw a figure about.
    fn thrown(&self, figure: Figure) -> Option<Thrown> {
        let value = figure.value(&self.sums)?;
        let away = |sums: &DayRow| Some(figure.difference(value, figure.value(sums)?));
        let away: Vec<f64> = self.draws.iter().filter_map(away).collect();
        let without = self.draws.len() - away.len();
        if without as f64 > MOST_WITHOUT_VALUE * self.draws.len() as f64 {
            return None;
        }
        let blocks = (self.sums[Column::Days as usize] / BLOCK_DAYS as f64).floor();
        variance(&away).map(|variance| Thrown { variance, blocks })
    }
}

/// Compares a figure of two samples.
pub(super) fn finding(figure: Figure, before: &Sample, after: &Sample) -> Finding {
    let values = (before.value(figure), after.value(figure));
    let mut finding =
        Finding { figure, before: values.0, after: values.1, difference: None, interval: None, level: None };
    if values.0.count.min(values.1.count) < figure.least() {
        return finding;
    }
    let both = values.0.value.zip(values.1.value);
    let thrown = before.thrown(figure).zip(after.thrown(figure));
    let uncertainty = thrown.and_then(|(before, after)| Uncertainty::of(before, after));
    if let Some(((before, after), uncertainty)) = both.zip(uncertainty) {
        let difference = figure.difference(before, after);
        finding.difference = Some(difference);
        finding.interval = Some(uncertainty.interval(difference));
        finding.level = Some(Level::of(uncertainty.p(difference)));
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_counts_when_chance_hardly_makes_it() {
        let of = |p, difference| Verdict::of(Some(Level::of(p)), difference);
        assert_eq!(
            [of(LEVEL, 0.1), of(LEVEL, -0.1), of(LEVEL, 0.0)],
            [Verdict::More, Verdict::Less, Verdict::NoClearChange]
        );
        assert_eq!([of(0.051, 9.0), of(0.051, -9.0)], [Verdict::NoClearChange; 2]);
        assert_eq!(Verdict::of(None, 9.0), Verdict::TooLittle);
    }

    #[test]
    fn one_draw_of_twenty_may_be_without_a_value() {
        let days = |days: f64, minutes: f64| {
            let mut row: DayRow = [0.0; _];
            row[Column::Days as usize] = days;
            row[Column::Seconds as usize] = minutes * days * 60.0;
            row
        };
        // A hundred draws, of which the first `without` hold no day at all, and the others 29 or 31 minutes a day.
        let thrown = |without: u32| {
            let draw = |number: u32| match number {
                number if number < without => days(0.0, 0.0),
                number => days(28.0, if number % 2 == 0 { 29.0 } else { 31.0 }),
            };
            let sample = Sample { sums: days(30.0, 30.0), draws: (0..100).map(draw).collect() };
            sample.thrown(Figure::MinutesPerDay)
        };
        assert!(thrown(6).is_none());
        // Half of the hundred are a minute below, half a minute above; thirty days are four weeks and two days.
        let found = [thrown(0), thrown(4), thrown(5)].map(|thrown| thrown.map(|one| one.blocks));
        assert_eq!(found, [Some(4.0); 3]);
        let variance = thrown(0).map_or(0.0, |one| one.variance);
        assert!((variance - 100.0 / 99.0).abs() < 1e-12, "{variance}");
    }
}
