//! How sure a card is, and why.

use super::card::Measure;

/// How sure a conclusion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Other explanations are as good.
    Low,
    /// The most likely explanation among several.
    Medium,
    /// The rows say it themselves.
    High,
}

impl Level {
    /// Its name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Why a conclusion is as sure as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A screen that is on is not a person who is awake.
    ScreenNotPerson,
    /// Silence is not absence.
    SilenceNotAbsence,
    /// The rows say it themselves.
    RowsSaySo,
    /// The place is guessed from the address.
    PlaceIsGuessed,
    /// Streams ran at the same time.
    AtTheSameTime,
    /// No two streams ran at the same time for long.
    NeverTogether,
    /// Several signs agree.
    SignsAgree,
    /// There is one sign only, or none.
    OneSign,
    /// A habit is not a profession.
    HabitNotWork,
    /// A hypothesis with other explanations.
    Hypothesis,
    /// Somebody chose it in the settings.
    Chosen,
    /// The change is measured, its cause is not.
    CauseUnknown,
    /// What was found may be recorded under another name.
    OtherNames,
    /// What follows a message need not follow from it.
    BeforeAndAfter,
}

/// How sure, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confidence {
    /// How sure.
    pub level: Level,
    /// Why.
    pub reason: Reason,
    /// Whether the level is one lower because there is less than three times the least.
    pub is_thin: bool,
}

/// Times the least from which on a conclusion does not count as resting on little.
pub const THIN_UNDER: u64 = 3;

impl Confidence {
    /// `level`, or the one below where `measure` is thin.
    #[must_use]
    pub fn of(level: Level, reason: Reason, measure: Measure) -> Self {
        // There is nothing below low.
        let is_thin = measure.n < THIN_UNDER * measure.least && level > Level::Low;
        let level = match (level, is_thin) {
            (Level::High, true) => Level::Medium,
            (Level::Medium, true) => Level::Low,
            (level, _) => level,
        };
        Self { level, reason, is_thin }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inferences::Unit;

    #[test]
    fn little_data_lowers_the_level_by_one() {
        let measure = |n| Measure { n, least: 10, unit: Unit::Rows };
        let of = |n| Confidence::of(Level::High, Reason::RowsSaySo, measure(n));
        assert_eq!((of(29).level, of(29).is_thin), (Level::Medium, true));
        assert_eq!((of(30).level, of(30).is_thin), (Level::High, false));
        let low = Confidence::of(Level::Low, Reason::OneSign, measure(10));
        assert_eq!((low.level, low.is_thin), (Level::Low, false));
    }
}
