//! The figures that are compared: each is made of sums over days.

use crate::analysis::rhythm::LEAST_RESULTANT;
use crate::analysis::stats::kappa::Agreement;
use crate::compare::diary::{Column, DayRow};
use crate::model::device::DeviceClass;
use std::f64::consts::TAU;

/// A part of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How much.
    Amount,
    /// When.
    Rhythm,
    /// What.
    Content,
    /// In which sittings.
    Sittings,
    /// On what.
    Devices,
}

impl Family {
    /// Every family, in order.
    pub const ALL: [Self; 5] = [Self::Amount, Self::Rhythm, Self::Content, Self::Sittings, Self::Devices];
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// So many a week.
    AWeek,
    /// A share between 0 and 1.
    Share,
    /// Minutes after midnight; a difference is the shortest way round.
    Clock,
    /// A number without unit.
    Number,
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Streamed minutes a day.
    MinutesPerDay,
    /// Active days a week.
    ActiveDays,
    /// The midpoint of viewing.
    Midpoint,
    /// Share of seconds from 00:00 to 05:00.
    LateNight,
    /// Share of seconds from 20:00 to 23:00.
    PrimeTime,
    /// Cohen's kappa of one day and the next.
    Regularity,
    /// Share of seconds in films.
    Films,
    /// Share of seconds in episodes.
    Series,
    /// Series and films begun a week that were not watched in the 90 days before.
    NewTitles,
    /// Effective number of series and films in a week with viewing.
    EffectiveTitles,
    /// Sittings a week.
    Sittings,
    /// Mean length of a sitting, from first start to last end, in minutes.
    SittingLength,
    /// Share of sittings of at least three hours.
    LongSittings,
    /// Series and days with at least three episodes (B3/day), a week.
    BingeDays,
    /// Share of seconds on a class of devices.
    Device(DeviceClass),
}

/// Bins of session lengths from three hours on.
const LONG_FROM_BIN: usize = 5;

/// What the number beside a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Complete days.
    Days,
    /// Active days.
    ActiveDays,
    /// Pairs of consecutive days.
    Pairs,
    /// Sittings.
    Sittings,
    /// Weeks with viewing.
    Weeks,
}

impl Figure {
    /// Every figure, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::MinutesPerDay,
            Self::ActiveDays,
            Self::Midpoint,
            Self::LateNight,
            Self::PrimeTime,
            Self::Regularity,
            Self::Films,
            Self::Series,
            Self::NewTitles,
            Self::EffectiveTitles,
            Self::Sittings,
            Self::SittingLength,
            Self::LongSittings,
            Self::BingeDays,
        ];
        plain.into_iter().chain(DeviceClass::ALL.map(Self::Device))
    }

    /// The part it belongs to.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::MinutesPerDay | Self::ActiveDays => Family::Amount,
            Self::Midpoint | Self::LateNight | Self::PrimeTime | Self::Regularity => Family::Rhythm,
            Self::Films | Self::Series | Self::NewTitles | Self::EffectiveTitles => Family::Content,
            Self::Sittings | Self::SittingLength | Self::LongSittings | Self::BingeDays => Family::Sittings,
            Self::Device(_) => Family::Devices,
        }
    }

    /// Its unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::MinutesPerDay | Self::SittingLength => Unit::Minutes,
            Self::ActiveDays | Self::NewTitles | Self::Sittings | Self::BingeDays => Unit::AWeek,
            Self::Midpoint => Unit::Clock,
            Self::Regularity | Self::EffectiveTitles => Unit::Number,
            Self::LateNight
            | Self::PrimeTime
            | Self::Films
            | Self::Series
            | Self::LongSittings
            | Self::Device(_) => Unit::Share,
        }
    }

    /// What it rests on.
    #[must_use]
    pub fn basis(self) -> Basis {
        match self {
            Self::MinutesPerDay | Self::ActiveDays | Self::Sittings | Self::BingeDays | Self::NewTitles => {
                Basis::Days
            }
            Self::Regularity => Basis::Pairs,
            Self::SittingLength | Self::LongSittings => Basis::Sittings,
            Self::EffectiveTitles => Basis::Weeks,
            _ => Basis::ActiveDays,
        }
    }

    /// The least it may rest on, on each side.
    #[must_use]
    pub fn least(self) -> u64 {
        match self.basis() {
            Basis::Days => 28,
            Basis::Pairs => 27,
            Basis::ActiveDays | Basis::Sittings => 10,
            Basis::Weeks => 4,
        }
    }

    /// How much of its basis the sums hold.
    #[must_use]
    pub fn count(self, sums: &DayRow) -> u64 {
        let at = |column: Column| sums[column as usize];
        let count = match self.basis() {
            Basis::Days if self == Self::NewTitles => at(Column::NewDays),
            Basis::Days => at(Column::Days),
            Basis::ActiveDays => at(Column::Active),
            Basis::Pairs => pairs(sums),
            Basis::Sittings => at(Column::Sessions),
            Basis::Weeks => at(Column::DiversityWeeks),
        };
        count.round() as u64
    }

    /// The figure, from sums over days; `None` when it has no meaning there.
    #[must_use]
    pub fn value(self, sums: &DayRow) -> Option<f64> {
        let at = |column: Column| sums[column as usize];
        let days = at(Column::Days);
        let seconds = at(Column::Seconds);
        match self {
            Self::MinutesPerDay => ratio(seconds / 60.0, days),
            Self::ActiveDays => ratio(7.0 * at(Column::Active), days),
            Self::Midpoint => midpoint(at(Column::Cosine), at(Column::Sine), seconds),
            Self::LateNight => ratio(at(Column::LateNight), seconds),
            Self::PrimeTime => ratio(at(Column::PrimeTime), seconds),
            Self::Regularity => {
                let count = |column: Column| at(column).round() as u64;
                let (both, neither) = (count(Column::Both), count(Column::Neither));
                let (first_only, second_only) = (count(Column::FirstOnly), count(Column::SecondOnly));
                Agreement { both, first_only, second_only, neither }.kappa()
            }
            Self::Films => ratio(at(Column::Films), seconds),
            Self::Series => ratio(at(Column::Episodes), seconds),
            Self::NewTitles => ratio(7.0 * at(Column::NewTitles), at(Column::NewDays)),
            Self::EffectiveTitles => ratio(at(Column::Diversity), at(Column::DiversityWeeks)),
            Self::Sittings => ratio(7.0 * at(Column::Sessions), days),
            Self::SittingLength => ratio(at(Column::SessionSeconds) / 60.0, at(Column::Sessions)),
            Self::LongSittings => {
                let long = sums[Column::length(LONG_FROM_BIN)..Column::device(DeviceClass::Tv)].iter().sum();
                ratio(long, at(Column::Sessions))
            }
            Self::BingeDays => ratio(7.0 * at(Column::BingeDays), days),
            Self::Device(class) => ratio(sums[Column::device(class)], seconds),
        }
    }

    /// The way from one value to another.
    #[must_use]
    pub fn difference(self, before: f64, after: f64) -> f64 {
        match self.unit() {
            Unit::Clock => crate::analysis::stats::circular::shortest_turn(before, after),
            _ => after - before,
        }
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn pairs(sums: &DayRow) -> f64 {
    let columns = [Column::Both, Column::FirstOnly, Column::SecondOnly, Column::Neither];
    columns.iter().map(|column| sums[*column as usize]).sum::<f64>() / 96.0
}

/// Minutes after midnight; `None` when no time of day stands out. Directions are in 1/1024.
fn midpoint(cosine: f64, sine: f64, seconds: f64) -> Option<f64> {
    let stands_out = seconds > 0.0 && cosine.hypot(sine) / 1_024.0 / seconds >= LEAST_RESULTANT;
    stands_out.then(|| sine.atan2(cosine).rem_euclid(TAU) / TAU * 1_440.0)
}

#[cfg(test)]
mod tests;
